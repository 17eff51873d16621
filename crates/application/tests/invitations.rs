//! Invitations of single people: from the list to joining.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::{NaiveTime, TimeDelta};
use seqpt_application::accounts::{JoinOrganization, SessionKind, join_organization};
use seqpt_application::audit::ports::Chain;
use seqpt_application::organization::invitations::{
    BatchSecret, CheckedPerson, DEFAULT_DAYS, InvitationState, InvitePeople, InvitedPeople,
    MAX_PEOPLE, MadeInvitation, Namesake, Outcome, PersonRow, check_invitation, check_people,
    invitations, invite_people, read_people, withdraw_invitation,
};
use seqpt_application::organization::{RotateJoinKey, people, rotate_join_key};
use seqpt_application::{Access, Actor, Error, FieldCode, InvitationId, Scope, Store as _};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{Founded, PASSWORD, join, joining, refused_fields, register};

fn list(lines: &str) -> Vec<PersonRow> {
    let text = format!("first_name,last_name\n{lines}");
    read_people(&text).unwrap().people
}

fn command(lines: &str) -> InvitePeople {
    InvitePeople {
        people: list(lines),
        expires_in_days: String::new(),
        namesakes_too: false,
    }
}

async fn invite(stage: &Stage, admin: &Actor, command: InvitePeople) -> InvitedPeople {
    let secret = BatchSecret::random(&stage.app);
    invite_people(&stage.app, admin, command, secret)
        .await
        .unwrap()
}

fn made(invited: InvitedPeople) -> Vec<MadeInvitation> {
    let made = invited.people.into_iter();
    made.filter_map(|(_, invitation)| invitation).collect()
}

/// Invites one person.
async fn invite_one(stage: &Stage, admin: &Actor, line: &str) -> MadeInvitation {
    made(invite(stage, admin, command(line)).await).remove(0)
}

fn joining_as_invited(token: &str, username: &str) -> JoinOrganization {
    JoinOrganization {
        organization_code: String::new(),
        invitation: token.to_owned(),
        ..joining("", username)
    }
}

async fn join_as_invited(stage: &Stage, token: &str, username: &str) -> Result<(), Error> {
    let command = joining_as_invited(token, username);
    join_organization(&stage.app, command, SessionKind::Page)
        .await
        .map(|_| ())
}

/// What checking a token and joining with it are refused for; both have to agree.
async fn refusal(stage: &Stage, token: &str) -> FieldCode {
    let before = stage.store.contents();
    let checked = refused_fields(check_invitation(&stage.app, token).await);
    assert_eq!(
        refused_fields(join_as_invited(stage, token, "late").await),
        checked
    );
    stage.store.assert_unchanged(&before);
    assert_eq!(checked[0].0, "invitation");
    checked[0].1
}

async fn states(stage: &Stage, admin: &Actor) -> Vec<&'static str> {
    let all = invitations(&stage.app, admin).await.unwrap();
    all.iter()
        .map(|invitation| invitation.state.key())
        .collect()
}

fn outcomes(people: &[CheckedPerson]) -> Vec<Outcome> {
    people.iter().map(|person| person.outcome.clone()).collect()
}

async fn kranbau(stage: &Stage) -> Founded {
    register(&stage.app, "Kranbau", "adele").await
}

#[tokio::test]
async fn everybody_on_a_list_gets_an_own_link_that_knows_the_names() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invited = invite(&stage, admin, command("Anna, Ott \n王,小明\n")).await;
    let last_day = stage.app.now().date_naive() + TimeDelta::days(60);
    assert_eq!(DEFAULT_DAYS, 60);
    assert_eq!(invited.expires_on, last_day);
    let made = made(invited);
    assert_eq!(made.len(), 2);
    assert_ne!(made[0].token, made[1].token);
    assert_eq!((made[0].token.len(), made[1].token.len()), (64, 64));

    let welcome = check_invitation(&stage.app, &made[0].token).await.unwrap();
    assert_eq!(welcome.organization, "Kranbau");
    assert_eq!(
        (welcome.first_name.as_str(), welcome.last_name.as_str()),
        ("Anna", "Ott")
    );
    let listed = invitations(&stage.app, admin).await.unwrap();
    assert_eq!(listed.len(), 2);
    for (listed, made) in listed.iter().zip(&made) {
        assert_eq!(listed.id, made.id);
        assert_eq!(listed.first_name, made.first_name);
        assert_eq!(listed.created_at, stage.app.now());
        assert_eq!(listed.expires_on, last_day);
        assert_eq!(listed.state, InvitationState::Open);
    }
}

