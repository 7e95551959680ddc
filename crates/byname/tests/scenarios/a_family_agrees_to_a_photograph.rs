//! A photograph from a telephone is brought to the desk, shown when the family agreed, and gone from page and address when
//! they take it back. What the telephone wrote into it never leaves the desk's door.

use std::collections::BTreeMap;
use std::fs;

use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving, ask};

use super::photograph::photograph;
use super::sign_up::come_in;
use super::{eventually, on_each_database};

const NAME: &str = "Arsen Testov";

#[tokio::test]
async fn a_family_agrees_to_a_photograph_and_takes_it_back() {
    on_each_database(|program| {
        let serving = program.serve();
        let mut olena = come_in(program, &serving, "Olena Test", &["--role", "caseworker"]);
        let (file, number) = open_case(&mut olena);
        bring_what_is_none(&mut olena, &file);
        let own = bring(&mut olena, &file);
        let kept = olena.ask("GET", &own, None, None);
        assert!(
            kept.head.contains("content-type: image/jpeg") && kept.head.contains("cache-control: no-store")
        );
        assert!(olena.text().contains("no consent of the family that stands covers a photograph"));
        release(program, &number, "public_record");
        let page = page_of(&serving);
        assert!(!serving.get(&page).body.contains("<img"), "public record alone shows no photograph");

        agree(&mut olena, &file);
        olena.open(&format!("{file}/release?basis=family_consent"));
        assert!(olena.page.contains(&own), "whoever releases looks at it");
        release(program, &number, "family_consent");
        eventually("the photograph being shown", || serving.get(&page).body.contains("<img"));
        let body = serving.get(&page).body;
        let address = body.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        for words in [
            "width=\"16\" height=\"32\"",
            "alt=\"Photograph of Arsen Testov\"",
            "Photograph: the family",
            "By leave of the family",
            "Shown with the consent of the family",
        ] {
            assert!(body.contains(words), "{words}: {body}");
        }
        look_at_bytes(&serving, &address);
        let name = address.trim_start_matches('/').to_owned();
        let copy = copied(program);
        assert!(copy.contains_key(&name), "a copy holds it: {:?}", copy.keys());
        assert!(!naming(&copy, &name).is_empty());

        take_back(&mut olena, &file);
        eventually("the page going on without it", || !serving.get(&page).body.contains("<img"));
        let after = serving.get(&page);
        assert!(after.status == 200 && after.body.contains(NAME), "the newspaper tells of him still");
        let gone = serving.get(&address);
        assert!(gone.status == 410 && gone.body.contains("taken back"), "{}", gone.body);
        let never = format!("/photos/{}.jpg", "0".repeat(64));
        assert_eq!(serving.get(&never).status, 404, "what never was, never was");
        let copy = copied(program);
        assert!(!copy.contains_key(&name), "the copy loses it at its next run");
        assert_eq!(
            naming(&copy, &name),
            Vec::<String>::new(),
            "and neither a page nor the list of files names it"
        );
        assert_eq!(olena.ask("GET", &own, None, None).status, 200, "the file keeps it");
        program.must(&["verify"]);
        let scratch = program.scratch().join("restored");
        restore_elsewhere(program, &scratch);
    })
    .await;
}

/// The files of a copy that is brought up to the moment, by their names.
fn copied(program: &Program) -> BTreeMap<String, Vec<u8>> {
    let folder = program.scratch().join("copy");
    program.must(&["mirror", &folder.display().to_string()]);
    let (mut files, mut waiting) = (BTreeMap::new(), vec![folder.clone()]);
    while let Some(place) = waiting.pop() {
        for entry in fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                waiting.push(entry);
            } else {
                let name = entry.strip_prefix(&folder).unwrap().display().to_string();
                files.insert(name, fs::read(&entry).unwrap());
            }
        }
    }
    files
}

/// The files that name a photograph: pages that show it, and the list of files.
fn naming(copy: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<String> {
    let hash = name.trim_start_matches("photos/").trim_end_matches(".jpg");
    let names = copy.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(hash));
    names.map(|(name, _)| name.clone()).collect()
}

fn open_case(olena: &mut Browser) -> (String, String) {
    olena.open("/en/people/new");
    let known = [
        ("name", NAME),
        ("name_in", "name_en"),
        ("place", "Testville market"),
        ("source_title", "Man taken from a market"),
        ("source_publisher", "Test Gazette"),
    ];
    assert_eq!(olena.send("/people/new", &known), 200, "{}", olena.text());
    let number = olena.text().split_whitespace().find(|word| word.starts_with("BN-")).unwrap().to_owned();
    (olena.path.clone(), number)
}

fn said() -> Vec<(&'static str, &'static str)> {
    vec![
        ("what", "add"),
        ("alone", "yes"),
        ("author", "the family"),
        ("licence", "By leave of the family"),
        ("taken_on", "2013"),
    ]
}

