//! The audit trail: what leaves a link, what a link says, and what verification finds.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::fmt::Write as _;

use seqpt_application::accounts::{
    ChangePassword, LogIn, SessionKind, UpdateProfile, change_password, log_in, log_out,
    log_out_everywhere, update_profile,
};
use seqpt_application::audit::ports::{AuditEntry, Chain};
use seqpt_application::audit::{ChainFault, ChainReport, begin_system_chain, verify_audit};
use seqpt_application::organization::{
    RotateJoinKey, SetUpOrganization, rotate_join_key, set_active, set_up_organization,
};
use seqpt_application::plans::{PlanOwner, make_own_plan, tick_objective};
use seqpt_application::ratings::{
    AssignAssessors, EnteredRating, EnteredRatings, assign_assessors, hand_in_rating, rating_sheet,
};
use seqpt_application::survey::discard_survey;
use seqpt_application::trainings::state_existing_trainings;
use seqpt_application::{Access, Actor, App, OrganizationId, Scope, Store as _, UserId};
use seqpt_core::framework::CompetencyId;
use seqpt_testkit::cast::{self, Founded, complete_survey, join, register, start_survey};
use seqpt_testkit::{Stage, rows};
use sha2::{Digest as _, Sha256};

fn links(stage: &Stage, organization: Option<OrganizationId>) -> Vec<AuditEntry> {
    let (scope, chain) = match organization {
        Some(organization) => (Scope::Organization(organization), Chain::Organization),
        None => (Scope::Directory, Chain::System),
    };
    let mut tx = stage.store.begin(scope, Access::Read).unwrap();
    tx.audit_entries(chain, 0, i64::MAX).unwrap()
}

fn own(founded: &Founded) -> OrganizationId {
    founded.admin.actor.organization
}

async fn refuse_sign_in(stage: &Stage, username: &str) {
    let command = LogIn {
        username: username.to_owned(),
        password: "not the right one".to_owned(),
        kind: SessionKind::Page,
    };
    assert!(log_in(&stage.app, command).await.is_err());
}

async fn fault(stage: &Stage, organization: Option<OrganizationId>) -> Option<ChainFault> {
    if organization.is_some() {
        begin_system_chain(&stage.app).await.unwrap();
    }
    let reports = verify_audit(&stage.app).await.unwrap();
    let mut own = None;
    for report in reports {
        if report.organization == organization {
            own = report.fault;
        } else {
            assert_eq!(report.fault, None, "another chain is whole");
        }
    }
    own
}

/// An organisation with a few links, beside another one.
async fn some_links(stage: &Stage) -> Founded {
    register(&stage.app, "Hebezeuge", "berta").await;
    let founded = register(&stage.app, "Kranbau", "adele").await;
    join(&stage.app, &founded.key, "grete").await;
    complete_survey(&stage.app, &founded.admin.actor, &[1], 3).await;
    assert_eq!(links(stage, Some(own(&founded))).len(), 6);
    founded
}

/// Rates a person, with a remark that no link may tell.
async fn rate_with_a_remark(app: &App, assessor: &Actor, user: UserId) {
    let mut entered = EnteredRatings::default();
    for competency in rating_sheet(app, assessor, user).await.unwrap().asked {
        let rating = EnteredRating {
            level: "apply".to_owned(),
            evidence: "A secret remark.".to_owned(),
        };
        entered.ratings.push((competency, rating));
    }
    hand_in_rating(app, assessor, user, Some(entered))
        .await
        .unwrap();
}