#[tokio::test]
async fn a_person_joins_once_with_the_invitation_under_names_that_may_be_corrected() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invitation = invite_one(&stage, admin, "Greta,Lindquist").await;
    let upper = format!(" {}\n", invitation.token.to_uppercase());
    join_as_invited(&stage, &upper, "grete").await.unwrap();
    let joined = people(&stage.app, admin).await.unwrap();
    assert!(
        joined
            .iter()
            .any(|person| person.account.last_name == "Lindqvist")
    );
    let at = stage.app.now();
    let listed = invitations(&stage.app, admin).await.unwrap();
    assert_eq!(listed[0].state, InvitationState::Used { at });
    assert_eq!(
        refusal(&stage, &invitation.token).await,
        FieldCode::InvitationUsed
    );
}

#[tokio::test]
async fn an_invitation_works_after_the_shared_key_was_replaced_and_does_not_count_as_its_use() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invitation = invite_one(&stage, admin, "Grete,Lindqvist").await;
    let rotated = rotate_join_key(&stage.app, admin, RotateJoinKey::default()).await;
    // The old key beside the invitation does no harm.
    let command = JoinOrganization {
        organization_code: founded.key.clone(),
        ..joining_as_invited(&invitation.token, "grete")
    };
    join_organization(&stage.app, command, SessionKind::Page)
        .await
        .unwrap();
    let key = seqpt_application::organization::join_key(&stage.app, admin).await;
    assert_eq!(key.unwrap(), rotated.unwrap());
}

#[tokio::test]
async fn an_invitation_opens_until_the_end_of_its_last_day() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let command = InvitePeople {
        expires_in_days: " 1 ".to_owned(),
        ..command("Grete,Lindqvist")
    };
    let invited = invite(&stage, &founded.admin.actor, command).await;
    let midnight = (invited.expires_on + TimeDelta::days(1))
        .and_time(NaiveTime::MIN)
        .and_utc();
    let invitation = made(invited).remove(0);
    stage.clock.set(midnight - TimeDelta::microseconds(1));
    assert!(
        check_invitation(&stage.app, &invitation.token)
            .await
            .is_ok()
    );
    stage.clock.set(midnight);
    assert_eq!(
        refusal(&stage, &invitation.token).await,
        FieldCode::InvitationExpired
    );
    assert_eq!(states(&stage, &founded.admin.actor).await, ["expired"]);
}

#[tokio::test]
async fn a_withdrawn_invitation_opens_nothing_and_is_withdrawn_once() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invitation = invite_one(&stage, admin, "Grete,Lindqvist").await;
    let withdrawn = InvitationState::Withdrawn {
        at: stage.app.now(),
    };
    let first = withdraw_invitation(&stage.app, admin, invitation.id).await;
    assert_eq!(first.unwrap(), withdrawn);
    let before = stage.store.contents();
    stage.clock.advance(TimeDelta::hours(1));
    let second = withdraw_invitation(&stage.app, admin, invitation.id).await;
    assert_eq!(second.unwrap(), withdrawn);
    stage.store.assert_unchanged(&before);
    assert_eq!(
        refusal(&stage, &invitation.token).await,
        FieldCode::InvitationWithdrawn
    );
}

