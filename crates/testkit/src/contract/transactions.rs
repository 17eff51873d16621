//! Behaviours of `Store` and `Transaction`: all or nothing, and nothing outside the scope.

use std::panic::{AssertUnwindSafe, catch_unwind};

use seqpt_application::audit::ports::Chain;
use seqpt_application::ratings::ports::{Given, NewRating};
use seqpt_application::{
    Access, OrganizationId, PortError, PortErrorKind, Scope, Store, Transaction,
};

use super::support::{
    assert_scope, organization, person, read, read_directory, try_write, write, write_directory,
};
use crate::rows::{self, assessment, audit_entry};

fn begin(store: &dyn Store, scope: Scope, access: Access) -> Box<dyn Transaction + '_> {
    store.begin(scope, access).unwrap()
}

fn people(store: &dyn Store, organization: OrganizationId) -> usize {
    read(store, organization, |tx| tx.list_users()).len()
}

pub fn a_reachable_store_answers(store: &dyn Store) {
    store.ping().unwrap();
}

pub fn what_was_committed_is_there_for_the_next_transaction(store: &dyn Store) {
    let mut tx = begin(store, Scope::Directory, Access::Write);
    let id = tx
        .insert_organization(&rows::organization("Kranbau"))
        .unwrap();
    tx.commit().unwrap();
    assert!(read_directory(store, |tx| tx.find_organization(id)).is_some());
}

pub fn a_transaction_sees_what_it_wrote(store: &dyn Store) {
    let mut tx = begin(store, Scope::Directory, Access::Write);
    let id = tx
        .insert_organization(&rows::organization("Kranbau"))
        .unwrap();
    assert!(tx.find_organization(id).unwrap().is_some());
    tx.enter(id).unwrap();
    let user = tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
    assert!(tx.find_user(user).unwrap().is_some());
}

pub fn a_dropped_transaction_leaves_nothing_behind(store: &dyn Store) {
    let mut tx = begin(store, Scope::Directory, Access::Write);
    let id = tx
        .insert_organization(&rows::organization("Kranbau"))
        .unwrap();
    tx.enter(id).unwrap();
    tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
    drop(tx);
    assert_eq!(read_directory(store, |tx| tx.list_organizations()), []);
    organization(store, "Kranbau");
}

pub fn a_panic_in_a_transaction_leaves_nothing_behind_and_the_store_goes_on(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        write(store, kranbau, |tx| -> Result<(), PortError> {
            tx.insert_user(&rows::user("Grete", "Müller"))?;
            tx.append_audit(Chain::Organization, &audit_entry(1))?;
            panic!("a use case fails in the middle of its work");
        });
    }));
    assert!(panicked.is_err());
    assert_eq!(people(store, kranbau), 0);
    let head = read(store, kranbau, |tx| tx.audit_head(Chain::Organization));
    assert_eq!(head, None);
    person(store, kranbau, "grete");
    assert_eq!(people(store, kranbau), 1);
}

pub fn a_refused_write_takes_the_writes_before_it_along(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    person(store, kranbau, "grete");
    let refused = try_write(store, Scope::Organization(kranbau), |tx| {
        let user = tx.insert_user(&rows::user("Another", "Grete"))?;
        tx.append_audit(Chain::Organization, &audit_entry(1))?;
        tx.insert_login(&rows::login(kranbau, user, "grete"))
    });
    assert!(refused.is_err());
    assert_eq!(people(store, kranbau), 1);
    let head = read(store, kranbau, |tx| tx.audit_head(Chain::Organization));
    assert_eq!(head, None);
}

pub fn what_is_not_committed_is_invisible_to_others(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let mut writer = begin(store, Scope::Organization(kranbau), Access::Write);
    let user = writer.insert_user(&rows::user("Grete", "Müller")).unwrap();
    let find = || read(store, kranbau, |tx| tx.find_user(user));
    assert_eq!(find(), None);
    writer.commit().unwrap();
    assert!(find().is_some());
}

pub fn a_reader_sees_one_state_from_its_first_look_to_its_last(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let mut reader = begin(store, Scope::Organization(kranbau), Access::Read);
    assert_eq!(reader.list_users().unwrap().len(), 0);
    let grete = person(store, kranbau, "grete");
    assert_eq!(reader.list_users().unwrap().len(), 0);
    assert_eq!(reader.find_user(grete).unwrap(), None);
    assert_eq!(reader.find_login("grete").unwrap(), None);
    drop(reader);
    assert_eq!(people(store, kranbau), 1);
}

pub fn a_reading_transaction_may_be_committed(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let tx = begin(store, Scope::Organization(kranbau), Access::Read);
    tx.commit().unwrap();
}

/// One call of a repository, its answer left aside.
type Call<'a> = (
    &'static str,
    Box<dyn Fn(&mut dyn Transaction) -> Result<(), PortError> + 'a>,
);

macro_rules! calls {
    ($($method:ident($($argument:expr),*),)*) => {
        vec![$((
            stringify!($method),
            Box::new(|tx: &mut dyn Transaction| tx.$method($($argument),*).map(|_| ())),
        )),*]
    };
}

