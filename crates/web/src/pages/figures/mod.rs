//! What the organisation needs to learn, for admins: the overview and the reasons behind it.

mod detail;
mod filter;
mod overview;
pub(crate) mod programs;
pub(crate) mod scenarios;
pub(crate) mod strategy;
pub(crate) mod what_if;

use actix_web::web::{Path, Query};
use seqpt_application::figures::{figures_history, organization_figures};
use seqpt_core::framework::CompetencyId;

use self::filter::origin_of;
use super::flash::Notice;
use super::{PageResult, see_other, show as render};
use crate::failure::Failure;
use crate::reader::Reader;

pub(crate) use self::detail::{competency_page, group_page, required_personally};
pub(crate) use self::filter::{Asked, Filter};
pub(crate) use self::overview::{Told, overview_page};

/// Where the results are.
const RESULT: &str = "/organization/result";

/// `GET /organization/result`
pub(crate) async fn show(reader: Reader, asked: Query<Asked>) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let figures = organization_figures(app, &actor).await?;
    let history = figures_history(app, &actor).await?;
    let filter = Filter::of(&asked);
    render(&overview_page(reader.page(), &figures, &history, filter))
}

/// Back to the overview, which tells what is missing, with a word on why.
fn nothing_told(reader: &Reader) -> PageResult {
    Notice::NoFiguresYet.with(&reader.state.settings, see_other(RESULT))
}

/// `GET /organization/result/{group}/{competency}`; while nothing is told, the overview says why.
pub(crate) async fn show_group(
    reader: Reader,
    path: Path<(String, u32)>,
    asked: Query<Asked>,
) -> PageResult {
    let (group, competency) = path.into_inner();
    let origin = origin_of(&group).ok_or(Failure::NotFound)?;
    let figures = organization_figures(&reader.state.app, &reader.actor()?).await?;
    if figures.outlook().is_none() {
        return nothing_told(&reader);
    }
    let filter = Filter::of(&asked);
    let page = group_page(
        reader.page(),
        &figures,
        filter,
        origin,
        CompetencyId::new(competency),
    );
    render(&page.ok_or(Failure::NotFound)?)
}

/// `GET /organization/result/competencies/{competency}`
pub(crate) async fn show_competency(
    reader: Reader,
    competency: Path<u32>,
    asked: Query<Asked>,
) -> PageResult {
    let figures = organization_figures(&reader.state.app, &reader.actor()?).await?;
    if figures.outlook().is_none() {
        return nothing_told(&reader);
    }
    let (filter, id) = (Filter::of(&asked), CompetencyId::new(*competency));
    let page = competency_page(reader.page(), &figures, filter, id);
    render(&page.ok_or(Failure::NotFound)?)
}
