//! A publisher releases: two people, a risk review, a look beforehand.

use super::{eventually, on_each_database};
use byname_testkit::program::RELEASE;

#[tokio::test]
async fn one_person_alone_cannot_release() {
    on_each_database(|program| {
        let mut alone = RELEASE;
        alone[6] = " olena  test";
        let said = program.run(&alone);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("second person"), "{}", said.err);
    })
    .await;
}

#[tokio::test]
async fn a_publisher_looks_before_releasing_and_sees_the_same_afterwards() {
    on_each_database(|program| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/crimea");
        program.must(&["import", "register", folder]);
        let serving = program.serve();
        let people = || serving.get("/data/people.json").body.matches("\"name_en\"").count();
        let mut look = RELEASE.to_vec();
        look.push("--dry-run");
        let shown = program.must(&look);
        assert!(shown.contains("Ervin Ibragimov"), "{shown}");
        assert_eq!(people(), 0, "looking releases nothing");
        program.must(&RELEASE);
        eventually("the release of 29 people", || people() == 29);
        let log = program.must(&["verify"]);
        assert!(log.contains("snapshots"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn one_case_is_released_alone() {
    on_each_database(|program| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/crimea");
        program.must(&["import", "register", folder]);
        let mut one = RELEASE.to_vec();
        one.extend(["--case", "CR02"]);
        program.must(&one);
        let serving = program.serve();
        let people = serving.get("/data/people.json").body;
        assert!(people.contains("Reshat Ametov") && !people.contains("Ervin"), "{people}");
        let steps = serving.get("/data/steps.json").body;
        assert!(steps.contains("disappearance and killing") && !steps.contains("Ibragimov"), "{steps}");
    })
    .await;
}

#[tokio::test]
async fn a_quote_from_no_step_and_no_action_stays_with_the_staff_and_is_named() {
    on_each_database(|program| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/invented");
        program.must(&["import", "register", folder]);
        let told = program.must(&RELEASE);
        let held = told.lines().find(|line| line.contains("IQ03")).unwrap_or_else(|| panic!("{told}"));
        assert!(held.contains("no step or action that it belongs to is released"), "{held}");
        let said = "He looked at me as if I could still stop it";
        let rally = "Мовчання теж відповідь";
        let serving = program.serve();
        let public: String =
            ["/en/actions", "/en/people", "/en/steps", "/data/actions.json", "/data/steps.json"]
                .map(|path| serving.get(path).body)
                .concat();
        assert!(!public.contains(said), "{public}");
        let actions: serde_json::Value =
            serde_json::from_str(&serving.get("/data/actions.json").body).unwrap();
        let spoken = actions["actions"].as_array().unwrap().iter().any(|action| {
            let page = format!("/en/actions/{}", action["id"].as_str().unwrap());
            serving.get(&page).body.contains(rally)
        });
        assert!(spoken, "a quote from an action stands on its page");
    })
    .await;
}
