//! Organisations, their join keys and their role matrices.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use seqpt_application::organization::OrganizationSize;
use seqpt_application::organization::ports::{
    JoinKey, JoinKeyRepository, NewOrganization, Organization, OrganizationRepository,
    RoleMatrixRepository,
};
use seqpt_application::{OrganizationId, PortError, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, Involvement, InvolvementProfile, RoleClusterId, SupplementaryRows,
};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::survey::CountedRating;

use crate::batch::{Value, insert_rows};
use crate::error::Failure;
use crate::schema::{
    join_key, organization, role_competency_matrix, role_process_matrix, user_role_cluster,
};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, stored_time};

#[derive(Queryable, Selectable)]
#[diesel(table_name = organization)]
struct OrganizationRow {
    id: i64,
    organization_name: String,
    size: String,
    supplementary_rows: bool,
    maturity_score: Option<f64>,
    selected_archetype: Option<String>,
    phase1_completed: bool,
    smallest_group: i32,
    counted_rating: String,
    created_at: NaiveDateTime,
    revision: i64,
}

impl TryFrom<OrganizationRow> for Organization {
    type Error = Failure;

    fn try_from(row: OrganizationRow) -> Result<Self, Failure> {
        let place = Place::new("organization", row.id);
        Ok(Self {
            id: OrganizationId::new(row.id),
            name: row.organization_name,
            size: place.key("size", OrganizationSize::from_key(&row.size))?,
            supplementary: row.supplementary_rows.into(),
            maturity_score: row.maturity_score,
            selected_archetype: row.selected_archetype,
            phase1_completed: row.phase1_completed,
            smallest_group: place.read(
                "smallest_group",
                SmallestGroup::new(i64::from(row.smallest_group)),
            )?,
            counted_rating: place.key(
                "counted_rating",
                CountedRating::from_key(&row.counted_rating),
            )?,
            created_at: row.created_at.and_utc(),
            revision: row.revision,
        })
    }
}

impl OrganizationRepository for DieselTransaction {
    fn insert_organization(&mut self, new: &NewOrganization) -> Result<OrganizationId, PortError> {
        self.directory(|connection| {
            let id = diesel::insert_into(organization::table)
                .values((
                    organization::organization_name.eq(&new.name),
                    organization::name_key.eq(&new.name_key),
                    organization::size.eq(new.size.key()),
                    organization::supplementary_rows.eq(new.supplementary == SupplementaryRows::On),
                    organization::created_at.eq(stored_time(new.created_at)),
                ))
                .returning(organization::id)
                .get_result(connection)?;
            Ok(OrganizationId::new(id))
        })
    }

    fn find_organization(&mut self, id: OrganizationId) -> Result<Option<Organization>, PortError> {
        self.directory(|connection| {
            organization::table
                .find(id.get())
                .select(OrganizationRow::as_select())
                .first(connection)
                .optional()?
                .map(Organization::try_from)
                .transpose()
        })
    }

    fn update_organization(
        &mut self,
        id: OrganizationId,
        name: &str,
        name_key: &str,
        size: OrganizationSize,
        smallest_group: SmallestGroup,
        counted_rating: CountedRating,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            let smallest_group = Place::new("organization", id.get())
                .read("smallest_group", i32::try_from(smallest_group.get()))?;
            let changed = diesel::update(organization::table.find(id.get()))
                .set((
                    organization::organization_name.eq(name),
                    organization::name_key.eq(name_key),
                    organization::size.eq(size.key()),
                    organization::smallest_group.eq(smallest_group),
                    organization::counted_rating.eq(counted_rating.key()),
                    organization::revision.eq(organization::revision + 1),
                ))
                .execute(connection)?;
            one_row(changed)
        })
    }

    fn settle_phase_one(
        &mut self,
        id: OrganizationId,
        maturity_score: Option<f64>,
        selected_archetype: Option<&str>,
        completed: bool,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(organization::table.find(id.get()))
                .set((
                    organization::maturity_score.eq(maturity_score),
                    organization::selected_archetype.eq(selected_archetype),
                    organization::phase1_completed.eq(completed),
                ))
                .execute(connection)?;
            one_row(changed)
        })
    }

    fn list_organizations(&mut self) -> Result<Vec<OrganizationId>, PortError> {
        self.directory(|connection| {
            let ids: Vec<i64> = organization::table
                .select(organization::id)
                .order(organization::id)
                .load(connection)?;
            Ok(ids.into_iter().map(OrganizationId::new).collect())
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = join_key)]
struct JoinKeyRow {
    organization_id: i64,
    key: String,
    created_at: NaiveDateTime,
    expires_on: Option<NaiveDate>,
    max_uses: Option<i64>,
    uses: i64,
    replaced_at: Option<NaiveDateTime>,
}

impl From<JoinKeyRow> for JoinKey {
    fn from(row: JoinKeyRow) -> Self {
        Self {
            organization: OrganizationId::new(row.organization_id),
            key: row.key,
            created_at: row.created_at.and_utc(),
            expires_on: row.expires_on,
            max_uses: row.max_uses,
            uses: row.uses,
            replaced_at: row.replaced_at.map(|at| at.and_utc()),
        }
    }
}

impl JoinKeyRepository for DieselTransaction {
    fn insert_join_key(&mut self, new: &JoinKey) -> Result<(), PortError> {
        self.directory(|connection| {
            diesel::insert_into(join_key::table)
                .values((
                    join_key::organization_id.eq(new.organization.get()),
                    join_key::key.eq(&new.key),
                    join_key::created_at.eq(stored_time(new.created_at)),
                    join_key::expires_on.eq(new.expires_on),
                    join_key::max_uses.eq(new.max_uses),
                    join_key::uses.eq(new.uses),
                    join_key::replaced_at.eq(new.replaced_at.map(stored_time)),
                ))
                .execute(connection)?;
            Ok(())
        })
    }

    fn find_join_key(&mut self, key: &str) -> Result<Option<JoinKey>, PortError> {
        self.directory(|connection| {
            let row = join_key::table
                .filter(join_key::key.eq(key))
                .select(JoinKeyRow::as_select())
                .first(connection)
                .optional()?;
            Ok(row.map(JoinKey::from))
        })
    }

    fn current_join_key(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Option<JoinKey>, PortError> {
        self.directory(|connection| {
            let row = join_key::table
                .filter(join_key::organization_id.eq(organization.get()))
                .filter(join_key::replaced_at.is_null())
                .select(JoinKeyRow::as_select())
                .first(connection)
                .optional()?;
            Ok(row.map(JoinKey::from))
        })
    }

    fn replace_join_key(
        &mut self,
        organization: OrganizationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            diesel::update(
                join_key::table
                    .filter(join_key::organization_id.eq(organization.get()))
                    .filter(join_key::replaced_at.is_null()),
            )
            .set(join_key::replaced_at.eq(stored_time(at)))
            .execute(connection)?;
            Ok(())
        })
    }

    fn count_join_key_use(&mut self, key: &str) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(join_key::table.filter(join_key::key.eq(key)))
                .set(join_key::uses.eq(join_key::uses + 1))
                .execute(connection)?;
            one_row(changed)
        })
    }
}

