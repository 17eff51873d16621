//! Every result of the domain is explained, in both languages, in sentences that differ.
#![expect(
    clippy::unwrap_used,
    reason = "a test whose texts do not load has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::framework::{
    Cause, CompetencyId, Framework, Involvement, Origin, ProcessId, Relevance, Requirement,
    RoleClusterId, SupplementaryRows,
};
use seqpt_core::gap::{Percent, PersonResult, evaluate};
use seqpt_core::objectives::{Criterion, Fault, Field};
use seqpt_core::survey::{Answer, StatementGroup};
use seqpt_core::{Language, Level};
use seqpt_text::{Explainer, Explanation, Localizer, Texts};

const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);

/// Runs a check with each language.
fn in_both_languages(check: impl Fn(Explainer<'_>, &Localizer)) {
    let texts = Texts::standard().unwrap();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        check(localizer.explain(), &localizer);
    }
}

/// The explanation as one text, after checking that nothing in it is missing.
fn whole(explanation: &Explanation) -> String {
    for text in std::iter::once(&explanation.summary).chain(&explanation.inputs) {
        assert!(!text.trim().is_empty(), "{explanation:?}");
        assert!(!text.contains(['⟦', '⟧', '{', '}']), "{text}");
        assert!(!text.contains("  ") && !text.contains('\n'), "{text}");
    }
    format!("{}\n{}", explanation.summary, explanation.inputs.join("\n"))
}

fn assert_all_differ(texts: &[String]) {
    let distinct: BTreeSet<_> = texts.iter().collect();
    assert_eq!(distinct.len(), texts.len(), "{texts:#?}");
}

/// A person who has been asked about some competencies: `(competency, required, own)`.
fn person(levels: &[(u32, Level, Option<Level>)]) -> PersonResult {
    let framework = Framework::standard().unwrap();
    let required: BTreeMap<_, _> = levels
        .iter()
        .map(|(id, required, _)| (CompetencyId::new(*id), *required))
        .collect();
    let own: BTreeMap<_, _> = levels
        .iter()
        .filter_map(|(id, _, own)| Some((CompetencyId::new(*id), (*own)?)))
        .collect();
    evaluate(&framework, &required, &own)
}

#[test]
fn every_cause_names_role_process_competency_and_the_values() {
    in_both_languages(|explain, _| {
        let mut sentences = Vec::new();
        for involvement in Involvement::ALL {
            for relevance in Relevance::ALL {
                let cause = Cause {
                    origin: Origin::Cluster(RoleClusterId::new(4)),
                    process: ProcessId::new(19),
                    involvement,
                    relevance,
                };
                let sentence = explain.cause(SYSTEMS_THINKING, &cause);
                let calculation = format!(
                    "{} × {} = {}",
                    involvement.value(),
                    relevance.value(),
                    cause.product()
                );
                assert!(sentence.contains(&calculation), "{sentence}");
                let figures: Vec<_> = sentence
                    .split('(')
                    .skip(1)
                    .map(|after| &after[..1])
                    .collect();
                assert_eq!(
                    figures,
                    [
                        involvement.value().to_string(),
                        relevance.value().to_string()
                    ],
                    "{sentence}"
                );
                sentences.push(whole(&Explanation {
                    summary: sentence,
                    inputs: Vec::new(),
                }));
            }
        }
        assert_all_differ(&sentences);
    });
}

#[test]
fn every_value_of_the_two_matrices_has_its_word_and_its_figure() {
    in_both_languages(|_, localizer| {
        let involvements = Involvement::ALL.map(|involvement| localizer.involvement(involvement));
        let relevances = Relevance::ALL.map(|relevance| localizer.relevance(relevance));
        assert_all_differ(&[&involvements[..], &relevances[..]].concat());
        for (figure, word) in involvements
            .iter()
            .enumerate()
            .chain(relevances.iter().enumerate())
        {
            assert!(
                !word.contains('⟦') && word.ends_with(&format!(" ({figure})")),
                "{word}"
            );
        }
    });
}

