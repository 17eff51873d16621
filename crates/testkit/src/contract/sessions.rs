//! Behaviours of `SessionRepository`.

use seqpt_application::accounts::SessionKind;
use seqpt_application::accounts::ports::{NewSession, Session};
use seqpt_application::{SessionId, Store, UserRole};

use super::support::{organization, person, read_directory, write_directory};
use crate::rows::{self, moment};

fn find(store: &dyn Store, secret_hash: &str, kind: SessionKind) -> Option<Session> {
    read_directory(store, |tx| tx.find_session(secret_hash, kind))
}

fn page(store: &dyn Store, secret_hash: &str) -> Option<Session> {
    find(store, secret_hash, SessionKind::Page)
}

fn insert(store: &dyn Store, session: &NewSession) -> SessionId {
    write_directory(store, |tx| tx.insert_session(session))
}

pub fn a_stored_session_is_found_with_the_persons_login(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = insert(store, &rows::session(kranbau, grete, "aa11"));
    assert_eq!(
        page(store, "aa11"),
        Some(Session {
            id,
            user: grete,
            organization: kranbau,
            role: UserRole::Employee,
            deactivated_at: None,
            created_at: moment(0),
            last_seen_at: moment(0),
        })
    );
    assert_eq!(page(store, "aa1"), None);
}

pub fn a_session_is_found_by_its_own_kind_only(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    insert(store, &rows::session(kranbau, grete, "aa11"));
    let token = NewSession {
        kind: SessionKind::Api,
        ..rows::session(kranbau, grete, "bb22")
    };
    insert(store, &token);
    assert!(page(store, "aa11").is_some());
    assert_eq!(find(store, "aa11", SessionKind::Api), None);
    assert!(find(store, "bb22", SessionKind::Api).is_some());
    assert_eq!(page(store, "bb22"), None);
}

pub fn a_session_shows_the_login_as_it_is_now(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    insert(store, &rows::session(kranbau, grete, "aa11"));
    write_directory(store, |tx| tx.set_deactivated(grete, Some(moment(3))));
    let session = page(store, "aa11").unwrap();
    assert_eq!(session.deactivated_at, Some(moment(3)));
}

pub fn a_used_session_remembers_when(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = insert(store, &rows::session(kranbau, grete, "aa11"));
    insert(store, &rows::session(kranbau, grete, "bb22"));
    write_directory(store, |tx| tx.touch_session(id, moment(9)));
    let used = page(store, "aa11").unwrap();
    assert_eq!((used.created_at, used.last_seen_at), (moment(0), moment(9)));
    assert_eq!(page(store, "bb22").unwrap().last_seen_at, moment(0));
}

pub fn an_ended_session_is_gone_and_may_be_ended_again(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = insert(store, &rows::session(kranbau, grete, "aa11"));
    insert(store, &rows::session(kranbau, grete, "bb22"));
    for _ in 0..2 {
        write_directory(store, |tx| tx.delete_session(id));
        assert_eq!(page(store, "aa11"), None);
    }
    assert!(page(store, "bb22").is_some());
}

pub fn all_sessions_of_one_person_end_but_the_one_to_keep(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let kept = insert(store, &rows::session(kranbau, grete, "aa11"));
    insert(store, &rows::session(kranbau, grete, "bb22"));
    insert(store, &rows::session(kranbau, grete, "cc33"));
    insert(store, &rows::session(kranbau, otto, "dd44"));

    let end = |except| write_directory(store, |tx| tx.delete_sessions_of(grete, except));
    assert_eq!(end(Some(kept)), 2);
    assert!(page(store, "aa11").is_some());
    assert_eq!(page(store, "bb22"), None);
    assert_eq!(end(None), 1);
    assert_eq!(end(None), 0);
    assert_eq!(page(store, "aa11"), None);
    assert!(page(store, "dd44").is_some());
}

pub fn sessions_too_old_or_unused_for_too_long_are_removed_and_no_others(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let begin = |secret_hash, began, last_seen| {
        let mut session = rows::session(kranbau, grete, secret_hash);
        session.created_at = moment(began);
        let id = insert(store, &session);
        write_directory(store, |tx| tx.touch_session(id, moment(last_seen)));
    };
    begin("too old", 9, 50);
    begin("just young enough", 10, 50);
    begin("unused for too long", 15, 29);
    begin("just used lately enough", 15, 30);

    let expire = || {
        write_directory(store, |tx| {
            tx.delete_expired_sessions(moment(10), moment(30))
        })
    };
    assert_eq!(expire(), 2);
    assert_eq!(expire(), 0);
    assert_eq!(page(store, "too old"), None);
    assert_eq!(page(store, "unused for too long"), None);
    assert!(page(store, "just young enough").is_some());
    assert!(page(store, "just used lately enough").is_some());
}