#[tokio::test]
async fn every_change_leaves_its_link_in_the_organizations_chain() {
    let stage = Stage::default();
    let app = &stage.app;
    let founded = register(app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let grete = join(app, &founded.key, "grete").await;
    let otto = join(app, &founded.key, "otto").await.actor;
    let user = grete.account.id;
    refuse_sign_in(&stage, "grete").await;
    let there = cast::log_in(app, "grete", SessionKind::Api).await;
    log_out(app, &there.actor).await.unwrap();
    let names = UpdateProfile {
        first_name: "Margarete".to_owned(),
        last_name: "Lindqvist".to_owned(),
        expected_revision: None,
    };
    update_profile(app, &grete.actor, names).await.unwrap();
    let passwords = ChangePassword {
        current_password: cast::PASSWORD.to_owned(),
        new_password: "seven anvils under a quiet moon".to_owned(),
    };
    change_password(app, &grete.actor, passwords).await.unwrap();
    let open = start_survey(app, &grete.actor, &[1]).await;
    discard_survey(app, &grete.actor, open.id).await.unwrap();
    complete_survey(app, &grete.actor, &[1], 3).await;
    log_out_everywhere(app, &grete.actor).await.unwrap();
    rotate_join_key(app, admin, RotateJoinKey::default())
        .await
        .unwrap();
    let set_up = SetUpOrganization {
        size: Some("large".to_owned()),
        ..SetUpOrganization::default()
    };
    set_up_organization(app, admin, set_up).await.unwrap();
    set_active(app, admin, user, false).await.unwrap();
    refuse_sign_in(&stage, "grete").await;
    set_active(app, admin, user, true).await.unwrap();
    let training = (CompetencyId::new(1), "know".to_owned());
    for _ in 0..2 {
        state_existing_trainings(app, admin, vec![training.clone()], None)
            .await
            .unwrap();
    }

    let second = SetUpOrganization {
        counted_rating: Some("second".to_owned()),
        ..SetUpOrganization::default()
    };
    set_up_organization(app, admin, second).await.unwrap();
    let assessors = AssignAssessors {
        assessors: vec![(otto.user.get(), "expert".to_owned())],
        expected_revision: None,
    };
    assign_assessors(app, admin, user, assessors).await.unwrap();
    rate_with_a_remark(app, &otto, user).await;

    let links = links(&stage, Some(own(&founded)));
    let said = format!("{links:?}").to_lowercase();
    assert!(
        !said.contains("remark") && !said.contains("apply"),
        "{said}"
    );
    assert!(
        said.contains("expert"),
        "who rates is told by capacity: {said}"
    );
    let actions: Vec<_> = links.iter().map(|link| link.action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "organization_registered",
            "signed_in",
            "person_joined",
            "signed_in",
            "person_joined",
            "signed_in",
            "sign_in_refused",
            "signed_in",
            "signed_out",
            "profile_changed",
            "password_changed",
            "signed_out_everywhere",
            "survey_started",
            "survey_discarded",
            "survey_started",
            "survey_submitted",
            "signed_out_everywhere",
            "join_key_rotated",
            "organization_changed",
            "person_activated",
            "sign_in_refused",
            "person_activated",
            "existing_trainings_changed",
            "counted_rating_changed",
            "assessors_assigned",
            "rating_handed_in",
        ]
    );
    assert_eq!(fault(&stage, Some(own(&founded))).await, None);
}

#[tokio::test]
async fn a_sign_in_with_an_unknown_user_name_stands_in_the_system_chain_without_the_name() {
    let stage = Stage::default();
    register(&stage.app, "Kranbau", "adele").await;
    refuse_sign_in(&stage, "a-user-name-nobody-has").await;
    let links = links(&stage, None);
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].action, "sign_in_refused");
    assert_eq!(links[0].actor, "");
    assert!(!format!("{:?}", links[0]).contains("nobody"));
    assert_eq!(fault(&stage, None).await, None);
}

#[tokio::test]
async fn a_person_has_one_pseudonym_that_is_nobody_elses() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    let links = links(&stage, Some(own(&founded)));
    let (admin, grete) = (&links[0].actor, &links[2].actor);
    assert_eq!(admin.len(), 32);
    assert_ne!(admin, grete);
    let actors: Vec<_> = links.iter().map(|link| &link.actor).collect();
    assert_eq!(actors, [admin, admin, grete, grete, admin, admin]);
}

#[tokio::test]
async fn no_name_key_password_secret_or_level_stands_in_the_trail() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    let key: String = founded.key.split('-').collect();
    let secret = &founded.admin.secret;
    for link in links(&stage, Some(own(&founded))) {
        let said = format!("{} {} {}", link.actor, link.action, link.details).to_lowercase();
        for private in [
            "kranbau",
            "adele",
            "ott",
            "grete",
            "lindqvist",
            "gearbox",
            "apply",
            "level",
            secret,
        ] {
            assert!(!said.contains(private), "{said} tells {private}");
        }
        assert!(!said.contains(&key.to_lowercase()));
    }
}

#[tokio::test]
async fn untouched_chains_are_whole_and_their_last_hash_is_told() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    refuse_sign_in(&stage, "nobody").await;
    let reports = verify_audit(&stage.app).await.unwrap();
    assert_eq!(reports.len(), 3, "the system and two organisations");
    for report in &reports {
        let links = links(&stage, report.organization);
        assert_eq!(
            report,
            &ChainReport {
                organization: report.organization,
                links: i64::try_from(links.len()).unwrap(),
                last_hash: links.last().unwrap().hash.clone(),
                fault: None,
            }
        );
    }
    assert_eq!(reports[0].organization, None);
    assert_eq!(reports[2].organization, Some(own(&founded)));
}

