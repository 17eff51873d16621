//! Behaviours of `LearningPlanRepository`.

use seqpt_application::plans::ports::{NewLearningPlan, PlanChange, ResultLink};
use seqpt_application::plans::{Change, LearningPlan, ObjectiveKey, OwnWording};
use seqpt_application::{LearningPlanId, OrganizationId, Scope, Store, UserId};
use seqpt_core::strategy::Strategy;

use super::support::{assert_scope, organization, person, read, try_write, write};
use crate::rows::{assessment, learning_plan, moment, results};

fn insert(
    store: &dyn Store,
    organization: OrganizationId,
    plan: &NewLearningPlan,
) -> LearningPlanId {
    write(store, organization, |tx| tx.insert_learning_plan(plan))
}

fn find(
    store: &dyn Store,
    organization: OrganizationId,
    owner: Option<UserId>,
    id: LearningPlanId,
) -> Option<LearningPlan> {
    read(store, organization, |tx| tx.find_learning_plan(owner, id))
}

fn stored(id: LearningPlanId, new: &NewLearningPlan) -> LearningPlan {
    let new = new.clone();
    LearningPlan {
        id,
        owner: new.owner,
        created_at: new.created_at,
        starts_on: new.starts_on,
        months: new.months,
        content: new.content,
        inputs_hash: new.inputs_hash,
        revision: new.revision,
    }
}

fn change(plan: LearningPlanId, by: UserId, minutes: i64) -> PlanChange {
    PlanChange {
        plan,
        by,
        objective: ObjectiveKey::parse("10-apply").unwrap(),
        change: Change::Reworded {
            before: Box::default(),
            after: Box::new(OwnWording {
                benefit: Some("„Größe“ 🚋".to_owned()),
                due: Some(moment(0).date_naive()),
                ..OwnWording::default()
            }),
        },
        changed_at: moment(minutes),
    }
}

pub fn a_stored_plan_is_found_with_all_it_says(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    for owner in [Some(grete), None] {
        let new = learning_plan(owner);
        let id = insert(store, kranbau, &new);
        assert_eq!(find(store, kranbau, owner, id), Some(stored(id, &new)));
    }
}

pub fn the_plan_stored_last_is_the_latest_of_its_owner_also_after_the_clock_was_set_back(
    store: &dyn Store,
) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    for owner in [Some(grete), None] {
        let latest = || read(store, kranbau, |tx| tx.latest_learning_plan(owner));
        assert_eq!(latest(), None);
        let [first, second, third, last] = [2, 5, 5, 1].map(|minutes| {
            let plan = NewLearningPlan {
                created_at: moment(minutes),
                ..learning_plan(owner)
            };
            insert(store, kranbau, &plan)
        });
        assert_eq!(latest().unwrap().id, last);
        let all = read(store, kranbau, |tx| tx.learning_plans_of(owner));
        let all: Vec<_> = all.into_iter().map(|plan| plan.id).collect();
        assert_eq!(all, [last, third, second, first]);
    }
    assert_eq!(
        read(store, kranbau, |tx| tx.latest_learning_plan(Some(otto))),
        None
    );
}

pub fn a_plan_is_found_by_its_owner_only(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let own = insert(store, kranbau, &learning_plan(Some(grete)));
    let common = insert(store, kranbau, &learning_plan(None));
    assert_eq!(find(store, kranbau, Some(otto), own), None);
    assert_eq!(find(store, kranbau, None, own), None);
    assert_eq!(find(store, kranbau, Some(grete), common), None);
    assert!(find(store, kranbau, Some(grete), own).is_some());
}

pub fn an_update_replaces_what_a_plan_says_and_raises_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = learning_plan(Some(grete));
    let id = insert(store, kranbau, &new);
    let mut expected = stored(id, &new);
    expected.content.objectives[0].done_at = None;
    expected.revision += 1;
    write(store, kranbau, |tx| {
        tx.update_learning_plan(id, &expected.content, new.revision)
    });
    assert_eq!(find(store, kranbau, Some(grete), id), Some(expected));
}

pub fn an_update_from_another_revision_changes_nothing(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let new = learning_plan(None);
    let id = insert(store, kranbau, &new);
    let mut content = new.content.clone();
    content.objectives.clear();
    for revision in [new.revision - 1, new.revision + 1] {
        assert_scope(try_write(store, Scope::Organization(kranbau), |tx| {
            tx.update_learning_plan(id, &content, revision)
        }));
    }
    assert_eq!(find(store, kranbau, None, id), Some(stored(id, &new)));
}

pub fn changes_are_kept_with_who_made_them_for_all_plans_of_an_owner_the_last_first(
    store: &dyn Store,
) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let plan = insert(store, kranbau, &learning_plan(Some(grete)));
    let common = insert(store, kranbau, &learning_plan(None));
    let newer = insert(store, kranbau, &learning_plan(Some(grete)));
    let ticked = PlanChange {
        change: Change::Done,
        ..change(plan, grete, 7)
    };
    let back = PlanChange {
        change: Change::NotDone,
        ..ticked.clone()
    };
    // The clock was set back.
    let reworded = change(newer, grete, 3);
    let elsewhere = change(common, otto, 9);
    for row in [&ticked, &elsewhere, &back, &reworded] {
        write(store, kranbau, |tx| tx.insert_plan_change(row));
    }
    let changes = |owner| -> Vec<_> {
        let changes = read(store, kranbau, |tx| tx.plan_changes_of(owner));
        changes
            .into_iter()
            .map(|(change, by)| (change, by.last_name))
            .collect()
    };
    let named = |change: &PlanChange, name: &str| (change.clone(), name.to_owned());
    assert_eq!(
        changes(Some(grete)),
        [&reworded, &back, &ticked].map(|change| named(change, "grete"))
    );
    assert_eq!(changes(None), [named(&elsewhere, "otto")]);
    assert_eq!(changes(Some(otto)), []);
}

