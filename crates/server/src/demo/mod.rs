//! `seqpt demo`: an organisation of 120 invented people in 9 roles with surveys at two dates and
//! plans, so that every page shows something. Told with the use cases that the pages call, so what
//! stands in the database afterwards is what people would have made of it themselves.

mod clock;
mod people;
mod ratings;
mod story;

use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, Months, Utc};
use seqpt_application::Clock;
use seqpt_application::audit::begin_system_chain;
use seqpt_core::Language;

use self::clock::StoryClock;
use self::story::{Member, Story};
use crate::adapters::SystemClock;
use crate::cli::print;
use crate::settings::Settings;
use crate::{compose, serve};

/// How long ago the organisation registered.
const BEGAN: Months = Months::new(7);

/// Makes the organisation and prints every user name with its password, once.
pub(crate) fn demo(settings: &Settings, language: Language) -> anyhow::Result<()> {
    compose::migrate(settings)?;
    let today = SystemClock.now();
    let clock = Arc::new(StoryClock::at(began(today)?));
    let app = compose::application_at(settings, clock.clone())?;
    let runtime = serve::runtime()?;
    let (organization, members) = runtime.block_on(async {
        begin_system_chain(&app)
            .await
            .context("the audit trail cannot be begun")?;
        Story::new(&app, &clock, language, today).tell().await
    })?;
    print(&listed(&organization, &members)?)
}

fn began(today: DateTime<Utc>) -> anyhow::Result<DateTime<Utc>> {
    today
        .checked_sub_months(BEGAN)
        .context("the machine's clock shows no date of ours")
}

/// Who leads the training, then one line a person: user name, password, name, what the person does,
/// where the survey stands.
fn listed(organization: &str, members: &[Member]) -> anyhow::Result<String> {
    let lead = members.first().context("nobody is invented")?;
    let mut lines = format!(
        "# {organization}\n# {} leads the training and sees the organisation: sign in as {}.\n\
        # These passwords are shown once: user name, password, name, roles, survey.\n",
        lead.name, lead.username
    );
    for member in members {
        writeln!(
            lines,
            "{}\t{}\t{}\t{}\t{}",
            member.username, member.password, member.name, member.role, member.survey
        )?;
    }
    Ok(lines.trim_end().to_owned())
}
