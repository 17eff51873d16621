//! People and organisations to start from, made through the use cases, so that they are what real
//! ones are. They work on any [`App`]: over fakes and over a database.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use seqpt_application::accounts::{
    self, Account, JoinOrganization, LogIn, RegisterOrganization, Registered, SessionKind, SignIn,
};
use seqpt_application::maturity::{AssessMaturity, assess_maturity};
use seqpt_application::organization::invitations::{
    BatchSecret, InvitePeople, MadeInvitation, PersonRow, invite_people,
};
use seqpt_application::organization::{JoinKeyView, OrganizationView};
use seqpt_application::strategy::{ChooseStrategies, EnteredGroup, choose_strategies};
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{self, StartSurvey, SubmitSurvey};
use seqpt_application::{
    Access, Actor, App, AssessmentId, Error, FieldCode, Limits, PortError, Ports, RunId, Scope,
    Store as _, Transaction,
};
use seqpt_core::framework::{CompetencyId, Framework, OrganizationRoleId, Origin, RoleClusterId};
use seqpt_core::strategy::Strategy;

use crate::{CountingRandom, FakeStore, FixedClock, PlainDocuments, PlainHasher, rows};

/// The password of everybody here.
pub const PASSWORD: &str = "lilac gearbox walks north";

/// An application over fakes, with the fakes at hand.
pub struct Stage {
    /// The application.
    pub app: App,
    /// Its store.
    pub store: Arc<FakeStore>,
    /// Its clock; stands at [`Stage::opening`].
    pub clock: Arc<FixedClock>,
    /// Its password hasher.
    pub hasher: Arc<PlainHasher>,
}

impl Default for Stage {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

impl Stage {
    /// An application over an empty store.
    pub fn new(limits: Limits) -> Self {
        let store = Arc::new(FakeStore::new());
        let clock = Arc::new(FixedClock::at(Self::opening()));
        let hasher = Arc::new(PlainHasher::new());
        let ports = Ports {
            store: store.clone(),
            clock: clock.clone(),
            random: Arc::new(CountingRandom::seeded(1)),
            hasher: hasher.clone(),
            documents: Arc::new(PlainDocuments),
        };
        Self {
            app: App::new(ports, limits, Framework::standard().unwrap()),
            store,
            clock,
            hasher,
        }
    }

    /// When the clock starts: a Monday, 08:00:00.123456 UTC.
    pub fn opening() -> DateTime<Utc> {
        rows::moment(0)
    }
}

impl Stage {
    /// Changes rows through the ports where no use case does, and commits.
    pub fn change(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut dyn Transaction) -> Result<(), PortError>,
    ) {
        let mut tx = self.store.begin(scope, Access::Write).unwrap();
        work(&mut *tx).unwrap();
        tx.commit().unwrap();
    }
}

/// The fields that a use case refused, with what is wrong with each.
#[track_caller]
pub fn refused_fields<T>(result: Result<T, Error>) -> Vec<(&'static str, FieldCode)> {
    match result {
        Ok(_) => panic!("the input was accepted"),
        Err(Error::Invalid(errors)) => errors.iter().map(|at| (at.field, at.code)).collect(),
        Err(other) => panic!("refused for another reason: {other:?}"),
    }
}

/// A signed-in person.
pub struct Member {
    /// The account as the person sees it.
    pub account: Account,
    /// The person as use cases know who asks.
    pub actor: Actor,
    /// The secret of the sign-in.
    pub secret: String,
}

/// An organisation with its first admin and its public key.
pub struct Founded {
    /// The admin.
    pub admin: Member,
    /// The organisation.
    pub organization: OrganizationView,
    /// The key as to be shared.
    pub key: String,
}

/// What an admin enters to register an organisation.
pub fn registration(organization_name: &str, username: &str) -> RegisterOrganization {
    RegisterOrganization {
        organization_name: organization_name.to_owned(),
        organization_size: "medium".to_owned(),
        first_name: "Adele".to_owned(),
        last_name: "Ott".to_owned(),
        username: username.to_owned(),
        password: PASSWORD.to_owned(),
    }
}

/// What an employee enters to join.
pub fn joining(key: &str, username: &str) -> JoinOrganization {
    JoinOrganization {
        organization_code: key.to_owned(),
        invitation: String::new(),
        first_name: "Grete".to_owned(),
        last_name: "Lindqvist".to_owned(),
        username: username.to_owned(),
        password: PASSWORD.to_owned(),
    }
}

/// Registers an organisation.
pub async fn register(app: &App, organization_name: &str, username: &str) -> Founded {
    let command = registration(organization_name, username);
    let registered = accounts::register_organization(app, command, SessionKind::Page).await;
    let Registered {
        sign_in,
        organization,
    } = registered.unwrap();
    let key: &JoinKeyView = organization.join_key.as_ref().unwrap();
    Founded {
        key: key.key.clone(),
        admin: member(app, sign_in, SessionKind::Page).await,
        organization,
    }
}

