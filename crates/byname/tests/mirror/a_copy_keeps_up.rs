//! A copy brought up to the day is, byte for byte, the copy that is made anew; and only what changed is made.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;

use byname_testkit::program::{Program, RELEASE};

use super::open_letters::open_letters;
use super::open_petition::open_petition;
use super::place::{copy, files, person, set_address};
use super::{beside, on_each_database};

/// Brings one copy up to the day and makes another anew: they must be the same.
fn are_alike(program: &Program, n: &str, what: &str) -> BTreeMap<String, Vec<u8>> {
    let (kept, _) = copy(program, "kept");
    let (anew, _) = copy(program, &format!("anew-{n}"));
    let (kept, anew) = (files(&kept), files(&anew));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&anew), "after {what}");
    let differing: Vec<&String> =
        kept.iter().filter(|(name, bytes)| anew[*name] != **bytes).map(|(name, _)| name).collect();
    assert_eq!(differing, Vec::<&String>::new(), "after {what}");
    kept
}

fn holds(files: &BTreeMap<String, Vec<u8>>, text: &str) -> Vec<String> {
    let found = files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text));
    found.map(|(name, _)| name.clone()).collect()
}

#[tokio::test]
async fn a_copy_brought_up_to_the_day_is_the_one_made_anew() {
    on_each_database(|program| {
        program.fill("invented");
        let first = are_alike(program, "1", "nothing");
        let (name, id) = ("Erdem Tolgarov", person(program, "Erdem Tolgarov"));
        assert!(holds(&first, name).len() > 10, "whoever is missing stands on many pages");
        let page = format!("uk/people/{id}.html");
        assert!(first.contains_key(&page));

        program.must(&["withdraw", &id, "--by", "Olena Test", "--reason", "the family asked"]);
        let second = are_alike(program, "2", "a withdrawal");
        assert_eq!(holds(&second, name), Vec::<String>::new(), "{name} is told no more");
        let stubs = ["manifest.txt", "data/people.pfif.xml"];
        let told = holds(&second, &id);
        assert!(
            told.iter().all(|file| file.starts_with("feeds/") || stubs.contains(&file.as_str())),
            "{told:?}"
        );
        let stub = String::from_utf8_lossy(&second[&page]);
        assert!(stub.contains("id=\"main\"") && !stub.contains("the family asked"), "a stub remains: {stub}");

        let mut again = RELEASE.to_vec();
        again.extend(["--case", &id]);
        program.must(&again);
        let third = are_alike(program, "3", "a release");
        assert!(holds(&third, name).len() > 10);

        change_a_word(program);
        program.must(&RELEASE);
        let fourth = are_alike(program, "4", "another word in a fact and a new step");
        assert!(!holds(&fourth, "a place, nobody named before").is_empty());
        assert!(!holds(&fourth, "asks once more where they are").is_empty());

        beside(open_petition(program));
        let fifth = are_alike(program, "5", "a petition");
        assert!(!holds(&fifth, "Tell their families.").is_empty());

        beside(open_letters(program));
        let sixth = are_alike(program, "6", "a campaign of letters");
        let asked = String::from_utf8_lossy(&sixth[&page]);
        assert!(
            asked.contains("letters/where-are-they.html"),
            "the page of whom it is for leads to it: {asked}"
        );

        set_address(program, "https://lantern.example");
        are_alike(program, "7", "another address");
    })
    .await;
}

/// Brings the register in again with another last-seen place of one person, and with one more step.
fn change_a_word(program: &Program) {
    let folder = program.scratch().join("register");
    program.must(&["export", "register", &folder.display().to_string()]);
    for file in ["persons.csv", "claims.csv"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(text.contains("bus depot, Yelqaya"), "{file}");
        let changed = text.replace("bus depot, Yelqaya", "a place, nobody named before");
        fs::write(folder.join(file), changed).unwrap();
    }
    let steps = fs::read_to_string(folder.join("steps.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(steps.as_bytes());
    let head = rows.headers().unwrap().clone();
    let all: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let mut more: Vec<String> = all[0].iter().map(str::to_owned).collect();
    "IT99".clone_into(&mut more[at("step_id")]);
    "asks once more where they are".clone_into(&mut more[at("description")]);
    let mut written = csv::Writer::from_path(folder.join("steps.csv")).unwrap();
    written.write_record(&head).unwrap();
    all.iter().for_each(|row| written.write_record(row).unwrap());
    written.write_record(&more).unwrap();
    written.flush().unwrap();
    program.must(&["import", "register", &folder.display().to_string()]);
}

#[tokio::test]
async fn only_what_changed_is_made_anew() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (folder, whole) = copy(&program, "copy");
    let id = person(&program, "Erdem Tolgarov");
    let other = fs::read_dir(folder.join("uk/people")).unwrap().map(|entry| entry.unwrap().path());
    let other = other.filter(|path| path.extension().is_some_and(|kind| kind == "html"));
    let untouched = other.filter(|path| !path.display().to_string().contains(&id)).collect::<Vec<_>>();
    let inode = |path: &std::path::Path| fs::metadata(path).unwrap().ino();
    let before: Vec<u64> = untouched.iter().map(|path| inode(path)).collect();

    let (_, nothing) = copy(&program, "copy");
    let number = |made: &serde_json::Value, key: &str| made[key].as_u64().unwrap();
    assert_eq!(number(&nothing, "files"), number(&whole, "files"));
    assert!(number(&nothing, "made") < number(&whole, "made") / 2, "{nothing}");
    assert_eq!(before, untouched.iter().map(|path| inode(path)).collect::<Vec<_>>(), "no other file");

    program.must(&["withdraw", &id, "--by", "Olena Test", "--reason", "the family asked"]);
    let (_, after) = copy(&program, "copy");
    assert!(number(&after, "made") > number(&nothing, "made"), "{after}");
    let kept =
        before.iter().zip(&untouched).filter(|(ino, path)| path.exists() && inode(path) == **ino).count();
    assert!(kept > 0, "whoever has nothing to do with it is the same file");

    // What somebody else changed in the copy is made good.
    let page = untouched.iter().find(|path| path.exists()).unwrap();
    let written = fs::read(page).unwrap();
    fs::write(page, b"changed").unwrap();
    copy(&program, "copy");
    assert_eq!(fs::read(page).unwrap(), written);
}
