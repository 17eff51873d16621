//! One organisation cannot reach another's rows, whatever ids it names.
//!
//! A victim with data of every kind stands beside an attacker whose transactions are entered into
//! the attacker's own organisation. A write that names a foreign row may fail or do nothing; what
//! counts is that the victim has the same rows afterwards.

use std::collections::BTreeMap;

use seqpt_application::accounts::ports::{Login, User};
use seqpt_application::audit::ports::{AuditEntry, Chain};
use seqpt_application::organization::roles::ports::OrganizationRole;
use seqpt_application::questionnaire::ports::{QuestionnaireKind, StoredRun};
use seqpt_application::survey::ports::{Assessment, CompletedSurvey, NewAssessment, SurveyResult};
use seqpt_application::{
    AssessmentId, OrganizationId, PortError, RunId, Scope, Store, Transaction, UserId,
};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, InvolvementProfile, OrganizationRoleId, RoleClusterId};

use super::support::{organization, person, read, try_write, write};
use crate::rows::{
    answer, assessment, audit_entry, framework, moment, questionnaire_run, results, role_values,
};

struct World<'s> {
    store: &'s dyn Store,
    victim: OrganizationId,
    /// Has a completed and an open survey, a role cluster and a pseudonym.
    user: UserId,
    completed: AssessmentId,
    open: AssessmentId,
    role: OrganizationRoleId,
    run: RunId,
    attacker: OrganizationId,
    attacking_user: UserId,
}

/// All that the victim's organisation holds.
#[derive(Debug, PartialEq)]
struct Holdings {
    people: Vec<(User, Login)>,
    surveys: [Option<Assessment>; 2],
    results: Vec<SurveyResult>,
    roles: Vec<RoleClusterId>,
    organization_roles: Vec<OrganizationRole>,
    held: Vec<OrganizationRoleId>,
    latest: Vec<CompletedSurvey>,
    profiles: Vec<(RoleClusterId, InvolvementProfile)>,
    matrix: Vec<(RoleClusterId, CompetencyId, Level)>,
    runs: Vec<StoredRun>,
    audit: Vec<AuditEntry>,
    pseudonym: Option<String>,
}

impl<'s> World<'s> {
    fn new(store: &'s dyn Store) -> Self {
        let victim = organization(store, "Kranbau");
        let attacker = organization(store, "Hebezeuge");
        let user = person(store, victim, "grete");
        let attacking_user = person(store, attacker, "mallory");
        let role = RoleClusterId::new(1);
        let new = assessment(user, &[1]);
        let (completed, open, run) = write(store, victim, |tx| {
            tx.replace_role_profile(role, profile(role))?;
            tx.replace_role_clusters_of(user, &[role])?;
            tx.insert_audit_pseudonym(user, "c0ffee")?;
            tx.append_audit(Chain::Organization, &audit_entry(1))?;
            let completed = tx.insert_assessment(&new)?;
            tx.save_answer(completed, asked(&new), Some(&answer(&[2])))?;
            tx.complete_assessment(completed, moment(5), &results(&new))?;
            let open = tx.insert_assessment(&new)?;
            tx.save_answer(open, asked(&new), Some(&answer(&[3])))?;
            let run = tx.insert_run(&questionnaire_run(user, QuestionnaireKind::Maturity))?;
            Ok((completed, open, run))
        });
        let own_role = write(store, victim, |tx| {
            let id = tx.insert_role(&role_values("Prüfstand"), moment(0))?;
            tx.replace_involvement(id, profile(role))?;
            tx.replace_organization_roles_of(user, &[id])?;
            Ok(id)
        });
        Self {
            store,
            victim,
            user,
            completed,
            open,
            role: own_role,
            run,
            attacker,
            attacking_user,
        }
    }

