use chrono::{DateTime, Utc};
use seqpt_core::Level;
use seqpt_core::gap::organization::{OrganizationGaps, OrganizationOutlook, State};

use super::entries::counted_surveys;
use super::reading::Lens;
use crate::{Actor, App, Error, Scope, SnapshotId};

/// The most dates that a history shows.
const MOST_DATES: usize = 12;

/// What the organisation needed to learn at one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPoint {
    /// When the figures were published.
    pub as_of: DateTime<Utc>,
    /// How many people they count.
    pub counted: usize,
    /// The four levels, rising.
    pub levels: Vec<LevelCount>,
}

/// What is needed at one level, over all competencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelCount {
    /// The level.
    pub level: Level,
    /// How many competencies need a training.
    pub competencies: usize,
    /// How many places they take: a person counts once in each competency.
    pub places: usize,
    /// Whether that is their number, and not the most there may be under the small-group rule.
    pub exact: bool,
}

/// How the need changed: the published states of the figures that may be shown, oldest first, all
/// looked at with the roles and strategies of today, so that they compare. Of many states twelve are
/// shown, evenly apart, the first and the last among them. Empty while no strategy is chosen.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn figures_history(app: &App, actor: &Actor) -> Result<Vec<TrendPoint>, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let lens = Lens::of_today(app, tx)?;
        if lens.strategies.is_empty() {
            return Ok(Vec::new());
        }
        let published: Vec<_> = tx.snapshots()?.into_iter().map(|(id, _)| id).collect();
        let snapshots = tx.snapshots_by_id(&evenly(&published))?;
        let entries = snapshots
            .iter()
            .flat_map(|snapshot| snapshot.entries.values());
        let surveys = counted_surveys(tx, entries)?;
        let points = snapshots.iter().filter_map(|snapshot| {
            let entries = snapshot.entries.values();
            let counted = entries.filter_map(|entry| surveys.get(entry));
            match lens.gaps(app, counted) {
                OrganizationGaps::Shown(outlook) => Some(TrendPoint {
                    as_of: snapshot.taken_at,
                    counted: outlook.assessed,
                    levels: level_counts(&outlook),
                }),
                OrganizationGaps::TooFew { .. } => None,
            }
        });
        Ok(points.collect())
    })
    .await
}

fn level_counts(outlook: &OrganizationOutlook) -> Vec<LevelCount> {
    Level::PYRAMID
        .into_iter()
        .map(|level| {
            let needed = || {
                let competencies = outlook.competencies.iter();
                competencies
                    .flat_map(|competency| &competency.levels)
                    .filter(move |it| it.level == level && it.state == State::TrainingRequired)
            };
            LevelCount {
                level,
                competencies: needed().count(),
                places: needed().map(|it| it.places).sum(),
                exact: needed().all(|it| it.exact),
            }
        })
        .collect()
}

/// Up to [`MOST_DATES`] of them, the first and the last always among them.
fn evenly(ids: &[SnapshotId]) -> Vec<SnapshotId> {
    let Some(last) = ids.len().checked_sub(1).filter(|last| *last >= MOST_DATES) else {
        return ids.to_vec();
    };
    (0..MOST_DATES)
        .filter_map(|step| ids.get(step * last / (MOST_DATES - 1)).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_dates_the_first_and_the_last_and_some_between_are_shown() {
        for published in [0_usize, 1, 11, 12, 13, 40] {
            let ids: Vec<_> = (1..).map(SnapshotId::new).take(published).collect();
            let shown = evenly(&ids);
            assert_eq!(shown.len(), published.min(12), "{published}");
            assert_eq!((shown.first(), shown.last()), (ids.first(), ids.last()));
            assert!(shown.is_sorted_by(|a, b| a < b), "{published}");
        }
    }
}
