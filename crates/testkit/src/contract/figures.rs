//! Behaviours of `FiguresRepository`.

use std::collections::BTreeMap;

use seqpt_application::figures::ports::Snapshot;
use seqpt_application::{AssessmentId, OrganizationId, Scope, SnapshotId, Store, UserId};

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

fn publish(
    store: &dyn Store,
    organization: OrganizationId,
    minutes: i64,
    surveys: &BTreeMap<UserId, AssessmentId>,
) -> SnapshotId {
    write(store, organization, |tx| {
        tx.insert_snapshot(moment(minutes), surveys)
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

pub fn a_published_state_is_found_with_the_surveys_that_count(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    assert_eq!(read(store, kranbau, |tx| tx.latest_snapshot()), None);
    let surveys: BTreeMap<_, _> = ["grete", "otto"]
        .map(|name| person(store, kranbau, name))
        .map(|user| (user, survey(store, kranbau, user, 5)))
        .into();
    let id = publish(store, kranbau, 7, &surveys);
    let stored = Snapshot {
        id,
        taken_at: moment(7),
        surveys,
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
    let surveys = [(grete, survey(store, kranbau, grete, 5))].into();
    let nobody = BTreeMap::new();
    let first = publish(store, kranbau, 7, &surveys);
    // Published at the same moment.
    let second = publish(store, kranbau, 7, &nobody);
    let latest = read(store, kranbau, |tx| tx.latest_snapshot()).unwrap();
    assert_eq!((latest.id, latest.surveys), (second, nobody));
    let listed = read(store, kranbau, |tx| tx.snapshots());
    assert_eq!(listed, [(first, moment(7)), (second, moment(7))]);
}

pub fn a_survey_that_any_state_counted_is_published_also_after_it_left(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let both = [grete, otto].map(|user| (user, survey(store, kranbau, user, 5)));
    let unpublished = |surveys| {
        read(store, kranbau, |tx| {
            tx.count_unpublished(&BTreeMap::from(surveys))
        })
    };
    assert_eq!(unpublished(both), 2);
    let first = publish(store, kranbau, 7, &both.into());
    assert_eq!(unpublished(both), 0);
    let second = publish(store, kranbau, 8, &[both[0]].into());
    assert_eq!(unpublished(both), 0);
    let third = publish(store, kranbau, 9, &both.into());
    let again = (grete, survey(store, kranbau, grete, 9));
    assert_eq!(unpublished([again, both[1]]), 1);
    let fourth = publish(store, kranbau, 10, &[again].into());
    let found = read(store, kranbau, |tx| {
        tx.snapshots_by_id(&[first, second, third, fourth])
    });
    let counted: Vec<_> = found.into_iter().map(|state| state.surveys).collect();
    assert_eq!(
        counted,
        [both.into(), [both[0]].into(), both.into(), [again].into()]
    );
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
    let surveys = [(grete, survey(store, kranbau, grete, 5))].into();
    let id = publish(store, kranbau, 7, &surveys);
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
    let survey = survey(store, kranbau, grete, 5);
    for surveys in [[(grete, survey)], [(mallory, survey)]] {
        let published = try_write(store, Scope::Organization(other), |tx| {
            tx.insert_snapshot(moment(7), &surveys.into())
        });
        assert!(
            published.is_err(),
            "the survey does not belong to the organisation"
        );
    }
    assert_eq!(read(store, other, |tx| tx.snapshots()), []);
}
