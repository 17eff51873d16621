//! Ticks of a survey question that somebody tried to save after the sign-in had ended. They wait in
//! a cookie (not in an address, which histories and proxies keep) and come back to the same person
//! only: whoever signs in next at a shared computer sees nothing of them.

use actix_web::HttpRequest;
use seqpt_application::UserId;
use seqpt_core::framework::CompetencyId;

use super::cookies::{self, Name};
use crate::form::Fields;
use crate::settings::WebSettings;

/// The ticks of one question of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    owner: UserId,
    pub(crate) competency: CompetencyId,
    pub(crate) groups: Vec<i64>,
}

impl Draft {
    /// The ticks of a posted form, if it is one of a survey question.
    pub(crate) fn of_form(owner: UserId, fields: &Fields) -> Option<Self> {
        let competency = fields.text("competency").parse().ok()?;
        Some(Self {
            owner,
            competency: CompetencyId::new(competency),
            groups: fields
                .all("group")
                .filter_map(|group| group.parse().ok())
                .take(5)
                .collect(),
        })
    }

    /// Keeps the ticks in the browser for a while.
    pub(crate) fn keep(&self, request: &HttpRequest, settings: &WebSettings) {
        cookies::queue(request, cookies::set(settings, Name::Draft, &self.encode()));
    }

    /// Takes the ticks back that this person could not save for this question.
    pub(crate) fn take(
        request: &HttpRequest,
        settings: &WebSettings,
        owner: UserId,
        competency: CompetencyId,
    ) -> Option<Vec<i64>> {
        let draft = Self::decode(&cookies::read(request, settings, Name::Draft)?)?;
        if draft.owner != owner || draft.competency != competency {
            return None;
        }
        cookies::queue(request, cookies::remove(settings, Name::Draft));
        Some(draft.groups)
    }

    fn encode(&self) -> String {
        let groups: Vec<_> = self.groups.iter().map(ToString::to_string).collect();
        format!("{}.{}.{}", self.owner, self.competency, groups.join("-"))
    }

    fn decode(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (owner, competency, groups) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            owner: UserId::new(owner.parse().ok()?),
            competency: CompetencyId::new(competency.parse().ok()?),
            groups: groups
                .split('-')
                .filter_map(|group| group.parse().ok())
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_survive_the_way_through_a_cookie() {
        for groups in [vec![], vec![5], vec![1, 3]] {
            let draft = Draft {
                owner: UserId::new(7),
                competency: CompetencyId::new(14),
                groups,
            };
            assert_eq!(Draft::decode(&draft.encode()), Some(draft));
        }
    }

    #[test]
    fn a_cookie_somebody_made_up_is_nothing() {
        for nonsense in ["", "7", "7.14", "a.b.c", "7.-1.1"] {
            assert_eq!(Draft::decode(nonsense), None, "{nonsense}");
        }
    }
}
