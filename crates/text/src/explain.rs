//! Why a figure is what it is, in sentences.
//!
//! The domain returns its results with their reasons as data. An [`Explainer`] turns each into an [`Explanation`]: one
//! sentence that says what the figure means, and the inputs it was made of, one line each.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use seqpt_core::Level;
use seqpt_core::framework::{
    Cause, CompetencyId, Involvement, OrganizationRoleId, Origin, Relevance, Requirement,
    RoleClusterId,
};
use seqpt_core::gap::{AreaResult, CompetencyResult, PersonResult, Status};
use seqpt_core::survey::{Answer, StatementGroup};

use crate::Localizer;

mod maturity;
mod organization;
mod roles;
mod strategy;
mod wording;

pub use maturity::Decides;
pub use organization::{DistributionText, HintText};
pub use roles::{Compared, RoleFitText};
pub use strategy::TurnText;

/// A figure explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the figure means, in a sentence or two.
    pub summary: String,
    /// What it was made of, one line each; empty where the summary says it all.
    pub inputs: Vec<String>,
}

/// One reason of a required level, from the role to the level, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The name of the role or role cluster, or that it is the own tasks.
    pub role: String,
    /// How the role takes part in the process, with its figure: `responsible (2)`.
    pub involvement: String,
    /// The process's name.
    pub process: String,
    /// How much the process calls for the competency, with its figure: `necessary (2)`.
    pub relevance: String,
    /// The product of the two figures: 0, 1, 2, 3, 4 or 6.
    pub product: u8,
    /// The level that the product stands for, in a word.
    pub level: String,
}

impl Explanation {
    fn plain(summary: impl Display) -> Self {
        Self {
            summary: summary.to_string(),
            inputs: Vec::new(),
        }
    }
}

/// Explains figures in one language; see [`Localizer::explain`].
#[derive(Debug, Clone, Copy)]
pub struct Explainer<'a> {
    texts: &'a Localizer,
    roles: Option<&'a RoleNames>,
}

/// What an organisation calls its roles.
pub type RoleNames = BTreeMap<OrganizationRoleId, String>;

impl<'a> Explainer<'a> {
    pub(crate) fn new(texts: &'a Localizer) -> Self {
        Self { texts, roles: None }
    }

    /// Explains with the names of the organisation's roles.
    #[must_use]
    pub fn with_roles(self, roles: &'a RoleNames) -> Self {
        Self {
            roles: Some(roles),
            ..self
        }
    }

