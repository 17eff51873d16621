//! Keeping a draft of a rating, and handing it in.

use super::entering::{EnteredRatings, check, require_all};
use super::ports::{Given, NewRating};
use super::sheet::{Known, RatingSheet, RatingState, sheet_of};
use crate::audit::{Event, record};
use crate::figures::refresh_figures;
use crate::{Actor, App, AssessmentId, Error, RatingId, Scope, Transaction, UserId};

/// Keeps a draft: what is said so far, which may be part of it. A draft of an earlier survey goes on
/// as one of the newest.
///
/// # Errors
/// [`Error::NotFound`] for people whom the actor does not rate; [`Error::NothingToRate`] while there
/// is nothing to rate; [`Error::RatingHandedIn`]; [`Error::InvalidAt`] for what is no level and for
/// evidence that is too long; [`Error::CompetencyNotAsked`], [`Error::CompetencyAnsweredTwice`];
/// [`Error::ChangedMeanwhile`].
pub async fn save_rating(
    app: &App,
    actor: &Actor,
    user: UserId,
    entered: EnteredRatings,
) -> Result<RatingSheet, Error> {
    let given = check(&entered.ratings);
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let now = Now::find(tx, &actor, user)?;
        let given = given?;
        if now.is_handed_in() {
            return now.same(&given);
        }
        now.refuse_changed(&entered)?;
        now.store(&app_for_work, tx, &actor, &given)?;
        sheet_of(tx, &actor, user)
    })
    .await
}

/// Hands a rating in: what is entered, or the draft as it was kept. It stays as it is from then on.
/// Handing in the same again changes nothing.
///
/// # Errors
/// Those of [`save_rating`], and [`Error::InvalidAt`] where a level is missing.
pub async fn hand_in_rating(
    app: &App,
    actor: &Actor,
    user: UserId,
    entered: Option<EnteredRatings>,
) -> Result<RatingSheet, Error> {
    let entered = entered.map(|entered| (check(&entered.ratings), entered));
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let now = Now::find(tx, &actor, user)?;
        let given = match entered {
            None => now.sheet.given.clone(),
            Some((given, entered)) => {
                let given = given?;
                if !now.is_handed_in() {
                    now.refuse_changed(&entered)?;
                }
                given
            }
        };
        if now.is_handed_in() {
            return now.same(&given);
        }
        now.refuse_not_asked(&given)?;
        require_all(&now.sheet.asked, &given)?;
        let id = now.store(app, tx, &actor, &given)?;
        tx.hand_in_rating(id, app.now())?;
        refresh_figures(app, tx)?;
        let event = Event::RatingHandedIn { survey: now.survey };
        record(app, tx, Some(actor.user), &event)?;
        sheet_of(tx, &actor, user)
    })
    .await
}

/// The rating as it is stored, and the survey it is about.
struct Now {
    known: Known,
    sheet: RatingSheet,
    survey: AssessmentId,
}

impl Now {
    fn find(tx: &mut dyn Transaction, actor: &Actor, user: UserId) -> Result<Self, Error> {
        let known = Known::find(tx, actor, user)?.ok_or(Error::NotFound)?;
        let sheet = known.sheet(tx)?;
        Ok(Self {
            known,
            survey: sheet.survey.ok_or(Error::NothingToRate)?,
            sheet,
        })
    }

    fn is_handed_in(&self) -> bool {
        matches!(self.sheet.person.state, RatingState::HandedIn { .. })
    }

    /// What is handed in stays; saying the same again is a second click.
    fn same(self, given: &Given) -> Result<RatingSheet, Error> {
        if self.sheet.given == *given {
            Ok(self.sheet)
        } else {
            Err(Error::RatingHandedIn)
        }
    }

    fn refuse_changed(&self, entered: &EnteredRatings) -> Result<(), Error> {
        let current = self.sheet.revision;
        let survey = entered.expected_survey;
        let revision = entered.expected_revision;
        if survey.is_some_and(|expected| expected != self.survey)
            || revision.is_some_and(|expected| expected != current)
        {
            return Err(Error::ChangedMeanwhile { current });
        }
        Ok(())
    }

    fn refuse_not_asked(&self, given: &Given) -> Result<(), Error> {
        let unasked = given.keys().find(|it| !self.sheet.asked.contains(it));
        unasked.map_or(Ok(()), |unasked| Err(Error::CompetencyNotAsked(*unasked)))
    }

    /// Stores the draft, unless it stands there already.
    fn store(
        &self,
        app: &App,
        tx: &mut dyn Transaction,
        actor: &Actor,
        given: &Given,
    ) -> Result<RatingId, Error> {
        self.refuse_not_asked(given)?;
        let capacity = self.known.capacity;
        let id = match &self.known.rating {
            Some(draft)
                if (draft.survey, draft.capacity) == (self.survey, capacity)
                    && draft.given == *given =>
            {
                return Ok(draft.id);
            }
            Some(draft) => draft.id,
            None => tx.insert_rating(&NewRating {
                assessor: actor.user,
                survey: self.survey,
                capacity,
                started_at: app.now(),
            })?,
        };
        tx.save_rating(id, self.survey, capacity, given)?;
        Ok(id)
    }
}
