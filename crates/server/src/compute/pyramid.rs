//! `seqpt compute pyramid`: a whole organisation in one line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use seqpt_application::json::Object;
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Framework, Involvement, InvolvementProfile, Origin, ProcessId, Requirements,
    RoleClusterId, SupplementaryRows, required_levels,
};
use seqpt_core::gap::organization::{AssessedPerson, OrganizationInput, organization_gaps};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::roles::{Profile, suggest_roles};
use seqpt_core::strategy::{Strategy, Targets};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::commands::{Levels, involvement, known_competency, levels, write};
use super::entry_id::{EntryId, RoleIds};
use super::reading::{Table, read};

/// The levels that a training without levels of its own covers.
const COVERED: [Level; 3] = [Level::Know, Level::Understand, Level::Apply];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    strategies: BTreeSet<Strategy>,
    roles: Vec<Object<RoleEntry>>,
    people: Vec<Object<PersonEntry>>,
    existing: Option<Vec<Existing>>,
    supplementary: Option<bool>,
    /// Whoever computes owns the data, so nothing is held back unless asked for.
    smallest_group: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleEntry {
    id: EntryId,
    #[serde(rename = "name")]
    _name: Option<String>,
    cluster: Option<RoleClusterId>,
    involvement: Option<Table<ProcessId, Involvement>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonEntry {
    id: EntryId,
    roles: Option<Vec<EntryId>>,
    levels: Table<CompetencyId, Level>,
    /// The tasks that were described instead of a role.
    involvement: Option<Table<ProcessId, Involvement>>,
    /// The person holds no role and is measured by the nearest role cluster.
    full_assessment: Option<bool>,
}

/// What a person is measured by.
enum MeasuredBy {
    Roles(Vec<EntryId>),
    Tasks(InvolvementProfile),
    NearestRole,
    /// Nobody holds a role: all people are one group.
    Targets,
}

/// A training that there is: a competency alone, or with the levels it covers.
struct Existing {
    competency: CompetencyId,
    levels: BTreeSet<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExistingEntry {
    competency: CompetencyId,
    levels: Option<BTreeSet<Level>>,
}

impl<'de> Deserialize<'de> for Existing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ExistingVisitor)
    }
}

struct ExistingVisitor;

impl<'de> Visitor<'de> for ExistingVisitor {
    type Value = Existing;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a competency or an object with one")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Existing, E> {
        let competency = u32::try_from(number)
            .map_err(|_| E::custom(format!("competency {number} does not exist")))?;
        Ok(Existing {
            competency: CompetencyId::new(competency),
            levels: COVERED.into(),
        })
    }

    fn visit_map<M: MapAccess<'de>>(self, fields: M) -> Result<Existing, M::Error> {
        let entry = ExistingEntry::deserialize(MapAccessDeserializer::new(fields))?;
        let levels = entry.levels.unwrap_or(COVERED.into());
        if levels.contains(&Level::None) {
            return Err(M::Error::custom(
                "a training covers levels of 1, 2, 4 and 6, not 0",
            ));
        }
        Ok(Existing {
            competency: entry.competency,
            levels,
        })
    }
}

pub(super) fn pyramid(framework: &Framework, line: &str) -> Result<Value, String> {
    let line: Line = read(line)?;
    if line.strategies.is_empty() {
        return Err("there are no strategies: nothing is aimed at".to_owned());
    }
    let smallest = match line.smallest_group {
        Some(people) => SmallestGroup::new(people).map_err(|error| error.to_string())?,
        None => SmallestGroup::whole(),
    };
    let supplementary = line.supplementary.unwrap_or_default().into();
    let ids = RoleIds::of(line.roles.iter().map(|Object(role)| role.id.clone()))?;
    let requirements = requirements(framework, &ids, line.roles, supplementary)?;
    let people = People {
        framework,
        ids: &ids,
        requirements: &requirements,
        supplementary,
        is_role_based: line.people.iter().any(|Object(entry)| entry.holds_roles()),
    };
    let people = people.of(line.people)?;
    let mut existing: BTreeMap<CompetencyId, BTreeSet<Level>> = BTreeMap::new();
    for training in line.existing.unwrap_or_default() {
        known_competency(framework, training.competency)?;
        let covered = existing.entry(training.competency).or_default();
        covered.extend(training.levels);
    }
    let mut answer = write(organization_gaps(OrganizationInput {
        framework,
        targets: &Targets::of(framework, &line.strategies),
        requirements: &requirements,
        people: &people,
        existing: &existing,
        smallest,
    }))?;
    ids.put_back(&mut answer);
    Ok(answer)
}

