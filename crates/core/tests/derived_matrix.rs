//! The derived role-competency matrix against the published one, and the rules it keeps.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Framework, FrameworkSeeds, Involvement, InvolvementProfile, Origin, ProcessId,
    RoleClusterId, SupplementaryRows, required_levels,
};

/// `role_id,competency_id,value,value_with_supplementary_rows`
const PUBLISHED: &str = include_str!("data/role_competency.csv");
const PROCESS_COMPETENCY: &str = include_str!("../seeds/framework/process_competency.csv");

#[test]
fn all_224_cells_equal_the_published_matrix_without_and_with_supplementary_rows() {
    let framework = Framework::standard().unwrap();
    let mut compared = 0;
    for line in PUBLISHED.lines().skip(1) {
        let cells: Vec<u32> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        let [role, competency, without, with] = cells[..] else {
            panic!("four columns expected: {line}");
        };
        for (rows, expected) in [
            (SupplementaryRows::Off, without),
            (SupplementaryRows::On, with),
        ] {
            let derived = framework.required_levels_of(&[RoleClusterId::new(role)], rows);
            let level = derived[&CompetencyId::new(competency)].level;
            assert_eq!(
                u32::from(level.value()),
                expected,
                "role {role}, competency {competency}, {rows:?}"
            );
        }
        compared += 1;
    }
    assert_eq!(compared, 224);
}

#[test]
fn the_supplementary_rows_raise_exactly_seventeen_cells() {
    let framework = Framework::standard().unwrap();
    let raised = framework
        .role_clusters()
        .iter()
        .flat_map(|role| {
            let without = framework.required_levels_of(&[role.id], SupplementaryRows::Off);
            let with = framework.required_levels_of(&[role.id], SupplementaryRows::On);
            without
                .into_iter()
                .filter(move |(id, requirement)| with[id].level != requirement.level)
        })
        .count();
    assert_eq!(raised, 17);
}

#[test]
fn the_system_engineer_needs_requirements_definition_because_of_system_requirements_definition() {
    let framework = Framework::standard().unwrap();
    let role = RoleClusterId::new(4);
    let derived = framework.required_levels_of(&[role], SupplementaryRows::Off);
    let requirement = &derived[&CompetencyId::new(14)];
    assert_eq!(requirement.level, Level::Apply);
    assert!(requirement.because.iter().any(|cause| {
        cause.origin == Origin::Cluster(role)
            && cause.process == ProcessId::new(19)
            && cause.involvement == Involvement::Responsible
            && cause.product() == 4
    }));
}

#[test]
fn the_framework_has_the_published_size() {
    let framework = Framework::standard().unwrap();
    let ids: Vec<u32> = framework
        .competencies()
        .iter()
        .map(|competency| competency.id.get())
        .collect();
    assert_eq!(
        ids,
        [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]
    );
    assert_eq!(framework.role_clusters().len(), 14);
    let supplementary = framework
        .processes()
        .iter()
        .filter(|process| process.is_supplementary())
        .count();
    assert_eq!((framework.processes().len(), supplementary), (33, 3));
}

fn profile() -> impl Strategy<Value = InvolvementProfile> {
    proptest::collection::btree_map(1_u32..=33, 0_i64..=3, 0..33).prop_map(|cells| {
        cells
            .into_iter()
            .map(|(process, value)| {
                (
                    ProcessId::new(process),
                    Involvement::try_from(value).unwrap(),
                )
            })
            .collect()
    })
}

fn levels(
    framework: &Framework,
    roles: &[(u32, &InvolvementProfile)],
) -> BTreeMap<CompetencyId, Level> {
    let roles = roles
        .iter()
        .map(|(id, profile)| (Origin::Cluster(RoleClusterId::new(*id)), *profile));
    required_levels(framework, roles, SupplementaryRows::On)
        .into_iter()
        .map(|(id, requirement)| (id, requirement.level))
        .collect()
}

/// The framework with another relevance in one cell of the process-competency matrix.
fn with_cell(process: u32, competency: u32, relevance: u8) -> Framework {
    let cell = format!("{process},{competency},");
    let matrix: Vec<_> = PROCESS_COMPETENCY
        .lines()
        .map(|line| {
            if line.starts_with(&cell) {
                format!("{cell}{relevance}")
            } else {
                line.to_owned()
            }
        })
        .collect();
    let seeds = FrameworkSeeds {
        competencies: include_str!("../seeds/framework/competencies.csv"),
        role_clusters: include_str!("../seeds/framework/role_clusters.csv"),
        processes: include_str!("../seeds/framework/processes.csv"),
        role_process: include_str!("../seeds/framework/role_process.csv"),
        process_competency: &matrix.join("\n"),
        strategy_competency: include_str!("../seeds/framework/strategy_competency.csv"),
    };
    Framework::from_seeds("changed", seeds).unwrap()
}

proptest! {
    #[test]
    fn required_levels_rise_with_the_process_competency_matrix(
        profile in profile(),
        process in 1_u32..=33,
        competency in proptest::sample::select(vec![1_u32, 4, 9, 14, 18]),
    ) {
        let frameworks = [0, 1, 2].map(|relevance| with_cell(process, competency, relevance));
        for (relevance, framework) in (0..).zip(&frameworks) {
            let cell = framework
                .process_competency()
                .get(ProcessId::new(process), CompetencyId::new(competency));
            prop_assert_eq!(cell.value(), relevance);
        }
        let [not, useful, necessary] = frameworks.map(|it| levels(&it, &[(1, &profile)]));
        for (id, level) in not {
            prop_assert!(useful[&id] >= level);
            prop_assert!(necessary[&id] >= useful[&id]);
            // The other competencies keep their levels.
            if id != CompetencyId::new(competency) {
                prop_assert_eq!(necessary[&id], level);
            }
        }
    }

    #[test]
    fn required_levels_rise_with_the_role_process_matrix(
        profile in profile(), process in 1_u32..=33,
    ) {
        let framework = Framework::standard().unwrap();
        let mut raised = profile.clone();
        raised.set(ProcessId::new(process), Involvement::Designs);
        let (before, after) = (levels(&framework, &[(1, &profile)]), levels(&framework, &[(1, &raised)]));
        for (competency, level) in before {
            prop_assert!(after[&competency] >= level);
        }
    }

    #[test]
    fn several_roles_require_the_maximum_of_each(first in profile(), second in profile()) {
        let framework = Framework::standard().unwrap();
        let both = levels(&framework, &[(1, &first), (2, &second)]);
        let (first, second) = (levels(&framework, &[(1, &first)]), levels(&framework, &[(2, &second)]));
        for (competency, level) in both {
            prop_assert_eq!(level, first[&competency].max(second[&competency]));
        }
    }

    #[test]
    fn every_cause_calls_for_exactly_the_required_level(profile in profile()) {
        let framework = Framework::standard().unwrap();
        let derived = required_levels(
            &framework,
            [(Origin::Cluster(RoleClusterId::new(1)), &profile)],
            SupplementaryRows::On,
        );
        for requirement in derived.values() {
            prop_assert_eq!(requirement.because.is_empty(), requirement.level == Level::None);
            for cause in &requirement.because {
                prop_assert_eq!(cause.level(), requirement.level);
            }
        }
    }
}
