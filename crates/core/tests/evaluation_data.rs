//! The evaluation data under `seeds/evaluation` is whole: what a measurement builds on must not
//! change by accident.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use seqpt_core::framework::{Framework, Involvement, ProcessId};
use serde::Deserialize;

#[derive(Deserialize)]
struct Description {
    id: String,
    language: String,
    industry: String,
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
    task_index: usize,
}

#[derive(Deserialize)]
struct Disagreement {
    id: String,
    process_id: ProcessId,
    pass_a: Involvement,
    pass_b: Involvement,
    settled: Involvement,
    reason: String,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    language: String,
    document: String,
    #[serde(rename = "question")]
    text: String,
    answer_quote: String,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds/evaluation")
}

fn rows<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let mut reader = csv::Reader::from_path(folder().join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The tasks of a list; people say "nothing" in several ways.
fn tasks(list: &str) -> Vec<&str> {
    if ["none", "keine", "nichts", "nix"].contains(&list.trim().to_lowercase().as_str()) {
        return Vec::new();
    }
    list.split(" | ").map(str::trim).collect()
}

impl Description {
    /// The tasks in order, each with the involvement of its list.
    fn tasks(&self) -> Vec<(&str, Involvement)> {
        [
            (&self.responsible_for, Involvement::Responsible),
            (&self.supporting, Involvement::Supports),
            (&self.designing, Involvement::Designs),
        ]
        .into_iter()
        .flat_map(|(list, involvement)| {
            tasks(list).into_iter().map(move |task| (task, involvement))
        })
        .collect()
    }
}

#[test]
fn at_least_120_task_descriptions_are_split_into_equal_halves_over_both_languages() {
    let descriptions: Vec<Description> = rows("task_descriptions.csv");
    assert!(descriptions.len() >= 120);
    let ids: BTreeSet<_> = descriptions.iter().map(|job| &job.id).collect();
    assert_eq!(ids.len(), descriptions.len());
    let mut cells: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for job in &descriptions {
        *cells.entry((&job.language, &job.split)).or_default() += 1;
    }
    let keys: Vec<_> = cells.keys().copied().collect();
    assert_eq!(
        keys,
        [
            ("de", "held_back"),
            ("de", "tuning"),
            ("en", "held_back"),
            ("en", "tuning")
        ]
    );
    assert_eq!(
        cells.values().collect::<BTreeSet<_>>().len(),
        1,
        "{cells:?}"
    );
    let industries: BTreeSet<_> = descriptions.iter().map(|job| &job.industry).collect();
    assert!(industries.len() >= 10);
}

#[test]
fn every_annotation_cites_a_task_of_its_job_and_has_the_involvement_of_that_list() {
    let framework = Framework::standard().unwrap();
    let descriptions: Vec<Description> = rows("task_descriptions.csv");
    let jobs: BTreeMap<_, _> = descriptions.iter().map(|job| (&job.id, job)).collect();
    for file in [
        "task_annotations_a.csv",
        "task_annotations_b.csv",
        "task_annotations.csv",
    ] {
        let annotations: Vec<Annotation> = rows(file);
        let mut seen = BTreeSet::new();
        for annotation in &annotations {
            let place = format!("{file} {} {}", annotation.id, annotation.process_id);
            let process = framework.process(annotation.process_id).unwrap();
            assert!(!process.is_supplementary(), "{place}");
            assert!(
                seen.insert((&annotation.id, annotation.process_id)),
                "{place}"
            );
            let tasks = jobs[&annotation.id].tasks();
            let (_, involvement) = tasks[annotation.task_index - 1];
            assert_eq!(annotation.involvement, involvement, "{place}");
        }
        let annotated: BTreeSet<_> = seen.iter().map(|(id, _)| *id).collect();
        assert_eq!(annotated.len(), jobs.len(), "{file}");
    }
}

#[test]
fn every_disagreement_of_the_two_passes_is_recorded_and_settled() {
    let cells = |file| -> BTreeMap<(String, ProcessId), Involvement> {
        rows::<Annotation>(file)
            .into_iter()
            .map(|row| ((row.id, row.process_id), row.involvement))
            .collect()
    };
    let (a, b) = (
        cells("task_annotations_a.csv"),
        cells("task_annotations_b.csv"),
    );
    let settled = cells("task_annotations.csv");
    let recorded: BTreeMap<_, _> = rows::<Disagreement>("task_annotation_disagreements.csv")
        .into_iter()
        .map(|row| ((row.id.clone(), row.process_id), row))
        .collect();
    let value = |cells: &BTreeMap<_, _>, key| cells.get(key).copied().unwrap_or_default();
    for key in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
        let (of_a, of_b) = (value(&a, key), value(&b, key));
        if of_a == of_b {
            assert_eq!(value(&settled, key), of_a, "{key:?}");
            assert!(!recorded.contains_key(key), "{key:?}");
        } else {
            let row = &recorded[key];
            assert_eq!((row.pass_a, row.pass_b), (of_a, of_b), "{key:?}");
            assert_eq!(row.settled, value(&settled, key), "{key:?}");
            assert!(!row.reason.trim().is_empty(), "{key:?}");
        }
    }
}

#[test]
fn every_process_occurs_in_both_halves() {
    let descriptions: Vec<Description> = rows("task_descriptions.csv");
    let split: BTreeMap<_, _> = descriptions
        .iter()
        .map(|job| (job.id.as_str(), job.split.as_str()))
        .collect();
    let annotations: Vec<Annotation> = rows("task_annotations.csv");
    for process in 1..=30 {
        let halves: BTreeSet<_> = annotations
            .iter()
            .filter(|annotation| annotation.process_id == ProcessId::new(process))
            .map(|annotation| split[annotation.id.as_str()])
            .collect();
        assert_eq!(halves.len(), 2, "process {process}");
    }
}

#[test]
fn at_least_40_questions_are_answered_by_one_passage_of_one_of_at_least_6_documents() {
    let normalized = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let documents: BTreeMap<String, String> = std::fs::read_dir(folder().join("documents"))
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), normalized(&text))
        })
        .collect();
    assert!(documents.len() >= 6);
    for language in [".en.md", ".de.md"] {
        assert!(documents.keys().any(|name| name.ends_with(language)));
    }
    let questions: Vec<Question> = rows("questions.csv");
    assert!(questions.len() >= 40);
    let mut ids = BTreeSet::new();
    for question in &questions {
        assert!(ids.insert(&question.id), "{}", question.id);
        assert!(["en", "de"].contains(&question.language.as_str()));
        assert!(question.text.ends_with('?'), "{}", question.id);
        let quote = normalized(&question.answer_quote);
        let places: Vec<_> = documents
            .iter()
            .filter(|(_, text)| text.contains(&quote))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(places.len(), 1, "{}", question.id);
        assert!(
            places[0].starts_with(question.document.trim_end_matches(".md")),
            "{}",
            question.id
        );
        assert_eq!(
            documents[places[0]].matches(&quote).count(),
            1,
            "{}",
            question.id
        );
    }
}
