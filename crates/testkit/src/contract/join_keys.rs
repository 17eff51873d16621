//! Behaviours of `JoinKeyRepository`.

use chrono::NaiveDate;
use seqpt_application::organization::ports::JoinKey;
use seqpt_application::{Scope, Store, UniqueKey};

use super::support::{assert_duplicate, organization, read_directory, try_write, write_directory};
use crate::rows::{join_key, moment};

fn find(store: &dyn Store, key: &str) -> Option<JoinKey> {
    read_directory(store, |tx| tx.find_join_key(key))
}

fn insert(store: &dyn Store, key: &JoinKey) {
    write_directory(store, |tx| tx.insert_join_key(key));
}

pub fn a_stored_key_is_found_with_all_its_values(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let limited = JoinKey {
        expires_on: NaiveDate::from_ymd_opt(2028, 2, 29),
        max_uses: Some(25),
        ..join_key(kranbau, "ABCD2345")
    };
    insert(store, &limited);
    assert_eq!(find(store, "ABCD2345"), Some(limited));

    let unlimited = join_key(organization(store, "Hebezeuge"), "WXYZ6789");
    insert(store, &unlimited);
    assert_eq!(find(store, "WXYZ6789"), Some(unlimited));
}

pub fn an_unknown_key_is_not_found(store: &dyn Store) {
    insert(store, &join_key(organization(store, "Kranbau"), "ABCD2345"));
    for unknown in ["ABCD234", "ABCD23456", "abcd2345", "ABCD234%", ""] {
        assert_eq!(find(store, unknown), None, "{unknown:?}");
    }
}

pub fn the_same_key_for_two_organizations_is_refused(store: &dyn Store) {
    insert(store, &join_key(organization(store, "Kranbau"), "ABCD2345"));
    let other = organization(store, "Hebezeuge");
    assert_duplicate(
        try_write(store, Scope::Directory, |tx| {
            tx.insert_join_key(&join_key(other, "ABCD2345"))
        }),
        UniqueKey::JoinKey,
    );
}

pub fn a_second_current_key_of_one_organization_is_refused(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    insert(store, &join_key(kranbau, "ABCD2345"));
    assert_duplicate(
        try_write(store, Scope::Directory, |tx| {
            tx.insert_join_key(&join_key(kranbau, "WXYZ6789"))
        }),
        UniqueKey::JoinKey,
    );
    assert_eq!(find(store, "WXYZ6789"), None);
}

pub fn a_replaced_key_makes_room_and_is_still_known_as_replaced(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let old = join_key(kranbau, "ABCD2345");
    let new = join_key(kranbau, "WXYZ6789");
    insert(store, &old);
    write_directory(store, |tx| {
        tx.replace_join_key(kranbau, moment(5))?;
        tx.insert_join_key(&new)
    });
    assert_eq!(
        find(store, "ABCD2345"),
        Some(JoinKey {
            replaced_at: Some(moment(5)),
            ..old
        })
    );
    let current = read_directory(store, |tx| tx.current_join_key(kranbau));
    assert_eq!(current, Some(new));
}

pub fn replacing_a_second_time_keeps_when_the_first_key_was_replaced(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    for (key, replaced) in [("ABCD2345", 5), ("WXYZ6789", 6)] {
        insert(store, &join_key(kranbau, key));
        write_directory(store, |tx| tx.replace_join_key(kranbau, moment(replaced)));
    }
    assert_eq!(
        find(store, "ABCD2345").unwrap().replaced_at,
        Some(moment(5))
    );
    assert_eq!(
        find(store, "WXYZ6789").unwrap().replaced_at,
        Some(moment(6))
    );
    let current = read_directory(store, |tx| tx.current_join_key(kranbau));
    assert_eq!(current, None);
}

pub fn replacing_touches_no_other_organization(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let other = join_key(organization(store, "Hebezeuge"), "WXYZ6789");
    insert(store, &join_key(kranbau, "ABCD2345"));
    insert(store, &other);
    write_directory(store, |tx| tx.replace_join_key(kranbau, moment(5)));
    assert_eq!(find(store, "WXYZ6789"), Some(other));
}

pub fn every_use_of_a_key_counts_for_that_key_alone(store: &dyn Store) {
    insert(store, &join_key(organization(store, "Kranbau"), "ABCD2345"));
    insert(
        store,
        &join_key(organization(store, "Hebezeuge"), "WXYZ6789"),
    );
    for uses in 1..=3 {
        write_directory(store, |tx| tx.count_join_key_use("ABCD2345"));
        assert_eq!(find(store, "ABCD2345").unwrap().uses, uses);
    }
    assert_eq!(find(store, "WXYZ6789").unwrap().uses, 0);
}

pub fn a_use_of_an_unknown_key_is_an_error(store: &dyn Store) {
    let counted = try_write(store, Scope::Directory, |tx| tx.count_join_key_use("NOKEY"));
    assert!(
        counted.is_err(),
        "a write that hits no row must not look done"
    );
}
