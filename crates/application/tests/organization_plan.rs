//! The organisation's learning plan: from published figures only, for admins only.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::TimeDelta;
use seqpt_application::figures::organization_figures;
use seqpt_application::organization::{SetUpOrganization, set_up_organization};
use seqpt_application::plans::{
    Change, GroupDemand, LearningPlan, MadePlan, MakeOrganizationPlan, ObjectiveKey,
    OrganizationPlan, PlanOwner, RewordObjective, latest_plan, make_organization_plan,
    make_own_plan, organization_plan, own_plan, plan_by_id, plan_history, reword_objective,
    tick_objective,
};
use seqpt_application::{Actor, Error, FieldCode, Scope};
use seqpt_core::framework::{Origin, RoleClusterId};
use seqpt_core::objectives::Input;
use seqpt_core::strategy::Strategy;
use seqpt_core::{Language, Level};
use seqpt_testkit::cast::{self, Founded, complete_survey, join, refused_fields, register};
use seqpt_testkit::{Stage, rows};

const COMMON: PlanOwner = PlanOwner::Organization;
/// "None of these".
const NOTHING: i64 = 5;

fn role(id: u32) -> Origin {
    Origin::Cluster(RoleClusterId::new(id))
}

struct Office {
    stage: Stage,
    founded: Founded,
    joined: usize,
}

impl Office {
    async fn open() -> Self {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        Self {
            stage,
            founded,
            joined: 0,
        }
    }

    /// With a strategy, and eight people who know nothing: Project Managers, but for one Customer.
    async fn assessed() -> Self {
        let mut office = Self::open().await;
        office.choose(&[Strategy::OrientationPilot]).await;
        for _ in 0..5 {
            office.hire(3, NOTHING).await;
        }
        office.hire(1, NOTHING).await;
        // The figures count them all once three more completed a survey.
        for _ in 0..2 {
            office.hire(3, NOTHING).await;
        }
        office
    }

    fn admin(&self) -> Actor {
        self.founded.admin.actor
    }

    async fn choose(&self, strategies: &[Strategy]) {
        self.stage.clock.advance(TimeDelta::minutes(1));
        cast::choose(&self.stage.app, &self.admin(), strategies).await;
    }

    async fn hire(&mut self, role: u32, group: i64) -> Actor {
        self.joined += 1;
        self.stage.clock.advance(TimeDelta::minutes(1));
        let username = format!("person{}", self.joined);
        let person = join(&self.stage.app, &self.founded.key, &username)
            .await
            .actor;
        complete_survey(&self.stage.app, &person, &[role], group).await;
        person
    }

    async fn make(&self, starts_on: &str, months: &str) -> Result<MadePlan, Error> {
        self.stage.clock.advance(TimeDelta::minutes(1));
        let command = MakeOrganizationPlan {
            starts_on: starts_on.to_owned(),
            months: months.to_owned(),
        };
        make_organization_plan(&self.stage.app, &self.admin(), command).await
    }

    async fn read(&self) -> OrganizationPlan {
        organization_plan(&self.stage.app, &self.admin())
            .await
            .unwrap()
    }

    async fn set_smallest(&self, people: &str) {
        let command = SetUpOrganization {
            smallest_group: Some(people.to_owned()),
            ..SetUpOrganization::default()
        };
        set_up_organization(&self.stage.app, &self.admin(), command)
            .await
            .unwrap();
    }

    async fn plan(&self) -> LearningPlan {
        self.read().await.plan.unwrap().plan
    }

    async fn changed(&self) -> Vec<Input> {
        self.read().await.plan.unwrap().changed
    }
}

fn key(text: &str) -> ObjectiveKey {
    ObjectiveKey::parse(text).unwrap()
}

