//! Which roles fit a person, and where the figures come from.

use seqpt_core::framework::Origin;
use seqpt_core::roles::{Candidate, Suggestion};

use super::{Explainer, Explanation};

/// What a profile is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// The levels of a full assessment.
    Levels,
    /// The levels that described tasks call for, and their processes.
    Tasks,
}

/// A role cluster that fits, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleFitText {
    /// The role cluster.
    pub role: String,
    /// How alike the profiles are.
    pub similarity: String,
    /// The Euclidean distance.
    pub euclidean: String,
    /// The Manhattan distance.
    pub manhattan: String,
    /// The cosine distance.
    pub cosine: String,
    /// How sure it is.
    pub confidence: String,
    /// What each of them means.
    pub why: Explanation,
}

/// What being the nearest is worth in percent, and what it is worth more if one, two or three
/// distances agree.
const NEAREST: f64 = 55.0;
const AGREEMENT: [f64; 4] = [5.0, 5.0, 10.0, 15.0];

impl Explainer<'_> {
    /// The nearest role clusters, best first: the nearest and its alternatives.
    pub fn role_fit(self, suggestion: &Suggestion, compared: Compared) -> Vec<RoleFitText> {
        let nearest = suggestion.nearest().zip(suggestion.confidence);
        let nearest = nearest.map(|(candidate, confidence)| {
            let why = self.confidence(suggestion, 100.0 * confidence);
            self.candidate(candidate, compared, confidence, why)
        });
        let others = suggestion.alternatives().map(|(candidate, confidence)| {
            let why = self
                .texts
                .msg("fit-why-confidence-alternative")
                .arg("confidence", self.percent(confidence))
                .to_string();
            self.candidate(candidate, compared, confidence, why)
        });
        nearest.into_iter().chain(others).collect()
    }

    fn candidate(
        self,
        candidate: &Candidate,
        compared: Compared,
        confidence: f64,
        why_confidence: String,
    ) -> RoleFitText {
        let texts = self.texts;
        let role = self.origin(Origin::Cluster(candidate.role)).into_owned();
        let similarity = self.percent(candidate.similarity);
        let euclidean = texts.numbers().decimal(candidate.distances.euclidean, 2);
        let manhattan = candidate.distances.manhattan.to_string();
        let cosine = texts.numbers().decimal(candidate.distances.cosine, 3);
        // fluent: fit-why-similarity-levels fit-why-similarity-tasks
        let summary = texts
            .msg(match compared {
                Compared::Levels => "fit-why-similarity-levels",
                Compared::Tasks => "fit-why-similarity-tasks",
            })
            .arg("similarity", similarity.as_str())
            .to_string();
        let inputs = vec![
            texts
                .msg("fit-why-euclidean")
                .arg("distance", euclidean.as_str())
                .to_string(),
            texts
                .msg("fit-why-manhattan")
                .arg("distance", manhattan.as_str())
                .to_string(),
            texts
                .msg("fit-why-cosine")
                .arg("distance", cosine.as_str())
                .to_string(),
            why_confidence,
        ];
        RoleFitText {
            role,
            similarity,
            euclidean,
            manhattan,
            cosine,
            confidence: self.percent(confidence),
            why: Explanation { summary, inputs },
        }
    }

    /// Where the confidence in the nearest comes from, in percentage points.
    fn confidence(self, suggestion: &Suggestion, confidence: f64) -> String {
        let agreement = usize::from(suggestion.agreement);
        let bonus = AGREEMENT.get(agreement).copied().unwrap_or_default();
        let numbers = self.texts.numbers();
        self.texts
            .msg("fit-why-confidence")
            .arg("confidence", numbers.percent(confidence, 0))
            .arg("nearest", numbers.decimal(NEAREST, 0))
            .arg("bonus", numbers.decimal(bonus, 0))
            .arg("agreement", agreement)
            // What is rounded adds up to what is shown.
            .arg(
                "lead",
                numbers.decimal(confidence.round() - NEAREST - bonus, 0),
            )
            .to_string()
    }

    fn percent(self, share: f64) -> String {
        self.texts.numbers().percent(100.0 * share, 0)
    }
}
