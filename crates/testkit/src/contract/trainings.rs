//! Behaviours of `TrainingRepository`.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_application::trainings::ports::{
    ChosenPrograms, ExistingTrainings, TrainerSource, Trainers,
};
use seqpt_application::{OrganizationId, Scope, Store, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin, RoleClusterId};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};

use super::support::{organization, person, read, try_write, write};
use crate::rows::{moment, role_values};

type Levels = BTreeMap<CompetencyId, BTreeSet<Level>>;

fn some() -> Levels {
    [
        (CompetencyId::new(5), [Level::Know, Level::Master].into()),
        (CompetencyId::new(18), [Level::Understand].into()),
    ]
    .into()
}

fn stands(levels: &Levels, revision: i64) -> ExistingTrainings {
    ExistingTrainings {
        levels: levels.clone(),
        revision,
    }
}

pub fn no_training_exists_before_one_is_stated(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let found = read(store, kranbau, |tx| tx.existing_trainings());
    assert_eq!(found, stands(&Levels::new(), 1));
}

pub fn stated_trainings_take_the_place_of_all_before_and_raise_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let other: Levels = [(CompetencyId::new(5), [Level::Know, Level::Apply].into())].into();
    for (times, levels) in [some(), other, Levels::new()].iter().enumerate() {
        write(store, kranbau, |tx| tx.replace_existing_trainings(levels));
        let found = read(store, kranbau, |tx| tx.existing_trainings());
        assert_eq!(found, stands(levels, 2 + i64::try_from(times).unwrap()));
    }
}

pub fn existing_trainings_are_no_edit_of_the_organization(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let revision = || {
        let found = read(store, kranbau, |tx| tx.find_organization(kranbau));
        found.unwrap().revision
    };
    let before = revision();
    write(store, kranbau, |tx| tx.replace_existing_trainings(&some()));
    assert_eq!(revision(), before);
}

pub fn trainings_of_another_organization_are_neither_read_nor_replaced(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    write(store, victim, |tx| tx.replace_existing_trainings(&some()));
    let seen = read(store, attacker, |tx| tx.existing_trainings());
    assert_eq!(seen, stands(&Levels::new(), 1));
    write(store, attacker, |tx| {
        tx.replace_existing_trainings(&Levels::new())
    });
    let kept = read(store, victim, |tx| tx.existing_trainings());
    assert_eq!(kept, stands(&some(), 2));
}

fn named(source: Option<TrainerSource>, candidates: &[UserId], revision: i64) -> Trainers {
    Trainers {
        source,
        candidates: candidates.iter().copied().collect(),
        revision,
    }
}

pub fn nobody_is_a_trainer_before_anybody_is_named(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let found = read(store, kranbau, |tx| tx.trainers());
    assert_eq!(found, named(None, &[], 1));
}

pub fn named_trainers_take_the_place_of_all_before_and_raise_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let said: [(_, &[UserId]); 3] = [
        (Some(TrainerSource::Internal), &[grete, otto]),
        (Some(TrainerSource::External), &[otto, vera]),
        (None, &[]),
    ];
    for ((source, candidates), revision) in said.into_iter().zip(2..) {
        write(store, kranbau, |tx| {
            tx.replace_trainers(source, &candidates.iter().copied().collect())
        });
        let found = read(store, kranbau, |tx| tx.trainers());
        assert_eq!(found, named(source, candidates, revision));
    }
}

pub fn trainers_of_another_organization_are_neither_read_nor_replaced(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let grete = person(store, victim, "grete");
    write(store, victim, |tx| {
        tx.replace_trainers(Some(TrainerSource::Internal), &[grete].into())
    });
    let seen = read(store, attacker, |tx| tx.trainers());
    assert_eq!(seen, named(None, &[], 1));
    write(store, attacker, |tx| {
        tx.replace_trainers(None, &BTreeSet::new())
    });
    let kept = read(store, victim, |tx| tx.trainers());
    assert_eq!(kept, named(Some(TrainerSource::Internal), &[grete], 2));
}

pub fn a_person_of_another_organization_is_no_trainer(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let grete = person(store, victim, "grete");
    let refused = try_write(store, Scope::Organization(attacker), |tx| {
        tx.replace_trainers(None, &[grete].into())
    });
    assert!(refused.is_err(), "{refused:?}");
    let kept = read(store, attacker, |tx| tx.trainers());
    assert_eq!(kept, named(None, &[], 1));
}

type Choices = BTreeMap<Origin, ProgramChoice>;

fn role(store: &dyn Store, organization: OrganizationId) -> OrganizationRoleId {
    write(store, organization, |tx| {
        tx.insert_role(&role_values("Prüfstand"), moment(0))
    })
}

/// A choice for a group of each kind, and one of each choice.
fn chosen(role: OrganizationRoleId) -> Choices {
    let [engineers, managers, partners] = TrainingProgram::ALL.map(ProgramChoice::Program);
    [
        (Origin::Cluster(RoleClusterId::new(3)), managers),
        (Origin::Role(role), partners),
        (Origin::Tasks, ProgramChoice::Nothing),
        (Origin::FullAssessment, engineers),
    ]
    .into()
}

fn programs(choices: &Choices, revision: i64) -> ChosenPrograms {
    ChosenPrograms {
        choices: choices.clone(),
        revision,
    }
}

pub fn every_group_follows_the_suggestion_before_a_program_is_chosen(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let found = read(store, kranbau, |tx| tx.chosen_programs());
    assert_eq!(found, programs(&Choices::new(), 1));
}

pub fn chosen_programs_take_the_place_of_all_before_and_raise_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let all = chosen(role(store, kranbau));
    let fewer: Choices = all.clone().into_iter().take(2).collect();
    for (choices, revision) in [all, fewer, Choices::new()].iter().zip(2..) {
        write(store, kranbau, |tx| tx.replace_chosen_programs(choices));
        let found = read(store, kranbau, |tx| tx.chosen_programs());
        assert_eq!(found, programs(choices, revision));
    }
}

pub fn programs_of_another_organization_are_neither_read_nor_replaced(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let all = chosen(role(store, victim));
    write(store, victim, |tx| tx.replace_chosen_programs(&all));
    let seen = read(store, attacker, |tx| tx.chosen_programs());
    assert_eq!(seen, programs(&Choices::new(), 1));
    write(store, attacker, |tx| {
        tx.replace_chosen_programs(&Choices::new())
    });
    let kept = read(store, victim, |tx| tx.chosen_programs());
    assert_eq!(kept, programs(&all, 2));
}

pub fn no_program_is_chosen_for_a_role_of_another_organization(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let foreign = chosen(role(store, victim));
    let refused = try_write(store, Scope::Organization(attacker), |tx| {
        tx.replace_chosen_programs(&foreign)
    });
    assert!(refused.is_err(), "{refused:?}");
    let kept = read(store, attacker, |tx| tx.chosen_programs());
    assert_eq!(kept, programs(&Choices::new(), 1));
}
