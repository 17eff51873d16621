//! The result of an own survey, with everything each figure follows from.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::AssessmentId;
use seqpt_application::ratings::SecondRating;
use seqpt_application::survey::{self, NextTime, RoleFit, SurveyReport};
use seqpt_core::framework::{Cause, CompetencyId, OrganizationRoleId, RoleClusterId};
use seqpt_core::gap::{AreaResult, AreaStanding, CompetencyResult, Percent, Status};
use seqpt_core::roles::Candidate;
use seqpt_core::survey::Answer;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::ratings::{GivenAnswer, capacities};
use super::surveys::{clusters, kinds, organization_roles};
use super::values::{LevelValue, areas, choices, figures};
use crate::auth::Member;
use crate::state::State;

/// Own against required levels.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResultAnswer {
    #[schema(minimum = 1)]
    survey_id: i64,
    /// How the required levels were found.
    #[schema(schema_with = kinds)]
    kind: &'static str,
    framework_version: String,
    /// Whether the supplementary process rows counted.
    supplementary_rows: bool,
    /// The role clusters it was answered for.
    roles: Vec<u32>,
    /// The organisation's roles it was answered for.
    organization_roles: Vec<i64>,
    /// The role cluster that a full assessment is measured by; null for other kinds.
    #[schema(required)]
    nearest_role_cluster_id: Option<u32>,
    #[schema(required)]
    completed_at: Option<DateTime<Utc>>,
    /// Whether the person's own levels count; otherwise those of the second rating that says so.
    self_rating_counts: bool,
    /// The ratings by others, the newest first.
    second_ratings: Vec<SecondRatingAnswer>,
    /// By area.
    competencies: Vec<CompetencyResultAnswer>,
    areas: Vec<AreaResultAnswer>,
    /// The mean of the percentages of all competencies, not rounded; null without any.
    #[schema(required, minimum = 0, maximum = 100)]
    overall_percent: Option<f64>,
    /// How many competencies are at or above their required level.
    reached: usize,
    /// How many are below it.
    with_gap: usize,
    /// The number of levels to advance over all competencies.
    levels_to_advance: usize,
    /// Required competencies without an own level: unknown, not zero, and in no mean.
    unknown: Vec<u32>,
    /// What a full assessment asked and the nearest role does not require: it is in no figure.
    beyond: Vec<BeyondAnswer>,
    /// Where the roles, or the nearest one, require something else today. Everything else in the
    /// result goes by what was required when the survey was handed in.
    requirement_changes: Vec<RequirementChangeAnswer>,
    /// The role clusters that fit the levels of a full assessment, or described tasks; null for roles
    /// and where nothing speaks for one.
    #[schema(required)]
    role_fit: Option<RoleFitAnswer>,
}

/// A rating by somebody else, who does not see what the person answered.
#[derive(Debug, Serialize, ToSchema)]
struct SecondRatingAnswer {
    id: i64,
    /// First and last name of who rated.
    by: String,
    #[schema(schema_with = capacities)]
    capacity: &'static str,
    submitted_at: DateTime<Utc>,
    /// Whether its levels count.
    counts: bool,
    /// What was said, by competency.
    #[schema(value_type = BTreeMap<String, GivenAnswer>)]
    ratings: BTreeMap<u32, GivenAnswer>,
}

/// An own level in what is not required.
#[derive(Debug, Serialize, ToSchema)]
struct BeyondAnswer {
    competency_id: u32,
    own: LevelValue,
}

/// A level that is required otherwise today.
#[derive(Debug, Serialize, ToSchema)]
struct RequirementChangeAnswer {
    competency_id: u32,
    required: LevelValue,
    required_today: LevelValue,
}

/// Role clusters that fit a person, with the reasons.
#[derive(Debug, Serialize, ToSchema)]
struct RoleFitAnswer {
    /// By similarity, the nearest first.
    ranked: Vec<CandidateAnswer>,
    /// In how many of the three distances the nearest one is among the smallest.
    #[schema(minimum = 0, maximum = 3)]
    agreement: u8,
    /// How sure the nearest one is.
    #[schema(required, minimum = 0, maximum = 1)]
    confidence: Option<f64>,
    /// Clusters that require mastery of everything: they stand apart, and meet every requirement.
    meets_all: Vec<u32>,
    /// The nearest cluster, if a next survey can be answered for it.
    #[schema(required)]
    next_role_cluster_id: Option<u32>,
    /// The organisation's roles of that cluster that a next survey can be answered for.
    next_organization_roles: Vec<i64>,
}

