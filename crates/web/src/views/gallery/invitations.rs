//! The pages about invitations of single people.

use askama::Template;

use super::pages::NamedPage;
use super::sample::Sample;
use crate::views::*;

fn list() -> FormState {
    FormState::default()
        .with_value("people", "first_name,last_name\nEmmy,Noether\n,Gauß\n")
        .with_value("expires_in_days", "60")
        .with_value("batch", "0123456789abcdef")
}

impl Sample<'_> {
    fn listed(&self, line: u64, name: &str, remarks: &[&str]) -> ListedPerson {
        ListedPerson {
            line,
            name: name.into(),
            remarks: remarks.iter().map(|key| self.localizer.t(key)).collect(),
        }
    }

    /// From the list to the links.
    pub(super) fn invitations(&self) -> Vec<NamedPage> {
        let row = |id, name: &str, state| InvitationRow {
            id,
            name: name.into(),
            created: self.moment(),
            expires: self.moment(),
            state,
        };
        let on = || self.moment();
        let all = vec![
            row(1, "Emmy Noether", InvitationBadge::Open),
            row(2, "Ada Lovelace", InvitationBadge::Used { on: on() }),
            row(
                3,
                "Carl Friedrich Gauß",
                InvitationBadge::Withdrawn { on: on() },
            ),
            row(4, "Maryam Mirzakhani", InvitationBadge::Expired),
        ];
        let page = |form, invitations| {
            InvitationsPage {
                page: self.admin("/people/invitations"),
                form,
                invitations,
            }
            .render()
            .unwrap()
        };
        let left_out = vec![
            self.listed(3, "Gauß", &["error-required"]),
            self.listed(4, "Ada Lovelace", &["invitations-namesake-joined"]),
            self.listed(7, "", &["error-too-many-cells"]),
        ];
        let check = |invited, left_out: Vec<ListedPerson>, namesakes, ignored| {
            InvitationsCheckPage {
                page: self.admin("/people/invitations"),
                form: list(),
                invited,
                left_out,
                namesakes,
                expires: self.moment(),
                ignored,
            }
            .render()
            .unwrap()
        };
        let made = |links, left_out| {
            InvitationsMadePage {
                page: self.admin("/people/invitations"),
                form: list(),
                links,
                left_out,
                expires: self.moment(),
            }
            .render()
            .unwrap()
        };
        let link = |name: &str| PersonalLink {
            name: name.into(),
            url: format!(
                "https://qualification.example.com/join?invitation={}",
                "0f".repeat(32)
            ),
        };
        let refused = list().with_error("people", self.localizer.t("error-columns-missing"));
        vec![
            ("invitations_none", page(FormState::default(), Vec::new())),
            ("invitations", page(FormState::default(), all)),
            ("invitations_refused", page(refused, Vec::new())),
            (
                "invitations_check",
                check(
                    vec![
                        self.listed(2, "Emmy Noether", &[]),
                        self.listed(5, "Emmy Noether", &["invitations-namesake-listed"]),
                    ],
                    left_out.clone(),
                    2,
                    vec!["E-Mail".into(), "Abteilung".into()],
                ),
            ),
            (
                "invitations_check_nobody",
                check(Vec::new(), left_out.clone(), 0, Vec::new()),
            ),
            (
                "invitations_made",
                made(
                    vec![link("Emmy Noether"), link("Maryam Mirzakhani")],
                    left_out.clone(),
                ),
            ),
            ("invitations_made_none", made(Vec::new(), left_out)),
        ]
    }
}
