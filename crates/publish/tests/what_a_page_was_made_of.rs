//! What a page read is told, and what becomes another when something is released or taken back; the same on both
//! engines.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_base::language::Language;
use byname_db::Reads;
use byname_publish::store::{PeopleFilter, PublicStore, StepFilter};
use byname_register::claim::Grade;
use byname_testkit::each_engine;
use register::Register;

/// Whether what some work read is another after these changes.
fn is_old(reads: &Reads, old: &std::collections::BTreeSet<u32>) -> bool {
    reads.everything || reads.marks.iter().any(|mark| old.contains(mark))
}

each_engine! {
    /// A step for one person makes that person's page old, and the lists of steps, and nobody else's page.
    async fn a_step_makes_old_what_tells_of_it(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.missing("P2", "Timur Stepokrai", &[]).await;
        register.release().await;
        let store = PublicStore::new(db);
        let (one, other) = (register.public_id("P1"), register.public_id("P2"));
        let (_, of_one) = Reads::of(store.steps_for_person(&one)).await;
        let (_, of_other) = Reads::of(store.steps_for_person(&other)).await;
        let (_, people) = Reads::of(store.people(&PeopleFilter::default(), Language::En, 1)).await;
        let (_, steps) = Reads::of(store.steps(&StepFilter::default(), 1)).await;
        let (_, epoch) = Reads::of(store.epoch()).await;
        assert!(epoch.everything, "who names nothing has read everything");
        assert!([&of_one, &of_other, &people, &steps].iter().all(|reads| !reads.everything));

        let before = store.changes_since(None).await.unwrap();
        assert!(before.old.is_none(), "of nothing that was known before");
        let nothing = store.changes_since(Some(&before.standing)).await.unwrap().old.unwrap();
        assert!(nothing.is_empty());
        register.step_with("T1", &["P1"], |step| step.grade = Grade::C).await;
        register.release().await;
        let after = store.changes_since(Some(&before.standing)).await.unwrap();
        let old = after.old.unwrap();
        assert!(is_old(&of_one, &old) && is_old(&steps, &old));
        assert!(!is_old(&of_other, &old) && !is_old(&people, &old));
    }

    /// A person who is released changes how many there are, and the lists of people.
    async fn a_person_makes_the_lists_of_people_old(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.release().await;
        let store = PublicStore::new(db);
        let one = register.public_id("P1");
        let (_, page) = Reads::of(store.person(&one)).await;
        let (_, number) = Reads::of(store.are_more_than(300)).await;
        let (_, names) = Reads::of(store.names(Language::En, "", "~", 1)).await;
        let before = store.changes_since(None).await.unwrap();
        register.missing("P2", "Timur Stepokrai", &[]).await;
        register.release().await;
        let old = store.changes_since(Some(&before.standing)).await.unwrap().old.unwrap();
        assert!(is_old(&number, &old) && is_old(&names, &old));
        assert!(!is_old(&page, &old), "who stood there before is the same");
    }

    /// Of fifty people on a page and two beyond it, one is told with another place, then with another day: the first
    /// makes the page old on which they stand and no other, the second all pages, for it moves them in lists by year.
    async fn another_fact_makes_the_page_old_that_tells_it(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        for number in 1..=52 {
            let (day, place) = (format!("C{number}-day"), format!("C{number}-place"));
            let facts = [
                (day.as_str(), "last_seen_edtf", "2014-05-25", Grade::C),
                (place.as_str(), "last_seen_place", "a market", Grade::C),
            ];
            register.missing(&format!("P{number}"), &format!("Marta {number:02}"), &facts).await;
        }
        register.release().await;
        let changes =
            [("C7-place", "last_seen_place", "a harbour", false), ("C7-day", "last_seen_edtf", "2015", true)];
        for (id, field, value, second_is_old) in changes {
            let store = PublicStore::new(db.clone()).of_one_state();
            let everybody = PeopleFilter::default();
            let (_, first) = Reads::of(store.people(&everybody, Language::En, 1)).await;
            let (_, second) = Reads::of(store.people(&everybody, Language::En, 2)).await;
            let (_, numbers) = Reads::of(store.counts()).await;
            let (_, years) = Reads::of(store.counts_by_year()).await;
            let at_harbour = PeopleFilter { place: "harbour".to_owned(), ..PeopleFilter::default() };
            let (_, harbour) = Reads::of(store.people(&at_harbour, Language::En, 1)).await;
            let before = store.changes_since(None).await.unwrap();
            register.claim("P7", (id, field, value, Grade::C), &["S1"]).await;
            register.release().await;
            let old = store.changes_since(Some(&before.standing)).await.unwrap().old.unwrap();
            assert!(is_old(&first, &old) && is_old(&harbour, &old), "{field}");
            assert_eq!(is_old(&second, &old), second_is_old, "{field}");
            assert_eq!(is_old(&numbers, &old), second_is_old, "{field}");
            assert_eq!(is_old(&years, &old), second_is_old, "{field}");
        }
    }

    /// A step that is answered stays where it stood in the list, and one that is moved to another day does not.
    async fn a_step_that_says_something_else_stays_in_its_place(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        for number in 1..=52 {
            let day = if number == 1 { "2014-06-02" } else { "2014-06-01" };
            register.step_with(&format!("T{number}"), &["P1"], |step| step.sent_on = day.parse().ok()).await;
        }
        register.release().await;
        for (note, day, second_is_old) in [("heard of", "2014-06-02", false), ("heard of", "2014-06-03", true)] {
            let store = PublicStore::new(db.clone()).of_one_state();
            let (_, first) = Reads::of(store.steps(&StepFilter::default(), 1)).await;
            let (_, second) = Reads::of(store.steps(&StepFilter::default(), 2)).await;
            let before = store.changes_since(None).await.unwrap();
            register
                .step_with("T1", &["P1"], |step| {
                    step.sent_on = day.parse().ok();
                    step.note = note.to_owned();
                })
                .await;
            register.release().await;
            let old = store.changes_since(Some(&before.standing)).await.unwrap().old.unwrap();
            assert!(is_old(&first, &old), "{note} {day}");
            assert_eq!(is_old(&second, &old), second_is_old, "{note} {day}");
        }
    }
}
