//! From four answers to a score, a level and a profile.
//!
//! Weighted sum of the normalised answers, less a penalty for imbalance, held down by what the
//! weakest field allows (Niemeyer 2025). The three caps are applied one after the other, each to the
//! result of the one before: a score that one cap holds down may still be more than the next allows.

use serde::{Deserialize, Serialize};

use super::{Profile, Question};
use crate::OutOfRange;

/// What binary fractions may be off by where a figure meets a bound.
const TOLERANCE: f64 = 1e-9;

/// The largest penalty per unit of standard deviation; the deviation is at most 0.5.
const PENALTY: f64 = 10.0;

/// The chosen options of the four questions, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawAnswers")]
pub struct MaturityAnswers {
    rollout: u8,
    processes: u8,
    mindset: u8,
    knowledge: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAnswers {
    rollout: i64,
    processes: i64,
    mindset: i64,
    knowledge: i64,
}

impl MaturityAnswers {
    /// Answers from option numbers as forms and JSON send them. All four are needed: a missing
    /// answer is not the lowest one.
    ///
    /// # Errors
    /// The first number that is no option of its question.
    pub fn new(
        rollout: i64,
        processes: i64,
        mindset: i64,
        knowledge: i64,
    ) -> Result<Self, OutOfRange> {
        Ok(Self {
            rollout: option(Question::RolloutScope, rollout)?,
            processes: option(Question::SeRolesProcesses, processes)?,
            mindset: option(Question::SeMindset, mindset)?,
            knowledge: option(Question::KnowledgeBase, knowledge)?,
        })
    }

    /// The option chosen for a question.
    pub const fn option(self, question: Question) -> u8 {
        match question {
            Question::RolloutScope => self.rollout,
            Question::SeRolesProcesses => self.processes,
            Question::SeMindset => self.mindset,
            Question::KnowledgeBase => self.knowledge,
        }
    }
}

impl TryFrom<RawAnswers> for MaturityAnswers {
    type Error = OutOfRange;

    fn try_from(raw: RawAnswers) -> Result<Self, Self::Error> {
        Self::new(raw.rollout, raw.processes, raw.mindset, raw.knowledge)
    }
}

fn option(question: Question, number: i64) -> Result<u8, OutOfRange> {
    question
        .option_numbers()
        .find(|option| i64::from(*option) == number)
        .ok_or(OutOfRange {
            scale: "maturity option",
            allowed: match question {
                Question::SeRolesProcesses => "0, 1, 2, 3, 4, 5",
                Question::RolloutScope | Question::SeMindset | Question::KnowledgeBase => {
                    "0, 1, 2, 3, 4"
                }
            },
            value: number,
        })
}

/// The five maturity levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaturityLevel {
    /// Below 20.
    Initial = 1,
    /// 20 to below 40.
    Developing = 2,
    /// 40 to below 60; no field below 0.20.
    Defined = 3,
    /// 60 to below 80; no field below 0.40.
    Managed = 4,
    /// 80 and above; no field below 0.60.
    Optimized = 5,
}

impl MaturityLevel {
    /// The number, 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The score from which on the level is reached.
    pub const fn least_score(self) -> u8 {
        (self.number() - 1) * 20
    }
}

/// A cap that held the score down.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cap {
    /// The score allowed.
    pub limit: f64,
    /// The share below which a field holds the score down, in fifths.
    pub required_fifths: u8,
}

/// A maturity result with everything it follows from. Figures are unrounded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MaturityResult {
    /// The answers.
    pub answers: MaturityAnswers,
    /// `100 · Σ wᵢ·nᵢ`, 0 to 100.
    pub raw: f64,
    /// `10 · sd`, 0 to 5.
    pub penalty: f64,
    /// `raw − penalty`, after the caps; 0 to 100.
    pub score: f64,
    /// The caps that held the score down, in the order they were applied.
    pub caps: Vec<Cap>,
    /// The level of the score.
    pub level: MaturityLevel,
    /// How balanced the fields are and what leads.
    pub profile: Profile,
    /// `100 · (1 − sd)`: 100 when all fields are equal.
    pub balance: f64,
    /// `100 · nᵢ` of each question, in order.
    pub fields: [f64; 4],
    /// The field with the lowest share; the first of equals.
    pub weakest: Question,
    /// The field with the highest share; the last of equals.
    pub strongest: Question,
}

impl MaturityResult {
    /// How far a field is, 0 to 100.
    pub const fn field(&self, question: Question) -> f64 {
        self.fields[question as usize]
    }

    /// The fields that are too weak for what a cap asks for.
    pub fn held_down_by(&self, cap: &Cap) -> Vec<Question> {
        Question::ALL
            .into_iter()
            .filter(|question| is_below(self.answers, *question, cap.required_fifths))
            .collect()
    }
}

