//! Questionnaires of the organisation: what was answered and what was computed from it, every run
//! kept. The latest run of a kind counts.

pub mod ports;

use serde::Serialize;
use serde::de::DeserializeOwned;

use self::ports::{NewRun, QuestionnaireKind, StoredRun};
use crate::{Actor, App, Error, PortError, PortErrorKind, RunId, Transaction};

/// Stores a run of now.
pub(crate) fn store(
    app: &App,
    tx: &mut dyn Transaction,
    actor: &Actor,
    kind: QuestionnaireKind,
    responses: &impl Serialize,
    computed: &impl Serialize,
) -> Result<RunId, Error> {
    let run = NewRun {
        user: actor.user,
        kind,
        responses: json(responses)?,
        computed: json(computed)?,
        completed_at: app.now(),
    };
    Ok(tx.insert_run(&run)?)
}

fn json(value: &impl Serialize) -> Result<String, PortError> {
    serde_json::to_string(value)
        .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))
}

/// Reads what a run stored in one of its two columns.
pub(crate) fn stored<T: DeserializeOwned>(
    run: &StoredRun,
    column: &'static str,
    text: &str,
) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| {
        let kind = PortErrorKind::Inconsistent {
            table: "questionnaire_responses",
            column,
            row: run.id.get(),
        };
        PortError::with_source(kind, error).into()
    })
}

/// The run that counts; `None` before the first.
pub(crate) fn latest(
    tx: &mut dyn Transaction,
    kind: QuestionnaireKind,
) -> Result<Option<StoredRun>, Error> {
    Ok(tx.runs(kind)?.into_iter().next())
}

/// What a form that was opened on an older run meets.
pub(crate) enum Since {
    /// Nothing happened since.
    Nothing,
    /// Another run was stored: the newest.
    Another(StoredRun),
}

/// Whether a run was stored since a form was opened. `seen` is the newest run the form knew of (0:
/// none); `None` does not care.
pub(crate) fn since(
    tx: &mut dyn Transaction,
    kind: QuestionnaireKind,
    seen: Option<i64>,
) -> Result<Since, Error> {
    let Some(seen) = seen else {
        return Ok(Since::Nothing);
    };
    Ok(match latest(tx, kind)? {
        Some(newest) if newest.id.get() != seen => Since::Another(newest),
        _ => Since::Nothing,
    })
}