/// A role cluster with how well it fits.
#[derive(Debug, Serialize, ToSchema)]
struct CandidateAnswer {
    role_cluster_id: u32,
    /// Cosine similarity of the competency profiles; for described tasks its mean with that of the
    /// process profiles.
    #[schema(minimum = 0, maximum = 1)]
    similarity: f64,
    /// Of the competency profiles, in the published figures.
    #[schema(minimum = 0)]
    euclidean: f64,
    #[schema(minimum = 0)]
    manhattan: u32,
    #[schema(minimum = 0, maximum = 1)]
    cosine: f64,
}

/// One competency.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyResultAnswer {
    competency_id: u32,
    #[schema(schema_with = areas)]
    area: &'static str,
    /// The level that counts: the person's own, or that of the second rating that counts.
    own: LevelValue,
    /// The person's own level; null only where it was not asked.
    #[schema(required)]
    self_rating: Option<LevelValue>,
    required: LevelValue,
    /// `max(0, required - own)` in the published figures.
    #[schema(minimum = 0, maximum = 6)]
    gap: u8,
    #[schema(schema_with = statuses)]
    status: &'static str,
    /// The share of the required level, not rounded: more than 100 above it, 100 where nothing is
    /// required. Means count at most 100.
    #[schema(minimum = 0)]
    percent: f64,
    /// From the own level up to the required one.
    levels_to_advance: Vec<LevelValue>,
    /// The statements that the person ticked; the highest decides the self-rating, 5 means none.
    groups: Vec<u8>,
    /// Every cause that calls for exactly the required level.
    because: Vec<CauseAnswer>,
}

/// One reason of a required level: a role's involvement in a process that calls for the
/// competency.
#[derive(Debug, Serialize, ToSchema)]
struct CauseAnswer {
    /// The role cluster it comes from; null when it comes from a role of the organisation or from
    /// the person's own tasks.
    #[schema(required)]
    role_cluster_id: Option<u32>,
    /// The organisation's role it comes from.
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
    process_id: u32,
    /// 0 none, 1 supports, 2 responsible, 3 designs.
    #[schema(minimum = 0, maximum = 3)]
    involvement: u8,
    /// 0 none, 1 useful, 2 necessary.
    #[schema(minimum = 0, maximum = 2)]
    relevance: u8,
    /// Involvement times relevance; 3 and 4 both mean apply.
    #[schema(schema_with = products)]
    product: u8,
    level: LevelValue,
}

/// The mean of an area.
#[derive(Debug, Serialize, ToSchema)]
struct AreaResultAnswer {
    #[schema(schema_with = areas)]
    area: &'static str,
    /// The mean of the percentages of `competencies`, not rounded.
    #[schema(minimum = 0, maximum = 100)]
    percent: f64,
    /// What that says: `well_covered` from 70, `under_way` from 50, else `to_build_up`.
    standing: AreaStandingAnswer,
    /// The competencies that entered the mean.
    competencies: Vec<u32>,
}

/// How an area stands as a whole.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum AreaStandingAnswer {
    ToBuildUp,
    UnderWay,
    WellCovered,
}

impl From<AreaStanding> for AreaStandingAnswer {
    fn from(standing: AreaStanding) -> Self {
        match standing {
            AreaStanding::ToBuildUp => Self::ToBuildUp,
            AreaStanding::UnderWay => Self::UnderWay,
            AreaStanding::WellCovered => Self::WellCovered,
        }
    }
}

impl From<&RoleFit> for RoleFitAnswer {
    fn from(fit: &RoleFit) -> Self {
        let suggestion = &fit.suggestion;
        let (cluster, roles) = match &fit.next_time {
            NextTime::Cluster(cluster) => (Some(cluster.get()), Vec::new()),
            NextTime::Roles(roles) => (None, roles.iter().map(|role| role.get()).collect()),
            NextTime::NotOnOffer => (None, Vec::new()),
        };
        Self {
            ranked: suggestion
                .ranked
                .iter()
                .map(CandidateAnswer::from)
                .collect(),
            agreement: suggestion.agreement,
            confidence: suggestion.confidence,
            meets_all: suggestion.meets_all.iter().map(|role| role.get()).collect(),
            next_role_cluster_id: cluster,
            next_organization_roles: roles,
        }
    }
}

impl From<&Candidate> for CandidateAnswer {
    fn from(candidate: &Candidate) -> Self {
        let distances = candidate.distances;
        Self {
            role_cluster_id: candidate.role.get(),
            similarity: candidate.similarity,
            euclidean: distances.euclidean,
            manhattan: distances.manhattan,
            cosine: distances.cosine,
        }
    }
}

fn products() -> Object {
    figures([0, 1, 2, 3, 4, 6])
}

fn statuses() -> Object {
    choices([Status::Exceeded, Status::Met, Status::Below].map(status_key))
}

