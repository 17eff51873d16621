use seqpt_core::privacy::SmallestGroup;
use seqpt_core::survey::CountedRating;

use super::ports::Organization;
use super::{JoinKeyView, OrganizationSize};
use crate::accounts::values::{comparison_key, organization_name};
use crate::audit::{Event, record};
use crate::error::Error;
use crate::figures::refresh_figures;
use crate::{
    Actor, App, FieldCode, FieldErrors, OrganizationId, Scope, Transaction, UniqueKey, UserRole,
};

/// An organisation as one person may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganizationView {
    /// The organisation.
    pub organization: Organization,
    /// The current key; only admins get it.
    pub join_key: Option<JoinKeyView>,
}

pub(crate) fn organization_view(
    tx: &mut dyn Transaction,
    id: OrganizationId,
    join_key: Option<JoinKeyView>,
) -> Result<OrganizationView, Error> {
    Ok(OrganizationView {
        organization: tx.find_organization(id)?.ok_or(Error::NotFound)?,
        join_key,
    })
}

/// The organisation that the transaction has entered.
pub(crate) fn entered_organization(tx: &mut dyn Transaction) -> Result<Organization, Error> {
    let entered = tx.entered().ok_or(Error::NotFound)?;
    tx.find_organization(entered)?.ok_or(Error::NotFound)
}

/// The view of a member: with the key for admins, without it for everybody else.
pub(super) fn view_for(tx: &mut dyn Transaction, actor: &Actor) -> Result<OrganizationView, Error> {
    let join_key = match actor.role {
        UserRole::Admin => tx
            .current_join_key(actor.organization)?
            .map(JoinKeyView::from),
        UserRole::Employee => None,
    };
    organization_view(tx, actor.organization, join_key)
}

/// The person's organisation.
pub async fn organization(app: &App, actor: &Actor) -> Result<OrganizationView, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        view_for(tx, &actor)
    })
    .await
}

/// What an admin changes of the organisation; what is `None` stays as it is.
#[derive(Clone, Default)]
pub struct SetUpOrganization {
    /// `name`
    pub name: Option<String>,
    /// `size`
    pub size: Option<String>,
    /// `smallest_group`: the least number of people that a shown figure speaks of.
    pub smallest_group: Option<String>,
    /// `counted_rating`: the key of whose rating of a person counts.
    pub counted_rating: Option<String>,
    /// The revision that was edited; `None` overwrites whatever is there.
    pub expected_revision: Option<i64>,
}

/// Changes name, size, the smallest group and whose rating counts.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the wrong fields,
/// [`Error::ChangedMeanwhile`] if the organisation was changed since it was read.
pub async fn set_up_organization(
    app: &App,
    actor: &Actor,
    command: SetUpOrganization,
) -> Result<OrganizationView, Error> {
    actor.require_admin()?;
    let mut errors = FieldErrors::default();
    let name = command
        .name
        .and_then(|name| errors.collect("name", organization_name(&name)));
    let size = command
        .size
        .and_then(|size| errors.collect("size", OrganizationSize::parse(&size)));
    let smallest_group = command
        .smallest_group
        .and_then(|entered| errors.collect("smallest_group", smallest_group(&entered)));
    let counted_rating = command
        .counted_rating
        .and_then(|entered| errors.collect("counted_rating", counted_rating(&entered)));
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let stored = tx
            .find_organization(actor.organization)?
            .ok_or(Error::NotFound)?;
        let current = stored.revision;
        if command
            .expected_revision
            .is_some_and(|expected| expected != current)
        {
            return Err(Error::ChangedMeanwhile { current });
        }
        let name = name.unwrap_or_else(|| stored.name.clone());
        let size = size.unwrap_or(stored.size);
        let smallest_group = smallest_group.unwrap_or(stored.smallest_group);
        let rating = counted_rating.unwrap_or(stored.counted_rating);
        // A second click changes nothing: no new revision, no audit link.
        if (&name, size) == (&stored.name, stored.size)
            && (smallest_group, rating) == (stored.smallest_group, stored.counted_rating)
        {
            return view_for(tx, &actor);
        }
        let key = comparison_key(&name);
        tx.update_organization(
            actor.organization,
            &name,
            &key,
            size,
            smallest_group,
            rating,
        )
        .map_err(|error| crate::accounts::taken(error, UniqueKey::OrganizationName, "name"))?;
        // Figures that could not be shown may be due now, and so may those with other ratings.
        refresh_figures(&app_for_work, tx)?;
        let mut note = |event| record(&app_for_work, tx, Some(actor.user), &event);
        if (&name, size) != (&stored.name, stored.size) {
            note(Event::OrganizationChanged)?;
        }
        if smallest_group != stored.smallest_group {
            note(Event::SmallestGroupChanged {
                from: stored.smallest_group.get(),
                to: smallest_group.get(),
            })?;
        }
        if rating != stored.counted_rating {
            note(Event::CountedRatingChanged { to: rating.key() })?;
        }
        view_for(tx, &actor)
    })
    .await
}

/// The least number of people that a shown figure speaks of, as entered.
fn smallest_group(entered: &str) -> Result<SmallestGroup, FieldCode> {
    let (min, max) = (3, 1000);
    match entered.trim() {
        "" => Err(FieldCode::Required),
        entered => entered
            .parse()
            .ok()
            .and_then(|people| SmallestGroup::new(people).ok())
            .ok_or(FieldCode::NumberOutOfRange { min, max }),
    }
}

fn counted_rating(entered: &str) -> Result<CountedRating, FieldCode> {
    match entered.trim() {
        "" => Err(FieldCode::Required),
        key => CountedRating::from_key(key).ok_or(FieldCode::UnknownChoice),
    }
}
