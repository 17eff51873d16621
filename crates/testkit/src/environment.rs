//! Fakes of the small ports: time that stands still, randomness that repeats, hashing that is fast,
//! documents that tests can read.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use seqpt_application::documents::{Documents, Sheet, Value, Workbook};
use seqpt_application::{Clock, PasswordHasher, PortError, SecureRandom};

/// A clock that stands still until it is set.
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock that shows this time.
    pub const fn at(now: DateTime<Utc>) -> Self {
        Self(Mutex::new(now))
    }

    /// Shows another time from now on.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    /// Moves on.
    pub fn advance(&self, by: TimeDelta) {
        self.set(self.now() + by);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bytes that look random, never repeat within one value, and are the same in every run.
pub struct CountingRandom(AtomicU64);

impl CountingRandom {
    /// Another seed gives other bytes.
    pub const fn seeded(seed: u64) -> Self {
        Self(AtomicU64::new(seed << 32))
    }
}

impl SecureRandom for CountingRandom {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            // The finisher of SplitMix64: one-to-one, so different counts give different bytes.
            let mut mixed = self.0.fetch_add(1, Ordering::SeqCst);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^= mixed >> 31;
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// A hasher that marks a password as hashed instead of hashing it, and counts its work.
#[derive(Default)]
pub struct PlainHasher {
    compared: AtomicUsize,
    pretended: AtomicUsize,
    meanwhile: Mutex<Option<Meanwhile>>,
}

type Meanwhile = Box<dyn FnOnce() + Send>;

impl PlainHasher {
    /// A hasher that did nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is stored for a password.
    pub fn hashed(password: &str) -> String {
        format!("hashed:{password}")
    }

    /// Lets something happen during the next piece of work: real hashing takes long enough for it.
    pub fn meanwhile(&self, happens: impl FnOnce() + Send + 'static) {
        *self.next_meanwhile() = Some(Box::new(happens));
    }

    fn next_meanwhile(&self) -> MutexGuard<'_, Option<Meanwhile>> {
        self.meanwhile
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn spend_time(&self) {
        let happens = self.next_meanwhile().take();
        if let Some(happens) = happens {
            happens();
        }
    }

    /// How often a password was compared with a hash.
    pub fn compared(&self) -> usize {
        self.compared.load(Ordering::SeqCst)
    }

    /// How often the time of a comparison was spent without a hash to compare with.
    pub fn pretended(&self) -> usize {
        self.pretended.load(Ordering::SeqCst)
    }
}

impl PasswordHasher for PlainHasher {
    fn hash(&self, password: &str) -> Result<String, PortError> {
        self.spend_time();
        Ok(Self::hashed(password))
    }

    fn verify(&self, password: &str, hash: &str) -> Result<bool, PortError> {
        self.spend_time();
        self.compared.fetch_add(1, Ordering::SeqCst);
        Ok(hash == Self::hashed(password))
    }

    fn pretend(&self, _password: &str) {
        self.spend_time();
        self.pretended.fetch_add(1, Ordering::SeqCst);
    }
}

/// Renders plain lines with a tab between cells, so that a test can say what stands in a file.
pub struct PlainDocuments;

impl PlainDocuments {
    fn table(sheet: &Sheet) -> impl Iterator<Item = String> {
        let headings = sheet.columns.iter().map(|column| column.heading.clone());
        let headings = headings.collect::<Vec<_>>().join("\t");
        let rows = sheet.rows.iter().map(|row| {
            let cells = row.iter().map(|cell| match &cell.value {
                Value::Empty => String::new(),
                Value::Text(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Whole(whole) => whole.to_string(),
                Value::Date(date) => date.to_string(),
            });
            cells.collect::<Vec<_>>().join("\t")
        });
        std::iter::once(headings).chain(rows)
    }

    fn file(lines: impl Iterator<Item = String>) -> Vec<u8> {
        lines.map(|line| line + "\n").collect::<String>().into()
    }
}

impl Documents for PlainDocuments {
    fn xlsx(&self, workbook: &Workbook) -> Result<Vec<u8>, PortError> {
        let sheets = workbook.sheets.iter().flat_map(|sheet| {
            let above = std::iter::once(&sheet.title).chain(&sheet.notes);
            above.cloned().chain(Self::table(sheet))
        });
        let about = [workbook.title.clone(), workbook.organization.clone()];
        Ok(Self::file(about.into_iter().chain(sheets)))
    }

    fn csv(&self, sheet: &Sheet) -> Result<Vec<u8>, PortError> {
        Ok(Self::file(Self::table(sheet)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_thousand_secrets_are_all_different_and_the_same_in_every_run() {
        let secrets = || {
            let random = CountingRandom::seeded(7);
            let secrets = (0..1000).map(|_| {
                let mut secret = [0; 16];
                random.fill(&mut secret);
                secret
            });
            secrets.collect::<BTreeSet<_>>()
        };
        assert_eq!(secrets().len(), 1000);
        assert_eq!(secrets(), secrets());
    }
}
