//! Choosing roles, answering, handing in.

use chrono::TimeDelta;
use seqpt_application::accounts::{SessionKind, authenticate};
use seqpt_application::survey::{
    StartSurvey, SubmitSurvey, discard_survey, open_survey, roles, save_answer, start_survey,
    submit_survey, survey, survey_report,
};
use seqpt_application::{AssessmentId, Error, FieldCode, Limits};
use seqpt_core::framework::{CompetencyId, Framework, SupplementaryRows};
use seqpt_core::survey::Answer;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, answers, complete_survey, join, refused_fields, register};

/// Not asked of the Customer, role cluster 1.
const PROJECT_MANAGEMENT: CompetencyId = CompetencyId::new(10);
const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);

fn chosen(ids: &[u32]) -> StartSurvey {
    StartSurvey {
        roles: cast::roles(ids),
        ..StartSurvey::default()
    }
}

fn sent(answers: Vec<(CompetencyId, Vec<i64>)>) -> SubmitSurvey {
    SubmitSurvey {
        answers: Some(answers),
    }
}

#[tokio::test]
async fn all_fourteen_role_clusters_are_offered_and_none_is_held_at_first() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let view = roles(&stage.app, &admin).await.unwrap();
    assert_eq!(view.offered, cast::roles(&(1..=14).collect::<Vec<_>>()));
    assert_eq!(view.held, []);
    assert_eq!(view.open, None);
}

#[tokio::test]
async fn a_survey_asks_what_the_chosen_roles_require_and_freezes_the_reasons() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    // In any order, and a repeated role counts once.
    let command = chosen(&[12, 3, 12]);
    let started = start_survey(&stage.app, &admin, command).await.unwrap();
    let start = &started.start;
    assert_eq!(start.user, admin.user);
    assert_eq!(start.roles, cast::roles(&[3, 12]));
    assert_eq!(start.framework_version, Framework::STANDARD_VERSION);
    assert_eq!(start.started_at, Stage::opening());
    assert_eq!(started.completed_at, None);
    assert!(started.answers.is_empty());

    let framework = stage.app.framework();
    let required = framework.required_levels_of(&cast::roles(&[3, 12]), SupplementaryRows::On);
    for question in start.questionnaire.questions() {
        assert_eq!(question.requirement, required[&question.competency]);
        assert!(!question.requirement.because.is_empty());
        for cause in &question.requirement.because {
            assert_eq!(cause.level(), question.requirement.level);
        }
    }
    let view = roles(&stage.app, &admin).await.unwrap();
    assert_eq!(view.open, Some(started.id));
    assert_eq!(view.held, [], "a role is held once a survey is handed in");
    assert_eq!(
        open_survey(&stage.app, &admin).await.unwrap(),
        Some(started)
    );
}

#[tokio::test]
async fn only_what_a_role_requires_is_asked() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let started = cast::start_survey(&stage.app, &admin, &[1]).await;
    let questionnaire = &started.start.questionnaire;
    assert_eq!(questionnaire.questions().len(), 14);
    assert!(questionnaire.question(PROJECT_MANAGEMENT).is_none());
}

