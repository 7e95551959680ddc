//! Every route, on each listener, by each verb: who gets what. The table is the one from which the routers are
//! built, so a new route is walked as soon as it exists.

use byname::router;
use byname_pursue::reply_rule::ReplyRules;
use byname_testkit::program::{Program, ask};
use serde_json::Value;

/// The ids to fill into paths.
fn filled(path: &str, ids: &[(&str, String)]) -> String {
    ids.iter()
        .fold(path.to_owned(), |path, (of, id)| {
            if path.contains(&format!("/{of}/{{id}}")) { path.replace("{id}", id) } else { path }
        })
        .replace("{lang}", "en")
}

#[test]
fn every_route_answers_on_its_listener_alone_and_only_to_reading() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let serving = program.serve();
    let id_of = |name: &str| {
        let data: Value = serde_json::from_str(&serving.get(&format!("/data/{name}.json")).body).unwrap();
        (name.to_owned(), data[name][0]["id"].as_str().unwrap().to_owned())
    };
    let known = ["people", "authorities", "actions"].map(id_of);
    let mut ids: Vec<(&str, String)> = known.iter().map(|(name, id)| (name.as_str(), id.clone())).collect();
    ids.extend(ReplyRules::shipped().iter().take(1).map(|rule| ("rules", rule.id.clone())));
    let rows: Vec<Value> = router::table().iter().map(|row| serde_json::to_value(row).unwrap()).collect();
    assert!(rows.len() > 20);
    let desk_paths: Vec<&str> = rows
        .iter()
        .filter(|row| row["listener"] == "desk")
        .map(|row| row["path"].as_str().unwrap())
        .collect();
    for row in &rows {
        let (path, listener) = (row["path"].as_str().unwrap(), row["listener"].as_str().unwrap());
        assert_eq!((row["method"].as_str(), row["who"].as_str()), (Some("GET"), Some("anyone")), "{path}");
        if path.contains("{*path}") {
            continue;
        }
        let address = if listener == "public" { &serving.public } else { &serving.desk };
        let asked = filled(path, &ids);
        let answer = ask(address, "GET", &asked);
        assert!(matches!(answer.status, 200 | 302), "{listener} {asked}: {}", answer.status);
        for header in [
            "content-security-policy: default-src 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
        ] {
            assert!(answer.head.contains(header), "{asked} lacks {header}: {}", answer.head);
        }
        assert!(
            !answer.head.contains("set-cookie") && !answer.head.contains("\nserver:"),
            "{asked}: {}",
            answer.head
        );
        for verb in ["POST", "PUT", "PATCH", "DELETE"] {
            assert_eq!(ask(address, verb, &asked).status, 405, "{verb} {asked}");
        }
        if listener == "public" && !desk_paths.contains(&path) && path != "/{lang}" {
            assert_eq!(ask(&serving.desk, "GET", &asked).status, 404, "the desk does not answer {asked}");
        }
    }
}

#[test]
fn the_printed_table_is_the_one_that_is_walked() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let printed: Value = serde_json::from_str(&program.must(&["routes", "--json"])).unwrap();
    assert_eq!(printed, serde_json::to_value(router::table()).unwrap());
}
