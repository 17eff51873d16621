//! What people do with the product, one paragraph of their story each.

use thirtyfour::prelude::*;

use crate::browser::Browser;

pub(crate) const PASSWORD: &str = "marble-Tugboat-91-lantern";

/// Role clusters by their number in the framework. This one asks about all 16 competencies.
pub(crate) const SYSTEM_ENGINEER: u32 = 4;

/// How many competencies a system engineer is asked about.
pub(crate) const ALL_COMPETENCIES: usize = 16;

/// What an admin gives to the people of the organisation.
pub(crate) struct Invitation {
    pub(crate) key: String,
    pub(crate) link: String,
}

/// Registers an organisation; ends on the admin's home page.
pub(crate) async fn register(browser: &Browser<'_>, organization: &str) -> Invitation {
    browser.open("/register").await;
    browser.type_into("#organization_name", organization).await;
    browser.tick("[name=organization_size][value=medium]").await;
    fill_in_account(browser, "Ada", "Adler", "ada.adler").await;
    browser.click("main form .button").await;
    browser.arrive("/home").await;
    invitation(browser).await
}

/// Reads the key and the link where they can be copied.
pub(crate) async fn invitation(browser: &Browser<'_>) -> Invitation {
    browser.see("#join-key").await;
    Invitation {
        key: browser.value("#join-key", "value").await,
        link: browser.value("#invite-link", "value").await,
    }
}

/// Joins by the invitation link; ends on the employee's home page.
pub(crate) async fn join(browser: &Browser<'_>, invitation: &Invitation) {
    join_as(browser, invitation, "Emil", "Ende", "emil.ende").await;
}

/// Joins by the invitation link under another name.
pub(crate) async fn join_as(
    browser: &Browser<'_>,
    invitation: &Invitation,
    first: &str,
    last: &str,
    username: &str,
) {
    browser.open(&invitation.link).await;
    fill_in_account(browser, first, last, username).await;
    browser.click("main form .button").await;
    browser.arrive("/home").await;
}

async fn fill_in_account(browser: &Browser<'_>, first: &str, last: &str, username: &str) {
    browser.type_into("#first_name", first).await;
    browser.type_into("#last_name", last).await;
    browser.type_into("#username", username).await;
    browser.type_into("#password", PASSWORD).await;
}

/// Signs the employee in; ends wherever the way back leads.
pub(crate) async fn sign_in(browser: &Browser<'_>) {
    browser.type_into("#username", "emil.ende").await;
    browser.type_into("#password", PASSWORD).await;
    browser.click("main form .button").await;
}

/// Ends every sign-in of the employee from another browser.
pub(crate) async fn sign_out_everywhere(browser: &Browser<'_>) {
    browser.open("/login").await;
    sign_in(browser).await;
    browser.arrive("/home").await;
    browser.open("/profile").await;
    browser
        .click("form[action='/logout-everywhere'] button")
        .await;
    browser.click("#confirm-dialog [data-dialog-agree]").await;
    browser.arrive("/").await;
    browser.see(".hero").await;
}

/// Starts a survey from the home page; ends on its first question.
pub(crate) async fn start_survey(browser: &Browser<'_>, role: u32) {
    browser
        .click("main a.button[href='/survey'], main a.button[href='/survey/roles']")
        .await;
    browser.arrive("/survey/roles").await;
    choose_role(browser, role).await;
}

/// Starts a survey from the page of roles; ends on its first question.
pub(crate) async fn choose_role(browser: &Browser<'_>, role: u32) {
    browser.tick(&format!("[name=role][value='{role}']")).await;
    browser.click("main form .button").await;
    browser.arrive("/survey/competencies/").await;
}

/// The input of a statement of the question on screen; 5 is "none of these".
pub(crate) fn statement(group: usize) -> String {
    format!("[name=group][value='{group}']")
}

/// Answers everything that has no answer yet, all on one page; ends on the review.
pub(crate) async fn answer_all_on_one_page(browser: &Browser<'_>) {
    browser.click("a[href='/survey/all']").await;
    browser.arrive("/survey/all").await;
    for (position, form) in browser
        .attributes("form[data-autosave]", "id")
        .await
        .iter()
        .enumerate()
    {
        if browser
            .count(&format!("#{form} [name=group]:checked"))
            .await
            == 0
        {
            // All levels, and none, so that results hold every kind of comparison.
            browser
                .tick(&format!("#{form} {}", statement(1 + position % 5)))
                .await;
            browser.saved(&format!("#{form}")).await;
        }
    }
    browser
        .click("main > .actions a[href='/survey/review']")
        .await;
    browser.arrive("/survey/review").await;
}

/// Hands the survey in; answers the path of its result.
pub(crate) async fn hand_in(browser: &Browser<'_>) -> String {
    browser.tick("#confirm").await;
    browser.click("form[action='/survey/submit'] .button").await;
    browser.arrive("/results/").await
}

impl Browser<'_> {
    /// Waits until a question's form says that its answer is saved.
    pub(crate) async fn saved(&self, form: &str) {
        let words = self.attributes(form, "data-saved").await;
        let before_the_time = words[0].split("{time}").next().unwrap();
        self.read(&format!("{form} [data-save-state]"), before_the_time)
            .await;
    }

    /// The focused element's attribute.
    pub(crate) async fn focused(&self, name: &str) -> String {
        let script = "return document.activeElement.getAttribute(arguments[0]) ?? ''";
        let value = self.run(script, [name.into()]).await;
        value.as_str().unwrap().to_owned()
    }

    /// Moves on by the tabulator key until the element has the focus.
    pub(crate) async fn tab_to(&self, css: &str) {
        for _ in 0..200 {
            self.press(Key::Tab).await;
            if self
                .run(
                    "return document.activeElement.matches(arguments[0])",
                    [css.into()],
                )
                .await
                == true
            {
                return;
            }
        }
        panic!("the tabulator key never leads to {css}");
    }
}
