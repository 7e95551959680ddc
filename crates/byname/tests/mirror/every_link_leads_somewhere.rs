//! In a copy every link leads to a file of it, or to the site itself, and opening a page asks nobody for anything.

use byname::mirror::is_elsewhere;
use byname::router;
use byname_testkit::program::Program;

use super::links::{Found, check, tags};
use super::open_petition::{SLUG, open_petition};
use super::place::{addresses, copy, files, set_address};
use super::{beside, on_each_database};

/// The names of the site's own address in these stories.
const LIVE: &str = "https://lantern.example";

fn is_sound(found: &Found, at_least: usize) {
    assert_eq!(found.broken, Vec::<String>::new());
    assert_eq!(found.fetched, Vec::<String>::new());
    assert_eq!(found.forms, Vec::<String>::new());
    assert!(found.followed > at_least, "{} links were followed", found.followed);
}

#[tokio::test]
async fn a_copy_of_the_invented_register_and_of_the_starter_register_is_sound() {
    for example in ["invented", "crimea"] {
        on_each_database(|program| {
            program.fill(example);
            let (folder, made) = copy(program, "copy");
            let files = files(&folder);
            assert_eq!(files.len(), made["files"].as_u64().unwrap() as usize + 1, "and the list of them");
            let found = check(&files);
            is_sound(&found, 5_000);
            assert!(found.outward.iter().all(|link| link.starts_with("http")), "{:?}", found.outward);
            for page in [
                "index.html",
                "uk/index.html",
                "crh/people.html",
                "crh-Cyrl/people.html",
                "ru/names.html",
                "en/method.html",
            ] {
                assert!(files.contains_key(page), "{page}");
            }
            assert!(!files.keys().any(|name| name.contains("search")), "a copy cannot search");
        })
        .await;
    }
}

#[tokio::test]
async fn every_page_tells_the_day_and_where_the_site_itself_is() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let told = |files: &std::collections::BTreeMap<String, Vec<u8>>, word: &str| {
        let pages = files.iter().filter(|(name, _)| name.ends_with(".html"));
        let silent = pages.filter(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(word));
        silent.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    let (folder, _) = copy(&program, "copy");
    let nobody = files(&folder);
    assert_eq!(told(&nobody, "<aside class=\"notice\">"), Vec::<String>::new());
    set_address(&program, LIVE);
    let (folder, _) = copy(&program, "copy");
    let known = files(&folder);
    assert_eq!(told(&known, LIVE), Vec::<String>::new());
    is_sound(&check(&known), 5_000);
    assert!(String::from_utf8_lossy(&known["uk/index.html"]).contains("Копія від"));
}

#[tokio::test]
async fn whoever_comes_to_an_action_says_so_on_the_site_itself() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let serving = program.serve();
    let action = serving.get("/en/actions").body;
    let action = action.split("href=\"").filter_map(|rest| rest.split('"').next());
    let mut action = action.filter(|address| address.starts_with("/en/actions/"));
    let address = action.find(|address| serving.get(address).body.contains("method=\"post\"")).unwrap();
    drop(serving);
    let page = || {
        let (folder, _) = copy(&program, "copy");
        String::from_utf8(files(&folder)[&format!("{}.html", &address[1..])].clone()).unwrap()
    };
    let page_of_nowhere = page();
    assert!(!page_of_nowhere.contains("<form") && page_of_nowhere.contains("ask whoever gave it to you"));
    set_address(&program, LIVE);
    let known = page();
    assert!(!known.contains("<form") && known.contains(&format!("href=\"{LIVE}{address}\"")), "{known}");
}

#[tokio::test]
async fn the_steps_report_stands_in_a_copy_page_by_page() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (folder, _) = copy(&program, "copy");
    let copied = files(&folder);
    for language in ["en", "uk", "crh", "ru"] {
        let first = String::from_utf8_lossy(&copied[&format!("{language}/report.html")]);
        assert!(first.contains("id=\"summary\"") && !first.contains("<form"), "{language}");
        let second = copied.contains_key(&format!("{language}/report_page-2.html"));
        assert_eq!(second, first.contains("report_page-2.html"), "{language}");
    }
    assert!(!copied.keys().any(|name| name.contains("report_person") || name.contains("report_addressee")));
}

#[tokio::test]
async fn a_petition_in_a_copy_says_where_to_sign() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    beside(open_petition(&program));
    let (folder, _) = copy(&program, "copy");
    let page = String::from_utf8(files(&folder)[&format!("en/petitions/{SLUG}.html")].clone()).unwrap();
    assert!(page.contains("ask whoever gave it to you") && !page.contains("<form"), "{page}");
    for file in ["leaves", "heads", "checkpoint"] {
        assert!(folder.join(format!("data/petitions/{SLUG}/{file}")).is_file(), "{file}");
    }
    let said = program.run(&["verify", "petition", &folder.join("data/petitions").display().to_string()]);
    assert!(said.err.contains("leaves"), "the files stand one folder deeper: {}", said.err);

    set_address(&program, LIVE);
    let (folder, _) = copy(&program, "copy");
    let copied = files(&folder);
    is_sound(&check(&copied), 5_000);
    let page = String::from_utf8(copied[&format!("en/petitions/{SLUG}.html")].clone()).unwrap();
    let to_the_site = format!("{LIVE}/en/petitions/{SLUG}");
    let leads = tags(&page).iter().any(|tag| tag.attributes.iter().any(|(_, value)| *value == to_the_site));
    assert!(leads, "{page}");
}

/// Addresses of what this register has none of; whatever page tells of one links to it.
const NOTHING_OF: [&str; 2] = ["/photos/{file}", "/{lang}/letters/{slug}"];

#[tokio::test]
async fn every_route_is_copied_or_said_to_be_elsewhere() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    beside(open_petition(&program));
    copy(&program, "copy");
    let copied = addresses(&program);
    let mut lost = Vec::new();
    for row in router::table().iter().map(|row| serde_json::to_value(row).unwrap()) {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        if text("listener") != "public" || text("method") != "GET" || text("path") == "/{lang}" {
            continue;
        }
        let path = text("path");
        let there = copied.iter().any(|address| fills(address.split('?').next().unwrap(), &path));
        if there == is_elsewhere(&path) && !NOTHING_OF.contains(&path.as_str()) {
            lost.push(path);
        }
    }
    assert_eq!(
        lost,
        Vec::<String>::new(),
        "say in byname::mirror that it is elsewhere, or link to it from a page"
    );
    assert!(fills("/uk/people/abc", "/{lang}/people/{id}"));
    assert!(!fills("/uk/people", "/{lang}/people/{id}"), "a route without a page is seen");
}

fn fills(path: &str, pattern: &str) -> bool {
    let (mut parts, mut holes) = (path.split('/'), pattern.split('/'));
    loop {
        match (parts.next(), holes.next()) {
            (None, None) => return true,
            (Some(part), Some(hole)) if hole.starts_with("{*") => return !part.is_empty(),
            (Some(part), Some(hole)) if part == hole || (hole.starts_with('{') && !part.is_empty()) => {}
            _ => return false,
        }
    }
}
