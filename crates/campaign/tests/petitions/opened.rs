//! A petition of invented people, opened on a database of a test, and somebody who signs.

use std::sync::atomic::{AtomicI64, Ordering};

use byname_base::actor::Actor;
use byname_base::id::{InstitutionId, Mint, PersonId, PetitionId, PublicId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::address::Canonical;
use byname_campaign::count::{Counts, Lease};
use byname_campaign::jobs::HeldLease;
use byname_campaign::keep_petition::{Matters, NewPetition, draft, set_matters, turn};
use byname_campaign::keys::DedupeKey;
use byname_campaign::petition::PetitionText;
use byname_campaign::signature::{NewSignature, SignatureState, Visibility};
use byname_campaign::turn::Turn;
use byname_campaign::writer::Writer;
use byname_db::{Db, values};
use byname_pursue::institution::{Institution, InstitutionKind, InstitutionLevel};
use byname_register::person::Person;
use byname_register::{enter, stale};
use byname_staff::Caller;
use byname_tally::{Class, Head, Note};

/// Minutes by which the tests' clock is ahead of the day of all tests.
static AHEAD: AtomicI64 = AtomicI64::new(0);

/// The clock of the one who writes.
pub(crate) fn clock() -> Now {
    byname_testkit::now().plus_minutes(AHEAD.load(Ordering::Relaxed))
}

/// An opened petition.
pub(crate) struct Opened {
    pub(crate) db: Db,
    pub(crate) id: PetitionId,
    pub(crate) writer: Writer,
    pub(crate) caller: Caller,
    key: DedupeKey,
}

/// Somebody on the machine, to whom everything is open.
pub(crate) fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

/// Opens a petition for Marta Testenko. Names are sealed to the keyholders.
pub(crate) async fn open(db: &Db, keyholders: Vec<String>) -> Opened {
    open_for(db, keyholders, 1).await
}

/// The same for several people, and to as many institutions.
pub(crate) async fn open_for(db: &Db, keyholders: Vec<String>, of_each: i64) -> Opened {
    let (caller, mut mint) = (machine(), Mint::from_system());
    let mut tx = db.write().await.unwrap();
    let (mut people, mut recipients) = (Vec::new(), Vec::new());
    for n in 1..=of_each {
        let person = Person {
            id: PersonId::mint(&mut mint),
            public_id: PublicId::mint(&mut mint),
            folder_id: format!("P{n:02}"),
            role: "missing".to_owned(),
            note: String::new(),
        };
        enter(&mut tx, caller.actor(), clock(), None, &person, n).await.unwrap();
        let institution = institution(&mut mint, n);
        enter(&mut tx, caller.actor(), clock(), None, &institution, n).await.unwrap();
        people.push(person.id);
        recipients.push(institution.id);
    }
    let new = NewPetition {
        slug: "where-is-marta".parse().unwrap(),
        owner: "Lantern Watch".to_owned(),
        text: PetitionText {
            language: Language::Uk,
            title: "Де Марта?".to_owned(),
            body: "Просимо розслідувати.".to_owned(),
            notice: String::new(),
            beside: None,
        },
        people: people.clone(),
    };
    let id = draft(&mut tx, &caller, clock(), &mut mint, &new).await.unwrap();
    let matters =
        Matters { people, recipients, mail_sender: String::new(), mail_subject: String::new(), keyholders };
    let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
    set_matters(&mut tx, &caller, clock(), &id, seen, &matters).await.unwrap();
    for step in [Turn::Ask, Turn::Open] {
        turn(&mut tx, &caller, clock(), &mut mint, &id, step, "example.org").await.unwrap();
    }
    let key =
        tx.row("SELECT dedupe FROM petition_key", values![]).await.unwrap().unwrap().text("dedupe").unwrap();
    tx.commit().await.unwrap();
    let (writer, writing) = Writer::new(db.clone(), clock, Mint::from_system);
    tokio::spawn(writing);
    Opened { db: db.clone(), id, writer, caller, key: DedupeKey::new(bytes(&key)) }
}

fn institution(mint: &mut Mint, n: i64) -> Institution {
    Institution {
        id: InstitutionId::mint(mint),
        public_id: PublicId::mint(mint),
        folder_id: format!("N{n:02}"),
        name_en: "Ministry of Answers".to_owned(),
        name_uk: String::new(),
        name_ru: String::new(),
        name_crh: String::new(),
        kind: InstitutionKind::Ministry,
        kind_word: "ministry".to_owned(),
        level: InstitutionLevel::National,
        jurisdiction: "UA".to_owned(),
        texts: Vec::new(),
        note: String::new(),
    }
}

fn bytes(hex: &str) -> [u8; 32] {
    std::array::from_fn(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap())
}

impl Opened {
    /// A signature from an address, as the form's handler makes it.
    pub(crate) fn from(&self, address: &str) -> NewSignature {
        NewSignature {
            tag: self.key.tag(&Canonical::of(address)),
            petition: self.id.clone(),
            state: SignatureState::Pending,
            class: Class::Email,
            visibility: Visibility::Secret,
            recipients: Vec::new(),
            country: "UA".to_owned(),
            language: Language::Uk,
            at: clock(),
            address: Some(address.to_owned()),
            name: None,
            held_for: None,
        }
    }

    /// The tag of an address.
    pub(crate) fn tag(&self, address: &str) -> String {
        self.key.tag(&Canonical::of(address))
    }

    /// Closes the epoch, if it is time.
    pub(crate) async fn close(&self, counts: &mut Counts, now: Now) -> usize {
        counts.close(&self.db, &self.lease(now).await, now, &mut Mint::from_system()).await.unwrap()
    }

    pub(crate) async fn lease(&self, now: Now) -> Lease {
        HeldLease::new("this node".to_owned()).renew(&self.db, now).await.unwrap().unwrap()
    }

    /// What the last head says.
    pub(crate) async fn head(&self) -> Head {
        let note = self.one("SELECT note FROM petition_head ORDER BY number DESC LIMIT 1", "note").await;
        Head::read(Note::read(&note).unwrap().text()).unwrap()
    }

    /// One text of the database.
    pub(crate) async fn one(&self, sql: &'static str, column: &str) -> String {
        let mut tx = self.db.read().await.unwrap();
        tx.row(sql, values![]).await.unwrap().map(|row| row.text(column).unwrap()).unwrap_or_default()
    }

    /// One number of the database.
    pub(crate) async fn number(&self, sql: &'static str) -> i64 {
        let mut tx = self.db.read().await.unwrap();
        tx.row(sql, values![]).await.unwrap().unwrap().int("n").unwrap()
    }
}
