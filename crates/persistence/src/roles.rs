//! The organisation's own roles: their involvement in processes, and who holds them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use seqpt_application::organization::roles::ports::{
    OrganizationRole, OrganizationRoleRepository, RoleValues,
};
use seqpt_application::{PortError, UserId};
use seqpt_core::framework::{Involvement, InvolvementProfile, OrganizationRoleId};

use crate::batch::{Value, insert_rows};
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{login, organization_role, organization_role_process, user_organization_role};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, stored_time};

#[derive(Queryable, Selectable)]
#[diesel(table_name = organization_role)]
struct RoleRow {
    id: i64,
    name: String,
    name_key: String,
    description: String,
    role_cluster_id: Option<i64>,
    takes_part: bool,
    created_at: NaiveDateTime,
    retired_at: Option<NaiveDateTime>,
    revision: i64,
}

impl RoleRow {
    fn role(self, involvement: InvolvementProfile) -> Result<OrganizationRole, Failure> {
        let place = Place::new("organization_role", self.id);
        let cluster = self.role_cluster_id;
        Ok(OrganizationRole {
            id: OrganizationRoleId::new(self.id),
            values: RoleValues {
                name: self.name,
                name_key: self.name_key,
                description: self.description,
                cluster: cluster.map(|id| place.role_cluster(id)).transpose()?,
                takes_part: self.takes_part,
            },
            involvement,
            created_at: self.created_at.and_utc(),
            retired_at: self.retired_at.map(|at| at.and_utc()),
            revision: self.revision,
        })
    }
}

impl OrganizationRoleRepository for DieselTransaction {
    fn insert_role(
        &mut self,
        values: &RoleValues,
        created_at: DateTime<Utc>,
    ) -> Result<OrganizationRoleId, PortError> {
        use organization_role::dsl;
        self.tenant(|connection, organization| {
            let id = diesel::insert_into(organization_role::table)
                .values((
                    dsl::organization_id.eq(organization),
                    dsl::name.eq(&values.name),
                    dsl::name_key.eq(&values.name_key),
                    dsl::description.eq(&values.description),
                    dsl::role_cluster_id.eq(values.cluster.map(|id| i64::from(id.get()))),
                    dsl::takes_part.eq(values.takes_part),
                    dsl::created_at.eq(stored_time(created_at)),
                ))
                .returning(dsl::id)
                .get_result(connection)?;
            Ok(OrganizationRoleId::new(id))
        })
    }

