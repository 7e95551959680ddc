//! Planning, changing, confirming, moving, cancelling.

use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::CampaignError;
use byname_campaign::action::{ActionState, Plan};
use byname_campaign::keep_action::{NewAction, NewTime, cancel, change, confirm, move_to, plan};
use byname_db::Db;
use byname_staff::account::Role;
use byname_testkit::{at, each_engine, now};

use crate::planned::{announcement, fifth, machine, planned, somebody, standing};

/// What one change of the fifth evening makes of the wish to plan it.
type Wrong = (&'static str, fn(&mut NewAction), fn(&CampaignError) -> bool);

const WRONG: &[Wrong] = &[
    ("no title", |new| new.plan.titles.clear(), |e| matches!(e, CampaignError::Empty("title"))),
    ("an hour of no day", |new| new.date = None, |e| matches!(e, CampaignError::HourWithoutDay)),
    (
        "an hour of a month",
        |new| new.date = "2026-12".parse().ok(),
        |e| matches!(e, CampaignError::HourWithoutDay),
    ),
    ("the 25th hour", |new| new.time = "25:00".to_owned(), |e| matches!(e, CampaignError::NoHour)),
    (
        "ends before",
        |new| new.plan.ends = "2026-12-14T21:39".to_owned(),
        |e| matches!(e, CampaignError::EndsBefore),
    ),
    (
        "ends with it",
        |new| new.plan.ends = "2026-12-14T21:40".to_owned(),
        |e| matches!(e, CampaignError::EndsBefore),
    ),
    ("no zone", |new| new.plan.zone = "Europe/Atlantis".to_owned(), |e| matches!(e, CampaignError::NoZone)),
    ("no series", |new| new.series.clear(), |e| matches!(e, CampaignError::NumberWithoutSeries)),
    (
        "nothing to reveal",
        |new| new.plan.exact_place.clear(),
        |e| matches!(e, CampaignError::RevealWithoutPlace),
    ),
    (
        "revealed when it is over",
        |new| new.plan.reveal_at = Some(at("2026-12-14T21:00:00Z")),
        |e| matches!(e, CampaignError::RevealTooLate),
    ),
    (
        "told in the place for everybody",
        |new| new.place = "The THIRD lamp, from the gate!".to_owned(),
        |e| matches!(e, CampaignError::ExactPlaceTold),
    ),
    (
        "told to the press",
        |new| new.plan.press_note = "We meet at the third lamp from the gate at nine.".to_owned(),
        |e| matches!(e, CampaignError::ExactPlaceTold),
    ),
    (
        "no such step",
        |new| new.plan.notice_step = "T-2026-99".to_owned(),
        |e| matches!(e, CampaignError::NoSuchStep),
    ),
];

async fn changed(
    db: &Db,
    id: &byname_base::id::ActionId,
    now: Now,
    new: &NewAction,
) -> Result<(), CampaignError> {
    let (_, seen) = standing(db, id).await;
    let mut tx = db.write().await.unwrap();
    change(&mut tx, &machine(), now, id, seen, new).await?;
    tx.commit().await.unwrap();
    Ok(())
}

each_engine! {
    async fn an_organiser_plans_the_fifth_rally_and_it_is_a_draft(db: Db) {
        let id = planned(&db, &somebody(Role::Campaigner), now(), &fifth()).await.unwrap();
        let (action, _) = standing(&db, &id).await;
        assert_eq!(action.folder_id, "A-2026-1");
        assert_eq!((action.plan.state, action.plan.announced), (Some(ActionState::Planned), false));
        assert_eq!(action.sources, ["S-2026-1"], "the group's own word");
        assert_eq!(action.when().unwrap().ends, at("2026-12-14T21:00:00Z"));
    }

    async fn what_no_action_can_be_is_refused_and_leaves_nothing(db: Db) {
        for (why, spoil, is_it) in WRONG {
            let mut new = fifth();
            spoil(&mut new);
            let refused = planned(&db, &machine(), now(), &new).await;
            assert!(refused.as_ref().is_err_and(is_it), "{why}: {refused:?}");
        }
        // A mix of direction marks and tags is text like any other: it is kept, and escaped where it is shown.
        let mut hostile = fifth();
        hostile.description = "<script>alert(1)</script> ' OR 1=1 --".to_owned();
        let id = planned(&db, &machine(), now(), &hostile).await.unwrap();
        assert_eq!(standing(&db, &id).await.0.folder_id, "A-2026-1", "the first that was kept");
    }

    async fn a_draft_needs_no_day_and_cannot_be_confirmed_before_it_has_one(db: Db) {
        let plan = Plan { ends: String::new(), reveal_at: None, ..fifth().plan };
        let draft = NewAction { date: None, time: String::new(), plan, ..fifth() };
        let id = planned(&db, &machine(), now(), &draft).await.unwrap();
        let (action, seen) = standing(&db, &id).await;
        assert_eq!(action.when(), None);
        let mut tx = db.write().await.unwrap();
        let refused = confirm(&mut tx, &machine(), now(), &id, seen).await;
        assert!(matches!(refused, Err(CampaignError::NoDay)), "{refused:?}");
    }

    async fn two_actions_never_share_a_number_and_the_other_one_is_named(db: Db) {
        planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let other = NewAction { series: "the light in the WINDOW".to_owned(), ..fifth() };
        match planned(&db, &machine(), now(), &other).await {
            Err(CampaignError::NumberTaken { number: 5, by }) => {
                assert_eq!(by, "A-2026-1 (The empty chair, 2026-12-14)");
            }
            other => panic!("{other:?}"),
        }
        // A number further on leaves some out: that needs a word.
        let mut eighth = NewAction { number_in_series: Some(8), ..other };
        let refused = planned(&db, &machine(), now(), &eighth).await;
        assert!(matches!(refused, Err(CampaignError::GapWithoutReason { before: 5 })), "{refused:?}");
        eighth.plan.gap_reason = "6 and 7 were forbidden".to_owned();
        let id = planned(&db, &machine(), now(), &eighth).await.unwrap();
        let (kept, _) = standing(&db, &id).await;
        assert_eq!(kept.series, "The Light in the Window", "one series has one spelling");
        // What was left out may come later, and needs no word.
        let sixth = NewAction { number_in_series: Some(6), ..fifth() };
        planned(&db, &machine(), now(), &sixth).await.unwrap();
    }

    async fn two_who_plan_one_number_at_once_do_not_both_get_it(db: Db) {
        let plan_it = || {
            let db = db.clone();
            tokio::spawn(async move { planned(&db, &machine(), now(), &fifth()).await.is_ok() })
        };
        let tries = [plan_it(), plan_it(), plan_it(), plan_it()];
        let mut kept = 0;
        for one in tries {
            kept += usize::from(one.await.unwrap());
        }
        assert_eq!(kept, 1);
    }

    async fn whoever_looked_at_an_older_state_changes_nothing(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let (_, seen) = standing(&db, &id).await;
        changed(&db, &id, now(), &NewAction { time: "21:30".to_owned(), ..fifth() }).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let late = change(&mut tx, &machine(), now(), &id, seen, &fifth()).await;
        assert!(matches!(late, Err(CampaignError::Stale { .. })), "{late:?}");
    }

    async fn an_action_that_is_moved_keeps_its_first_day_and_its_exact_place_to_itself(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let (_, seen) = standing(&db, &id).await;
        let to = NewTime {
            date: "2026-12-15".parse().ok(),
            time: "20:00".to_owned(),
            ends: String::new(),
            place: "Vitrohrad".to_owned(),
            why: "a storm was announced".to_owned(),
        };
        let mut tx = db.write().await.unwrap();
        let nowhere = move_to(&mut tx, &machine(), now(), &id, seen, &NewTime { date: None, ..to.clone() }).await;
        assert!(matches!(nowhere, Err(CampaignError::NoDay)), "{nowhere:?}");
        let silent = move_to(&mut tx, &machine(), now(), &id, seen, &NewTime { why: String::new(), ..to.clone() }).await;
        assert!(matches!(silent, Err(CampaignError::Empty("why"))), "{silent:?}");
        move_to(&mut tx, &machine(), now(), &id, seen, &to).await.unwrap();
        tx.commit().await.unwrap();
        let (action, _) = standing(&db, &id).await;
        assert_eq!(action.plan.state, Some(ActionState::Moved));
        assert_eq!((action.plan.moved_from.as_str(), action.plan.reveal_at), ("2026-12-14", None));
    }

    async fn what_is_cancelled_stays_so(db: Db) {
        let id = planned(&db, &machine(), now(), &fifth()).await.unwrap();
        let (_, seen) = standing(&db, &id).await;
        let mut tx = db.write().await.unwrap();
        cancel(&mut tx, &machine(), now(), &id, seen, "the square is closed").await.unwrap();
        tx.commit().await.unwrap();
        let (_, seen) = standing(&db, &id).await;
        let mut tx = db.write().await.unwrap();
        for again in [
            confirm(&mut tx, &machine(), now(), &id, seen).await,
            cancel(&mut tx, &machine(), now(), &id, seen, "again").await,
        ] {
            assert!(matches!(again, Err(CampaignError::ActionNotNow(ActionState::Cancelled))), "{again:?}");
        }
    }

    async fn only_a_campaigner_plans_and_names_nobody_whose_file_is_closed_to_them(db: Db) {
        for role in Role::ALL {
            let mut tx = db.write().await.unwrap();
            let mut mint = Mint::from_system();
            let did = plan(&mut tx, &somebody(*role), now(), &mut mint, &fifth(), &announcement()).await;
            assert_eq!(did.is_ok(), *role == Role::Campaigner, "{role}");
        }
        let person = byname_base::id::PersonId::from_text("person-somebody");
        let named = NewAction { people: vec![person], ..fifth() };
        let refused = planned(&db, &somebody(Role::Campaigner), now(), &named).await;
        assert!(matches!(refused, Err(CampaignError::Unknown)), "{refused:?}");
    }
}
