//! A campaign of letters for an invented person, opened on a database of a test, and somebody who writes.

use byname_base::actor::Actor;
use byname_base::id::{InstitutionId, LetterCampaignId, Mint, PersonId, PublicId};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::error::CampaignError;
use byname_campaign::letters::addressee::{Addressee, LegalEffect};
use byname_campaign::letters::campaign::LetterText;
use byname_campaign::letters::counts::{CountLine, lines};
use byname_campaign::letters::give::{Given, NewLetter, give};
use byname_campaign::letters::keep::{LetterMatters, NewCampaign, draft, set_addressee, set_matters, turn};
use byname_campaign::letters::public_letters::PublicLetters;
use byname_campaign::letters::written::Said;
use byname_campaign::store::letters::campaigns;
use byname_campaign::turn::Turn;
use byname_db::{Db, values};
use byname_pursue::institution::{Institution, InstitutionKind, InstitutionLevel};
use byname_register::person::Person;
use byname_register::{enter, stale};
use byname_staff::Caller;

/// The name of the campaign in addresses.
pub(crate) const SLUG: &str = "write-for-marta";

/// The instant at which everything happens: noon in Kyiv on a Tuesday.
pub(crate) fn now() -> Now {
    byname_testkit::now()
}

/// Somebody on the machine, to whom everything is open.
pub(crate) fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

/// An opened campaign: for Marta, to the Ministry of Answers, to a Russian body, with copies to an embassy.
pub(crate) struct Opened {
    pub(crate) db: Db,
    pub(crate) id: LetterCampaignId,
    pub(crate) ministry: Institution,
    pub(crate) russian: Institution,
}

fn body(mint: &mut Mint, n: i64, level: InstitutionLevel, jurisdiction: &str) -> Institution {
    Institution {
        id: InstitutionId::mint(mint),
        public_id: PublicId::mint(mint),
        folder_id: format!("N{n:02}"),
        name_en: format!("Office {n} of Answers"),
        name_uk: String::new(),
        name_ru: String::new(),
        name_crh: String::new(),
        kind: if n == 3 { InstitutionKind::Embassy } else { InstitutionKind::Ministry },
        kind_word: "ministry".to_owned(),
        level,
        jurisdiction: jurisdiction.to_owned(),
        texts: vec![format!("Office {n}")],
        note: String::new(),
    }
}

fn addressed(one: &Institution, mail_effect: LegalEffect, copy: bool) -> Addressee {
    Addressee {
        institution: one.id.clone(),
        copy,
        salutations: vec![(Language::Uk, "Шановні!".to_owned()), (Language::En, "Dear Office,".to_owned())],
        postal: format!("{}\n1 Quiet Street", one.name_en),
        mail: "office@answers.example.org".to_owned(),
        mail_effect,
    }
}

/// Drafts the campaign and opens it.
pub(crate) async fn open(db: &Db) -> Opened {
    let opened = draft_only(db).await;
    for step in [Turn::Ask, Turn::Open] {
        opened.turned(step).await.unwrap();
    }
    opened
}

/// Drafts the campaign.
pub(crate) async fn draft_only(db: &Db) -> Opened {
    let (caller, mut mint) = (machine(), Mint::from_system());
    let mut tx = db.write().await.unwrap();
    let person = Person {
        id: PersonId::mint(&mut mint),
        public_id: PublicId::mint(&mut mint),
        folder_id: "P01".to_owned(),
        role: "missing".to_owned(),
        note: String::new(),
    };
    enter(&mut tx, caller.actor(), now(), None, &person, 1).await.unwrap();
    let ministry = body(&mut mint, 1, InstitutionLevel::National, "UA");
    let russian = body(&mut mint, 2, InstitutionLevel::ForeignState, "RU");
    let embassy = body(&mut mint, 3, InstitutionLevel::ForeignState, "PL");
    for (n, one) in [&ministry, &russian, &embassy].into_iter().enumerate() {
        enter(&mut tx, caller.actor(), now(), None, one, i64::try_from(n).unwrap() + 1).await.unwrap();
    }
    let text = LetterText {
        language: Language::En,
        title: "Write for Marta".to_owned(),
        body: "Ask where she is.".to_owned(),
        model: "I ask you to find out where she is and to tell her family.".to_owned(),
        beside: None,
    };
    let new = NewCampaign {
        slug: SLUG.parse().unwrap(),
        owner: "Lantern Watch".to_owned(),
        text,
        people: vec![person.id.clone()],
    };
    let id = draft(&mut tx, &caller, now(), &mut mint, &new).await.unwrap();
    let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
    let matters = LetterMatters { people: vec![person.id], prints: true, mails: true };
    set_matters(&mut tx, &caller, now(), &id, seen, &matters).await.unwrap();
    for (one, effect, copy) in [
        (&ministry, LegalEffect::Full, false),
        (&russian, LegalEffect::None, false),
        (&embassy, LegalEffect::Unknown, true),
    ] {
        let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
        set_addressee(&mut tx, &caller, now(), &id, seen, &addressed(one, effect, copy)).await.unwrap();
    }
    tx.commit().await.unwrap();
    Opened { db: db.clone(), id, ministry, russian }
}

impl Opened {
    /// Changes where the campaign stands.
    pub(crate) async fn turned(&self, step: Turn) -> Result<(), CampaignError> {
        self.turned_by(&machine(), step).await
    }

    /// The same, by somebody.
    pub(crate) async fn turned_by(&self, caller: &Caller, step: Turn) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        turn(&mut tx, caller, now(), &self.id, step).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    /// What the world reads.
    pub(crate) async fn public(&self) -> Option<PublicLetters> {
        campaigns::public_of(&mut self.db.read().await.unwrap(), &self.id).await.unwrap()
    }

    /// Leaves a letter with the group: by mail when there is an address.
    pub(crate) async fn given(&self, to: &Institution, words: &str, address: Option<&str>) -> Given {
        let mut tx = self.db.write().await.unwrap();
        let new = NewLetter {
            to: to.public_id.clone(),
            language: Language::En,
            said: Said {
                words: words.to_owned(),
                name: "Olena Vyhadana".to_owned(),
                place: "Lviv".to_owned(),
            },
            address: address.map(|text| text.parse().unwrap()),
        };
        let given = give(&mut tx, now(), &mut Mint::from_system(), SLUG, &new).await.unwrap();
        tx.commit().await.unwrap();
        given
    }

    /// How many letters are kept.
    pub(crate) async fn kept(&self) -> i64 {
        self.number("SELECT COUNT(*) AS n FROM letter").await
    }

    /// One number of the database.
    pub(crate) async fn number(&self, sql: &'static str) -> i64 {
        let mut tx = self.db.read().await.unwrap();
        tx.row(sql, values![]).await.unwrap().unwrap().int("n").unwrap()
    }

    /// The lines that the world reads.
    pub(crate) async fn lines(&self) -> Vec<CountLine> {
        lines(&mut self.db.read().await.unwrap(), &self.id).await.unwrap()
    }
}
