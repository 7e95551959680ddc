//! A journalist reads the data files: every field is there, in both forms, and says on which day it was true.

use std::collections::BTreeSet;

use super::on_each_database;

const STEP: [&str; 20] = [
    "id",
    "person_ids",
    "level",
    "stance",
    "jurisdiction",
    "kind",
    "actor",
    "addressee",
    "sent_on",
    "due_on",
    "due_basis",
    "state",
    "days",
    "outcome",
    "outcome_text",
    "description",
    "note",
    "grade",
    "source_ids",
    "basis",
];

#[tokio::test]
async fn a_journalist_reads_the_data() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let steps: serde_json::Value = serde_json::from_str(&serving.get("/data/steps.json").body).unwrap();
        for head in ["as_of", "rule", "licence"] {
            assert!(steps[head].is_string(), "{head}");
        }
        let rows = steps["steps"].as_array().unwrap();
        assert_eq!(rows.len(), 40);
        let fields: BTreeSet<&str> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, BTreeSet::from(STEP));

        let csv = serving.get("/data/steps.csv").body;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), STEP);
        assert_eq!(reader.records().count(), 40);

        let count = |name: &str| {
            let data: serde_json::Value =
                serde_json::from_str(&serving.get(&format!("/data/{name}.json")).body).unwrap();
            assert_eq!(data.as_object().unwrap().values().filter(|value| value.is_array()).count(), 1);
            data[name].as_array().unwrap().len()
        };
        assert_eq!(count("people"), 29, "those with a case");
        assert_eq!(count("actions"), 15, "the second account of the first action is no action");
        assert_eq!(count("authorities"), 20);
        let sources: BTreeSet<String> = rows
            .iter()
            .flat_map(|row| row["source_ids"].as_array().unwrap())
            .map(|id| id.as_str().unwrap().to_owned())
            .collect();
        let known: serde_json::Value = serde_json::from_str(&serving.get("/data/sources.json").body).unwrap();
        let known: BTreeSet<String> = known["sources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|s| s["id"].as_str().unwrap().to_owned())
            .collect();
        assert!(sources.is_subset(&known));

        let calendar = serving.get("/calendar.ics").body;
        assert!(
            calendar.contains("DTSTART;TZID=Europe/Kyiv:20161025T103000")
                || calendar.contains("DTSTART:20161025T073000Z"),
            "{calendar}"
        );
        assert!(!calendar.contains("201610100"), "about the tenth is no day");
    })
    .await;
}
