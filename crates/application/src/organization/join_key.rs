use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::ports::JoinKey;
use crate::audit::{Event, record};
use crate::{
    Actor, App, Error, FieldCode, FieldErrors, OrganizationId, Scope, SecureRandom, Transaction,
};

/// 32 characters that nobody takes for one another: no 0/O, no 1/I.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// 28 characters of 5 bits each: 140 bits, in seven groups of four.
const LENGTH: usize = 28;
const GROUP: usize = 4;

/// The most people one key can be limited to.
const MAX_USES: i64 = 100_000;

/// An organisation's current public key as its admins see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinKeyView {
    /// The key in groups of four, as to be shared.
    pub key: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    pub expires_on: Option<NaiveDate>,
    /// How many people may join with it.
    pub max_uses: Option<i64>,
    /// How many people joined with it.
    pub uses: i64,
}

impl From<JoinKey> for JoinKeyView {
    fn from(key: JoinKey) -> Self {
        let groups: Vec<_> = key
            .key
            .as_bytes()
            .chunks(GROUP)
            .map(String::from_utf8_lossy)
            .collect();
        Self {
            key: groups.join("-"),
            created_at: key.created_at,
            expires_on: key.expires_on,
            max_uses: key.max_uses,
            uses: key.uses,
        }
    }
}

/// The organisation behind a usable key, as much as a stranger may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WelcomingOrganization {
    pub(crate) organization: OrganizationId,
    /// The organisation's name.
    pub organization_name: String,
}

/// Tells which organisation a key opens, before anyone enters personal data.
///
/// # Errors
/// [`Error::Invalid`] at `organization_code`: unknown, replaced, expired or used up.
pub async fn check_join_key(app: &App, entered: &str) -> Result<WelcomingOrganization, Error> {
    let key = normalize_join_key(entered);
    let now = app.now();
    app.read(Scope::Directory, move |tx| usable_join_key(tx, &key, now))
        .await
}

/// The current key, for admins.
///
/// # Errors
/// [`Error::Forbidden`] for anyone else.
pub async fn join_key(app: &App, actor: &Actor) -> Result<JoinKeyView, Error> {
    actor.require_admin()?;
    let organization = actor.organization;
    app.read(Scope::Organization(organization), move |tx| {
        let key = tx.current_join_key(organization)?.ok_or(Error::NotFound)?;
        Ok(key.into())
    })
    .await
}

/// How the next key is limited.
#[derive(Clone, Default)]
pub struct RotateJoinKey {
    /// `expires_on`: the last day the key can be used (`2026-12-31`), or blank for no end.
    pub expires_on: String,
    /// `max_uses`: how many people may join with it, or blank for no limit.
    pub max_uses: String,
}

/// Replaces the organisation's key. People who joined stay; the old key opens nothing any more.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] for a wrong limit.
pub async fn rotate_join_key(
    app: &App,
    actor: &Actor,
    command: RotateJoinKey,
) -> Result<JoinKeyView, Error> {
    actor.require_admin()?;
    let mut errors = FieldErrors::default();
    let expires_on = errors.collect("expires_on", expiry(&command.expires_on, app.now()));
    let max_uses = errors.collect("max_uses", use_limit(&command.max_uses));
    let (Some(expires_on), Some(max_uses)) = (expires_on, max_uses) else {
        return Err(errors.into());
    };
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let key = new_join_key(app, actor.organization, expires_on, max_uses);
        tx.replace_join_key(actor.organization, key.created_at)?;
        tx.insert_join_key(&key)?;
        record(app, tx, Some(actor.user), &Event::JoinKeyRotated)?;
        Ok(key.into())
    })
    .await
}

fn expiry(entered: &str, now: DateTime<Utc>) -> Result<Option<NaiveDate>, FieldCode> {
    match entered.trim() {
        "" => Ok(None),
        date => {
            let date: NaiveDate = date.parse().map_err(|_| FieldCode::InvalidDate)?;
            if date.year() > 9999 {
                // Four digits are what dates are written with, here and in JSON.
                Err(FieldCode::InvalidDate)
            } else if date < now.date_naive() {
                Err(FieldCode::DateInPast)
            } else {
                Ok(Some(date))
            }
        }
    }
}

