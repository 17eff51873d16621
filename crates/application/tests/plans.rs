//! A person's own learning plan: made, read, edited, ticked, and told when it is out of date.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::collections::BTreeSet;

use chrono::{Months, TimeDelta};
use seqpt_application::plans::{
    Change, LearningPlan, MadePlan, Objective, ObjectiveKey, OwnPlan, PlanOwner, RewordObjective,
    make_own_plan, own_plan, plan_by_id, plan_history, restore_wording, reword_objective,
    tick_objective,
};
use seqpt_application::{Access, Actor, Error, FieldCode, LearningPlanId, Scope, Store as _};
use seqpt_core::content::Audience;
use seqpt_core::framework::{CompetencyId, InvolvementProfile, RoleClusterId};
use seqpt_core::objectives::{Aim, Input, Settled};
use seqpt_core::strategy::Strategy;
use seqpt_core::{Language, Level};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, Founded, complete_survey, join, refused_fields, register};

const SYSTEMS_THINKING: CompetencyId = CompetencyId::new(1);
/// Nobody knows anything: "none of these".
const NOTHING: i64 = 5;
/// The Project Manager, who has to apply a lot.
const PROJECT_MANAGER: &[u32] = &[3];

fn key(text: &str) -> ObjectiveKey {
    ObjectiveKey::parse(text).unwrap()
}

/// An organisation, with one employee who completed a survey or not.
struct Office {
    stage: Stage,
    founded: Founded,
    grete: Actor,
}

impl Office {
    async fn open() -> Self {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        let grete = join(&stage.app, &founded.key, "grete").await.actor;
        Self {
            stage,
            founded,
            grete,
        }
    }

    /// With a survey in which Grete as Project Manager knows nothing.
    async fn surveyed() -> Self {
        let office = Self::open().await;
        office.answer(PROJECT_MANAGER, NOTHING).await;
        office
    }

    /// With that survey, and a plan made from it.
    async fn planned() -> Self {
        let office = Self::surveyed().await;
        office.make().await;
        office
    }

    async fn answer(&self, roles: &[u32], group: i64) {
        self.stage.clock.advance(TimeDelta::minutes(1));
        complete_survey(&self.stage.app, &self.grete, roles, group).await;
    }

    async fn choose(&self, strategies: &[Strategy]) {
        self.stage.clock.advance(TimeDelta::minutes(1));
        cast::choose(&self.stage.app, &self.founded.admin.actor, strategies).await;
    }

    async fn make(&self) -> MadePlan {
        self.stage.clock.advance(TimeDelta::minutes(1));
        make_own_plan(&self.stage.app, &self.grete).await.unwrap()
    }

    async fn read(&self) -> OwnPlan {
        own_plan(&self.stage.app, &self.grete).await.unwrap()
    }

    async fn plan(&self) -> LearningPlan {
        self.read().await.plan.unwrap().plan
    }

    async fn changed(&self) -> Vec<Input> {
        self.read().await.plan.unwrap().changed
    }

    async fn objective(&self, name: &str) -> Objective {
        self.plan().await.objective(key(name)).unwrap().clone()
    }

    async fn reword(&self, name: &str, command: RewordObjective) -> Result<LearningPlan, Error> {
        self.stage.clock.advance(TimeDelta::minutes(1));
        let own = PlanOwner::Own;
        reword_objective(&self.stage.app, &self.grete, own, key(name), command).await
    }

    async fn tick(&self, name: &str, done: bool) -> Result<LearningPlan, Error> {
        self.stage.clock.advance(TimeDelta::minutes(1));
        let own = PlanOwner::Own;
        tick_objective(&self.stage.app, &self.grete, own, key(name), done).await
    }

    /// What the results of the newest survey are linked with.
    fn links(&self) -> BTreeSet<(Option<Strategy>, Option<LearningPlanId>)> {
        let scope = Scope::Organization(self.grete.organization);
        let mut tx = self.stage.store.begin(scope, Access::Read).unwrap();
        let survey = tx.assessments_of(self.grete.user).unwrap()[0].id;
        let links = tx.survey_result_links(survey).unwrap();
        assert_eq!(links.len(), tx.survey_results(survey).unwrap().len());
        let links = links.into_iter();
        links
            .map(|link| (link.archetype_source, link.learning_plan))
            .collect()
    }

