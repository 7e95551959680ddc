//! Every route, on each listener, by each verb, for everybody: who gets what. The table is the one from which the
//! routers are built, so that a route without a row here breaks the build.

mod desk_people;
#[path = "desk_people/open_letters.rs"]
mod open_letters;
#[path = "desk_people/open_petition.rs"]
mod open_petition;

use byname::router;
use byname_pursue::reply_rule::ReplyRules;
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, ask};
use serde_json::Value;

use desk_people::{People, office};
use open_letters::open_letters;
use open_petition::{SLUG, open_petition};

/// What a route concerns.
#[derive(Clone, Copy, PartialEq)]
enum On {
    /// Nothing in particular.
    Nothing,
    /// A file, or something in it.
    File,
    /// Somebody else's account.
    Account,
}

const EVERYBODY: &[&str] =
    &["viewer", "caseworker", "campaigner", "publisher", "keyholder", "operator", "auditor"];
const READERS: &[&str] = &["viewer", "caseworker", "campaigner", "publisher"];
const KEEPERS: &[&str] = &["caseworker"];
const DECIDERS: &[&str] = &["publisher"];
const CAMPAIGNERS: &[&str] = &["campaigner"];
const TRANSLATORS: &[&str] = &["campaigner", "publisher"];
const NOBODY: &[&str] = &[];
const WITHDRAWERS: &[&str] = &["caseworker", "publisher"];
const ACTION_WITHDRAWERS: &[&str] = &["campaigner", "publisher"];
const SOURCE_KEEPERS: &[&str] = &["caseworker", "campaigner"];
const OPERATORS: &[&str] = &["operator"];
const OFFICERS: &[&str] = &["operator", "keyholder"];
const AUDITORS: &[&str] = &["auditor"];

