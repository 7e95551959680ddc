//! Two files are said to be of one person: they are told as one while the word stands, and are two again when it is
//! undone. Nothing is moved, so that nothing can be lost.

use byname_base::actor::Actor;
use byname_base::id::{AccountId, IncidentId, Mint, PersonId};
use byname_db::{Tx, values};
use byname_publish::release::{Basis, NewRelease, release};
use byname_publish::verify;
use byname_register::RegisterError;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Grade};
use byname_register::file::File;
use byname_register::incident::{Belongs, belong};
use byname_register::keep_sources::{Cited, NewSource};
use byname_register::merge::{merge, undo};
use byname_register::new_file::{self, NewFile};
use byname_register::store::incidents;
use byname_staff::account::{Access, Account, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{each_engine, now};

fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

async fn file(tx: &mut Tx, mint: &mut Mint, name: &str, place: &str) -> PersonId {
    let source = NewSource {
        title: format!("On {name}"),
        publisher: "Test Gazette".to_owned(),
        date: None,
        language: "en".to_owned(),
        kind: String::new(),
        url: String::new(),
        note: String::new(),
    };
    let new = NewFile {
        kind: CaseKind::Disappearance,
        name: name.to_owned(),
        name_field: ClaimField::NameEn,
        name_kind: None,
        last_seen: None,
        place: place.to_owned(),
        circumstances: String::new(),
        cited: Cited::New(Box::new(source)),
        grade: Grade::C,
        note: String::new(),
        text_lang: "en".parse().unwrap(),
    };
    new_file::open(tx, &machine(), now(), mint, &new).await.unwrap()
}

async fn release_all(tx: &mut Tx, mint: &mut Mint) {
    let new = NewRelease {
        basis: Basis::PublicRecord,
        by: "Ada".to_owned(),
        approved_by: "Bo".to_owned(),
        reason: "record".to_owned(),
        risk: "none".to_owned(),
        reviewed_on: None,
        cases: None,
        dry_run: false,
    };
    release(tx, &Actor::program(), now(), mint, &new, &mut |_, _| {}).await.unwrap();
}

/// What is public of people, by their record id.
async fn public(tx: &mut Tx) -> Vec<(String, String)> {
    let sql = "SELECT record_id, body FROM publication WHERE ended_at IS NULL AND kind = 'person'";
    let rows = tx.rows(sql, values![]).await.unwrap();
    rows.iter().map(|row| (row.text("record_id").unwrap(), row.text("body").unwrap())).collect()
}

each_engine! {
    async fn they_are_one_while_the_word_stands_and_two_when_it_is_undone(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let kept = file(&mut tx, &mut mint, "Arsen Testov", "Testville").await;
        let gone = file(&mut tx, &mut mint, "Arsen Tiestov", "Elsewhere").await;
        release_all(&mut tx, &mut mint).await;
        assert_eq!(public(&mut tx).await.len(), 2);

        let id = merge(&mut tx, &machine(), now(), &mut mint, &kept, &gone, "the same passport").await.unwrap();
        let read = File::read(&mut tx, &machine(), &kept).await.unwrap();
        assert!(read.claims.iter().any(|claim| claim.value == "Elsewhere"));
        release_all(&mut tx, &mut mint).await;
        let told = public(&mut tx).await;
        assert_eq!(told.len(), 1, "the other page is taken back");
        assert_eq!(told[0].0, kept.as_str());
        assert!(told[0].1.contains("Testville") && told[0].1.contains("Elsewhere"), "both versions side by side");

        undo(&mut tx, &machine(), now(), &kept, &id).await.unwrap();
        let read = File::read(&mut tx, &machine(), &kept).await.unwrap();
        assert!(read.claims.iter().all(|claim| claim.value != "Elsewhere"));
        release_all(&mut tx, &mut mint).await;
        let told = public(&mut tx).await;
        assert_eq!(told.len(), 2);
        let (_, body) = told.iter().find(|(id, _)| id == kept.as_str()).unwrap();
        assert!(!body.contains("Elsewhere"), "each tells its own again");
        byname_seal::rows::bind(&mut tx, now(), &Actor::program()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(verify::records(&db).await.unwrap().1, Vec::<String>::new(), "no record was moved");
    }

    async fn files_of_one_event_belong_together_and_part_again(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let one = file(&mut tx, &mut mint, "Arsen Testov", "Testville").await;
        let two = file(&mut tx, &mut mint, "Bohdan Probnyi", "Testville").await;
        let raid = Belongs::ToNew("the raid on the song evening".to_owned());
        belong(&mut tx, &machine(), now(), &mut mint, &one, &raid).await.unwrap();
        let id = incidents::all(&mut tx).await.unwrap()[0].id.clone();
        for _ in 0..2 {
            belong(&mut tx, &machine(), now(), &mut mint, &two, &Belongs::To(id.clone())).await.unwrap();
            assert_eq!(incidents::all(&mut tx).await.unwrap()[0].people, [one.clone(), two.clone()]);
        }
        belong(&mut tx, &machine(), now(), &mut mint, &one, &Belongs::ToNone).await.unwrap();
        assert_eq!(incidents::all(&mut tx).await.unwrap()[0].people, [two]);
        let empty = belong(&mut tx, &machine(), now(), &mut mint, &one, &Belongs::ToNew(" ".to_owned())).await;
        assert!(matches!(empty, Err(RegisterError::NotAValue)));
        let other = belong(&mut tx, &machine(), now(), &mut mint, &one, &Belongs::To(IncidentId::from_text("incident-1"))).await;
        assert!(matches!(other, Err(RegisterError::Unknown)));
        byname_seal::rows::bind(&mut tx, now(), &Actor::program()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(verify::records(&db).await.unwrap().1, Vec::<String>::new());
    }

    async fn it_takes_a_reason_and_both_files(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let one = file(&mut tx, &mut mint, "Arsen Testov", "Testville").await;
        let two = file(&mut tx, &mut mint, "Arsen Tiestov", "Elsewhere").await;
        let three = file(&mut tx, &mut mint, "Arsenii Testov", "Nowhere").await;
        let account = Account {
            id: AccountId::from_text("account-1"),
            name: "Olena".to_owned(),
            roles: vec![Role::Caseworker],
            state: State::Active,
        };
        let one_only = [(one.as_str().to_owned(), Access::Read), (one.as_str().to_owned(), Access::Write)];
        let olena = Caller::Member(Member::new(account, one_only));
        let refused = merge(&mut tx, &olena, now(), &mut mint, &one, &two, "the same").await;
        assert!(matches!(refused, Err(RegisterError::Unknown)), "the other file is not hers");
        for (kept, gone, reason) in [(&one, &two, " "), (&one, &one, "itself")] {
            assert!(merge(&mut tx, &machine(), now(), &mut mint, kept, gone, reason).await.is_err());
        }
        merge(&mut tx, &machine(), now(), &mut mint, &one, &two, "the same").await.unwrap();
        for (kept, gone) in [(&one, &two), (&two, &three), (&three, &two), (&three, &one)] {
            let chain = merge(&mut tx, &machine(), now(), &mut mint, kept, gone, "a chain").await;
            assert!(matches!(chain, Err(RegisterError::SamePerson)));
        }
        merge(&mut tx, &machine(), now(), &mut mint, &one, &three, "a third").await.unwrap();
    }
}