    async fn changes(&self) -> Vec<Change> {
        let own = PlanOwner::Own;
        let history = plan_history(&self.stage.app, &self.grete, own)
            .await
            .unwrap();
        history.changes.into_iter().map(|it| it.change).collect()
    }

    /// Gives a role cluster the matrix rows of another one.
    fn change_matrix(&self, role: u32, as_role: u32) {
        let framework = self.stage.app.framework();
        let profile = framework.reference_profile(RoleClusterId::new(as_role));
        let profile: InvolvementProfile = profile.unwrap().clone();
        self.stage
            .change(Scope::Organization(self.grete.organization), |tx| {
                tx.replace_role_profile(RoleClusterId::new(role), &profile)
            });
    }
}

fn statement(text: &str) -> RewordObjective {
    RewordObjective {
        statement: Some(text.to_owned()),
        ..RewordObjective::default()
    }
}

#[tokio::test]
async fn there_is_no_plan_before_a_survey_is_completed() {
    let office = Office::open().await;
    let none = OwnPlan {
        plan: None,
        has_survey: false,
    };
    assert_eq!(office.read().await, none);
    cast::start_survey(&office.stage.app, &office.grete, PROJECT_MANAGER).await;
    assert_eq!(office.read().await, none);
    let before = office.stage.store.contents();
    let made = make_own_plan(&office.stage.app, &office.grete).await;
    assert!(matches!(made, Err(Error::SurveyMissing)), "{made:?}");
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn from_none_to_apply_there_is_an_objective_to_know_one_to_understand_and_one_to_apply() {
    let office = Office::surveyed().await;
    office.choose(&[Strategy::OrientationPilot]).await;
    assert!(office.read().await.has_survey);
    let made = office.make().await;
    assert!(made.is_new);
    let plan = &made.plan;
    assert_eq!(plan.owner, Some(office.grete.user));
    assert_eq!(plan.starts_on, office.stage.app.now().date_naive());
    assert_eq!(plan.months, 12);

    let objectives = plan.content.objectives.iter();
    let thinking: Vec<_> = objectives
        .filter(|it| it.competency == SYSTEMS_THINKING)
        .collect();
    let levels: Vec<_> = thinking.iter().map(|it| it.level).collect();
    assert_eq!(levels, [Level::Know, Level::Understand, Level::Apply]);
    for (objective, months) in thinking.iter().zip([4, 8, 12]) {
        let due = plan.starts_on.checked_add_months(Months::new(months));
        assert_eq!(Some(objective.due()), due);
        assert_eq!(objective.audience, Audience::Practitioners);
        assert!(objective.indirect);
        assert_eq!(objective.archetype_source, Some(Strategy::OrientationPilot));
        for (language, window, frame) in [
            (Language::English, "4 months", "within 4 months"),
            (Language::German, "4 Monaten", "innerhalb von 4 Monaten"),
        ] {
            let text = objective.text(language, window);
            assert_eq!(text.time_frame, frame);
            assert_eq!(text.statement, objective.texts.get(language).statement);
        }
    }
}

#[tokio::test]
async fn what_is_reached_stays_in_the_plan_without_a_date_or_a_tick() {
    let office = Office::open().await;
    office.choose(&[Strategy::OrientationPilot]).await;
    // The statements of the second group: understand.
    office.answer(PROJECT_MANAGER, 2).await;
    let content = office.make().await.plan.content;
    let levels = |id| -> Vec<_> {
        let settled = content.settled.iter().map(|it| it.settled);
        settled
            .filter(|it| it.competency == id)
            .map(|it| (it.level, it.because))
            .collect()
    };
    let reached = [Level::Know, Level::Understand].map(|level| (level, Settled::Achieved));
    assert_eq!(levels(SYSTEMS_THINKING), reached);
    assert!(content.settled.iter().all(|settled| {
        let same = content.objectives.iter();
        !same
            .map(|it| (it.competency, it.level))
            .any(|it| it == (settled.settled.competency, settled.settled.level))
    }));
}

#[tokio::test]
async fn a_plan_stops_where_the_strategies_do_and_says_so() {
    let office = Office::surveyed().await;
    office.choose(&[Strategy::CommonUnderstanding]).await;
    let plan = office.make().await.plan;
    assert!(
        plan.content
            .objectives
            .iter()
            .all(|it| it.level <= Level::Understand)
    );
    let gap = plan
        .content
        .competencies
        .iter()
        .find(|it| it.competency == SYSTEMS_THINKING);
    assert_eq!(
        gap.unwrap().aim,
        Aim::BelowRequired {
            target: Level::Understand,
            set_by: Strategy::CommonUnderstanding
        }
    );
}

#[tokio::test]
async fn without_strategies_a_plan_goes_up_to_what_the_roles_require() {
    let office = Office::planned().await;
    let plan = office.plan().await;
    for gap in &plan.content.competencies {
        assert_eq!(gap.aim, Aim::WithoutStrategies);
        let highest = plan
            .content
            .objectives
            .iter()
            .filter(|it| it.competency == gap.competency)
            .map(|it| it.level)
            .max();
        assert_eq!(highest, Some(gap.required));
    }
    assert!(!plan.content.competencies.is_empty());
}

#[tokio::test]
async fn managers_get_objectives_from_their_own_angle() {
    let office = Office::open().await;
    office.answer(&[14], NOTHING).await;
    let plan = office.make().await.plan;
    assert!(!plan.content.objectives.is_empty());
    assert!(
        plan.content
            .objectives
            .iter()
            .all(|it| it.audience == Audience::Managers)
    );
    let know = plan.objective(key("1-know")).unwrap();
    assert!(know.texts.en.statement.contains("managers"), "{know:?}");
}

#[tokio::test]
async fn survey_results_name_the_strategy_from_the_start_and_then_the_plan_they_led_to() {
    let office = Office::open().await;
    office.answer(PROJECT_MANAGER, NOTHING).await;
    assert_eq!(office.links(), [(None, None)].into());
    let chosen = Strategy::Certification;
    office.choose(&[Strategy::TrainTheTrainer]).await;
    office.answer(PROJECT_MANAGER, NOTHING).await;
    assert_eq!(office.links(), [(None, None)].into());
    office
        .choose(&[chosen, Strategy::CommonUnderstanding])
        .await;
    office.answer(PROJECT_MANAGER, NOTHING).await;
    assert_eq!(office.links(), [(Some(chosen), None)].into());
    let plan = office.make().await.plan;
    assert_eq!(office.links(), [(Some(chosen), Some(plan.id))].into());
}

#[tokio::test]
async fn a_second_click_makes_no_second_plan() {
    let office = Office::planned().await;
    let first = office.plan().await;
    let before = office.stage.store.contents();
    let again = office.make().await;
    assert!(!again.is_new);
    assert_eq!(again.plan, first);
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_plan_is_out_of_date_when_something_it_follows_from_changed_and_not_before() {
    let office = Office::planned().await;
    assert_eq!(office.changed().await, []);
    // Ticks, edits, time, and what other people do change nothing.
    office.tick("1-know", true).await.unwrap();
    office
        .reword("1-know", statement("My own words."))
        .await
        .unwrap();
    let otto = join(&office.stage.app, &office.founded.key, "otto")
        .await
        .actor;
    complete_survey(&office.stage.app, &otto, &[1], 2).await;
    office.change_matrix(1, 11);
    office.stage.clock.advance(TimeDelta::days(40));
    assert_eq!(office.changed().await, []);

    office.answer(PROJECT_MANAGER, 2).await;
    assert_eq!(office.changed().await, [Input::Levels]);
    office.make().await;
    assert_eq!(office.changed().await, []);

    office.choose(&[Strategy::OrientationPilot]).await;
    assert_eq!(office.changed().await, [Input::Strategies]);
    office.make().await;
    // The same choice again is the same.
    office.choose(&[Strategy::OrientationPilot]).await;
    assert_eq!(office.changed().await, []);

    office.change_matrix(3, 11);
    assert_eq!(office.changed().await, [Input::Requirements]);
    office.change_matrix(3, 3);
    assert_eq!(
        office.changed().await,
        [],
        "what is changed back is as it was"
    );

    office
        .stage
        .change(Scope::Organization(office.grete.organization), |tx| {
            tx.set_plan_months(18)
        });
    assert_eq!(office.changed().await, [Input::Window]);

    office.answer(&[3, 14], 2).await;
    let changed = office.changed().await;
    for input in [Input::Roles, Input::Requirements, Input::Window] {
        assert!(changed.contains(&input), "{changed:?}");
    }
}

#[tokio::test]
async fn a_new_plan_keeps_own_words_and_ticks_of_the_objectives_it_still_has() {
    let office = Office::planned().await;
    office
        .reword("1-apply", statement("I do it."))
        .await
        .unwrap();
    office.tick("1-know", true).await.unwrap();
    office.tick("1-understand", true).await.unwrap();
    let before = office.plan().await;
    // She understands everything now: what she had to know and to understand is gone.
    office.answer(PROJECT_MANAGER, 2).await;
    let made = office.make().await;
    assert!(made.is_new);
    assert_eq!(made.carried_over, 1);
    let apply = made.plan.objective(key("1-apply")).unwrap();
    assert_eq!(apply.own.statement.as_deref(), Some("I do it."));
    assert_eq!(made.plan.objective(key("1-know")), None);
    assert!(made.plan.revision > before.revision);

    // The older plan stays as it was, and is found.
    let own = PlanOwner::Own;
    let older = plan_by_id(&office.stage.app, &office.grete, own, before.id).await;
    assert_eq!(older.unwrap().plan, before);
    let history = plan_history(&office.stage.app, &office.grete, own)
        .await
        .unwrap();
    let plans: Vec<_> = history.plans.iter().map(|plan| plan.id).collect();
    assert_eq!(plans, [made.plan.id, before.id]);
    assert_eq!(history.changes.len(), 3);
    assert_eq!(history.changes[0].by, "Grete Lindqvist");
}

#[tokio::test]
async fn own_words_a_moved_date_and_a_tick_outlive_a_plan_that_lacks_the_objective() {
    let office = Office::planned().await;
    let due = office.objective("1-know").await.due() + TimeDelta::days(14);
    let command = RewordObjective {
        due: Some(due.to_string()),
        ..statement("I name what a system is.")
    };
    office.reword("1-know", command).await.unwrap();
    office.tick("1-know", true).await.unwrap();
    office.tick("1-understand", true).await.unwrap();
    // She is seen to understand everything, and at the next survey to know nothing.
    office.answer(PROJECT_MANAGER, 2).await;
    assert_eq!(office.make().await.plan.objective(key("1-know")), None);
    office.answer(PROJECT_MANAGER, NOTHING).await;
    assert_eq!(office.make().await.carried_over, 2);
    let know = office.objective("1-know").await;
    assert_eq!(
        know.own.statement.as_deref(),
        Some("I name what a system is.")
    );
    assert_eq!(know.due(), due);
    assert!(know.done_at.is_some());

    // The newest plan that has an objective counts: a tick taken back there stays away.
    office.tick("1-know", false).await.unwrap();
    office.choose(&[Strategy::OrientationPilot]).await;
    assert_eq!(office.make().await.carried_over, 2);
    assert_eq!(office.objective("1-know").await.done_at, None);
}

#[tokio::test]
async fn another_angle_keeps_tick_and_date_and_own_words_wait_until_their_angle_is_back() {
    let office = Office::planned().await;
    office.tick("1-know", true).await.unwrap();
    let due = office.objective("1-know").await.due() + TimeDelta::days(14);
    let command = RewordObjective {
        due: Some(due.to_string()),
        ..statement("My own words.")
    };
    office.reword("1-know", command).await.unwrap();
    office.answer(&[3, 14], NOTHING).await;
    assert_eq!(office.make().await.carried_over, 1);
    let know = office.objective("1-know").await;
    assert_eq!(know.audience, Audience::Managers);
    assert!(know.done_at.is_some());
    assert_eq!(know.due(), due);
    assert_eq!(know.own.statement, None);

    office.answer(PROJECT_MANAGER, NOTHING).await;
    office.make().await;
    let know = office.objective("1-know").await;
    assert_eq!(know.own.statement.as_deref(), Some("My own words."));
    assert!(know.done_at.is_some());
}

#[tokio::test]
async fn a_second_click_makes_no_second_plan_after_the_clock_was_set_back() {
    let office = Office::planned().await;
    office.choose(&[Strategy::OrientationPilot]).await;
    office.stage.clock.advance(-TimeDelta::hours(2));
    let made = office.make().await;
    assert!(made.is_new);
    let before = office.stage.store.contents();
    assert!(!office.make().await.is_new);
    office.stage.store.assert_unchanged(&before);
    assert_eq!(office.plan().await, made.plan);
}

#[tokio::test]
async fn a_plan_made_by_other_rules_is_out_of_date_and_says_so() {
    let office = Office::planned().await;
    let mut older = office.plan().await.content;
    older
        .inputs
        .insert(Input::Engine, "of older rules".to_owned());
    let plan = office.plan().await;
    office
        .stage
        .change(Scope::Organization(office.grete.organization), |tx| {
            tx.update_learning_plan(plan.id, &older, plan.revision)
        });
    assert_eq!(office.changed().await, [Input::Engine]);
}

#[tokio::test]
async fn a_tick_given_twice_is_given_once_and_can_be_taken_back() {
    let office = Office::planned().await;
    let ticked = office.tick("1-know", true).await.unwrap();
    let at = ticked.objective(key("1-know")).unwrap().done_at;
    assert_eq!(at, Some(office.stage.app.now()));
    assert_eq!(ticked.done(), 1);
    assert_eq!(office.tick("1-know", true).await.unwrap(), ticked);
    assert_eq!(office.changes().await, [Change::Done]);
    let back = office.tick("1-know", false).await.unwrap();
    assert_eq!(back.done(), 0);
    assert_eq!(office.tick("1-know", false).await.unwrap(), back);
    assert_eq!(office.changes().await, [Change::NotDone, Change::Done]);
}

#[tokio::test]
async fn own_words_take_the_place_of_the_generated_ones_and_both_stay_in_the_history() {
    let office = Office::planned().await;
    let made = office.objective("10-apply").await;
    let later = made.due() + TimeDelta::days(14);
    let command = RewordObjective {
        statement: Some("  I plan\r\n  our next release. ".to_owned()),
        // As generated, in the other language: that is no own wording.
        condition: Some(made.texts.de.condition.clone()),
        benefit: Some("So that Ada’s team can start.".to_owned()),
        due: Some(later.to_string()),
        done: None,
        criterion: None,
        expected_revision: Some(made.revision),
    };
    office.reword("10-apply", command.clone()).await.unwrap();
    let reworded = office.objective("10-apply").await;
    assert_eq!(
        reworded.own.statement.as_deref(),
        Some("I plan our next release.")
    );
    assert_eq!(reworded.own.condition, None);
    assert_eq!(reworded.due(), later);
    for language in Language::ALL {
        let text = reworded.text(language, "");
        assert_eq!(text.statement, "I plan our next release.");
        assert_eq!(text.parts.iter().count(), 0);
        assert_eq!(text.condition, made.texts.get(language).condition);
        assert_eq!(text.benefit, "So that Ada’s team can start.");
    }
    assert_eq!(
        office.changes().await,
        [Change::Reworded {
            before: made.own.clone().into(),
            after: reworded.own.clone().into()
        }]
    );

    // Sending the same again is no change; restoring is one.
    let again = RewordObjective {
        expected_revision: None,
        ..command
    };
    office.reword("10-apply", again).await.unwrap();
    assert_eq!(office.changes().await.len(), 1);
    let own = PlanOwner::Own;
    for _ in 0..2 {
        restore_wording(&office.stage.app, &office.grete, own, key("10-apply"), None)
            .await
            .unwrap();
    }
    assert_eq!(office.changes().await.len(), 2);
    let restored = office.objective("10-apply").await;
    assert!(restored.own.is_empty());
    assert_eq!(restored.due(), made.due());
}

#[tokio::test]
async fn what_is_no_sentence_and_no_day_is_refused_at_its_field() {
    let office = Office::planned().await;
    let before = office.stage.store.contents();
    let due = |text: &str| RewordObjective {
        due: Some(text.to_owned()),
        ..RewordObjective::default()
    };
    let today = office.plan().await.starts_on;
    for (command, field, code) in [
        (statement("  \n "), "statement", FieldCode::Required),
        (
            statement(&"ä".repeat(501)),
            "statement",
            FieldCode::TooLong { max: 500 },
        ),
        (
            statement(&"ä".repeat(5001)),
            "statement",
            FieldCode::TooLong { max: 500 },
        ),
        (
            statement("a\u{202e}b"),
            "statement",
            FieldCode::InvalidCharacters,
        ),
        (due(""), "due", FieldCode::Required),
        (due("tomorrow"), "due", FieldCode::InvalidDate),
        (due("12026-01-01"), "due", FieldCode::InvalidDate),
        (due("2020-01-01"), "due", FieldCode::DateInPast),
        (due(&today.to_string()), "due", FieldCode::DateBeforePlan),
    ] {
        let refused = refused_fields(office.reword("1-know", command).await);
        assert_eq!(refused, [(field, code)]);
    }
    office.stage.store.assert_unchanged(&before);
    // Five hundred characters are not too many.
    let longest = statement(&"ä".repeat(500));
    office.reword("1-know", longest).await.unwrap();
}

#[tokio::test]
async fn of_two_edits_made_from_one_state_the_second_is_told() {
    let office = Office::planned().await;
    let revision = office.objective("1-know").await.revision;
    let from = |text: &str| RewordObjective {
        expected_revision: Some(revision),
        ..statement(text)
    };
    office.reword("1-know", from("first")).await.unwrap();
    let current = office.objective("1-know").await.revision;
    let second = office.reword("1-know", from("second")).await;
    assert!(
        matches!(second, Err(Error::ChangedMeanwhile { current: now }) if now == current),
        "{second:?}"
    );
    let stored = office.objective("1-know").await;
    assert_eq!(stored.own.statement.as_deref(), Some("first"));
    // Another objective was not touched by that.
    office.reword("1-understand", from("other")).await.unwrap();

    // A form made from an older plan meets a newer one.
    let revision = office.objective("1-apply").await.revision;
    office.answer(PROJECT_MANAGER, 2).await;
    office.make().await;
    let late = RewordObjective {
        expected_revision: Some(revision),
        ..statement("late")
    };
    let late = office.reword("1-apply", late).await;
    assert!(
        matches!(late, Err(Error::ChangedMeanwhile { .. })),
        "{late:?}"
    );
}

#[tokio::test]
async fn objectives_that_a_plan_does_not_have_are_not_found() {
    let office = Office::planned().await;
    for name in ["2-know", "1-master", "99-apply"] {
        assert!(matches!(
            office.tick(name, true).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(
            office.reword(name, statement("x")).await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test]
async fn a_plan_is_shown_to_nobody_but_its_owner() {
    let office = Office::planned().await;
    let id = office.plan().await.id;
    let otto = join(&office.stage.app, &office.founded.key, "otto")
        .await
        .actor;
    let stranger = register(&office.stage.app, "Hebezeuge", "mallory")
        .await
        .admin
        .actor;
    let before = office.stage.store.contents();
    for other in [office.founded.admin.actor, otto, stranger] {
        assert_eq!(
            own_plan(&office.stage.app, &other).await.unwrap().plan,
            None
        );
        for unknown in [id, LearningPlanId::new(id.get() + 1000)] {
            let own = PlanOwner::Own;
            let read = plan_by_id(&office.stage.app, &other, own, unknown).await;
            assert!(matches!(read, Err(Error::NotFound)), "{read:?}");
        }
        let own = PlanOwner::Own;
        let history = plan_history(&office.stage.app, &other, own).await.unwrap();
        assert_eq!((history.plans.len(), history.changes.len()), (0, 0));
        let ticked = tick_objective(&office.stage.app, &other, own, key("1-know"), true).await;
        assert!(matches!(ticked, Err(Error::NotFound)), "{ticked:?}");
    }
    // Nor through the organisation's plan, which is another one.
    let organization = PlanOwner::Organization;
    let admin = &office.founded.admin.actor;
    let read = plan_by_id(&office.stage.app, admin, organization, id).await;
    assert!(matches!(read, Err(Error::NotFound)), "{read:?}");
    let forbidden = plan_by_id(&office.stage.app, &office.grete, organization, id).await;
    assert!(matches!(forbidden, Err(Error::Forbidden)), "{forbidden:?}");
    office.stage.store.assert_unchanged(&before);
}
