//! A forgotten WHERE leaks nothing on PostgreSQL, and the program refuses roles for which it would.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use seqpt_application::OrganizationId;
use seqpt_application::audit::ports::Chain;
use seqpt_application::figures::ports::Entry;
use seqpt_application::questionnaire::ports::QuestionnaireKind;
use seqpt_application::ratings::ports::{GivenRating, NewRating};
use seqpt_application::survey::ports::NewAssessment;
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework, Origin, RoleClusterId};
use seqpt_core::macro_plan::ProgramChoice;
use seqpt_core::survey::Capacity;
use seqpt_persistence::testing::ThrowawayDatabase;
use seqpt_persistence::{DatabaseUrl, DieselStore, SetupError, migrate, tables};
use seqpt_testkit::rows;

use crate::common::behaviour::{organization, person, writer};
use crate::database::PostgresStore;

/// Two organisations with rows in every tenant table.
struct World {
    database: ThrowawayDatabase,
    own: OrganizationId,
    foreign: OrganizationId,
}

impl World {
    fn new() -> Self {
        let PostgresStore { store, database } = PostgresStore::new();
        let [own, foreign] = ["Kranbau", "Hebezeuge"].map(|name| organization(&store, name));
        for id in [own, foreign] {
            fill(&store, id);
        }
        Self {
            database,
            own,
            foreign,
        }
    }

    fn connect(&self, role: &str) -> PgConnection {
        PgConnection::establish(&self.database.url_of(role)).unwrap()
    }
}

fn fill(store: &DieselStore, organization: OrganizationId) {
    let user = person(store, organization, &format!("grete{organization}"));
    let cluster = RoleClusterId::new(1);
    let profile = rows::framework().reference_profile(cluster).unwrap();
    let mut tx = writer(store, organization);
    tx.replace_role_profile(cluster, profile).unwrap();
    tx.replace_role_clusters_of(user, &[cluster]).unwrap();
    let role = tx
        .insert_role(&rows::role_values("Prüfstand"), rows::moment(0))
        .unwrap();
    tx.replace_involvement(role, profile).unwrap();
    tx.replace_organization_roles_of(user, &[role]).unwrap();
    tx.insert_audit_pseudonym(user, "c0ffee").unwrap();
    tx.append_audit(Chain::Organization, &rows::audit_entry(1))
        .unwrap();
    tx.insert_run(&rows::questionnaire_run(user, QuestionnaireKind::Maturity))
        .unwrap();
    let new = NewAssessment {
        organization_roles: vec![role],
        ..rows::assessment(user, &[1])
    };
    let survey = tx.insert_assessment(&new).unwrap();
    tx.complete_assessment(survey, rows::moment(5), &rows::results(&new))
        .unwrap();
    let colleague = tx.insert_user(&rows::user("Otto", "Neu")).unwrap();
    tx.replace_assessors(user, &[(colleague, Capacity::Expert)].into())
        .unwrap();
    let rating = NewRating {
        assessor: colleague,
        survey,
        capacity: Capacity::Expert,
        started_at: rows::moment(5),
    };
    let rating = tx.insert_rating(&rating).unwrap();
    let level = GivenRating {
        level: Some(Level::Know),
        evidence: String::new(),
    };
    let given = [(CompetencyId::new(1), level)].into();
    tx.save_rating(rating, survey, Capacity::Expert, &given)
        .unwrap();
    tx.hand_in_rating(rating, rows::moment(5)).unwrap();
    let rating = Some(rating);
    tx.insert_snapshot(rows::moment(6), &[(user, Entry { survey, rating })].into())
        .unwrap();
    let plan = tx
        .insert_learning_plan(&rows::learning_plan(Some(user)))
        .unwrap();
    tx.insert_plan_change(&rows::plan_tick(plan, user)).unwrap();
    let training = [(CompetencyId::new(1), [Level::Know].into())];
    tx.replace_existing_trainings(&training.into()).unwrap();
    tx.replace_trainers(None, &[user].into()).unwrap();
    tx.replace_chosen_programs(&[(Origin::Role(role), ProgramChoice::Nothing)].into())
        .unwrap();
    tx.commit().unwrap();
}

#[derive(QueryableByName)]
struct Seen {
    #[diesel(sql_type = BigInt)]
    own: i64,
    #[diesel(sql_type = BigInt)]
    foreign: i64,
}

/// What a query without any WHERE sees.
fn seen(connection: &mut PgConnection, table: &str, world: &World) -> Seen {
    diesel::sql_query(format!(
        "SELECT count(*) FILTER (WHERE organization_id = {}) AS own,
            count(*) FILTER (WHERE organization_id = {}) AS foreign
        FROM {table}",
        world.own, world.foreign
    ))
    .get_result(connection)
    .unwrap()
}

#[derive(QueryableByName)]
struct Protection {
    #[diesel(sql_type = Bool)]
    enabled: bool,
    #[diesel(sql_type = Bool)]
    forced: bool,
}

