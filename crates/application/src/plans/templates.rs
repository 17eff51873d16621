use std::sync::OnceLock;

use seqpt_core::content::{Audience, Content};
use seqpt_core::framework::{CompetencyId, Framework};
use seqpt_core::objectives::{Gate, OwnWords};
use seqpt_core::{Language, Level, SeedError};

use super::Texts;

/// The texts of the method that objectives are made of and held to, in every language.
pub(crate) struct Templates {
    en: InLanguage,
    de: InLanguage,
}

struct InLanguage {
    content: Content,
    /// Found when words are judged first.
    own_words: OnceLock<OwnWords>,
}

impl Templates {
    pub(crate) fn load(framework: &Framework) -> Result<Self, SeedError> {
        let of = |language| {
            Content::standard(framework, language).map(|content| InLanguage {
                content,
                own_words: OnceLock::new(),
            })
        };
        Ok(Self {
            en: of(Language::English)?,
            de: of(Language::German)?,
        })
    }

    const fn get(&self, language: Language) -> &InLanguage {
        match language {
            Language::English => &self.en,
            Language::German => &self.de,
        }
    }

    /// `None` for what the framework does not have.
    pub(super) fn texts(
        &self,
        competency: CompetencyId,
        level: Level,
        audience: Audience,
    ) -> Option<Texts> {
        let template = |language| {
            let objectives = self.get(language).content.objectives();
            objectives.get(competency, level, audience).cloned()
        };
        Some(Texts {
            en: template(Language::English)?,
            de: template(Language::German)?,
        })
    }

    /// What words in a language are held to.
    pub(super) fn gate(&self, language: Language) -> Gate<'_> {
        let InLanguage { content, own_words } = self.get(language);
        let own_words = own_words.get_or_init(|| OwnWords::of(content));
        Gate::with(content, language, own_words)
    }
}
