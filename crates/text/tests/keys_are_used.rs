//! Every key the code asks for exists and gets the values it shows, and every key is asked for.
//!
//! The code is read as text. A use is `t("key")` or `msg("key").arg("name", …)…` in one expression, in Rust or in a
//! template. Where the key is computed, a comment lists the keys it may become: `// fluent: key-a key-b` in Rust,
//! `{# fluent: key-a key-b #}` in a template.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read its files has failed"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use support::{catalogue, files};

/// Where texts are used, relative to the workspace.
const FOLDERS: [&str; 4] = [
    "crates/web/src",
    "crates/web/templates",
    "crates/text/src",
    "crates/server/src",
];

/// One place that asks for a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Use {
    key: String,
    /// `path:line`.
    place: String,
    /// The names filled in; unknown for a key listed in a comment.
    filled_in: Option<BTreeSet<String>>,
}

fn all_uses() -> Vec<Use> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut uses = Vec::new();
    for folder in FOLDERS {
        for path in files(&workspace.join(folder)) {
            let name = path.strip_prefix(&workspace).unwrap().display().to_string();
            if let Ok(source) = fs::read_to_string(&path) {
                uses.extend(uses_in(&name, &source));
            }
        }
    }
    uses
}

fn uses_in(name: &str, source: &str) -> Vec<Use> {
    let mut uses = Vec::new();
    let code = without_comments(name, source, |key, offset| {
        uses.push(Use {
            key: key.to_owned(),
            place: place(name, source, offset),
            filled_in: None,
        });
    });
    for function in ["t", "msg"] {
        for (start, _) in code.match_indices(function) {
            let in_a_longer_word = code[..start]
                .chars()
                .next_back()
                .is_some_and(|before| before.is_alphanumeric() || before == '_');
            if in_a_longer_word {
                continue;
            }
            let Some((key, after)) = call(&code[start + function.len()..]) else {
                continue;
            };
            let mut filled_in = BTreeSet::new();
            let mut rest = after;
            while let Some((argument, after)) = rest
                .trim_start()
                .strip_prefix('.')
                .and_then(|method| method.trim_start().strip_prefix("arg"))
                .and_then(call)
            {
                filled_in.insert(argument.to_owned());
                rest = after;
            }
            uses.push(Use {
                key: key.to_owned(),
                place: place(name, source, start),
                filled_in: Some(filled_in),
            });
        }
    }
    uses
}

/// The code with comments blanked out, so that offsets stay; reports the keys that comments list.
fn without_comments(name: &str, source: &str, mut listed: impl FnMut(&str, usize)) -> String {
    let mut code = source.to_owned().into_bytes();
    let is_rust = Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "rs");
    let mut offset = 0;
    while offset < source.len() {
        let rest = &source[offset..];
        let comment = if is_rust {
            let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
            // A `//` inside a line is looked at only with the marker: it may stand in a string such as a URL.
            let start = if line.trim_start().starts_with("//") {
                line.find("//")
            } else {
                line.find(" // fluent:").map(|space| space + 1)
            };
            match start {
                None => {
                    offset += line.len() + 1;
                    continue;
                }
                Some(start) => (start, line.len(), line[start..].strip_prefix("// fluent:")),
            }
        } else {
            let Some(start) = rest.find("{#") else { break };
            let end = rest[start..]
                .find("#}")
                .map_or(rest.len(), |end| start + end + 2);
            let inside = rest[start + 2..end]
                .trim_end_matches("#}")
                .trim_start_matches('-');
            (start, end, inside.trim_start().strip_prefix("fluent:"))
        };
        let (start, end, marker) = comment;
        for key in marker
            .into_iter()
            .flat_map(str::split_whitespace)
            .filter(|key| *key != "-")
        {
            listed(key, offset + start);
        }
        for byte in &mut code[offset + start..offset + end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        offset += end;
    }
    String::from_utf8(code).unwrap()
}

/// The literal first argument of the call that `code` starts with, and what follows the call.
fn call(code: &str) -> Option<(&str, &str)> {
    let inside = code.trim_start().strip_prefix('(')?;
    let literal = inside.trim_start().strip_prefix('"')?;
    let first = &literal[..literal.find('"')?];
    let mut depth = 1;
    let mut in_string = false;
    let mut escaped = false;
    for (offset, character) in inside.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            '(' if !in_string => depth += 1,
            ')' if !in_string => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((first, &inside[offset + 1..]));
        }
    }
    None
}

