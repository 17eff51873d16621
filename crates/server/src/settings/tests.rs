use std::fs;

use clap::Command;
use tempfile::NamedTempFile;

use super::*;

/// What a command line with these flags is read as. Not the environment: it is the process's.
fn read(flags: &[&str]) -> anyhow::Result<Settings> {
    let line = ["seqpt"].iter().chain(flags);
    let matches = Command::new("seqpt")
        .args(arguments())
        .try_get_matches_from(line)?;
    Settings::read(&matches)
}

fn refusal(flags: &[&str]) -> String {
    format!("{:#}", read(flags).unwrap_err())
}

fn file(text: &str) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    fs::write(file.path(), text).unwrap();
    file
}

fn shown(settings: &Settings, setting: &str) -> (String, Source) {
    let line = settings
        .summary()
        .iter()
        .find(|line| line.setting == setting)
        .unwrap();
    (line.value.clone(), line.source)
}

#[test]
fn without_any_setting_it_is_a_sqlite_file_on_the_loopback_address() {
    let settings = read(&[]).unwrap();
    assert_eq!(settings.bind.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.database_url.to_string(), "sqlite://seqpt.db");
    assert_eq!(settings.migrate_url, settings.database_url);
    assert_eq!(settings.session_idle, TimeDelta::hours(8));
    assert_eq!(settings.session_absolute, TimeDelta::days(14));
    assert!(settings.rate_limits);
    assert_eq!(
        shown(&settings, "bind"),
        ("127.0.0.1:8080".to_owned(), Source::Default)
    );
}

#[test]
fn a_flag_wins_over_the_file_and_the_file_over_the_default() {
    let file = file("bind = \"127.0.0.1:1\"\nsession_idle = \"2h\"\ndatabase_connections = 3\n");
    let path = file.path().to_str().unwrap();
    let settings = read(&["--config", path, "--bind", "127.0.0.1:2"]).unwrap();
    assert_eq!(settings.bind.port(), 2);
    assert_eq!(settings.session_idle, TimeDelta::hours(2));
    assert_eq!(settings.database_connections, 3);
    assert_eq!(shown(&settings, "bind").1, Source::Flag);
    assert_eq!(shown(&settings, "session_idle").1, Source::File);
    assert_eq!(shown(&settings, "session_absolute").1, Source::Default);
}

#[test]
fn an_empty_value_counts_as_not_given() {
    let settings = read(&["--public-url", "", "--bind", " "]).unwrap();
    assert_eq!(settings.public_url, None);
    assert_eq!(settings.bind.port(), 8080);
}

#[test]
fn a_wrong_value_is_named_with_its_setting_and_what_is_allowed() {
    assert_eq!(
        refusal(&["--bind", "localhost"]),
        "--bind is localhost: it takes an IP address with a port, such as 127.0.0.1:8080"
    );
    let file = file("session_idle = \"soon\"");
    let refused = refusal(&["--config", file.path().to_str().unwrap()]);
    assert!(
        refused.starts_with("session_idle in the settings file is soon: it takes a whole number"),
        "{refused}"
    );
}

#[test]
fn a_key_that_is_no_setting_is_refused_by_name() {
    let file = file("bnid = \"127.0.0.1:1\"");
    let refused = refusal(&["--config", file.path().to_str().unwrap()]);
    assert!(
        refused.contains("\"bnid\", which is no setting; there are: bind,"),
        "{refused}"
    );
}

#[test]
fn a_settings_file_that_is_missing_or_no_toml_is_refused_by_name() {
    let refused = refusal(&["--config", "/nowhere/seqpt.toml"]);
    assert!(refused.contains("/nowhere/seqpt.toml"), "{refused}");
    let file = file("bind = = 1");
    let path = file.path().to_str().unwrap();
    assert!(refusal(&["--config", path]).contains(path));
}

#[test]
fn rate_limits_are_off_on_a_loopback_address_only() {
    assert!(!read(&["--rate-limits", "off"]).unwrap().rate_limits);
    let refused = refusal(&["--rate-limits", "off", "--bind", "0.0.0.0:8080"]);
    assert!(refused.contains("on a loopback address only"), "{refused}");
}

#[test]
fn a_sign_in_cannot_idle_longer_than_it_lasts() {
    let refused = refusal(&["--session-idle", "2d", "--session-absolute", "1d"]);
    assert!(refused.contains("session_idle"), "{refused}");
}

#[test]
fn no_password_is_in_the_summary_in_a_refusal_or_in_debug_output() {
    let url = "postgres://ann:s3cret@db/seqpt";
    let settings = read(&["--database-url", url]).unwrap();
    assert_eq!(
        shown(&settings, "database_url").0,
        "postgres://ann@db/seqpt"
    );
    assert!(!format!("{settings:?}").contains("s3cret"));
    for wrong in [
        "postgres://ann:s3cret@x@db/seqpt",
        "mysql://ann:s3cret@db/seqpt",
        "ann:s3cret@db",
    ] {
        let refused = refusal(&["--database-url", wrong]);
        assert!(!refused.contains("s3cret"), "{refused}");
        assert!(
            refused.starts_with("--database-url is (not shown): "),
            "{refused}"
        );
    }
}

#[test]
fn a_mistake_in_the_line_of_a_password_does_not_show_the_line() {
    let file = file("database_url = \"postgres://ann:s3cret@db/seqpt");
    let refused = refusal(&["--config", file.path().to_str().unwrap()]);
    assert!(!refused.contains("s3cret"), "{refused}");
    assert!(refused.contains("line 1, column"), "{refused}");
}