#[test]
fn a_cause_reads_as_the_cells_of_a_table() {
    let cause = Cause {
        origin: Origin::Cluster(RoleClusterId::new(4)),
        process: ProcessId::new(19),
        involvement: Involvement::Designs,
        relevance: Relevance::Useful,
    };
    in_both_languages(|explain, localizer| {
        let path = explain.path(&cause);
        let cells = [
            path.role,
            path.involvement,
            path.process,
            path.relevance,
            path.level,
        ];
        let expected = match localizer.language() {
            Language::English => [
                "System Engineer",
                "designs (3)",
                "System Requirements Definition",
                "useful (1)",
                "apply",
            ],
            Language::German => [
                "System-Ingenieur",
                "gestaltend (3)",
                "Definition der Systemanforderungen",
                "nützlich (1)",
                "anwenden",
            ],
        };
        assert_eq!(cells, expected);
        assert_eq!(path.product, 3);
    });
}

#[test]
fn a_cause_reads_as_a_sentence() {
    let cause = Cause {
        origin: Origin::Cluster(RoleClusterId::new(4)),
        process: ProcessId::new(19),
        involvement: Involvement::Responsible,
        relevance: Relevance::Necessary,
    };
    in_both_languages(|explain, localizer| {
        let expected = match localizer.language() {
            Language::English => {
                "System Engineer is responsible (2) for the process “System Requirements Definition”, for which \
                 “Systems Thinking” is necessary (2): 2 × 2 = 4, which calls for the level “apply”."
            }
            Language::German => {
                "Die Rolle „System-Ingenieur“ ist für den Prozess „Definition der Systemanforderungen“ \
                 verantwortlich (2), für den „Systemisches Denken“ notwendig ist (2): 2 × 2 = 4, das verlangt die \
                 Stufe „anwenden“."
            }
        };
        assert_eq!(explain.cause(SYSTEMS_THINKING, &cause), expected);
    });
}

#[test]
fn every_required_level_of_every_role_is_explained_by_its_causes() {
    let framework = Framework::standard().unwrap();
    in_both_languages(|explain, _| {
        for role in framework.role_clusters() {
            let requirements = framework.required_levels_of(&[role.id], SupplementaryRows::On);
            let mut explanations = Vec::new();
            for (competency, requirement) in &requirements {
                let explanation = explain.requirement(*competency, requirement);
                assert_eq!(explanation.inputs.len(), requirement.because.len());
                explanations.push(whole(&explanation));
            }
            assert_all_differ(&explanations);
        }
    });
}

#[test]
fn a_level_that_is_not_required_and_one_with_one_cause_say_so() {
    let one_cause = Requirement {
        level: Level::Know,
        because: vec![Cause {
            origin: Origin::Cluster(RoleClusterId::new(1)),
            process: ProcessId::new(1),
            involvement: Involvement::Supports,
            relevance: Relevance::Useful,
        }],
    };
    in_both_languages(|explain, localizer| {
        let not_required = explain.requirement(SYSTEMS_THINKING, &Requirement::default());
        let required = explain.requirement(SYSTEMS_THINKING, &one_cause);
        assert_all_differ(&[whole(&not_required), whole(&required)]);
        if localizer.language() == Language::English {
            assert!(not_required.summary.contains("no level is required"));
            assert!(required.summary.contains("One process"));
        }
    });
}

#[test]
fn every_combination_of_ticked_statements_is_explained_by_its_highest() {
    in_both_languages(|explain, localizer| {
        let mut explanations = Vec::new();
        for combination in 1..16_u8 {
            let ticked = StatementGroup::ALL
                .into_iter()
                .filter(|group| combination & (1 << (group.number() - 1)) != 0);
            explanations.push(whole(&explain.score(&Answer::new(ticked).unwrap())));
        }
        explanations.push(whole(&explain.score(&Answer::from_numbers([5]).unwrap())));
        assert_all_differ(&explanations);

        let three = explain
            .score(&Answer::from_numbers([3, 1, 2]).unwrap())
            .summary;
        let expected = match localizer.language() {
            Language::English => {
                "The statements of the levels “know”, “understand” and “apply” were ticked. The highest decides: the \
                 own level is “apply”."
            }
            Language::German => {
                "Die Aussagen der Stufen „kennen“, „verstehen“ und „anwenden“ wurden angekreuzt. Die höchste \
                 entscheidet: Die eigene Stufe ist „anwenden“."
            }
        };
        assert_eq!(three, expected);
    });
}