    /// What a required level comes from, by name.
    pub fn origin(self, origin: Origin) -> Cow<'a, str> {
        match origin {
            Origin::Cluster(cluster) => self.texts.role_cluster(cluster),
            Origin::Role(role) => match self.roles.and_then(|names| names.get(&role)) {
                Some(name) => Cow::Borrowed(name),
                None => Cow::Owned(self.texts.t("origin-unnamed-role")),
            },
            Origin::Tasks => Cow::Owned(self.texts.t("origin-tasks")),
            Origin::FullAssessment => Cow::Owned(self.texts.t("origin-full-assessment")),
        }
    }

    /// What a completed survey was measured by, by name: after a full assessment with the nearest role.
    pub fn measured_by(self, origin: Origin, nearest: Option<RoleClusterId>) -> Cow<'a, str> {
        match (origin, nearest) {
            (Origin::FullAssessment, Some(nearest)) => Cow::Owned(
                self.texts
                    .msg("origin-full-assessment-nearest")
                    .arg("role", self.texts.role_cluster(nearest))
                    .to_string(),
            ),
            (origin, _) => self.origin(origin),
        }
    }

    /// Why this level of a competency is required: each role, process and the two values that decide it.
    pub fn requirement(self, competency: CompetencyId, requirement: &Requirement) -> Explanation {
        let name = self.texts.competency(competency);
        if requirement.level == Level::None {
            return Explanation::plain(
                self.texts
                    .msg("explain-not-required")
                    .arg("competency", name),
            );
        }
        let summary = self
            .texts
            .msg("explain-required")
            .arg("competency", name)
            .arg("level", self.texts.level(requirement.level))
            .arg("count", requirement.because.len());
        Explanation {
            summary: summary.to_string(),
            inputs: requirement
                .because
                .iter()
                .map(|cause| self.cause(competency, cause))
                .collect(),
        }
    }

    /// One reason of a required level as a sentence: role, process, competency, and the two values with their product.
    pub fn cause(self, competency: CompetencyId, cause: &Cause) -> String {
        let path = self.path(cause);
        // fluent: explain-role-involvement explain-task-involvement
        let involvement = self
            .texts
            .msg(match cause.origin {
                Origin::Cluster(_) | Origin::Role(_) | Origin::FullAssessment => {
                    "explain-role-involvement"
                }
                Origin::Tasks => "explain-task-involvement",
            })
            .arg("role", path.role)
            .arg("process", path.process)
            .arg("involvement", involvement_key(cause.involvement));
        let call = self
            .texts
            .msg("explain-call")
            .arg("competency", self.texts.competency(competency))
            .arg("relevance", relevance_key(cause.relevance))
            .arg("involvement-value", cause.involvement.value())
            .arg("relevance-value", cause.relevance.value())
            .arg("product", path.product)
            .arg("level", path.level);
        format!("{involvement} {call}")
    }

    /// One reason of a required level as the cells of a table, for a role with many reasons.
    pub fn path(self, cause: &Cause) -> Path {
        Path {
            role: self.origin(cause.origin).into_owned(),
            involvement: self.texts.involvement(cause.involvement),
            process: self.texts.process(cause.process).into_owned(),
            relevance: self.texts.relevance(cause.relevance),
            product: cause.product(),
            level: self.texts.level(cause.level()).into_owned(),
        }
    }

    /// Why an answer means its level: which statements were ticked, and that the highest decides.
    pub fn score(self, answer: &Answer) -> Explanation {
        let score = answer.score();
        if score.decided_by == StatementGroup::NoneOfThese {
            return Explanation::plain(self.texts.t("explain-score-none"));
        }
        let ticked: Vec<_> = answer.groups().map(StatementGroup::level).collect();
        if ticked.len() == 1 {
            return Explanation::plain(
                self.texts
                    .msg("explain-score-one")
                    .arg("level", self.texts.level(score.level)),
            );
        }
        let summary = self
            .texts
            .msg("explain-score-several")
            .arg("levels", self.list(&ticked))
            .arg("level", self.texts.level(score.level));
        Explanation::plain(summary)
    }

    /// Why there is a gap or none: own and required level and the levels between, in words.
    pub fn gap(self, result: &CompetencyResult) -> Explanation {
        let own = self.texts.level(result.own);
        let required = self.texts.level(result.required);
        let count = result.levels_to_advance.len();
        let levels = self.sequence(&result.levels_to_advance);
        if result.required == Level::None {
            return Explanation::plain(self.texts.msg("explain-gap-nothing-required"));
        }
        Explanation::plain(match (result.status, result.own) {
            (Status::Exceeded, _) => self
                .texts
                .msg("explain-gap-exceeded")
                .arg("own", own)
                .arg("required", required),
            (Status::Met, _) => self.texts.msg("explain-gap-met").arg("own", own),
            (Status::Below, Level::None) => self
                .texts
                .msg("explain-gap-from-none")
                .arg("required", required)
                .arg("count", count)
                .arg("levels", levels),
            (Status::Below, _) => self
                .texts
                .msg("explain-gap-below")
                .arg("own", own)
                .arg("required", required)
                .arg("count", count)
                .arg("levels", levels),
        })
    }

    /// Where the percentage of one competency comes from. The only place that shows a level's figure: it divides them.
    pub fn share(self, result: &CompetencyResult) -> Explanation {
        let share = self.texts.share(result.percent);
        let required = self.texts.level(result.required);
        let divided = |key| {
            self.texts
                .msg(key)
                .arg("share", share.clone())
                .arg("required", required.clone())
                .arg("required-value", result.required.value())
                .arg("own", self.texts.level(result.own))
                .arg("own-value", result.own.value())
        };
        // fluent: explain-share-exceeded explain-share-below
        Explanation::plain(match (result.status, result.own) {
            _ if result.required == Level::None => self
                .texts
                .msg("explain-share-nothing-required")
                .arg("share", share),
            (Status::Exceeded, _) => divided("explain-share-exceeded")
                .arg("counted", self.texts.share(result.percent.capped())),
            (Status::Met, _) => self.texts.msg("explain-share-reached").arg("share", share),
            (Status::Below, Level::None) => self
                .texts
                .msg("explain-share-from-none")
                .arg("share", share)
                .arg("required", required),
            (Status::Below, _) => divided("explain-share-below"),
        })
    }

    /// Where an area's percentage comes from: the shares of its competencies. `person` is the result it belongs to.
    pub fn area(self, area: &AreaResult, person: &PersonResult) -> Explanation {
        let summary = self
            .texts
            .msg("explain-area")
            .arg("share", self.texts.share(area.percent))
            .arg("count", area.competencies.len())
            .arg("area", self.texts.area(area.area));
        Explanation {
            summary: format!("{summary} {}", self.texts.t("explain-area-standing")),
            inputs: person
                .competencies
                .iter()
                .filter(|result| area.competencies.contains(&result.competency))
                .map(|result| self.input_share(result))
                .collect(),
        }
    }

    /// Where the overall percentage comes from: the shares of all competencies, and how many are unknown.
    pub fn overall(self, person: &PersonResult) -> Explanation {
        let summary = match person.overall {
            None => self.texts.t("explain-overall-nothing"),
            Some(overall) => self
                .texts
                .msg("explain-overall")
                .arg("share", self.texts.share(overall))
                .arg("count", person.competencies.len())
                .to_string(),
        };
        let shares = person
            .competencies
            .iter()
            .map(|result| self.input_share(result));
        Explanation {
            summary,
            inputs: shares.chain(self.unknown(person)).collect(),
        }
    }

    /// Which competencies are at or above their required level.
    pub fn reached(self, person: &PersonResult) -> Explanation {
        let summary = self
            .texts
            .msg("explain-reached")
            .arg("count", person.reached)
            .arg("total", person.competencies.len());
        self.counted(summary, person, |status| status != Status::Below)
    }

    /// Which competencies have a gap.
    pub fn with_gap(self, person: &PersonResult) -> Explanation {
        let summary = self
            .texts
            .msg("explain-with-gap")
            .arg("count", person.with_gap)
            .arg("total", person.competencies.len());
        self.counted(summary, person, |status| status == Status::Below)
    }

    /// Which levels add up to the number of levels to advance.
    pub fn levels_to_advance(self, person: &PersonResult) -> Explanation {
        let inputs = person
            .competencies
            .iter()
            .filter(|result| result.status == Status::Below)
            .map(|result| {
                self.texts
                    .msg("explain-input-advance")
                    .arg("competency", self.texts.competency(result.competency))
                    .arg("count", result.levels_to_advance.len())
                    .arg("levels", self.sequence(&result.levels_to_advance))
                    .to_string()
            });
        Explanation {
            summary: self
                .texts
                .msg("explain-levels-to-advance")
                .arg("count", person.levels_to_advance)
                .to_string(),
            inputs: inputs.chain(self.unknown(person)).collect(),
        }
    }

    /// A count of competencies, with the own and required level of each that was counted.
    fn counted(
        self,
        summary: impl Display,
        person: &PersonResult,
        counts: impl Fn(Status) -> bool,
    ) -> Explanation {
        let inputs = person
            .competencies
            .iter()
            .filter(|result| counts(result.status));
        Explanation {
            summary: summary.to_string(),
            inputs: inputs
                .map(|result| self.input_levels(result))
                .chain(self.unknown(person))
                .collect(),
        }
    }

    fn input_levels(self, result: &CompetencyResult) -> String {
        let competency = self.texts.competency(result.competency);
        let required = self.texts.level(result.required);
        match result.own {
            Level::None => self
                .texts
                .msg("explain-input-levels-from-none")
                .arg("competency", competency)
                .arg("required", required)
                .to_string(),
            own => self
                .texts
                .msg("explain-input-levels")
                .arg("competency", competency)
                .arg("own", self.texts.level(own))
                .arg("required", required)
                .to_string(),
        }
    }

    /// What a competency adds to a mean.
    fn input_share(self, result: &CompetencyResult) -> String {
        self.texts
            .msg("explain-input-share")
            .arg("competency", self.texts.competency(result.competency))
            .arg("share", self.texts.share(result.percent.capped()))
            .to_string()
    }

    fn unknown(self, person: &PersonResult) -> Option<String> {
        let count = person.unknown.len();
        (count > 0).then(|| {
            self.texts
                .msg("explain-unknown")
                .arg("count", count)
                .to_string()
        })
    }

    /// `“know”, then “understand”, then “apply”`.
    fn sequence(self, levels: &[Level]) -> String {
        self.joined(levels, |before, level| {
            self.texts
                .msg("explain-then")
                .arg("before", before)
                .arg("level", level)
                .to_string()
        })
    }

    /// `“know”, “understand” and “apply”`.
    fn list(self, levels: &[Level]) -> String {
        let (first, last) = levels.split_at(levels.len().saturating_sub(1));
        let first = self.joined(first, |before, level| {
            self.texts
                .msg("explain-comma")
                .arg("before", before)
                .arg("level", level)
                .to_string()
        });
        last.iter().fold(first, |before, level| {
            self.texts
                .msg("explain-and")
                .arg("before", before)
                .arg("level", self.texts.level(*level))
                .to_string()
        })
    }

    /// `“SE mindset” and “SE knowledge base”`.
    fn quoted(self, names: &[Cow<'_, str>]) -> String {
        let mut text = String::new();
        for (position, name) in names.iter().enumerate() {
            // fluent: explain-quoted explain-and explain-comma
            let message = match position {
                0 => self.texts.msg("explain-quoted").arg("level", name),
                _ if position + 1 == names.len() => self
                    .texts
                    .msg("explain-and")
                    .arg("before", &text)
                    .arg("level", name),
                _ => self
                    .texts
                    .msg("explain-comma")
                    .arg("before", &text)
                    .arg("level", name),
            };
            text = message.to_string();
        }
        text
    }

    fn joined(self, levels: &[Level], join: impl Fn(String, Cow<'_, str>) -> String) -> String {
        levels
            .iter()
            .map(|level| self.texts.level(*level))
            .fold(None, |before, level| {
                Some(match before {
                    None => self
                        .texts
                        .msg("explain-quoted")
                        .arg("level", level)
                        .to_string(),
                    Some(before) => join(before, level),
                })
            })
            .unwrap_or_default()
    }
}

const fn involvement_key(involvement: Involvement) -> &'static str {
    match involvement {
        Involvement::None => "none",
        Involvement::Supports => "supports",
        Involvement::Responsible => "responsible",
        Involvement::Designs => "designs",
    }
}

const fn relevance_key(relevance: Relevance) -> &'static str {
    match relevance {
        Relevance::None => "none",
        Relevance::Useful => "useful",
        Relevance::Necessary => "necessary",
    }
}
