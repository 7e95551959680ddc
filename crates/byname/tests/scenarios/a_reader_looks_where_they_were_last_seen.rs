//! A reader looks where people were last seen: at settlements that the words on record name, and nobody is left out.

use super::{eventually, on_each_database};

#[tokio::test]
async fn a_reader_looks_where_they_were_last_seen() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let page = serving.get("/en/map").body;
        assert!(page.contains("10 of 27 people stand on this map"), "{page}");
        for mark in ["Simferopol: 4 people", "Bilohirsk: 2 people", "Kerch: 2 people", "Saky: 1 person"] {
            assert_eq!(page.matches(&format!("aria-label=\"{mark}\"")).count(), 2, "{mark}, wide and narrow");
        }
        assert!(!page.contains("Kyiv: "), "the words speak of Kyiv, and nobody was last seen there");
        assert!(page.contains(">Ukraine</text>") && !page.contains("Russia"));
        let (placed, off) = page.split_once("id=\"off\"").unwrap();
        assert!(placed.contains("Lugovoe, near Simferopol") && placed.contains("Lenin Square, Simferopol"));
        for nobody_guessed in
            ["place of disappearance unknown", "on the way back from Kyiv", "Kateryna Klapova"]
        {
            assert!(off.contains(nobody_guessed), "{nobody_guessed}");
        }

        let everybody: serde_json::Value =
            serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
        for person in everybody["people"].as_array().unwrap() {
            let link = format!("href=\"/en/people/{}\"", person["id"].as_str().unwrap());
            let told = usize::from(person["count"] != "freed");
            assert_eq!(page.matches(&link).count(), told, "each stands in one place: {person}");
        }
        let ukrainian = serving.get("/uk/map").body;
        assert!(ukrainian.contains(">Україна</text>") && ukrainian.contains("Сімферополь: 4 людини"));
        assert!(serving.get("/crh/map").body.contains("Aqmescit: 4 adam"));

        program.must(&["withdraw", "CR18", "--by", "Olena Test", "--reason", "the family asked"]);
        eventually("the mark going", || !serving.get("/en/map").body.contains("Saky"));
    })
    .await;
}

#[tokio::test]
async fn a_register_of_no_known_settlement_has_no_map_and_lists_everybody() {
    on_each_database(|program| {
        program.fill("invented");
        let page = program.serve().get("/en/map").body;
        assert!(!page.contains("m-land"), "no coast is drawn for an invented country");
        assert!(page.contains("name no settlement of the map") && page.contains("fish market, Port Khmarne"));
    })
    .await;
}