#[test]
fn every_pair_of_own_and_required_level_has_its_own_explanation_of_the_gap() {
    in_both_languages(|explain, localizer| {
        let mut gaps = Vec::new();
        for required in Level::PYRAMID {
            for own in Level::ALL {
                let result = &person(&[(1, required, Some(own))]).competencies[0];
                gaps.push(whole(&explain.gap(result)));
                whole(&explain.share(result));
            }
        }
        assert_all_differ(&gaps);

        let result = &person(&[(1, Level::Master, Some(Level::Understand))]).competencies[0];
        if localizer.language() == Language::English {
            assert_eq!(
                explain.gap(result).summary,
                "The own level is “understand”, required is “master”. That leaves 2 levels to advance: “apply”, then \
                 “master”."
            );
            assert_eq!(
                explain.share(result).summary,
                "33.3%: in the published figures the required level “master” counts 6 and the own level “understand” \
                 counts 2, and 2 of 6 is 33.3%."
            );
            let result = &person(&[(1, Level::Apply, Some(Level::Master))]).competencies[0];
            assert_eq!(
                explain.share(result).summary,
                "150%: in the published figures the own level “master” counts 6 and the required level “apply” counts \
                 4, and 6 of 4 is 150%. In means it counts as 100%."
            );
        }
    });
}

#[test]
fn where_nothing_is_required_neither_a_gap_nor_a_share_speaks_of_a_required_level() {
    in_both_languages(|explain, localizer| {
        for own in Level::ALL {
            let result = &person(&[(1, Level::None, Some(own))]).competencies[0];
            let none = localizer.level(Level::None);
            for explanation in [explain.gap(result), explain.share(result)] {
                assert!(!whole(&explanation).contains(&*none), "{explanation:?}");
            }
        }
    });
}

#[test]
fn what_enters_a_mean_is_listed_as_it_counts() {
    let ahead = person(&[
        (1, Level::Understand, Some(Level::Master)),
        (4, Level::Apply, Some(Level::Understand)),
    ]);
    in_both_languages(|explain, localizer| {
        let (mean, inputs) = match localizer.language() {
            Language::English => ("75%", ["100%", "50%"]),
            Language::German => ("75\u{a0}%", ["100\u{a0}%", "50\u{a0}%"]),
        };
        let explanation = explain.area(&ahead.areas[0], &ahead);
        assert!(explanation.summary.contains(mean), "{explanation:?}");
        for (input, share) in explanation.inputs.iter().zip(inputs) {
            assert!(input.ends_with(&format!(": {share}")), "{input}");
        }
    });
}

