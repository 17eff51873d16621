//! When published figures may be computed anew.

use std::collections::BTreeMap;

use seqpt_core::privacy::{SmallestGroup, refresh_due};

/// Person 1 with survey 1, and so on.
fn surveys(people: std::ops::RangeInclusive<u32>) -> BTreeMap<u32, u32> {
    people.map(|person| (person, person)).collect()
}

fn due(published: Option<&BTreeMap<u32, u32>>, current: &BTreeMap<u32, u32>) -> bool {
    refresh_due(published, current, SmallestGroup::default())
}

#[test]
fn the_first_figures_are_due_when_enough_people_are_assessed() {
    assert!(!due(None, &surveys(1..=4)));
    assert!(due(None, &surveys(1..=5)));
}

#[test]
fn one_person_who_makes_up_a_raised_number_is_not_told_by_what_was_shown_before() {
    let raised = SmallestGroup::new(6).unwrap();
    let published = surveys(1..=5);
    assert!(!refresh_due(Some(&published), &surveys(1..=6), raised));
    assert!(!refresh_due(Some(&published), &surveys(1..=7), raised));
    assert!(refresh_due(Some(&published), &surveys(1..=8), raised));
}

#[test]
fn one_or_two_new_surveys_wait_for_a_third() {
    let published = surveys(1..=6);
    assert!(!due(Some(&published), &published));
    assert!(!due(Some(&published), &surveys(1..=7)));
    assert!(!due(Some(&published), &surveys(1..=8)));
    assert!(due(Some(&published), &surveys(1..=9)));
}

#[test]
fn people_count_who_came_who_went_and_who_answered_again() {
    let published = surveys(1..=8);
    let mut current = surveys(2..=9);
    assert!(!due(Some(&published), &current));
    current.insert(5, 50);
    assert!(due(Some(&published), &current));
    assert!(due(Some(&published), &surveys(1..=5)));
}

#[test]
fn people_who_leave_one_by_one_do_not_make_figures_due_that_cannot_be_shown() {
    assert!(!due(Some(&surveys(1..=5)), &surveys(1..=4)));
}
