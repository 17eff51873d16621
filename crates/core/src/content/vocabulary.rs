//! The words that statements are made of: verbs by level, banned phrases, terms by competency.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::loading::LevelKey;
use crate::framework::{CompetencyId, Framework};
use crate::seed::SeedFile;
use crate::{Level, SeedError};

/// Why a phrase is banned from objectives and statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ban {
    /// Nothing that could be observed: "is aware of".
    Vague,
    /// A time frame: it has its own field.
    TimeFrame,
    /// How it is shown: condition and criterion say that.
    Demonstration,
    /// What it is good for: the benefit says that.
    Benefit,
    /// Words that say nothing.
    Filler,
    /// Words that name one gender only.
    Gendered,
}

/// In which form a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerbForm {
    /// As in objectives: "The participant explains".
    ThirdPerson,
    /// As in survey statements: "I can explain".
    Infinitive,
}

/// A verb; separable German ones have a particle that stands later in the sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verb {
    /// The verb, or its finite part: "führt".
    pub word: String,
    /// The particle: "durch".
    pub particle: Option<String>,
}

/// The words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    verbs: BTreeMap<(Level, VerbForm), Vec<Verb>>,
    banned: BTreeMap<String, Ban>,
    terms: BTreeMap<CompetencyId, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerbRow {
    level: LevelKey,
    form: VerbForm,
    verb: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BannedRow {
    phrase: String,
    reason: Ban,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermRow {
    competency_id: CompetencyId,
    term: String,
}

impl Vocabulary {
    pub(super) fn load(
        framework: &Framework,
        verbs: SeedFile<'_>,
        banned: SeedFile<'_>,
        terms: SeedFile<'_>,
    ) -> Result<Self, SeedError> {
        Ok(Self {
            verbs: read_verbs(verbs)?,
            banned: read_banned(banned)?,
            terms: read_terms(framework, terms)?,
        })
    }

    /// The verbs of a level in one form.
    pub fn verbs(&self, level: Level, form: VerbForm) -> &[Verb] {
        self.verbs.get(&(level, form)).map_or(&[], Vec::as_slice)
    }

    /// The banned phrases, lower case.
    pub fn banned(&self) -> impl Iterator<Item = (&str, Ban)> {
        self.banned
            .iter()
            .map(|(phrase, ban)| (phrase.as_str(), *ban))
    }

    /// The terms that belong to a competency, lower case.
    pub fn terms(&self, competency: CompetencyId) -> &[String] {
        self.terms.get(&competency).map_or(&[], Vec::as_slice)
    }

    /// All terms with the competency they belong to.
    pub fn all_terms(&self) -> impl Iterator<Item = (CompetencyId, &str)> {
        self.terms
            .iter()
            .flat_map(|(competency, terms)| terms.iter().map(|term| (*competency, term.as_str())))
    }
}

fn read_verbs(file: SeedFile<'_>) -> Result<BTreeMap<(Level, VerbForm), Vec<Verb>>, SeedError> {
    let mut verbs: BTreeMap<(Level, VerbForm), Vec<Verb>> = BTreeMap::new();
    for (line, row) in file.rows::<VerbRow>()? {
        let level = Level::from(row.level);
        let verb = match row.verb.split_once(" ... ") {
            Some((word, particle)) => Verb {
                word: word.trim().to_owned(),
                particle: Some(particle.trim().to_owned()),
            },
            None => Verb {
                word: row.verb.trim().to_owned(),
                particle: None,
            },
        };
        if level == Level::None || verb.word.is_empty() {
            return Err(file.error(line, "a verb belongs to one of the four levels"));
        }
        let elsewhere = verbs
            .iter()
            .find(|((_, form), known)| *form == row.form && known.contains(&verb));
        if let Some(((known, _), _)) = elsewhere {
            let reason = format!("“{}” stands here twice, before at {known:?}", row.verb);
            return Err(file.error(line, reason));
        }
        verbs.entry((level, row.form)).or_default().push(verb);
    }
    for level in Level::PYRAMID {
        for form in [VerbForm::ThirdPerson, VerbForm::Infinitive] {
            if !verbs.contains_key(&(level, form)) {
                return Err(file.missing(format!("{level:?} has no verb as {form:?}")));
            }
        }
    }
    Ok(verbs)
}

fn read_banned(file: SeedFile<'_>) -> Result<BTreeMap<String, Ban>, SeedError> {
    let mut banned = BTreeMap::new();
    for (line, row) in file.rows::<BannedRow>()? {
        if row.phrase.trim().is_empty() {
            return Err(file.error(line, "a text is blank"));
        }
        if banned
            .insert(row.phrase.to_lowercase(), row.reason)
            .is_some()
        {
            return Err(file.error(line, "this phrase stands here twice"));
        }
    }
    Ok(banned)
}

fn read_terms(
    framework: &Framework,
    file: SeedFile<'_>,
) -> Result<BTreeMap<CompetencyId, Vec<String>>, SeedError> {
    let mut terms: BTreeMap<CompetencyId, Vec<String>> = BTreeMap::new();
    for (line, row) in file.rows::<TermRow>()? {
        let term = row.term.trim().to_lowercase();
        if framework.competency(row.competency_id).is_none() || term.is_empty() {
            return Err(file.error(line, "a term belongs to a competency of the framework"));
        }
        if terms.values().any(|known| known.contains(&term)) {
            return Err(file.error(line, format!("“{term}” has an owner already")));
        }
        terms.entry(row.competency_id).or_default().push(term);
    }
    Ok(terms)
}