#[tokio::test]
async fn an_invitation_that_was_used_stays_used() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invitation = invite_one(&stage, admin, "Grete,Lindqvist").await;
    join_as_invited(&stage, &invitation.token, "grete")
        .await
        .unwrap();
    let before = stage.store.contents();
    let after = withdraw_invitation(&stage.app, admin, invitation.id).await;
    assert_eq!(after.unwrap().key(), "used");
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn what_is_no_token_is_unknown_and_told_together_with_the_other_wrong_fields() {
    let stage = Stage::default();
    kranbau(&stage).await;
    for unknown in ["x", "a\0b", "🔑", &"0".repeat(64), &"f".repeat(100_000)] {
        assert_eq!(refusal(&stage, unknown).await, FieldCode::InvitationUnknown);
    }
    let command = JoinOrganization {
        first_name: "🦀".to_owned(),
        ..joining_as_invited("x", "gr")
    };
    let refused = join_organization(&stage.app, command, SessionKind::Page).await;
    assert_eq!(
        refused_fields(refused),
        [
            ("invitation", FieldCode::InvitationUnknown),
            ("first_name", FieldCode::InvalidCharacters),
            ("username", FieldCode::TooShort { min: 3 }),
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_people_who_join_with_one_invitation_at_once_one_gets_in() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let invitation = invite_one(&stage, admin, "Grete,Lindqvist").await;
    let attempts: Vec<_> = (0..6)
        .map(|number| {
            let app = stage.app.clone();
            let command = joining_as_invited(&invitation.token, &format!("grete{number}"));
            tokio::spawn(async move { join_organization(&app, command, SessionKind::Page).await })
        })
        .collect();
    let mut joined = 0;
    for attempt in attempts {
        match attempt.await.unwrap() {
            Ok(_) => joined += 1,
            refused => assert_eq!(
                refused_fields(refused),
                [("invitation", FieldCode::InvitationUsed)]
            ),
        }
    }
    assert_eq!(joined, 1);
    assert_eq!(people(&stage.app, admin).await.unwrap().len(), 2);
}

#[tokio::test]
async fn an_invitation_withdrawn_between_the_form_and_the_answer_opens_nothing() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = founded.admin.actor;
    let invitation = invite_one(&stage, &admin, "Grete,Lindqvist").await;
    let (store, id) = (stage.store.clone(), invitation.id);
    stage.hasher.meanwhile(move || {
        let scope = Scope::Organization(admin.organization);
        let mut tx = store.begin(scope, Access::Write).unwrap();
        tx.withdraw_invitation(admin.organization, id, Stage::opening())
            .unwrap();
        tx.commit().unwrap();
    });
    let refused = join_as_invited(&stage, &invitation.token, "grete").await;
    assert_eq!(
        refused_fields(refused),
        [("invitation", FieldCode::InvitationWithdrawn)]
    );
    assert_eq!(people(&stage.app, &admin).await.unwrap().len(), 1);
}

#[tokio::test]
async fn every_wrong_line_is_told_with_its_errors_and_the_others_are_invited() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let long = "x".repeat(101);
    let lines = format!("Anna,Ott\n,Ott\nAn\0na,😀\n{long},Ott\nOtt,Anna,Dr.\nBerta\n");
    let checked = check_people(&stage.app, admin, command(&lines))
        .await
        .unwrap();
    let errors: Vec<_> = checked
        .iter()
        .map(|person| match &person.outcome {
            Outcome::Wrong(errors) => errors.iter().map(|at| (at.field, at.code)).collect(),
            _ => Vec::new(),
        })
        .collect();
    assert_eq!(
        errors,
        [
            vec![],
            vec![("first_name", FieldCode::Required)],
            vec![
                ("first_name", FieldCode::InvalidCharacters),
                ("last_name", FieldCode::InvalidCharacters),
            ],
            vec![("first_name", FieldCode::TooLong { max: 100 })],
            vec![("row", FieldCode::TooManyCells)],
            vec![("last_name", FieldCode::Required)],
        ]
    );
    let invited = invite(&stage, admin, command(&lines)).await;
    let told: Vec<_> = invited
        .people
        .iter()
        .map(|(told, _)| told.clone())
        .collect();
    assert_eq!(told, checked);
    let made: Vec<_> = invited
        .people
        .iter()
        .map(|(_, made)| made.is_some())
        .collect();
    assert_eq!(made, [true, false, false, false, false, false]);
    assert_eq!(states(&stage, admin).await, ["open"]);
}

