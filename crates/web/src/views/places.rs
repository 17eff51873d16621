//! The main navigation: which places there are for whom, in one list.

use super::Page;

/// A place of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is.
    pub path: &'static str,
    /// Its name.
    pub name: String,
    /// Whether the page that is shown belongs to it.
    pub is_here: bool,
}

/// A path and the key of its name.
type Entry = (&'static str, &'static str);

// fluent: nav-plan nav-own-plan
// fluent: nav-home nav-phase1 nav-people nav-organization nav-survey nav-results nav-register nav-join nav-sign-in
// fluent: nav-ratings
// fluent: nav-own-survey nav-own-results nav-profile

const VISITOR: &[Entry] = &[
    ("/register", "nav-register"),
    ("/join", "nav-join"),
    ("/login", "nav-sign-in"),
];

const EMPLOYEE: &[Entry] = &[
    ("/home", "nav-home"),
    ("/survey", "nav-survey"),
    ("/results", "nav-results"),
    ("/plan", "nav-plan"),
];

/// What admins do for the organisation; their own survey is in the menu of the account.
const ADMIN: &[Entry] = &[
    ("/home", "nav-home"),
    ("/phase1", "nav-phase1"),
    ("/organization/result", "nav-results"),
    ("/organization/plan", "nav-plan"),
    ("/people", "nav-people"),
    ("/organization", "nav-organization"),
];

/// For whoever rates somebody: employees among their places, admins beside their own survey.
const RATINGS: Entry = ("/ratings", "nav-ratings");

const ACCOUNT: &[Entry] = &[("/profile", "nav-profile")];

const ADMIN_ACCOUNT: &[Entry] = &[
    ("/survey", "nav-own-survey"),
    ("/results", "nav-own-results"),
    ("/plan", "nav-own-plan"),
    ("/profile", "nav-profile"),
];

impl Page<'_> {
    /// The places of the main navigation.
    pub fn places(&self) -> Vec<Place> {
        self.named(
            match self.person {
                None => VISITOR,
                Some(_) if self.is_admin() => ADMIN,
                Some(_) => EMPLOYEE,
            },
            !self.is_admin(),
        )
    }

    /// The places in the menu of the account.
    pub fn account_places(&self) -> Vec<Place> {
        let entries = if self.is_admin() {
            ADMIN_ACCOUNT
        } else {
            ACCOUNT
        };
        self.named(entries, self.is_admin())
    }

    fn named(&self, entries: &[Entry], beside_ratings: bool) -> Vec<Place> {
        let rates = self.person.is_some_and(|person| person.rates);
        let ratings = (rates && beside_ratings).then_some(RATINGS);
        let entries: Vec<_> = entries.iter().copied().chain(ratings).collect();
        // Of places that lie below each other, the page belongs to the lowest.
        let here = entries
            .iter()
            .filter(|(path, _)| self.is_at(path))
            .max_by_key(|(path, _)| path.len())
            .copied();
        entries
            .iter()
            .map(|entry| Place {
                path: entry.0,
                name: self.t(entry.1),
                is_here: Some(*entry) == here,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use seqpt_core::Language;
    use seqpt_text::Texts;

    use super::super::Person;
    use super::*;

    fn here(path: &str, is_admin: bool) -> Vec<&'static str> {
        here_of(path, is_admin, false)
    }

    fn here_of(path: &str, is_admin: bool, rates: bool) -> Vec<&'static str> {
        let localizer = Texts::standard().unwrap().localizer(Language::English);
        let page = Page {
            localizer: &localizer,
            csrf: "",
            path,
            assets: "",
            person: Some(Person {
                name: "Ada",
                organization: "Acme",
                is_admin,
                rates,
            }),
            flash: None,
        };
        let places = page.places().into_iter().chain(page.account_places());
        places
            .filter(|place| place.is_here)
            .map(|place| place.path)
            .collect()
    }

    #[test]
    fn a_page_is_at_one_place_of_the_navigation() {
        assert_eq!(here("/organization/key?x=1", true), ["/organization"]);
        assert_eq!(here("/results/7", true), ["/results"]);
        assert_eq!(
            here("/organization/result/tasks/4", true),
            ["/organization/result"]
        );
        assert_eq!(here("/results/7", false), ["/results"]);
        assert_eq!(here("/style", true), [""; 0]);
        for is_admin in [false, true] {
            assert_eq!(here_of("/ratings/7", is_admin, true), ["/ratings"]);
            assert_eq!(here("/ratings/7", is_admin), [""; 0]);
        }
    }
}
