//! The steps report as a page: chapter by chapter, each step once, and never heavier than a page.

use byname_base::id::{Mint, PublicId};
use byname_base::language::Language;
use byname_testkit::each_engine;
use http::StatusCode;

use super::Running;
use super::invented::{ERDEM, POLICE, asked_committee, asked_police, erdem};
use crate::public::report::{StepsReport, Wanted};
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::publication::Snapshot;
use crate::store::{Chapter, PublicStore, StepFilter, standing};

/// A second man, and how he is sorted: after Erdem in English.
const REFAT: &str = "refat00000000000";

fn refat() -> PublicPerson {
    let mut refat = PublicPerson { id: PublicId::from_text(REFAT), ..erdem() };
    for name in &mut refat.names {
        name.text = "Refat Kuyulu".to_owned();
    }
    refat
}

/// Asked on a day for these people.
fn asked(id: usize, on: &str, people: &[&str]) -> PublicStep {
    PublicStep {
        id: PublicId::from_text(format!("step{id:012}")),
        sent_on: on.to_owned(),
        person_ids: people.iter().map(|id| PublicId::from_text((*id).to_owned())).collect(),
        ..asked_police()
    }
}

fn step(step: PublicStep) -> Snapshot {
    Snapshot::Step(Box::new(step))
}

async fn with(more: Vec<Snapshot>) -> Running {
    Running::start_with(byname_testkit::now, more).await
}

#[tokio::test]
async fn the_page_tells_what_the_sheets_tell() {
    let site = Running::start().await;
    let page = site.get("/en/report").await;
    assert_eq!(page.status, StatusCode::OK);
    let order = [
        "<h1>Steps taken for the missing</h1>",
        "3 steps",
        "id=\"summary\"",
        "In all",
        "Asked: ",
        "id=\"silence\"",
        "id=\"list-h\"",
        "Erdem Tolgarov",
        "report of the disappearance",
        "asks for a visit",
        "Done against them",
        "archive of songs",
        "id=\"srcs\"",
        "id=\"IS01\"",
        "id=\"mth\"",
        "byname report steps --format pdf",
    ];
    let mut rest = page.body.as_str();
    for words in order {
        rest = rest.split_once(words).unwrap_or_else(|| panic!("{words} is not where it belongs")).1;
    }
}

#[tokio::test]
async fn a_step_for_two_is_told_once_and_named_to_the_other() {
    let both = asked(1, "2017-05-05", &[ERDEM, REFAT]);
    let site = with(vec![Snapshot::Person(refat()), step(both)]).await;
    let page = site.get("/en/report").await.body;
    assert_eq!(page.matches("id=\"step000000000001\"").count(), 1);
    let (erdem, refat) = page.split_once("Refat Kuyulu <small").unwrap();
    assert!(erdem.contains("id=\"step000000000001\""), "whole with the first by name");
    assert!(refat.contains("told above: <a href=\"#step000000000001\">5 May 2017"), "{refat}");
    let one = site.get(&format!("/en/report?person={REFAT}")).await.body;
    assert!(one.contains("Steps taken for Refat Kuyulu") && one.contains("1 step"));
    assert!(one.contains("id=\"step000000000001\"") && !one.contains("told above"));
    assert!(!one.contains("asks for a visit") && !one.contains("archive of songs"), "nothing of others");
}

