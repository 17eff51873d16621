//! The checker of the method's texts. Its rules are written down in docs/text-style.md; the tests
//! hold every text in `seeds/texts` to them.

mod sentences;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;

use sentences::{
    foreign_terms, gendered, objective_stem, sentence, smart_fields, survey_stem, typography,
};
use serde::Deserialize;

use super::Content;
use super::vocabulary::Ban;
use super::words::{reading_ease, similarity};
use crate::framework::{CompetencyId, Framework};
use crate::seed::SeedFile;
use crate::survey::StatementGroup;
use crate::{Language, Level, SeedError};

/// Rules that a single objective keeps wherever it comes from.
pub(crate) mod checks {
    pub(crate) use super::sentences::{
        given, has_verb, is_measurable, objective_bans, objective_stem, owned_by_others,
    };
}

/// Two statements of one competency must be less alike than this (Dice over word pairs).
const SIMILARITY: f64 = 0.6;
/// Reading ease of all statements of a language together.
const READING_EASE: std::ops::RangeInclusive<f64> = 25.0..=60.0;

const PMT_PARTS: SeedFile<'static> = SeedFile {
    name: "framework/pmt_parts.csv",
    text: include_str!("../../../seeds/framework/pmt_parts.csv"),
};

/// A rule a text breaks.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// The text is not exactly one sentence.
    OneSentence,
    /// The text has too few or too many words.
    Length(usize),
    /// The sentence does not begin as all of its kind do.
    Stem,
    /// No verb of the level stands where it belongs.
    Verb(Level),
    /// A banned phrase.
    Banned(String, Ban),
    /// A term that belongs to another competency.
    ForeignTerm(String, CompetencyId),
    /// The criterion names no number.
    NotMeasurable,
    /// The condition does not say what is given.
    NoCondition,
    /// A placeholder is missing, repeated or stands where none belongs.
    Placeholder,
    /// A process, method or tool part is there that must not, or is missing.
    Parts,
    /// Too much like another statement of the competency.
    Similar(f64),
    /// Straight quotes, doubled or surrounding blanks.
    Typography,
    /// All statements together read too easily or too hard.
    ReadingEase(f64),
    /// The other language does not have this text.
    OnlyInOneLanguage,
}

/// A broken rule and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which text.
    pub place: String,
    /// The broken rule.
    pub rule: Rule,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.place, self.rule)
    }
}

/// Checks all texts of one language.
///
/// # Errors
/// If the list of process, method and tool parts cannot be read.
pub fn check(
    framework: &Framework,
    content: &Content,
    language: Language,
) -> Result<Vec<Finding>, SeedError> {
    let parts = expected_parts()?;
    let mut findings = Findings::default();
    check_survey(framework, content, language, &mut findings);
    check_objectives(content, language, &parts, &mut findings);
    for (place, text) in content.pieces() {
        let mut broken = typography(text);
        // A definition may explain a word that a statement must not use, but none names one gender.
        broken.extend(gendered(content.vocabulary(), text));
        findings.add(&place, broken);
    }
    for (place, label) in content.labels() {
        findings.add(&place, typography(label));
    }
    Ok(findings.0)
}

/// What one language has and the other has not.
pub fn compare_languages(one: &Content, other: &Content) -> Vec<Finding> {
    let (a, b) = (one.optional_keys(), other.optional_keys());
    a.symmetric_difference(&b)
        .map(|key| Finding {
            place: key.clone(),
            rule: Rule::OnlyInOneLanguage,
        })
        .collect()
}

fn check_survey(
    framework: &Framework,
    content: &Content,
    language: Language,
    findings: &mut Findings,
) {
    let mut all = Vec::new();
    for competency in framework.competencies() {
        let Some(text) = content.competency(competency.id) else {
            continue;
        };
        let mut statements = Vec::new();
        for group in StatementGroup::ALL {
            let Some(statement) = text.statement(group) else {
                continue;
            };
            let place = format!("statement {} {group:?}", competency.id);
            findings.add(
                &place,
                sentence(
                    content.vocabulary(),
                    &survey_stem(language),
                    group.level(),
                    statement,
                ),
            );
            statements.push((place, statement));
        }
        findings.add_similar(&statements);
        all.extend(statements.into_iter().map(|(_, statement)| statement));
    }
    findings.add_reading_ease("survey statements", language, all);
}

fn check_objectives(
    content: &Content,
    language: Language,
    parts: &BTreeMap<(CompetencyId, Level), [bool; 3]>,
    findings: &mut Findings,
) {
    let stem = objective_stem(language);
    let mut all = Vec::new();
    let mut of_competency: BTreeMap<CompetencyId, Vec<(String, &str)>> = BTreeMap::new();
    for (competency, level, audience, template) in content.objectives().iter() {
        let place = format!("objective {competency} {level:?} {audience:?}");
        let vocabulary = content.vocabulary();
        for text in std::iter::once(template.statement.as_str()).chain(template.parts.iter()) {
            let mut broken = sentence(vocabulary, &stem, level, text);
            broken.extend(foreign_terms(vocabulary, competency, text));
            findings.add(&place, broken);
        }
        findings.add(&place, smart_fields(vocabulary, language, template));
        let has = [
            template.parts.process.is_some(),
            template.parts.method.is_some(),
            template.parts.tool.is_some(),
        ];
        let expected = match audience {
            super::Audience::Practitioners => parts.get(&(competency, level)).copied(),
            super::Audience::Managers => None,
        };
        if has != expected.unwrap_or_default() {
            findings.add(&place, [Rule::Parts]);
        }
        of_competency
            .entry(competency)
            .or_default()
            .push((place, &template.statement));
        all.push(template.statement.as_str());
    }
    for statements in of_competency.values() {
        findings.add_similar(statements);
    }
    findings.add_reading_ease("objectives", language, all);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartsRow {
    competency_id: CompetencyId,
    level: Level,
    has_process: u8,
    has_method: u8,
    has_tool: u8,
}

/// Which parts an objective has, by competency and level.
fn expected_parts() -> Result<BTreeMap<(CompetencyId, Level), [bool; 3]>, SeedError> {
    let rows = PMT_PARTS.rows::<PartsRow>()?;
    Ok(rows
        .into_iter()
        .map(|(_, row)| {
            let parts = [row.has_process, row.has_method, row.has_tool].map(|has| has == 1);
            ((row.competency_id, row.level), parts)
        })
        .collect())
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, place: &str, broken: impl IntoIterator<Item = Rule>) {
        self.0.extend(broken.into_iter().map(|rule| Finding {
            place: place.to_owned(),
            rule,
        }));
    }

    fn add_similar(&mut self, statements: &[(String, &str)]) {
        for (position, (place, statement)) in statements.iter().enumerate() {
            for (_, other) in &statements[..position] {
                let alike = similarity(statement, other);
                if alike >= SIMILARITY {
                    self.add(place, [Rule::Similar(alike)]);
                }
            }
        }
    }

    fn add_reading_ease(&mut self, place: &str, language: Language, texts: Vec<&str>) {
        let ease = reading_ease(language, texts);
        if !READING_EASE.contains(&ease) {
            self.add(place, [Rule::ReadingEase(ease)]);
        }
    }
}
