//! A person's own result and the history of their surveys.

use std::collections::BTreeMap;

use askama::Template;
use seqpt_application::survey::{NextTime, RequirementChange, RoleFit};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Origin, Requirements};
use seqpt_core::gap::{AreaResult, AreaStanding, Band, CompetencyResult, PersonResult, Status};
use seqpt_core::survey::{Answer, SurveyKind};
use seqpt_text::{Compared, Explainer, Explanation, Localizer, Path, RoleFitText, RoleNames};

use super::{Moment, Page, RatingsView};
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
    /// The roles that fit, if the survey says something about that.
    pub fit: Option<FitView>,
    /// What was asked and is not required, with the own level in words.
    pub beyond: Vec<(String, String)>,
    /// The ratings side by side, if somebody rated the person.
    pub ratings: Option<RatingsView>,
    /// What is required otherwise today, in sentences.
    pub changed: Vec<String>,
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
    /// The same as a bar: its length of 100.
    pub bar: f64,
    /// The colour step of the bar.
    pub band: &'static str,
    /// What the share says about the area.
    pub standing: String,
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
            fit: None,
            beyond: Vec::new(),
            ratings: None,
            changed: Vec::new(),
            page,
        }
    }

    /// The same with the roles that a full assessment, or described tasks, speak for.
    /// `beyond` is what was asked and turned out not to be required.
    #[must_use]
    pub fn with_fit(
        self,
        kind: SurveyKind,
        fit: Option<&RoleFit>,
        names: &RoleNames,
        beyond: &BTreeMap<CompetencyId, Level>,
    ) -> Self {
        let words = self.page.localizer;
        Self {
            fit: fit.and_then(|fit| FitView::of(words, kind, fit, names)),
            beyond: beyond
                .iter()
                .map(|(competency, own)| {
                    let name = words.competency(*competency).into_owned();
                    (name, words.level(*own).into_owned())
                })
                .collect(),
            ..self
        }
    }
}

impl ResultPage<'_> {
    /// The same with the ratings by others. Where one of them counts, `whys` has for each competency
    /// the sentence that says so, in place of what the person ticked.
    #[must_use]
    pub fn with_ratings(
        mut self,
        ratings: Option<RatingsView>,
        whys: &BTreeMap<u32, String>,
    ) -> Self {
        for area in &mut self.areas {
            for competency in &mut area.competencies {
                if let Some(why) = whys.get(&competency.id) {
                    competency.why.insert(0, why.clone());
                }
            }
        }
        self.ratings = ratings;
        self
    }

    /// Says what is required otherwise today.
    #[must_use]
    pub fn with_changes(mut self, changes: &[RequirementChange]) -> Self {
        let words = self.page.localizer;
        let level = |level| words.level(level).into_owned();
        let changes = changes.iter().map(|change| {
            words
                .msg("results-changed-item")
                .arg(
                    "competency",
                    words.competency(change.competency).into_owned(),
                )
                .arg("then", level(change.then))
                .arg("today", level(change.today))
                .to_string()
        });
        self.changed = changes.collect();
        self
    }

    /// The heading of the column of levels: the own ones, unless another rating counts.
    pub fn levels_heading(&self) -> String {
        let another = self.ratings.as_ref().is_some_and(|it| !it.own_counts);
        self.page.t(if another {
            "results-counted"
        } else {
            "results-own"
        })
    }
}

/// The roles that fit a person.
#[derive(Debug, Clone)]
pub struct FitView {
    /// What it is about.
    pub heading: String,
    /// What comes of it.
    pub lead: String,
    /// The nearest role and its alternatives, each with the id of its explanation.
    pub roles: Vec<(String, RoleFitText)>,
    /// The roles that stand apart.
    pub apart: Vec<String>,
    /// The roles of the organisation that belong to the nearest one, or that there is none.
    pub offer: Option<String>,
    /// Where a survey for the nearest role begins.
    pub href: Option<String>,
}

impl FitView {
    fn of(words: &Localizer, kind: SurveyKind, fit: &RoleFit, names: &RoleNames) -> Option<Self> {
        let suggestion = &fit.suggestion;
        let nearest = suggestion.nearest()?.role;
        let compared = match kind {
            SurveyKind::UnknownRoles => Compared::Tasks,
            SurveyKind::KnownRoles | SurveyKind::Full => Compared::Levels,
        };
        // fluent: fit-levels-heading fit-tasks-heading fit-levels-lead fit-levels-nothing fit-tasks-lead
        let (heading, lead) = match compared {
            Compared::Tasks => ("fit-tasks-heading", "fit-tasks-lead"),
            Compared::Levels if suggestion.says_something() => {
                ("fit-levels-heading", "fit-levels-lead")
            }
            Compared::Levels => ("fit-levels-heading", "fit-levels-nothing"),
        };
        let explain = words.explain().with_roles(names);
        let apart = suggestion.meets_all.iter().map(|role| {
            words
                .msg("fit-meets-all")
                .arg("role", words.role_cluster(*role))
                .to_string()
        });
        let offer = match &fit.next_time {
            NextTime::Cluster(_) => None,
            NextTime::Roles(roles) => {
                let names: Vec<_> = roles
                    .iter()
                    .map(|role| explain.origin(Origin::Role(*role)))
                    .collect();
                let offer = words
                    .msg("fit-next-roles")
                    .arg("count", names.len())
                    .arg("roles", names.join(", "));
                Some(offer.to_string())
            }
            NextTime::NotOnOffer => Some(words.t("fit-next-none")),
        };
        let on_offer = fit.next_time != NextTime::NotOnOffer;
        Some(Self {
            heading: words.t(heading),
            lead: words
                .msg(lead)
                .arg("role", words.role_cluster(nearest))
                .to_string(),
            roles: (1..)
                .zip(explain.role_fit(suggestion, compared))
                .map(|(place, role): (usize, _)| (format!("why-fit-{place}"), role))
                .collect(),
            apart: apart.collect(),
            offer,
            href: on_offer.then(|| format!("/survey/roles?cluster={nearest}")),
        })
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
            bar: area.percent.get(),
            band: band(area.percent.band()),
            standing: words.t(standing(area.standing)),
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

/// The class of a colour step.
const fn band(band: Band) -> &'static str {
    match band {
        Band::Low => "low",
        Band::Partial => "partial",
        Band::Moderate => "moderate",
        Band::Near => "near",
        Band::Reached => "reached",
    }
}

// fluent: results-area-to-build-up results-area-under-way results-area-well-covered
const fn standing(standing: AreaStanding) -> &'static str {
    match standing {
        AreaStanding::ToBuildUp => "results-area-to-build-up",
        AreaStanding::UnderWay => "results-area-under-way",
        AreaStanding::WellCovered => "results-area-well-covered",
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