/// Files that are no photographs, and a photograph of which something was not said: nothing is kept of them.
fn bring_what_is_none(olena: &mut Browser, file: &str) {
    let photo = photograph();
    let large = vec![0xFF; 20 * 1024 * 1024];
    let table: [(&[u8], &str); 5] = [
        (b"", "choose a file with a picture in it"),
        (b"Dear all, see my photo", "no JPEG, PNG or WebP picture"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "no JPEG, PNG or WebP picture"),
        (&photo[..photo.len() - 30], "broken or was cut off"),
        (&large, "this picture is too large"),
    ];
    for (bytes, words) in table {
        olena.open(&format!("{file}/photo"));
        assert_eq!(olena.bring("/photo", &said(), ("file", bytes)), 422, "{words}");
        assert!(olena.text().contains(words), "{words}: {}", olena.text());
        assert!(olena.page.contains("value=\"By leave of the family\""), "what was written is kept");
    }
    olena.open(&format!("{file}/photo"));
    let not_alone: Vec<_> = said().into_iter().filter(|(name, _)| *name != "alone").collect();
    assert_eq!(olena.bring("/photo", &not_alone, ("file", &photo)), 422);
    assert!(olena.text().contains("say that nobody else can be recognised"));
    assert!(olena.text().contains("choose the file once more"));
    olena.open(&format!("{file}/photo"));
    assert!(olena.text().contains("No photograph is kept"), "{}", olena.text());
}

/// Brings the photograph, and gives where the staff see it.
fn bring(olena: &mut Browser, file: &str) -> String {
    olena.open(&format!("{file}/photo"));
    assert_eq!(olena.bring("/photo", &said(), ("file", &photograph())), 200, "{}", olena.text());
    let own = olena.page.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    own.to_owned()
}

fn agree(olena: &mut Browser, file: &str) {
    olena.open(&format!("{file}/consent"));
    let agreed = [
        ("what", "give"),
        ("relation", "sibling"),
        ("alias", "L. of the market"),
        ("given_on", "24.05.2026"),
        ("means", "phone"),
        ("explained", "yes"),
        ("scope", "photo"),
    ];
    assert_eq!(olena.send("/consent", &agreed), 200, "{}", olena.text());
}

fn take_back(olena: &mut Browser, file: &str) {
    olena.open(&format!("{file}/consent"));
    let back = [("what", "revoke"), ("revoke_reason", "she fears for their mother")];
    assert_eq!(olena.send("/consent", &back), 200, "{}", olena.text());
}

fn page_of(serving: &Serving) -> String {
    let people =
        || -> serde_json::Value { serde_json::from_str(&serving.get("/data/people.json").body).unwrap() };
    eventually("the person being told", || people()["people"][0]["id"].is_string());
    format!("/en/people/{}", people()["people"][0]["id"].as_str().unwrap())
}

/// The bytes that the world gets: upright, and nothing of what the telephone wrote.
fn look_at_bytes(serving: &Serving, address: &str) {
    let answer = ask(&serving.public, "GET", address);
    assert_eq!(answer.status, 200);
    for header in ["content-type: image/jpeg", "cache-control: no-cache", "x-content-type-options: nosniff"] {
        assert!(answer.head.contains(header), "{header}: {}", answer.head);
    }
    let told = String::from_utf8_lossy(&photograph()).into_owned();
    for secret in ["Exif", "SECRETCAM", "SECRETNOTE"] {
        assert!(told.contains(secret), "the file tells {secret}");
        assert!(!answer.body.contains(secret), "{secret}");
    }
    for nowhere in ["/photos/", "/photos/x.jpg", "/photos/../byname.db", &address.replace(".jpg", "")] {
        assert_eq!(ask(&serving.public, "GET", nowhere).status, 404, "{nowhere}");
    }
    assert_eq!(ask(&serving.desk, "GET", address).status, 404);
}

/// A backup holds the photograph too.
fn restore_elsewhere(program: &Program, elsewhere: &std::path::Path) {
    let key = program.scratch().join("photo-backup.key");
    let backup = program.scratch().join("photo.backup");
    let path = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let made = program.must(&["key", "new", &path(&key)]);
    let recipient = &made[made.find("age1").unwrap()..];
    let recipient: String = recipient.chars().take_while(char::is_ascii_alphanumeric).collect();
    program.must(&["backup", &path(&backup), "--to", &recipient]);
    let said = program.run_on(elsewhere, &["restore", &path(&backup), "--key", &path(&key)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(program.run_on(elsewhere, &["verify"]).code, 0);
}

fn release(program: &Program, number: &str, basis: &str) {
    let by = ["release", "--basis", basis, "--by", "Olena Test", "--approved-by", "Petro Test"];
    let why = ["--reason", "the sister asked", "--risk", "no harm found", "--case", number];
    program.must(&[&by[..], &why[..]].concat());
}
