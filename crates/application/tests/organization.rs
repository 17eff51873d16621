//! The organisation: set-up, key, people, dashboard.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use seqpt_application::accounts::{SessionKind, join_organization};
use seqpt_application::organization::{
    OrganizationSize, RotateJoinKey, SetUpOrganization, check_join_key, dashboard, join_key,
    organization, people, rotate_join_key, set_active, set_up_organization,
};
use seqpt_application::survey::ports::SurveyState;
use seqpt_application::{Actor, Error, FieldCode, UserId};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{
    complete_survey, join, joining, refused_fields, register, registration, start_survey,
};

fn set_up(name: Option<&str>, size: Option<&str>, revision: Option<i64>) -> SetUpOrganization {
    SetUpOrganization {
        name: name.map(str::to_owned),
        size: size.map(str::to_owned),
        smallest_group: None,
        counted_rating: None,
        expected_revision: revision,
    }
}

fn limits(expires_on: &str, max_uses: &str) -> RotateJoinKey {
    RotateJoinKey {
        expires_on: expires_on.to_owned(),
        max_uses: max_uses.to_owned(),
    }
}

async fn rotate(stage: &Stage, admin: &Actor, expires_on: &str, max_uses: &str) -> String {
    let rotated = rotate_join_key(&stage.app, admin, limits(expires_on, max_uses)).await;
    rotated.unwrap().key
}

async fn key_state(stage: &Stage, key: &str) -> Result<(), FieldCode> {
    match check_join_key(&stage.app, key).await {
        Ok(_) => Ok(()),
        refused => Err(refused_fields(refused)[0].1),
    }
}

#[tokio::test]
async fn saving_the_organization_without_a_change_leaves_no_trace() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let before = stage.store.contents();
    let same = set_up(Some("Kranbau"), None, None);
    set_up_organization(&stage.app, &founded.admin.actor, same)
        .await
        .unwrap();
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn an_admin_changes_name_and_size_and_what_is_left_out_stays() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let before = founded.organization.organization;
    let command = set_up(Some(" Hebezeuge AG "), None, Some(before.revision));
    let renamed = set_up_organization(&stage.app, admin, command)
        .await
        .unwrap();
    assert_eq!(renamed.organization.name, "Hebezeuge AG");
    assert_eq!(renamed.organization.size, before.size);
    assert_eq!(renamed.organization.revision, before.revision + 1);

    let command = set_up(None, Some("Enterprise"), None);
    let grown = set_up_organization(&stage.app, admin, command)
        .await
        .unwrap();
    assert_eq!(grown.organization.name, "Hebezeuge AG");
    assert_eq!(grown.organization.size, OrganizationSize::Enterprise);
    let seen = organization(&stage.app, admin).await.unwrap();
    assert_eq!(seen, grown);
}

#[tokio::test]
async fn wrong_and_taken_values_are_refused_at_their_fields() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    register(&stage.app, "Hebezeuge", "berta").await;
    let before = stage.store.contents();
    for (command, expected) in [
        (
            set_up(Some(""), Some("gigantic"), None),
            vec![
                ("name", FieldCode::Required),
                ("size", FieldCode::UnknownChoice),
            ],
        ),
        (
            set_up(Some("Kran\0bau"), None, None),
            vec![("name", FieldCode::InvalidCharacters)],
        ),
        (
            set_up(Some("HEBEZEUGE"), None, None),
            vec![("name", FieldCode::Taken)],
        ),
        (
            set_up(None, Some(""), None),
            vec![("size", FieldCode::Required)],
        ),
    ] {
        let refused = set_up_organization(&stage.app, &admin.actor, command).await;
        assert_eq!(refused_fields(refused), expected);
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn an_organization_changed_meanwhile_is_not_overwritten_silently() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let seen = founded.organization.organization.revision;
    let first = set_up(Some("Hebezeuge"), None, Some(seen));
    set_up_organization(&stage.app, admin, first).await.unwrap();
    let before = stage.store.contents();
    let second = set_up(None, Some("small"), Some(seen));
    let refused = set_up_organization(&stage.app, admin, second).await;
    assert!(
        matches!(refused, Err(Error::ChangedMeanwhile { current }) if current == seen + 1),
        "{refused:?}"
    );
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn employees_are_refused_what_admins_may_do() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let before = stage.store.contents();
    let app = &stage.app;
    let forbidden = [
        people(app, &grete).await.err(),
        join_key(app, &grete).await.err(),
        rotate_join_key(app, &grete, limits("", "")).await.err(),
        set_up_organization(app, &grete, set_up(Some("Mine"), None, None))
            .await
            .err(),
        set_active(app, &grete, founded.admin.account.id, false)
            .await
            .err(),
    ];
    for (number, error) in forbidden.into_iter().enumerate() {
        assert!(
            matches!(error, Some(Error::Forbidden)),
            "{number}: {error:?}"
        );
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn the_join_code_never_leaks_to_anyone_but_admins() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let seen = organization(&stage.app, &grete).await.unwrap();
    assert_eq!(seen.organization.name, "Kranbau");
    assert_eq!(seen.join_key, None);
    let seen = dashboard(&stage.app, &grete).await.unwrap();
    assert_eq!(seen.organization.join_key, None);

    let admin = &founded.admin.actor;
    let shared = join_key(&stage.app, admin).await.unwrap();
    assert_eq!(shared.key, founded.key);
    assert_eq!(shared.uses, 1);
    let seen = organization(&stage.app, admin).await.unwrap();
    assert_eq!(seen.join_key, Some(shared));
}

#[tokio::test]
async fn a_replaced_key_opens_nothing_and_says_so() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    let new = rotate(&stage, &founded.admin.actor, "", "").await;
    assert_ne!(new, founded.key);
    assert_eq!(
        key_state(&stage, &founded.key).await,
        Err(FieldCode::KeyReplaced)
    );
    let refused = join_organization(&stage.app, joining(&founded.key, "otto"), SessionKind::Page);
    assert_eq!(
        refused_fields(refused.await),
        [("organization_code", FieldCode::KeyReplaced)]
    );
    join(&stage.app, &new, "otto").await;
    // Who joined with the old key stays.
    assert!(organization(&stage.app, &grete.actor).await.is_ok());
}

