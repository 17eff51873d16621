//! Every number that a page found out opens its explanation: somebody who doubts one can follow it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::browser::Browser;
use crate::stage::Stage;
use crate::tour::{Look, tour};

#[tokio::test]
async fn every_number_opens_its_explanation() {
    let reader = Reader::default();
    tour("en", &reader).await;
    let unexplained = reader.unexplained.take();
    println!(
        "explanations: {} numbers looked at, {} without one",
        reader.numbers.take(),
        unexplained.len()
    );
    assert!(unexplained.is_empty(), "{unexplained:#?}");
}

#[tokio::test]
async fn a_number_without_an_explanation_is_found() {
    let stage = Stage::open();
    let browser = stage.browser().await;
    browser.open("/login").await;
    let spoil = "
        const add = (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html);
        add('<section><p>42 people</p></section>');
        add('<section><p>43 people</p><details><summary data-explain=\"why-43\">why</summary><p id=\"why-43\">so</p></details></section>');
        add('<section><p>44 people</p><a href=\"#nowhere\" data-explain=\"nowhere\">why</a></section>');
        add('<section><p><time>45</time></p></section>');
        add('<section><table><tr><td>46 people</td></tr><tr><td>47 people<details><summary data-explain=\"why-47\">why</summary><p id=\"why-47\">so</p></details></td></tr></table></section>');";
    browser.run(spoil, []).await;
    let found = browser.run(NUMBERS, []).await;
    let found: Vec<String> = serde_json::from_value(found["unexplained"].clone()).unwrap();
    assert_eq!(found, ["42 people", "44 people", "46 people"]);
}

#[derive(Default)]
struct Reader {
    numbers: RefCell<u64>,
    unexplained: RefCell<BTreeSet<String>>,
}

impl Look for Reader {
    async fn prepare(&self, _: &Browser<'_>) {}

    async fn look(&self, browser: &Browser<'_>, name: &str) {
        let found = browser.run(NUMBERS, []).await;
        *self.numbers.borrow_mut() += found["numbers"].as_u64().unwrap();
        let unexplained = found["unexplained"].as_array().unwrap().iter();
        let named = unexplained.map(|text| format!("{name}: {}", text.as_str().unwrap()));
        self.unexplained.borrow_mut().extend(named);
    }
}

/// A number is explained where its row or entry has something that opens an explanation, or its
/// section or card has one for the whole of it; where it is a link to what it is made of, or opens
/// what it counts; where a colon or a heading says that what it counts follows. What is no finding needs no
/// explanation: dates, fields, rules of the method, messages, and what people wrote.
const NUMBERS: &str = r"
const found = { numbers: 0, unexplained: [] };
const main = document.querySelector('main');
if (['/', '/glossary', '/style'].includes(location.pathname) || !main) return found;
const noFinding = 'time, label, legend, option, input, select, textarea, caption, code, pre, nav, script, style, .visually-hidden, .field__hint, .notice, .error-summary, .field__error, .explanation, .empty, .progress__label, .path, .next, .error-code, p:has(+ .path), th[scope=row], [data-label=Line], figure';
const leads = 'a[href], summary, h1, h2, h3, header, button';
const findings = (text) => text
    .replace(/\d{1,2} [A-Z][a-z]+ \d{4}|\d\d:\d\d/g, '')
    .replace(/within \d+ (months|days)|0 is the lowest answer.*|\d+ of them are managers|is meant for at most .*/g, '')
    .replace(/(phase|task|step) \d( of \d)?/gi, '')
    .replace(/the (14 role clusters|16 competencies|30 processes)/g, '')
    .replace(/all 16 competencies|\d+ of 16$/g, '')
    .replace(/\S*[A-Za-z]\S*/g, '');
const opened = [...main.querySelectorAll('[data-explain]')].filter((it) => {
    const explanation = document.getElementById(it.dataset.explain);
    if (!explanation) return false;
    const details = [...document.querySelectorAll('main details')].map((it) => [it, it.open]);
    if (!explanation.checkVisibility()) it.click();
    const is = explanation.checkVisibility();
    for (const [it, open] of details) it.open = open;
    if (it.matches('.term')) explanation.hidden = true;
    return is;
});
// What explains the whole of a section or card stands directly in it.
const wholes = opened.filter((it) => it.parentElement.matches('details') && it.parentElement.parentElement.matches('section, .card, .stack'));
const explained = (element) => {
    if (opened.some((it) => document.getElementById(it.dataset.explain).contains(element))) return true;
    const row = element.closest('.table--result tbody') ?? element.closest('tr, li, .stat');
    if (row && (opened.some((it) => row.contains(it)) || (row.matches('li') && row.querySelector('a[href]')))) return true;
    return wholes.some((it) => it.parentElement.parentElement.contains(element));
};
const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!/\d/.test(findings(text)) || element.closest(noFinding) || !element.checkVisibility()) continue;
    found.numbers += 1;
    if (text.endsWith(':') || element.closest(leads) || explained(element)) continue;
    found.unexplained.push(text);
}
return found;";