#[tokio::test]
async fn a_plan_needs_a_strategy_and_enough_people_and_says_which() {
    let mut office = Office::open().await;
    let before = office.stage.store.contents();
    assert!(matches!(
        office.read().await.refusal,
        Some(Error::StrategiesMissing)
    ));
    let made = office.make("2026-11-23", "12").await;
    assert!(matches!(made, Err(Error::StrategiesMissing)), "{made:?}");
    office.stage.store.assert_unchanged(&before);

    office.choose(&[Strategy::OrientationPilot]).await;
    for _ in 0..4 {
        office.hire(3, NOTHING).await;
    }
    let refusal = office.read().await.refusal;
    assert!(
        matches!(refusal, Some(Error::TooFewAssessed { smallest: 5, .. })),
        "{refusal:?}"
    );
    let made = office.make("2026-11-23", "12").await;
    assert!(
        matches!(made, Err(Error::TooFewAssessed { .. })),
        "{made:?}"
    );
    office.hire(3, NOTHING).await;
    assert!(office.read().await.refusal.is_none());
}

#[tokio::test]
async fn objectives_say_how_many_need_them_and_name_no_group_that_is_too_small() {
    let office = Office::assessed().await;
    let plan = office.make("2026-11-23", "12").await.unwrap().plan;
    assert_eq!(plan.owner, None);
    assert_eq!(plan.content.competencies, []);
    let apply = plan.objective(key("10-apply")).unwrap();
    let demand = apply.demand.as_ref().unwrap();
    assert_eq!(demand.places, Some(7));
    assert_eq!(demand.groups.len(), 1);
    assert_eq!(
        (demand.groups[0].origin, demand.groups[0].people),
        (role(3), 7)
    );
    assert_eq!(apply.archetype_source, Some(Strategy::OrientationPilot));
    // Nothing of the plan names the Customer, whom one person is.
    for objective in &plan.content.objectives {
        let groups = &objective.demand.as_ref().unwrap().groups;
        assert!(groups.iter().all(|need| need.origin != role(1)));
    }
    let read = office.read().await;
    assert_eq!(read.plan.unwrap().plan, plan);
    assert_eq!((read.months, read.smallest), (12, 5));
}

#[tokio::test]
async fn every_level_that_is_aimed_at_has_its_words_whether_or_not_it_needs_a_training() {
    let office = Office::assessed().await;
    let content = office.make("2026-11-23", "12").await.unwrap().plan.content;
    let needed = content
        .objectives
        .iter()
        .map(|it| (it.competency, it.level));
    let settled = content.settled.iter().map(|it| it.settled);
    let mut levels: Vec<_> = needed
        .chain(settled.map(|it| (it.competency, it.level)))
        .collect();
    levels.sort_unstable();
    // A pilot project aims at applying each of the sixteen.
    let framework = office.stage.app.framework();
    let expected: Vec<_> = framework
        .competencies()
        .iter()
        .flat_map(|known| {
            Level::None
                .levels_up_to(Level::Apply)
                .map(|level| (known.id, level))
        })
        .collect();
    assert_eq!(levels, expected);
    assert!(!content.settled.is_empty());
    for objective in &content.settled {
        assert!(
            objective
                .statement(Language::English)
                .starts_with("The participant ")
        );
        assert!(
            objective
                .statement(Language::German)
                .starts_with("Die teilnehmende Person ")
        );
    }
}

#[tokio::test]
async fn one_survey_more_changes_nothing_before_figures_are_published_anew() {
    let mut office = Office::assessed().await;
    office.make("2026-11-23", "12").await.unwrap();
    assert_eq!(office.changed().await, []);
    office.hire(3, NOTHING).await;
    office.hire(3, NOTHING).await;
    assert_eq!(office.changed().await, []);
    office.hire(3, NOTHING).await;
    assert_eq!(office.changed().await, [Input::Levels]);
    office.make("2026-11-23", "12").await.unwrap();
    office.choose(&[Strategy::CommonUnderstanding]).await;
    assert!(office.changed().await.contains(&Input::Strategies));
}

