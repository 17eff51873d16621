//! Signing in and out, and how long a sign-in lasts.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::TimeDelta;
use seqpt_application::accounts::{
    LogIn, SessionKind, authenticate, log_in, log_out, log_out_everywhere, remove_expired_sessions,
};
use seqpt_application::organization::set_active;
use seqpt_application::{Error, Limits, Scope, UserRole};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, join, register};

fn entered(username: &str, password: &str) -> LogIn {
    LogIn {
        username: username.to_owned(),
        password: password.to_owned(),
        kind: SessionKind::Page,
    }
}

async fn known(stage: &Stage, secret: &str) -> bool {
    let actor = authenticate(&stage.app, secret, SessionKind::Page).await;
    actor.unwrap().is_some()
}

async fn is_refused(stage: &Stage, username: &str, password: &str) -> bool {
    let outcome = log_in(&stage.app, entered(username, password)).await;
    matches!(outcome, Err(Error::WrongCredentials))
}

#[tokio::test]
async fn a_person_signs_in_with_the_user_name_in_any_case() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "Adele.Ott").await;
    for username in ["Adele.Ott", "adele.ott", " ADELE.OTT "] {
        let command = entered(username, cast::PASSWORD);
        let signed_in = log_in(&stage.app, command).await.unwrap();
        assert_eq!(signed_in.account, founded.admin.account);
        let actor = authenticate(&stage.app, &signed_in.secret, SessionKind::Page).await;
        let actor = actor.unwrap().unwrap();
        assert_eq!(actor.user, founded.admin.account.id);
        assert_eq!(actor.organization, founded.admin.account.organization);
        assert_eq!(actor.role, UserRole::Admin);
        assert_ne!(actor.session, founded.admin.actor.session);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_user_get_the_same_answer() {
    let stage = Stage::default();
    register(&stage.app, "Kranbau", "adele").await;
    assert!(is_refused(&stage, "adele", "another gearbox walks").await);
    assert!(is_refused(&stage, "adele", "").await);
    assert!(is_refused(&stage, "adele", &cast::PASSWORD.to_uppercase()).await);
    assert!(is_refused(&stage, "nobody", cast::PASSWORD).await);
    assert!(is_refused(&stage, "", "").await);
}

#[tokio::test]
async fn login_time_never_tells_whether_a_user_exists() {
    let stage = Stage::default();
    register(&stage.app, "Kranbau", "adele").await;
    let work = || (stage.hasher.compared(), stage.hasher.pretended());
    let before = work();
    assert!(is_refused(&stage, "adele", "another gearbox walks").await);
    assert_eq!(work(), (before.0 + 1, before.1));
    assert!(is_refused(&stage, "nobody", "another gearbox walks").await);
    assert_eq!(work(), (before.0 + 1, before.1 + 1));
}

#[tokio::test]
async fn a_nul_character_in_a_user_name_is_wrong_credentials_and_no_failure() {
    let stage = Stage::default();
    register(&stage.app, "Kranbau", "adele").await;
    assert!(is_refused(&stage, "adele\0", cast::PASSWORD).await);
    assert!(is_refused(&stage, "adele", "lilac\0gearbox walks north").await);
    assert!(is_refused(&stage, &"a".repeat(1_000_000), cast::PASSWORD).await);
}

#[tokio::test]
async fn a_forged_token_is_nobodys() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let mut flipped = admin.secret.clone();
    let last = if flipped.pop() == Some('0') { '1' } else { '0' };
    flipped.push(last);
    for forged in [
        "",
        "admin",
        &flipped,
        &admin.secret.to_uppercase(),
        &admin.secret[..63],
        "\0",
    ] {
        // An upper-case secret without letters would be the secret itself.
        if forged != admin.secret {
            assert!(!known(&stage, forged).await, "{forged:?}");
        }
    }
    // Whoever reads the database cannot sign in with what stands there.
    let contents = stage.store.contents();
    let stored = contents.split('"').filter(|text| text.len() == 64);
    for hash in stored {
        assert!(!known(&stage, hash).await);
    }
    assert!(known(&stage, &admin.secret).await);
}

#[tokio::test]
async fn a_page_secret_opens_no_api_and_the_other_way_round() {
    let stage = Stage::default();
    let page = register(&stage.app, "Kranbau", "adele").await.admin;
    let api = cast::log_in(&stage.app, "adele", SessionKind::Api).await;
    let as_api = authenticate(&stage.app, &page.secret, SessionKind::Api).await;
    assert_eq!(as_api.unwrap(), None);
    assert!(!known(&stage, &api.secret).await);
}

