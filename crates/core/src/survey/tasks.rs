use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::framework::{Involvement, InvolvementProfile, ProcessId};

/// What a person does, in the own words, and the processes it falls into.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DescribedTasks {
    /// The tasks.
    #[serde(flatten)]
    pub texts: TaskTexts,
    /// The processes as the person confirmed them: the required levels follow from these alone.
    pub involvement: InvolvementProfile,
}

/// Tasks in the person's own words, in three lists; one without tasks is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TaskTexts {
    /// What the person is responsible for.
    pub responsible: String,
    /// What the person supports others in.
    pub supporting: String,
    /// What the person designs or improves.
    pub designing: String,
}

impl TaskTexts {
    /// Whether no list names a task; what people write instead of one is none.
    pub fn is_empty(&self) -> bool {
        let mut lists = self.lists().into_iter();
        lists.all(|(_, text)| says_nothing(&words(text)))
    }

    /// The lists, each with the involvement it stands for, the highest first.
    pub fn lists(&self) -> [(Involvement, &str); 3] {
        [
            (Involvement::Designs, &*self.designing),
            (Involvement::Responsible, &*self.responsible),
            (Involvement::Supports, &*self.supporting),
        ]
    }
}

/// What people write where they have no task, as [`words`] reads it: "n/a" and "k. A." are two words.
/// The longer ones come first, so that nothing of them is left over.
const NOTHING: [&[&str]; 30] = [
    &["trifft", "nicht", "zu"],
    &["not", "applicable"],
    &["nicht", "zutreffend"],
    &["nicht", "anwendbar"],
    &["no", "tasks"],
    &["no", "task"],
    &["keine", "aufgaben"],
    &["keine", "aufgabe"],
    &["keine", "angaben"],
    &["keine", "angabe"],
    &["n", "a"],
    &["k", "a"],
    &["na"],
    &["ka"],
    &["no"],
    &["nope"],
    &["nil"],
    &["none"],
    &["nothing"],
    &["nein"],
    &["kein"],
    &["keine"],
    &["keinen"],
    &["keiner"],
    &["keines"],
    &["keinerlei"],
    &["nichts"],
    &["nix"],
    &["entfaellt"],
    &["entfallen"],
];

/// Whether there are no words but those for nothing, in whatever number.
fn says_nothing(words: &[String]) -> bool {
    let mut rest = words;
    while let Some(phrase) = NOTHING.iter().find(|phrase| begins_with(rest, phrase)) {
        rest = &rest[phrase.len()..];
    }
    rest.is_empty()
}

fn begins_with(words: &[String], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, other)| word == other)
}

/// A process that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The highest involvement of the lists that speak of it.
    pub involvement: Involvement,
    /// The phrases of the process that stand in these lists, as the method writes them.
    pub phrases: BTreeSet<String>,
}

/// The processes whose phrases stand in the tasks, by words alone: a proposal that the person
/// corrects. Where no phrase stands, nothing is proposed.
///
/// A phrase stands within a clause. Words are compared without regard to case, hyphens and the two
/// ways to write an umlaut; a longer one may have a case or plural ending.
pub fn mentioned<'a>(
    tasks: &TaskTexts,
    phrases: impl IntoIterator<Item = (ProcessId, &'a str)>,
) -> BTreeMap<ProcessId, Mention> {
    let lists = tasks
        .lists()
        .map(|(involvement, text)| (involvement, clauses(text)));
    let mut mentions: BTreeMap<ProcessId, Mention> = BTreeMap::new();
    for (process, phrase) in phrases {
        let wanted = words(phrase);
        let highest = lists
            .iter()
            .find(|(_, clauses)| clauses.iter().any(|clause| stands_in(&wanted, clause)))
            .map(|(involvement, _)| *involvement);
        if let Some(involvement) = highest {
            let mention = mentions.entry(process).or_insert_with(|| Mention {
                involvement,
                phrases: BTreeSet::new(),
            });
            mention.involvement = mention.involvement.max(involvement);
            mention.phrases.insert(phrase.to_owned());
        }
    }
    mentions
}

fn clauses(text: &str) -> Vec<Vec<String>> {
    text.split([',', ';', ':', '.', '!', '?', '(', ')', '|', '\n'])
        .map(words)
        .collect()
}

