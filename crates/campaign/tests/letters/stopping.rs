//! A campaign is opened by a second person, paused and stopped; what is stopped takes nothing and keeps nothing.

use byname_base::id::{AccountId, ClaimId, Mint, PersonId, PublicId};
use byname_base::language::Language;
use byname_campaign::error::CampaignError;
use byname_campaign::letters::addressee::{Addressee, LegalEffect, Way};
use byname_campaign::letters::campaign::{LetterText, LettersState};
use byname_campaign::letters::counts::{CountLine, Counted};
use byname_campaign::letters::give::{Given, count};
use byname_campaign::letters::keep::{seen_by, set_addressee, write_text};
use byname_campaign::turn::Turn;
use byname_db::{Tx, values};
use byname_register::claim::{Claim, ClaimField, Field, Grade, enter};
use byname_register::stale;
use byname_staff::Caller;
use byname_staff::account::{Account, Role, State};
use byname_staff::caller::Member;
use byname_testkit::each_engine;

use crate::opened::{Opened, SLUG, draft_only, machine, now, open};

fn member(name: &str, role: Role) -> Caller {
    let account = Account {
        id: AccountId::from_text(format!("account-{name}")),
        name: name.to_owned(),
        roles: vec![role],
        state: State::Active,
    };
    Caller::Member(Member::new(account, []))
}

impl Opened {
    async fn counted(&self, to: &PublicId, way: Way) -> Given {
        let mut tx = self.db.write().await.unwrap();
        let given = count(&mut tx, SLUG, to, way).await.unwrap();
        tx.commit().await.unwrap();
        given
    }

    async fn written(&self, model: &str) -> Result<(), CampaignError> {
        self.written_in(Language::En, model).await
    }

    async fn written_in(&self, language: Language, model: &str) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        let seen = stale::present(&mut tx, self.id.as_str()).await.unwrap();
        let text = LetterText {
            language,
            title: "Write for Marta".to_owned(),
            body: "Ask where she is.".to_owned(),
            model: model.to_owned(),
            beside: None,
        };
        write_text(&mut tx, &machine(), now(), &self.id, seen, text).await?;
        tx.commit().await.unwrap();
        Ok(())
    }
}

