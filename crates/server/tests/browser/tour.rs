//! Every page of the product in every state that looks different, in the order in which people come by.

mod phase_one;
mod phase_two;

use std::collections::BTreeSet;

use seqpt_web::routes::{Surface, routes};

use crate::browser::Browser;
use crate::colleagues;
use crate::stage::Stage;
use crate::story::{self, SYSTEM_ENGINEER, statement};

/// Who looks at each page: the browser that shows it, and a name of what it shows.
pub(crate) trait Look {
    /// A browser before its first page.
    async fn prepare(&self, browser: &Browser<'_>);
    async fn look(&self, browser: &Browser<'_>, name: &str);
}

/// Leads through all pages in a language. A page that this tour leaves out fails the test.
pub(crate) async fn tour(language: &str, look: &impl Look) {
    let stage = Stage::open();
    let admin = stage.browser().await;
    let employee = stage.browser().await;
    let supervisor = stage.browser().await;
    for browser in [&admin, &employee, &supervisor] {
        look.prepare(browser).await;
        browser.prefer(language).await;
    }
    let mut tour = Tour {
        look,
        number: 0,
        visited: BTreeSet::new(),
    };
    tour.before_signing_in(&admin).await;
    let invitation = tour.of_the_first_admin(&admin).await;
    tour.of_nothing_to_show(&admin).await;
    tour.of_phase_one(&admin).await;
    tour.of_joining(&employee, &invitation.link).await;
    story::join(&employee, &invitation).await;
    tour.of_a_newcomer(&employee).await;
    tour.of_the_survey(&employee).await;
    tour.of_the_result(&employee).await;
    tour.of_the_own_plan(&employee).await;
    tour.of_an_admin_with_people(&admin).await;
    colleagues::answer_in_three_clusters(&stage, &invitation.key);
    tour.of_existing_trainings(&admin).await;
    tour.of_programs(&admin).await;
    tour.of_the_organisation_result(&admin).await;
    tour.of_the_strategy_check(&admin).await;
    tour.of_the_organisation_plan(&admin).await;
    story::join_as(&supervisor, &invitation, "Sina", "Sommer", "sina.sommer").await;
    tour.of_second_ratings(&admin, &supervisor, &employee).await;
    tour.of_a_plan_out_of_date(&employee).await;
    tour.of_a_full_assessment(&employee).await;
    tour.of_a_deactivated_person(&admin).await;
    tour.of_a_replaced_key(&admin, &invitation.link).await;
    for browser in [&admin, &employee, &supervisor] {
        assert_eq!(browser.script_problems().await, Vec::<String>::new());
    }
    assert_eq!(
        tour.visited,
        pages(),
        "the tour and the routes that show a page"
    );
}

/// The paths of all routes that show a page.
fn pages() -> BTreeSet<&'static str> {
    routes()
        .iter()
        .filter(|route| route.surface == Surface::Page && route.method.as_str() == "GET")
        .map(|route| route.path)
        .collect()
}

/// The page at an address: of several that fit, the one that says most about it.
fn page_at(address: &str) -> Option<&'static str> {
    let fitting = pages().into_iter().filter(|page| is_at(page, address));
    fitting.min_by_key(|page| page.matches('{').count())
}

/// Whether a route's path, with its parameters, is the path of an address.
fn is_at(route: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap();
    let [route, path] = [route, path].map(|path| path.split('/').collect::<Vec<_>>());
    let fits = |(part, given): (&&str, &&str)| {
        let (start, parameter) = part.split_at(part.find('{').unwrap_or(part.len()));
        part == given || (!parameter.is_empty() && given.starts_with(start))
    };
    route.len() == path.len() && route.iter().zip(&path).all(fits)
}

struct Tour<'a, L> {
    look: &'a L,
    number: usize,
    visited: BTreeSet<&'static str>,
}