/// The words in lower case with umlauts spelt out.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut plain = String::with_capacity(word.len());
            for c in word.chars().flat_map(char::to_lowercase) {
                match c {
                    'ä' => plain.push_str("ae"),
                    'ö' => plain.push_str("oe"),
                    'ü' => plain.push_str("ue"),
                    'ß' => plain.push_str("ss"),
                    other => plain.push(other),
                }
            }
            plain
        })
        .collect()
}

fn stands_in(phrase: &[String], clause: &[String]) -> bool {
    !phrase.is_empty()
        && clause.windows(phrase.len()).any(|window| {
            phrase
                .iter()
                .zip(window)
                .all(|(wanted, word)| is_form_of(word, wanted))
        })
}

/// Words this long keep their meaning with an ending; shorter ones become other words.
const INFLECTED: usize = 4;

fn is_form_of(word: &str, wanted: &str) -> bool {
    word.strip_prefix(wanted).is_some_and(|ending| {
        ending.is_empty()
            || (wanted.chars().count() >= INFLECTED
                && ["s", "es", "e", "n", "en", "er", "em"].contains(&ending))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEST: ProcessId = ProcessId::new(25);
    const RISK: ProcessId = ProcessId::new(12);

    fn found(responsible: &str, supporting: &str, designing: &str) -> Vec<(u32, u8, Vec<String>)> {
        let texts = TaskTexts {
            responsible: responsible.to_owned(),
            supporting: supporting.to_owned(),
            designing: designing.to_owned(),
        };
        let phrases = [
            (TEST, "Prüfung"),
            (TEST, "test case"),
            (TEST, "FAT"),
            (RISK, "risk register"),
        ];
        mentioned(&texts, phrases)
            .into_iter()
            .map(|(process, mention)| {
                let phrases = mention.phrases.into_iter().collect();
                (process.get(), mention.involvement.value(), phrases)
            })
            .collect()
    }

    #[test]
    fn a_phrase_is_found_at_word_boundaries_without_regard_to_case_hyphen_and_spelling_of_umlauts()
    {
        for text in ["die prüfung", "PRUEFUNG!", "Prüfungen der Bremse"] {
            assert_eq!(found(text, "", ""), [(25, 2, vec!["Prüfung".to_owned()])]);
        }
        assert_eq!(found("Test-Cases", "", "").len(), 1);
        for other in [
            "Überprüfung",
            "Prüfungsangst",
            "latest case",
            "a test, case by case",
            "father",
            "fats",
        ] {
            assert_eq!(found(other, "", ""), [], "{other}");
        }
    }

    #[test]
    fn the_highest_involvement_of_the_lists_counts_and_every_phrase_is_told() {
        assert_eq!(
            found("test cases", "the risk register", "Prüfung"),
            [
                (12, 1, vec!["risk register".to_owned()]),
                (25, 3, vec!["Prüfung".to_owned(), "test case".to_owned()]),
            ]
        );
    }

    #[test]
    fn what_people_write_instead_of_a_task_is_none() {
        let is_empty = |responsible: &str, supporting: &str| {
            let texts = TaskTexts {
                responsible: responsible.to_owned(),
                supporting: supporting.to_owned(),
                designing: String::new(),
            };
            texts.is_empty()
        };
        for nothing in [
            "",
            " \n",
            "-",
            "–",
            "./.",
            "...",
            "none",
            "None.",
            "NOTHING!",
            "n/a",
            "N/A",
            "n.a.",
            "na",
            "no",
            "nil",
            "not applicable",
            "no tasks",
            "keine",
            "Keiner",
            "kein",
            "k. A.",
            "k.A.",
            "Entfällt",
            "entfaellt",
            "nein",
            "- keine -",
            "(nichts)",
            "Keine Aufgaben",
            "trifft nicht zu",
            "keine, nichts\nn/a",
        ] {
            assert!(is_empty(nothing, ""), "{nothing}");
            assert!(is_empty(nothing, "nix"), "{nothing}");
        }
        for task in [
            "no-fault-found analysis",
            "Nr. 5",
            "tests",
            "keine Prüfung ohne mich",
            "None of the others test",
            "NASA reviews",
            "a",
            "applicable standards",
            "Entfallene Teile streichen",
        ] {
            assert!(!is_empty("n/a", task), "{task}");
        }
    }

    #[test]
    fn nothing_is_proposed_where_no_phrase_stands() {
        assert_eq!(found("I water the plants", "none", ""), []);
        assert_eq!(found("", "", ""), []);
    }
}
