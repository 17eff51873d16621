//! Invitations of single people.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use seqpt_application::organization::invitations::ports::{
    Invitation, InvitationRepository, NewInvitation,
};
use seqpt_application::{InvitationId, OrganizationId, PortError, UserId};

use crate::batch::{Value, insert_rows};
use crate::schema::invitation;
use crate::transaction::{DieselTransaction, one_row};
use crate::types::stored_time;

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitation)]
struct InvitationRow {
    id: i64,
    organization_id: i64,
    token_hash: String,
    first_name: String,
    last_name: String,
    created_at: NaiveDateTime,
    expires_on: NaiveDate,
    withdrawn_at: Option<NaiveDateTime>,
    used_by_user_id: Option<i64>,
    used_at: Option<NaiveDateTime>,
}

impl From<InvitationRow> for Invitation {
    fn from(row: InvitationRow) -> Self {
        Self {
            id: InvitationId::new(row.id),
            organization: OrganizationId::new(row.organization_id),
            token_hash: row.token_hash,
            first_name: row.first_name,
            last_name: row.last_name,
            created_at: row.created_at.and_utc(),
            expires_on: row.expires_on,
            withdrawn_at: row.withdrawn_at.map(|at| at.and_utc()),
            // The table holds both or neither.
            used: row
                .used_by_user_id
                .zip(row.used_at)
                .map(|(user, at)| (UserId::new(user), at.and_utc())),
        }
    }
}

impl InvitationRepository for DieselTransaction {
    fn insert_invitations(&mut self, new: &[NewInvitation]) -> Result<(), PortError> {
        self.directory(|connection| {
            let rows: Vec<_> = new
                .iter()
                .map(|new| {
                    [
                        Value::Id(new.organization.get()),
                        Value::Text(new.token_hash.clone()),
                        Value::Text(new.first_name.clone()),
                        Value::Text(new.last_name.clone()),
                        Value::Time(stored_time(new.created_at)),
                        Value::Date(new.expires_on),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "token_hash",
                "first_name",
                "last_name",
                "created_at",
                "expires_on",
            ];
            Ok(insert_rows(connection, "invitation", columns, &rows)?)
        })
    }

    fn find_invitation(&mut self, token_hash: &str) -> Result<Option<Invitation>, PortError> {
        self.directory(|connection| {
            let row = invitation::table
                .filter(invitation::token_hash.eq(token_hash))
                .select(InvitationRow::as_select())
                .first(connection)
                .optional()?;
            Ok(row.map(Invitation::from))
        })
    }

    fn invitations_of(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Vec<Invitation>, PortError> {
        self.directory(|connection| {
            let rows: Vec<InvitationRow> = invitation::table
                .filter(invitation::organization_id.eq(organization.get()))
                .order((invitation::created_at.desc(), invitation::id))
                .select(InvitationRow::as_select())
                .load(connection)?;
            Ok(rows.into_iter().map(Invitation::from).collect())
        })
    }

    fn withdraw_invitation(
        &mut self,
        organization: OrganizationId,
        id: InvitationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(
                invitation::table
                    .find(id.get())
                    .filter(invitation::organization_id.eq(organization.get()))
                    .filter(invitation::used_at.is_null())
                    .filter(invitation::withdrawn_at.is_null()),
            )
            .set(invitation::withdrawn_at.eq(stored_time(at)))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn use_invitation(
        &mut self,
        id: InvitationId,
        user: UserId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(
                invitation::table
                    .find(id.get())
                    .filter(invitation::used_at.is_null())
                    .filter(invitation::withdrawn_at.is_null()),
            )
            .set((
                invitation::used_by_user_id.eq(user.get()),
                invitation::used_at.eq(stored_time(at)),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }
}
