//! Surveys for roles of the organisation and for described tasks.
#![expect(clippy::unwrap_used, reason = "a test whose steps fail has failed")]

use seqpt_application::organization::roles::{
    EnteredRole, create_role, retire_role, role, set_involvement,
};
use seqpt_application::survey::{
    DescribeTasks, StartSurvey, roles, start_survey, survey_report, tasks,
};
use seqpt_application::{Actor, App, Error, FieldCode};
use seqpt_core::framework::{
    Framework, OrganizationRoleId, Origin, ProcessId, RoleClusterId, SupplementaryRows,
    required_levels,
};
use seqpt_core::survey::{SurveyKind, TaskTexts};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, refused_fields, register};

async fn made(app: &App, admin: &Actor, name: &str, cluster: &str) -> OrganizationRoleId {
    let entered = EnteredRole {
        name: name.to_owned(),
        cluster: cluster.to_owned(),
        takes_part: true,
        ..EnteredRole::default()
    };
    create_role(app, admin, entered).await.unwrap().role.id
}

fn for_roles(ids: &[OrganizationRoleId]) -> StartSurvey {
    StartSurvey {
        organization_roles: ids.to_vec(),
        ..StartSurvey::default()
    }
}

fn for_tasks(responsible: &str, involvement: &[(u32, i64)]) -> StartSurvey {
    StartSurvey {
        tasks: Some(DescribeTasks {
            texts: TaskTexts {
                responsible: responsible.to_owned(),
                ..TaskTexts::default()
            },
            involvement: involvement
                .iter()
                .map(|(process, value)| (ProcessId::new(*process), *value))
                .collect(),
        }),
        ..StartSurvey::default()
    }
}

#[tokio::test]
async fn the_organisations_roles_are_offered_in_place_of_the_clusters_once_one_is_ready() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let unfinished = made(app, &admin, "Moderation", "").await;
    assert_eq!(roles(app, &admin).await.unwrap().offered.len(), 14);
    let lab = made(app, &admin, "Labor", "8").await;
    let view = roles(app, &admin).await.unwrap();
    let offered: Vec<_> = view.organization_roles.iter().map(|role| role.id).collect();
    assert_eq!((view.offered, offered), (Vec::new(), vec![lab]));

    let not_ready = start_survey(app, &admin, for_roles(&[unfinished])).await;
    assert_eq!(
        refused_fields(not_ready),
        [("organization_roles", FieldCode::UnknownChoice)]
    );
    let clusters = StartSurvey {
        roles: cast::roles(&[8]),
        ..StartSurvey::default()
    };
    assert_eq!(
        refused_fields(start_survey(app, &admin, clusters).await),
        [("roles", FieldCode::UnknownChoice)]
    );
    retire_role(app, &admin, lab, false).await.unwrap();
    assert_eq!(roles(app, &admin).await.unwrap().offered.len(), 14);
}

#[tokio::test]
async fn a_survey_for_several_roles_freezes_the_highest_levels_with_the_roles_as_reasons() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let lab = made(app, &admin, "Labor", "8").await;
    let office = made(app, &admin, "Büro", "3").await;
    let started = start_survey(app, &admin, for_roles(&[office, lab, lab]))
        .await
        .unwrap();
    assert_eq!(started.start.kind, SurveyKind::KnownRoles);
    assert_eq!(started.start.organization_roles, [lab, office]);
    assert_eq!(started.start.roles, []);
    let clusters = app
        .framework()
        .required_levels_of(&cast::roles(&[3, 8]), SupplementaryRows::On);
    for question in started.start.questionnaire.questions() {
        let same = &clusters[&question.competency];
        assert_eq!(question.requirement.level, same.level);
        for cause in &question.requirement.because {
            assert!([Origin::Role(lab), Origin::Role(office)].contains(&cause.origin));
        }
    }
    // What was frozen stays, whatever becomes of the role.
    let id = cast::submit_survey(app, &admin, &started, 3).await;
    let before = survey_report(app, &admin, id).await.unwrap();
    set_involvement(app, &admin, lab, vec![(ProcessId::new(21), 1)], None)
        .await
        .unwrap();
    let mut after = survey_report(app, &admin, id).await.unwrap();
    assert!(!after.changed.is_empty(), "but it is told");
    after.changed.clear();
    assert_eq!(after, before);
    assert_eq!(before.role_names[&lab], "Labor");
}

