//! Maturity: the worked examples of the method, and its rules over all 750 sets of answers.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use seqpt_core::maturity::{
    MaturityAnswers, MaturityLevel, MaturityResult, Profile, Question, assess,
};

const TOLERANCE: f64 = 1e-9;

fn of(rollout: i64, processes: i64, mindset: i64, knowledge: i64) -> MaturityResult {
    assess(MaturityAnswers::new(rollout, processes, mindset, knowledge).unwrap())
}

fn all() -> Vec<MaturityResult> {
    let mut results = Vec::new();
    for rollout in 0..5 {
        for processes in 0..6 {
            for mindset in 0..5 {
                for knowledge in 0..5 {
                    results.push(of(rollout, processes, mindset, knowledge));
                }
            }
        }
    }
    results
}

fn lowest(result: &MaturityResult) -> f64 {
    result.fields.into_iter().fold(100.0, f64::min)
}

fn close(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() < within
}

#[test]
fn the_six_worked_examples_have_their_raw_score_penalty_result_and_level() {
    use MaturityLevel::{Defined, Developing};
    let examples = [
        ([2, 2, 2, 2], 46.5, 0.4, 46.1, Defined),
        ([0, 5, 0, 0], 35.0, 4.3, 30.7, Developing),
        ([4, 0, 4, 4], 65.0, 4.3, 39.9, Developing),
        ([1, 5, 4, 4], 85.0, 3.2, 59.9, Defined),
        ([0, 5, 4, 4], 80.0, 4.3, 39.9, Developing),
        ([1, 3, 1, 1], 37.25, 1.5, 35.7, Developing),
    ];
    for ([rollout, processes, mindset, knowledge], raw, penalty, score, level) in examples {
        let result = of(rollout, processes, mindset, knowledge);
        // Written like the published figure, with no rounding left in the last digits.
        assert_eq!(result.raw.to_string(), raw.to_string(), "{result:?}");
        assert!(close(result.penalty, penalty, 0.051), "{result:?}");
        assert!(close(result.score, score, 0.051), "{result:?}");
        assert_eq!(result.level, level, "{result:?}");
    }
}

#[test]
fn there_are_750_sets_of_answers_and_every_figure_stays_in_its_range() {
    let results = all();
    assert_eq!(results.len(), 750);
    for result in &results {
        assert!((0.0..=100.0 + TOLERANCE).contains(&result.raw));
        assert!((0.0..=5.0 + TOLERANCE).contains(&result.penalty));
        assert!(
            (-TOLERANCE..=100.0 + TOLERANCE).contains(&result.score),
            "{result:?}"
        );
        assert!((50.0 - TOLERANCE..=100.0 + TOLERANCE).contains(&result.balance));
    }
    let least = results
        .iter()
        .map(|result| result.score)
        .fold(100.0, f64::min);
    assert!(close(least, 0.0, TOLERANCE));
}

#[test]
fn a_level_is_never_higher_than_its_weakest_field_allows() {
    for result in all() {
        let needed = match result.level {
            MaturityLevel::Optimized => 60.0,
            MaturityLevel::Managed => 40.0,
            MaturityLevel::Defined => 20.0,
            MaturityLevel::Developing | MaturityLevel::Initial => 0.0,
        };
        assert!(lowest(&result) >= needed - TOLERANCE, "{result:?}");
    }
}

#[test]
fn applying_only_the_first_cap_would_give_34_sets_a_wrong_level() {
    let wrong = all()
        .into_iter()
        .filter(|result| result.caps.len() > 1)
        .count();
    assert_eq!(wrong, 34);
}

#[test]
fn four_sets_land_exactly_on_a_bound_before_the_caps() {
    let on_a_bound: Vec<_> = all()
        .into_iter()
        .filter(|result| {
            [20.0, 40.0, 60.0, 80.0]
                .into_iter()
                .any(|bound| close(result.raw - result.penalty, bound, TOLERANCE))
        })
        .collect();
    assert_eq!(on_a_bound.len(), 4, "{on_a_bound:?}");
    for result in on_a_bound {
        // Those on 40 have a field at zero: the last cap holds them at 39.9.
        assert_eq!(result.level, MaturityLevel::Developing, "{result:?}");
    }
}

#[test]
fn raising_an_answer_never_lowers_the_raw_score() {
    for result in all() {
        for question in Question::ALL {
            let mut options = Question::ALL.map(|other| i64::from(result.answers.option(other)));
            let position = Question::ALL.iter().position(|q| *q == question).unwrap();
            options[position] += 1;
            let [rollout, processes, mindset, knowledge] = options;
            if let Ok(raised) = MaturityAnswers::new(rollout, processes, mindset, knowledge) {
                assert!(assess(raised).raw > result.raw);
            }
        }
    }
}

#[test]
fn three_fifths_of_the_process_scale_are_sixty_percent_and_not_less() {
    // Every field at three fifths or above: nothing holds the score down at 79.9.
    let result = of(4, 3, 4, 4);
    assert!(result.caps.is_empty(), "{result:?}");
    // And exactly 0.60 is not above it: no process-centric profile.
    assert_ne!(of(1, 3, 1, 1).profile, Profile::ProcessCentric);
}

#[test]
fn equal_fields_are_balanced_and_ties_follow_the_order_of_the_questions() {
    let result = of(0, 0, 0, 0);
    assert_eq!(result.profile, Profile::BalancedDevelopment);
    assert_eq!(result.weakest, Question::RolloutScope);
    assert_eq!(result.strongest, Question::KnowledgeBase);
    assert!(close(result.balance, 100.0, TOLERANCE));
}

#[test]
fn the_leading_field_names_the_profile_of_a_moderately_unbalanced_result() {
    assert_eq!(of(1, 5, 2, 2).profile, Profile::ProcessCentric);
    assert_eq!(of(2, 2, 4, 1).profile, Profile::CultureCentric);
    assert_eq!(of(4, 2, 2, 1).profile, Profile::DeploymentFocused);
    assert_eq!(of(2, 2, 1, 4).profile, Profile::KnowledgeFocused);
    assert_eq!(of(0, 5, 0, 0).profile, Profile::CriticallyUnbalanced);
    assert_eq!(of(0, 5, 2, 3).profile, Profile::UnbalancedDevelopment);
}

#[test]
fn an_option_that_a_question_does_not_have_is_refused() {
    for wrong in [[5, 0, 0, 0], [0, 6, 0, 0], [0, 0, -1, 0], [0, 0, 0, 99]] {
        let [rollout, processes, mindset, knowledge] = wrong;
        assert!(MaturityAnswers::new(rollout, processes, mindset, knowledge).is_err());
    }
    let missing = r#"{"rollout":1,"processes":2,"mindset":3}"#;
    assert!(serde_json::from_str::<MaturityAnswers>(missing).is_err());
}
