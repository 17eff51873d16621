//! Some people of the invented organisation are rated by others, too.

use anyhow::Context;
use chrono::TimeDelta;
use seqpt_application::ratings::{
    AssignAssessors, EnteredRating, EnteredRatings, assign_assessors, hand_in_rating, rating_sheet,
    save_rating,
};
use seqpt_core::survey::Capacity;
use seqpt_core::{Language, Level};

use super::story::{Player, Story};

/// The lead rates the next people, and the last of them is still a draft.
const RATED: usize = 6;

impl Story<'_> {
    /// The lead rates a few people as their supervisor, and is rated by one of them as an expert.
    pub(super) async fn rate(&self, players: &[Player]) -> anyhow::Result<()> {
        let lead = players.first().context("nobody is invented")?;
        let supervisor = players.get(1).context("too few are invented")?;
        let rated = players.get(2..RATED + 2).context("too few are invented")?;
        for (position, player) in (1..).zip(rated) {
            let is_draft = position == RATED;
            self.rate_one(lead, player, Capacity::Supervisor, supervisor, is_draft)
                .await?;
        }
        let expert = rated.first().context("nobody is rated")?;
        self.rate_one(lead, lead, Capacity::Expert, expert, false)
            .await
    }

    async fn rate_one(
        &self,
        lead: &Player,
        player: &Player,
        capacity: Capacity,
        by: &Player,
        is_draft: bool,
    ) -> anyhow::Result<()> {
        self.clock.pass(TimeDelta::minutes(40));
        let user = player.actor.user;
        let assessors = AssignAssessors {
            assessors: vec![(by.actor.user.get(), capacity.key().to_owned())],
            expected_revision: None,
        };
        assign_assessors(self.app, &lead.actor, user, assessors).await?;
        let asked = rating_sheet(self.app, &by.actor, user).await?.asked;
        let said = asked.len() / if is_draft { 2 } else { 1 };
        let ratings = asked.into_iter().take(said).map(|competency| {
            let level = player.person.level(competency.get(), Level::Apply, true);
            let rating = EnteredRating {
                level: level.key().to_owned(),
                evidence: match competency.get() % 4 {
                    1 => self.evidence(level),
                    _ => String::new(),
                },
            };
            (competency, rating)
        });
        let entered = EnteredRatings {
            ratings: ratings.collect(),
            ..EnteredRatings::default()
        };
        if is_draft {
            save_rating(self.app, &by.actor, user, entered).await?;
        } else {
            hand_in_rating(self.app, &by.actor, user, Some(entered)).await?;
        }
        Ok(())
    }

    fn evidence(&self, level: Level) -> String {
        match (level < Level::Apply, self.language) {
            (true, Language::English) => "Asks good questions in reviews; needs help in own work.",
            (true, Language::German) => {
                "Stellt in Reviews gute Fragen; braucht bei eigener Arbeit noch Hilfe."
            }
            (false, Language::English) => "Did this alone in the last project, and it held.",
            (false, Language::German) => {
                "Hat das im letzten Projekt selbstständig gemacht, und es hat gehalten."
            }
        }
        .to_owned()
    }
}
