//! The texts around the method: maturity, strategies, programs, formats, AVIVA, glossary.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::tables::{lists, table};
use crate::SeedError;
use crate::macro_plan::{LearningFormat, TrainingProgram};
use crate::maturity::{Profile, Question};
use crate::micro_plan::AvivaStep;
use crate::seed::SeedFile;
use crate::strategy::Strategy;

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

/// What a weak field advises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// Roles and processes are weak: critical.
    Process,
    /// The mindset is weak: important.
    Mindset,
    /// The knowledge base is weak: suggested.
    Knowledge,
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

/// The files of one language.
pub(super) struct MethodSeeds<'a> {
    pub(super) maturity_questions: SeedFile<'a>,
    pub(super) maturity_options: SeedFile<'a>,
    pub(super) maturity_levels: SeedFile<'a>,
    pub(super) maturity_profiles: SeedFile<'a>,
    pub(super) maturity_process_texts: SeedFile<'a>,
    pub(super) maturity_rollout_phrases: SeedFile<'a>,
    pub(super) maturity_detail_phrases: SeedFile<'a>,
    pub(super) maturity_hints: SeedFile<'a>,
    pub(super) strategies: SeedFile<'a>,
    pub(super) strategy_points: SeedFile<'a>,
    pub(super) training_programs: SeedFile<'a>,
    pub(super) learning_formats: SeedFile<'a>,
    pub(super) learning_format_points: SeedFile<'a>,
    pub(super) aviva_steps: SeedFile<'a>,
    pub(super) aviva_methods: SeedFile<'a>,
    pub(super) aviva_materials: SeedFile<'a>,
    pub(super) glossary: SeedFile<'a>,
}

#[derive(Deserialize)]
struct QuestionRow {
    code: Question,
    topic: String,
    question: String,
    hint: String,
}

#[derive(Deserialize)]
struct OptionRow {
    code: Question,
    option: u8,
    label: String,
    description: String,
}

#[derive(Deserialize)]
struct MaturityLevelRow {
    level: u8,
    name: String,
    text: String,
}

#[derive(Deserialize)]
struct ProfileRow {
    profile: Profile,
    name: String,
    text: String,
}

#[derive(Deserialize)]
struct ProcessTextRow {
    process_option: u8,
    text: String,
}

#[derive(Deserialize)]
struct RolloutRow {
    rollout_option: u8,
    text: String,
}

#[derive(Deserialize)]
struct DetailRow {
    key: Detail,
    text: String,
}

#[derive(Deserialize)]
struct HintRow {
    key: Hint,
    text: String,
}

