use super::OrganizationView;
use super::setup::view_for;
use crate::accounts::Account;
use crate::audit::{Event, pseudonym, record};
use crate::figures::refresh_figures;
use crate::survey::ports::SurveyState;
use crate::{Actor, App, Error, Scope, Transaction, UserId};

/// A person as admins see it: who it is and where the survey stands, never a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Account,
    /// Whether a survey is open or done.
    pub survey: SurveyState,
}

/// Everybody in the organisation, by name.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn people(app: &App, actor: &Actor) -> Result<Vec<Person>, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), |tx| everybody(tx))
        .await
}

/// Everybody, for whoever is allowed to see it.
pub(crate) fn everybody(tx: &mut dyn Transaction) -> Result<Vec<Person>, Error> {
    let states = tx.survey_states()?;
    Ok(tx
        .list_users()?
        .into_iter()
        .map(|(user, login)| Person {
            survey: states.get(&user.id).copied().unwrap_or_default(),
            account: Account::new(user, login),
        })
        .collect())
}

/// Locks a person out (ending every sign-in) or lets the person in again.
///
/// # Errors
/// [`Error::Forbidden`] for employees and for admins who would lock out themselves,
/// [`Error::NotFound`] for people of other organisations.
pub async fn set_active(app: &App, actor: &Actor, user: UserId, active: bool) -> Result<(), Error> {
    actor.require_admin()?;
    if user == actor.user {
        return Err(Error::Forbidden);
    }
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let login = tx
            .find_login_of(actor.organization, user)?
            .ok_or(Error::NotFound)?;
        if login.deactivated_at.is_none() == active {
            return Ok(());
        }
        if active {
            tx.set_deactivated(user, None)?;
        } else {
            tx.set_deactivated(user, Some(app.now()))?;
            tx.delete_sessions_of(user, None)?;
        }
        refresh_figures(app, tx)?;
        let person = pseudonym(app, tx, user)?;
        record(
            app,
            tx,
            Some(actor.user),
            &Event::PersonActivated { person, active },
        )
    })
    .await
}

/// How far the survey got in the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Dashboard {
    /// The organisation as the person may see it.
    pub organization: OrganizationView,
    /// People with an account that is not deactivated.
    pub total_users: usize,
    /// How many of them completed a survey at least once.
    pub completed_assessments: usize,
}

impl Dashboard {
    /// The share of people who completed a survey, 0 to 100 percent. Retakes do not count twice.
    pub fn completion_rate(&self) -> f64 {
        if self.total_users == 0 {
            return 0.0;
        }
        // Counts of people: far below the 2^52 up to which this is exact.
        #[expect(clippy::cast_precision_loss, reason = "head counts are small")]
        let share = self.completed_assessments as f64 / self.total_users as f64;
        100.0 * share
    }
}

/// The organisation at a glance, for every member.
pub async fn dashboard(app: &App, actor: &Actor) -> Result<Dashboard, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let active: Vec<_> = everybody(tx)?
            .into_iter()
            .filter(|person| person.account.deactivated_at.is_none())
            .collect();
        Ok(Dashboard {
            organization: view_for(tx, &actor)?,
            total_users: active.len(),
            completed_assessments: active
                .iter()
                .filter(|person| person.survey.completed_at.is_some())
                .count(),
        })
    })
    .await
}
