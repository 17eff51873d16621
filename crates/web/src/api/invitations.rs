//! Invitations of single people, for admins.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use seqpt_application::organization::invitations::{
    self, BatchSecret, CheckedPerson, InvitationState, InvitationView, InvitePeople,
    MadeInvitation, Namesake, Outcome, PersonRow,
};
use seqpt_application::{Error, InvitationId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::body::JsonBody;
use super::idempotency::idempotency_key;
use super::values::choices;
use super::{ApiResult, sent};
use crate::auth::{Member, bearer};
use crate::pages::words::base_url;
use crate::state::State;
use seqpt_application::json::Object as JsonObject;

/// A CSV list to read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckListRequest {
    /// A line with the column names `first_name` and `last_name` (or `Vorname` and `Nachname`), then
    /// one line for each person; commas, semicolons or tabs between the cells.
    #[schema(required, value_type = String, max_length = 1_000_000)]
    csv: Option<String>,
}

/// A line of a list, and what becomes of it.
#[derive(Debug, Serialize, ToSchema)]
struct ListedPersonAnswer {
    /// The line of the CSV, or the place in `people`, from 1.
    line: u64,
    first_name: String,
    last_name: String,
    #[schema(schema_with = outcomes)]
    outcome: &'static str,
    /// Who else has the name: further up in the list, invited, or in the organisation already.
    #[schema(required, schema_with = namesakes)]
    namesake: Option<&'static str>,
    /// What is wrong with the line.
    errors: Vec<LineError>,
}

/// What is wrong with a line.
#[derive(Debug, Serialize, ToSchema)]
struct LineError {
    /// `first_name`, `last_name`, or `row` for the line as a whole.
    field: &'static str,
    /// As in `errors` of a problem.
    code: &'static str,
}

fn outcomes() -> Object {
    choices(["invited", "left_out", "wrong", "closed"])
}

fn namesakes() -> utoipa::openapi::schema::Schema {
    use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
    let keys = ["listed", "invited", "joined"].map(serde_json::Value::from);
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .enum_values(Some(keys.into_iter().chain([serde_json::Value::Null])))
        .build()
        .into()
}

impl From<CheckedPerson> for ListedPersonAnswer {
    fn from(person: CheckedPerson) -> Self {
        let (outcome, namesake, errors) = match person.outcome {
            Outcome::Invited(namesake) => ("invited", namesake, Vec::new()),
            Outcome::LeftOut(namesake) => ("left_out", Some(namesake), Vec::new()),
            Outcome::Closed => ("closed", None, Vec::new()),
            Outcome::Wrong(errors) => {
                let errors = errors.iter().map(|error| LineError {
                    field: error.field,
                    code: error.code.key(),
                });
                ("wrong", None, errors.collect())
            }
        };
        Self {
            line: person.row.line,
            first_name: person.row.first_name,
            last_name: person.row.last_name,
            outcome,
            namesake: namesake.map(Namesake::key),
            errors,
        }
    }
}

/// What would become of a list.
#[derive(Debug, Serialize, ToSchema)]
struct CheckedListAnswer {
    people: Vec<ListedPersonAnswer>,
    /// The headings of the columns that are not read.
    ignored_columns: Vec<String>,
}

/// Read a list of people from CSV
///
/// Tells for each line what would become of it; nothing is stored.
#[utoipa::path(
    post, path = "/api/v1/invitations/check", tag = "Organisation",
    request_body = CheckListRequest,
    responses((status = 200, body = CheckedListAnswer, description = "The list, line by line")),
)]
pub(crate) async fn check_list(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<CheckListRequest>,
) -> ApiResult {
    let (list, ignored_columns) =
        InvitePeople::read(&sent(body.csv), "", false).map_err(Error::from)?;
    let people = invitations::check_people(&state.app, &actor, list).await?;
    Ok(HttpResponse::Ok().json(CheckedListAnswer {
        people: people.into_iter().map(Into::into).collect(),
        ignored_columns,
    }))
}

/// A person to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InviteeRequest {
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    first_name: Option<String>,
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    last_name: Option<String>,
}

/// People to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InviteRequest {
    #[schema(required, value_type = Vec<InviteeRequest>, min_items = 1, max_items = 5000)]
    people: Option<Vec<JsonObject<InviteeRequest>>>,
    /// 60 if not said.
    #[schema(minimum = 1, maximum = 365)]
    expires_in_days: Option<i64>,
    /// Whether to invite also those who have the name of somebody listed above, invited or here.
    namesakes_too: Option<bool>,
}

/// A person on the list, with the invitation if there is one.
#[derive(Debug, Serialize, ToSchema)]
struct InvitedPersonAnswer {
    #[serde(flatten)]
    person: ListedPersonAnswer,
    /// Null for those who got none.
    #[schema(required)]
    invitation: Option<MadeInvitationAnswer>,
}

/// A new invitation.
#[derive(Debug, Serialize, ToSchema)]
struct MadeInvitationAnswer {
    #[schema(minimum = 1)]
    id: i64,
    /// What `POST /api/v1/members` takes as `invitation`. It is shown here only.
    token: String,
    /// An address that opens the page for joining. It is shown here only.
    link: String,
}

