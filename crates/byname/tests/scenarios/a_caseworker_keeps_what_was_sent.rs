//! A caseworker writes down a nickname and a sister, sends a letter to two bodies and gets a number back. The letter
//! stays as it was sent when the file changes, and the world reads the nickname and nothing of the rest.

use std::path::Path;

use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};

use super::on_each_database;
use super::sign_up::come_in;

/// Words that stay with the staff.
const INSIDE: [&str; 6] =
    ["Sestrasecret", "through the lawyer", "14/outsecret", "T-1207secret", "0405012345678", "Ownwordsecret"];

#[tokio::test]
async fn the_letter_stays_as_it_was_sent() {
    on_each_database(|program| {
        let serving = program.serve();
        let mut olena = come_in(program, &serving, "Olena Test", &["--role", "caseworker"]);
        let file = open_file(&mut olena);
        add_a_nickname_and_a_sister(&mut olena, &file);
        add_a_brother_of_the_register(&mut olena, &file);
        let step = send_a_letter(&mut olena, &file);
        note_the_number(&mut olena, &step);
        change_what_happened(&mut olena, &file);

        olena.open(&step);
        let told = olena.text();
        let proof = "Postal receipt: 0405012345678 (S-2026-2)";
        for words in ["14/outsecret", "T-1207secret", "taken from a bus stop", "Ownwordsecret", proof] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(!told.contains("taken from home"), "what the file says by now is not in it");
        olena.open(&format!("{step}/text"));
        let printed = olena.page.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
        assert!(printed.contains("Ownwordsecret") && !printed.contains("T-1207secret"), "{printed}");

        release(program, &serving, &mut olena, &file);
        drop(serving);
        a_backup_holds_it_all(program);
    })
    .await;
}

fn open_file(olena: &mut Browser) -> String {
    olena.open("/en/people/new");
    let fields = [
        ("name", "Arsen Testov"),
        ("name_in", "name_en"),
        ("last_seen", "24.05.2016"),
        ("circumstances", "taken from a bus stop"),
        ("source_title", "A report"),
        ("source_publisher", "Test Gazette"),
    ];
    assert_eq!(olena.send("/people/new", &fields), 200, "{}", olena.text());
    olena.path.clone()
}

fn add_a_nickname_and_a_sister(olena: &mut Browser, file: &str) {
    olena.open(&format!("{file}/facts/new"));
    let nickname = [("field", "other_spelling"), ("value", "Сеня"), ("name_kind", "nickname")];
    assert_eq!(olena.send("/facts/new", &nickname), 200, "{}", olena.text());
    assert!(olena.text().contains("Сеня nickname · Cyrillic letters"), "{}", olena.text());
    assert!(
        olena.text().contains("Arsen Testov transliteration · Latin letters"),
        "the usual kind of its field"
    );
    olena.open(&format!("{file}/relations/new"));
    let sister = [
        ("kind", "sibling"),
        ("who", "Sestrasecret"),
        ("contactable", "yes"),
        ("how", "through the lawyer alone"),
    ];
    assert_eq!(olena.send("/relations/new", &sister), 200, "{}", olena.text());
    let told = olena.text();
    assert!(told.contains("sister or brother Sestrasecret may be contacted"), "{told}");
    let change = olena.link(&format!("{file}/relations/relation-")).unwrap();
    olena.open(&change);
    assert_eq!(olena.send(&change, &[("contactable", "no")]), 200, "{}", olena.text());
    assert!(olena.text().contains("must not be contacted"), "{}", olena.text());
}

/// A brother who has a file of his own: the form says so, and his number joins the two.
fn add_a_brother_of_the_register(olena: &mut Browser, file: &str) {
    olena.open("/en/people/new");
    let brother = [("name", "Bohdan Vyhadanyi"), ("name_in", "name_en")];
    assert_eq!(olena.send("/people/new", &brother), 200, "{}", olena.text());
    let (own, number) = (olena.path.clone(), number_of(olena));
    olena.open(&format!("{file}/relations/new"));
    assert_eq!(olena.send("/relations/new", &[("kind", "sibling"), ("who", "Vyhadanyi Bohdan")]), 422);
    assert!(olena.text().contains(&format!("Bohdan Vyhadanyi ({number})")), "{}", olena.text());
    assert_eq!(olena.send("/relations/new", &[("who", ""), ("number", &number)]), 200, "{}", olena.text());
    assert!(olena.page.contains(&format!("<a href=\"{own}\">Bohdan Vyhadanyi</a>")), "{}", olena.page);
    olena.open(&own);
    let told = olena.text();
    assert!(told.contains("in whose file this person is: sister or brother Arsen Testov"), "{told}");
}

