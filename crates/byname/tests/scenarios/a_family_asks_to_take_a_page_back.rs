//! A family asks to take a page back: it is gone from every running listener, and a stub remains.

use super::{eventually, on_each_database};

#[tokio::test]
async fn a_family_asks_to_take_a_page_back() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let people = serving.get("/data/people.json").body;
        let people: serde_json::Value = serde_json::from_str(&people).unwrap();
        let people = people["people"].as_array().unwrap();
        let person = people.iter().find(|person| person["name_en"] == "Erdem Tolgarov").unwrap();
        let (id, name) = (person["id"].as_str().unwrap(), person["name_en"].as_str().unwrap());
        assert_eq!(serving.get(&format!("/en/people/{id}")).status, 200);
        assert!(serving.get("/en/").body.contains(name));

        program.must(&["withdraw", id, "--by", "Olena Test", "--reason", "the family asked"]);
        let page = || serving.get(&format!("/en/people/{id}"));
        eventually("the page going", || page().status == 410);
        let page = page();
        assert!(!page.body.contains(name) && !page.body.contains("the family asked"));
        for path in
            ["/en/", "/en/people", "/en/steps", "/data/people.json", "/data/steps.json", "/feeds/steps.atom"]
        {
            assert!(!serving.get(path).body.contains(name), "{path} still names {name}");
        }
    })
    .await;
}
