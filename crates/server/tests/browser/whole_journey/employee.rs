//! What employees do.

use super::files::download;
use super::words::Words;
use crate::browser::Browser;
use crate::story::{self, ALL_COMPETENCIES};

/// Ticks the organisation's role, answers and hands in; answers the path of the result.
pub(super) async fn answers_in_a_role(browser: &Browser<'_>, words: &Words) -> String {
    browser.click("main a.button[href='/survey']").await;
    browser.arrive("/survey/roles").await;
    assert_eq!(
        browser.count("[name=organization_role]").await,
        2,
        "the organisation's own roles are offered in place of the clusters"
    );
    let position = position(browser, ".tile .tile__name", words.role).await;
    browser
        .tick(&format!(".tiles .tile:nth-of-type({}) input", position + 1))
        .await;
    browser.click("main form .button").await;
    let result = answers_and_hands_in(browser).await;
    assert_eq!(
        browser.count(".area .table--result > tbody").await,
        ALL_COMPETENCIES
    );
    browser.click("summary[data-explain^='why-']").await;
    browser.see(".explanation").await;
    result
}

/// Tells tasks in own words, corrects what is found in them, answers and hands in.
pub(super) async fn describes_tasks(browser: &Browser<'_>, words: &Words) {
    browser.click("main a.button[href='/survey']").await;
    browser.arrive("/survey/roles").await;
    browser.click("main a[href='/survey/tasks']").await;
    browser.arrive("/survey/tasks").await;
    browser.type_into("#responsible", words.tasks).await;
    browser.click("button[name=find]").await;
    browser.read("#involvement .notice", words.mentioned).await;
    assert!(browser.count(".process.is-mentioned").await >= 1);
    browser.tick("#group-technical [value='2']").await;
    browser.click("main form > .actions .button").await;
    answers_and_hands_in(browser).await;
    browser.read("main", words.described_tasks).await;
    browser.read("main", words.fitting_roles).await;
}

async fn answers_and_hands_in(browser: &Browser<'_>) -> String {
    browser.arrive("/survey/competencies/").await;
    story::answer_all_on_one_page(browser).await;
    let result = story::hand_in(browser).await;
    browser.see(".stats").await;
    result
}

/// From the result to a plan: made, put in own words, ticked, and all of it is there the next time.
pub(super) async fn makes_a_plan(browser: &Browser<'_>, words: &Words, result: &str) {
    browser.open(result).await;
    browser.click("main a.button[href='/plan']").await;
    browser.arrive("/plan").await;
    browser.read("main", words.no_plan).await;
    browser.click("form[action='/plan'] .button").await;
    browser.read(".flash", words.plan_ready).await;
    let objectives = browser.count(".objective").await;
    assert!(objectives > 3, "{objectives}");
    let progress = |done: usize| format!("{done}{}{objectives}{}", words.of, words.done);
    browser
        .read("[data-plan-progress] label", &progress(0))
        .await;

    browser.click(".objective .plan-edit a").await;
    browser.arrive("/plan/objectives/").await;
    browser.type_into("#statement", words.own_statement).await;
    browser.click("main form .button").await;
    browser.arrive("/plan").await;
    browser.read(".flash", words.objective_saved).await;

    browser.click(".objective:not(.is-done) .tick").await;
    browser
        .see(".objective.is-done .tick[aria-pressed=true]")
        .await;
    browser
        .read("[data-plan-progress] label", &progress(1))
        .await;

    browser.open("/home").await;
    browser.open("/plan").await;
    assert_eq!(browser.count(".objective").await, objectives);
    assert_eq!(browser.count(".objective.is-done").await, 1);
    browser
        .read("[data-plan-progress] label", &progress(1))
        .await;
    browser
        .read(".objective .objective__statement", words.own_statement)
        .await;
    browser.read(".objective", words.own_wording).await;
    browser.click("main a[href='/plan/history']").await;
    browser.arrive("/plan/history").await;
    browser.read(".plan-changes", words.reworded).await;
    browser.read(".plan-changes", words.own_statement).await;
}

/// The result as a table: a row for each competency, the levels in words.
pub(super) async fn takes_the_result_away(browser: &Browser<'_>, words: &Words, result: &str) {
    browser.open(result).await;
    let file = download(browser, ".csv").await;
    assert!(file.name.starts_with(words.result_file), "{}", file.name);
    let table = String::from_utf8(file.bytes).unwrap();
    assert!(table.contains(words.result_heading), "{table}");
    for name in competencies(browser).await {
        let mut rows = table.lines().filter(|row| row.contains(&name));
        let row = rows.find(|row| words.levels.iter().any(|level| row.contains(level)));
        assert!(row.is_some(), "{name}: {table}");
    }
}

/// The names of the competencies on the page.
async fn competencies(browser: &Browser<'_>) -> Vec<String> {
    let names = texts(
        browser,
        ".area .table--result > tbody > tr:first-child > th",
    )
    .await;
    assert_eq!(names.len(), ALL_COMPETENCIES, "{names:?}");
    names
}

/// What all such elements say, in the first of their lines.
async fn texts(browser: &Browser<'_>, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])]
        .map((element) => element.innerText.trim().split('\\n')[0])";
    let texts = browser.run(script, [css.into()]).await;
    serde_json::from_value(texts).unwrap()
}

/// Which of such elements says exactly this.
async fn position(browser: &Browser<'_>, css: &str, words: &str) -> usize {
    browser.see(css).await;
    let texts = texts(browser, css).await;
    let position = texts.iter().position(|text| text == words);
    position.unwrap_or_else(|| panic!("none of {texts:?} is {words}"))
}