    fn organization_roles(&mut self) -> Result<Vec<OrganizationRole>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<RoleRow> = organization_role::table
                .filter(organization_role::organization_id.eq(organization))
                .order(organization_role::id)
                .select(RoleRow::as_select())
                .load(connection)?;
            let mut involvements = involvements(connection, organization)?;
            rows.into_iter()
                .map(|row| {
                    let involvement = involvements.remove(&row.id).unwrap_or_default();
                    row.role(involvement)
                })
                .collect()
        })
    }

    fn update_role(
        &mut self,
        id: OrganizationRoleId,
        values: &RoleValues,
    ) -> Result<(), PortError> {
        use organization_role::dsl;
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                organization_role::table
                    .filter(dsl::organization_id.eq(organization))
                    .filter(dsl::id.eq(id.get())),
            )
            .set((
                dsl::name.eq(&values.name),
                dsl::name_key.eq(&values.name_key),
                dsl::description.eq(&values.description),
                dsl::role_cluster_id.eq(values.cluster.map(|id| i64::from(id.get()))),
                dsl::takes_part.eq(values.takes_part),
                dsl::revision.eq(dsl::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn replace_involvement(
        &mut self,
        id: OrganizationRoleId,
        involvement: &InvolvementProfile,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                organization_role::table
                    .filter(organization_role::organization_id.eq(organization))
                    .filter(organization_role::id.eq(id.get())),
            )
            .set(organization_role::revision.eq(organization_role::revision + 1))
            .execute(connection)?;
            one_row(changed)?;
            diesel::delete(
                organization_role_process::table
                    .filter(organization_role_process::organization_id.eq(organization))
                    .filter(organization_role_process::organization_role_id.eq(id.get())),
            )
            .execute(connection)?;
            let rows: Vec<_> = involvement
                .iter()
                .map(|(process, involvement)| {
                    [
                        Value::Id(organization),
                        Value::Id(id.get()),
                        Value::Id(i64::from(process.get())),
                        Value::Number(i32::from(involvement.value())),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "organization_role_id",
                "iso_process_id",
                "role_process_value",
            ];
            Ok(insert_rows(
                connection,
                "organization_role_process",
                columns,
                &rows,
            )?)
        })
    }

    fn retire_role(&mut self, id: OrganizationRoleId, at: DateTime<Utc>) -> Result<(), PortError> {
        use organization_role::dsl;
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                organization_role::table
                    .filter(dsl::organization_id.eq(organization))
                    .filter(dsl::id.eq(id.get()))
                    .filter(dsl::retired_at.is_null()),
            )
            .set((
                dsl::retired_at.eq(stored_time(at)),
                dsl::revision.eq(dsl::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn role_holders(&mut self) -> Result<BTreeMap<OrganizationRoleId, usize>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, i64)> = user_organization_role::table
                .inner_join(login::table.on(login::user_id.eq(user_organization_role::user_id)))
                .filter(user_organization_role::organization_id.eq(organization))
                .filter(login::organization_id.eq(organization))
                .filter(login::deactivated_at.is_null())
                .group_by(user_organization_role::organization_role_id)
                .select((user_organization_role::organization_role_id, count_star()))
                .load(connection)?;
            rows.into_iter()
                .map(|(role, people)| {
                    let place = Place::new("user_organization_role", role);
                    let people = place.read("organization_role_id", usize::try_from(people))?;
                    Ok((OrganizationRoleId::new(role), people))
                })
                .collect()
        })
    }

    fn organization_roles_of(
        &mut self,
        user: UserId,
    ) -> Result<Vec<OrganizationRoleId>, PortError> {
        self.tenant(|connection, organization| {
            let roles: Vec<i64> = user_organization_role::table
                .filter(user_organization_role::organization_id.eq(organization))
                .filter(user_organization_role::user_id.eq(user.get()))
                .order(user_organization_role::organization_role_id)
                .select(user_organization_role::organization_role_id)
                .load(connection)?;
            Ok(roles.into_iter().map(OrganizationRoleId::new).collect())
        })
    }

    fn replace_organization_roles_of(
        &mut self,
        user: UserId,
        roles: &[OrganizationRoleId],
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            diesel::delete(
                user_organization_role::table
                    .filter(user_organization_role::organization_id.eq(organization))
                    .filter(user_organization_role::user_id.eq(user.get())),
            )
            .execute(connection)?;
            let rows: Vec<_> = roles
                .iter()
                .map(|role| {
                    [
                        Value::Id(organization),
                        Value::Id(user.get()),
                        Value::Id(role.get()),
                    ]
                })
                .collect();
            let columns = ["organization_id", "user_id", "organization_role_id"];
            Ok(insert_rows(
                connection,
                "user_organization_role",
                columns,
                &rows,
            )?)
        })
    }
}

/// The involvement of every role of an organisation.
fn involvements(
    connection: &mut AnyConnection,
    organization: i64,
) -> Result<BTreeMap<i64, InvolvementProfile>, Failure> {
    let rows: Vec<(i64, i64, i32)> = organization_role_process::table
        .filter(organization_role_process::organization_id.eq(organization))
        .select((
            organization_role_process::organization_role_id,
            organization_role_process::iso_process_id,
            organization_role_process::role_process_value,
        ))
        .load(connection)?;
    let mut involvements: BTreeMap<i64, InvolvementProfile> = BTreeMap::new();
    for (role, process, value) in rows {
        let place = Place::new("organization_role_process", role);
        let value = Involvement::try_from(i64::from(value));
        involvements.entry(role).or_default().set(
            place.process(process)?,
            place.read("role_process_value", value)?,
        );
    }
    Ok(involvements)
}
