//! `seqpt compute pyramid`: a whole organisation in one line.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Framework, Involvement, InvolvementProfile, OrganizationRoleId, Origin,
    ProcessId, RoleClusterId, SupplementaryRows, required_levels,
};
use seqpt_core::gap::organization::{AssessedPerson, OrganizationInput, organization_gaps};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::{Strategy, Targets};
use serde::Deserialize;
use serde_json::Value;

use super::commands::{Levels, involvement, known_competencies, read, write};

/// The levels that a training without levels of its own covers.
const COVERED: [Level; 3] = [Level::Know, Level::Understand, Level::Apply];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    strategies: BTreeSet<Strategy>,
    roles: Vec<RoleEntry>,
    people: Vec<PersonEntry>,
    #[serde(default)]
    existing: Vec<Existing>,
    #[serde(default)]
    supplementary: bool,
    /// Whoever computes owns the data, so nothing is held back unless asked for.
    smallest_group: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleEntry {
    id: OrganizationRoleId,
    #[serde(rename = "name")]
    _name: Option<String>,
    cluster: Option<RoleClusterId>,
    involvement: Option<BTreeMap<ProcessId, Involvement>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonEntry {
    id: Value,
    #[serde(default)]
    roles: Vec<OrganizationRoleId>,
    levels: Levels,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Existing {
    WithoutLevels(CompetencyId),
    AtLevels {
        competency: CompetencyId,
        levels: Option<BTreeSet<Level>>,
    },
}

impl Existing {
    fn read(self) -> (CompetencyId, BTreeSet<Level>) {
        let (competency, levels) = match self {
            Self::WithoutLevels(competency) => (competency, None),
            Self::AtLevels { competency, levels } => (competency, levels),
        };
        (competency, levels.unwrap_or(BTreeSet::from(COVERED)))
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
    let requirements = requirements(framework, line.roles, line.supplementary.into())?;
    let people = people(framework, line.people, &requirements)?;
    let mut existing: BTreeMap<CompetencyId, BTreeSet<Level>> = BTreeMap::new();
    for (competency, levels) in line.existing.into_iter().map(Existing::read) {
        known_competencies(framework, &Levels::from([(competency, Level::None)]))?;
        existing.entry(competency).or_default().extend(levels);
    }
    write(organization_gaps(OrganizationInput {
        framework,
        targets: &Targets::of(framework, &line.strategies),
        requirements: &requirements,
        people: &people,
        existing: &existing,
        smallest,
    }))
}

fn requirements(
    framework: &Framework,
    roles: Vec<RoleEntry>,
    supplementary: SupplementaryRows,
) -> Result<BTreeMap<Origin, Levels>, String> {
    let mut requirements = BTreeMap::new();
    for role in roles {
        let origin = Origin::Role(role.id);
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
        let required = required_levels(framework, [(origin, &profile)], supplementary)
            .into_iter()
            .map(|(competency, requirement)| (competency, requirement.level))
            .collect();
        if requirements.insert(origin, required).is_some() {
            return Err(format!("role {} stands there twice", role.id));
        }
    }
    Ok(requirements)
}

fn people(
    framework: &Framework,
    entries: Vec<PersonEntry>,
    requirements: &BTreeMap<Origin, Levels>,
) -> Result<Vec<AssessedPerson>, String> {
    let mut seen = BTreeSet::new();
    let mut people = Vec::new();
    for entry in entries {
        if !seen.insert(entry.id.to_string()) {
            return Err(format!("person {} stands there twice", entry.id));
        }
        known_competencies(framework, &entry.levels)?;
        let mut person = AssessedPerson {
            scores: entry.levels,
            ..AssessedPerson::default()
        };
        for role in entry.roles {
            let origin = Origin::Role(role);
            let of_role = requirements
                .get(&origin)
                .ok_or_else(|| format!("role {role} is not among the roles"))?;
            for (competency, level) in of_role {
                let highest = person.required.entry(*competency).or_default();
                *highest = (*highest).max(*level);
            }
            person.groups.insert(origin);
        }
        people.push(person);
    }
    Ok(people)
}