#[tokio::test]
async fn a_survey_without_a_role_or_with_an_unknown_one_is_refused() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let before = stage.store.contents();
    let none = start_survey(&stage.app, &admin, chosen(&[])).await;
    assert_eq!(refused_fields(none), [("roles", FieldCode::RolesRequired)]);
    for unknown in [0, 15, 40004, u32::MAX] {
        let refused = start_survey(&stage.app, &admin, chosen(&[1, unknown])).await;
        assert!(
            matches!(refused, Err(Error::UnknownRole(role)) if role.get() == unknown),
            "{refused:?}"
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn an_open_survey_is_continued_or_discarded_and_never_doubled() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let first = cast::start_survey(&stage.app, &admin, &[1]).await;
    let before = stage.store.contents();
    let second = start_survey(&stage.app, &admin, chosen(&[2])).await;
    assert!(
        matches!(second, Err(Error::SurveyOpen(open)) if open == first.id),
        "{second:?}"
    );
    stage.store.assert_unchanged(&before);
    discard_survey(&stage.app, &admin, first.id).await.unwrap();
    assert_eq!(open_survey(&stage.app, &admin).await.unwrap(), None);
    cast::start_survey(&stage.app, &admin, &[2]).await;
}

#[tokio::test]
async fn each_answer_is_saved_at_once_replaced_and_taken_back() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let id = cast::start_survey(&stage.app, &admin, &[1]).await.id;
    let save = |groups: &[i64]| {
        let groups = groups.to_vec();
        let app = stage.app.clone();
        async move {
            let saved = save_answer(&app, &admin, id, SYSTEMS_THINKING, groups).await;
            let answer = saved.unwrap().answers.remove(&SYSTEMS_THINKING);
            answer.map(|given| (given.answer, given.answered_at))
        }
    };
    let answer = |groups: &[i64]| Answer::from_numbers(groups.iter().copied()).unwrap();
    assert_eq!(
        save(&[3, 1]).await,
        Some((answer(&[1, 3]), stage.app.now()))
    );
    stage.clock.advance(TimeDelta::minutes(1));
    assert_eq!(save(&[4]).await, Some((answer(&[4]), stage.app.now())));
    // "None of these" clears the others.
    assert_eq!(save(&[2, 5]).await, Some((answer(&[5]), stage.app.now())));
    let resumed = open_survey(&stage.app, &admin).await.unwrap().unwrap();
    assert_eq!(resumed.answers.len(), 1);
    assert_eq!(save(&[]).await, None);
    let resumed = open_survey(&stage.app, &admin).await.unwrap().unwrap();
    assert!(resumed.answers.is_empty());
}

