//! Behaviours of `LoginRepository`.

use seqpt_application::accounts::ports::Login;
use seqpt_application::{Scope, Store, UniqueKey, UserId, UserRole};

use super::support::{
    assert_duplicate, organization, person, read_directory, try_write, write, write_directory,
};
use crate::rows::{self, moment};

fn find(store: &dyn Store, username_key: &str) -> Option<Login> {
    read_directory(store, |tx| tx.find_login(username_key))
}

pub fn a_stored_login_is_found_by_its_compared_user_name(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    for (username, role) in [
        ("Grete.Müller", UserRole::Admin),
        ("otto", UserRole::Employee),
    ] {
        let user = write(store, kranbau, |tx| {
            let user = tx.insert_user(&rows::user("Grete", "Müller"))?;
            let mut login = rows::login(kranbau, user, username);
            login.role = role;
            tx.insert_login(&login)?;
            Ok(user)
        });
        let expected = Login {
            user,
            organization: kranbau,
            username: username.to_owned(),
            password_hash: format!("hash of {username}"),
            role,
            deactivated_at: None,
        };
        assert_eq!(
            find(store, &username.to_lowercase()),
            Some(expected.clone())
        );
        let of = read_directory(store, |tx| tx.find_login_of(kranbau, user));
        assert_eq!(of, Some(expected));
    }
}

pub fn an_unknown_user_name_is_not_found(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    person(store, kranbau, "grete");
    for unknown in ["gret", "grete1", "GRETE", "%", "gret_", ""] {
        assert_eq!(find(store, unknown), None, "{unknown:?}");
    }
}

pub fn a_user_name_is_unique_over_all_organizations(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    let first = person(store, kranbau, "grete");
    for organization in [kranbau, hebezeuge] {
        assert_duplicate(
            try_write(store, Scope::Organization(organization), |tx| {
                let user = tx.insert_user(&rows::user("Another", "Grete"))?;
                tx.insert_login(&rows::login(organization, user, "Grete"))
            }),
            UniqueKey::Username,
        );
    }
    assert_eq!(find(store, "grete").unwrap().user, first);
}

pub fn the_login_of_a_person_is_found_in_the_own_organization_only(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    let user = person(store, kranbau, "grete");
    let of = |organization| read_directory(store, |tx| tx.find_login_of(organization, user));
    assert_eq!(of(kranbau).unwrap().username, "grete");
    assert_eq!(of(hebezeuge), None);
}

pub fn a_new_password_replaces_the_old_one_of_that_person_alone(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    person(store, kranbau, "otto");
    write_directory(store, |tx| tx.update_password_hash(grete, "another hash"));
    assert_eq!(find(store, "grete").unwrap().password_hash, "another hash");
    assert_eq!(find(store, "otto").unwrap().password_hash, "hash of otto");
}

pub fn a_person_is_locked_out_and_let_in_again(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    person(store, kranbau, "otto");
    for deactivated_at in [Some(moment(7)), None] {
        write_directory(store, |tx| tx.set_deactivated(grete, deactivated_at));
        assert_eq!(find(store, "grete").unwrap().deactivated_at, deactivated_at);
        assert_eq!(find(store, "otto").unwrap().deactivated_at, None);
    }
}

pub fn a_change_of_an_unknown_login_is_an_error(store: &dyn Store) {
    let unknown = UserId::new(4711);
    let password = try_write(store, Scope::Directory, |tx| {
        tx.update_password_hash(unknown, "another hash")
    });
    assert!(
        password.is_err(),
        "a write that hits no row must not look done"
    );
    let lock = try_write(store, Scope::Directory, |tx| {
        tx.set_deactivated(unknown, Some(moment(7)))
    });
    assert!(lock.is_err(), "a write that hits no row must not look done");
}