#[derive(QueryableByName)]
struct Json {
    #[diesel(sql_type = Text)]
    row: String,
}

fn refused_by_row_security(outcome: QueryResult<()>) -> bool {
    outcome.is_err_and(|error| error.to_string().contains("row-level security policy"))
}

/// Every way in which the rows of one organisation are within reach of another, or out of its own.
fn breaches(world: &World) -> Vec<String> {
    let mut found = Vec::new();
    let mut breach = |table: &str, what: &str| found.push(format!("{table}: {what}"));
    let mut owner = world.connect("seqpt_owner");
    let mut app = world.connect("seqpt_app");
    for table in tables::TENANT.iter().chain(tables::VIEWS) {
        let name = table.name;
        let all = seen(&mut owner, name, world);
        assert!(all.own > 0 && all.foreign > 0, "{name} has nothing to leak");

        let outside = seen(&mut app, name, world);
        if outside.own + outside.foreign > 0 {
            breach(name, "shows rows outside of any organisation");
        }
        app.batch_execute(&format!("BEGIN; SET LOCAL app.tenant = '{}'", world.own))
            .unwrap();
        let inside = seen(&mut app, name, world);
        if inside.foreign > 0 {
            breach(name, "shows rows of another organisation");
        }
        if inside.own != all.own {
            breach(name, "does not show all rows of the own organisation");
        }
        app.batch_execute("ROLLBACK").unwrap();
        let after = seen(&mut app, name, world);
        if after.own + after.foreign > 0 {
            breach(name, "shows rows after the transaction that entered");
        }
    }
    for table in tables::TENANT {
        let name = table.name;
        let Json { row } = diesel::sql_query(format!(
            "SELECT to_jsonb(t)::TEXT AS row FROM {name} AS t WHERE organization_id = {} LIMIT 1",
            world.foreign
        ))
        .get_result(&mut owner)
        .unwrap();
        let row = row.replace('\'', "''");
        let insert = format!(
            "INSERT INTO {name} SELECT * FROM jsonb_populate_record(NULL::{name}, '{row}')"
        );
        for context in ["", &format!("SET LOCAL app.tenant = '{}';", world.own)] {
            let outcome = app.batch_execute(&format!("BEGIN; {context} {insert}"));
            app.batch_execute("ROLLBACK").unwrap();
            if !refused_by_row_security(outcome) {
                breach(name, "takes a row for another organisation");
            }
        }
        if table.serving_role_may.contains("UPDATE") {
            let outcome = app.batch_execute(&format!(
                "BEGIN; SET LOCAL app.tenant = '{}'; UPDATE {name} SET organization_id = {}",
                world.own, world.foreign
            ));
            app.batch_execute("ROLLBACK").unwrap();
            if !refused_by_row_security(outcome) {
                breach(name, "gives a row to another organisation");
            }
        }
        let protection: Protection = diesel::sql_query(format!(
            "SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced
            FROM pg_class WHERE oid = '{name}'::REGCLASS"
        ))
        .get_result(&mut owner)
        .unwrap();
        if !(protection.enabled && protection.forced) {
            breach(name, "has row security that is not enabled and forced");
        }
    }
    found
}

#[test]
fn a_forgotten_where_leaks_nothing() {
    assert_eq!(breaches(&World::new()), Vec::<String>::new());
}

#[test]
fn the_search_for_leaks_notices_every_policy_that_is_missing_or_weakened() {
    let world = World::new();
    for table in tables::TENANT {
        let name = table.name;
        for (mutation, repair) in [
            (
                format!("DROP POLICY tenant ON {name}"),
                format!(
                    "CREATE POLICY tenant ON {name} USING (
                        organization_id = NULLIF(current_setting('app.tenant', true), '')::BIGINT
                    )"
                ),
            ),
            (
                format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"),
                format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"),
            ),
            (
                format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY"),
                format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY"),
            ),
            (
                format!("CREATE POLICY open ON {name} FOR SELECT USING (true)"),
                format!("DROP POLICY open ON {name}"),
            ),
            (
                format!("CREATE POLICY open ON {name} FOR INSERT WITH CHECK (true)"),
                format!("DROP POLICY open ON {name}"),
            ),
        ] {
            world.database.execute_as_superuser(&mutation);
            assert_ne!(breaches(&world), Vec::<String>::new(), "{mutation}");
            world.database.execute_as_superuser(&repair);
        }
    }
    let invoker = |on| format!("ALTER VIEW role_competency_matrix SET (security_invoker = {on})");
    world.database.execute_as_superuser(&invoker(false));
    assert_ne!(breaches(&world), Vec::<String>::new());
    world.database.execute_as_superuser(&invoker(true));
    assert_eq!(breaches(&world), Vec::<String>::new());
}

