//! What the engine costs: required levels, one person's gaps, organisations of many sizes, and a
//! plain sweep over as many bytes as the organisation's levels take, to compare with.
//!
//! `cargo bench -p seqpt-core --bench engine`; figures and what they mean are in docs/benchmarks.md.

mod synthetic;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use seqpt_core::Level;
use seqpt_core::framework::{RoleClusterId, SupplementaryRows};
use seqpt_core::gap::evaluate;
use seqpt_core::gap::organization::organization_gaps;
use seqpt_core::privacy::SmallestGroup;

use synthetic::{Company, Levels, SIZES, framework, levels_of};

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
    let mut group = criterion.benchmark_group("organization");
    group.sample_size(10);
    for count in SIZES {
        let company = Company::of(count);
        let input = company.input(SmallestGroup::default());
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
