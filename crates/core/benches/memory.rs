//! What the gaps of an organisation take in memory, for companies of many sizes: most of it at one
//! moment while they are computed, and what the result holds.
//!
//! `cargo bench -p seqpt-core --bench memory`; figures and what they mean are in docs/benchmarks.md.
//! It counts what the allocator hands out, so it comes out the same on every run.

#![expect(clippy::print_stdout, reason = "figures are what it is run for")]

mod synthetic;

use peak_alloc::PeakAlloc;
use seqpt_core::gap::organization::organization_gaps;
use seqpt_core::privacy::SmallestGroup;

use synthetic::{Company, SIZES};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

fn main() {
    println!("In bytes:");
    println!("people | their data | most while computing | by person | result");
    for count in SIZES {
        let before = ALLOCATOR.current_usage();
        let company = Company::of(count);
        let data = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        let gaps = organization_gaps(company.input(SmallestGroup::default()));
        let most = ALLOCATOR.peak_usage() - data;
        let result = ALLOCATOR.current_usage() - data;
        drop(gaps);
        println!(
            "{count} | {} | {most} | {} | {result}",
            data - before,
            most / count
        );
    }
}
