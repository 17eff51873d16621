//! Full assessments, and the roles that a survey speaks for.
#![expect(clippy::unwrap_used, reason = "a test whose steps fail has failed")]

use std::collections::BTreeMap;

use seqpt_application::figures::organization_figures;
use seqpt_application::organization::roles::{EnteredRole, create_role, retire_role};
use seqpt_application::plans::make_own_plan;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{
    DescribeTasks, NextTime, Outcome, StartSurvey, SubmitSurvey, discard_survey, history, roles,
    start_survey, submit_survey, survey_report,
};
use seqpt_application::{Actor, App, AssessmentId, FieldCode, Scope};
use seqpt_core::Level;
use seqpt_core::content::Audience;
use seqpt_core::framework::{
    CompetencyId, Framework, InvolvementProfile, OrganizationRoleId, Origin, ProcessId,
    RoleClusterId, SupplementaryRows,
};
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::{SurveyKind, TaskTexts};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, choose, complete_survey, join, refused_fields, register};

const SYSTEM_ENGINEER: RoleClusterId = RoleClusterId::new(4);

fn everything() -> StartSurvey {
    StartSurvey {
        full_assessment: true,
        ..StartSurvey::default()
    }
}

fn tasks(involvement: &[(u32, i64)]) -> StartSurvey {
    let involvement = involvement.iter();
    StartSurvey {
        tasks: Some(DescribeTasks {
            texts: TaskTexts {
                responsible: "Tests".to_owned(),
                ..TaskTexts::default()
            },
            involvement: involvement
                .map(|(process, value)| (ProcessId::new(*process), *value))
                .collect(),
        }),
        ..StartSurvey::default()
    }
}

/// What a role cluster requires by the published processes.
fn levels_of(cluster: RoleClusterId) -> BTreeMap<CompetencyId, Level> {
    Framework::standard()
        .unwrap()
        .required_levels_of(&[cluster], SupplementaryRows::Off)
        .into_iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect()
}

fn group(level: Level) -> i64 {
    match level {
        Level::None => 5,
        Level::Know => 1,
        Level::Understand => 2,
        Level::Apply => 3,
        Level::Master => 4,
    }
}

/// Answers a full assessment with exactly these levels.
async fn assessed(app: &App, actor: &Actor, levels: &BTreeMap<CompetencyId, Level>) -> Assessment {
    let open = start_survey(app, actor, everything()).await.unwrap();
    let answers = levels.iter().map(|(id, level)| (*id, vec![group(*level)]));
    let command = SubmitSurvey {
        answers: Some(answers.collect()),
    };
    submit_survey(app, actor, open.id, command).await.unwrap()
}

async fn own_role(app: &App, admin: &Actor, name: &str, cluster: &str) -> OrganizationRoleId {
    let entered = EnteredRole {
        name: name.to_owned(),
        cluster: cluster.to_owned(),
        takes_part: true,
        ..EnteredRole::default()
    };
    create_role(app, admin, entered).await.unwrap().role.id
}

#[tokio::test]
async fn a_full_assessment_asks_all_competencies_and_is_measured_by_the_nearest_role() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let open = start_survey(app, &admin, everything()).await.unwrap();
    assert_eq!(open.start.kind, SurveyKind::Full);
    let questions = open.start.questionnaire.questions();
    assert_eq!(questions.len(), 16);
    assert!(
        questions
            .iter()
            .all(|it| it.requirement.level == Level::None)
    );
    assert_eq!(open.nearest, None);
    discard_survey(app, &admin, open.id).await.unwrap();

    let mut levels = levels_of(SYSTEM_ENGINEER);
    let below = CompetencyId::new(14);
    assert_eq!(levels.insert(below, Level::Understand), Some(Level::Apply));
    let done = assessed(app, &admin, &levels).await;
    assert_eq!(done.nearest, Some(SYSTEM_ENGINEER));
    let required = Framework::standard()
        .unwrap()
        .required_levels_of(&[SYSTEM_ENGINEER], SupplementaryRows::On);
    for question in done.start.questionnaire.questions() {
        assert_eq!(question.requirement, required[&question.competency]);
    }
    let report = survey_report(app, &admin, done.id).await.unwrap();
    let row = report
        .result
        .competencies
        .iter()
        .find(|it| it.competency == below);
    assert_eq!(
        row.map(|row| (row.own, row.required)),
        Some((Level::Understand, Level::Apply))
    );
    let fit = report.fit.unwrap();
    assert_eq!(fit.suggestion.nearest().unwrap().role, SYSTEM_ENGINEER);
    assert_eq!(fit.suggestion.meets_all, [RoleClusterId::new(11)]);
    assert_eq!(fit.next_time, NextTime::Cluster(SYSTEM_ENGINEER));
}

