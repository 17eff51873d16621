//! What the databases do beyond the contract of every store.

use std::thread;

use diesel::backend::Backend;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness};
use seqpt_application::survey::ports::{Assessment, NewAssessment};
use seqpt_application::{Access, OrganizationId, PortErrorKind, Scope, Store, Transaction, UserId};
use seqpt_core::framework::{InvolvementProfile, RoleClusterId};
use seqpt_core::survey::{DescribedTasks, SurveyKind, TaskTexts};
use seqpt_testkit::rows;

pub(crate) fn organization(store: &dyn Store, name: &str) -> OrganizationId {
    let mut tx = store.begin(Scope::Directory, Access::Write).unwrap();
    let id = tx.insert_organization(&rows::organization(name)).unwrap();
    tx.commit().unwrap();
    id
}

pub(crate) fn person(store: &dyn Store, organization: OrganizationId, name: &str) -> UserId {
    let mut tx = writer(store, organization);
    let user = tx.insert_user(&rows::user("Grete", name)).unwrap();
    tx.insert_login(&rows::login(organization, user, name))
        .unwrap();
    tx.commit().unwrap();
    user
}

pub(crate) fn writer(store: &dyn Store, organization: OrganizationId) -> Box<dyn Transaction + '_> {
    store
        .begin(Scope::Organization(organization), Access::Write)
        .unwrap()
}

pub(crate) fn nothing_goes_on_after_a_failed_statement(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let mut tx = writer(store, kranbau);
    tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
    tx.insert_organization(&rows::organization("Kranbau"))
        .unwrap_err();
    assert_eq!(
        tx.list_users().unwrap_err().kind,
        PortErrorKind::Failed,
        "a state that may be rolled back already must not be shown"
    );
    assert_eq!(
        tx.commit().unwrap_err().kind,
        PortErrorKind::Failed,
        "PostgreSQL answers this commit with a silent rollback"
    );
    let mut tx = writer(store, kranbau);
    assert_eq!(tx.list_users().unwrap(), []);
}

pub(crate) fn the_id_of_a_removed_row_never_comes_back(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = rows::assessment(grete, &[1]);
    let mut tx = writer(store, kranbau);
    let first = tx.insert_assessment(&new).unwrap();
    tx.delete_open_assessment(first).unwrap();
    tx.commit().unwrap();
    let mut tx = writer(store, kranbau);
    assert!(tx.insert_assessment(&new).unwrap() > first);
}

/// Takes as long as the patience of a connection, five seconds.
pub(crate) fn who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy(
    store: &(dyn Store + Sync),
) {
    let kranbau = organization(store, "Kranbau");
    let held = writer(store, kranbau);
    thread::scope(|threads| {
        let entering = threads.spawn(|| {
            let mut tx = store.begin(Scope::Directory, Access::Write)?;
            tx.enter(kranbau)
        });
        let beginning = store.begin(Scope::Organization(kranbau), Access::Write);
        assert_eq!(beginning.err().unwrap().kind, PortErrorKind::Unavailable);
        let entering = entering.join().unwrap();
        assert_eq!(entering.unwrap_err().kind, PortErrorKind::Unavailable);
    });
    held.commit().unwrap();
    writer(store, kranbau).commit().unwrap();
}

/// A person with a completed survey of role clusters, then one of a role of the organisation along
/// with a cluster, then one of described tasks, then a full one, and last an open one of such a role.
pub(crate) struct Surveyed {
    organization: OrganizationId,
    pub(crate) user: UserId,
    /// The survey of role clusters.
    pub(crate) first: Assessment,
}

impl Surveyed {
    pub(crate) fn fill(store: &dyn Store, name: &str) -> Self {
        let organization = organization(store, name);
        let user = person(store, organization, name);
        let mut tx = writer(store, organization);
        let lab = tx
            .insert_role(&rows::role_values("Labor"), rows::moment(0))
            .unwrap();
        let by_cluster = rows::assessment(user, &[1]);
        let by_role = NewAssessment {
            organization_roles: vec![lab],
            ..by_cluster.clone()
        };
        let by_tasks = NewAssessment {
            kind: SurveyKind::UnknownRoles,
            roles: Vec::new(),
            tasks: Some(DescribedTasks {
                texts: TaskTexts::default(),
                involvement: InvolvementProfile::default(),
            }),
            ..by_cluster.clone()
        };
        let full = NewAssessment {
            kind: SurveyKind::Full,
            roles: Vec::new(),
            ..by_cluster.clone()
        };
        let completed = [&by_cluster, &by_role, &by_tasks, &full].map(|new| {
            let survey = tx.insert_assessment(new).unwrap();
            if new.kind == SurveyKind::Full {
                let nearest = RoleClusterId::new(1);
                tx.settle_nearest_role(survey, nearest, &new.questionnaire)
                    .unwrap();
            }
            tx.complete_assessment(survey, rows::moment(5), &rows::results(new))
                .unwrap();
            survey
        });
        tx.insert_assessment(&by_role).unwrap();
        let first = tx.find_assessment(user, completed[0]).unwrap().unwrap();
        tx.commit().unwrap();
        Self {
            organization,
            user,
            first,
        }
    }

    /// Holds that the survey of role clusters is the only one that came through.
    pub(crate) fn assert_first_alone(&self, store: &dyn Store) {
        let mut tx = writer(store, self.organization);
        let found = tx.find_assessment(self.user, self.first.id).unwrap();
        assert_eq!(found.as_ref(), Some(&self.first));
        let results = tx.survey_results(self.first.id).unwrap();
        assert_eq!(
            results.len(),
            self.first.start.questionnaire.questions().len()
        );
        assert_eq!(tx.assessments_of(self.user).unwrap().len(), 1);
    }
}

/// Takes migrations back, down to the one that brought roles of the organisation.
pub(crate) fn revert_organization_roles<B: Backend>(
    connection: &mut impl MigrationHarness<B>,
    migrations: fn() -> EmbeddedMigrations,
) {
    loop {
        let version = connection.revert_last_migration(migrations()).unwrap();
        if version.to_string() == "20261123000006" {
            break;
        }
    }
}

/// The surveys that the tables before that migration speak of.
pub(crate) const SURVEYS_BEFORE: &str = "SELECT id AS survey FROM survey_assessment
    UNION SELECT assessment_id FROM survey_assessment_role
    UNION SELECT assessment_id FROM survey_question
    UNION SELECT assessment_id FROM user_se_competency_survey_results";

#[derive(QueryableByName)]
pub(crate) struct SurveyBefore {
    #[diesel(sql_type = BigInt)]
    pub(crate) survey: i64,
}
