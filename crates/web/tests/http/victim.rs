//! An organisation that others must not reach, and the ones who try.

use std::fmt::Write as _;

use seqpt_application::accounts::SessionKind;
use seqpt_application::audit::ports::Chain;
use seqpt_application::organization::roles::{EnteredRole, create_role};
use seqpt_application::plans::{self, LearningPlan, ObjectiveKey, PlanOwner, RewordObjective};
use seqpt_application::questionnaire::ports::QuestionnaireKind;
use seqpt_application::ratings::{self, AssignAssessors, EnteredRating, EnteredRatings};
use seqpt_application::{
    Access, Actor, App, AssessmentId, InvitationId, LearningPlanId, OrganizationId, RunId, Scope,
    Store as _, UserId,
};
use seqpt_core::framework::OrganizationRoleId;
use seqpt_core::strategy::Strategy;
use seqpt_testkit::attempts::Target;
use seqpt_testkit::cast::{self, Founded, Member};
use seqpt_web::routes::Route;
use serde_json::Value;

use crate::server::Server;

const NAME: &str = "Quillhaven Instruments";

/// Words that stand in nothing but the victim's data.
pub(crate) const MARKS: [&str; 3] = [NAME, "victim.admin", "victim.employee"];

/// The organisation, an employee with an open and a completed survey, and the outsiders.
pub(crate) struct Victim {
    founded: Founded,
    pub(crate) employee: Member,
    pub(crate) open: AssessmentId,
    pub(crate) completed: AssessmentId,
    maturity: RunId,
    strategy: RunId,
    /// An open invitation whose name is a mark.
    invitation: InvitationId,
    /// A role whose name is a mark; surveys do not offer it.
    role: OrganizationRoleId,
    /// The employee's learning plan, with a mark among its words.
    plan: LearningPlanId,
    objective: ObjectiveKey,
    outsiders: OrganizationId,
}

/// Everybody who must not use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Anonymous,
    OtherAdmin,
    OtherEmployee,
    OwnEmployee,
}

impl Who {
    pub(crate) const ALL: [Self; 4] = [
        Self::Anonymous,
        Self::OtherAdmin,
        Self::OtherEmployee,
        Self::OwnEmployee,
    ];

    pub(crate) fn username(self) -> Option<&'static str> {
        match self {
            Self::Anonymous => None,
            Self::OtherAdmin => Some("other.admin"),
            Self::OtherEmployee => Some("other.employee"),
            Self::OwnEmployee => Some("colleague"),
        }
    }
}

impl Victim {
    pub(crate) async fn set_up(server: &Server) -> Self {
        let app = &server.stage.app;
        let founded = cast::register(app, NAME, "victim.admin").await;
        let employee = cast::join(app, &founded.key, "victim.employee").await;
        let completed = cast::complete_survey(app, &employee.actor, &[5], 2).await;
        let plan = plan_with_a_mark(app, &employee.actor).await;
        let open = cast::start_survey(app, &employee.actor, &[4]).await.id;
        let (maturity, strategy) =
            cast::choose(app, &founded.admin.actor, &[Strategy::SeForManagers]).await;
        cast::join(app, &founded.key, "colleague").await;
        let supervisor = cast::join(app, &founded.key, "victim.supervisor").await;
        rating_with_a_mark(
            app,
            &founded.admin.actor,
            &supervisor.actor,
            &employee.actor,
        )
        .await;
        let invited = cast::invite(app, &founded.admin.actor, "victim.employee", "Moss").await;
        let role = role_with_a_mark(app, &founded.admin.actor).await;
        let outsiders = cast::register(app, "Other GmbH", "other.admin").await;
        cast::join(app, &outsiders.key, "other.employee").await;
        Self {
            founded,
            employee,
            open,
            completed,
            maturity,
            strategy,
            invitation: invited.id,
            role,
            plan: plan.id,
            objective: plan.content.objectives[0].key(),
            outsiders: outsiders.organization.organization.id,
        }
    }

    /// The path of a route with the victim's ids.
    pub(crate) fn path(&self, server: &Server, route: &Route) -> String {
        self.target(server).path(route.path)
    }

    /// What a route is sent.
    pub(crate) fn body(&self, server: &Server, route: &Route) -> Option<Value> {
        self.target(server).body(route.method.as_str(), route.path)
    }

    fn target(&self, server: &Server) -> Target {
        Target {
            person: self.id().get(),
            open: self.open.get(),
            completed: self.completed.get(),
            maturity: self.maturity.get(),
            strategy: self.strategy.get(),
            invitation: self.invitation.get(),
            role: self.role.get(),
            plan: self.plan.get(),
            objective: self.objective.to_string(),
            key: self.outsiders_key(server),
            password: cast::PASSWORD,
        }
    }

