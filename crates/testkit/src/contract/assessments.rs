//! Behaviours of `AssessmentRepository`.

use std::collections::BTreeMap;

use seqpt_application::survey::ports::{
    Assessment, CompletedSurvey, GivenAnswer, NewAssessment, SurveyState,
};
use seqpt_application::{AssessmentId, OrganizationId, Scope, Store, UniqueKey, UserId};
use seqpt_core::framework::{
    Involvement, InvolvementProfile, OrganizationRoleId, Origin, RoleClusterId, SupplementaryRows,
};
use seqpt_core::survey::{DescribedTasks, Questionnaire, SurveyKind, TaskTexts};

use super::support::{
    assert_duplicate, assert_scope, organization, person, read, try_write, write,
};
use crate::rows::{answer, assessment, framework, moment, results, role_values};

fn start(store: &dyn Store, organization: OrganizationId, new: &NewAssessment) -> AssessmentId {
    write(store, organization, |tx| tx.insert_assessment(new))
}

/// Starts a survey in the role of Customer and hands it in at `moment(minutes)`.
fn completed(
    store: &dyn Store,
    organization: OrganizationId,
    user: UserId,
    minutes: i64,
) -> AssessmentId {
    let new = assessment(user, &[1]);
    let id = start(store, organization, &new);
    write(store, organization, |tx| {
        tx.complete_assessment(id, moment(minutes), &results(&new))
    });
    id
}

fn full(user: UserId) -> NewAssessment {
    NewAssessment {
        kind: SurveyKind::Full,
        roles: Vec::new(),
        questionnaire: Questionnaire::of_everything(framework()),
        ..assessment(user, &[3])
    }
}

fn find(
    store: &dyn Store,
    organization: OrganizationId,
    user: UserId,
    id: AssessmentId,
) -> Option<Assessment> {
    read(store, organization, |tx| tx.find_assessment(user, id))
}

fn open(store: &dyn Store, organization: OrganizationId, user: UserId) -> Option<Assessment> {
    read(store, organization, |tx| tx.find_open_assessment(user))
}

pub fn a_started_survey_is_found_with_its_questions_and_their_reasons(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let mut new = assessment(grete, &[3, 12]);
    new.supplementary = SupplementaryRows::Off;
    let id = start(store, kranbau, &new);
    let expected = Some(Assessment {
        id,
        start: new,
        answers: BTreeMap::new(),
        completed_at: None,
        nearest: None,
    });
    assert_eq!(find(store, kranbau, grete, id), expected);
    assert_eq!(open(store, kranbau, grete), expected);
}

pub fn a_survey_for_roles_of_the_organization_for_tasks_or_for_everything_is_found_so(
    store: &dyn Store,
) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let roles = write(store, kranbau, |tx| {
        let first = tx.insert_role(&role_values("Prüfstand"), moment(0))?;
        let second = tx.insert_role(&role_values("Labor"), moment(0))?;
        Ok(vec![first, second])
    });
    let by_role = NewAssessment {
        roles: Vec::new(),
        organization_roles: roles,
        ..assessment(grete, &[3])
    };
    let process = framework().processes()[3].id;
    let by_tasks = NewAssessment {
        kind: SurveyKind::UnknownRoles,
        roles: Vec::new(),
        tasks: Some(DescribedTasks {
            texts: TaskTexts {
                responsible: "Prüfe „alles“ 🚋\nund mehr".to_owned(),
                ..TaskTexts::default()
            },
            involvement: InvolvementProfile::from_iter([(process, Involvement::Designs)]),
        }),
        ..assessment(otto, &[3])
    };
    for new in [by_role, by_tasks, full(otto)] {
        let id = start(store, kranbau, &new);
        let found = find(store, kranbau, new.user, id).unwrap();
        assert_eq!(found.start, new);
        let history = read(store, kranbau, |tx| tx.assessments_of(new.user));
        assert_eq!(history[0].origins, new.origins());
        assert_eq!(history[0].kind, new.kind);
        // Throwing it away takes what was picked along.
        write(store, kranbau, |tx| tx.delete_open_assessment(id));
        assert_eq!(open(store, kranbau, new.user), None);
    }
}

