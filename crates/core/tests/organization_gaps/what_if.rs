//! What would change if strategies, requirements or head counts were others.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Origin};
use seqpt_core::gap::organization::{
    CompetencyOutlook, OrganizationGaps, OrganizationOutlook, Prospect, Scratch, State, what_if,
};
use seqpt_core::objectives::organization_objectives;
use seqpt_core::strategy::{Strategy as Qualification, Targets};

use crate::builder::{FRAMEWORK, Organization, cluster, competency, level};
use crate::invariants::{organizations, require_what_roles_do};

type Requirements = BTreeMap<Origin, BTreeMap<CompetencyId, Level>>;

fn asked(
    outlook: &OrganizationOutlook,
    strategies: &BTreeSet<Qualification>,
    requirements: &Requirements,
    people: &[(Origin, usize)],
) -> Prospect {
    let scratch = Scratch {
        targets: &Targets::of(&FRAMEWORK, strategies),
        requirements,
        people: &people.iter().copied().collect(),
    };
    what_if(outlook, scratch)
}

/// Eight people of a role that has to apply competency 1, none of whom knows it.
fn beginners() -> Organization {
    let strategies = [Qualification::CommonUnderstanding];
    let organization = Organization::with(&strategies).role(cluster(4), &[(1, 4)]);
    (0..8).fold(organization, |organization, _| {
        organization.person(&[cluster(4)], &[(1, 0)])
    })
}

#[test]
fn another_strategy_adds_its_levels_and_objectives() {
    let outlook = beginners().outlook();
    let pilot = [Qualification::OrientationPilot].into();
    let prospect = asked(&outlook, &pilot, &Requirements::new(), &[]);
    // To `understand` are two levels of eight people, to `apply` three.
    assert_eq!(prospect.levels_to_advance(), (16, 24));
    assert_eq!(prospect.objectives(), (2, 3));
    let known = &prospect.competencies[0];
    assert!(known.is_changed() && !prospect.competencies[1].is_changed());
    assert_eq!(
        (known.target_before, known.target_after),
        (level(2), level(4))
    );
    let group = &known.groups[0];
    assert_eq!(
        (group.before.effective, group.after.effective),
        (level(2), level(4))
    );
    assert_eq!((group.before.below, group.after.below), (8, 8));
}

#[test]
fn a_role_that_would_require_less_needs_less() {
    let outlook = beginners().outlook();
    let strategies = [Qualification::CommonUnderstanding].into();
    let less = [(cluster(4), [(competency(1), level(1))].into())].into();
    let prospect = asked(&outlook, &strategies, &less, &[]);
    assert_eq!(prospect.levels_to_advance(), (16, 8));
    assert_eq!(prospect.competencies[0].needed_after, [level(1)].into());
}

#[test]
fn more_people_of_a_role_need_more_in_the_same_shares() {
    let mut organization = beginners();
    for person in organization.people.iter_mut().take(2) {
        person.scores.insert(competency(1), level(2));
    }
    let outlook = organization.outlook();
    let strategies = [Qualification::CommonUnderstanding].into();
    let of = |people| {
        let mix = [(cluster(4), people)];
        asked(&outlook, &strategies, &Requirements::new(), &mix)
    };
    // Six of eight need two levels each.
    assert_eq!(of(8).levels_to_advance(), (12, 12));
    assert_eq!(of(16).levels_to_advance(), (12, 24));
    assert_eq!(of(2).levels_to_advance(), (12, 4));
    assert_eq!(of(0).levels_to_advance(), (12, 0));
    assert_eq!(of(0).objectives(), (2, 0));
}

/// A group with how many of its people are below and how many need each level.
type Need = (Origin, usize, Vec<(Level, usize)>);

