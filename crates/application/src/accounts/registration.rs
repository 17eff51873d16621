use seqpt_core::framework::SupplementaryRows;

use super::SessionKind;
use super::password::check_password;
use super::ports::{Login, NewLogin, NewUser};
use super::session::{SignIn, sign_in};
use super::values::{comparison_key, organization_name, person_name, username, username_key};
use crate::audit::{Event, record};
use crate::organization::ports::NewOrganization;
use crate::organization::{
    Entrance, JoinKeyView, OrganizationSize, OrganizationView, new_join_key, organization_view,
};
use crate::{
    App, Error, FieldCode, FieldErrors, OrganizationId, PortError, PortErrorKind, Scope,
    Transaction, UniqueKey, UserRole,
};

/// What the first admin enters to register an organisation.
#[derive(Clone, Default)]
pub struct RegisterOrganization {
    /// `organization_name`: unique; case makes no difference.
    pub organization_name: String,
    /// `organization_size`: small, medium, large or enterprise.
    pub organization_size: String,
    /// `first_name`
    pub first_name: String,
    /// `last_name`
    pub last_name: String,
    /// `username`: unique over all organisations; case makes no difference.
    pub username: String,
    /// `password`
    pub password: String,
}

/// What a person enters to join an organisation.
#[derive(Clone, Default)]
pub struct JoinOrganization {
    /// `organization_code`: the organisation's public key; case, blanks and dashes make no
    /// difference.
    pub organization_code: String,
    /// `invitation`: the token of an invitation for this person, in place of the key.
    pub invitation: String,
    /// `first_name`
    pub first_name: String,
    /// `last_name`
    pub last_name: String,
    /// `username`
    pub username: String,
    /// `password`
    pub password: String,
}

/// A new account, signed in, with its organisation.
pub struct Registered {
    /// The sign-in.
    pub sign_in: SignIn,
    /// The organisation as this person may see it.
    pub organization: OrganizationView,
}

/// The person's part of both commands, checked.
struct Person {
    first_name: String,
    last_name: String,
    username: String,
    password: String,
}

/// Registers an organisation with its first admin, its public key and its own copy of the
/// published role-process matrix, and signs the admin in.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field at once; names that somebody has are found when all
/// fields are right, one after the other.
pub async fn register_organization(
    app: &App,
    command: RegisterOrganization,
    kind: SessionKind,
) -> Result<Registered, Error> {
    let mut errors = FieldErrors::default();
    let name = errors.collect(
        "organization_name",
        organization_name(&command.organization_name),
    );
    let size = errors.collect(
        "organization_size",
        OrganizationSize::parse(&command.organization_size),
    );
    let person = check_person(
        &mut errors,
        [
            &command.first_name,
            &command.last_name,
            &command.username,
            &command.password,
        ],
        &command.organization_name,
    );
    let (Some(name), Some(size), Some(person)) = (name, size, person) else {
        return Err(errors.into());
    };

    let password_hash = hash_password(app, &person).await?;
    let app_for_work = app.clone();
    app.write(Scope::Directory, move |tx| {
        let app = &app_for_work;
        let organization = tx
            .insert_organization(&NewOrganization {
                name_key: comparison_key(&name),
                name,
                size,
                supplementary: SupplementaryRows::On,
                created_at: app.now(),
            })
            .map_err(|error| taken(error, UniqueKey::OrganizationName, "organization_name"))?;
        tx.enter(organization)?;
        for role in app.framework().role_clusters() {
            if let Some(profile) = app.framework().reference_profile(role.id) {
                tx.replace_role_profile(role.id, profile)?;
            }
        }
        let key = new_join_key(app, organization, None, None);
        tx.insert_join_key(&key)?;
        let login = create_account(
            app,
            tx,
            organization,
            person,
            password_hash,
            UserRole::Admin,
        )?;
        record(app, tx, Some(login.user), &Event::OrganizationRegistered)?;
        Ok(Registered {
            sign_in: sign_in(app, tx, login, kind)?,
            organization: organization_view(tx, organization, Some(JoinKeyView::from(key)))?,
        })
    })
    .await
}

