//! The organisation's own roles: what the predecessor lost with them is kept here.
#![expect(clippy::unwrap_used, reason = "a test whose steps fail has failed")]

use std::collections::BTreeMap;

use seqpt_application::organization::roles::{
    CheckedRole, EnteredRole, RoleOutcome, RoleState, RoleView, TakeOverClusters, check_roles,
    create_role, edit_role, import_roles, names, read_roles, reset_involvement, retire_role, role,
    roles, set_involvement, take_over_clusters,
};
use seqpt_application::survey::{history, survey_report};
use seqpt_application::{Actor, App, Error, FieldCode};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Involvement, InvolvementProfile, OrganizationRoleId, ProcessId, RoleClusterId,
};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, refused_fields, register};

fn entered(name: &str, cluster: &str) -> EnteredRole {
    EnteredRole {
        name: name.to_owned(),
        cluster: cluster.to_owned(),
        takes_part: true,
        ..EnteredRole::default()
    }
}

async fn made(app: &App, admin: &Actor, name: &str, cluster: &str) -> RoleView {
    create_role(app, admin, entered(name, cluster))
        .await
        .unwrap()
}

fn levels(view: &RoleView) -> BTreeMap<CompetencyId, Level> {
    let required = view.requirements.iter();
    required
        .map(|(competency, requirement)| (*competency, requirement.level))
        .collect()
}

fn cells(app: &App, involvement: &InvolvementProfile) -> Vec<Involvement> {
    let processes = app.framework().processes().iter();
    processes
        .map(|process| involvement.get(process.id))
        .collect()
}

fn published(app: &App, cluster: u32) -> Vec<Involvement> {
    let cluster = RoleClusterId::new(cluster);
    cells(app, app.framework().reference_profile(cluster).unwrap())
}

const DESIGN: ProcessId = ProcessId::new(21);

/// An organisation with a person who holds the role.
async fn held_role(stage: &Stage) -> (Actor, Actor, OrganizationRoleId) {
    let app = &stage.app;
    let founded = register(app, "Kranbau", "adele").await;
    let admin = founded.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    let grete = cast::join(app, &founded.key, "grete").await.actor;
    cast::complete_role_survey(app, &grete, &[id], 3).await;
    (admin, grete, id)
}

#[tokio::test]
async fn a_role_with_a_cluster_copies_the_organisations_matrix_of_that_cluster() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let view = made(app, &admin, "  Prüfstand & Labor ", "8").await;
    assert_eq!(view.role.values.name, "Prüfstand & Labor");
    assert_eq!(view.role.values.cluster, Some(RoleClusterId::new(8)));
    assert_eq!(view.state, RoleState::Offered);
    assert_eq!(cells(app, &view.role.involvement), published(app, 8));
    let required = app
        .framework()
        .required_levels_of(&[RoleClusterId::new(8)], view.supplementary);
    let required: BTreeMap<_, _> = required
        .into_iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect();
    assert_eq!(levels(&view), required);
}

#[tokio::test]
async fn a_role_without_a_cluster_is_not_finished_until_its_involvement_is_stated() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let view = made(app, &admin, "Moderation", "").await;
    assert_eq!(view.state, RoleState::Unfinished);
    let before = stage.store.contents();
    for nothing in [Vec::new(), vec![(DESIGN, 0)]] {
        let refused = set_involvement(app, &admin, view.role.id, nothing, None).await;
        assert_eq!(
            refused_fields(refused),
            [("involvement", FieldCode::InvolvementRequired)]
        );
    }
    stage.store.assert_unchanged(&before);
    let stated = set_involvement(app, &admin, view.role.id, vec![(DESIGN, 2)], None).await;
    assert_eq!(stated.unwrap().state, RoleState::Offered);
}

#[tokio::test]
async fn a_renamed_role_keeps_its_matrix_and_its_people() {
    let stage = Stage::default();
    let app = &stage.app;
    let (admin, _, id) = held_role(&stage).await;
    set_involvement(app, &admin, id, vec![(DESIGN, 3)], None)
        .await
        .unwrap();
    // Another cluster changes neither: copying its matrix is a step of its own.
    let renamed = edit_role(app, &admin, id, entered("Labor", "3"), None).await;
    let renamed = renamed.unwrap();
    assert_eq!(renamed.holders, 1);
    assert_eq!(renamed.role.involvement.get(DESIGN), Involvement::Designs);
    assert_eq!(renamed.role.values.name, "Labor");
    assert_eq!(renamed.role.values.cluster, Some(RoleClusterId::new(3)));
    assert_eq!(names(app, &admin).await.unwrap()[&id], "Labor");
}

