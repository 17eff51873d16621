//! Gaps by role, by task and without roles, as the method works them out.

use seqpt_core::Level;
use seqpt_core::framework::{OrganizationRoleId, Origin};
use seqpt_core::gap::DeliveryHint;
use seqpt_core::gap::organization::{Mismatch, State, StrategyGap};
use seqpt_core::macro_plan::TrainingProgram;
use seqpt_core::strategy::Strategy;

use crate::builder::{Organization, at, cluster, competency, group, level, needs};

/// Competency 1 of people with these levels in role cluster 4.
fn role_of(strategy: Strategy, required: i64, scores: &[i64]) -> Organization {
    let role = Organization::with(&[strategy]).role(cluster(4), &[(1, required)]);
    scores.iter().fold(role, |organization, score| {
        organization.person(&[cluster(4)], &[(1, *score)])
    })
}

#[test]
fn a_role_is_trained_to_the_lower_of_target_and_required_level() {
    let outlook = role_of(Strategy::CommonUnderstanding, 4, &[0, 1, 4]).first();
    let cell = group(&outlook, cluster(4));
    assert_eq!(cell.required, Some(Level::Apply));
    assert_eq!(cell.effective, Some(Level::Understand));
    assert_eq!(cell.mismatch, Some(Mismatch::RoleExceedsStrategy));
    assert_eq!(needs(cell), [(1, 1), (2, 2)]);
    let figures = cell.figures.as_ref().unwrap();
    let training = figures.training.as_ref().unwrap();
    assert_eq!(training.below, 2);
    assert_eq!(training.hint, DeliveryHint::GroupWithDifferentiation);
    let people = figures.distribution;
    assert!((people.percent(training.below) - 66.7).abs() < 0.05);
    assert_eq!(people.median(), Level::Know);
    assert!((people.mean() - 1.67).abs() < 0.005);
    assert!((people.variance() - 2.89).abs() < 0.005);
}

#[test]
fn one_person_below_is_enough_and_passes_through_every_level_between() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[6, 6, 6, 6, 6, 0]).first();
    assert_eq!(needs(group(&outlook, cluster(4))), [(1, 1), (2, 1), (4, 1)]);
    let figures = group(&outlook, cluster(4)).figures.as_ref().unwrap();
    assert_eq!(figures.distribution.median(), Level::Master);
    assert!(figures.training.as_ref().unwrap().small_minority);
}

#[test]
fn nobody_is_trained_beyond_the_role_but_it_is_told_that_the_strategy_promises_more() {
    let outlook = role_of(Strategy::OrientationPilot, 1, &[0, 2]).first();
    let cell = group(&outlook, cluster(4));
    assert_eq!(cell.mismatch, Some(Mismatch::StrategyExceedsRole));
    assert_eq!(needs(cell), [(1, 1)]);
    assert_eq!(at(&outlook, 2).places, 0);
}

#[test]
fn a_person_counts_in_each_role_but_takes_one_place() {
    let outlook = Organization::with(&[Strategy::OrientationPilot])
        .role(cluster(4), &[(1, 4)])
        .role(cluster(5), &[(1, 2)])
        .person(&[cluster(4), cluster(5)], &[(1, 1)])
        .person(&[cluster(5)], &[(1, 1)])
        .first();
    assert_eq!(needs(group(&outlook, cluster(4))), [(2, 1), (4, 1)]);
    assert_eq!(needs(group(&outlook, cluster(5))), [(2, 2)]);
    assert_eq!(at(&outlook, 2).places, 2);
    assert_eq!(at(&outlook, 4).places, 1);
    let origins: Vec<_> = at(&outlook, 2)
        .origins
        .iter()
        .map(|o| (o.origin, o.people))
        .collect();
    assert_eq!(origins, [(cluster(4), 1), (cluster(5), 2)]);
}

#[test]
fn people_who_described_tasks_are_a_group_in_which_each_has_an_own_level_to_reach() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[4])
        .tasks(&[(1, 2)], &[(1, 0)])
        .tasks(&[(1, 4)], &[(1, 2)])
        .tasks(&[], &[(1, 0)])
        .first();
    let cell = group(&outlook, Origin::Tasks);
    assert_eq!(
        (cell.required, cell.effective, cell.mismatch),
        (None, None, None)
    );
    assert_eq!(needs(cell), [(1, 1), (2, 1), (4, 1)]);
    let figures = cell.figures.as_ref().unwrap();
    assert_eq!(figures.training.as_ref().unwrap().below, 2);
    assert_eq!(figures.distribution.n(), 3);
}

#[test]
fn people_who_took_the_full_assessment_form_an_extra_group_and_are_no_members_of_their_nearest_role()
 {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[4])
        .full(&[(1, 4)], &[(1, 1)])
        .full(&[(1, 2)], &[(1, 0)])
        .tasks(&[(1, 1)], &[(1, 0)])
        .first();
    let cell = group(&outlook, Origin::FullAssessment);
    assert_eq!((cell.required, cell.effective), (None, None));
    assert_eq!(needs(cell), [(1, 1), (2, 2), (4, 1)]);
    assert_eq!(
        group(&outlook, cluster(4))
            .figures
            .as_ref()
            .map(|it| it.distribution.n()),
        Some(1)
    );
    assert_eq!(needs(group(&outlook, Origin::Tasks)), [(1, 1)]);
    assert_eq!(at(&outlook, 1).places, 2);
}

