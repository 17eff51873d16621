//! Any text is read as answers, levels and matrices, or refused, and everything is computed with
//! what was read.
#![no_main]

#[path = "../../crates/core/tests/any_input/everything.rs"]
#[expect(dead_code, reason = "the other target builds frameworks")]
mod everything;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use seqpt_core::framework::Framework;

static STANDARD: LazyLock<Framework> =
    LazyLock::new(|| Framework::standard().expect("the embedded framework is whole"));

fuzz_target!(|input: &str| everything::any_json(&STANDARD, input));
