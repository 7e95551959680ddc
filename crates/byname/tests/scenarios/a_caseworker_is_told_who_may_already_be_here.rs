//! A caseworker brings in people of whom some may be in the register already: each likely match is told, nobody is
//! merged, and a trial keeps nothing.

use std::fs;

use byname_testkit::program::Program;
use serde_json::Value;

use super::on_each_database;

/// Makes a register folder of its own with these people, each with a name in English.
fn folder_with(program: &Program, people: &[(&str, &str)]) -> String {
    let folder = program.scratch().join("from_another_group");
    let path = folder.display().to_string();
    program.must(&["export", "register", &path]);
    let add = |file: &str, rows: &str| {
        let header = fs::read_to_string(folder.join(file)).unwrap().lines().next().unwrap().to_owned();
        fs::write(folder.join(file), format!("{header}\r\n{rows}")).unwrap();
    };
    add("sources.csv", "GS1,A list,Another group,2016,en,news,https://example.org/list,\r\n");
    let rows = |row: &dyn Fn(&str, &str) -> String| -> String {
        people.iter().map(|(id, name)| row(id, name)).collect()
    };
    add("persons.csv", &rows(&|id, name| format!("{id},missing,{name},,,,,,,,,,,,,,C,GS1,\r\n")));
    add("claims.csv", &rows(&|id, name| format!("C{id},{id},name_en,{name},C,GS1,\r\n")));
    for file in ["steps.csv", "replies.csv", "actions.csv", "appeals.csv", "quotes.csv", "institutions.csv"] {
        add(file, "");
    }
    path
}

#[tokio::test]
async fn likely_matches_are_told_before_and_after_and_nobody_is_merged() {
    on_each_database(|program| {
        program.fill("crimea");
        let folder = folder_with(
            program,
            &[("G1", "Ibrahimov Ervin"), ("G2", "Veronika Lastivchenko"), ("G3", "Veronica Lastivchenko")],
        );

        let trial = program.must(&["import", "register", &folder, "--dry-run"]);
        assert!(trial.contains("Already here?") && trial.contains("G1 Ibrahimov Ervin may be CR"), "{trial}");
        assert!(trial.contains("nothing was kept"), "{trial}");
        assert!(program.must(&["find", "Lastivchenko"]).contains("nobody in the register"));

        let report = program.must(&["import", "register", &folder, "--json"]);
        let report: Value = serde_json::from_str(&report).unwrap();
        let matches = report["likely_matches"].as_array().unwrap();
        let pairs: Vec<[&str; 2]> = matches
            .iter()
            .map(|one| [&one["person"], &one["other_name"]].map(|it| it.as_str().unwrap()))
            .collect();
        assert!(pairs.contains(&["G1", "Ervin Ibragimov"]), "{pairs:?}");
        assert!(
            pairs.contains(&["G3", "Veronika Lastivchenko"]),
            "of two new people the pair is told: {pairs:?}"
        );
        assert!(!pairs.iter().any(|[person, _]| *person == "G2"), "and told once: {pairs:?}");

        let found = program.must(&["find", "Ervin Ibragimov", "--limit", "2", "--json"]);
        assert_eq!(found.lines().count(), 2, "both stay: {found}");
        let again = program.must(&["import", "register", &folder]);
        assert!(!again.contains("Already here?"), "who is known is not asked about again: {again}");
    })
    .await;
}