/// The number by which the sheets on Erdem tell a step, found by its words.
fn number_of(sections: &serde_json::Value, words: &str) -> String {
    let blocks =
        sections.as_array().unwrap().iter().flat_map(|section| section["blocks"].as_array().unwrap());
    let step =
        blocks.filter(|block| block["number"].is_string()).find(|block| block.to_string().contains(words));
    step.unwrap_or_else(|| panic!("no step of {words}"))["number"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_line_of_time_on_the_sheets_has_the_numbers_of_the_steps_below_it() {
    let site = Running::start().await;
    let wanted = Wanted {
        person: Some(PublicId::from_text(ERDEM)),
        addressee: None,
        level: None,
        from: None,
        to: None,
        language: Language::En,
        as_of: "2016-11-24".parse().unwrap(),
    };
    let store = &site.site.store;
    let report = StepsReport::read(store, wanted, |_, _| ()).await.unwrap();
    let jobs = report.sheets(store, &site.site.site).await.unwrap();
    let line = String::from_utf8(jobs[0].files["line.svg"].0.clone()).unwrap();
    let drawn = |words: &str| {
        line.contains(&format!("\"t-no\">{}</tspan>", number_of(&jobs[0].data["sections"], words)))
    };
    assert!(drawn("report of the disappearance") && drawn("asks for a visit"), "{line}");
    assert!(!drawn("archive of songs"), "what was done against them is on no line");
}

#[tokio::test]
async fn the_form_bounds_the_report_and_names_what_it_cannot_read() {
    let site = Running::start().await;
    let few = site.get(&format!("/en/report?from=2016-01-01&to=2016-03-31&addressee={POLICE}")).await.body;
    assert!(few.contains("report of the disappearance") && !few.contains("asks for a visit"));
    assert!(few.contains("Addressed to "), "the head says to whom");
    assert!(few.contains("value=\"2016-01-01\""), "the form keeps what was asked");
    let none = site.get("/en/report?from=2030-01-01").await;
    assert!(none.status == StatusCode::OK && none.body.contains("0 steps"));
    let wrong = site.get("/uk/report?to=31.12.2016").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.body.contains("«31.12.2016» — не день") && !wrong.body.contains("id=\"list-h\""));
    for (address, status) in
        [("/en/report?page=0", 404), ("/en/report?page=x", 404), ("/en/report?person=x", 200)]
    {
        assert_eq!(site.get(address).await.status.as_u16(), status, "{address}");
    }
}

#[tokio::test]
async fn a_long_report_is_many_pages_and_says_its_counts_on_the_first() {
    let steps = (0..120).map(|n| step(asked(n, "2017-05-05", &[ERDEM])));
    let site = with(steps.collect()).await;
    let first = site.get("/en/report").await.body;
    assert!(first.contains("123 steps") && first.contains("id=\"summary\""));
    assert!(first.contains("Page 1 of 3") && first.contains("/en/report?page=2"), "{first}");
    let mut told = 0;
    for number in 1..=3 {
        let page = site.get(&format!("/en/report?page={number}")).await.body;
        assert_eq!(page.contains("id=\"summary\""), number == 1);
        told += page.matches("class=\"step\"").count();
        assert!(page.len() < 400_000, "{} bytes", page.len());
    }
    assert_eq!(told, 123, "every step, each once");
}

#[tokio::test]
async fn the_steps_the_person_and_the_institution_lead_to_it() {
    let site = Running::start().await;
    for (from, to) in [
        ("/en/steps".to_owned(), "/en/report\"".to_owned()),
        ("/en/steps?from=2016-01-01".to_owned(), "/en/report?from=2016-01-01\"".to_owned()),
        (format!("/en/people/{ERDEM}"), format!("/en/report?person={ERDEM}\"")),
        (format!("/en/authorities/{POLICE}"), format!("/en/report?addressee={POLICE}\"")),
    ] {
        let page = site.get(&from).await.body;
        assert!(page.contains(&format!("href=\"{to}")), "{to} on {from}");
    }
}

each_engine! {
    async fn the_chapters_stand_in_order_on_both_engines(db: Db) {
        let mut mint = Mint::seeded(5);
        let mut tx = db.write().await.unwrap();
        let for_nobody = asked(4, "2015-01-01", &[]);
        let international = PublicStep { level: "international".to_owned(), ..asked(2, "2014-01-01", &[REFAT]) };
        let undated = asked(3, "", &[REFAT]);
        let against = PublicStep { stance: "against".to_owned(), ..asked(5, "2013-01-01", &[ERDEM]) };
        let steps = [asked(1, "2017-05-05", &[ERDEM, REFAT]), international, undated, for_nobody, against, asked_committee()];
        let people = [erdem(), refat()].map(Snapshot::Person);
        for snapshot in people.into_iter().chain(steps.map(step)) {
            let record = snapshot.public_id().to_owned();
            standing::begin(&mut tx, &mut mint, byname_testkit::now(), &record, &snapshot, 1).await.unwrap();
        }
        tx.commit().await.unwrap();
        let of = |id: &str| Chapter::Of(PublicId::from_text(id.to_owned()));
        let id = |n: usize| PublicId::from_text(format!("step{n:012}"));
        let expected = vec![
            (of(ERDEM), id(1)),
            (of(ERDEM), asked_committee().id),
            (of(REFAT), id(1)),
            (of(REFAT), id(3)),
            (of(REFAT), id(2)),
            (Chapter::ForAll, id(4)),
            (Chapter::Against, id(5)),
        ];
        for store in [PublicStore::new(db.clone()), PublicStore::new(db).of_one_state()] {
            let told = store.steps_by_chapters(&StepFilter::default(), Language::En, 1).await.unwrap();
            let places: Vec<_> = told.page.items.into_iter().map(|(chapter, step)| (chapter, step.id)).collect();
            assert_eq!(places, expected);
            assert_eq!(told.steps, 6, "each once");
        }
    }
}
