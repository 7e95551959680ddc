//! What is told of an action when it is over, and what was said there.

use byname_base::id::Mint;
use byname_campaign::CampaignError;
use byname_campaign::action::{ActionState, After, Presence};
use byname_campaign::keep_action::{NewAction, ToldAfter, change, tell_after};
use byname_campaign::say_quote::{NewQuote, said_at, say};
use byname_register::claim::Grade;
use byname_register::keep_sources::Cited;
use byname_staff::account::Role;
use byname_testkit::{at, each_engine, now};

use crate::planned::{announcement, fifth, machine, planned, somebody, standing};

fn told() -> ToldAfter {
    ToldAfter {
        dispersed: false,
        why: String::new(),
        description: "Forty people stood for an hour; a chair stood empty.".to_owned(),
        scenes: vec!["A chair stands empty.".to_owned()],
        after: After {
            presence: vec![Presence { who: "city police".to_owned(), place: "across the street".to_owned() }],
            attendance: Some(40),
            attendance_method: "counted by two stewards".to_owned(),
            incidents: String::new(),
        },
        coverage: announcement(),
        grade: Grade::B,
    }
}

each_engine! {
    async fn nothing_is_told_before_it_has_begun(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        for (moment, told_then) in [
            ("2026-12-14T19:39:59Z", false),
            ("2026-12-14T19:40:00Z", true),
            ("2026-12-14T22:00:00Z", true),
        ] {
            let (_, seen) = standing(&db, &id).await;
            let mut tx = db.write().await.unwrap();
            let mut mint = Mint::from_system();
            let did = tell_after(&mut tx, &machine(), at(moment), &mut mint, &id, seen, &told()).await;
            assert_eq!(did.is_ok(), told_then, "{moment}: {did:?}");
        }
    }

    async fn a_memory_rests_on_every_text_that_tells_of_it(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let (_, seen) = standing(&db, &id).await;
        let after = at("2026-12-15T08:00:00Z");
        let mut tx = db.write().await.unwrap();
        tell_after(&mut tx, &machine(), after, &mut Mint::from_system(), &id, seen, &told()).await.unwrap();
        tx.commit().await.unwrap();
        let (action, seen) = standing(&db, &id).await;
        assert_eq!(action.plan.state, Some(ActionState::Held));
        assert_eq!((action.after.attendance, action.grade), (Some(40), Grade::B));
        assert_eq!(action.sources, ["S-2026-1", "S-2026-2"]);
        // The plan may still be mended, and its state stays.
        let mut tx = db.write().await.unwrap();
        let mended = NewAction { note: "a remark".to_owned(), ..NewAction::of(&action) };
        change(&mut tx, &machine(), after, &id, seen, &mended).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(standing(&db, &id).await.0.plan.state, Some(ActionState::Held));
    }

    async fn what_was_said_needs_a_speaker_and_a_text_that_names_them(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let quote = NewQuote {
            speaker_name: "Соломія Ліствірна".to_owned(),
            capacity: "speaker".to_owned(),
            text: "Мовчання теж відповідь.".to_owned(),
            language: "uk".parse().unwrap(),
            said_on: "2026-12-14".parse().ok(),
            cited: Cited::Known("S-2026-1".to_owned()),
        };
        let wrong: [(NewQuote, &str); 3] = [
            (NewQuote { speaker_name: String::new(), ..quote.clone() }, "speaker"),
            (NewQuote { text: " ".to_owned(), ..quote.clone() }, "text"),
            (NewQuote { cited: Cited::None, ..quote.clone() }, "source"),
        ];
        let mut tx = db.write().await.unwrap();
        let mut mint = Mint::from_system();
        for (quote, field) in wrong {
            let refused = say(&mut tx, &machine(), now(), &mut mint, &id, &quote).await;
            assert!(matches!(&refused, Err(CampaignError::Empty(name)) if *name == field), "{field}: {refused:?}");
        }
        let mixed = NewQuote { speaker_name: "Сoлoмія".to_owned(), ..quote.clone() };
        assert!(matches!(say(&mut tx, &machine(), now(), &mut mint, &id, &mixed).await, Err(CampaignError::NotAName)));
        say(&mut tx, &machine(), now(), &mut mint, &id, &quote).await.unwrap();
        let said = said_at(&mut tx, &somebody(Role::Viewer), &id).await.unwrap();
        assert_eq!(said.len(), 1);
        assert_eq!((said[0].folder_id.as_str(), said[0].sources.as_slice()), ("Q-2026-1", &["S-2026-1".to_owned()][..]));
    }
}
