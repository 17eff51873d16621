//! Every result of phase 1 is explained, in both languages, whatever the answers.
#![expect(
    clippy::unwrap_used,
    reason = "a test whose texts do not load has failed"
)]

use std::collections::BTreeSet;

use seqpt_core::Language;
use seqpt_core::maturity::{MaturityAnswers, MaturityResult, Profile, Question, assess};
use seqpt_core::strategy::{
    Hint, Priority, Severity, SizeWarning, Strategy, TargetGroup, TargetGroupSize, Turn, recommend,
};
use seqpt_text::{Explainer, Explanation, Localizer, Texts};

fn in_both_languages(check: impl Fn(Explainer<'_>, &Localizer)) {
    let texts = Texts::standard().unwrap();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        check(localizer.explain(), &localizer);
    }
}

/// Every set of answers there is.
fn all_results() -> Vec<MaturityResult> {
    let mut results = Vec::new();
    for rollout in 0..5 {
        for processes in 0..6 {
            for mindset in 0..5 {
                for knowledge in 0..5 {
                    let answers = MaturityAnswers::new(rollout, processes, mindset, knowledge);
                    results.push(assess(answers.unwrap()));
                }
            }
        }
    }
    results
}

#[track_caller]
fn assert_readable(text: &str) {
    assert!(!text.trim().is_empty());
    assert!(!text.contains(['⟦', '⟧', '{', '}']), "{text}");
    assert!(!text.contains("  ") && !text.contains('\n'), "{text}");
}

#[track_caller]
fn assert_explained(explanation: &Explanation) {
    assert_readable(&explanation.summary);
    for input in &explanation.inputs {
        assert_readable(input);
    }
}

#[test]
fn score_level_profile_fields_and_meaning_are_explained_for_all_answers() {
    in_both_languages(|explain, texts| {
        for result in all_results() {
            let score = explain.maturity_score(&result);
            assert_explained(&score);
            // Four answers, the penalty, and each cap that held the score down.
            assert_eq!(score.inputs.len(), 5 + result.caps.len());
            assert!(
                score.summary.contains(&texts.points(result.score)),
                "{score:?}"
            );
            assert_explained(&explain.maturity_level(&result));
            assert_explained(&explain.maturity_profile(&result));
            for question in Question::ALL {
                assert_explained(&explain.maturity_field(&result, question));
                let decides = explain.decides(result.answers, question);
                assert_readable(&decides.what);
                assert_readable(&decides.now);
            }
            let meaning = explain.maturity_text(&result);
            assert!(!meaning.is_empty());
            for text in &meaning {
                assert_readable(text);
            }
        }
    });
}

#[test]
fn the_three_caps_name_the_fields_that_are_too_weak() {
    in_both_languages(|explain, texts| {
        let mut told = BTreeSet::new();
        for result in all_results() {
            for cap in &result.caps {
                let sentence = explain.cap(&result, cap);
                for question in result.held_down_by(cap) {
                    assert!(
                        sentence.contains(&*texts.maturity_topic(question)),
                        "{sentence}"
                    );
                }
                assert!(sentence.contains(&texts.points(cap.limit)), "{sentence}");
                told.insert(cap.required_fifths);
            }
        }
        assert_eq!(told, [1, 2, 3].into());
    });
}

#[test]
fn every_profile_has_a_reason_of_its_own() {
    in_both_languages(|explain, _| {
        for profile in Profile::ALL {
            let found = all_results()
                .into_iter()
                .find(|result| result.profile == profile);
            assert_explained(&explain.maturity_profile(&found.unwrap()));
        }
        let reasons: BTreeSet<_> = all_results()
            .iter()
            .map(|result| explain.maturity_profile(result).summary)
            .map(|reason| {
                reason
                    .chars()
                    .filter(|c| !c.is_ascii_digit())
                    .collect::<String>()
            })
            .collect();
        // Two ways to be balanced, and a leader for each of four fields.
        assert_eq!(reasons.len(), 8, "{reasons:#?}");
    });
}