/// What the result tells of the groups that what-if tells of, by level.
fn needs(outlook: &CompetencyOutlook, role_based: bool) -> Vec<Need> {
    let groups = outlook.groups.iter();
    groups
        .filter(|group| !role_based || group.required.is_some())
        .filter_map(|group| {
            let training = group.figures.as_ref()?.training.as_ref()?;
            let needs = training.needs.iter();
            let needs = needs.map(|need| (need.level, need.people)).collect();
            Some((group.origin, training.below, needs))
        })
        .collect()
}

fn after(prospect: &Prospect, position: usize) -> Vec<Need> {
    let groups = prospect.competencies[position].groups.iter();
    groups
        .map(|group| {
            let needs = group.after.needs.iter();
            let needs = needs.map(|need| (need.level, need.people)).collect();
            (group.origin, group.after.below, needs)
        })
        .collect()
}

proptest! {
    #[test]
    fn what_if_without_changes_equals_the_plan(organization in organizations()) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let prospect = asked(&outlook, &organization.strategies, &Requirements::new(), &[]);
        let plan = organization_objectives(&outlook, &BTreeSet::new());
        let planned: BTreeSet<_> = plan.iter().map(|it| (it.competency, it.level)).collect();
        let told: BTreeSet<_> = prospect
            .competencies
            .iter()
            .flat_map(|known| known.needed_after.iter().map(|level| (known.competency, *level)))
            .collect();
        prop_assert_eq!(planned, told);
        for (position, known) in outlook.competencies.iter().enumerate() {
            prop_assert!(!prospect.competencies[position].is_changed());
            prop_assert_eq!(after(&prospect, position), needs(known, outlook.role_based));
        }
    }

    #[test]
    fn other_strategies_lead_to_what_the_result_then_shows_of_each_group(
        organization in organizations(),
        other in subsequence(Qualification::ALL.to_vec(), 1..=3),
    ) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let mut organization = organization;
        organization.strategies = other.into_iter().collect();
        let prospect = asked(&outlook, &organization.strategies, &Requirements::new(), &[]);
        let chosen = organization.outlook();
        for (position, known) in chosen.competencies.iter().enumerate() {
            prop_assert_eq!(after(&prospect, position), needs(known, chosen.role_based));
            // What is told to be needed is needed; of those who are not shown not all is known.
            // How far people measured by something of their own may be told apart depends on the
            // target, so that what the figures allow at most does too.
            if known.groups.iter().any(|group| group.origin.is_personal()) {
                continue;
            }
            let told = &prospect.competencies[position];
            let needed = |level: &Level| {
                known.levels.iter().any(|it| it.level == *level && it.state == State::TrainingRequired)
            };
            prop_assert!(told.needed_after.iter().all(needed));
        }
    }

    #[test]
    fn other_requirements_lead_to_what_the_result_then_shows_of_each_group(
        organization in organizations(), required in select(Level::ALL.to_vec()),
    ) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        if !outlook.role_based {
            return Ok(());
        }
        let changed: Requirements = [(cluster(4), [(competency(14), required)].into())].into();
        let prospect = asked(&outlook, &organization.strategies, &changed, &[]);
        let mut organization = organization;
        let of = organization.requirements.entry(cluster(4)).or_default();
        of.insert(competency(14), required);
        require_what_roles_do(&mut organization);
        for (position, known) in organization.outlook().competencies.iter().enumerate() {
            prop_assert_eq!(after(&prospect, position), needs(known, true));
            if known.groups.iter().any(|group| group.origin.is_personal()) {
                continue;
            }
            let needed = known.levels.iter().filter(|it| it.state == State::TrainingRequired);
            let needed: BTreeSet<_> = needed.map(|it| it.level).collect();
            let told = &prospect.competencies[position].needed_after;
            // How many of a role that is held back would need what it would newly require is not known.
            let mut changed = known.groups.iter().filter(|group| group.origin == cluster(4));
            if changed.all(|group| group.figures.is_some()) {
                prop_assert_eq!(told, &needed);
            }
        }
    }
}