#[tokio::test]
async fn a_role_of_another_organisation_cannot_be_picked() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let lab = made(app, &admin, "Labor", "8").await;
    let mallory = register(app, "Hebezeuge", "mallory").await.admin.actor;
    made(app, &mallory, "Own", "3").await;
    let before = stage.store.contents();
    let refused = start_survey(app, &mallory, for_roles(&[lab])).await;
    assert_eq!(
        refused_fields(refused),
        [("organization_roles", FieldCode::UnknownChoice)]
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_retake_in_another_role_moves_the_person() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let lab = made(app, &admin, "Labor", "8").await;
    let office = made(app, &admin, "Büro", "").await;
    set_involvement(app, &admin, office, vec![(ProcessId::new(21), 2)], None)
        .await
        .unwrap();
    cast::complete_role_survey(app, &admin, &[lab], 3).await;
    let view = roles(app, &admin).await.unwrap();
    assert_eq!(view.held_organization_roles, [lab]);
    assert_eq!(view.held, [RoleClusterId::new(8)], "the role's cluster");
    assert_eq!(role(app, &admin, lab).await.unwrap().holders, 1);

    cast::complete_role_survey(app, &admin, &[office], 3).await;
    let view = roles(app, &admin).await.unwrap();
    assert_eq!(view.held_organization_roles, [office]);
    assert_eq!(view.held, []);
    assert_eq!(role(app, &admin, lab).await.unwrap().holders, 0);
    assert_eq!(role(app, &admin, office).await.unwrap().holders, 1);
}

#[tokio::test]
async fn a_survey_for_tasks_asks_what_their_processes_require() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let command = for_tasks("Prüfe Bremsen", &[(25, 2), (21, 0), (12, 1)]);
    let started = start_survey(app, &admin, command).await.unwrap();
    assert_eq!(started.start.kind, SurveyKind::UnknownRoles);
    let described = started.start.tasks.clone().unwrap();
    assert_eq!(described.texts.responsible, "Prüfe Bremsen");
    let kept: Vec<_> = described
        .involvement
        .iter()
        .map(|(process, involvement)| (process.get(), involvement.value()))
        .collect();
    assert_eq!(kept, [(12, 1), (25, 2)]);
    let required = required_levels(
        &Framework::standard().unwrap(),
        [(Origin::Tasks, &described.involvement)],
        SupplementaryRows::On,
    );
    for question in started.start.questionnaire.questions() {
        assert_eq!(question.requirement, required[&question.competency]);
    }
    cast::submit_survey(app, &admin, &started, 2).await;
    let view = roles(app, &admin).await.unwrap();
    assert_eq!((view.held, view.held_organization_roles), (vec![], vec![]));
    let again = tasks(app, &admin).await.unwrap();
    assert_eq!(again.described, Some(described), "for the next time");
    assert_eq!(again.processes.len(), 33);
}

#[tokio::test]
async fn tasks_without_a_text_or_without_an_involvement_are_refused_at_their_fields() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let before = stage.store.contents();
    let range = FieldCode::NumberOutOfRange { min: 0, max: 3 };
    for (text, involvement, expected) in [
        ("", vec![(25, 2)], ("responsible", FieldCode::TasksRequired)),
        (
            "Keine.",
            vec![(25, 2)],
            ("responsible", FieldCode::TasksRequired),
        ),
        (
            "Tests",
            vec![],
            ("involvement", FieldCode::InvolvementRequired),
        ),
        (
            "Tests",
            vec![(25, 0)],
            ("involvement", FieldCode::InvolvementRequired),
        ),
        ("Tests", vec![(25, 4)], ("involvement", range)),
        (
            "Tests",
            vec![(34, 1)],
            ("involvement", FieldCode::UnknownChoice),
        ),
    ] {
        let refused = start_survey(app, &admin, for_tasks(text, &involvement)).await;
        assert_eq!(
            refused_fields(refused),
            [expected],
            "{text} {involvement:?}"
        );
    }
    let long = start_survey(app, &admin, for_tasks(&"x".repeat(2001), &[(25, 2)])).await;
    assert_eq!(
        refused_fields(long),
        [("responsible", FieldCode::TooLong { max: 2000 })]
    );
    let both = StartSurvey {
        roles: cast::roles(&[8]),
        ..for_tasks("Tests", &[(25, 2)])
    };
    assert_eq!(
        refused_fields(start_survey(app, &admin, both).await),
        [("tasks", FieldCode::SeveralWays)]
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn an_open_survey_for_tasks_is_continued_and_not_doubled() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let first = start_survey(app, &admin, for_tasks("Tests", &[(25, 2)])).await;
    let first = first.unwrap().id;
    let second = start_survey(app, &admin, for_tasks("Tests", &[(25, 2)])).await;
    assert!(
        matches!(second, Err(Error::SurveyOpen(open)) if open == first),
        "{second:?}"
    );
    assert_eq!(tasks(app, &admin).await.unwrap().open, Some(first));
}
