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
fn condition_criterion_and_benefit_keep_the_form_of_a_part() {
    use Field::{Benefit, Condition, Criterion};
    use Language::{English, German};
    let cases: [(Language, &str, Field, &str); 13] = [
        (English, "length", Condition, "Given a map."),
        (English, "length", Criterion, "All six."),
        (
            English,
            "sentences",
            Condition,
            "Given a plan. It is new. It is short.",
        ),
        (
            English,
            "sentences",
            Criterion,
            "All are right. None is missing. And so",
        ),
        (
            English,
            "sentences",
            Benefit,
            "This saves time. It saves work. It helps.",
        ),
        (
            English,
            "banned_phrase",
            Criterion,
            "The team is aware of all six points.",
        ),
        (
            English,
            "banned_phrase",
            Condition,
            "Given a plan and various notes.",
        ),
        (
            English,
            "banned_phrase",
            Benefit,
            "Faults are properly found early.",
        ),
        (
            German,
            "banned_phrase",
            Criterion,
            "Die Person versteht alle sechs Punkte.",
        ),
        (
            German,
            "banned_phrase",
            Benefit,
            "Fehler werden effizient gefunden.",
        ),
        (
            English,
            "foreign_term",
            Criterion,
            "All six sprints have a goal.",
        ),
        (
            German,
            "foreign_term",
            Benefit,
            "Das Lastenheft wird schneller fertig.",
        ),
        (
            English,
            "link",
            Condition,
            "Given the plan on example.org/plan.",
        ),
    ];
    for (language, code, field, words) in cases {
        let found = broken(language, |text| match field {
            Condition => text.condition = words.into(),
            Criterion => text.criterion = words.into(),
            _ => text.benefit = words.into(),
        });
        assert_eq!(found, [(code, field)], "{words}");
    }
}

#[test]
fn a_condition_may_give_what_belongs_to_another_competency_and_insight_into_it() {
    for condition in [
        "Given the retrospective of a sprint.",
        "Given insight into the notes in ISO/IEC form, v2.0/v3.1.",
        "Given a sketch of two boxes",
    ] {
        let found = broken(Language::English, |text| {
            text.condition = condition.into();
        });
        assert_eq!(found, [], "{condition}");
    }
}

#[test]
fn a_duration_or_a_date_inside_the_window_passes_and_one_after_it_does_not() {
    for (inside, time_frame) in [
        (true, "within 365 days"),
        (false, "within 366 days"),
        (false, "within 370 days"),
        (true, "within 52 weeks"),
        (false, "within 53 weeks"),
        (true, "innerhalb von 12 Monaten"),
        (true, "within 4 quarters"),
        (false, "innerhalb von 5 Quartalen"),
        (true, "within 1 year"),
        (false, "within 2 years"),
        (false, "within 4294967295 years"),
        (true, "until 2028-01-15"),
        (true, "until 15.01.2028."),
        (false, "until 16.01.2028"),
        (false, "from 2027-01-14 on"),
        (false, "within 3 months, until 2029-01-01 at the latest"),
    ] {
        let found = codes(Language::English, |text| {
            text.time_frame = time_frame.into();
        });
        let expected: &[&str] = if inside { &[] } else { &["within_window"] };
        assert_eq!(found, expected, "{time_frame}");
    }
    for no_time in [
        "within 13.13.2027",
        "until 2027-02-31",
        "within 3 months, until 31.06.2027",
        "until 2027-1",
        "within -3 days",
        "with version 1.2.3",
        "in 3 steps",
        "nach 2 Tagungen",
        "nach 3 Jahrgängen",
        "2 Wochenenden",
        "",
    ] {
        let found = codes(Language::English, |text| {
            text.time_frame = no_time.into();
        });
        assert!(found.contains(&"time_frame"), "{no_time}: {found:?}");
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

/// The next day, found by trying.
fn next(day: Day) -> Day {
    let Day { year, month, .. } = day;
    let tries = [
        Day {
            of_month: day.of_month + 1,
            ..day
        },
        Day {
            year,
            month: month + 1,
            of_month: 1,
        },
        Day {
            year: year + 1,
            month: 1,
            of_month: 1,
        },
    ];
    tries.into_iter().find(|day| day.exists()).unwrap()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]
    #[test]
    fn a_duration_fits_as_long_as_it_is_over_by_the_last_day(
        (year, month, of_month) in (2000_u32..2100, 1_u32..=12, 1_u32..=31),
        months in 1_u32..=24,
        number in 0_u32..900,
    ) {
        let starts_on = Day { year, month, of_month };
        proptest::prop_assume!(starts_on.exists());
        let ends_on = starts_on.after_months(months).unwrap();
        let days = std::iter::successors(Some(starts_on), |day| Some(next(*day)));
        let length = u32::try_from(days.take_while(|day| *day < ends_on).count()).unwrap();
        let passes = |time_frame: String| {
            let mut faults = Faults::default();
            time::check(&time_frame, PlanWindow { starts_on, ends_on }, &mut faults);
            faults.0.is_empty()
        };
        proptest::prop_assert_eq!(passes(format!("in {number} days")), (1..=length).contains(&number));
        proptest::prop_assert_eq!(
            passes(format!("in {number} Wochen")),
            (1..=length / 7).contains(&number)
        );
        proptest::prop_assert_eq!(
            passes(format!("in {number} months")),
            (1..=months).contains(&number)
        );
        proptest::prop_assert_eq!(
            passes(format!("in {number} Quartalen")),
            (1..=months / 3).contains(&number)
        );
        let Day { year, month, of_month } = next(ends_on);
        let late = passes(format!("until {year}-{month:02}-{of_month:02}"));
        proptest::prop_assert!(!late);
    }

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
