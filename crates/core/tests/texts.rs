//! Every text of the method keeps the rules of docs/text-style.md.

use seqpt_core::Language;
use seqpt_core::content::{Content, check, compare_languages};
use seqpt_core::framework::Framework;

#[test]
fn every_text_keeps_the_rules_in_both_languages() {
    let framework = Framework::standard().unwrap();
    for language in Language::ALL {
        let content = Content::standard(&framework, language).unwrap();
        let findings = check(&framework, &content, language).unwrap();
        let listed: Vec<_> = findings.iter().map(ToString::to_string).collect();
        assert!(listed.is_empty(), "{language:?}:\n{}", listed.join("\n"));
    }
}

#[test]
fn both_languages_have_the_same_texts() {
    let framework = Framework::standard().unwrap();
    let [english, german] =
        Language::ALL.map(|language| Content::standard(&framework, language).unwrap());
    assert_eq!(compare_languages(&english, &german), []);
}
