//! A framework of any files is built or refused. The input holds the six files, with a line `---`
//! between two of them.
#![no_main]

#[path = "../../crates/core/tests/any_input/everything.rs"]
#[expect(dead_code, reason = "the other target reads JSON")]
mod everything;

use libfuzzer_sys::fuzz_target;
use seqpt_core::framework::FrameworkSeeds;

fuzz_target!(|input: &str| {
    let mut files = input.split("\n---\n");
    let mut next = || files.next().unwrap_or_default();
    let seeds = FrameworkSeeds {
        competencies: next(),
        role_clusters: next(),
        processes: next(),
        role_process: next(),
        process_competency: next(),
        strategy_competency: next(),
    };
    if let Err(error) = everything::any_framework(seeds) {
        assert!(error.file.starts_with("framework/"), "{error}");
    }
});
