//! Whether words speak of their competency and of what a company has.

use std::collections::{BTreeMap, BTreeSet};

use super::{Candidate, Company, Criterion, Faults, Field, Gate, fields, spoken};
use crate::Language;
use crate::content::Content;
use crate::content::words::{clauses, contains_phrase, words};
use crate::framework::CompetencyId;

/// Words with fewer characters say nothing about a competency.
const SHORTEST: usize = 4;
/// A word that more competencies than these share is no word of one of them.
const SHARED_BY: usize = 3;

/// The words that tell what a competency is about: from its name, topics, terms and the templates
/// of its objectives, less those that many competencies share.
#[derive(Debug, Clone)]
pub struct OwnWords(BTreeMap<CompetencyId, BTreeSet<String>>);

impl OwnWords {
    /// The words of all competencies in a language.
    pub fn of(content: &Content) -> Self {
        let all: BTreeMap<_, _> = content
            .competency_ids()
            .map(|id| (id, told_words(content, id)))
            .collect();
        let shared_by = |word: &String| {
            let with = all
                .values()
                .filter(|known| known.iter().any(|other| agree(word, other)));
            with.count()
        };
        let own = |known: &BTreeSet<String>| {
            let own = known.iter().filter(|word| shared_by(word) <= SHARED_BY);
            own.cloned().collect()
        };
        Self(all.iter().map(|(id, known)| (*id, own(known))).collect())
    }

    fn has_one(&self, competency: CompetencyId, text: &[String]) -> bool {
        let own = self.0.get(&competency);
        own.into_iter()
            .flatten()
            .any(|word| text.iter().any(|other| agree(word, other)))
    }
}

fn told_words(content: &Content, id: CompetencyId) -> BTreeSet<String> {
    let text = content.competency(id);
    let named = text
        .into_iter()
        .flat_map(|text| std::iter::once(&text.name).chain(&text.topics));
    let templates = content
        .objectives()
        .iter()
        .filter(|(competency, ..)| *competency == id)
        .flat_map(|(.., template)| {
            std::iter::once(template.statement.as_str()).chain(template.parts.iter())
        });
    named
        .chain(content.vocabulary().terms(id))
        .map(String::as_str)
        .chain(templates)
        .flat_map(telling)
        .collect()
}

fn telling(text: &str) -> impl Iterator<Item = String> {
    let all = words(text).into_iter();
    all.filter(|word| word.chars().count() >= SHORTEST)
}

/// Whether two words are forms of one: they part in the last two characters at most.
fn agree(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    let alike = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    alike >= SHORTEST.max(shorter.saturating_sub(2))
}

impl Gate<'_> {
    pub(super) fn content(&self, candidate: &Candidate<'_>, faults: &mut Faults) {
        let said: Vec<_> = spoken(candidate.text)
            .flat_map(|(_, text)| telling(text))
            .collect();
        if !self.own_words.has_one(candidate.competency, &said) {
            faults.add(Criterion::OwnContent, Field::Statement);
        }
    }

    pub(super) fn company(
        &self,
        candidate: &Candidate<'_>,
        company: &Company<'_>,
        faults: &mut Faults,
    ) {
        let names_one = spoken(candidate.text).any(|(_, text)| {
            let of_text = clauses(text);
            let mut names = company.names.iter();
            names.any(|name| contains_phrase(&of_text, &name.to_lowercase()))
        });
        if !names_one {
            faults.add(Criterion::CompanyTerm, Field::Statement);
        }
        let template = company.template;
        let beside = [&template.condition, &template.criterion, &template.benefit];
        let known: BTreeSet<String> = std::iter::once(template.statement.as_str())
            .chain(template.parts.iter())
            .chain(beside.map(String::as_str))
            .chain([company.text])
            .flat_map(words)
            .collect();
        let named = fields(candidate.text).filter(|(field, _)| *field != Field::TimeFrame);
        for (field, text) in named {
            for name in product_names(self.language, text) {
                if words(name).iter().any(|word| !known.contains(word)) {
                    faults.add_phrase(Criterion::UnknownName, field, name);
                }
            }
        }
    }
}

/// Words that look like names of products: with a figure or a capital inside, and in English with
/// one at the beginning where no sentence begins.
fn product_names(language: Language, text: &str) -> impl Iterator<Item = &str> {
    let mut begins = true;
    text.split_whitespace().filter_map(move |word| {
        let first = begins;
        begins = word.ends_with(['.', '!', '?']);
        let name = word.trim_matches(|c: char| !c.is_alphanumeric());
        let inside = || name.chars().skip(1);
        let capital = language == Language::English && name.starts_with(char::is_uppercase);
        let looks_like_one = name.chars().any(char::is_alphabetic)
            && (inside().any(char::is_uppercase)
                || name.contains(|c: char| c.is_ascii_digit())
                || (capital && !first));
        looks_like_one.then_some(name)
    })
}