#[test]
fn every_figure_of_a_person_is_explained_by_its_inputs() {
    let several = person(&[
        (1, Level::Apply, Some(Level::Know)),
        (4, Level::Apply, Some(Level::Apply)),
        (5, Level::Understand, Some(Level::None)),
        (7, Level::Apply, Some(Level::Understand)),
        (8, Level::Know, Some(Level::Master)),
        (9, Level::Know, None),
    ]);
    in_both_languages(|explain, localizer| {
        let mut explanations = vec![
            explain.overall(&several),
            explain.reached(&several),
            explain.with_gap(&several),
            explain.levels_to_advance(&several),
        ];
        explanations.extend(
            several
                .areas
                .iter()
                .map(|area| explain.area(area, &several)),
        );
        assert_all_differ(&explanations.iter().map(whole).collect::<Vec<_>>());

        let [overall, reached, with_gap, levels_to_advance, core, social] = &explanations[..]
        else {
            panic!("two areas were asked: {explanations:?}");
        };
        // One line for each competency that was counted, and one for the unknown competency.
        assert_eq!(overall.inputs.len(), 5 + 1);
        assert_eq!(reached.inputs.len(), 2 + 1);
        assert_eq!(with_gap.inputs.len(), 3 + 1);
        assert_eq!(levels_to_advance.inputs.len(), 3 + 1);
        assert_eq!(core.inputs.len(), 3);
        assert_eq!(social.inputs.len(), 2);
        if localizer.language() == Language::English {
            assert!(
                core.summary.starts_with("41.7% is the mean of 3 shares"),
                "{}",
                core.summary
            );
            assert_eq!(
                levels_to_advance.inputs[0],
                "Systems Thinking: 2 levels, “understand”, then “apply”"
            );
        }
    });
}

#[test]
fn a_person_without_any_figure_gets_a_sentence_too() {
    let nothing = person(&[(1, Level::Know, None)]);
    let one = person(&[(1, Level::Know, Some(Level::None))]);
    in_both_languages(|explain, _| {
        for figure in [
            Explainer::overall,
            Explainer::reached,
            Explainer::with_gap,
            Explainer::levels_to_advance,
        ] {
            assert_all_differ(&[
                whole(&figure(explain, &nothing)),
                whole(&figure(explain, &one)),
            ]);
        }
        whole(&explain.area(&one.areas[0], &one));
    });
}

#[test]
fn a_name_the_framework_does_not_have_shows_its_id() {
    in_both_languages(|explain, _| {
        let explanation = explain.requirement(CompetencyId::new(2), &Requirement::default());
        assert!(
            explanation.summary.contains("⟦competency 2⟧"),
            "{}",
            explanation.summary
        );
    });
}

#[test]
fn a_share_shows_decimals_only_where_it_has_them() {
    in_both_languages(|_, localizer| {
        let share =
            |levels: &[(u32, Level, Option<Level>)]| -> Option<Percent> { person(levels).overall };
        let whole = share(&[(1, Level::Apply, Some(Level::Know))]).unwrap();
        let mean = share(&[
            (1, Level::Apply, Some(Level::Know)),
            (4, Level::Know, Some(Level::Know)),
        ])
        .unwrap();
        let (expected_whole, expected_mean) = match localizer.language() {
            Language::English => ("25%", "62.5%"),
            Language::German => ("25\u{a0}%", "62,5\u{a0}%"),
        };
        assert_eq!(localizer.share(whole), expected_whole);
        assert_eq!(localizer.share(mean), expected_mean);
    });
}

#[test]
fn every_criterion_of_the_gate_has_a_sentence_that_names_the_field_and_the_phrase() {
    in_both_languages(|explain, _| {
        let hint = |breaks, field| {
            let phrase = Some("plans".to_owned());
            explain.wording_hint(&Fault {
                breaks,
                field,
                phrase,
            })
        };
        let sentences = Criterion::ALL.map(|criterion| hint(criterion, Field::Statement));
        for sentence in &sentences {
            assert!(!sentence.contains(['⟦', '⟧', '{', '}']), "{sentence}");
        }
        assert_all_differ(&sentences);
        for criterion in [Criterion::ForeignTerm, Criterion::UnknownName] {
            assert!(hint(criterion, Field::Statement).contains("plans"));
        }
        let fields = [
            Field::Statement,
            Field::Condition,
            Field::Criterion,
            Field::TimeFrame,
            Field::Benefit,
        ];
        assert_all_differ(&fields.map(|field| hint(Criterion::Link, field)));
        let sentences = |field| {
            let hint = hint(Criterion::Sentences, field);
            hint.split_once(": ").unwrap().1.to_owned()
        };
        assert_ne!(sentences(Field::Statement), sentences(Field::Benefit));
        assert_eq!(sentences(Field::Condition), sentences(Field::Benefit));
    });
}
