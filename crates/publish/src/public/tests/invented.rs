//! A few invented publications: nobody here exists.

use byname_base::id::{Mint, PublicId};
use byname_base::language::Language;
use byname_db::{Db, values};
use byname_register::case::{CaseKind, Count};
use byname_register::claim::Grade;
use byname_register::fate::{Fate, Status, Whereabouts};

use crate::public_action::{
    PublicAccount, PublicAction, PublicAppeal, PublicPlan, PublicPresence, PublicQuote,
};
use crate::public_person::{PublicFact, PublicName, PublicPerson};
use crate::public_source::PublicSource;
use crate::public_step::{AuthorityRef, PublicAuthority, PublicDue, PublicParty, PublicReply, PublicStep};
use crate::public_text::Support;
use crate::publication::Snapshot;
use crate::store::standing;

/// The missing man of these tests.
pub(super) const ERDEM: &str = "erdem00000000000";
/// An institution of de facto authorities whose name does not say so.
pub(super) const POLICE: &str = "police0000000000";
/// A rally held for him.
pub(super) const RALLY: &str = "rally00000000000";
pub(super) const ANNOUNCED: &str = "rally50000000000";
/// What was taken back.
pub(super) const GONE: &str = "gone000000000000";

pub(super) async fn publish(db: &Db, more: Vec<Snapshot>) {
    let mut mint = Mint::seeded(7);
    let mut tx = db.write().await.unwrap();
    for snapshot in snapshots().into_iter().chain(more) {
        let record = snapshot.public_id().to_owned();
        standing::begin(&mut tx, &mut mint, byname_testkit::now(), &record, &snapshot, 1).await.unwrap();
    }
    let sql = "INSERT INTO tombstone (public_id, kind, taken_back_on) VALUES ($1, 'person', '2026-11-20')";
    tx.execute(sql, values![GONE]).await.unwrap();
    tx.commit().await.unwrap();
}

fn snapshots() -> Vec<Snapshot> {
    vec![
        Snapshot::Person(erdem()),
        Snapshot::Person(marta()),
        Snapshot::Step(Box::new(asked_police())),
        Snapshot::Step(Box::new(asked_committee())),
        Snapshot::Step(Box::new(case_against())),
        Snapshot::Authority(police()),
        Snapshot::Action(Box::new(rally())),
        Snapshot::Appeal(petition()),
        Snapshot::Source(source()),
    ]
}

pub(crate) fn support(grade: Grade) -> Support {
    Support { grade, source_ids: vec!["IS01".to_owned()], by_consent: false }
}

/// The support of what no source tells.
fn by_family() -> Support {
    Support { grade: Grade::C, source_ids: Vec::new(), by_consent: true }
}

fn name(text: &str, language: Option<Language>) -> PublicName {
    PublicName {
        text: text.to_owned(),
        language,
        support: support(Grade::B),
        note: String::new(),
        kind: None,
    }
}

fn fact(field: &str, value: &str, shown: bool, grade: Grade) -> PublicFact {
    PublicFact {
        field: field.to_owned(),
        value: value.to_owned(),
        shown,
        support: support(grade),
        note: String::new(),
    }
}

pub(crate) fn erdem() -> PublicPerson {
    PublicPerson {
        id: PublicId::from_text(ERDEM),
        names: vec![
            name("Erdem Tolgarov <Ğ&>", Some(Language::En)),
            name("Ердем Толгаров", Some(Language::Uk)),
            name("Erdem Tolğarov", Some(Language::Crh)),
        ],
        other_spellings: vec![name("Erdem Tolharov", None)],
        case_kind: CaseKind::Disappearance,
        count: Count::Missing,
        status: Status::Open,
        fate: Fate::Unknown,
        whereabouts: Whereabouts::Unknown,
        legal_status: Vec::new(),
        facts: vec![
            fact("sex", "male", true, Grade::B),
            fact("last_seen_edtf", "2016-03-14", true, Grade::B),
            fact("last_seen_edtf", "2016-03-15", false, Grade::D),
            fact("last_seen_place", "bus depot, Yelqaya", true, Grade::B),
            fact("status", "missing", true, Grade::C),
            fact("status_as_of_edtf", "2023-08", true, Grade::C),
        ],
        text_lang: "en".to_owned(),
        photo: None,
    }
}

