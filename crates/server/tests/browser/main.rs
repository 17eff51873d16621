//! The product in a real browser: the program itself on an empty database, and Chromium driven by WebDriver.
//!
//! `SEQPT_CHROMIUM`, `SEQPT_CHROMEDRIVER` and `SEQPT_AXE` name the browser, its driver and the file of axe-core. A test
//! without them fails. Pictures of every page are left in `target/screenshots`.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a failed expectation is how a test fails, and figures of a run are worth a line"
)]

mod accessibility;
mod browser;
#[path = "../support/client.rs"]
#[expect(dead_code, reason = "colleagues send few kinds of requests")]
mod client;
mod colleagues;
mod effort;
mod explanations;
mod interruptions;
mod journey;
mod keyboard;
#[path = "../support/people.rs"]
#[expect(dead_code, reason = "colleagues do few of the things that people do")]
mod people;
mod phone;
mod pictures;
mod stage;
mod story;
mod tour;
mod whole_journey;
mod without_scripts;
