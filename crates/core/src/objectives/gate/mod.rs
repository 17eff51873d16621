//! The gate that the words of an objective pass, whoever wrote them: specific, measurable,
//! achievable, relevant, time-bound, and of a form that can be read. It follows from the words, the
//! method's own texts and the plan alone, so the same words always get the same answer.
//!
//! What it cannot judge from words stays with people: whether the criterion measures the statement,
//! whether the benefit is one.

mod calendar;
mod content;
#[cfg(test)]
mod tests;
mod time;
mod wording;

use std::borrow::Cow;

use serde::Serialize;

use super::ObjectiveText;
use crate::content::{Content, ObjectiveTemplate};
use crate::framework::CompetencyId;
use crate::{Language, Level};

pub use calendar::Day;
pub use content::OwnWords;
pub use time::PlanWindow;

/// The gate for one language.
///
/// ```
/// use seqpt_core::content::{Audience, Content};
/// use seqpt_core::framework::{CompetencyId, Framework};
/// use seqpt_core::objectives::{Candidate, Day, Gate, ObjectiveText, PlanWindow};
/// use seqpt_core::{Language, Level};
///
/// let framework = Framework::standard()?;
/// let content = Content::standard(&framework, Language::English)?;
/// let (agile, level) = (CompetencyId::new(18), Level::Understand);
/// let template = content.objectives().get(agile, level, Audience::Practitioners);
/// let mut text = ObjectiveText::of(template.expect("every level has one"), "8 months");
/// text.time_frame = "within 2 years".to_owned();
///
/// let gate = Gate::of(&content, Language::English);
/// let window = PlanWindow {
///     starts_on: Day { year: 2027, month: 1, of_month: 1 },
///     ends_on: Day { year: 2028, month: 1, of_month: 1 },
/// };
/// let faults = gate.check(&Candidate { competency: agile, level, text: &text, window, company: None });
/// let codes: Vec<_> = faults.iter().map(|fault| fault.breaks.key()).collect();
/// assert_eq!(codes, ["within_window"]);
/// # Ok::<(), seqpt_core::SeedError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Gate<'a> {
    content: &'a Content,
    language: Language,
    own_words: Cow<'a, OwnWords>,
}

/// Words to be judged, with what they are for.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The competency.
    pub competency: CompetencyId,
    /// The level to reach.
    pub level: Level,
    /// The words.
    pub text: &'a ObjectiveText,
    /// The plan's window.
    pub window: PlanWindow,
    /// What the words were made company-specific with, if they were.
    pub company: Option<Company<'a>>,
}

/// A company's own context, and the template that was changed by it.
#[derive(Debug, Clone, Copy)]
pub struct Company<'a> {
    /// Its processes, methods and tools.
    pub names: &'a [&'a str],
    /// Everything it wrote about them: a product that is named here may be named in an objective.
    pub text: &'a str,
    /// The template.
    pub template: &'a ObjectiveTemplate,
}

/// A criterion that words do not meet, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The criterion.
    pub breaks: Criterion,
    /// The field.
    pub field: Field,
    /// The word or phrase that is wrong, if it is one.
    pub phrase: Option<String>,
}

/// What words have to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Specific: begins with a verb of something that can be observed.
    ObservableVerb,
    /// Specific: one behaviour, not two.
    OneBehaviour,
    /// Specific: speaks of what the competency is about.
    OwnContent,
    /// Specific: no term that another competency owns.
    ForeignTerm,
    /// Specific: nothing vague, no filler, nobody left out; no time frame, proof or benefit in the
    /// statement.
    BannedPhrase,
    /// Measurable: the criterion has something to count.
    Measurable,
    /// Achievable: the verb belongs to the level.
    LevelVerb,
    /// Achievable: the condition says what is given.
    Condition,
    /// Relevant: the statement says who.
    Audience,
    /// Relevant: company-specific words name a process, method or tool of the company.
    CompanyTerm,
    /// Time-bound: there is a duration or a date.
    TimeFrame,
    /// Time-bound: it lies in the plan's window.
    WithinWindow,
    /// Form: one sentence; one or two in a part.
    Sentences,
    /// Form: neither too short nor too long.
    Length,
    /// Form: no address of the internet.
    Link,
    /// Form: no placeholder is left open.
    Placeholder,
    /// Grounded: no product that the company does not name itself.
    UnknownName,
}

/// What a criterion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quality {
    /// Specific.
    Specific,
    /// Measurable.
    Measurable,
    /// Achievable.
    Achievable,
    /// Relevant.
    Relevant,
    /// Time-bound.
    TimeBound,
    /// Readable.
    Form,
    /// True to its sources.
    Grounded,
}

