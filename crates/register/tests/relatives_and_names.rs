//! Relatives are kept for the staff, and each name with the kind of name it is. Invented people, on both engines.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint, PersonId, RelationId};
use byname_db::{Tx, values};
use byname_register::RegisterError;
use byname_register::case::CaseKind;
use byname_register::claim::{ClaimField, Field, Grade};
use byname_register::file::File;
use byname_register::keep_claims::{self, NewClaim};
use byname_register::keep_sources::Cited;
use byname_register::merge::merge;
use byname_register::name::NameKind;
use byname_register::new_file::{self, NewFile};
use byname_register::relation::{Contactable, Relation, RelationKind, Relative, add, change, get, of_file};
use byname_staff::account::{Access, Account, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{each_engine, now};

fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

/// A caseworker to whom these files are open.
fn olena(files: &[(&PersonId, Access)]) -> Caller {
    let account = Account {
        id: AccountId::from_text("account-1"),
        name: "Olena".to_owned(),
        roles: vec![Role::Caseworker],
        state: State::Active,
    };
    Caller::Member(Member::new(account, files.iter().map(|(file, access)| (file.to_string(), *access))))
}

async fn file(tx: &mut Tx, mint: &mut Mint, name: &str, name_kind: Option<NameKind>) -> PersonId {
    let new = NewFile {
        kind: CaseKind::Disappearance,
        name: name.to_owned(),
        name_field: ClaimField::NameUk,
        name_kind,
        last_seen: None,
        place: "Testville".to_owned(),
        circumstances: String::new(),
        cited: Cited::None,
        grade: Grade::C,
        note: String::new(),
        text_lang: "uk".parse().unwrap(),
    };
    new_file::open(tx, &machine(), now(), mint, &new).await.unwrap()
}

fn sister() -> Relative {
    Relative {
        kind: RelationKind::Sibling,
        who: "A. T.".to_owned(),
        person: None,
        contactable: Contactable::Unknown,
        how: String::new(),
        note: String::new(),
    }
}

fn claim(field: ClaimField, value: &str, name_kind: Option<NameKind>) -> NewClaim {
    NewClaim {
        field: Field::Known(field),
        value: value.to_owned(),
        grade: Grade::C,
        cited: Cited::None,
        note: String::new(),
        text_lang: "uk".parse().unwrap(),
        name_kind,
    }
}

each_engine! {
    async fn a_sister_is_added_and_what_is_known_of_her_brought_up_to_date(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let person = file(&mut tx, &mut mint, "Арсен Тестов", None).await;
        let id = add(&mut tx, &machine(), now(), &mut mint, &person, &sister()).await.unwrap();
        let known = get(&mut tx, &machine(), &person, &id).await.unwrap();
        assert_eq!((known.relative.clone(), known.ended), (sister(), false));

        let how = "only through the lawyer".to_owned();
        let relative = Relative { contactable: Contactable::Yes, how, ..sister() };
        let changed = Relation { relative, ..known.clone() };
        change(&mut tx, &machine(), now(), &changed, 1).await.unwrap();
        let late = change(&mut tx, &machine(), now(), &Relation { ended: true, ..known.clone() }, 1).await;
        assert!(matches!(late, Err(RegisterError::Stale { .. })), "somebody else was first");
        change(&mut tx, &machine(), now(), &Relation { ended: true, ..changed.clone() }, 2).await.unwrap();
        let all = of_file(&mut tx, &machine(), &person).await.unwrap();
        assert_eq!(all, [Relation { ended: true, ..changed }], "it stays in the file");
        let kept = tx.rows("SELECT body FROM revision WHERE record_id = $1", values![id.as_str()]).await.unwrap();
        assert_eq!(kept.len(), 2, "both earlier states");
    }

    async fn a_relative_of_the_register_stands_in_both_files(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let one = file(&mut tx, &mut mint, "Арсен Тестов", None).await;
        let two = file(&mut tx, &mut mint, "Богдан Тестов", None).await;
        let relative = Relative { who: String::new(), person: Some(two.clone()), ..sister() };
        let both = olena(&[(&one, Access::Read), (&one, Access::Write), (&two, Access::Read)]);
        add(&mut tx, &both, now(), &mut mint, &one, &relative).await.unwrap();
        for of in [&one, &two] {
            let all = of_file(&mut tx, &both, of).await.unwrap();
            assert_eq!((all.len(), &all[0].of), (1, &one));
        }
        let second_only = olena(&[(&two, Access::Read)]);
        assert_eq!(of_file(&mut tx, &second_only, &two).await.unwrap(), [], "the first file is not theirs to read");
        let first_only = olena(&[(&one, Access::Read), (&one, Access::Write)]);
        let refused = add(&mut tx, &first_only, now(), &mut mint, &one, &relative).await;
        assert!(matches!(refused, Err(RegisterError::Unknown)), "nobody learns whom the register names");
    }

    async fn somebody_undescribed_themselves_or_in_a_closed_file_is_refused(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let one = file(&mut tx, &mut mint, "Арсен Тестов", None).await;
        let nobody = Relative { who: " ".to_owned(), ..sister() };
        let refused = add(&mut tx, &machine(), now(), &mut mint, &one, &nobody).await;
        assert!(matches!(refused, Err(RegisterError::Nobody)));
        let oneself = Relative { person: Some(one.clone()), ..sister() };
        let refused = add(&mut tx, &machine(), now(), &mut mint, &one, &oneself).await;
        assert!(matches!(refused, Err(RegisterError::Unknown)));
        let reader = olena(&[(&one, Access::Read)]);
        let refused = add(&mut tx, &reader, now(), &mut mint, &one, &sister()).await;
        assert!(matches!(refused, Err(RegisterError::Unknown)));
        let id = add(&mut tx, &machine(), now(), &mut mint, &one, &sister()).await.unwrap();
        let two = file(&mut tx, &mut mint, "Богдан Пробний", None).await;
        let elsewhere = Relation { id: id.clone(), of: two, relative: sister(), ended: true };
        let refused = change(&mut tx, &machine(), now(), &elsewhere, 1).await;
        assert!(matches!(refused, Err(RegisterError::Unknown)), "through another file");
        let unknown = get(&mut tx, &machine(), &one, &RelationId::from_text("relation-1")).await;
        assert!(matches!(unknown, Err(RegisterError::Unknown)));
        let stranger = of_file(&mut tx, &olena(&[]), &one).await;
        assert!(matches!(stranger, Err(RegisterError::Unknown)));
    }

    async fn relatives_of_two_files_of_one_person_are_read_together(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let kept = file(&mut tx, &mut mint, "Арсен Тестов", None).await;
        let gone = file(&mut tx, &mut mint, "Арсен Тєстов", None).await;
        add(&mut tx, &machine(), now(), &mut mint, &gone, &sister()).await.unwrap();
        assert_eq!(of_file(&mut tx, &machine(), &kept).await.unwrap(), []);
        merge(&mut tx, &machine(), now(), &mut mint, &kept, &gone, "the same passport").await.unwrap();
        assert_eq!(of_file(&mut tx, &machine(), &kept).await.unwrap().len(), 1);
    }

    async fn a_name_is_kept_with_its_kind_and_nothing_else_has_one(db: Db) {
        let (mut tx, mut mint) = (db.write().await.unwrap(), Mint::seeded(1));
        let person = file(&mut tx, &mut mint, "Арсен Тестов", Some(NameKind::Birth)).await;
        let nickname = claim(ClaimField::OtherSpelling, "Шура", Some(NameKind::Nickname));
        keep_claims::add(&mut tx, &machine(), now(), &mut mint, &person, &nickname).await.unwrap();
        let place = claim(ClaimField::LastSeenPlace, "Elsewhere", Some(NameKind::Nickname));
        let refused = keep_claims::add(&mut tx, &machine(), now(), &mut mint, &person, &place).await;
        assert!(matches!(refused, Err(RegisterError::KindOfNoName)));
        let file = File::read(&mut tx, &machine(), &person).await.unwrap();
        let kinds: Vec<_> = file.claims.iter().filter_map(|claim| claim.name_kind).collect();
        assert_eq!(kinds, [NameKind::Birth, NameKind::Nickname], "of the two names and of no other fact");
        keep_claims::pick(&mut tx, &machine(), now(), &person, &file.claims[0].folder_id, "the mother says so")
            .await
            .unwrap();
        let file = File::read(&mut tx, &machine(), &person).await.unwrap();
        assert_eq!(file.claims[0].name_kind, Some(NameKind::Birth), "a choice leaves the kind as it is");
    }
}
