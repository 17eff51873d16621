//! Which groups may be shown together.

use std::collections::BTreeSet;

use proptest::prelude::*;
use seqpt_core::privacy::{ShownFigures, SmallestGroup, publishable};

use crate::linear::{follows, tells_of_fewer_than};

fn five(groups: &[BTreeSet<usize>], everybody: usize) -> Vec<bool> {
    publishable(groups, everybody, SmallestGroup::default())
}

#[test]
fn an_organisation_sets_three_to_a_thousand_people() {
    for people in [-1, 0, 1, 2, 1001, i64::MAX] {
        assert!(SmallestGroup::new(people).is_err(), "{people}");
    }
    assert_eq!(SmallestGroup::new(3).unwrap().get(), 3);
    assert_eq!(SmallestGroup::new(1000).unwrap().get(), 1000);
}

#[test]
fn nothing_is_shown_of_too_few_people() {
    assert_eq!(five(&[(0..4).collect()], 4), [false]);
    assert_eq!(five(&[(0..5).collect()], 5), [true]);
}

#[test]
fn a_group_that_is_too_small_takes_the_next_smallest_along() {
    let groups = [(0..7).collect(), (7..13).collect(), (13..15).collect()];
    assert_eq!(five(&groups, 15), [true, false, false]);
}

#[test]
fn groups_apart_that_are_large_enough_are_all_shown() {
    let groups = [(0..5).collect(), (5..10).collect(), (10..15).collect()];
    assert_eq!(five(&groups, 15), [true, true, true]);
}

#[test]
fn of_a_group_and_nearly_the_same_group_the_larger_is_shown() {
    let groups = [(0..6).collect(), (0..8).collect()];
    assert_eq!(five(&groups, 20), [false, true]);
}

#[test]
fn groups_of_the_same_people_are_shown_together() {
    let groups = [(0..6).collect(), (0..6).collect()];
    assert_eq!(five(&groups, 12), [true, true]);
    assert_eq!(five(&groups, 8), [false, false]);
}

#[test]
fn an_overlap_that_everybody_less_both_groups_would_tell_is_not_shown() {
    // One person is in both groups, and nobody in neither.
    let groups = [(0..8).collect(), (7..20).collect()];
    assert_eq!(five(&groups, 20), [false, true]);
    let more_in_both = [(0..12).collect(), (7..20).collect()];
    assert_eq!(five(&more_in_both, 20), [true, true]);
}

#[test]
fn of_equals_the_first_is_held_back() {
    let groups = [(0..6).collect(), (4..10).collect()];
    assert_eq!(five(&groups, 20), [false, true]);
}

#[test]
fn nobody_is_no_group_and_who_owns_the_data_sees_all_others() {
    let groups = [(0..2).collect(), BTreeSet::new(), (0..1).collect()];
    assert_eq!(five(&groups, 20), [false, false, false]);
    let whole = SmallestGroup::whole();
    assert_eq!(publishable(&groups, 2, whole), [true, false, true]);
    assert_eq!(publishable(&groups, 0, whole), [false, false, false]);
}

prop_compose! {
    /// Up to 14 people in up to 6 groups, often nested, equal or nearly so, or leaving nobody out.
    fn memberships()(everybody in 1_usize..=14, most in 2_usize..=6)(
        groups in proptest::collection::vec(
            prop_oneof![
                proptest::collection::btree_set(0..everybody, 0..=everybody),
                (0..everybody, 0..=everybody).prop_map(|(from, to)| (from..to).collect()),
                (0..=everybody).prop_map(|to| (0..to).collect()),
                (0..everybody).prop_map(move |from| (from..everybody).collect()),
            ],
            0..=most,
        ),
        everybody in Just(everybody),
    ) -> (Vec<BTreeSet<usize>>, usize) {
        (groups, everybody)
    }
}

proptest! {
    #[test]
    fn no_mix_of_shown_groups_speaks_of_fewer_people_than_the_smallest_group(
        (groups, everybody) in memberships(), n in 3_i64..=5,
    ) {
        let smallest = SmallestGroup::new(n).unwrap();
        let shown = publishable(&groups, everybody, smallest);
        prop_assert_eq!(shown.len(), groups.len());
        let family: Vec<_> = groups.iter().zip(&shown).filter(|(_, s)| **s).map(|(g, _)| g).collect();
        if everybody < smallest.get() {
            prop_assert!(family.is_empty());
        } else {
            let everybody = (0..everybody).collect();
            prop_assert!(!tells_of_fewer_than(smallest.get(), &family, &everybody), "{family:?}");
        }
    }

    #[test]
    fn a_single_group_is_shown_if_it_and_its_rest_are_large_enough(
        everybody in 0_usize..20, size in 0_usize..20, n in 3_i64..=5,
    ) {
        let size = size.min(everybody);
        let smallest = SmallestGroup::new(n).unwrap();
        let rest = everybody - size;
        prop_assert_eq!(
            publishable(&[(0..size).collect()], everybody, smallest),
            [size >= smallest.get() && (rest == 0 || rest >= smallest.get())]
        );
    }

    #[test]
    fn what_follows_from_shown_figures_is_what_adds_nothing_to_their_rank(
        (groups, everybody) in memberships(), mixed in proptest::collection::vec(-1_i8..=1, 6),
    ) {
        let all: BTreeSet<usize> = (0..everybody).collect();
        let (sought, groups) = groups.split_first().unwrap_or((&all, &[]));
        let shown = ShownFigures::new(all.iter().copied(), groups);
        let family: Vec<_> = groups.iter().collect();
        prop_assert_eq!(shown.tell(|person| sought.contains(&person)), follows(&family, &all, sought));
        // A set that was made by adding and taking away groups follows.
        let mut made = BTreeSet::new();
        for (group, sign) in groups.iter().zip(&mixed) {
            match sign {
                1 if made.is_disjoint(group) => made.extend(group),
                -1 if group.is_subset(&made) => made.retain(|person| !group.contains(person)),
                _ => {}
            }
        }
        prop_assert!(shown.tell(|person| made.contains(&person)), "{made:?}");
        prop_assert!(shown.tell(|_| true));
    }
}
