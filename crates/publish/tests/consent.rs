//! A case known from a phone call alone: told on the family's consent, as theirs, and gone when it ends.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use byname_base::id::{AccountId, Mint};
use byname_db::values;
use byname_publish::consent_end;
use byname_publish::error::PublishError;
use byname_publish::gate::Refusal;
use byname_publish::jobs::{release_due, take_back_lapsed};
use byname_publish::proposal::{self, NewProposal, ProposalState};
use byname_publish::publication::Kind;
use byname_publish::release::{Basis, NewRelease, ReleaseOutcome};
use byname_publish::store::PublicStore;
use byname_publish::verify;
use byname_pursue::step::Stance;
use byname_register::RegisterError;
use byname_register::claim::Grade;
use byname_register::consent::Covers;
use byname_register::keep_consents::{self, NewConsent};
use byname_register::merge::merge;
use byname_staff::account::{self, Access, Account, NewAccount, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{at, each_engine, now};
use jiff::civil::date;
use register::{Register, agreed, all_that_is_public, machine, on_consent};

/// What the sister agreed to: not to what happened.
const AGREED: &[Covers] = &[Covers::Names, Covers::DayAndPlace, Covers::Status, Covers::Steps];

/// Marta, of whom somebody called: the one source has no publisher.
async fn phone_call(db: byname_db::Db) -> Register {
    let mut register = Register::new(db);
    register.source("S1", "SECRET a call of the sister", "").await;
    let known = [
        ("C1", "last_seen_place", "the ferry landing", Grade::C),
        ("C2", "circumstances", "SECRET two men in a grey van", Grade::C),
        ("C3", "relation", "SECRET sister of the ferryman", Grade::C),
        ("C4", "home", "SECRET the house by the well", Grade::C),
    ];
    register.missing("P1", "Marta Vitrolom", &known).await;
    register.step("T1", &["P1"], "asks the harbour police where she is").await;
    register
}

/// Why something stays back.
fn held_back<'a>(outcome: &'a ReleaseOutcome, id: &str) -> Vec<&'a Refusal> {
    outcome.held_back.iter().filter(|held| held.id == id).map(|held| &held.reason).collect()
}

async fn everything_public(db: &byname_db::Db) -> String {
    all_that_is_public(&mut db.read().await.unwrap()).await
}

