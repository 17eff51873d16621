//! When figures are published, and what they count.

use chrono::TimeDelta;
use seqpt_application::figures::{Figures, figures_history, organization_figures};
use seqpt_application::organization::set_active;
use seqpt_application::{Actor, Error, Scope};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, InvolvementProfile, Origin, RoleClusterId};
use seqpt_core::gap::organization::{OrganizationGaps, OrganizationOutlook};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, Member, choose, complete_survey, join, register};

const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);
const ENGINEERS: u32 = 4;

/// An organisation that has chosen a strategy and whose first people answered, all alike.
pub(super) async fn assessed(people: usize) -> (Stage, Founded, Vec<Member>) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    choose(&stage.app, admin, &[Strategy::OrientationPilot]).await;
    let mut members = Vec::new();
    for number in 0..people {
        members.push(join(&stage.app, &founded.key, &format!("person.{number}")).await);
        answer(&stage, &members[number].actor, 2).await;
    }
    (stage, founded, members)
}

/// A minute later, a person hands in a survey.
async fn answer(stage: &Stage, person: &Actor, group: i64) {
    stage.clock.advance(TimeDelta::minutes(1));
    complete_survey(&stage.app, person, &[ENGINEERS], group).await;
}

pub(super) async fn figures(stage: &Stage, admin: &Actor) -> Figures {
    organization_figures(&stage.app, admin).await.unwrap()
}

fn outlook(figures: &Figures) -> &OrganizationOutlook {
    figures.outlook().unwrap()
}

fn places(figures: &Figures, competency: CompetencyId, level: Level) -> usize {
    let mut competencies = outlook(figures).competencies.iter();
    let known = competencies.find(|known| known.competency == competency);
    let mut levels = known.unwrap().levels.iter();
    levels.find(|known| known.level == level).unwrap().places
}

#[tokio::test]
async fn nothing_is_published_before_enough_people_answered() {
    let (stage, founded, members) = assessed(4).await;
    let before = figures(&stage, &founded.admin.actor).await;
    assert_eq!((before.people, before.answered), (5, 4));
    assert_eq!((before.as_of, before.counted, before.newer), (None, 0, 4));
    assert!(matches!(
        before.gaps,
        OrganizationGaps::TooFew { assessed: 0, .. }
    ));
    assert_eq!(before.outlook(), None);

    answer(&stage, &members[0].actor, 3).await;
    let again = figures(&stage, &founded.admin.actor).await;
    assert_eq!(again.as_of, None, "a retake makes no fifth person");

    answer(&stage, &founded.admin.actor, 2).await;
    let published = figures(&stage, &founded.admin.actor).await;
    assert_eq!(published.as_of, Some(stage.app.now()));
    assert_eq!((published.counted, published.newer), (5, 0));
    assert_eq!(outlook(&published).assessed, 5);
}

#[tokio::test]
async fn one_or_two_newer_surveys_change_nothing_but_their_count_and_the_third_publishes() {
    let (stage, founded, members) = assessed(6).await;
    let admin = &founded.admin.actor;
    // The sixth person is newer than what was published with the fifth.
    let before = figures(&stage, admin).await;
    assert_eq!((before.answered, before.counted, before.newer), (6, 5, 1));

    answer(&stage, &members[0].actor, 4).await;
    let after = figures(&stage, admin).await;
    assert_eq!(after.newer, 2);
    assert_eq!(Figures { newer: 1, ..after }, before);

    // The same person once more is still one of two people.
    answer(&stage, &members[0].actor, 1).await;
    let after = figures(&stage, admin).await;
    assert_eq!(Figures { newer: 1, ..after }, before);

    answer(&stage, &members[1].actor, 1).await;
    let published = figures(&stage, admin).await;
    assert_eq!((published.counted, published.newer), (6, 0));
    assert_eq!(published.as_of, Some(stage.app.now()));
}

#[tokio::test]
async fn a_deactivated_person_stays_in_the_figures_until_they_are_published_anew() {
    let (stage, founded, members) = assessed(8).await;
    let admin = &founded.admin.actor;
    let before = figures(&stage, admin).await;
    assert_eq!((before.counted, before.newer), (8, 0));
    let go = async |number: usize| {
        let user = members[number].actor.user;
        set_active(&stage.app, admin, user, false).await.unwrap();
    };
    go(0).await;
    go(1).await;
    let after = figures(&stage, admin).await;
    assert_eq!((after.people, after.answered), (7, 6));
    assert_eq!((after.counted, after.as_of), (8, before.as_of));
    assert_eq!(after.gaps, before.gaps);

    go(2).await;
    let after = figures(&stage, admin).await;
    assert_eq!(after.as_of, before.as_of, "leaving publishes nothing");
    for member in &members[3..6] {
        answer(&stage, &member.actor, 1).await;
    }
    let published = figures(&stage, admin).await;
    assert_eq!((published.counted, published.newer), (5, 0));
}

