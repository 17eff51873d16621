use super::super::Field;
use super::broken;
use crate::Language;

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
