//! What comes to the desk wrong, too large, too late, twice, or while the disk is full: each is told what happened and
//! what was kept, and nothing is half done.

#[path = "desk_people/sign_up.rs"]
mod sign_up;

use std::process::Command;

use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};

use sign_up::{come_in, sign_up};

fn desk(program: &Program) -> (Serving, Browser, String) {
    let serving = program.serve();
    let mut browser = come_in(program, &serving, "Olena Test", &["--role", "caseworker"]);
    browser.open("/en/people/new");
    assert_eq!(browser.send("/people/new", &[("name", "Arsen Testov"), ("name_in", "name_en")]), 200);
    let person = browser.path.rsplit('/').next().unwrap().to_owned();
    (serving, browser, person)
}

#[test]
fn a_field_over_its_limit_or_of_the_wrong_kind_changes_nothing_and_says_why() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (_serving, mut browser, person) = desk(&program);
    let (long, book) = ("x".repeat(501), "x".repeat(20_001));
    for (field, value, says) in [
        ("name", long.as_str(), "too long"),
        ("circumstances", book.as_str(), "too long"),
        ("name", "Ivan\u{202E}vonavI", "cannot be seen"),
        ("circumstances", "safe \u{2066}turned", "cannot be seen"),
        ("name", "nul\0byte", "cannot be seen"),
        ("name", "Ивaн", "mixes two scripts"),
        ("name", "two\nlines", "one line"),
        ("name_in", "name_xx", "choose one of those offered"),
        ("name_kind", "pet_name", "choose one of those offered"),
        ("kind", "abduction", "choose one of those offered"),
        ("last_seen", "31.02.2014", "no such day"),
        ("last_seen", "24.05.16", "four digits"),
        ("last_seen", "once upon a time", "not understood"),
        ("last_seen", "05/06/2014", "look whether this is what you mean"),
        ("source_url", "javascript:alert(1)", "an address begins with"),
        ("source", "S-9999-1", "choose one of those offered"),
        ("name", "", "say it"),
    ] {
        browser.open("/en/people/new");
        let own = [("name", "Somebody New"), (field, value), ("another", "yes")];
        let fields: Vec<(&str, &str)> = own.into_iter().skip(usize::from(field == "name")).collect();
        assert_eq!(browser.send("/people/new", &fields), 422, "{field} {value:.30}");
        assert!(browser.text().contains(says), "{field}: {}", browser.text());
        assert!(browser.page.contains("<title>Error:"), "the title says so too");
    }
    browser.open("/en/people");
    assert_eq!(browser.page.matches("/en/people/person-").count(), 1, "nobody was added");
    browser.open(&format!("/en/people/{person}/facts/new"));
    for (field, value) in
        [("age_at_event", "minus four"), ("age_at_event", "131"), ("birth_edtf", "yesterday-ish")]
    {
        assert_eq!(browser.send("/facts/new", &[("field", field), ("value", value)]), 422, "{field} {value}");
    }
}

