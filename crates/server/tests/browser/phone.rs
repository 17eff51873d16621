//! On a phone of 360 pixels nothing runs off the side, everything can be hit and everything can be read.

use std::cell::RefCell;

use crate::browser::Browser;
use crate::pictures::{PHONE, THEMES};
use crate::stage::Stage;
use crate::tour::{Look, tour};

#[tokio::test]
async fn every_english_page_fits_a_phone() {
    every_page_fits_a_phone("en").await;
}

#[tokio::test]
async fn every_german_page_fits_a_phone() {
    every_page_fits_a_phone("de").await;
}

#[tokio::test]
async fn what_does_not_fit_a_phone_is_found() {
    let stage = Stage::open();
    let browser = stage.browser().await;
    browser.show_on(PHONE).await;
    browser.open("/login").await;
    let spoil = "
        const add = (name, css, text) => {
            const element = document.createElement(name);
            element.style.cssText = css;
            element.textContent = text;
            document.querySelector('main').append(element);
        };
        add('div', 'width: 500px', 'wide');
        add('p', 'font-size: 15px', 'small words');
        add('button', 'display: block; width: 20px; height: 20px; padding: 0; font-size: 16px', '1');
        add('button', 'display: block; width: 20px; height: 20px; padding: 0; font-size: 16px', '2');";
    browser.run(spoil, []).await;
    let found = browser.run(MEASURE, []).await;
    let found: Vec<String> = serde_json::from_value(found["misfits"].clone()).unwrap();
    for (misfit, times) in [("pixels wide", 1), ("small words", 1), ("too close", 2)] {
        let number = found.iter().filter(|said| said.contains(misfit)).count();
        assert_eq!(number, times, "{misfit}: {found:#?}");
    }
}

async fn every_page_fits_a_phone(language: &str) {
    let measurer = Measurer {
        language,
        measured: RefCell::default(),
        misfits: RefCell::default(),
    };
    tour(language, &measurer).await;
    let misfits = measurer.misfits.take();
    println!(
        "phone, {language}: {} measurements, {} misfits",
        measurer.measured.take(),
        misfits.len()
    );
    assert!(misfits.is_empty(), "{misfits:#?}");
}

struct Measurer<'a> {
    language: &'a str,
    measured: RefCell<usize>,
    misfits: RefCell<Vec<String>>,
}

impl Look for Measurer<'_> {
    async fn prepare(&self, browser: &Browser<'_>) {
        browser.show_on(PHONE).await;
    }

    async fn look(&self, browser: &Browser<'_>, name: &str) {
        for theme in THEMES {
            browser.show_in(theme).await;
            let folder = format!("{}/{}-{theme}", self.language, PHONE.width);
            browser.take_picture(PHONE, &folder, name).await;
        }
        let found = browser.run(MEASURE, []).await;
        let counted = found["texts"].as_u64().unwrap() + found["targets"].as_u64().unwrap();
        assert!(counted > 5, "nothing was measured on {name}: {found}");
        *self.measured.borrow_mut() += 1;
        let misfits = found["misfits"].as_array().unwrap().iter();
        let named = misfits.map(|misfit| format!("{name}: {}", misfit.as_str().unwrap()));
        self.misfits.borrow_mut().extend(named);
    }
}

/// Measures width, targets (WCAG 2.2, 2.5.8, with its exceptions for spacing and for links in sentences) and text.
const MEASURE: &str = r"
    const misfits = [];
    const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const called = (element) => `<${element.localName} class='${element.getAttribute('class') ?? ''}'> ${(element.innerText || element.name || element.id || '').trim().slice(0, 40)}`;

    const width = document.scrollingElement.scrollWidth;
    if (width > 360 || window.innerWidth > 360) {
        const wide = [...document.querySelectorAll('body *')]
            .filter((element) => seen(element) && element.getBoundingClientRect().right > 361)
            .map(called).slice(0, 5);
        misfits.push(`the page is ${Math.max(width, window.innerWidth)} pixels wide: ${wide.join(' | ')}`);
    }

    // A box with its words is one target, and so is a field with its label on the same line.
    const area = (element) => {
        const label = element.closest('label') ?? element;
        return label.getBoundingClientRect();
    };
    const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]';
    const targets = [...document.querySelectorAll(interactive)].filter((element) => {
        const { width, height, right, bottom } = area(element);
        return seen(element) && width > 1 && height > 1 && right > 0 && bottom + window.scrollY > 0;
    });
    const centre = (rect) => ({ x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 });
    const isSmall = (rect) => rect.width < 24 || rect.height < 24;
    const inSentence = (element) => {
        if (!getComputedStyle(element).display.startsWith('inline')) return false;
        const sentence = element.closest('p, li, td, dd');
        return Boolean(sentence) && sentence.innerText.trim().length > element.innerText.trim().length + 1;
    };
    const distance = (point, rect) => Math.hypot(
        Math.max(rect.left - point.x, 0, point.x - rect.right),
        Math.max(rect.top - point.y, 0, point.y - rect.bottom));
    for (const target of targets) {
        const rect = area(target);
        if (!isSmall(rect) || inSentence(target)) continue;
        const crowded = targets.some((other) => {
            if (area(other).top === rect.top && area(other).left === rect.left) return false;
            const there = area(other);
            if (distance(centre(rect), there) < 12) return true;
            const apart = Math.hypot(centre(rect).x - centre(there).x, centre(rect).y - centre(there).y);
            return isSmall(there) && apart < 24;
        });
        if (crowded) misfits.push(`a target of ${rect.width.toFixed(1)} x ${rect.height.toFixed(1)} too close to another: ${called(target)}`);
    }

    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        const parent = text.parentElement;
        if (!text.data.trim() || parent.closest('script, style, svg, .visually-hidden') || !seen(parent)) continue;
        texts += 1;
        const size = parseFloat(getComputedStyle(parent).fontSize);
        if (size < 16) misfits.push(`text of ${size} pixels: ${called(parent)}`);
    }
    // Words in drawings are scaled with them.
    for (const text of document.querySelectorAll('svg text')) {
        if (!seen(text)) continue;
        const scale = text.getScreenCTM().a;
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        if (size < 12) misfits.push(`text of ${size.toFixed(1)} pixels in a drawing: ${text.textContent}`);
    }
    return { misfits, texts, targets: targets.length };";
