//! Figures and moments in the words of a view.

use chrono::{DateTime, NaiveTime, Utc};
use seqpt_application::organization::JoinKeyView;
use seqpt_application::survey::HistoryEntry;
use seqpt_core::framework::Origin;
use seqpt_text::{DateFormat, Localizer, RoleNames};

use crate::reader::Reader;
use crate::state::State;
use crate::views::{JoinKey, Moment, Qr, ResultTeaser};

/// A day with its time for programs, and as a date for people.
pub(crate) fn day(localizer: &Localizer, at: DateTime<Utc>) -> Moment {
    Moment {
        iso: DateFormat::machine(at.naive_utc()),
        text: localizer.dates().long(at.naive_utc()),
    }
}

/// A day for a table, where there is little room.
pub(super) fn table_day(localizer: &Localizer, at: DateTime<Utc>) -> Moment {
    Moment {
        text: localizer.dates().short(at.naive_utc()),
        ..day(localizer, at)
    }
}

/// What the required levels of a survey come from, by name.
pub(super) fn origin_names(
    localizer: &Localizer,
    names: &RoleNames,
    origins: impl IntoIterator<Item = Origin>,
) -> Vec<String> {
    let explain = localizer.explain().with_roles(names);
    let origins = origins.into_iter();
    origins
        .map(|origin| explain.origin(origin).into_owned())
        .collect()
}

/// How addresses of ours begin that people pass on.
pub(crate) fn base_url(state: &State, host: &str) -> String {
    let public = state.settings.public_url.clone();
    public.unwrap_or_else(|| format!("http://{host}"))
}

/// A key with the link that fills it in, unless it can no longer be used.
pub(super) fn join_key(reader: &Reader, host: &str, key: &JoinKeyView) -> Option<JoinKey> {
    let now = reader.state.app.now();
    let expired = key
        .expires_on
        .is_some_and(|last_day| last_day < now.date_naive());
    let uses_left = key.max_uses.map(|most| (most - key.uses).max(0));
    if expired || uses_left == Some(0) {
        return None;
    }
    let base = base_url(&reader.state, host);
    let invite_url = format!("{base}/join?key={}", key.key);
    Some(JoinKey {
        qr: Qr::of(&invite_url),
        invite_url,
        code: key.key.clone(),
        expires: key
            .expires_on
            .map(|day_| day(&reader.localizer, day_.and_time(NaiveTime::MIN).and_utc())),
        uses_left: uses_left.and_then(|uses| u32::try_from(uses).ok()),
    })
}

/// The newest completed survey.
pub(super) fn newest_result(
    localizer: &Localizer,
    history: &[HistoryEntry],
) -> Option<ResultTeaser> {
    history.iter().find_map(|entry| {
        Some(ResultTeaser {
            href: format!("/results/{}", entry.survey.id),
            on: day(localizer, entry.survey.completed_at?),
            reached: entry.outcome?.reached,
            asked: entry.outcome?.required,
        })
    })
}
