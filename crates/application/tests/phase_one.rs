//! Maturity, target group and strategies.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::TimeDelta;
use seqpt_application::maturity::{
    AssessMaturity, MaturityRun, assess_maturity, maturity_run, maturity_runs,
};
use seqpt_application::organization::organization;
use seqpt_application::phase_one::phase_one;
use seqpt_application::questionnaire::ports::QuestionnaireKind;
use seqpt_application::strategy::{
    ChooseStrategies, EnteredGroup, StrategyRun, choose_strategies, recommend_strategies,
    strategy_run, strategy_runs,
};
use seqpt_application::{Access, Actor, Error, FieldCode, RunId, Scope, Store as _};
use seqpt_core::maturity::{MaturityAnswers, assess};
use seqpt_core::strategy::{Priority, Strategy};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, join, refused_fields, register};

fn answers(entered: [&str; 4]) -> AssessMaturity {
    let [rollout, processes, mindset, knowledge] = entered.map(str::to_owned);
    AssessMaturity {
        rollout,
        processes,
        mindset,
        knowledge,
        seen: None,
    }
}

fn group(people: &str, size: &str, managers: &str) -> EnteredGroup {
    EnteredGroup {
        people: people.to_owned(),
        size: size.to_owned(),
        managers: managers.to_owned(),
    }
}

fn choice(people: &str, chosen: &[Strategy]) -> ChooseStrategies {
    ChooseStrategies {
        group: group(people, "", ""),
        chosen: chosen
            .iter()
            .map(|strategy| strategy.key().to_owned())
            .collect(),
        ..ChooseStrategies::default()
    }
}

/// An organisation with an admin.
struct Office {
    stage: Stage,
    founded: Founded,
}

impl Office {
    async fn open() -> Self {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        Self { stage, founded }
    }

    fn admin(&self) -> &Actor {
        &self.founded.admin.actor
    }

    /// Assesses a minute after whatever was before.
    async fn assess(&self, entered: [&str; 4]) -> MaturityRun {
        self.stage.clock.advance(TimeDelta::minutes(1));
        let assessed = assess_maturity(&self.stage.app, self.admin(), answers(entered)).await;
        assessed.unwrap()
    }

    async fn choose(&self, command: ChooseStrategies) -> Result<StrategyRun, Error> {
        self.stage.clock.advance(TimeDelta::minutes(1));
        choose_strategies(&self.stage.app, self.admin(), command).await
    }

    /// Maturity score, archetype and whether phase 1 is settled, as the organisation's row has them.
    async fn row(&self) -> (Option<f64>, Option<String>, bool) {
        let seen = organization(&self.stage.app, self.admin()).await.unwrap();
        let row = seen.organization;
        (
            row.maturity_score,
            row.selected_archetype,
            row.phase1_completed,
        )
    }

    /// What a run stored, as JSON: answers and what was computed.
    fn stored(&self, kind: QuestionnaireKind, id: RunId) -> [serde_json::Value; 2] {
        let scope = Scope::Organization(self.admin().organization);
        let mut tx = self.stage.store.begin(scope, Access::Read).unwrap();
        let run = tx.find_run(kind, id).unwrap().unwrap().run;
        [run.responses, run.computed].map(|text| serde_json::from_str(&text).unwrap())
    }
}

#[tokio::test]
async fn the_server_computes_the_maturity_and_stores_it_with_the_answers() {
    let office = Office::open().await;
    let run = office.assess(["2", "2", " 2 ", "2"]).await;
    let expected = assess(MaturityAnswers::new(2, 2, 2, 2).unwrap());
    assert_eq!(run.result, expected);
    assert_eq!(office.row().await, (Some(expected.score), None, false));
    let [responses, computed] = office.stored(QuestionnaireKind::Maturity, run.id);
    assert_eq!(
        responses,
        serde_json::json!({ "rollout": 2, "processes": 2, "mindset": 2, "knowledge": 2 })
    );
    assert_eq!(computed["score"], expected.score);
    assert_eq!(computed["level"], "defined");
    let actions: Vec<_> = audit_actions(&office);
    assert_eq!(actions.last().unwrap(), "maturity_assessed");
}

