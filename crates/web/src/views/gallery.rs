//! Renders every page with sample data, in both languages, into `target/gallery`, and holds what all pages share.

mod figures;
mod homes;
mod invitations;
mod pages;
mod phase_one;
mod plans;
mod ratings;
mod roles;
mod sample;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use askama::Template;
use seqpt_core::framework::Framework;
use seqpt_core::{Language, Level};
use seqpt_text::Texts;

use sample::Sample;

/// Every page in both languages: its name, the language's code and the HTML.
fn gallery() -> Vec<(&'static str, &'static str, String)> {
    let texts = Texts::standard().unwrap();
    let mut gallery = Vec::new();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        let sample = Sample {
            localizer: &localizer,
            framework: Framework::standard().unwrap(),
        };
        gallery.extend(
            sample
                .pages()
                .into_iter()
                .map(|(name, html)| (name, language.code(), html)),
        );
    }
    gallery
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_page_is_written_to_the_gallery() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    fs::create_dir_all(&folder).unwrap();
    for (name, language, html) in gallery() {
        fs::write(folder.join(format!("{name}.{language}.html")), &html).unwrap();
        assert!(
            html.starts_with("<!doctype html>") && html.contains("</html>"),
            "{name}.{language}"
        );
    }
}

#[test]
fn no_page_shows_a_missing_text_or_an_empty_variable() {
    for (name, language, html) in gallery() {
        assert!(
            !html.contains('⟦'),
            "{name}.{language}: {:?}",
            html.split('⟦').nth(1).map(|rest| &rest[..30])
        );
        assert!(!html.contains("{$"), "{name}.{language}");
    }
}

#[test]
fn no_page_needs_what_the_content_security_policy_forbids() {
    for (name, language, html) in gallery() {
        for forbidden in [
            " style=",
            "<style",
            "javascript:",
            " onclick=",
            " onsubmit=",
            "http://",
        ] {
            assert!(
                !html.contains(forbidden),
                "{name}.{language} has {forbidden}"
            );
        }
        assert!(!html.contains("<script>"), "{name}.{language}");
    }
}

#[test]
fn every_page_names_its_language_and_has_one_heading_of_the_first_level() {
    for (name, language, html) in gallery() {
        assert!(
            html.contains(&format!("<html lang=\"{language}\">")),
            "{name}.{language}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name}.{language}");
        assert!(
            html.contains("<title>") && !html.contains("<title> ·"),
            "{name}.{language}"
        );
    }
}

#[test]
fn ids_are_unique_and_every_reference_finds_one() {
    for (name, language, html) in gallery() {
        let ids = attributes(&html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(
            ids.len(),
            known.len(),
            "{name}.{language}: an id stands twice in {ids:?}"
        );
        for attribute in [
            "for",
            "aria-describedby",
            "aria-labelledby",
            "data-explain",
            "data-copy",
        ] {
            for reference in attributes(&html, attribute)
                .into_iter()
                .flat_map(str::split_whitespace)
            {
                assert!(
                    known.contains(reference),
                    "{name}.{language}: {attribute} {reference} leads nowhere"
                );
            }
        }
        for anchor in attributes(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'))
        {
            assert!(
                known.contains(anchor),
                "{name}.{language}: #{anchor} leads nowhere"
            );
        }
    }
}

#[test]
fn every_post_carries_the_anti_forgery_token() {
    for (name, language, html) in gallery() {
        for form in html.split("<form ").skip(1) {
            let (form, _) = form.split_once("</form>").unwrap();
            let is_post = form
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(r#"method="post""#));
            assert!(
                !is_post || form.contains(r#"name="csrf" value="token""#),
                "{name}.{language}: {form}"
            );
        }
    }
}

#[test]
fn every_answer_field_and_button_has_a_name() {
    for (name, language, html) in gallery() {
        for input in html.split("<input ").skip(1) {
            let tag = input.split('>').next().unwrap();
            let hidden = tag.contains(r#"type="hidden""#);
            let labelled = attributes(&format!(" {tag}"), "id")
                .first()
                .is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
            let wrapped = tag.contains("checkbox") || tag.contains("radio");
            assert!(hidden || labelled || wrapped, "{name}.{language}: {tag}");
        }
    }
}

#[test]
fn a_refused_form_keeps_what_was_typed_except_the_password_and_leads_to_each_error() {
    let texts = Texts::standard().unwrap();
    let localizer = texts.localizer(Language::English);
    let sample = Sample {
        localizer: &localizer,
        framework: Framework::standard().unwrap(),
    };
    let html = sample.register(sample.refused().with_value("password", "secret"));
    assert!(html.contains("Analytical &#60;Engines&#62; plc"));
    assert!(!html.contains("secret"));
    assert!(
        html.contains(r##"<a href="#last_name">"##) && html.contains(r##"<a href="#password">"##)
    );
    assert!(
        html.contains(r#"aria-describedby="password-error password-hint" aria-invalid="true""#)
    );
    assert!(html.contains(r#"value="medium" checked"#));
}

#[test]
fn every_level_and_count_of_a_result_leads_to_its_explanation() {
    let texts = Texts::standard().unwrap();
    let localizer = texts.localizer(Language::English);
    let sample = Sample {
        localizer: &localizer,
        framework: Framework::standard().unwrap(),
    };
    let page = sample.result(&[4, 5], "/results/7");
    let competencies: usize = page.areas.iter().map(|area| area.competencies.len()).sum();
    let areas = page.areas.len();
    assert_eq!(competencies, page.asked);
    let html = page.render().unwrap();
    assert_eq!(
        attributes(&html, "data-explain").len(),
        3 + 3 + areas + 2 * competencies
    );
}

#[test]
fn the_people_page_shows_no_level() {
    for (name, language, html) in gallery()
        .into_iter()
        .filter(|(name, ..)| name.starts_with("people"))
    {
        let texts = Texts::standard().unwrap();
        let localizer = texts.localizer(Language::from_code(language).unwrap());
        for level in Level::PYRAMID {
            assert!(
                !html.contains(&format!(">{}<", localizer.level(level))),
                "{name}.{language}"
            );
        }
    }
}
