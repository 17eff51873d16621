//! The matrices of a new organisation are the published ones, in every cell. In the predecessor
//! they were empty until somebody filled them in by hand.

use std::collections::BTreeMap;

use seqpt_application::{Access, OrganizationId, Scope, Store as _};
use seqpt_core::framework::{ProcessId, RoleClusterId};
use serde_json::json;

use crate::database::Database;
use crate::support::people::{Organization, address, answers, asked};
use crate::support::server::Server;

/// `role_cluster_id,process_id,involvement`
const ROLE_PROCESS: &str = include_str!("../../../../seeds/framework/role_process.csv");
/// `role_id,competency_id,value,value_with_supplementary_rows`
const ROLE_COMPETENCY: &str = include_str!("../../../core/tests/data/role_competency.csv");

const ROLE_CLUSTERS: u32 = 14;

type Cells = BTreeMap<(u32, u32), i64>;

/// A published matrix: two columns name a cell, and this one holds its value.
fn published(matrix: &str, column: usize) -> Cells {
    let rows = matrix.lines().skip(1).map(|line| {
        let row: Vec<u32> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        ((row[0], row[1]), i64::from(row[column]))
    });
    rows.collect()
}

/// A new organisation has the supplementary rows switched on.
fn published_role_competency() -> Cells {
    let cells = published(ROLE_COMPETENCY, 3);
    assert_eq!(cells.len(), 224);
    cells
}

#[test]
fn a_new_organisation_has_the_published_matrices_in_its_database() {
    let database = Database::create();
    let server = Server::start(&database);
    let acme = Organization::register(&server.client());
    let expected = published(ROLE_PROCESS, 2);
    assert_eq!(expected.len(), 14 * 33);

    let store = database.store();
    let scope = Scope::Organization(OrganizationId::new(acme.id));
    let mut tx = store.begin(scope, Access::Read).unwrap();
    let roles: Vec<_> = (1..=ROLE_CLUSTERS).map(RoleClusterId::new).collect();
    let profiles: BTreeMap<_, _> = tx.role_profiles(&roles).unwrap().into_iter().collect();
    for ((role, process), value) in expected {
        let stored = profiles[&RoleClusterId::new(role)].get(ProcessId::new(process));
        assert_eq!(i64::from(stored.value()), value, "{role} in {process}");
    }
    let derived: Cells = tx
        .role_competency_matrix()
        .unwrap()
        .into_iter()
        .map(|(role, competency, level)| ((role.get(), competency.get()), i64::from(level.value())))
        .collect();
    assert_eq!(derived, published_role_competency());
}

#[test]
fn a_survey_for_each_role_cluster_requires_the_published_levels() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let mut required = Cells::new();
    for role in 1..=ROLE_CLUSTERS {
        let body = json!({ "roles": [role] });
        let survey = emil
            .client
            .post("/api/v1/surveys", &body)
            .expect(201)
            .json();
        let submission = format!("{}/submission", address(&survey));
        emil.client
            .post(&submission, &answers(&asked(&survey), 2))
            .expect(201);
        let result = format!("{}/result", address(&survey));
        let result = emil.client.get(&result).expect(200).json();
        for row in result["competencies"].as_array().unwrap() {
            let competency = u32::try_from(row["competency_id"].as_u64().unwrap()).unwrap();
            required.insert(
                (role, competency),
                row["required"]["value"].as_i64().unwrap(),
            );
        }
    }
    // What a role does not require is not asked about.
    let mut expected = published_role_competency();
    expected.retain(|_, level| *level > 0);
    assert_eq!(required, expected);
}
