//! The own account: names and password.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use seqpt_application::accounts::{
    ChangePassword, SessionKind, UpdateProfile, account, authenticate, change_password, log_in,
    update_profile,
};
use seqpt_application::{Error, FieldCode, Scope};
use seqpt_testkit::cast::{self, Member, join, refused_fields, register};
use seqpt_testkit::{PlainHasher, Stage};

const NEW_PASSWORD: &str = "seven anvils under a quiet moon";

fn names(first_name: &str, last_name: &str, expected_revision: Option<i64>) -> UpdateProfile {
    UpdateProfile {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        expected_revision,
    }
}

fn passwords(current: &str, new: &str) -> ChangePassword {
    ChangePassword {
        current_password: current.to_owned(),
        new_password: new.to_owned(),
    }
}

async fn logs_in(stage: &Stage, username: &str, password: &str) -> bool {
    let command = seqpt_application::accounts::LogIn {
        username: username.to_owned(),
        password: password.to_owned(),
        kind: SessionKind::Page,
    };
    log_in(&stage.app, command).await.is_ok()
}

async fn is_known(stage: &Stage, member: &Member) -> bool {
    let actor = authenticate(&stage.app, &member.secret, SessionKind::Page).await;
    actor.unwrap().is_some()
}

#[tokio::test]
async fn a_person_sees_and_renames_the_own_account() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    let before = account(&stage.app, &grete.actor).await.unwrap();
    assert_eq!(before, grete.account);

    let command = names(" Margarete ", "O’Brien", Some(before.revision));
    let after = update_profile(&stage.app, &grete.actor, command)
        .await
        .unwrap();
    assert_eq!(after.first_name, "Margarete");
    assert_eq!(after.last_name, "O’Brien");
    assert_eq!(after.revision, before.revision + 1);
    assert_eq!(account(&stage.app, &grete.actor).await.unwrap(), after);
    let admin = account(&stage.app, &founded.admin.actor).await.unwrap();
    assert_eq!(admin, founded.admin.account, "nobody else is renamed");
}

#[tokio::test]
async fn wrong_names_are_refused_at_their_fields() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let before = stage.store.contents();
    let refused = update_profile(&stage.app, &admin.actor, names("", "An\0na", None)).await;
    assert_eq!(
        refused_fields(refused),
        [
            ("first_name", FieldCode::Required),
            ("last_name", FieldCode::InvalidCharacters)
        ]
    );
    let long = names(&"a".repeat(101), "😀", None);
    let refused = update_profile(&stage.app, &admin.actor, long).await;
    assert_eq!(
        refused_fields(refused),
        [
            ("first_name", FieldCode::TooLong { max: 100 }),
            ("last_name", FieldCode::InvalidCharacters)
        ]
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_profile_changed_meanwhile_is_not_overwritten_silently() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let seen = admin.account.revision;
    let first = names("Adelheid", "Ott", Some(seen));
    update_profile(&stage.app, &admin.actor, first)
        .await
        .unwrap();
    let before = stage.store.contents();
    let second = names("Ada", "Ott", Some(seen));
    let refused = update_profile(&stage.app, &admin.actor, second).await;
    assert!(
        matches!(refused, Err(Error::ChangedMeanwhile { current }) if current == seen + 1),
        "{refused:?}"
    );
    stage.store.assert_unchanged(&before);

    let regardless = update_profile(&stage.app, &admin.actor, names("Ada", "Ott", None)).await;
    assert_eq!(regardless.unwrap().first_name, "Ada");
}

#[tokio::test]
async fn a_new_password_takes_the_place_of_the_old_one_and_ends_the_other_sign_ins() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let here = founded.admin;
    let there = cast::log_in(&stage.app, "adele", SessionKind::Page).await;
    let colleague = join(&stage.app, &founded.key, "grete").await;
    let command = passwords(cast::PASSWORD, NEW_PASSWORD);
    change_password(&stage.app, &here.actor, command)
        .await
        .unwrap();

    assert!(is_known(&stage, &here).await);
    assert!(!is_known(&stage, &there).await);
    assert!(is_known(&stage, &colleague).await);
    assert!(logs_in(&stage, "adele", NEW_PASSWORD).await);
    assert!(!logs_in(&stage, "adele", cast::PASSWORD).await);
    assert!(logs_in(&stage, "grete", cast::PASSWORD).await);
}

#[tokio::test]
async fn a_wrong_current_and_a_weak_new_password_are_told_together() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let both = change_password(&stage.app, &admin.actor, passwords("not this one", "a")).await;
    assert_eq!(
        refused_fields(both),
        [
            ("current_password", FieldCode::WrongPassword),
            ("new_password", FieldCode::TooShort { min: 12 })
        ]
    );
    let command = passwords("not this one", NEW_PASSWORD);
    let current = change_password(&stage.app, &admin.actor, command).await;
    assert_eq!(
        refused_fields(current),
        [("current_password", FieldCode::WrongPassword)]
    );
    // Each wrong guess leaves a link in the audit trail, and nothing else.
    assert_eq!(
        stage
            .store
            .contents()
            .matches("password_change_refused")
            .count(),
        2 * 2
    );
    let before = stage.store.contents();
    for own in ["adeleadeleadele", "kranbaukranbau"] {
        let command = passwords(cast::PASSWORD, own);
        let new = change_password(&stage.app, &admin.actor, command).await;
        assert_eq!(
            refused_fields(new),
            [("new_password", FieldCode::PasswordCommon)]
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn of_two_password_changes_at_once_the_second_started_from_a_password_that_is_gone() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let (store, user) = (stage.store.clone(), admin.account.id);
    stage.hasher.meanwhile(move || {
        use seqpt_application::{Access, Store as _};
        let mut tx = store.begin(Scope::Directory, Access::Write).unwrap();
        let other = PlainHasher::hashed("the other change was faster");
        tx.update_password_hash(user, &other).unwrap();
        tx.commit().unwrap();
    });
    let command = passwords(cast::PASSWORD, NEW_PASSWORD);
    let refused = change_password(&stage.app, &admin.actor, command).await;
    assert_eq!(
        refused_fields(refused),
        [("current_password", FieldCode::WrongPassword)]
    );
    assert!(logs_in(&stage, "adele", "the other change was faster").await);
}
