//! What is done, what is next and why, from the first day of an organisation to the next year.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::{DateTime, Months, TimeDelta, Utc};
use seqpt_application::Actor;
use seqpt_application::guidance::{
    Freshness, Guidance, OrganizationGuidance, OwnGuidance, OwnStep, Standing, Step, guidance,
};
use seqpt_application::maturity::{AssessMaturity, assess_maturity};
use seqpt_application::organization::roles::{TakeOverClusters, take_over_clusters};
use seqpt_application::organization::set_active;
use seqpt_application::plans::{
    MakeOrganizationPlan, PlanOwner, make_organization_plan, make_own_plan, tick_objective,
};
use seqpt_core::framework::RoleClusterId;
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, Founded, complete_survey, invite, join, register, start_survey};

/// The Project Manager, who has to apply a lot.
const PROJECT_MANAGER: &[u32] = &[3];
/// "None of these".
const NOTHING: i64 = 5;

/// An organisation and its people; the admin is the first.
struct Office {
    stage: Stage,
    founded: Founded,
    people: Vec<Actor>,
}

impl Office {
    async fn open() -> Self {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        let people = vec![founded.admin.actor];
        Self {
            stage,
            founded,
            people,
        }
    }

    /// With the maturity assessed and a strategy chosen.
    async fn directed() -> Self {
        let office = Self::open().await;
        cast::choose(
            &office.stage.app,
            office.admin(),
            &[Strategy::OrientationPilot],
        )
        .await;
        office
    }

    /// The same with as many people, of whom some answered.
    async fn surveyed(people: usize, answered: usize) -> Self {
        let mut office = Self::directed().await;
        office.grow(people).await;
        office.answer(0..answered).await;
        office
    }

    fn admin(&self) -> &Actor {
        &self.founded.admin.actor
    }

    async fn grow(&mut self, people: usize) {
        for number in self.people.len()..people {
            let name = format!("person.{number}");
            let member = join(&self.stage.app, &self.founded.key, &name).await;
            self.people.push(member.actor);
        }
    }

    async fn answer(&self, people: std::ops::Range<usize>) {
        for person in &self.people[people] {
            complete_survey(&self.stage.app, person, PROJECT_MANAGER, NOTHING).await;
        }
    }

    async fn assess(&self, processes: &str) {
        let command = AssessMaturity {
            rollout: "2".to_owned(),
            processes: processes.to_owned(),
            mindset: "2".to_owned(),
            knowledge: "2".to_owned(),
            seen: None,
        };
        assess_maturity(&self.stage.app, self.admin(), command)
            .await
            .unwrap();
    }

    async fn plan(&self) {
        let command = MakeOrganizationPlan {
            starts_on: "2026-03-01".to_owned(),
            months: "12".to_owned(),
        };
        make_organization_plan(&self.stage.app, self.admin(), command)
            .await
            .unwrap();
    }

    async fn guidance_of(&self, person: &Actor) -> Guidance {
        guidance(&self.stage.app, person).await.unwrap()
    }

    async fn told(&self) -> OrganizationGuidance {
        self.guidance_of(self.admin()).await.organization.unwrap()
    }

    async fn next(&self) -> Step {
        self.told().await.facts.next()
    }

    async fn own(&self) -> OwnGuidance {
        self.guidance_of(&self.people[1]).await.own
    }
}

fn standing(guidance: &OrganizationGuidance, step: Step) -> (Standing, Option<DateTime<Utc>>) {
    let guided = guidance.steps.iter().find(|guided| guided.step == step);
    let guided = guided.unwrap();
    (guided.standing, guided.on)
}

#[tokio::test]
async fn an_organisation_that_has_just_registered_begins_with_the_maturity() {
    let office = Office::open().await;
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::Maturity);
    for guided in &told.steps {
        let expected = match (guided.step, guided.step.phase()) {
            (Step::Maturity, _) => Standing::Next,
            (_, 3 | 4) => Standing::Planned,
            _ => Standing::Later,
        };
        assert_eq!((guided.standing, guided.on), (expected, None), "{guided:?}");
    }
    assert_eq!((told.facts.people, told.facts.answered), (1, 0));
    assert_eq!((told.again_on, told.oldest_open), (None, None));
}

