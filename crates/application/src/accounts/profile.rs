use super::Account;
use super::password::check_password;
use super::session::end_all_sessions;
use super::values::person_name;
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction};

/// The person's own account.
pub async fn account(app: &App, actor: &Actor) -> Result<Account, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        own_account(tx, &actor)
    })
    .await
}

fn own_account(tx: &mut dyn Transaction, actor: &Actor) -> Result<Account, Error> {
    let user = tx.find_user(actor.user)?.ok_or(Error::NotFound)?;
    let login = tx
        .find_login_of(actor.organization, actor.user)?
        .ok_or(Error::NotFound)?;
    Ok(Account::new(user, login))
}

/// What a person changes of the own profile.
#[derive(Clone, Default)]
pub struct UpdateProfile {
    /// `first_name`
    pub first_name: String,
    /// `last_name`
    pub last_name: String,
    /// The revision that was edited; `None` overwrites whatever is there.
    pub expected_revision: Option<i64>,
}

/// Changes the own names.
///
/// # Errors
/// [`Error::Invalid`] with the wrong fields, [`Error::ChangedMeanwhile`] if the profile was
/// changed since it was read.
pub async fn update_profile(
    app: &App,
    actor: &Actor,
    command: UpdateProfile,
) -> Result<Account, Error> {
    let mut errors = FieldErrors::default();
    let first = errors.collect("first_name", person_name(&command.first_name));
    let last = errors.collect("last_name", person_name(&command.last_name));
    let (Some(first_name), Some(last_name)) = (first, last) else {
        return Err(errors.into());
    };
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let current = own_account(tx, &actor)?.revision;
        if command
            .expected_revision
            .is_some_and(|expected| expected != current)
        {
            return Err(Error::ChangedMeanwhile { current });
        }
        tx.update_user_names(actor.user, &first_name, &last_name)?;
        record(&app_for_work, tx, Some(actor.user), &Event::ProfileChanged)?;
        own_account(tx, &actor)
    })
    .await
}

/// What a person enters to change the own password.
#[derive(Clone, Default)]
pub struct ChangePassword {
    /// `current_password`
    pub current_password: String,
    /// `new_password`
    pub new_password: String,
}

/// Changes the own password and ends every other sign-in.
///
/// # Errors
/// [`Error::Invalid`] if the current password is wrong or the new one is weak.
pub async fn change_password(
    app: &App,
    actor: &Actor,
    command: ChangePassword,
) -> Result<(), Error> {
    let actor = *actor;
    let (account, login, organization) = app
        .read(Scope::Organization(actor.organization), move |tx| {
            let login = tx
                .find_login_of(actor.organization, actor.user)?
                .ok_or(Error::NotFound)?;
            let organization = tx
                .find_organization(actor.organization)?
                .ok_or(Error::NotFound)?;
            Ok((own_account(tx, &actor)?, login, organization))
        })
        .await?;

    let mut errors = FieldErrors::default();
    let current = command.current_password;
    let stored = login.password_hash.clone();
    let correct = app
        .hashing(move |hasher| hasher.verify(&current, &stored))
        .await?;
    if !correct {
        errors.collect::<()>("current_password", Err(FieldCode::WrongPassword));
        let app_for_work = app.clone();
        app.write(Scope::Organization(actor.organization), move |tx| {
            record(
                &app_for_work,
                tx,
                Some(actor.user),
                &Event::PasswordChangeRefused,
            )
        })
        .await?;
    }
    let own_words = [
        account.first_name.as_str(),
        &account.last_name,
        &account.username,
        &organization.name,
    ];
    errors.collect(
        "new_password",
        check_password(&command.new_password, &own_words),
    );
    if !errors.is_empty() {
        return Err(errors.into());
    }

    let new_password = command.new_password;
    let hash = app
        .hashing(move |hasher| hasher.hash(&new_password))
        .await?;
    let app_for_work = app.clone();
    app.write(Scope::Organization(actor.organization), move |tx| {
        // Two changes at once: the one that comes second started from a password that is gone.
        let unchanged = tx
            .find_login_of(actor.organization, actor.user)?
            .is_some_and(|now| now.password_hash == login.password_hash);
        if !unchanged {
            return Err(FieldErrors::one("current_password", FieldCode::WrongPassword).into());
        }
        tx.update_password_hash(actor.user, &hash)?;
        record(&app_for_work, tx, Some(actor.user), &Event::PasswordChanged)?;
        end_all_sessions(&app_for_work, tx, &actor, Some(actor.session))?;
        Ok(())
    })
    .await
}
