//! The figures of the organisation: what its people need to learn, told without telling of a person.
//!
//! They are made of a published state, which names the surveys that count and with which ratings. A new one is published
//! once three people's entries changed, so that nobody's levels are told by looking before and after
//! one survey; what else is held back is decided by [`seqpt_core::gap::organization`].

mod entries;
pub mod ports;
mod reading;
mod refresh;
mod scenarios;
mod trend;
mod what_if;

pub use reading::{Figures, organization_figures};
pub(crate) use reading::{Lens, published};
pub(crate) use refresh::{refresh_figures, smallest_group};
pub use scenarios::{ScenarioFigures, scenario_figures};
pub use trend::{LevelCount, TrendPoint, figures_history};
pub use what_if::{TriedCell, TriedFigures, TriedMix, TryOut, try_out};
