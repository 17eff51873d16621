//! What would change with other strategies, another matrix value or other head counts.

use std::collections::BTreeMap;

use seqpt_application::figures::{
    TriedCell, TriedFigures, TriedMix, TryOut, organization_figures, try_out,
};
use seqpt_application::{Actor, Error, FieldCode};
use seqpt_core::framework::{Origin, ProcessId, RoleClusterId};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{choose, complete_survey, join, refused_fields};

use crate::publishing::assessed;

fn cluster(id: u32) -> Origin {
    Origin::Cluster(RoleClusterId::new(id))
}

fn keys(strategies: &[&str]) -> TryOut {
    TryOut {
        strategies: Some(strategies.iter().map(|key| (*key).to_owned()).collect()),
        ..TryOut::default()
    }
}

fn cell(role: impl Into<Option<Origin>>, process: u32, involvement: i64) -> TryOut {
    TryOut {
        matrix: Some(TriedCell {
            role: role.into(),
            process: ProcessId::new(process),
            involvement,
        }),
        ..TryOut::default()
    }
}

fn mix(role: impl Into<Option<Origin>>, people: i64) -> TryOut {
    TryOut {
        mix: vec![TriedMix {
            role: role.into(),
            people,
        }],
        ..TryOut::default()
    }
}

/// Five people in either of two role clusters.
fn both(one: u32, other: u32) -> TryOut {
    let five = |id| TriedMix {
        role: Some(cluster(id)),
        people: 5,
    };
    TryOut {
        mix: vec![five(one), five(other)],
        ..TryOut::default()
    }
}

async fn tried(stage: &Stage, admin: &Actor, command: TryOut) -> TriedFigures {
    try_out(&stage.app, admin, command).await.unwrap()
}

fn advance(tried: &TriedFigures) -> (usize, usize) {
    tried.prospect.as_ref().unwrap().levels_to_advance()
}

#[tokio::test]
async fn what_is_tried_shows_what_the_figures_say_once_it_is_chosen_and_stores_nothing() {
    let (stage, founded, _) = assessed(5).await;
    let admin = &founded.admin.actor;
    let before = stage.store.contents();
    let same = tried(&stage, admin, TryOut::default()).await;
    let (now, then) = advance(&same);
    assert_eq!(now, then);
    let common = tried(&stage, admin, keys(&["common_understanding"])).await;
    // Everybody understands everything already.
    assert_eq!(advance(&common), (now, 0));
    let none = tried(&stage, admin, cell(cluster(4), 19, 0)).await;
    assert!(advance(&none).1 <= now);
    let twice = tried(&stage, admin, mix(cluster(4), 10)).await;
    assert_eq!(advance(&twice), (now, 2 * now));
    stage.store.assert_unchanged(&before);

    choose(&stage.app, admin, &[Strategy::CommonUnderstanding]).await;
    let chosen = tried(&stage, admin, TryOut::default()).await;
    assert_eq!(advance(&chosen), (0, 0));
}

#[tokio::test]
async fn people_can_be_tried_in_another_role_than_today() {
    let (stage, founded, _) = assessed(15).await;
    let admin = &founded.admin.actor;
    for number in 0..5 {
        let member = join(&stage.app, &founded.key, &format!("test.{number}")).await;
        complete_survey(&stage.app, &member.actor, &[9], 2).await;
    }
    let people = |tried: &TriedFigures| {
        let prospect = tried.prospect.as_ref().unwrap();
        let mut below = BTreeMap::new();
        for group in prospect.competencies.iter().flat_map(|it| &it.groups) {
            let sums: &mut (usize, usize) = below.entry(group.origin).or_default();
            sums.0 += group.before.levels_to_advance();
            sums.1 += group.after.levels_to_advance();
        }
        (below[&cluster(4)], below[&cluster(9)])
    };
    // Of fifteen and five people ten and ten.
    let of = |id, people| TriedMix {
        role: Some(cluster(id)),
        people,
    };
    let moved = TryOut {
        mix: vec![of(4, 10), of(9, 10)],
        ..TryOut::default()
    };
    let (first, second) = people(&tried(&stage, admin, moved).await);
    assert!(first.0 > 0 && second.0 > 0);
    assert_eq!((3 * first.1, second.1), (2 * first.0, 2 * second.0));
}

#[tokio::test]
async fn what_cannot_be_tried_is_refused_at_its_field() {
    let (stage, founded, members) = assessed(5).await;
    let admin = &founded.admin.actor;
    // Two people of another role, too few to be shown.
    for member in &members[..2] {
        complete_survey(&stage.app, &member.actor, &[11], 2).await;
    }
    let out_of_range = FieldCode::NumberOutOfRange { min: 0, max: 3 };
    let too_many = FieldCode::NumberOutOfRange {
        min: 0,
        max: 100_000,
    };
    for (command, field, code) in [
        (keys(&[]), "strategies", FieldCode::StrategyRequired),
        (keys(&["x"]), "strategies", FieldCode::UnknownChoice),
        (
            cell(None::<Origin>, 19, 1),
            "role",
            FieldCode::UnknownChoice,
        ),
        (cell(cluster(11), 19, 1), "role", FieldCode::UnknownChoice),
        (cell(cluster(4), 99, 1), "process", FieldCode::UnknownChoice),
        (cell(cluster(4), 19, 4), "involvement", out_of_range),
        (mix(cluster(11), 3), "mix_role", FieldCode::UnknownChoice),
        (both(4, 4), "mix_role", FieldCode::Duplicate),
        (mix(cluster(4), -1), "mix_people", too_many),
        (mix(cluster(4), i64::MAX), "mix_people", too_many),
    ] {
        let refused = try_out(&stage.app, admin, command).await;
        assert_eq!(refused_fields(refused), [(field, code)]);
    }
    let refused = try_out(&stage.app, &members[0].actor, TryOut::default()).await;
    assert!(matches!(refused, Err(Error::Forbidden)));
}

#[tokio::test]
async fn while_too_few_are_counted_there_is_nothing_to_try() {
    let (stage, founded, _) = assessed(3).await;
    let admin = &founded.admin.actor;
    let told = tried(&stage, admin, keys(&["certification"])).await;
    assert_eq!(told.prospect, None);
    let figures = organization_figures(&stage.app, admin).await.unwrap();
    assert_eq!(told.figures, figures);
}
