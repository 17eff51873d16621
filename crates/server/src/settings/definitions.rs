//! Which settings there are. Flag, environment variable and key of the file carry one name.

use crate::compose::DatabaseUrl;

/// One setting.
#[derive(Debug)]
pub(crate) struct Definition {
    /// The key in the file.
    pub(crate) key: &'static str,
    pub(crate) flag: &'static str,
    pub(crate) variable: &'static str,
    /// What stands for the value in the help.
    pub(super) value_name: &'static str,
    pub(super) help: &'static str,
    pub(crate) default: Option<&'static str>,
    /// How a value may be shown.
    pub(super) show: fn(&str) -> String,
}

pub(super) const BIND: Definition = Definition {
    key: "bind",
    flag: "bind",
    variable: "SEQPT_BIND",
    value_name: "ADDRESS",
    help: "Where to listen",
    default: Some("127.0.0.1:8080"),
    show: str::to_owned,
};

pub(super) const PUBLIC_URL: Definition = Definition {
    key: "public_url",
    flag: "public-url",
    variable: "SEQPT_PUBLIC_URL",
    value_name: "URL",
    help: "Where people reach this server; with https, cookies travel encrypted only",
    default: None,
    show: str::to_owned,
};

pub(super) const TRUSTED_PROXIES: Definition = Definition {
    key: "trusted_proxies",
    flag: "trusted-proxies",
    variable: "SEQPT_TRUSTED_PROXIES",
    value_name: "NETWORKS",
    help: "Proxies whose word on the sender's address is believed, separated by commas",
    default: None,
    show: str::to_owned,
};

pub(super) const RATE_LIMITS: Definition = Definition {
    key: "rate_limits",
    flag: "rate-limits",
    variable: "SEQPT_RATE_LIMITS",
    value_name: "ON_OR_OFF",
    help: "Limits on sign-in, registration and key check; off on a loopback address only",
    default: Some("on"),
    show: str::to_owned,
};

pub(super) const DATABASE_URL: Definition = Definition {
    key: "database_url",
    flag: "database-url",
    variable: "SEQPT_DATABASE_URL",
    value_name: "URL",
    help: "The database: a SQLite file or a PostgreSQL server",
    default: Some("sqlite://seqpt.db"),
    show: without_password,
};

pub(super) const MIGRATE_URL: Definition = Definition {
    key: "migrate_url",
    flag: "migrate-url",
    variable: "SEQPT_MIGRATE_URL",
    value_name: "URL",
    help: "The same database as the role that owns its tables [default: the database URL]",
    default: None,
    show: without_password,
};

pub(super) const DATABASE_CONNECTIONS: Definition = Definition {
    key: "database_connections",
    flag: "database-connections",
    variable: "SEQPT_DATABASE_CONNECTIONS",
    value_name: "NUMBER",
    help: "How many connections to the database are kept, and so transactions at once",
    default: Some("8"),
    show: str::to_owned,
};

pub(super) const SESSION_IDLE: Definition = Definition {
    key: "session_idle",
    flag: "session-idle",
    variable: "SEQPT_SESSION_IDLE",
    value_name: "DURATION",
    help: "How long an unused sign-in lasts",
    default: Some("8h"),
    show: str::to_owned,
};

pub(super) const SESSION_ABSOLUTE: Definition = Definition {
    key: "session_absolute",
    flag: "session-absolute",
    variable: "SEQPT_SESSION_ABSOLUTE",
    value_name: "DURATION",
    help: "How long any sign-in lasts",
    default: Some("14d"),
    show: str::to_owned,
};

pub(super) const LOG: Definition = Definition {
    key: "log",
    flag: "log",
    variable: "SEQPT_LOG",
    value_name: "FILTER",
    help: "What is logged: a level, or a list by target",
    default: Some("info,actix_server=warn"),
    show: str::to_owned,
};

pub(super) const LOG_FORMAT: Definition = Definition {
    key: "log_format",
    flag: "log-format",
    variable: "SEQPT_LOG_FORMAT",
    value_name: "FORMAT",
    help: "Whether log lines are for people (text) or for programs (json)",
    default: Some("text"),
    show: str::to_owned,
};

/// A URL that cannot be read is not shown at all: nobody knows where its password stands.
fn without_password(text: &str) -> String {
    text.parse::<DatabaseUrl>()
        .map_or_else(|_| "(not shown)".to_owned(), |url| url.to_string())
}

/// All of them, in the order in which they are shown.
pub(crate) const ALL: [&Definition; 11] = [
    &BIND,
    &PUBLIC_URL,
    &TRUSTED_PROXIES,
    &RATE_LIMITS,
    &DATABASE_URL,
    &MIGRATE_URL,
    &DATABASE_CONNECTIONS,
    &SESSION_IDLE,
    &SESSION_ABSOLUTE,
    &LOG,
    &LOG_FORMAT,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flag_variable_and_key_are_one_name() {
        for setting in ALL {
            assert_eq!(setting.flag, setting.key.replace('_', "-"));
            assert_eq!(
                setting.variable,
                format!("SEQPT_{}", setting.key.to_uppercase())
            );
        }
    }

    #[test]
    fn the_handbook_of_operations_lists_every_setting_with_its_default() {
        let handbook = include_str!("../../../../docs/operations.md");
        let listed: Vec<&str> = handbook
            .lines()
            .filter(|line| line.starts_with("| `SEQPT_"))
            .collect();
        for setting in ALL {
            let row = listed
                .iter()
                .find(|row| row.starts_with(&format!("| `{}`", setting.variable)))
                .unwrap_or_else(|| panic!("docs/operations.md lacks {}", setting.variable));
            if let Some(default) = setting.default {
                assert!(row.contains(&format!("`{default}`")), "{row}");
            }
        }
        // And SEQPT_CONFIG, which names the file itself.
        assert_eq!(listed.len(), ALL.len() + 1);
    }
}
