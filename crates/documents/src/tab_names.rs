//! Names of tabs, which Excel allows less than titles.

use std::collections::HashSet;

use crate::text::{clean, cut};

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// A name for each title, in their order: allowed, no two alike, and recognisable.
pub(crate) fn tab_names<'a>(titles: impl Iterator<Item = &'a str>) -> Vec<String> {
    // Excel keeps this name for itself.
    let mut taken = HashSet::from(["history".to_owned()]);
    titles
        .map(|title| {
            let base = allowed(title);
            let name = (1..).map(|number| numbered(&base, number));
            // Among more numbers than names are taken, one is free.
            let name = name
                .take(taken.len() + 1)
                .find(|name| !taken.contains(&name.to_lowercase()))
                .unwrap_or(base.clone());
            taken.insert(name.to_lowercase());
            name
        })
        .collect()
}

/// The title with what a name must not contain replaced.
fn allowed(title: &str) -> String {
    let title = clean(title).replace(['*', '?', ':', '[', ']', '\\', '/', '\n', '\t'], "-");
    let trimmed = ends(&title);
    if trimmed.is_empty() { "-" } else { trimmed }.to_owned()
}

/// The first bearer of a name has it as it is, the others with a number.
fn numbered(base: &str, number: usize) -> String {
    let suffix = if number == 1 {
        String::new()
    } else {
        format!(" ({number})")
    };
    format!("{}{suffix}", ends(&cut(base, LONGEST - suffix.len())))
}

/// Without the white space and apostrophes that a name must not start or end with.
fn ends(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || c == '\'')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_xlsxwriter::utility::check_sheet_name;

    use super::*;

    fn names(titles: &[&str]) -> Vec<String> {
        tab_names(titles.iter().copied())
    }

    #[test]
    fn an_ordinary_title_is_the_name() {
        assert_eq!(
            names(&["Objectives", "Größen & Maße"]),
            ["Objectives", "Größen & Maße"]
        );
    }

    #[test]
    fn forbidden_characters_are_replaced_and_long_titles_cut() {
        assert_eq!(names(&["A/B [x]: *?\\"]), ["A-B -x-- ---"]);
        assert_eq!(
            names(&["Learning objectives of Kranbau Nord"]),
            ["Learning objectives of Kranbau…"]
        );
    }

    #[test]
    fn titles_that_leave_nothing_still_give_a_name() {
        assert_eq!(names(&["", "''", "\u{0}"]), ["-", "- (2)", "- (3)"]);
    }

    #[test]
    fn equal_titles_are_numbered_also_when_only_case_or_the_cut_end_differs() {
        assert_eq!(
            names(&["Roles", "ROLES", "Roles (2)"]),
            ["Roles", "ROLES (2)", "Roles (2) (2)"]
        );
        let long = "Systems engineering competencies";
        assert_eq!(
            names(&[&format!("{long} A"), &format!("{long} B")]),
            [
                "Systems engineering competenci…",
                "Systems engineering compet… (2)"
            ]
        );
    }

    #[test]
    fn the_name_that_excel_keeps_for_itself_is_not_given() {
        assert_eq!(names(&["History"]), ["History (2)"]);
    }

    proptest! {
        #[test]
        fn any_titles_give_as_many_different_allowed_names(
            titles in prop::collection::vec(
                prop_oneof![any::<String>(), "[aA'/ ]{0,3}", "'{0,40}x{0,40}'{0,40}"],
                0..12,
            ),
        ) {
            let names = tab_names(titles.iter().map(String::as_str));
            prop_assert_eq!(names.len(), titles.len());
            for name in &names {
                prop_assert!(check_sheet_name(name).is_ok(), "{:?}", name);
                prop_assert_eq!(&*clean(name), name);
            }
            let different: HashSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(different.len(), names.len());
        }
    }
}