pub fn a_full_assessment_is_measured_by_its_nearest_role_when_it_is_handed_in(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = full(grete);
    let id = start(store, kranbau, &new);
    assert_eq!(find(store, kranbau, grete, id).unwrap().nearest, None);

    let nearest = RoleClusterId::new(7);
    let required = framework().required_levels_of(&[nearest], SupplementaryRows::On);
    let measured = new.questionnaire.clone().requiring(&required);
    assert_ne!(measured, new.questionnaire);
    let answered = measured.questions()[2].competency;
    write(store, kranbau, |tx| {
        tx.save_answer(id, answered, Some(&answer(&[2])))?;
        tx.settle_nearest_role(id, nearest, &measured)
    });
    let found = find(store, kranbau, grete, id).unwrap();
    assert_eq!((found.nearest, found.completed_at), (Some(nearest), None));
    assert_eq!(found.start.questionnaire, measured);
    assert_eq!(found.answers, BTreeMap::from([(answered, answer(&[2]))]));

    let handed_in = NewAssessment {
        questionnaire: measured,
        ..new
    };
    write(store, kranbau, |tx| {
        tx.complete_assessment(id, moment(10), &results(&handed_in))
    });
    let newest = read(store, kranbau, |tx| tx.latest_completed());
    assert_eq!(newest[0].nearest, Some(nearest));
    assert_eq!(newest[0].origins, [Origin::FullAssessment].into());
    let by_id = read(store, kranbau, |tx| tx.completed_by_id(&[id]));
    assert_eq!(by_id, newest);
}

pub fn no_other_survey_has_a_nearest_role_and_a_full_one_is_not_handed_in_without(
    store: &dyn Store,
) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let new = assessment(grete, &[3]);
    let for_role = start(store, kranbau, &new);
    let everything = start(store, kranbau, &full(otto));
    let nearest = RoleClusterId::new(3);
    let settled = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.settle_nearest_role(for_role, nearest, &new.questionnaire)
    });
    assert!(settled.is_err(), "the person picked a role");
    let handed_in = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.complete_assessment(everything, moment(10), &results(&full(otto)))
    });
    assert!(handed_in.is_err(), "nothing is required yet");

    write(store, kranbau, |tx| {
        tx.settle_nearest_role(everything, nearest, &full(otto).questionnaire)?;
        tx.complete_assessment(everything, moment(10), &results(&full(otto)))
    });
    let again = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.settle_nearest_role(everything, nearest, &full(otto).questionnaire)
    });
    assert!(again.is_err(), "what was handed in is fixed");
}

pub fn a_survey_for_an_unknown_role_of_the_organization_is_refused(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = NewAssessment {
        organization_roles: vec![OrganizationRoleId::new(77)],
        ..assessment(grete, &[3])
    };
    let refused = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.insert_assessment(&new)
    });
    assert!(refused.is_err(), "nobody can hold a role that is not there");
    assert_eq!(open(store, kranbau, grete), None);
}

pub fn the_newest_completed_survey_of_everybody_has_its_origins_and_levels(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let _earlier = completed(store, kranbau, grete, 20);
    let newest = completed(store, kranbau, grete, 30);
    // Handed in before the other although it was begun after it.
    let _out_of_order = completed(store, kranbau, grete, 10);
    start(store, kranbau, &assessment(grete, &[2]));
    let of_otto = completed(store, kranbau, otto, 5);
    start(store, kranbau, &assessment(vera, &[1]));

    let expected = |id, user, minutes| {
        let new = assessment(user, &[1]);
        let results = results(&new);
        CompletedSurvey {
            id,
            user,
            completed_at: moment(minutes),
            origins: new.origins(),
            nearest: None,
            required: results
                .iter()
                .map(|row| (row.competency, row.target))
                .collect(),
            scores: results
                .iter()
                .map(|row| (row.competency, row.score))
                .collect(),
        }
    };
    assert_eq!(
        read(store, kranbau, |tx| tx.latest_completed()),
        [expected(newest, grete, 30), expected(of_otto, otto, 5)]
    );
}

