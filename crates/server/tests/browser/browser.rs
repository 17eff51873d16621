//! What a person does in a browser: open, read, click, type. Everything waits until the page is there.

use std::cell::Cell;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, Cookie};
use tokio::time::{Instant, sleep};

use crate::stage::{Stage, tool};

/// When a test gives up. Far more than anything takes, because other tests run at the same time.
const PATIENCE: Duration = Duration::from_mins(1);

/// Whether scripts of pages run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    Run,
    Off,
}

/// One person's browser.
pub(crate) struct Browser<'stage> {
    driver: WebDriver,
    _profile: TempDir,
    stage: &'stage Stage,
    interactions: Cell<usize>,
}

impl<'stage> Browser<'stage> {
    pub(crate) async fn start(stage: &'stage Stage, scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let driver = WebDriver::builder(stage.driver(), capabilities(&profile, scripts).unwrap())
            .request_timeout(2 * PATIENCE)
            .await
            .unwrap();
        driver.set_script_timeout(PATIENCE).await.unwrap();
        Self {
            driver,
            _profile: profile,
            stage,
            interactions: Cell::new(0),
        }
    }

    /// How often this person has opened, clicked, typed or pressed something.
    pub(crate) fn interactions(&self) -> usize {
        self.interactions.get()
    }

    fn interact(&self) {
        self.interactions.set(self.interactions.get() + 1);
    }

    /// Opens a page by its path, or by a whole address such as an invitation link.
    pub(crate) async fn open(&self, address: &str) {
        self.interact();
        let address = match address.strip_prefix('/') {
            Some(path) => format!("{}/{path}", self.stage.origin()),
            None => address.to_owned(),
        };
        self.driver.goto(address).await.unwrap();
    }

    pub(crate) async fn reload(&self) {
        self.interact();
        self.driver.refresh().await.unwrap();
    }

    pub(crate) async fn back(&self) {
        self.interact();
        self.driver.back().await.unwrap();
    }

