//! Reading the texts around the method.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::tables::{keyed, lists, table};
use super::{
    Detail, FormatText, GlossaryTerm, MaturityTexts, MethodTexts, OptionText, QuestionText,
    StrategyText, TitledText,
};
use crate::SeedError;
use crate::macro_plan::{LearningFormat, TrainingProgram};
use crate::maturity::{Profile, Question};
use crate::micro_plan::AvivaStep;
use crate::seed::SeedFile;
use crate::strategy::{Hint, Strategy};

/// The files of one language.
pub(in crate::content) struct MethodSeeds<'a> {
    pub(in crate::content) maturity_questions: SeedFile<'a>,
    pub(in crate::content) maturity_options: SeedFile<'a>,
    pub(in crate::content) maturity_levels: SeedFile<'a>,
    pub(in crate::content) maturity_profiles: SeedFile<'a>,
    pub(in crate::content) maturity_process_texts: SeedFile<'a>,
    pub(in crate::content) maturity_rollout_phrases: SeedFile<'a>,
    pub(in crate::content) maturity_detail_phrases: SeedFile<'a>,
    pub(in crate::content) maturity_hints: SeedFile<'a>,
    pub(in crate::content) strategies: SeedFile<'a>,
    pub(in crate::content) strategy_points: SeedFile<'a>,
    pub(in crate::content) training_programs: SeedFile<'a>,
    pub(in crate::content) learning_formats: SeedFile<'a>,
    pub(in crate::content) learning_format_points: SeedFile<'a>,
    pub(in crate::content) aviva_steps: SeedFile<'a>,
    pub(in crate::content) aviva_methods: SeedFile<'a>,
    pub(in crate::content) aviva_materials: SeedFile<'a>,
    pub(in crate::content) glossary: SeedFile<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionRow {
    code: Question,
    topic: String,
    question: String,
    hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionRow {
    code: Question,
    option: u8,
    label: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaturityLevelRow {
    level: u8,
    name: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileRow {
    profile: Profile,
    name: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProcessTextRow {
    process_option: u8,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RolloutRow {
    rollout_option: u8,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DetailRow {
    key: Detail,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HintRow {
    key: Hint,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
struct StrategyPointRow {
    strategy_id: Strategy,
    kind: PointKind,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProgramRow {
    program_id: TrainingProgram,
    name: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormatRow {
    format_key: LearningFormat,
    name: String,
    short_name: String,
    description: String,
    relevance_for_se: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormatPointRow {
    format_key: LearningFormat,
    kind: PointKind,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepRow {
    step: AvivaStep,
    name: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodRow {
    method_key: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaterialRow {
    material_key: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossaryRow {
    key: String,
    term: String,
    definition: String,
}

impl MethodTexts {
    pub(in crate::content) fn load(seeds: &MethodSeeds<'_>) -> Result<Self, SeedError> {
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
            aviva_methods: single(keyed(seeds.aviva_methods, |row: MethodRow| {
                (row.method_key, [row.name])
            })?),
            aviva_materials: single(keyed(seeds.aviva_materials, |row: MaterialRow| {
                (row.material_key, [row.name])
            })?),
            glossary: keyed(seeds.glossary, |row: GlossaryRow| {
                (row.key, [row.term, row.definition])
            })?
            .into_iter()
            .map(|(key, [term, definition])| (key, GlossaryTerm { term, definition }))
            .collect(),
        })
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

fn titled<K: Ord>(rows: BTreeMap<K, [String; 2]>) -> BTreeMap<K, TitledText> {
    rows.into_iter()
        .map(|(key, [name, text])| (key, TitledText { name, text }))
        .collect()
}

fn single<K: Ord>(rows: BTreeMap<K, [String; 1]>) -> BTreeMap<K, String> {
    rows.into_iter().map(|(key, [text])| (key, text)).collect()
}
