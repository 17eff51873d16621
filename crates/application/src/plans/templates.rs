use seqpt_core::content::{Audience, Content, ObjectiveTemplates};
use seqpt_core::framework::{CompetencyId, Framework};
use seqpt_core::{Language, Level, SeedError};

use super::Texts;

/// The templates of objectives in every language.
pub(crate) struct Templates {
    en: ObjectiveTemplates,
    de: ObjectiveTemplates,
}

impl Templates {
    pub(crate) fn load(framework: &Framework) -> Result<Self, SeedError> {
        let of = |language| {
            Content::standard(framework, language).map(|content| content.objectives().clone())
        };
        Ok(Self {
            en: of(Language::English)?,
            de: of(Language::German)?,
        })
    }

    /// `None` for what the framework does not have.
    pub(super) fn texts(
        &self,
        competency: CompetencyId,
        level: Level,
        audience: Audience,
    ) -> Option<Texts> {
        Some(Texts {
            en: self.en.get(competency, level, audience)?.clone(),
            de: self.de.get(competency, level, audience)?.clone(),
        })
    }
}
