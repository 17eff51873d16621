//! Pages of phase 1: maturity, strategies, roles.

use super::{Look, Tour};
use crate::browser::Browser;

impl<L: Look> Tour<'_, L> {
    pub(super) async fn of_phase_one(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/phase1", "phase1-new").await;
        self.visit(browser, "/phase1/strategy", "strategy-first-maturity")
            .await;
        self.visit(browser, "/phase1/maturity", "maturity").await;
        self.refused(browser, "main form .button", "maturity-refused")
            .await;
        for (field, option) in [
            ("rollout", 1),
            ("processes", 2),
            ("mindset", 1),
            ("knowledge", 3),
        ] {
            browser
                .tick(&format!("[name={field}][value='{option}']"))
                .await;
        }
        browser.click("main form .button").await;
        browser.see("#decides").await;
        let result = browser.path().await;
        self.visit(browser, &result, "maturity-result").await;
        self.explained(browser, "maturity-result-explained").await;
        self.visit(browser, "/phase1/strategy?people=0", "strategy-refused")
            .await;
        self.visit(
            browser,
            "/phase1/strategy?people=300&managers=40",
            "strategy",
        )
        .await;
        // One that aims at something for everybody, so that there are gaps later.
        browser
            .tick("[name=chosen][value=continuous_support]")
            .await;
        browser.click("main form[method=post] .button").await;
        browser.see("[aria-labelledby=reason]").await;
        let choice = browser.path().await;
        self.visit(browser, &choice, "strategy-chosen").await;
        self.visit(browser, "/phase1", "phase1-settled").await;
        self.of_roles(browser).await;
    }

    /// Roles are made and retired again, so that people choose among the clusters afterwards.
    async fn of_roles(&mut self, browser: &Browser<'_>) {
        self.visit(browser, "/phase1/roles", "organization-roles-none")
            .await;
        browser.tick("[name=cluster][value='8']").await;
        browser.click("main form .button").await;
        browser.see(".notice--success").await;
        self.visit(browser, "/phase1/roles", "organization-roles")
            .await;
        self.visit(browser, "/phase1/roles/new", "organization-role-new")
            .await;
        self.refused(browser, "main form .button", "organization-role-refused")
            .await;
        self.visit(browser, "/phase1/roles/list", "organization-roles-list")
            .await;
        self.fetch(browser, "/phase1/roles/list/template").await;
        self.refused(
            browser,
            "main form .button",
            "organization-roles-list-refused",
        )
        .await;
        browser
            .type_into(
                "#roles",
                "Name;Rollencluster;P19;Ort\nPrüfstand;8;3;Kiel\n;99;;\nIngenieurbüro;4;;",
            )
            .await;
        browser.click("main [name=step][value=check]").await;
        browser.see("#checked-heading").await;
        self.see(browser, "organization-roles-list-checked").await;
        browser.open("/phase1/roles").await;
        browser.click("main tbody th a").await;
        browser.see("[name=role_name]").await;
        let role = browser.path().await;
        self.visit(browser, &role, "organization-role").await;
        self.visit(
            browser,
            &format!("{role}/matrix"),
            "organization-role-matrix",
        )
        .await;
        browser.open("/phase1/roles").await;
        browser.click("main tbody form .button").await;
        browser.see("#confirm-dialog[open]").await;
        self.see(browser, "organization-roles-dialog").await;
        browser.click("#confirm-dialog .button--danger").await;
        browser.see(".notice--success").await;
        self.see(browser, "organization-roles-retired").await;
    }
}
