//! Behaviours of `FiguresRepository`.

use std::collections::BTreeMap;

use seqpt_application::figures::ports::{Entry, Snapshot};
use seqpt_application::ratings::ports::NewRating;
use seqpt_application::{AssessmentId, OrganizationId, Scope, SnapshotId, Store, UserId};
use seqpt_core::survey::Capacity;

use super::support::{organization, person, read, try_write, write};
use crate::rows::{assessment, moment, results};

/// A survey handed in at [`moment`]`(minutes)`.
fn survey(store: &dyn Store, kranbau: OrganizationId, user: UserId, minutes: i64) -> AssessmentId {
    let new = assessment(user, &[1]);
    write(store, kranbau, |tx| {
        let id = tx.insert_assessment(&new)?;
        tx.complete_assessment(id, moment(minutes), &results(&new))?;
        Ok(id)
    })
}

/// The entry of a survey whose own levels count, handed in at [`moment`]`(minutes)`.
fn entry(store: &dyn Store, kranbau: OrganizationId, user: UserId, minutes: i64) -> Entry {
    Entry {
        survey: survey(store, kranbau, user, minutes),
        rating: None,
    }
}

/// The same entry with a second rating, handed in at [`moment`]`(minutes)`.
fn rated(
    store: &dyn Store,
    kranbau: OrganizationId,
    (assessor, entry): (UserId, Entry),
    minutes: i64,
) -> Entry {
    let new = NewRating {
        assessor,
        survey: entry.survey,
        capacity: Capacity::Expert,
        started_at: moment(minutes),
    };
    let rating = write(store, kranbau, |tx| {
        let id = tx.insert_rating(&new)?;
        tx.hand_in_rating(id, moment(minutes))?;
        Ok(id)
    });
    Entry {
        rating: Some(rating),
        ..entry
    }
}

fn publish(
    store: &dyn Store,
    organization: OrganizationId,
    minutes: i64,
    entries: &BTreeMap<UserId, Entry>,
) -> SnapshotId {
    write(store, organization, |tx| {
        tx.insert_snapshot(moment(minutes), entries)
    })
}

pub fn the_newest_completed_survey_counts_of_everybody_who_is_not_deactivated(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera, nora] =
        ["grete", "otto", "vera", "nora"].map(|name| person(store, kranbau, name));
    survey(store, kranbau, grete, 30);
    let newest = survey(store, kranbau, grete, 40);
    // Handed in earlier than the one stored before it.
    let ottos = survey(store, kranbau, otto, 50);
    survey(store, kranbau, otto, 20);
    survey(store, kranbau, vera, 10);
    write(store, kranbau, |tx| {
        tx.set_deactivated(vera, Some(moment(60)))?;
        tx.insert_assessment(&assessment(nora, &[1]))
    });
    let countable = || read(store, kranbau, |tx| tx.countable_surveys());
    assert_eq!(countable(), [(grete, newest), (otto, ottos)].into());
    write(store, kranbau, |tx| tx.set_deactivated(vera, None));
    assert!(countable().contains_key(&vera));
}

pub fn a_published_state_is_found_with_the_surveys_and_ratings_that_count(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    assert_eq!(read(store, kranbau, |tx| tx.latest_snapshot()), None);
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let [own, of_otto] = [grete, otto].map(|user| entry(store, kranbau, user, 5));
    let entries: BTreeMap<_, _> = [
        (grete, own),
        (otto, rated(store, kranbau, (grete, of_otto), 6)),
    ]
    .into();
    let id = publish(store, kranbau, 7, &entries);
    let stored = Snapshot {
        id,
        taken_at: moment(7),
        entries,
    };
    let found = read(store, kranbau, |tx| tx.latest_snapshot());
    assert_eq!(found, Some(stored.clone()));
    assert_eq!(
        read(store, kranbau, |tx| tx.snapshots_by_id(&[id])),
        [stored]
    );
}

pub fn the_state_published_last_is_the_latest_and_all_are_listed_oldest_first(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let entries = [(grete, entry(store, kranbau, grete, 5))].into();
    let nobody = BTreeMap::new();
    let first = publish(store, kranbau, 7, &entries);
    // Published at the same moment.
    let second = publish(store, kranbau, 7, &nobody);
    let latest = read(store, kranbau, |tx| tx.latest_snapshot()).unwrap();
    assert_eq!((latest.id, latest.entries), (second, nobody));
    let listed = read(store, kranbau, |tx| tx.snapshots());
    assert_eq!(listed, [(first, moment(7)), (second, moment(7))]);
}

