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
/// Words that a condition has at least: "Given a sketch".
const CONDITION_WORDS: usize = 3;

impl Gate<'_> {
    /// What every field keeps.
    pub(super) fn form(&self, field: Field, text: &str, faults: &mut Faults) {
        let lower = text.to_lowercase();
        let link = ["://", "www.", "mailto:"];
        if link.iter().any(|link| lower.contains(link)) {
            faults.add(Criterion::Link, field);
        }
        if text.contains(['{', '}']) {
            faults.add(Criterion::Placeholder, field);
        }
        if text.trim().is_empty() {
            faults.add(Criterion::Length, field);
        }
        let said = matches!(field, Field::Condition | Field::Criterion | Field::Benefit);
        if said {
            self.banned(field, text, &[Ban::Gendered], faults);
        }
    }

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
        let (length, most_sentences) = match field {
            Field::Statement => (STATEMENT, 1),
            _ => (PART, 2),
        };
        if !text.trim().is_empty() && !length.contains(&text.trim().chars().count()) {
            faults.add(Criterion::Length, field);
        }
        if !(1..=most_sentences).contains(&sentences(text)) {
            faults.add(Criterion::Sentences, field);
        }
        self.verb(candidate.level, field, text, faults);
        if let Some(verb) = self.second_verb(text) {
            faults.add_phrase(Criterion::OneBehaviour, field, verb);
        }
        self.banned(field, text, objective_bans(), faults);
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

    pub(super) fn condition(&self, text: &str, faults: &mut Faults) {
        let is_given = text.starts_with(given(self.language));
        if !is_given || words(text).len() < CONDITION_WORDS {
            faults.add(Criterion::Condition, Field::Condition);
        }
    }

    pub(super) fn measurable(&self, text: &str, faults: &mut Faults) {
        if !is_measurable(self.language, text) {
            faults.add(Criterion::Measurable, Field::Criterion);
        }
    }
}
