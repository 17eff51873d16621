//! Hints on own words: found by the gate, blocking nothing, storing nothing.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use seqpt_application::plans::{
    LearningPlan, ObjectiveKey, PlanOwner, RewordObjective, check_wording, make_own_plan, own_plan,
    reword_objective, wording_hints,
};
use seqpt_application::{Actor, Error, FieldCode};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{complete_survey, join, refused_fields, register};

/// Project management, applied.
const KEY: &str = "10-apply";

/// Somebody with a plan, made from a survey in which the person knew nothing.
async fn planned() -> (Stage, Actor) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    complete_survey(&stage.app, &grete, &[3], 5).await;
    make_own_plan(&stage.app, &grete).await.unwrap();
    (stage, grete)
}

fn key() -> ObjectiveKey {
    ObjectiveKey::parse(KEY).unwrap()
}

fn writing(statement: &str) -> RewordObjective {
    RewordObjective {
        statement: Some(statement.to_owned()),
        ..RewordObjective::default()
    }
}

fn hints(stage: &Stage, plan: &LearningPlan) -> Vec<&'static str> {
    let objective = plan.objective(key()).unwrap();
    let found = wording_hints(&stage.app, plan, objective).unwrap();
    found.iter().map(|fault| fault.breaks.key()).collect()
}

async fn check(
    stage: &Stage,
    actor: &Actor,
    command: RewordObjective,
) -> Result<Vec<&'static str>, Error> {
    let found = check_wording(&stage.app, actor, PlanOwner::Own, key(), command).await?;
    Ok(found.iter().map(|fault| fault.breaks.key()).collect())
}

#[tokio::test]
async fn words_as_made_get_no_hint_and_own_words_do_once_they_are_saved() {
    let (stage, grete) = planned().await;
    let plan = own_plan(&stage.app, &grete).await.unwrap().plan.unwrap();
    assert!(hints(&stage, &plan.plan).is_empty());
    let command = writing("I somehow plan our release and explain it.");
    let own = PlanOwner::Own;
    let saved = reword_objective(&stage.app, &grete, own, key(), command).await;
    let found = hints(&stage, &saved.unwrap());
    assert!(found.contains(&"audience"), "{found:?}");
}

#[tokio::test]
async fn a_check_says_the_same_before_anything_is_saved_and_stores_nothing() {
    let (stage, grete) = planned().await;
    let before = stage.store.contents();
    let link = "The participant plans a project with its milestones as in https://plan.example.";
    let found = check(&stage, &grete, writing(link)).await.unwrap();
    assert!(found.contains(&"link"), "{found:?}");
    let late = RewordObjective {
        due: Some("2090-01-01".to_owned()),
        ..RewordObjective::default()
    };
    assert_eq!(
        check(&stage, &grete, late).await.unwrap(),
        ["within_window"]
    );
    let refused = check(&stage, &grete, writing(" ")).await;
    assert_eq!(
        refused_fields(refused),
        [("statement", FieldCode::Required)]
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn words_are_held_to_the_rules_of_the_language_they_are_written_in() {
    let (stage, grete) = planned().await;
    let plan = own_plan(&stage.app, &grete)
        .await
        .unwrap()
        .plan
        .unwrap()
        .plan;
    let made = plan.objective(key()).unwrap();
    for template in [&made.texts.en, &made.texts.de] {
        let changed = template.statement.replacen("project", "product", 1);
        let changed = changed.replacen("Budget", "Etat", 1);
        assert_ne!(changed, template.statement);
        let found = check(&stage, &grete, writing(&changed)).await.unwrap();
        assert!(!found.contains(&"audience"), "{changed}: {found:?}");
        assert!(!found.contains(&"level_verb"), "{changed}: {found:?}");
    }
}

#[tokio::test]
async fn employees_do_not_check_words_of_the_organisations_plan() {
    let (stage, grete) = planned().await;
    let owner = PlanOwner::Organization;
    let refused = check_wording(&stage.app, &grete, owner, key(), writing("x")).await;
    assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
}