impl Criterion {
    /// All criteria.
    pub const ALL: [Self; 17] = [
        Self::ObservableVerb,
        Self::OneBehaviour,
        Self::OwnContent,
        Self::ForeignTerm,
        Self::BannedPhrase,
        Self::Measurable,
        Self::LevelVerb,
        Self::Condition,
        Self::Audience,
        Self::CompanyTerm,
        Self::TimeFrame,
        Self::WithinWindow,
        Self::Sentences,
        Self::Length,
        Self::Link,
        Self::Placeholder,
        Self::UnknownName,
    ];

    /// The stable code, as in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ObservableVerb => "observable_verb",
            Self::OneBehaviour => "one_behaviour",
            Self::OwnContent => "own_content",
            Self::ForeignTerm => "foreign_term",
            Self::BannedPhrase => "banned_phrase",
            Self::Measurable => "measurable",
            Self::LevelVerb => "level_verb",
            Self::Condition => "condition",
            Self::Audience => "audience",
            Self::CompanyTerm => "company_term",
            Self::TimeFrame => "time_frame",
            Self::WithinWindow => "within_window",
            Self::Sentences => "sentences",
            Self::Length => "length",
            Self::Link => "link",
            Self::Placeholder => "placeholder",
            Self::UnknownName => "unknown_name",
        }
    }

    /// What it is about.
    pub const fn quality(self) -> Quality {
        match self {
            Self::ObservableVerb
            | Self::OneBehaviour
            | Self::OwnContent
            | Self::ForeignTerm
            | Self::BannedPhrase => Quality::Specific,
            Self::Measurable => Quality::Measurable,
            Self::LevelVerb | Self::Condition => Quality::Achievable,
            Self::Audience | Self::CompanyTerm => Quality::Relevant,
            Self::TimeFrame | Self::WithinWindow => Quality::TimeBound,
            Self::Sentences | Self::Length | Self::Link | Self::Placeholder => Quality::Form,
            Self::UnknownName => Quality::Grounded,
        }
    }
}

/// A field of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What the participant can do.
    Statement,
    /// The part that names a process.
    ProcessPart,
    /// The part that names a method.
    MethodPart,
    /// The part that names a tool.
    ToolPart,
    /// What is given.
    Condition,
    /// How it is measured.
    Criterion,
    /// Until when.
    TimeFrame,
    /// What it is good for.
    Benefit,
}

impl<'a> Gate<'a> {
    /// The gate with the method's texts in a language.
    pub fn of(content: &'a Content, language: Language) -> Self {
        Self {
            content,
            language,
            own_words: Cow::Owned(OwnWords::of(content)),
        }
    }

    /// The same for whoever judges often: finding the words of all competencies takes a while.
    pub const fn with(content: &'a Content, language: Language, own_words: &'a OwnWords) -> Self {
        Self {
            content,
            language,
            own_words: Cow::Borrowed(own_words),
        }
    }

    /// What the words do not meet, by field; nothing if they pass.
    pub fn check(&self, candidate: &Candidate<'_>) -> Vec<Fault> {
        let mut faults = Faults::default();
        for (field, text) in fields(candidate.text) {
            wording::form(field, text, &mut faults);
            match field {
                Field::Statement | Field::ProcessPart | Field::MethodPart | Field::ToolPart => {
                    self.wording(candidate, field, text, &mut faults);
                }
                Field::Condition | Field::Criterion | Field::Benefit => {
                    self.beside(candidate, field, text, &mut faults);
                }
                Field::TimeFrame => time::check(text, candidate.window, &mut faults),
            }
        }
        self.content(candidate, &mut faults);
        if let Some(company) = &candidate.company {
            self.company(candidate, company, &mut faults);
        }
        faults.0.sort_by_key(|fault| fault.field);
        faults.0
    }
}

/// Every field that there is with its words.
fn fields(text: &ObjectiveText) -> impl Iterator<Item = (Field, &str)> {
    spoken(text).chain([
        (Field::Condition, text.condition.as_str()),
        (Field::Criterion, text.criterion.as_str()),
        (Field::TimeFrame, text.time_frame.as_str()),
        (Field::Benefit, text.benefit.as_str()),
    ])
}

/// The statement and the parts: what says what is learnt.
fn spoken(text: &ObjectiveText) -> impl Iterator<Item = (Field, &str)> {
    let parts = [
        (Field::ProcessPart, &text.parts.process),
        (Field::MethodPart, &text.parts.method),
        (Field::ToolPart, &text.parts.tool),
    ];
    let there = parts
        .into_iter()
        .filter_map(|(field, part)| Some((field, part.as_deref()?)));
    std::iter::once((Field::Statement, text.statement.as_str())).chain(there)
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, breaks: Criterion, field: Field) {
        self.0.push(Fault {
            breaks,
            field,
            phrase: None,
        });
    }

    fn add_phrase(&mut self, breaks: Criterion, field: Field, phrase: impl Into<String>) {
        self.0.push(Fault {
            breaks,
            field,
            phrase: Some(phrase.into()),
        });
    }
}
