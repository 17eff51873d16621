//! Where a maturity result comes from, and what each answer decides.

use seqpt_core::content::Detail;
use seqpt_core::maturity::{
    Cap, MaturityAnswers, MaturityComparison, MaturityLevel, MaturityResult, Profile, Question,
};
use seqpt_core::strategy::{DEFINED_THRESHOLD, ONE_AREA, Strategy};

use super::{Explainer, Explanation};

/// Fields closer than this balance are close together.
const CLOSE: f64 = 85.0;

/// What one answer decides later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decides {
    /// What the question is there for.
    pub what: String,
    /// What the answer that was given comes to.
    pub now: String,
}

impl Explainer<'_> {
    /// Where the score comes from: each answer with its weight, the penalty, the caps.
    pub fn maturity_score(self, result: &MaturityResult) -> Explanation {
        let texts = self.texts;
        let score = texts.points(result.score);
        let summary = if result.penalty > 0.0 {
            // fluent: maturity-why-score maturity-why-score-capped
            let key = if result.caps.is_empty() {
                "maturity-why-score"
            } else {
                "maturity-why-score-capped"
            };
            texts
                .msg(key)
                .arg("score", score)
                .arg("raw", texts.points(result.raw))
                .arg("penalty", texts.points(result.penalty))
        } else {
            texts.msg("maturity-why-score-even").arg("score", score)
        };
        let fields = Question::ALL.map(|question| {
            let field = result.field(question);
            texts
                .msg("maturity-why-field")
                .arg("topic", texts.maturity_topic(question))
                .arg(
                    "option",
                    texts.maturity_option(question, result.answers.option(question)),
                )
                .arg("field", texts.numbers().decimal(field, 0))
                .arg(
                    "weight",
                    texts.numbers().percent(100.0 * question.weight(), 0),
                )
                .arg("points", texts.points(question.weight() * field))
                .to_string()
        });
        let penalty = texts
            .msg("maturity-why-penalty")
            .arg("penalty", texts.points(result.penalty))
            .to_string();
        let caps = result.caps.iter().map(|cap| self.cap(result, cap));
        Explanation {
            summary: summary.to_string(),
            inputs: fields.into_iter().chain([penalty]).chain(caps).collect(),
        }
    }

    /// Why a cap held the score down: which fields are too weak for what.
    pub fn cap(self, result: &MaturityResult, cap: &Cap) -> String {
        let weak = result.held_down_by(cap);
        let names: Vec<_> = weak
            .iter()
            .map(|question| self.texts.maturity_topic(*question))
            .collect();
        self.texts
            .msg("maturity-why-cap")
            .arg("bound", 20 * (cap.required_fifths + 1))
            .arg("share", 20 * cap.required_fifths)
            .arg("fields", self.quoted(&names))
            .arg("count", names.len())
            .arg("limit", self.texts.points(cap.limit))
            .to_string()
    }

    /// Where the level comes from: the score and the bounds.
    pub fn maturity_level(self, result: &MaturityResult) -> Explanation {
        let texts = self.texts;
        let score = texts.points(result.score);
        let level = texts.maturity_level(result.level);
        let from = result.level.least_score();
        Explanation::plain(match result.level {
            MaturityLevel::Optimized => texts
                .msg("maturity-why-highest-level")
                .arg("score", score)
                .arg("level", level)
                .arg("from", from),
            _ => texts
                .msg("maturity-why-level")
                .arg("score", score)
                .arg("level", level)
                .arg("from", from)
                .arg("to", from + 20),
        })
    }

    /// Where the profile comes from: how far the fields lie apart, and which leads.
    pub fn maturity_profile(self, result: &MaturityResult) -> Explanation {
        let texts = self.texts;
        let balance = texts.points(result.balance);
        let leader = match result.profile {
            Profile::CriticallyUnbalanced => {
                return Explanation::plain(
                    texts.msg("maturity-why-critical").arg("balance", balance),
                );
            }
            Profile::UnbalancedDevelopment => {
                return Explanation::plain(
                    texts.msg("maturity-why-unbalanced").arg("balance", balance),
                );
            }
            Profile::BalancedDevelopment if result.balance > CLOSE => {
                return Explanation::plain(
                    texts.msg("maturity-why-balanced").arg("balance", balance),
                );
            }
            Profile::BalancedDevelopment => {
                return Explanation::plain(
                    texts.msg("maturity-why-no-leader").arg("balance", balance),
                );
            }
            Profile::ProcessCentric => Question::SeRolesProcesses,
            Profile::CultureCentric => Question::SeMindset,
            Profile::DeploymentFocused => Question::RolloutScope,
            Profile::KnowledgeFocused => Question::KnowledgeBase,
        };
        Explanation::plain(
            texts
                .msg("maturity-why-leader")
                .arg("balance", balance)
                .arg("topic", texts.maturity_topic(leader))
                .arg("field", texts.numbers().decimal(result.field(leader), 0)),
        )
    }

    /// Where a field's figure comes from: the place of the answer among the answers.
    pub fn maturity_field(self, result: &MaturityResult, question: Question) -> Explanation {
        let option = result.answers.option(question);
        let steps = question.options() - 1;
        Explanation::plain(
            self.texts
                .msg("maturity-why-bar")
                .arg("option", self.texts.maturity_option(question, option))
                .arg("step", option)
                .arg("steps", steps)
                .arg(
                    "field",
                    self.texts.numbers().decimal(result.field(question), 0),
                ),
        )
    }

    /// What a result means, in the method's words: a main text by the answer on processes, with
    /// what the rollout and the level add to it.
    pub fn maturity_text(self, result: &MaturityResult) -> Vec<String> {
        let texts = &self.texts.content().method().maturity;
        let processes = result.answers.option(Question::SeRolesProcesses);
        let rollout = result.answers.option(Question::RolloutScope);
        let detail = if processes > DEFINED_THRESHOLD {
            texts.detail(Detail::ProcessHigh)
        } else if processes < DEFINED_THRESHOLD && result.level >= MaturityLevel::Defined {
            texts.detail(Detail::ProcessLowLevelHigh)
        } else {
            None
        };
        let rollout = (processes >= DEFINED_THRESHOLD)
            .then(|| texts.rollout_phrase(rollout))
            .flatten();
        let parts = [texts.process_text(processes), rollout, detail];
        parts.into_iter().flatten().map(str::to_owned).collect()
    }

    /// What an answer decides later, and what it comes to.
    // fluent: maturity-decides-processes maturity-decides-rollout maturity-decides-mindset maturity-decides-knowledge
    pub fn decides(self, answers: MaturityAnswers, question: Question) -> Decides {
        let texts = self.texts;
        let option = answers.option(question);
        let defined = answers.option(Question::SeRolesProcesses) >= DEFINED_THRESHOLD;
        let (what, now) = match question {
            Question::SeRolesProcesses => (
                texts.t("maturity-decides-processes"),
                if defined {
                    texts.t("maturity-decides-processes-defined")
                } else {
                    texts
                        .msg("maturity-decides-processes-undefined")
                        .arg("strategy", texts.strategy(Strategy::SeForManagers))
                        .to_string()
                },
            ),
            Question::RolloutScope => (
                texts
                    .msg("maturity-decides-rollout")
                    .arg("narrow", texts.strategy(Strategy::NeedsBasedProject))
                    .arg("wide", texts.strategy(Strategy::ContinuousSupport))
                    .to_string(),
                if defined {
                    let strategy = if option > ONE_AREA {
                        Strategy::ContinuousSupport
                    } else {
                        Strategy::NeedsBasedProject
                    };
                    texts
                        .msg("maturity-decides-rollout-asked")
                        .arg("strategy", texts.strategy(strategy))
                        .to_string()
                } else {
                    texts.t("maturity-decides-rollout-not-asked")
                },
            ),
            Question::SeMindset => (texts.t("maturity-decides-mindset"), self.hinted(option)),
            Question::KnowledgeBase => (texts.t("maturity-decides-knowledge"), self.hinted(option)),
        };
        Decides { what, now }
    }

    /// Mindset and knowledge bring a hint up to the second answer.
    fn hinted(self, option: u8) -> String {
        if option <= 1 {
            self.texts.t("maturity-decides-hint")
        } else {
            self.texts.t("maturity-decides-no-hint")
        }
    }

    /// What changed from one result to another, a sentence each.
    pub fn maturity_comparison(
        self,
        before: &MaturityResult,
        after: &MaturityResult,
    ) -> Vec<String> {
        let texts = self.texts;
        let compared = MaturityComparison::between(before, after);
        if compared.fields.is_empty() {
            return vec![texts.t("maturity-compare-same")];
        }
        let from_to = |key: &str, before: &str, after: &str| {
            // fluent: maturity-compare-level maturity-compare-profile
            texts
                .msg(key)
                .arg("before", before)
                .arg("after", after)
                .to_string()
        };
        let fields = compared.fields.iter().map(|field| {
            texts
                .msg("maturity-compare-field")
                .arg("topic", texts.maturity_topic(field.question))
                .arg(
                    "before",
                    texts.maturity_option(field.question, field.before),
                )
                .arg("after", texts.maturity_option(field.question, field.after))
                .to_string()
        });
        let score = texts
            .msg("maturity-compare-score")
            .arg("before", texts.points(before.score))
            .arg("after", texts.points(after.score))
            .to_string();
        let level = compared.level.map(|(before, after)| {
            let [before, after] = [before, after].map(|level| texts.maturity_level(level));
            from_to("maturity-compare-level", &before, &after)
        });
        let profile = compared.profile.map(|(before, after)| {
            let [before, after] = [before, after].map(|profile| texts.maturity_profile(profile));
            from_to("maturity-compare-profile", &before, &after)
        });
        fields.chain([score]).chain(level).chain(profile).collect()
    }
}