pub fn completed_surveys_are_found_by_their_ids_and_open_ones_are_left_out(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let first = completed(store, kranbau, grete, 30);
    let second = completed(store, kranbau, grete, 20);
    let third = completed(store, kranbau, grete, 10);
    let open = start(store, kranbau, &assessment(grete, &[1]));
    let unknown = AssessmentId::new(open.get() + 1);
    let found = |ids: &[AssessmentId]| -> Vec<AssessmentId> {
        let surveys = read(store, kranbau, |tx| tx.completed_by_id(ids));
        surveys.iter().map(|survey| survey.id).collect()
    };
    assert_eq!(found(&[third, open, first, unknown, first]), [first, third]);
    assert_eq!(found(&[second]), [second]);
    assert_eq!(found(&[]), []);
}

pub fn a_second_open_survey_of_one_person_is_refused(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let first = start(store, kranbau, &assessment(grete, &[1]));
    assert_duplicate(
        try_write(store, Scope::Organization(kranbau), |tx| {
            tx.insert_assessment(&assessment(grete, &[2]))
        }),
        UniqueKey::OpenSurvey,
    );
    assert_eq!(open(store, kranbau, grete).unwrap().id, first);
    start(store, kranbau, &assessment(otto, &[1]));
}

pub fn a_completed_survey_leaves_room_for_the_next(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let first = completed(store, kranbau, grete, 10);
    assert_eq!(open(store, kranbau, grete), None);
    let second = start(store, kranbau, &assessment(grete, &[1]));
    assert_ne!(first, second);
    assert_eq!(open(store, kranbau, grete).unwrap().id, second);
}

pub fn a_survey_of_somebody_else_is_not_found(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let id = start(store, kranbau, &assessment(grete, &[1]));
    assert_eq!(find(store, kranbau, otto, id), None);
    assert_eq!(open(store, kranbau, otto), None);
}

pub fn an_answer_replaces_the_one_before_and_can_be_taken_back(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let id = start(store, kranbau, &new);
    let asked = |position: usize| new.questionnaire.questions()[position].competency;
    let save = |position: usize, given: Option<GivenAnswer>| {
        write(store, kranbau, |tx| {
            tx.save_answer(id, asked(position), given.as_ref())
        });
    };
    let answers = || find(store, kranbau, grete, id).unwrap().answers;

    save(0, Some(answer(&[5])));
    save(1, Some(answer(&[1, 2, 3, 4])));
    assert_eq!(
        answers(),
        BTreeMap::from([(asked(0), answer(&[5])), (asked(1), answer(&[1, 2, 3, 4]))])
    );
    let mut later = answer(&[2]);
    later.answered_at = moment(8);
    save(0, Some(later.clone()));
    save(1, None);
    save(1, None);
    assert_eq!(answers(), BTreeMap::from([(asked(0), later)]));
}

pub fn a_completed_survey_keeps_its_answers_and_has_its_results_by_competency(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let id = start(store, kranbau, &new);
    let asked = new.questionnaire.questions()[0].competency;
    let stored = || read(store, kranbau, |tx| tx.survey_results(id));
    assert_eq!(stored(), []);

    let mut unsorted = results(&new);
    unsorted.reverse();
    write(store, kranbau, |tx| {
        tx.save_answer(id, asked, Some(&answer(&[2])))?;
        tx.complete_assessment(id, moment(10), &unsorted)
    });
    assert_eq!(stored(), results(&new));
    let found = find(store, kranbau, grete, id).unwrap();
    assert_eq!(found.completed_at, Some(moment(10)));
    assert_eq!(found.answers, BTreeMap::from([(asked, answer(&[2]))]));
    assert_eq!(found.start, new);
}

