//! The workflow of the method as far as it goes: a training lead registers an organisation, finds out how mature it is,
//! chooses a strategy and names roles; people join, answer and plan; the lead sees what all of them need and plans
//! for it. Told twice: once in English, once in German.

mod employee;
mod files;
mod lead;
mod words;

use crate::browser::Browser;
use crate::colleagues;
use crate::stage::Stage;
use crate::story;

use self::words::{ENGLISH, GERMAN, Words};

/// Joined in a browser by the person who describes tasks. No other word on any page contains this name.
const TASK_DESCRIBER: &str = "Ottilie";

/// Nobody else in the organisation is called like this.
const NAMES: [&str; 2] = ["Emil", TASK_DESCRIBER];

#[tokio::test]
async fn a_lead_and_her_people_get_from_maturity_to_their_learning_plans_in_english() {
    whole_journey(&ENGLISH).await;
}

#[tokio::test]
async fn a_lead_and_her_people_get_from_maturity_to_their_learning_plans_in_german() {
    whole_journey(&GERMAN).await;
}

async fn whole_journey(words: &Words) {
    let stage = Stage::open();
    let lead = stage.browser().await;
    let employee = stage.browser().await;
    let other = stage.browser().await;
    for browser in [&lead, &employee, &other] {
        browser.prefer(words.language).await;
    }

    let invitation = story::register(&lead, "Acme Überbau").await;
    lead::assesses_the_maturity(&lead, words).await;
    lead::chooses_otherwise_than_recommended(&lead, words).await;
    lead::names_roles(&lead, words).await;

    story::join(&employee, &invitation).await;
    let result = employee::answers_in_a_role(&employee, words).await;
    story::join_as(&other, &invitation, TASK_DESCRIBER, "Oehler", "o.oehler").await;
    employee::describes_tasks(&other, words).await;
    lead::sees_no_figures_yet(&lead, words).await;

    // Six in the one role with the employee above, four in the other.
    for (position, colleague) in colleagues::join(&stage, &invitation.key, 9)
        .iter()
        .enumerate()
    {
        let role = if position < 5 {
            words.role
        } else {
            words.small_role
        };
        let group = 1 + u8::try_from(position % 4).unwrap();
        colleague.answer_in_role(role, group);
    }

    employee::makes_a_plan(&employee, words, &result).await;
    employee::takes_the_result_away(&employee, words, &result).await;

    lead::sees_what_the_organisation_needs(&lead, words).await;
    lead::follows_figures_to_their_reasons(&lead, words).await;
    lead::plans_for_the_organisation(&lead, words).await;
    lead::finds_no_level_of_anybody(&lead, words, &result).await;

    for browser in [&lead, &employee, &other] {
        assert_eq!(browser.script_problems().await, Vec::<String>::new());
    }
}

/// Nobody is named in the main part of the page.
async fn names_nobody(browser: &Browser<'_>) {
    let page = browser.text("main").await;
    for name in NAMES {
        let path = browser.path().await;
        assert!(!page.contains(name), "{name} at {path}: {page}");
    }
}
