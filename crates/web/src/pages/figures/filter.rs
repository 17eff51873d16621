//! What of the results is shown, as addresses say it. What an address says wrongly is left out:
//! a filter is no form.

use seqpt_core::Level;
use seqpt_core::framework::{Area, OrganizationRoleId, Origin, RoleClusterId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::RESULT;

/// What the query of an address says.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The key of the only level.
    level: Option<String>,
    /// The key of the only area.
    area: Option<String>,
    /// The only role: `cluster-4`, `role-12`, `tasks` or `full`.
    role: Option<String>,
    /// `1` for what requires a training.
    need: Option<String>,
}

/// What of the results is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Filter {
    /// The level of the pyramid; `None` takes the first that needs a training.
    pub(crate) level: Option<Level>,
    /// The only area.
    pub(crate) area: Option<Area>,
    /// The only role.
    pub(crate) role: Option<Origin>,
    /// Only with training required.
    pub(crate) need: bool,
}

impl Filter {
    /// What an address asks for.
    pub(crate) fn of(asked: &Asked) -> Self {
        let level = asked.level.as_deref().and_then(Level::from_key);
        let area = asked.area.as_deref();
        Self {
            level: level.filter(|level| *level != Level::None),
            area: Area::ALL
                .into_iter()
                .find(|known| Some(known.key()) == area),
            role: asked.role.as_deref().and_then(origin_of),
            need: asked.need.as_deref() == Some("1"),
        }
    }

    /// The same at another level.
    pub(super) fn at(self, level: Level) -> Self {
        Self {
            level: Some(level),
            ..self
        }
    }

    /// Whether anything is left out.
    pub(super) fn is_set(self) -> bool {
        self.area.is_some() || self.role.is_some() || self.need
    }

    /// An address below the results, with this filter to come back to.
    pub(super) fn below(self, path: &str) -> String {
        format!("{RESULT}{path}{}", self.query())
    }

    /// The end of an address that says this filter.
    pub(super) fn query(self) -> String {
        let mut values = Vec::new();
        values.extend(self.level.map(|level| format!("level={}", level.key())));
        values.extend(self.area.map(|area| format!("area={}", area.key())));
        values.extend(self.role.map(|role| format!("role={}", key_of(role))));
        values.extend(self.need.then(|| "need=1".to_owned()));
        if values.is_empty() {
            String::new()
        } else {
            format!("?{}", values.join("&"))
        }
    }

    /// The results with this filter.
    pub(super) fn href(self) -> String {
        self.below("")
    }
}

/// What a group is called in addresses.
pub(super) fn key_of(origin: Origin) -> String {
    match origin {
        Origin::Cluster(id) => format!("cluster-{id}"),
        Origin::Role(id) => format!("role-{id}"),
        Origin::Tasks => "tasks".to_owned(),
        Origin::FullAssessment => "full".to_owned(),
    }
}

/// The group of that name; one spelling names one group.
pub(super) fn origin_of(key: &str) -> Option<Origin> {
    let origin = match key.split_once('-') {
        Some(("cluster", id)) => Origin::Cluster(RoleClusterId::new(id.parse().ok()?)),
        Some(("role", id)) => Origin::Role(OrganizationRoleId::new(id.parse().ok()?)),
        None if key == "tasks" => Origin::Tasks,
        None if key == "full" => Origin::FullAssessment,
        _ => return None,
    };
    (key_of(origin) == key).then_some(origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(level: &str, area: &str, role: &str, need: &str) -> Asked {
        let some = |text: &str| Some(text.to_owned());
        Asked {
            level: some(level),
            area: some(area),
            role: some(role),
            need: some(need),
        }
    }

    #[test]
    fn an_address_brings_back_the_filter_it_was_made_from() {
        let filter = Filter::of(&asked("apply", "core", "role-12", "1"));
        assert_eq!(
            filter.href(),
            "/organization/result?level=apply&area=core&role=role-12&need=1"
        );
        assert_eq!(
            filter.below("/tasks/10"),
            "/organization/result/tasks/10?level=apply&area=core&role=role-12&need=1"
        );
        assert_eq!(Filter::default().href(), "/organization/result");
    }

    #[test]
    fn what_names_nothing_is_left_out() {
        for wrong in [
            asked("4", "cores", "role-", "yes"),
            asked("none", "", "cluster-04", ""),
            asked("Apply", "Core", "role-+1", "0"),
            asked("", "core ", "people-1", "on"),
            asked("master ", "technical&", "cluster-1-2", "1 "),
        ] {
            assert_eq!(Filter::of(&wrong), Filter::default(), "{wrong:?}");
        }
    }

    #[test]
    fn every_group_has_one_name_in_addresses() {
        for key in ["cluster-4", "role-12", "tasks", "full"] {
            assert_eq!(key_of(origin_of(key).unwrap()), key);
        }
    }
}
