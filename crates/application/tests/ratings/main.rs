//! Second ratings: who rates whom, what is rated, which rating counts, and what nobody learns.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

mod assigning;
mod counting;
mod privacy;
mod rating;

use chrono::TimeDelta;
use seqpt_application::organization::{SetUpOrganization, set_up_organization};
use seqpt_application::ratings::{
    AssessorsView, AssignAssessors, EnteredRating, EnteredRatings, RatingSheet, assign_assessors,
    hand_in_rating, rating_sheet,
};
use seqpt_application::{Actor, Error, UserId};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, Member, complete_survey, join, register};

const ENGINEERS: u32 = 4;

/// An organisation with an admin, Grete, who answered, and Otto, who rates her as an expert.
struct Scene {
    stage: Stage,
    founded: Founded,
    grete: Member,
    otto: Member,
}

impl Scene {
    async fn new() -> Self {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        let grete = join(&stage.app, &founded.key, "grete").await;
        let otto = join(&stage.app, &founded.key, "otto").await;
        complete_survey(&stage.app, &grete.actor, &[ENGINEERS], 2).await;
        let scene = Self {
            stage,
            founded,
            grete,
            otto,
        };
        scene.assign(&[(scene.otto(), "expert")]).await.unwrap();
        scene
    }

    fn admin(&self) -> &Actor {
        &self.founded.admin.actor
    }

    fn grete(&self) -> UserId {
        self.grete.actor.user
    }

    fn otto(&self) -> UserId {
        self.otto.actor.user
    }

    async fn assign(&self, assessors: &[(UserId, &str)]) -> Result<AssessorsView, Error> {
        assign(&self.stage, self.admin(), self.grete(), assessors).await
    }

    async fn sheet(&self) -> RatingSheet {
        rating_sheet(&self.stage.app, &self.otto.actor, self.grete())
            .await
            .unwrap()
    }

    /// Otto's rating of Grete, the same level everywhere.
    async fn hand_in(&self, level: &str) -> RatingSheet {
        hand_in(&self.stage, &self.otto.actor, self.grete(), level).await
    }
}

async fn assign(
    stage: &Stage,
    admin: &Actor,
    user: UserId,
    assessors: &[(UserId, &str)],
) -> Result<AssessorsView, Error> {
    let pairs = assessors.iter();
    let command = AssignAssessors {
        assessors: pairs
            .map(|(id, key)| (id.get(), (*key).to_owned()))
            .collect(),
        expected_revision: None,
    };
    assign_assessors(&stage.app, admin, user, command).await
}

/// The same level for everything that is asked.
fn everywhere(sheet: &RatingSheet, level: &str) -> EnteredRatings {
    let asked = sheet.asked.iter();
    EnteredRatings {
        ratings: asked
            .map(|competency| {
                let rating = EnteredRating {
                    level: level.to_owned(),
                    evidence: String::new(),
                };
                (*competency, rating)
            })
            .collect(),
        ..EnteredRatings::default()
    }
}

/// A minute later, somebody hands in a rating.
async fn hand_in(stage: &Stage, assessor: &Actor, user: UserId, level: &str) -> RatingSheet {
    stage.clock.advance(TimeDelta::minutes(1));
    let sheet = rating_sheet(&stage.app, assessor, user).await.unwrap();
    let entered = everywhere(&sheet, level);
    hand_in_rating(&stage.app, assessor, user, Some(entered))
        .await
        .unwrap()
}

/// Whose rating counts from now on.
async fn count(stage: &Stage, admin: &Actor, key: &str) {
    let command = SetUpOrganization {
        counted_rating: Some(key.to_owned()),
        ..SetUpOrganization::default()
    };
    set_up_organization(&stage.app, admin, command)
        .await
        .unwrap();
}
