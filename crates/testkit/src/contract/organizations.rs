//! Behaviours of `OrganizationRepository`.

use seqpt_application::organization::OrganizationSize;
use seqpt_application::organization::ports::Organization;
use seqpt_application::{OrganizationId, Scope, Store, UniqueKey};
use seqpt_core::framework::SupplementaryRows;
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::survey::CountedRating;

use super::support::{assert_duplicate, organization, read_directory, try_write, write_directory};
use crate::rows;

fn find(store: &dyn Store, id: OrganizationId) -> Option<Organization> {
    read_directory(store, |tx| tx.find_organization(id))
}

pub fn a_stored_organization_is_found_with_all_its_values(store: &dyn Store) {
    for (size, supplementary) in [
        (OrganizationSize::Small, SupplementaryRows::On),
        (OrganizationSize::Medium, SupplementaryRows::Off),
        (OrganizationSize::Large, SupplementaryRows::On),
        (OrganizationSize::Enterprise, SupplementaryRows::Off),
    ] {
        let name = format!("Straßenbahn Łódź {size:?} 🚋");
        let mut new = rows::organization(&name);
        new.size = size;
        new.supplementary = supplementary;
        let id = write_directory(store, |tx| tx.insert_organization(&new));
        assert_eq!(
            find(store, id),
            Some(Organization {
                id,
                name,
                size,
                supplementary,
                maturity_score: None,
                selected_archetype: None,
                phase1_completed: false,
                smallest_group: SmallestGroup::default(),
                counted_rating: CountedRating::SelfRating,
                created_at: new.created_at,
                revision: 1,
            })
        );
    }
}

pub fn an_unknown_organization_is_not_found(store: &dyn Store) {
    let known = organization(store, "Kranbau");
    assert_eq!(find(store, OrganizationId::new(known.get() + 1)), None);
}

pub fn a_second_organization_of_the_same_name_is_refused(store: &dyn Store) {
    organization(store, "Kranbau");
    assert_duplicate(
        try_write(store, Scope::Directory, |tx| {
            tx.insert_organization(&rows::organization("Kranbau"))
        }),
        UniqueKey::OrganizationName,
    );
    assert_eq!(read_directory(store, |tx| tx.list_organizations()).len(), 1);
}

pub fn the_name_is_compared_by_its_key_and_shown_as_entered(store: &dyn Store) {
    let id = organization(store, "KranBau");
    assert_duplicate(
        try_write(store, Scope::Directory, |tx| {
            tx.insert_organization(&rows::organization("KRANBAU"))
        }),
        UniqueKey::OrganizationName,
    );
    assert_eq!(find(store, id).unwrap().name, "KranBau");
}

pub fn an_update_replaces_what_admins_set_and_raises_the_revision(store: &dyn Store) {
    let id = organization(store, "Kranbau");
    let before = find(store, id).unwrap();
    let twelve = SmallestGroup::new(12).unwrap();
    write_directory(store, |tx| {
        let (size, second) = (OrganizationSize::Enterprise, CountedRating::SecondRating);
        tx.update_organization(id, "Hebezeuge", "hebezeuge", size, twelve, second)
    });
    assert_eq!(
        find(store, id),
        Some(Organization {
            name: "Hebezeuge".to_owned(),
            size: OrganizationSize::Enterprise,
            smallest_group: twelve,
            counted_rating: CountedRating::SecondRating,
            revision: before.revision + 1,
            ..before
        })
    );
    // The old name is free again.
    organization(store, "Kranbau");
}

pub fn an_update_to_the_name_of_another_organization_is_refused(store: &dyn Store) {
    organization(store, "Kranbau");
    let other = organization(store, "Hebezeuge");
    let before = find(store, other);
    assert_duplicate(
        try_write(store, Scope::Directory, |tx| {
            let (size, smallest) = (OrganizationSize::Small, SmallestGroup::default());
            tx.update_organization(
                other,
                "Kranbau",
                "kranbau",
                size,
                smallest,
                CountedRating::SelfRating,
            )
        }),
        UniqueKey::OrganizationName,
    );
    assert_eq!(find(store, other), before);
}

pub fn an_organization_may_keep_its_own_name_in_an_update(store: &dyn Store) {
    let id = organization(store, "Kranbau");
    write_directory(store, |tx| {
        let (size, smallest) = (OrganizationSize::Large, SmallestGroup::default());
        tx.update_organization(
            id,
            "Kranbau",
            "kranbau",
            size,
            smallest,
            CountedRating::SelfRating,
        )
    });
    assert_eq!(find(store, id).unwrap().size, OrganizationSize::Large);
}

pub fn an_update_of_an_unknown_organization_is_an_error(store: &dyn Store) {
    let unknown = OrganizationId::new(4711);
    let updated = try_write(store, Scope::Directory, |tx| {
        let (size, smallest) = (OrganizationSize::Large, SmallestGroup::default());
        tx.update_organization(
            unknown,
            "Kranbau",
            "kranbau",
            size,
            smallest,
            CountedRating::SelfRating,
        )
    });
    assert!(
        updated.is_err(),
        "a write that hits no row must not look done"
    );
}

pub fn all_organizations_are_listed_by_rising_id(store: &dyn Store) {
    let ids = ["Zahnrad", "Antrieb", "Motor"].map(|name| organization(store, name));
    assert!(ids.is_sorted());
    assert_eq!(read_directory(store, |tx| tx.list_organizations()), ids);
}

pub fn what_phase_one_has_come_to_is_replaced_and_is_no_edit(store: &dyn Store) {
    let id = organization(store, "Kranbau");
    let before = find(store, id).unwrap();
    // More digits than are ever shown.
    let points = 46.076_120_467_488_71;
    for (score, archetype, completed) in [
        (Some(points), None, false),
        (Some(points), Some("se_for_managers"), true),
        (None, None, false),
    ] {
        write_directory(store, |tx| {
            tx.settle_phase_one(id, score, archetype, completed)
        });
        assert_eq!(
            find(store, id),
            Some(Organization {
                maturity_score: score,
                selected_archetype: archetype.map(str::to_owned),
                phase1_completed: completed,
                ..before.clone()
            })
        );
    }
}

pub fn phase_one_of_an_unknown_organization_is_an_error(store: &dyn Store) {
    let unknown = OrganizationId::new(4711);
    let settled = try_write(store, Scope::Directory, |tx| {
        tx.settle_phase_one(unknown, Some(1.0), None, false)
    });
    assert!(
        settled.is_err(),
        "a write that hits no row must not look done"
    );
}