#[test]
fn what_is_wrong_with_a_relative_a_number_a_proof_or_a_letter_is_told() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (_serving, mut browser, person) = desk(&program);
    let (long, book) = ("x".repeat(501), "x".repeat(20_001));
    let relative = format!("/en/people/{person}/relations/new");
    let step = format!("/en/steps/new?person={person}");
    let fact = format!("/en/people/{person}/facts/new");
    for (page, field, value, says) in [
        (&relative, "who", "", "say who it is"),
        (&relative, "who", long.as_str(), "too long"),
        (&relative, "who", "A.\u{202E}T.", "cannot be seen"),
        (&relative, "number", "BN-9999-1", "no file of this number"),
        (&relative, "kind", "godmother", "choose one of those offered"),
        (&relative, "contactable", "perhaps", "choose one of those offered"),
        (&relative, "how", book.as_str(), "too long"),
        (&relative, "how", "by phone \u{2066}turned", "cannot be seen"),
        (&relative, "note", "two\nlines", "one line"),
        (&step, "outgoing_no", long.as_str(), "too long"),
        (&step, "outgoing_no", "14\0", "cannot be seen"),
        (&step, "incoming_no", "T\u{202E}7021", "cannot be seen"),
        (&step, "incoming_no", "two\nlines", "one line"),
        (&step, "proof", "rumour", "choose one of those offered"),
        (&step, "proof", "stamp", "say its number or where it is kept"),
        (&step, "proof_ref", long.as_str(), "too long"),
        (&step, "sent_text", book.as_str(), "too long"),
        (&step, "sent_text", "We \u{202E}ask", "cannot be seen"),
        (&fact, "name_kind", "nickname", "only a name has a kind of name"),
    ] {
        browser.open(page);
        let own = [
            ("who", "A. T."),
            ("description", "asks to search"),
            ("others", "the police"),
            ("field", "affiliation"),
            ("value", "a teacher"),
        ];
        let mut fields: Vec<(&str, &str)> = own.into_iter().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        let form = page.split('?').next().unwrap();
        assert_eq!(browser.send(form, &fields), 422, "{field} {value:.30}");
        assert!(browser.text().contains(says), "{field} {value:.30}: {}", browser.text());
    }
    browser.open(&format!("/en/people/{person}"));
    assert!(!browser.text().contains("A. T.") && !browser.text().contains("a teacher"), "nothing was kept");
    for letter in ["", "not a letter", "{}"] {
        let answer = browser.post(&format!("/en/people/{person}/letter/sent"), &[("letter", letter)]);
        assert_eq!(answer.status, 400, "{letter}");
    }
}

#[test]
fn markup_is_text_wherever_it_is_shown() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (_serving, mut browser, person) = desk(&program);
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}";
    browser.open(&format!("/en/people/{person}/facts/new"));
    let fields = [
        ("field", "affiliation"),
        ("value", evil),
        ("note", evil),
        ("source", "new"),
        ("source_title", evil),
    ];
    assert_eq!(browser.send("/facts/new", &fields), 200, "{}", browser.text());
    browser.open(&format!("/en/people/{person}/relations/new"));
    assert_eq!(browser.send("/relations/new", &[("who", evil), ("how", evil), ("note", evil)]), 200);
    browser.open(&format!("/en/people/{person}/letter"));
    let letter = [("kind", "appeal"), ("to", evil), ("from", evil), ("words", evil)];
    assert_eq!(browser.send("/letter", &letter), 200, "{}", browser.text());
    assert_eq!(browser.send("/letter/sent", &[]), 200, "{}", browser.text());
    let numbers = [("outgoing_no", evil), ("incoming_no", evil), ("proof", "stamp"), ("proof_ref", evil)];
    assert_eq!(browser.send("/steps/new", &numbers), 200, "{}", browser.text());
    let step = browser.path.clone();
    for page in [step.clone(), format!("{step}/text"), format!("{step}/change")] {
        browser.open(&page);
        assert!(!browser.page.contains("<script") && !browser.page.contains("<img"), "{page}");
        assert!(page.ends_with("change") || browser.text().contains(evil), "{page}: {}", browser.text());
    }
    for page in ["", "/history", "/release", "/facts/new"] {
        browser.open(&format!("/en/people/{person}{page}"));
        assert!(!browser.page.contains("<script") && !browser.page.contains("<img"), "{page}");
        if page != "/facts/new" {
            assert!(browser.text().contains(evil), "{page}: {}", browser.text());
        }
    }
}

#[test]
fn the_second_of_two_people_is_told_and_loses_nothing() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (serving, mut olena, person) = desk(&program);
    let all = ["--role", "caseworker", "--every-file", "read", "--every-file", "write"];
    let mut petro = come_in(&program, &serving, "Petro Test", &all);
    let standing = format!("/en/people/{person}/standing");
    olena.open(&standing);
    petro.open(&standing);
    let freed = [("status", "clarified"), ("fate", "confirmed_alive"), ("whereabouts", "released")];
    assert_eq!(olena.send("/standing", &freed), 200, "{}", olena.text());
    let mine = [("whereabouts", "rumoured"), ("note", "a neighbour saw him")];
    assert_eq!(petro.send("/standing", &mine), 422);
    let text = petro.text();
    assert!(text.contains("Olena Test changed this") && text.contains("clarified"), "{text}");
    assert!(petro.page.contains("a neighbour saw him"), "what the second one wrote is still there");
    assert!(petro.page.contains("value=\"rumoured\" selected"));
    assert_eq!(petro.send("/standing", &mine), 200, "looked at and sent again: {}", petro.text());
    petro.open(&format!("/en/people/{person}/history"));
    assert!(petro.text().contains("Changed by Olena Test") && petro.text().contains("Changed by Petro Test"));
}