#[derive(Deserialize)]
struct StrategyRow {
    strategy_id: Strategy,
    name: String,
    what: String,
    for_whom: String,
    when: String,
    does_not: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PointKind {
    Pro,
    Con,
    Strength,
    Limit,
}

#[derive(Deserialize)]
struct StrategyPointRow {
    strategy_id: Strategy,
    kind: PointKind,
    text: String,
}

#[derive(Deserialize)]
struct ProgramRow {
    program_id: TrainingProgram,
    name: String,
    text: String,
}

#[derive(Deserialize)]
struct FormatRow {
    format_key: LearningFormat,
    name: String,
    short_name: String,
    description: String,
    relevance_for_se: String,
}

#[derive(Deserialize)]
struct FormatPointRow {
    format_key: LearningFormat,
    kind: PointKind,
    text: String,
}

#[derive(Deserialize)]
struct StepRow {
    step: AvivaStep,
    name: String,
    description: String,
}

#[derive(Deserialize)]
struct MethodRow {
    method_key: String,
    name: String,
}

#[derive(Deserialize)]
struct MaterialRow {
    material_key: String,
    name: String,
}

#[derive(Deserialize)]
struct GlossaryRow {
    key: String,
    term: String,
    definition: String,
}

impl MethodTexts {
    pub(super) fn load(seeds: &MethodSeeds<'_>) -> Result<Self, SeedError> {
        Ok(Self {
            maturity: MaturityTexts::load(seeds)?,
            strategies: strategies(seeds)?,
            programs: titled(table(
                seeds.training_programs,
                TrainingProgram::ALL,
                |row: ProgramRow| (row.program_id, [row.name, row.text]),
            )?),
            formats: formats(seeds)?,
            aviva_steps: titled(table(seeds.aviva_steps, AvivaStep::ALL, |row: StepRow| {
                (row.step, [row.name, row.description])
            })?),
            aviva_methods: names(seeds.aviva_methods, |row: MethodRow| {
                (row.method_key, row.name)
            })?,
            aviva_materials: names(seeds.aviva_materials, |row: MaterialRow| {
                (row.material_key, row.name)
            })?,
            glossary: glossary(seeds.glossary)?,
        })
    }

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
    fn load(seeds: &MethodSeeds<'_>) -> Result<Self, SeedError> {
        let options = table(
            seeds.maturity_options,
            Question::ALL
                .into_iter()
                .flat_map(|code| code.option_numbers().map(move |option| (code, option))),
            |row: OptionRow| ((row.code, row.option), [row.label, row.description]),
        )?;
        let questions = table(
            seeds.maturity_questions,
            Question::ALL,
            |row: QuestionRow| (row.code, [row.topic, row.question, row.hint]),
        )?
        .into_iter()
        .map(|(code, [topic, question, hint])| {
            let options = options
                .iter()
                .filter(|((of, _), _)| *of == code)
                .map(|(_, [label, description])| OptionText {
                    label: label.clone(),
                    description: description.clone(),
                })
                .collect();
            let text = QuestionText {
                topic,
                question,
                hint,
                options,
            };
            (code, text)
        })
        .collect();
        Ok(Self {
            questions,
            levels: titled(table(
                seeds.maturity_levels,
                1..=5,
                |row: MaturityLevelRow| (row.level, [row.name, row.text]),
            )?),
            profiles: titled(table(
                seeds.maturity_profiles,
                Profile::ALL,
                |row: ProfileRow| (row.profile, [row.name, row.text]),
            )?),
            process: single(table(
                seeds.maturity_process_texts,
                Question::SeRolesProcesses.option_numbers(),
                |row: ProcessTextRow| (row.process_option, [row.text]),
            )?),
            rollout: single(table(
                seeds.maturity_rollout_phrases,
                Question::RolloutScope.option_numbers(),
                |row: RolloutRow| (row.rollout_option, [row.text]),
            )?),
            details: single(table(
                seeds.maturity_detail_phrases,
                [Detail::ProcessHigh, Detail::ProcessLowLevelHigh],
                |row: DetailRow| (row.key, [row.text]),
            )?),
            hints: single(table(
                seeds.maturity_hints,
                [Hint::Process, Hint::Mindset, Hint::Knowledge],
                |row: HintRow| (row.key, [row.text]),
            )?),
        })
    }

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

fn strategies(seeds: &MethodSeeds<'_>) -> Result<BTreeMap<Strategy, StrategyText>, SeedError> {
    let mut points = lists(
        seeds.strategy_points,
        Strategy::ALL
            .into_iter()
            .flat_map(|id| [(id, PointKind::Pro), (id, PointKind::Con)]),
        2..=5,
        |row: StrategyPointRow| ((row.strategy_id, row.kind), row.text),
    )?;
    let rows = table(seeds.strategies, Strategy::ALL, |row: StrategyRow| {
        (
            row.strategy_id,
            [row.name, row.what, row.for_whom, row.when, row.does_not],
        )
    })?;
    Ok(rows
        .into_iter()
        .map(|(id, [name, what, for_whom, when, does_not])| {
            let text = StrategyText {
                name,
                what,
                for_whom,
                when,
                does_not,
                pros: points.remove(&(id, PointKind::Pro)).unwrap_or_default(),
                cons: points.remove(&(id, PointKind::Con)).unwrap_or_default(),
            };
            (id, text)
        })
        .collect())
}

fn formats(seeds: &MethodSeeds<'_>) -> Result<BTreeMap<LearningFormat, FormatText>, SeedError> {
    let mut points = lists(
        seeds.learning_format_points,
        LearningFormat::ALL
            .into_iter()
            .flat_map(|key| [(key, PointKind::Strength), (key, PointKind::Limit)]),
        2..=4,
        |row: FormatPointRow| ((row.format_key, row.kind), row.text),
    )?;
    let rows = table(
        seeds.learning_formats,
        LearningFormat::ALL,
        |row: FormatRow| {
            (
                row.format_key,
                [
                    row.name,
                    row.short_name,
                    row.description,
                    row.relevance_for_se,
                ],
            )
        },
    )?;
    Ok(rows
        .into_iter()
        .map(|(key, [name, short_name, description, relevance_for_se])| {
            let text = FormatText {
                name,
                short_name,
                description,
                relevance_for_se,
                strengths: points
                    .remove(&(key, PointKind::Strength))
                    .unwrap_or_default(),
                limits: points.remove(&(key, PointKind::Limit)).unwrap_or_default(),
            };
            (key, text)
        })
        .collect())
}

/// Names by a key that the file itself lists.
fn names<Row: serde::de::DeserializeOwned>(
    file: SeedFile<'_>,
    split: impl Fn(Row) -> (String, String),
) -> Result<BTreeMap<String, String>, SeedError> {
    let mut names = BTreeMap::new();
    for (line, row) in file.rows::<Row>()? {
        let (key, name) = split(row);
        if key.trim().is_empty() || name.trim().is_empty() {
            return Err(file.error(line, "a text is blank"));
        }
        if names.insert(key, name).is_some() {
            return Err(file.error(line, "this key stands here twice"));
        }
    }
    Ok(names)
}

fn glossary(file: SeedFile<'_>) -> Result<BTreeMap<String, GlossaryTerm>, SeedError> {
    let mut terms = BTreeMap::new();
    for (line, row) in file.rows::<GlossaryRow>()? {
        if [&row.key, &row.term, &row.definition]
            .iter()
            .any(|text| text.trim().is_empty())
        {
            return Err(file.error(line, "a text is blank"));
        }
        let term = GlossaryTerm {
            term: row.term,
            definition: row.definition,
        };
        if terms.insert(row.key, term).is_some() {
            return Err(file.error(line, "this key stands here twice"));
        }
    }
    Ok(terms)
}

fn titled<K: Ord>(rows: BTreeMap<K, [String; 2]>) -> BTreeMap<K, TitledText> {
    rows.into_iter()
        .map(|(key, [name, text])| (key, TitledText { name, text }))
        .collect()
}

fn single<K: Ord>(rows: BTreeMap<K, [String; 1]>) -> BTreeMap<K, String> {
    rows.into_iter().map(|(key, [text])| (key, text)).collect()
}