    /// Path and query of the page.
    pub(crate) async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        }
    }

    /// Waits for a page whose path begins like this, and returns the whole path.
    pub(crate) async fn arrive(&self, path: &str) -> String {
        let here = async || {
            let here = self.path().await;
            let is_loaded = self.run("return document.readyState", []).await == "complete";
            (here.starts_with(path) && is_loaded).then_some(here)
        };
        match eventually(here).await {
            Some(here) => here,
            None => panic!(
                "not at {path} but at {}: {}",
                self.path().await,
                self.page().await
            ),
        }
    }

    /// Waits until the page is another one.
    pub(crate) async fn leave(&self, path: &str) {
        let gone = async || (self.path().await != path).then_some(());
        let gone = eventually(gone).await.is_some();
        assert!(gone, "still at {path}: {}", self.page().await);
    }

    /// Waits for an element that can be seen.
    pub(crate) async fn see(&self, css: &str) -> WebElement {
        let visible = async || {
            for element in self.driver.find_all(By::Css(css)).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) {
                    return Some(element);
                }
            }
            None
        };
        match eventually(visible).await {
            Some(element) => element,
            None => panic!(
                "{css} is not to be seen at {}: {}",
                self.path().await,
                self.page().await
            ),
        }
    }

    /// Waits until an element says something that contains the words.
    pub(crate) async fn read(&self, css: &str, words: &str) {
        let said = async || {
            let text = self.see(css).await.text().await.unwrap_or_default();
            text.contains(words).then_some(())
        };
        let said = eventually(said).await.is_some();
        assert!(
            said,
            "{css} does not say {words:?}: {}",
            self.text(css).await
        );
    }

    /// The text of an element that can be seen.
    pub(crate) async fn text(&self, css: &str) -> String {
        self.see(css).await.text().await.unwrap()
    }

    /// The main part of the page, for messages of tests that fail.
    async fn page(&self) -> String {
        let text = self
            .run("return document.querySelector('main')?.innerText ?? ''", [])
            .await;
        text.as_str()
            .unwrap_or_default()
            .chars()
            .take(1500)
            .collect()
    }

    /// How many elements there are, whether they can be seen or not.
    pub(crate) async fn count(&self, css: &str) -> usize {
        self.driver.find_all(By::Css(css)).await.unwrap().len()
    }

    /// The value of an attribute or property of the first such element.
    pub(crate) async fn value(&self, css: &str, name: &str) -> String {
        let element = self.driver.find(By::Css(css)).await.unwrap();
        element.prop(name).await.unwrap().unwrap_or_default()
    }

    /// The values of an attribute of all such elements.
    pub(crate) async fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let mut values = Vec::new();
        for element in self.driver.find_all(By::Css(css)).await.unwrap() {
            values.push(element.attr(name).await.unwrap().unwrap_or_default());
        }
        values
    }

    pub(crate) async fn click(&self, css: &str) {
        let element = self.see(css).await;
        self.click_on(&element).await;
    }

    async fn click_on(&self, element: &WebElement) {
        self.interact();
        // Sticky bars stay out of the way of what is in the middle of the window.
        self.scroll_to(element).await;
        if let Err(error) = element.click().await {
            panic!("a click fails at {}: {error}", self.path().await);
        }
    }

    /// Ticks a box, or chooses one of several, as people do: by its words.
    pub(crate) async fn tick(&self, input: &str) {
        self.see("main").await;
        let input = self.driver.find(By::Css(input)).await.unwrap();
        let label = input.find(By::XPath("ancestor::label")).await.unwrap();
        self.click_on(&label).await;
    }

    /// Empties a field and types into it.
    pub(crate) async fn type_into(&self, css: &str, text: &str) {
        self.interact();
        let field = self.see(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.interact();
        self.driver
            .action_chain()
            .send_keys(key)
            .perform()
            .await
            .unwrap();
    }

    pub(crate) async fn double_click(&self, css: &str) {
        self.interact();
        let element = self.see(css).await;
        self.scroll_to(&element).await;
        let actions = self.driver.action_chain();
        actions
            .double_click_element(&element)
            .perform()
            .await
            .unwrap();
    }

    async fn scroll_to(&self, element: &WebElement) {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.run(script, [element.to_json().unwrap()]).await;
    }

    /// Runs a script of the test's own, whatever the page's policy says.
    pub(crate) async fn run<const N: usize>(&self, script: &str, arguments: [Value; N]) -> Value {
        let arguments = arguments.to_vec();
        self.driver
            .execute(script, arguments)
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// Runs a script that hands its result to the function in its last argument.
    pub(crate) async fn run_async<const N: usize>(
        &self,
        script: &str,
        arguments: [Value; N],
    ) -> Value {
        let arguments = arguments.to_vec();
        self.driver
            .execute_async(script, arguments)
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// A command of the `DevTools` protocol.
    pub(crate) async fn command(&self, method: &str, parameters: Value) -> Value {
        self.driver
            .cdp()
            .send_raw(method, parameters)
            .await
            .unwrap()
    }

    /// Saves what the window shows as a picture.
    pub(crate) async fn save_window(&self, file: &Path) {
        self.driver.screenshot(file).await.unwrap();
    }

    /// Remembers a choice of language, as the switch in the header does.
    pub(crate) async fn prefer(&self, language: &str) {
        self.open("/").await;
        self.driver
            .add_cookie(Cookie::new("seqpt_language", language.to_owned()))
            .await
            .unwrap();
    }

    /// Cuts the connection, or mends it.
    pub(crate) async fn set_offline(&self, offline: bool) {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.command("Network.enable", json!({})).await;
        self.command("Network.emulateNetworkConditions", conditions)
            .await;
    }

    pub(crate) async fn new_tab(&self) -> WindowHandle {
        let tab = self.driver.new_tab().await.unwrap();
        self.turn_to(&tab).await;
        tab
    }

    pub(crate) async fn tab(&self) -> WindowHandle {
        self.driver.window().await.unwrap()
    }

    pub(crate) async fn turn_to(&self, tab: &WindowHandle) {
        self.driver.switch_to_window(tab.clone()).await.unwrap();
    }

    /// What went wrong in the page's scripts, or was stopped by its policy, since this was asked last.
    pub(crate) async fn script_problems(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap();
        log.into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            // An answer with an error status is a page like any other.
            .filter(|message| !message.contains("the server responded with a status of 4"))
            .collect()
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        // The driver's own way waits for a connection that only the waiting thread could serve.
        let _ = self.driver.clone().leak();
        let session = self.driver.session_id();
        // A browser that is gone already needs no closing.
        let _ = ureq::delete(format!("{}/session/{session}", self.stage.driver())).call();
    }
}

/// Asks again until there is an answer, or nobody expects one any more.
pub(crate) async fn eventually<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if Instant::now() > end {
            return None;
        }
        sleep(Duration::from_millis(100)).await;
    }
}

fn capabilities(profile: &TempDir, scripts: Scripts) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&tool("SEQPT_CHROMIUM"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        "--window-size=1280,900",
        &format!("--user-data-dir={}", profile.path().display()),
    ] {
        capabilities.add_arg(argument)?;
    }
    let javascript = match scripts {
        Scripts::Run => 1,
        Scripts::Off => 2,
    };
    capabilities.add_experimental_option(
        "prefs",
        json!({
            "intl.accept_languages": "en",
            "credentials_enable_service": false,
            "profile.password_manager_enabled": false,
            "profile.password_manager_leak_detection": false,
            "profile.default_content_setting_values.javascript": javascript,
        }),
    )?;
    Ok(capabilities)
}