#[tokio::test]
async fn an_unused_sign_in_ends_after_the_idle_time() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let idle = Limits::default().session_idle;
    stage.clock.advance(idle - TimeDelta::microseconds(1));
    assert!(known(&stage, &admin.secret).await, "used just in time");
    stage.clock.advance(idle - TimeDelta::microseconds(1));
    assert!(known(&stage, &admin.secret).await, "the use before counts");
    stage.clock.advance(idle);
    assert!(!known(&stage, &admin.secret).await);
}

#[tokio::test]
async fn a_sign_in_in_constant_use_ends_after_the_absolute_time() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let end = Stage::opening() + Limits::default().session_absolute;
    while stage.app.now() + TimeDelta::hours(1) < end {
        stage.clock.advance(TimeDelta::hours(1));
        assert!(known(&stage, &admin.secret).await);
    }
    stage.clock.set(end - TimeDelta::microseconds(1));
    assert!(known(&stage, &admin.secret).await);
    stage.clock.set(end);
    assert!(!known(&stage, &admin.secret).await);
}

#[tokio::test]
async fn reading_pages_in_quick_succession_writes_nothing() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let before = stage.store.contents();
    stage.clock.advance(TimeDelta::seconds(59));
    assert!(known(&stage, &admin.secret).await);
    stage.store.assert_unchanged(&before);
    stage.clock.advance(TimeDelta::seconds(1));
    assert!(known(&stage, &admin.secret).await);
    assert_ne!(stage.store.contents(), before);
}

#[tokio::test]
async fn expired_sign_ins_are_removed_and_live_ones_stay() {
    let stage = Stage::default();
    let old = register(&stage.app, "Kranbau", "adele").await.admin;
    stage.clock.advance(TimeDelta::hours(5));
    let new = cast::log_in(&stage.app, "adele", SessionKind::Page).await;
    stage.clock.advance(TimeDelta::hours(4));
    assert_eq!(remove_expired_sessions(&stage.app).await.unwrap(), 1);
    assert_eq!(remove_expired_sessions(&stage.app).await.unwrap(), 0);
    assert!(!known(&stage, &old.secret).await);
    assert!(known(&stage, &new.secret).await);
}

#[tokio::test]
async fn logging_out_ends_this_sign_in_only() {
    let stage = Stage::default();
    let here = register(&stage.app, "Kranbau", "adele").await.admin;
    let there = cast::log_in(&stage.app, "adele", SessionKind::Page).await;
    log_out(&stage.app, &here.actor).await.unwrap();
    assert!(!known(&stage, &here.secret).await);
    assert!(known(&stage, &there.secret).await);
}

#[tokio::test]
async fn logging_out_everywhere_ends_every_sign_in_of_this_person_only() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let colleague = join(&stage.app, &founded.key, "grete").await;
    let there = cast::log_in(&stage.app, "adele", SessionKind::Page).await;
    let token = cast::log_in(&stage.app, "adele", SessionKind::Api).await;
    let ended = log_out_everywhere(&stage.app, &there.actor).await.unwrap();
    assert_eq!(ended, 3);
    assert!(!known(&stage, &founded.admin.secret).await);
    assert!(!known(&stage, &there.secret).await);
    let as_api = authenticate(&stage.app, &token.secret, SessionKind::Api).await;
    assert_eq!(as_api.unwrap(), None);
    assert!(known(&stage, &colleague.secret).await);
}

#[tokio::test]
async fn deactivated_users_never_log_in_and_lose_their_sign_ins() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    let admin = &founded.admin.actor;
    set_active(&stage.app, admin, grete.account.id, false)
        .await
        .unwrap();
    assert!(!known(&stage, &grete.secret).await);
    let work = stage.hasher.compared();
    assert!(is_refused(&stage, "grete", cast::PASSWORD).await);
    assert_eq!(stage.hasher.compared(), work + 1, "after the same work");

    set_active(&stage.app, admin, grete.account.id, true)
        .await
        .unwrap();
    assert!(
        !known(&stage, &grete.secret).await,
        "the old sign-in stays ended"
    );
    assert!(!is_refused(&stage, "grete", cast::PASSWORD).await);
}

#[tokio::test]
async fn a_session_row_that_outlives_a_deactivation_opens_nothing() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    stage.change(Scope::Directory, |tx| {
        tx.set_deactivated(grete.account.id, Some(Stage::opening()))
    });
    assert!(!known(&stage, &grete.secret).await);
}

#[tokio::test]
async fn a_person_who_is_deactivated_while_the_password_is_compared_is_refused() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    let store = stage.store.clone();
    stage.hasher.meanwhile(move || {
        use seqpt_application::{Access, Store as _};
        let mut tx = store.begin(Scope::Directory, Access::Write).unwrap();
        tx.set_deactivated(grete.account.id, Some(Stage::opening()))
            .unwrap();
        tx.commit().unwrap();
    });
    assert!(is_refused(&stage, "grete", cast::PASSWORD).await);
}
