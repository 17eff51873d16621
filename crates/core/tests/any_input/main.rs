//! No input makes the engine panic: frameworks, matrices and answers from any text, and every
//! function on whatever was accepted.

mod everything;

use proptest::prelude::{Just, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy as Generator;
use seqpt_core::framework::{Framework, FrameworkSeeds, Involvement};
use seqpt_core::maturity::{MaturityAnswers, assess};
use seqpt_core::strategy::{TargetGroup, recommend};
use seqpt_core::survey::Answer;
use seqpt_core::{Level, OutOfRange};

/// Text near a CSV file: ids and values in and out of range, broken quotes, stray lines.
fn nearly_csv(header: &'static str) -> impl Generator<Value = String> {
    let cell = prop_oneof![
        4 => (-2_i64..20).prop_map(|number| number.to_string()),
        1 => prop::sample::select(vec!["core", "technical", "agreement", "", "\"", "1e9", "99999999999", "ä\u{0}"])
            .prop_map(str::to_owned),
    ];
    let line = prop::collection::vec(cell, 0..4).prop_map(|cells| cells.join(","));
    prop::collection::vec(line, 0..8)
        .prop_map(move |lines| format!("{header}\n{}", lines.join("\n")))
}

proptest! {
    #[test]
    fn a_framework_of_any_text_is_built_or_refused_with_its_place(
        competencies in nearly_csv("competency_id,area"),
        role_clusters in nearly_csv("role_cluster_id"),
        processes in nearly_csv("process_id,group"),
        role_process in nearly_csv("role_cluster_id,process_id,involvement"),
        process_competency in nearly_csv("process_id,competency_id,relevance"),
        strategy_competency in nearly_csv("strategy_id,competency_id,target"),
    ) {
        let seeds = FrameworkSeeds {
            competencies: &competencies,
            role_clusters: &role_clusters,
            processes: &processes,
            role_process: &role_process,
            process_competency: &process_competency,
            strategy_competency: &strategy_competency,
        };
        if let Err(error) = everything::any_framework(seeds) {
            prop_assert!(error.file.starts_with("framework/"), "{}", error);
        }
    }

    #[test]
    fn any_json_is_read_as_answers_levels_and_matrices_or_refused(text in any_json()) {
        everything::any_json(&Framework::standard().unwrap(), &text);
    }

    #[test]
    fn any_numbers_are_an_answer_or_out_of_range(
        numbers in prop::collection::vec(any::<i64>(), 0..6),
        small in prop::collection::vec(-1_i64..7, 0..6),
        people in any::<u32>(),
        managers in any::<Option<u32>>(),
    ) {
        for numbers in [numbers, small] {
            if let Ok(answer) = Answer::from_numbers(numbers.iter().copied()) {
                answer.score();
            }
            for number in &numbers {
                let level: Result<Level, OutOfRange> = Level::try_from(*number);
                prop_assert_eq!(level.is_ok(), [0, 1, 2, 4, 6].contains(number));
                prop_assert_eq!(Involvement::try_from(*number).is_ok(), (0..4).contains(number));
            }
            if let [rollout, processes, mindset, knowledge, ..] = numbers[..]
                && let Ok(answers) = MaturityAnswers::new(rollout, processes, mindset, knowledge)
            {
                assess(answers);
                recommend(answers, TargetGroup { people, managers });
            }
        }
    }
}

fn any_json() -> impl Generator<Value = String> {
    let keys = prop_oneof![
        (0_u32..40).prop_map(|id| id.to_string()),
        prop::sample::select(vec![
            "rollout",
            "processes",
            "mindset",
            "knowledge",
            "organization_role"
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        (-2_i64..9).prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(|number| serde_json::json!(number)),
        ".{0,5}".prop_map(Into::into),
    ];
    let tree = leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::hash_map(keys.clone(), inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    });
    prop_oneof![9 => tree.prop_map(|value| value.to_string()), 1 => ".{0,20}"]
}