fn place(name: &str, source: &str, offset: usize) -> String {
    let line = source[..offset].matches('\n').count() + 1;
    format!("{name}:{line}")
}

fn assert_none(problem: &str, found: &[String]) {
    assert!(found.is_empty(), "{problem}:\n  {}\n", found.join("\n  "));
}

#[test]
fn every_key_the_code_asks_for_exists() {
    let english = catalogue("en");
    let missing: Vec<_> = all_uses()
        .into_iter()
        .filter(|asked| !english.contains_key(&asked.key))
        .map(|asked| format!("{} at {}", asked.key, asked.place))
        .collect();
    assert_none("keys that do not exist in locales/en", &missing);
}

#[test]
fn every_text_is_filled_in_with_exactly_the_values_it_shows() {
    let english = catalogue("en");
    let wrong: Vec<_> = all_uses()
        .into_iter()
        .filter_map(|asked| {
            let takes = &english.get(&asked.key)?.variables;
            let filled_in = asked.filled_in.as_ref()?;
            (takes != filled_in).then(|| {
                format!(
                    "{} at {}: takes {takes:?}, gets {filled_in:?}",
                    asked.key, asked.place
                )
            })
        })
        .collect();
    assert_none("texts that get other values than they show", &wrong);
}

#[test]
fn every_key_is_used() {
    let english = catalogue("en");
    let used: BTreeSet<_> = all_uses().into_iter().map(|asked| asked.key).collect();
    let unused: Vec<_> = english
        .iter()
        .filter(|(key, _)| !used.contains(*key))
        .map(|(key, text)| format!("{}: {key}", text.file))
        .collect();
    assert_none("keys that nothing uses", &unused);
}

fn keys(name: &str, source: &str) -> Vec<String> {
    uses_in(name, source)
        .into_iter()
        .map(|found| found.key)
        .collect()
}

#[test]
fn uses_are_found_however_they_are_laid_out() {
    assert_eq!(
        keys("a.rs", "l.t(\"one\"); l . msg (\n    \"two\",\n)"),
        ["one", "two"]
    );
    assert_eq!(
        keys(
            "a.html",
            "<h1 title=\"{{ l.t(\"one\") }}\">{{l.msg(\"two\")}}</h1>"
        ),
        ["one", "two"]
    );
}

#[test]
fn longer_names_other_literals_and_comments_are_no_uses() {
    assert_eq!(
        keys("a.rs", "assert(\"one\"); get_t(\"two\"); t(three);"),
        [""; 0]
    );
    assert_eq!(
        keys(
            "a.rs",
            "/// l.t(\"one\")\n//! `// fluent: two`\n    // l.t(\"three\")\n"
        ),
        [""; 0]
    );
    assert_eq!(keys("a.html", "{# l.t(\"one\") #}"), [""; 0]);
}

#[test]
fn a_comment_lists_the_keys_that_a_computed_key_may_become() {
    assert_eq!(
        keys("a.rs", "// fluent: one two\nl.t(key) // fluent: three\n"),
        ["one", "two", "three"]
    );
    assert_eq!(
        keys(
            "a.html",
            "{# fluent: one\n   two #}{{ l.t(key) }}{#- fluent: three -#}"
        ),
        ["one", "two", "three"]
    );
}

#[test]
fn a_url_in_a_string_hides_nothing_behind_it() {
    assert_eq!(
        keys("a.rs", "(\"https://example.org\", l.t(\"one\"))"),
        ["one"]
    );
}

#[test]
fn a_use_knows_its_line_and_what_is_filled_in() {
    let found = uses_in(
        "a.rs",
        "\nl.msg(\"key\")\n  .arg(\"a\", f(\")\"))\n  .arg(\"b\", 2).to_string().arg(\"c\", 3)",
    );
    assert_eq!(
        found,
        [Use {
            key: "key".to_owned(),
            place: "a.rs:2".to_owned(),
            filled_in: Some(["a", "b"].map(str::to_owned).into()),
        }]
    );
}
