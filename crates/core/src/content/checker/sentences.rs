//! The rules of single texts.

use super::Rule;
use crate::content::objectives::{ObjectiveTemplate, WINDOW};
use crate::content::vocabulary::{Ban, VerbForm, Vocabulary};
use crate::content::words::{clauses, contains_phrase, sentences, words};
use crate::framework::CompetencyId;
use crate::{Language, Level};

/// Words of a statement or a part.
const STATEMENT_WORDS: std::ops::RangeInclusive<usize> = 6..=32;
/// How sentences of one kind begin in one language.
pub(crate) struct Stem {
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

pub(super) fn survey_stem(language: Language) -> Stem {
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

/// What is not said in an objective, by its reason.
pub(crate) const fn objective_bans() -> &'static [Ban] {
    OBJECTIVE_BANS
}

pub(crate) fn objective_stem(language: Language) -> Stem {
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

impl Stem {
    /// The words.
    pub(crate) const fn start(&self) -> &'static str {
        self.start
    }
}

/// The rules of one statement or part.
pub(super) fn sentence(
    vocabulary: &Vocabulary,
    stem: &Stem,
    level: Level,
    text: &str,
) -> Vec<Rule> {
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
pub(crate) fn has_verb(vocabulary: &Vocabulary, stem: &Stem, level: Level, rest: &str) -> bool {
    let all = words(rest);
    let first_clause = clauses(rest).into_iter().next().unwrap_or_default();
    let at_end = stem.form == VerbForm::Infinitive && stem.language == Language::German;
    vocabulary.verbs(level, stem.form).iter().any(|verb| {
        let word = words(&verb.word);
        if at_end {
            return first_clause.ends_with(&word);
        }
        // A preposition may look like the particle; the particle closes its clause.
        let particle_follows = verb.particle.as_ref().is_none_or(|particle| {
            let particle = words(particle);
            clauses(rest)
                .iter()
                .any(|clause| clause.ends_with(&particle))
        });
        all.starts_with(&word) && particle_follows
    })
}

pub(super) fn foreign_terms(vocabulary: &Vocabulary, own: CompetencyId, text: &str) -> Vec<Rule> {
    foreign(vocabulary, own, text)
        .map(|(owner, term)| Rule::ForeignTerm(term.to_owned(), owner))
        .collect()
}

/// The terms in a text that belong to another competency.
pub(crate) fn owned_by_others<'a>(
    vocabulary: &'a Vocabulary,
    own: CompetencyId,
    text: &str,
) -> impl Iterator<Item = &'a str> {
    foreign(vocabulary, own, text).map(|(_, term)| term)
}

fn foreign<'a>(
    vocabulary: &'a Vocabulary,
    own: CompetencyId,
    text: &str,
) -> impl Iterator<Item = (CompetencyId, &'a str)> {
    let of_text = clauses(text);
    let terms = vocabulary.all_terms();
    terms.filter(move |(owner, term)| *owner != own && begins_a_word(&of_text, term))
}

/// Whether a term stands at the beginning of a word: "sprint" is in "sprints" too.
fn begins_a_word(clauses: &[Vec<String>], term: &str) -> bool {
    let term = format!(" {term}");
    clauses
        .iter()
        .any(|clause| format!(" {}", clause.join(" ")).contains(&term))
}

/// A published name stands in quotation marks where it is talked about, and is not ours to change.
pub(super) fn gendered(vocabulary: &Vocabulary, text: &str) -> Vec<Rule> {
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

/// How a condition begins.
pub(crate) const fn given(language: Language) -> &'static str {
    match language {
        Language::English => "Given ",
        Language::German => "Gegeben ",
    }
}

pub(super) fn smart_fields(
    vocabulary: &Vocabulary,
    language: Language,
    template: &ObjectiveTemplate,
) -> Vec<Rule> {
    let mut broken = Vec::new();
    if !template.condition.starts_with(given(language)) {
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
        broken.extend(gendered(vocabulary, text));
    }
    broken.extend(typography(&template.time_frame));
    broken
}

/// A number in figures or as a word, or a word that means all or none.
pub(crate) fn is_measurable(language: Language, criterion: &str) -> bool {
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

pub(super) fn typography(text: &str) -> Vec<Rule> {
    let wrong = text.contains(['"', '\'']) || text.contains("  ") || text.trim() != text;
    if wrong {
        vec![Rule::Typography]
    } else {
        Vec::new()
    }
}
