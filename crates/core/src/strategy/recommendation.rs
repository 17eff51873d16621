//! The decision tree: from maturity answers and the size of the target group to strategies, with
//! the turns that led there (Niemeyer 2025). It is advice: a person may choose otherwise, and it is
//! run again when the answers change.

use serde::{Deserialize, Serialize};

use super::Strategy;
use crate::maturity::{MaturityAnswers, Question};

/// The option of roles and processes from which processes count as defined: roles can be named,
/// and strategies that build on processes can be recommended.
pub const DEFINED_THRESHOLD: u8 = 3;

/// The head count from which training trainers is recommended.
pub const MANY_PEOPLE: u32 = 100;

/// The rollout option up to which at most one area works with Systems Engineering.
pub const ONE_AREA: u8 = 1;

/// How a strategy stands in a recommendation or choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Priority {
    /// The strategy to begin with (1).
    Primary,
    /// The second strategy of an organisation whose processes are not defined yet (2).
    Secondary,
    /// An addition (3).
    Supplementary,
}

/// A recommended strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommended {
    /// The strategy.
    pub strategy: Strategy,
    /// How it stands.
    pub priority: Priority,
}

/// One turn of the tree: a question, what it was asked about, and the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Turn {
    /// Are there at least [`MANY_PEOPLE`] people?
    ManyPeople {
        /// The head count.
        people: u32,
        /// The answer.
        yes: bool,
    },
    /// Are processes and roles defined?
    ProcessesDefined {
        /// The option chosen.
        option: u8,
        /// The answer.
        yes: bool,
    },
    /// Does more than one area work with Systems Engineering?
    RolledOut {
        /// The option chosen.
        option: u8,
        /// The answer.
        yes: bool,
    },
}

/// A strategy that is meant for fewer people than there are: they learn in cohorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeWarning {
    /// The strategy.
    pub strategy: Strategy,
    /// How many people it would be for.
    pub people: u32,
    /// How many it is meant for at most.
    pub most: u32,
}

/// A field so weak that the strategies alone will not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// First win management and agree on standard processes.
    Process,
    /// Work on the culture.
    Mindset,
    /// Build up knowledge management.
    Knowledge,
}

/// How much a hint weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Severity {
    /// Nothing else will hold without it.
    Critical,
    /// It decides how far the strategies carry.
    Important,
    /// It helps.
    Suggested,
}

impl Hint {
    /// How much the hint weighs.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Process => Severity::Critical,
            Self::Mindset => Severity::Important,
            Self::Knowledge => Severity::Suggested,
        }
    }
}

/// The group that is to be qualified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetGroup {
    /// How many people.
    pub people: u32,
    /// How many of them are managers, if known.
    pub managers: Option<u32>,
}

/// What the tree recommends, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The strategies, in the order the tree came to them.
    pub recommended: Vec<Recommended>,
    /// The strategies of which one should be chosen in addition; empty when none is needed.
    pub secondary_choices: Vec<Strategy>,
    /// The turns that led there.
    pub path: Vec<Turn>,
    /// Recommended strategies that are meant for fewer people.
    pub warnings: Vec<SizeWarning>,
    /// Fields to work on besides.
    pub hints: Vec<Hint>,
}

/// Where an organisation without defined processes goes on: applying, a common basis, or experts.
const SECONDARY: [Strategy; 3] = [
    Strategy::CommonUnderstanding,
    Strategy::OrientationPilot,
    Strategy::Certification,
];

/// Recommends strategies.
///
/// ```
/// use seqpt_core::maturity::MaturityAnswers;
/// use seqpt_core::strategy::{Strategy, TargetGroup, recommend};
///
/// let answers = MaturityAnswers::new(2, 3, 2, 2)?;
/// let group = TargetGroup { people: 60, managers: None };
/// let advice = recommend(answers, group);
/// assert_eq!(advice.recommended[0].strategy, Strategy::ContinuousSupport);
/// # Ok::<(), seqpt_core::OutOfRange>(())
/// ```
pub fn recommend(answers: MaturityAnswers, group: TargetGroup) -> Recommendation {
    let mut path = Vec::new();
    let mut recommended = Vec::new();
    let mut add = |strategy, priority| recommended.push(Recommended { strategy, priority });

    let many = group.people >= MANY_PEOPLE;
    path.push(Turn::ManyPeople {
        people: group.people,
        yes: many,
    });
    if many {
        add(Strategy::TrainTheTrainer, Priority::Supplementary);
    }

    let processes = answers.option(Question::SeRolesProcesses);
    let defined = processes >= DEFINED_THRESHOLD;
    path.push(Turn::ProcessesDefined {
        option: processes,
        yes: defined,
    });
    if defined {
        let rollout = answers.option(Question::RolloutScope);
        let rolled_out = rollout > ONE_AREA;
        path.push(Turn::RolledOut {
            option: rollout,
            yes: rolled_out,
        });
        let primary = if rolled_out {
            Strategy::ContinuousSupport
        } else {
            Strategy::NeedsBasedProject
        };
        add(primary, Priority::Primary);
    } else {
        add(Strategy::SeForManagers, Priority::Primary);
    }

    let warnings = recommended
        .iter()
        .filter_map(|recommended| size_warning(recommended.strategy, group))
        .collect();
    Recommendation {
        recommended,
        secondary_choices: if defined {
            Vec::new()
        } else {
            SECONDARY.into()
        },
        path,
        warnings,
        hints: hints(answers),
    }
}

