//! Lists, filters and numbers of what is public, the same on both engines.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_base::language::Language;
use byname_db::values;
use byname_publish::jobs::list_in_every_language;
use byname_publish::store::{PER_PAGE, PeopleFilter, PublicStore, StepFilter};
use byname_pursue::step::Stance;
use byname_register::case::Count;
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use jiff::civil::date;
use register::Register;

/// A store that keeps what it was asked gives the same, the first time and the second.
async fn names(store: &PublicStore, filter: &PeopleFilter, reader: Language) -> Vec<String> {
    let page = store.people(filter, reader, 1).await.unwrap();
    let kept = store.clone().of_one_state();
    for _ in 0..2 {
        let again = kept.people(filter, reader, 1).await.unwrap();
        assert_eq!((&again.items, again.total, again.pages()), (&page.items, page.total, page.pages()));
        assert!(kept.people(filter, reader, 2).await.unwrap().items.is_empty());
    }
    let people = page.items;
    people.iter().map(|person| person.name_in(reader).text.to_owned()).collect()
}

async fn four_people(db: byname_db::Db) -> Register {
    let mut register = Register::with_a_source(db).await;
    let seen = |day| ("last_seen_edtf", day, Grade::C);
    let people = [
        ("P1", "Zarema", "Зарема", "missing", seen("2016-05-24"), "Harbour Square, Port Khmarne"),
        ("P2", "Yeva", "Єва", "missing", seen("2014"), "market of Zorekamin"),
        ("P3", "Ivan", "Іван", "found dead", seen("2014-12-30~"), "port of the old harbour"),
        ("P4", "Hanna", "Ганна", "missing", seen("XXXX-08-30"), ""),
    ];
    for (id, en, uk, status, (field, day, grade), place) in people {
        let ids = [format!("{id}-uk"), format!("{id}-seen"), format!("{id}-place"), format!("{id}-as-of")];
        let mut claims = vec![(ids[0].as_str(), "name_uk", uk, Grade::C), (&ids[1], field, day, grade)];
        if !place.is_empty() {
            claims.push((&ids[2], "last_seen_place", place, Grade::C));
        }
        if id != "P4" {
            claims.push((&ids[3], "status_as_of_edtf", day, Grade::C));
        }
        register.person(id, "missing", status, en, &claims).await;
    }
    register
}