fn number_of(olena: &Browser) -> String {
    olena.text().split_whitespace().find(|word| word.starts_with("BN-")).unwrap().to_owned()
}

/// Gives the address of the first of the two steps.
fn send_a_letter(olena: &mut Browser, file: &str) -> String {
    olena.open(&format!("{file}/letter"));
    let letter =
        [("kind", "search_application"), ("to", "the police"), ("words", "Ownwordsecret\nsecond line")];
    assert_eq!(olena.send("/letter", &letter), 200, "{}", olena.text());
    assert_eq!(olena.send("/letter/sent", &[]), 200, "{}", olena.text());
    assert!(olena.text().contains("Application to search for Arsen Testov"), "{}", olena.text());
    let step = [
        ("others", "the police\nthe prosecutor"),
        ("sent_on", "1.9.2026"),
        ("outgoing_no", "14/outsecret"),
        ("proof", "postal_receipt"),
        ("proof_ref", "0405012345678"),
        ("source", "S-2026-1"),
    ];
    assert_eq!(olena.send("/steps/new", &step), 200, "{}", olena.text());
    let first = olena.link("/en/steps/step-").unwrap();
    assert_eq!(olena.page.matches("href=\"/en/steps/step-").count(), 2, "a step for each body");
    first
}

fn note_the_number(olena: &mut Browser, step: &str) {
    olena.open(&format!("{step}/reply"));
    let reply = [
        ("kind", "acknowledged"),
        ("received_on", "4.9.2026"),
        ("summary", "it was received"),
        ("incoming_no", "T-1207secret"),
    ];
    assert_eq!(olena.send("/reply", &reply), 200, "{}", olena.text());
}

fn change_what_happened(olena: &mut Browser, file: &str) {
    olena.open(&format!("{file}/facts/new"));
    let other = [("field", "circumstances"), ("value", "taken from home"), ("grade", "A")];
    assert_eq!(olena.send("/facts/new", &other), 200, "{}", olena.text());
}

/// What no register folder holds comes back from a backup: every sealed record is there, as it was written.
fn a_backup_holds_it_all(program: &Program) {
    let path = |name: &str| program.scratch().join(name).display().to_string();
    let (key, file, home) = (path("own.key"), path("all.age"), path("restored"));
    let to = program.must(&["key", "new", &key]).lines().next().unwrap().to_owned();
    program.must(&["backup", &file, "--to", &to]);
    let home = Path::new(&home);
    assert_eq!(program.run_on(home, &["restore", &file, "--key", &key]).code, 0);
    let verified = program.run_on(home, &["verify"]);
    assert_eq!((verified.code, verified.out), (0, program.must(&["verify"])), "{}", verified.err);
}

fn release(program: &Program, serving: &Serving, olena: &mut Browser, file: &str) {
    olena.open(file);
    let number = number_of(olena);
    let who = ["release", "--basis", "public_record", "--by", "Olena Test", "--approved-by", "Petro Test"];
    let why = ["--reason", "published record", "--risk", "no harm found", "--case", &number];
    program.must(&[&who[..], &why[..]].concat());
    super::eventually("the page of the person", || serving.get("/data/people.json").body.contains("Arsen"));
    let people: serde_json::Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
    let page = format!("/en/people/{}", people["people"][0]["id"].as_str().unwrap());
    let told = serving.get(&page).body;
    assert!(told.contains("Сеня <span class=\"small\">nickname</span>"), "{told}");
    assert!(!told.contains("transliteration"), "the usual kind is not told");
    assert!(told.contains("the police"), "the step is told");
    for path in [page.as_str(), "/data/people.json", "/data/steps.json", "/en/steps", "/feeds/steps.atom"] {
        let body = serving.get(path).body;
        let found: Vec<_> = INSIDE.iter().filter(|words| body.contains(**words)).collect();
        assert!(found.is_empty(), "{path} tells {found:?}");
    }
}
