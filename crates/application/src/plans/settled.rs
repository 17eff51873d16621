//! Objectives that are aimed at and need no training: kept with their words, so that a plan shows all
//! levels of all competencies.

use seqpt_core::Language;
use seqpt_core::content::Audience;
use seqpt_core::objectives::SettledLevel;
use serde::{Deserialize, Serialize};

use super::Templates;
use super::basis::UsedTexts;

/// An objective that needs no training: no places, no step, no date, nothing to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledObjective {
    /// Which level of which competency, and why.
    #[serde(flatten)]
    pub settled: SettledLevel,
    /// What is learnt there, in English.
    pub en: String,
    /// The same in German.
    pub de: String,
}

impl SettledObjective {
    /// What is learnt there.
    pub fn statement(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::German => &self.de,
        }
    }
}

/// Gives settled levels their words, and adds the templates that these come from to `used`.
pub(super) fn settled(
    templates: &Templates,
    levels: Vec<SettledLevel>,
    audience: Audience,
    used: &mut UsedTexts,
) -> Vec<SettledObjective> {
    levels
        .into_iter()
        .filter_map(|settled| {
            let texts = templates.texts(settled.competency, settled.level, audience)?;
            let objective = SettledObjective {
                settled,
                en: texts.en.statement.clone(),
                de: texts.de.statement.clone(),
            };
            let texts = vec![texts.en, texts.de];
            used.push((settled.competency, settled.level, audience, texts));
            Some(objective)
        })
        .collect()
}
