//! The checker of the method's texts. Its rules are written down in docs/text-style.md; the tests
//! hold every text in `seeds/texts` to them.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::Content;
use super::objectives::{ObjectiveTemplate, WINDOW};
use super::vocabulary::{Ban, VerbForm, Vocabulary};
use super::words::{clauses, contains_phrase, find, reading_ease, sentences, similarity, words};
use crate::framework::{CompetencyId, Framework};
use crate::seed::SeedFile;
use crate::survey::StatementGroup;
use crate::{Language, Level, SeedError};

/// Words of a statement or a part.
const STATEMENT_WORDS: std::ops::RangeInclusive<usize> = 6..=32;
/// Two statements of one competency must be less alike than this (Dice over word pairs).
const SIMILARITY: f64 = 0.6;
/// Reading ease of all statements of a language together.
const READING_EASE: std::ops::RangeInclusive<f64> = 10.0..=75.0;

const PMT_PARTS: SeedFile<'static> = SeedFile {
    name: "framework/pmt_parts.csv",
    text: include_str!("../../seeds/framework/pmt_parts.csv"),
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

/// How sentences of one kind begin in one language.
struct Stem {
    start: &'static str,
    form: VerbForm,
    language: Language,
    /// Bans that this kind keeps. A survey statement may say what its doing leads to.
    bans: &'static [Ban],
}

const OBJECTIVE_BANS: &[Ban] = &[
    Ban::Vague,
    Ban::TimeFrame,
    Ban::Demonstration,
    Ban::Benefit,
    Ban::Filler,
    Ban::Gendered,
];
const SURVEY_BANS: &[Ban] = &[Ban::Vague, Ban::Filler, Ban::Gendered];

fn survey_stem(language: Language) -> Stem {
    Stem {
        start: match language {
            Language::English => "I can ",
            Language::German => "Ich kann ",
        },
        form: VerbForm::Infinitive,
        language,
        bans: SURVEY_BANS,
    }
}

