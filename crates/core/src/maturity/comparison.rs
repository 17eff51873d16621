use super::{MaturityLevel, MaturityResult, Profile, Question};

/// What changed from one result to another.
#[derive(Debug, Clone, PartialEq)]
pub struct MaturityComparison {
    /// The questions that are answered otherwise, in order.
    pub fields: Vec<FieldChange>,
    /// How much the score rose; negative if it fell.
    pub score: f64,
    /// The levels before and after, if they differ.
    pub level: Option<(MaturityLevel, MaturityLevel)>,
    /// The profiles before and after, if they differ.
    pub profile: Option<(Profile, Profile)>,
}

/// A question that is answered otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldChange {
    /// The question.
    pub question: Question,
    /// The option before.
    pub before: u8,
    /// The option after.
    pub after: u8,
}

impl MaturityComparison {
    /// Compares two results.
    pub fn between(before: &MaturityResult, after: &MaturityResult) -> Self {
        let fields = Question::ALL.map(|question| FieldChange {
            question,
            before: before.answers.option(question),
            after: after.answers.option(question),
        });
        Self {
            fields: fields
                .into_iter()
                .filter(|field| field.before != field.after)
                .collect(),
            score: after.score - before.score,
            level: differing(before.level, after.level),
            profile: differing(before.profile, after.profile),
        }
    }
}

fn differing<T: PartialEq>(before: T, after: T) -> Option<(T, T)> {
    (before != after).then_some((before, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::{MaturityAnswers, assess};

    fn result(rollout: i64, processes: i64, mindset: i64, knowledge: i64) -> MaturityResult {
        assess(MaturityAnswers::new(rollout, processes, mindset, knowledge).unwrap())
    }

    #[test]
    fn only_what_differs_is_named() {
        let before = result(1, 2, 2, 2);
        let compared = MaturityComparison::between(&before, &result(1, 3, 2, 1));
        assert_eq!(
            compared.fields,
            [
                FieldChange {
                    question: Question::SeRolesProcesses,
                    before: 2,
                    after: 3
                },
                FieldChange {
                    question: Question::KnowledgeBase,
                    before: 2,
                    after: 1
                }
            ]
        );
        let same = MaturityComparison::between(&before, &before);
        assert_eq!(same.fields, []);
        assert_eq!((same.level, same.profile), (None, None));
        assert!(same.score.abs() < f64::EPSILON);
    }

    #[test]
    fn turned_around_a_comparison_tells_the_opposite() {
        let (low, high) = (result(0, 0, 0, 0), result(4, 5, 4, 4));
        let rise = MaturityComparison::between(&low, &high);
        let fall = MaturityComparison::between(&high, &low);
        assert!((rise.score - 100.0).abs() < 1e-9 && (fall.score + 100.0).abs() < 1e-9);
        assert_eq!(
            rise.level,
            Some((MaturityLevel::Initial, MaturityLevel::Optimized))
        );
        assert_eq!(
            rise.level,
            fall.level.map(|(before, after)| (after, before))
        );
    }
}
