//! Trainings that the organisation has already: who states them, and what follows.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::TimeDelta;
use seqpt_application::figures::organization_figures;
use seqpt_application::plans::{
    MakeOrganizationPlan, OrganizationPlan, make_organization_plan, organization_plan,
};
use seqpt_application::trainings::{EnteredTraining, existing_trainings, state_existing_trainings};
use seqpt_application::{Actor, Error, FieldCode};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::gap::organization::LevelOutlook;
use seqpt_core::objectives::Input;
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, choose, complete_survey, join, refused_fields, register};

/// Where all people of the tests below understand what they are to apply.
const ENGINEERS: u32 = 4;
const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);

fn entered(trainings: &[(u32, &str)]) -> Vec<EnteredTraining> {
    let trainings = trainings.iter();
    trainings
        .map(|(id, level)| (CompetencyId::new(*id), (*level).to_owned()))
        .collect()
}

/// An organisation whose five people understand everything and are to apply it.
async fn assessed() -> (Stage, Founded) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    choose(&stage.app, admin, &[Strategy::OrientationPilot]).await;
    for number in 0..5 {
        stage.clock.advance(TimeDelta::minutes(1));
        let person = join(&stage.app, &founded.key, &format!("person.{number}")).await;
        complete_survey(&stage.app, &person.actor, &[ENGINEERS], 2).await;
    }
    (stage, founded)
}

async fn state(stage: &Stage, actor: &Actor, trainings: &[(u32, &str)]) {
    state_existing_trainings(&stage.app, actor, entered(trainings), None)
        .await
        .unwrap();
}

async fn at(stage: &Stage, admin: &Actor, level: Level) -> (LevelOutlook, usize) {
    let figures = organization_figures(&stage.app, admin).await.unwrap();
    let outlook = figures.outlook().unwrap();
    let mut competencies = outlook.competencies.iter();
    let known = competencies.find(|it| it.competency == SYSTEMS_THINKING);
    let mut levels = known.unwrap().levels.iter();
    let active = outlook.pyramid.iter().find(|it| it.level == level).unwrap();
    (
        levels.find(|it| it.level == level).unwrap().clone(),
        active.active,
    )
}

#[tokio::test]
async fn an_existing_training_greys_its_level_and_only_where_one_is_required() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let (before, active) = at(&stage, admin, Level::Apply).await;
    assert_eq!((before.places, before.training_exists), (5, false));
    state(&stage, admin, &[(1, "apply"), (1, "know"), (1, "master")]).await;
    let (after, fewer) = at(&stage, admin, Level::Apply).await;
    assert!(after.training_exists && !after.is_active());
    assert_eq!(fewer, active - 1);
    assert_eq!((after.places, after.state), (before.places, before.state));
    for reached in [Level::Know, Level::Master] {
        assert!(!at(&stage, admin, reached).await.0.training_exists);
    }
}

#[tokio::test]
async fn a_plan_knows_which_trainings_exist_and_is_out_of_date_when_they_change() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let read = async || -> OrganizationPlan { organization_plan(&stage.app, admin).await.unwrap() };
    let make = async || {
        stage.clock.advance(TimeDelta::minutes(1));
        let command = MakeOrganizationPlan {
            starts_on: "2026-11-23".to_owned(),
            months: "12".to_owned(),
        };
        make_organization_plan(&stage.app, admin, command)
            .await
            .unwrap()
    };
    make().await;
    state(&stage, admin, &[(1, "apply")]).await;
    // Nobody's level changed, so nothing says so.
    assert_eq!(read().await.plan.unwrap().changed, [Input::Trainings]);
    let greying = make().await;
    let greyed: Vec<_> = greying
        .plan
        .content
        .objectives
        .iter()
        .filter(|objective| objective.demand.as_ref().unwrap().training_exists)
        .map(|objective| objective.key().to_string())
        .collect();
    assert_eq!(greyed, ["1-apply"]);
    assert_eq!(read().await.plan.unwrap().changed, []);
    state(&stage, admin, &[]).await;
    assert_eq!(read().await.plan.unwrap().changed, [Input::Trainings]);
}

#[tokio::test]
async fn what_is_stated_again_changes_nothing_and_what_somebody_else_stated_is_kept() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let say = async |trainings: &[(u32, &str)], revision| {
        let trainings = entered(trainings);
        state_existing_trainings(&stage.app, admin, trainings, Some(revision)).await
    };
    let first = existing_trainings(&stage.app, admin).await.unwrap();
    assert!(first.levels.is_empty());
    let stated = say(&[(5, "apply"), (4, "know")], first.revision)
        .await
        .unwrap();
    assert_eq!(stated.revision, first.revision + 1);
    let before = stage.store.contents();
    // From the page as it was, and in another order.
    let again = say(&[(4, "know"), (5, "apply"), (4, "know")], first.revision).await;
    assert_eq!(again.unwrap(), stated);
    let late = say(&[(4, "master")], first.revision).await;
    assert!(
        matches!(late, Err(Error::ChangedMeanwhile { current }) if current == stated.revision),
        "{late:?}"
    );
    stage.store.assert_unchanged(&before);
    say(&[], stated.revision).await.unwrap();
    let emptied = existing_trainings(&stage.app, admin).await.unwrap();
    assert!(emptied.levels.is_empty());
}

#[tokio::test]
async fn an_unknown_competency_or_level_is_refused_and_so_are_employees() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let employee = join(&stage.app, &founded.key, "emmy").await.actor;
    let before = stage.store.contents();
    for wrong in [(2, "know"), (5, "none"), (5, "4"), (5, "")] {
        let trainings = entered(&[(1, "know"), wrong]);
        let refused =
            state_existing_trainings(&stage.app, &founded.admin.actor, trainings, None).await;
        assert_eq!(
            refused_fields(refused),
            [("trainings", FieldCode::UnknownChoice)]
        );
    }
    let told = existing_trainings(&stage.app, &employee).await;
    assert!(matches!(told, Err(Error::Forbidden)));
    let stated = state_existing_trainings(&stage.app, &employee, Vec::new(), None).await;
    assert!(matches!(stated, Err(Error::Forbidden)));
    stage.store.assert_unchanged(&before);
}
