//! Pages of phase 2: what the organisation needs, the own plan and the organisation's.

use super::{Look, Tour};
use crate::browser::Browser;

impl<L: Look> Tour<'_, L> {
    pub(super) async fn of_nothing_to_show(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/organization/result", "figures-none")
            .await;
        self.visit(browser, "/organization/plan", "organization-plan-refused")
            .await;
        self.visit(browser, "/plan", "plan-without-survey").await;
        self.visit(browser, "/plan/history", "plan-history-none")
            .await;
    }

    pub(super) async fn of_the_own_plan(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/plan", "plan-none").await;
        browser.click("form[action='/plan'] .button").await;
        browser.see(".notice--success").await;
        self.see(browser, "plan-made").await;
        self.of_a_plan(browser, "/plan", "plan").await;
    }

    /// A plan that was just made: its page, what can be done with it, and its history.
    async fn of_a_plan(&mut self, browser: &Browser<'_>, path: &str, name: &str) {
        browser.open(path).await;
        browser.click(".objective:not(.is-done) .tick").await;
        browser.see(".objective.is-done").await;
        self.visit(browser, path, name).await;
        self.explained(browser, &format!("{name}-explained")).await;
        for ending in ["xlsx", "csv", "json"] {
            self.fetch(browser, &format!("{path}/objectives.{ending}"))
                .await;
        }
        browser.open(path).await;
        browser.click(".plan-edit a").await;
        browser.see("#statement").await;
        let objective = browser.path().await;
        self.visit(browser, &objective, &format!("{name}-edit"))
            .await;
        browser.type_into("#statement", " ").await;
        let refused = format!("{name}-edit-refused");
        self.refused(browser, "main form .button", &refused).await;
        browser
            .type_into("#statement", "We explain the whole system to newcomers.")
            .await;
        browser.click("main form [name=check]").await;
        browser.see("#hints").await;
        self.see(browser, &format!("{name}-edit-checked")).await;
        browser.click("main form .button").await;
        browser.see(".notice--success").await;
        self.see(browser, &format!("{name}-reworded")).await;
        self.visit(browser, &objective, &format!("{name}-edit-reworded"))
            .await;
        self.visit(
            browser,
            &format!("{path}/history"),
            &format!("{name}-history"),
        )
        .await;
    }

    pub(super) async fn of_the_organisation_result(&mut self, browser: &Browser<'_>) {
        let result = "/organization/result";
        self.visit(browser, result, "figures").await;
        self.explained(browser, "figures-explained").await;
        for ending in ["xlsx", "csv", "json"] {
            self.fetch(browser, &format!("{result}.{ending}")).await;
        }
        self.visit(
            browser,
            &format!("{result}?level=apply&area=technical&need=1"),
            "figures-filtered",
        )
        .await;
        self.visit(
            browser,
            &format!("{result}?level=master"),
            "figures-mastery",
        )
        .await;
        for (cell, name) in [
            (".heat--hidden", "figures-group-hidden"),
            (".heat:not(.heat--hidden, .heat--nothing)", "figures-group"),
        ] {
            browser.open(result).await;
            let cell = format!(".table--heat {cell} a");
            browser.see(&cell).await;
            let reasons = browser.attributes(&cell, "href").await.remove(0);
            self.visit(browser, &reasons, name).await;
            self.explained(browser, &format!("{name}-explained")).await;
        }
        browser
            .click("main a[href^='/organization/result/competencies/']")
            .await;
        let competency = browser.arrive("/organization/result/competencies/").await;
        self.visit(browser, &competency, "figures-competency").await;
        self.explained(browser, "figures-competency-explained")
            .await;
        self.visit(browser, "/home", "home-with-figures").await;
    }

    pub(super) async fn of_the_strategy_check(&mut self, browser: &Browser<'_>) {
        let scenarios = "/organization/result/scenarios";
        self.visit(browser, scenarios, "scenarios").await;
        self.explained(browser, "scenarios-explained").await;
        for ending in ["xlsx", "csv", "json"] {
            self.fetch(browser, &format!("{scenarios}.{ending}")).await;
        }
        let tried = "/organization/result/what-if";
        self.visit(browser, tried, "what-if").await;
        browser.tick("[name=strategies][value=certification]").await;
        browser.click("main form .button").await;
        browser.see("[data-explain='why-objectives']").await;
        self.see(browser, "what-if-tried").await;
        self.explained(browser, "what-if-explained").await;
        browser.open(&format!("{tried}?try=yes")).await;
        browser.see("#error-summary").await;
        self.see(browser, "what-if-refused").await;
        let path = "/organization/result/strategy";
        self.visit(browser, path, "strategy-check").await;
        self.explained(browser, "strategy-check-explained").await;
        browser.open(path).await;
        let forge = "document.querySelector('[name=source]').value = 'x'; document.querySelector('[name=source]').checked = true";
        browser.run(forge, []).await;
        self.refused(
            browser,
            "form[action$='/strategy'] .actions .button",
            "strategy-check-refused",
        )
        .await;
        browser.open(path).await;
        browser.tick("[name=source][value=internal]").await;
        browser.tick("[name=candidate]").await;
        browser
            .click("form[action$='/strategy'] .actions .button")
            .await;
        browser.see(".notice--success").await;
        self.see(browser, "strategy-check-trainers").await;
    }

    pub(super) async fn of_programs(&mut self, browser: &Browser<'_>) {
        let path = "/organization/result/programs";
        self.visit(browser, path, "programs").await;
        self.explained(browser, "programs-explained").await;
        browser.click("#tasks option[value='managers']").await;
        browser.click("main form .button").await;
        browser.see(".notice--success").await;
        self.see(browser, "programs-chosen").await;
    }

    pub(super) async fn of_existing_trainings(&mut self, browser: &Browser<'_>) {
        let path = "/organization/trainings";
        self.visit(browser, path, "trainings-none").await;
        let forge =
            "const box = document.querySelector('[name=t5]'); box.checked = true; box.value = 'x'";
        browser.run(forge, []).await;
        self.refused(browser, "main form .button", "trainings-refused")
            .await;
        browser.open(path).await;
        for level in ["know", "understand"] {
            browser.tick(&format!("[name=t14][value={level}]")).await;
        }
        browser.click("main form .button").await;
        browser.see(".notice--success").await;
        self.see(browser, "trainings-saved").await;
    }

    pub(super) async fn of_the_organisation_plan(&mut self, browser: &Browser<'_>) {
        let path = "/organization/plan";
        self.visit(browser, path, "organization-plan-none").await;
        browser.type_into("#months", "0").await;
        let make = "#dates-form .button";
        self.refused(browser, make, "organization-plan-dates-refused")
            .await;
        browser.type_into("#months", "10").await;
        browser.click(make).await;
        browser.see(".notice--success").await;
        self.of_a_plan(browser, path, "organization-plan").await;
        browser.open(path).await;
        browser.type_into("#months", "9").await;
        browser.click(make).await;
        browser.see(".notice--success").await;
        self.of_an_earlier_plan(browser, path, "organization-plan")
            .await;
    }

    /// Plans take another number of months since the organisation made its own.
    pub(super) async fn of_a_plan_out_of_date(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/home", "home-with-old-plan").await;
        self.visit(browser, "/plan", "plan-out-of-date").await;
        browser.click(".notice--warning .button").await;
        browser.see(".notice--success").await;
        self.of_an_earlier_plan(browser, "/plan", "plan").await;
        self.visit(browser, "/home", "home-with-plan").await;
    }

    async fn of_an_earlier_plan(&mut self, browser: &Browser<'_>, path: &str, name: &str) {
        let history = format!("{path}/history");
        self.visit(browser, &history, &format!("{name}-history-of-two"))
            .await;
        browser
            .click(&format!("main tbody a[href^='{path}s/']"))
            .await;
        let earlier = browser.arrive(&format!("{path}s/")).await;
        self.visit(browser, &earlier, &format!("{name}-earlier"))
            .await;
    }

    /// The supervisor rates the employee, who sees it beside the own answers.
    pub(super) async fn of_second_ratings(
        &mut self,
        admin: &Browser<'_>,
        supervisor: &Browser<'_>,
        employee: &Browser<'_>,
    ) {
        self.visit(employee, "/ratings", "ratings-nobody").await;
        admin.open("/people?q=emil.ende").await;
        admin.click("a[href$='/assessors']").await;
        let assessors = admin.arrive("/people/").await;
        self.visit(admin, &assessors, "assessors-none").await;
        let choose = "const select = document.querySelector('#add');
            select.value = [...select.options].find((option) => option.text === 'Sina Sommer').value";
        admin.run(choose, []).await;
        admin.click("main form .button").await;
        admin.see(".notice--success").await;
        self.explained(admin, "assessors").await;
        self.visit(supervisor, "/ratings", "ratings").await;
        supervisor.click("main th a[href^='/ratings/']").await;
        let rating = supervisor.arrive("/ratings/").await;
        self.visit(supervisor, &rating, "rating").await;
        self.refused(supervisor, "[name=action][value=submit]", "rating-refused")
            .await;
        let rate =
            "for (const level of document.querySelectorAll('[value=know]')) level.checked = true;
            document.querySelector('textarea').value = 'Led the last two reviews.'";
        supervisor.run(rate, []).await;
        supervisor.click("[name=action][value=save]").await;
        supervisor.see(".notice--success").await;
        self.explained(supervisor, "rating-draft").await;
        supervisor.click("[name=action][value=submit]").await;
        supervisor.see(".badge--success").await;
        self.see(supervisor, "ratings-handed-in").await;
        self.visit(supervisor, &rating, "rating-handed-in").await;
        employee.open("/results").await;
        employee.click("main a[href^='/results/']").await;
        employee.see("#ratings").await;
        self.explained(employee, "result-rated").await;
    }
}