fn use_limit(entered: &str) -> Result<Option<i64>, FieldCode> {
    match entered.trim() {
        "" => Ok(None),
        number => number
            .parse()
            .ok()
            .filter(|number| (1..=MAX_USES).contains(number))
            .map(Some)
            .ok_or(FieldCode::NumberOutOfRange {
                min: 1,
                max: MAX_USES,
            }),
    }
}

pub(crate) fn new_join_key(
    app: &App,
    organization: OrganizationId,
    expires_on: Option<NaiveDate>,
    max_uses: Option<i64>,
) -> JoinKey {
    JoinKey {
        organization,
        key: random_key(app.random()),
        created_at: app.now(),
        expires_on,
        max_uses,
        uses: 0,
        replaced_at: None,
    }
}

fn random_key(random: &dyn SecureRandom) -> String {
    let mut bytes = [0_u8; LENGTH];
    random.fill(&mut bytes);
    // 256 is a multiple of 32, so every character is equally likely.
    bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
        .collect()
}

/// The key as stored: without the dashes and blanks that people copy along, in upper case.
pub(crate) fn normalize_join_key(entered: &str) -> String {
    entered
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—'))
        .flat_map(char::to_uppercase)
        // Longer than any key: enough to be unknown, too little to be a burden.
        .take(2 * LENGTH)
        .collect()
}

/// The organisation of a key that can be used now.
pub(crate) fn usable_join_key(
    tx: &mut dyn Transaction,
    key: &str,
    now: DateTime<Utc>,
) -> Result<WelcomingOrganization, Error> {
    let refused = |code| Error::from(FieldErrors::one("organization_code", code));
    if key.is_empty() {
        return Err(refused(FieldCode::Required));
    }
    // A NUL is no character of a key, and PostgreSQL cannot even be asked about it.
    if !key.bytes().all(|byte| ALPHABET.contains(&byte)) {
        return Err(refused(FieldCode::KeyUnknown));
    }
    let found = tx
        .find_join_key(key)?
        .ok_or_else(|| refused(FieldCode::KeyUnknown))?;
    if found.replaced_at.is_some() {
        return Err(refused(FieldCode::KeyReplaced));
    }
    if found
        .expires_on
        .is_some_and(|last_day| last_day < now.date_naive())
    {
        return Err(refused(FieldCode::KeyExpired));
    }
    if found.max_uses.is_some_and(|most| found.uses >= most) {
        return Err(refused(FieldCode::KeyUsedUp));
    }
    let organization = tx
        .find_organization(found.organization)?
        .ok_or(Error::NotFound)?;
    Ok(WelcomingOrganization {
        organization: organization.id,
        organization_name: organization.name,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Ramp;

    impl SecureRandom for Ramp {
        fn fill(&self, buffer: &mut [u8]) {
            for (byte, value) in buffer.iter_mut().zip(0_u8..) {
                *byte = value;
            }
        }
    }

    #[test]
    fn a_key_has_at_least_128_bits_of_an_alphabet_without_lookalikes() {
        let key = random_key(&Ramp);
        assert_eq!(key, "23456789ABCDEFGHJKLMNPQRSTUV");
        // Each of the 28 characters carries 5 bits.
        assert!(key.len() * 5 >= 128);
        for lookalike in ["0", "O", "1", "I"] {
            assert!(!key.contains(lookalike));
        }
    }

    #[test]
    fn case_dashes_and_blanks_make_no_difference_to_a_key() {
        assert_eq!(
            normalize_join_key(" abcd-2345 \u{a0}xyz–9\n"),
            "ABCD2345XYZ9"
        );
    }

    #[test]
    fn limits_are_checked() {
        let now = DateTime::from_timestamp(1_795_392_000, 0).unwrap();
        assert_eq!(expiry("", now), Ok(None));
        assert_eq!(expiry("31.12.2026", now), Err(FieldCode::InvalidDate));
        assert_eq!(expiry("+262142-12-31", now), Err(FieldCode::InvalidDate));
        assert_eq!(expiry("2020-01-01", now), Err(FieldCode::DateInPast));
        let out_of_range = Err(FieldCode::NumberOutOfRange {
            min: 1,
            max: 100_000,
        });
        for wrong in ["0", "-1", "100001", "ten", "99999999999999999999"] {
            assert_eq!(use_limit(wrong), out_of_range, "{wrong}");
        }
        assert_eq!(use_limit("25"), Ok(Some(25)));
    }
}
