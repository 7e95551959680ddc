//! The starter register follows no answers, so its site tells of no lateness and no silence, in any language.

use std::collections::BTreeMap;

use super::on_each_database;

#[tokio::test]
async fn the_starter_register_accuses_nobody() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let steps: serde_json::Value = serde_json::from_str(&serving.get("/data/steps.json").body).unwrap();
        let mut states: BTreeMap<&str, usize> = BTreeMap::new();
        for step in steps["steps"].as_array().unwrap() {
            *states.entry(step["state"].as_str().unwrap()).or_default() += 1;
            assert!(step["days"].is_null() && step["due_on"].is_null() && step["outcome"] == "", "{step}");
        }
        assert_eq!(states, BTreeMap::from([("not_applicable", 25), ("not_recorded", 15)]));
    })
    .await;
}

#[tokio::test]
async fn the_counts_of_the_starter_register_are_told_with_their_days() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let people: serde_json::Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for person in people["people"].as_array().unwrap() {
            *counts.entry(person["count"].as_str().unwrap()).or_default() += 1;
        }
        assert_eq!(
            counts,
            BTreeMap::from([("missing", 23), ("found_dead", 2), ("not_verified", 2), ("freed", 2)])
        );
        let home = serving.get("/en/").body;
        for name in ["Ervin Ibragimov", "Reshat Ametov", "Kateryna Klapova"] {
            assert!(home.contains(name), "{name} stands on the wall");
        }
        for relative in ["Umer Ibragimov", "Abdureshit", "Tasheva", "Riazantseva"] {
            assert!(
                !home.contains(relative) && !serving.get("/en/people").body.contains(relative),
                "{relative}"
            );
        }
    })
    .await;
}