#[tokio::test]
async fn an_expired_key_opens_until_the_end_of_its_last_day() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let today = stage.app.now().date_naive();
    let tomorrow = today + TimeDelta::days(1);
    let key = rotate(&stage, &founded.admin.actor, &tomorrow.to_string(), "").await;
    let after: NaiveDate = tomorrow + TimeDelta::days(1);
    let midnight = after.and_time(NaiveTime::MIN).and_utc();
    stage.clock.set(midnight - TimeDelta::microseconds(1));
    assert_eq!(key_state(&stage, &key).await, Ok(()));
    stage.clock.set(midnight);
    assert_eq!(key_state(&stage, &key).await, Err(FieldCode::KeyExpired));
    let refused = join_organization(&stage.app, joining(&key, "otto"), SessionKind::Page).await;
    assert_eq!(
        refused_fields(refused),
        [("organization_code", FieldCode::KeyExpired)]
    );
}

#[tokio::test]
async fn a_key_may_expire_today_but_not_yesterday() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin.actor;
    let today = stage.app.now().date_naive();
    let key = rotate(&stage, &admin, &today.to_string(), "").await;
    assert_eq!(key_state(&stage, &key).await, Ok(()));
    let before = stage.store.contents();
    let yesterday = (today - TimeDelta::days(1)).to_string();
    let out_of_range = FieldCode::NumberOutOfRange {
        min: 1,
        max: 100_000,
    };
    for (command, expected) in [
        (
            limits(&yesterday, "25"),
            vec![("expires_on", FieldCode::DateInPast)],
        ),
        (
            limits("31.12.2030", ""),
            vec![("expires_on", FieldCode::InvalidDate)],
        ),
        (
            limits("2030-02-30", "0"),
            vec![
                ("expires_on", FieldCode::InvalidDate),
                ("max_uses", out_of_range),
            ],
        ),
        (limits("", "2.5"), vec![("max_uses", out_of_range)]),
    ] {
        let refused = rotate_join_key(&stage.app, &admin, command).await;
        assert_eq!(refused_fields(refused), expected);
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_up_key_admits_exactly_as_many_as_it_allows_even_at_once() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let key = rotate(&stage, &founded.admin.actor, "", "3").await;
    let attempts: Vec<_> = (0..8)
        .map(|number| {
            let app = stage.app.clone();
            let command = joining(&key, &format!("grete{number}"));
            tokio::spawn(async move { join_organization(&app, command, SessionKind::Page).await })
        })
        .collect();
    let mut joined = 0;
    for attempt in attempts {
        let outcome = attempt.await.unwrap();
        if outcome.is_ok() {
            joined += 1;
        } else {
            assert_eq!(
                refused_fields(outcome),
                [("organization_code", FieldCode::KeyUsedUp)]
            );
        }
    }
    assert_eq!(joined, 3);
    let view = join_key(&stage.app, &founded.admin.actor).await.unwrap();
    assert_eq!((view.uses, view.max_uses), (3, Some(3)));
    assert_eq!(key_state(&stage, &key).await, Err(FieldCode::KeyUsedUp));
}

#[tokio::test]
async fn a_refused_join_uses_nothing_of_a_limited_key() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let key = rotate(&stage, &founded.admin.actor, "", "1").await;
    let taken = join_organization(&stage.app, joining(&key, "adele"), SessionKind::Page).await;
    assert_eq!(refused_fields(taken), [("username", FieldCode::Taken)]);
    join(&stage.app, &key, "grete").await;
}

