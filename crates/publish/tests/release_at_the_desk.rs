//! A release at the desk: two people by their accounts, ten minutes to undo, and nothing that was not looked at.

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint, PersonId, ProposalId, PublicId};
use byname_base::now::Now;
use byname_db::{Db, Tx, values};
use byname_publish::error::PublishError;
use byname_publish::jobs;
use byname_publish::proposal::{self, NewProposal, ProposalState};
use byname_publish::release::Basis;
use byname_publish::reminder::{had, letters};
use byname_publish::store::PublicStore;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Field, Grade};
use byname_register::keep_claims::{self, NewClaim};
use byname_register::keep_sources::{Cited, NewSource};
use byname_register::new_file::{self, NewFile};
use byname_staff::account::{self, Access, NewAccount, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{at, each_engine, now};
use byname_web::words::Words;

/// A desk with a caseworker, a publisher, and a file that could be released.
struct Desk {
    caseworker: Caller,
    publisher: Caller,
    file: PersonId,
}

async fn somebody(tx: &mut Tx, mint: &mut Mint, name: &str, roles: &[Role]) -> Caller {
    let machine = Caller::Machine(Actor::machine());
    let new = NewAccount { name: name.to_owned(), roles: roles.to_vec(), every_file: Access::ALL.to_vec() };
    let (id, _) = account::add(tx, &machine, now(), mint, &new).await.unwrap();
    let account = account::Account { id, name: name.to_owned(), roles: roles.to_vec(), state: State::Active };
    let every = Access::ALL.iter().map(|access| ("*".to_owned(), *access));
    Caller::Member(Member::new(account, every))
}

async fn desk(tx: &mut Tx, mint: &mut Mint) -> Desk {
    let caseworker = somebody(tx, mint, "Olena Test", &[Role::Caseworker, Role::Publisher]).await;
    let publisher = somebody(tx, mint, "Petro Test", &[Role::Publisher]).await;
    let source = NewSource {
        title: "Man taken".to_owned(),
        publisher: "Test Gazette".to_owned(),
        date: None,
        language: "en".to_owned(),
        kind: String::new(),
        url: String::new(),
        note: String::new(),
    };
    let new = NewFile {
        kind: CaseKind::Disappearance,
        name: "Arsen Testov".to_owned(),
        name_field: ClaimField::NameEn,
        name_kind: None,
        last_seen: "2014-05-25".parse().ok(),
        place: "Testville".to_owned(),
        circumstances: String::new(),
        cited: Cited::New(Box::new(source)),
        grade: Grade::C,
        note: "the sister called".to_owned(),
        text_lang: "en".parse().unwrap(),
    };
    let file = new_file::open(tx, &caseworker, now(), mint, &new).await.unwrap();
    Desk { caseworker, publisher, file }
}

async fn asked(tx: &mut Tx, desk: &Desk, mint: &mut Mint) -> ProposalId {
    let new = NewProposal {
        basis: Basis::PublicRecord,
        reason: "record".to_owned(),
        risk: "weighed".to_owned(),
        reviewed_on: None,
    };
    proposal::propose(tx, &desk.caseworker, now(), mint, &desk.file, &new).await.unwrap()
}

async fn shown(tx: &mut Tx, desk: &Desk) -> String {
    proposal::look(tx, &desk.publisher, now(), &desk.file, Basis::PublicRecord).await.unwrap().fingerprint
}

async fn state(db: &Db, desk: &Desk, id: &ProposalId) -> ProposalState {
    let mut tx = db.read().await.unwrap();
    proposal::get(&mut tx, &desk.publisher, id).await.unwrap().state
}

async fn public(db: &Db) -> i64 {
    let mut tx = db.read().await.unwrap();
    let sql = "SELECT COUNT(*) AS n FROM publication WHERE ended_at IS NULL AND kind = 'person'";
    tx.row(sql, values![]).await.unwrap().unwrap().int("n").unwrap()
}

/// The day on which what is public of the one person was corrected.
async fn corrected_on(db: &Db) -> Option<String> {
    let mut tx = db.read().await.unwrap();
    let id =
        tx.row("SELECT public_id FROM person", values![]).await.unwrap().unwrap().text("public_id").unwrap();
    drop(tx);
    let store = PublicStore::new(db.clone());
    store.corrected_on(&PublicId::from_text(id)).await.unwrap().map(|day| day.to_string())
}

async fn release_due(db: &Db, when: Now) -> usize {
    jobs::release_due(db, when, &mut Mint::seeded(when.instant().as_second().unsigned_abs())).await.unwrap()
}

each_engine! {
    /// The day before, the minute and the minute after: public when ten minutes have passed, not before.
    async fn it_is_public_ten_minutes_after_a_second_person_said_so(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        let id = asked(&mut tx, &desk, &mut mint).await;
        let shown = shown(&mut tx, &desk).await;
        let own = proposal::approve(&mut tx, &desk.caseworker, now(), &id, &shown).await;
        assert!(matches!(own, Err(PublishError::Unknown)), "a publisher too, but the one who asked");
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        let again = proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await;
        assert!(matches!(again, Err(PublishError::Decided)));
        tx.commit().await.unwrap();
        assert_eq!(release_due(&db, at("2026-11-24T10:09:59Z")).await, 0);
        assert_eq!(public(&db).await, 0);
        assert_eq!(release_due(&db, at("2026-11-24T10:10:00Z")).await, 1);
        assert_eq!((public(&db).await, state(&db, &desk, &id).await), (1, ProposalState::Released));
        assert_eq!(release_due(&db, at("2026-11-24T11:00:00Z")).await, 0, "once");
    }

    async fn what_is_undone_or_declined_never_becomes_public(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        let id = asked(&mut tx, &desk, &mut mint).await;
        let shown = shown(&mut tx, &desk).await;
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        proposal::undo(&mut tx, &desk.caseworker, at("2026-11-24T10:09:00Z"), &id).await.unwrap();
        let second = asked(&mut tx, &desk, &mut mint).await;
        let silent = proposal::decline(&mut tx, &desk.publisher, now(), &second, " ").await;
        assert!(matches!(silent, Err(PublishError::Empty(_))), "a word on why");
        proposal::decline(&mut tx, &desk.publisher, now(), &second, "ask the family first").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(release_due(&db, at("2026-11-25T10:00:00Z")).await, 0);
        assert_eq!((public(&db).await, state(&db, &desk, &id).await), (0, ProposalState::Undone));
    }

    async fn a_file_changed_after_it_was_looked_at_is_not_released(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        let id = asked(&mut tx, &desk, &mut mint).await;
        let shown = shown(&mut tx, &desk).await;
        let claim = |value: &str| NewClaim {
            field: Field::Known(ClaimField::Affiliation),
            value: value.to_owned(),
            grade: Grade::C,
            cited: Cited::Known("S-2026-1".to_owned()),
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            name_kind: None,
        };
        let add = claim("a teacher");
        keep_claims::add(&mut tx, &desk.caseworker, now(), &mut mint, &desk.file, &add).await.unwrap();
        let stale = proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await;
        assert!(matches!(stale, Err(PublishError::ChangedSince)));
        let shown = self::shown(&mut tx, &desk).await;
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        let add = claim("a member of something");
        keep_claims::add(&mut tx, &desk.caseworker, now(), &mut mint, &desk.file, &add).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(release_due(&db, at("2026-11-24T10:10:00Z")).await, 0);
        assert_eq!((public(&db).await, state(&db, &desk, &id).await), (0, ProposalState::Changed));
        let mut tx = db.write().await.unwrap();
        let shown = self::shown(&mut tx, &desk).await;
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(release_due(&db, at("2026-11-24T10:10:00Z")).await, 1, "looked at again");
    }

    async fn a_correction_is_told_with_its_day(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        for (value, day) in [("Testville", "2026-11-24"), ("Otherville", "2026-11-25")] {
            if value == "Otherville" {
                let correction = NewClaim {
                    field: Field::Known(ClaimField::LastSeenPlace),
                    value: value.to_owned(),
                    grade: Grade::A,
                    cited: Cited::Known("S-2026-1".to_owned()),
                    note: String::new(),
                    text_lang: "en".parse().unwrap(),
                    name_kind: None,
                };
                keep_claims::add(&mut tx, &desk.caseworker, now(), &mut mint, &desk.file, &correction).await.unwrap();
            }
            let id = asked(&mut tx, &desk, &mut mint).await;
            let shown = shown(&mut tx, &desk).await;
            proposal::approve(&mut tx, &desk.publisher, at(&format!("{day}T08:00:00Z")), &id, &shown).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(release_due(&db, at(&format!("{day}T08:10:00Z"))).await, 1);
            tx = db.write().await.unwrap();
        }
        drop(tx);
        assert_eq!(corrected_on(&db).await.as_deref(), Some("2026-11-25"));
    }

    async fn taking_back_is_at_once_and_needs_no_second_person(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        let id = asked(&mut tx, &desk, &mut mint).await;
        let shown = shown(&mut tx, &desk).await;
        proposal::approve(&mut tx, &desk.publisher, now(), &id, &shown).await.unwrap();
        tx.commit().await.unwrap();
        release_due(&db, at("2026-11-24T10:10:00Z")).await;
        assert_eq!(corrected_on(&db).await, None, "told for the first time");
        let mut tx = db.write().await.unwrap();
        let stranger = AccountId::from_text("account-stranger");
        let account =
            account::Account { id: stranger, name: "A".to_owned(), roles: Role::ALL.to_vec(), state: State::Active };
        let stranger = Caller::Member(Member::new(account, []));
        let when = at("2026-11-24T12:00:00Z");
        let refused = proposal::take_back(&mut tx, &stranger, when, &mut mint, desk.file.as_str(), "no").await;
        assert!(matches!(refused, Err(PublishError::Unknown)), "no file is open to a stranger");
        proposal::take_back(&mut tx, &desk.publisher, when, &mut mint, desk.file.as_str(), "asked").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(public(&db).await, 0);
    }
}

each_engine! {
    async fn the_daily_word_says_how_many_matters_wait_and_nothing_else(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let desk = desk(&mut tx, &mut mint).await;
        asked(&mut tx, &desk, &mut mint).await;
        for bad in ["a b@example.org", "a@example.org\r\nBcc: x@example.org", "a@b", "@example.org", "<a@example.org>"] {
            assert!(account::set_mail(&mut tx, &desk.publisher, now(), bad).await.is_err(), "{bad}");
        }
        account::set_mail(&mut tx, &desk.publisher, now(), "petro@example.org").await.unwrap();
        account::set_mail(&mut tx, &desk.caseworker, now(), "olena@example.org").await.unwrap();
        tx.execute("UPDATE account SET state = 'active'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let words = Words::load();
        let mut tx = db.write().await.unwrap();
        let early = at("2026-11-24T04:59:00Z");
        assert!(letters(&db, &mut tx, early, &mut mint, &words).await.unwrap().is_empty(), "before seven in Kyiv");
        let seven = at("2026-11-24T05:00:00Z");
        let written = letters(&db, &mut tx, seven, &mut mint, &words).await.unwrap();
        assert_eq!(written.len(), 1, "the one who asked has nothing to decide");
        let message = &written[0].message;
        assert_eq!((message.to.to_string().as_str(), message.subject.as_str()), ("petro@example.org", "Reminder"));
        assert_eq!(message.text, "Справ, що чекають: 1.\nMatters that wait: 1.\n");
        for secret in ["Arsen", "Testov", "Byname", "Olena", "sister"] {
            assert!(!format!("{message:?}").contains(secret), "{secret} in {message:?}");
        }
        let again = letters(&db, &mut tx, at("2026-11-24T05:10:00Z"), &mut mint, &words).await.unwrap();
        assert_eq!(again.len(), 1, "what no server took is written again");
        had(&mut tx, seven, &again[0]).await.unwrap();
        let again = letters(&db, &mut tx, at("2026-11-24T15:00:00Z"), &mut mint, &words).await.unwrap();
        assert!(again.is_empty(), "once a day");
        let tomorrow = letters(&db, &mut tx, at("2026-11-25T05:00:00Z"), &mut mint, &words).await.unwrap();
        assert_eq!(tomorrow.len(), 1);
    }
}
