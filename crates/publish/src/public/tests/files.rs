use std::collections::BTreeSet;

use serde_json::Value;

use super::Running;
use super::invented::{ERDEM, RALLY};

#[tokio::test]
async fn the_data_files_hold_one_list_with_its_rule_and_day() {
    let site = Running::start().await;
    for name in ["people", "steps", "authorities", "scoreboard", "actions", "sources"] {
        let answer = site.get(&format!("/data/{name}.json")).await;
        let document: Value = serde_json::from_str(&answer.body).unwrap();
        let mut keys: Vec<&String> = document.as_object().unwrap().keys().collect();
        keys.sort();
        let mut expected = vec!["as_of", "licence", "rule", name];
        expected.sort_unstable();
        assert_eq!(keys, expected);
        assert_eq!(document["as_of"], "2026-11-24");
        let csv = site.get(&format!("/data/{name}.csv")).await.body;
        let rows = document[name].as_array().unwrap();
        assert_eq!(csv.lines().count(), rows.len() + 1, "{name}");
        let columns: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        assert!(columns.iter().all(|column| rows[0].get(column).is_some()), "{name}: {columns:?}");
    }
}

#[tokio::test]
async fn a_step_has_exactly_the_agreed_fields() {
    let site = Running::start().await;
    let csv = site.get("/data/steps.csv").await.body;
    assert_eq!(
        csv.lines().next().unwrap(),
        "id,person_ids,level,stance,jurisdiction,kind,actor,addressee,sent_on,due_on,due_basis,state,days,outcome,\
         outcome_text,description,note,grade,source_ids"
    );
    assert!(csv.contains("'=report of the disappearance"), "no cell is a formula: {csv}");
    let document: Value = serde_json::from_str(&site.get("/data/steps.json").await.body).unwrap();
    let late =
        document["steps"].as_array().unwrap().iter().find(|step| step["id"] == "step200000000000").unwrap();
    assert_eq!(late["state"], "answered_late");
    assert_eq!(late["days"], 10);
    assert_eq!(late["outcome"], "answered_formal");
    assert_eq!(late["due_on"], "2016-05-02");
    assert_eq!(late["person_ids"][0], ERDEM);
}

#[tokio::test]
async fn what_the_family_tells_is_marked_in_the_data_and_on_the_page() {
    let site = Running::start().await;
    let document: Value = serde_json::from_str(&site.get("/data/people.json").await.body).unwrap();
    let people = document["people"].as_array().unwrap();
    let told_by_family =
        |id: &str| people.iter().find(|person| person["id"] == id).unwrap()["told_by_family"].clone();
    assert_eq!(told_by_family("marta00000000000"), serde_json::json!(["affiliation"]));
    assert_eq!(told_by_family(ERDEM), serde_json::json!([]));
    let mark = "told by the family, with their consent";
    let page = site.get("/en/people/marta00000000000").await.body;
    assert!(page.contains(&format!("<span class=\"by-family\">{mark}</span>")), "{page}");
    assert!(page.contains("goes when they take it back"));
    let page = site.get(&format!("/en/people/{ERDEM}")).await.body;
    assert!(!page.contains(mark) && !page.contains("by-family"));
}

fn is_data(path: &str) -> bool {
    path.starts_with("/data/") || path.starts_with("/feeds/") || path.starts_with("/calendar")
}

#[tokio::test]
async fn the_description_names_every_data_file() {
    let site = Running::start().await;
    let document: Value = serde_json::from_str(&site.get("/openapi.json").await.body).unwrap();
    let described: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(|path| path.replace("{slug}.json", "{slug}").replace("{index}", "{*place}"))
        .map(|path| path.replace("{id}.atom", "{file}").replace("{id}.ics", "{name}"))
        .map(|path| path.replace("/tile/entries/", "/tile/{level}/"))
        .collect();
    let answered = super::super::routes().into_iter().map(|route| route.path);
    let answered = answered.chain(byname_campaign::public::routes().into_iter().map(|route| route.path));
    let data: BTreeSet<String> = answered.filter(|path| is_data(path)).map(str::to_owned).collect();
    assert_eq!(described, data);
    let step = &document["paths"]["/data/steps.json"]["get"]["responses"]["200"]["content"]["application/json"]
        ["schema"];
    assert_eq!(step["properties"]["steps"]["items"]["required"].as_array().unwrap().len(), 19);
}

#[tokio::test]
async fn the_calendar_holds_the_rally_at_its_hour() {
    let site = Running::start().await;
    let calendar = site.get("/calendar.ics").await.body;
    assert!(calendar.contains(&format!("UID:{RALLY}\r\n")));
    assert!(calendar.contains("DTSTART:20161025T073000Z\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1);
}
