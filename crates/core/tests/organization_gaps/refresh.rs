//! When published figures may be computed anew.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seqpt_core::privacy::{SmallestGroup, refresh_due};
use seqpt_core::survey::CountedRating;

use crate::linear::rank;

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
    fn no_mix_of_published_states_counts_fewer_people_than_are_new_at_a_time(events in events()) {
        let smallest = SmallestGroup::new(3).unwrap();
        let mut newest: BTreeMap<usize, usize> = BTreeMap::new();
        let mut rated: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut rule = CountedRating::SelfRating;
        let mut away = BTreeSet::new();
        let mut published: Vec<BTreeSet<usize>> = Vec::new();
        let mut person_of = BTreeMap::new();
        let mut stored = 0;
        for event in events {
            match event {
                Event::HandsIn(person) => {
                    newest.insert(person, stored);
                    person_of.insert(stored, person);
                    stored += 1;
                }
                Event::IsRated(person) => {
                    let Some(survey) = newest.get(&person) else { continue };
                    rated.entry(*survey).or_default().insert(stored);
                    person_of.insert(stored, person);
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
        let states: Vec<_> = published.iter().take(6).collect();
        let told = mix_of_fewer_people(3, &states, &person_of);
        prop_assert_eq!(told, None, "{:?}", published);
    }
}

#[test]
fn states_that_differ_in_the_rating_of_one_person_are_found() {
    // Person 4 counts with entry 4, then with entry 7: the difference counts nobody else.
    let person_of: BTreeMap<usize, usize> = (0..7).map(|it| (it, it)).chain([(7, 4)]).collect();
    let states: [BTreeSet<usize>; 2] = [(0..7).collect(), [0, 1, 2, 3, 5, 6, 7].into()];
    let states: Vec<_> = states.iter().collect();
    let found = mix_of_fewer_people(3, &states, &person_of);
    assert!(found.is_some_and(|people| people.contains(&4)));
}

/// People, fewer than `n`, of whom some mix of states speaks and of nobody else: leaving out all of
/// their entries lowers the rank.
fn mix_of_fewer_people(
    n: usize,
    states: &[&BTreeSet<usize>],
    person_of: &BTreeMap<usize, usize>,
) -> Option<BTreeSet<usize>> {
    let people: BTreeSet<usize> = person_of.values().copied().collect();
    let people: Vec<usize> = people.into_iter().collect();
    let rank_without = |left_out: &BTreeSet<usize>| {
        let row = |state: &&BTreeSet<usize>| {
            let entries = person_of.iter();
            entries
                .map(|(entry, person)| {
                    u64::from(state.contains(entry) && !left_out.contains(person))
                })
                .collect()
        };
        rank(states.iter().map(row).collect())
    };
    let full = rank_without(&BTreeSet::new());
    (0..1_u32 << people.len())
        .filter(|chosen| usize::try_from(chosen.count_ones()).is_ok_and(|count| count < n))
        .map(|chosen| {
            let positions = (0..people.len()).filter(|at| chosen & (1 << at) != 0);
            positions.map(|at| people[at]).collect::<BTreeSet<_>>()
        })
        .find(|left_out| rank_without(left_out) < full)
}