fn marta() -> PublicPerson {
    PublicPerson {
        id: PublicId::from_text("marta00000000000"),
        names: vec![name("Marta Vitrolom", Some(Language::En))],
        other_spellings: Vec::new(),
        count: Count::FoundDead,
        status: Status::Clarified,
        fate: Fate::ConfirmedDead,
        whereabouts: Whereabouts::RemainsFound,
        facts: vec![
            fact("last_seen_edtf", "2015-08~", true, Grade::B),
            fact("status", "found dead", true, Grade::B),
            fact("status_as_of_edtf", "2015-09-02", true, Grade::B),
            PublicFact { support: by_family(), ..fact("affiliation", "sang at weddings", true, Grade::C) },
        ],
        ..erdem()
    }
}

pub(super) fn party(text: &str, authority: Option<AuthorityRef>) -> PublicParty {
    PublicParty { text: text.to_owned(), authority }
}

/// Asked, not followed: nobody is accused.
pub(crate) fn asked_police() -> PublicStep {
    let police = police();
    PublicStep {
        id: PublicId::from_text("step100000000000"),
        person_ids: vec![PublicId::from_text(ERDEM)],
        level: "national".to_owned(),
        stance: "for".to_owned(),
        jurisdiction: vec!["UA-43".to_owned()],
        de_facto: true,
        kind: "search_application".to_owned(),
        actor: party("Hatidzhe Tolgarova", None),
        addressee: Some(party(
            "Police of Yelqaya",
            Some(AuthorityRef { id: police.id, names: police.names, level: police.level }),
        )),
        sent_on: "2016-03-16".to_owned(),
        description: "=report of the disappearance".to_owned(),
        outcome_text: String::new(),
        support: support(Grade::B),
        note: String::new(),
        text_lang: "en".to_owned(),
        answers_followed: false,
        act: None,
        replies: Vec::new(),
        quotes: Vec::new(),
        due: PublicDue { basis: "none".to_owned(), ..PublicDue::default() },
        forwarded_from: None,
    }
}

/// Asked, followed, and answered late by ten days.
pub(crate) fn asked_committee() -> PublicStep {
    PublicStep {
        id: PublicId::from_text("step200000000000"),
        level: "international".to_owned(),
        jurisdiction: Vec::new(),
        de_facto: false,
        kind: "appeal".to_owned(),
        addressee: Some(party("Committee of the League of Shores", None)),
        sent_on: "2016-04-01".to_owned(),
        description: "asks for a visit".to_owned(),
        answers_followed: true,
        replies: vec![PublicReply {
            received_on: "2016-05-12".to_owned(),
            kind: "answered_formal".to_owned(),
            summary: "the letter has been considered".to_owned(),
            support: support(Grade::C),
            note: String::new(),
        }],
        due: PublicDue {
            basis: "law".to_owned(),
            on: Some("2016-05-02".parse().unwrap()),
            rule: "RU-3".to_owned(),
        },
        ..asked_police()
    }
}

fn case_against() -> PublicStep {
    PublicStep {
        id: PublicId::from_text("step300000000000"),
        stance: "against".to_owned(),
        kind: "criminal_proceedings".to_owned(),
        actor: party("security department of Yelqaya", None),
        addressee: None,
        sent_on: "2016-04-11".to_owned(),
        description: "case for keeping an archive of songs".to_owned(),
        ..asked_police()
    }
}

