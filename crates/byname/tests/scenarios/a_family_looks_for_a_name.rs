//! A family, a journalist and a caseworker look for people by whatever spelling they have: the right one is found
//! first, brothers and namesakes are told apart, and nobody is found whom nobody released.

use byname_testkit::program::Program;
use serde_json::Value;

use super::{eventually, on_each_database};

/// The spellings of the starter register's people in other letters, cases and orders.
const ASKED: [(&str, &[&str]); 4] = [
    (
        "Ervin Ibragimov",
        &[
            "Ервін Ібрагімов",
            "Эрвин Ибрагимов",
            "Ervin İbragimov",
            "Ібрагімова Ервіна",
            "Эрвину Ибрагимову",
            "Ibrahimov Ervin",
            "Ервіном Ібрагімовим",
            "IBRAGIMOV ERVIN",
        ],
    ),
    (
        "Ilmi Umerov",
        &["Ільмі Умеров", "Ильми Умеров", "İlmi Ümerov", "Умерова Ільмі", "Умерову Ильми", "Umerov Ilmi"],
    ),
    (
        "Gennady Afanasiev",
        &[
            "Геннадій Афанасьєв",
            "Геннадий Афанасьев",
            "Gennadiy Afanasyev",
            "Афанасьєва Геннадія",
            "Afanasyev, Hennadii",
        ],
    ),
    (
        "Islyam Dzhepparov",
        &["Іслям Джеппаров", "Ислям Джеппаров", "Джеппарова Исляма", "Islâm Cepparov", "Dzhepparov Islyam"],
    ),
];

/// The name of the first person that the command finds.
fn first(program: &Program, asked: &str) -> String {
    let found = program.must(&["find", asked, "--json"]);
    let line = found.lines().next().unwrap_or_else(|| panic!("nobody for {asked}"));
    let line: Value = serde_json::from_str(line).unwrap();
    line["name"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_caseworker_finds_the_right_person_by_every_spelling() {
    on_each_database(|program| {
        program.fill("crimea");
        for (name, spellings) in ASKED {
            for asked in spellings {
                assert_eq!(first(program, asked), name, "by “{asked}”");
            }
        }
        // Three men whom a similarity of letters joins.
        for name in ["Ervin Ibragimov", "Eskender Ibraimov", "Umer Ibragimov"] {
            let found = program.must(&["find", name, "--json"]);
            let scores: Vec<f64> = found
                .lines()
                .map(|line| serde_json::from_str::<Value>(line).unwrap()["score"].as_f64().unwrap())
                .collect();
            assert_eq!(first(program, name), name);
            assert!(scores[1..].iter().all(|score| *score < 0.2), "{name}: {found}");
        }
        let refused = program.run(&["find", "12345"]);
        assert!(refused.code == 1 && refused.err.contains("cannot be read as a name"), "{}", refused.err);
    })
    .await;
}

#[tokio::test]
async fn a_reader_finds_only_who_was_released_and_reads_why() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let page = serving.get("/uk/search?q=%D0%86%D0%B1%D1%80%D0%B0%D0%B3%D1%96%D0%BC%D0%BE%D0%B2%D0%B0+%D0%95%D1%80%D0%B2%D1%96%D0%BD%D0%B0");
        assert!(page.status == 200 && page.body.contains(">Ервін Ібрагімов</a>"), "{}", page.body);
        assert!(page.body.contains("майже напевно") && page.body.contains("звучить"), "{}", page.body);
        // He is in the register as a relative: the staff finds him, the world does not.
        assert_eq!(first(program, "Umer Ibragimov"), "Umer Ibragimov");
        let relative = serving.get("/en/search?q=Umer+Ibragimov");
        assert!(!relative.body.contains(">Umer Ibragimov<"), "{}", relative.body);
        let narrowed = serving.get("/en/search?q=Ibragimov&year=2016&place=Bakhchysarai");
        assert!(narrowed.body.contains("Ervin Ibragimov") && !narrowed.body.contains("Ibraimov"));
        assert!(serving.get("/en/search?q=Ibragimov&year=2015").body.contains("Nobody of that name"));
        assert_eq!(serving.get("/en/search?q=12345").status, 400);
        assert_eq!(serving.get("/en/search").status, 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_is_found_no_more() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        let found = || serving.get("/en/search?q=Ervin+Ibragimov").body.contains("Ervin Ibragimov</");
        assert!(found());
        program.must(&["withdraw", "CR01", "--by", "Olena Test", "--reason", "the family asked"]);
        eventually("the search forgetting him", || !found());
    })
    .await;
}
