//! The living style page.

use super::{PageResult, show as render};
use crate::reader::Reader;
use crate::views::StylePage;

/// `GET /style`
pub(crate) async fn show(reader: Reader) -> PageResult {
    render(&StylePage::of(reader.page(), reader.state.app.framework()))
}
