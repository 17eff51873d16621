//! The texts around the method: maturity, strategies, programs, formats, AVIVA, glossary.

mod loading;

use std::collections::BTreeMap;

use serde::Deserialize;

pub(super) use loading::MethodSeeds;

use crate::macro_plan::{LearningFormat, TrainingProgram};
use crate::maturity::{Profile, Question};
use crate::micro_plan::AvivaStep;
use crate::strategy::{Hint, Strategy};

/// A maturity question with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionText {
    /// The topic in a few words.
    pub topic: String,
    /// The question.
    pub question: String,
    /// What helps to answer it.
    pub hint: String,
    /// The options, lowest first.
    pub options: Vec<OptionText>,
}

/// An option of a maturity question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionText {
    /// The label.
    pub label: String,
    /// How one recognises it.
    pub description: String,
}

/// A name with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitledText {
    /// The name.
    pub name: String,
    /// The text.
    pub text: String,
}

/// The texts about a maturity result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaturityTexts {
    questions: BTreeMap<Question, QuestionText>,
    levels: BTreeMap<u8, TitledText>,
    profiles: BTreeMap<Profile, TitledText>,
    /// The main text of the level description, by the option chosen for roles and processes.
    process: BTreeMap<u8, String>,
    /// The phrase added by the option chosen for the rollout.
    rollout: BTreeMap<u8, String>,
    details: BTreeMap<Detail, String>,
    hints: BTreeMap<Hint, String>,
}

/// When a detail phrase is added to the level description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Roles and processes are far developed.
    ProcessHigh,
    /// The level is reached although roles and processes are little developed.
    ProcessLowLevelHigh,
}

/// A strategy's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrategyText {
    /// The name.
    pub name: String,
    /// What happens.
    pub what: String,
    /// Whom it is for.
    pub for_whom: String,
    /// When it fits.
    pub when: String,
    /// What it does not do.
    pub does_not: String,
    /// What speaks for it.
    pub pros: Vec<String>,
    /// What speaks against it.
    pub cons: Vec<String>,
}

/// A learning format's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatText {
    /// The name.
    pub name: String,
    /// The name where there is little room.
    pub short_name: String,
    /// What it is.
    pub description: String,
    /// What it is good for in Systems Engineering.
    pub relevance_for_se: String,
    /// Its strengths.
    pub strengths: Vec<String>,
    /// Its limits.
    pub limits: Vec<String>,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryTerm {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
}

/// All texts around the method in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodTexts {
    /// Maturity.
    pub maturity: MaturityTexts,
    strategies: BTreeMap<Strategy, StrategyText>,
    programs: BTreeMap<TrainingProgram, TitledText>,
    formats: BTreeMap<LearningFormat, FormatText>,
    aviva_steps: BTreeMap<AvivaStep, TitledText>,
    aviva_methods: BTreeMap<String, String>,
    aviva_materials: BTreeMap<String, String>,
    glossary: BTreeMap<String, GlossaryTerm>,
}

impl MethodTexts {
    /// A strategy's texts. `None` never comes back for texts that were loaded.
    pub fn strategy(&self, strategy: Strategy) -> Option<&StrategyText> {
        self.strategies.get(&strategy)
    }

    /// A training program's texts.
    pub fn program(&self, program: TrainingProgram) -> Option<&TitledText> {
        self.programs.get(&program)
    }

    /// A learning format's texts.
    pub fn format(&self, format: LearningFormat) -> Option<&FormatText> {
        self.formats.get(&format)
    }

    /// An AVIVA step's texts.
    pub fn aviva_step(&self, step: AvivaStep) -> Option<&TitledText> {
        self.aviva_steps.get(&step)
    }

    /// The name of an AVIVA method.
    pub fn aviva_method(&self, key: &str) -> Option<&str> {
        self.aviva_methods.get(key).map(String::as_str)
    }

    /// The name of an AVIVA material.
    pub fn aviva_material(&self, key: &str) -> Option<&str> {
        self.aviva_materials.get(key).map(String::as_str)
    }

    /// A glossary term.
    pub fn term(&self, key: &str) -> Option<&GlossaryTerm> {
        self.glossary.get(key)
    }

    /// The glossary by key.
    pub fn glossary(&self) -> impl Iterator<Item = (&str, &GlossaryTerm)> {
        self.glossary.iter().map(|(key, term)| (key.as_str(), term))
    }