/// One row a route of the desk that asks who somebody is: verb, path, what it concerns, and the roles that get it for
/// a file that is open to them (or for somebody else's account). Of a file that is not open nobody gets anything, and
/// whoever left or never confirmed gets nothing at all.
const ROWS: &[(&str, &str, On, &[&str])] = &[
    ("GET", "/{lang}/", On::Nothing, EVERYBODY),
    ("GET", "/{lang}/account", On::Nothing, EVERYBODY),
    ("POST", "/{lang}/account", On::Nothing, EVERYBODY),
    ("POST", "/{lang}/account/mail", On::Nothing, EVERYBODY),
    ("GET", "/{lang}/accounts", On::Nothing, OFFICERS),
    ("GET", "/{lang}/accounts/new", On::Nothing, OPERATORS),
    ("POST", "/{lang}/accounts/new", On::Nothing, OPERATORS),
    ("GET", "/{lang}/accounts/{id}", On::Account, OFFICERS),
    ("POST", "/{lang}/accounts/{id}/rights", On::Account, OPERATORS),
    ("POST", "/{lang}/accounts/{id}/recover", On::Account, OFFICERS),
    ("POST", "/{lang}/accounts/{id}/leave", On::Account, OPERATORS),
    ("POST", "/{lang}/recoveries/{id}", On::Nothing, &[]),
    ("GET", "/{lang}/log", On::Nothing, AUDITORS),
    ("GET", "/{lang}/people", On::Nothing, READERS),
    ("GET", "/{lang}/people/new", On::Nothing, KEEPERS),
    ("POST", "/{lang}/people/new", On::Nothing, KEEPERS),
    ("GET", "/{lang}/people/{id}", On::File, READERS),
    ("GET", "/{lang}/people/{id}/steps", On::File, READERS),
    ("GET", "/{lang}/people/{id}/history", On::File, READERS),
    ("GET", "/{lang}/people/{id}/consent", On::File, WITHDRAWERS),
    ("POST", "/{lang}/people/{id}/consent", On::File, WITHDRAWERS),
    ("GET", "/{lang}/people/{id}/photo", On::File, READERS),
    ("POST", "/{lang}/people/{id}/photo", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/photo/{photo}", On::File, READERS),
    ("GET", "/{lang}/people/{id}/release", On::File, READERS),
    ("POST", "/{lang}/people/{id}/release", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/withdraw", On::File, WITHDRAWERS),
    ("POST", "/{lang}/people/{id}/withdraw", On::File, WITHDRAWERS),
    ("GET", "/{lang}/people/{id}/facts/new", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/facts/new", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/facts/{number}", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/facts/{number}", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/standing", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/standing", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/letter", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/letter", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/letter/sent", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/relations/new", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/relations/new", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/relations/{relation}", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/relations/{relation}", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/event", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/event", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/same", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/same", On::File, KEEPERS),
    ("GET", "/{lang}/people/{id}/share", On::File, KEEPERS),
    ("POST", "/{lang}/people/{id}/share", On::File, KEEPERS),
    ("GET", "/{lang}/sources", On::Nothing, READERS),
    ("GET", "/{lang}/sources/new", On::Nothing, SOURCE_KEEPERS),
    ("POST", "/{lang}/sources/new", On::Nothing, SOURCE_KEEPERS),
    ("GET", "/{lang}/steps/new", On::File, KEEPERS),
    ("POST", "/{lang}/steps/new", On::File, KEEPERS),
    ("GET", "/{lang}/steps/{id}", On::File, READERS),
    ("GET", "/{lang}/steps/{id}/text", On::File, READERS),
    ("GET", "/{lang}/steps/{id}/reply", On::File, KEEPERS),
    ("POST", "/{lang}/steps/{id}/reply", On::File, KEEPERS),
    ("GET", "/{lang}/steps/{id}/ignored", On::File, KEEPERS),
    ("POST", "/{lang}/steps/{id}/ignored", On::File, KEEPERS),
    ("GET", "/{lang}/petitions", On::Nothing, READERS),
    ("GET", "/{lang}/petitions/new", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/new", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}", On::Nothing, READERS),
    ("GET", "/{lang}/petitions/{id}/text/{of}", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/text/{of}", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}/matters", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/matters", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}/kiosk", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/kiosk", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}/names", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/names", On::Nothing, CAMPAIGNERS),
    // It asks for two roles at once, and nobody of the table has two: a story tells of somebody who has.
    ("GET", "/{lang}/petitions/{id}/hand-over", On::Nothing, &[]),
    ("POST", "/{lang}/petitions/{id}/hand-over", On::Nothing, &[]),
    ("GET", "/{lang}/petitions/{id}/held", On::Nothing, READERS),
    ("POST", "/{lang}/petitions/{id}/held", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}/paper", On::Nothing, READERS),
    ("POST", "/{lang}/petitions/{id}/paper", On::Nothing, CAMPAIGNERS),
    // No sheets were entered for this petition: who confirms some is told by a story.
    ("GET", "/{lang}/petitions/{id}/paper/{batch}", On::Nothing, NOBODY),
    ("POST", "/{lang}/petitions/{id}/paper/{batch}", On::Nothing, NOBODY),
    ("GET", "/{lang}/petitions/{id}/invalidate", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/invalidate", On::Nothing, CAMPAIGNERS),
    // Nothing was taken out of this petition: what others may do with a run is told by a story.
    ("GET", "/{lang}/petitions/{id}/invalidate/{run}", On::Nothing, NOBODY),
    ("POST", "/{lang}/petitions/{id}/invalidate/{run}", On::Nothing, NOBODY),
    ("GET", "/{lang}/petitions/{id}/turn/ask", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/petitions/{id}/turn/ask", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/petitions/{id}/turn/open", On::Nothing, DECIDERS),
    ("POST", "/{lang}/petitions/{id}/turn/open", On::Nothing, DECIDERS),
    ("GET", "/{lang}/actions/{id}/photos", On::Nothing, READERS),
    ("POST", "/{lang}/actions/{id}/photos", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/photos/{photo}", On::Nothing, READERS),
    ("POST", "/{lang}/actions/{id}/photos/{photo}", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/photos/{photo}/covered", On::Nothing, READERS),
    // Whoever chooses what is covered, and whoever decides about it, see the people in it; nobody else does.
    ("GET", "/{lang}/actions/{id}/photos/{photo}/working", On::Nothing, ACTION_WITHDRAWERS),
    ("GET", "/{lang}/words", On::Nothing, READERS),
    ("GET", "/{lang}/words/{of}", On::Nothing, READERS),
    ("POST", "/{lang}/words/{of}", On::Nothing, TRANSLATORS),
    ("GET", "/{lang}/words/{of}/file", On::Nothing, READERS),
    // No file was brought: who takes one is told by a story.
    ("GET", "/{lang}/words/{of}/files/{run}", On::Nothing, NOBODY),
    ("POST", "/{lang}/words/{of}/files/{run}", On::Nothing, NOBODY),
    ("GET", "/{lang}/actions", On::Nothing, READERS),
    ("GET", "/{lang}/actions/new", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/new", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}", On::Nothing, READERS),
    ("GET", "/{lang}/actions/{id}/plan", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/{id}/plan", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/kit", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/{id}/kit", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/after", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/{id}/after", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/quote", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/{id}/quote", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/turn/move", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/actions/{id}/turn/move", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/release", On::Nothing, READERS),
    ("POST", "/{lang}/actions/{id}/release", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/actions/{id}/withdraw", On::Nothing, ACTION_WITHDRAWERS),
    ("POST", "/{lang}/actions/{id}/withdraw", On::Nothing, ACTION_WITHDRAWERS),
    ("GET", "/{lang}/letters", On::Nothing, READERS),
    ("GET", "/{lang}/letters/new", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/new", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}", On::Nothing, READERS),
    ("GET", "/{lang}/letters/{id}/text/{of}", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/text/{of}", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}/matters", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/matters", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}/addressee", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/addressee", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}/batches", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/batches", On::Nothing, CAMPAIGNERS),
    // No letter was left here: what may be done with a batch is told by a story.
    ("GET", "/{lang}/letters/{id}/batches/{batch}", On::Nothing, NOBODY),
    ("POST", "/{lang}/letters/{id}/batches/{batch}", On::Nothing, NOBODY),
    ("GET", "/{lang}/letters/{id}/batches/{batch}/letters", On::Nothing, NOBODY),
    ("GET", "/{lang}/letters/{id}/batches/{batch}/pdf/{form}", On::Nothing, NOBODY),
    ("GET", "/{lang}/letters/{id}/partners", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/partners", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}/turn/ask", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/turn/ask", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/letters/{id}/turn/open", On::Nothing, DECIDERS),
    ("POST", "/{lang}/letters/{id}/turn/open", On::Nothing, DECIDERS),
    ("GET", "/{lang}/letters/{id}/turn/stop", On::Nothing, CAMPAIGNERS),
    ("POST", "/{lang}/letters/{id}/turn/stop", On::Nothing, CAMPAIGNERS),
    ("GET", "/{lang}/placards", On::Nothing, READERS),
    ("POST", "/{lang}/placards", On::Nothing, READERS),
    ("GET", "/{lang}/releases", On::Nothing, READERS),
    ("GET", "/{lang}/releases/{id}", On::File, READERS),
    ("POST", "/{lang}/releases/{id}", On::File, DECIDERS),
];

/// The forms that anyone may send without an account: to write, to sign, and to do what the secret in a link allows. None
/// of them reads a cookie.
const FORMS_OF_ANYONE: [&str; 8] = [
    // A number of people who come, and nothing about anybody.
    "/{lang}/actions/{id}",
    "/{lang}/letters/{slug}",
    "/{lang}/petitions/{slug}",
    "/{lang}/confirm/{code}",
    "/{lang}/receipt/{code}",
    "/{lang}/take-back/{code}",
    "/{lang}/letters/{slug}/go/{code}",
    "/{lang}/letters/{slug}/report/{code}",
];

/// Routes of the desk that ask nobody who they are: the door, and what a secret in the address opens.
const OPEN_ROUTES: [(&str, &str); 7] = [
    ("GET", "/"),
    ("GET", "/assets/{hash}/{*path}"),
    ("GET", "/{lang}/sign-in"),
    ("POST", "/{lang}/sign-in"),
    ("GET", "/{lang}/welcome/{link}"),
    ("POST", "/{lang}/welcome/{link}"),
    ("GET", "/{lang}/calendar/{secret}"),
];

/// A path of the table without its last hole, so that rows may name what fills it.
fn is_row_of(path: &str, row: &str) -> bool {
    path == row
        || path.strip_suffix("{what}").is_some_and(|stem| {
            row.strip_prefix(stem).is_some_and(|what| !what.is_empty() && !what.contains('/'))
        })
}

fn desk_routes() -> Vec<(String, String, String)> {
    let rows = router::table().iter().map(|row| serde_json::to_value(row).unwrap()).collect::<Vec<Value>>();
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let desk = rows.iter().filter(|row| row["listener"] == "desk");
    desk.map(|row| (text(row, "method"), text(row, "path"), text(row, "who"))).collect()
}

#[test]
fn every_route_of_the_desk_has_a_row() {
    for (method, path, who) in desk_routes() {
        let open = OPEN_ROUTES.contains(&(method.as_str(), path.as_str()));
        let row = ROWS.iter().any(|(verb, row, _, _)| *verb == method && is_row_of(&path, row));
        let sign_out = path == "/{lang}/sign-out";
        assert!(open || row || sign_out, "{method} {path} has no row: say who gets it");
        assert_eq!(who == "anyone", open, "{method} {path}");
    }
    for (verb, row, _, _) in ROWS {
        let known = desk_routes().iter().any(|(method, path, _)| method == verb && is_row_of(path, row));
        assert!(known, "{verb} {row} is a row of nothing");
    }
}

/// The address of a row for one file or account.
fn filled(row: &str, file: &desk_people::File, people: &People) -> String {
    let id = if row.contains("/petitions/") {
        &people.petition
    } else if row.contains("/actions/") {
        &people.action
    } else if row.contains("/letters/") {
        &people.letters
    } else if row.contains("/steps/") {
        &file.step
    } else if row.contains("/releases/") {
        &file.proposal
    } else if row.contains("/accounts/") {
        &people.dummy
    } else {
        &file.person
    };
    let path = row
        .replace("{lang}", "en")
        .replace("{id}", id)
        .replace("{number}", &file.fact)
        .replace("{relation}", &file.relation)
        .replace("{photo}", if row.contains("/actions/") { &people.action_photo } else { &file.photo })
        .replace("{of}", "uk");
    if row == "/{lang}/steps/new" { format!("{path}?person={}", file.person) } else { path }
}

/// Fields with which a form says no to whoever may send it, so that walking the table changes nothing.
fn harmless(row: &str, file: &desk_people::File) -> Vec<(&'static str, String)> {
    match row {
        "/{lang}/steps/new" => vec![("person", file.person.clone())],
        "/{lang}/releases/{id}" => vec![("what", "approve".to_owned()), ("shown", "nothing".to_owned())],
        "/{lang}/people/{id}/facts/{number}" => vec![("what", "pick".to_owned())],
        "/{lang}/accounts/{id}/rights" => vec![("roles", "viewer".to_owned())],
        _ => Vec::new(),
    }
}

/// Whether an answer lets somebody in: a page, a form that says what is missing, or the page after it.
fn lets_in(browser: &mut Browser, verb: &str, path: &str, fields: &[(&'static str, String)]) -> bool {
    let answer = if verb == "GET" {
        browser.ask("GET", path, None, None)
    } else {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(path, &fields)
    };
    match answer.status {
        200 | 303 | 400 | 422 => !answer.head.contains("location: /en/sign-in"),
        401 | 404 => false,
        other => panic!("{verb} {path}: {other}"),
    }
}

#[test]
fn every_role_gets_what_its_row_says_and_nobody_else_anything() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (serving, mut people) = office(&program);
    let mut wrong = Vec::new();
    for role in EVERYBODY {
        for (verb, row, on, roles) in ROWS {
            let browser = people.browsers.get_mut(*role).unwrap().clone();
            let own = roles.contains(role);
            let objects: &[(&str, bool)] = match on {
                On::File => &[("own", true), ("withdrawn", true), ("other's", false)],
                On::Nothing | On::Account => &[("own", true)],
            };
            for (object, open) in objects {
                let file = &people.files[*object];
                let (path, fields) = (filled(row, file, &people), harmless(row, file));
                let got = lets_in(&mut browser.clone(), verb, &path, &fields);
                if got != (own && *open) {
                    wrong.push(format!(
                        "{role} {verb} {row} ({object}): {}",
                        if got { "let in" } else { "kept out" }
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (who, browser) in people.outsiders(&program) {
        for (verb, row, _, _) in ROWS {
            let file = &people.files["own"];
            let path = filled(row, file, &people);
            let got = lets_in(&mut browser.clone(), verb, &path, &harmless(row, file));
            assert!(!got, "{who} gets {verb} {path}");
        }
    }
    drop(serving);
}

#[test]
fn a_form_from_elsewhere_is_refused_on_every_route_logout_included() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let (serving, mut people) = office(&program);
    let browser = people.browsers.get_mut("caseworker").unwrap();
    let token = browser
        .page
        .split("name=\"form_token\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let own = format!("http://{}", serving.desk);
    let other = browser.clone().filled("/sign-out", &[("form_token", &"0".repeat(64))]).1;
    let posts = desk_routes().into_iter().filter(|(method, _, _)| method == "POST");
    let mut walked = 0;
    for (_, path, _) in posts {
        let path = path.replace("{lang}", "en").replace(['{', '}'], "");
        let right = format!("form_token={token}");
        for (origin, body, why) in [
            (None, right.as_str(), "no origin"),
            (Some("http://evil.example"), right.as_str(), "a foreign origin"),
            (Some("null"), right.as_str(), "an origin of nowhere"),
            (Some(own.as_str()), "", "no token"),
            (Some(own.as_str()), other.as_str(), "somebody else's token"),
        ] {
            let answer = browser.clone().ask("POST", &path, Some(body), origin);
            assert_eq!(answer.status, 403, "POST {path} with {why}");
            walked += 1;
        }
    }
    assert!(walked >= 90, "{walked}");
    assert_eq!(browser.open("/en/"), 200, "still signed in");
    assert!(browser.page.contains("Signed in as"));
}

#[test]
fn every_public_route_answers_on_its_listener_alone_and_only_to_reading() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(open_petition(&program));
    runtime.block_on(open_letters(&program));
    let serving = program.serve();
    let id_of = |name: &str| {
        let data: Value = serde_json::from_str(&serving.get(&format!("/data/{name}.json")).body).unwrap();
        (name.to_owned(), data[name][0]["id"].as_str().unwrap().to_owned())
    };
    let mut ids: Vec<(String, String)> = ["people", "authorities", "actions"].map(id_of).to_vec();
    // A calendar file is made for an action on a certain day alone.
    let actions: Value = serde_json::from_str(&serving.get("/data/actions.json").body).unwrap();
    let dated = actions["actions"].as_array().unwrap().iter().find(|action| action["date"] == "2016-08-14");
    ids.push(("dated".to_owned(), dated.unwrap()["id"].as_str().unwrap().to_owned()));
    ids.extend(ReplyRules::shipped().iter().take(1).map(|rule| ("rules".to_owned(), rule.id.clone())));
    let rows: Vec<Value> = router::table().iter().map(|row| serde_json::to_value(row).unwrap()).collect();
    let public: Vec<&Value> = rows.iter().filter(|row| row["listener"] == "public").collect();
    assert!(public.len() > 20);
    let desk_paths: Vec<String> = desk_routes().into_iter().map(|(_, path, _)| path).collect();
    let forms: Vec<&str> =
        public.iter().filter(|row| row["method"] == "POST").filter_map(|row| row["path"].as_str()).collect();
    assert_eq!(forms, FORMS_OF_ANYONE, "a new form of anyone: say here what it may do");
    for row in public {
        let path = row["path"].as_str().unwrap();
        assert_eq!(row["who"].as_str(), Some("anyone"), "{path}");
        // A link's secret, and a device's, open what nothing else does, a photograph stands only with consent, and a list
        // of addresses only where the site knows its own: their stories are told elsewhere.
        let told_elsewhere =
            ["{*path}", "{code}", "/photos/", "/sitemap"].iter().any(|part| path.contains(part));
        if told_elsewhere || row["method"] == "POST" {
            continue;
        }
        let asked = ids.iter().fold(path.to_owned(), |path, (of, id)| {
            if path.contains(&format!("/{of}/{{id}}")) { path.replace("{id}", id) } else { path }
        });
        let slug = if path == "/data/petitions/{slug}" { format!("{SLUG}.json") } else { SLUG.to_owned() };
        let asked = asked.replace("{lang}", "en").replace("{slug}", &slug);
        let asked = asked.replace("{level}/{*place}", "0/000.p/1");
        let own_calendar = format!("{}.ics", ids.iter().find(|(of, _)| of == "dated").unwrap().1);
        let asked = asked.replace("/calendar/{name}", &format!("/calendar/{own_calendar}"));
        let feed = format!("{}.atom", ids[0].1);
        let asked = asked.replace("/feeds/people/{file}", &format!("/feeds/people/{feed}"));
        let answer = ask(&serving.public, "GET", &asked);
        assert!(matches!(answer.status, 200 | 302), "{asked}: {}", answer.status);
        // Two pages are made to stand inside pages of others, and no other may.
        let framed = path.starts_with("/{lang}/embed/");
        assert_eq!(answer.head.contains("frame-ancestors *"), framed, "{asked}: {}", answer.head);
        assert_eq!(answer.head.contains("x-frame-options: deny"), !framed, "{asked}: {}", answer.head);
        for header in [
            "content-security-policy: default-src 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
        ] {
            assert!(answer.head.contains(header), "{asked} lacks {header}: {}", answer.head);
        }
        let quiet = !answer.head.contains("set-cookie") && !answer.head.contains("\nserver:");
        assert!(quiet, "{asked}: {}", answer.head);
        let unanswered = ["POST", "PUT", "PATCH", "DELETE"]
            .into_iter()
            .filter(|verb| *verb != "POST" || !forms.contains(&path));
        for verb in unanswered {
            assert_eq!(ask(&serving.public, verb, &asked).status, 405, "{verb} {asked}");
        }
        if !desk_paths.contains(&path.replace("{slug}", "{id}")) && path != "/{lang}" {
            assert_eq!(ask(&serving.desk, "GET", &asked).status, 404, "the desk does not answer {asked}");
        }
    }
}

#[test]
fn the_desk_answers_with_its_headers_and_keeps_nothing_in_browsers() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let serving = program.serve();
    let answer = ask(&serving.desk, "GET", "/en/sign-in");
    for header in [
        "content-security-policy: default-src 'none'",
        "referrer-policy: same-origin",
        "cache-control: no-store",
        "httponly; samesite=lax",
    ] {
        assert!(answer.head.contains(header), "lacks {header}: {}", answer.head);
    }
    for verb in ["PUT", "PATCH", "DELETE"] {
        assert_eq!(ask(&serving.desk, verb, "/en/sign-in").status, 403, "{verb} comes from no page of ours");
    }
}

#[test]
fn the_printed_table_is_the_one_that_is_walked() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let printed: Value = serde_json::from_str(&program.must(&["routes", "--json"])).unwrap();
    assert_eq!(printed, serde_json::to_value(router::table()).unwrap());
}
