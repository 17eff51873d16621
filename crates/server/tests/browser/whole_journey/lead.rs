//! What the training lead does.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::json;

use super::files::download;
use super::names_nobody;
use super::words::Words;
use crate::browser::Browser;

/// From the next step on the home page to the level, and to which answer decides what.
pub(super) async fn assesses_the_maturity(browser: &Browser<'_>, words: &Words) {
    browser.open("/home").await;
    browser.read("#next", words.next_maturity).await;
    browser.click("section[aria-labelledby=next] .button").await;
    browser.arrive("/phase1/maturity").await;
    // Processes and roles are defined; one area works with Systems Engineering.
    for (field, option) in [
        ("rollout", 1),
        ("processes", 3),
        ("mindset", 2),
        ("knowledge", 1),
    ] {
        browser
            .tick(&format!("[name={field}][value='{option}']"))
            .await;
    }
    browser.click("main form .button").await;
    browser.see("#decides").await;
    browser.arrive("/phase1/maturity/").await;
    browser.read("h1", words.maturity).await;
    browser.read("#decides", words.decides).await;
    let processes = "section[aria-labelledby=processes]";
    browser.read(processes, words.roles_are_chosen).await;
    browser
        .read("section[aria-labelledby=rollout]", words.leads_to)
        .await;
}

/// What is recommended is ticked; the lead ticks something else and says why.
pub(super) async fn chooses_otherwise_than_recommended(browser: &Browser<'_>, words: &Words) {
    browser
        .click("main a.button[href='/phase1/strategy']")
        .await;
    browser.arrive("/phase1/strategy").await;
    browser.type_into("#people", "40").await;
    browser.type_into("#managers", "4").await;
    browser.click("form[method=get] .button").await;
    browser.arrive("/phase1/strategy?people=40").await;
    assert_eq!(
        browser.count(".path__question").await,
        4,
        "three turns, and where they lead"
    );
    assert_eq!(
        browser.attributes("[name=chosen]:checked", "value").await,
        ["needs_based_project"]
    );
    browser.read(".tile:has(:checked)", words.recommended).await;
    browser
        .tick("[name=chosen][value=needs_based_project]")
        .await;
    browser
        .tick("[name=chosen][value=continuous_support]")
        .await;
    browser.type_into("#reason", words.reason).await;
    browser.click("main form[method=post] .button").await;
    browser.arrive("/phase1/strategy/").await;
    browser
        .read("section[aria-labelledby=chosen]", words.chosen)
        .await;
    browser
        .read("section[aria-labelledby=chosen]", words.added_by_you)
        .await;
    browser
        .read("section[aria-labelledby=chosen]", words.declined)
        .await;
    browser.read(".said", words.reason).await;
}

/// One role is a cluster as it is, the other has a name of the organisation's own.
pub(super) async fn names_roles(browser: &Browser<'_>, words: &Words) {
    browser.open("/phase1").await;
    browser.read("main", words.phase_complete).await;
    browser.click("main a.button[href='/phase1/roles']").await;
    browser.arrive("/phase1/roles").await;
    browser.tick("[name=cluster][value='4']").await;
    browser.click("form[action='/phase1/roles'] .button").await;
    browser.read(".flash", words.roles_made).await;

    browser
        .click("main a.button[href='/phase1/roles/new']")
        .await;
    browser.arrive("/phase1/roles/new").await;
    browser.type_into("#role_name", words.small_role).await;
    browser.click("#cluster option[value='5']").await;
    browser.click("main form .button").await;
    browser.arrive("/phase1/roles").await;
    browser.read(".flash", words.role_saved).await;
    for name in [words.role, words.small_role] {
        browser.read("main table", name).await;
    }
    assert_eq!(browser.count("main tbody tr").await, 2);
    browser.read("main tbody tr", words.in_the_survey).await;
}

/// Two of five people have answered.
pub(super) async fn sees_no_figures_yet(browser: &Browser<'_>, words: &Words) {
    browser.open("/organization/result").await;
    browser.read("main", words.three_more).await;
    assert_eq!(browser.count("main table").await, 0);
    names_nobody(browser).await;
}

