//! Nothing unreleased is told: words planted in every field that must stay reach no page, feed, data file or count.

use super::on_each_database;

/// Every public address that is no single record's page.
const PAGES: [&str; 23] = [
    "/en/",
    "/uk/",
    "/crh/",
    "/crh-Cyrl/",
    "/ru/",
    "/en/people",
    "/uk/people",
    "/en/steps",
    "/en/authorities",
    "/en/actions",
    "/en/sources",
    "/en/method",
    "/data/people.json",
    "/data/people.csv",
    "/data/steps.json",
    "/data/steps.csv",
    "/data/authorities.json",
    "/data/actions.json",
    "/data/actions.csv",
    "/data/sources.json",
    "/feeds/steps.atom",
    "/calendar.ics",
    "/openapi.json",
];

#[tokio::test]
async fn nothing_unreleased_is_told() {
    on_each_database(|program| {
        let folder = program.scratch().join("register");
        program.must(&["export", "register", &folder.display().to_string()]);
        let add = |file: &str, rows: &[&str]| {
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            std::fs::write(folder.join(file), format!("{text}{}\r\n", rows.join("\r\n"))).unwrap();
        };
        add("sources.csv", &["S1,A notice,Observer,2016,en,news,https://example.org/1,Sourcenotesecret", "S2,Untitledsecret,,2016,en,news,,"]);
        add("persons.csv", &[
            "P1,missing,Marta Vesnyak,,,,,,,,2016-05-24,,missing,2023-04,,,C,S1;S2,Staffnotesecret",
            "P2,relative,Relativesecret Vesnyak,,,,,,,,,,,,,,C,S1,",
            "P3,missing,Minorsecret Halyn,,,,,,,15,2016-05-24,,missing,,,,C,S1,",
        ]);
        add("claims.csv", &[
            "C1,P1,name_en,Marta Vesnyak,C,S1,", "C2,P1,last_seen_edtf,2016-05-24,C,S1,", "C3,P1,status,missing,C,S1,",
            "C4,P1,status_as_of_edtf,2023-04,C,S1,", "C5,P1,relation,Relationsecret of P2,C,S1,",
            "C6,P1,home,Homesecret 5,C,S1,", "C7,P1,shoe_size,Unknownfieldsecret,C,S1,",
            "C8,P1,sentence,Unsourcedsecret,C,S2,", "C9,P1,legal_status,wanted_by_occupier,C,S1,",
            "C10,P2,name_en,Relativesecret Vesnyak,C,S1,", "C11,P3,name_en,Minorsecret Halyn,C,S1,",
            "C12,P3,age_at_event,15,C,S1,", "C13,P3,last_seen_edtf,2016-05-24,C,S1,", "C14,P3,status,missing,C,S1,",
        ]);
        add("steps.csv", &[
            "T1,P1,national,Ukraine,for,family,Police of Altyn,appeal,2016-06-01,asks where she is,,C,S1,",
            "T2,P3,national,Ukraine,for,family,Police of Altyn,appeal,2016-06-01,asks for the Minorsecret child,,C,S1,",
            "T3,P1,national,Ukraine,for,family,Police of Altyn,appeal,2016-06-02,Unsourcedstepsecret,,C,S2,",
        ]);
        program.must(&["import", "register", &folder.display().to_string()]);
        program.must(&byname_testkit::program::RELEASE);
        let serving = program.serve();
        let people: serde_json::Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
        assert_eq!(people["people"].as_array().unwrap().len(), 1);
        let id = people["people"][0]["id"].as_str().unwrap();
        let mut pages: Vec<String> = PAGES.map(str::to_owned).into();
        pages.extend(["en", "uk", "crh", "crh-Cyrl", "ru"].map(|language| format!("/{language}/people/{id}")));
        for path in pages {
            let answer = serving.get(&path);
            assert_eq!(answer.status, 200, "{path}");
            let told = answer.body.to_lowercase();
            assert!(!told.contains("secret") && !told.contains("wanted_by_occupier"), "{path}: {}", answer.body);
        }
        assert!(serving.get(&format!("/en/people/{id}")).body.contains("asks where she is"));
    })
    .await;
}