#[test]
fn what_an_answer_decides_is_what_the_tree_does_with_it() {
    let group = TargetGroup {
        people: 50,
        managers: None,
    };
    in_both_languages(|explain, texts| {
        for result in all_results() {
            let primary = recommend(result.answers, group).recommended[0].strategy;
            let asked = [Question::SeRolesProcesses, Question::RolloutScope]
                .map(|question| explain.decides(result.answers, question).now)
                .join(" ");
            assert!(asked.contains(&*texts.strategy(primary)), "{asked}");
            let hinted = explain.decides(result.answers, Question::SeMindset).now
                == texts.t("maturity-decides-hint");
            let hints = recommend(result.answers, group).hints;
            assert_eq!(hinted, hints.contains(&Hint::Mindset));
        }
    });
}

#[test]
fn a_comparison_tells_every_answer_that_differs_and_that_none_does() {
    in_both_languages(|explain, texts| {
        let result = |answers: [i64; 4]| {
            let [rollout, processes, mindset, knowledge] = answers;
            assess(MaturityAnswers::new(rollout, processes, mindset, knowledge).unwrap())
        };
        let (low, high) = (result([0, 0, 0, 0]), result([4, 5, 4, 3]));
        let told = explain.maturity_comparison(&low, &high);
        // Four answers, the points, the level; both are balanced.
        assert_eq!(told.len(), 6, "{told:?}");
        for text in &told {
            assert_readable(text);
        }
        assert_eq!(
            explain.maturity_comparison(&low, &low),
            [texts.t("maturity-compare-same")]
        );
        let unbalanced = explain.maturity_comparison(&low, &result([4, 0, 0, 4]));
        let profile = &*texts.maturity_profile(Profile::CriticallyUnbalanced);
        assert!(
            unbalanced.iter().any(|line| line.contains(profile)),
            "{unbalanced:?}"
        );
    });
}

#[test]
fn every_turn_says_where_it_leads_and_where_the_other_answer_would_have() {
    in_both_languages(|explain, _| {
        let mut turns = Vec::new();
        for yes in [true, false] {
            turns.extend([1, 10_000].map(|people| Turn::ManyPeople { people, yes }));
            turns.extend((0..6).map(|option| Turn::ProcessesDefined { option, yes }));
            turns.extend((0..5).map(|option| Turn::RolledOut { option, yes }));
        }
        for turn in turns {
            let text = explain.turn(turn);
            for part in [&text.question, &text.answer, &text.taken, &text.other] {
                assert_readable(part);
            }
            let (taken, other) = match turn {
                Turn::ManyPeople { yes: true, .. }
                | Turn::ProcessesDefined { yes: true, .. }
                | Turn::RolledOut { yes: true, .. } => (["Yes: ", "Ja: "], ["(no): ", "(nein): "]),
                _ => (["No: ", "Nein: "], ["(yes): ", "(ja): "]),
            };
            assert!(
                taken.iter().any(|it| text.taken.starts_with(it)),
                "{text:?}"
            );
            assert!(other.iter().any(|it| text.other.contains(it)), "{text:?}");
        }
    });
}

#[test]
fn hints_warnings_priorities_and_groups_have_their_words() {
    in_both_languages(|explain, texts| {
        let mut words = Vec::new();
        words
            .extend([Hint::Process, Hint::Mindset, Hint::Knowledge].map(|hint| explain.hint(hint)));
        words.extend(
            [Severity::Critical, Severity::Important, Severity::Suggested]
                .map(|severity| explain.severity(severity)),
        );
        words.extend(
            [
                Priority::Primary,
                Priority::Secondary,
                Priority::Supplementary,
            ]
            .map(|priority| explain.priority(priority)),
        );
        words.extend(TargetGroupSize::ALL.map(|class| explain.target_group(class)));
        words.extend(Strategy::ALL.map(|strategy| {
            let warning = SizeWarning {
                strategy,
                people: 1234,
                most: 100,
            };
            let text = explain.size_warning(&warning);
            assert!(
                text.contains(&*texts.strategy(strategy)) && text.contains("13"),
                "{text}"
            );
            text
        }));
        words.extend(
            Strategy::ALL
                .into_iter()
                .filter_map(|strategy| explain.second_choice(strategy)),
        );
        for text in &words {
            assert_readable(text);
        }
        let different: BTreeSet<_> = words.iter().collect();
        assert_eq!(different.len(), words.len(), "{words:#?}");
        assert_eq!(words.len(), 3 + 3 + 3 + 5 + 7 + 3);
    });
}
