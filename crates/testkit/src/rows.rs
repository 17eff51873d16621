//! Rows to store through the ports, where a test is about the ports themselves.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, Utc};
use seqpt_application::accounts::SessionKind;
use seqpt_application::accounts::ports::{NewLogin, NewSession, NewUser};
use seqpt_application::audit::ports::AuditEntry;
use seqpt_application::organization::OrganizationSize;
use seqpt_application::organization::invitations::ports::NewInvitation;
use seqpt_application::organization::ports::{JoinKey, NewOrganization};
use seqpt_application::organization::roles::ports::RoleValues;
use seqpt_application::plans::ports::{NewLearningPlan, PlanChange};
use seqpt_application::plans::{
    Change, Demand, GroupDemand, Objective, OwnWording, PlanContent, SettledObjective, Texts,
};
use seqpt_application::questionnaire::ports::{NewRun, QuestionnaireKind};
use seqpt_application::survey::ports::{GivenAnswer, NewAssessment, SurveyResult};
use seqpt_application::{LearningPlanId, OrganizationId, UserId, UserRole};
use seqpt_core::content::{Audience, Content};
use seqpt_core::framework::{
    CompetencyId, Framework, OrganizationRoleId, Origin, RoleClusterId, SupplementaryRows,
};
use seqpt_core::objectives::{Aim, Input, PlannedCompetency, Settled, SettledLevel, Step};
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::{Answer, Questionnaire, SurveyKind};
use seqpt_core::{Language, Level};

/// The standard framework, loaded once.
pub fn framework() -> &'static Framework {
    static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| Framework::standard().unwrap());
    &FRAMEWORK
}

/// A point in time, `minutes` after a Monday morning that has microseconds to lose.
pub fn moment(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(1_771_228_800_123_456).unwrap() + Duration::minutes(minutes)
}

/// An organisation of this name.
pub fn organization(name: &str) -> NewOrganization {
    NewOrganization {
        name: name.to_owned(),
        name_key: name.to_lowercase(),
        size: OrganizationSize::Medium,
        supplementary: SupplementaryRows::On,
        created_at: moment(0),
    }
}

/// An unlimited join key.
pub fn join_key(organization: OrganizationId, key: &str) -> JoinKey {
    JoinKey {
        organization,
        key: key.to_owned(),
        created_at: moment(0),
        expires_on: None,
        max_uses: None,
        uses: 0,
        replaced_at: None,
    }
}

/// An invitation of Grete Lindqvist for a month.
pub fn invitation(organization: OrganizationId, token_hash: &str) -> NewInvitation {
    NewInvitation {
        organization,
        token_hash: token_hash.to_owned(),
        first_name: "Grete".to_owned(),
        last_name: "Lindqvist".to_owned(),
        created_at: moment(0),
        expires_on: moment(0).date_naive() + Duration::days(30),
    }
}

/// A person of this name.
pub fn user(first_name: &str, last_name: &str) -> NewUser {
    NewUser {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        created_at: moment(0),
    }
}

/// An employee's login.
pub fn login(organization: OrganizationId, user: UserId, username: &str) -> NewLogin {
    NewLogin {
        user,
        organization,
        username: username.to_owned(),
        username_key: username.to_lowercase(),
        password_hash: format!("hash of {username}"),
        role: UserRole::Employee,
    }
}

/// A sign-in by cookie that begins at [`moment`]`(0)`.
pub fn session(organization: OrganizationId, user: UserId, secret_hash: &str) -> NewSession {
    NewSession {
        secret_hash: secret_hash.to_owned(),
        user,
        organization,
        kind: SessionKind::Page,
        created_at: moment(0),
    }
}

/// A role of the organisation that takes part, without a cluster.
pub fn role_values(name: &str) -> RoleValues {
    RoleValues {
        name: name.to_owned(),
        name_key: name.to_lowercase(),
        description: String::new(),
        cluster: None,
        takes_part: true,
    }
}

/// A survey for these role clusters by the published matrices.
pub fn assessment(user: UserId, roles: &[u32]) -> NewAssessment {
    let roles: Vec<_> = roles.iter().copied().map(RoleClusterId::new).collect();
    let requirements = framework().required_levels_of(&roles, SupplementaryRows::On);
    NewAssessment {
        user,
        kind: SurveyKind::KnownRoles,
        framework_version: framework().version().to_owned(),
        supplementary: SupplementaryRows::On,
        questionnaire: Questionnaire::of_requirements(framework(), &requirements).unwrap(),
        roles,
        organization_roles: Vec::new(),
        tasks: None,
        started_at: moment(0),
    }
}