#[tokio::test]
async fn dates_are_the_admins_and_other_dates_are_another_plan_that_keeps_edits_and_ticks() {
    let office = Office::assessed().await;
    let first = office.make("2026-11-23", "12").await.unwrap();
    assert!(first.is_new);
    assert!(!office.make(" 2026-11-23 ", "12").await.unwrap().is_new);
    let admin = office.admin();
    let words = RewordObjective {
        statement: Some("Project managers plan a release.".to_owned()),
        ..RewordObjective::default()
    };
    let app = &office.stage.app;
    reword_objective(app, &admin, COMMON, key("10-apply"), words)
        .await
        .unwrap();
    tick_objective(app, &admin, COMMON, key("10-know"), true)
        .await
        .unwrap();

    let second = office.make("2027-01-31", "18").await.unwrap();
    assert!(second.is_new);
    assert_eq!(second.carried_over, 2);
    assert_eq!(second.plan.starts_on.to_string(), "2027-01-31");
    let apply = second.plan.objective(key("10-apply")).unwrap();
    assert_eq!(apply.due().to_string(), "2028-07-31");
    assert_eq!(office.read().await.months, 18);
    assert_eq!(office.plan().await, second.plan);

    let history = plan_history(app, &admin, COMMON).await.unwrap();
    assert_eq!(history.plans.len(), 2);
    let changes: Vec<_> = history
        .changes
        .iter()
        .map(|it| (&*it.by, &it.change))
        .collect();
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0], ("Adele Ott", &Change::Done));
    assert!(matches!(changes[1], ("Adele Ott", Change::Reworded { .. })));
}