    /// The outsiders' key; it changes when their admin tries to replace the victim's.
    fn outsiders_key(&self, server: &Server) -> String {
        let mut tx = server
            .stage
            .store
            .begin(Scope::Directory, Access::Read)
            .unwrap();
        tx.current_join_key(self.outsiders).unwrap().unwrap().key
    }

    /// Everything of the victim, as text.
    pub(crate) fn dump(&self, server: &Server) -> String {
        let organization = self.founded.organization.organization.id;
        let scope = Scope::Organization(organization);
        let mut tx = server.stage.store.begin(scope, Access::Read).unwrap();
        let mut dump = String::new();
        let mut note = |part: &dyn std::fmt::Debug| writeln!(dump, "{part:#?}").unwrap();
        note(&tx.find_organization(organization).unwrap());
        note(&tx.current_join_key(organization).unwrap());
        note(&tx.invitations_of(organization).unwrap());
        note(&tx.audit_head(Chain::Organization).unwrap());
        note(&tx.learning_plans_of(None).unwrap());
        note(&tx.plan_changes_of(None).unwrap());
        note(&tx.plan_months().unwrap());
        note(&tx.existing_trainings().unwrap());
        note(&tx.trainers().unwrap());
        note(&tx.organization_roles().unwrap());
        for kind in QuestionnaireKind::ALL {
            note(&tx.runs(kind).unwrap());
        }
        let people = tx.list_users().unwrap();
        note(&people);
        for (user, _) in people {
            note(&tx.assessors_of(user.id).unwrap());
            note(&tx.assessed_by(user.id).unwrap());
            note(&tx.role_clusters_of(user.id).unwrap());
            note(&tx.organization_roles_of(user.id).unwrap());
            note(&tx.learning_plans_of(Some(user.id)).unwrap());
            note(&tx.plan_changes_of(Some(user.id)).unwrap());
            for survey in tx.assessments_of(user.id).unwrap() {
                note(&tx.find_assessment(user.id, survey.id).unwrap());
                note(&tx.survey_results(survey.id).unwrap());
                note(&tx.ratings_of_survey(survey.id).unwrap());
            }
        }
        dump
    }

    /// Whether the victim is still signed in.
    pub(crate) async fn is_signed_in(&self, server: &Server) -> bool {
        let app = &server.stage.app;
        let secret = &self.employee.secret;
        let found = seqpt_application::accounts::authenticate(app, secret, SessionKind::Page).await;
        found.unwrap().map(|actor| actor.user) == Some(self.id())
    }

    fn id(&self) -> UserId {
        self.employee.account.id
    }
}

/// The supervisor rates the employee with a mark in the evidence.
async fn rating_with_a_mark(app: &App, admin: &Actor, supervisor: &Actor, employee: &Actor) {
    let assessors = AssignAssessors {
        assessors: vec![(supervisor.user.get(), "supervisor".to_owned())],
        expected_revision: None,
    };
    let assigned = ratings::assign_assessors(app, admin, employee.user, assessors).await;
    assigned.unwrap();
    let sheet = ratings::rating_sheet(app, supervisor, employee.user).await;
    let asked = sheet.unwrap().asked.into_iter();
    let entered = EnteredRatings {
        ratings: asked
            .map(|competency| {
                let rating = EnteredRating {
                    level: "know".to_owned(),
                    evidence: format!("Seen at {NAME}."),
                };
                (competency, rating)
            })
            .collect(),
        ..EnteredRatings::default()
    };
    let handed_in = ratings::hand_in_rating(app, supervisor, employee.user, Some(entered)).await;
    handed_in.unwrap();
}

/// A role of the organisation whose name is a mark.
async fn role_with_a_mark(app: &App, admin: &Actor) -> OrganizationRoleId {
    let entered = EnteredRole {
        name: format!("Role of {}", MARKS[1]),
        cluster: "8".to_owned(),
        takes_part: false,
        ..EnteredRole::default()
    };
    let made = create_role(app, admin, entered).await;
    made.unwrap().role.id
}

/// A learning plan that says a mark in one of its objectives.
async fn plan_with_a_mark(app: &App, employee: &Actor) -> LearningPlan {
    let made = plans::make_own_plan(app, employee).await.unwrap();
    let key = made.plan.content.objectives[0].key();
    let command = RewordObjective {
        statement: Some(format!("I review our work at {NAME}.")),
        ..RewordObjective::default()
    };
    let reworded = plans::reword_objective(app, employee, PlanOwner::Own, key, command).await;
    reworded.unwrap()
}
