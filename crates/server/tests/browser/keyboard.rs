//! The survey without a mouse: tabulator, space and enter, with the focus always to be seen.

use thirtyfour::prelude::*;

use crate::browser::Browser;
use crate::stage::Stage;
use crate::story::{self, ALL_COMPETENCIES, SYSTEM_ENGINEER, statement};

#[tokio::test]
async fn the_survey_is_completed_by_keyboard_alone() {
    let stage = Stage::open();
    let admin = stage.browser().await;
    let invitation = story::register(&admin, "Acme").await;
    let employee = stage.browser().await;
    story::join(&employee, &invitation).await;

    go_on_with(&employee, "main a.button[href='/survey']").await;
    employee.arrive("/survey/roles").await;
    choose(
        &employee,
        &format!("[name=role][value='{SYSTEM_ENGINEER}']"),
    )
    .await;
    go_on_with(&employee, "main form .button").await;
    employee.arrive("/survey/competencies/").await;

    for position in 0..ALL_COMPETENCIES {
        let here = employee.path().await;
        choose(&employee, &statement(1 + position % 5)).await;
        go_on_with(&employee, "form[data-autosave] button.button").await;
        employee.leave(&here).await;
    }
    employee.arrive("/survey/review").await;
    choose(&employee, "#confirm").await;
    go_on_with(&employee, "form[action='/survey/submit'] .button").await;
    employee.arrive("/results/").await;

    // Reasons open by keyboard as well, and the focus moves to them.
    focus(&employee, ".area a[data-explain]").await;
    let explanation = employee.focused("data-explain").await;
    employee.press(Key::Enter).await;
    employee.see(&format!("#{explanation}")).await;
    assert_eq!(employee.focused("id").await, explanation);
}

#[tokio::test]
async fn the_first_tabulator_key_offers_to_skip_to_the_content() {
    let stage = Stage::open();
    let browser = stage.browser().await;
    browser.open("/register").await;
    browser.press(Key::Tab).await;
    assert_eq!(browser.focused("class").await, "skip-link");
    browser.shows_focus().await;
    browser.press(Key::Enter).await;
    browser.press(Key::Tab).await;
    assert_eq!(browser.focused("id").await, "organization_name");
}

#[tokio::test]
async fn a_dialog_opens_and_closes_by_keyboard_and_gives_the_focus_back() {
    let stage = Stage::open();
    let admin = stage.browser().await;
    story::register(&admin, "Acme").await;
    admin.open("/profile").await;
    focus(&admin, "form[action='/logout-everywhere'] button").await;
    admin.press(Key::Enter).await;
    admin.see("#confirm-dialog[open]").await;
    assert_eq!(
        admin.focused("value").await,
        "no",
        "the harmless answer comes first"
    );
    admin.press(Key::Escape).await;
    assert_eq!(admin.count("#confirm-dialog[open]").await, 0);
    admin.shows_focus().await;
    admin.press(Key::Enter).await;
    admin.see("#confirm-dialog[open]").await;
}

async fn go_on_with(browser: &Browser<'_>, css: &str) {
    focus(browser, css).await;
    browser.press(Key::Enter).await;
}

async fn choose(browser: &Browser<'_>, css: &str) {
    focus(browser, css).await;
    browser.press(Key::Space).await;
    assert_eq!(browser.count(&format!("{css}:checked")).await, 1);
}

async fn focus(browser: &Browser<'_>, css: &str) {
    browser.tab_to(css).await;
    browser.shows_focus().await;
}

impl Browser<'_> {
    /// The focused element is on screen, is not covered, and is marked by more than a colour of its own.
    async fn shows_focus(&self) {
        let shown = self.run(FOCUS, []).await;
        assert_eq!(shown, "", "at {}", self.path().await);
    }
}

/// What is wrong with how the focus is shown; empty if nothing.
const FOCUS: &str = r"
    const focused = document.activeElement;
    const called = focused.outerHTML.slice(0, 150);
    if (!focused.matches(':focus-visible')) return `no visible focus: ${called}`;
    // A box inside a tile may leave the mark to the tile.
    const marked = [focused, focused.closest('label')].some((element) => {
        if (!element) return false;
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    if (!marked) return `no outline: ${called}`;
    const box = (focused.closest('label') ?? focused).getBoundingClientRect();
    const x = (box.left + box.right) / 2;
    const inside = [0.1, 0.5, 0.9].map((part) => box.top + part * box.height)
        .filter((y) => y >= 0 && y < window.innerHeight);
    if (inside.length === 0) return `out of sight: ${called}`;
    const free = inside.some((y) => {
        const top = document.elementFromPoint(x, y);
        return top && (focused.contains(top) || (focused.closest('label') ?? focused).contains(top));
    });
    return free ? '' : `covered: ${called}`;";