fn requirements(
    framework: &Framework,
    ids: &RoleIds,
    roles: Vec<Object<RoleEntry>>,
    supplementary: SupplementaryRows,
) -> Result<BTreeMap<Origin, Levels>, String> {
    let mut requirements = BTreeMap::new();
    for Object(role) in roles {
        let origin = Origin::Role(ids.known(&role.id)?);
        let profile: InvolvementProfile = match (role.cluster, role.involvement) {
            (Some(cluster), None) => framework
                .reference_profile(cluster)
                .cloned()
                .ok_or_else(|| format!("role cluster {cluster} does not exist"))?,
            (None, Some(cells)) => involvement(framework, cells)?,
            _ => {
                return Err(format!(
                    "role {} has either a cluster or involvement",
                    role.id
                ));
            }
        };
        let required = required(framework, [(origin, &profile)], supplementary);
        requirements.insert(origin, required);
    }
    Ok(requirements)
}

impl PersonEntry {
    fn holds_roles(&self) -> bool {
        self.roles.as_ref().is_some_and(|roles| !roles.is_empty())
    }
}

/// What the people of a line are read with.
struct People<'a> {
    framework: &'a Framework,
    ids: &'a RoleIds,
    requirements: &'a BTreeMap<Origin, Levels>,
    supplementary: SupplementaryRows,
    is_role_based: bool,
}

impl People<'_> {
    fn of(&self, entries: Vec<Object<PersonEntry>>) -> Result<Vec<AssessedPerson>, String> {
        let mut seen = BTreeSet::new();
        let mut people = Vec::new();
        for Object(entry) in entries {
            if !seen.insert(entry.id.clone()) {
                return Err(format!("person {} stands there twice", entry.id));
            }
            people.push(self.person(entry)?);
        }
        Ok(people)
    }

    fn person(&self, entry: PersonEntry) -> Result<AssessedPerson, String> {
        let (framework, supplementary) = (self.framework, self.supplementary);
        let is_full = entry.full_assessment.unwrap_or_default();
        let roles = entry.roles.unwrap_or_default();
        let measured_by = match (roles.is_empty(), entry.involvement, is_full) {
            (false, None, false) => MeasuredBy::Roles(roles),
            (true, Some(cells), false) => MeasuredBy::Tasks(involvement(framework, cells)?),
            (true, None, true) => MeasuredBy::NearestRole,
            // Where others hold roles nobody is dropped.
            (true, None, false) if self.is_role_based => MeasuredBy::NearestRole,
            (true, None, false) => MeasuredBy::Targets,
            _ => {
                return Err(format!(
                    "person {} has either roles, involvement or a full assessment",
                    entry.id
                ));
            }
        };
        let scores = levels(framework, entry.levels)?;
        Ok(match measured_by {
            MeasuredBy::Roles(roles) => self.holder(&roles, scores)?,
            MeasuredBy::Tasks(profile) => AssessedPerson {
                groups: [Origin::Tasks].into(),
                required: required(framework, [(Origin::Tasks, &profile)], supplementary),
                scores,
            },
            MeasuredBy::NearestRole => fully_assessed(framework, scores, supplementary),
            MeasuredBy::Targets => AssessedPerson {
                scores,
                ..AssessedPerson::default()
            },
        })
    }

    /// A person who is measured by the highest level that any of the own roles requires.
    fn holder(&self, roles: &[EntryId], scores: Levels) -> Result<AssessedPerson, String> {
        let mut person = AssessedPerson {
            scores,
            ..AssessedPerson::default()
        };
        for role in roles {
            let origin = Origin::Role(self.ids.known(role)?);
            for (competency, level) in self.requirements.get(&origin).into_iter().flatten() {
                let highest = person.required.entry(*competency).or_default();
                *highest = (*highest).max(*level);
            }
            person.groups.insert(origin);
        }
        Ok(person)
    }
}

/// A person who is measured by what the role cluster nearest to the levels requires.
fn fully_assessed(
    framework: &Framework,
    levels: Levels,
    supplementary: SupplementaryRows,
) -> AssessedPerson {
    let profile = Profile {
        levels: &levels,
        involvement: None,
    };
    let suggestion = suggest_roles(framework, profile);
    let nearest: Vec<_> = suggestion.nearest().map(|it| it.role).into_iter().collect();
    let requirements = framework.required_levels_of(&nearest, supplementary);
    AssessedPerson {
        groups: [Origin::FullAssessment].into(),
        required: levels_of(requirements),
        scores: levels,
    }
}

fn required<'a>(
    framework: &Framework,
    profiles: impl IntoIterator<Item = (Origin, &'a InvolvementProfile)>,
    supplementary: SupplementaryRows,
) -> Levels {
    levels_of(required_levels(framework, profiles, supplementary))
}

fn levels_of(requirements: Requirements) -> Levels {
    let requirements = requirements.into_iter();
    requirements
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect()
}
