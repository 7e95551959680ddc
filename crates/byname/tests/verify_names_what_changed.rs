//! Whatever somebody changes in the database behind the program's back, `byname verify` says so and names the record.

#[path = "desk_people/sign_up.rs"]
mod sign_up;

use byname_db::{Address, Db, values};
use byname_testkit::program::Program;

use sign_up::come_in;

/// A change to one row of each table of records, by the id of the row.
const CHANGES: [(&str, &str, &str); 18] = [
    ("SELECT MIN(id) AS id FROM person", "UPDATE person SET note = note || '!' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM claim", "UPDATE claim SET value = value || '!' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM claim", "UPDATE claim SET picked_reason = 'because' WHERE id = $1", ""),
    (
        "SELECT MIN(id) AS id FROM case_file",
        "UPDATE case_file SET fate = CASE fate WHEN 'unknown' THEN 'believed_dead' ELSE 'unknown' END WHERE id = $1",
        "",
    ),
    ("SELECT MIN(id) AS id FROM source", "UPDATE source SET url = 'https://evil.example' WHERE id = $1", ""),
    (
        "SELECT MIN(id) AS id FROM institution",
        "UPDATE institution SET name_en = name_en || '!' WHERE id = $1",
        "",
    ),
    ("SELECT MIN(id) AS id FROM step", "UPDATE step SET description = 'nothing' WHERE id = $1", ""),
    (
        "SELECT MIN(step_id) AS id FROM reply",
        "UPDATE step SET inboxes_checked = inboxes_checked || '!' WHERE id = $1",
        "",
    ),
    ("SELECT MIN(id) AS id FROM reply", "UPDATE reply SET summary = 'nothing' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM action", "UPDATE action SET place = 'elsewhere' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM quote", "UPDATE quote SET text = 'unsaid' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM claim", "UPDATE claim SET name_kind = 'nickname' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM step", "UPDATE step SET incoming_no = 'T-1' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM relation", "UPDATE relation SET contactable = 'yes' WHERE id = $1", ""),
    ("SELECT MIN(id) AS id FROM sent_text", "UPDATE sent_text SET body = '{}' WHERE id = $1", ""),
    ("SELECT MIN(text_id) AS id FROM sent_with", "DELETE FROM sent_with WHERE text_id = $1", ""),
    ("SELECT MIN(id) AS id FROM relation", "DELETE FROM relation WHERE id = $1", " (gone)"),
    ("SELECT MIN(id) AS id FROM reply", "DELETE FROM reply WHERE id = $1", " (gone)"),
];

/// What no folder brings: a relative, and a letter that was sent.
fn keep_at_the_desk(program: &Program) {
    let serving = program.serve();
    let mut browser = come_in(program, &serving, "Olena Test", &["--role", "caseworker"]);
    browser.open("/en/people/new");
    assert_eq!(browser.send("/people/new", &[("name", "Arsen Testov"), ("name_in", "name_en")]), 200);
    let person = browser.path.rsplit('/').next().unwrap().to_owned();
    browser.open(&format!("/en/people/{person}/relations/new"));
    assert_eq!(browser.send("/relations/new", &[("who", "A. T.")]), 200, "{}", browser.text());
    browser.open(&format!("/en/steps/new?person={person}"));
    let fields = [("description", "asks to search"), ("others", "the police"), ("sent_text", "We ask you")];
    assert_eq!(browser.send("/steps/new", &fields), 200, "{}", browser.text());
}

#[tokio::test]
async fn any_changed_row_is_named() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    keep_at_the_desk(&program);
    assert!(program.must(&["verify"]).contains("rows, each as it was last written"));
    let whole = whole(&program).await;
    for (which, change, how) in CHANGES {
        let id = tamper(&program, Some(which), change).await;
        let said = program.run(&["verify"]);
        assert_eq!(said.code, 1, "{change} went unseen: {}", said.out);
        assert!(said.err.contains(&format!("{id}{how}")), "{change}: {}", said.err);
        put_back(&program, &whole);
    }
}