    fn holdings(&self) -> Holdings {
        read(self.store, self.victim, |tx| {
            Ok(Holdings {
                people: tx.list_users()?,
                surveys: [
                    tx.find_assessment(self.user, self.completed)?,
                    tx.find_assessment(self.user, self.open)?,
                ],
                results: tx.survey_results(self.completed)?,
                roles: tx.role_clusters_of(self.user)?,
                organization_roles: tx.organization_roles()?,
                held: tx.organization_roles_of(self.user)?,
                latest: tx.latest_completed()?,
                profiles: tx.role_profiles(&all_roles())?,
                matrix: tx.role_competency_matrix()?,
                runs: tx.runs(QuestionnaireKind::Maturity)?,
                audit: tx.audit_entries(Chain::Organization, 0, 100)?,
                pseudonym: tx.audit_pseudonym(self.user)?,
            })
        })
    }

    /// Reads as the attacker.
    fn seen<T>(&self, work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>) -> T {
        read(self.store, self.attacker, work)
    }

    /// Writes as the attacker, commits if possible, and looks at the victim.
    fn attack<T>(
        &self,
        work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
    ) -> Result<T, PortError> {
        let before = self.holdings();
        let outcome = try_write(self.store, Scope::Organization(self.attacker), work);
        assert_eq!(self.holdings(), before, "the victim's rows changed");
        outcome
    }
}

fn profile(role: RoleClusterId) -> &'static InvolvementProfile {
    framework().reference_profile(role).unwrap()
}

fn all_roles() -> Vec<RoleClusterId> {
    let known = framework().role_clusters().iter();
    known.map(|known| known.id).collect()
}

fn asked(new: &NewAssessment) -> CompetencyId {
    new.questionnaire.questions()[0].competency
}

pub fn people_of_another_organization_are_neither_found_nor_listed(store: &dyn Store) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.find_user(world.user)), None);
    let listed = world.seen(|tx| tx.list_users());
    let listed: Vec<_> = listed.iter().map(|(user, _)| user.id).collect();
    assert_eq!(listed, [world.attacking_user]);
}

pub fn people_of_another_organization_are_not_renamed(store: &dyn Store) {
    let world = World::new(store);
    let outcome = world.attack(|tx| tx.update_user_names(world.user, "Mal", "Lory"));
    assert!(
        outcome.is_err(),
        "a write that hits no row must not look done"
    );
}

pub fn surveys_of_another_organization_are_not_read(store: &dyn Store) {
    let world = World::new(store);
    for id in [world.completed, world.open] {
        assert_eq!(world.seen(|tx| tx.find_assessment(world.user, id)), None);
        assert_eq!(world.seen(|tx| tx.survey_results(id)), []);
    }
    assert_eq!(world.seen(|tx| tx.find_open_assessment(world.user)), None);
    assert_eq!(world.seen(|tx| tx.assessments_of(world.user)), []);
    assert_eq!(world.seen(|tx| tx.survey_states()), BTreeMap::new());
    assert_eq!(world.seen(|tx| tx.latest_completed()), []);
    assert_eq!(world.seen(|tx| tx.completed_by_id(&[world.completed])), []);
}

pub fn a_survey_for_a_person_of_another_organization_is_refused(store: &dyn Store) {
    let world = World::new(store);
    let outcome = world.attack(|tx| tx.insert_assessment(&assessment(world.user, &[2])));
    assert!(
        outcome.is_err(),
        "the person does not belong to the organisation"
    );
}

pub fn answers_in_surveys_of_another_organization_are_neither_changed_nor_taken_back(
    store: &dyn Store,
) {
    let world = World::new(store);
    let asked = asked(&assessment(world.user, &[1]));
    for id in [world.completed, world.open] {
        let changed = world.attack(|tx| tx.save_answer(id, asked, Some(&answer(&[4]))));
        assert!(
            changed.is_err(),
            "an answer that is nowhere must not look saved"
        );
        let _either_way = world.attack(|tx| tx.save_answer(id, asked, None));
    }
}

pub fn surveys_of_another_organization_are_neither_completed_nor_removed(store: &dyn Store) {
    let world = World::new(store);
    let results = results(&assessment(world.user, &[1]));
    for id in [world.completed, world.open] {
        let completed = world.attack(|tx| tx.complete_assessment(id, moment(9), &results));
        assert!(
            completed.is_err(),
            "a write that hits no row must not look done"
        );
        let removed = world.attack(|tx| tx.delete_open_assessment(id));
        assert!(
            removed.is_err(),
            "a write that hits no row must not look done"
        );
    }
}

