//! Behaviours of `OrganizationRoleRepository`.

use std::collections::BTreeMap;

use seqpt_application::organization::roles::ports::{OrganizationRole, RoleValues};
use seqpt_application::{OrganizationId, Scope, Store, UniqueKey};
use seqpt_core::framework::{Involvement, InvolvementProfile, OrganizationRoleId, RoleClusterId};

use super::support::{assert_duplicate, organization, person, read, try_write, write};
use crate::rows::{framework, moment, role_values};

fn insert(store: &dyn Store, organization: OrganizationId, name: &str) -> OrganizationRoleId {
    write(store, organization, |tx| {
        tx.insert_role(&role_values(name), moment(0))
    })
}

fn find(
    store: &dyn Store,
    organization: OrganizationId,
    id: OrganizationRoleId,
) -> OrganizationRole {
    let roles = read(store, organization, |tx| tx.organization_roles());
    roles.into_iter().find(|role| role.id == id).unwrap()
}

fn cells(involvement: &InvolvementProfile) -> Vec<Involvement> {
    let processes = framework().processes().iter();
    processes
        .map(|process| involvement.get(process.id))
        .collect()
}

fn profile(cluster: u32) -> &'static InvolvementProfile {
    framework()
        .reference_profile(RoleClusterId::new(cluster))
        .unwrap()
}

pub fn a_stored_role_is_found_with_all_its_values_and_without_involvement(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let full = RoleValues {
        description: "Prüft „alles“ 🚋\nund mehr".to_owned(),
        cluster: Some(RoleClusterId::new(8)),
        takes_part: false,
        ..role_values("Prüfstand & Labor")
    };
    let bare = role_values("Moderation");
    let [first, second] =
        [&full, &bare].map(|values| write(store, kranbau, |tx| tx.insert_role(values, moment(7))));
    let stored = |id, values: &RoleValues| OrganizationRole {
        id,
        values: values.clone(),
        involvement: InvolvementProfile::default(),
        created_at: moment(7),
        retired_at: None,
        revision: 1,
    };
    assert_eq!(
        read(store, kranbau, |tx| tx.organization_roles()),
        [stored(first, &full), stored(second, &bare)]
    );
}

pub fn two_roles_of_one_name_are_refused_until_the_first_is_retired(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let first = insert(store, kranbau, "Prüfstand");
    let again = RoleValues {
        name: "PRÜFSTAND".to_owned(),
        ..role_values("Prüfstand")
    };
    assert_duplicate(
        try_write(store, Scope::Organization(kranbau), |tx| {
            tx.insert_role(&again, moment(1))
        }),
        UniqueKey::RoleName,
    );
    write(store, kranbau, |tx| tx.retire_role(first, moment(2)));
    let second = write(store, kranbau, |tx| tx.insert_role(&again, moment(3)));
    let hebezeuge = organization(store, "Hebezeuge");
    insert(store, hebezeuge, "Prüfstand");
    assert_eq!(find(store, kranbau, first).retired_at, Some(moment(2)));
    assert_eq!(find(store, kranbau, second).retired_at, None);
}

pub fn a_renamed_role_keeps_its_involvement_and_its_holders(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let id = insert(store, kranbau, "Prüfstand");
    write(store, kranbau, |tx| {
        tx.replace_involvement(id, profile(8))?;
        tx.replace_organization_roles_of(grete, &[id])
    });
    let renamed = role_values("Labor");
    write(store, kranbau, |tx| tx.update_role(id, &renamed));
    let role = find(store, kranbau, id);
    assert_eq!((role.values, role.revision), (renamed, 3));
    assert_eq!(cells(&role.involvement), cells(profile(8)));
    let held = read(store, kranbau, |tx| tx.organization_roles_of(grete));
    assert_eq!(held, [id]);
}

pub fn a_role_is_not_renamed_to_the_name_of_another(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let first = insert(store, kranbau, "Prüfstand");
    insert(store, kranbau, "Labor");
    assert_duplicate(
        try_write(store, Scope::Organization(kranbau), |tx| {
            tx.update_role(first, &role_values("Labor"))
        }),
        UniqueKey::RoleName,
    );
    write(store, kranbau, |tx| {
        tx.update_role(first, &role_values("Prüfstand"))
    });
}

pub fn a_new_involvement_takes_the_place_of_the_whole_old_one(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let (first, second) = (
        insert(store, kranbau, "Prüfstand"),
        insert(store, kranbau, "Labor"),
    );
    let lean =
        InvolvementProfile::from_iter([(framework().processes()[4].id, Involvement::Designs)]);
    write(store, kranbau, |tx| {
        tx.replace_involvement(first, profile(8))?;
        tx.replace_involvement(second, profile(8))?;
        tx.replace_involvement(first, &lean)
    });
    assert_eq!(
        cells(&find(store, kranbau, first).involvement),
        cells(&lean)
    );
    assert_eq!(
        cells(&find(store, kranbau, second).involvement),
        cells(profile(8))
    );
}

pub fn an_unknown_role_is_neither_changed_nor_retired_nor_held(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let unknown = OrganizationRoleId::new(insert(store, kranbau, "Labor").get() + 1);
    let scope = Scope::Organization(kranbau);
    let outcomes = [
        try_write(store, scope, |tx| {
            tx.update_role(unknown, &role_values("Prüfstand"))
        }),
        try_write(store, scope, |tx| {
            tx.replace_involvement(unknown, profile(8))
        }),
        try_write(store, scope, |tx| tx.retire_role(unknown, moment(1))),
        try_write(store, scope, |tx| {
            tx.replace_organization_roles_of(grete, &[unknown])
        }),
    ];
    for outcome in outcomes {
        assert!(
            outcome.is_err(),
            "a write that hits no row must not look done"
        );
    }
}

pub fn a_role_is_retired_once(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = insert(store, kranbau, "Labor");
    write(store, kranbau, |tx| tx.retire_role(id, moment(5)));
    let again = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.retire_role(id, moment(6))
    });
    assert!(again.is_err(), "a second retirement has to be refused");
    let role = find(store, kranbau, id);
    assert_eq!((role.retired_at, role.revision), (Some(moment(5)), 2));
}

pub fn roles_held_are_replaced_read_rising_and_counted_without_deactivated_people(
    store: &dyn Store,
) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let (first, second) = (
        insert(store, kranbau, "Prüfstand"),
        insert(store, kranbau, "Labor"),
    );
    write(store, kranbau, |tx| {
        tx.replace_organization_roles_of(grete, &[second, first])?;
        tx.replace_organization_roles_of(otto, &[first])?;
        tx.replace_organization_roles_of(vera, &[first])?;
        tx.set_deactivated(vera, Some(moment(1)))
    });
    let held = |user| read(store, kranbau, |tx| tx.organization_roles_of(user));
    assert_eq!(held(grete), [first, second]);
    assert_eq!(
        read(store, kranbau, |tx| tx.role_holders()),
        BTreeMap::from([(first, 2), (second, 1)])
    );
    write(store, kranbau, |tx| {
        tx.replace_organization_roles_of(grete, &[first])?;
        tx.replace_organization_roles_of(otto, &[])
    });
    assert_eq!((held(grete), held(otto)), (vec![first], Vec::new()));
    assert_eq!(
        read(store, kranbau, |tx| tx.role_holders()),
        BTreeMap::from([(first, 1)])
    );
}
