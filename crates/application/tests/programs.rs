//! Who learns together: suggested by the published figures, chosen by admins, both kept.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use seqpt_application::figures::organization_figures;
use seqpt_application::organization::roles::{EnteredRole, create_role, retire_role};
use seqpt_application::plans::{MakeOrganizationPlan, make_organization_plan, organization_plan};
use seqpt_application::trainings::{
    ChoosePrograms, GroupPrograms, ProgramsView, choose_programs, programs,
};
use seqpt_application::{Actor, Error, FieldCode};
use seqpt_core::framework::{OrganizationRoleId, Origin, RoleClusterId};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, choose, complete_survey, join, refused_fields, register};

const ENGINEERS: Origin = Origin::Cluster(RoleClusterId::new(4));
const TESTERS: Origin = Origin::Cluster(RoleClusterId::new(9));
const FOR_ENGINEERS: ProgramChoice = ProgramChoice::Program(TrainingProgram::Engineers);
const FOR_MANAGERS: ProgramChoice = ProgramChoice::Program(TrainingProgram::Managers);

/// Six people in the role of engineers; three testers and two in quality: too few each to be shown.
async fn assessed() -> (Stage, Founded) {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    choose(
        &stage.app,
        &founded.admin.actor,
        &[Strategy::OrientationPilot],
    )
    .await;
    for (number, cluster) in [4, 4, 4, 4, 4, 4, 9, 9, 9, 8, 8].into_iter().enumerate() {
        let name = format!("person.{number}");
        let person = join(&stage.app, &founded.key, &name).await.actor;
        complete_survey(&stage.app, &person, &[cluster], 2).await;
    }
    (stage, founded)
}

async fn say(
    stage: &Stage,
    actor: &Actor,
    programs: &[(Option<Origin>, &str)],
    expected_revision: Option<i64>,
) -> Result<ProgramsView, Error> {
    let programs = programs.iter();
    let command = ChoosePrograms {
        groups: programs
            .map(|(origin, key)| (*origin, (*key).to_owned()))
            .collect(),
        expected_revision,
    };
    choose_programs(&stage.app, actor, command).await
}

fn group(view: &ProgramsView, origin: Origin) -> GroupPrograms {
    let mut groups = view.groups.iter();
    *groups.find(|group| group.origin == origin).unwrap()
}

#[tokio::test]
async fn a_choice_counts_beside_the_suggestion_until_the_suggestion_is_followed_again() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let before = programs(&stage.app, admin).await.unwrap();
    let suggested = group(&before, ENGINEERS);
    assert_eq!(suggested.suggested, Some(FOR_ENGINEERS));
    assert_eq!(
        (suggested.chosen, suggested.counting()),
        (None, Some(FOR_ENGINEERS))
    );

    let entered = [(Some(ENGINEERS), "managers"), (Some(TESTERS), "")];
    let chosen = say(&stage, admin, &entered, Some(before.revision)).await;
    let chosen = chosen.unwrap();
    let both = group(&chosen, ENGINEERS);
    assert_eq!(
        (both.suggested, both.chosen),
        (Some(FOR_ENGINEERS), Some(FOR_MANAGERS))
    );
    assert_eq!(both.counting(), Some(FOR_MANAGERS));
    let figures = organization_figures(&stage.app, admin).await.unwrap();
    assert!(figures.programs().contains(&both));

    let following = say(&stage, admin, &[], Some(chosen.revision)).await;
    assert_eq!(group(&following.unwrap(), ENGINEERS), suggested);
}

#[tokio::test]
async fn a_group_that_is_held_back_takes_a_choice_and_nothing_is_suggested_for_it() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let none = [(Some(TESTERS), "none"), (Some(Origin::Tasks), "engineers")];
    let view = say(&stage, admin, &none, None).await.unwrap();
    let testers = group(&view, TESTERS);
    assert_eq!(
        (testers.suggested, testers.chosen),
        (None, Some(ProgramChoice::Nothing))
    );
    // Nobody described tasks: the choice waits for those who will.
    assert_eq!(group(&view, Origin::Tasks).chosen, Some(FOR_ENGINEERS));
    let figures = organization_figures(&stage.app, admin).await.unwrap();
    let told = figures.programs();
    assert!(told.contains(&testers));
    assert!(told.iter().all(|group| group.origin != Origin::Tasks));
}