each_engine! {
    async fn nobody_opens_a_campaign_alone_and_whoever_keeps_it_stops_it_alone(db: Db) {
        let campaign = draft_only(&db).await;
        let (keeper, publisher) = (member("keeper", Role::Campaigner), member("publisher", Role::Publisher));
        campaign.turned_by(&keeper, Turn::Ask).await.unwrap();
        assert!(matches!(campaign.turned_by(&keeper, Turn::Open).await, Err(CampaignError::Unknown)));
        assert!(campaign.public().await.is_none(), "nothing is public before");
        campaign.turned_by(&publisher, Turn::Open).await.unwrap();
        assert_eq!(campaign.public().await.unwrap().state, LettersState::Open);
        assert!(matches!(campaign.turned_by(&publisher, Turn::End).await, Err(CampaignError::Unknown)));
        campaign.turned_by(&keeper, Turn::End).await.unwrap();
        let public = campaign.public().await.unwrap();
        assert_eq!((public.state, public.stopped_on.as_deref()), (LettersState::Stopped, Some("2026-11-24")));
    }

    async fn what_is_paused_takes_nothing_and_keeps_what_it_has_and_what_is_stopped_keeps_nothing(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        assert_eq!(campaign.given(&to, "Where is she?", None).await, Given::Kept);
        assert_eq!(campaign.given(&to, "Where?", Some("olena@example.org")).await, Given::Kept);
        campaign.turned(Turn::Pause).await.unwrap();
        assert_eq!(campaign.given(&to, "Where is she?", None).await, Given::NotOpen);
        assert_eq!(campaign.counted(&to.public_id, Way::UserPosts).await, Given::NotOpen);
        assert_eq!(campaign.counted(&PublicId::from_text(""), Way::WithoutName).await, Given::NotOpen);
        assert_eq!(campaign.kept().await, 2);
        campaign.turned(Turn::Resume).await.unwrap();
        assert_eq!(campaign.given(&to, "Where is she?", None).await, Given::Kept);
        campaign.turned(Turn::End).await.unwrap();
        assert_eq!(campaign.kept().await, 0, "what writers left is forgotten");
        assert_eq!(campaign.given(&to, "Where is she?", None).await, Given::NotOpen);
        assert_eq!(campaign.kept().await, 0);
        assert!(campaign.turned(Turn::Resume).await.is_err(), "for good");
    }

    async fn a_paused_campaign_becomes_a_draft_and_needs_a_second_person_anew(db: Db) {
        let campaign = open(&db).await;
        assert!(matches!(campaign.written("").await, Err(CampaignError::LettersNotNow(_))), "frozen while open");
        for step in [Turn::Pause, Turn::SendBack] {
            campaign.turned(step).await.unwrap();
        }
        campaign.written("Please answer.").await.unwrap();
        let public = campaign.public().await.unwrap();
        assert_eq!(public.state, LettersState::Paused, "readers see it as paused");
        assert!(public.texts[0].model.starts_with("I ask"), "and as it was");
        for step in [Turn::Ask, Turn::Open] {
            campaign.turned(step).await.unwrap();
        }
        assert_eq!(campaign.public().await.unwrap().texts[0].model, "Please answer.");
    }

    async fn a_text_that_the_first_one_left_behind_is_told_at_the_desk_hinders_nobody_and_is_nothing_to_the_world(db: Db) {
        let campaign = draft_only(&db).await;
        let outdated = async || {
            let mut tx = campaign.db.read().await.unwrap();
            let at_the_desk = seen_by(&mut tx, &machine(), &campaign.id).await.unwrap();
            [Language::En, Language::Uk].map(|language| at_the_desk.is_outdated_in(language))
        };
        campaign.written_in(Language::Uk, "Прошу відповісти.").await.unwrap();
        assert_eq!(outdated().await, [false, false]);
        campaign.written("Please answer soon.").await.unwrap();
        assert_eq!(outdated().await, [false, true]);
        for step in [Turn::Ask, Turn::Open] {
            campaign.turned(step).await.unwrap();
        }
        assert_eq!(outdated().await, [false, true], "it is kept with the record");
        let public = campaign.public().await.unwrap();
        assert_eq!(public.texts.len(), 2);
        assert!(public.texts.iter().all(|text| text.beside.is_none()));
        for step in [Turn::Pause, Turn::SendBack] {
            campaign.turned(step).await.unwrap();
        }
        campaign.written_in(Language::Uk, "Прошу відповісти.").await.unwrap();
        assert_eq!(outdated().await, [false, false], "saved as it is: it still fits");
    }

    async fn numbers_stand_by_way_and_are_never_summed(db: Db) {
        let campaign = open(&db).await;
        let (ministry, russian) = (campaign.ministry.public_id.clone(), campaign.russian.public_id.clone());
        for (to, way, came) in [
            (&ministry, Way::UserPosts, Given::Kept),
            (&ministry, Way::UserPosts, Given::Kept),
            (&russian, Way::UserPosts, Given::Kept),
            (&ministry, Way::UserMails, Given::Kept),
            // No mail goes to a Russian body, and nobody counts by a way that only the group can see.
            (&russian, Way::UserMails, Given::NoSuchWay),
            (&ministry, Way::WePrint, Given::NoSuchWay),
            (&ministry, Way::Email, Given::NoSuchWay),
        ] {
            assert_eq!(campaign.counted(to, way).await, came, "{way}");
        }
        assert_eq!(campaign.counted(&PublicId::from_text(""), Way::WithoutName).await, Given::Kept);
        let told: Vec<CountLine> = campaign.lines().await;
        let n = |way: Way, to: Option<&PublicId>| {
            let line = told.iter().find(|line| line.counted == Counted::Way(way) && line.to.as_ref() == to);
            line.map_or(0, |line| line.n)
        };
        assert_eq!(n(Way::UserPosts, Some(&ministry)), 2);
        assert_eq!(n(Way::UserPosts, Some(&russian)), 1);
        assert_eq!(n(Way::UserMails, Some(&ministry)), 1);
        assert_eq!(n(Way::WithoutName, None), 1);
        assert_eq!(told.len(), 4);
        assert_eq!(campaign.kept().await, 0, "of those who are only counted nothing is kept");
    }

    async fn nobody_says_that_mail_to_a_russian_body_has_effect_and_no_letter_goes_there_by_mail(db: Db) {
        let campaign = draft_only(&db).await;
        let mut tx = db.write().await.unwrap();
        let seen = stale::present(&mut tx, campaign.id.as_str()).await.unwrap();
        let wrong = Addressee {
            institution: campaign.russian.id.clone(),
            copy: false,
            salutations: vec![(Language::En, "Dear Office,".to_owned())],
            postal: String::new(),
            mail: "office@answers.example.org".to_owned(),
            mail_effect: LegalEffect::Full,
        };
        let came = set_addressee(&mut tx, &machine(), now(), &campaign.id, seen, &wrong).await;
        assert!(matches!(came, Err(CampaignError::NoEffectThere)));
        drop(tx);
        for step in [Turn::Ask, Turn::Open] {
            campaign.turned(step).await.unwrap();
        }
        let to = campaign.russian.clone();
        assert_eq!(campaign.given(&to, "Where?", Some("olena@example.org")).await, Given::NoSuchWay);
        assert_eq!(campaign.given(&to, "Where?", None).await, Given::Kept, "on paper it goes");
    }

    async fn the_sentences_that_are_offered_name_nobody(db: Db) {
        let campaign = draft_only(&db).await;
        let mut tx = db.write().await.unwrap();
        let person = tx.row("SELECT id FROM person", values![]).await.unwrap().unwrap().text("id").unwrap();
        named(&mut tx, &person, "Marta Testenko").await;
        tx.commit().await.unwrap();
        for (model, fine) in [
            ("Where is marta  TESTENKO?", false),
            ("Tell the family of Marta Testenko what was done.", false),
            ("Tell her family what was done.", true),
        ] {
            let came = campaign.written(model).await;
            assert_eq!(matches!(came, Err(CampaignError::NameInModel)), !fine, "{model}");
        }
    }
}

/// Gives somebody an English name.
async fn named(tx: &mut Tx, person: &str, name: &str) {
    let claim = Claim {
        id: ClaimId::mint(&mut Mint::from_system()),
        folder_id: "C001".to_owned(),
        person: PersonId::from_text(person),
        field: Field::Known(ClaimField::NameEn),
        value: name.to_owned(),
        grade: Grade::C,
        sources: Vec::new(),
        note: String::new(),
        text_lang: "en".parse().unwrap(),
        picked_reason: String::new(),
        name_kind: None,
    };
    enter(tx, machine().actor(), now(), None, &claim, 1).await.unwrap();
}