/// Everybody is counted; a role of four people says nothing about them.
pub(super) async fn sees_what_the_organisation_needs(browser: &Browser<'_>, words: &Words) {
    browser.open("/home").await;
    browser.read("main", words.next_result).await;
    browser.open("/organization/result").await;
    for said in [words.answered, words.counted, words.every_answer] {
        browser.read(".reach", said).await;
    }
    assert_eq!(browser.count(".stats .stat").await, 3);
    assert_eq!(browser.count("ol.pyramid > li").await, 3);
    let big = row(browser, words.role).await;
    assert!(
        big.iter().any(|cell| cell.contains(words.of_six)),
        "{big:?}"
    );
    let small = row(browser, words.small_role).await;
    assert!(
        small.iter().all(|cell| cell.contains(words.fewer)),
        "{small:?}"
    );
    names_nobody(browser).await;
}

/// What stands in the cells of a role.
async fn row(browser: &Browser<'_>, role: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.table--heat tbody tr')]
        .filter((row) => row.cells[0].innerText.trim() === arguments[0])
        .flatMap((row) => [...row.cells].slice(1).map((cell) => cell.innerText.trim()))";
    let cells = browser.run(script, [role.into()]).await;
    let cells: Vec<String> = serde_json::from_value(cells).unwrap();
    assert!(cells.len() >= 16, "{role}: {cells:?}");
    cells
}

/// Follows the first link in the map of a role whose cell says this.
async fn open_cell(browser: &Browser<'_>, role: &str, saying: &str) {
    let script = "for (const row of document.querySelectorAll('.table--heat tbody tr')) {
            if (row.cells[0].innerText.trim() !== arguments[0]) continue;
            const cells = [...row.cells].slice(1);
            const cell = cells.find((cell) => cell.innerText.includes(arguments[1]));
            return cell.querySelector('a').getAttribute('href');
        }";
    let href = browser.run(script, [json!(role), json!(saying)]).await;
    browser
        .click(&format!(
            ".table--heat a[href='{}']",
            href.as_str().unwrap()
        ))
        .await;
    browser.arrive("/organization/result/role-").await;
}

/// A cell leads to where its people stand; one of too few people only to what the role requires.
pub(super) async fn follows_figures_to_their_reasons(browser: &Browser<'_>, words: &Words) {
    open_cell(browser, words.role, words.of_six).await;
    browser
        .read("#distribution", words.where_people_stand)
        .await;
    browser
        .click("section[aria-labelledby=levels] details summary")
        .await;
    let reasons = browser.text("#why-required").await;
    assert!(reasons.contains(words.role), "{reasons}");
    names_nobody(browser).await;

    browser
        .click("main a[href^='/organization/result/competencies/']")
        .await;
    browser.arrive("/organization/result/competencies/").await;
    browser.read("main", words.role_by_role).await;
    browser.read("main", words.fewer).await;
    names_nobody(browser).await;

    browser.open("/organization/result").await;
    open_cell(browser, words.small_role, words.fewer).await;
    browser.read("main", words.too_few).await;
    assert_eq!(browser.count("#distribution").await, 0);
    names_nobody(browser).await;
}

/// The plan says how many places each level takes, and leaves as a workbook.
pub(super) async fn plans_for_the_organisation(browser: &Browser<'_>, words: &Words) {
    browser.open("/organization/plan").await;
    browser.click("#dates-form .button").await;
    browser.read(".flash", words.plan_ready).await;
    let objectives = browser.count(".objective").await;
    assert!(objectives > 3, "{objectives}");
    browser.read(".objective", words.places).await;
    browser.read("main", words.one_person_planned).await;
    names_nobody(browser).await;

    let file = download(browser, ".xlsx").await;
    assert!(file.name.starts_with(words.plan_file), "{}", file.name);
    assert!(file.bytes.starts_with(b"PK"));
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.bytes)).unwrap();
    let table = workbook.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(table.get((0, 0)).unwrap().to_string(), words.plan_heading);
    let statement = browser.text(".objective .objective__statement").await;
    let cells: Vec<_> = table.cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(
        cells.iter().any(|cell| cell.starts_with(&statement)),
        "{statement}: {cells:#?}"
    );
}

/// Where people are named there are no levels, and what is theirs cannot be opened.
pub(super) async fn finds_no_level_of_anybody(browser: &Browser<'_>, words: &Words, result: &str) {
    browser.open("/people").await;
    let people = browser.text("main").await.to_lowercase();
    assert!(people.contains("emil ende"), "{people}");
    for level in words.levels {
        assert!(!people.contains(level), "{level}: {people}");
    }
    browser.open(result).await;
    browser.read(".error-code", "404").await;
    browser.open("/plan").await;
    browser.read("main", words.no_plan).await;
    assert_eq!(browser.count(".objective").await, 0);
}
