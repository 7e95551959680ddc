//! A caseworker asks for the agenda: terms that end and have passed, records to mend, rules to read. Nobody is
//! called silent by the calendar, and the calendar file names nobody.

use serde_json::Value;

use super::on_each_database;

#[tokio::test]
async fn a_caseworker_asks_what_is_to_be_done() {
    on_each_database(|program| {
        program.fill("invented");
        let agenda: Value =
            serde_json::from_str(&program.must(&["report", "agenda", "--format", "json"])).unwrap();
        let matters = agenda["agenda"].as_array().unwrap();
        let of = |step: &str| matters.iter().find(|matter| matter["step"] == step);
        let unanswered = of("IT08").expect("its term passed years ago and nothing came");
        assert_eq!(
            (&unanswered["what"], &unanswered["day"]),
            (&"check_inboxes".into(), &"2019-02-04".into())
        );
        assert_eq!(of("IT63").unwrap()["fault"], "not_registered");
        assert_eq!(of("IT39").unwrap()["fault"], "no_rule");
        assert!(of("IT07").is_none(), "an answered step asks for nothing");
        assert!(matters.iter().any(|matter| matter["what"] == "read_rule" && matter["rule"] == "UA-1a"));

        let calendar = program.must(&["report", "agenda", "--format", "ics", "--lang", "uk"]);
        assert!(calendar.contains("SUMMARY:Перевірити скриньки: IT08"), "{calendar}");
        let page = program.must(&["report", "agenda", "--format", "html", "--lang", "uk"]);
        assert!(page.contains("Erdem Tolgarov") && !calendar.contains("Tolgarov"));
        assert!(!calendar.contains("prosecutor"), "no addressee travels with a calendar");
    })
    .await;
}

#[tokio::test]
async fn a_register_that_follows_no_answers_asks_for_nothing() {
    on_each_database(|program| {
        program.fill("crimea");
        let agenda: Value =
            serde_json::from_str(&program.must(&["report", "agenda", "--format", "json"])).unwrap();
        assert_eq!(agenda["agenda"], Value::Array(Vec::new()));
        let page = program.must(&["report", "agenda", "--format", "html"]);
        assert!(page.contains("Nothing asks for anybody"), "{page}");
    })
    .await;
}
