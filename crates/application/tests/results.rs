//! Own results with their reasons, and the history.

use chrono::TimeDelta;
use seqpt_application::survey::{Outcome, history, roles, save_answer, survey_report};
use seqpt_application::{Error, Scope};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, InvolvementProfile, RoleClusterId, SupplementaryRows};
use seqpt_core::gap::Status;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, complete_survey, join, register, start_survey};

const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);

#[tokio::test]
async fn a_report_compares_own_with_required_levels_and_gives_both_reasons() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let id = complete_survey(&stage.app, &admin, &[3], 2).await;
    let report = survey_report(&stage.app, &admin, id).await.unwrap();
    let required = stage
        .app
        .framework()
        .required_levels_of(&cast::roles(&[3]), SupplementaryRows::On);
    assert_eq!(report.survey.id, id);
    assert!(report.result.unknown.is_empty());
    let mut levels_to_advance = 0;
    for row in &report.result.competencies {
        assert_eq!(row.own, Level::Understand);
        assert_eq!(row.required, required[&row.competency].level);
        assert_eq!(
            row.status == Status::Below,
            row.required > Level::Understand
        );
        levels_to_advance += row.levels_to_advance.len();

        let because = report.requirement(row.competency).unwrap();
        assert_eq!(because, &required[&row.competency]);
        assert!(
            because
                .because
                .iter()
                .all(|cause| cause.level() == row.required)
        );
        let answer = report.answer(row.competency).unwrap();
        assert_eq!(answer.score().level, row.own);
    }
    assert_eq!(report.result.levels_to_advance, levels_to_advance);
    let not_asked = CompetencyId::new(2);
    assert!(report.requirement(not_asked).is_none());
    assert!(report.answer(not_asked).is_none());
}

#[tokio::test]
async fn a_later_change_of_the_matrix_changes_no_result_and_no_reason() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = founded.admin.actor;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let done = complete_survey(&stage.app, &admin, &[1], 2).await;
    let open = start_survey(&stage.app, &grete, &[1]).await;
    let before = survey_report(&stage.app, &admin, done).await.unwrap();

    // From now on the Customer takes part in nothing but what the Project Manager does.
    let customer = RoleClusterId::new(1);
    let manager: InvolvementProfile = stage
        .app
        .framework()
        .reference_profile(RoleClusterId::new(3))
        .unwrap()
        .clone();
    stage.change(Scope::Organization(admin.organization), |tx| {
        tx.replace_role_profile(customer, &manager)
    });
    let mut after = survey_report(&stage.app, &admin, done).await.unwrap();
    assert!(!after.changed.is_empty(), "but it is told");
    after.changed.clear();
    assert_eq!(after, before);

    // The open survey is measured by what it asked, too.
    let handed_in = cast::submit_survey(&stage.app, &grete, &open, 2).await;
    let report = survey_report(&stage.app, &grete, handed_in).await.unwrap();
    assert_eq!(report.result, before.result);
    assert_eq!(report.survey.start.questionnaire, open.start.questionnaire);

    // A new one asks by the new matrix.
    let next = start_survey(&stage.app, &admin, &[1]).await;
    assert_ne!(next.start.questionnaire, before.survey.start.questionnaire);
}

#[tokio::test]
async fn a_retake_leaves_the_earlier_result_as_it_was() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let first = complete_survey(&stage.app, &admin, &[1], 1).await;
    let before = survey_report(&stage.app, &admin, first).await.unwrap();
    complete_survey(&stage.app, &admin, &[3], 4).await;
    assert_eq!(
        survey_report(&stage.app, &admin, first).await.unwrap(),
        before
    );
    assert_eq!(
        roles(&stage.app, &admin).await.unwrap().held,
        cast::roles(&[3])
    );
}

#[tokio::test]
async fn an_open_survey_has_no_result_yet() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let open = start_survey(&stage.app, &admin, &[1]).await;
    let report = survey_report(&stage.app, &admin, open.id).await;
    assert!(matches!(report, Err(Error::NotFound)), "{report:?}");
}

#[tokio::test]
async fn a_completed_survey_is_shown_to_nobody_but_the_person() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let otto = join(&stage.app, &founded.key, "otto").await.actor;
    let stranger = register(&stage.app, "Hebezeuge", "mallory")
        .await
        .admin
        .actor;
    let id = complete_survey(&stage.app, &grete, &[1], 3).await;
    for actor in [founded.admin.actor, otto, stranger] {
        let report = survey_report(&stage.app, &actor, id).await;
        assert!(matches!(report, Err(Error::NotFound)), "{report:?}");
        assert_eq!(history(&stage.app, &actor).await.unwrap(), []);
    }
}

#[tokio::test]
async fn the_history_has_the_open_survey_first_and_then_the_newest() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    assert_eq!(history(&stage.app, &admin).await.unwrap(), []);
    let first = complete_survey(&stage.app, &admin, &[1], 2).await;
    let first_done = stage.app.now();
    stage.clock.advance(TimeDelta::days(90));
    let second = complete_survey(&stage.app, &admin, &[3], 3).await;
    stage.clock.advance(TimeDelta::days(1));
    let open = start_survey(&stage.app, &admin, &[1]).await.id;
    save_answer(&stage.app, &admin, open, SYSTEMS_THINKING, vec![4])
        .await
        .unwrap();

    let entries = history(&stage.app, &admin).await.unwrap();
    let order: Vec<_> = entries.iter().map(|entry| entry.survey.id).collect();
    assert_eq!(order, [open, second, first]);
    let [unfinished, newest, oldest] = [0, 1, 2].map(|place| &entries[place].survey);
    assert_eq!((unfinished.answered, unfinished.asked), (1, 14));
    assert_eq!(unfinished.completed_at, None);
    assert_eq!(newest.answered, newest.asked);
    assert_eq!(oldest.origins, cast::origins(&[1]));
    assert_eq!(oldest.completed_at, Some(first_done));

    assert_eq!(entries[0].outcome, None, "an open survey has no outcome");
    for (entry, id) in entries[1..].iter().zip([second, first]) {
        let report = survey_report(&stage.app, &admin, id).await.unwrap();
        let (reached, required) = (report.result.reached, report.result.competencies.len());
        assert_eq!(entry.outcome, Some(Outcome { reached, required }));
    }
}