/// Assesses the four answers.
///
/// ```
/// use seqpt_core::maturity::{MaturityAnswers, MaturityLevel, assess};
///
/// let result = assess(MaturityAnswers::new(2, 2, 2, 2)?);
/// assert_eq!(result.level, MaturityLevel::Defined);
/// # Ok::<(), seqpt_core::OutOfRange>(())
/// ```
pub fn assess(answers: MaturityAnswers) -> MaturityResult {
    let shares = Question::ALL.map(|question| share(answers, question));
    let raw = raw(answers);
    let deviation = standard_deviation(shares);
    let penalty = PENALTY * deviation;
    let (score, caps) = capped(answers, raw - penalty);
    MaturityResult {
        answers,
        raw,
        penalty,
        score,
        caps,
        level: level(score),
        profile: profile(answers, shares, deviation),
        balance: 100.0 * (1.0 - deviation),
        fields: shares.map(|share| 100.0 * share),
        weakest: weakest(shares),
        strongest: strongest(shares),
    }
}

/// The weighted sum of the fields in points, added up in whole twentieths: 4 and 5 steps divide 20.
fn raw(answers: MaturityAnswers) -> f64 {
    let twentieths = Question::ALL.map(|question| {
        let steps = u32::from(question.options() - 1);
        let weight = u32::from(question.weight_percent());
        weight * u32::from(answers.option(question)) * (20 / steps)
    });
    f64::from(twentieths.iter().sum::<u32>()) / 20.0
}

fn share(answers: MaturityAnswers, question: Question) -> f64 {
    f64::from(answers.option(question)) / f64::from(question.options() - 1)
}

/// Whether a field's share is below a number of fifths: compared in whole numbers, so that three
/// fifths are never taken for less than 0.60.
fn is_below(answers: MaturityAnswers, question: Question, fifths: u8) -> bool {
    u16::from(answers.option(question)) * 5 < u16::from(fifths) * u16::from(question.options() - 1)
}

fn is_above(answers: MaturityAnswers, question: Question, fifths: u8) -> bool {
    u16::from(answers.option(question)) * 5 > u16::from(fifths) * u16::from(question.options() - 1)
}

fn standard_deviation(shares: [f64; 4]) -> f64 {
    let mean = shares.iter().sum::<f64>() / 4.0;
    let variance = shares
        .iter()
        .map(|share| (share - mean).powi(2))
        .sum::<f64>()
        / 4.0;
    variance.sqrt()
}

fn reaches(score: f64, bound: f64) -> bool {
    score >= bound - TOLERANCE
}

/// The caps: (bound, fifths every field needs for it, score allowed otherwise).
const CAPS: [(f64, u8, f64); 3] = [(80.0, 3, 79.9), (60.0, 2, 59.9), (40.0, 1, 39.9)];

fn capped(answers: MaturityAnswers, score: f64) -> (f64, Vec<Cap>) {
    let mut score = score;
    let mut caps = Vec::new();
    for (bound, fifths, limit) in CAPS {
        let too_weak = Question::ALL
            .into_iter()
            .any(|question| is_below(answers, question, fifths));
        if reaches(score, bound) && too_weak {
            score = limit;
            caps.push(Cap {
                limit,
                required_fifths: fifths,
            });
        }
    }
    (score, caps)
}

fn level(score: f64) -> MaturityLevel {
    if reaches(score, 80.0) {
        MaturityLevel::Optimized
    } else if reaches(score, 60.0) {
        MaturityLevel::Managed
    } else if reaches(score, 40.0) {
        MaturityLevel::Defined
    } else if reaches(score, 20.0) {
        MaturityLevel::Developing
    } else {
        MaturityLevel::Initial
    }
}

/// The fields that can lead, in the order they are asked for, with what a result is called then.
const LEADERS: [(Question, Profile); 4] = [
    (Question::SeRolesProcesses, Profile::ProcessCentric),
    (Question::SeMindset, Profile::CultureCentric),
    (Question::RolloutScope, Profile::DeploymentFocused),
    (Question::KnowledgeBase, Profile::KnowledgeFocused),
];

fn profile(answers: MaturityAnswers, shares: [f64; 4], deviation: f64) -> Profile {
    if deviation > 0.40 + TOLERANCE {
        return Profile::CriticallyUnbalanced;
    }
    if deviation > 0.30 + TOLERANCE {
        return Profile::UnbalancedDevelopment;
    }
    if deviation < 0.15 - TOLERANCE {
        return Profile::BalancedDevelopment;
    }
    let highest = shares.into_iter().fold(0.0, f64::max);
    LEADERS
        .into_iter()
        .find(|(question, _)| {
            share(answers, *question) >= highest && is_above(answers, *question, 3)
        })
        .map_or(Profile::BalancedDevelopment, |(_, profile)| profile)
}

fn weakest(shares: [f64; 4]) -> Question {
    let mut weakest = 0;
    for (position, share) in shares.iter().enumerate() {
        if *share < shares[weakest] {
            weakest = position;
        }
    }
    Question::ALL[weakest]
}

fn strongest(shares: [f64; 4]) -> Question {
    let mut strongest = 0;
    for (position, share) in shares.iter().enumerate() {
        if *share >= shares[strongest] {
            strongest = position;
        }
    }
    Question::ALL[strongest]
}