#[tokio::test]
async fn a_group_outside_one_to_five_such_as_level_99_is_refused() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    let before = stage.store.contents();
    for wrong in [0, 6, 99, -1, i64::MIN, i64::MAX] {
        let groups = vec![1, wrong];
        let saved = save_answer(&stage.app, &admin, open.id, SYSTEMS_THINKING, groups).await;
        assert_eq!(
            refused_fields(saved),
            [("groups", FieldCode::GroupOutOfRange)]
        );
        let mut all = answers(&open, 3);
        all[5].1 = vec![wrong];
        let submitted = submit_survey(&stage.app, &admin, open.id, sent(all)).await;
        assert_eq!(
            refused_fields(submitted),
            [("groups", FieldCode::GroupOutOfRange)]
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_foreign_or_unknown_competency_is_refused() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    let before = stage.store.contents();
    for foreign in [
        PROJECT_MANAGEMENT,
        CompetencyId::new(2),
        CompetencyId::new(99),
    ] {
        let saved = save_answer(&stage.app, &admin, open.id, foreign, vec![3]).await;
        assert!(
            matches!(saved, Err(Error::CompetencyNotAsked(named)) if named == foreign),
            "{saved:?}"
        );
        let mut all = answers(&open, 3);
        all.push((foreign, vec![3]));
        let submitted = submit_survey(&stage.app, &admin, open.id, sent(all)).await;
        assert!(
            matches!(submitted, Err(Error::CompetencyNotAsked(named)) if named == foreign),
            "{submitted:?}"
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_competency_answered_twice_is_refused() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    let before = stage.store.contents();
    let mut twice = answers(&open, 3);
    twice.push((SYSTEMS_THINKING, vec![4]));
    let submitted = submit_survey(&stage.app, &admin, open.id, sent(twice)).await;
    assert!(
        matches!(
            submitted,
            Err(Error::CompetencyAnsweredTwice(SYSTEMS_THINKING))
        ),
        "{submitted:?}"
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_foreign_or_repeated_competency_is_refused_even_with_nothing_ticked() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let actor = &founded.admin.actor;
    let survey = cast::start_survey(&stage.app, actor, &[1]).await;
    let foreign = CompetencyId::new(10);
    let mut given = answers(&survey, 3);
    given.push((foreign, Vec::new()));
    assert!(matches!(
        submit_survey(&stage.app, actor, survey.id, sent(given)).await,
        Err(Error::CompetencyNotAsked(competency)) if competency == foreign
    ));
    let mut given = answers(&survey, 3);
    let first = given[0].0;
    given.push((first, Vec::new()));
    assert!(matches!(
        submit_survey(&stage.app, actor, survey.id, sent(given)).await,
        Err(Error::CompetencyAnsweredTwice(competency)) if competency == first
    ));
}

#[tokio::test]
async fn missing_answers_are_named_and_nothing_is_lost() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    let asked: Vec<_> = answers(&open, 2).into_iter().map(|(id, _)| id).collect();
    for competency in &asked[2..] {
        save_answer(&stage.app, &admin, open.id, *competency, vec![2])
            .await
            .unwrap();
    }
    let before = stage.store.contents();
    let saved = submit_survey(&stage.app, &admin, open.id, SubmitSurvey::default()).await;
    assert!(
        matches!(&saved, Err(Error::AnswersMissing(missing)) if *missing == asked[..2]),
        "{saved:?}"
    );
    // Sent at once: what is left out or has nothing ticked is missing, saved or not.
    let mut all = answers(&open, 2);
    all.pop();
    all[0].1.clear();
    let incomplete = submit_survey(&stage.app, &admin, open.id, sent(all)).await;
    let expected = [asked[0], asked[13]];
    assert!(
        matches!(&incomplete, Err(Error::AnswersMissing(missing)) if *missing == expected),
        "{incomplete:?}"
    );
    stage.store.assert_unchanged(&before);
    assert_eq!(
        open_survey(&stage.app, &admin)
            .await
            .unwrap()
            .unwrap()
            .answers
            .len(),
        12
    );
}

#[tokio::test]
async fn saved_answers_are_handed_in_as_they_are() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    for (competency, groups) in answers(&open, 2) {
        save_answer(&stage.app, &admin, open.id, competency, groups)
            .await
            .unwrap();
    }
    stage.clock.advance(TimeDelta::minutes(10));
    let done = submit_survey(&stage.app, &admin, open.id, SubmitSurvey::default())
        .await
        .unwrap();
    assert_eq!(done.id, open.id);
    assert_eq!(done.completed_at, Some(stage.app.now()));
    assert_eq!(done.start, open.start);
    assert!(
        done.answers
            .values()
            .all(|given| given.answered_at == Stage::opening())
    );
    assert_eq!(open_survey(&stage.app, &admin).await.unwrap(), None);
    assert_eq!(survey(&stage.app, &admin, open.id).await.unwrap(), done);
}

#[tokio::test]
async fn answers_sent_at_once_take_the_place_of_saved_ones() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    save_answer(&stage.app, &admin, open.id, SYSTEMS_THINKING, vec![1])
        .await
        .unwrap();
    let done = submit_survey(&stage.app, &admin, open.id, sent(answers(&open, 4)))
        .await
        .unwrap();
    let expected = Answer::from_numbers([4]).unwrap();
    assert_eq!(done.answers.len(), 14);
    assert!(done.answers.values().all(|given| given.answer == expected));
}

#[tokio::test]
async fn a_second_submit_is_refused_and_changes_nothing() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[1]).await;
    cast::submit_survey(&stage.app, &admin, &open, 3).await;
    let before = stage.store.contents();
    for command in [sent(answers(&open, 4)), SubmitSurvey::default()] {
        let again = submit_survey(&stage.app, &admin, open.id, command).await;
        assert!(
            matches!(again, Err(Error::AlreadySubmitted(id)) if id == open.id),
            "{again:?}"
        );
    }
    let late = save_answer(&stage.app, &admin, open.id, SYSTEMS_THINKING, vec![4]).await;
    assert!(matches!(late, Err(Error::AlreadySubmitted(_))), "{late:?}");
    let discarded = discard_survey(&stage.app, &admin, open.id).await;
    assert!(
        matches!(discarded, Err(Error::AlreadySubmitted(_))),
        "{discarded:?}"
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test(flavor = "multi_thread")]
async fn parallel_submits_of_one_survey_store_one_set_of_results() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = cast::start_survey(&stage.app, &admin, &[5]).await;
    let attempts: Vec<_> = (0..8)
        .map(|_| {
            let (app, command) = (stage.app.clone(), sent(answers(&open, 3)));
            tokio::spawn(async move { submit_survey(&app, &admin, open.id, command).await })
        })
        .collect();
    let mut accepted = 0;
    for attempt in attempts {
        match attempt.await.unwrap() {
            Ok(_) => accepted += 1,
            Err(error) => assert!(matches!(error, Error::AlreadySubmitted(_)), "{error:?}"),
        }
    }
    assert_eq!(accepted, 1);
    let report = survey_report(&stage.app, &admin, open.id).await.unwrap();
    assert_eq!(
        report.result.competencies.len(),
        open.start.questionnaire.questions().len()
    );
}

