//! How the chosen strategies stand to what roles require and where people are.

use seqpt_core::Level;
use seqpt_core::framework::{OrganizationRoleId, Origin};
use seqpt_core::gap::organization::{MasteryVerdict, State, StrategyGap};
use seqpt_core::strategy::Strategy;

use crate::builder::{Organization, at, cluster, competency};

const EVERYTHING: [u32; 16] = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

fn mastery_of_everything() -> Vec<(u32, i64)> {
    EVERYTHING.map(|id| (id, 6)).to_vec()
}

#[test]
fn a_gap_to_the_target_is_graded_by_the_distance_of_the_figures() {
    use Level::{Apply, Know, Master, None, Understand};
    for (target, median, expected) in [
        (None, None, StrategyGap::NotTargeted),
        (None, Master, StrategyGap::NotTargeted),
        (Apply, Master, StrategyGap::Achieved),
        (Understand, Understand, StrategyGap::Achieved),
        (Understand, Know, StrategyGap::Minor),
        (Apply, Understand, StrategyGap::Significant),
        (Apply, Know, StrategyGap::Significant),
        (Apply, None, StrategyGap::Critical),
    ] {
        assert_eq!(
            StrategyGap::of(target, Some(median)),
            Some(expected),
            "{target:?} {median:?}"
        );
    }
    assert_eq!(StrategyGap::of(Apply, Option::None), Option::None);
    let not_targeted = Some(StrategyGap::NotTargeted);
    assert_eq!(StrategyGap::of(None, Option::None), not_targeted);
}

#[test]
fn targets_that_reach_what_the_roles_require_are_adequate() {
    let outlook = Organization::with(&[Strategy::OrientationPilot])
        .role(cluster(4), &[(1, 4)])
        .person(&[cluster(4)], &[(1, 0)])
        .outlook();
    let check = outlook.mastery.unwrap();
    assert_eq!(check.verdict, MasteryVerdict::Adequate);
    assert!(check.beyond.is_empty());
}

#[test]
fn a_role_that_requires_more_calls_for_another_strategy() {
    let outlook = Organization::with(&[Strategy::CommonUnderstanding])
        .role(cluster(4), &[(1, 4), (7, 1)])
        .person(&[cluster(4)], &[(1, 0)])
        .outlook();
    let check = outlook.mastery.unwrap();
    assert_eq!(check.verdict, MasteryVerdict::AddStrategyOrReviewRoles);
    let [row] = check.beyond[..] else {
        panic!("one row expected: {:?}", check.beyond);
    };
    assert_eq!((row.origin, row.competency), (cluster(4), competency(1)));
    assert_eq!(
        (row.required, row.target),
        (Level::Apply, Level::Understand)
    );
    assert_eq!(row.difference, 2);
}

#[test]
fn required_mastery_calls_for_trainers_and_is_covered_once_they_are_trained() {
    let without = Organization::with(&[Strategy::OrientationPilot])
        .role(cluster(4), &[(1, 6)])
        .person(&[cluster(4)], &[(1, 0)]);
    let check = without.outlook().mastery.unwrap();
    assert_eq!(check.verdict, MasteryVerdict::TrainTrainers);
    let mut with = without;
    with.strategies.insert(Strategy::TrainTheTrainer);
    let check = with.outlook().mastery.unwrap();
    assert_eq!(check.verdict, MasteryVerdict::Adequate);
    assert!(check.beyond.is_empty());
}

#[test]
fn roles_nobody_holds_are_not_flagged() {
    let outlook = Organization::with(&[Strategy::OrientationPilot])
        .role(cluster(4), &[(1, 4)])
        .role(cluster(5), &[(1, 6)])
        .person(&[cluster(4)], &[(1, 0)])
        .outlook();
    assert_eq!(outlook.mastery.unwrap().verdict, MasteryVerdict::Adequate);
}

#[test]
fn process_owners_are_listed_apart_and_do_not_enter_the_verdict() {
    let own = Origin::Role(OrganizationRoleId::new(7));
    for owners in [cluster(11), own] {
        let outlook = Organization::with(&[Strategy::OrientationPilot])
            .role(owners, &mastery_of_everything())
            .person(&[owners], &[(1, 0)])
            .outlook();
        let check = outlook.mastery.unwrap();
        assert_eq!(check.verdict, MasteryVerdict::Adequate, "{owners:?}");
        assert!(check.beyond.is_empty());
        assert_eq!(check.process_owners.len(), 16);
    }
}

#[test]
fn trainers_master_what_not_everybody_masters_and_what_nobody_was_asked() {
    let mut organization = Organization::with(&[Strategy::TrainTheTrainer])
        .tasks(&[], &[(1, 6), (4, 6)])
        .tasks(&[], &[(1, 6), (4, 4)]);
    let outlook = organization.outlook();
    let to_master: Vec<u32> = outlook.to_master.iter().map(|id| id.get()).collect();
    assert_eq!(to_master, EVERYTHING[1..]);
    // Training trainers is a loop of its own: the pyramid aims at nothing.
    let first = &outlook.competencies[0];
    assert_eq!(first.target, None);
    assert!(
        first
            .levels
            .iter()
            .all(|known| known.state == State::NotTargeted)
    );
    assert_eq!(first.strategy, Some(StrategyGap::NotTargeted));

    organization.strategies = [Strategy::OrientationPilot].into();
    assert!(organization.outlook().to_master.is_empty());
}

#[test]
fn mastery_is_never_active_for_everybody() {
    let mut organization = Organization::with(&Strategy::ALL)
        .role(cluster(4), &mastery_of_everything())
        .person(&[cluster(4)], &[(1, 0)]);
    organization.people[0].scores = organization.people[0]
        .required
        .keys()
        .map(|id| (*id, Level::None))
        .collect();
    let outlook = organization.outlook();
    assert_eq!(outlook.pyramid[3].active, 0);
    assert_eq!(outlook.pyramid[2].active, 16);
    assert_eq!(at(&outlook.competencies[0], 6).state, State::NotTargeted);
}
