//! What somebody sees who rates people: who they are, and the own ratings.

use chrono::{DateTime, Utc};
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;

use super::assigning::full_name;
use super::ports::{Given, Rating};
use crate::accounts::ports::User;
use crate::survey::ports::AssessmentSummary;
use crate::{Actor, App, AssessmentId, Error, Scope, Transaction, UserId};

/// Where the rating of a person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatingState {
    /// The person has not completed a survey, so there is nothing to rate yet.
    NoSurvey,
    /// Nothing is said yet.
    ToDo,
    /// Something is said, and not handed in.
    Draft,
    /// It is handed in.
    HandedIn {
        /// When.
        at: DateTime<Utc>,
    },
}

impl RatingState {
    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoSurvey => "no_survey",
            Self::ToDo => "to_do",
            Self::Draft => "draft",
            Self::HandedIn { .. } => "handed_in",
        }
    }

    /// Whether the person waits for the rating.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::ToDo | Self::Draft)
    }
}

/// Somebody whom the reader rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedPerson {
    /// The person.
    pub id: UserId,
    /// First and last name.
    pub name: String,
    /// In which capacity the reader rates.
    pub capacity: Capacity,
    /// When the person completed the survey that is rated.
    pub survey_completed_at: Option<DateTime<Utc>>,
    /// Where the rating stands.
    pub state: RatingState,
}

/// The rating of one person by the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingSheet {
    /// Who is rated, and where the rating stands.
    pub person: RatedPerson,
    /// The survey that is rated: the person's newest completed one.
    pub survey: Option<AssessmentId>,
    /// The competencies it asks about, in its order.
    pub asked: Vec<CompetencyId>,
    /// What the reader said so far about them.
    pub given: Given,
    /// Whether that comes from a draft of an earlier survey, in place of which the person completed
    /// another one.
    pub is_from_earlier_survey: bool,
    /// Counts changes, for noticing concurrent edits; 0 before the first draft.
    pub revision: i64,
}

/// Whether the person rates anybody.
pub async fn rates_somebody(app: &App, actor: &Actor) -> Result<bool, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        Ok(!tx.assessed_by(actor.user)?.is_empty())
    })
    .await
}

/// The people whom the reader rates, by name, but for those who are deactivated.
pub async fn people_to_rate(app: &App, actor: &Actor) -> Result<Vec<RatedPerson>, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let capacities = tx.assessed_by(actor.user)?;
        let mut people = Vec::new();
        if capacities.is_empty() {
            return Ok(people);
        }
        for (user, login) in tx.list_users()? {
            if let (Some(capacity), None) = (capacities.get(&user.id), login.deactivated_at) {
                people.push(Known::of(tx, &actor, &user, *capacity)?.person());
            }
        }
        Ok(people)
    })
    .await
}

/// The rating of one person by the reader.
///
/// # Errors
/// [`Error::NotFound`] for people whom the reader does not rate.
pub async fn rating_sheet(app: &App, actor: &Actor, user: UserId) -> Result<RatingSheet, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        sheet_of(tx, &actor, user)
    })
    .await
}

pub(super) fn sheet_of(
    tx: &mut dyn Transaction,
    actor: &Actor,
    user: UserId,
) -> Result<RatingSheet, Error> {
    let known = Known::find(tx, actor, user)?.ok_or(Error::NotFound)?;
    known.sheet(tx)
}

/// What is stored about a person's newest survey and what the reader said.
pub(super) struct Known {
    id: UserId,
    name: String,
    pub(super) capacity: Capacity,
    /// The newest completed survey.
    survey: Option<AssessmentSummary>,
    /// The rating of that survey, or a draft of an earlier one.
    pub(super) rating: Option<Rating>,
}

impl Known {
    /// `None` for people whom the actor does not rate, or who are deactivated.
    pub(super) fn find(
        tx: &mut dyn Transaction,
        actor: &Actor,
        user: UserId,
    ) -> Result<Option<Self>, Error> {
        let assessors = tx.assessors_of(user)?;
        let capacity = assessors.and_then(|known| known.capacities.get(&actor.user).copied());
        let login = tx.find_login_of(actor.organization, user)?;
        let active = login.is_some_and(|login| login.deactivated_at.is_none());
        let (Some(capacity), true, Some(person)) = (capacity, active, tx.find_user(user)?) else {
            return Ok(None);
        };
        Ok(Some(Self::of(tx, actor, &person, capacity)?))
    }

    /// Of somebody whom the actor rates.
    fn of(
        tx: &mut dyn Transaction,
        actor: &Actor,
        person: &User,
        capacity: Capacity,
    ) -> Result<Self, Error> {
        let mut surveys = tx.assessments_of(person.id)?.into_iter();
        let survey = surveys.find(|survey| survey.completed_at.is_some());
        let ratings = tx.ratings_between(actor.user, person.id)?;
        let of_newest = |rating: &&Rating| {
            let newest = survey.as_ref();
            newest.is_some_and(|survey| survey.id == rating.survey)
        };
        let draft = |rating: &&Rating| rating.submitted_at.is_none();
        let rating = ratings
            .iter()
            .find(of_newest)
            .or_else(|| ratings.iter().rev().find(draft));
        Ok(Self {
            id: person.id,
            name: full_name(person),
            capacity,
            rating: rating.cloned(),
            survey,
        })
    }

    fn person(&self) -> RatedPerson {
        let survey = self.survey.as_ref();
        RatedPerson {
            id: self.id,
            name: self.name.clone(),
            capacity: self.capacity,
            survey_completed_at: survey.and_then(|survey| survey.completed_at),
            state: match (survey, &self.rating) {
                (None, _) => RatingState::NoSurvey,
                (Some(_), None) => RatingState::ToDo,
                (Some(_), Some(rating)) => match rating.submitted_at {
                    None => RatingState::Draft,
                    Some(at) => RatingState::HandedIn { at },
                },
            },
        }
    }

    pub(super) fn sheet(&self, tx: &mut dyn Transaction) -> Result<RatingSheet, Error> {
        let survey = self.survey.as_ref().map(|survey| survey.id);
        let asked = match survey {
            Some(survey) => asked_in(tx, self.id, survey)?,
            None => Vec::new(),
        };
        let rating = self.rating.as_ref();
        let mut given = rating.map(|it| it.given.clone()).unwrap_or_default();
        given.retain(|competency, _| asked.contains(competency));
        Ok(RatingSheet {
            person: self.person(),
            survey,
            asked,
            given,
            is_from_earlier_survey: rating
                .is_some_and(|rating| survey.is_some_and(|survey| survey != rating.survey)),
            revision: rating.map_or(0, |rating| rating.revision),
        })
    }
}

/// The competencies that a survey asks about, in its order.
fn asked_in(
    tx: &mut dyn Transaction,
    user: UserId,
    survey: AssessmentId,
) -> Result<Vec<CompetencyId>, Error> {
    let survey = tx.find_assessment(user, survey)?.ok_or(Error::NotFound)?;
    let questions = survey.start.questionnaire.questions().iter();
    Ok(questions.map(|question| question.competency).collect())
}
