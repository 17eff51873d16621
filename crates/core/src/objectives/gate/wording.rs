//! Whether words are of the form, the kind and the level that an objective has.

use std::collections::BTreeSet;

use super::{Candidate, Criterion, Faults, Field, Gate};
use crate::content::checks::{
    given, has_verb, is_measurable, objective_bans, objective_stem, owned_by_others,
};
use crate::content::words::{clauses, contains_phrase, sentences, words};
use crate::content::{Ban, VerbForm};
use crate::{Language, Level};

/// Characters of a statement.
const STATEMENT: std::ops::RangeInclusive<usize> = 30..=500;
/// Characters of a part.
const PART: std::ops::RangeInclusive<usize> = 20..=400;
/// Characters of a condition, a criterion or a benefit: "All six are right." has enough.
const BESIDE: std::ops::RangeInclusive<usize> = 15..=400;
/// Sentences of whatever is no statement.
const MOST_SENTENCES: usize = 2;
/// Words that a condition has at least: "Given a sketch".
const CONDITION_WORDS: usize = 3;

/// What is banned beside the statement. Time, proof and benefit are banned from the statement because
/// they belong into these fields. Vague words are banned from what is measured, as nobody can tell
/// whether somebody "is aware of" something; a condition may give "insight into" documents, and a
/// benefit may well be that people understand one another.
const fn bans_beside(field: Field) -> &'static [Ban] {
    match field {
        Field::Criterion => &[Ban::Vague, Ban::Filler, Ban::Gendered],
        _ => &[Ban::Filler, Ban::Gendered],
    }
}

fn is_condition(language: Language, text: &str) -> bool {
    text.starts_with(given(language)) && words(text).len() >= CONDITION_WORDS
}

/// An address of the internet, also one without its protocol: "example.org/handbook".
fn has_link(text: &str) -> bool {
    let lower = text.to_lowercase();
    let link = ["://", "www.", "mailto:"];
    let is_page = |word: &str| {
        let host = word.split_once('/').map(|(host, _)| host);
        host.and_then(|host| host.rsplit_once('.'))
            .is_some_and(|(before, domain)| {
                before.ends_with(char::is_alphanumeric)
                    && domain.chars().count() > 1
                    && domain.chars().all(|c| c.is_ascii_lowercase())
            })
    };
    link.iter().any(|link| lower.contains(link)) || lower.split_whitespace().any(is_page)
}

/// What every field keeps.
pub(super) fn form(field: Field, text: &str, faults: &mut Faults) {
    if has_link(text) {
        faults.add(Criterion::Link, field);
    }
    if text.contains(['{', '}']) {
        faults.add(Criterion::Placeholder, field);
    }
    let length = match field {
        Field::Statement => STATEMENT,
        Field::ProcessPart | Field::MethodPart | Field::ToolPart => PART,
        Field::Condition | Field::Criterion | Field::Benefit => BESIDE,
        // It is long enough if it says when, and that is judged for itself.
        Field::TimeFrame => 1..=*BESIDE.end(),
    };
    if !length.contains(&text.trim().chars().count()) {
        faults.add(Criterion::Length, field);
    }
}

impl Gate<'_> {
    fn banned(&self, field: Field, text: &str, bans: &[Ban], faults: &mut Faults) {
        let of_text = clauses(text);
        let banned = self.content.vocabulary().banned();
        for (phrase, _) in banned
            .filter(|(_, ban)| bans.contains(ban))
            .filter(|(phrase, _)| contains_phrase(&of_text, phrase))
        {
            faults.add_phrase(Criterion::BannedPhrase, field, phrase);
        }
    }

    /// The statement and its parts.
    pub(super) fn wording(
        &self,
        candidate: &Candidate<'_>,
        field: Field,
        text: &str,
        faults: &mut Faults,
    ) {
        let most_sentences = match field {
            Field::Statement => 1,
            _ => MOST_SENTENCES,
        };
        if !(1..=most_sentences).contains(&sentences(text)) {
            faults.add(Criterion::Sentences, field);
        }
        self.verb(candidate.level, field, text, faults);
        if let Some(verb) = self.second_verb(text) {
            faults.add_phrase(Criterion::OneBehaviour, field, verb);
        }
        self.banned(field, text, objective_bans(), faults);
        self.foreign(candidate, field, text, faults);
    }

    fn foreign(&self, candidate: &Candidate<'_>, field: Field, text: &str, faults: &mut Faults) {
        let vocabulary = self.content.vocabulary();
        for term in owned_by_others(vocabulary, candidate.competency, text) {
            faults.add_phrase(Criterion::ForeignTerm, field, term);
        }
    }

    /// Who does it, and with which verb.
    fn verb(&self, level: Level, field: Field, text: &str, faults: &mut Faults) {
        let stem = objective_stem(self.language);
        let rest = text.strip_prefix(stem.start());
        if rest.is_none() {
            faults.add(Criterion::Audience, field);
        }
        let rest = rest.unwrap_or(text);
        let is_of = |level| has_verb(self.content.vocabulary(), &stem, level, rest);
        if !Level::PYRAMID.into_iter().any(is_of) {
            faults.add(Criterion::ObservableVerb, field);
        } else if !is_of(level) {
            faults.add(Criterion::LevelVerb, field);
        }
    }

    /// A verb that follows "and" or a comma: a second thing to do. German nouns begin with a capital
    /// and are none; in English a noun that looks like a verb ("plans") rarely stands there.
    fn second_verb(&self, text: &str) -> Option<String> {
        let (joining, between): (&[&str], &[&str]) = match self.language {
            Language::English => (&["and", "or", "then"], &["also", "then", "afterwards"]),
            Language::German => (&["und", "oder", "sowie"], &["auch", "dann", "danach"]),
        };
        let vocabulary = self.content.vocabulary();
        let verbs: BTreeSet<&str> = Level::PYRAMID
            .into_iter()
            .flat_map(|level| vocabulary.verbs(level, VerbForm::ThirdPerson))
            .map(|verb| verb.word.as_str())
            .collect();
        let mut after_join = false;
        for word in text.split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if after_join && verbs.contains(bare) {
                return Some(bare.to_owned());
            }
            after_join = word.ends_with([',', ';'])
                || joining.contains(&bare)
                || (after_join && between.contains(&bare));
        }
        None
    }

    /// Condition, criterion and benefit: what stands beside the statement.
    pub(super) fn beside(
        &self,
        candidate: &Candidate<'_>,
        field: Field,
        text: &str,
        faults: &mut Faults,
    ) {
        // A full stop that is missing at the end does not make it less of a sentence here.
        let unfinished = !text.trim_end().ends_with(['.', '!', '?']);
        if sentences(text) + usize::from(unfinished) > MOST_SENTENCES {
            faults.add(Criterion::Sentences, field);
        }
        self.banned(field, text, bans_beside(field), faults);
        // What is given may come from any competency: a to-do list is given to whoever discusses it.
        if field != Field::Condition {
            self.foreign(candidate, field, text, faults);
        }
        match field {
            Field::Condition if !is_condition(self.language, text) => {
                faults.add(Criterion::Condition, field);
            }
            Field::Criterion if !is_measurable(self.language, text) => {
                faults.add(Criterion::Measurable, field);
            }
            _ => {}
        }
    }
}
