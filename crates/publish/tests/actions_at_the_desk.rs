//! An action becomes public by two people's word on it alone, with what the world may read of a plan and nothing else.

use byname_base::actor::Actor;
use byname_base::id::{ActionId, Mint, ProposalId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::action::{Action, ActionKind, ActionState, ActionTitle, After, Plan, Presence};
use byname_campaign::keep_action::{NewAction, ToldAfter, plan, tell_after};
use byname_campaign::store::actions;
use byname_db::{Db, Tx, values};
use byname_publish::error::PublishError;
use byname_publish::jobs;
use byname_publish::proposal::{self, NewProposal, ProposalState};
use byname_publish::release::{Basis, NewRelease, release};
use byname_publish::store::PublicStore;
use byname_register::claim::Grade;
use byname_register::keep_sources::{Cited, NewSource};
use byname_register::stale;
use byname_staff::account::{self, Account, NewAccount, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{at, each_engine, now};

/// Words that only the staff may read.
const STAFF_ONLY: [&str; 6] =
    ["SECRET Olena", "SECRET rope", "SECRET lawyer", "SECRET gap", "T-2026", "SECRET lamp"];

struct Desk {
    campaigner: Caller,
    publisher: Caller,
    action: ActionId,
}

async fn somebody(tx: &mut Tx, mint: &mut Mint, name: &str, role: Role) -> Caller {
    let machine = Caller::Machine(Actor::machine());
    let new = NewAccount { name: name.to_owned(), roles: vec![role], every_file: Vec::new() };
    let (id, _) = account::add(tx, &machine, now(), mint, &new).await.unwrap();
    let account = Account { id, name: name.to_owned(), roles: vec![role], state: State::Active };
    Caller::Member(Member::new(account, []))
}

fn source(title: &str) -> Cited {
    Cited::New(Box::new(NewSource {
        title: title.to_owned(),
        publisher: "Lantern Watch".to_owned(),
        date: None,
        language: "en".to_owned(),
        kind: "ngo".to_owned(),
        url: String::new(),
        note: String::new(),
    }))
}

fn fifth() -> NewAction {
    let lines = |line: &str| vec![line.to_owned()];
    NewAction {
        kind: ActionKind::Rally,
        date: "2026-12-14".parse().ok(),
        time: "21:40".to_owned(),
        series: "The Light in the Window".to_owned(),
        number_in_series: Some(5),
        place: "Vitrohrad".to_owned(),
        organisers: "Lantern Watch".to_owned(),
        people: Vec::new(),
        description: "A chair stands empty.".to_owned(),
        note: String::new(),
        text_lang: "en".parse().unwrap(),
        plan: Plan {
            titles: vec![ActionTitle { language: Language::En, text: "The empty chair".to_owned() }],
            ends: "2026-12-14T23:00".to_owned(),
            exact_place: "SECRET lamp".to_owned(),
            reveal_at: Some(at("2026-12-14T17:00:00Z")),
            gap_reason: "SECRET gap".to_owned(),
            scenes: lines("A mother sets two cups."),
            roles: lines("mother: SECRET Olena"),
            materials: lines("SECRET rope"),
            safety: "SECRET lawyer".to_owned(),
            press_note: "The press is welcome.".to_owned(),
            ..Plan::default()
        },
    }
}

async fn desk(db: &Db, new: &NewAction) -> Desk {
    let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
    let campaigner = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let action = plan(&mut tx, &campaigner, now(), &mut mint, new, &source("Announcement")).await.unwrap();
    tx.commit().await.unwrap();
    Desk { campaigner, publisher, action }
}

async fn asked(tx: &mut Tx, desk: &Desk, seed: u64, when: Now) -> ProposalId {
    let new = NewProposal {
        basis: Basis::PublicRecord,
        reason: "announcement".to_owned(),
        risk: "weighed".to_owned(),
        reviewed_on: None,
    };
    let mut mint = Mint::seeded(seed);
    proposal::propose_action(tx, &desk.campaigner, when, &mut mint, &desk.action, &new).await.unwrap()
}

async fn shown(tx: &mut Tx, desk: &Desk, when: Now) -> String {
    let record = desk.action.as_str();
    proposal::look_at(tx, &desk.publisher, when, record, Basis::PublicRecord).await.unwrap().fingerprint
}

/// Asks, approves, and lets ten minutes pass.
async fn released(db: &Db, desk: &Desk, seed: u64, when: Now) -> usize {
    let mut tx = db.write().await.unwrap();
    let id = asked(&mut tx, desk, seed, when).await;
    let shown = shown(&mut tx, desk, when).await;
    proposal::approve(&mut tx, &desk.publisher, when, &id, &shown).await.unwrap();
    tx.commit().await.unwrap();
    jobs::release_due(db, when.plus_minutes(10), &mut Mint::seeded(seed + 100)).await.unwrap()
}

/// What the world reads, as one text.
async fn world(db: &Db) -> String {
    let actions = PublicStore::new(db.clone()).actions().await.unwrap();
    serde_json::to_string(&actions).unwrap()
}

async fn record(db: &Db, desk: &Desk) -> Action {
    let mut tx = db.read().await.unwrap();
    actions::get(&mut tx, &desk.action).await.unwrap().unwrap()
}

each_engine! {
    async fn an_announcement_tells_what_the_world_may_read_and_nothing_of_the_staff(db: Db) {
        let desk = desk(&db, &fifth()).await;
        assert_eq!(released(&db, &desk, 2, now()).await, 1);
        let told = world(&db).await;
        for word in ["The empty chair", "planned", "Vitrohrad", "The press is welcome.", "2026-12-14T17:00"] {
            assert!(told.contains(word), "{word}: {told}");
        }
        for word in STAFF_ONLY {
            assert!(!told.contains(word), "{word}: {told}");
        }
        assert!(!told.contains("two cups"), "what is played is told when it was: {told}");
        assert!(record(&db, &desk).await.plan.announced, "it stays public when its people are released again");
        byname_seal::rows::verify(&mut db.read().await.unwrap()).await.unwrap();
        // The same look finds the exact place once its hour has come.
        let later = PublicStore::new(db.clone()).with_clock(|| at("2026-12-14T17:00:00Z"));
        assert_eq!(later.actions().await.unwrap()[0].plan.exact_place, "SECRET lamp");
    }

    async fn nobody_decides_on_their_own_wish_and_only_their_role_decides(db: Db) {
        let desk = desk(&db, &fifth()).await;
        let mut tx = db.write().await.unwrap();
        let id = asked(&mut tx, &desk, 2, now()).await;
        let shown = shown(&mut tx, &desk, now()).await;
        let own = proposal::approve(&mut tx, &desk.campaigner, now(), &id, &shown).await;
        assert!(matches!(own, Err(PublishError::Unknown)), "{own:?}");
        let again = proposal::propose_action(
            &mut tx,
            &desk.publisher,
            now(),
            &mut Mint::seeded(9),
            &desk.action,
            &NewProposal { basis: Basis::PublicRecord, reason: "r".to_owned(), risk: "r".to_owned(), reviewed_on: None },
        )
        .await;
        assert!(matches!(again, Err(PublishError::Unknown)), "a publisher asks for none: {again:?}");
        let waits = proposal::waiting(&mut tx, &desk.publisher).await.unwrap();
        assert!(waits.len() == 1 && proposal::waits_for(&desk.publisher, &waits[0]));
        assert!(!proposal::waits_for(&desk.campaigner, &waits[0]));
    }

    async fn a_draft_goes_along_with_nothing(db: Db) {
        let desk = desk(&db, &fifth()).await;
        let mut tx = db.write().await.unwrap();
        let everything = NewRelease { cases: None, ..NewRelease::demonstration() };
        let mut mint = Mint::seeded(3);
        let outcome =
            release(&mut tx, &Actor::program(), now(), &mut mint, &everything, &mut |_, _| {}).await.unwrap();
        assert_eq!(outcome.held_back.len(), 1, "{outcome:?}");
        assert!(outcome.held_back[0].reason.to_string().contains("draft"), "{outcome:?}");
        tx.commit().await.unwrap();
        assert_eq!(world(&db).await, "[]");
        assert!(!record(&db, &desk).await.plan.announced);
        // On the command line it is named.
        let mut tx = db.write().await.unwrap();
        let named = NewRelease { cases: Some(vec!["A-2026-1".to_owned()]), ..NewRelease::demonstration() };
        release(&mut tx, &Actor::program(), now(), &mut mint, &named, &mut |_, _| {}).await.unwrap();
        release(&mut tx, &Actor::program(), now(), &mut mint, &everything, &mut |_, _| {}).await.unwrap();
        tx.commit().await.unwrap();
        assert!(world(&db).await.contains("The empty chair"), "and stays when everything is released again");
    }

    async fn a_plan_that_was_changed_since_it_was_looked_at_waits_for_a_look_again(db: Db) {
        let desk = desk(&db, &fifth()).await;
        let mut tx = db.write().await.unwrap();
        let id = asked(&mut tx, &desk, 2, now()).await;
        let shown = shown(&mut tx, &desk, now()).await;
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        let seen = stale::present(&mut tx, desk.action.as_str()).await.unwrap();
        // Only the hour at which the exact place is told is another one.
        let plan = Plan { reveal_at: Some(at("2026-12-13T17:00:00Z")), ..fifth().plan };
        let earlier = NewAction { plan, ..fifth() };
        byname_campaign::keep_action::change(&mut tx, &desk.campaigner, now(), &desk.action, seen, &earlier)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(jobs::release_due(&db, at("2026-11-24T10:10:00Z"), &mut Mint::seeded(8)).await.unwrap(), 0);
        let mut tx = db.read().await.unwrap();
        assert_eq!(proposal::get(&mut tx, &desk.publisher, &id).await.unwrap().state, ProposalState::Changed);
    }

    async fn the_memory_takes_the_place_of_the_announcement_at_the_same_address(db: Db) {
        let desk = desk(&db, &fifth()).await;
        released(&db, &desk, 2, now()).await;
        let before = PublicStore::new(db.clone()).actions().await.unwrap().remove(0);
        let after = at("2026-12-15T08:00:00Z");
        let told = ToldAfter {
            dispersed: true,
            why: "by the city police".to_owned(),
            description: "Forty people stood for half an hour.".to_owned(),
            scenes: vec!["A mother set two cups.".to_owned()],
            after: After {
                presence: vec![Presence { who: "city police".to_owned(), place: "at the gate".to_owned() }],
                attendance: Some(40),
                attendance_method: "two stewards".to_owned(),
                incidents: "two were led away and let go".to_owned(),
            },
            coverage: source("The Gazette"),
            grade: Grade::B,
        };
        let mut tx = db.write().await.unwrap();
        let seen = stale::present(&mut tx, desk.action.as_str()).await.unwrap();
        let mut mint = Mint::seeded(5);
        tell_after(&mut tx, &desk.campaigner, after, &mut mint, &desk.action, seen, &told).await.unwrap();
        tx.commit().await.unwrap();
        released(&db, &desk, 6, after).await;
        let memory = PublicStore::new(db.clone()).actions().await.unwrap().remove(0);
        assert_eq!((&memory.id, memory.revision), (&before.id, before.revision + 1));
        assert_eq!(memory.plan.state, ActionState::Dispersed.code());
        assert_eq!(memory.plan.scenes, ["A mother set two cups."]);
        assert_eq!((memory.plan.attendance, memory.plan.lined_up.len()), (Some(40), 1));
        assert_eq!(memory.support.source_ids, ["S-2026-1", "S-2026-2"]);
        let told = world(&db).await;
        for word in STAFF_ONLY {
            assert!(!told.contains(word), "{word}: {told}");
        }
    }

    async fn an_action_is_taken_back_at_once_and_comes_back_by_name_alone(db: Db) {
        let desk = desk(&db, &fifth()).await;
        released(&db, &desk, 2, now()).await;
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(4));
        let record = desk.action.as_str();
        proposal::take_back(&mut tx, &desk.campaigner, now(), &mut mint, record, "a threat").await.unwrap();
        let everything = NewRelease { cases: None, ..NewRelease::demonstration() };
        release(&mut tx, &Actor::program(), now(), &mut mint, &everything, &mut |_, _| {}).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(world(&db).await, "[]");
        let mut tx = db.read().await.unwrap();
        let graves = tx.rows("SELECT public_id FROM tombstone", values![]).await.unwrap();
        assert_eq!(graves.len(), 1);
    }

    async fn a_text_that_tells_the_exact_place_is_held_back_however_it_came_in(db: Db) {
        let desk = desk(&db, &fifth()).await;
        // An import asks no form: the description holds it, in other letters.
        let before = record(&db, &desk).await;
        let told = Action { description: "Meet at the secret LAMP, all of you.".to_owned(), ..before.clone() };
        let mut tx = db.write().await.unwrap();
        byname_register::enter(&mut tx, &Actor::import(), now(), Some(&before), &told, 0).await.unwrap();
        let named = NewRelease { cases: Some(vec!["A-2026-1".to_owned()]), ..NewRelease::demonstration() };
        let mut mint = Mint::seeded(3);
        for (when, public) in [
            ("2026-12-13T10:00:00Z", false),
            ("2026-12-14T17:30:00Z", false),
            ("2026-12-15T10:00:00Z", true),
        ] {
            let outcome =
                release(&mut tx, &Actor::program(), at(when), &mut mint, &named, &mut |_, _| {}).await.unwrap();
            let why: Vec<String> = outcome.held_back.iter().map(|held| held.reason.to_string()).collect();
            assert_eq!(why.iter().any(|why| why.contains("exact place")), !public, "{when}: {why:?}");
        }
    }
}