#[tokio::test]
async fn two_roles_with_one_cluster_stay_two() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let first = made(app, &admin, "Prüfstand", "8").await.role.id;
    let second = made(app, &admin, "Labor", "8").await.role.id;
    set_involvement(app, &admin, first, vec![(DESIGN, 1)], None)
        .await
        .unwrap();
    let overview = roles(app, &admin).await.unwrap();
    let listed: Vec<_> = overview.roles.iter().map(|view| view.role.id).collect();
    assert_eq!(listed, [second, first], "by name");
    assert_eq!(overview.clusters, [RoleClusterId::new(8)].into());
    let untouched = role(app, &admin, second).await.unwrap();
    assert_eq!(cells(app, &untouched.role.involvement), published(app, 8));
}

#[tokio::test]
async fn a_change_of_the_description_alone_is_kept() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    let described = EnteredRole {
        description: "Prüft die Bremsen.\r\nAuch nachts.".to_owned(),
        ..entered("Prüfstand", "8")
    };
    edit_role(app, &admin, id, described, None).await.unwrap();
    let stored = role(app, &admin, id).await.unwrap().role.values;
    assert_eq!(stored.description, "Prüft die Bremsen.\nAuch nachts.");
}

#[tokio::test]
async fn a_result_says_what_is_required_otherwise_today() {
    let stage = Stage::default();
    let app = &stage.app;
    let (admin, grete, id) = held_role(&stage).await;
    let survey = history(app, &grete).await.unwrap()[0].survey.id;
    let before = survey_report(app, &grete, survey).await.unwrap();
    assert_eq!(before.changed, []);
    let cells = app.framework().processes().iter();
    let cells = cells.map(|process| (process.id, i64::from(process.id == DESIGN)));
    set_involvement(app, &admin, id, cells.collect(), None)
        .await
        .unwrap();
    let after = survey_report(app, &grete, survey).await.unwrap();
    assert_eq!(before.result, after.result, "the result stays as it is");
    let today = levels(&role(app, &admin, id).await.unwrap());
    assert!(!after.changed.is_empty());
    for row in &before.result.competencies {
        let told = after
            .changed
            .iter()
            .find(|it| it.competency == row.competency);
        let required = today[&row.competency];
        let expected = (row.required != required).then_some((row.required, required));
        assert_eq!(told.map(|it| (it.then, it.today)), expected);
    }
}

#[tokio::test]
async fn a_value_of_4_and_an_unknown_process_are_refused() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    let before = stage.store.contents();
    let range = FieldCode::NumberOutOfRange { min: 0, max: 3 };
    for (cell, code) in [
        ((DESIGN, 4), range),
        ((DESIGN, -1), range),
        ((ProcessId::new(34), 1), FieldCode::UnknownChoice),
    ] {
        let refused = set_involvement(app, &admin, id, vec![cell], None).await;
        assert_eq!(refused_fields(refused), [("involvement", code)]);
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_role_of_another_organisation_is_neither_read_nor_changed() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    let mallory = register(app, "Hebezeuge", "mallory").await.admin.actor;
    let before = stage.store.contents();
    assert!(matches!(
        role(app, &mallory, id).await,
        Err(Error::NotFound)
    ));
    for refused in [
        edit_role(app, &mallory, id, entered("Mine", ""), None).await,
        set_involvement(app, &mallory, id, vec![(DESIGN, 1)], None).await,
        reset_involvement(app, &mallory, id, None).await,
    ] {
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
    let refused = retire_role(app, &mallory, id, true).await;
    assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    assert!(roles(app, &mallory).await.unwrap().roles.is_empty());
    assert!(names(app, &mallory).await.unwrap().is_empty());
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_name_is_free_again_once_its_role_is_retired_and_not_before() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    let again = create_role(app, &admin, entered("PRÜFSTAND", "")).await;
    assert_eq!(refused_fields(again), [("name", FieldCode::Taken)]);
    retire_role(app, &admin, id, false).await.unwrap();
    made(app, &admin, "PRÜFSTAND", "").await;
}

#[tokio::test]
async fn wrong_fields_are_told_together() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let wrong = EnteredRole {
        name: "x".repeat(101),
        description: "x".repeat(1001),
        cluster: "15".to_owned(),
        takes_part: true,
    };
    assert_eq!(
        refused_fields(create_role(app, &admin, wrong).await),
        [
            ("name", FieldCode::TooLong { max: 100 }),
            ("description", FieldCode::TooLong { max: 1000 }),
            ("cluster", FieldCode::UnknownChoice),
        ]
    );
}