pub fn an_entry_that_any_state_counted_is_published_also_after_it_left(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let both = [grete, otto].map(|user| (user, entry(store, kranbau, user, 5)));
    let unpublished = |entries| {
        read(store, kranbau, |tx| {
            tx.count_unpublished(&BTreeMap::from(entries))
        })
    };
    assert_eq!(unpublished(both), 2);
    let first = publish(store, kranbau, 7, &both.into());
    assert_eq!(unpublished(both), 0);
    let second = publish(store, kranbau, 8, &[both[0]].into());
    assert_eq!(unpublished(both), 0);
    let third = publish(store, kranbau, 9, &both.into());
    let again = (grete, entry(store, kranbau, grete, 9));
    assert_eq!(unpublished([again, both[1]]), 1);
    let fourth = publish(store, kranbau, 10, &[again].into());
    let found = read(store, kranbau, |tx| {
        tx.snapshots_by_id(&[first, second, third, fourth])
    });
    let counted: Vec<_> = found.into_iter().map(|state| state.entries).collect();
    assert_eq!(
        counted,
        [both.into(), [both[0]].into(), both.into(), [again].into()]
    );
}

pub fn a_survey_with_another_rating_is_another_entry(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let own = entry(store, kranbau, grete, 5);
    let by_otto = rated(store, kranbau, (otto, own), 6);
    let by_vera = rated(store, kranbau, (vera, own), 7);
    let ways = [own, by_otto, by_vera];
    let unpublished = |entry| {
        let entries = [(grete, entry)].into();
        read(store, kranbau, |tx| tx.count_unpublished(&entries))
    };
    let mut states = Vec::new();
    for (number, way) in ways.into_iter().enumerate() {
        assert_eq!(unpublished(way), 1, "{number}");
        states.push(publish(store, kranbau, 8, &[(grete, way)].into()));
        for known in &ways[..=number] {
            assert_eq!(unpublished(*known), 0, "{number}");
        }
    }
    // Back to an entry of before, in one state the same survey leaves and comes.
    states.push(publish(store, kranbau, 9, &[(grete, own)].into()));
    let found = read(store, kranbau, |tx| tx.snapshots_by_id(&states));
    let counted: Vec<_> = found.iter().map(|state| state.entries[&grete]).collect();
    assert_eq!(counted, [own, by_otto, by_vera, own]);
}

pub fn a_state_with_the_rating_of_another_survey_is_refused(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let [of_grete, of_otto] = [grete, otto].map(|user| entry(store, kranbau, user, 5));
    let other = rated(store, kranbau, (grete, of_otto), 6);
    let wrong = Entry {
        rating: other.rating,
        ..of_grete
    };
    let published = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.insert_snapshot(moment(7), &[(grete, wrong)].into())
    });
    assert!(published.is_err(), "the rating belongs to another survey");
}

pub fn states_are_found_by_their_ids_and_unknown_ones_are_left_out(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let nobody = BTreeMap::new();
    let [first, second, third] = [1, 2, 3].map(|at| publish(store, kranbau, at, &nobody));
    let unknown = SnapshotId::new(third.get() + 1000);
    let found = |ids: &[SnapshotId]| {
        let found = read(store, kranbau, |tx| tx.snapshots_by_id(ids));
        found.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(found(&[third, unknown, first]), [first, third]);
    assert_eq!(found(&[second]), [second]);
    assert_eq!(found(&[]), []);
}

pub fn states_of_another_organization_are_not_read(store: &dyn Store) {
    let (kranbau, other) = (
        organization(store, "Kranbau"),
        organization(store, "Hebezeuge"),
    );
    let grete = person(store, kranbau, "grete");
    let entries = [(grete, entry(store, kranbau, grete, 5))].into();
    let id = publish(store, kranbau, 7, &entries);
    assert_eq!(read(store, other, |tx| tx.latest_snapshot()), None);
    assert_eq!(read(store, other, |tx| tx.snapshots()), []);
    assert_eq!(read(store, other, |tx| tx.snapshots_by_id(&[id])), []);
    assert_eq!(
        read(store, other, |tx| tx.countable_surveys()),
        BTreeMap::new()
    );
}

pub fn a_state_with_surveys_of_another_organization_is_refused(store: &dyn Store) {
    let (kranbau, other) = (
        organization(store, "Kranbau"),
        organization(store, "Hebezeuge"),
    );
    let grete = person(store, kranbau, "grete");
    let mallory = person(store, other, "mallory");
    let entry = entry(store, kranbau, grete, 5);
    for entries in [[(grete, entry)], [(mallory, entry)]] {
        let published = try_write(store, Scope::Organization(other), |tx| {
            tx.insert_snapshot(moment(7), &entries.into())
        });
        assert!(
            published.is_err(),
            "the survey does not belong to the organisation"
        );
    }
    assert_eq!(read(store, other, |tx| tx.snapshots()), []);
}
