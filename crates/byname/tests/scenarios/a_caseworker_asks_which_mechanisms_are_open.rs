//! A caseworker asks which international mechanisms are open: each answer has its reasons and their marks, an
//! uncertain day is called unclear, and a lawyer decides.

use serde_json::Value;

use super::on_each_database;

#[tokio::test]
async fn a_caseworker_asks_which_mechanisms_are_open() {
    on_each_database(|program| {
        program.fill("crimea");
        let windows: Value = serde_json::from_str(&program.must(&["report", "windows", "--json"])).unwrap();
        assert_eq!(windows["decides"], "a lawyer decides");
        let people = windows["windows"].as_array().unwrap();
        let of = |name: &str, mechanism: &str, state: Value| {
            let person = people.iter().find(|person| person["name"] == name).expect(name);
            let checks = person["checks"].as_array().unwrap();
            checks.iter().find(|c| c["mechanism"] == mechanism && c["state"] == state).unwrap().clone()
        };
        // He disappeared in May 2016, after the Convention came into force for Ukraine.
        let ervin = of("Ervin Ibragimov", "ced", "UA".into());
        assert_eq!((&ervin["verdict"], &ervin["to_be_checked"]), (&"open".into(), &true.into()));
        assert_eq!(of("Ervin Ibragimov", "ced", "RU".into())["verdict"], "closed");
        // He was seized in March 2014, before it did.
        assert_eq!(of("Reshat Ametov", "ced", "UA".into())["verdict"], "closed");
        for check in people.iter().flat_map(|person| person["checks"].as_array().unwrap()) {
            assert_eq!(check["decides"], "a lawyer decides");
            let grounds = check["grounds"].as_array().unwrap();
            assert!(
                !grounds.is_empty() && grounds.iter().all(|ground| ground["mark"].is_string()),
                "{check}"
            );
            let unread = grounds.iter().any(|ground| ground["mark"] != "V");
            assert_eq!(check["to_be_checked"], unread, "{check}");
        }
        let text = program.must(&["report", "windows"]);
        assert!(text.contains("Ervin Ibragimov") && text.contains("a lawyer decides"), "{text}");
    })
    .await;
}