#[tokio::test]
async fn an_altered_link_is_found_whichever_part_was_altered() {
    let alterations: [fn(&mut AuditEntry); 6] = [
        |link| link.occurred_at += chrono::TimeDelta::microseconds(1),
        |link| link.actor = "somebody else".to_owned(),
        |link| link.action = "signed_out".to_owned(),
        |link| link.details.push(' '),
        |link| link.previous_hash = "0".repeat(64),
        |link| link.hash = "f".repeat(64),
    ];
    for (number, alter) in alterations.into_iter().enumerate() {
        let stage = Stage::default();
        let founded = some_links(&stage).await;
        let chain = Some(own(&founded));
        stage
            .store
            .tamper_with_audit(chain, |links| alter(&mut links[2]));
        assert_eq!(
            fault(&stage, chain).await,
            Some(ChainFault::Altered { sequence: 3 }),
            "alteration {number}"
        );
    }
}

/// The hash as the documentation of the trail has it, computed apart from the code under test.
fn hash_of(organization: OrganizationId, link: &AuditEntry) -> String {
    let parts = [
        organization.to_string(),
        link.sequence.to_string(),
        link.occurred_at.timestamp_micros().to_string(),
        link.actor.clone(),
        link.action.clone(),
        link.details.clone(),
        link.previous_hash.clone(),
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap().to_be_bytes());
        hasher.update(part);
    }
    hasher
        .finalize()
        .iter()
        .fold(String::new(), |mut hash, byte| {
            write!(hash, "{byte:02x}").unwrap();
            hash
        })
}

#[tokio::test]
async fn an_altered_link_with_a_matching_new_hash_is_found_at_the_next_link() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    let organization = own(&founded);
    for link in links(&stage, Some(organization)) {
        assert_eq!(link.hash, hash_of(organization, &link));
    }
    stage.store.tamper_with_audit(Some(organization), |links| {
        links[2].action = "signed_out".to_owned();
        links[2].hash = hash_of(organization, &links[2]);
    });
    assert_eq!(
        fault(&stage, Some(organization)).await,
        Some(ChainFault::Altered { sequence: 4 })
    );
}

#[tokio::test]
async fn text_moved_from_one_part_of_a_link_to_the_next_is_found() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    stage.store.tamper_with_audit(Some(own(&founded)), |links| {
        let moved = links[1].action.pop().unwrap();
        links[1].details.insert(0, moved);
    });
    assert_eq!(
        fault(&stage, Some(own(&founded))).await,
        Some(ChainFault::Altered { sequence: 2 })
    );
}

#[tokio::test]
async fn a_link_replaced_by_a_true_link_of_another_chain_is_found() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    let other = cast::log_in(&stage.app, "berta", SessionKind::Page).await;
    let foreign = links(&stage, Some(other.actor.organization));
    stage
        .store
        .tamper_with_audit(Some(own(&founded)), |links| links[0] = foreign[0].clone());
    assert_eq!(
        fault(&stage, Some(own(&founded))).await,
        Some(ChainFault::Altered { sequence: 1 })
    );
}

#[tokio::test]
async fn a_missing_link_is_found() {
    for position in [0, 2, 4] {
        let stage = Stage::default();
        let founded = some_links(&stage).await;
        stage.store.tamper_with_audit(Some(own(&founded)), |links| {
            links.remove(position);
        });
        let sequence = i64::try_from(position).unwrap() + 1;
        assert_eq!(
            fault(&stage, Some(own(&founded))).await,
            Some(ChainFault::Missing { sequence })
        );
    }
}

#[tokio::test]
async fn a_chain_that_was_cut_off_or_emptied_is_found() {
    for kept in [5, 3, 0] {
        let stage = Stage::default();
        let founded = some_links(&stage).await;
        stage
            .store
            .tamper_with_audit(Some(own(&founded)), |links| links.truncate(kept));
        assert_eq!(
            fault(&stage, Some(own(&founded))).await,
            Some(ChainFault::EndDiffers {
                expected: 6,
                found: i64::try_from(kept).unwrap()
            })
        );
    }
}

#[tokio::test]
async fn links_in_another_order_are_found() {
    let stage = Stage::default();
    let founded = some_links(&stage).await;
    stage.store.tamper_with_audit(Some(own(&founded)), |links| {
        links.swap(1, 3);
        links[1].sequence = 2;
        links[3].sequence = 4;
    });
    assert_eq!(
        fault(&stage, Some(own(&founded))).await,
        Some(ChainFault::Altered { sequence: 2 })
    );
}