pub fn people_with_a_plan_are_counted_once_each_unless_they_are_deactivated(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let count = || read(store, kranbau, |tx| tx.people_with_learning_plan());
    assert_eq!(count(), 0);
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    for owner in [Some(grete), Some(grete), Some(otto), None] {
        insert(store, kranbau, &learning_plan(owner));
    }
    assert_eq!(count(), 2);
    write(store, kranbau, |tx| {
        tx.set_deactivated(otto, Some(moment(3)))
    });
    assert_eq!(count(), 1);
    write(store, kranbau, |tx| tx.set_deactivated(otto, None));
    assert_eq!(count(), 2);
}

pub fn survey_results_name_the_plan_and_the_strategy_that_follow_from_them(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let rows = results(&new);
    let survey = write(store, kranbau, |tx| {
        let survey = tx.insert_assessment(&new)?;
        tx.complete_assessment(survey, moment(1), &rows)?;
        Ok(survey)
    });
    let links = || read(store, kranbau, |tx| tx.survey_result_links(survey));
    let mut expected: Vec<_> = rows
        .iter()
        .map(|row| ResultLink {
            competency: row.competency,
            archetype_source: row.archetype_source,
            learning_plan: None,
        })
        .collect();
    assert_eq!(links(), expected);

    let plan = insert(store, kranbau, &learning_plan(Some(grete)));
    expected[0].archetype_source = Some(Strategy::Certification);
    expected[0].learning_plan = Some(plan);
    expected[1].archetype_source = None;
    expected[1].learning_plan = Some(plan);
    write(store, kranbau, |tx| {
        tx.link_survey_results(survey, &expected[..2])
    });
    assert_eq!(links(), expected);
    // The levels stay.
    let mut rows = rows;
    rows[0].archetype_source = expected[0].archetype_source;
    rows[1].archetype_source = None;
    assert_eq!(read(store, kranbau, |tx| tx.survey_results(survey)), rows);
}

pub fn plans_take_twelve_months_until_another_number_is_set(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    let months = |organization| read(store, organization, |tx| tx.plan_months());
    assert_eq!(months(kranbau), 12);
    write(store, kranbau, |tx| tx.set_plan_months(18));
    assert_eq!(months(kranbau), 18);
    assert_eq!(months(hebezeuge), 12);
}

pub fn plans_of_another_organization_are_neither_read_nor_changed(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let grete = person(store, victim, "grete");
    let mallory = person(store, attacker, "mallory");
    let [own, common] = [Some(grete), None].map(|owner| {
        let new = learning_plan(owner);
        let id = insert(store, victim, &new);
        write(store, victim, |tx| {
            tx.insert_plan_change(&change(id, grete, 3))
        });
        stored(id, &new)
    });
    let new = assessment(grete, &[1]);
    let survey = write(store, victim, |tx| {
        let survey = tx.insert_assessment(&new)?;
        tx.complete_assessment(survey, moment(1), &results(&new))?;
        Ok(survey)
    });
    let links = read(store, victim, |tx| tx.survey_result_links(survey));
    for plan in [&own, &common] {
        let id = plan.id;
        assert_eq!(find(store, attacker, plan.owner, id), None);
        assert_eq!(
            read(store, attacker, |tx| tx.latest_learning_plan(plan.owner)),
            None
        );
        assert_eq!(
            read(store, attacker, |tx| tx.learning_plans_of(plan.owner)),
            []
        );
        assert_eq!(
            read(store, attacker, |tx| tx.plan_changes_of(plan.owner)),
            []
        );
        let scope = Scope::Organization(attacker);
        let updated = try_write(store, scope, |tx| {
            tx.update_learning_plan(id, &plan.content, plan.revision)
        });
        assert!(updated.is_err(), "the plan is not the attacker's");
        let noted = try_write(store, scope, |tx| {
            tx.insert_plan_change(&change(id, mallory, 4))
        });
        assert!(noted.is_err(), "the plan is not the attacker's");
        let link = ResultLink {
            learning_plan: Some(id),
            ..links[0]
        };
        let linked = try_write(store, scope, |tx| tx.link_survey_results(survey, &[link]));
        assert!(linked.is_err(), "the survey is not the attacker's");
        assert_eq!(
            find(store, victim, plan.owner, id).as_ref(),
            Some(plan),
            "the victim's plan changed"
        );
        let changes = read(store, victim, |tx| tx.plan_changes_of(plan.owner));
        let changes: Vec<_> = changes.into_iter().map(|(change, _)| change).collect();
        assert_eq!(changes, [change(id, grete, 3)]);
    }
    assert_eq!(
        read(store, attacker, |tx| tx.people_with_learning_plan()),
        0
    );
    assert_eq!(
        read(store, victim, |tx| tx.survey_result_links(survey)),
        links
    );
}

pub fn a_plan_for_a_person_of_another_organization_is_refused(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let grete = person(store, victim, "grete");
    let planted = try_write(store, Scope::Organization(attacker), |tx| {
        tx.insert_learning_plan(&learning_plan(Some(grete)))
    });
    assert!(
        planted.is_err(),
        "the person does not belong to the organisation"
    );
    assert_eq!(
        read(store, victim, |tx| tx.learning_plans_of(Some(grete))),
        []
    );
}