#[tokio::test]
async fn employees_are_told_only_their_own_steps() {
    let mut office = Office::directed().await;
    office.grow(2).await;
    let told = office.guidance_of(&office.people[1]).await;
    assert_eq!(told.organization, None);
    assert_eq!(told.own.facts.next(), OwnStep::Survey);
    let admin = office.guidance_of(office.admin()).await;
    assert_eq!(admin.own.facts.next(), OwnStep::Survey);
    assert!(admin.organization.is_some());
}

#[tokio::test]
async fn where_processes_are_defined_roles_are_named_before_people_are_invited() {
    let office = Office::open().await;
    office.assess("4").await;
    assert_eq!(office.next().await, Step::Strategy);
    let assessed = office.told().await;
    assert_eq!(
        standing(&assessed, Step::Maturity),
        (Standing::Done, Some(Stage::opening()))
    );
    let command = seqpt_application::strategy::ChooseStrategies {
        group: seqpt_application::strategy::EnteredGroup {
            people: "60".to_owned(),
            ..Default::default()
        },
        chosen: vec![Strategy::OrientationPilot.key().to_owned()],
        ..Default::default()
    };
    seqpt_application::strategy::choose_strategies(&office.stage.app, office.admin(), command)
        .await
        .unwrap();
    assert_eq!(office.next().await, Step::Roles);
    let named = TakeOverClusters {
        clusters: vec![(RoleClusterId::new(3), "Projektleitung".to_owned())],
    };
    take_over_clusters(&office.stage.app, office.admin(), named)
        .await
        .unwrap();
    let told = office.told().await;
    assert_eq!(told.facts.roles, 1);
    assert_eq!(standing(&told, Step::Roles).0, Standing::Done);
    assert_eq!(told.facts.next(), Step::Invite);
}

#[tokio::test]
async fn where_tasks_are_described_roles_can_be_skipped_and_people_are_invited() {
    let office = Office::directed().await;
    let told = office.told().await;
    assert!(told.facts.describes_tasks);
    assert_eq!(standing(&told, Step::Roles).0, Standing::Optional);
    assert_eq!(told.facts.next(), Step::Invite);
    assert_eq!(told.invited, 0);
    for name in ["Emmy", "Lise"] {
        invite(&office.stage.app, office.admin(), name, "Noether").await;
    }
    assert_eq!(office.told().await.invited, 2);
}

#[tokio::test]
async fn half_way_the_surveys_are_waited_for_until_the_result_and_then_the_plan_can_be_made() {
    let mut office = Office::surveyed(5, 4).await;
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::Surveys);
    assert_eq!(standing(&told, Step::Invite).0, Standing::Done);
    assert_eq!(standing(&told, Step::Result).0, Standing::Later);
    assert_eq!((told.facts.answered, told.facts.not_begun()), (4, 1));

    office.grow(12).await;
    office.stage.clock.advance(TimeDelta::days(1));
    start_survey(&office.stage.app, &office.people[11], PROJECT_MANAGER).await;
    let begun = office.stage.app.now();
    office.stage.clock.advance(TimeDelta::days(1));
    office.answer(4..5).await;
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::Result);
    assert_eq!(standing(&told, Step::Surveys).0, Standing::Begun);
    assert_eq!((told.facts.open, told.facts.not_begun()), (1, 6));
    assert_eq!((told.oldest_open, told.counted), (Some(begun), 5));

    office.answer(5..6).await;
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::Plan);
    assert_eq!(standing(&told, Step::Result).0, Standing::Done);
    // The figures are still those of five people.
    assert_eq!(told.counted, 5);
}

#[tokio::test]
async fn with_everything_done_the_guidance_says_when_to_begin_again() {
    let office = Office::surveyed(5, 5).await;
    office.plan().await;
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::FollowUp);
    for step in [
        Step::Maturity,
        Step::Strategy,
        Step::Surveys,
        Step::Result,
        Step::Plan,
    ] {
        assert_eq!(standing(&told, step).0, Standing::Done, "{step:?}");
    }
    let year_after = Stage::opening().checked_add_months(Months::new(12));
    assert_eq!(told.again_on, year_after);
}

#[tokio::test]
async fn people_who_are_deactivated_are_neither_waited_for_nor_counted() {
    let office = Office::surveyed(6, 5).await;
    office.plan().await;
    assert_eq!(office.next().await, Step::Surveys);
    let gone = office.people[5].user;
    set_active(&office.stage.app, office.admin(), gone, false)
        .await
        .unwrap();
    let told = office.told().await;
    assert_eq!(told.facts.people, 5);
    assert_eq!(told.facts.next(), Step::FollowUp);
}