#[tokio::test]
async fn what_is_no_day_and_no_number_of_months_is_refused_at_its_field() {
    let office = Office::assessed().await;
    let before = office.stage.store.contents();
    let range = FieldCode::NumberOutOfRange { min: 1, max: 60 };
    for (starts_on, months, refused) in [
        (
            "",
            "",
            vec![
                ("starts_on", FieldCode::Required),
                ("months", FieldCode::Required),
            ],
        ),
        ("soon", "12", vec![("starts_on", FieldCode::InvalidDate)]),
        (
            "12026-01-01",
            "12",
            vec![("starts_on", FieldCode::InvalidDate)],
        ),
        ("2026-11-23", "0", vec![("months", range)]),
        ("2026-11-23", "61", vec![("months", range)]),
        ("2026-11-23", "a year", vec![("months", range)]),
    ] {
        assert_eq!(
            refused_fields(office.make(starts_on, months).await),
            refused
        );
    }
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_group_is_named_by_how_many_it_has_and_not_by_how_many_of_them_are_in_need() {
    let mut office = Office::open().await;
    office.choose(&[Strategy::OrientationPilot]).await;
    for _ in 0..5 {
        // Everything can be applied.
        office.hire(3, 3).await;
    }
    for _ in 0..3 {
        office.hire(3, NOTHING).await;
    }
    let made = office.make("2026-11-23", "12").await.unwrap().plan;
    let demand = made.objective(key("10-apply")).unwrap().demand.clone();
    let named = GroupDemand {
        origin: role(3),
        people: 3,
        size: 8,
    };
    assert_eq!(demand.unwrap().groups, [named]);
    assert_eq!(office.plan().await, made);
}

#[tokio::test]
async fn a_plan_of_fewer_people_than_figures_may_speak_of_keeps_its_figures_to_itself() {
    let office = Office::assessed().await;
    let made = office.make("2026-11-23", "12").await.unwrap().plan;
    let (app, admin) = (&office.stage.app, office.admin());
    let is_silent = |plan: &LearningPlan| {
        let demands = plan.content.objectives.iter();
        let mut demands = demands.map(|it| it.demand.as_ref().unwrap());
        demands.all(|demand| demand.places.is_none() && demand.groups.is_empty())
    };
    // Eight people are counted; seven of them are in one group.
    office.set_smallest("8").await;
    let plan = office.plan().await;
    assert!(!plan.is_held_back());
    let demand = plan.objective(key("10-apply")).unwrap().demand.clone();
    let demand = demand.unwrap();
    assert_eq!((demand.places, demand.groups), (Some(7), Vec::new()));

    office.set_smallest("9").await;
    let history = plan_history(app, &admin, COMMON).await.unwrap();
    let ticked = tick_objective(app, &admin, COMMON, key("10-know"), true).await;
    let kept = plan_by_id(app, &admin, COMMON, made.id).await.unwrap();
    assert_eq!((kept.is_current, kept.smallest), (true, 9));
    for told in [
        &office.plan().await,
        &history.plans[0],
        &ticked.unwrap(),
        &kept.plan,
        &latest_plan(app, &admin, COMMON).await.unwrap(),
    ] {
        assert!(told.is_held_back());
        assert!(is_silent(told), "{told:?}");
    }

    // Nothing was lost.
    office.set_smallest("5").await;
    let plan = office.plan().await;
    let before = made.objective(key("10-apply"));
    assert_eq!(plan.objective(key("10-apply")), before);
}

#[tokio::test]
async fn a_plan_that_does_not_say_how_many_were_counted_had_at_least_those_in_need() {
    let office = Office::open().await;
    let mut older = rows::learning_plan(None);
    older.content.counted = 0;
    let demand = older.content.objectives[0].demand.as_mut().unwrap();
    demand.groups[0].size = 0;
    assert_eq!((demand.places, demand.groups[0].people), (Some(7), 5));
    let scope = Scope::Organization(office.admin().organization);
    office.stage.change(scope, |tx| {
        tx.insert_learning_plan(&older)?;
        Ok(())
    });
    for (smallest, places, named) in [("5", Some(7), 1), ("7", Some(7), 0), ("8", None, 0)] {
        office.set_smallest(smallest).await;
        let plan = office.plan().await;
        let demand = plan.content.objectives[0].demand.as_ref().unwrap();
        assert_eq!((demand.places, demand.groups.len()), (places, named));
    }
}

#[tokio::test]
async fn a_lead_sees_how_many_people_have_a_plan_and_an_employee_not_even_that() {
    let mut office = Office::assessed().await;
    let person = office.hire(3, NOTHING).await;
    assert_eq!(office.read().await.people_with_plan, 0);
    make_own_plan(&office.stage.app, &person).await.unwrap();
    assert_eq!(office.read().await.people_with_plan, 1);
    assert_eq!(
        own_plan(&office.stage.app, &office.admin())
            .await
            .unwrap()
            .plan,
        None
    );

    office.make("2026-11-23", "12").await.unwrap();
    let before = office.stage.store.contents();
    let app = &office.stage.app;
    let command = MakeOrganizationPlan {
        starts_on: "2026-11-23".to_owned(),
        months: "12".to_owned(),
    };
    assert!(matches!(
        organization_plan(app, &person).await,
        Err(Error::Forbidden)
    ));
    let made = make_organization_plan(app, &person, command).await;
    assert!(matches!(made, Err(Error::Forbidden)));
    let ticked = tick_objective(app, &person, COMMON, key("10-know"), true).await;
    assert!(matches!(ticked, Err(Error::Forbidden)));
    let history = plan_history(app, &person, COMMON).await;
    assert!(matches!(history, Err(Error::Forbidden)));
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_plan_counts_places_as_the_figures_do_and_says_where_they_are_the_most_there_may_be() {
    let mut office = Office::assessed().await;
    // Two more Customers, whose levels may not be looked at, and one of another role.
    office.hire(1, NOTHING).await;
    office.hire(1, 2).await;
    office.hire(8, NOTHING).await;
    let plan = office.make("2026-11-23", "12").await.unwrap().plan;
    let figures = organization_figures(&office.stage.app, &office.admin()).await;
    let figures = figures.unwrap();
    let mut most = 0;
    for known in &figures.outlook().unwrap().competencies {
        for outlook in &known.levels {
            let key = ObjectiveKey {
                competency: known.competency,
                level: outlook.level,
            };
            let Some(objective) = plan.objective(key) else {
                continue;
            };
            let demand = objective.demand.as_ref().unwrap();
            assert_eq!(demand.places, Some(outlook.places));
            assert_eq!(demand.at_most, !outlook.exact);
            most += usize::from(demand.at_most);
        }
    }
    assert!(most > 0, "some numbers would tell of too few people");
}
