use seqpt_core::privacy::{SmallestGroup, refresh_due};

use super::entries::countable_entries;
use crate::audit::{Event, record};
use crate::organization::entered_organization;
use crate::{App, Error, Transaction};

/// Publishes the figures anew if enough entries are new since the last time. Whatever changes who is
/// counted by which survey and rating ends with it, in the same transaction.
pub(crate) fn refresh_figures(app: &App, tx: &mut dyn Transaction) -> Result<(), Error> {
    let smallest = smallest_group(tx)?;
    let is_first = tx.snapshots()?.is_empty();
    let current = countable_entries(tx)?;
    let new = tx.count_unpublished(&current)?;
    if refresh_due(is_first, current.len(), new, smallest) {
        tx.insert_snapshot(app.now(), &current)?;
        let counted = current.len();
        record(app, tx, None, &Event::FiguresPublished { counted })?;
    }
    Ok(())
}

/// The least number of people that a shown figure speaks of, as the organisation set it.
pub(crate) fn smallest_group(tx: &mut dyn Transaction) -> Result<SmallestGroup, Error> {
    Ok(entered_organization(tx)?.smallest_group)
}