#[tokio::test]
async fn programs_are_chosen_before_anybody_answered_and_groups_are_those_that_surveys_offer() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let clusters = programs(&stage.app, admin).await.unwrap();
    assert_eq!(
        clusters.groups.len(),
        16,
        "14 role clusters, tasks, full assessment"
    );
    assert!(
        clusters
            .groups
            .iter()
            .all(|group| group.counting().is_none())
    );

    let entered = EnteredRole {
        name: "Prüfstand".to_owned(),
        cluster: "9".to_owned(),
        takes_part: true,
        ..EnteredRole::default()
    };
    let role = create_role(&stage.app, admin, entered)
        .await
        .unwrap()
        .role
        .id;
    let own = Origin::Role(role);
    let origins = |view: &ProgramsView| view.groups.iter().map(|it| it.origin).collect::<Vec<_>>();
    let offered = programs(&stage.app, admin).await.unwrap();
    assert_eq!(
        origins(&offered),
        [own, Origin::Tasks, Origin::FullAssessment]
    );

    let entered = [(Some(own), "managers"), (Some(TESTERS), "none")];
    say(&stage, admin, &entered, None).await.unwrap();
    retire_role(&stage.app, admin, role, true).await.unwrap();
    let kept = programs(&stage.app, admin).await.unwrap();
    assert_eq!(group(&kept, own).chosen, Some(FOR_MANAGERS));
    assert_eq!(group(&kept, TESTERS).chosen, Some(ProgramChoice::Nothing));
}

#[tokio::test]
async fn choosing_the_same_again_changes_nothing_and_a_late_choice_is_refused() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let first = programs(&stage.app, admin).await.unwrap();
    let managers = [(Some(ENGINEERS), "managers")];
    let chosen = say(&stage, admin, &managers, Some(first.revision)).await;
    let chosen = chosen.unwrap();
    let before = stage.store.contents();
    let again = say(&stage, admin, &managers, Some(first.revision)).await;
    assert_eq!(again.unwrap(), chosen);
    let late = say(&stage, admin, &[], Some(first.revision)).await;
    assert!(
        matches!(late, Err(Error::ChangedMeanwhile { .. })),
        "{late:?}"
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn unknown_groups_and_programs_are_refused_and_employees_neither_see_nor_choose() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let before = stage.store.contents();
    let nobody = Origin::Role(OrganizationRoleId::new(999));
    let cluster = Origin::Cluster(RoleClusterId::new(15));
    for entered in [
        vec![(None, "managers")],
        vec![(Some(nobody), "managers")],
        vec![(Some(cluster), "managers")],
        vec![(Some(ENGINEERS), "1")],
        vec![(Some(ENGINEERS), "managers"), (Some(ENGINEERS), "")],
    ] {
        let refused = say(&stage, admin, &entered, None).await;
        assert_eq!(
            refused_fields(refused),
            [("groups", FieldCode::UnknownChoice)]
        );
    }
    stage.store.assert_unchanged(&before);
    let otto = join(&stage.app, &founded.key, "otto").await.actor;
    let seen = programs(&stage.app, &otto).await;
    assert!(matches!(seen, Err(Error::Forbidden)), "{seen:?}");
    let chosen = say(&stage, &otto, &[], None).await;
    assert!(matches!(chosen, Err(Error::Forbidden)), "{chosen:?}");
}

#[tokio::test]
async fn a_program_says_who_learns_together_and_leaves_the_plan_as_it_is() {
    let (stage, founded) = assessed().await;
    let admin = &founded.admin.actor;
    let command = MakeOrganizationPlan {
        starts_on: "2026-12-01".to_owned(),
        months: "12".to_owned(),
    };
    make_organization_plan(&stage.app, admin, command)
        .await
        .unwrap();
    let managers = [(Some(ENGINEERS), "managers")];
    say(&stage, admin, &managers, None).await.unwrap();
    let plan = organization_plan(&stage.app, admin).await.unwrap().plan;
    assert!(plan.unwrap().changed.is_empty());
}
