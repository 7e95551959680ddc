//! Freezing a petition for a recipient, and handing it over.

use byname_base::id::{AccountId, InstitutionId, Mint, PublicId};
use byname_base::now::kyiv;
use byname_campaign::count::Counts;
use byname_campaign::error::CampaignError;
use byname_campaign::frozen::{FrozenPetition, freeze};
use byname_campaign::hand_over::{HandOver, NewHandOver, hand_over};
use byname_campaign::keep_petition::turn;
use byname_campaign::link::LinkCode;
use byname_campaign::petition::PetitionState;
use byname_campaign::public_petition::PublicPetition;
use byname_campaign::signature::Visibility;
use byname_campaign::store::petitions;
use byname_campaign::turn::Turn;
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat};
use byname_db::{Db, values};
use byname_pursue::channel::Channel;
use byname_pursue::proof::{ProofKind, as_source};
use byname_pursue::step::Act;
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::steps;
use byname_register::keep_sources::Cited;
use byname_staff::Caller;
use byname_staff::account::{Access, Account, EVERY_FILE, Role, State};
use byname_staff::caller::Member;
use byname_testkit::each_engine;

use crate::opened::{Opened, clock, open_for};

/// Somebody who signs: from which country, who may see the name.
struct Signer<'a> {
    name: &'a str,
    country: &'a str,
    visibility: Visibility,
    to: Vec<String>,
}

impl Opened {
    async fn recipient(&self, folder_id: &str) -> (InstitutionId, PublicId) {
        let mut tx = self.db.read().await.unwrap();
        let sql = "SELECT id, public_id FROM institution WHERE folder_id = $1";
        let row = tx.row(sql, values![folder_id]).await.unwrap().unwrap();
        (
            InstitutionId::from_text(row.text("id").unwrap()),
            PublicId::from_text(row.text("public_id").unwrap()),
        )
    }

    /// Signs and confirms; gives the link.
    async fn signed(&self, n: usize, signer: &Signer<'_>) -> LinkCode {
        let address = format!("signer-{n}@example.org");
        let mut signature = self.from(&address);
        signature.name = (!signer.name.is_empty()).then(|| signer.name.to_owned());
        signature.country = signer.country.to_owned();
        signature.visibility = signer.visibility;
        signature.recipients = signer.to.clone();
        self.writer.sign(signature, None).await.unwrap();
        let code = LinkCode::mint(&self.tag(&address), &mut Mint::from_system());
        let mut tx = self.db.write().await.unwrap();
        let sql = "UPDATE signature SET tokens = $2 WHERE tag = $1";
        tx.execute(sql, values![code.tag(), code.hash()]).await.unwrap();
        tx.commit().await.unwrap();
        let what = LinkWhat::Count(None);
        let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what };
        assert_eq!(self.writer.link(act).await, Ok(LinkDone::Counts));
        code
    }

    async fn frozen(&self, to: &str) -> Result<FrozenPetition, CampaignError> {
        let mut tx = self.db.read().await.unwrap();
        freeze(&mut tx, &"where-is-marta".parse().unwrap(), to).await
    }

    async fn turned(&self, step: Turn) {
        let mut tx = self.db.write().await.unwrap();
        let mut mint = Mint::from_system();
        turn(&mut tx, &self.caller, clock(), &mut mint, &self.id, step, "example.org").await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn handed(&self, caller: &Caller, new: &NewHandOver) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        hand_over(&mut tx, caller, clock(), &mut Mint::from_system(), &self.id, new).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn state(&self) -> PetitionState {
        petitions::get(&mut self.db.read().await.unwrap(), &self.id).await.unwrap().unwrap().state
    }

    async fn public(&self) -> PublicPetition {
        let body = self.one("SELECT body FROM public_petition", "body").await;
        serde_json::from_str(&body).unwrap()
    }
}