#[tokio::test]
async fn a_retake_in_the_same_role_is_a_new_survey() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let first = complete_survey(&stage.app, &admin, &[1], 2).await;
    let second = complete_survey(&stage.app, &admin, &[1], 3).await;
    assert_ne!(first, second);
    let view = roles(&stage.app, &admin).await.unwrap();
    assert_eq!(view.held, cast::roles(&[1]));
}

#[tokio::test]
async fn after_a_retake_in_another_role_only_that_role_is_held() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    complete_survey(&stage.app, &admin, &[1, 3], 2).await;
    let held = || async { roles(&stage.app, &admin).await.unwrap().held };
    assert_eq!(held().await, cast::roles(&[1, 3]));
    let retake = cast::start_survey(&stage.app, &admin, &[12]).await;
    assert_eq!(held().await, cast::roles(&[1, 3]), "until it is handed in");
    cast::submit_survey(&stage.app, &admin, &retake, 2).await;
    assert_eq!(held().await, cast::roles(&[12]));
}

#[tokio::test]
async fn a_session_that_expires_in_mid_survey_loses_no_answer() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let open = cast::start_survey(&stage.app, &admin.actor, &[1]).await;
    save_answer(&stage.app, &admin.actor, open.id, SYSTEMS_THINKING, vec![3])
        .await
        .unwrap();
    stage.clock.advance(Limits::default().session_idle);
    let expired = authenticate(&stage.app, &admin.secret, SessionKind::Page).await;
    assert_eq!(expired.unwrap(), None);

    let again = cast::log_in(&stage.app, "adele", SessionKind::Page).await;
    let resumed = open_survey(&stage.app, &again.actor)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(resumed.id, open.id);
    assert!(resumed.answers.contains_key(&SYSTEMS_THINKING));
}

#[tokio::test]
async fn a_survey_of_somebody_else_is_not_found_whoever_asks() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let open = cast::start_survey(&stage.app, &grete, &[1]).await;
    let colleague = join(&stage.app, &founded.key, "otto").await.actor;
    let stranger = register(&stage.app, "Hebezeuge", "mallory")
        .await
        .admin
        .actor;
    let before = stage.store.contents();
    let app = &stage.app;
    for actor in [founded.admin.actor, colleague, stranger] {
        for id in [open.id, AssessmentId::new(4711)] {
            let all = sent(answers(&open, 3));
            let refusals = [
                survey(app, &actor, id).await.err(),
                save_answer(app, &actor, id, SYSTEMS_THINKING, vec![3])
                    .await
                    .err(),
                submit_survey(app, &actor, id, all).await.err(),
                discard_survey(app, &actor, id).await.err(),
                survey_report(app, &actor, id).await.err(),
            ];
            for (number, refusal) in refusals.into_iter().enumerate() {
                assert!(
                    matches!(refusal, Some(Error::NotFound)),
                    "{number}: {refusal:?}"
                );
            }
        }
        assert_eq!(open_survey(app, &actor).await.unwrap(), None);
    }
    stage.store.assert_unchanged(&before);
}
