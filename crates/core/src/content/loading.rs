//! Which files the texts of a language stand in, and how they become [`Content`].

use serde::Deserialize;

use super::Content;
use super::framework_texts::{areas, competencies, levels, processes, role_clusters};
use super::method::{MethodSeeds, MethodTexts};
use super::objectives::ObjectiveTemplates;
use super::vocabulary::Vocabulary;
use crate::framework::Framework;
use crate::seed::SeedFile;
use crate::{Language, Level, SeedError};

/// The text files of one language.
pub(super) struct ContentSeeds {
    pub(super) competencies: SeedFile<'static>,
    pub(super) survey_statements: SeedFile<'static>,
    pub(super) content_topics: SeedFile<'static>,
    pub(super) role_clusters: SeedFile<'static>,
    pub(super) role_tasks: SeedFile<'static>,
    pub(super) role_titles: SeedFile<'static>,
    pub(super) role_limits: SeedFile<'static>,
    pub(super) processes: SeedFile<'static>,
    pub(super) process_activities: SeedFile<'static>,
    pub(super) process_outcomes: SeedFile<'static>,
    pub(super) process_phrases: SeedFile<'static>,
    pub(super) areas: SeedFile<'static>,
    pub(super) levels: SeedFile<'static>,
    pub(super) objectives: SeedFile<'static>,
    pub(super) objectives_for_managers: SeedFile<'static>,
    pub(super) verbs: SeedFile<'static>,
    pub(super) banned_phrases: SeedFile<'static>,
    pub(super) competency_terms: SeedFile<'static>,
    pub(super) method: MethodSeeds<'static>,
}

macro_rules! file {
    ($language:literal, $file:literal) => {
        SeedFile {
            name: concat!("texts/", $language, "/", $file),
            text: include_str!(concat!("../../seeds/texts/", $language, "/", $file)),
        }
    };
}

macro_rules! content_seeds {
    ($language:literal) => {
        ContentSeeds {
            competencies: file!($language, "competencies.csv"),
            survey_statements: file!($language, "survey_statements.csv"),
            content_topics: file!($language, "content_topics.csv"),
            role_clusters: file!($language, "role_clusters.csv"),
            role_tasks: file!($language, "role_tasks.csv"),
            role_titles: file!($language, "role_titles.csv"),
            role_limits: file!($language, "role_limits.csv"),
            processes: file!($language, "processes.csv"),
            process_activities: file!($language, "process_activities.csv"),
            process_outcomes: file!($language, "process_outcomes.csv"),
            process_phrases: file!($language, "process_phrases.csv"),
            areas: file!($language, "areas.csv"),
            levels: file!($language, "levels.csv"),
            objectives: file!($language, "objective_templates.csv"),
            objectives_for_managers: file!($language, "objective_templates_managers.csv"),
            verbs: file!($language, "verbs.csv"),
            banned_phrases: file!($language, "banned_phrases.csv"),
            competency_terms: file!($language, "competency_terms.csv"),
            method: MethodSeeds {
                maturity_questions: file!($language, "maturity_questions.csv"),
                maturity_options: file!($language, "maturity_options.csv"),
                maturity_levels: file!($language, "maturity_levels.csv"),
                maturity_profiles: file!($language, "maturity_profiles.csv"),
                maturity_process_texts: file!($language, "maturity_process_texts.csv"),
                maturity_rollout_phrases: file!($language, "maturity_rollout_phrases.csv"),
                maturity_detail_phrases: file!($language, "maturity_detail_phrases.csv"),
                maturity_hints: file!($language, "maturity_hints.csv"),
                strategies: file!($language, "strategies.csv"),
                strategy_points: file!($language, "strategy_points.csv"),
                training_programs: file!($language, "training_programs.csv"),
                learning_formats: file!($language, "learning_formats.csv"),
                learning_format_points: file!($language, "learning_format_points.csv"),
                aviva_steps: file!($language, "aviva_steps.csv"),
                aviva_methods: file!($language, "aviva_methods.csv"),
                aviva_materials: file!($language, "aviva_materials.csv"),
                glossary: file!($language, "glossary.csv"),
            },
        }
    };
}

const ENGLISH: ContentSeeds = content_seeds!("en");
const GERMAN: ContentSeeds = content_seeds!("de");

impl Content {
    /// The texts of the standard framework in one language, compiled into this crate.
    ///
    /// # Errors
    /// The first line that cannot be read, is blank where a text belongs, names an id the
    /// framework does not have or repeats one, or the first text that is missing. None with the
    /// files this crate ships and the standard framework.
    pub fn standard(framework: &Framework, language: Language) -> Result<Self, SeedError> {
        let seeds = match language {
            Language::English => ENGLISH,
            Language::German => GERMAN,
        };
        Ok(Self {
            competencies: competencies(framework, &seeds)?,
            role_clusters: role_clusters(framework, &seeds)?,
            processes: processes(framework, &seeds)?,
            areas: areas(&seeds)?,
            levels: levels(&seeds)?,
            objectives: ObjectiveTemplates::load(
                framework,
                seeds.objectives,
                seeds.objectives_for_managers,
            )?,
            method: MethodTexts::load(&seeds.method)?,
            vocabulary: Vocabulary::load(
                framework,
                seeds.verbs,
                seeds.banned_phrases,
                seeds.competency_terms,
            )?,
        })
    }
}

/// A level as text files name it.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelKey {
    None,
    Know,
    Understand,
    Apply,
    Master,
}

impl From<LevelKey> for Level {
    fn from(key: LevelKey) -> Self {
        match key {
            LevelKey::None => Self::None,
            LevelKey::Know => Self::Know,
            LevelKey::Understand => Self::Understand,
            LevelKey::Apply => Self::Apply,
            LevelKey::Master => Self::Master,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_complete_and_differ() {
        let framework = Framework::standard().unwrap();
        let [english, german] =
            Language::ALL.map(|language| Content::standard(&framework, language).unwrap());
        assert_ne!(english, german);
    }
}
