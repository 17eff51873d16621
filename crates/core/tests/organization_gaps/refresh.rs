//! When published figures may be computed anew.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seqpt_core::privacy::{SmallestGroup, refresh_due};
use seqpt_core::survey::CountedRating;

use crate::linear::tells_of_fewer_than;

#[test]
fn the_first_figures_are_due_when_enough_people_are_assessed() {
    let five = SmallestGroup::default();
    assert!(!refresh_due(true, 4, 4, five));
    assert!(refresh_due(true, 5, 5, five));
}

#[test]
fn one_or_two_new_entries_wait_for_a_third() {
    let due = |new| refresh_due(false, 6 + new, new, SmallestGroup::default());
    assert_eq!([0, 1, 2, 3, 4].map(due), [false, false, false, true, true]);
}

#[test]
fn one_person_who_makes_up_a_raised_number_is_not_told_by_what_was_shown_before() {
    let raised = SmallestGroup::new(6).unwrap();
    assert!(!refresh_due(false, 6, 1, raised));
    assert!(refresh_due(false, 8, 3, raised));
}

/// What may happen to who is counted.
#[derive(Debug, Clone)]
enum Event {
    HandsIn(usize),
    IsRated(usize),
    Leaves(usize),
    ComesBack(usize),
    AnotherRatingCounts,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        3 => (0..7_usize).prop_map(Event::HandsIn),
        3 => (0..7_usize).prop_map(Event::IsRated),
        1 => Just(Event::AnotherRatingCounts),
        2 => (0..7_usize).prop_map(Event::Leaves),
        2 => (0..7_usize).prop_map(Event::ComesBack),
    ];
    proptest::collection::vec(event, 0..40)
}

proptest! {
    #[test]
    fn no_mix_of_published_states_counts_fewer_entries_than_are_new_at_a_time(events in events()) {
        let smallest = SmallestGroup::new(3).unwrap();
        let mut newest: BTreeMap<usize, usize> = BTreeMap::new();
        let mut rated: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut rule = CountedRating::SelfRating;
        let mut away = BTreeSet::new();
        let mut published: Vec<BTreeSet<usize>> = Vec::new();
        let mut stored = 0;
        for event in events {
            match event {
                Event::HandsIn(person) => {
                    newest.insert(person, stored);
                    stored += 1;
                }
                Event::IsRated(person) => {
                    let Some(survey) = newest.get(&person) else { continue };
                    rated.entry(*survey).or_default().insert(stored);
                    stored += 1;
                }
                Event::AnotherRatingCounts => {
                    let mut rules = CountedRating::ALL.into_iter();
                    rule = rules.find(|other| *other != rule).unwrap();
                }
                Event::Leaves(person) => {
                    away.insert(person);
                }
                Event::ComesBack(person) => {
                    away.remove(&person);
                }
            }
            // Ratings are numbered with the surveys, so one number stands for an entry.
            let counted: BTreeSet<usize> = newest
                .iter()
                .filter(|(person, _)| !away.contains(person))
                .map(|(_, survey)| {
                    let second = rated.get(survey).into_iter().flatten().copied();
                    rule.of(second).unwrap_or(*survey)
                })
                .collect();
            let seen: BTreeSet<usize> = published.iter().flatten().copied().collect();
            let new = counted.difference(&seen).count();
            if refresh_due(published.is_empty(), counted.len(), new, smallest) {
                published.push(counted);
            }
        }
        // The check takes a figure over everybody as given: the union stands in for it only if it
        // was published.
        let Some(last) = published.pop() else { return Ok(()) };
        published.truncate(5);
        let everything: BTreeSet<usize> = published.iter().flatten().chain(&last).copied().collect();
        if everything == last && last.len() <= 14 {
            let states: Vec<_> = published.iter().collect();
            prop_assert!(!tells_of_fewer_than(3, &states, &last), "{published:?} {last:?}");
        }
    }
}
