//! What happens when the database is away, when too much is waiting, and when something panics.

use std::time::Duration;

use seqpt_application::accounts::{SessionKind, authenticate, register_organization};
use seqpt_application::documents::{Column, Sheet, render_csv};
use seqpt_application::organization::organization;
use seqpt_application::{Error, Limits, Overload, PortErrorKind};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{register, registration};

#[tokio::test]
async fn readiness_never_says_the_database_is_fine_without_asking_it() {
    let stage = Stage::default();
    assert!(stage.app.ready().await.is_ok());
    stage.store.set_down(true);
    let answer = stage.app.ready().await;
    assert!(
        matches!(&answer, Err(Error::Port(error)) if error.kind == PortErrorKind::Unavailable),
        "{answer:?}"
    );
    stage.store.set_down(false);
    assert!(stage.app.ready().await.is_ok());
}

#[tokio::test]
async fn a_database_that_is_away_is_told_and_work_goes_on_when_it_is_back() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    stage.store.set_down(true);
    let refused = organization(&stage.app, &admin.actor).await;
    assert!(
        matches!(&refused, Err(Error::Port(error)) if error.kind == PortErrorKind::Unavailable),
        "{refused:?}"
    );
    // Being away is not the same as being signed out.
    assert!(
        authenticate(&stage.app, &admin.secret, SessionKind::Page)
            .await
            .is_err()
    );
    stage.store.set_down(false);
    assert!(organization(&stage.app, &admin.actor).await.is_ok());
}

fn full(database: usize, hashing: usize) -> Stage {
    Stage::new(Limits {
        database,
        hashing,
        queue: Duration::ZERO,
        ..Limits::default()
    })
}

#[tokio::test]
async fn a_full_queue_for_the_database_is_told_as_overload() {
    let stage = full(0, 1);
    let answer = stage.app.ready().await;
    assert!(
        matches!(answer, Err(Error::Overloaded(Overload::Database))),
        "{answer:?}"
    );
}

#[tokio::test]
async fn a_full_queue_for_hashing_is_told_as_overload_and_stores_nothing() {
    let stage = full(1, 0);
    let before = stage.store.contents();
    let command = registration("Kranbau", "adele");
    let refused = register_organization(&stage.app, command, SessionKind::Page).await;
    assert!(matches!(refused, Err(Error::Overloaded(Overload::Hashing))));
    stage.store.assert_unchanged(&before);
    assert!(
        stage.app.ready().await.is_ok(),
        "the database is still free"
    );
}

fn names() -> Sheet {
    Sheet {
        title: "People".to_owned(),
        notes: Vec::new(),
        columns: vec![Column::narrow("Name", 20)],
        rows: Vec::new(),
    }
}

#[tokio::test]
async fn a_full_queue_for_documents_is_told_as_overload_and_stops_nothing_else() {
    let stage = Stage::new(Limits {
        documents: 0,
        queue: Duration::ZERO,
        ..Limits::default()
    });
    let refused = render_csv(&stage.app, names()).await;
    assert!(
        matches!(refused, Err(Error::Overloaded(Overload::Documents))),
        "{refused:?}"
    );
    register(&stage.app, "Kranbau", "adele").await;
}

#[tokio::test]
async fn documents_are_rendered_when_the_database_is_away_and_passwords_wait() {
    let stage = full(0, 0);
    stage.store.set_down(true);
    let file = render_csv(&stage.app, names()).await.unwrap();
    assert_eq!(file, b"Name\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn work_keeps_its_place_until_it_is_done_when_whoever_asked_for_it_hangs_up() {
    let stage = full(1, 1);
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    stage.hasher.meanwhile(move || {
        begun.send(()).unwrap();
        // Ends with the test at the latest: its end of the channel is gone then.
        let _ = released.recv();
    });
    let app = stage.app.clone();
    let asked = tokio::spawn(async move {
        let command = registration("Kranbau", "adele");
        register_organization(&app, command, SessionKind::Page).await
    });
    tokio::task::spawn_blocking(move || has_begun.recv())
        .await
        .unwrap()
        .unwrap();
    asked.abort();
    assert!(asked.await.is_err_and(|ended| ended.is_cancelled()));

    let command = registration("Hebezeuge", "berta");
    let second = register_organization(&stage.app, command.clone(), SessionKind::Page).await;
    assert!(
        matches!(second, Err(Error::Overloaded(Overload::Hashing))),
        "the hash that nobody waits for is still being made"
    );
    release.send(()).unwrap();
    while register_organization(&stage.app, command.clone(), SessionKind::Page)
        .await
        .is_err()
    {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_panic_in_an_adapter_is_an_error_and_takes_no_place_for_good() {
    let stage = full(1, 1);
    for _ in 0..3 {
        stage.hasher.meanwhile(|| panic!("an adapter fails"));
        let command = registration("Kranbau", "adele");
        let failed = register_organization(&stage.app, command, SessionKind::Page).await;
        assert!(matches!(failed, Err(Error::Port(error)) if error.kind == PortErrorKind::Failed));
    }
    register(&stage.app, "Kranbau", "adele").await;
}