#[tokio::test]
async fn what_the_nearest_role_does_not_require_is_told_apart_and_counts_for_nothing() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    // The Customer cluster requires neither Project Management (10) nor System Architecting (15).
    let customer = RoleClusterId::new(1);
    let done = assessed(app, &admin, &levels_of(customer)).await;
    assert_eq!(done.nearest, Some(customer));
    let report = survey_report(app, &admin, done.id).await.unwrap();
    let beyond: Vec<_> = report.beyond.keys().map(|id| id.get()).collect();
    assert_eq!(beyond, [10, 15]);
    let outcome = history(app, &admin).await.unwrap()[0].outcome;
    let (reached, required) = (report.result.reached, report.result.competencies.len());
    assert_eq!(required, 14);
    assert_eq!(outcome, Some(Outcome { reached, required }));
}

#[tokio::test]
async fn what_a_full_assessment_was_measured_by_stays_when_the_matrix_changes() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let done = assessed(app, &admin, &levels_of(SYSTEM_ENGINEER)).await;
    let scope = Scope::Organization(admin.organization);
    let nothing = InvolvementProfile::default();
    stage.change(scope, |tx| {
        tx.replace_role_profile(SYSTEM_ENGINEER, &nothing)
    });
    let report = survey_report(app, &admin, done.id).await.unwrap();
    assert_eq!(report.survey, done);
    assert!(!report.result.competencies.is_empty());
}

#[tokio::test]
async fn after_a_full_assessment_a_person_holds_no_role() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    complete_survey(app, &admin, &[8], 2).await;
    assert_eq!(roles(app, &admin).await.unwrap().held, cast::roles(&[8]));
    assessed(app, &admin, &levels_of(SYSTEM_ENGINEER)).await;
    assert_eq!(roles(app, &admin).await.unwrap().held, []);
    let latest = &history(app, &admin).await.unwrap()[0].survey;
    assert_eq!(latest.origins, [Origin::FullAssessment].into());
}