    /// Names and labels with where they stand, for checking.
    pub(super) fn labels(&self) -> Vec<(String, &str)> {
        let mut labels = Vec::new();
        for (question, text) in &self.maturity.questions {
            labels.push((format!("maturity {question:?} topic"), text.topic.as_str()));
            for option in &text.options {
                labels.push((format!("maturity {question:?} label"), &option.label));
            }
        }
        let levels = self.maturity.levels.values();
        let titled = levels
            .chain(self.maturity.profiles.values())
            .chain(self.programs.values())
            .chain(self.aviva_steps.values());
        labels.extend(titled.map(|text| ("name".to_owned(), text.name.as_str())));
        for text in self.strategies.values() {
            labels.push(("strategy name".to_owned(), &text.name));
        }
        for text in self.formats.values() {
            labels.push(("format name".to_owned(), &text.name));
            labels.push(("format short name".to_owned(), &text.short_name));
        }
        for (key, name) in self.aviva_methods.iter().chain(&self.aviva_materials) {
            labels.push((format!("AVIVA {key}"), name));
        }
        for (key, term) in &self.glossary {
            labels.push((format!("glossary {key} term"), &term.term));
        }
        labels
    }

    /// Keys that the files list themselves.
    pub(super) fn optional_keys(&self) -> impl Iterator<Item = String> {
        let glossary = self.glossary.keys().map(|key| format!("glossary {key}"));
        let methods = self
            .aviva_methods
            .keys()
            .map(|key| format!("AVIVA method {key}"));
        let materials = self
            .aviva_materials
            .keys()
            .map(|key| format!("AVIVA material {key}"));
        glossary.chain(methods).chain(materials)
    }

    /// Every text as a sentence-like piece with where it stands, for checking.
    pub(super) fn pieces(&self) -> Vec<(String, &str)> {
        let mut pieces = Vec::new();
        for (question, text) in &self.maturity.questions {
            pieces.push((format!("maturity {question:?}"), text.question.as_str()));
            pieces.push((format!("maturity {question:?} hint"), &text.hint));
            for (number, option) in text.options.iter().enumerate() {
                pieces.push((
                    format!("maturity {question:?} {number}"),
                    &option.description,
                ));
            }
        }
        for (level, text) in &self.maturity.levels {
            pieces.push((format!("maturity level {level}"), &text.text));
        }
        for (profile, text) in &self.maturity.profiles {
            pieces.push((format!("maturity {profile:?}"), &text.text));
        }
        for (option, text) in &self.maturity.process {
            pieces.push((format!("maturity process text {option}"), text));
        }
        for (option, text) in &self.maturity.rollout {
            pieces.push((format!("maturity rollout phrase {option}"), text));
        }
        for (detail, text) in &self.maturity.details {
            pieces.push((format!("maturity {detail:?}"), text));
        }
        for (hint, text) in &self.maturity.hints {
            pieces.push((format!("maturity hint {hint:?}"), text));
        }
        for (strategy, text) in &self.strategies {
            for part in [&text.what, &text.for_whom, &text.when, &text.does_not]
                .into_iter()
                .chain(&text.pros)
                .chain(&text.cons)
            {
                pieces.push((format!("strategy {strategy:?}"), part));
            }
        }
        for (program, text) in &self.programs {
            pieces.push((format!("{program:?}"), &text.text));
        }
        for (format, text) in &self.formats {
            for part in [&text.description, &text.relevance_for_se]
                .into_iter()
                .chain(&text.strengths)
                .chain(&text.limits)
            {
                pieces.push((format!("format {format:?}"), part));
            }
        }
        for (step, text) in &self.aviva_steps {
            pieces.push((format!("AVIVA {step:?}"), &text.text));
        }
        for (key, term) in &self.glossary {
            pieces.push((format!("glossary {key}"), &term.definition));
        }
        pieces
    }
}

impl MaturityTexts {
    /// A question with its options. `None` never comes back for texts that were loaded.
    pub fn question(&self, question: Question) -> Option<&QuestionText> {
        self.questions.get(&question)
    }

    /// The name and text of a maturity level, 1 to 5.
    pub fn level(&self, level: u8) -> Option<&TitledText> {
        self.levels.get(&level)
    }

    /// The name and text of a profile.
    pub fn profile(&self, profile: Profile) -> Option<&TitledText> {
        self.profiles.get(&profile)
    }

    /// The main text of a result, by the option chosen for roles and processes (0 to 5).
    pub fn process_text(&self, option: u8) -> Option<&str> {
        self.process.get(&option).map(String::as_str)
    }

    /// The phrase for the option chosen for the rollout (0 to 4).
    pub fn rollout_phrase(&self, option: u8) -> Option<&str> {
        self.rollout.get(&option).map(String::as_str)
    }

    /// A detail phrase.
    pub fn detail(&self, detail: Detail) -> Option<&str> {
        self.details.get(&detail).map(String::as_str)
    }

    /// The advice for a weak field.
    pub fn hint(&self, hint: Hint) -> Option<&str> {
        self.hints.get(&hint).map(String::as_str)
    }
}
