//! What gets in the way of a survey, and that no tick is lost by it.

use chrono::TimeDelta;

use crate::browser::Browser;
use crate::stage::Stage;
use crate::story::{self, ALL_COMPETENCIES, SYSTEM_ENGINEER, statement};

const QUESTION: &str = "form[data-autosave]";
const STATE: &str = "[data-save-state]";

/// An employee before the first question.
async fn asked<'stage>(
    stage: &'stage Stage,
    employee: Browser<'stage>,
) -> (Browser<'stage>, String) {
    let admin = stage.browser().await;
    let invitation = story::register(&admin, "Acme").await;
    story::join(&employee, &invitation).await;
    story::start_survey(&employee, SYSTEM_ENGINEER).await;
    let question = employee.path().await;
    (employee, question)
}

/// Longer than a sign-in lasts that is not used.
const A_DAY: TimeDelta = TimeDelta::days(1);

#[tokio::test]
async fn a_tick_after_the_session_has_expired_is_saved_after_signing_in_again() {
    let (stage, clock) = Stage::with_a_clock();
    let (employee, question) = asked(&stage, stage.browser().await).await;
    clock.advance(A_DAY);

    employee.tick(&statement(3)).await;
    employee
        .read(
            STATE,
            "Your session has ended. Sign in again; your answers are kept.",
        )
        .await;
    employee.click("[data-save-state] a").await;
    employee.arrive("/login?return_to=").await;
    story::sign_in(&employee).await;
    employee.arrive(&question).await;
    employee.saved(QUESTION).await;
    employee.reload().await;
    employee.see(&format!("{}:checked", statement(3))).await;
}

#[tokio::test]
async fn the_button_keeps_the_tick_too_when_the_session_was_ended_from_elsewhere() {
    let stage = Stage::open();
    let (employee, question) = asked(&stage, stage.browser().await).await;
    story::sign_out_everywhere(&stage.browser().await).await;

    employee.tick(&statement(3)).await;
    employee.click("form[data-autosave] button.button").await;
    employee.arrive("/login?return_to=").await;
    story::sign_in(&employee).await;
    employee.arrive(&question).await;
    employee.see(&format!("{}:checked", statement(3))).await;
    employee.saved(QUESTION).await;
    // A reload brings what is saved now, not the tick of then.
    employee.tick(&statement(1)).await;
    employee.saved(QUESTION).await;
    employee.reload().await;
    assert_eq!(employee.count("[name=group]:checked").await, 2);
    employee.open("/survey/review").await;
    assert_eq!(
        employee.count(".answer--missing").await,
        ALL_COMPETENCIES - 1
    );
}

#[tokio::test]
async fn without_scripts_the_tick_stands_there_again_after_signing_in() {
    let (stage, clock) = Stage::with_a_clock();
    let (employee, question) = asked(&stage, stage.browser_without_scripts().await).await;
    clock.advance(A_DAY);

    employee.tick(&statement(1)).await;
    employee.tick(&statement(3)).await;
    employee.click("form[data-autosave] button.button").await;
    employee.arrive("/login?return_to=").await;
    story::sign_in(&employee).await;
    employee.arrive(&question).await;
    for ticked in [1, 3] {
        employee
            .see(&format!("{}:checked", statement(ticked)))
            .await;
    }
    employee
        .read(
            ".notice--warning",
            "This has not been saved, because your session had ended.",
        )
        .await;
    let here = employee.path().await;
    employee.click("form[data-autosave] button.button").await;
    employee.leave(&here).await;
    employee.open(&question).await;
    assert_eq!(employee.count("[name=group]:checked").await, 2);
    assert_eq!(employee.count(".notice--warning").await, 0);
}

#[tokio::test]
async fn a_tick_without_a_connection_is_saved_when_the_connection_is_back() {
    let stage = Stage::open();
    let (employee, question) = asked(&stage, stage.browser().await).await;

    employee.set_offline(true).await;
    employee.tick(&statement(2)).await;
    employee.read(STATE, "Not saved – trying again.").await;
    employee.tick(&statement(4)).await;
    employee.set_offline(false).await;
    employee.saved(QUESTION).await;
    employee.open(&question).await;
    for ticked in [2, 4] {
        employee
            .see(&format!("{}:checked", statement(ticked)))
            .await;
    }
}

#[tokio::test]
async fn two_tabs_of_one_survey_keep_each_others_answers() {
    let stage = Stage::open();
    let (employee, first) = asked(&stage, stage.browser().await).await;
    let questions = employee.attributes(".jump__list a", "href").await;
    let one = employee.tab().await;
    let other = employee.new_tab().await;
    employee.open(&questions[1]).await;

    employee.turn_to(&one).await;
    employee.tick(&statement(1)).await;
    employee.saved(QUESTION).await;
    employee.turn_to(&other).await;
    employee.tick(&statement(2)).await;
    employee.saved(QUESTION).await;
    // The page in the first tab is older than the second answer; saving it again takes nothing away.
    employee.turn_to(&one).await;
    employee.tick(&statement(3)).await;
    employee.saved(QUESTION).await;

    employee.open(&first).await;
    assert_eq!(employee.count("[name=group]:checked").await, 2);
    employee.open(&questions[1]).await;
    employee.see(&format!("{}:checked", statement(2))).await;
}

#[tokio::test]
async fn a_tab_left_open_says_that_the_survey_was_handed_in() {
    let stage = Stage::open();
    let (employee, question) = asked(&stage, stage.browser().await).await;
    let one = employee.tab().await;
    let other = employee.new_tab().await;
    employee.open(&question).await;
    story::answer_all_on_one_page(&employee).await;
    let review = employee.new_tab().await;
    employee.open("/survey/review").await;
    employee.turn_to(&other).await;
    let result = story::hand_in(&employee).await;

    // The answer that was handed in cannot be changed by a page that is still open,
    employee.turn_to(&one).await;
    employee.tick(&statement(4)).await;
    employee
        .read(
            STATE,
            "This survey has already been submitted and can no longer be changed.",
        )
        .await;
    // handing in a second time shows the one result,
    employee.turn_to(&review).await;
    assert_eq!(story::hand_in(&employee).await, result);
    employee
        .read(".flash", "This survey had already been submitted.")
        .await;
    // and a new survey is not touched by pages of the old one.
    employee.open("/survey/roles").await;
    employee.click("main form .button").await;
    employee.arrive("/survey/competencies/").await;
    employee.turn_to(&one).await;
    employee.tick(&statement(3)).await;
    employee
        .read(
            STATE,
            "This survey has already been submitted and can no longer be changed.",
        )
        .await;
    employee.turn_to(&review).await;
    employee.open("/survey/review").await;
    assert_eq!(employee.count(".answer--missing").await, ALL_COMPETENCIES);
}

#[tokio::test]
async fn a_second_click_on_handing_in_leads_to_the_one_result() {
    let stage = Stage::open();
    let (employee, _) = asked(&stage, stage.browser().await).await;
    story::answer_all_on_one_page(&employee).await;
    employee.tick("#confirm").await;
    employee
        .double_click("form[action='/survey/submit'] .button")
        .await;
    employee.arrive("/results/").await;
    employee.see(".stats").await;
    employee.open("/results").await;
    assert_eq!(employee.count("tbody tr").await, 1);
}
