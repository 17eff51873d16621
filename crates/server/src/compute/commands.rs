//! One function a command: a line in, an answer or a reason out.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Framework, Involvement, InvolvementProfile, Origin, ProcessId, RoleClusterId,
    SupplementaryRows, required_levels,
};
use seqpt_core::gap::{Distribution, delivery_hint, evaluate};
use seqpt_core::maturity::{MaturityAnswers, Question, assess};
use seqpt_core::roles::{Profile, suggest_roles};
use seqpt_core::scenario::Case;
use seqpt_core::strategy::{Choice, Strategy, TargetGroup, recommend};
use seqpt_core::survey::{Answer, AnswerError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::reading::{Table, read};

pub(super) fn write(answer: impl Serialize) -> Result<Value, String> {
    serde_json::to_value(answer).map_err(|error| error.to_string())
}

pub(super) fn maturity(line: &str) -> Result<Value, String> {
    let answers: MaturityAnswers = read(line)?;
    let result = assess(answers);
    let fields: Map<String, Value> = ["rollout", "processes", "mindset", "knowledge"]
        .into_iter()
        .zip(result.fields)
        .map(|(name, share)| (name.to_owned(), json!(share)))
        .collect();
    Ok(json!({
        "raw": result.raw,
        "penalty": result.penalty,
        "score": result.score,
        "caps": result.caps,
        "level": result.level.number(),
        "name": write(result.level)?,
        "profile": result.profile,
        "balance": result.balance,
        "fields": fields,
        "weakest": field(result.weakest),
        "strongest": field(result.strongest),
    }))
}

/// The name of a question's answer in the lines.
const fn field(question: Question) -> &'static str {
    match question {
        Question::RolloutScope => "rollout",
        Question::SeRolesProcesses => "processes",
        Question::SeMindset => "mindset",
        Question::KnowledgeBase => "knowledge",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrategyLine {
    rollout: i64,
    processes: i64,
    people: i64,
    mindset: Option<i64>,
    knowledge: Option<i64>,
    managers: Option<i64>,
    chosen: Option<BTreeSet<Strategy>>,
}

pub(super) fn strategy(line: &str) -> Result<Value, String> {
    let line: StrategyLine = read(line)?;
    // Mindset and knowledge lead to hints only: without an answer the field gives none.
    let strongest = |question: Question| i64::from(question.options() - 1);
    let answers = MaturityAnswers::new(
        line.rollout,
        line.processes,
        line.mindset.unwrap_or(strongest(Question::SeMindset)),
        line.knowledge.unwrap_or(strongest(Question::KnowledgeBase)),
    )
    .map_err(|error| error.to_string())?;
    let people = head_count("people", line.people)?;
    let managers = line
        .managers
        .map(|managers| head_count("managers", managers))
        .transpose()?;
    if managers.is_some_and(|managers| managers > people) {
        return Err("there are more managers than people".to_owned());
    }
    let group = TargetGroup { people, managers };
    let advice = recommend(answers, group);
    let choice = match line.chosen {
        Some(chosen) if chosen.is_empty() => return Err("chosen names no strategy".to_owned()),
        Some(chosen) => Some(Choice::of(&chosen, &advice, group)),
        None => None,
    };
    let hints: Vec<_> = advice
        .hints
        .iter()
        .map(|hint| json!({ "hint": hint, "severity": hint.severity() }))
        .collect();
    let mut answer = write(advice)?;
    answer["hints"] = json!(hints);
    if let Some(choice) = choice {
        let only_trainers = choice.only_trainers();
        answer["choice"] = write(choice)?;
        answer["choice"]["only_trainers"] = json!(only_trainers);
    }
    Ok(answer)
}

fn head_count(name: &str, count: i64) -> Result<u32, String> {
    u32::try_from(count).map_err(|_| format!("{name} must be 0 to {}, not {count}", u32::MAX))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequiredLine {
    roles: Option<Vec<RoleClusterId>>,
    involvement: Option<Table<ProcessId, Involvement>>,
    supplementary: Option<bool>,
}

pub(super) fn required(framework: &Framework, line: &str) -> Result<Value, String> {
    let line: RequiredLine = read(line)?;
    let supplementary = SupplementaryRows::from(line.supplementary.unwrap_or_default());
    let requirements = match (line.roles, line.involvement) {
        (Some(roles), None) => {
            for role in &roles {
                if framework.role_cluster(*role).is_none() {
                    return Err(format!("role cluster {role} does not exist"));
                }
            }
            framework.required_levels_of(&roles, supplementary)
        }
        (None, Some(cells)) => {
            let profile = involvement(framework, cells)?;
            required_levels(framework, [(Origin::Tasks, &profile)], supplementary)
        }
        _ => return Err("a line has either roles or involvement".to_owned()),
    };
    let levels: BTreeMap<_, _> = requirements
        .iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect();
    let because: BTreeMap<_, _> = requirements
        .iter()
        .map(|(competency, requirement)| (competency, &requirement.because))
        .collect();
    Ok(json!({ "required": levels, "because": because }))
}

pub(super) fn involvement(
    framework: &Framework,
    Table(cells): Table<ProcessId, Involvement>,
) -> Result<InvolvementProfile, String> {
    match cells.keys().find(|id| framework.process(**id).is_none()) {
        Some(unknown) => Err(format!("process {unknown} does not exist")),
        None => Ok(cells.into_iter().collect()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SurveyLine {
    groups: Vec<i64>,
}

pub(super) fn survey(line: &str) -> Result<Value, String> {
    let line: SurveyLine = read(line)?;
    let level = match Answer::from_numbers(line.groups) {
        Ok(answer) => answer.score().level,
        // Who ticks nothing in a survey is asked again; in the method it is no level.
        Err(AnswerError::Empty) => Level::None,
        Err(error @ AnswerError::OutOfRange(_)) => return Err(error.to_string()),
    };
    Ok(json!({ "level": level }))
}

pub(super) type Levels = BTreeMap<CompetencyId, Level>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GapsLine {
    required: Table<CompetencyId, Level>,
    levels: Table<CompetencyId, Level>,
}

pub(super) fn gaps(framework: &Framework, line: &str) -> Result<Value, String> {
    let line: GapsLine = read(line)?;
    let required = levels(framework, line.required)?;
    let own = levels(framework, line.levels)?;
    write(evaluate(framework, &required, &own))
}

pub(super) fn levels(
    framework: &Framework,
    Table(levels): Table<CompetencyId, Level>,
) -> Result<Levels, String> {
    for competency in levels.keys() {
        known_competency(framework, *competency)?;
    }
    Ok(levels)
}

pub(super) fn known_competency(framework: &Framework, id: CompetencyId) -> Result<(), String> {
    match framework.competency(id) {
        None => Err(format!("competency {id} does not exist")),
        Some(_) => Ok(()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SuggestLine {
    levels: Table<CompetencyId, Level>,
    involvement: Option<Table<ProcessId, Involvement>>,
}

pub(super) fn suggest(framework: &Framework, line: &str) -> Result<Value, String> {
    let line: SuggestLine = read(line)?;
    let levels = levels(framework, line.levels)?;
    let profile = line
        .involvement
        .map(|cells| involvement(framework, cells))
        .transpose()?;
    let suggestion = suggest_roles(
        framework,
        Profile {
            levels: &levels,
            involvement: profile.as_ref(),
        },
    );
    let alternatives: Vec<_> = suggestion
        .alternatives()
        .map(|(candidate, confidence)| json!({ "role": candidate.role, "confidence": confidence }))
        .collect();
    let mut answer = write(&suggestion)?;
    answer["alternatives"] = json!(alternatives);
    Ok(answer)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioLine {
    level: Level,
    strategy: Level,
    role: Level,
}

pub(super) fn scenario(line: &str) -> Result<Value, String> {
    let line: ScenarioLine = read(line)?;
    Ok(json!({ "case": Case::of(line.level, line.strategy, line.role) }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DistributionLine {
    levels: Vec<Level>,
    target: Level,
}

pub(super) fn distribution(line: &str) -> Result<Value, String> {
    let line: DistributionLine = read(line)?;
    let distribution = Distribution::of(line.levels).ok_or("there are no levels")?;
    let below = distribution.below(line.target);
    let hint = delivery_hint(&distribution, line.target);
    let mut answer = write(distribution)?;
    answer["below"] = json!(below);
    answer["small_minority"] = json!(distribution.is_small_minority(below));
    answer["hint"] = json!(hint);
    answer["effort"] = json!(hint.effort());
    Ok(answer)
}