impl RoleMatrixRepository for DieselTransaction {
    fn replace_role_profile(
        &mut self,
        role: RoleClusterId,
        profile: &InvolvementProfile,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let role = i64::from(role.get());
            diesel::delete(
                role_process_matrix::table
                    .filter(role_process_matrix::organization_id.eq(organization))
                    .filter(role_process_matrix::role_cluster_id.eq(role)),
            )
            .execute(connection)?;
            let rows: Vec<_> = profile
                .iter()
                .map(|(process, involvement)| {
                    [
                        Value::Id(organization),
                        Value::Id(role),
                        Value::Id(i64::from(process.get())),
                        Value::Number(i32::from(involvement.value())),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "role_cluster_id",
                "iso_process_id",
                "role_process_value",
            ];
            Ok(insert_rows(
                connection,
                "role_process_matrix",
                columns,
                &rows,
            )?)
        })
    }

    fn role_profiles(
        &mut self,
        roles: &[RoleClusterId],
    ) -> Result<Vec<(RoleClusterId, InvolvementProfile)>, PortError> {
        self.tenant(|connection, organization| {
            let roles: Vec<_> = roles.iter().map(|role| i64::from(role.get())).collect();
            let rows: Vec<(i64, i64, i32)> = role_process_matrix::table
                .filter(role_process_matrix::organization_id.eq(organization))
                .filter(role_process_matrix::role_cluster_id.eq_any(roles))
                .select((
                    role_process_matrix::role_cluster_id,
                    role_process_matrix::iso_process_id,
                    role_process_matrix::role_process_value,
                ))
                .load(connection)?;
            let mut profiles: BTreeMap<RoleClusterId, InvolvementProfile> = BTreeMap::new();
            for (role, process, involvement) in rows {
                let place = Place::new("role_process_matrix", organization);
                let involvement = Involvement::try_from(i64::from(involvement));
                profiles.entry(place.role_cluster(role)?).or_default().set(
                    place.process(process)?,
                    place.read("role_process_value", involvement)?,
                );
            }
            Ok(profiles.into_iter().collect())
        })
    }

    fn role_competency_matrix(
        &mut self,
    ) -> Result<Vec<(RoleClusterId, CompetencyId, Level)>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, i64, i32)> = role_competency_matrix::table
                .filter(role_competency_matrix::organization_id.eq(organization))
                .order((
                    role_competency_matrix::role_cluster_id,
                    role_competency_matrix::competency_id,
                ))
                .select((
                    role_competency_matrix::role_cluster_id,
                    role_competency_matrix::competency_id,
                    role_competency_matrix::role_competency_value,
                ))
                .load(connection)?;
            rows.into_iter()
                .map(|(role, competency, level)| {
                    let place = Place::new("role_competency_matrix", organization);
                    Ok((
                        place.role_cluster(role)?,
                        place.competency(competency)?,
                        place.level("role_competency_value", level)?,
                    ))
                })
                .collect()
        })
    }

    fn role_clusters_of(&mut self, user: UserId) -> Result<Vec<RoleClusterId>, PortError> {
        self.tenant(|connection, organization| {
            let roles: Vec<i64> = user_role_cluster::table
                .filter(user_role_cluster::organization_id.eq(organization))
                .filter(user_role_cluster::user_id.eq(user.get()))
                .order(user_role_cluster::role_cluster_id)
                .select(user_role_cluster::role_cluster_id)
                .load(connection)?;
            let place = Place::new("user_role_cluster", user.get());
            roles
                .into_iter()
                .map(|role| place.role_cluster(role))
                .collect()
        })
    }

    fn replace_role_clusters_of(
        &mut self,
        user: UserId,
        roles: &[RoleClusterId],
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            diesel::delete(
                user_role_cluster::table
                    .filter(user_role_cluster::organization_id.eq(organization))
                    .filter(user_role_cluster::user_id.eq(user.get())),
            )
            .execute(connection)?;
            let rows: Vec<_> = roles
                .iter()
                .map(|role| {
                    [
                        Value::Id(organization),
                        Value::Id(user.get()),
                        Value::Id(i64::from(role.get())),
                    ]
                })
                .collect();
            let columns = ["organization_id", "user_id", "role_cluster_id"];
            Ok(insert_rows(
                connection,
                "user_role_cluster",
                columns,
                &rows,
            )?)
        })
    }
}