#[test]
fn without_roles_all_people_are_one_group_that_the_targets_apply_to() {
    let organization = Organization::with(&[Strategy::CommonUnderstanding])
        .tasks(&[], &[(1, 0)])
        .tasks(&[(1, 6)], &[(1, 1)])
        .tasks(&[(1, 1)], &[(1, 4)]);
    let outlook = organization.outlook();
    assert!(!outlook.role_based);
    assert_eq!(outlook.mastery, None);
    let first = &outlook.competencies[0];
    let cell = group(first, Origin::Tasks);
    assert_eq!(cell.effective, Some(Level::Understand));
    assert_eq!(needs(cell), [(1, 1), (2, 2)]);
    assert_eq!(at(first, 2).places, 2);
}

#[test]
fn a_role_nobody_holds_does_not_make_the_gaps_role_based() {
    let organization = Organization::with(&[Strategy::CommonUnderstanding])
        .role(cluster(4), &[(1, 6)])
        .tasks(&[], &[(1, 0)]);
    assert!(!organization.outlook().role_based);
    let with_a_holder = organization.person(&[cluster(4)], &[(1, 0)]);
    assert!(with_a_holder.outlook().role_based);
}

#[test]
fn a_missing_score_is_unknown_and_takes_no_place() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[0])
        .person(&[cluster(4)], &[])
        .first();
    assert_eq!(at(&outlook, 1).places, 1);
    assert_eq!(outlook.distribution.unwrap().n(), 1);
}

#[test]
fn every_level_has_one_of_five_states() {
    let organization = role_of(Strategy::OrientationPilot, 2, &[1, 2])
        .role(cluster(5), &[(4, 4)])
        .person(&[cluster(5)], &[]);
    let outlook = organization.outlook();
    let states = |position: usize| -> Vec<State> {
        let levels = outlook.competencies[position].levels.iter();
        levels.map(|known| known.state).collect()
    };
    assert_eq!(
        states(0),
        [
            State::Achieved,
            State::TrainingRequired,
            State::NotRequired,
            State::NotTargeted
        ]
    );
    assert_eq!(
        states(1),
        [
            State::NoData,
            State::NoData,
            State::NoData,
            State::NotTargeted
        ]
    );
}

#[test]
fn an_existing_training_greys_a_level_only_where_one_is_required() {
    let mut organization = role_of(Strategy::OrientationPilot, 4, &[1]);
    let active = |organization: &Organization| -> Vec<usize> {
        let pyramid = organization.outlook().pyramid;
        pyramid.iter().map(|level| level.active).collect()
    };
    assert_eq!(active(&organization), [0, 1, 1, 0]);
    let levels = Level::PYRAMID
        .into_iter()
        .filter(|known| *known != level(4));
    organization
        .existing
        .insert(competency(1), levels.collect());
    let first = organization.first();
    let exists: Vec<bool> = first
        .levels
        .iter()
        .map(|known| known.training_exists)
        .collect();
    assert_eq!(exists, [false, true, false, false]);
    // The state and the places stay what they are.
    assert_eq!(at(&first, 2).state, State::TrainingRequired);
    assert_eq!(at(&first, 2).places, 1);
    assert_eq!(active(&organization), [0, 0, 1, 0]);
}

#[test]
fn medians_are_told_of_everybody_and_as_a_range_over_the_roles() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[0, 0, 0])
        .role(cluster(5), &[(1, 4)])
        .person(&[cluster(5)], &[(1, 6)])
        .first();
    let medians = outlook.medians.unwrap();
    assert_eq!(
        (medians.lowest, medians.highest),
        (Level::None, Level::Master)
    );
    assert_eq!(outlook.distribution.unwrap().median(), Level::None);
}

#[test]
fn what_everybody_masters_is_achieved_and_no_critical_gap() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[6, 6, 6]).outlook();
    assert_eq!(
        outlook.competencies[0].strategy,
        Some(StrategyGap::Achieved)
    );
    // Nobody has a score in the others: nothing is said of them.
    assert_eq!(outlook.competencies[1].strategy, None);
    assert_eq!((outlook.strategy.gaps, outlook.strategy.achieved), (0, 1));
}

#[test]
fn core_competencies_are_marked_as_growing_through_the_others() {
    let outlook = role_of(Strategy::OrientationPilot, 4, &[0]).outlook();
    let indirect = outlook.competencies.iter().filter(|known| known.indirect);
    let indirect: Vec<u32> = indirect.map(|known| known.competency.get()).collect();
    assert_eq!(indirect, [1, 4, 5, 6]);
}

#[test]
fn the_program_of_a_group_follows_the_highest_level_it_needs() {
    // 14 is a technical competency, 7 a social one, 1 a core one.
    let own = |number| Origin::Role(OrganizationRoleId::new(number));
    let mut organization = Organization::with(&[Strategy::OrientationPilot])
        .role(own(1), &[(14, 4), (7, 4)])
        .role(own(2), &[(7, 4), (14, 2)])
        .role(own(3), &[(7, 2), (1, 1)])
        .role(own(4), &[(1, 4)]);
    for (number, score) in [(1, 0), (2, 0), (3, 0), (4, 6)] {
        organization = organization.person(&[own(number)], &[(1, score), (7, score), (14, score)]);
    }
    let programs = organization.outlook().programs;
    let programs: Vec<_> = programs
        .iter()
        .map(|known| (known.origin, known.program))
        .collect();
    assert_eq!(
        programs,
        [
            (own(1), Some(TrainingProgram::Engineers)),
            (own(2), Some(TrainingProgram::Managers)),
            (own(3), Some(TrainingProgram::InterfacingPartners)),
            (own(4), None),
        ]
    );
}
