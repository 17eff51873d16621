//! Do the strategies fit the people? The analysis of an organisation, and that it tells nothing
//! that the figures hold back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use seqpt_core::Level;
use seqpt_core::gap::organization::{AssessedPerson, OrganizationGaps, OrganizationOutlook};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::scenario::{
    Adequacy, Advice, Case, Cases, CompetencyScenario, Judgement, OrganizationScenarios, Outcome,
    Revision, Shortfall, organization_scenarios,
};
use seqpt_core::strategy::{Priority, Strategy as Qualification};

use crate::builder::{FRAMEWORK, Organization, cluster, competency, level};
use crate::invariants::organizations;

fn chosen(strategies: &[Qualification]) -> BTreeMap<Qualification, Priority> {
    let strategies = strategies.iter();
    strategies.map(|it| (*it, Priority::Primary)).collect()
}

fn analysed(outlook: &OrganizationOutlook, strategies: &[Qualification]) -> OrganizationScenarios {
    organization_scenarios(
        &FRAMEWORK,
        outlook,
        &chosen(strategies),
        Judgement::default(),
    )
}

fn first(scenarios: &OrganizationScenarios) -> &CompetencyScenario {
    &scenarios.competencies[0]
}

fn counts(cases: Cases) -> [usize; 4] {
    Case::ALL.map(|case| cases.count(case))
}

/// People of one role at some levels of competency 1.
fn role(organization: Organization, id: u32, required: i64, levels: &[i64]) -> Organization {
    let organization = organization.role(cluster(id), &[(1, required)]);
    levels.iter().fold(organization, |organization, own| {
        organization.person(&[cluster(id)], &[(1, *own)])
    })
}

#[test]
fn what_a_role_that_is_held_back_requires_counts_for_the_outcome() {
    let strategies = [Qualification::CommonUnderstanding];
    let mut organization = Organization::with(&strategies);
    organization = role(organization, 4, 1, &[1, 1, 1, 1, 1, 1, 1, 1]);
    let outcome = |organization: &Organization| {
        let scenarios = analysed(&organization.outlook(), &strategies);
        first(&scenarios).strategies[0].outcome.unwrap()
    };
    assert!(matches!(
        outcome(&organization),
        Outcome::BeyondRole { gap: 1, .. }
    ));
    // Two people whose figures nobody sees.
    organization = role(organization, 5, 4, &[1, 1]);
    let Outcome::Training {
        gap: 1,
        required: Level::Apply,
        priority,
        ..
    } = outcome(&organization)
    else {
        panic!("a role requires more than the median");
    };
    let expected = 10.0 * (0.4 * 1.0 / 6.0 + 0.3 * 4.0 / 6.0);
    assert!((priority - expected).abs() < 1e-9, "{priority}");
}

#[test]
fn each_strategy_is_held_against_level_and_requirement_of_each_role() {
    // Common understanding aims at `understand` in competency 1, the pilot at `apply`.
    let strategies = [
        Qualification::CommonUnderstanding,
        Qualification::OrientationPilot,
    ];
    let mut organization = Organization::with(&strategies);
    organization = role(organization, 4, 4, &[0, 1, 2, 2, 4, 6]);
    organization = role(organization, 5, 1, &[0, 0, 2, 4]);
    let scenarios = analysed(&organization.outlook(), &strategies);
    let known = first(&scenarios);
    assert_eq!((known.competency, known.people), (competency(1), 10));
    assert_eq!(known.groups, [cluster(4), cluster(5)]);
    let told: Vec<_> = known
        .strategies
        .iter()
        .map(|it| (it.cases.strategy, it.cases.target, counts(it.cases.cases)))
        .collect();
    assert_eq!(
        told,
        [
            // Two are taken to `understand`, two at it need more; two would learn beyond their role.
            (strategies[0], level(2), [2, 2, 2, 4]),
            (strategies[1], level(4), [4, 0, 3, 3]),
        ]
    );
    // (4 + 3 - 2·0 - 0.5·3) / 10
    let best = known.best.unwrap();
    assert_eq!(best.strategy, Qualification::OrientationPilot);
    assert!((best.fit - 0.55).abs() < 1e-12, "{}", best.fit);
    assert_eq!(known.shortfall, Some(Shortfall::None));
    assert!(scenarios.left_out.is_empty());
}

#[test]
fn whoever_is_left_below_makes_a_shortfall_and_calls_for_the_strategy_that_helps() {
    let strategies = [Qualification::CommonUnderstanding];
    let organization = role(Organization::with(&strategies), 4, 4, &[2; 8]);
    let scenarios = analysed(&organization.outlook(), &strategies);
    assert_eq!(first(&scenarios).shortfall, Some(Shortfall::Critical));
    let verdict = scenarios.verdict.unwrap();
    // The other competencies have nobody with a level.
    assert_eq!(verdict.short, (1, 1));
    assert_eq!(
        (verdict.adequacy, verdict.revision, verdict.advice),
        (Adequacy::Inadequate, Revision::Needed, Advice::AddStrategy)
    );
    assert_eq!(scenarios.proposal.left_below, 8);
    let proposed = scenarios.proposal.strategy.unwrap();
    // Managers' training is the one that asks least of everybody and still reaches `apply` here.
    assert_eq!(proposed.strategy, Qualification::SeForManagers);
    assert_eq!((proposed.covered, proposed.over_trained), (8, 0));
}

