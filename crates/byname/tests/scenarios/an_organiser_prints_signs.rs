//! An organiser prints sheets with the names of the missing for the next rally, at the desk and at the command line.

use byname_testkit::browser::Browser;
use byname_testkit::paper::Paper;
use byname_testkit::program::{Program, Serving};
use serde_json::Value;

use super::on_each_database;
use super::sign_up::come_in;

#[tokio::test]
async fn an_organiser_prints_signs_for_the_next_rally() {
    on_each_database(|program| {
        program.fill("invented");
        for (lang, first, days) in [
            ("uk", "Максиміліян-Володислав", "3911 днів станом на 28 листопада 2026"),
            ("en", "Luk’ian", "3,911 days, as of 28 November 2026"),
            ("ru", "", "3911 дней по состоянию на 28 ноября 2026"),
            ("crh", "", "3911 kün"),
            ("crh-Cyrl", "", "3911 кунь"),
        ] {
            let paper = placards(program, &["--lang", lang, "--on", "2026-11-28"]);
            let pages = paper.pages();
            assert_eq!(pages.len(), missing(program).len(), "one sheet for each who is still missing");
            assert!(paper.sizes_mm().iter().all(|size| *size == (297, 210)));
            let erdem = pages
                .iter()
                .find(|page| page.contains("Erdem Tolğarov") || page.contains("Tolğarov"))
                .unwrap();
            assert!(letters(erdem).contains(&letters(days)), "{lang}: {erdem}");
            assert!(first.is_empty() || pages.iter().any(|page| letters(page).contains(&letters(first))));
        }
    })
    .await;
}

#[tokio::test]
async fn every_name_of_the_series_is_found_by_a_reader_of_text() {
    on_each_database(|program| {
        program.fill("invented");
        for size in ["a4", "a3", "ribbon"] {
            let paper = placards(program, &["--size", size, "--lang", "en", "--on", "2026-11-28"]);
            let text = letters(&paper.pages().concat());
            for name in missing(program) {
                assert!(text.contains(&letters(&name)), "{size}: {name}");
            }
            assert!(!text.contains("Vitrolom"), "somebody found dead is sought no more");
        }
    })
    .await;
}

#[tokio::test]
async fn a_square_leads_to_the_page_of_a_site_that_has_an_address() {
    on_each_database(|program| {
        program.fill("invented");
        let out = program.scratch().join("placards.pdf").display().to_string();
        let refused = |arguments: &[&str]| {
            let said = program.run(&[&["placards", "--lang", "uk", "--out", &out], arguments].concat());
            assert_ne!(said.code, 0);
            assert!(!std::path::Path::new(&out).exists());
            said.err
        };
        assert!(refused(&["--code"]).contains("base_url"));
        assert!(refused(&["--person", "IP04"]).contains("no longer missing"));
        assert!(refused(&["--person", "nobody"]).contains("nobody"));
        let settings = program.data().join("byname.toml");
        let kept = std::fs::read_to_string(&settings).unwrap();
        std::fs::write(&settings, format!("base_url = \"https://lantern.example\"\n{kept}")).unwrap();
        assert!(refused(&["--code", "--size", "ribbon"]).contains("ribbon"));
        let paper = placards(program, &["--lang", "uk", "--code", "--person", "IP15", "--person", "IP15"]);
        assert_eq!(paper.pages().len(), 1);
        assert!(letters(&paper.text()).contains("Лук’янСолонянийҐримчей"), "{}", paper.text());
    })
    .await;
}

#[tokio::test]
async fn an_organiser_prints_at_the_desk() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let mut organiser = come_in(program, &serving, "Bohdan Test", &["--role", "campaigner"]);
        assert_eq!(organiser.open("/uk/placards"), 200);
        assert!(organiser.page.contains("Ерден Толгаєв") && !organiser.page.contains("Марта Вітролом"));
        assert!(organiser.page.contains("base_url"), "without an address there is no square");

        let erden = id_of(&serving, "Erden Tolgaiev");
        let chosen = [("size", "a3"), ("speech", "uk"), ("on", "2026-12-10"), ("person", erden.as_str())];
        let answer = sent(&organiser, &chosen);
        assert_eq!(answer.status, 200);
        assert!(
            answer.head.contains("application/pdf") && answer.head.contains("placards-a3-uk-2026-12-10.pdf")
        );
        assert!(answer.body.starts_with("%PDF-1.7"));

        for wrong in [
            [("size", "a9"), ("speech", "uk"), ("on", "2026-12-10")],
            [("size", "a4"), ("speech", "uk"), ("on", "tomorrow")],
            [("size", "a4"), ("speech", "tlh"), ("on", "2026-12-10")],
        ] {
            let answer = sent(&organiser, &wrong);
            assert_eq!(answer.status, 422, "{wrong:?}");
            assert!(answer.body.contains("field-bad"), "{wrong:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_the_printer_the_way_to_it_is_told() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let alone = program.scratch().join("byname");
    std::fs::copy(env!("CARGO_BIN_EXE_byname"), &alone).unwrap();
    let out = program.scratch().join("placards.pdf");
    let said = std::process::Command::new(alone)
        .arg("--data")
        .arg(program.data())
        .args(["placards", "--lang", "uk", "--out"])
        .arg(&out)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(!said.status.success() && !out.exists());
    assert!(
        words.contains("cargo build --release -p byname-print") && words.contains("style for paper"),
        "{words}"
    );
}

fn placards(program: &Program, arguments: &[&str]) -> Paper {
    let out = program.scratch().join("made.pdf").display().to_string();
    program.must(&[&["placards", "--out", &out], arguments].concat());
    let paper = Paper::new(&std::fs::read(out).unwrap());
    assert_eq!(paper.faults(), "");
    paper
}

fn sent(organiser: &Browser, fields: &[(&str, &str)]) -> byname_testkit::program::Answer {
    organiser.clone().post("/uk/placards", fields)
}

/// The English names of those who are missing in the data that anyone may read.
fn missing(program: &Program) -> Vec<String> {
    let people = people(&program.serve());
    let missing = people.iter().filter(|person| person["count"] == "missing");
    missing.map(name).collect()
}

fn id_of(serving: &Serving, english: &str) -> String {
    let people = people(serving);
    let person = people.iter().find(|person| name(person) == english).unwrap();
    person["id"].as_str().unwrap().to_owned()
}

fn people(serving: &Serving) -> Vec<Value> {
    let data: Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
    data["people"].as_array().unwrap().clone()
}

/// As an English reader sees it.
fn name(person: &Value) -> String {
    let names = ["name_en", "name_uk", "name_crh", "name_ru"].map(|field| person[field].as_str());
    names.into_iter().flatten().next().unwrap().to_owned()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}
