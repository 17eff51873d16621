mod beside;
mod time;

use std::sync::LazyLock;

use super::*;
use crate::content::{Audience, Parts};
use crate::framework::Framework;

const TESTING: CompetencyId = CompetencyId::new(16);
const WINDOW: PlanWindow = PlanWindow {
    starts_on: Day {
        year: 2027,
        month: 1,
        of_month: 15,
    },
    ends_on: Day {
        year: 2028,
        month: 1,
        of_month: 15,
    },
};

static ENGLISH: LazyLock<Content> = LazyLock::new(|| load(Language::English));
static GERMAN: LazyLock<Content> = LazyLock::new(|| load(Language::German));
static GATES: LazyLock<[Gate<'static>; 2]> =
    LazyLock::new(|| [Language::English, Language::German].map(|it| Gate::of(content(it), it)));

fn load(language: Language) -> Content {
    Content::standard(&Framework::standard().unwrap(), language).unwrap()
}

fn content(language: Language) -> &'static Content {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

fn gate(language: Language) -> &'static Gate<'static> {
    match language {
        Language::English => &GATES[0],
        Language::German => &GATES[1],
    }
}

/// The words of the template for applying integration, verification and validation.
fn good(content: &Content, language: Language) -> ObjectiveText {
    let templates = content.objectives();
    let template = templates.get(TESTING, Level::Apply, Audience::Practitioners);
    let window = match language {
        Language::English => "12 months",
        Language::German => "12 Monaten",
    };
    ObjectiveText::of(template.unwrap(), window)
}

fn candidate(text: &ObjectiveText) -> Candidate<'_> {
    Candidate {
        competency: TESTING,
        level: Level::Apply,
        text,
        window: WINDOW,
        company: None,
    }
}

/// What is done to good words.
type Change = fn(&mut ObjectiveText);

/// What is found after a change of good words.
fn broken(
    language: Language,
    change: impl FnOnce(&mut ObjectiveText),
) -> Vec<(&'static str, Field)> {
    let mut text = good(content(language), language);
    change(&mut text);
    let faults = gate(language).check(&candidate(&text));
    faults
        .into_iter()
        .map(|fault| (fault.breaks.key(), fault.field))
        .collect()
}

fn codes(language: Language, change: impl FnOnce(&mut ObjectiveText)) -> Vec<&'static str> {
    let faults = broken(language, change).into_iter();
    faults.map(|(code, _)| code).collect()
}

#[test]
fn every_template_of_ours_passes_in_both_languages() {
    for (language, window) in [
        (Language::English, "12 months"),
        (Language::German, "12 Monaten"),
    ] {
        let gate = gate(language);
        let mut tried = 0;
        for (competency, level, audience, template) in content(language).objectives().iter() {
            let text = ObjectiveText::of(template, window);
            let faults = gate.check(&Candidate {
                competency,
                level,
                text: &text,
                window: WINDOW,
                company: None,
            });
            assert_eq!(
                faults,
                [],
                "{language:?} {competency} {level:?} {audience:?}"
            );
            tried += 1;
        }
        assert!(tried >= 64, "{tried}");
    }
}