/// What became of a list.
#[derive(Debug, Serialize, ToSchema)]
struct InvitedPeopleAnswer {
    people: Vec<InvitedPersonAnswer>,
    /// The last day the invitations can be used, in UTC.
    expires_on: NaiveDate,
}

/// Invite people by name
///
/// Everybody who is neither `wrong` nor `left_out` gets an invitation that works once. A request with
/// an `Idempotency-Key` may be sent again: with the same key, list and bearer token it makes nothing
/// new and is answered with the same tokens.
#[utoipa::path(
    post, path = "/api/v1/invitations", tag = "Organisation",
    params(
        ("Idempotency-Key" = Option<String>, Header,
         description = "What names this list when it is sent again: visible ASCII characters, such as a UUID",
         min_length = 1, max_length = 200, pattern = "^[!-~]+$"),
    ),
    request_body = InviteRequest,
    responses((status = 201, body = InvitedPeopleAnswer, description = "Invited")),
)]
pub(crate) async fn invite_people(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<InviteRequest>,
) -> ApiResult {
    let people = (1..).zip(body.people.unwrap_or_default());
    let list = InvitePeople {
        people: people
            .map(|(line, JsonObject(person))| PersonRow {
                line,
                first_name: sent(person.first_name),
                last_name: sent(person.last_name),
                has_surplus_cells: false,
            })
            .collect(),
        expires_in_days: body
            .expires_in_days
            .map(|days| days.to_string())
            .unwrap_or_default(),
        namesakes_too: body.namesakes_too.unwrap_or_default(),
    };
    let key = idempotency_key(&request).map_err(Error::from)?;
    let secret = match bearer(&request).zip(key) {
        Some((sign_in, key)) => BatchSecret::of_request(&sign_in, &key),
        None => BatchSecret::random(&state.app),
    };
    let invited = invitations::invite_people(&state.app, &actor, list, secret).await?;
    let base = base_url(&state, request.connection_info().host());
    let answer = |made: MadeInvitation| MadeInvitationAnswer {
        id: made.id.get(),
        link: format!("{base}/join?invitation={}", made.token),
        token: made.token,
    };
    Ok(HttpResponse::Created().json(InvitedPeopleAnswer {
        people: invited
            .people
            .into_iter()
            .map(|(person, made)| InvitedPersonAnswer {
                person: person.into(),
                invitation: made.map(answer),
            })
            .collect(),
        expires_on: invited.expires_on,
    }))
}

/// An invitation; its token is not known any more.
#[derive(Debug, Serialize, ToSchema)]
struct InvitationAnswer {
    #[schema(minimum = 1)]
    id: i64,
    first_name: String,
    last_name: String,
    created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    expires_on: NaiveDate,
    #[schema(schema_with = states)]
    state: &'static str,
    /// When somebody joined with it.
    #[schema(required)]
    used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    #[schema(required)]
    withdrawn_at: Option<DateTime<Utc>>,
}

fn states() -> Object {
    choices(["open", "used", "withdrawn", "expired"])
}

impl From<InvitationView> for InvitationAnswer {
    fn from(invitation: InvitationView) -> Self {
        let (used_at, withdrawn_at) = match invitation.state {
            InvitationState::Used { at } => (Some(at), None),
            InvitationState::Withdrawn { at } => (None, Some(at)),
            InvitationState::Open | InvitationState::Expired => (None, None),
        };
        Self {
            id: invitation.id.get(),
            first_name: invitation.first_name,
            last_name: invitation.last_name,
            created_at: invitation.created_at,
            expires_on: invitation.expires_on,
            state: invitation.state.key(),
            used_at,
            withdrawn_at,
        }
    }
}

/// Everybody who was invited by name.
#[derive(Debug, Serialize, ToSchema)]
struct InvitationsAnswer {
    invitations: Vec<InvitationAnswer>,
}

/// List the invitations
///
/// The newest first.
#[utoipa::path(
    get, path = "/api/v1/invitations", tag = "Organisation",
    responses((status = 200, body = InvitationsAnswer, description = "The invitations")),
)]
pub(crate) async fn list_invitations(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let all = invitations::invitations(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(InvitationsAnswer {
        invitations: all.into_iter().map(Into::into).collect(),
    }))
}

/// Withdraw an invitation
///
/// It stops working at once. One that somebody joined with stays used.
#[utoipa::path(
    delete, path = "/api/v1/invitations/{id}", tag = "Organisation",
    params(("id" = i64, Path, description = "The invitation", minimum = 1)),
    responses(
        (status = 200, body = WithdrawalAnswer, description = "Where the invitation stands now"),
        (status = 404, description = "No invitation of the own organisation"),
    ),
)]
pub(crate) async fn withdraw_invitation(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let id = InvitationId::new(id.into_inner());
    let now = invitations::withdraw_invitation(&state.app, &actor, id).await?;
    Ok(HttpResponse::Ok().json(WithdrawalAnswer { state: now.key() }))
}

/// Where an invitation stands.
#[derive(Debug, Serialize, ToSchema)]
struct WithdrawalAnswer {
    #[schema(schema_with = states)]
    state: &'static str,
}
