//! axe-core finds nothing serious or critical on any page, light or dark, in either language.

use std::cell::RefCell;
use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pictures::{DESK, THEMES};
use crate::stage::{Stage, tool};
use crate::tour::{Look, tour};

#[tokio::test]
async fn no_english_page_has_a_serious_barrier_in_light_or_dark() {
    no_page_has_a_serious_barrier("en").await;
}

#[tokio::test]
async fn no_german_page_has_a_serious_barrier_in_light_or_dark() {
    no_page_has_a_serious_barrier("de").await;
}

#[tokio::test]
async fn a_serious_barrier_is_found() {
    let stage = Stage::open();
    let browser = stage.browser().await;
    browser.open("/login").await;
    let spoil = "
        const pale = document.createElement('p');
        pale.textContent = 'hard to read';
        pale.style.color = '#bbb';
        document.querySelector('main').append(pale, document.createElement('input'));";
    browser.run(spoil, []).await;
    browser.run(&axe(), []).await;
    let found = browser.run_async(INSPECT, []).await;
    let barriers = found["barriers"].as_array().unwrap().iter();
    let rules: Vec<_> = barriers
        .filter(|barrier| is_serious(barrier))
        .map(|barrier| barrier["rule"].as_str().unwrap())
        .collect();
    assert_eq!(rules, ["color-contrast", "label"]);
}

/// The script of axe-core.
fn axe() -> String {
    let file = tool("SEQPT_AXE");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

async fn no_page_has_a_serious_barrier(language: &str) {
    let inspector = Inspector {
        language,
        axe: axe(),
        inspected: RefCell::default(),
        barriers: RefCell::default(),
    };
    tour(language, &inspector).await;
    let barriers = inspector.barriers.take();
    let serious = barriers
        .iter()
        .filter(|barrier| is_serious(barrier))
        .count();
    println!(
        "axe, {language}: {} inspections, {serious} serious or critical barriers, {} lesser ones",
        inspector.inspected.take(),
        barriers.len() - serious,
    );
    assert_eq!(serious, 0, "{barriers:#?}");
}

struct Inspector<'a> {
    language: &'a str,
    axe: String,
    inspected: RefCell<usize>,
    /// What axe says about one rule on one page.
    barriers: RefCell<Vec<Value>>,
}

fn is_serious(barrier: &Value) -> bool {
    barrier["impact"] == "serious" || barrier["impact"] == "critical"
}

/// All rules, also those that axe leaves out unless asked.
const INSPECT: &str = "
    const done = arguments[0];
    const short = (rule) => ({
        rule: rule.id,
        impact: rule.impact,
        help: rule.help,
        places: rule.nodes.map((node) => `${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ')}`),
    });
    axe.run(document, { rules: { 'target-size': { enabled: true } } })
        .then((result) => done({ passed: result.passes.length, barriers: result.violations.map(short) }),
              (error) => done({ passed: 0, barriers: [{ rule: String(error), impact: 'critical' }] }));";

impl Look for Inspector<'_> {
    async fn prepare(&self, browser: &Browser<'_>) {
        browser.show_on(DESK).await;
    }

    async fn look(&self, browser: &Browser<'_>, name: &str) {
        browser.run(&self.axe, []).await;
        for theme in THEMES {
            browser.show_in(theme).await;
            let result = browser.run_async(INSPECT, []).await;
            assert!(
                result["passed"].as_u64().unwrap() > 10,
                "axe inspected nothing: {result}"
            );
            *self.inspected.borrow_mut() += 1;
            for barrier in result["barriers"].as_array().unwrap() {
                let mut barrier = barrier.clone();
                barrier["page"] = json!(format!("{name}, {theme}"));
                self.barriers.borrow_mut().push(barrier);
            }
            let folder = format!("{}/{}-{theme}", self.language, DESK.width);
            browser.take_picture(DESK, &folder, name).await;
        }
    }
}