/// Writes every row of signatures and batches anew, in the order of their tags backwards.
async fn shuffle_rows(db: &Db) {
    let mut tx = db.write().await.unwrap();
    for sql in [
        "CREATE TABLE moved AS SELECT * FROM signature",
        "DELETE FROM signature",
        "INSERT INTO signature SELECT * FROM moved ORDER BY tag DESC",
        "CREATE TABLE moved_batch AS SELECT * FROM name_batch",
        "DELETE FROM name_batch",
        "INSERT INTO name_batch SELECT * FROM moved_batch ORDER BY id DESC",
    ] {
        tx.execute(sql, values![]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn told(to: &InstitutionId, refused: bool, number: &str) -> NewHandOver {
    let on = clock().day_in(&kyiv());
    let day = on.to_string().parse().ok();
    let proof = as_source(ProofKind::Stamp, "Stamp", number, day.as_ref());
    NewHandOver {
        kept: HandOver {
            to: to.clone(),
            on,
            channel: Channel::InPerson,
            incoming_no: number.to_owned(),
            refused,
            handed_by: "Olena".to_owned(),
            note: String::new(),
            steps: Vec::new(),
        },
        description: "Handed over with 12 signatures.".to_owned(),
        text_lang: "en".parse().unwrap(),
        proof: if number.is_empty() { Cited::None } else { proof },
        to_all: false,
    }
}

fn member(roles: &[Role], open: &[(&str, Access)]) -> Caller {
    let account = Account {
        id: AccountId::from_text("account-1"),
        name: "olena".to_owned(),
        roles: roles.to_vec(),
        state: State::Active,
    };
    Caller::Member(Member::new(account, open.iter().map(|(file, access)| ((*file).to_owned(), *access))))
}

each_engine! {
    async fn only_names_let_go_to_a_recipient_are_frozen_for_it(db: Db) {
        let (holder, other) = (age::x25519::Identity::generate(), age::x25519::Identity::generate());
        let petition = open_for(&db, vec![holder.to_public().to_string()], 2).await;
        let (one, two) = (petition.recipient("N01").await.1, petition.recipient("N02").await.1);
        let (one, two) = (one.to_string(), two.to_string());
        let signers = [
            Signer { name: "Ґалаґан", country: "UA", visibility: Visibility::Deliver, to: vec![one.clone()] },
            Signer { name: "Їжак", country: "UA", visibility: Visibility::Deliver, to: vec![two.clone(), one.clone()] },
            Signer { name: "Only Two", country: "PL", visibility: Visibility::Deliver, to: vec![two.clone()] },
            Signer { name: "Nobody's", country: "PL", visibility: Visibility::Deliver, to: Vec::new() },
            Signer { name: "Everybody's", country: "DE", visibility: Visibility::Public, to: Vec::new() },
            Signer { name: "", country: "", visibility: Visibility::Secret, to: Vec::new() },
            Signer { name: "Regrets", country: "UA", visibility: Visibility::Deliver, to: vec![one.clone()] },
        ];
        let mut links = Vec::new();
        for (n, signer) in signers.iter().enumerate() {
            links.push(petition.signed(n, signer).await);
        }
        for n in 10..22 {
            let secret = Signer { name: "", country: "UA", visibility: Visibility::Secret, to: Vec::new() };
            petition.signed(n, &secret).await;
        }
        petition.close(&mut Counts::default(), clock()).await;
        // After the head: one more signs, one takes it back.
        let late = Signer { name: "Late", country: "UA", visibility: Visibility::Deliver, to: vec![one.clone()] };
        petition.signed(90, &late).await;
        let code = &links[6];
        let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what: LinkWhat::TakeBack };
        assert_eq!(petition.writer.link(act).await, Ok(LinkDone::Gone));

        let frozen = petition.frozen("N01").await.unwrap();
        assert_eq!(frozen.checked_head().unwrap().totals.count(), 19);
        assert_eq!(frozen.countries.into_iter().collect::<Vec<_>>(), [("UA".to_owned(), 14)]);
        assert_eq!(frozen.elsewhere, 3, "Poland and Germany have fewer than ten each");
        assert_eq!(frozen.months.values().sum::<u64>(), 18, "what was taken back has no month");
        let frozen = petition.frozen(&one).await.unwrap();
        let mut names = frozen.open_names(Some(&holder)).unwrap();
        names.sort();
        assert_eq!(names, ["Everybody's", "Їжак", "Ґалаґан"]);
        assert!(frozen.open_names(Some(&other)).is_err() && frozen.open_names(None).is_err());
        let mut names = petition.frozen("N02").await.unwrap().open_names(Some(&holder)).unwrap();
        names.sort();
        assert_eq!(names, ["Everybody's", "Only Two", "Їжак"]);

        // What decides is the tick and nothing else: with another tick it is another list.
        let mut tx = db.write().await.unwrap();
        let sql = "UPDATE signature SET recipients = $1 WHERE visibility = 'deliver' AND recipients = $2";
        assert_eq!(tx.execute(sql, values![&one, &two]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let planted = petition.frozen("N01").await.unwrap().open_names(Some(&holder)).unwrap();
        assert!(planted.contains(&"Only Two".to_owned()), "{planted:?}");
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE signature SET leaf = NULL WHERE visibility = 'public'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let planted = petition.frozen("N01").await.unwrap().open_names(Some(&holder)).unwrap();
        assert!(!planted.contains(&"Everybody's".to_owned()), "a name that stands in no leaf: {planted:?}");

        let text = serde_json::to_string(&frozen).unwrap();
        assert!(!text.contains("Ґалаґан"), "the server cannot read it");
        let sql = "SELECT tag, name FROM signature WHERE petition_id <> '' ORDER BY tag";
        let rows = db.read().await.unwrap().rows(sql, values![]).await.unwrap();
        let told: usize = rows
            .iter()
            .map(|row| {
                assert!(!text.contains(&row.text("tag").unwrap()), "no tag of anybody");
                usize::from(row.maybe_text("name").unwrap().is_some_and(|name| text.contains(&name)))
            })
            .sum();
        assert_eq!(told, 3, "no other name, sealed or not");
        assert!(!text.contains("example.org\"") && !text.contains('@'), "no address of anybody");
    }

    async fn the_same_state_freezes_to_the_same_bytes_in_whatever_order_it_lies(db: Db) {
        let holder = age::x25519::Identity::generate();
        let petition = open_for(&db, vec![holder.to_public().to_string()], 1).await;
        let one = petition.recipient("N01").await.1.to_string();
        for n in 0..20 {
            let (name, visibility) = match n % 3 {
                0 => ("Оля", Visibility::Public),
                1 => ("Марта", Visibility::Deliver),
                _ => ("", Visibility::Secret),
            };
            let to = if visibility == Visibility::Deliver { vec![one.clone()] } else { Vec::new() };
            petition.signed(n, &Signer { name, country: "UA", visibility, to }).await;
        }
        petition.close(&mut Counts::default(), clock()).await;
        let first = serde_json::to_string(&petition.frozen("N01").await.unwrap()).unwrap();
        assert_eq!(serde_json::to_string(&petition.frozen("N01").await.unwrap()).unwrap(), first);
        shuffle_rows(&db).await;
        assert_eq!(serde_json::to_string(&petition.frozen("N01").await.unwrap()).unwrap(), first);
    }

    async fn a_log_that_was_changed_is_not_frozen_and_neither_is_what_is_not_there(db: Db) {
        let petition = open_for(&db, Vec::new(), 1).await;
        for n in 0..8 {
            let secret = Signer { name: "", country: "", visibility: Visibility::Secret, to: Vec::new() };
            petition.signed(n, &secret).await;
        }
        petition.close(&mut Counts::default(), clock()).await;
        assert!(petition.frozen("N01").await.is_ok());
        let wrong = petition.frozen("N09").await.unwrap_err();
        assert!(matches!(&wrong, CampaignError::NoSuchRecipient(known) if known == "N01 (Ministry of Answers)"), "{wrong}");
        let mut tx = db.write().await.unwrap();
        let none = freeze(&mut tx, &"somebody-else".parse().unwrap(), "N01").await;
        assert!(matches!(none, Err(CampaignError::Unknown)));
        tx.execute("DELETE FROM petition_leaf WHERE number = 8", values![]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(petition.frozen("N01").await, Err(CampaignError::Count(_))));
    }

    async fn handing_over_records_a_step_for_each_person_and_its_term_runs(db: Db) {
        let petition = open_for(&db, Vec::new(), 2).await;
        let (one, two) = (petition.recipient("N01").await, petition.recipient("N02").await);
        let early = petition.handed(&petition.caller, &told(&one.0, false, "")).await;
        assert!(matches!(early, Err(CampaignError::NotNow(PetitionState::Open))), "{early:?}");
        petition.turned(Turn::End).await;
        let frozen = petition.frozen("N02").await.unwrap();
        petition.handed(&petition.caller, &told(&one.0, false, "K-12/26")).await.unwrap();
        assert_eq!(petition.frozen("N02").await.unwrap(), frozen, "what others got changes nothing");
        assert_eq!(petition.state().await, PetitionState::Closed, "the other has not got it");
        let again = petition.handed(&petition.caller, &told(&one.0, false, "K-13/26")).await;
        assert!(matches!(again, Err(CampaignError::HandedOverThatDay)), "{again:?}");

        let all = steps::all(&mut db.read().await.unwrap()).await.unwrap();
        assert_eq!(all.len(), 2, "one a person, and none of what was refused");
        assert_ne!(all[0].people, all[1].people);
        for step in &all {
            assert_eq!((step.kind, step.addressee.as_str()), (StepKind::PetitionDelivery, "Ministry of Answers"));
            assert_eq!((step.way.reply_rule.as_str(), step.way.incoming_no.as_str()), ("UA-1a", "K-12/26"));
            assert_eq!(step.way.received_on, step.sent_on);
            assert_eq!((step.way.answers_followed, step.way.proofs.len()), (Some(true), 1));
            assert_eq!(step.way.act, None);
        }
        assert_eq!(all[0].way.proofs, all[1].way.proofs, "one stamp is one source");
        let public = petition.public().await;
        assert_eq!((public.state, public.hand_overs.len()), (PetitionState::Closed, 1));
        assert_eq!(public.hand_overs[0].to, one.1);
        assert_eq!(public.hand_overs[0].steps.len(), 2);

        petition.handed(&petition.caller, &told(&two.0, false, "")).await.unwrap();
        assert_eq!(petition.state().await, PetitionState::Delivered, "everybody has it");
        assert_eq!(petition.public().await.state, PetitionState::Delivered);
        let more = petition.handed(&petition.caller, &told(&two.0, false, "")).await;
        assert!(matches!(more, Err(CampaignError::NotNow(PetitionState::Delivered))), "{more:?}");
        let body = petition.one("SELECT body FROM public_petition", "body").await;
        assert!(!body.contains("Olena") && !body.contains("K-12"), "what is for the staff stays there");
    }

    async fn whoever_refuses_has_not_got_it_unless_it_is_said_that_this_is_all(db: Db) {
        let petition = open_for(&db, Vec::new(), 1).await;
        let (one, _) = petition.recipient("N01").await;
        petition.turned(Turn::End).await;
        petition.handed(&petition.caller, &told(&one, true, "")).await.unwrap();
        assert_eq!(petition.state().await, PetitionState::Closed);
        let step = steps::all(&mut db.read().await.unwrap()).await.unwrap().remove(0);
        assert_eq!((step.way.act, step.way.received_on), (Some(Act::Returned), None));
        assert!(petition.public().await.hand_overs[0].refused);
        let mut sent = told(&one, false, "");
        let opened: jiff::civil::Date = petition.public().await.opened_on.parse().unwrap();
        sent.kept.channel = Channel::PostRegistered;
        for day in [opened.yesterday().unwrap(), clock().plus_days(1).day_in(&kyiv())] {
            sent.kept.on = day;
            let wrong = petition.handed(&petition.caller, &sent).await;
            assert!(matches!(wrong, Err(CampaignError::NotThatDay)), "{day}: {wrong:?}");
        }
        // As if the day had passed: the same day is one hand-over.
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE petition_hand_over SET handed_on = '2020-01-01'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        sent.kept.on = opened;
        sent.to_all = true;
        petition.handed(&petition.caller, &sent).await.unwrap();
        assert_eq!(petition.state().await, PetitionState::Delivered);
        let posted = steps::all(&mut db.read().await.unwrap()).await.unwrap().pop().unwrap();
        assert_eq!(posted.way.received_on, None, "nobody knows yet when the post brings it");
    }

    async fn whoever_lacks_one_of_the_two_rights_hands_nothing_over(db: Db) {
        let petition = open_for(&db, Vec::new(), 2).await;
        let (one, _) = petition.recipient("N01").await;
        petition.turned(Turn::End).await;
        let people = petitions::get(&mut db.read().await.unwrap(), &petition.id).await.unwrap().unwrap().people;
        let every = (EVERY_FILE, Access::Write);
        let both = [Role::Campaigner, Role::Caseworker];
        for (roles, open) in [
            (&[Role::Campaigner][..], vec![every]),
            (&[Role::Caseworker][..], vec![every]),
            (&both[..], vec![(people[0].as_str(), Access::Write)]),
            (&both[..], vec![(EVERY_FILE, Access::Read)]),
        ] {
            let refused = petition.handed(&member(roles, &open), &told(&one, false, "")).await;
            assert!(matches!(refused, Err(CampaignError::Unknown)), "{roles:?} {refused:?}");
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_hand_over").await, 0);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM step").await, 0);
        petition.handed(&member(&both, &[every]), &told(&one, false, "7")).await.unwrap();
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM step").await, 2);
    }
}
