//! Who rates a person.

use seqpt_application::organization::set_active;
use seqpt_application::ratings::{
    AssignAssessors, assessors, assign_assessors, people_to_rate, rates_somebody, rating_sheet,
};
use seqpt_application::{Error, FieldCode, UserId};
use seqpt_core::survey::Capacity;
use seqpt_testkit::cast::{join, refused_fields, register};

use crate::Scene;

#[tokio::test]
async fn an_admin_assigns_anybody_but_the_person_and_admins_and_takes_them_off_again() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let view = assessors(app, scene.admin(), scene.grete()).await.unwrap();
    let ids: Vec<_> = view.people.iter().map(|one| one.id).collect();
    assert_eq!(
        ids,
        [scene.otto()],
        "neither the person nor who sees figures"
    );
    let assigned: Vec<_> = view.assigned().map(|one| (one.id, one.capacity)).collect();
    assert_eq!(assigned, [(scene.otto(), Some(Capacity::Expert))]);

    let vera = join(app, &scene.founded.key, "vera").await.actor;
    let both = [(scene.otto(), "supervisor"), (vera.user, "expert")];
    let view = scene.assign(&both).await.unwrap();
    assert_eq!((view.assigned().count(), view.revision), (2, 3));
    assert!(rates_somebody(app, &vera).await.unwrap());
    scene.assign(&[]).await.unwrap();
    assert!(!rates_somebody(app, &vera).await.unwrap());
    assert_eq!(people_to_rate(app, &scene.otto.actor).await.unwrap(), []);
}

#[tokio::test]
async fn assigning_or_removing_twice_changes_nothing() {
    let scene = Scene::new().await;
    for assessors in [&[(scene.otto(), "supervisor")][..], &[]] {
        scene.assign(assessors).await.unwrap();
        let before = scene.stage.store.contents();
        scene.assign(assessors).await.unwrap();
        scene.stage.store.assert_unchanged(&before);
    }
}

#[tokio::test]
async fn the_person_strangers_deactivated_people_and_other_capacities_are_refused_at_the_field() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let other = register(app, "Hebezeuge", "berta").await;
    set_active(app, scene.admin(), scene.otto(), false)
        .await
        .unwrap();
    let vera = join(app, &scene.founded.key, "vera").await.actor;
    let before = scene.stage.store.contents();
    for (assessor, capacity) in [
        (scene.grete(), "expert"),
        (other.admin.actor.user, "expert"),
        (UserId::new(4711), "expert"),
        (scene.otto(), "expert"),
        (scene.admin().user, "expert"),
        (vera.user, "friend"),
        (vera.user, ""),
    ] {
        let refused = refused_fields(scene.assign(&[(assessor, capacity)]).await);
        assert_eq!(refused, [("assessors", FieldCode::UnknownChoice)]);
    }
    scene.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn somebody_who_stands_there_twice_is_refused_at_the_field() {
    let scene = Scene::new().await;
    let before = scene.stage.store.contents();
    for second in ["supervisor", "expert"] {
        let twice = [(scene.otto(), "expert"), (scene.otto(), second)];
        let refused = refused_fields(scene.assign(&twice).await);
        assert_eq!(refused, [("assessors", FieldCode::Duplicate)]);
    }
    scene.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn of_two_who_assign_at_once_the_second_is_told() {
    let scene = Scene::new().await;
    let command = |revision| AssignAssessors {
        assessors: vec![(scene.otto().get(), "supervisor".to_owned())],
        expected_revision: Some(revision),
    };
    let assign = async |revision| {
        assign_assessors(
            &scene.stage.app,
            scene.admin(),
            scene.grete(),
            command(revision),
        )
        .await
    };
    let refused = assign(1).await;
    assert!(matches!(
        refused,
        Err(Error::ChangedMeanwhile { current: 2 })
    ));
    assert_eq!(assign(2).await.unwrap().revision, 3);
}

#[tokio::test]
async fn somebody_who_is_deactivated_stays_assigned_whatever_is_said_about_others() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let vera = join(app, &scene.founded.key, "vera").await.actor;
    let let_in = async |is_in| set_active(app, scene.admin(), scene.otto(), is_in).await;
    let_in(false).await.unwrap();
    let view = scene.assign(&[(vera.user, "supervisor")]).await.unwrap();
    assert_eq!(view.assigned().count(), 1);
    let_in(true).await.unwrap();
    let view = assessors(app, scene.admin(), scene.grete()).await.unwrap();
    let assigned: Vec<_> = view.assigned().map(|one| (one.id, one.capacity)).collect();
    assert_eq!(
        assigned,
        [
            (scene.otto(), Some(Capacity::Expert)),
            (vera.user, Some(Capacity::Supervisor))
        ]
    );
}

#[tokio::test]
async fn employees_neither_see_nor_say_who_rates_and_people_elsewhere_are_not_found() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let other = register(app, "Hebezeuge", "berta").await;
    let seen = assessors(app, &scene.otto.actor, scene.grete()).await;
    assert!(matches!(seen, Err(Error::Forbidden)));
    let command = AssignAssessors::default();
    let said = assign_assessors(app, &scene.otto.actor, scene.grete(), command).await;
    assert!(matches!(said, Err(Error::Forbidden)));
    let elsewhere = assessors(app, &other.admin.actor, scene.grete()).await;
    assert!(matches!(elsewhere, Err(Error::NotFound)));
    let command = AssignAssessors::default();
    let elsewhere = assign_assessors(app, &other.admin.actor, scene.grete(), command).await;
    assert!(matches!(elsewhere, Err(Error::NotFound)));
}

#[tokio::test]
async fn whoever_is_not_assigned_any_more_finds_nobody_to_rate() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let people = people_to_rate(app, &scene.otto.actor).await.unwrap();
    assert_eq!(people.len(), 1);
    assert_eq!(
        (people[0].id, people[0].capacity),
        (scene.grete(), Capacity::Expert)
    );
    set_active(app, scene.admin(), scene.grete(), false)
        .await
        .unwrap();
    let people = people_to_rate(app, &scene.otto.actor).await.unwrap();
    assert_eq!(people, [], "nor somebody who is deactivated");
    set_active(app, scene.admin(), scene.grete(), true)
        .await
        .unwrap();
    scene.assign(&[]).await.unwrap();
    for stranger in [&scene.otto.actor, &scene.grete.actor, scene.admin()] {
        let sheet = rating_sheet(app, stranger, scene.grete()).await;
        assert!(matches!(sheet, Err(Error::NotFound)));
    }
}