fn objective_stem(language: Language) -> Stem {
    Stem {
        start: match language {
            Language::English => "The participant ",
            Language::German => "Die teilnehmende Person ",
        },
        form: VerbForm::ThirdPerson,
        language,
        bans: OBJECTIVE_BANS,
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
    check_objectives(framework, content, language, &parts, &mut findings);
    for (place, text) in content.pieces() {
        let mut broken = typography(text);
        // A definition may explain a word that a statement must not use, but none names one gender.
        broken.extend(gendered(content.vocabulary(), text));
        findings.add(&place, broken);
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
    framework: &Framework,
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
        findings.add(&place, smart_fields(language, template));
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
    // Only competencies of the framework have templates; loading has made sure of it.
    debug_assert!(
        of_competency
            .keys()
            .all(|id| framework.competency(*id).is_some())
    );
    findings.add_reading_ease("objectives", language, all);
}

/// The rules of one statement or part.
fn sentence(vocabulary: &Vocabulary, stem: &Stem, level: Level, text: &str) -> Vec<Rule> {
    let mut broken = typography(text);
    let of_text = words(text);
    if sentences(text) != 1 {
        broken.push(Rule::OneSentence);
    }
    if !STATEMENT_WORDS.contains(&of_text.len()) {
        broken.push(Rule::Length(of_text.len()));
    }
    match text.strip_prefix(stem.start) {
        None => broken.push(Rule::Stem),
        Some(rest) => {
            if !has_verb(vocabulary, stem, level, rest) {
                broken.push(Rule::Verb(level));
            }
        }
    }
    if text.contains(['{', '}']) {
        broken.push(Rule::Placeholder);
    }
    let of_text = clauses(text);
    broken.extend(
        vocabulary
            .banned()
            .filter(|(_, ban)| stem.bans.contains(ban))
            .filter(|(phrase, _)| contains_phrase(&of_text, phrase))
            .map(|(phrase, ban)| Rule::Banned(phrase.to_owned(), ban)),
    );
    broken
}

/// The verb of a sentence stands at the beginning, after the stem; a German infinitive at the end of
/// the first clause ("Ich kann in eigenen Worten erklären, ..."). A separable verb has its particle
/// behind it. Elsewhere the same word may be a noun: "plans", "models".
fn has_verb(vocabulary: &Vocabulary, stem: &Stem, level: Level, rest: &str) -> bool {
    let all = words(rest);
    let first_clause = clauses(rest).into_iter().next().unwrap_or_default();
    let at_end = stem.form == VerbForm::Infinitive && stem.language == Language::German;
    vocabulary.verbs(level, stem.form).iter().any(|verb| {
        let word = words(&verb.word);
        if at_end {
            return first_clause.ends_with(&word);
        }
        let particle_follows = verb
            .particle
            .as_ref()
            .is_none_or(|particle| find(&all, &words(particle)).is_some_and(|at| at >= word.len()));
        all.starts_with(&word) && particle_follows
    })
}

fn foreign_terms(vocabulary: &Vocabulary, own: CompetencyId, text: &str) -> Vec<Rule> {
    let of_text = clauses(text);
    vocabulary
        .all_terms()
        .filter(|(owner, term)| *owner != own && contains_phrase(&of_text, term))
        .map(|(owner, term)| Rule::ForeignTerm(term.to_owned(), owner))
        .collect()
}

/// A published name stands in quotation marks where it is talked about, and is not ours to change.
fn gendered(vocabulary: &Vocabulary, text: &str) -> Vec<Rule> {
    let ours: String = text
        .split(['„', '“', '”'])
        .step_by(2)
        .collect::<Vec<_>>()
        .join(" ");
    let of_text = clauses(&ours);
    vocabulary
        .banned()
        .filter(|(phrase, ban)| *ban == Ban::Gendered && contains_phrase(&of_text, phrase))
        .map(|(phrase, ban)| Rule::Banned(phrase.to_owned(), ban))
        .collect()
}

fn smart_fields(language: Language, template: &ObjectiveTemplate) -> Vec<Rule> {
    let mut broken = Vec::new();
    let given = match language {
        Language::English => "Given ",
        Language::German => "Gegeben ",
    };
    if !template.condition.starts_with(given) {
        broken.push(Rule::NoCondition);
    }
    if !is_measurable(language, &template.criterion) {
        broken.push(Rule::NotMeasurable);
    }
    if template.time_frame.matches(WINDOW).count() != 1 {
        broken.push(Rule::Placeholder);
    }
    for text in [&template.condition, &template.criterion, &template.benefit] {
        if text.contains(['{', '}']) {
            broken.push(Rule::Placeholder);
        }
        broken.extend(typography(text));
    }
    broken
}

/// A number in figures or as a word, or a word that means all or none.
fn is_measurable(language: Language, criterion: &str) -> bool {
    let numbers: &[&str] = match language {
        Language::English => &[
            "no", "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve", "all", "each", "every", "both", "half",
        ],
        Language::German => &[
            "kein",
            "keine",
            "keinen",
            "keiner",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "alle",
            "allen",
            "jede",
            "jeder",
            "jedes",
            "jedem",
            "jeden",
            "beide",
            "beiden",
            "hälfte",
            "sämtliche",
        ],
    };
    criterion.contains(|c: char| c.is_ascii_digit())
        || words(criterion)
            .iter()
            .any(|word| numbers.contains(&word.as_str()))
}

fn typography(text: &str) -> Vec<Rule> {
    let wrong = text.contains(['"', '\'']) || text.contains("  ") || text.trim() != text;
    if wrong {
        vec![Rule::Typography]
    } else {
        Vec::new()
    }
}

#[derive(Deserialize)]
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

#[cfg(test)]
mod tests {
    use super::*;

    fn content(language: Language) -> Content {
        Content::standard(&Framework::standard().unwrap(), language).unwrap()
    }

    fn objective(level: Level, text: &str) -> Vec<Rule> {
        let content = content(Language::English);
        sentence(
            content.vocabulary(),
            &objective_stem(Language::English),
            level,
            text,
        )
    }

    #[test]
    fn a_good_objective_breaks_no_rule() {
        let text = "The participant explains why a system shows behaviour that no element has.";
        assert_eq!(objective(Level::Understand, text), []);
    }

    #[test]
    fn a_verb_of_another_level_is_found() {
        let text = "The participant explains why a system shows behaviour that no element has.";
        for level in [Level::Know, Level::Apply, Level::Master] {
            assert_eq!(objective(level, text), [Rule::Verb(level)]);
        }
    }

    #[test]
    fn each_rule_of_a_sentence_is_broken_by_its_own_fault() {
        let cases = [
            (
                "Participants explain why a system has its own behaviour.",
                Rule::Stem,
            ),
            ("The participant explains systems.", Rule::Length(4)),
            (
                "The participant explains why parts interact. The participant explains the rest.",
                Rule::OneSentence,
            ),
            (
                "The participant explains why parts interact within {window} of the plan.",
                Rule::Placeholder,
            ),
            (
                "The participant explains why parts  interact with each other.",
                Rule::Typography,
            ),
            (
                "The participant explains the project's parts to a new colleague.",
                Rule::Typography,
            ),
            (
                "The participant explains the parts so that others can use them.",
                Rule::Banned("so that".to_owned(), Ban::Benefit),
            ),
        ];
        for (text, expected) in cases {
            let broken = objective(Level::Understand, text);
            assert!(broken.contains(&expected), "{text}: {broken:?}");
        }
    }

    #[test]
    fn a_separable_german_verb_needs_its_particle() {
        let content = content(Language::German);
        let stem = objective_stem(Language::German);
        let broken = |text| sentence(content.vocabulary(), &stem, Level::Apply, text);
        let whole =
            "Die teilnehmende Person wendet im eigenen Projekt ein Verfahren zur Auswahl an.";
        assert_eq!(broken(whole), []);
        let cut = "Die teilnehmende Person wendet im eigenen Projekt ein Verfahren zur Auswahl.";
        assert_eq!(broken(cut), [Rule::Verb(Level::Apply)]);
    }

    #[test]
    fn a_term_of_another_competency_is_found_and_an_own_one_is_not() {
        let content = content(Language::English);
        let agile = CompetencyId::new(18);
        let term = content.vocabulary().terms(agile)[0].clone();
        let text = format!("The participant explains the {term} of the project to others.");
        assert_eq!(foreign_terms(content.vocabulary(), agile, &text), []);
        assert_eq!(
            foreign_terms(content.vocabulary(), CompetencyId::new(14), &text),
            [Rule::ForeignTerm(term, agile)]
        );
    }

    #[test]
    fn each_smart_field_is_held_to_its_rule() {
        let content = content(Language::English);
        let (.., good) = content.objectives().iter().next().unwrap();
        let broken = |change: fn(&mut ObjectiveTemplate)| {
            let mut template = good.clone();
            change(&mut template);
            smart_fields(Language::English, &template)
        };
        assert_eq!(broken(|_| {}), []);
        assert_eq!(
            broken(|template| template.condition = "With a sketch.".to_owned()),
            [Rule::NoCondition]
        );
        assert_eq!(
            broken(|template| template.criterion = "It is mostly right.".to_owned()),
            [Rule::NotMeasurable]
        );
        for time_frame in ["soon", "within {window} and {window}"] {
            let mut template = good.clone();
            template.time_frame = time_frame.to_owned();
            assert_eq!(
                smart_fields(Language::English, &template),
                [Rule::Placeholder]
            );
        }
        assert_eq!(
            broken(|template| template.benefit.push_str(" {window}")),
            [Rule::Placeholder]
        );
    }

    #[test]
    fn statements_too_much_alike_are_found() {
        let mut findings = Findings::default();
        let one = "I can explain the purpose of a baseline";
        let other = "I can explain the purpose of a release";
        findings.add_similar(&[("a".to_owned(), one), ("b".to_owned(), other)]);
        assert!(matches!(
            findings.0[..],
            [Finding {
                rule: Rule::Similar(_),
                ..
            }]
        ));
    }

    #[test]
    fn a_text_that_only_one_language_has_is_found() {
        let (english, mut german) = (content(Language::English), content(Language::German));
        assert_eq!(compare_languages(&english, &german), []);
        let first = german.competencies.values_mut().next().unwrap();
        first.topics.push("Noch ein Thema".to_owned());
        let findings = compare_languages(&english, &german);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].rule, Rule::OnlyInOneLanguage);
    }

    #[test]
    fn one_sided_gender_is_found_outside_quoted_names() {
        let content = content(Language::German);
        let vocabulary = content.vocabulary();
        assert_eq!(
            gendered(vocabulary, "Wird mit „Projektleiter“ verwechselt."),
            []
        );
        assert!(!gendered(vocabulary, "Wird mit dem Projektleiter verwechselt.").is_empty());
    }

    #[test]
    fn texts_that_are_all_too_hard_are_found() {
        let mut findings = Findings::default();
        let hard = "Organisational configuration considerations necessitate documentation.";
        findings.add_reading_ease("x", Language::English, vec![hard]);
        assert!(matches!(findings.0[0].rule, Rule::ReadingEase(_)));
    }
}