/// A change to an account or a grant, and what of it is named.
const RIGHTS: [(&str, &str); 11] = [
    ("UPDATE account SET roles = 'keyholder' WHERE id = $1", ""),
    ("UPDATE account SET state = 'active' WHERE id = $1", ""),
    ("UPDATE account SET password = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA' WHERE id = $1", ""),
    ("UPDATE account SET second_factor = 'JBSWY3DPEHPK3PXP' WHERE id = $1", ""),
    ("UPDATE account SET name_key = 'somebody' WHERE id = $1", ""),
    ("UPDATE account SET calendar_hash = 'x' WHERE id = $1", ""),
    ("UPDATE account SET mail = 'spy@example.org' WHERE id = $1", ""),
    ("UPDATE file_grant SET given_by = 'nobody' WHERE account_id = $1", "grant of "),
    ("UPDATE file_grant SET access = 'write' WHERE account_id = $1", "grant of "),
    ("DELETE FROM file_grant WHERE account_id = $1", "grant of "),
    (
        "INSERT INTO file_grant (account_id, file_id, access, given_at, given_by) \
         SELECT id, 'person-1', 'write', added_at, added_by FROM account WHERE id = $1",
        "grant of ",
    ),
];

#[tokio::test]
async fn a_changed_account_or_grant_is_named() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.must(&["user", "add", "Olena Test", "--role", "viewer", "--every-file", "read"]);
    program.must(&["user", "add", "Petro Test", "--role", "viewer"]);
    program.must(&["user", "leave", "Petro Test"]);
    assert_eq!(program.run(&["verify"]).code, 0, "whoever is added or leaves is sealed");
    let whole = whole(&program).await;
    for (change, named) in RIGHTS {
        let which = "SELECT id FROM account WHERE state = 'unconfirmed'";
        let id = tamper(&program, Some(which), change).await;
        let said = program.run(&["verify"]);
        assert_eq!(said.code, 1, "{change} went unseen: {}", said.out);
        assert!(said.err.contains(&format!("{named}{id}")), "{change}: {}", said.err);
        put_back(&program, &whole);
    }
    for change in [
        "UPDATE account SET second_factor_step = 99, reminded_on = '2026-11-24' WHERE state = 'unconfirmed'",
        "UPDATE account SET second_factor_step = second_factor_step + 1 WHERE state = 'left'",
    ] {
        tamper(&program, None, change).await;
        assert_eq!(program.run(&["verify"]).code, 0, "what every sign-in changes is not sealed");
    }
}

#[tokio::test]
async fn the_hashes_and_the_log_cannot_be_changed_to_fit() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let whole = whole(&program).await;
    for change in [
        "UPDATE row_seal SET sha256 = 'fits' WHERE number = 3",
        "DELETE FROM row_seal WHERE number = 3",
        "INSERT INTO row_seal (number, record_id, sha256) SELECT MAX(number) + 1, 'person-1', 'x' FROM row_seal",
        "UPDATE log_entry SET actor = 'nobody' WHERE position = 1",
        "DELETE FROM log_entry WHERE position = (SELECT MAX(position) FROM log_entry)",
        "UPDATE publication SET body = '{}' WHERE id = (SELECT MIN(id) FROM publication)",
    ] {
        tamper(&program, None, change).await;
        let said = program.run(&["verify"]);
        assert_eq!(said.code, 1, "{change} went unseen: {}", said.out);
        put_back(&program, &whole);
    }
    assert_eq!(program.run(&["verify"]).code, 0);
}

/// Changes the database as somebody with a shell would. Gives the id of the row.
async fn tamper(program: &Program, which: Option<&'static str>, change: &'static str) -> String {
    let db = Db::open(&Address::File(program.data().join("byname.db"))).await.unwrap();
    let mut tx = db.write().await.unwrap();
    let mut id = String::new();
    if let Some(which) = which {
        id = tx.row(which, values![]).await.unwrap().unwrap().text("id").unwrap();
        assert_eq!(tx.execute(change, values![&id]).await.unwrap(), 1, "{change}");
    } else {
        assert_eq!(tx.execute(change, values![]).await.unwrap(), 1, "{change}");
    }
    tx.commit().await.unwrap();
    db.close().await;
    id
}

/// The database as one file: what stands beside it is written into it when the last one closes it.
async fn whole(program: &Program) -> Vec<u8> {
    let file = program.data().join("byname.db");
    let db = Db::open(&Address::File(file.clone())).await.unwrap();
    let tx = db.write().await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    assert!(!program.data().join("byname.db-wal").exists(), "it is all in one file");
    std::fs::read(file).unwrap()
}

fn put_back(program: &Program, whole: &[u8]) {
    for left in ["byname.db-wal", "byname.db-shm"] {
        let _ = std::fs::remove_file(program.data().join(left));
    }
    std::fs::write(program.data().join("byname.db"), whole).unwrap();
}
