//! Reading the texts of what the framework lists.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::loading::{ContentSeeds, LevelKey};
use super::tables::{lists, table};
use super::{AreaText, CompetencyText, LevelText, ProcessText, RoleClusterText};
use crate::framework::{Area, CompetencyId, Framework, ProcessId, RoleClusterId};
use crate::survey::StatementGroup;
use crate::{Level, SeedError};

/// The groups that have a statement, rising.
const STATEMENTS: [StatementGroup; 4] = [
    StatementGroup::Know,
    StatementGroup::Understand,
    StatementGroup::Apply,
    StatementGroup::Master,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompetencyRow {
    competency_id: CompetencyId,
    name: String,
    description: String,
    why_it_matters: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementRow {
    competency_id: CompetencyId,
    group: StatementGroup,
    statement: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicRow {
    competency_id: CompetencyId,
    topic: String,
}

pub(super) fn competencies(
    framework: &Framework,
    seeds: &ContentSeeds,
) -> Result<BTreeMap<CompetencyId, CompetencyText>, SeedError> {
    let ids = || framework.competencies().iter().map(|known| known.id);
    let mut statements = table(
        seeds.survey_statements,
        ids().flat_map(|id| STATEMENTS.map(move |group| (id, group))),
        |row: StatementRow| ((row.competency_id, row.group), [row.statement]),
    )?;
    let mut topics = lists(seeds.content_topics, ids(), 5..=20, |row: TopicRow| {
        (row.competency_id, row.topic)
    })?;
    let rows = table(seeds.competencies, ids(), |row: CompetencyRow| {
        (
            row.competency_id,
            [row.name, row.description, row.why_it_matters],
        )
    })?;
    Ok(rows
        .into_iter()
        .map(|(id, [name, description, why_it_matters])| {
            let text = CompetencyText {
                name,
                description,
                why_it_matters,
                statements: STATEMENTS.map(|group| {
                    // Complete: `table` has just checked every pair.
                    let [statement] = statements.remove(&(id, group)).unwrap_or_default();
                    statement
                }),
                topics: topics.remove(&id).unwrap_or_default(),
            };
            (id, text)
        })
        .collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleClusterRow {
    role_cluster_id: RoleClusterId,
    name: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskRow {
    role_cluster_id: RoleClusterId,
    task: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleRow {
    role_cluster_id: RoleClusterId,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsRow {
    role_cluster_id: RoleClusterId,
    text: String,
}

pub(super) fn role_clusters(
    framework: &Framework,
    seeds: &ContentSeeds,
) -> Result<BTreeMap<RoleClusterId, RoleClusterText>, SeedError> {
    let ids = || framework.role_clusters().iter().map(|known| known.id);
    let mut tasks = lists(seeds.role_tasks, ids(), 4..=10, |row: TaskRow| {
        (row.role_cluster_id, row.task)
    })?;
    let mut titles = lists(seeds.role_titles, ids(), 5..=15, |row: TitleRow| {
        (row.role_cluster_id, row.title)
    })?;
    let mut limits = table(seeds.role_limits, ids(), |row: LimitsRow| {
        (row.role_cluster_id, [row.text])
    })?;
    let rows = table(seeds.role_clusters, ids(), |row: RoleClusterRow| {
        (row.role_cluster_id, [row.name, row.description])
    })?;
    Ok(rows
        .into_iter()
        .map(|(id, [name, description])| {
            let [limits] = limits.remove(&id).unwrap_or_default();
            let text = RoleClusterText {
                name,
                description,
                tasks: tasks.remove(&id).unwrap_or_default(),
                titles: titles.remove(&id).unwrap_or_default(),
                limits,
            };
            (id, text)
        })
        .collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProcessRow {
    process_id: ProcessId,
    name: String,
    purpose: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityRow {
    process_id: ProcessId,
    activity: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeRow {
    process_id: ProcessId,
    outcome: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseRow {
    process_id: ProcessId,
    phrase: String,
}

pub(super) fn processes(
    framework: &Framework,
    seeds: &ContentSeeds,
) -> Result<BTreeMap<ProcessId, ProcessText>, SeedError> {
    let ids = || framework.processes().iter().map(|known| known.id);
    let mut activities = lists(
        seeds.process_activities,
        ids(),
        3..=10,
        |row: ActivityRow| (row.process_id, row.activity),
    )?;
    let mut outcomes = lists(seeds.process_outcomes, ids(), 2..=8, |row: OutcomeRow| {
        (row.process_id, row.outcome)
    })?;
    let mut phrases = lists(seeds.process_phrases, ids(), 15..=40, |row: PhraseRow| {
        (row.process_id, row.phrase)
    })?;
    let rows = table(seeds.processes, ids(), |row: ProcessRow| {
        (row.process_id, [row.name, row.purpose])
    })?;
    Ok(rows
        .into_iter()
        .map(|(id, [name, purpose])| {
            let text = ProcessText {
                name,
                purpose,
                activities: activities.remove(&id).unwrap_or_default(),
                outcomes: outcomes.remove(&id).unwrap_or_default(),
                phrases: phrases.remove(&id).unwrap_or_default(),
            };
            (id, text)
        })
        .collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaRow {
    area: Area,
    name: String,
    description: String,
}

pub(super) fn areas(seeds: &ContentSeeds) -> Result<BTreeMap<Area, AreaText>, SeedError> {
    let rows = table(seeds.areas, Area::ALL, |row: AreaRow| {
        (row.area, [row.name, row.description])
    })?;
    Ok(rows
        .into_iter()
        .map(|(area, [name, description])| (area, AreaText { name, description }))
        .collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelRow {
    level: LevelKey,
    name: String,
    verb: String,
    description: String,
}

pub(super) fn levels(seeds: &ContentSeeds) -> Result<BTreeMap<Level, LevelText>, SeedError> {
    let rows = table(seeds.levels, Level::ALL, |row: LevelRow| {
        (row.level.into(), [row.name, row.verb, row.description])
    })?;
    Ok(rows
        .into_iter()
        .map(|(level, [name, verb, description])| {
            let text = LevelText {
                name,
                verb,
                description,
            };
            (level, text)
        })
        .collect())
}
