//! Which rating of a person counts, and which levels follow.

use std::collections::BTreeMap;

use proptest::prelude::*;
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::{Capacity, CountedRating, counted_levels};

type Levels = BTreeMap<CompetencyId, Level>;

fn levels(of: &[(u32, Level)]) -> Levels {
    let pairs = of.iter();
    pairs
        .map(|(id, level)| (CompetencyId::new(*id), *level))
        .collect()
}

#[test]
fn a_second_rating_takes_the_place_of_the_own_level_up_or_down_where_it_says_one() {
    let own = levels(&[(1, Level::Apply), (4, Level::Know), (5, Level::Master)]);
    let second = levels(&[(1, Level::None), (4, Level::Apply)]);
    let counted = counted_levels(&own, Some(&second));
    assert_eq!(
        counted,
        levels(&[(1, Level::None), (4, Level::Apply), (5, Level::Master)])
    );
}

#[test]
fn a_level_of_a_competency_that_was_not_asked_counts_nowhere() {
    let own = levels(&[(1, Level::Apply)]);
    let second = levels(&[(7, Level::Master)]);
    assert_eq!(counted_levels(&own, Some(&second)), own);
}

#[test]
fn keys_of_capacities_and_rules_lead_back_to_them() {
    for capacity in Capacity::ALL {
        assert_eq!(Capacity::from_key(capacity.key()), Some(capacity));
    }
    for rule in CountedRating::ALL {
        assert_eq!(CountedRating::from_key(rule.key()), Some(rule));
    }
    assert_eq!(CountedRating::default(), CountedRating::SelfRating);
}

fn any_levels() -> impl Strategy<Value = Levels> {
    let level = proptest::sample::select(Level::ALL.to_vec());
    proptest::collection::btree_map((1..19_u32).prop_map(CompetencyId::new), level, 0..16)
}

proptest! {
    #[test]
    fn every_counted_level_was_given_by_the_person_or_the_one_who_rates(
        own in any_levels(),
        second in proptest::option::of(any_levels()),
    ) {
        let counted = counted_levels(&own, second.as_ref());
        prop_assert!(counted.keys().eq(own.keys()), "neither more nor fewer than were asked");
        for (competency, level) in &counted {
            let rated = second.as_ref().and_then(|second| second.get(competency));
            prop_assert_eq!(level, rated.unwrap_or(&own[competency]));
        }
        prop_assert_eq!(counted_levels(&own, None), own);
    }

    #[test]
    fn the_newest_counts_in_whatever_order_they_come(ratings in proptest::collection::vec(0..99_u8, 0..6)) {
        let counted = CountedRating::SecondRating.of(ratings.iter().copied());
        prop_assert_eq!(counted.is_some(), !ratings.is_empty());
        prop_assert!(ratings.iter().all(|rating| *rating <= counted.unwrap()));
        prop_assert_eq!(CountedRating::SelfRating.of(ratings), None);
    }
}