#[tokio::test]
async fn retiring_a_role_that_people_hold_asks_first_and_keeps_it_in_their_surveys() {
    let stage = Stage::default();
    let app = &stage.app;
    let (admin, grete, id) = held_role(&stage).await;
    let before = stage.store.contents();
    let asked = retire_role(app, &admin, id, false).await;
    assert!(
        matches!(asked, Err(Error::RoleHeld { people: 1 })),
        "{asked:?}"
    );
    stage.store.assert_unchanged(&before);
    retire_role(app, &admin, id, true).await.unwrap();
    let retired = stage.store.contents();
    retire_role(app, &admin, id, true).await.unwrap();
    stage.store.assert_unchanged(&retired);

    let view = role(app, &admin, id).await.unwrap();
    assert_eq!((view.state, view.holders), (RoleState::Retired, 1));
    assert_eq!(names(app, &grete).await.unwrap()[&id], "Prüfstand");
    let edited = edit_role(app, &admin, id, entered("Labor", ""), None).await;
    assert!(matches!(edited, Err(Error::NotFound)), "{edited:?}");
}

#[tokio::test]
async fn an_edit_of_what_somebody_else_changed_is_refused_and_a_second_click_is_none() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let view = made(app, &admin, "Prüfstand", "8").await;
    let (id, seen) = (view.role.id, view.role.revision);
    let edited = edit_role(app, &admin, id, entered("Labor", "8"), Some(seen)).await;
    let current = edited.unwrap().role.revision;
    let before = stage.store.contents();
    edit_role(app, &admin, id, entered("Labor", "8"), Some(seen))
        .await
        .unwrap();
    let outdated = edit_role(app, &admin, id, entered("Halle", "8"), Some(seen)).await;
    assert!(
        matches!(outdated, Err(Error::ChangedMeanwhile { current: now }) if now == current),
        "{outdated:?}"
    );
    let outdated = set_involvement(app, &admin, id, vec![(DESIGN, 1)], Some(seen)).await;
    assert!(matches!(outdated, Err(Error::ChangedMeanwhile { .. })));
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_reset_puts_the_matrix_of_the_cluster_back_and_needs_one() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let id = made(app, &admin, "Prüfstand", "8").await.role.id;
    set_involvement(app, &admin, id, vec![(DESIGN, 1)], None)
        .await
        .unwrap();
    let reset = reset_involvement(app, &admin, id, None).await.unwrap();
    assert_eq!(cells(app, &reset.role.involvement), published(app, 8));
    let bare = made(app, &admin, "Moderation", "").await.role.id;
    let refused = reset_involvement(app, &admin, bare, None).await;
    assert_eq!(refused_fields(refused), [("cluster", FieldCode::Required)]);
}

#[tokio::test]
async fn clusters_are_taken_over_once_however_often_it_is_asked() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let command = || TakeOverClusters {
        clusters: vec![
            (RoleClusterId::new(4), "System Engineer".to_owned()),
            (RoleClusterId::new(8), "V&V".to_owned()),
        ],
    };
    assert_eq!(take_over_clusters(app, &admin, command()).await.unwrap(), 2);
    assert_eq!(take_over_clusters(app, &admin, command()).await.unwrap(), 0);
    let overview = roles(app, &admin).await.unwrap();
    assert_eq!(overview.roles.len(), 2);
    assert_eq!(overview.clusters.len(), 2);
    for view in &overview.roles {
        assert_eq!(view.state, RoleState::Offered);
    }
    let none = take_over_clusters(app, &admin, TakeOverClusters::default()).await;
    assert_eq!(
        refused_fields(none),
        [("clusters", FieldCode::RolesRequired)]
    );
}

