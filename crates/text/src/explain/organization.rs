//! What the organisation's figures say: states, distributions, hints, comparisons.

use seqpt_core::Level;
use seqpt_core::gap::organization::{
    LevelOutlook, MasteryVerdict, Mismatch, State, StrategyGap, Training,
};
use seqpt_core::gap::{DeliveryHint, Distribution, Effort};

use super::{Explainer, Explanation};

/// How many people stand where, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistributionText {
    /// The level in the middle.
    pub median: String,
    /// What that is.
    pub why_median: Explanation,
    /// Where the mean lies among the levels.
    pub mean: String,
    /// What that is.
    pub why_mean: Explanation,
    /// How far the levels lie apart.
    pub spread: String,
    /// What that is.
    pub why_spread: Explanation,
    /// What to mind when reading the median.
    pub flags: Vec<String>,
}

/// How a gap is best closed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HintText {
    /// The way: `individual coaching`.
    pub name: String,
    /// Why, in a sentence.
    pub why: String,
    /// What it costs; `None` without a training.
    pub effort: Option<String>,
}

impl Explainer<'_> {
    /// How a level of a competency stands, in two words.
    pub fn state(self, state: State) -> String {
        // fluent: outlook-not-targeted outlook-not-required outlook-no-data outlook-training-required outlook-achieved
        self.texts.t(match state {
            State::NotTargeted => "outlook-not-targeted",
            State::NotRequired => "outlook-not-required",
            State::NoData => "outlook-no-data",
            State::TrainingRequired => "outlook-training-required",
            State::Achieved => "outlook-achieved",
        })
    }

    /// The same as a sentence.
    pub fn state_why(self, outlook: &LevelOutlook) -> String {
        let texts = self.texts;
        match outlook.state {
            State::NotTargeted => texts.t("outlook-not-targeted-why"),
            State::NotRequired => texts.t("outlook-not-required-why"),
            State::NoData => texts.t("outlook-no-data-why"),
            // fluent: outlook-training-required-why outlook-training-required-most-why
            State::TrainingRequired => texts
                .msg(if outlook.exact {
                    "outlook-training-required-why"
                } else {
                    "outlook-training-required-most-why"
                })
                .arg("count", outlook.places)
                .to_string(),
            State::Achieved => texts.t("outlook-achieved-why"),
        }
    }

    /// The way a gap is best closed.
    pub fn delivery_hint(self, hint: DeliveryHint) -> HintText {
        // fluent: hint-none hint-individual-coaching hint-blended-tracks hint-individual-or-certification
        // fluent: hint-small-group-or-mentoring hint-group-with-differentiation hint-group-with-mentors
        // fluent: hint-classroom-group hint-none-why hint-individual-coaching-why hint-blended-tracks-why
        // fluent: hint-individual-or-certification-why hint-small-group-or-mentoring-why
        // fluent: hint-group-with-differentiation-why hint-group-with-mentors-why hint-classroom-group-why
        let key = format!("hint-{}", hint.key().replace('_', "-"));
        HintText {
            name: self.texts.t(&key),
            why: self.texts.t(&format!("{key}-why")),
            effort: hint.effort().map(|effort| self.effort(effort)),
        }
    }

    fn effort(self, effort: Effort) -> String {
        // fluent: effort-low effort-low-to-medium effort-medium
        self.texts.t(match effort {
            Effort::Low => "effort-low",
            Effort::LowToMedium => "effort-low-to-medium",
            Effort::Medium => "effort-medium",
        })
    }

    /// How the target of the strategies stands to the median, in two words.
    pub fn strategy_gap(self, gap: StrategyGap) -> String {
        // fluent: strategy-gap-minor strategy-gap-significant strategy-gap-critical
        self.texts.t(match gap {
            StrategyGap::NotTargeted => "outlook-not-targeted",
            StrategyGap::Achieved => "outlook-achieved",
            StrategyGap::Minor => "strategy-gap-minor",
            StrategyGap::Significant => "strategy-gap-significant",
            StrategyGap::Critical => "strategy-gap-critical",
        })
    }

    /// What it means that the strategies aim at another level than a role requires.
    pub fn mismatch(self, mismatch: Mismatch, target: Level, required: Level) -> String {
        let texts = self.texts;
        match (mismatch, target) {
            (Mismatch::StrategyExceedsRole, _) if required == Level::None => texts
                .msg("mismatch-role-requires-nothing")
                .arg("target", texts.level(target))
                .to_string(),
            (Mismatch::StrategyExceedsRole, _) => texts
                .msg("mismatch-strategy-exceeds-role")
                .arg("target", texts.level(target))
                .arg("required", texts.level(required))
                .to_string(),
            (Mismatch::RoleExceedsStrategy, Level::None) => texts
                .msg("mismatch-nothing-aimed-at")
                .arg("required", texts.level(required))
                .to_string(),
            (Mismatch::RoleExceedsStrategy, _) => texts
                .msg("mismatch-role-exceeds-strategy")
                .arg("target", texts.level(target))
                .arg("required", texts.level(required))
                .to_string(),
        }
    }

    /// What the roles that require more than the strategies aim at call for.
    pub fn mastery(self, verdict: MasteryVerdict) -> String {
        // fluent: mastery-adequate mastery-add-strategy mastery-train-trainers
        self.texts.t(match verdict {
            MasteryVerdict::Adequate => "mastery-adequate",
            MasteryVerdict::AddStrategyOrReviewRoles => "mastery-add-strategy",
            MasteryVerdict::TrainTrainers => "mastery-train-trainers",
        })
    }

    /// How many people stand where: the middle, the mean and the spread, and what to mind.
    pub fn distribution(self, distribution: &Distribution) -> DistributionText {
        let texts = self.texts;
        let median = texts.level(distribution.median()).into_owned();
        // fluent: distribution-close distribution-spread distribution-apart
        DistributionText {
            why_median: Explanation::plain(
                texts
                    .msg("distribution-median-why")
                    .arg("level", median.as_str())
                    .arg("count", distribution.n()),
            ),
            median,
            mean: self.mean(distribution.mean()),
            why_mean: Explanation::plain(texts.t("distribution-mean-why")),
            spread: texts.t(if distribution.is_median_reliable() {
                "distribution-close"
            } else if distribution.is_median_misleading() {
                "distribution-apart"
            } else {
                "distribution-spread"
            }),
            why_spread: Explanation::plain(texts.msg("distribution-spread-why").arg(
                "variance",
                texts.numbers().decimal(distribution.variance(), 2),
            )),
            flags: self.flags(distribution),
        }
    }

    fn flags(self, distribution: &Distribution) -> Vec<String> {
        let flags = [
            (distribution.is_median_misleading(), "flag-misleading"),
            (distribution.has_two_peaks(), "flag-two-peaks"),
        ];
        // fluent: flag-misleading flag-two-peaks
        let raised = flags.into_iter().filter(|(raised, _)| *raised);
        raised.map(|(_, key)| self.texts.t(key)).collect()
    }

    /// That only a few are below, and a median would hide them.
    pub fn small_minority(self, training: &Training) -> Option<String> {
        let below = training.below;
        training.small_minority.then(|| {
            self.texts
                .msg("flag-small-minority")
                .arg("count", below)
                .to_string()
        })
    }

    /// Where a mean of figures lies among the levels, without a figure.
    fn mean(self, mean: f64) -> String {
        let figure = |level: &Level| f64::from(level.value());
        let below = Level::ALL
            .into_iter()
            .rev()
            .find(|level| figure(level) <= mean);
        let above = Level::ALL.into_iter().find(|level| figure(level) >= mean);
        let (below, above) = (below.unwrap_or_default(), above.unwrap_or(Level::Master));
        if below == above {
            return self.texts.level(below).into_owned();
        }
        let is_nearer_to_lower = mean - figure(&below) < figure(&above) - mean;
        let nearer = if is_nearer_to_lower { below } else { above };
        self.texts
            .msg("distribution-mean")
            .arg("low", self.texts.level(below))
            .arg("high", self.texts.level(above))
            .arg("nearer", self.texts.level(nearer))
            .to_string()
    }
}
