//! What holds for every organisation.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin};
use seqpt_core::gap::organization::{AssessedPerson, OrganizationOutlook, State};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::Strategy as Qualification;

use crate::builder::{Organization, cluster, competency};

/// The competencies that random people have scores in: few, so that groups are often large enough.
const ASKED: [u32; 3] = [1, 7, 14];

fn roles() -> Vec<Origin> {
    let own = Origin::Role(OrganizationRoleId::new(1));
    vec![cluster(4), cluster(5), cluster(11), own]
}

fn levels() -> impl Strategy<Value = BTreeMap<CompetencyId, Level>> {
    proptest::collection::btree_map(
        select(ASKED.map(competency).to_vec()),
        select(Level::ALL.to_vec()),
        0..=ASKED.len() + 4,
    )
}

prop_compose! {
    fn person()(
        roles in prop_oneof![
            3 => Just(Vec::new()),
            4 => subsequence(roles(), 1..=1),
            2 => subsequence(roles(), 1..=3),
        ],
        required in levels(),
        scores in levels(),
        personal in select(vec![Origin::Tasks, Origin::FullAssessment]),
    ) -> AssessedPerson {
        let groups: BTreeSet<Origin> = roles.into_iter().collect();
        let groups = if groups.is_empty() { [personal].into() } else { groups };
        AssessedPerson { groups, required, scores }
    }
}

prop_compose! {
    /// Up to 14 people; each person's own requirement is the highest of the roles held.
    pub(crate) fn organizations()(
        strategies in subsequence(Qualification::ALL.to_vec(), 1..=3),
        required in proptest::collection::vec(levels(), roles().len()),
        without_roles in proptest::bool::weighted(0.2),
        people in proptest::collection::vec(person(), 0..=14),
        smallest in 3_i64..=5,
    ) -> Organization {
        let mut organization = Organization::with(&strategies);
        organization.smallest = SmallestGroup::new(smallest).unwrap();
        if !without_roles {
            organization.requirements = roles().into_iter().zip(required).collect();
        }
        organization.people = people;
        require_what_roles_do(&mut organization);
        organization
    }
}

/// Of everybody who holds roles.
pub(crate) fn require_what_roles_do(organization: &mut Organization) {
    for person in &mut organization.people {
        if person.groups.iter().any(|origin| origin.is_personal()) {
            continue;
        }
        person.required = BTreeMap::new();
        for role in &person.groups {
            for (id, level) in organization.requirements.get(role).into_iter().flatten() {
                let highest = person.required.entry(*id).or_default();
                *highest = (*highest).max(*level);
            }
        }
    }
}

/// The same with nothing held back.
pub(crate) fn whole(mut organization: Organization) -> OrganizationOutlook {
    if organization.people.is_empty() {
        organization.people.push(AssessedPerson::default());
    }
    organization.smallest = SmallestGroup::whole();
    organization.outlook()
}

fn places(outlook: &OrganizationOutlook) -> Vec<usize> {
    let levels = outlook.competencies.iter().flat_map(|known| &known.levels);
    levels.map(|level| level.places).collect()
}

proptest! {
    #[test]
    fn needed_levels_run_from_the_lowest_score_to_the_level_to_reach(
        organization in organizations(),
    ) {
        for known in whole(organization).competencies {
            for cell in &known.groups {
                let Some(figures) = &cell.figures else { continue };
                let Some(training) = &figures.training else { continue };
                let needed: Vec<Level> = training.needs.iter().map(|need| need.level).collect();
                if let Some(effective) = cell.effective {
                    let lowest = Level::ALL.into_iter()
                        .find(|level| figures.distribution.counts()[level.index()] > 0)
                        .unwrap();
                    prop_assert_eq!(&needed, &lowest.levels_up_to(effective).collect::<Vec<_>>());
                    prop_assert_eq!(training.below, figures.distribution.below(effective));
                }
                prop_assert_eq!(needed.is_empty(), training.below == 0);
                prop_assert_eq!(training.effort.is_none(), training.below == 0);
            }
        }
    }

    #[test]
    fn places_are_needed_exactly_where_training_is_required(organization in organizations()) {
        for level in whole(organization).competencies.iter().flat_map(|known| &known.levels) {
            prop_assert_eq!(level.places > 0, level.state == State::TrainingRequired);
            prop_assert!(level.state == State::TrainingRequired || level.origins.is_empty());
        }
    }

    #[test]
    fn raising_a_score_never_adds_a_place(
        organization in organizations(), who in any::<proptest::sample::Index>(),
        which in select(ASKED.to_vec()), to in select(Level::ALL.to_vec()),
    ) {
        let mut raised = organization.clone();
        if !raised.people.is_empty() {
            let person = who.get(&raised.people).clone();
            let position = who.index(raised.people.len());
            if let Some(score) = person.scores.get(&competency(which)) {
                let higher = to.max(*score);
                raised.people[position].scores.insert(competency(which), higher);
            }
        }
        let (before, after) = (places(&whole(organization)), places(&whole(raised)));
        prop_assert!(after.iter().zip(&before).all(|(after, before)| after <= before));
    }

    #[test]
    fn another_strategy_never_lowers_a_target_or_takes_a_place_away(
        organization in organizations(), another in select(Qualification::ALL.to_vec()),
    ) {
        let mut more = organization.clone();
        more.strategies.insert(another);
        let (before, after) = (whole(organization), whole(more));
        for (before, after) in before.competencies.iter().zip(&after.competencies) {
            let level = |target: Option<seqpt_core::strategy::Target>| target.map(|t| t.level);
            prop_assert!(level(after.target) >= level(before.target));
        }
        let pairs = places(&before).into_iter().zip(places(&after));
        prop_assert!(pairs.into_iter().all(|(before, after)| after >= before));
    }

    #[test]
    fn the_pyramid_counts_what_is_required_and_does_not_exist(organization in organizations()) {
        let mut organization = organization;
        organization.existing.insert(competency(1), Level::PYRAMID.into());
        let outlook = whole(organization);
        for (position, row) in outlook.pyramid.iter().enumerate() {
            let required = outlook.competencies.iter().skip(1).filter(|known| {
                known.levels[position].state == State::TrainingRequired
            });
            prop_assert_eq!(row.level, Level::PYRAMID[position]);
            prop_assert_eq!(row.active, required.count());
        }
    }
}
