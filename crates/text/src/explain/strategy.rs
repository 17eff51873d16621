//! How the decision tree came to its strategies, and what there is to mind.

use seqpt_core::maturity::Question;
use seqpt_core::strategy::{
    Hint, MANY_PEOPLE, Priority, Severity, SizeWarning, Strategy, TargetGroupSize, Turn,
};

use super::Explainer;

/// A turn of the tree in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnText {
    /// What is asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// The answer, and where it leads.
    pub taken: String,
    /// The other answer, and where it would have led.
    pub other: String,
}

impl Explainer<'_> {
    /// A turn of the tree: question, answer, where it leads and where it does not.
    pub fn turn(self, turn: Turn) -> TurnText {
        let texts = self.texts;
        // fluent: turn-taken-yes turn-taken-no turn-other-yes turn-other-no
        let strategy = |key, strategy| {
            // fluent: turn-many-yes turn-defined-no turn-rolled-out-yes turn-rolled-out-no
            texts
                .msg(key)
                .arg("strategy", texts.strategy(strategy))
                .to_string()
        };
        let option = |question, option| {
            texts
                .msg("turn-option")
                .arg("topic", texts.maturity_topic(question))
                .arg("option", texts.maturity_option(question, option))
                .to_string()
        };
        let (yes, question, answer, branches) = match turn {
            Turn::ManyPeople { people, yes } => (
                yes,
                texts
                    .msg("turn-many")
                    .arg("threshold", MANY_PEOPLE)
                    .to_string(),
                texts
                    .msg("turn-many-answer")
                    .arg("count", people)
                    .arg("people", texts.numbers().integer(people.into()))
                    .to_string(),
                [
                    strategy("turn-many-yes", Strategy::TrainTheTrainer),
                    texts.t("turn-many-no"),
                ],
            ),
            Turn::ProcessesDefined {
                option: chosen,
                yes,
            } => (
                yes,
                texts.t("turn-defined"),
                option(Question::SeRolesProcesses, chosen),
                [
                    texts.t("turn-defined-yes"),
                    strategy("turn-defined-no", Strategy::SeForManagers),
                ],
            ),
            Turn::RolledOut {
                option: chosen,
                yes,
            } => (
                yes,
                texts.t("turn-rolled-out"),
                option(Question::RolloutScope, chosen),
                [
                    strategy("turn-rolled-out-yes", Strategy::ContinuousSupport),
                    strategy("turn-rolled-out-no", Strategy::NeedsBasedProject),
                ],
            ),
        };
        let [if_yes, if_no] = branches;
        let then = |key, then| texts.msg(key).arg("then", then).to_string();
        let (taken, other) = if yes {
            (then("turn-taken-yes", if_yes), then("turn-other-no", if_no))
        } else {
            (then("turn-taken-no", if_no), then("turn-other-yes", if_yes))
        };
        TurnText {
            question,
            answer,
            taken,
            other,
        }
    }

    /// The names of strategies in a row: `“SE for managers” and “Certification”`.
    pub fn strategies(self, strategies: &[Strategy]) -> String {
        let names: Vec<_> = strategies
            .iter()
            .map(|strategy| self.texts.strategy(*strategy))
            .collect();
        self.quoted(&names)
    }

    /// That a strategy is meant for fewer people, and in how many groups they can learn.
    pub fn size_warning(self, warning: &SizeWarning) -> String {
        let texts = self.texts;
        let groups = warning.people.div_ceil(warning.most);
        // fluent: strategy-too-many strategy-too-many-managers
        let key = match warning.strategy {
            Strategy::SeForManagers => "strategy-too-many-managers",
            _ => "strategy-too-many",
        };
        texts
            .msg(key)
            .arg("strategy", texts.strategy(warning.strategy))
            .arg("people", texts.numbers().integer(warning.people.into()))
            .arg("most", warning.most)
            .arg("groups", texts.numbers().integer(groups.into()))
            .to_string()
    }

    /// The advice for a weak field.
    pub fn hint(self, hint: Hint) -> String {
        let texts = &self.texts.content().method().maturity;
        texts.hint(hint).unwrap_or_default().to_owned()
    }

    /// How much a hint weighs, in a word.
    pub fn severity(self, severity: Severity) -> String {
        match severity {
            Severity::Critical => self.texts.t("severity-critical"),
            Severity::Important => self.texts.t("severity-important"),
            Severity::Suggested => self.texts.t("severity-suggested"),
        }
    }

    /// How a strategy stands, in a word.
    pub fn priority(self, priority: Priority) -> String {
        match priority {
            Priority::Primary => self.texts.t("priority-primary"),
            Priority::Secondary => self.texts.t("priority-secondary"),
            Priority::Supplementary => self.texts.t("priority-supplementary"),
        }
    }

    /// What somebody wants for whom a second strategy is the one; `None` for one that is never second.
    pub fn second_choice(self, strategy: Strategy) -> Option<String> {
        match strategy {
            Strategy::OrientationPilot => Some(self.texts.t("strategy-second-apply")),
            Strategy::CommonUnderstanding => Some(self.texts.t("strategy-second-basis")),
            Strategy::Certification => Some(self.texts.t("strategy-second-experts")),
            Strategy::SeForManagers
            | Strategy::NeedsBasedProject
            | Strategy::ContinuousSupport
            | Strategy::TrainTheTrainer => None,
        }
    }

    /// A class of target groups, with its bounds.
    pub fn target_group(self, class: TargetGroupSize) -> String {
        match class {
            TargetGroupSize::Small => self.texts.t("target-group-small"),
            TargetGroupSize::Medium => self.texts.t("target-group-medium"),
            TargetGroupSize::Large => self.texts.t("target-group-large"),
            TargetGroupSize::VeryLarge => self.texts.t("target-group-very-large"),
            TargetGroupSize::Enterprise => self.texts.t("target-group-enterprise"),
        }
    }
}
