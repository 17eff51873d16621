//! How well words alone find the processes of described tasks, on `seeds/evaluation`. The figures
//! stand in docs/task-identification.md.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use seqpt_core::Language;
use seqpt_core::content::Content;
use seqpt_core::framework::{Framework, Involvement, ProcessId};
use seqpt_core::survey::{TaskTexts, mentioned};
use serde::Deserialize;

#[derive(Deserialize)]
struct Description {
    id: String,
    language: String,
    split: String,
    responsible_for: String,
    supporting: String,
    designing: String,
}

#[derive(Deserialize)]
struct Annotation {
    id: String,
    process_id: ProcessId,
    involvement: Involvement,
}

fn rows<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds/evaluation");
    let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// Processes annotated, proposed, in both, and in both with the same involvement.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    annotated: usize,
    proposed: usize,
    both: usize,
    same_involvement: usize,
}

fn measure(language: &str, split: &str) -> Count {
    let framework = Framework::standard().unwrap();
    let contents = Language::ALL.map(|language| Content::standard(&framework, language).unwrap());
    let phrases: Vec<_> = framework
        .processes()
        .iter()
        .filter(|process| !process.is_supplementary())
        .flat_map(|process| contents.iter().map(move |content| (process.id, content)))
        .filter_map(|(process, content)| Some((process, content.process(process)?)))
        .flat_map(|(process, text)| text.phrases.iter().map(move |one| (process, one.as_str())))
        .collect();
    let mut settled: BTreeMap<String, BTreeMap<ProcessId, Involvement>> = BTreeMap::new();
    for row in rows::<Annotation>("task_annotations.csv") {
        let own = settled.entry(row.id).or_default();
        own.insert(row.process_id, row.involvement);
    }
    let mut count = Count::default();
    for job in rows::<Description>("task_descriptions.csv") {
        if job.language != language || job.split != split {
            continue;
        }
        let texts = TaskTexts {
            responsible: job.responsible_for,
            supporting: job.supporting,
            designing: job.designing,
        };
        let proposed = mentioned(&texts, phrases.iter().copied());
        let settled = &settled[&job.id];
        count.annotated += settled.len();
        count.proposed += proposed.len();
        for (process, mention) in proposed {
            if let Some(involvement) = settled.get(&process) {
                count.both += 1;
                count.same_involvement += usize::from(*involvement == mention.involvement);
            }
        }
    }
    count
}

#[test]
fn words_alone_find_few_processes_but_mostly_right_ones() {
    for (language, split, [annotated, proposed, both, same_involvement]) in [
        ("en", "tuning", [133, 50, 44, 34]),
        ("de", "tuning", [146, 54, 43, 35]),
        ("en", "held_back", [144, 56, 45, 38]),
        ("de", "held_back", [146, 59, 49, 40]),
    ] {
        let expected = Count {
            annotated,
            proposed,
            both,
            same_involvement,
        };
        assert_eq!(measure(language, split), expected, "{language} {split}");
    }
}