pub fn a_reading_transaction_refuses_every_write(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let mut key = rows::join_key(kranbau, "WXYZ6789");
    let (newcomer, survey, session) = write(store, kranbau, |tx| {
        tx.insert_join_key(&rows::join_key(kranbau, "ABCD2345"))?;
        tx.insert_invitations(&[rows::invitation(kranbau, "cc33")])?;
        Ok((
            tx.insert_user(&rows::user("Nora", "Neu"))?,
            tx.insert_assessment(&assessment(grete, &[1]))?,
            tx.insert_session(&rows::session(kranbau, grete, "aa11"))?,
        ))
    });
    key.replaced_at = Some(rows::moment(1));
    let invitation = read(store, kranbau, |tx| tx.find_invitation("cc33"));
    let invitation = invitation.unwrap().id;
    let vera = rows::user("Vera", "Ahrens");
    let role = seqpt_core::framework::RoleClusterId::new(1);
    let profile = rows::framework().reference_profile(role).unwrap();
    let size = seqpt_application::organization::OrganizationSize::Small;
    let now = rows::moment(90_000);
    let nobody = std::collections::BTreeMap::new();
    let smallest = seqpt_core::privacy::SmallestGroup::default();
    let second = seqpt_core::survey::CountedRating::SecondRating;
    let expert = seqpt_core::survey::Capacity::Expert;
    let planned = rows::learning_plan(None);
    let plan = write(store, kranbau, |tx| tx.insert_learning_plan(&planned));
    let tick = rows::plan_tick(plan, grete);
    let rated = write(store, kranbau, |tx| {
        tx.insert_assessment(&assessment(newcomer, &[1]))
    });
    let begun = NewRating {
        assessor: otto,
        survey: rated,
        capacity: expert,
        started_at: now,
    };
    let draft = write(store, kranbau, |tx| tx.insert_rating(&begun));
    let of_grete = NewRating {
        assessor: grete,
        ..begun
    };
    let questions = assessment(grete, &[1]).questionnaire;
    let asked = questions.questions()[0].competency;
    let writes: Vec<Call<'_>> = calls![
        insert_organization(&rows::organization("Hebezeuge")),
        update_organization(kranbau, "Neu", "neu", size, smallest, second),
        insert_join_key(&key),
        replace_join_key(kranbau, now),
        count_join_key_use("ABCD2345"),
        insert_invitations(&[rows::invitation(kranbau, "dd44")]),
        withdraw_invitation(kranbau, invitation, now),
        use_invitation(invitation, grete, now),
        replace_role_profile(role, profile),
        replace_role_clusters_of(grete, &[role]),
        insert_login(&rows::login(kranbau, newcomer, "nora")),
        update_password_hash(grete, "another hash"),
        set_deactivated(grete, Some(now)),
        insert_session(&rows::session(kranbau, grete, "bb22")),
        touch_session(session, now),
        delete_session(session),
        delete_sessions_of(grete, None),
        delete_expired_sessions(now, now),
        insert_user(&vera),
        update_user_names(grete, "Margarete", "Schütte"),
        insert_assessment(&assessment(otto, &[1])),
        save_answer(survey, asked, Some(&rows::answer(&[2]))),
        complete_assessment(survey, now, &rows::results(&assessment(grete, &[1]))),
        delete_open_assessment(survey),
        insert_learning_plan(&rows::learning_plan(Some(grete))),
        update_learning_plan(plan, &planned.content, planned.revision),
        insert_plan_change(&tick),
        set_plan_months(18),
        replace_existing_trainings(&std::collections::BTreeMap::new()),
        replace_trainers(None, &std::collections::BTreeSet::new()),
        replace_chosen_programs(&std::collections::BTreeMap::new()),
        append_audit(Chain::Organization, &audit_entry(1)),
        append_audit(Chain::System, &audit_entry(1)),
        insert_audit_pseudonym(grete, "c0ffee"),
        insert_snapshot(now, &nobody),
        replace_assessors(grete, &[(otto, expert)].into()),
        insert_rating(&of_grete),
        save_rating(draft, rated, expert, &Given::new()),
        hand_in_rating(draft, now),
    ];
    for (method, write) in &writes {
        let mut tx = begin(store, Scope::Organization(kranbau), Access::Read);
        assert!(
            write(&mut *tx).is_err(),
            "{method} wrote in a reading transaction"
        );
    }
    // The same calls do write where writing is allowed, so it was the access that refused them.
    for (method, write) in &writes {
        let mut tx = begin(store, Scope::Organization(kranbau), Access::Write);
        assert!(write(&mut *tx).is_ok(), "{method} is refused in general");
    }
}

