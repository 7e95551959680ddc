//! A printer that hangs is ended, and whoever asked is told in words.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

use byname_sheets::{Job, PrintError, Printer, Template};

#[tokio::test]
async fn a_printer_that_hangs_is_ended() {
    let scratch = tempfile::tempdir().unwrap();
    let pid = scratch.path().join("pid");
    let printer = printer(scratch.path(), &format!("echo $$ > {}; exec sleep 600", pid.display()));
    let started = Instant::now();
    let refused = printer.print(&job(), Duration::from_secs(2)).await.unwrap_err();
    assert!(matches!(refused, PrintError::TooLong(_)), "{refused}");
    assert!(started.elapsed() < Duration::from_secs(30));
    let process = std::fs::read_to_string(&pid).unwrap();
    let still = || {
        let state = std::fs::read_to_string(format!("/proc/{}/stat", process.trim()));
        state.is_ok_and(|state| !state.contains(") Z "))
    };
    while still() {
        assert!(started.elapsed() < Duration::from_secs(30), "the printer runs on");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn what_the_printer_says_is_passed_on() {
    let scratch = tempfile::tempdir().unwrap();
    let told = |script: &'static str| {
        let printer = printer(scratch.path(), script);
        async move { printer.print(&job(), Duration::from_secs(60)).await }
    };
    assert_eq!(told("cat >/dev/null; echo paper").await.unwrap(), b"paper\n");
    assert!(told("echo no ink >&2; exit 1").await.unwrap_err().to_string().contains("no ink"));
    assert!(told("kill -9 $$").await.unwrap_err().to_string().contains("signal"));
}

#[tokio::test]
async fn a_printer_that_is_not_there_is_named_with_the_way_to_make_it() {
    let refused = PrintError::NoPrinter("/opt/byname".into()).to_string();
    assert!(
        refused.contains("cargo build --release -p byname-print") && refused.contains("browser"),
        "{refused}"
    );
    let nowhere = Printer::at("/nowhere/byname-print".into()).print(&job(), Duration::from_secs(9)).await;
    assert!(matches!(nowhere, Err(PrintError::Broken(_))));
}

fn job() -> Job {
    Job::new(Template::Ribbon, "en", "Ribbons", None, &vec!["a large job"; 100_000])
}

fn printer(folder: &Path, script: &str) -> Printer {
    let program = folder.join("printer");
    std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    Printer::at(program)
}