#[tokio::test]
async fn whoever_locks_people_out_and_lets_them_in_again_sees_no_other_figures() {
    let (stage, founded, members) = assessed(8).await;
    let admin = &founded.admin.actor;
    let before = figures(&stage, admin).await;
    let set = async |numbers: &[usize], active| {
        for number in numbers {
            let user = members[*number].actor.user;
            set_active(&stage.app, admin, user, active).await.unwrap();
        }
    };
    // Without whom each state would be made, the last one would lack only the person of number 4.
    for (gone, back) in [(&[0, 2, 3][..], &[2, 3][..]), (&[1], &[0, 1]), (&[4], &[])] {
        set(gone, false).await;
        set(back, true).await;
        let now = figures(&stage, admin).await;
        assert_eq!((now.as_of, &now.gaps), (before.as_of, &before.gaps));
        assert_eq!(now.newer, 0, "an answer of before is not new");
    }
    assert_eq!(figures_history(&stage.app, admin).await.unwrap().len(), 2);
}

#[tokio::test]
async fn people_of_a_role_need_the_levels_that_it_requires_and_the_strategies_aim_at() {
    let (stage, founded, _) = assessed(5).await;
    let figures = figures(&stage, &founded.admin.actor).await;
    let engineers = Origin::Cluster(RoleClusterId::new(ENGINEERS));
    let required = figures.requirements[&engineers][&SYSTEMS_THINKING].level;
    assert_eq!(required, Level::Apply);
    let need = |level| places(&figures, SYSTEMS_THINKING, level);
    // Everybody understands it; the pilot project aims at applying it.
    assert_eq!(
        [Level::Know, Level::Understand, Level::Apply, Level::Master].map(need),
        [0, 0, 5, 0]
    );
}

#[tokio::test]
async fn roles_require_what_they_require_today_and_not_what_they_did_when_people_answered() {
    let (stage, founded, _) = assessed(5).await;
    let admin = &founded.admin.actor;
    stage.change(Scope::Organization(admin.organization), |tx| {
        let nothing = InvolvementProfile::default();
        tx.replace_role_profile(RoleClusterId::new(ENGINEERS), &nothing)
    });
    let figures = figures(&stage, admin).await;
    assert_eq!(places(&figures, SYSTEMS_THINKING, Level::Apply), 0);
}

#[tokio::test]
async fn without_a_strategy_nothing_is_aimed_at_and_nothing_told() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    for number in 0..5 {
        let member = join(&stage.app, &founded.key, &format!("person.{number}")).await;
        answer(&stage, &member.actor, 2).await;
    }
    let admin = &founded.admin.actor;
    let figures = figures(&stage, admin).await;
    assert!(figures.strategies.is_empty());
    assert_eq!(figures.counted, 5);
    assert_eq!(figures.outlook(), None);
    assert_eq!(figures_history(&stage.app, admin).await.unwrap(), []);
}

#[tokio::test]
async fn the_history_shows_the_need_at_every_date_with_the_eyes_of_today() {
    let (stage, founded, members) = assessed(5).await;
    let admin = &founded.admin.actor;
    let first = stage.app.now();
    for member in &members[..3] {
        answer(&stage, &member.actor, 3).await;
    }
    let history = figures_history(&stage.app, admin).await.unwrap();
    assert_eq!(
        history.iter().map(|it| it.as_of).collect::<Vec<_>>(),
        [first, stage.app.now()]
    );
    let now = figures(&stage, admin).await;
    for (point, people) in history.iter().zip([5, 2]) {
        assert_eq!(point.counted, 5);
        let levels: Vec<_> = point.levels.iter().map(|it| it.level).collect();
        assert_eq!(levels, Level::PYRAMID);
        let apply = point.levels[2];
        assert!(apply.competencies > 0);
        assert_eq!(apply.places, people * apply.competencies);
    }
    let active = outlook(&now).pyramid[2].active;
    assert_eq!(history[1].levels[2].competencies, active);

    // Another strategy is another look at both dates.
    choose(&stage.app, admin, &[Strategy::TrainTheTrainer]).await;
    let history = figures_history(&stage.app, admin).await.unwrap();
    assert_eq!(history.len(), 2);
    let mut levels = history.iter().flat_map(|point| &point.levels);
    assert!(levels.all(|it| it.places == 0));
}

#[tokio::test]
async fn a_date_with_too_few_people_is_no_part_of_the_history() {
    let (stage, founded, members) = assessed(5).await;
    let admin = &founded.admin.actor;
    for member in &members[3..] {
        let user = member.actor.user;
        set_active(&stage.app, admin, user, false).await.unwrap();
    }
    for member in &members[..3] {
        answer(&stage, &member.actor, 1).await;
    }
    assert_eq!(figures(&stage, admin).await.counted, 3);
    let history = figures_history(&stage.app, admin).await.unwrap();
    assert_eq!(history.iter().map(|it| it.counted).collect::<Vec<_>>(), [5]);
}

#[tokio::test]
async fn employees_see_no_figure_of_the_organization() {
    let (stage, _, members) = assessed(5).await;
    let employee = &members[0].actor;
    let figures = organization_figures(&stage.app, employee).await;
    assert!(matches!(figures, Err(Error::Forbidden)));
    let history = figures_history(&stage.app, employee).await;
    assert!(matches!(history, Err(Error::Forbidden)));
}
