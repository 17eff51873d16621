//! Behaviours of `UserRepository`.

use seqpt_application::accounts::ports::User;
use seqpt_application::{OrganizationId, Scope, Store, UserId};

use super::support::{organization, person, read, try_write, write};
use crate::rows::{self, moment};

fn find(store: &dyn Store, organization: OrganizationId, id: UserId) -> Option<User> {
    read(store, organization, |tx| tx.find_user(id))
}

pub fn a_stored_person_is_found_with_all_values(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let new = rows::user("Zoë-李", "O'Brien \u{1F3D7}");
    let id = write(store, kranbau, |tx| tx.insert_user(&new));
    assert_eq!(
        find(store, kranbau, id),
        Some(User {
            id,
            first_name: new.first_name,
            last_name: new.last_name,
            created_at: moment(0),
            revision: 1,
        })
    );
}

pub fn an_unknown_person_is_not_found(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let known = person(store, kranbau, "grete");
    assert_eq!(find(store, kranbau, UserId::new(known.get() + 1)), None);
}

pub fn new_names_replace_the_old_ones_and_raise_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let (before, other) = (find(store, kranbau, grete), find(store, kranbau, otto));
    write(store, kranbau, |tx| {
        tx.update_user_names(grete, "Margarete", "Schütte")
    });
    let before = before.unwrap();
    assert_eq!(
        find(store, kranbau, grete),
        Some(User {
            first_name: "Margarete".to_owned(),
            last_name: "Schütte".to_owned(),
            revision: before.revision + 1,
            ..before
        })
    );
    assert_eq!(find(store, kranbau, otto), other);
}

pub fn new_names_for_an_unknown_person_are_an_error(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let updated = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.update_user_names(UserId::new(4711), "Margarete", "Schütte")
    });
    assert!(
        updated.is_err(),
        "a write that hits no row must not look done"
    );
}

pub fn people_are_listed_with_their_logins_by_last_name_first_name_and_id(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let add = |first_name, last_name, username| {
        write(store, kranbau, |tx| {
            let user = tx.insert_user(&rows::user(first_name, last_name))?;
            tx.insert_login(&rows::login(kranbau, user, username))
        });
    };
    add("Otto", "Winter", "fifth");
    add("Otto", "Berger", "third");
    add("Otto", "Berger", "fourth");
    add("Anna", "Berger", "second");
    add("Vera", "Ahrens", "first");

    let people = read(store, kranbau, |tx| tx.list_users());
    let usernames: Vec<_> = people
        .iter()
        .map(|(user, login)| {
            assert_eq!(user.id, login.user);
            login.username.as_str()
        })
        .collect();
    assert_eq!(usernames, ["first", "second", "third", "fourth", "fifth"]);
}

pub fn a_deactivated_person_stays_in_the_list(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    write(store, kranbau, |tx| {
        tx.set_deactivated(grete, Some(moment(2)))
    });
    let people = read(store, kranbau, |tx| tx.list_users());
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].1.deactivated_at, Some(moment(2)));
}