fn audit_actions(office: &Office) -> Vec<String> {
    let scope = Scope::Organization(office.admin().organization);
    let mut tx = office.stage.store.begin(scope, Access::Read).unwrap();
    let chain = seqpt_application::audit::ports::Chain::Organization;
    let entries = tx.audit_entries(chain, 0, 100).unwrap();
    entries.into_iter().map(|entry| entry.action).collect()
}

#[tokio::test]
async fn what_is_read_back_is_what_was_computed_to_the_last_digit() {
    let office = Office::open().await;
    for rollout in ["0", "1", "2", "3", "4"] {
        for processes in ["0", "1", "2", "3", "4", "5"] {
            let run = office.assess([rollout, processes, "1", "3"]).await;
            let again = maturity_run(&office.stage.app, office.admin(), run.id).await;
            let expected = assess(run.result.answers);
            assert_eq!(again.unwrap().result, expected);
            assert_eq!(office.row().await.0, Some(expected.score));
        }
    }
}

#[tokio::test]
async fn every_question_has_to_be_answered_and_says_so_itself() {
    let office = Office::open().await;
    let before = office.stage.store.contents();
    for (entered, expected) in [
        (
            ["", "3", " ", "4"],
            vec![
                ("rollout", FieldCode::Required),
                ("mindset", FieldCode::Required),
            ],
        ),
        (
            ["5", "6", "-1", "two"],
            ["rollout", "processes", "mindset", "knowledge"]
                .map(|field| (field, FieldCode::UnknownChoice))
                .to_vec(),
        ),
    ] {
        let refused = assess_maturity(&office.stage.app, office.admin(), answers(entered)).await;
        assert_eq!(refused_fields(refused), expected);
    }
    office.stage.store.assert_unchanged(&before);
    // Zero is an answer.
    assert_eq!(
        office.assess(["0", "0", "0", "0"]).await.result.answers,
        MaturityAnswers::new(0, 0, 0, 0).unwrap()
    );
}

#[tokio::test]
async fn every_run_is_kept_and_the_newest_counts_even_if_the_clock_went_back() {
    let office = Office::open().await;
    let first = office.assess(["4", "5", "4", "4"]).await;
    let second = office.assess(["1", "1", "1", "1"]).await;
    office.stage.clock.advance(TimeDelta::hours(-1));
    let earlier = office.assess(["3", "3", "3", "3"]).await;
    let runs = maturity_runs(&office.stage.app, office.admin())
        .await
        .unwrap();
    assert_eq!(runs, [second.clone(), first, earlier]);
    assert_eq!(office.row().await.0, Some(second.result.score));
}

#[tokio::test]
async fn the_same_page_sent_twice_is_stored_once_and_answers_of_somebody_else_are_not_passed_over()
{
    let office = Office::open().await;
    let app = &office.stage.app;
    let from_page = |entered, seen| AssessMaturity {
        seen: Some(seen),
        ..answers(entered)
    };
    let sent = from_page(["1", "2", "3", "4"], 0);
    let first = assess_maturity(app, office.admin(), sent.clone())
        .await
        .unwrap();
    let before = office.stage.store.contents();
    let again = assess_maturity(app, office.admin(), sent).await.unwrap();
    assert_eq!(again, first);
    let other = assess_maturity(app, office.admin(), from_page(["0", "2", "3", "4"], 0)).await;
    assert!(
        matches!(other, Err(Error::ChangedMeanwhile { current }) if current == first.id.get()),
        "{other:?}"
    );
    office.stage.store.assert_unchanged(&before);
    // From a page that knows the newest run, the same answers are a new run.
    let seen = first.id.get();
    let next = assess_maturity(app, office.admin(), from_page(["1", "2", "3", "4"], seen)).await;
    assert_ne!(next.unwrap().id, first.id);
}

