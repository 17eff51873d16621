//! A person's own result as sheets: the table of the page, and what it follows from.

use seqpt_application::documents::{Cell, Column, Sheet};
use seqpt_application::survey::SurveyReport;
use seqpt_core::framework::CompetencyId;
use seqpt_core::gap::{CompetencyResult, Percent, Status};
use seqpt_core::survey::SurveyKind;
use seqpt_text::{Compared, Explainer, Localizer};

use super::{Sheets, whole};
use crate::pages::ratings::{side_by_side, why_another_counts};

/// The sheets of a result in the reader's words.
pub(crate) fn sheets(localizer: &Localizer, organization: &str, report: &SurveyReport) -> Sheets {
    let words = Words {
        localizer,
        explain: localizer.explain().with_roles(&report.role_names),
        report,
    };
    Sheets {
        table: words.competencies(organization),
        details: [
            Some(words.areas()),
            Some(words.reasons()),
            words.fit(),
            words.beyond(),
            words.ratings(),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

struct Words<'a> {
    localizer: &'a Localizer,
    explain: Explainer<'a>,
    report: &'a SurveyReport,
}

impl Words<'_> {
    fn t(&self, key: &str) -> String {
        self.localizer.t(key)
    }

    fn competencies(&self, organization: &str) -> Sheet {
        let result = &self.report.result;
        let (narrow, wrapped) = (Column::narrow, Column::wrapped);
        let own = if self.report.counted.is_some() {
            "results-counted"
        } else {
            "results-own"
        };
        Sheet {
            title: self.t("results-own-title"),
            notes: self.about(organization),
            columns: vec![
                wrapped(self.t("results-area"), 15),
                wrapped(self.t("results-competency"), 24),
                narrow(self.t(own), 13),
                narrow(self.t("results-required"), 13),
                wrapped(self.t("results-status"), 19),
                wrapped(self.t("exports-levels"), 18),
                narrow(self.t("exports-share"), 14),
                wrapped(self.t("exports-why-required"), 48),
                wrapped(self.t("exports-why-own"), 38),
            ],
            rows: result
                .competencies
                .iter()
                .map(|row| self.competency(row))
                .collect(),
        }
    }

    /// Whose, of when, for which roles, and what comes of it.
    fn about(&self, organization: &str) -> Vec<String> {
        let localizer = self.localizer;
        let (survey, result) = (&self.report.survey, &self.report.result);
        let completed = survey.completed_at.map(|at| {
            localizer
                .msg("results-on")
                .arg("date", localizer.dates().long(at.naive_utc()))
                .to_string()
        });
        let origins = survey.start.origins();
        let roles: Vec<_> = origins
            .into_iter()
            .map(|origin| self.explain.measured_by(origin, survey.nearest))
            .collect();
        let summary = localizer
            .msg("results-summary")
            .arg("reached", result.reached)
            .arg("asked", result.competencies.len())
            .arg("gaps", result.with_gap)
            .arg("levels", result.levels_to_advance)
            .to_string();
        [
            Some(organization.to_owned()),
            completed,
            Some(format!("{}: {}", self.t("results-roles"), roles.join(", "))),
            Some(summary),
            Some(self.t("exports-own-note")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn competency(&self, row: &CompetencyResult) -> Vec<Cell> {
        let localizer = self.localizer;
        let levels: Vec<_> = row
            .levels_to_advance
            .iter()
            .map(|level| localizer.level(*level))
            .collect();
        let required = self.report.requirement(row.competency);
        vec![
            Cell::text(localizer.area(row.area)),
            Cell::text(localizer.competency(row.competency)),
            Cell::text(localizer.level(row.own)),
            Cell::text(localizer.level(row.required)),
            Cell::text(self.status(row)),
            Cell::text(levels.join(", ")),
            share(row.percent),
            required
                .map(|it| Cell::text(self.explain.requirement(row.competency, it).summary))
                .into(),
            Cell::text(self.why_level(row.competency)),
        ]
    }

    /// The rating that counts in place of the own one, and what the person ticked.
    fn why_level(&self, competency: CompetencyId) -> String {
        let another = why_another_counts(self.localizer, self.report);
        let another = another.get(&competency.get()).cloned();
        let answer = self.report.answer(competency);
        let ticked = answer.map(|answer| self.explain.score(answer).summary);
        another
            .into_iter()
            .chain(ticked)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn status(&self, row: &CompetencyResult) -> String {
        match row.status {
            Status::Met => self.t("results-reached"),
            Status::Exceeded => self.t("results-exceeded"),
            Status::Below => self
                .localizer
                .msg("results-levels-to-advance")
                .arg("count", row.levels_to_advance.len())
                .to_string(),
        }
    }

    fn areas(&self) -> Sheet {
        let result = &self.report.result;
        let rows = result.areas.iter().map(|area| {
            let asked = result
                .competencies
                .iter()
                .filter(|row| row.area == area.area);
            let reached = asked.clone().filter(|row| row.status != Status::Below);
            vec![
                Cell::text(self.localizer.area(area.area)),
                whole(reached.count()),
                whole(asked.count()),
                share(area.percent),
            ]
        });
        Sheet {
            title: self.t("results-overview"),
            notes: Vec::new(),
            columns: vec![
                Column::wrapped(self.t("results-area"), 30),
                Column::narrow(self.t("exports-reached"), 24),
                Column::narrow(self.t("exports-asked"), 24),
                Column::narrow(self.t("exports-share"), 24),
            ],
            rows: rows.collect(),
        }
    }

    /// Every role and process that calls for exactly the required level.
    fn reasons(&self) -> Sheet {
        let rows = self.report.result.competencies.iter().flat_map(|row| {
            let requirement = self.report.requirement(row.competency);
            let causes = requirement.into_iter().flat_map(|it| &it.because);
            causes.map(|cause| {
                let path = self.explain.path(cause);
                vec![
                    Cell::text(self.localizer.competency(row.competency)),
                    Cell::text(path.role),
                    Cell::text(path.involvement),
                    Cell::text(path.process),
                    Cell::text(path.relevance),
                    u32::from(path.product).into(),
                    Cell::text(path.level),
                ]
            })
        });
        Sheet {
            title: self.t("exports-reasons"),
            notes: vec![self.t("exports-reasons-note")],
            columns: vec![
                Column::wrapped(self.t("results-competency"), 30),
                Column::wrapped(self.t("results-path-role"), 26),
                Column::wrapped(self.t("exports-involvement"), 18),
                Column::wrapped(self.t("exports-process"), 36),
                Column::wrapped(self.t("exports-relevance"), 18),
                Column::narrow(self.t("exports-product"), 12),
                Column::narrow(self.t("exports-level"), 14),
            ],
            rows: rows.collect(),
        }
    }
}

impl Words<'_> {
    /// The ratings side by side, if somebody rated the person.
    fn ratings(&self) -> Option<Sheet> {
        let both = side_by_side(self.localizer, self.report)?;
        let others = both.by.iter().flat_map(|by| {
            [
                Column::wrapped(by.title.clone(), 24),
                Column::wrapped(self.t("rating-evidence"), 40),
            ]
        });
        let columns = [
            Column::wrapped(self.t("results-competency"), 30),
            Column::narrow(self.t("result-ratings-own"), 16),
        ];
        let rows = both.rows.iter().map(|row| {
            let others = row.others.iter();
            let others = others.flat_map(|it| [Cell::text(&*it.level), Cell::text(&*it.evidence)]);
            let own = [Cell::text(&*row.name), Cell::text(&*row.own)];
            own.into_iter().chain(others).collect()
        });
        Some(Sheet {
            title: self.t("exports-ratings"),
            notes: vec![self.t("result-ratings-heading")],
            columns: columns.into_iter().chain(others).collect(),
            rows: rows.collect(),
        })
    }

    /// The roles that fit, with the figures that say so.
    fn fit(&self) -> Option<Sheet> {
        let suggestion = &self.report.fit.as_ref()?.suggestion;
        let compared = match self.report.survey.start.kind {
            SurveyKind::UnknownRoles => Compared::Tasks,
            SurveyKind::KnownRoles | SurveyKind::Full => Compared::Levels,
        };
        let roles = self.explain.role_fit(suggestion, compared).into_iter();
        Some(Sheet {
            title: self.t("fit-table"),
            notes: Vec::new(),
            columns: vec![
                Column::wrapped(self.t("fit-role"), 26),
                Column::narrow(self.t("fit-similarity"), 14),
                Column::narrow(self.t("fit-euclidean"), 20),
                Column::narrow(self.t("fit-manhattan"), 20),
                Column::narrow(self.t("fit-cosine"), 18),
                Column::narrow(self.t("fit-confidence"), 14),
                Column::wrapped(self.t("results-why"), 80),
            ],
            rows: roles
                .map(|role| {
                    let why = [vec![role.why.summary], role.why.inputs].concat();
                    vec![
                        Cell::text(role.role),
                        Cell::text(role.similarity),
                        Cell::text(role.euclidean),
                        Cell::text(role.manhattan),
                        Cell::text(role.cosine),
                        Cell::text(role.confidence),
                        Cell::text(why.join(" ")),
                    ]
                })
                .collect(),
        })
    }

    /// What a full assessment asked and the nearest role does not require.
    fn beyond(&self) -> Option<Sheet> {
        let beyond = &self.report.beyond;
        let rows = beyond.iter().map(|(competency, own)| {
            vec![
                Cell::text(self.localizer.competency(*competency)),
                Cell::text(self.localizer.level(*own)),
            ]
        });
        (!beyond.is_empty()).then(|| Sheet {
            title: self.t("beyond-heading"),
            notes: vec![self.t("beyond-text")],
            columns: vec![
                Column::wrapped(self.t("beyond-competency"), 30),
                Column::narrow(self.t("beyond-own"), 16),
            ],
            rows: rows.collect(),
        })
    }
}

/// A percentage to one decimal, as pages show it.
fn share(percent: Percent) -> Cell {
    ((percent.get() * 10.0).round() / 10.0).into()
}