#[tokio::test]
async fn advice_looks_at_finished_roles_that_are_not_retired_and_blocks_nothing() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    assert_eq!(roles(app, &admin).await.unwrap().advice, []);
    for cluster in 1..=14 {
        made(
            app,
            &admin,
            &format!("Role {cluster}"),
            &cluster.to_string(),
        )
        .await;
    }
    let unusual = |overview: seqpt_application::organization::roles::RolesOverview| {
        let advice = overview.advice.iter();
        advice.filter(|one| one.on_responsible()).count()
    };
    assert_eq!(unusual(roles(app, &admin).await.unwrap()), 11);
    made(app, &admin, "Not finished", "").await;
    assert_eq!(unusual(roles(app, &admin).await.unwrap()), 11);
}

#[tokio::test]
async fn roles_are_an_admins_business() {
    let stage = Stage::default();
    let app = &stage.app;
    let (_, grete, id) = held_role(&stage).await;
    let before = stage.store.contents();
    let forbidden = [
        create_role(app, &grete, entered("Mine", "")).await.err(),
        edit_role(app, &grete, id, entered("Mine", ""), None)
            .await
            .err(),
        set_involvement(app, &grete, id, vec![(DESIGN, 1)], None)
            .await
            .err(),
        reset_involvement(app, &grete, id, None).await.err(),
        retire_role(app, &grete, id, true).await.err(),
        take_over_clusters(app, &grete, TakeOverClusters::default())
            .await
            .err(),
        role(app, &grete, id).await.err(),
        roles(app, &grete).await.err(),
    ];
    for refused in forbidden {
        assert!(matches!(refused, Some(Error::Forbidden)), "{refused:?}");
    }
    stage.store.assert_unchanged(&before);
}

/// What is wrong with each line: fields with codes; nothing of a role that is made.
fn wrong(checked: &[CheckedRole]) -> Vec<Vec<(&str, &str)>> {
    let errors = |role: &CheckedRole| match &role.outcome {
        RoleOutcome::Wrong(errors) => errors
            .iter()
            .map(|error| (error.field, error.code.key()))
            .collect(),
        RoleOutcome::Made => Vec::new(),
        RoleOutcome::Known => vec![("", "known")],
    };
    checked.iter().map(errors).collect()
}

const LIST: &str = "\u{feff}Name;Rollencluster;Nimmt teil;P21 Architektur;Standort\r\n\
    Prüfstand;8;;;Kiel\r\n\
    Leitung;management;Nein;;\r\n\
    \r\n\
    Entwurf;;ja;3;\r\n\
    Umsetzung;System Engineer;x;0;\r\n";

#[tokio::test]
async fn a_list_makes_roles_with_the_matrix_of_their_cluster_and_what_the_list_states() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let file = read_roles(app.framework(), LIST).unwrap();
    assert_eq!(file.ignored, ["Standort"]);
    let lines: Vec<_> = file.roles.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 5, 6]);

    let checked = check_roles(app, &admin, file.roles.clone()).await.unwrap();
    assert_eq!(wrong(&checked), vec![Vec::new(); 4]);
    let none = roles(app, &admin).await.unwrap();
    assert_eq!(none.roles, [], "looking stores nothing");

    let made = import_roles(app, &admin, file.roles.clone()).await.unwrap();
    assert!(made.iter().all(|(_, id)| id.is_some()));
    let all = roles(app, &admin).await.unwrap().roles;
    let found = |name: &str| {
        let mut all = all.iter();
        all.find(|view| view.role.values.name == name).unwrap()
    };
    assert_eq!(
        cells(app, &found("Prüfstand").role.involvement),
        published(app, 8)
    );
    assert_eq!(found("Leitung").state, RoleState::NotTakingPart);
    assert_eq!(found("Entwurf").role.values.cluster, None);
    assert_eq!(
        found("Entwurf").role.involvement.get(DESIGN),
        Involvement::Designs
    );
    let changed = &found("Umsetzung").role;
    assert_eq!(changed.values.cluster, Some(RoleClusterId::new(4)));
    let mut expected = published(app, 4);
    expected[20] = Involvement::None;
    assert_eq!(cells(app, &changed.involvement), expected);

    let again = import_roles(app, &admin, file.roles).await.unwrap();
    assert!(
        again
            .iter()
            .all(|(role, id)| role.outcome == RoleOutcome::Known && id.is_none())
    );
    assert_eq!(roles(app, &admin).await.unwrap().roles, all);
}