/// Whether a strategy, recommended or chosen, is meant for fewer people than there are.
///
/// Training trainers is about the trainers, whose number is not the target group's. Managers are
/// compared with their own number, and not at all while that is unknown.
pub fn size_warning(strategy: Strategy, group: TargetGroup) -> Option<SizeWarning> {
    let people = match strategy {
        Strategy::TrainTheTrainer => return None,
        Strategy::SeForManagers => group.managers?,
        _ => group.people,
    };
    let most = strategy.most_people()?;
    (people > most).then_some(SizeWarning {
        strategy,
        people,
        most,
    })
}

/// The fields to work on besides any strategy.
pub fn hints(answers: MaturityAnswers) -> Vec<Hint> {
    let weak = [
        (
            Question::SeRolesProcesses,
            DEFINED_THRESHOLD - 1,
            Hint::Process,
        ),
        (Question::SeMindset, 1, Hint::Mindset),
        (Question::KnowledgeBase, 1, Hint::Knowledge),
    ];
    weak.into_iter()
        .filter(|(question, most, _)| answers.option(*question) <= *most)
        .map(|(_, _, hint)| hint)
        .collect()
}

/// Whether a choice leaves out the second strategy that the tree asks for.
pub fn lacks_secondary(recommendation: &Recommendation, chosen: &[Strategy]) -> bool {
    !recommendation.secondary_choices.is_empty()
        && !recommendation
            .secondary_choices
            .iter()
            .any(|strategy| chosen.contains(strategy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(rollout: i64, processes: i64, people: u32, managers: Option<u32>) -> Recommendation {
        let answers = MaturityAnswers::new(rollout, processes, 2, 2).unwrap();
        recommend(answers, TargetGroup { people, managers })
    }

    fn strategies(advice: &Recommendation) -> Vec<(Strategy, Priority)> {
        advice
            .recommended
            .iter()
            .map(|recommended| (recommended.strategy, recommended.priority))
            .collect()
    }

    #[test]
    fn worked_example_three_hundred_people_without_defined_processes() {
        let advice = advice(1, 2, 300, None);
        assert_eq!(
            strategies(&advice),
            [
                (Strategy::TrainTheTrainer, Priority::Supplementary),
                (Strategy::SeForManagers, Priority::Primary)
            ]
        );
        assert_eq!(advice.secondary_choices, SECONDARY);
        assert_eq!(advice.warnings, []);
        assert_eq!(advice.hints, [Hint::Process]);
    }

    #[test]
    fn worked_example_sixty_people_with_defined_and_rolled_out_processes() {
        let advice = advice(2, 3, 60, None);
        assert_eq!(
            strategies(&advice),
            [(Strategy::ContinuousSupport, Priority::Primary)]
        );
        assert!(advice.secondary_choices.is_empty());
        assert_eq!(
            advice.path,
            [
                Turn::ManyPeople {
                    people: 60,
                    yes: false
                },
                Turn::ProcessesDefined {
                    option: 3,
                    yes: true
                },
                Turn::RolledOut {
                    option: 2,
                    yes: true
                },
            ]
        );
    }

    #[test]
    fn managers_are_warned_of_by_their_own_number_and_only_if_it_is_known() {
        assert_eq!(advice(0, 0, 5000, None).warnings, []);
        assert_eq!(advice(0, 0, 5000, Some(30)).warnings, []);
        assert_eq!(
            advice(0, 0, 5000, Some(31)).warnings,
            [SizeWarning {
                strategy: Strategy::SeForManagers,
                people: 31,
                most: 30
            }]
        );
    }

    #[test]
    fn more_people_than_a_strategy_is_meant_for_are_a_warning_and_no_obstacle() {
        let advice = advice(1, 4, 51, None);
        assert_eq!(
            strategies(&advice),
            [(Strategy::NeedsBasedProject, Priority::Primary)]
        );
        assert_eq!(advice.warnings.len(), 1);
        assert_eq!(self::advice(1, 4, 50, None).warnings, []);
    }

    #[test]
    fn training_trainers_is_recommended_from_a_hundred_people_on() {
        for (people, expected) in [(99, false), (100, true)] {
            let recommended = strategies(&advice(2, 5, people, None));
            let found = recommended
                .iter()
                .any(|(strategy, _)| *strategy == Strategy::TrainTheTrainer);
            assert_eq!(found, expected, "{people}");
        }
    }

    #[test]
    fn there_is_exactly_one_primary_strategy_for_any_answers() {
        for rollout in 0..5 {
            for processes in 0..6 {
                for people in [0, 99, 100, 5000] {
                    let recommended = strategies(&advice(rollout, processes, people, None));
                    let primaries = recommended
                        .iter()
                        .filter(|(_, priority)| *priority == Priority::Primary);
                    assert_eq!(primaries.count(), 1);
                }
            }
        }
    }

    #[test]
    fn a_choice_without_the_second_strategy_is_noticed() {
        let open = advice(1, 2, 50, None);
        assert!(lacks_secondary(&open, &[Strategy::SeForManagers]));
        assert!(!lacks_secondary(&open, &[Strategy::OrientationPilot]));
        let defined = advice(1, 3, 50, None);
        assert!(!lacks_secondary(&defined, &[]));
    }

    #[test]
    fn weak_fields_give_hints_in_the_order_of_their_weight() {
        let answers = MaturityAnswers::new(4, 2, 1, 1).unwrap();
        let group = TargetGroup {
            people: 10,
            managers: None,
        };
        assert_eq!(
            recommend(answers, group).hints,
            [Hint::Process, Hint::Mindset, Hint::Knowledge]
        );
        let strong = MaturityAnswers::new(4, 3, 2, 2).unwrap();
        assert_eq!(recommend(strong, group).hints, []);
    }
}