each_engine! {
    async fn a_case_from_a_phone_call_is_released_on_consent_and_told_so(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let before = register.release().await;
        assert_eq!(before.released, [], "nothing rests on a published source");
        assert_eq!(held_back(&before, "P1"), [&Refusal::NoName, &Refusal::NoStatus]);
        let early = register.release_with(&NewRelease { cases: Some(vec!["P1".to_owned()]), ..on_consent() }).await;
        assert!(matches!(early, Err(PublishError::NoConsent(id)) if id == "P1"));

        register.consent("P1", &agreed(AGREED)).await;
        let without = register.release().await;
        assert_eq!(without.released, [], "a release on public record uses no consent");
        assert_eq!(held_back(&without, "P1"), [&Refusal::RestsOnConsent]);
        let outcome = register.release_with(&on_consent()).await.unwrap();
        assert_eq!(outcome.released.len(), 2, "the person and the step: {outcome:?}");

        let store = PublicStore::new(db.clone());
        let person = store.person(&register.public_id("P1")).await.unwrap().unwrap();
        let name = &person.names[0];
        assert_eq!((name.text.as_str(), name.support.by_consent), ("Marta Vitrolom", true));
        let told: Vec<&str> = person.facts.iter().map(|fact| fact.field.as_str()).collect();
        assert_eq!(told, ["last_seen_place", "status"], "and not what nobody agreed to");
        assert!(person.facts.iter().all(|fact| fact.support.by_consent && fact.support.source_ids.is_empty()));
        let steps = store.steps_for_person(&register.public_id("P1")).await.unwrap();
        assert!(steps[0].support.by_consent);
        let public = everything_public(&db).await;
        for secret in ["SECRET", "sibling", "2026-11-24", "consent-"] {
            assert!(!public.contains(secret), "{secret} in {public}");
        }
    }

    /// A source comes first; only what none carries is told as the family's.
    async fn what_a_source_carries_is_told_by_the_source(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[]).await;
        register.claim("P1", ("C1", "last_seen_place", "the ferry landing", Grade::C), &[]).await;
        register.consent("P1", &agreed(AGREED)).await;
        register.release_with(&on_consent()).await.unwrap();
        let person = PublicStore::new(db).person(&register.public_id("P1")).await.unwrap().unwrap();
        let by_family: Vec<(&str, bool)> =
            person.facts.iter().map(|fact| (fact.field.as_str(), fact.support.by_consent)).collect();
        assert_eq!(by_family, [("last_seen_place", true), ("status", false)]);
        assert!(!person.names[0].support.by_consent && person.names[0].support.source_ids == ["S1"]);
    }

    async fn taken_back_it_is_gone_at_once_whatever_another_relative_agreed_to(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let sister = register.consent("P1", &agreed(AGREED)).await;
        register.consent("P1", &agreed(Covers::ALL)).await;
        register.release_with(&on_consent()).await.unwrap();
        let store = PublicStore::new(db.clone());
        let epoch = store.epoch().await.unwrap();
        assert_eq!(register.revoke("P1", &sister).await, 2);
        assert!(store.person(&register.public_id("P1")).await.unwrap().is_none());
        assert!(store.tombstone(&register.public_id("P1")).await.unwrap().is_some());
        assert_eq!(store.tombstones_of(Kind::Person, 10).await.unwrap().len(), 1);
        assert_eq!(store.tombstones_of(Kind::Step, 10).await.unwrap().len(), 1);
        assert_eq!(store.epoch().await.unwrap(), epoch + 1, "every listener learns of it");
        let public = everything_public(&db).await;
        assert!(!public.contains("Marta") && !public.contains("ferry"), "{public}");
        let (mut tx, person) = (db.write().await.unwrap(), register.id("P1"));
        let again = consent_end::revoke(
            &mut tx, &machine(), now(), &mut Mint::seeded(9), &person, &sister, "again").await;
        assert!(matches!(again, Err(PublishError::Unknown)), "once");
    }

    /// Whoever forgets to end what is public leaves it for an hour at most: the job asks the consents themselves.
    async fn what_nobody_ended_is_ended_within_the_hour(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let id = register.consent("P1", &agreed(AGREED)).await;
        register.release_with(&on_consent()).await.unwrap();
        let (mut tx, person) = (db.write().await.unwrap(), register.id("P1"));
        keep_consents::revoke(&mut tx, &machine(), now(), &mut register.mint, &person, &id, "asked").await.unwrap();
        tx.commit().await.unwrap();
        assert!(everything_public(&db).await.contains("Marta"), "the fault that this test plants");
        assert_eq!(take_back_lapsed(&db, now(), &mut register.mint).await.unwrap(), 2);
        assert!(!everything_public(&db).await.contains("Marta"));
    }

    /// Its last day is told to its end, counted in Kyiv.
    async fn it_lapses_after_its_last_day_and_not_before(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let month = NewConsent { valid_to: Some(date(2026, 12, 24)), ..agreed(AGREED) };
        register.consent("P1", &month).await;
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(verify::next_lapse(&db, date(2026, 11, 24)).await.unwrap(), Some(date(2026, 12, 25)));
        for (instant, gone) in [
            ("2026-12-23T12:00:00Z", 0),
            ("2026-12-24T12:00:00Z", 0),
            ("2026-12-24T21:59:00Z", 0),
            ("2026-12-24T22:00:00Z", 2),
            ("2026-12-25T22:00:00Z", 0),
        ] {
            let lapsed = take_back_lapsed(&db, at(instant), &mut register.mint).await.unwrap();
            assert_eq!(lapsed, gone, "{instant}");
        }
        let public = everything_public(&db).await;
        assert!(!public.contains("Marta"), "{public}");
    }

    /// A new consent in time takes the place of one that runs out, and the agenda asks no more.
    async fn a_later_consent_carries_what_an_earlier_one_did(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let month = NewConsent { valid_to: Some(date(2026, 12, 24)), ..agreed(AGREED) };
        register.consent("P1", &month).await;
        register.release_with(&on_consent()).await.unwrap();
        let running_out = async |db: &byname_db::Db, today, until| {
            let mut tx = db.read().await.unwrap();
            consent_end::running_out(&mut tx, today, until).await.unwrap().len()
        };
        let today = date(2026, 11, 24);
        assert_eq!(running_out(&db, today, date(2026, 12, 23)).await, 0);
        assert_eq!(running_out(&db, today, date(2026, 12, 24)).await, 1);
        register.consent("P1", &agreed(AGREED)).await;
        assert_eq!(running_out(&db, today, date(2026, 12, 24)).await, 0);
        assert_eq!(take_back_lapsed(&db, at("2026-12-25T12:00:00Z"), &mut register.mint).await.unwrap(), 0);
        assert!(PublicStore::new(db).person(&register.public_id("P1")).await.unwrap().is_some());
    }

    async fn a_relative_who_disagrees_keeps_it_unpublished_until_somebody_mediated(db: Db) {
        let mut register = phone_call(db.clone()).await;
        register.consent("P1", &agreed(AGREED)).await;
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(register.object("P1").await, 2);
        assert!(!everything_public(&db).await.contains("Marta"));
        register.consent("P1", &agreed(AGREED)).await;
        let named = NewRelease { cases: Some(vec!["P1".to_owned()]), ..on_consent() };
        let disputed = register.release_with(&named).await;
        assert!(matches!(disputed, Err(PublishError::NoConsent(_))), "not even on a newer consent");
        register.mediate("P1").await;
        assert!(!everything_public(&db).await.contains("Marta"), "nothing comes back by itself");
        assert_eq!(register.release_with(&on_consent()).await.unwrap().released.len(), 2);
    }

    async fn a_release_on_public_record_leaves_what_rests_on_consent(db: Db) {
        let mut register = phone_call(db.clone()).await;
        register.consent("P1", &agreed(AGREED)).await;
        register.release_with(&on_consent()).await.unwrap();
        let public = everything_public(&db).await;
        let outcome = register.release().await;
        assert_eq!((outcome.released.len(), outcome.renewed.len(), outcome.taken_back.len()), (0, 0, 0));
        assert_eq!(held_back(&outcome, "P1"), [&Refusal::RestsOnConsent]);
        assert_eq!(held_back(&outcome, "T1"), [&Refusal::RestsOnConsent]);
        assert_eq!(everything_public(&db).await, public);
        register.source("S9", "Where is she?", "The Khmarne Evening").await;
        register.step_with("T2", &["P1"], |step| step.sources = vec!["S9".to_owned()]).await;
        let outcome = register.release().await;
        assert_eq!(outcome.released.len(), 2, "a row of a newspaper may list her: {outcome:?}");
    }

    /// What the gate would let through on no basis does not stay because it once rested on a consent.
    async fn what_turns_out_to_be_of_a_child_goes_with_any_release(db: Db) {
        let mut register = phone_call(db.clone()).await;
        register.consent("P1", &agreed(Covers::ALL)).await;
        register.release_with(&on_consent()).await.unwrap();
        register.claim("P1", ("C9", "age_at_event", "17", Grade::C), &[]).await;
        let outcome = register.release().await;
        assert_eq!(outcome.taken_back.len(), 2, "{outcome:?}");
        assert!(held_back(&outcome, "P1").contains(&&Refusal::Minor), "no child is released, whoever agreed");
        let outcome = register.release_with(&on_consent()).await.unwrap();
        assert_eq!(outcome.released, []);
    }

    /// Everybody with a case whom a step names must have agreed, and it must be one for them.
    async fn a_step_takes_everybodys_consent_and_is_one_for_them(db: Db) {
        let mut register = phone_call(db.clone()).await;
        register.missing("P2", "Ostap Khmara", &[]).await;
        register.step("T2", &["P1", "P2"], "asks for both").await;
        register.step("T3", &[], "asks for all").await;
        register.step_with("T4", &["P1"], |step| step.stance = Stance::Against).await;
        register.consent("P1", &agreed(AGREED)).await;
        register.consent("P2", &agreed(&[Covers::Names, Covers::Status])).await;
        let outcome = register.release_with(&on_consent()).await.unwrap();
        let released: Vec<&str> = outcome.released.iter().map(|line| line.id.as_str()).collect();
        assert_eq!(released, ["P1", "P2", "T1"]);
        let ostap = register.consent("P2", &agreed(&[Covers::Steps])).await;
        let outcome = register.release_with(&on_consent()).await.unwrap();
        assert_eq!(outcome.released.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["T2"]);
        register.revoke("P2", &ostap).await;
        let store = PublicStore::new(db.clone());
        let left = store.steps(&Default::default(), 1).await.unwrap();
        assert_eq!(left.items.iter().map(|step| step.description.as_str()).collect::<Vec<_>>(), [
            "asks the harbour police where she is"
        ]);
        assert!(store.person(&register.public_id("P1")).await.unwrap().is_some(), "hers stays");
    }

    async fn a_consent_is_read_with_the_file_that_goes_on(db: Db) {
        let mut register = phone_call(db.clone()).await;
        register.missing("P2", "Marta Vitrolom", &[]).await;
        register.consent("P2", &agreed(AGREED)).await;
        let mut tx = db.write().await.unwrap();
        let (kept, gone) = (register.id("P1"), register.id("P2"));
        merge(&mut tx, &machine(), now(), &mut register.mint, &kept, &gone, "one passport").await.unwrap();
        tx.commit().await.unwrap();
        let outcome = register.release_with(&on_consent()).await.unwrap();
        assert_eq!(outcome.released.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["P1", "T1"]);
        assert_eq!(take_back_lapsed(&db, now(), &mut register.mint).await.unwrap(), 0);
        assert_eq!(register.object("P2").await, 2, "said of either file");
    }

    /// Consents and acts are sealed: whoever changes one behind the program's back is named.
    async fn a_consent_changed_behind_the_programs_back_is_named(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let id = register.consent("P1", &agreed(&[Covers::Names])).await;
        register.object("P1").await;
        register.mediate("P1").await;
        let mut tx = db.write().await.unwrap();
        byname_seal::rows::bind(&mut tx, now(), machine().actor()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(verify::records(&db).await.unwrap().1, Vec::<String>::new());
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE consent SET scope = 'names circumstances'", values![]).await.unwrap();
        tx.execute("DELETE FROM consent_act WHERE act = 'objected'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let changed = verify::records(&db).await.unwrap().1;
        assert_eq!(changed.len(), 2, "{changed:?}");
        assert!(changed.contains(&id.to_string()) && changed.iter().any(|one| one.ends_with("(gone)")));
    }

    /// Recording needs the file; taking back needs what taking back a page needs; nobody else reads of it.
    async fn who_may_record_and_who_may_take_back(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let id = register.consent("P1", &agreed(AGREED)).await;
        let mut tx = db.write().await.unwrap();
        let (person, mint) = (register.id("P1"), &mut register.mint);
        let somebody = |role, open: &[Access]| {
            let account = Account {
                id: AccountId::from_text("account-1"),
                name: "Olena".to_owned(),
                roles: vec![role],
                state: State::Active,
            };
            Caller::Member(Member::new(account, open.iter().map(|access| ("*".to_owned(), *access))))
        };
        let publisher = somebody(Role::Publisher, &[Access::Read]);
        let given = keep_consents::give(&mut tx, &publisher, now(), mint, &person, &agreed(AGREED)).await;
        assert!(matches!(given, Err(RegisterError::Unknown)));
        assert!(keep_consents::of_file(&mut tx, &publisher, &person).await.is_ok());
        for other in [somebody(Role::Viewer, &[Access::Read]), somebody(Role::Caseworker, &[Access::Read])] {
            let read = keep_consents::of_file(&mut tx, &other, &person).await;
            assert!(matches!(read, Err(RegisterError::Unknown)));
            let end = consent_end::revoke(&mut tx, &other, now(), mint, &person, &id, "no").await;
            assert!(matches!(end, Err(PublishError::Unknown)));
        }
        let silent = consent_end::revoke(&mut tx, &publisher, now(), mint, &person, &id, " ").await;
        assert!(matches!(silent, Err(PublishError::Empty(_))));
        consent_end::revoke(&mut tx, &publisher, now(), mint, &person, &id, "she asked").await.unwrap();
    }

    /// At the desk: offered only while one stands, looked at with its consents, and not released when one ended.
    async fn two_people_release_what_rests_on_the_consent_they_looked_at(db: Db) {
        let mut register = phone_call(db.clone()).await;
        let person = register.id("P1");
        let mut tx = db.write().await.unwrap();
        let olena = somebody(&mut tx, &mut register.mint, "Olena Test", Role::Caseworker).await;
        let petro = somebody(&mut tx, &mut register.mint, "Petro Test", Role::Publisher).await;
        let new = NewProposal {
            basis: Basis::FamilyConsent,
            reason: "the sister asked".to_owned(),
            risk: "weighed".to_owned(),
            reviewed_on: None,
        };
        let early = proposal::propose(&mut tx, &olena, now(), &mut register.mint, &person, &new).await;
        assert!(matches!(early, Err(PublishError::NoConsent(_))));
        tx.commit().await.unwrap();
        let first = register.consent("P1", &agreed(AGREED)).await;
        let mut tx = db.write().await.unwrap();
        let id = proposal::propose(&mut tx, &olena, now(), &mut register.mint, &person, &new).await.unwrap();
        let look = async |tx: &mut byname_db::Tx| {
            proposal::look(tx, &petro, now(), &person, Basis::FamilyConsent).await.unwrap().fingerprint
        };
        let shown = look(&mut tx).await;
        tx.commit().await.unwrap();
        register.consent("P1", &agreed(AGREED)).await;
        let mut tx = db.write().await.unwrap();
        let stale = proposal::approve(&mut tx, &petro, now(), &id, &shown).await;
        assert!(matches!(stale, Err(PublishError::ChangedSince)), "another consent was not looked at");
        let shown = look(&mut tx).await;
        proposal::approve(&mut tx, &petro, now(), &id, &shown).await.unwrap();
        tx.commit().await.unwrap();
        register.revoke("P1", &first).await;
        let due = at("2026-11-24T10:10:00Z");
        assert_eq!(release_due(&db, due, &mut register.mint).await.unwrap(), 0, "one ended in the ten minutes");
        let mut tx = db.write().await.unwrap();
        assert_eq!(proposal::get(&mut tx, &petro, &id).await.unwrap().state, ProposalState::Changed);
        let shown = look(&mut tx).await;
        proposal::approve(&mut tx, &petro, now(), &id, &shown).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(release_due(&db, due, &mut register.mint).await.unwrap(), 1);
        let mut tx = db.read().await.unwrap();
        let row = tx.row("SELECT basis FROM release", values![]).await.unwrap().unwrap();
        assert_eq!(row.text("basis").unwrap(), "family_consent");
        assert!(PublicStore::new(db).person(&register.public_id("P1")).await.unwrap().is_some());
    }
}

/// Somebody with a role, to whom every file is open.
async fn somebody(tx: &mut byname_db::Tx, mint: &mut Mint, name: &str, role: Role) -> Caller {
    let new = NewAccount { name: name.to_owned(), roles: vec![role], every_file: Access::ALL.to_vec() };
    let (id, _) = account::add(tx, &machine(), now(), mint, &new).await.unwrap();
    let account = Account { id, name: name.to_owned(), roles: vec![role], state: State::Active };
    Caller::Member(Member::new(account, Access::ALL.iter().map(|access| ("*".to_owned(), *access))))
}
