//! What could be better in the words of an objective. Hints: the words stay whose they are.

use seqpt_core::objectives::{Criterion, Fault, Field};

use super::Explainer;

impl Explainer<'_> {
    /// What the gate found, with the field it is about.
    pub fn wording_hint(self, fault: &Fault) -> String {
        let field = self.texts.t(match fault.field {
            Field::Statement | Field::ProcessPart | Field::MethodPart | Field::ToolPart => {
                "plan-statement"
            }
            Field::Condition => "plan-condition",
            Field::Criterion => "plan-criterion",
            Field::TimeFrame => "plan-due-label",
            Field::Benefit => "plan-benefit",
        });
        // fluent: wording-observable-verb wording-one-behaviour wording-own-content wording-foreign-term
        // fluent: wording-banned-phrase wording-measurable wording-level-verb wording-condition wording-audience
        // fluent: wording-company-term wording-time-frame wording-within-window wording-sentences
        // fluent: wording-sentences-two wording-length
        // fluent: wording-link wording-placeholder wording-unknown-name
        let key = match fault.breaks {
            Criterion::ObservableVerb => "wording-observable-verb",
            Criterion::OneBehaviour => "wording-one-behaviour",
            Criterion::OwnContent => "wording-own-content",
            Criterion::ForeignTerm => "wording-foreign-term",
            Criterion::BannedPhrase => "wording-banned-phrase",
            Criterion::Measurable => "wording-measurable",
            Criterion::LevelVerb => "wording-level-verb",
            Criterion::Condition => "wording-condition",
            Criterion::Audience => "wording-audience",
            Criterion::CompanyTerm => "wording-company-term",
            Criterion::TimeFrame => "wording-time-frame",
            Criterion::WithinWindow => "wording-within-window",
            Criterion::Sentences if fault.field == Field::Statement => "wording-sentences",
            Criterion::Sentences => "wording-sentences-two",
            Criterion::Length => "wording-length",
            Criterion::Link => "wording-link",
            Criterion::Placeholder => "wording-placeholder",
            Criterion::UnknownName => "wording-unknown-name",
        };
        let phrase = fault.phrase.as_deref().unwrap_or_default();
        let sentence = match fault.breaks {
            Criterion::OneBehaviour
            | Criterion::ForeignTerm
            | Criterion::BannedPhrase
            | Criterion::UnknownName => self.texts.msg(key).arg("phrase", phrase).to_string(),
            _ => self.texts.t(key),
        };
        format!("{field}: {sentence}")
    }
}
