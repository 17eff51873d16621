//! The people of the demonstration: invented, and the same every time.

use anyhow::Context;
use seqpt_core::framework::RoleClusterId;
use seqpt_core::{Language, Level};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const NAMES: &str = include_str!("../../../../seeds/demo/names.csv");
const ROLES: &str = include_str!("../../../../seeds/demo/roles.csv");

/// How many people hold a second role: one in this many of those whose role has a neighbour.
const SECOND_ROLE: usize = 9;

/// A role of the invented organisation.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct DemoRole {
    name_en: String,
    name_de: String,
    description_en: String,
    description_de: String,
    #[serde(rename = "role_cluster_id")]
    pub(super) cluster: RoleClusterId,
    people: usize,
}

impl DemoRole {
    pub(super) fn name(&self, language: Language) -> &str {
        match language {
            Language::English => &self.name_en,
            Language::German => &self.name_de,
        }
    }

    pub(super) fn description(&self, language: Language) -> &str {
        match language {
            Language::English => &self.description_en,
            Language::German => &self.description_de,
        }
    }
}

/// An invented person.
#[derive(Debug, Clone)]
pub(super) struct DemoPerson {
    pub(super) first_name: String,
    pub(super) last_name: String,
    /// Positions in the list of roles; one or two.
    pub(super) roles: Vec<usize>,
    /// Which of the invented people it is, from 0: everything else follows from it.
    pub(super) number: usize,
}

#[derive(Deserialize)]
struct Name {
    first_name: String,
    last_name: String,
}

/// The roles, and everybody who holds one.
pub(super) fn cast() -> anyhow::Result<(Vec<DemoRole>, Vec<DemoPerson>)> {
    let roles: Vec<DemoRole> = rows(ROLES)?;
    let first_roles = roles
        .iter()
        .enumerate()
        .flat_map(|(at, role)| std::iter::repeat_n(at, role.people));
    let people = rows::<Name>(NAMES)?
        .into_iter()
        .zip(first_roles)
        .enumerate()
        .map(|(number, (name, role))| DemoPerson {
            first_name: name.first_name,
            last_name: name.last_name,
            roles: held(role, number),
            number,
        })
        .collect();
    Ok((roles, people))
}

fn rows<T: DeserializeOwned>(text: &str) -> anyhow::Result<Vec<T>> {
    csv::Reader::from_reader(text.as_bytes())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .context("a file of the demonstration cannot be read")
}

/// Some systems engineers also lead projects, and some software developers also test.
fn held(role: usize, number: usize) -> Vec<usize> {
    let second = match role {
        0 => 2,
        3 => 5,
        _ => return vec![role],
    };
    if number % SECOND_ROLE == 1 {
        vec![role, second]
    } else {
        vec![role]
    }
}

impl DemoPerson {
    /// The level the person has in a competency at the first or second date, given the required
    /// one: people differ, competencies differ, and at the second date many have advanced.
    pub(super) fn level(&self, competency: u32, required: Level, second_date: bool) -> Level {
        let spread = self.mixed(competency) % 10;
        // How many levels below the required one: from above it to far below.
        let below = match spread {
            0 => -1,
            1..=3 => 0,
            4..=6 => 1,
            7 | 8 => 2,
            _ => 3,
        };
        let advanced = i64::from(second_date && self.mixed(competency + 100) % 5 < 3);
        let index = i64::try_from(required.index()).unwrap_or_default() - below + advanced;
        let highest = i64::try_from(Level::ALL.len() - 1).unwrap_or_default();
        // Nobody is invented to be far above what the role asks for.
        let most = (i64::try_from(required.index()).unwrap_or_default() + 1).min(highest);
        let index = usize::try_from(index.clamp(0, most)).unwrap_or_default();
        Level::ALL[index]
    }

    /// A number that looks arbitrary and is the same every time (the mixing step of `SplitMix64`).
    pub(super) fn mixed(&self, salt: u32) -> u64 {
        let seed = (self.number as u64) << 32 | u64::from(salt);
        let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_hundred_and_twenty_people_hold_nine_roles_and_no_two_have_the_same_name() {
        let (roles, people) = cast().unwrap();
        assert_eq!(roles.len(), 9);
        assert_eq!(people.len(), 120);
        let names: BTreeSet<_> = people
            .iter()
            .map(|person| (&person.first_name, &person.last_name))
            .collect();
        assert_eq!(names.len(), 120);
        assert!(people.iter().any(|person| person.roles.len() == 2));
        for at in 0..roles.len() {
            assert!(people.iter().any(|person| person.roles.contains(&at)));
        }
    }

    #[test]
    fn one_role_is_smaller_than_the_smallest_group() {
        let (_, people) = cast().unwrap();
        let sizes: BTreeSet<_> = (0..9)
            .map(|at| people.iter().filter(|p| p.roles.contains(&at)).count())
            .collect();
        assert!(sizes.first().unwrap() < &5);
    }

    #[test]
    fn people_advance_between_the_dates_and_never_fall_back() {
        let (_, people) = cast().unwrap();
        let mut advanced = 0;
        for person in &people {
            for competency in 1..=18 {
                let first = person.level(competency, Level::Apply, false);
                let second = person.level(competency, Level::Apply, true);
                assert!(second >= first);
                advanced += usize::from(second > first);
            }
        }
        assert!(advanced > 500, "{advanced}");
    }
}