impl<L: Look> Tour<'_, L> {
    async fn see(&mut self, browser: &Browser<'_>, name: &str) {
        self.number += 1;
        self.look
            .look(browser, &format!("{:02}-{name}", self.number))
            .await;
    }

    async fn visit(&mut self, browser: &Browser<'_>, path: &str, name: &str) {
        browser.open(path).await;
        let reached = browser.path().await;
        // A page that only leads on to another one is visited with it.
        self.visited
            .extend([path, &reached].into_iter().filter_map(page_at));
        self.see(browser, name).await;
    }

    /// A file that a page offers: it comes as one, and shows nothing.
    async fn fetch(&mut self, browser: &Browser<'_>, path: &str) {
        browser.see(&format!("a[download][href='{path}']")).await;
        let fetched = "const done = arguments[1]; fetch(arguments[0]).then((answer) => done(answer.headers.get('content-disposition')))";
        let disposition = browser.run_async(fetched, [path.into()]).await;
        assert!(disposition.to_string().contains("attachment"), "{path}");
        self.visited.extend(page_at(path));
    }

    /// Looks at a page with everything opened that can be.
    async fn explained(&mut self, browser: &Browser<'_>, name: &str) {
        let open =
            "for (const details of document.querySelectorAll('main details')) details.open = true";
        browser.run(open, []).await;
        self.see(browser, name).await;
    }

    /// Sends the form as it is and looks at what is wrong with it.
    async fn refused(&mut self, browser: &Browser<'_>, button: &str, name: &str) {
        browser.click(button).await;
        browser.see("#error-summary").await;
        self.see(browser, name).await;
    }

    /// Sends a form past the page's scripts, as a browser without them does.
    async fn without_scripts(
        &mut self,
        browser: &Browser<'_>,
        form: &str,
        arrives_with: &str,
        name: &str,
    ) {
        browser
            .run(
                "document.querySelector(arguments[0]).submit()",
                [form.into()],
            )
            .await;
        browser.see(arrives_with).await;
        self.see(browser, name).await;
    }

    async fn before_signing_in(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/", "start").await;
        self.visit(browser, "/style", "style").await;
        self.visit(browser, "/glossary", "glossary").await;
        self.visit(browser, "/glossary?q=unicorn", "glossary-nothing")
            .await;
        self.visit(browser, "/register", "register").await;
        self.refused(browser, "main form .button", "register-refused")
            .await;
        self.visit(browser, "/join", "join").await;
        browser.type_into("#organization_code", "no such key").await;
        self.refused(browser, "main form .button", "join-refused")
            .await;
        self.visit(browser, "/login", "login").await;
        browser.type_into("#username", "nobody").await;
        browser.type_into("#password", "not the password").await;
        self.refused(browser, "main form .button", "login-refused")
            .await;
        self.visit(browser, "/nowhere", "not-found").await;
    }

    async fn of_the_first_admin(&mut self, browser: &Browser<'_>) -> story::Invitation {
        let invitation = story::register(browser, "Acme Maschinenbau & Überwachungssysteme").await;
        self.see(browser, "home-registered").await;
        open_the_menu(browser).await;
        self.see(browser, "home-menu").await;
        self.visit(browser, "/people", "people-nobody").await;
        self.of_invitations(browser).await;
        self.visit(browser, "/organization", "organization").await;
        browser.type_into("#name", " ").await;
        self.refused(browser, "main form .button", "organization-refused")
            .await;
        self.visit(browser, "/organization/invitation", "invitation")
            .await;
        self.visit(browser, "/organization/key", "key").await;
        browser.type_into("#max_uses", "0").await;
        self.refused(browser, "main form .button--danger", "key-refused")
            .await;
        self.visit(browser, "/profile", "profile").await;
        browser.type_into("#first_name", " ").await;
        self.refused(
            browser,
            "form[action='/profile'] .button",
            "profile-refused",
        )
        .await;
        self.refused(
            browser,
            "form[action='/profile/password'] .button",
            "password-refused",
        )
        .await;
        self.without_scripts(
            browser,
            "form[action='/logout-everywhere']",
            ".button--danger",
            "confirm",
        )
        .await;
        invitation
    }

    async fn of_invitations(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/people/invitations", "invitations-none")
            .await;
        self.fetch(browser, "/people/invitations/template").await;
        self.refused(browser, "main form .button", "invitations-refused")
            .await;
        browser
            .type_into(
                "#people",
                "Vorname;Nachname\nEmmy;Noether\n;Gauß\nEmmy;Noether",
            )
            .await;
        browser.click("main form .button").await;
        browser.see("#left-out-heading").await;
        self.see(browser, "invitations-checked").await;
        browser.click("main [name=step][value=invite]").await;
        browser.see("#links-heading").await;
        self.see(browser, "invitations-made").await;
        let link = browser.value("#link-1", "value").await;
        self.visit(browser, "/people/invitations", "invitations")
            .await;
        let withdraw = "form[action$='/withdraw']";
        browser.click(&format!("{withdraw} button")).await;
        browser.see("#confirm-dialog[open]").await;
        self.see(browser, "invitations-dialog").await;
        browser.reload().await;
        self.without_scripts(
            browser,
            withdraw,
            "main .button--danger",
            "withdraw-confirm",
        )
        .await;
        browser.open(&link).await;
        self.see(browser, "join-invited").await;
        browser.open("/people/invitations").await;
        self.without_scripts(browser, withdraw, "main .button--danger", "withdraw-again")
            .await;
        browser.click("main .button--danger").await;
        browser.see(".notice--success").await;
        self.see(browser, "invitations-withdrawn").await;
        browser.open(&link).await;
        self.see(browser, "join-withdrawn").await;
    }

    async fn of_joining(&mut self, browser: &Browser<'_>, link: &str) {
        browser.open(link).await;
        self.see(browser, "join-account").await;
        self.refused(browser, "main form .button", "join-account-refused")
            .await;
    }

    async fn of_a_newcomer(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/home", "home-newcomer").await;
        self.visit(browser, "/results", "results-none").await;
        self.visit(browser, "/people", "forbidden").await;
        self.visit(browser, "/survey/roles", "roles").await;
        browser.click("a.term").await;
        browser.see(".term__definition:not([hidden])").await;
        self.see(browser, "roles-word").await;
        self.refused(browser, "main form .button", "roles-refused")
            .await;
        self.visit(browser, "/survey/tasks", "tasks").await;
        browser
            .type_into("#responsible", "Risk register and test cases")
            .await;
        browser.click("[name=find]").await;
        browser.see(".process.is-mentioned").await;
        self.see(browser, "tasks-found").await;
    }

    async fn of_the_survey(&mut self, browser: &Browser<'_>) {
        browser.open("/survey/roles").await;
        story::choose_role(browser, SYSTEM_ENGINEER).await;
        self.visit(browser, "/survey", "question").await;
        let question = browser.path().await;
        browser.tick(&statement(2)).await;
        browser.saved("form[data-autosave]").await;
        self.see(browser, "question-saved").await;
        browser.click(".discard button").await;
        browser.see("#confirm-dialog[open]").await;
        self.see(browser, "question-dialog").await;
        browser.reload().await;
        let forge =
            "const box = document.querySelector('[name=group]'); box.checked = true; box.value = 9";
        browser.run(forge, []).await;
        self.without_scripts(
            browser,
            "form[data-autosave]",
            ".field__error",
            "question-refused",
        )
        .await;
        browser.open(&question).await;
        self.without_scripts(browser, ".discard", ".button--danger", "discard-confirm")
            .await;
        self.visit(browser, "/home", "home-in-survey").await;
        self.visit(browser, "/results", "results-open").await;
        self.visit(browser, "/survey/review", "review-missing")
            .await;
        self.visit(browser, "/survey/all", "all-on-one-page").await;
        browser.open(&question).await;
        story::answer_all_on_one_page(browser).await;
        self.visit(browser, "/survey/review", "review").await;
        self.refused(
            browser,
            "form[action='/survey/submit'] .button",
            "review-refused",
        )
        .await;
    }

    async fn of_the_result(&mut self, browser: &Browser<'_>) {
        let result = story::hand_in(browser).await;
        self.see(browser, "result-handed-in").await;
        self.visit(browser, &result, "result").await;
        for ending in ["xlsx", "csv", "json"] {
            self.fetch(browser, &format!("{result}/result.{ending}"))
                .await;
        }
        self.explained(browser, "result-explained").await;
        self.visit(browser, "/results", "results").await;
        self.visit(browser, "/home", "home-with-result").await;
    }

    async fn of_a_full_assessment(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/survey/full", "full-assessment").await;
        browser.click("main form .button").await;
        browser.arrive("/survey/competencies/").await;
        story::answer_all_on_one_page(browser).await;
        let result = story::hand_in(browser).await;
        self.visit(browser, &result, "result-full").await;
        browser.click("a[data-explain='why-fit-1']").await;
        browser.see("#why-fit-1").await;
        self.explained(browser, "result-full-explained").await;
    }

    async fn of_an_admin_with_people(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/home", "home-with-people").await;
        self.visit(browser, "/people?survey=open", "people-filtered")
            .await;
        self.visit(browser, "/people", "people").await;
    }

    async fn of_a_deactivated_person(&mut self, browser: &Browser<'_>) {
        browser.open("/people").await;
        let deactivate = "form[action$='/deactivate']";
        browser.click(&format!("{deactivate} button")).await;
        browser.see("#confirm-dialog[open]").await;
        self.see(browser, "people-dialog").await;
        browser.reload().await;
        self.without_scripts(
            browser,
            deactivate,
            "main .button--danger",
            "deactivate-confirm",
        )
        .await;
        browser.click("main .button--danger").await;
        browser.see("form[action$='/reactivate']").await;
        self.see(browser, "people-deactivated").await;
    }

    async fn of_a_replaced_key(&mut self, browser: &Browser<'_>, old_link: &str) {
        browser.open("/organization/key").await;
        browser.type_into("#max_uses", "25").await;
        browser.click("main form .button--danger").await;
        browser.see(".notice--success").await;
        self.see(browser, "organization-new-key").await;
        browser.open(old_link).await;
        self.see(browser, "join-replaced-key").await;
    }
}

/// Opens the menu of the account, or the one of narrow windows.
async fn open_the_menu(browser: &Browser<'_>) {
    browser.click("[data-menu] > summary").await;
    browser.see("[data-menu][open] .menu__panel").await;
}

#[test]
fn a_route_is_at_an_address_whatever_its_parameters_and_query() {
    assert!(is_at(
        "/survey/competencies/{competency}",
        "/survey/competencies/5?group=1"
    ));
    assert!(is_at("/", "/"));
    assert!(!is_at("/survey/{any}", "/survey"));
    assert!(!is_at("/results", "/results/5"));
}

#[test]
fn an_address_that_fits_two_routes_is_at_the_one_that_says_more() {
    assert_eq!(page_at("/phase1/roles/new"), Some("/phase1/roles/new"));
    assert_eq!(page_at("/phase1/roles/5"), Some("/phase1/roles/{role}"));
    assert_eq!(page_at("/nowhere"), None);
}
