//! Values of the domain in words: the framework's own names, and the words it leaves to us.

use std::borrow::Cow;
use std::fmt::Display;

use seqpt_core::Level;
use seqpt_core::content::Content;
use seqpt_core::framework::{Area, CompetencyId, Involvement, ProcessId, Relevance, RoleClusterId};
use seqpt_core::gap::Percent;
use seqpt_core::maturity::{MaturityLevel, Profile, Question};
use seqpt_core::strategy::Strategy;

use crate::Localizer;

/// A name that the framework does not have shows as `⟦…⟧` with its id, like a missing text.
impl Localizer {
    /// The framework's texts in this language: descriptions, survey statements, purposes.
    pub fn content(&self) -> &Content {
        &self.words.content
    }

    /// A level as it stands in a sentence: `understand`. People never see its figure.
    pub fn level(&self, level: Level) -> Cow<'_, str> {
        known(
            self.content().level(level).map(|text| &text.verb),
            "level",
            level.value(),
        )
    }

    /// The name of an area.
    pub fn area(&self, area: Area) -> Cow<'_, str> {
        known(
            self.content().area(area).map(|text| &text.name),
            "area",
            area.key(),
        )
    }

    /// The name of a competency.
    pub fn competency(&self, id: CompetencyId) -> Cow<'_, str> {
        known(
            self.content().competency(id).map(|text| &text.name),
            "competency",
            id,
        )
    }

    /// The name of a role cluster.
    pub fn role_cluster(&self, id: RoleClusterId) -> Cow<'_, str> {
        known(
            self.content().role_cluster(id).map(|text| &text.name),
            "role",
            id,
        )
    }

    /// The name of a process.
    pub fn process(&self, id: ProcessId) -> Cow<'_, str> {
        known(
            self.content().process(id).map(|text| &text.name),
            "process",
            id,
        )
    }

    /// The name of a strategy.
    pub fn strategy(&self, strategy: Strategy) -> Cow<'_, str> {
        let text = self.content().method().strategy(strategy);
        known(text.map(|text| &text.name), "strategy", strategy)
    }

    /// How many months something takes, as it stands after the preposition of a time frame: `4 months` (German `4 Monaten`).
    pub fn window_of_months(&self, months: u32) -> String {
        self.msg("plan-window-months")
            .arg("count", months)
            .to_string()
    }

    /// The same in days.
    pub fn window_of_days(&self, days: u32) -> String {
        self.msg("plan-window-days").arg("count", days).to_string()
    }

    /// What a question about maturity is about, in a few words.
    pub fn maturity_topic(&self, question: Question) -> Cow<'_, str> {
        let text = self.content().method().maturity.question(question);
        known(text.map(|text| &text.topic), "question", question as u8)
    }

    /// The label of an option of a question about maturity.
    pub fn maturity_option(&self, question: Question, option: u8) -> Cow<'_, str> {
        let text = self.content().method().maturity.question(question);
        let option_text = text.and_then(|text| text.options.get(usize::from(option)));
        known(option_text.map(|text| &text.label), "option", option)
    }

    /// The name of a maturity level.
    pub fn maturity_level(&self, level: MaturityLevel) -> Cow<'_, str> {
        let text = self.content().method().maturity.level(level.number());
        known(
            text.map(|text| &text.name),
            "maturity level",
            level.number(),
        )
    }

    /// The name of a profile.
    pub fn maturity_profile(&self, profile: Profile) -> Cow<'_, str> {
        let text = self.content().method().maturity.profile(profile);
        known(text.map(|text| &text.name), "profile", profile as u8)
    }

    /// Points of a score, to one decimal.
    pub fn points(&self, points: f64) -> String {
        self.numbers().decimal(points, 1)
    }

    /// How a role takes part in a process, with the figure of the published matrix: `responsible (2)`.
    pub fn involvement(&self, involvement: Involvement) -> String {
        self.word_and_figure(&self.involvement_word(involvement), involvement.value())
    }

    /// The same in the word alone: `responsible`.
    pub fn involvement_word(&self, involvement: Involvement) -> String {
        match involvement {
            Involvement::None => self.t("involvement-none"),
            Involvement::Supports => self.t("involvement-supports"),
            Involvement::Responsible => self.t("involvement-responsible"),
            Involvement::Designs => self.t("involvement-designs"),
        }
    }

    /// How much a process calls for a competency, with the figure of the published matrix: `necessary (2)`.
    pub fn relevance(&self, relevance: Relevance) -> String {
        let word = match relevance {
            Relevance::None => self.t("relevance-none"),
            Relevance::Useful => self.t("relevance-useful"),
            Relevance::Necessary => self.t("relevance-necessary"),
        };
        self.word_and_figure(&word, relevance.value())
    }

    fn word_and_figure(&self, word: &str, figure: u8) -> String {
        self.msg("scale-word-and-figure")
            .arg("word", word)
            .arg("figure", figure)
            .to_string()
    }

    /// A share of a required level, as every page and explanation shows it: whole if it is whole, else with one decimal.
    pub fn share(&self, share: Percent) -> String {
        let digits = u8::from(share.get().fract() != 0.0);
        self.numbers().percent(share.get(), digits)
    }
}

fn known<'a>(name: Option<&'a String>, kind: &str, id: impl Display) -> Cow<'a, str> {
    name.map_or_else(
        || Cow::Owned(format!("⟦{kind} {id}⟧")),
        |name| Cow::Borrowed(name.as_str()),
    )
}
