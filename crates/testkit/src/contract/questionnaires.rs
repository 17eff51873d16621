//! Behaviours of `QuestionnaireRepository`.

use seqpt_application::questionnaire::ports::{NewRun, QuestionnaireKind, StoredRun};
use seqpt_application::{OrganizationId, RunId, Store};

use super::support::{organization, person, read, write};
use crate::rows::{moment, questionnaire_run};

fn insert(store: &dyn Store, organization: OrganizationId, run: &NewRun) -> RunId {
    write(store, organization, |tx| tx.insert_run(run))
}

fn runs(store: &dyn Store, organization: OrganizationId, kind: QuestionnaireKind) -> Vec<RunId> {
    let runs = read(store, organization, |tx| tx.runs(kind));
    runs.into_iter().map(|run| run.id).collect()
}

pub fn a_stored_run_is_found_with_its_answers_and_what_was_computed(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let adele = person(store, kranbau, "adele");
    for kind in QuestionnaireKind::ALL {
        let mut run = questionnaire_run(adele, kind);
        r#"{"reason":"„Größe“ 🚋\n2","score":46.07612046748871}"#.clone_into(&mut run.responses);
        let id = insert(store, kranbau, &run);
        let expected = StoredRun { id, run };
        let found = read(store, kranbau, |tx| tx.find_run(kind, id));
        assert_eq!(found.as_ref(), Some(&expected));
        assert_eq!(read(store, kranbau, |tx| tx.runs(kind)), [expected]);
    }
}

pub fn a_run_is_found_by_its_own_questionnaire_only(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let adele = person(store, kranbau, "adele");
    let id = insert(
        store,
        kranbau,
        &questionnaire_run(adele, QuestionnaireKind::Maturity),
    );
    let found = read(store, kranbau, |tx| {
        tx.find_run(QuestionnaireKind::Strategy, id)
    });
    assert_eq!(found, None);
    assert_eq!(runs(store, kranbau, QuestionnaireKind::Strategy), []);
}

pub fn an_unknown_run_is_not_found(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let unknown = RunId::new(4711);
    let found = read(store, kranbau, |tx| {
        tx.find_run(QuestionnaireKind::Maturity, unknown)
    });
    assert_eq!(found, None);
}

pub fn the_newest_run_comes_first_and_of_one_moment_the_later_stored(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let adele = person(store, kranbau, "adele");
    let [old, new, same, oldest] = [2, 5, 5, 1].map(|minutes| {
        let mut run = questionnaire_run(adele, QuestionnaireKind::Maturity);
        run.completed_at = moment(minutes);
        insert(store, kranbau, &run)
    });
    assert_eq!(
        runs(store, kranbau, QuestionnaireKind::Maturity),
        [same, new, old, oldest]
    );
}
