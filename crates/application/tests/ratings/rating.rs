//! A draft, and handing it in.

use seqpt_application::ratings::{
    EnteredRating, EnteredRatings, RatingState, hand_in_rating, rating_sheet, save_rating,
};
use seqpt_application::survey::survey_report;
use seqpt_application::{AtCompetency, Error, FieldCode, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_testkit::cast::{complete_survey, join, register};

use crate::{ENGINEERS, Scene, assign, everywhere};

fn entered(of: &[(CompetencyId, &str, &str)]) -> EnteredRatings {
    let rows = of.iter();
    EnteredRatings {
        ratings: rows
            .map(|(competency, level, evidence)| {
                let rating = EnteredRating {
                    level: (*level).to_owned(),
                    evidence: (*evidence).to_owned(),
                };
                (*competency, rating)
            })
            .collect(),
        ..EnteredRatings::default()
    }
}

#[tokio::test]
async fn a_part_is_kept_as_a_draft_and_all_of_it_is_handed_in_once() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let save = async |command| save_rating(app, &scene.otto.actor, scene.grete(), command).await;
    let sheet = scene.sheet().await;
    assert_eq!(sheet.person.state, RatingState::ToDo);
    assert_eq!(sheet.revision, 0);
    let [first, second] = [sheet.asked[0], sheet.asked[1]];
    let part = entered(&[
        (first, "apply", " Led a review.\r\n"),
        (second, "", "Seen."),
    ]);
    let draft = save(part.clone()).await.unwrap();
    assert_eq!(draft.person.state, RatingState::Draft);
    assert_eq!(draft.given[&first].level, Some(Level::Apply));
    assert_eq!(draft.given[&first].evidence, "Led a review.");
    assert_eq!(draft.given[&second].level, None);
    let before = scene.stage.store.contents();
    assert_eq!(save(part).await.unwrap(), draft, "a second click");
    scene.stage.store.assert_unchanged(&before);

    let missing = hand_in_rating(app, &scene.otto.actor, scene.grete(), None).await;
    let Err(Error::InvalidAt(missing)) = missing else {
        panic!("{missing:?}")
    };
    assert_eq!(missing.len(), sheet.asked.len() - 1);
    assert!(
        missing
            .iter()
            .all(|at| (at.field, at.code) == ("level", FieldCode::Required))
    );
    scene.stage.store.assert_unchanged(&before);

    let done = scene.hand_in("none").await;
    let at = scene.stage.app.now();
    assert_eq!(done.person.state, RatingState::HandedIn { at });
    assert!(done.given.values().all(|it| it.level == Some(Level::None)));
    let before = scene.stage.store.contents();
    let again = hand_in_rating(app, &scene.otto.actor, scene.grete(), None).await;
    assert_eq!(again.unwrap(), done, "a second click");
    assert_eq!(scene.hand_in("none").await, done);
    let other = save(everywhere(&done, "know")).await;
    assert!(matches!(other, Err(Error::RatingHandedIn)));
    scene.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn what_is_no_level_and_too_much_evidence_are_refused_at_the_competency() {
    let scene = Scene::new().await;
    let asked = scene.sheet().await.asked;
    let long = "ä".repeat(10_000);
    let wrong = entered(&[
        (asked[0], "3", ""),
        (asked[1], "apply", &long),
        (asked[2], "Apply", "a\0b"),
        (asked[3], "know", &"ä".repeat(1000)),
    ]);
    let before = scene.stage.store.contents();
    for hands_in in [false, true] {
        let app = &scene.stage.app;
        let (otto, grete, wrong) = (&scene.otto.actor, scene.grete(), wrong.clone());
        let refused = if hands_in {
            hand_in_rating(app, otto, grete, Some(wrong)).await
        } else {
            save_rating(app, otto, grete, wrong).await
        };
        let Err(Error::InvalidAt(refused)) = refused else {
            panic!("{refused:?}")
        };
        let at = |competency, field, code| AtCompetency {
            competency,
            field,
            code,
        };
        assert_eq!(
            refused,
            [
                at(asked[0], "level", FieldCode::UnknownChoice),
                at(asked[1], "evidence", FieldCode::TooLong { max: 1000 }),
                at(asked[2], "level", FieldCode::UnknownChoice),
                at(asked[2], "evidence", FieldCode::InvalidCharacters),
            ]
        );
    }
    scene.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn competencies_that_are_not_asked_or_stand_twice_are_refused() {
    let scene = Scene::new().await;
    let asked = scene.sheet().await.asked;
    let save = async |command| {
        let otto = &scene.otto.actor;
        save_rating(&scene.stage.app, otto, scene.grete(), command).await
    };
    let unknown = save(entered(&[(CompetencyId::new(2), "know", "")])).await;
    assert!(matches!(unknown, Err(Error::CompetencyNotAsked(_))));
    let twice = save(entered(&[(asked[0], "know", ""), (asked[0], "apply", "")])).await;
    assert!(matches!(twice, Err(Error::CompetencyAnsweredTwice(_))));
}

#[tokio::test]
async fn nobody_else_rates_the_person_wherever_they_are() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let other = register(app, "Hebezeuge", "berta").await;
    let vera = join(app, &scene.founded.key, "vera").await;
    let strangers = [
        &vera.actor,
        scene.admin(),
        &scene.grete.actor,
        &other.admin.actor,
    ];
    let before = scene.stage.store.contents();
    for stranger in strangers {
        for user in [scene.grete(), UserId::new(4711)] {
            // The answer is the same whatever is sent.
            for command in [
                EnteredRatings::default(),
                entered(&[(CompetencyId::new(1), "3", "")]),
            ] {
                let saved = save_rating(app, stranger, user, command.clone()).await;
                assert!(matches!(saved, Err(Error::NotFound)));
                let handed_in = hand_in_rating(app, stranger, user, Some(command)).await;
                assert!(matches!(handed_in, Err(Error::NotFound)));
            }
        }
    }
    scene.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn there_is_nothing_to_rate_before_a_survey_is_completed() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let vera = join(app, &scene.founded.key, "vera").await;
    let user = vera.actor.user;
    let otto = &scene.otto.actor;
    assign(&scene.stage, scene.admin(), user, &[(otto.user, "expert")])
        .await
        .unwrap();
    let sheet = rating_sheet(app, otto, user).await.unwrap();
    assert_eq!(sheet.person.state, RatingState::NoSurvey);
    assert!(sheet.asked.is_empty() && sheet.survey.is_none());
    let saved = save_rating(app, otto, user, EnteredRatings::default()).await;
    assert!(matches!(saved, Err(Error::NothingToRate)));
}

#[tokio::test]
async fn a_draft_goes_on_with_a_newer_survey_and_says_so() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let (otto, grete) = (&scene.otto.actor, scene.grete());
    let before = scene.sheet().await;
    let kept = before.asked[0];
    let draft = entered(&[(kept, "apply", "Led a review.")]);
    let draft = save_rating(app, otto, grete, draft).await.unwrap();
    complete_survey(app, &scene.grete.actor, &[ENGINEERS, 9], 3).await;

    let sheet = scene.sheet().await;
    assert!(sheet.is_from_earlier_survey);
    assert_eq!(sheet.given, draft.given, "nothing is lost");
    assert_ne!(sheet.survey, before.survey);
    let stale = EnteredRatings {
        expected_survey: before.survey,
        ..everywhere(&sheet, "know")
    };
    let refused = hand_in_rating(app, otto, grete, Some(stale)).await;
    assert!(matches!(refused, Err(Error::ChangedMeanwhile { .. })));
    let done = scene.hand_in("know").await;
    assert!(!done.is_from_earlier_survey);
    assert_eq!(done.survey, sheet.survey);

    // With a newer survey there is a new rating to make; the old one stays with its survey.
    let newer = complete_survey(app, &scene.grete.actor, &[ENGINEERS], 1).await;
    let sheet = scene.sheet().await;
    assert_eq!((sheet.person.state, sheet.revision), (RatingState::ToDo, 0));
    scene.hand_in("master").await;
    let report = async |id| survey_report(app, &scene.grete.actor, id).await.unwrap();
    let (old, new) = (report(done.survey.unwrap()).await, report(newer).await);
    assert_eq!((old.second.len(), new.second.len()), (1, 1));
    assert!(
        new.second[0]
            .given
            .values()
            .all(|it| it.level == Some(Level::Master))
    );
}