pub fn a_survey_is_not_completed_twice(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = completed(store, kranbau, grete, 10);
    let before = read(store, kranbau, |tx| tx.survey_results(id));
    let again = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.complete_assessment(id, moment(11), &before)
    });
    assert!(again.is_err(), "a second completion has to be refused");
    assert_eq!(read(store, kranbau, |tx| tx.survey_results(id)), before);
    let found = find(store, kranbau, grete, id).unwrap();
    assert_eq!(found.completed_at, Some(moment(10)));
}

pub fn an_unknown_survey_takes_no_answer_and_no_completion(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let unknown = AssessmentId::new(start(store, kranbau, &new).get() + 1);
    let asked = new.questionnaire.questions()[0].competency;
    let saved = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.save_answer(unknown, asked, Some(&answer(&[2])))
    });
    assert!(
        saved.is_err(),
        "an answer that is nowhere must not look saved"
    );
    let completion = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.complete_assessment(unknown, moment(10), &results(&new))
    });
    assert!(
        completion.is_err(),
        "a write that hits no row must not look done"
    );
}

pub fn a_discarded_survey_is_gone_with_its_answers(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let id = start(store, kranbau, &new);
    let asked = new.questionnaire.questions()[0].competency;
    write(store, kranbau, |tx| {
        tx.save_answer(id, asked, Some(&answer(&[2])))
    });
    write(store, kranbau, |tx| tx.delete_open_assessment(id));
    assert_eq!(find(store, kranbau, grete, id), None);
    let next = start(store, kranbau, &new);
    let next = find(store, kranbau, grete, next).unwrap();
    assert_eq!(next.answers, BTreeMap::new());
}

pub fn a_completed_survey_cannot_be_discarded(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = completed(store, kranbau, grete, 10);
    let before = find(store, kranbau, grete, id);
    assert_scope(try_write(store, Scope::Organization(kranbau), |tx| {
        tx.delete_open_assessment(id)
    }));
    assert_eq!(find(store, kranbau, grete, id), before);
    assert!(!read(store, kranbau, |tx| tx.survey_results(id)).is_empty());
}

pub fn the_history_shows_the_open_survey_and_then_the_newest_first(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    completed(store, kranbau, otto, 99);
    let late = completed(store, kranbau, grete, 30);
    let early = completed(store, kranbau, grete, 20);
    let also_late = completed(store, kranbau, grete, 30);
    let new = assessment(grete, &[3, 12]);
    let open = start(store, kranbau, &new);
    let asked = new.questionnaire.questions()[0].competency;
    write(store, kranbau, |tx| {
        tx.save_answer(open, asked, Some(&answer(&[2])))
    });

    let history = read(store, kranbau, |tx| tx.assessments_of(grete));
    let order: Vec<_> = history.iter().map(|survey| survey.id).collect();
    assert_eq!(order, [open, also_late, late, early]);
    assert_eq!(history[0].origins, new.origins());
    assert_eq!(history[0].started_at, moment(0));
    assert_eq!(history[0].completed_at, None);
    assert_eq!(history[0].asked, new.questionnaire.questions().len());
    assert_eq!(history[0].answered, 1);
    assert_eq!(history[3].completed_at, Some(moment(20)));
}

pub fn survey_states_tell_since_when_a_survey_is_open_and_the_latest_completion(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera, _idle] =
        ["grete", "otto", "vera", "idle"].map(|name| person(store, kranbau, name));
    completed(store, kranbau, grete, 30);
    completed(store, kranbau, grete, 20);
    start(store, kranbau, &assessment(grete, &[1]));
    completed(store, kranbau, otto, 10);
    let later = NewAssessment {
        started_at: moment(40),
        ..assessment(vera, &[1])
    };
    start(store, kranbau, &later);

    let state = |open: Option<i64>, completed: Option<i64>| SurveyState {
        open_since: open.map(moment),
        completed_at: completed.map(moment),
    };
    assert_eq!(
        read(store, kranbau, |tx| tx.survey_states()),
        BTreeMap::from([
            (grete, state(Some(0), Some(30))),
            (otto, state(None, Some(10))),
            (vera, state(Some(40), None)),
        ])
    );
}