#[test]
fn the_same_form_sent_twice_does_one_thing() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (_serving, mut browser, person) = desk(&program);
    browser.open(&format!("/en/people/{person}/facts/new"));
    let (to, body) = browser.filled("/facts/new", &[("field", "affiliation"), ("value", "a teacher")]);
    let own = format!("http://{}", browser.address());
    for _ in 0..3 {
        let answer = browser.ask("POST", &to, Some(&body), Some(&own));
        assert_eq!(answer.status, 303);
        assert!(answer.head.contains(&format!("location: /en/people/{person}")));
    }
    browser.open(&format!("/en/people/{person}"));
    assert_eq!(browser.text().matches("a teacher").count(), 1);
}

#[test]
fn what_was_written_when_the_session_ended_is_kept_and_sent_again() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let serving = program.serve();
    let factor = sign_up(&program, &serving, "Olena Test", &["--role", "caseworker"]);
    let mut browser = sign_up::sign_in(&serving, "Olena Test", &factor);
    browser.open("/en/people/new");
    let mut elsewhere = browser.clone();
    elsewhere.open("/en/");
    assert_eq!(elsewhere.send("/sign-out", &[]), 200);
    assert_eq!(browser.send("/people/new", &[("name", "Arsen Testov"), ("name_in", "name_en")]), 401);
    assert!(browser.text().contains("What you had written is kept"), "{}", browser.text());
    assert!(!browser.page.contains("Signed in as"));
    let code = sign_up::next_code(&factor);
    let fields = [("name", "Olena Test"), ("password", sign_up::PASSWORD), ("code", code.as_str())];
    assert_eq!(browser.send("/sign-in", &fields), 200);
    assert_eq!(browser.send("/people/new", &[]), 200, "{}", browser.text());
    assert!(browser.text().contains("Arsen Testov"), "{}", browser.text());
}

/// A disk of its own of a few megabytes; `None` where this machine does not let one be made.
fn small_disk(at: &std::path::Path) -> Option<()> {
    std::fs::create_dir_all(at).unwrap();
    let made = Command::new("mount").args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"]).arg(at).output().ok()?;
    made.status.success().then_some(())
}

#[test]
fn on_a_full_disk_nothing_is_kept_and_reading_goes_on() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let disk = program.scratch().join("disk");
    if small_disk(&disk).is_none() {
        return;
    }
    let data = disk.join("data");
    let program = program.with_data(&data);
    program.must(&["init"]);
    let (serving, mut browser, person) = desk(&program);
    let filler = disk.join("filler");
    let mut size = 6 << 20;
    while std::fs::write(&filler, vec![0_u8; size]).is_err() && size > 4096 {
        size -= 4096;
    }
    let mut refused = 0;
    for number in 0..200 {
        browser.open(&format!("/en/people/{person}/facts/new"));
        let text = "y".repeat(15_000);
        let value = format!("{number} {text}");
        let status = browser.send("/facts/new", &[("field", "circumstances"), ("value", &value)]);
        if status == 507 {
            assert!(browser.text().contains("The disk is full"), "{}", browser.text());
            refused += 1;
            break;
        }
        assert_eq!(status, 200, "{}", browser.text());
    }
    assert_eq!(refused, 1, "the disk never became full");
    assert_eq!(browser.open(&format!("/en/people/{person}")), 200, "reading goes on");
    std::fs::remove_file(&filler).unwrap();
    browser.open(&format!("/en/people/{person}/facts/new"));
    assert_eq!(
        browser.send("/facts/new", &[("field", "affiliation"), ("value", "a teacher")]),
        200,
        "room again"
    );
    drop(serving);
    assert_eq!(program.run(&["verify"]).code, 0);
    let _ = Command::new("umount").arg("-l").arg(&disk).output();
}