pub fn role_clusters_of_people_of_another_organization_are_neither_read_nor_replaced(
    store: &dyn Store,
) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.role_clusters_of(world.user)), []);
    let roles = [RoleClusterId::new(2)];
    let added = world.attack(|tx| tx.replace_role_clusters_of(world.user, &roles));
    assert!(
        added.is_err(),
        "the person does not belong to the organisation"
    );
    let _either_way = world.attack(|tx| tx.replace_role_clusters_of(world.user, &[]));
}

pub fn the_role_matrix_of_another_organization_is_neither_read_nor_replaced(store: &dyn Store) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.role_profiles(&all_roles())), []);
    assert_eq!(world.seen(|tx| tx.role_competency_matrix()), []);
    let (role, empty) = (RoleClusterId::new(1), InvolvementProfile::default());
    world
        .attack(|tx| tx.replace_role_profile(role, &empty))
        .unwrap();
}

pub fn questionnaires_of_another_organization_are_not_read(store: &dyn Store) {
    let world = World::new(store);
    let kind = QuestionnaireKind::Maturity;
    assert_eq!(world.seen(|tx| tx.runs(kind)), []);
    assert_eq!(world.seen(|tx| tx.find_run(kind, world.run)), None);
}

pub fn a_questionnaire_of_a_person_of_another_organization_is_refused(store: &dyn Store) {
    let world = World::new(store);
    let run = questionnaire_run(world.user, QuestionnaireKind::Maturity);
    let outcome = world.attack(|tx| tx.insert_run(&run));
    assert!(
        outcome.is_err(),
        "the person does not belong to the organisation"
    );
}

pub fn roles_of_another_organization_are_neither_read_nor_changed(store: &dyn Store) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.organization_roles()), []);
    assert_eq!(world.seen(|tx| tx.role_holders()), BTreeMap::new());
    let empty = InvolvementProfile::default();
    let outcomes = [
        world.attack(|tx| tx.update_role(world.role, &role_values("Mallory"))),
        world.attack(|tx| tx.replace_involvement(world.role, &empty)),
        world.attack(|tx| tx.retire_role(world.role, moment(9))),
    ];
    for outcome in outcomes {
        assert!(
            outcome.is_err(),
            "a write that hits no row must not look done"
        );
    }
}

pub fn roles_of_another_organization_are_not_held_and_those_of_its_people_not_replaced(
    store: &dyn Store,
) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.organization_roles_of(world.user)), []);
    let foreign =
        world.attack(|tx| tx.replace_organization_roles_of(world.attacking_user, &[world.role]));
    assert!(
        foreign.is_err(),
        "the role belongs to the other organisation"
    );
    let _either_way = world.attack(|tx| tx.replace_organization_roles_of(world.user, &[]));
    let survey = NewAssessment {
        organization_roles: vec![world.role],
        ..assessment(world.attacking_user, &[1])
    };
    let outcome = world.attack(|tx| tx.insert_assessment(&survey));
    assert!(
        outcome.is_err(),
        "the role belongs to the other organisation"
    );
}

pub fn the_audit_chain_of_another_organization_is_neither_read_nor_extended(store: &dyn Store) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.audit_head(Chain::Organization)), None);
    let links = world.seen(|tx| tx.audit_entries(Chain::Organization, 0, 100));
    assert_eq!(links, []);
    world
        .attack(|tx| tx.append_audit(Chain::Organization, &audit_entry(1)))
        .unwrap();
}

pub fn the_pseudonym_of_a_person_of_another_organization_is_neither_read_nor_stored(
    store: &dyn Store,
) {
    let world = World::new(store);
    assert_eq!(world.seen(|tx| tx.audit_pseudonym(world.user)), None);
    let stored = world.attack(|tx| tx.insert_audit_pseudonym(world.user, "decaf"));
    assert!(
        stored.is_err(),
        "the person does not belong to the organisation"
    );
}
