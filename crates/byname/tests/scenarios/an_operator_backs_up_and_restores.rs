//! An operator backs up while the program serves, and restores into an empty folder, which then verifies and gives the
//! same register back. What was cut, changed or is foreign restores nothing.

use std::fs;
use std::path::Path;

use byname_testkit::program::Program;

use super::on_each_database;

/// A key file and its recipient.
fn key(program: &Program, name: &str) -> (String, String) {
    let file = program.scratch().join(name).display().to_string();
    let said = program.must(&["key", "new", &file]);
    (file, said.lines().next().unwrap().to_owned())
}

fn restore(program: &Program, to: &str, file: &str, key: &str) -> byname_testkit::program::Said {
    let to = program.scratch().join(to).display().to_string();
    program.run_on(Path::new(&to), &["restore", file, "--key", key])
}

fn export(program: &Program, data: &Path, to: &str) -> Vec<(String, Vec<u8>)> {
    let folder = program.scratch().join(to);
    let said = program.run_on(data, &["export", "register", &folder.display().to_string()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[tokio::test]
async fn an_operator_backs_up_and_restores() {
    on_each_database(|program| {
        program.fill("invented");
        program.must(&["user", "add", "Olena Test", "--role", "caseworker"]);
        let serving = program.serve();
        let (mine, to_me) = key(program, "mine.key");
        let (yours, to_you) = key(program, "yours.key");
        let (strange, _) = key(program, "strange.key");
        let file = program.scratch().join("all.age").display().to_string();
        let said = program.must(&["backup", &file, "--to", &to_me, "--to", &to_you]);
        drop(serving);
        assert!(program.run(&["backup", &file, "--to", &to_me]).err.contains("is there already"));
        assert!(!String::from_utf8_lossy(&fs::read(&file).unwrap()).contains("Tolgarov"), "nothing in clear");

        let counts = said.lines().next().unwrap();
        for (name, key) in [("one", &mine), ("two", &yours)] {
            let restored = restore(program, name, &file, key);
            assert_eq!(restored.code, 0, "{}", restored.err);
            assert!(restored.out.starts_with(counts), "{} / {said}", restored.out);
        }
        let there = export(program, &program.data(), "before");
        assert_eq!(export(program, &program.scratch().join("one"), "after"), there);
        let verified = program.run_on(&program.scratch().join("two"), &["verify"]);
        assert_eq!((verified.code, verified.out), (0, program.must(&["verify"])));
        let people = program.run_on(&program.scratch().join("two"), &["user", "list"]).out;
        assert!(people.contains("Olena Test") && people == program.must(&["user", "list"]), "{people}");
        assert!(restore(program, "one", &file, &mine).err.contains("is there already"));

        let refused = restore(program, "three", &file, &strange);
        assert!(refused.err.contains("does not open"), "{}", refused.err);
        assert!(!program.scratch().join("three").exists());
    })
    .await;
}

#[tokio::test]
async fn what_was_cut_changed_or_is_foreign_restores_nothing() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (key, to) = key(&program, "mine.key");
    let file = program.scratch().join("all.age").display().to_string();
    program.must(&["backup", &file, "--to", &to]);
    let whole = fs::read(&file).unwrap();
    let bad = program.scratch().join("bad.age").display().to_string();
    let mut tried = 0;
    let mut refuse = |bytes: &[u8], why: String| {
        fs::write(&bad, bytes).unwrap();
        let said = restore(&program, "empty", &bad, &key);
        assert_eq!(said.code, 1, "{why}: {}", said.out);
        assert!(said.err.contains("Nothing was restored"), "{why}: {}", said.err);
        assert!(!program.scratch().join("empty").exists(), "{why} left something behind");
        tried += 1;
    };
    for part in 0..20 {
        let cut = whole.len() * part / 20;
        refuse(&whole[..cut], format!("cut at {cut}"));
    }
    refuse(&whole[..whole.len() - 1], "the last byte cut".to_owned());
    for part in 0..40 {
        let mut flipped = whole.clone();
        let at = (whole.len() - 1) * part / 39;
        flipped[at] ^= 1;
        refuse(&flipped, format!("a bit flipped at {at}"));
    }
    for (foreign, why) in [(&b""[..], "empty"), (b"something else", "text"), (&[0xFF; 5000], "noise")] {
        refuse(foreign, why.to_owned());
    }
    assert_eq!(tried, 64);
    assert_eq!(restore(&program, "empty", &file, &key).code, 0, "the whole one restores");
}

#[test]
fn a_backup_goes_from_one_database_to_the_other_with_every_table() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let program = Program::new(env!("CARGO_BIN_EXE_byname"));
        program.fill("invented");
        let Some(server) = byname_testkit::TestDb::empty_postgres().await else { return };
        let (key, to) = key(&program, "mine.key");
        let file = program.scratch().join("all.age").display().to_string();
        program.must(&["backup", &file, "--to", &to]);
        let there = program.scratch().join("postgres");
        let said = program.run_on(&there, &["restore", &file, "--key", &key, "--database", &server]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let again = program.scratch().join("again.age").display().to_string();
        assert_eq!(program.run_on(&there, &["backup", &again, "--to", &to]).code, 0);
        let said = restore(&program, "home", &again, &key);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let home = program.scratch().join("home");
        assert_eq!(export(&program, &home, "home-register"), export(&program, &program.data(), "register"));
        assert_eq!(program.run_on(&home, &["verify"]).out, program.must(&["verify"]));
        let said = program.run_on(
            &program.scratch().join("twice"),
            &["restore", &file, "--key", &key, "--database", &server],
        );
        assert!(said.err.contains("not empty"), "{}", said.err);
    });
}