const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Exceeded => "exceeded",
        Status::Met => "met",
        Status::Below => "below",
    }
}

impl From<SurveyReport> for ResultAnswer {
    fn from(report: SurveyReport) -> Self {
        let result = &report.result;
        let origins = report.survey.start.origins();
        Self {
            competencies: result
                .competencies
                .iter()
                .map(|row| competency(&report, row))
                .collect(),
            areas: result.areas.iter().map(AreaResultAnswer::from).collect(),
            overall_percent: result.overall.map(Percent::get),
            reached: result.reached,
            with_gap: result.with_gap,
            levels_to_advance: result.levels_to_advance,
            self_rating_counts: report.counted.is_none(),
            second_ratings: report
                .second
                .iter()
                .map(|rating| second_rating(&report, rating))
                .collect(),
            unknown: numbers(&result.unknown),
            survey_id: report.survey.id.get(),
            supplementary_rows: report.survey.start.supplementary.into(),
            completed_at: report.survey.completed_at,
            roles: clusters(&origins),
            organization_roles: organization_roles(&origins),
            kind: report.survey.start.kind.key(),
            nearest_role_cluster_id: report.survey.nearest.map(RoleClusterId::get),
            requirement_changes: report
                .changed
                .iter()
                .map(|change| RequirementChangeAnswer {
                    competency_id: change.competency.get(),
                    required: change.then.into(),
                    required_today: change.today.into(),
                })
                .collect(),
            beyond: report
                .beyond
                .iter()
                .map(|(competency, own)| BeyondAnswer {
                    competency_id: competency.get(),
                    own: (*own).into(),
                })
                .collect(),
            role_fit: report.fit.as_ref().map(RoleFitAnswer::from),
            framework_version: report.survey.start.framework_version,
        }
    }
}

fn second_rating(report: &SurveyReport, rating: &SecondRating) -> SecondRatingAnswer {
    let given = rating.given.iter();
    SecondRatingAnswer {
        id: rating.id.get(),
        by: rating.by.clone(),
        capacity: rating.capacity.key(),
        submitted_at: rating.submitted_at,
        counts: report.counted == Some(rating.id),
        ratings: given.map(|(id, given)| (id.get(), given.into())).collect(),
    }
}

fn competency(report: &SurveyReport, row: &CompetencyResult) -> CompetencyResultAnswer {
    let because = report
        .requirement(row.competency)
        .map(|requirement| requirement.because.as_slice())
        .unwrap_or_default();
    CompetencyResultAnswer {
        competency_id: row.competency.get(),
        area: row.area.key(),
        own: row.own.into(),
        self_rating: report
            .own
            .get(&row.competency)
            .copied()
            .map(LevelValue::from),
        required: row.required.into(),
        gap: row.gap,
        status: status_key(row.status),
        percent: row.percent.get(),
        levels_to_advance: row
            .levels_to_advance
            .iter()
            .map(|level| LevelValue::from(*level))
            .collect(),
        groups: report
            .answer(row.competency)
            .into_iter()
            .flat_map(Answer::groups)
            .map(u8::from)
            .collect(),
        because: because.iter().map(CauseAnswer::from).collect(),
    }
}

impl From<&Cause> for CauseAnswer {
    fn from(cause: &Cause) -> Self {
        Self {
            role_cluster_id: cause.origin.cluster().map(RoleClusterId::get),
            organization_role_id: cause.origin.role().map(OrganizationRoleId::get),
            process_id: cause.process.get(),
            involvement: cause.involvement.value(),
            relevance: cause.relevance.value(),
            product: cause.product(),
            level: cause.level().into(),
        }
    }
}

impl From<&AreaResult> for AreaResultAnswer {
    fn from(area: &AreaResult) -> Self {
        Self {
            area: area.area.key(),
            percent: area.percent.get(),
            standing: area.standing.into(),
            competencies: numbers(&area.competencies),
        }
    }
}

fn numbers(competencies: &[CompetencyId]) -> Vec<u32> {
    competencies.iter().map(|id| id.get()).collect()
}

/// Show the result of one of the own completed surveys
#[utoipa::path(
    get, path = "/api/v1/surveys/{id}/result", tag = "Survey",
    params(("id" = i64, Path, description = "The survey", minimum = 1)),
    responses(
        (status = 200, body = ResultAnswer, description = "The result"),
        (status = 404, description = "No own survey, or not handed in"),
    ),
)]
pub(crate) async fn show_result(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let report = survey::survey_report(&state.app, &actor, AssessmentId::new(*id)).await?;
    Ok(HttpResponse::Ok().json(ResultAnswer::from(report)))
}
