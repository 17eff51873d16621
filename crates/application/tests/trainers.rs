//! Who is to train others: named by admins, and nothing told of where they stand.

use seqpt_application::organization::set_active;
use seqpt_application::trainings::ports::TrainerSource;
use seqpt_application::trainings::{NameTrainers, TrainersView, name_trainers, trainers};
use seqpt_application::{Actor, Error, FieldCode, UserId};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, join, refused_fields, register};

async fn founded() -> (Stage, Founded, [Actor; 2]) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let otto = join(&stage.app, &founded.key, "otto").await.actor;
    (stage, founded, [grete, otto])
}

async fn say(
    stage: &Stage,
    actor: &Actor,
    source: &str,
    candidates: &[UserId],
    expected_revision: Option<i64>,
) -> Result<TrainersView, Error> {
    let command = NameTrainers {
        source: source.to_owned(),
        candidates: candidates.iter().map(|user| user.get()).collect(),
        expected_revision,
    };
    name_trainers(&stage.app, actor, command).await
}

fn named(view: &TrainersView) -> Vec<UserId> {
    view.candidates().map(|person| person.id).collect()
}

#[tokio::test]
async fn an_admin_names_trainers_and_says_where_they_come_from() {
    let (stage, founded, [grete, otto]) = founded().await;
    let admin = &founded.admin.actor;
    let open = trainers(&stage.app, admin).await.unwrap();
    assert_eq!((open.source, open.people.len()), (None, 3));
    assert_eq!(named(&open), []);
    let both = [otto.user, grete.user, otto.user];
    let told = say(&stage, admin, "internal", &both, Some(open.revision)).await;
    let told = told.unwrap();
    assert_eq!(told.source, Some(TrainerSource::Internal));
    assert_eq!(named(&told).len(), 2);
    // The same again, from the page as it was.
    let before = stage.store.contents();
    let again = say(&stage, admin, "internal", &both, Some(open.revision)).await;
    assert_eq!(again.unwrap(), told);
    let late = say(&stage, admin, "external", &[], Some(open.revision)).await;
    assert!(
        matches!(late, Err(Error::ChangedMeanwhile { .. })),
        "{late:?}"
    );
    stage.store.assert_unchanged(&before);
    let hired = say(&stage, admin, "external", &[], Some(told.revision)).await;
    let hired = hired.unwrap();
    assert_eq!(
        (hired.source, named(&hired)),
        (Some(TrainerSource::External), vec![])
    );
}

#[tokio::test]
async fn whoever_is_deactivated_is_no_candidate_any_more_and_cannot_become_one() {
    let (stage, founded, [grete, otto]) = founded().await;
    let admin = &founded.admin.actor;
    let both = [grete.user, otto.user];
    let first = say(&stage, admin, "", &both, None).await.unwrap();
    set_active(&stage.app, admin, grete.user, false)
        .await
        .unwrap();
    let left = trainers(&stage.app, admin).await.unwrap();
    assert_eq!(named(&left), [otto.user]);
    assert_eq!(left.people.len(), 2);
    // Saying what the page shows is no change.
    let same = say(&stage, admin, "", &[otto.user], Some(first.revision)).await;
    assert_eq!(same.unwrap().revision, first.revision);
    let refused = say(&stage, admin, "", &both, None).await;
    assert_eq!(
        refused_fields(refused),
        [("candidates", FieldCode::UnknownChoice)]
    );
}

#[tokio::test]
async fn strangers_and_other_sources_are_refused_and_employees_neither_see_nor_name_anybody() {
    let (stage, founded, [grete, _]) = founded().await;
    let admin = &founded.admin.actor;
    let other = register(&stage.app, "Hebezeuge", "mallory").await;
    let before = stage.store.contents();
    let stranger = say(&stage, &other.admin.actor, "", &[grete.user], None).await;
    assert_eq!(
        refused_fields(stranger),
        [("candidates", FieldCode::UnknownChoice)]
    );
    let source = say(&stage, admin, "both", &[], None).await;
    assert_eq!(
        refused_fields(source),
        [("source", FieldCode::UnknownChoice)]
    );
    assert!(matches!(
        trainers(&stage.app, &grete).await,
        Err(Error::Forbidden)
    ));
    let employee = say(&stage, &grete, "", &[grete.user], None).await;
    assert!(matches!(employee, Err(Error::Forbidden)));
    stage.store.assert_unchanged(&before);
}