#[test]
fn each_criterion_is_broken_by_its_own_fault_in_english() {
    let cases: [(&str, Change); 17] = [
        ("observable_verb", |text| {
            text.statement = "The participant appreciates verification in the own project.".into();
        }),
        ("level_verb", |text| {
            text.statement = "The participant lists test cases of the own project.".into();
        }),
        ("one_behaviour", |text| {
            text.statement =
                "The participant applies a test method in the project and explains its limits."
                    .into();
        }),
        ("own_content", |text| {
            text.statement = "The participant applies what was agreed upon yesterday.".into();
            text.parts = Parts::default();
        }),
        ("foreign_term", |text| {
            text.statement =
                "The participant applies a test method within the current sprint.".into();
        }),
        ("banned_phrase", |text| {
            text.statement =
                "The participant applies a test method so that defects are found early.".into();
        }),
        ("measurable", |text| {
            text.criterion = "It is mostly right.".into();
        }),
        ("condition", |text| {
            text.condition = "With some time.".into();
        }),
        ("condition", |text| {
            text.condition = "Given it".into();
        }),
        ("audience", |text| {
            text.statement = "Everybody applies a test method in the own project.".into();
        }),
        ("time_frame", |text| {
            text.time_frame = "soon".into();
        }),
        ("within_window", |text| {
            text.time_frame = "within 13 months".into();
        }),
        ("within_window", |text| {
            text.time_frame = "within 0 days".into();
        }),
        ("within_window", |text| {
            text.time_frame = "until 2028-02-01".into();
        }),
        ("sentences", |text| {
            text.statement.push_str(" The rest follows.");
        }),
        ("link", |text| {
            text.benefit = "As on https://example.org".into();
        }),
        ("placeholder", |text| {
            text.benefit = "For {company}".into();
        }),
    ];
    for (code, change) in cases {
        let found = codes(Language::English, change);
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn each_criterion_of_words_is_broken_by_its_own_fault_in_german() {
    let cases: [(&str, Change); 8] = [
        ("observable_verb", |text| {
            text.statement =
                "Die teilnehmende Person mag Prüfungen im eigenen Projekt sehr.".into();
        }),
        ("level_verb", |text| {
            text.statement =
                "Die teilnehmende Person benennt Testfälle des eigenen Projekts.".into();
        }),
        ("one_behaviour", |text| {
            text.statement =
                "Die teilnehmende Person nutzt ein Testverfahren und erklärt dessen Grenzen."
                    .into();
        }),
        ("own_content", |text| {
            text.statement = "Die teilnehmende Person nutzt, was gestern vereinbart wurde.".into();
            text.parts = Parts::default();
        }),
        ("condition", |text| {
            text.condition = "Mit etwas Zeit.".into();
        }),
        ("measurable", |text| {
            text.criterion = "Es stimmt meistens.".into();
        }),
        ("time_frame", |text| {
            text.time_frame = "bald".into();
        }),
        ("within_window", |text| {
            text.time_frame = "innerhalb von 2 Jahren".into();
        }),
    ];
    for (code, change) in cases {
        let found = codes(Language::German, change);
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn lengths_are_counted_in_characters_and_not_in_bytes() {
    let of = |length: usize| {
        let start = "The participant applies a test method ";
        let rest = "ü".repeat(length - start.len() - 1);
        broken(Language::English, |text| {
            text.statement = format!("{start}{rest}.");
        })
    };
    let too_long = ("length", Field::Statement);
    assert!(!of(500).contains(&too_long));
    assert!(of(501).contains(&too_long));
    let part = |length: usize| {
        let start = "The participant applies a test method ";
        broken(Language::English, |text| {
            let rest = "ü".repeat(length - start.len() - 1);
            text.parts.tool = Some(format!("{start}{rest}."));
        })
    };
    assert!(!part(400).contains(&("length", Field::ToolPart)));
    assert!(part(401).contains(&("length", Field::ToolPart)));
    let benefit = |text: &str| {
        broken(Language::English, |words| {
            words.benefit = text.into();
        })
    };
    let bad = [("length", Field::Benefit)];
    for text in [" ", "x", "Fewer faults.", &"ü".repeat(401)] {
        assert_eq!(benefit(text), bad, "{text}");
    }
    for text in ["Fewer surprises.", &"ü".repeat(400)] {
        assert_eq!(benefit(text), [], "{text}");
    }
}

#[test]
fn company_specific_words_name_what_the_company_has_and_no_product_that_it_does_not_name() {
    let (content, gate) = (content(Language::English), gate(Language::English));
    let templates = content.objectives();
    let template = templates
        .get(TESTING, Level::Apply, Audience::Practitioners)
        .unwrap();
    let check = |tool_part: &str| {
        let mut text = good(content, Language::English);
        text.parts.tool = Some(tool_part.to_owned());
        let faults = gate.check(&Candidate {
            company: Some(Company {
                names: &["test bench", "TestRail"],
                text: "We keep test cases in TestRail and run them on our test bench B2.",
                template,
            }),
            ..candidate(&text)
        });
        let found: Vec<_> = faults
            .into_iter()
            .map(|fault| (fault.breaks, fault.phrase))
            .collect();
        found
    };
    assert_eq!(
        check("The participant applies a test case from TestRail on the test bench B2."),
        []
    );
    assert_eq!(
        check("The participant applies a test case in the test tool of the project."),
        [(Criterion::CompanyTerm, None)]
    );
    assert_eq!(
        check("The participant applies a test case of TestRail in Polarion or CANoe."),
        ["Polarion", "CANoe"].map(|name| (Criterion::UnknownName, Some(name.to_owned())))
    );
}

#[test]
fn what_stands_beside_the_statement_names_no_product_either() {
    let (content, gate) = (content(Language::English), gate(Language::English));
    let templates = content.objectives();
    let template = templates
        .get(TESTING, Level::Apply, Audience::Practitioners)
        .unwrap();
    let mut text = good(content, Language::English);
    text.condition = "Given the open items in TestRail and Polarion.".to_owned();
    let faults = gate.check(&Candidate {
        company: Some(Company {
            names: &["test"],
            text: "We keep test cases in TestRail.",
            template,
        }),
        ..candidate(&text)
    });
    let named: Vec<_> = faults
        .into_iter()
        .filter(|fault| fault.breaks == Criterion::UnknownName)
        .map(|fault| (fault.field, fault.phrase))
        .collect();
    assert_eq!(named, [(Field::Condition, Some("Polarion".to_owned()))]);
}

#[test]
fn every_code_has_one_spelling() {
    for criterion in Criterion::ALL {
        assert_eq!(serde_json::to_value(criterion).unwrap(), criterion.key());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]
    #[test]
    fn any_words_are_judged_and_the_same_words_alike(
        words in proptest::collection::vec(".{0,60}", 8),
    ) {
        let gate = gate(Language::German);
        let part = |text: &String| (!text.is_empty()).then(|| text.clone());
        let text = ObjectiveText {
            statement: words[0].clone(),
            parts: Parts {
                process: part(&words[1]),
                method: part(&words[2]),
                tool: part(&words[3]),
            },
            condition: words[4].clone(),
            criterion: words[5].clone(),
            time_frame: words[6].clone(),
            benefit: words[7].clone(),
        };
        proptest::prop_assert_eq!(gate.check(&candidate(&text)), gate.check(&candidate(&text)));
    }
}
