//! Behaviours of `RoleMatrixRepository`.

use seqpt_application::{OrganizationId, Store};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Involvement, InvolvementProfile, Origin, RoleClusterId, SupplementaryRows,
    required_levels,
};

use super::support::{organization, person, read, write, write_directory};
use crate::rows::{self, framework};

fn role(id: u32) -> RoleClusterId {
    RoleClusterId::new(id)
}

fn published(id: u32) -> &'static InvolvementProfile {
    framework().reference_profile(role(id)).unwrap()
}

/// The involvement in every process: a profile means the same whether it names zeros or not.
fn cells(profile: &InvolvementProfile) -> Vec<Involvement> {
    let processes = framework().processes().iter();
    processes.map(|process| profile.get(process.id)).collect()
}

fn profiles(
    store: &dyn Store,
    organization: OrganizationId,
    roles: &[u32],
) -> Vec<(u32, Vec<Involvement>)> {
    let roles: Vec<_> = roles.iter().copied().map(role).collect();
    let mut found: Vec<_> = read(store, organization, |tx| tx.role_profiles(&roles))
        .iter()
        .map(|(role, profile)| (role.get(), cells(profile)))
        .collect();
    found.sort();
    found
}

pub fn stored_profiles_are_found_for_the_roles_asked_for(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        for known in framework().role_clusters() {
            tx.replace_role_profile(known.id, published(known.id.get()))?;
        }
        Ok(())
    });
    assert_eq!(
        profiles(store, kranbau, &[14, 3]),
        [(3, cells(published(3))), (14, cells(published(14)))]
    );
    assert_eq!(profiles(store, kranbau, &[]), []);
}

pub fn a_role_without_a_profile_is_left_out(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        tx.replace_role_profile(role(3), published(3))
    });
    assert_eq!(
        profiles(store, kranbau, &[2, 3]),
        [(3, cells(published(3)))]
    );
}

pub fn a_new_profile_takes_the_place_of_the_whole_old_one(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        tx.replace_role_profile(role(3), published(3))?;
        tx.replace_role_profile(role(4), published(4))
    });
    let process = framework().processes()[0].id;
    let lean = InvolvementProfile::from_iter([(process, Involvement::Designs)]);
    write(store, kranbau, |tx| tx.replace_role_profile(role(3), &lean));
    assert_eq!(
        profiles(store, kranbau, &[3, 4]),
        [(3, cells(&lean)), (4, cells(published(4)))]
    );
}

pub fn the_database_derives_the_same_matrix_as_the_core(store: &dyn Store) {
    for supplementary in [SupplementaryRows::On, SupplementaryRows::Off] {
        let mut new = rows::organization(&format!("Rows {supplementary:?}"));
        new.supplementary = supplementary;
        let id = write_directory(store, |tx| tx.insert_organization(&new));
        write(store, id, |tx| {
            for known in framework().role_clusters() {
                tx.replace_role_profile(known.id, published(known.id.get()))?;
            }
            Ok(())
        });
        assert_matrix(store, id, |id| {
            framework().required_levels_of(&[id], supplementary)
        });
    }
}

pub fn the_derived_matrix_follows_a_changed_profile(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        for known in framework().role_clusters() {
            tx.replace_role_profile(known.id, published(known.id.get()))?;
        }
        Ok(())
    });
    // Every involvement in every process once, so that each of the twelve products counts.
    let involvements = Involvement::ALL.into_iter().cycle();
    let mixed: InvolvementProfile = framework()
        .processes()
        .iter()
        .map(|process| process.id)
        .zip(involvements)
        .collect();
    write(store, kranbau, |tx| {
        tx.replace_role_profile(role(1), &mixed)
    });
    assert_matrix(store, kranbau, |id| {
        let profile = if id == role(1) {
            &mixed
        } else {
            published(id.get())
        };
        required_levels(
            framework(),
            [(Origin::Cluster(id), profile)],
            SupplementaryRows::On,
        )
    });
}

#[track_caller]
fn assert_matrix(
    store: &dyn Store,
    organization: OrganizationId,
    required: impl Fn(RoleClusterId) -> seqpt_core::framework::Requirements,
) {
    let expected: Vec<(RoleClusterId, CompetencyId, Level)> = framework()
        .role_clusters()
        .iter()
        .flat_map(|known| {
            required(known.id)
                .into_iter()
                .map(|(competency, requirement)| (known.id, competency, requirement.level))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(expected.len(), 224);
    let derived = read(store, organization, |tx| tx.role_competency_matrix());
    assert_eq!(derived, expected);
}

pub fn the_role_clusters_of_a_person_are_replaced_and_read_rising(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let assign = |user, ids: &[u32]| {
        let roles: Vec<_> = ids.iter().copied().map(role).collect();
        write(store, kranbau, |tx| {
            tx.replace_role_clusters_of(user, &roles)
        });
    };
    let held = |user| -> Vec<u32> {
        let roles = read(store, kranbau, |tx| tx.role_clusters_of(user));
        roles.into_iter().map(RoleClusterId::get).collect()
    };
    assert_eq!(held(grete), [0; 0]);
    assign(grete, &[12, 3]);
    assign(otto, &[5]);
    assert_eq!(held(grete), [3, 12]);
    // The same roles again, as after a second survey in the same role.
    assign(grete, &[3, 12]);
    assert_eq!(held(grete), [3, 12]);
    assign(grete, &[4, 3]);
    assert_eq!(held(grete), [3, 4]);
    assign(grete, &[]);
    assert_eq!(held(grete), [0; 0]);
    assert_eq!(held(otto), [5]);
}
