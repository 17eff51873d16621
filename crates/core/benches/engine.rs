//! What the engine costs: required levels, one person's gaps, organisations of many sizes, and a
//! plain sweep over as many bytes as the organisation's levels take, to compare with.
//!
//! `cargo bench -p seqpt-core`; figures and what they mean are in docs/benchmarks.md.

#![expect(
    clippy::expect_used,
    reason = "a benchmark without its data has nothing to measure"
)]

use std::collections::BTreeMap;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework, Origin, RoleClusterId, SupplementaryRows};
use seqpt_core::gap::evaluate;
use seqpt_core::gap::organization::{AssessedPerson, OrganizationInput, organization_gaps};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::{Strategy, Targets};

type Levels = BTreeMap<CompetencyId, Level>;

fn framework() -> Framework {
    Framework::standard().expect("the embedded framework is whole")
}

fn levels_of(framework: &Framework, role: RoleClusterId) -> Levels {
    framework
        .required_levels_of(&[role], SupplementaryRows::On)
        .into_iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect()
}

/// The same people every time: roles in turn, levels by a fixed mixing step.
fn people(requirements: &BTreeMap<Origin, Levels>, count: usize) -> Vec<AssessedPerson> {
    let roles: Vec<_> = requirements.iter().collect();
    let mut state = 42_u64;
    (0..count)
        .map(|number| {
            let (origin, required) = roles[number % roles.len()];
            let scores = required
                .keys()
                .map(|competency| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let level = usize::try_from(state >> 33).unwrap_or_default() % 5;
                    (*competency, Level::ALL[level])
                })
                .collect();
            AssessedPerson {
                groups: [*origin].into(),
                required: required.clone(),
                scores,
            }
        })
        .collect()
}

fn required_levels(criterion: &mut Criterion) {
    let framework = framework();
    let roles = [RoleClusterId::new(4), RoleClusterId::new(9)];
    criterion.bench_function("required levels of two roles", |bencher| {
        bencher.iter(|| framework.required_levels_of(black_box(&roles), SupplementaryRows::On));
    });
}

fn one_person(criterion: &mut Criterion) {
    let framework = framework();
    let required = levels_of(&framework, RoleClusterId::new(4));
    let own: Levels = required.keys().map(|id| (*id, Level::Know)).collect();
    criterion.bench_function("gaps of one person", |bencher| {
        bencher.iter(|| evaluate(&framework, black_box(&required), black_box(&own)));
    });
}

fn organizations(criterion: &mut Criterion) {
    let framework = framework();
    let chosen = [Strategy::NeedsBasedProject, Strategy::SeForManagers].into();
    let targets = Targets::of(&framework, &chosen);
    let requirements: BTreeMap<_, _> = framework
        .role_clusters()
        .iter()
        .map(|role| (Origin::Cluster(role.id), levels_of(&framework, role.id)))
        .collect();
    let existing = BTreeMap::new();
    let mut group = criterion.benchmark_group("organization");
    group.sample_size(10);
    for count in [100, 1_000, 10_000, 100_000] {
        let people = people(&requirements, count);
        let input = OrganizationInput {
            framework: &framework,
            targets: &targets,
            requirements: &requirements,
            people: &people,
            existing: &existing,
            smallest: SmallestGroup::default(),
        };
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("gaps", count), &input, |bencher, input| {
            bencher.iter(|| organization_gaps(*input));
        });
        // One byte a level: 16 for each person.
        let bytes = vec![1_u8; 16 * count];
        group.bench_with_input(
            BenchmarkId::new("sweep", count),
            &bytes,
            |bencher, bytes| {
                bencher.iter(|| {
                    black_box(bytes)
                        .iter()
                        .map(|byte| u64::from(*byte))
                        .sum::<u64>()
                });
            },
        );
    }
    group.finish();
}

criterion_group!(engine, required_levels, one_person, organizations);
criterion_main!(engine);
