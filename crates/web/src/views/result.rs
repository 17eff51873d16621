//! A person's own result and the history of their surveys.

use std::collections::BTreeMap;

use askama::Template;
use seqpt_core::framework::{CompetencyId, Requirements};
use seqpt_core::gap::{AreaResult, CompetencyResult, PersonResult, Status};
use seqpt_core::survey::Answer;
use seqpt_text::{Explainer, Explanation, Path, RoleNames};

use super::{Moment, Page};
use crate::charts::Chart;

/// `GET /results/{id}`.
#[derive(Debug, Template)]
#[template(path = "pages/result.html")]
pub struct ResultPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Its own address, without a query.
    pub base: String,
    /// When the survey was handed in.
    pub completed: Moment,
    /// The roles it was answered for.
    pub roles: Vec<String>,
    /// Competencies asked.
    pub asked: usize,
    /// Competencies whose required level is reached.
    pub reached: usize,
    /// Competencies with a gap.
    pub gaps: usize,
    /// Levels to advance over all competencies.
    pub levels: usize,
    /// Where `reached` comes from.
    pub why_reached: Explanation,
    /// Where `gaps` comes from.
    pub why_gaps: Explanation,
    /// Where `levels` comes from.
    pub why_levels: Explanation,
    /// Share of the required levels reached in each area.
    pub overview: Chart,
    /// The areas with an asked competency, in order.
    pub areas: Vec<AreaView>,
}

/// One area of competencies.
#[derive(Debug, Clone)]
pub struct AreaView {
    /// Short name for ids, such as `core`.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Share of the required levels reached.
    pub share: String,
    /// Competencies whose required level is reached.
    pub reached: usize,
    /// Where `share` comes from.
    pub why: Explanation,
    /// Own against required level.
    pub chart: Chart,
    /// Its competencies.
    pub competencies: Vec<CompetencyView>,
}

/// Own against required level of one competency, with the reasons.
#[derive(Debug, Clone)]
pub struct CompetencyView {
    /// The competency's number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Own level in words.
    pub own: String,
    /// Required level in words.
    pub required: String,
    /// How they compare.
    pub status: Status,
    /// Levels to advance.
    pub levels: usize,
    /// Sentences: why this level is required, why the own level is what it is, what that leaves.
    pub why: Vec<String>,
    /// Role -> process -> competency, with the figures.
    pub paths: Vec<Path>,
}

impl<'a> ResultPage<'a> {
    /// Puts a result into the reader's words. `requirements` and `answers` are those it was computed from.
    pub fn of(
        page: Page<'a>,
        completed: Moment,
        roles: Vec<String>,
        names: &RoleNames,
        result: &PersonResult,
        requirements: &Requirements,
        answers: &BTreeMap<CompetencyId, Answer>,
    ) -> Self {
        let explain = page.localizer.explain().with_roles(names);
        let shares: Vec<_> = result
            .areas
            .iter()
            .map(|area| (page.localizer.area(area.area).into_owned(), area.percent))
            .collect();
        let areas = result
            .areas
            .iter()
            .map(|area| AreaView::of(&page, explain, area, result, requirements, answers))
            .collect();
        Self {
            base: page.path.split('?').next().unwrap_or_default().to_owned(),
            completed,
            roles,
            asked: result.competencies.len(),
            reached: result.reached,
            gaps: result.with_gap,
            levels: result.levels_to_advance,
            why_reached: explain.reached(result),
            why_gaps: explain.with_gap(result),
            why_levels: explain.levels_to_advance(result),
            overview: page.overview_chart("overview-chart", &shares),
            areas,
            page,
        }
    }
}

impl AreaView {
    fn of(
        page: &Page<'_>,
        explain: Explainer<'_>,
        area: &AreaResult,
        person: &PersonResult,
        requirements: &Requirements,
        answers: &BTreeMap<CompetencyId, Answer>,
    ) -> Self {
        let words = page.localizer;
        let name = words.area(area.area).into_owned();
        let results: Vec<_> = person
            .competencies
            .iter()
            .filter(|result| result.area == area.area)
            .collect();
        Self {
            key: area.area.key(),
            share: words.share(area.percent),
            reached: results
                .iter()
                .filter(|result| result.status != Status::Below)
                .count(),
            why: explain.area(area, person),
            chart: page.level_chart(&format!("chart-{}", area.area.key()), &name, &results),
            competencies: results
                .into_iter()
                .map(|result| CompetencyView::of(page, explain, result, requirements, answers))
                .collect(),
            name,
        }
    }
}

impl CompetencyView {
    fn of(
        page: &Page<'_>,
        explain: Explainer<'_>,
        result: &CompetencyResult,
        requirements: &Requirements,
        answers: &BTreeMap<CompetencyId, Answer>,
    ) -> Self {
        let words = page.localizer;
        let id = result.competency;
        let requirement = requirements.get(&id);
        let why = [
            requirement.map(|requirement| explain.requirement(id, requirement).summary),
            answers.get(&id).map(|answer| explain.score(answer).summary),
            Some(explain.gap(result).summary),
            Some(explain.share(result).summary),
        ];
        Self {
            id: id.get(),
            name: words.competency(id).into_owned(),
            own: words.level(result.own).into_owned(),
            required: words.level(result.required).into_owned(),
            status: result.status,
            levels: result.levels_to_advance.len(),
            why: why.into_iter().flatten().collect(),
            paths: requirement
                .map(|requirement| {
                    requirement
                        .because
                        .iter()
                        .map(|cause| explain.path(cause))
                        .collect()
                })
                .unwrap_or_default(),
        }
    }
}

/// `GET /results`: the person's own surveys, newest first.
#[derive(Debug, Template)]
#[template(path = "pages/results.html")]
pub struct ResultsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The surveys.
    pub surveys: Vec<ResultRow>,
}

/// One survey of the history.
#[derive(Debug, Clone)]
pub struct ResultRow {
    /// When it was begun.
    pub started: Moment,
    /// When it was handed in.
    pub completed: Option<Moment>,
    /// The roles it was answered for.
    pub roles: Vec<String>,
    /// The result, or the survey itself while it is open.
    pub href: String,
    /// Competencies reached and asked, once handed in.
    pub reached: Option<(usize, usize)>,
}