#[tokio::test]
async fn a_cut_off_system_chain_is_found() {
    let stage = Stage::default();
    for _ in 0..3 {
        refuse_sign_in(&stage, "nobody").await;
    }
    stage
        .store
        .tamper_with_audit(None, |links| links.truncate(2));
    assert_eq!(
        fault(&stage, None).await,
        Some(ChainFault::EndDiffers {
            expected: 3,
            found: 2
        })
    );
}

#[tokio::test]
async fn the_system_chain_begins_once_and_an_empty_one_is_a_fault() {
    let stage = Stage::default();
    let emptied = Some(ChainFault::EndDiffers {
        expected: 1,
        found: 0,
    });
    assert_eq!(fault(&stage, None).await, emptied);
    for _ in 0..2 {
        begin_system_chain(&stage.app).await.unwrap();
    }
    assert_eq!(fault(&stage, None).await, None);
    let actions: Vec<_> = links(&stage, None)
        .into_iter()
        .map(|link| link.action)
        .collect();
    assert_eq!(actions, ["chain_begun"]);
}

#[tokio::test]
async fn an_organization_without_a_single_link_is_a_fault() {
    let stage = Stage::default();
    let mut tx = stage.store.begin(Scope::Directory, Access::Write).unwrap();
    let organization = tx
        .insert_organization(&rows::organization("Kranbau"))
        .unwrap();
    tx.commit().unwrap();
    assert_eq!(
        fault(&stage, Some(organization)).await,
        Some(ChainFault::EndDiffers {
            expected: 1,
            found: 0
        })
    );
}

#[tokio::test]
async fn a_chain_longer_than_what_is_read_at_once_is_verified_to_its_end() {
    let stage = Stage::default();
    for _ in 0..510 {
        refuse_sign_in(&stage, "nobody").await;
    }
    let reports = verify_audit(&stage.app).await.unwrap();
    assert_eq!((reports[0].links, reports[0].fault), (510, None));
    stage
        .store
        .tamper_with_audit(None, |links| links[505].details.push(' '));
    assert_eq!(
        fault(&stage, None).await,
        Some(ChainFault::Altered { sequence: 506 })
    );
}

#[tokio::test]
async fn a_tick_in_a_plan_leaves_a_link_that_names_the_plan_and_nothing_else() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await.actor;
    complete_survey(&stage.app, &grete, &[3], 5).await;
    let plan = make_own_plan(&stage.app, &grete).await.unwrap().plan;
    let before = links(&stage, Some(own(&founded))).len();
    for done in [true, true, false] {
        let key = plan.content.objectives[0].key();
        tick_objective(&stage.app, &grete, PlanOwner::Own, key, done)
            .await
            .unwrap();
    }
    let links = links(&stage, Some(own(&founded)));
    let ticks: Vec<_> = links[before..]
        .iter()
        .map(|link| (link.action.as_str(), link.details.clone()))
        .collect();
    let details = format!(r#"{{"action":"plan_ticked","plan":{}}}"#, plan.id);
    let tick = ("plan_ticked", details);
    assert_eq!(ticks, [tick.clone(), tick]);
    assert_eq!(fault(&stage, Some(own(&founded))).await, None);
}

#[tokio::test]
async fn a_change_of_the_smallest_group_leaves_a_link_with_both_numbers() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let before = links(&stage, Some(own(&founded))).len();
    for (size, smallest_group) in [
        (None, Some("50")),
        (Some("large"), Some("5")),
        (None, Some("5")),
    ] {
        let set_up = SetUpOrganization {
            size: size.map(str::to_owned),
            smallest_group: smallest_group.map(str::to_owned),
            ..SetUpOrganization::default()
        };
        set_up_organization(&stage.app, &founded.admin.actor, set_up)
            .await
            .unwrap();
    }
    let links = links(&stage, Some(own(&founded)));
    let changes: Vec<_> = links[before..]
        .iter()
        .map(|link| (link.action.as_str(), link.details.as_str()))
        .collect();
    assert_eq!(
        changes,
        [
            (
                "smallest_group_changed",
                r#"{"action":"smallest_group_changed","from":5,"to":50}"#
            ),
            (
                "organization_changed",
                r#"{"action":"organization_changed"}"#
            ),
            (
                "smallest_group_changed",
                r#"{"action":"smallest_group_changed","from":50,"to":5}"#
            ),
        ]
    );
}