#[test]
fn a_later_migration_of_the_owner_reaches_every_row() {
    let world = World::new();
    let mut owner = world.connect("seqpt_owner");
    for table in tables::TENANT {
        let all = seen(&mut owner, table.name, &world);
        let changed = diesel::sql_query(format!(
            "UPDATE {0} SET organization_id = organization_id",
            table.name
        ))
        .execute(&mut owner)
        .unwrap();
        let rows = usize::try_from(all.own + all.foreign).unwrap();
        assert_eq!(changed, rows, "{}", table.name);
    }
}

#[test]
fn the_serving_role_neither_changes_nor_removes_audit_entries() {
    let world = World::new();
    let mut app = world.connect("seqpt_app");
    for table in ["audit_entry", "system_audit_entry"] {
        for attempt in [
            format!("UPDATE {table} SET action = 'user.left'"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
        ] {
            let refused = app.batch_execute(&attempt).unwrap_err().to_string();
            assert!(refused.contains("permission denied"), "{refused}");
        }
    }
}

#[track_caller]
fn assert_refused(outcome: Result<(), SetupError>, expected: &str) {
    let refused = outcome.unwrap_err();
    let sentence = refused.to_string();
    assert!(
        matches!(&refused, SetupError::UnsafeRole { why, .. } if *why == expected),
        "{sentence}"
    );
    // The sentence says how to do it right.
    for help in [
        "CREATE ROLE seqpt_owner LOGIN",
        "CREATE ROLE seqpt_app LOGIN",
        "SEQPT_MIGRATE_URL",
        "SEQPT_DATABASE_URL",
    ] {
        assert!(sentence.contains(help), "{sentence}");
    }
}

fn serve(url: &DatabaseUrl) -> Result<(), SetupError> {
    DieselStore::connect(url, 1).map(|_| ())
}

#[test]
fn serving_as_a_superuser_or_as_the_owner_of_the_tables_is_refused() {
    let PostgresStore { database, .. } = PostgresStore::new();
    assert_refused(
        serve(&database.superuser()),
        "is a superuser or a member of one",
    );
    assert_refused(serve(&database.owner()), "owns the tables or their schema");
    serve(&database.app()).unwrap();
}

/// A role that a test makes, removed at the end.
struct Role<'a> {
    database: &'a ThrowawayDatabase,
    name: String,
}

impl<'a> Role<'a> {
    fn create(database: &'a ThrowawayDatabase, suffix: &str, options: &str) -> Self {
        let name = format!("{}_{suffix}", database.name());
        // The password is the superuser's, as for every role of the cluster.
        let url = database.url_of(&name);
        let (_, password) = url.split_once(&format!("{name}:")).unwrap();
        let (password, _) = password.split_once('@').unwrap();
        database.execute_as_superuser(&format!(
            "CREATE ROLE {name} LOGIN PASSWORD '{password}' {options}"
        ));
        Self { database, name }
    }

    fn url(&self) -> DatabaseUrl {
        self.database.url_of(&self.name).parse().unwrap()
    }
}

impl Drop for Role<'_> {
    fn drop(&mut self) {
        self.database
            .execute_as_superuser(&format!("DROP OWNED BY {0}; DROP ROLE {0}", self.name));
    }
}

#[test]
fn serving_with_a_way_around_row_security_is_refused() {
    let PostgresStore { database, .. } = PostgresStore::new();
    let bypassing = Role::create(&database, "bypass", "BYPASSRLS");
    assert_refused(serve(&bypassing.url()), "has BYPASSRLS");
    let member = Role::create(&database, "member", "NOINHERIT IN ROLE seqpt_owner");
    assert_refused(serve(&member.url()), "owns the tables or their schema");
    let hidden = Role::create(&database, "hidden", "NOINHERIT IN ROLE postgres");
    assert_refused(serve(&hidden.url()), "is a superuser or a member of one");
}

#[test]
fn a_migration_for_one_role_that_also_serves_changes_nothing() {
    let database = ThrowawayDatabase::create();
    let framework = Framework::standard().unwrap();
    let migrate_with = |migrating: &DatabaseUrl, serving: &DatabaseUrl| {
        migrate(migrating, serving, &framework).map(|_| ())
    };
    assert_refused(
        migrate_with(&database.owner(), &database.owner()),
        "owns the tables or their schema",
    );
    assert_refused(
        migrate_with(&database.owner(), &database.superuser()),
        "is a superuser or a member of one",
    );
    // Neither owner nor superuser yet, but it would own what it makes.
    database.execute_as_superuser("GRANT CREATE ON SCHEMA public TO seqpt_app");
    assert_refused(
        migrate_with(&database.app(), &database.app()),
        "is to migrate and to serve, and so would own the tables",
    );
    let mut superuser = PgConnection::establish(&database.url_of("postgres")).unwrap();
    let Json { row: tables } = diesel::sql_query(
        "SELECT count(*)::TEXT AS row FROM information_schema.tables WHERE table_schema = 'public'",
    )
    .get_result(&mut superuser)
    .unwrap();
    assert_eq!(tables, "0");
}
