use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Account;
use super::ports::{Login, NewSession};
use super::values::username_key;
use crate::audit::{Event, record, record_system};
use crate::{Actor, App, Error, PortError, Scope, SessionId, Transaction, UserId};

/// How the secret of a sign-in travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// In a cookie, for pages.
    Page,
    /// As a bearer token, for the API.
    Api,
}

impl SessionKind {
    /// The stable key used in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api => "api",
        }
    }
}

/// A new sign-in.
pub struct SignIn {
    /// The secret to hand to the person. It is not stored and cannot be shown again.
    pub secret: String,
    /// Who signed in.
    pub account: Account,
}

/// A sign-in is noted as used at most this often, so that reading pages does not mean writing.
const TOUCH_INTERVAL: TimeDelta = TimeDelta::minutes(1);

/// What a person enters to sign in.
#[derive(Clone)]
pub struct LogIn {
    /// The user name; case makes no difference.
    pub username: String,
    /// The password.
    pub password: String,
    /// Cookie or bearer token.
    pub kind: SessionKind,
}

/// Signs a person in.
///
/// # Errors
/// [`Error::WrongCredentials`] for an unknown user, a wrong password and a deactivated account
/// alike, and after the same work, so that neither answer nor time tells who has an account.
pub async fn log_in(app: &App, command: LogIn) -> Result<SignIn, Error> {
    let LogIn {
        username,
        password,
        kind,
    } = command;
    let key = username_key(&username);
    let login = app
        .read(Scope::Directory, move |tx| {
            // A NUL is in no user name, and PostgreSQL cannot even be asked about it.
            if key.contains('\0') {
                return Ok(None);
            }
            Ok(tx.find_login(&key)?)
        })
        .await?;

    let hash = login.as_ref().map(|login| login.password_hash.clone());
    let verified = app
        .hashing(move |hasher| {
            let Some(hash) = hash else {
                hasher.pretend(&password);
                return Ok(false);
            };
            hasher.verify(&password, &hash)
        })
        .await?;

    let accepted = verified
        && login
            .as_ref()
            .is_some_and(|login| login.deactivated_at.is_none());
    let app_for_work = app.clone();
    match login {
        Some(login) if accepted => {
            app.write(Scope::Directory, move |tx| {
                // Entering waits for other writers. Only then it is known that nobody has been
                // deactivated, or given a new password, since the password was checked.
                tx.enter(login.organization)?;
                if tx.find_login_of(login.organization, login.user)?.as_ref() != Some(&login) {
                    return Err(Error::WrongCredentials);
                }
                sign_in(&app_for_work, tx, login, kind)
            })
            .await
        }
        refused => {
            app.write(Scope::Directory, move |tx| {
                match refused {
                    Some(login) => {
                        tx.enter(login.organization)?;
                        record(&app_for_work, tx, Some(login.user), &Event::SignInRefused)?;
                    }
                    None => record_system(&app_for_work, tx, &Event::SignInRefused)?,
                }
                Ok(())
            })
            .await?;
            Err(Error::WrongCredentials)
        }
    }
}

/// Opens a session for a person of the entered organisation.
pub(super) fn sign_in(
    app: &App,
    tx: &mut dyn Transaction,
    login: Login,
    kind: SessionKind,
) -> Result<SignIn, Error> {
    let user = tx.find_user(login.user)?.ok_or(Error::NotFound)?;
    let secret = app.random_hex::<32>();
    tx.insert_session(&NewSession {
        secret_hash: secret_hash(&secret),
        user: login.user,
        organization: login.organization,
        kind,
        created_at: app.now(),
    })?;
    record(app, tx, Some(login.user), &Event::SignedIn { kind })?;
    Ok(SignIn {
        secret,
        account: Account::new(user, login),
    })
}

/// Who a secret belongs to; `None` if it is unknown, ended, expired or the person is deactivated.
pub async fn authenticate(
    app: &App,
    secret: &str,
    kind: SessionKind,
) -> Result<Option<Actor>, Error> {
    let hash = secret_hash(secret);
    let found = app
        .read(
            Scope::Directory,
            move |tx| Ok(tx.find_session(&hash, kind)?),
        )
        .await?;
    let now = app.now();
    let limits = app.limits();
    let Some(session) = found.filter(|session| {
        session.deactivated_at.is_none()
            && now < session.last_seen_at + limits.session_idle
            && now < session.created_at + limits.session_absolute
    }) else {
        return Ok(None);
    };
    if now - session.last_seen_at >= TOUCH_INTERVAL {
        let id = session.id;
        app.write(Scope::Directory, move |tx| Ok(tx.touch_session(id, now)?))
            .await?;
    }
    Ok(Some(Actor {
        user: session.user,
        organization: session.organization,
        role: session.role,
        session: session.id,
    }))
}

/// Whose secret it was, also after the sign-in expired, until its row is removed. It grants
/// nothing: it only tells whether somebody who signs in again is the same person.
pub async fn lapsed_owner(
    app: &App,
    secret: &str,
    kind: SessionKind,
) -> Result<Option<UserId>, Error> {
    let hash = secret_hash(secret);
    app.read(Scope::Directory, move |tx| {
        Ok(tx.find_session(&hash, kind)?.map(|session| session.user))
    })
    .await
}

/// Ends the sign-in that is used.
pub async fn log_out(app: &App, actor: &Actor) -> Result<(), Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        tx.delete_session(actor.session)?;
        record(&app_for_work, tx, Some(actor.user), &Event::SignedOut)
    })
    .await
}

/// Ends every sign-in of the person, this one too; answers how many there were.
pub async fn log_out_everywhere(app: &App, actor: &Actor) -> Result<usize, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        end_all_sessions(&app_for_work, tx, &actor, None)
    })
    .await
}

pub(super) fn end_all_sessions(
    app: &App,
    tx: &mut dyn Transaction,
    actor: &Actor,
    except: Option<SessionId>,
) -> Result<usize, Error> {
    let ended = tx.delete_sessions_of(actor.user, except)?;
    record(
        app,
        tx,
        Some(actor.user),
        &Event::SignedOutEverywhere { ended },
    )?;
    Ok(ended)
}

/// Removes the rows of sign-ins that expired; answers how many. They are refused without this,
/// it only keeps the table small.
pub async fn remove_expired_sessions(app: &App) -> Result<usize, Error> {
    let now = app.now();
    let limits = *app.limits();
    app.write(Scope::Directory, move |tx| {
        Ok::<_, PortError>(
            tx.delete_expired_sessions(now - limits.session_absolute, now - limits.session_idle)?,
        )
        .map_err(Error::from)
    })
    .await
}

/// What is stored of a secret. Secrets are random over 256 bits, so a fast hash is enough.
pub(crate) fn secret_hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Bytes as lower-case hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
