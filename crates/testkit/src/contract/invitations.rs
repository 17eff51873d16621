//! Behaviours of `InvitationRepository`.

use seqpt_application::organization::invitations::ports::Invitation;
use seqpt_application::{InvitationId, OrganizationId, PortError, Scope, Store};

use super::support::{organization, person, read_directory, try_write, write, write_directory};
use crate::rows::{invitation, moment};

fn find(store: &dyn Store, token_hash: &str) -> Option<Invitation> {
    read_directory(store, |tx| tx.find_invitation(token_hash))
}

fn all(store: &dyn Store, organization: OrganizationId) -> Vec<Invitation> {
    read_directory(store, |tx| tx.invitations_of(organization))
}

/// Stores an invitation of Grete.
fn invite(store: &dyn Store, organization: OrganizationId, token_hash: &str) -> InvitationId {
    write_directory(store, |tx| {
        tx.insert_invitations(&[invitation(organization, token_hash)])
    });
    find(store, token_hash).unwrap().id
}

fn withdraw(
    store: &dyn Store,
    organization: OrganizationId,
    id: InvitationId,
    minute: i64,
) -> Result<(), PortError> {
    try_write(store, Scope::Organization(organization), |tx| {
        tx.withdraw_invitation(organization, id, moment(minute))
    })
}

pub fn stored_invitations_are_found_with_all_their_values(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let new = [
        invitation(kranbau, "aa11"),
        seqpt_application::organization::invitations::ports::NewInvitation {
            first_name: "王".to_owned(),
            last_name: "O’Brien".to_owned(),
            ..invitation(kranbau, "bb22")
        },
    ];
    write_directory(store, |tx| tx.insert_invitations(&new));
    for new in new {
        let found = find(store, &new.token_hash).unwrap();
        assert_eq!(
            found,
            Invitation {
                id: found.id,
                organization: kranbau,
                token_hash: new.token_hash,
                first_name: new.first_name,
                last_name: new.last_name,
                created_at: new.created_at,
                expires_on: new.expires_on,
                withdrawn_at: None,
                used: None,
            }
        );
    }
}

pub fn an_unknown_token_is_not_found(store: &dyn Store) {
    invite(store, organization(store, "Kranbau"), "aa11");
    for unknown in ["aa1", "aa111", "AA11", "aa1%", ""] {
        assert_eq!(find(store, unknown), None, "{unknown:?}");
    }
}

pub fn the_same_token_twice_is_refused_with_all_that_came_with_it(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    invite(store, kranbau, "aa11");
    let other = organization(store, "Hebezeuge");
    let refused = try_write(store, Scope::Directory, |tx| {
        tx.insert_invitations(&[invitation(other, "bb22"), invitation(other, "aa11")])
    });
    assert!(refused.is_err());
    assert_eq!(all(store, other), []);
    assert_eq!(find(store, "aa11").unwrap().organization, kranbau);
}

pub fn invitations_are_listed_for_their_organization_alone_the_newest_first(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let older = invite(store, kranbau, "aa11");
    invite(store, organization(store, "Hebezeuge"), "bb22");
    let newer = ["cc33", "dd44"].map(|hash| {
        seqpt_application::organization::invitations::ports::NewInvitation {
            created_at: moment(7),
            ..invitation(kranbau, hash)
        }
    });
    write_directory(store, |tx| tx.insert_invitations(&newer));
    let listed = all(store, kranbau);
    let hashes: Vec<_> = listed.iter().map(|row| row.token_hash.as_str()).collect();
    assert_eq!(hashes, ["cc33", "dd44", "aa11"]);
    assert_eq!(listed[2].id, older);
}

pub fn many_invitations_are_stored_at_once(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let new: Vec<_> = (0..1_203)
        .map(|number| invitation(kranbau, &format!("{number:064x}")))
        .collect();
    write_directory(store, |tx| tx.insert_invitations(&new));
    assert_eq!(all(store, kranbau).len(), new.len());
}

pub fn an_invitation_is_withdrawn_once(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = invite(store, kranbau, "aa11");
    let other = invite(store, kranbau, "bb22");
    withdraw(store, kranbau, id, 5).unwrap();
    assert!(withdraw(store, kranbau, id, 6).is_err());
    assert_eq!(find(store, "aa11").unwrap().withdrawn_at, Some(moment(5)));
    assert_eq!(find(store, "bb22").unwrap().withdrawn_at, None);
    assert_ne!(id, other);
}

pub fn an_invitation_of_another_organization_is_not_withdrawn(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = invite(store, kranbau, "aa11");
    let other = organization(store, "Hebezeuge");
    assert!(withdraw(store, other, id, 5).is_err());
    assert_eq!(find(store, "aa11").unwrap().withdrawn_at, None);
}

pub fn an_invitation_is_used_once_and_remembers_by_whom_and_when(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = invite(store, kranbau, "aa11");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    write(store, kranbau, |tx| tx.use_invitation(id, grete, moment(5)));
    let again = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.use_invitation(id, otto, moment(6))
    });
    assert!(again.is_err());
    assert_eq!(find(store, "aa11").unwrap().used, Some((grete, moment(5))));
    assert!(withdraw(store, kranbau, id, 7).is_err());
    assert_eq!(find(store, "aa11").unwrap().withdrawn_at, None);
}

pub fn a_withdrawn_or_unknown_invitation_is_not_used(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = invite(store, kranbau, "aa11");
    let grete = person(store, kranbau, "grete");
    withdraw(store, kranbau, id, 5).unwrap();
    for id in [id, InvitationId::new(id.get() + 1000)] {
        let used = try_write(store, Scope::Organization(kranbau), |tx| {
            tx.use_invitation(id, grete, moment(6))
        });
        assert!(used.is_err());
    }
    assert_eq!(find(store, "aa11").unwrap().used, None);
}

pub fn an_invitation_is_not_used_by_a_person_of_another_organization(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let id = invite(store, kranbau, "aa11");
    let hebezeuge = organization(store, "Hebezeuge");
    let stranger = person(store, hebezeuge, "mallory");
    for scope in [Scope::Organization(hebezeuge), Scope::Organization(kranbau)] {
        let used = try_write(store, scope, |tx| {
            tx.use_invitation(id, stranger, moment(6))
        });
        assert!(used.is_err());
    }
    assert_eq!(find(store, "aa11").unwrap().used, None);
}