#[tokio::test]
async fn people_are_listed_by_name_with_where_their_survey_stands() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let idle = join(&stage.app, &founded.key, "idle").await;
    let open = join(&stage.app, &founded.key, "open").await;
    let done = join(&stage.app, &founded.key, "done").await;
    start_survey(&stage.app, &open.actor, &[1]).await;
    complete_survey(&stage.app, &done.actor, &[1], 3).await;

    let listed = people(&stage.app, &founded.admin.actor).await.unwrap();
    let standing = |open_since, completed_at| SurveyState {
        open_since,
        completed_at,
    };
    let expected = [
        (&idle.account, standing(None, None)),
        (&open.account, standing(Some(Stage::opening()), None)),
        (&done.account, standing(None, Some(Stage::opening()))),
        (&founded.admin.account, standing(None, None)),
    ];
    assert_eq!(listed.len(), expected.len());
    for (person, (account, survey)) in listed.iter().zip(expected) {
        assert_eq!(&person.account, account);
        assert_eq!(person.survey, survey);
    }
}

#[tokio::test]
async fn the_people_list_says_nothing_about_levels() {
    let lists = [1, 2, 3, 4, 5].map(|group| async move {
        let stage = Stage::default();
        let founded = register(&stage.app, "Kranbau", "adele").await;
        let grete = join(&stage.app, &founded.key, "grete").await;
        complete_survey(&stage.app, &grete.actor, &[3], group).await;
        people(&stage.app, &founded.admin.actor).await.unwrap()
    });
    let mut seen = Vec::new();
    for list in lists {
        seen.push(list.await);
    }
    // Whatever Grete answered, her admin sees the same.
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]));
}

#[tokio::test]
async fn people_of_other_organizations_are_neither_listed_nor_locked_out() {
    let stage = Stage::default();
    let kranbau = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &kranbau.key, "grete").await;
    let mallory = register(&stage.app, "Hebezeuge", "mallory").await.admin;
    let listed = people(&stage.app, &mallory.actor).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].account, mallory.account);

    let before = stage.store.contents();
    for user in [
        grete.account.id,
        kranbau.admin.account.id,
        UserId::new(4711),
    ] {
        for active in [false, true] {
            let outcome = set_active(&stage.app, &mallory.actor, user, active).await;
            assert!(matches!(outcome, Err(Error::NotFound)), "{outcome:?}");
        }
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn an_admin_cannot_lock_out_the_own_account() {
    let stage = Stage::default();
    let admin = register(&stage.app, "Kranbau", "adele").await.admin;
    let outcome = set_active(&stage.app, &admin.actor, admin.account.id, false).await;
    assert!(matches!(outcome, Err(Error::Forbidden)), "{outcome:?}");
    assert!(organization(&stage.app, &admin.actor).await.is_ok());
}

#[tokio::test]
async fn deactivating_twice_is_no_error_and_keeps_the_first_date() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.account.id;
    let admin = &founded.admin.actor;
    set_active(&stage.app, admin, grete, false).await.unwrap();
    let before = stage.store.contents();
    stage.clock.advance(TimeDelta::hours(1));
    set_active(&stage.app, admin, grete, false).await.unwrap();
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn a_completion_rate_of_800_percent_is_impossible_however_often_people_retake() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let rate = || async {
        let dashboard = dashboard(&stage.app, admin).await.unwrap();
        let counted = (dashboard.completed_assessments, dashboard.total_users);
        (counted, dashboard.completion_rate())
    };
    assert_eq!(rate().await, ((0, 1), 0.0));
    for _ in 0..8 {
        complete_survey(&stage.app, admin, &[1], 3).await;
    }
    assert_eq!(rate().await, ((1, 1), 100.0));

    let mut joined = Vec::new();
    for username in ["grete", "otto", "vera"] {
        joined.push(join(&stage.app, &founded.key, username).await);
    }
    assert_eq!(rate().await, ((1, 4), 25.0));
    complete_survey(&stage.app, &joined[0].actor, &[1], 3).await;
    start_survey(&stage.app, &joined[0].actor, &[1]).await;
    start_survey(&stage.app, &joined[1].actor, &[1]).await;
    assert_eq!(rate().await, ((2, 4), 50.0));
    // Who is deactivated counts on neither side.
    set_active(&stage.app, admin, joined[0].account.id, false)
        .await
        .unwrap();
    assert_eq!(rate().await.0, (1, 3));
}

#[tokio::test]
async fn a_dashboard_is_about_the_own_organization() {
    let stage = Stage::default();
    let kranbau = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &kranbau.key, "grete").await;
    complete_survey(&stage.app, &grete.actor, &[1], 3).await;
    let other = seqpt_application::accounts::register_organization(
        &stage.app,
        registration("Hebezeuge", "berta"),
        SessionKind::Page,
    );
    let other = other.await.unwrap().sign_in.secret;
    let berta = seqpt_application::accounts::authenticate(&stage.app, &other, SessionKind::Page);
    let berta = berta.await.unwrap().unwrap();
    let seen = dashboard(&stage.app, &berta).await.unwrap();
    assert_eq!(seen.organization.organization.name, "Hebezeuge");
    assert_eq!((seen.completed_assessments, seen.total_users), (0, 1));
    let seen = dashboard(&stage.app, &grete.actor).await.unwrap();
    assert_eq!(seen.organization.organization.name, "Kranbau");
    assert_eq!((seen.completed_assessments, seen.total_users), (1, 2));
}