pub fn rows_of_an_organization_are_out_of_reach_until_it_is_entered(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = assessment(grete, &[1]);
    let survey = write(store, kranbau, |tx| tx.insert_assessment(&new));
    let asked = new.questionnaire.questions()[0].competency;
    let role = seqpt_core::framework::RoleClusterId::new(1);
    let profile = rows::framework().reference_profile(role).unwrap();
    let now = rows::moment(5);
    let planned = rows::learning_plan(None);
    let plan = write(store, kranbau, |tx| tx.insert_learning_plan(&planned));
    let tick = rows::plan_tick(plan, grete);
    let calls: Vec<Call<'_>> = calls![
        replace_role_profile(role, profile),
        role_profiles(&[role]),
        role_competency_matrix(),
        role_clusters_of(grete),
        replace_role_clusters_of(grete, &[role]),
        insert_user(&rows::user("Vera", "Ahrens")),
        find_user(grete),
        update_user_names(grete, "Margarete", "Schütte"),
        list_users(),
        insert_assessment(&new),
        find_assessment(grete, survey),
        find_open_assessment(grete),
        save_answer(survey, asked, None),
        complete_assessment(survey, now, &rows::results(&new)),
        survey_results(survey),
        delete_open_assessment(survey),
        assessments_of(grete),
        survey_states(),
        countable_surveys(),
        assessors_of(grete),
        replace_assessors(grete, &std::collections::BTreeMap::new()),
        assessed_by(grete),
        ratings_between(grete, grete),
        ratings_of_survey(survey),
        handed_in_ratings(&[]),
        rated_levels(&[]),
        latest_snapshot(),
        snapshots(),
        snapshots_by_id(&[]),
        insert_learning_plan(&planned),
        latest_learning_plan(None),
        find_learning_plan(None, plan),
        learning_plans_of(None),
        update_learning_plan(plan, &planned.content, planned.revision),
        insert_plan_change(&tick),
        plan_changes_of(None),
        people_with_learning_plan(),
        link_survey_results(survey, &[]),
        survey_result_links(survey),
        plan_months(),
        set_plan_months(18),
        existing_trainings(),
        replace_existing_trainings(&std::collections::BTreeMap::new()),
        trainers(),
        replace_trainers(None, &std::collections::BTreeSet::new()),
        chosen_programs(),
        replace_chosen_programs(&std::collections::BTreeMap::new()),
        audit_head(Chain::Organization),
        append_audit(Chain::Organization, &audit_entry(1)),
        audit_entries(Chain::Organization, 0, 10),
        audit_pseudonym(grete),
        insert_audit_pseudonym(grete, "c0ffee"),
    ];
    for (method, call) in &calls {
        let mut tx = begin(store, Scope::Directory, Access::Write);
        let kind = call(&mut *tx).unwrap_err().kind;
        assert!(
            matches!(kind, PortErrorKind::Scope(_)),
            "{method}: {kind:?}"
        );
    }
}

pub fn the_directory_is_within_reach_of_every_scope(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    person(store, kranbau, "grete");
    let hebezeuge = organization(store, "Hebezeuge");
    read(store, hebezeuge, |tx| {
        assert!(tx.find_login("grete")?.is_some());
        assert!(tx.find_organization(kranbau)?.is_some());
        assert_eq!(tx.audit_head(Chain::System)?, None);
        Ok(())
    });
}

pub fn entering_an_organization_opens_its_rows(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    for access in [Access::Read, Access::Write] {
        let mut tx = begin(store, Scope::Directory, access);
        assert_eq!(tx.entered(), None);
        tx.enter(kranbau).unwrap();
        assert_eq!(tx.entered(), Some(kranbau));
        assert!(tx.find_user(grete).unwrap().is_some());
    }
}

pub fn an_organization_made_in_the_same_transaction_can_be_entered(store: &dyn Store) {
    let (kranbau, grete) = write_directory(store, |tx| {
        let kranbau = tx.insert_organization(&rows::organization("Kranbau"))?;
        tx.enter(kranbau)?;
        let grete = tx.insert_user(&rows::user("Grete", "Müller"))?;
        tx.insert_login(&rows::login(kranbau, grete, "grete"))?;
        Ok((kranbau, grete))
    });
    assert!(read(store, kranbau, |tx| tx.find_user(grete)).is_some());
}

pub fn entering_the_same_organization_again_changes_nothing(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let mut tx = begin(store, Scope::Organization(kranbau), Access::Write);
    let user = tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
    tx.enter(kranbau).unwrap();
    assert!(tx.find_user(user).unwrap().is_some());
}

pub fn entering_another_organization_is_refused(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    let mut tx = begin(store, Scope::Organization(kranbau), Access::Read);
    assert_scope(tx.enter(hebezeuge));
    assert_eq!(tx.entered(), Some(kranbau));
    drop(tx);
    let mut tx = begin(store, Scope::Directory, Access::Write);
    tx.enter(kranbau).unwrap();
    assert_scope(tx.enter(hebezeuge));
}

pub fn an_organization_is_left_with_its_transaction(store: &dyn Store) {
    // Connections are used again; what one transaction entered must not stay open for the next.
    let kranbau = organization(store, "Kranbau");
    for _ in 0..20 {
        let tx = begin(store, Scope::Organization(kranbau), Access::Read);
        tx.commit().unwrap();
        let mut tx = begin(store, Scope::Directory, Access::Read);
        assert_scope(tx.list_users());
    }
}