/// These groups ticked at [`moment`]`(1)`.
pub fn answer(groups: &[i64]) -> GivenAnswer {
    GivenAnswer {
        answer: Answer::from_numbers(groups.iter().copied()).unwrap(),
        answered_at: moment(1),
    }
}

/// The results of a survey whose every question was answered with "understand".
pub fn results(assessment: &NewAssessment) -> Vec<SurveyResult> {
    let mut results: Vec<_> = assessment
        .questionnaire
        .questions()
        .iter()
        .map(|question| SurveyResult {
            competency: question.competency,
            score: Level::Understand,
            target: question.requirement.level,
            archetype_source: Some(Strategy::CommonUnderstanding),
        })
        .collect();
    results.sort_by_key(|result| result.competency);
    results
}

/// A run of a questionnaire with made-up answers: the repositories store them and do not read them.
pub fn questionnaire_run(user: UserId, kind: QuestionnaireKind) -> NewRun {
    NewRun {
        user,
        kind,
        responses: r#"{"answer":2}"#.to_owned(),
        computed: r#"{"score":46.1}"#.to_owned(),
        completed_at: moment(3),
    }
}

/// A plan with one objective, which has everything that an objective can have.
pub fn learning_plan(owner: Option<UserId>) -> NewLearningPlan {
    let (competency, level) = (CompetencyId::new(10), Level::Apply);
    let words = |language| {
        let content = Content::standard(framework(), language).unwrap();
        let template = content
            .objectives()
            .get(competency, level, Audience::Practitioners);
        template.unwrap().clone()
    };
    let texts = Texts {
        en: words(Language::English),
        de: words(Language::German),
    };
    let starts_on = moment(0).date_naive();
    let objective = Objective {
        competency,
        level,
        audience: Audience::Practitioners,
        indirect: false,
        archetype_source: Some(Strategy::OrientationPilot),
        step: Step { number: 1, of: 2 },
        planned_due: starts_on + Duration::days(180),
        for_managers: Some(texts.clone()),
        texts,
        demand: Some(Demand {
            places: Some(7),
            at_most: true,
            training_exists: true,
            groups: vec![GroupDemand {
                origin: Origin::Role(OrganizationRoleId::new(4)),
                people: 5,
                size: 12,
            }],
        }),
        own: OwnWording {
            statement: Some("Plans the „Größe“ 🚋 of every lot.".to_owned()),
            due: Some(starts_on + Duration::days(200)),
            ..OwnWording::default()
        },
        done_at: Some(moment(2)),
        revision: 3,
    };
    NewLearningPlan {
        owner,
        created_at: moment(2),
        starts_on,
        months: 12,
        content: PlanContent {
            objectives: vec![objective],
            competencies: vec![PlannedCompetency {
                competency,
                own: Level::Know,
                required: Level::Master,
                aim: Aim::BelowRequired {
                    target: Level::Apply,
                    set_by: Strategy::OrientationPilot,
                },
            }],
            unknown: vec![CompetencyId::new(18)],
            counted: 20,
            settled: vec![SettledObjective {
                settled: SettledLevel {
                    competency,
                    level: Level::Know,
                    because: Settled::Achieved,
                },
                en: "The participant names lots.".to_owned(),
                de: "Die teilnehmende Person nennt Lose.".to_owned(),
            }],
            inputs: [(Input::Levels, "ab12".to_owned())].into(),
        },
        inputs_hash: format!("{:064x}", 7),
        revision: 3,
    }
}

/// A tick at the objective of [`learning_plan`].
pub fn plan_tick(plan: LearningPlanId, by: UserId) -> PlanChange {
    PlanChange {
        plan,
        by,
        objective: learning_plan(None).content.objectives[0].key(),
        change: Change::Done,
        changed_at: moment(3),
    }
}

/// A link with made-up hashes: the repositories store them and do not judge them.
pub fn audit_entry(sequence: i64) -> AuditEntry {
    let hash = |sequence: i64| format!("{sequence:064x}");
    AuditEntry {
        sequence,
        occurred_at: moment(sequence),
        actor: "a1b2".to_owned(),
        action: "user.joined".to_owned(),
        details: r#"{"count":1}"#.to_owned(),
        previous_hash: hash(sequence - 1),
        hash: hash(sequence),
    }
}