#[tokio::test]
async fn employees_are_refused_everything_of_phase_one() {
    let office = Office::open().await;
    let run = office.assess(["1", "2", "3", "4"]).await.id;
    let chosen = office
        .choose(choice("50", &[Strategy::SeForManagers]))
        .await
        .unwrap()
        .id;
    let grete = join(&office.stage.app, &office.founded.key, "grete")
        .await
        .actor;
    let app = &office.stage.app;
    let before = office.stage.store.contents();
    let refused = [
        assess_maturity(app, &grete, answers(["1", "1", "1", "1"]))
            .await
            .err(),
        maturity_runs(app, &grete).await.err(),
        maturity_run(app, &grete, run).await.err(),
        recommend_strategies(app, &grete, group("50", "", ""))
            .await
            .err(),
        choose_strategies(app, &grete, choice("50", &Strategy::ALL))
            .await
            .err(),
        strategy_runs(app, &grete).await.err(),
        strategy_run(app, &grete, chosen).await.err(),
        phase_one(app, &grete).await.err(),
    ];
    for refusal in refused {
        assert!(matches!(refusal, Some(Error::Forbidden)), "{refusal:?}");
    }
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn runs_of_another_organization_and_of_another_questionnaire_are_not_found() {
    let office = Office::open().await;
    let maturity = office.assess(["1", "2", "3", "4"]).await.id;
    let strategy = office
        .choose(choice("50", &[Strategy::SeForManagers]))
        .await
        .unwrap()
        .id;
    let app = &office.stage.app;
    let stranger = register(app, "Hebezeuge", "berta").await.admin.actor;
    for (actor, id) in [(&stranger, maturity), (office.admin(), strategy)] {
        let found = maturity_run(app, actor, id).await;
        assert!(matches!(found, Err(Error::NotFound)), "{found:?}");
    }
    for (actor, id) in [(&stranger, strategy), (office.admin(), maturity)] {
        let found = strategy_run(app, actor, id).await;
        assert!(matches!(found, Err(Error::NotFound)), "{found:?}");
    }
}

#[tokio::test]
async fn without_maturity_there_is_no_recommendation_and_no_choice() {
    let office = Office::open().await;
    let before = office.stage.store.contents();
    let advice = recommend_strategies(&office.stage.app, office.admin(), group("50", "", "")).await;
    assert!(matches!(advice, Err(Error::MaturityMissing)), "{advice:?}");
    let chosen = office
        .choose(choice("50", &[Strategy::SeForManagers]))
        .await;
    assert!(matches!(chosen, Err(Error::MaturityMissing)), "{chosen:?}");
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn the_group_is_a_head_count_or_the_class_of_its_size() {
    let office = Office::open().await;
    office.assess(["1", "2", "2", "2"]).await;
    let app = &office.stage.app;
    for (entered, people, managers, estimated) in [
        (group("300", "", " 40 "), 300, Some(40), false),
        (group("1", "large", "0"), 1, Some(0), false),
        (group("", "large", ""), 300, None, true),
        // More than the count that stands for the class, but not more than the class can have.
        (group("", "large", "499"), 300, Some(499), true),
        (group("100000", "", "100000"), 100_000, Some(100_000), false),
    ] {
        let advice = recommend_strategies(app, office.admin(), entered)
            .await
            .unwrap();
        let group = advice.group;
        assert_eq!(
            (group.count.people, group.count.managers, group.estimated),
            (people, managers, estimated)
        );
    }
    let range = |min, max| FieldCode::NumberOutOfRange { min, max };
    for (entered, expected) in [
        (group(" ", "", ""), vec![("people", FieldCode::Required)]),
        (group("0", "", ""), vec![("people", range(1, 100_000))]),
        (group("100001", "", ""), vec![("people", range(1, 100_000))]),
        (
            group("many", "", "-1"),
            vec![
                ("people", range(1, 100_000)),
                ("managers", range(0, 100_000)),
            ],
        ),
        (
            group("", "huge", ""),
            vec![("size", FieldCode::UnknownChoice)],
        ),
        (group("50", "", "51"), vec![("managers", range(0, 50))]),
        (group("", "large", "500"), vec![("managers", range(0, 499))]),
    ] {
        let refused = recommend_strategies(app, office.admin(), entered).await;
        assert_eq!(refused_fields(refused), expected);
    }
}

#[tokio::test]
async fn asking_the_tree_stores_nothing_and_uses_the_latest_maturity() {
    let office = Office::open().await;
    office.assess(["1", "2", "2", "2"]).await;
    let latest = office.assess(["3", "4", "2", "2"]).await;
    let before = office.stage.store.contents();
    let advice = recommend_strategies(&office.stage.app, office.admin(), group("60", "", "")).await;
    let advice = advice.unwrap();
    assert_eq!(advice.maturity, latest);
    assert_eq!(
        advice.recommendation.recommended[0].strategy,
        Strategy::ContinuousSupport
    );
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn what_was_recommended_and_what_was_chosen_are_both_kept() {
    let office = Office::open().await;
    let maturity = office.assess(["1", "2", "2", "2"]).await;
    let command = ChooseStrategies {
        reason: " We have\r\ntrainers. ".to_owned(),
        ..choice(
            "300",
            &[
                Strategy::SeForManagers,
                Strategy::OrientationPilot,
                Strategy::Certification,
            ],
        )
    };
    let run = office.choose(command).await.unwrap();
    assert_eq!(run.maturity_run, maturity.id);
    assert_eq!(run.reason, "We have\ntrainers.");
    assert_eq!(run.choice.declined, [Strategy::TrainTheTrainer]);
    let chosen: Vec<_> = run
        .choice
        .chosen
        .iter()
        .map(|chosen| (chosen.strategy, chosen.priority, chosen.auto_recommended))
        .collect();
    assert_eq!(
        chosen,
        [
            (Strategy::SeForManagers, Priority::Primary, true),
            (Strategy::OrientationPilot, Priority::Secondary, false),
            (Strategy::Certification, Priority::Secondary, false),
        ]
    );
    assert_eq!(
        office.row().await,
        (
            Some(maturity.result.score),
            Some("se_for_managers".to_owned()),
            true
        )
    );
    let again = strategy_run(&office.stage.app, office.admin(), run.id)
        .await
        .unwrap();
    assert_eq!(again, run);
    let [responses, computed] = office.stored(QuestionnaireKind::Strategy, run.id);
    assert_eq!(responses["people"], 300);
    assert_eq!(responses["maturity_run"], maturity.id.get());
    assert_eq!(
        computed["recommendation"]["path"][1]["question"],
        "processes_defined"
    );
    assert_eq!(computed["choice"]["chosen"][0]["auto_recommended"], true);
    assert_eq!(audit_actions(&office).last().unwrap(), "strategies_chosen");
}

#[tokio::test]
async fn a_choice_without_the_second_strategy_is_noted_and_not_forbidden() {
    let office = Office::open().await;
    office.assess(["1", "0", "2", "2"]).await;
    let run = office
        .choose(choice("60", &[Strategy::ContinuousSupport]))
        .await
        .unwrap();
    assert!(run.choice.lacks_secondary);
    assert_eq!(run.choice.declined, [Strategy::SeForManagers]);
    let (_, archetype, completed) = office.row().await;
    assert_eq!(
        (archetype.as_deref(), completed),
        (Some("continuous_support"), true)
    );
}

#[tokio::test]
async fn wrong_entries_of_a_choice_are_refused_at_their_fields_all_at_once() {
    let office = Office::open().await;
    office.assess(["1", "2", "2", "2"]).await;
    let before = office.stage.store.contents();
    let command = ChooseStrategies {
        reason: "a\0b".to_owned(),
        ..choice("0", &[])
    };
    assert_eq!(
        refused_fields(office.choose(command).await),
        [
            (
                "people",
                FieldCode::NumberOutOfRange {
                    min: 1,
                    max: 100_000
                }
            ),
            ("chosen", FieldCode::StrategyRequired),
            ("reason", FieldCode::InvalidCharacters),
        ]
    );
    let command = ChooseStrategies {
        chosen: vec!["learning_by_osmosis".to_owned()],
        ..choice("10", &[])
    };
    assert_eq!(
        refused_fields(office.choose(command).await),
        [("chosen", FieldCode::UnknownChoice)]
    );
    let twice = choice("10", &[Strategy::Certification, Strategy::Certification]);
    assert_eq!(
        refused_fields(office.choose(twice).await),
        [("chosen", FieldCode::Duplicate)]
    );
    office.stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_choice_made_on_older_answers_is_not_stored() {
    let office = Office::open().await;
    let old = office.assess(["1", "2", "2", "2"]).await.id.get();
    let new = office.assess(["1", "3", "2", "2"]).await.id.get();
    let before = office.stage.store.contents();
    let made_on = |run| ChooseStrategies {
        maturity_run: Some(run),
        ..choice("60", &[Strategy::SeForManagers])
    };
    let refused = office.choose(made_on(old)).await;
    assert!(
        matches!(refused, Err(Error::ChangedMeanwhile { current }) if current == new),
        "{refused:?}"
    );
    office.stage.store.assert_unchanged(&before);
    office.choose(made_on(new)).await.unwrap();
}

#[tokio::test]
async fn a_choice_sent_twice_from_one_page_is_stored_once() {
    let office = Office::open().await;
    let maturity = office.assess(["1", "2", "2", "2"]).await.id.get();
    let sent = |seen, chosen: &[Strategy]| ChooseStrategies {
        maturity_run: Some(maturity),
        seen: Some(seen),
        ..choice("60", chosen)
    };
    let first = office
        .choose(sent(0, &[Strategy::SeForManagers]))
        .await
        .unwrap();
    let again = office
        .choose(sent(0, &[Strategy::SeForManagers]))
        .await
        .unwrap();
    assert_eq!(first, again);
    let other = office.choose(sent(0, &[Strategy::Certification])).await;
    assert!(
        matches!(other, Err(Error::ChangedMeanwhile { .. })),
        "{other:?}"
    );
    let runs = strategy_runs(&office.stage.app, office.admin())
        .await
        .unwrap();
    assert_eq!(runs, [first]);
}

#[tokio::test]
async fn phase_one_tells_when_answers_changed_after_the_choice_and_what_the_tree_says_now() {
    let office = Office::open().await;
    let app = &office.stage.app;
    let nothing = phase_one(app, office.admin()).await.unwrap();
    assert!(nothing.maturity.is_none() && nothing.strategy.is_none() && !nothing.is_outdated());
    office.assess(["1", "2", "2", "2"]).await;
    office
        .choose(choice("60", &[Strategy::SeForManagers]))
        .await
        .unwrap();
    let fresh = phase_one(app, office.admin()).await.unwrap();
    assert!(!fresh.is_outdated() && fresh.now_recommended.is_none());

    // The same turns: newer answers, no other advice.
    office.assess(["1", "2", "3", "3"]).await;
    let same = phase_one(app, office.admin()).await.unwrap();
    assert!(same.is_outdated() && same.now_recommended.is_none());

    office.assess(["1", "3", "3", "3"]).await;
    let other = phase_one(app, office.admin()).await.unwrap();
    let now = other.now_recommended.unwrap();
    assert_eq!(now.recommended[0].strategy, Strategy::NeedsBasedProject);
    assert!(
        office.row().await.2,
        "a choice that exists settles the phase"
    );
}