#[tokio::test]
async fn checking_a_list_stores_nothing() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let before = stage.store.contents();
    check_people(&stage.app, &founded.admin.actor, command("Anna,Ott"))
        .await
        .unwrap();
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn namesakes_are_flagged_and_left_out_unless_they_are_asked_for() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    invite_one(&stage, admin, "Zoë,Ott").await;
    let withdrawn = invite_one(&stage, admin, "Nora,Neu").await;
    withdraw_invitation(&stage.app, admin, withdrawn.id)
        .await
        .unwrap();
    // Adele Ott is the admin.
    let lines = "ADELE,  ott\nzoë,OTT\nNora,Neu\nAnna,Berg\nAnna,Berg\n";
    let checked = check_people(&stage.app, admin, command(lines))
        .await
        .unwrap();
    assert_eq!(
        outcomes(&checked),
        [
            Outcome::LeftOut(Namesake::Joined),
            Outcome::LeftOut(Namesake::Invited),
            Outcome::Invited(None),
            Outcome::Invited(None),
            Outcome::LeftOut(Namesake::Listed),
        ]
    );
    let all = InvitePeople {
        namesakes_too: true,
        ..command(lines)
    };
    let checked = check_people(&stage.app, admin, all.clone()).await.unwrap();
    assert_eq!(checked[4].outcome, Outcome::Invited(Some(Namesake::Listed)));
    let made = made(invite(&stage, admin, all).await);
    assert_eq!(made.len(), 5);
    assert_ne!(made[3].token, made[4].token);
}

#[tokio::test]
async fn sending_a_list_twice_answers_with_the_same_links_and_makes_nothing_new() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let secret = BatchSecret::random(&stage.app);
    let list = || InvitePeople {
        namesakes_too: true,
        ..command("Anna,Berg\nAnna,Berg\nBerta,Ott\n")
    };
    let send = |secret: &BatchSecret| invite_people(&stage.app, admin, list(), secret.clone());
    let first = made(send(&secret).await.unwrap());
    let before = stage.store.contents();
    // A form carries the secret as text.
    let carried = BatchSecret::from_form(&stage.app, secret.expose());
    let second = made(send(&carried).await.unwrap());
    assert!(first == second);
    stage.store.assert_unchanged(&before);

    // What is closed since is not given out again, and not made again either.
    withdraw_invitation(&stage.app, admin, first[0].id)
        .await
        .unwrap();
    let third = made(send(&secret).await.unwrap());
    assert!(third == first[1..]);

    // What is no secret of ours makes other links.
    let forged = BatchSecret::from_form(&stage.app, "guessable");
    let others = made(send(&forged).await.unwrap());
    assert_eq!(others.len(), 3);
    assert!(
        others
            .iter()
            .all(|other| first.iter().all(|one| one.token != other.token))
    );
}