#[tokio::test]
async fn a_full_assessment_with_roles_or_tasks_is_refused() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let before = stage.store.contents();
    let with_roles = StartSurvey {
        roles: cast::roles(&[4]),
        ..everything()
    };
    let with_tasks = StartSurvey {
        full_assessment: true,
        ..tasks(&[(25, 2)])
    };
    for several in [with_roles, with_tasks] {
        assert_eq!(
            refused_fields(start_survey(app, &admin, several).await),
            [("full_assessment", FieldCode::SeveralWays)]
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn people_who_took_it_are_a_group_of_their_own_with_the_requirement_of_their_nearest_role() {
    let stage = Stage::default();
    let app = &stage.app;
    let founded = register(app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    choose(app, admin, &[Strategy::OrientationPilot]).await;
    for number in 0..6 {
        let member = join(app, &founded.key, &format!("role.{number}")).await;
        complete_survey(app, &member.actor, &[4], 3).await;
    }
    // One level below the System Engineer in everything.
    let below: BTreeMap<_, _> = levels_of(SYSTEM_ENGINEER)
        .into_iter()
        .map(|(id, level)| (id, Level::ALL[level.index().saturating_sub(1)]))
        .collect();
    for number in 0..5 {
        let member = join(app, &founded.key, &format!("full.{number}")).await;
        let done = assessed(app, &member.actor, &below).await;
        assert_eq!(done.nearest, Some(SYSTEM_ENGINEER));
    }
    let figures = organization_figures(app, admin).await.unwrap();
    let outlook = figures.outlook().unwrap();
    let architecting = outlook
        .competencies
        .iter()
        .find(|it| it.competency.get() == 15)
        .unwrap();
    let sizes: Vec<_> = architecting
        .groups
        .iter()
        .map(|cell| {
            (
                cell.origin,
                cell.figures.as_ref().map(|it| it.distribution.n()),
            )
        })
        .collect();
    assert_eq!(
        sizes,
        [
            (Origin::Cluster(SYSTEM_ENGINEER), Some(6)),
            (Origin::FullAssessment, Some(5))
        ]
    );
    let full = architecting.groups[1].figures.as_ref().unwrap();
    assert_eq!(architecting.groups[1].required, None);
    assert_eq!(full.training.as_ref().unwrap().below, 5);
}

#[tokio::test]
async fn the_plan_after_a_full_assessment_leads_to_what_the_nearest_role_requires() {
    let stage = Stage::default();
    let app = &stage.app;
    let founded = register(app, "Kranbau", "adele").await;
    let management = RoleClusterId::new(14);
    for (name, cluster, audience) in [
        ("grete", SYSTEM_ENGINEER, Audience::Practitioners),
        ("moritz", management, Audience::Managers),
    ] {
        let member = join(app, &founded.key, name).await.actor;
        let below = levels_of(cluster)
            .into_iter()
            .map(|(id, level)| (id, Level::ALL[level.index().saturating_sub(1)]))
            .collect();
        let done = assessed(app, &member, &below).await;
        assert_eq!(done.nearest, Some(cluster));
        let objectives = make_own_plan(app, &member)
            .await
            .unwrap()
            .plan
            .content
            .objectives;
        assert!(!objectives.is_empty());
        for objective in objectives {
            assert_eq!(objective.audience, audience, "{name}");
            let question = done.start.questionnaire.question(objective.competency);
            assert!(objective.level <= question.unwrap().requirement.level);
        }
    }
}

async fn next_time(app: &App, actor: &Actor, id: AssessmentId) -> Option<NextTime> {
    let report = survey_report(app, actor, id).await.unwrap();
    report.fit.map(|fit| fit.next_time)
}

#[tokio::test]
async fn described_tasks_suggest_the_roles_that_are_on_offer() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let system_engineering = tasks(&[(19, 2), (20, 3), (25, 1)]);
    let open = start_survey(app, &admin, system_engineering).await.unwrap();
    let id = cast::submit_survey(app, &admin, &open, 2).await;
    let report = survey_report(app, &admin, id).await.unwrap();
    let fit = report.fit.unwrap();
    let nearest = fit.suggestion.nearest().unwrap();
    assert_eq!(nearest.role, SYSTEM_ENGINEER);
    assert!((nearest.distances.euclidean - 7.55).abs() < 0.005);
    assert_eq!(fit.next_time, NextTime::Cluster(SYSTEM_ENGINEER));
    assert_eq!(report.survey.nearest, None, "it stays a suggestion");

    let lab = own_role(app, &admin, "Labor", "8").await;
    assert_eq!(next_time(app, &admin, id).await, Some(NextTime::NotOnOffer));
    let systems = own_role(app, &admin, "Systeme", "4").await;
    assert_eq!(
        next_time(app, &admin, id).await,
        Some(NextTime::Roles(vec![systems]))
    );
    retire_role(app, &admin, systems, false).await.unwrap();
    retire_role(app, &admin, lab, false).await.unwrap();
    assert_eq!(
        next_time(app, &admin, id).await,
        Some(NextTime::Cluster(SYSTEM_ENGINEER))
    );
}

#[tokio::test]
async fn roles_and_tasks_that_are_like_no_role_suggest_none() {
    let stage = Stage::default();
    let app = &stage.app;
    let admin = register(app, "Kranbau", "adele").await.admin.actor;
    let for_role = complete_survey(app, &admin, &[8], 2).await;
    assert_eq!(next_time(app, &admin, for_role).await, None);
    // Support is no process that the published roles are described by.
    let open = start_survey(app, &admin, tasks(&[(31, 2)])).await.unwrap();
    let id = cast::submit_survey(app, &admin, &open, 2).await;
    assert_eq!(next_time(app, &admin, id).await, None);
}