each_engine! {
    /// Each reader's own alphabet orders the list; the wall is ordered by day, those without a year last.
    async fn people_stand_in_the_readers_order(db: Db) {
        let mut register = four_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db);
        let all = PeopleFilter::default();
        assert_eq!(names(&store, &all, Language::En).await, ["Hanna", "Ivan", "Yeva", "Zarema"]);
        assert_eq!(names(&store, &all, Language::Uk).await, ["Ганна", "Єва", "Зарема", "Іван"]);
        let wall = store.wall(10).await.unwrap();
        let wall: Vec<_> = wall.iter().map(|person| person.name_in(Language::En).text).collect();
        assert_eq!(wall, ["Yeva", "Ivan", "Zarema", "Hanna"]);
        assert_eq!(store.wall(1).await.unwrap().len(), 1);
        assert!(store.are_more_than(3).await.unwrap() && !store.are_more_than(4).await.unwrap());
    }

    /// A person who was released before the program spoke a language stands in its list from the next start on.
    async fn people_are_listed_in_a_language_that_came_later(db: Db) {
        let mut register = four_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db.clone());
        let all = PeopleFilter::default();
        let listed = names(&store, &all, Language::CrhCyrl).await;
        assert_eq!(listed.len(), 4);
        let mut tx = db.write().await.unwrap();
        let sql = "DELETE FROM public_person_order WHERE language = $1";
        tx.execute(sql, values![Language::CrhCyrl.code()]).await.unwrap();
        tx.commit().await.unwrap();
        let epoch = store.epoch().await.unwrap();
        assert!(store.people(&all, Language::CrhCyrl, 1).await.unwrap().items.is_empty());

        assert_eq!(list_in_every_language(&db).await.unwrap(), 4);
        assert_eq!(names(&store, &all, Language::CrhCyrl).await, listed);
        assert_eq!(store.epoch().await.unwrap(), epoch + 1, "every listener forgets its empty list");
        assert_eq!(list_in_every_language(&db).await.unwrap(), 0, "twice does no harm");
        assert_eq!(store.epoch().await.unwrap(), epoch + 1);
    }

    /// Words of a place are found in any case; a year is that of the whole date.
    async fn people_are_found_by_count_year_and_place(db: Db) {
        let mut register = four_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db);
        let place = |place: &str| PeopleFilter { place: place.to_owned(), ..PeopleFilter::default() };
        let table = [
            (place("PORT"), vec!["Ivan", "Zarema"]),
            (place("khmarne  port"), vec!["Zarema"]),
            (place("square port of harbour"), vec![]),
            (place("%"), vec!["Hanna", "Ivan", "Yeva", "Zarema"]),
            (PeopleFilter { year: Some(2014), ..PeopleFilter::default() }, vec!["Ivan", "Yeva"]),
            (PeopleFilter { count: Some(Count::FoundDead), ..PeopleFilter::default() }, vec!["Ivan"]),
        ];
        for (filter, expected) in table {
            assert_eq!(names(&store, &filter, Language::En).await, expected, "{filter:?}");
        }
    }

    /// Every number carries the oldest and newest day it is true for, and how many have none.
    async fn numbers_carry_their_days(db: Db) {
        let mut register = four_people(db.clone()).await;
        register.release().await;
        let store = PublicStore::new(db);
        let counts = store.counts().await.unwrap();
        let missing = counts.iter().find(|row| row.count == Count::Missing).unwrap();
        assert_eq!((missing.people, missing.without_as_of), (3, 1));
        assert_eq!(missing.as_of_oldest.as_deref(), Some("2014"));
        assert_eq!(missing.as_of_newest.as_deref(), Some("2016-05-24"));
        let years = store.counts_by_year().await.unwrap();
        let years: Vec<_> = years.iter().map(|row| (row.year, row.missing, row.found_dead)).collect();
        assert_eq!(years, [(Some(2014), 1, 1), (Some(2016), 1, 0), (None, 1, 0)]);
    }

    /// Steps are newest first with those without a year last; a period holds what can fall into it.
    async fn steps_are_found_by_period_and_addressee(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.institution("N1", "court of Khmarne").await;
        let days = ["2016-05-27", "2016", "../2015-02-01", "[2017-01-05..]", "", "XXXX-08-30"];
        for (number, day) in days.into_iter().enumerate() {
            register
                .step_with(&format!("T{number}"), if number == 0 { &["P1"] } else { &[] }, |step| {
                    step.sent_on = day.parse().ok();
                    day.clone_into(&mut step.description);
                    step.grade = if number == 1 { Grade::D } else { Grade::C };
                    step.stance = if number == 3 { Stance::Against } else { Stance::For };
                    let addressee = if number < 2 { "court of Khmarne" } else { "those who hold them" };
                    addressee.clone_into(&mut step.addressee);
                })
                .await;
        }
        register.release().await;
        let store = PublicStore::new(db);
        let found = async |filter: &StepFilter| -> Vec<String> {
            let page = store.steps(filter, 1).await.unwrap();
            let kept = store.clone().of_one_state();
            for _ in 0..3 {
                let again = kept.steps(filter, 1).await.unwrap();
                assert_eq!((&again.items, again.total), (&page.items, page.total), "{filter:?}");
            }
            assert_eq!(page.total, i64::try_from(page.items.len()).unwrap());
            page.items.into_iter().map(|step| step.description).collect()
        };
        let all = found(&StepFilter::default()).await;
        assert_eq!(all[..4], ["[2017-01-05..]", "2016-05-27", "2016", "../2015-02-01"]);
        let period = |from, to| StepFilter { from, to, ..StepFilter::default() };
        assert_eq!(found(&period(Some(date(2016, 6, 1)), Some(date(2016, 12, 31)))).await, ["2016"]);
        assert_eq!(found(&period(None, Some(date(2014, 1, 1)))).await, ["../2015-02-01"]);
        assert_eq!(found(&period(Some(date(2018, 1, 1)), None)).await, ["[2017-01-05..]"]);
        let of = StepFilter { person: Some(register.public_id("P1")), ..StepFilter::default() };
        assert_eq!(found(&of).await, ["2016-05-27"]);
        let text = StepFilter { addressee_text: Some("those who hold them".to_owned()), ..StepFilter::default() };
        assert_eq!(found(&text).await.len(), 4);

        let court = store.authorities().await.unwrap()[0].clone();
        assert_eq!((court.asked, court.first.as_deref()), (1, Some("2016-05-27")), "a doubtful step is in no number");
        assert_eq!(store.steps_of_authority(&court.authority.id, 1).await.unwrap().total, 2);
        let latest = store.latest_steps(10).await.unwrap();
        assert_eq!(latest.iter().map(|step| step.description.as_str()).collect::<Vec<_>>(), ["2016-05-27"]);
        assert_eq!(store.addressees_as_text().await.unwrap()[0].steps, 4);
    }

    /// Person by person as the reader's alphabet has them, then what is for no one, then what was done against them; a
    /// store that keeps answers tells each language the same as one that does not.
    async fn a_report_stands_in_the_readers_order(db: Db) {
        let mut register = four_people(db.clone()).await;
        let steps: [(&str, &[&str], Stance); 4] = [
            ("for the two", &["P1", "P2"], Stance::For),
            ("for Ivan", &["P3"], Stance::For),
            ("for all", &[], Stance::For),
            ("against Hanna", &["P4"], Stance::Against),
        ];
        for (number, (said, people, stance)) in steps.into_iter().enumerate() {
            register
                .step_with(&format!("T{number}"), people, |step| {
                    said.clone_into(&mut step.description);
                    step.stance = stance;
                })
                .await;
        }
        register.release().await;
        let store = PublicStore::new(db);
        let kept = store.clone().of_one_state();
        let told = async |store: &PublicStore, reader| -> Vec<String> {
            let report = store.steps_by_chapters(&StepFilter::default(), reader, 1).await.unwrap();
            assert_eq!((report.steps, report.page.total), (4, 5), "a step for two stands twice");
            report.page.items.into_iter().map(|(_, step)| step.description).collect()
        };
        for reader in Language::ALL.into_iter().rev() {
            assert_eq!(told(&kept, reader).await, told(&store, reader).await, "{reader}");
        }
        let english = ["for Ivan", "for the two", "for the two", "for all", "against Hanna"];
        assert_eq!(told(&kept, Language::En).await, english);
        let ukrainian = ["for the two", "for the two", "for Ivan", "for all", "against Hanna"];
        assert_eq!(told(&kept, Language::Uk).await, ukrainian);
    }

    /// Fifty a page; the data files read on from the last id.
    async fn long_lists_are_read_page_by_page(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        for number in 0..PER_PAGE + 3 {
            register.step(&format!("T{number}"), &[], "for all").await;
        }
        register.release().await;
        let store = PublicStore::new(db);
        let last = store.steps(&StepFilter::default(), 2).await.unwrap();
        assert_eq!((last.items.len(), last.total, last.pages(), last.number), (3, 53, 2, 2));
        let first = store.steps_after(None, 30).await.unwrap();
        let rest = store.steps_after(Some(&first[29].id), 30).await.unwrap();
        assert_eq!((first.len(), rest.len()), (30, 23));
        assert!(first.iter().zip(&first[1..]).all(|(a, b)| a.id < b.id));
        assert_eq!(store.steps(&StepFilter::default(), 9).await.unwrap().items.len(), 0);
    }
}
