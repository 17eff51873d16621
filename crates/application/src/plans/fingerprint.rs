//! Hashes of what a plan follows from.

use std::collections::BTreeMap;

use seqpt_core::objectives::{Input, PlanInputs};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::accounts::hex;
use crate::{Error, PortError, PortErrorKind};

/// One hash over everything, and one of each input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fingerprint {
    pub(super) hash: String,
    pub(super) inputs: BTreeMap<Input, String>,
}

impl Fingerprint {
    pub(super) fn of(inputs: &PlanInputs) -> Result<Self, Error> {
        let PlanInputs {
            engine,
            framework,
            strategies,
            requirements,
            roles,
            levels,
            trainings,
            window,
            texts,
        } = inputs;
        let inputs = BTreeMap::from([
            (Input::Engine, digest(engine)?),
            (Input::Framework, digest(framework)?),
            (Input::Strategies, digest(strategies)?),
            (Input::Requirements, digest(requirements)?),
            (Input::Roles, digest(roles)?),
            (Input::Levels, digest(levels)?),
            (Input::Trainings, digest(trainings)?),
            (Input::Window, digest(window)?),
            (Input::Texts, digest(texts)?),
        ]);
        Ok(Self {
            hash: digest(&inputs)?,
            inputs,
        })
    }

    /// The inputs that are not what they were. Other objectives use other templates: that the texts
    /// changed is news only if nothing else did.
    pub(super) fn changed_since(&self, before: &BTreeMap<Input, String>) -> Vec<Input> {
        let differs = |input: &Input| self.inputs.get(input) != before.get(input);
        let mut changed: Vec<_> = Input::ALL.into_iter().filter(differs).collect();
        if changed.len() > 1 {
            changed.retain(|input| *input != Input::Texts);
        }
        changed
    }
}

/// The inputs are canonical, so their JSON is; SHA-256 keeps different ones apart.
fn digest(value: &impl Serialize) -> Result<String, Error> {
    let json = serde_json::to_vec(value)
        .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
    Ok(hex(&Sha256::digest(json)))
}