#[test]
fn without_roles_everybody_is_one_group_and_the_target_stands_for_what_is_required() {
    let strategies = [Qualification::OrientationPilot];
    let organization = [0, 1, 4, 6]
        .iter()
        .fold(Organization::with(&strategies), |organization, own| {
            organization.tasks(&[(1, 1)], &[(1, *own)])
        });
    let scenarios = analysed(&organization.outlook(), &strategies);
    assert!(!scenarios.role_based);
    assert_eq!(
        counts(first(&scenarios).strategies[0].cases.cases),
        [2, 0, 0, 2]
    );
    assert!(scenarios.left_out.is_empty());
    // A target that stands for what is required cannot fall short of it: nothing is judged.
    assert_eq!(scenarios.verdict, None);
    assert_eq!(
        (first(&scenarios).best, first(&scenarios).shortfall),
        (None, None)
    );
    assert!(matches!(
        first(&scenarios).strategies[0].outcome,
        Some(Outcome::ToTarget {
            gap: 2,
            hours: 8,
            ..
        })
    ));
}

#[test]
fn groups_that_are_not_shown_are_left_out_and_named() {
    let strategies = [Qualification::OrientationPilot];
    let mut organization = role(Organization::with(&strategies), 4, 4, &[2; 9]);
    organization = role(organization, 5, 4, &[0; 6]);
    organization = role(organization, 11, 6, &[6; 2]);
    for _ in 0..6 {
        organization = organization.tasks(&[(1, 4)], &[(1, 0)]);
    }
    organization.smallest = SmallestGroup::default();
    let scenarios = analysed(&organization.outlook(), &strategies);
    let known = first(&scenarios);
    let shown = known.groups.clone();
    assert_eq!(
        known.people,
        counts(known.strategies[0].cases.cases)
            .iter()
            .sum::<usize>()
    );
    assert!(!shown.contains(&cluster(11)), "{shown:?}");
    assert!(scenarios.left_out.contains(&cluster(11)));
    assert!(
        scenarios
            .left_out
            .contains(&seqpt_core::framework::Origin::Tasks)
    );
}

#[test]
fn train_the_trainer_alone_is_compared_with_nobody() {
    let strategies = [Qualification::TrainTheTrainer];
    let organization = role(Organization::with(&strategies), 4, 4, &[2; 8]);
    let scenarios = analysed(&organization.outlook(), &strategies);
    assert_eq!(scenarios.verdict, None);
    assert!(first(&scenarios).strategies.is_empty());
    assert_eq!(first(&scenarios).best, None);
}

/// The cases of the people in shown groups, counted person by person.
fn counted(organization: &Organization, known: &CompetencyScenario, target: Level) -> Cases {
    let groups = known.groups.iter();
    groups
        .flat_map(|group| {
            let required = organization.requirements.get(group);
            let required = required.and_then(|of| of.get(&known.competency).copied());
            let people = organization.people.iter();
            people
                .filter(|person| person.groups.contains(group))
                .filter_map(|person| person.scores.get(&known.competency).copied())
                .map(move |own| Case::of(own, target, required.unwrap_or_default()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The same people with other answers, of those who are in none of these groups in a competency.
fn hidden_people_answer_anew(
    organization: &mut Organization,
    scenarios: &OrganizationScenarios,
    levels: &[Vec<Level>],
) {
    let shown = |person: &AssessedPerson, known: &CompetencyScenario| {
        known
            .groups
            .iter()
            .any(|group| person.groups.contains(group))
    };
    for (person, levels) in organization.people.iter_mut().zip(levels) {
        for (known, level) in scenarios.competencies.iter().zip(levels.iter().cycle()) {
            if shown(person, known) {
                continue;
            }
            if let Some(score) = person.scores.get_mut(&known.competency) {
                *score = *level;
            }
        }
    }
}

fn answers() -> impl Strategy<Value = Vec<Vec<Level>>> {
    let levels = proptest::sample::select(Level::ALL.to_vec());
    proptest::collection::vec(proptest::collection::vec(levels, 3), 14)
}

proptest! {
    #[test]
    fn the_cases_are_those_of_the_people_in_shown_groups(organization in organizations()) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let scenarios = analysed(&outlook, &Qualification::ALL);
        for known in scenarios.competencies.iter().filter(|_| scenarios.role_based) {
            for strategy in &known.strategies {
                let cases = strategy.cases;
                prop_assert_eq!(cases.cases, counted(&organization, known, cases.target));
                prop_assert_eq!(cases.cases.people(), known.people);
            }
        }
    }

    #[test]
    fn nothing_people_of_no_shown_group_answer_changes_a_case_or_the_proposal(
        organization in organizations(), levels in answers(),
    ) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let before = analysed(&outlook, &Qualification::ALL);
        let mut organization = organization;
        if !before.role_based {
            return Ok(());
        }
        hidden_people_answer_anew(&mut organization, &before, &levels);
        let after = analysed(&organization.outlook(), &Qualification::ALL);
        prop_assert_eq!((&before.verdict, &before.proposal), (&after.verdict, &after.proposal));
        for (before, after) in before.competencies.iter().zip(&after.competencies) {
            let cases = |known: &CompetencyScenario| -> Vec<_> {
                known.strategies.iter().map(|it| (it.cases, it.fit)).collect()
            };
            prop_assert_eq!(cases(before), cases(after));
            prop_assert_eq!((&before.groups, before.best), (&after.groups, after.best));
        }
    }

    #[test]
    fn whatever_is_told_speaks_of_enough_people_or_of_nobody(organization in organizations()) {
        let OrganizationGaps::Shown(outlook) = organization.gaps() else { return Ok(()) };
        let scenarios = analysed(&outlook, &Qualification::ALL);
        for known in &scenarios.competencies {
            prop_assert!(known.people == 0 || organization.smallest.admits(known.people));
            prop_assert_eq!(known.people == 0, known.strategies.is_empty());
        }
    }
}