#[tokio::test]
async fn of_two_tabs_the_second_is_told_and_nothing_is_overwritten() {
    let scene = Scene::new().await;
    let (otto, grete) = (&scene.otto.actor, scene.grete());
    let sheet = scene.sheet().await;
    let with = |level: &str, revision| EnteredRatings {
        expected_survey: sheet.survey,
        expected_revision: Some(revision),
        ..everywhere(&sheet, level)
    };
    let save = async |command| save_rating(&scene.stage.app, otto, grete, command).await;
    let first = save(with("know", 0)).await.unwrap();
    let refused = save(with("apply", 0)).await;
    assert!(
        matches!(refused, Err(Error::ChangedMeanwhile { current }) if current == first.revision)
    );
    assert_eq!(scene.sheet().await, first);
    save(with("apply", first.revision)).await.unwrap();
}

#[tokio::test]
async fn whoever_rates_sees_neither_the_self_rating_nor_what_others_said() {
    let scene = Scene::new().await;
    let app = &scene.stage.app;
    let vera = join(app, &scene.founded.key, "vera").await;
    let both = [(scene.otto(), "expert"), (vera.actor.user, "supervisor")];
    scene.assign(&both).await.unwrap();
    let before = scene.sheet().await;
    crate::hand_in(&scene.stage, &vera.actor, scene.grete(), "master").await;
    assert_eq!(scene.sheet().await, before);
    assert!(before.given.is_empty());
    // Grete answered everything alike; with other answers Otto sees the same.
    complete_survey(app, &scene.grete.actor, &[ENGINEERS], 4).await;
    let after = scene.sheet().await;
    assert_eq!((after.asked, after.given), (before.asked, before.given));
}
