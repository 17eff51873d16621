//! Dependencies between our crates point downward only, and the domain embeds anywhere.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Which crates of ours each crate may use.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("seqpt-core", &[]),
    ("seqpt-application", &["seqpt-core"]),
    ("seqpt-documents", &["seqpt-application", "seqpt-core"]),
    ("seqpt-text", &["seqpt-core"]),
    ("seqpt-persistence", &["seqpt-application", "seqpt-core"]),
    (
        "seqpt-web",
        &["seqpt-application", "seqpt-text", "seqpt-core"],
    ),
    (
        "seqpt-server",
        &[
            "seqpt-application",
            "seqpt-core",
            "seqpt-documents",
            "seqpt-persistence",
            "seqpt-web",
        ],
    ),
    ("seqpt-testkit", &["seqpt-application", "seqpt-core"]),
];

/// What a program that embeds the domain must not have to build.
const TOO_HEAVY: [&str; 8] = [
    "actix",
    "diesel",
    "hyper",
    "libsqlite3",
    "pq-sys",
    "reqwest",
    "rusqlite",
    "tokio",
];

/// What Cargo knows of the workspace on this machine's platform.
fn metadata() -> Value {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "cargo {arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let about = cargo(&["-vV"]);
    let platform = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let found = cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        platform,
    ]);
    serde_json::from_str(&found).unwrap()
}

fn texts<'a>(list: &'a Value, key: &'a str) -> impl Iterator<Item = &'a str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(move |item| item[key].as_str().unwrap())
}

#[test]
fn our_crates_depend_downward_only() {
    let metadata = metadata();
    let allowed = BTreeMap::from(MAY_USE);
    let ours: BTreeSet<_> = texts(&metadata["packages"], "name")
        .filter(|name| name.starts_with("seqpt-"))
        .collect();
    assert_eq!(
        ours,
        allowed.keys().copied().collect(),
        "a crate without a rule, or a rule without a crate"
    );
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let Some(may_use) = allowed.get(name) else {
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let used = dependency["name"].as_str().unwrap();
            let for_tests = dependency["kind"] == "dev" && matches!(used, "seqpt-testkit");
            assert!(
                !ours.contains(used) || may_use.contains(&used) || for_tests,
                "{name} must not use {used}"
            );
        }
    }
}

#[test]
fn the_domain_brings_no_database_web_framework_or_runtime() {
    let metadata = metadata();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let names: BTreeMap<_, _> = texts(&metadata["packages"], "id")
        .zip(texts(&metadata["packages"], "name"))
        .collect();
    let start = names
        .iter()
        .find(|(_, name)| **name == "seqpt-core")
        .unwrap()
        .0;
    let mut reached = BTreeSet::new();
    let mut left = vec![*start];
    while let Some(id) = left.pop() {
        if !reached.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == id).unwrap();
        let shipped = node["deps"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dependency| {
                let kinds = dependency["dep_kinds"].as_array().unwrap();
                kinds.iter().any(|kind| kind["kind"] != "dev")
            });
        left.extend(shipped.map(|dependency| dependency["pkg"].as_str().unwrap()));
    }
    let reached: BTreeSet<_> = reached.iter().map(|id| names[id]).collect();
    assert!(
        reached.contains("csv"),
        "the walk missed a direct dependency: {reached:?}"
    );
    for name in reached {
        assert!(
            !TOO_HEAVY.iter().any(|heavy| name.starts_with(heavy)),
            "seqpt-core brings {name}"
        );
    }
}

#[test]
fn only_the_composition_names_an_adapter() {
    fn check(folder: &Path, naming: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                check(&path, naming);
            } else {
                let source = fs::read_to_string(&path).unwrap();
                let adapters = ["seqpt_documents::", "seqpt_persistence::", "seqpt_web::"];
                if adapters.iter().any(|adapter| source.contains(adapter)) {
                    naming.push(path.file_name().unwrap().to_str().unwrap().to_owned());
                }
            }
        }
    }
    let mut naming = Vec::new();
    check(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut naming,
    );
    assert_eq!(naming, ["compose.rs"]);
}
