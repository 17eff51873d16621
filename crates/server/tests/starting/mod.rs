//! What a start does, prints and refuses.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::Output;

use crate::database::Database;
use crate::support::server::{Server, run, run_on};

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Ends with exit code 1 and one sentence after the log.
fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = said(output);
    let last = said.lines().last().unwrap();
    assert!(last.starts_with("error: "), "{said}");
    last.to_owned()
}

#[test]
fn it_makes_the_database_in_the_working_folder_and_prints_one_line_with_its_address() {
    let database = Database::create();
    let mut server = Server::start_with(&database, &[("SEQPT_DATABASE_URL", "")]);
    server.client().get("/").expect(200);
    assert!(server.folder().join("seqpt.db").exists());
    assert!(!database.file().exists());
    server.terminate();
    let (status, printed) = server.wait();
    assert!(status.success());
    assert_eq!(printed, "", "the ready line was not the only one");
}

#[test]
fn the_database_file_is_for_its_owner_only() {
    let database = Database::create();
    let server = Server::start(&database);
    server.client().get("/readyz").expect(200);
    for beside in ["", "-wal", "-shm"] {
        let file = format!("{}{beside}", database.file().display());
        let rights = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(rights & 0o777, 0o600, "{file}");
    }
}

#[test]
fn the_public_address_is_printed_where_there_is_one() {
    let database = Database::create();
    let mut server = Server::start_with(
        &database,
        &[("SEQPT_PUBLIC_URL", "http://seqpt.example.org")],
    );
    assert_eq!(server.address(), "seqpt.example.org");
    server.terminate();
    assert!(server.wait().0.success());
}

#[test]
fn a_port_in_use_is_told_before_anything_is_made() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let database = Database::create();
    let said = refused(&run_on(&database, &["--bind", &address]));
    assert!(
        said.contains(&format!("another program listens on {address}")),
        "{said}"
    );
    assert!(!database.file().exists());
}

#[test]
fn a_wrong_setting_ends_the_start_with_its_name() {
    let said = refused(&run(&[], &[("SEQPT_SESSION_IDLE", "soon")]));
    assert!(
        said.contains("SEQPT_SESSION_IDLE is soon: it takes"),
        "{said}"
    );
    let said = refused(&run(
        &["--bind", "0.0.0.0:0"],
        &[("SEQPT_RATE_LIMITS", "off")],
    ));
    assert!(said.contains("loopback"), "{said}");
}

#[test]
fn the_environment_is_read_and_a_flag_wins_over_it() {
    let (name, wrong) = ("SEQPT_LOG_FORMAT", "wrong");
    let said = refused(&run(&["migrate"], &[(name, wrong)]));
    assert!(said.contains("SEQPT_LOG_FORMAT is wrong"), "{said}");
    let output = run(&["migrate", "--log-format", "json"], &[(name, wrong)]);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn wrong_usage_is_exit_code_2() {
    for arguments in [["--no-such-flag"], ["no-such-command"]] {
        assert_eq!(run(&arguments, &[]).status.code(), Some(2));
    }
}

#[test]
fn no_password_is_printed_or_logged() {
    // Nothing listens on port 1.
    let url = "postgres://ann:s3cret-word@127.0.0.1:1/seqpt?password=s3cret-word";
    for arguments in [
        vec![],
        vec!["migrate"],
        vec!["verify-audit"],
        vec!["--help"],
    ] {
        let environment = [
            ("SEQPT_DATABASE_URL", url),
            ("SEQPT_BIND", "127.0.0.1:0"),
            ("SEQPT_LOG", "trace"),
        ];
        let output = run(&arguments, &environment);
        let said = format!(
            "{}{}",
            said(&output),
            String::from_utf8_lossy(&output.stdout)
        );
        assert!(!said.contains("s3cret-word"), "{said}");
        if !arguments.contains(&"--help") {
            assert!(said.contains("postgres://ann@127.0.0.1:1/seqpt"), "{said}");
            refused(&output);
        }
    }
}

#[test]
fn a_summary_of_the_settings_tells_where_each_comes_from() {
    let database = Database::create();
    let server = Server::start_with(&database, &[("SEQPT_LOG_FORMAT", "json")]);
    let log = server.log();
    for expected in [
        r#""name":"bind","value":"127.0.0.1:0","source":"environment""#,
        r#""name":"session_idle","value":"8h","source":"default""#,
    ] {
        assert!(log.contains(expected), "{log}");
    }
    for line in log.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

#[test]
fn migrating_tells_what_it_did_and_does_it_once() {
    let database = Database::create();
    let first = run_on(&database, &["migrate"]);
    let printed = String::from_utf8(first.stdout).unwrap();
    assert!(printed.starts_with("Applied: 2"), "{printed}");
    let second = run_on(&database, &["migrate"]);
    let printed = String::from_utf8(second.stdout).unwrap();
    assert!(printed.contains("already"), "{printed}");
}

#[test]
fn checking_the_audit_trail_makes_no_database() {
    let database = Database::create();
    let said = refused(&run_on(&database, &["verify-audit"]));
    assert!(said.contains("there is no database"), "{said}");
    assert!(!database.file().exists());
}

#[test]
fn a_database_that_is_not_migrated_is_not_checked() {
    let database = Database::create();
    fs::write(database.file(), "").unwrap();
    let said = refused(&run_on(&database, &["verify-audit"]));
    assert!(said.contains("run seqpt migrate"), "{said}");
}

#[test]
fn a_file_that_is_no_database_is_refused_and_kept() {
    let database = Database::create();
    let text = "Dear diary, ".repeat(100);
    fs::write(database.file(), &text).unwrap();
    let said = refused(&run_on(&database, &["--bind", "127.0.0.1:0"]));
    assert!(said.contains("database"), "{said}");
    assert_eq!(fs::read_to_string(database.file()).unwrap(), text);
}
