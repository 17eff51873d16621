//! From the registration to the result, told twice: once in English, once in German.

use serde_json::json;

use crate::browser::Browser;
use crate::stage::Stage;
use crate::story::{self, ALL_COMPETENCIES, SYSTEM_ENGINEER, hand_in, statement};

/// What stands on the pages.
struct Words {
    language: &'static str,
    role: &'static str,
    copied: &'static str,
    progress_of_one: &'static str,
    key_replaced: &'static str,
    profile_saved: &'static str,
    completed: &'static str,
    /// The names of the levels.
    levels: [&'static str; 4],
}

const ENGLISH: Words = Words {
    language: "en",
    role: "System Engineer",
    copied: "Copied",
    progress_of_one: "1 of 16 competencies answered",
    key_replaced: "This key has been replaced by a new one. Please ask your organisation for the current key.",
    profile_saved: "Your profile has been saved.",
    completed: "completed on",
    levels: ["Know", "Understand", "Apply", "Master"],
};

const GERMAN: Words = Words {
    language: "de",
    role: "System-Ingenieur",
    copied: "Kopiert",
    progress_of_one: "1 von 16 Kompetenzen beantwortet",
    key_replaced: "Dieser Schlüssel wurde durch einen neuen ersetzt. Bitte fragen Sie in Ihrer Organisation nach dem aktuellen Schlüssel.",
    profile_saved: "Ihr Profil wurde gespeichert.",
    completed: "abgeschlossen am",
    levels: ["Kennen", "Verstehen", "Anwenden", "Beherrschen"],
};

#[tokio::test]
async fn an_organisation_and_its_employee_get_from_registration_to_result_in_english() {
    journey(&ENGLISH).await;
}

#[tokio::test]
async fn an_organisation_and_its_employee_get_from_registration_to_result_in_german() {
    journey(&GERMAN).await;
}

async fn journey(words: &Words) {
    let stage = Stage::open();
    let admin = stage.browser().await;
    let employee = stage.browser().await;
    for browser in [&admin, &employee] {
        choose_language(browser, words).await;
    }

    let invitation = story::register(&admin, "Acme Überbau").await;
    copies_the_key(&admin, words, &invitation.key).await;

    story::join(&employee, &invitation).await;
    story::start_survey(&employee, SYSTEM_ENGINEER).await;
    answers_one_by_one(&employee, words).await;
    let result = hand_in(&employee).await;
    reads_the_result(&employee, words).await;
    finds_it_again_in_the_history(&employee, &result).await;

    sees_who_is_done_but_no_level(&admin, words, &result).await;
    replaces_the_key(&admin, words, &invitation.link).await;
    changes_the_name(&employee, words).await;

    let elsewhere = stage.browser().await;
    story::sign_out_everywhere(&elsewhere).await;
    employee.open("/results").await;
    employee.arrive("/login?return_to=%2Fresults").await;

    for browser in [&admin, &employee, &elsewhere] {
        assert_eq!(browser.script_problems().await, Vec::<String>::new());
    }
}

async fn choose_language(browser: &Browser<'_>, words: &Words) {
    browser.open("/").await;
    let switch = format!(".language button[value={}]", words.language);
    if browser.count(&switch).await == 1 {
        browser.click(&switch).await;
    }
    browser.see(&format!("html[lang={}]", words.language)).await;
}

async fn copies_the_key(browser: &Browser<'_>, words: &Words, key: &str) {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser
        .command("Browser.grantPermissions", permissions)
        .await;
    browser.click("[data-copy=join-key]").await;
    browser
        .read("[data-copy=join-key] [data-copy-label]", words.copied)
        .await;
    let read =
        "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))";
    assert_eq!(browser.run_async(read, []).await, key);
}

/// One competency a screen: saved at once, kept by a reload, one step back and forth again.
async fn answers_one_by_one(browser: &Browser<'_>, words: &Words) {
    let first = browser.path().await;
    browser.tick(&statement(2)).await;
    browser.saved("form[data-autosave]").await;
    browser
        .read(".progress__label", words.progress_of_one)
        .await;
    browser.reload().await;
    browser.see(&format!("{}:checked", statement(2))).await;
    browser
        .read(".progress__label", words.progress_of_one)
        .await;
    next(browser, &first).await;

    let second = browser.path().await;
    browser
        .click(&format!("main form a.button[href='{first}']"))
        .await;
    browser.arrive(&first).await;
    browser.see(&format!("{}:checked", statement(2))).await;
    next(browser, &first).await;
    assert_eq!(browser.path().await, second);
    // The browser's own way back, too.
    browser.back().await;
    browser.arrive(&first).await;
    browser.see(&format!("{}:checked", statement(2))).await;
    next(browser, &first).await;

    for position in 1..ALL_COMPETENCIES {
        let here = browser.path().await;
        browser.tick(&statement(1 + position % 5)).await;
        next(browser, &here).await;
    }
    browser.arrive("/survey/review").await;
    assert_eq!(browser.count(".answer").await, ALL_COMPETENCIES);
    assert_eq!(browser.count(".answer--missing").await, 0);
}

/// Presses the button that saves and goes on, and waits for the page that follows.
async fn next(browser: &Browser<'_>, here: &str) {
    browser.click("form[data-autosave] button.button").await;
    browser.leave(here).await;
}

/// The result shows radars with tables, and each figure opens its reasons.
async fn reads_the_result(browser: &Browser<'_>, words: &Words) {
    let charts = browser.count("svg.chart__drawing[role=img]").await;
    let tables = browser.count(".table--result").await;
    assert_eq!(
        (charts, tables),
        (5, 5),
        "the overview and four areas, each with a table"
    );
    let rows = browser.count(".area .table--result > tbody").await;
    assert_eq!(rows, ALL_COMPETENCIES);

    let explained = browser.attributes("[data-explain]", "data-explain").await;
    // Three words and three figures on top, one for each area, and two for each competency.
    assert_eq!(explained.len(), 3 + 3 + 4 + 2 * ALL_COMPETENCIES);
    for (position, id) in explained.iter().enumerate() {
        // Each is tried on its own, whatever others have opened.
        browser.run("for (const details of document.querySelectorAll('main details')) details.open = false", []).await;
        browser.run("document.querySelectorAll('[data-explain]')[arguments[0]].setAttribute('data-trial', '')", [json!(position)]).await;
        browser.click("[data-trial]").await;
        let explanation = browser.text(&format!("#{id}")).await;
        assert!(explanation.len() > 40, "{id}: {explanation}");
        browser
            .run(
                "document.querySelector('[data-trial]').removeAttribute('data-trial')",
                [],
            )
            .await;
        if let Some(competency) = id
            .strip_prefix("why-")
            .filter(|rest| rest.parse::<u32>().is_ok())
        {
            names_role_process_and_values(browser, words, competency, &explanation).await;
        }
    }
}

async fn names_role_process_and_values(
    browser: &Browser<'_>,
    words: &Words,
    competency: &str,
    explanation: &str,
) {
    let script = "return [...document.querySelectorAll(arguments[0])]
        .map((row) => [...row.cells].map((cell) => cell.innerText.trim()))";
    let rows = format!("#why-{competency} tbody tr");
    let rows = browser.run(script, [json!(rows)]).await;
    let rows: Vec<Vec<String>> = serde_json::from_value(rows).unwrap();
    assert!(!rows.is_empty(), "{competency}: {explanation}");
    for row in rows {
        let [role, involvement, process, relevance, level] = row.as_slice() else {
            panic!("{row:?}");
        };
        assert_eq!(role, words.role);
        assert!(!process.is_empty(), "{row:?}");
        let [involved, relevant] = [involvement, relevance].map(|words| figure_in_brackets(words));
        let (product, level) = level.split_once(" → ").unwrap();
        assert_eq!(
            involved * relevant,
            product.parse::<u32>().unwrap(),
            "{row:?}"
        );
        assert!(
            words.levels.contains(&capitalised(level).as_str()),
            "{row:?}"
        );
    }
}

/// Names of levels begin with a capital where they stand alone.
fn capitalised(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}

/// The 2 of "responsible (2)".
fn figure_in_brackets(words: &str) -> u32 {
    let inside = words
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    inside
        .unwrap_or_else(|| panic!("no figure in {words:?}"))
        .0
        .parse()
        .unwrap()
}

async fn finds_it_again_in_the_history(browser: &Browser<'_>, result: &str) {
    browser.click(".nav--wide a[href='/results']").await;
    browser.arrive("/results").await;
    assert_eq!(browser.count("tbody tr").await, 1);
    browser.click(&format!("tbody a[href='{result}']")).await;
    browser.arrive(result).await;
    browser.see(".stats").await;
}

async fn sees_who_is_done_but_no_level(browser: &Browser<'_>, words: &Words, result: &str) {
    browser.open("/people").await;
    browser
        .read("tbody tr:has(form) .badge", words.completed)
        .await;
    let people = browser.text("table").await;
    for level in words.levels {
        assert!(!people.contains(level), "{level}: {people}");
    }
    assert_eq!(browser.count("[data-explain]").await, 0);
    browser.open(result).await;
    browser.read(".error-code", "404").await;
}

async fn replaces_the_key(browser: &Browser<'_>, words: &Words, old_link: &str) {
    browser.open("/organization").await;
    browser
        .click("main a.button[href='/organization/key']")
        .await;
    browser.arrive("/organization/key").await;
    browser.click("main form .button--danger").await;
    browser.see(".notice--success").await;
    let new = story::invitation(browser).await;
    assert_ne!(new.link, old_link);

    browser.open(old_link).await;
    browser.read(".field__error", words.key_replaced).await;
    browser.open(&new.link).await;
    browser.see("#username").await;
}

async fn changes_the_name(browser: &Browser<'_>, words: &Words) {
    browser.open("/profile").await;
    browser.type_into("#first_name", "Émile").await;
    browser.click("form[action='/profile'] .button").await;
    browser.read(".flash", words.profile_saved).await;
    assert_eq!(browser.value("#first_name", "value").await, "Émile");
    browser.read(".menu--account summary", "Émile Ende").await;
}