fn police() -> PublicAuthority {
    PublicAuthority {
        id: PublicId::from_text(POLICE),
        names: vec![
            (Language::En, "Police of Yelqaya".to_owned()),
            (Language::Uk, "Фактична поліція Єлкаї".to_owned()),
        ],
        kind: "police".to_owned(),
        level: "de_facto".to_owned(),
        jurisdiction: "UA-43".to_owned(),
    }
}

fn rally() -> PublicAction {
    PublicAction {
        id: PublicId::from_text(RALLY),
        kind: "rally".to_owned(),
        series: "Where is Erdem?".to_owned(),
        number_in_series: Some(4),
        date: "2016-10-25".to_owned(),
        time: "10:30".to_owned(),
        zone: "Europe/Kyiv".to_owned(),
        place: "Embassy of Nordavia".to_owned(),
        organisers: "Lantern Watch".to_owned(),
        description: "names are read out".to_owned(),
        held_for: vec![PublicId::from_text(ERDEM)],
        present: vec![PublicPresence {
            name: "Solomiia Listvirna".to_owned(),
            capacity: "speaker".to_owned(),
            person_id: None,
        }],
        support: support(Grade::B),
        note: String::new(),
        text_lang: "en".to_owned(),
        other_accounts: vec![PublicAccount {
            date: "2016-10-24".to_owned(),
            place: "Embassy of Nordavia".to_owned(),
            description: "the same rally, another day".to_owned(),
            support: support(Grade::D),
            note: String::new(),
        }],
        photos: Vec::new(),
        quotes: vec![PublicQuote {
            speaker_name: "Соломія Ліствірна".to_owned(),
            capacity: String::new(),
            text: "Мовчання теж відповідь.".to_owned(),
            language: "uk".to_owned(),
            said_on: "2016-10-25".to_owned(),
            source_ids: vec!["IS01".to_owned()],
            note: String::new(),
        }],
        plan: PublicPlan::default(),
        revision: 0,
    }
}

/// A rally that is announced, whose exact place is told four hours before its end.
pub(crate) fn announced() -> PublicAction {
    PublicAction {
        id: PublicId::from_text(ANNOUNCED),
        number_in_series: Some(5),
        date: "2026-12-14".to_owned(),
        time: "21:40".to_owned(),
        place: "Vitrohrad, near the embassy".to_owned(),
        description: "A chair stands empty.".to_owned(),
        present: Vec::new(),
        other_accounts: Vec::new(),
        quotes: Vec::new(),
        plan: PublicPlan {
            titles: vec![
                (Language::Uk, "Порожній стілець".to_owned()),
                (Language::En, "The empty chair".to_owned()),
            ],
            state: "planned".to_owned(),
            ends: "2026-12-14T23:00".to_owned(),
            exact_place: "the third lamp from the gate".to_owned(),
            reveal_at: "2026-12-14T17:00:00.000Z".to_owned(),
            press_note: "The press is welcome from nine.".to_owned(),
            ..PublicPlan::default()
        },
        ..rally()
    }
}

fn petition() -> PublicAppeal {
    PublicAppeal {
        id: PublicId::from_text("petition00000000"),
        kind: "petition".to_owned(),
        kind_word: "petition".to_owned(),
        title: "Petition for Erdem Tolgarov".to_owned(),
        owner: "Laternenbund".to_owned(),
        addressee: String::new(),
        opened: "../2016-06-30".to_owned(),
        person_ids: vec![PublicId::from_text(ERDEM)],
        signatures: None,
        support: support(Grade::C),
        note: String::new(),
        text_lang: "en".to_owned(),
        told_as_step: None,
    }
}

fn source() -> PublicSource {
    PublicSource {
        id: "IS01".to_owned(),
        title: "Де Ердем?".to_owned(),
        publisher: "Listok".to_owned(),
        date: "2016-10-27".to_owned(),
        language: "uk".to_owned(),
        publisher_kind: "news".to_owned(),
        url: "javascript:alert(1)".to_owned(),
    }
}
