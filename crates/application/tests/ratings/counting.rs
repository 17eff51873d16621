//! Which rating counts, and what follows from it.

use seqpt_application::organization::{SetUpOrganization, organization, set_up_organization};
use seqpt_application::plans::{make_own_plan, own_plan};
use seqpt_application::survey::{history, survey_report};
use seqpt_application::{AssessmentId, Error, FieldCode};
use seqpt_core::Level;
use seqpt_core::objectives::Input;
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::{Capacity, CountedRating};
use seqpt_testkit::cast::{choose, complete_survey, join, refused_fields};

use crate::{ENGINEERS, Scene, count, hand_in};

async fn newest(scene: &Scene) -> AssessmentId {
    let entries = history(&scene.stage.app, &scene.grete.actor).await.unwrap();
    entries[0].survey.id
}

#[tokio::test]
async fn the_own_rating_stays_beside_the_second_and_counts_until_the_organization_decides() {
    let scene = Scene::new().await;
    let (app, grete) = (&scene.stage.app, &scene.grete.actor);
    let survey = newest(&scene).await;
    let before = survey_report(app, grete, survey).await.unwrap();
    assert!(before.second.is_empty());
    scene.hand_in("none").await;
    let rated = survey_report(app, grete, survey).await.unwrap();
    assert_eq!((rated.counted, &rated.result), (None, &before.result));
    assert_eq!(rated.own, before.own);
    let second = &rated.second[0];
    assert_eq!(second.by, "Grete Lindqvist", "everybody is called so here");
    assert_eq!(second.capacity, Capacity::Expert);
    assert_eq!(second.submitted_at, app.now());
    assert!(second.given.keys().eq(rated.own.keys()));

    count(&scene.stage, scene.admin(), "second").await;
    let counted = survey_report(app, grete, survey).await.unwrap();
    assert_eq!(counted.counted, Some(second.id));
    assert_eq!(counted.own, before.own, "the own answers stay");
    assert_eq!(counted.survey, before.survey);
    assert_ne!(counted.result, before.result);
    let entries = history(app, grete).await.unwrap();
    assert_eq!(entries[0].outcome.unwrap().reached, 0);

    count(&scene.stage, scene.admin(), "self").await;
    let back = survey_report(app, grete, survey).await.unwrap();
    assert_eq!((back.counted, &back.result), (None, &before.result));
}

#[tokio::test]
async fn of_several_the_newest_counts_and_a_draft_never_does() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let vera = join(app, &scene.founded.key, "vera").await;
    let both = [(scene.otto(), "expert"), (vera.actor.user, "supervisor")];
    scene.assign(&both).await.unwrap();
    count(&scene.stage, scene.admin(), "second").await;
    let survey = newest(&scene).await;
    let report = async || {
        survey_report(app, &scene.grete.actor, survey)
            .await
            .unwrap()
    };
    assert_eq!(report().await.counted, None, "there is none yet");
    hand_in(&scene.stage, &vera.actor, scene.grete(), "master").await;
    let by_vera = report().await;
    assert_eq!(by_vera.counted, Some(by_vera.second[0].id));
    scene.hand_in("know").await;
    let by_otto = report().await;
    assert_eq!(by_otto.second.len(), 2);
    assert_eq!(
        by_otto.counted,
        Some(by_otto.second[0].id),
        "the newest first"
    );
    // What was rated while being assigned stays.
    scene.assign(&[]).await.unwrap();
    assert_eq!(report().await, by_otto);
}

#[tokio::test]
async fn the_history_reads_as_often_for_many_surveys_as_for_one() {
    let scene = Scene::new().await;
    let store = &scene.stage.store;
    count(&scene.stage, scene.admin(), "second").await;
    let mut reads = Vec::new();
    for surveys in 1..=3 {
        scene.hand_in("none").await;
        let before = store.reads();
        let entries = history(&scene.stage.app, &scene.grete.actor).await.unwrap();
        reads.push(store.reads() - before);
        let reached = entries.iter().map(|it| it.outcome.unwrap().reached);
        assert_eq!(reached.collect::<Vec<_>>(), vec![0; surveys]);
        complete_survey(&scene.stage.app, &scene.grete.actor, &[ENGINEERS], 3).await;
    }
    assert_eq!(reads, [reads[0]; 3]);
}

#[tokio::test]
async fn the_own_plan_follows_what_counts_and_says_that_it_does_not_any_more() {
    let scene = Scene::new().await;
    let (app, grete) = (&scene.stage.app, &scene.grete.actor);
    choose(app, scene.admin(), &[Strategy::OrientationPilot]).await;
    let before = make_own_plan(app, grete).await.unwrap().plan;
    scene.hand_in("none").await;
    let stale = async || own_plan(app, grete).await.unwrap().plan.unwrap().changed;
    assert_eq!(stale().await, []);
    count(&scene.stage, scene.admin(), "second").await;
    assert_eq!(stale().await, [Input::Levels]);
    let after = make_own_plan(app, grete).await.unwrap().plan;
    assert!(after.content.objectives.len() > before.content.objectives.len());
    assert!(
        after
            .content
            .competencies
            .iter()
            .all(|it| it.own == Level::None)
    );
    assert_eq!(stale().await, []);
}

#[tokio::test]
async fn another_setting_is_refused_at_its_field_and_a_second_click_changes_nothing() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let set = async |key: &str| {
        let command = SetUpOrganization {
            counted_rating: Some(key.to_owned()),
            ..SetUpOrganization::default()
        };
        set_up_organization(app, scene.admin(), command).await
    };
    let before = scene.stage.store.contents();
    for (key, code) in [
        ("", FieldCode::Required),
        ("best", FieldCode::UnknownChoice),
    ] {
        let refused = refused_fields(set(key).await);
        assert_eq!(refused, [("counted_rating", code)]);
    }
    set("self").await.unwrap();
    scene.stage.store.assert_unchanged(&before);
    let changed = set("second").await.unwrap().organization;
    assert_eq!(changed.counted_rating, CountedRating::SecondRating);
    assert_eq!(changed.revision, 2);
    let command = SetUpOrganization {
        counted_rating: Some("self".to_owned()),
        ..SetUpOrganization::default()
    };
    let refused = set_up_organization(app, &scene.otto.actor, command).await;
    assert!(matches!(refused, Err(Error::Forbidden)));
    let view = organization(app, &scene.otto.actor).await.unwrap();
    assert_eq!(view.organization, changed);
}
