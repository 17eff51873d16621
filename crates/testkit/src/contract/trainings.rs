//! Behaviours of `TrainingRepository`.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_application::Store;
use seqpt_application::trainings::ports::ExistingTrainings;
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;

use super::support::{organization, read, write};

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