/// Lets a person join the organisation of a public key or an invitation, and signs the person in.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field at once; for `organization_code` and `invitation` it
/// tells why they open nothing.
pub async fn join_organization(
    app: &App,
    command: JoinOrganization,
    kind: SessionKind,
) -> Result<Registered, Error> {
    let entrance = Entrance::entered(&command.organization_code, &command.invitation);
    let now = app.now();
    let entered = entrance.clone();
    let found = app
        .read(Scope::Directory, move |tx| entered.leads_to(tx, now))
        .await;

    // A wrong entrance is told together with the other wrong fields, so that nobody types twice.
    let mut errors = FieldErrors::default();
    let found = match found {
        Ok(found) => Some(found),
        Err(Error::Invalid(at_entrance)) => {
            errors.extend(&at_entrance);
            None
        }
        Err(other) => return Err(other),
    };
    let person = check_person(
        &mut errors,
        [
            &command.first_name,
            &command.last_name,
            &command.username,
            &command.password,
        ],
        found
            .as_ref()
            .map_or("", |found| found.organization_name.as_str()),
    );
    let (Some(found), Some(person)) = (found, person) else {
        return Err(errors.into());
    };

    let password_hash = hash_password(app, &person).await?;
    let app_for_work = app.clone();
    app.write(Scope::Directory, move |tx| {
        let app = &app_for_work;
        tx.enter(found.organization)?;
        // Again, now that nobody else writes: it may have been replaced or used up since.
        entrance.leads_to(tx, app.now())?;
        let login = create_account(
            app,
            tx,
            found.organization,
            person,
            password_hash,
            UserRole::Employee,
        )?;
        entrance.note_use(tx, login.user, app.now())?;
        record(app, tx, Some(login.user), &Event::PersonJoined)?;
        Ok(Registered {
            sign_in: sign_in(app, tx, login, kind)?,
            organization: organization_view(tx, found.organization, None)?,
        })
    })
    .await
}

/// Checks names, user name and password; notes what is wrong.
fn check_person(
    errors: &mut FieldErrors,
    [first, last, user, password]: [&str; 4],
    organization_name: &str,
) -> Option<Person> {
    let first_name = errors.collect("first_name", person_name(first));
    let last_name = errors.collect("last_name", person_name(last));
    let checked_username = errors.collect("username", username(user));
    let own_words = [first, last, user, organization_name];
    let checked_password = errors.collect("password", check_password(password, &own_words));
    checked_password?;
    Some(Person {
        first_name: first_name?,
        last_name: last_name?,
        username: checked_username?,
        password: password.to_owned(),
    })
}

async fn hash_password(app: &App, person: &Person) -> Result<String, Error> {
    let password = person.password.clone();
    app.hashing(move |hasher| hasher.hash(&password)).await
}

fn create_account(
    app: &App,
    tx: &mut dyn Transaction,
    organization: OrganizationId,
    person: Person,
    password_hash: String,
    role: UserRole,
) -> Result<Login, Error> {
    let user = tx.insert_user(&NewUser {
        first_name: person.first_name,
        last_name: person.last_name,
        created_at: app.now(),
    })?;
    tx.insert_login(&NewLogin {
        user,
        organization,
        username_key: username_key(&person.username),
        username: person.username.clone(),
        password_hash: password_hash.clone(),
        role,
    })
    .map_err(|error| taken(error, UniqueKey::Username, "username"))?;
    Ok(Login {
        user,
        organization,
        username: person.username,
        password_hash,
        role,
        deactivated_at: None,
    })
}

/// Turns "this value exists already" into an error at the field it was entered in.
pub(crate) fn taken(error: PortError, key: UniqueKey, field: &'static str) -> Error {
    if error.kind == PortErrorKind::Duplicate(key) {
        FieldErrors::one(field, FieldCode::Taken).into()
    } else {
        error.into()
    }
}