#[tokio::test]
async fn a_year_and_a_moment_later_the_maturity_is_next_again_and_then_the_surveys() {
    let office = Office::surveyed(5, 5).await;
    office.plan().await;
    office.stage.clock.advance(TimeDelta::days(365));
    assert_eq!(office.next().await, Step::FollowUp);
    office.stage.clock.advance(TimeDelta::microseconds(1));
    let told = office.told().await;
    assert_eq!(told.facts.next(), Step::Maturity);
    assert_eq!(told.facts.maturity, Freshness::Outdated);
    assert_eq!(told.facts.old, 5);
    // When it was done is told also of what is to be done again.
    assert!(told.steps.iter().any(|guided| guided.on.is_some()));
    office.assess("2").await;
    assert_eq!(office.next().await, Step::Surveys);
    office.answer(0..5).await;
    let told = office.told().await;
    assert_eq!((told.facts.old, told.facts.next()), (0, Step::FollowUp));
}

#[tokio::test]
async fn what_the_plan_follows_from_makes_it_next_when_it_changes() {
    let office = Office::surveyed(5, 5).await;
    office.plan().await;
    cast::choose(
        &office.stage.app,
        office.admin(),
        &[Strategy::SeForManagers, Strategy::NeedsBasedProject],
    )
    .await;
    let told = office.told().await;
    assert_eq!(told.facts.plan, Freshness::Outdated);
    assert_eq!(told.facts.next(), Step::Plan);
    office.plan().await;
    assert_eq!(office.next().await, Step::FollowUp);
}

#[tokio::test]
async fn strategies_are_next_when_the_maturity_leads_to_others() {
    let office = Office::surveyed(5, 5).await;
    office.plan().await;
    office.assess("2").await;
    assert_eq!(office.told().await.facts.strategy, Freshness::UpToDate);
    office.assess("5").await;
    let told = office.told().await;
    assert_eq!(told.facts.strategy, Freshness::Outdated);
    assert_eq!(told.facts.next(), Step::Strategy);
    // Surveys ran without roles of its own, so these stay a choice.
    assert_eq!(standing(&told, Step::Roles).0, Standing::Optional);
}

#[tokio::test]
async fn a_person_answers_sees_the_result_plans_ticks_off_and_answers_again() {
    let mut office = Office::directed().await;
    office.grow(2).await;
    let (app, person) = (&office.stage.app, &office.people[1]);
    assert_eq!(office.own().await.facts.next(), OwnStep::Survey);

    let open = start_survey(app, person, PROJECT_MANAGER).await;
    let own = office.own().await;
    assert_eq!(own.facts.next(), OwnStep::Survey);
    assert_eq!(own.open.unwrap().answered, 0);
    cast::submit_survey(app, person, &open, NOTHING).await;
    let own = office.own().await;
    assert_eq!((own.facts.next(), own.open), (OwnStep::Plan, None));
    assert_eq!(own.steps[1].standing, Standing::Done);
    let year_after = Stage::opening().checked_add_months(Months::new(12));
    assert_eq!(own.again_on, year_after);

    let plan = make_own_plan(app, person).await.unwrap().plan;
    let objectives = plan.content.objectives;
    let own = office.own().await;
    assert_eq!(own.facts.next(), OwnStep::Learn);
    assert_eq!(own.facts.objectives, objectives.len());
    for objective in &objectives {
        tick_objective(app, person, PlanOwner::Own, objective.key(), true)
            .await
            .unwrap();
    }
    let own = office.own().await;
    assert_eq!(own.facts.ticked, objectives.len());
    assert_eq!(own.facts.next(), OwnStep::Again);

    office
        .stage
        .clock
        .advance(TimeDelta::days(365) + TimeDelta::microseconds(1));
    let own = office.own().await;
    assert_eq!(own.facts.survey, Freshness::Outdated);
    assert_eq!(own.facts.next(), OwnStep::Survey);
}

#[tokio::test]
async fn a_plan_that_no_longer_fits_is_the_persons_next_step() {
    let mut office = Office::directed().await;
    office.grow(2).await;
    office.answer(1..2).await;
    let (app, person) = (&office.stage.app, &office.people[1]);
    make_own_plan(app, person).await.unwrap();
    office.stage.clock.advance(TimeDelta::days(30));
    complete_survey(app, person, PROJECT_MANAGER, 1).await;
    let own = office.own().await;
    assert_eq!(own.facts.plan, Freshness::Outdated);
    assert_eq!(own.facts.next(), OwnStep::Plan);
}
