//! From matrices to required levels.
//!
//! `required(role, competency) = max over processes of T(involvement · relevance)` with
//! `T: 0→0, 1→1, 2→2, 3→4, 4→4, 6→6` (Könemann et al. 2022; 3→4 is the newest published rule: who
//! designs a process for which a competency is useful must be able to apply it).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    CompetencyId, Framework, Involvement, InvolvementProfile, Origin, ProcessId, Relevance,
    SupplementaryRows,
};
use crate::Level;

/// The level that one cell of each matrix calls for: `T(involvement · relevance)`.
///
/// ```
/// use seqpt_core::Level;
/// use seqpt_core::framework::{Involvement, Relevance, called_for};
///
/// assert_eq!(called_for(Involvement::Responsible, Relevance::Necessary), Level::Apply);
/// assert_eq!(called_for(Involvement::Designs, Relevance::Useful), Level::Apply);
/// ```
pub const fn called_for(involvement: Involvement, relevance: Relevance) -> Level {
    match involvement.value() * relevance.value() {
        0 => Level::None,
        1 => Level::Know,
        2 => Level::Understand,
        3 | 4 => Level::Apply,
        // 6 is the largest product the two scales can give.
        _ => Level::Master,
    }
}

/// Why a level is required: an involvement in one process that calls for the competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Whose involvement it is.
    #[serde(rename = "role")]
    pub origin: Origin,
    /// The process.
    pub process: ProcessId,
    /// How the role takes part in the process.
    pub involvement: Involvement,
    /// How much the process calls for the competency.
    pub relevance: Relevance,
}

impl Cause {
    /// `involvement · relevance`: 0, 1, 2, 3, 4 or 6.
    pub const fn product(&self) -> u8 {
        self.involvement.value() * self.relevance.value()
    }

    /// The level this cause alone calls for.
    pub const fn level(&self) -> Level {
        called_for(self.involvement, self.relevance)
    }
}

/// A required level with the causes that decide it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Requirement {
    /// The required level: the highest that any cause calls for.
    pub level: Level,
    /// Every cause that calls for exactly this level, by role and process; empty for
    /// [`Level::None`].
    pub because: Vec<Cause>,
}

/// Required levels of a person, a role or several roles, one entry for every competency of the
/// framework.
pub type Requirements = BTreeMap<CompetencyId, Requirement>;

/// The levels required of someone with all the given involvements, of roles or own tasks: for each
/// competency the maximum over them, with its causes.
///
/// No involvement at all requires nothing: every level is [`Level::None`].
pub fn required_levels<'a>(
    framework: &Framework,
    involvements: impl IntoIterator<Item = (Origin, &'a InvolvementProfile)>,
    supplementary: SupplementaryRows,
) -> Requirements {
    let mut requirements: Requirements = framework
        .competencies()
        .iter()
        .map(|competency| (competency.id, Requirement::default()))
        .collect();
    // By origin, and each once, so that the reasons read the same however roles were picked.
    let involvements: BTreeMap<_, _> = involvements.into_iter().collect();
    for (origin, profile) in involvements {
        for process in framework.processes() {
            let involvement = profile.get(process.id);
            if involvement == Involvement::None
                || (process.is_supplementary() && supplementary == SupplementaryRows::Off)
            {
                continue;
            }
            for (competency, requirement) in &mut requirements {
                let cause = Cause {
                    origin,
                    process: process.id,
                    involvement,
                    relevance: framework.process_competency().get(process.id, *competency),
                };
                requirement.consider(cause);
            }
        }
    }
    requirements
}

impl Requirement {
    fn consider(&mut self, cause: Cause) {
        let level = cause.level();
        if level > self.level {
            self.level = level;
            self.because.clear();
        }
        if level == self.level && level > Level::None {
            self.because.push(cause);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_table_is_the_published_one() {
        let table = Involvement::ALL.map(|involvement| {
            Relevance::ALL.map(|relevance| called_for(involvement, relevance).value())
        });
        assert_eq!(table, [[0, 0, 0], [0, 1, 2], [0, 2, 4], [0, 4, 6]]);
    }
}