#[tokio::test]
async fn each_wrong_line_of_a_list_says_what_is_wrong_and_the_others_are_made() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let list = "name,role_cluster,takes_part,19\n\
        ,4,,\n\
        Rig,15,perhaps,4\n\
        Rig,8,,\n\
        Lab,Unicorn,,-1\n\
        Nothing,,,\n\
        Idle,,,0\n\
        Lab,8,,2,surplus\n\
        Roof,8,,\n";
    let file = read_roles(app.framework(), list).unwrap();
    let made = import_roles(app, &admin, file.roles).await.unwrap();
    let (checked, ids): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    assert_eq!(
        wrong(&checked),
        [
            vec![("name", "required")],
            vec![
                ("cluster", "unknown_choice"),
                ("takes_part", "unknown_choice"),
                ("involvement", "not_an_involvement"),
            ],
            vec![("name", "taken")],
            vec![
                ("cluster", "unknown_choice"),
                ("involvement", "not_an_involvement")
            ],
            vec![("involvement", "involvement_required")],
            vec![("involvement", "involvement_required")],
            vec![("row", "too_many_cells")],
            vec![],
        ]
    );
    assert_eq!(ids.iter().filter(|id| id.is_some()).count(), 1);
    let all = roles(app, &admin).await.unwrap().roles;
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].role.values.name, "Roof");
}

#[tokio::test]
async fn a_text_that_is_no_list_of_roles_is_refused_as_a_whole() {
    let stage = Stage::default();
    let framework = stage.app.framework();
    let code = |text: &str| {
        let refused = read_roles(framework, text).unwrap_err();
        let error = refused.iter().next().unwrap();
        (error.field, error.code.key())
    };
    assert_eq!(code("  "), ("roles", "required"));
    assert_eq!(code("name\n\n"), ("roles", "required"));
    assert_eq!(code("Rig;8\nLab;8"), ("roles", "columns_missing"));
    let many = format!("name\n{}", "Rig\n".repeat(501));
    assert_eq!(code(&many), ("roles", "too_many_rows"));
}

#[tokio::test]
async fn every_column_of_a_process_without_an_involvement_is_named() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let list = "name;P19 Architecture;20;P21\nRig;9;2;\nLab;2;-1;much\n";
    let file = read_roles(app.framework(), list).unwrap();
    let checked = check_roles(app, &admin, file.roles).await.unwrap();
    let named: Vec<_> = checked
        .iter()
        .map(|role| {
            let RoleOutcome::Wrong(errors) = &role.outcome else {
                panic!("{role:?}");
            };
            let processes: Vec<_> = errors.iter().map(|error| error.code.args()[0]).collect();
            (role.row.line, processes)
        })
        .collect();
    let process = |id| ("process", id);
    assert_eq!(
        named,
        [(2, vec![process(19)]), (3, vec![process(20), process(21)])]
    );
}

#[tokio::test]
async fn a_column_that_stands_there_twice_and_an_open_quotation_mark_are_refused_as_a_whole() {
    let stage = Stage::default();
    let framework = stage.app.framework();
    let code = |text: &str| {
        let refused = read_roles(framework, text).unwrap_err();
        refused.iter().next().unwrap().code
    };
    let twice = |first, second| FieldCode::ColumnTwice { first, second };
    assert_eq!(code("name;P19;P19\nRig;2;3\n"), twice(2, 3));
    assert_eq!(code("name,P19 Architecture,x,19\nRig,2,,3\n"), twice(2, 4));
    assert_eq!(code("Name;Rolle\nRig;Lab\n"), twice(1, 2));
    assert_eq!(code("name;cluster;role cluster\nRig;8;8\n"), twice(2, 3));
    let open = |line| FieldCode::UnclosedQuote { line };
    assert_eq!(code("name;cluster\nRig;8\n\"Lab;8\nRoof;8\n"), open(3));
    assert_eq!(code("\"name;cluster\nRig;8\n"), open(1));
    let unread = read_roles(framework, "name;place;place\nRig;Kiel;Kiel\n").unwrap();
    assert_eq!(unread.ignored, ["place", "place"]);
}

#[tokio::test]
async fn employees_bring_no_roles() {
    let stage = Stage::default();
    let app = &stage.app;
    let founded = register(app, "Kranbau", "adele").await;
    let grete = cast::join(app, &founded.key, "grete").await.actor;
    let rows = read_roles(app.framework(), LIST).unwrap().roles;
    let checked = check_roles(app, &grete, rows.clone()).await;
    assert!(matches!(checked, Err(Error::Forbidden)));
    let made = import_roles(app, &grete, rows).await;
    assert!(matches!(made, Err(Error::Forbidden)));
}