/// Lets an employee join.
pub async fn join(app: &App, key: &str, username: &str) -> Member {
    let command = joining(key, username);
    let joined = accounts::join_organization(app, command, SessionKind::Page).await;
    member(app, joined.unwrap().sign_in, SessionKind::Page).await
}

/// Signs a person in again, with [`PASSWORD`].
pub async fn log_in(app: &App, username: &str, kind: SessionKind) -> Member {
    let command = LogIn {
        username: username.to_owned(),
        password: PASSWORD.to_owned(),
        kind,
    };
    member(app, accounts::log_in(app, command).await.unwrap(), kind).await
}

async fn member(app: &App, sign_in: SignIn, kind: SessionKind) -> Member {
    let SignIn { secret, account } = sign_in;
    let actor = accounts::authenticate(app, &secret, kind).await.unwrap();
    Member {
        actor: actor.unwrap(),
        account,
        secret,
    }
}

/// Invites one person; answers the invitation with its token.
pub async fn invite(app: &App, admin: &Actor, first_name: &str, last_name: &str) -> MadeInvitation {
    let list = InvitePeople {
        people: vec![PersonRow {
            line: 1,
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            has_surplus_cells: false,
        }],
        expires_in_days: String::new(),
        namesakes_too: true,
    };
    let secret = BatchSecret::random(app);
    let invited = invite_people(app, admin, list, secret).await.unwrap();
    let mut people = invited.people.into_iter();
    people.find_map(|(_, made)| made).unwrap()
}

/// Assesses the maturity and chooses these strategies: the runs of both.
pub async fn choose(app: &App, admin: &Actor, strategies: &[Strategy]) -> (RunId, RunId) {
    let two = || "2".to_owned();
    let answers = AssessMaturity {
        rollout: two(),
        processes: two(),
        mindset: two(),
        knowledge: two(),
        seen: None,
    };
    let maturity = assess_maturity(app, admin, answers).await.unwrap();
    let command = ChooseStrategies {
        group: EnteredGroup {
            people: "60".to_owned(),
            ..EnteredGroup::default()
        },
        chosen: strategies.iter().map(|one| one.key().to_owned()).collect(),
        ..ChooseStrategies::default()
    };
    let chosen = choose_strategies(app, admin, command).await.unwrap();
    (maturity.id, chosen.id)
}

/// Role clusters by their numbers.
pub fn roles(ids: &[u32]) -> Vec<RoleClusterId> {
    ids.iter().copied().map(RoleClusterId::new).collect()
}

/// The same as what required levels come from.
pub fn origins(ids: &[u32]) -> BTreeSet<Origin> {
    roles(ids).into_iter().map(Origin::Cluster).collect()
}

/// Starts a survey for these role clusters.
pub async fn start_survey(app: &App, actor: &Actor, ids: &[u32]) -> Assessment {
    let command = StartSurvey {
        roles: roles(ids),
        ..StartSurvey::default()
    };
    survey::start_survey(app, actor, command).await.unwrap()
}

/// An answer to every question of a survey: the same group ticked everywhere.
pub fn answers(survey: &Assessment, group: i64) -> Vec<(CompetencyId, Vec<i64>)> {
    let questions = survey.start.questionnaire.questions().iter();
    questions
        .map(|question| (question.competency, vec![group]))
        .collect()
}

/// Hands an open survey in, with the same group ticked everywhere.
pub async fn submit_survey(
    app: &App,
    actor: &Actor,
    open: &Assessment,
    group: i64,
) -> AssessmentId {
    let command = SubmitSurvey {
        answers: Some(answers(open, group)),
    };
    let submitted = survey::submit_survey(app, actor, open.id, command).await;
    submitted.unwrap().id
}

/// Answers a whole survey for these roles of the organisation, with the same group ticked
/// everywhere.
pub async fn complete_role_survey(
    app: &App,
    actor: &Actor,
    roles: &[OrganizationRoleId],
    group: i64,
) -> AssessmentId {
    let command = StartSurvey {
        organization_roles: roles.to_vec(),
        ..StartSurvey::default()
    };
    let open = survey::start_survey(app, actor, command).await.unwrap();
    submit_survey(app, actor, &open, group).await
}

/// Answers a whole survey for these role clusters, with the same group ticked everywhere.
pub async fn complete_survey(app: &App, actor: &Actor, ids: &[u32], group: i64) -> AssessmentId {
    let open = start_survey(app, actor, ids).await;
    submit_survey(app, actor, &open, group).await
}
