//! Where the database is.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// `sqlite://PATH` or `postgres://USER:PASSWORD@HOST/DATABASE`. Showing it leaves the password out.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(Target);

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The path of the file.
    Sqlite(String),
    /// The whole URL.
    Postgres(String),
}

/// Why a text is no database URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InvalidDatabaseUrl {
    /// An unknown scheme, or none.
    #[error("a database URL starts with sqlite:// or postgres://")]
    Scheme,
    /// A character with a meaning of its own in user name or password.
    #[error(
        "in user name and password of a database URL, write @ as %40, / as %2F, ? as %3F and : as %3A"
    )]
    SpecialCharacter,
    /// `sqlite://` without a path after it.
    #[error("sqlite:// is followed by the path of the database file, such as sqlite://seqpt.db")]
    NoPath,
    /// A database that vanishes with its connection.
    #[error(
        "a database in memory is not supported: every connection would have its own, and all would \
         be lost at the end; name a file, such as sqlite://seqpt.db"
    )]
    InMemory,
}

impl DatabaseUrl {
    pub(crate) fn target(&self) -> &Target {
        &self.0
    }
}

impl FromStr for DatabaseUrl {
    type Err = InvalidDatabaseUrl;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return match path {
                "" => Err(InvalidDatabaseUrl::NoPath),
                _ if path.contains(":memory:") => Err(InvalidDatabaseUrl::InMemory),
                // SQLite would read `file:` as a URI with options of its own.
                _ if path.starts_with("file:") => Err(InvalidDatabaseUrl::NoPath),
                path => Ok(Self(Target::Sqlite(path.to_owned()))),
            };
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return match parts(url) {
                Some(_) => Ok(Self(Target::Postgres(url.to_owned()))),
                None => Err(InvalidDatabaseUrl::SpecialCharacter),
            };
        }
        Err(InvalidDatabaseUrl::Scheme)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Target::Sqlite(path) => write!(f, "sqlite://{path}"),
            Target::Postgres(url) => match parts(url) {
                Some(Parts {
                    scheme,
                    user: Some(user),
                    host,
                    path,
                }) => write!(f, "{scheme}://{user}@{host}{path}"),
                Some(Parts {
                    scheme, host, path, ..
                }) => write!(f, "{scheme}://{host}{path}"),
                None => f.write_str("postgres://"),
            },
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

/// The parts of a PostgreSQL URL that may be shown: scheme, user, host and port, database.
struct Parts<'a> {
    scheme: &'a str,
    user: Option<&'a str>,
    host: &'a str,
    path: &'a str,
}

/// Takes a URL apart, or answers `None` where a reader could take a piece of a password for a host
/// or a database: libpq would, and name it in its error.
fn parts(url: &str) -> Option<Parts<'_>> {
    let (scheme, rest) = url.split_once("://")?;
    let (authority, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let (user_info, host) = authority.split_once('@').unwrap_or(("", authority));
    // Parameters can hold a password as well, so none of them is shown.
    let (path, parameters) = tail.split_at(tail.find('?').unwrap_or(tail.len()));
    let misread =
        host.contains('@') || path.contains('@') || (path.is_empty() && parameters.contains('@'));
    (!misread).then(|| Parts {
        scheme,
        user: user_info.split(':').next().filter(|user| !user.is_empty()),
        host,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> String {
        url.parse::<DatabaseUrl>().unwrap().to_string()
    }

    #[test]
    fn a_shown_url_has_no_password() {
        for (url, expected) in [
            (
                "postgres://app:s3cret@db:5432/seqpt",
                "postgres://app@db:5432/seqpt",
            ),
            (
                "postgres://db/seqpt?user=app&password=s3cret",
                "postgres://db/seqpt",
            ),
            (
                "postgres://app:s3cret@db/seqpt?options=x@y",
                "postgres://app@db/seqpt",
            ),
            ("sqlite:///var/lib/seqpt.db", "sqlite:///var/lib/seqpt.db"),
        ] {
            assert_eq!(shown(url), expected);
            assert!(!format!("{:?}", url.parse::<DatabaseUrl>().unwrap()).contains("s3cr"));
        }
    }

    #[test]
    fn other_schemes_no_path_and_memory_are_refused_with_the_way_out() {
        for (url, expected) in [
            ("mysql://db/seqpt", InvalidDatabaseUrl::Scheme),
            ("seqpt.db", InvalidDatabaseUrl::Scheme),
            ("", InvalidDatabaseUrl::Scheme),
            (
                "postgres://app:s3cr@et@db/seqpt",
                InvalidDatabaseUrl::SpecialCharacter,
            ),
            (
                "postgres://app:s3/cret@db/seqpt",
                InvalidDatabaseUrl::SpecialCharacter,
            ),
            (
                "postgres://app:s3?cret@db/seqpt",
                InvalidDatabaseUrl::SpecialCharacter,
            ),
            ("sqlite://", InvalidDatabaseUrl::NoPath),
            ("sqlite://file:seqpt.db?mode=ro", InvalidDatabaseUrl::NoPath),
            ("sqlite://:memory:", InvalidDatabaseUrl::InMemory),
        ] {
            assert_eq!(url.parse::<DatabaseUrl>(), Err(expected), "{url}");
        }
    }
}
