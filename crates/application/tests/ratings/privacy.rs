//! What published figures tell of second ratings.

use seqpt_application::figures::{Figures, figures_history, organization_figures};
use seqpt_core::Level;
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, Member, choose, complete_survey, join, register};

use crate::{ENGINEERS, assign, count, hand_in};

/// An organisation with a strategy, the admin's figures, and people who answered all alike and are
/// rated by the first of them, who did not.
async fn assessed(people: usize) -> (Stage, Founded, Member, Vec<Member>) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    choose(
        &stage.app,
        &founded.admin.actor,
        &[Strategy::OrientationPilot],
    )
    .await;
    let otto = join(&stage.app, &founded.key, "otto").await;
    let mut members = Vec::new();
    for number in 0..people {
        let member = join(&stage.app, &founded.key, &format!("person.{number}")).await;
        complete_survey(&stage.app, &member.actor, &[ENGINEERS], 2).await;
        let by_otto = [(otto.actor.user, "expert")];
        let admin = &founded.admin.actor;
        assign(&stage, admin, member.actor.user, &by_otto)
            .await
            .unwrap();
        members.push(member);
    }
    (stage, founded, otto, members)
}

async fn figures(stage: &Stage, founded: &Founded) -> Figures {
    organization_figures(&stage.app, &founded.admin.actor)
        .await
        .unwrap()
}

#[tokio::test]
async fn one_or_two_second_ratings_never_change_shown_figures_and_three_do() {
    let (stage, founded, otto, members) = assessed(5).await;
    count(&stage, &founded.admin.actor, "second").await;
    let before = figures(&stage, &founded).await;
    assert_eq!((before.counted, before.newer), (5, 0));
    for (number, member) in members.iter().take(2).enumerate() {
        hand_in(&stage, &otto.actor, member.actor.user, "none").await;
        let after = figures(&stage, &founded).await;
        assert_eq!((after.as_of, &after.gaps), (before.as_of, &before.gaps));
        assert_eq!(
            (after.newer, after.with_other_rating),
            (number + 1, number + 1)
        );
        assert_eq!(after.with_second_rating, 0);
    }
    hand_in(&stage, &otto.actor, members[2].actor.user, "none").await;
    let after = figures(&stage, &founded).await;
    assert_eq!(after.as_of, Some(stage.app.now()));
    assert_ne!(after.gaps, before.gaps);
    assert_eq!((after.newer, after.with_second_rating), (0, 3));
    assert_eq!(after.with_other_rating, 0);
}

#[tokio::test]
async fn ratings_change_nothing_while_the_own_ones_count() {
    let (stage, founded, otto, members) = assessed(5).await;
    let before = figures(&stage, &founded).await;
    for member in &members {
        hand_in(&stage, &otto.actor, member.actor.user, "none").await;
    }
    assert_eq!(figures(&stage, &founded).await, before);
}

#[tokio::test]
async fn another_setting_shows_anew_with_three_ratings_and_going_back_waits_for_new_answers() {
    let (stage, founded, otto, members) = assessed(6).await;
    let admin = &founded.admin.actor;
    let own = figures(&stage, &founded).await;
    for member in &members[..2] {
        hand_in(&stage, &otto.actor, member.actor.user, "none").await;
    }
    // The sixth answer waits already, so two ratings are the second and the third that are new.
    assert_eq!(own.newer, 1);
    count(&stage, admin, "second").await;
    let second = figures(&stage, &founded).await;
    assert_eq!((second.as_of, second.counted), (Some(stage.app.now()), 6));
    assert_eq!((second.newer, second.with_second_rating), (0, 2));

    count(&stage, admin, "self").await;
    let back = figures(&stage, &founded).await;
    assert_eq!((back.as_of, &back.gaps), (second.as_of, &second.gaps));
    assert_eq!((back.newer, back.with_other_rating), (0, 2));
    for key in ["second", "self", "second", "self"] {
        count(&stage, admin, key).await;
        assert_eq!(figures(&stage, &founded).await.as_of, second.as_of);
    }
    for member in &members[3..] {
        complete_survey(&stage.app, &member.actor, &[ENGINEERS], 2).await;
    }
    let anew = figures(&stage, &founded).await;
    assert_eq!((anew.with_second_rating, anew.with_other_rating), (0, 0));
}

#[tokio::test]
async fn the_history_counts_each_date_with_the_ratings_of_then() {
    let (stage, founded, otto, members) = assessed(5).await;
    let admin = &founded.admin.actor;
    count(&stage, admin, "second").await;
    for member in &members[..3] {
        hand_in(&stage, &otto.actor, member.actor.user, "apply").await;
    }
    let apply = async || {
        let points = figures_history(&stage.app, admin).await.unwrap();
        let levels = points.iter().map(|point| point.levels[2]);
        levels.map(|it| (it.level, it.places)).collect::<Vec<_>>()
    };
    let then = apply().await;
    assert_eq!(then.len(), 2);
    assert_eq!(then[0].0, Level::Apply);
    assert_eq!(
        then[0].1 * 2,
        then[1].1 * 5,
        "five people need it, then two"
    );
    count(&stage, admin, "self").await;
    assert_eq!(apply().await, then);
}