#[tokio::test]
async fn lists_and_days_out_of_range_are_refused_at_their_fields() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let before = stage.store.contents();
    let rows = |count| vec![PersonRow::default(); count];
    let range = FieldCode::NumberOutOfRange { min: 1, max: 365 };
    let too_many = FieldCode::TooManyRows { max: MAX_PEOPLE };
    for (count, days, expected) in [
        (0, "60", vec![("people", FieldCode::NobodyListed)]),
        (5_001, "60", vec![("people", too_many)]),
        (1, "0", vec![("expires_in_days", range)]),
        (1, "366", vec![("expires_in_days", range)]),
        (1, "1.5", vec![("expires_in_days", range)]),
        (
            0,
            "-1",
            vec![
                ("people", FieldCode::NobodyListed),
                ("expires_in_days", range),
            ],
        ),
    ] {
        let command = InvitePeople {
            people: rows(count),
            expires_in_days: days.to_owned(),
            namesakes_too: false,
        };
        let checked = check_people(&stage.app, admin, command.clone()).await;
        assert_eq!(refused_fields(checked), expected);
        let secret = BatchSecret::random(&stage.app);
        let invited = invite_people(&stage.app, admin, command, secret).await;
        assert_eq!(refused_fields(invited), expected);
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn five_thousand_people_are_invited_at_once() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let lines: Vec<_> = (0..MAX_PEOPLE)
        .map(|number| format!("Anna,Ott {number}"))
        .collect();
    let lines = lines.join("\n");
    let made = made(invite(&stage, &founded.admin.actor, command(&lines)).await);
    assert_eq!(made.len(), MAX_PEOPLE);
}

#[tokio::test]
async fn employees_and_other_organisations_reach_no_invitation() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let invitation = invite_one(&stage, &founded.admin.actor, "Nora,Neu").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    let other = register(&stage.app, "Hebezeuge", "berta").await.admin.actor;
    let before = stage.store.contents();
    let app = &stage.app;
    let secret = BatchSecret::random(app);
    let forbidden = [
        check_people(app, &grete, command("A,B")).await.err(),
        invite_people(app, &grete, command("A,B"), secret)
            .await
            .err(),
        invitations(app, &grete).await.err(),
        withdraw_invitation(app, &grete, invitation.id).await.err(),
    ];
    for error in forbidden {
        assert!(matches!(error, Some(Error::Forbidden)), "{error:?}");
    }
    for id in [invitation.id, InvitationId::new(i64::MAX)] {
        let refused = withdraw_invitation(app, &other, id).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
    assert_eq!(invitations(app, &other).await.unwrap(), []);
    stage.store.assert_unchanged(&before);
    // Who was invited elsewhere is a stranger here.
    let checked = check_people(app, &other, command("Nora,Neu"))
        .await
        .unwrap();
    assert_eq!(outcomes(&checked), [Outcome::Invited(None)]);
}

#[tokio::test]
async fn what_was_done_is_audited_and_neither_tokens_nor_names_are_in_the_trail() {
    let stage = Stage::default();
    let founded = kranbau(&stage).await;
    let admin = &founded.admin.actor;
    let secret = BatchSecret::random(&stage.app);
    let list = command("Quirin,Zauner\nXaver,Zauner\n");
    let made = made(
        invite_people(&stage.app, admin, list, secret.clone())
            .await
            .unwrap(),
    );
    withdraw_invitation(&stage.app, admin, made[0].id)
        .await
        .unwrap();
    join_as_invited(&stage, &made[1].token, "xaver")
        .await
        .unwrap();
    let scope = Scope::Organization(admin.organization);
    let mut tx = stage.store.begin(scope, Access::Read).unwrap();
    let trail = tx.audit_entries(Chain::Organization, 0, i64::MAX).unwrap();
    let actions: Vec<_> = trail.iter().map(|entry| entry.action.as_str()).collect();
    assert!(
        actions.ends_with(&[
            "people_invited",
            "invitation_withdrawn",
            "person_joined",
            "signed_in"
        ]),
        "{actions:?}"
    );
    assert!(
        trail
            .iter()
            .any(|entry| entry.details.contains("\"count\":2"))
    );
    let trail = format!("{trail:?}");
    for word in ["Quirin", "Zauner", PASSWORD] {
        assert!(!trail.contains(word), "{word}");
    }
    let contents = stage.store.contents();
    for token in made
        .iter()
        .map(|made| made.token.as_str())
        .chain([secret.expose()])
    {
        assert!(!contents.contains(token), "a token is stored in clear");
    }
    let listed = format!("{:?}", invitations(&stage.app, admin).await.unwrap());
    assert!(made.iter().all(|made| !listed.contains(&made.token)));
}
