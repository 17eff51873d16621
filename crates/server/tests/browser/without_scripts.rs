//! The whole journey in a browser that runs no script.

use crate::browser::Browser;
use crate::stage::Stage;
use crate::story::{self, ALL_COMPETENCIES, SYSTEM_ENGINEER, hand_in, statement};

#[tokio::test]
async fn the_journey_works_without_scripts() {
    let stage = Stage::open();
    let admin = stage.browser_without_scripts().await;
    let invitation = story::register(&admin, "Acme").await;
    assert_eq!(
        admin.count("[data-copy]:not([hidden])").await,
        0,
        "no script, no button to copy"
    );

    let employee = stage.browser_without_scripts().await;
    joins_in_two_steps(&employee, &invitation.key).await;
    story::start_survey(&employee, SYSTEM_ENGINEER).await;
    answers_half_one_by_one_and_the_rest_on_one_page(&employee).await;
    hand_in(&employee).await;
    opens_reasons(&employee).await;

    deactivates_after_being_asked(&admin).await;
    employee.open("/home").await;
    employee.arrive("/login").await;
    signs_out_everywhere_after_being_asked(&admin).await;
}

async fn joins_in_two_steps(browser: &Browser<'_>, key: &str) {
    browser.open("/").await;
    browser.click(".hero a[href='/join']").await;
    browser.type_into("#organization_code", key).await;
    browser.click("main form .button").await;
    browser.type_into("#first_name", "Emil").await;
    browser.type_into("#last_name", "Ende").await;
    browser.type_into("#username", "emil.ende").await;
    browser.type_into("#password", story::PASSWORD).await;
    browser.click("main form .button").await;
    browser.arrive("/home").await;
}

async fn answers_half_one_by_one_and_the_rest_on_one_page(browser: &Browser<'_>) {
    for _ in 0..ALL_COMPETENCIES / 2 {
        let here = browser.path().await;
        browser.tick(&statement(2)).await;
        browser.click("form[data-autosave] button.button").await;
        browser.leave(&here).await;
    }
    browser.open("/survey/all").await;
    browser.see("noscript .notice, .notice--info").await;
    for form in browser.attributes("form[data-autosave]", "id").await {
        if browser
            .count(&format!("#{form} [name=group]:checked"))
            .await
            == 0
        {
            browser.tick(&format!("#{form} {}", statement(3))).await;
            browser
                .click(&format!("#{form} [data-without-script]"))
                .await;
            browser
                .see(&format!("#{form} {}:checked", statement(3)))
                .await;
        }
    }
    browser
        .click("main > .actions a[href='/survey/review']")
        .await;
    browser.arrive("/survey/review").await;
    assert_eq!(browser.count(".answer--missing").await, 0);
}

async fn opens_reasons(browser: &Browser<'_>) {
    let explained = browser
        .attributes(".area a[data-explain]", "data-explain")
        .await;
    assert_eq!(explained.len(), 2 * ALL_COMPETENCIES);
    for summary in ["why-reached", "why-gaps", "why-levels"] {
        browser
            .click(&format!("summary[data-explain={summary}]"))
            .await;
        browser.see(&format!("#{summary}")).await;
    }
    let first = &explained[0];
    browser.click(&format!("a[data-explain={first}]")).await;
    browser.read(&format!("#{first}"), "System Engineer").await;
}

async fn deactivates_after_being_asked(browser: &Browser<'_>) {
    browser.open("/people").await;
    browser.click("form[action$='/deactivate'] button").await;
    browser.click("main .button--danger").await;
    browser.see("form[action$='/reactivate']").await;
}

async fn signs_out_everywhere_after_being_asked(browser: &Browser<'_>) {
    browser.open("/profile").await;
    browser
        .click("form[action='/logout-everywhere'] button")
        .await;
    browser.click("main .button--danger").await;
    browser.see(".hero").await;
    browser.open("/home").await;
    browser.arrive("/login").await;
}
