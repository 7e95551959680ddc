//! Taking signatures out by a rule, putting them back, and what the count tells of it.

use std::sync::Arc;

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint};
use byname_base::language::Language;
use byname_campaign::CampaignError;
use byname_campaign::count::{Counts, ENOUGH};
use byname_campaign::invalidate::{
    Asked, can_be_undone, decide, drop_asked, invalidate, look, look_back, runs, undo,
};
use byname_campaign::invalidation::{MOST_ALONE, PublicBatch, Rule, Run, RunState};
use byname_campaign::public::Petitions;
use byname_campaign::signature::NewSignature;
use byname_db::{Db, values};
use byname_staff::Caller;
use byname_staff::account::{Account, Role, State};
use byname_staff::caller::Member;
use byname_tally::{Cause, Reason};
use byname_testkit::each_engine;
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;

use crate::counting::{confirmed, recompute, take_back};
use crate::opened::{Opened, clock, open};

/// Somebody who keeps petitions.
fn campaigner(id: &str) -> Caller {
    with_role(id, Role::Campaigner)
}

pub(crate) fn with_role(id: &str, role: Role) -> Caller {
    let account = Account {
        id: AccountId::from_text(id),
        name: id.to_owned(),
        roles: vec![role],
        state: State::Active,
    };
    Caller::Member(Member::new(account, Vec::new()))
}

fn because(cause: Cause) -> Reason {
    Reason::new(cause, None).unwrap()
}

pub(crate) fn from_country(country: &str) -> Rule {
    Rule { country: Some(country.to_owned()), ..Rule::default() }
}

/// Takes out what a rule meets, as somebody who looked first.
async fn take_out(petition: &Opened, by: &Caller, rule: &Rule) -> Result<Asked, CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    let found = look(&mut tx, by, clock(), &petition.id, rule).await?;
    let reason = because(Cause::Automated);
    let came = invalidate(&mut tx, by, clock(), &petition.id, rule, &reason, found.total()).await?;
    tx.commit().await.unwrap();
    Ok(came)
}

async fn put_back(petition: &Opened, by: &Caller, number: i64) -> Result<Asked, CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    let found = look_back(&mut tx, by, clock(), &petition.id, number).await?;
    let reason = because(Cause::Appeal);
    let came = undo(&mut tx, by, clock(), &petition.id, number, &reason, found.total()).await?;
    tx.commit().await.unwrap();
    Ok(came)
}

async fn all_runs(petition: &Opened) -> Vec<Run> {
    runs(&mut petition.db.read().await.unwrap(), &petition.caller, &petition.id).await.unwrap()
}

/// The lines of batches in the log, without what belongs to them.
async fn batches(petition: &Opened) -> Vec<String> {
    let mut tx = petition.db.read().await.unwrap();
    let sql = "SELECT line FROM petition_leaf WHERE line LIKE 'batch %' ORDER BY number";
    tx.rows(sql, values![]).await.unwrap().iter().map(|row| row.text("line").unwrap()).collect()
}

/// What the world reads of batches: number, whether they put back, how many, why.
async fn public_batches(petition: &Opened) -> Vec<(i64, bool, i64, String)> {
    let settings = SiteSettings {
        group_name: "Lantern Watch".to_owned(),
        group_url: None,
        demonstration: true,
        licence: "CC BY 4.0".to_owned(),
        base_url: None,
    };
    let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
    let (db, writer) = (petition.db.clone(), petition.writer.clone());
    let room = Petitions::open(site, db, writer, clock, Mint::from_system).await.unwrap();
    let live = room.all().remove(0);
    let told = |one: &PublicBatch| (one.number, one.puts_back, one.signatures, one.reason.to_string());
    live.batches.iter().map(told).collect()
}

/// A petition with ten counted signatures, all of Ukraine.
async fn ten_counted(db: &Db) -> (Opened, Counts, Vec<byname_campaign::link::LinkCode>) {
    let petition = open(db, Vec::new()).await;
    let mut counts = Counts::default();
    let codes = confirmed(&petition, 0, 10).await;
    assert_eq!(petition.close(&mut counts, clock()).await, 1);
    (petition, counts, codes)
}

/// Count, withdrawn and invalidated of the last head, after a stranger has recomputed them.
async fn told(petition: &Opened) -> (u64, u64, u64) {
    let totals = petition.head().await.totals;
    assert_eq!(recompute(petition).await, totals.count());
    (totals.count(), totals.withdrawn(), totals.invalidated())
}

each_engine! {
    async fn what_was_looked_at_is_what_is_done(db: Db) {
        let (petition, mut counts, _) = ten_counted(&db).await;
        confirmed(&petition, 10, 13).await;
        let mut tx = db.read().await.unwrap();
        let found = look(&mut tx, &petition.caller, clock(), &petition.id, &from_country("UA")).await.unwrap();
        assert_eq!((found.counted(), found.waiting(), found.rows.len()), (10, 3, 1));
        assert_eq!((found.rows[0].class.as_str(), found.rows[0].hour.as_str()), ("email", &clock().as_minute()[..13]));
        for (rule, met) in [
            (Rule { class: Some("kiosk".to_owned()), ..Rule::default() }, 0),
            (Rule { class: Some("email".to_owned()), language: Some(Language::Uk), ..Rule::default() }, 13),
            (Rule { language: Some(Language::En), ..Rule::default() }, 0),
            (Rule { from: Some(clock().plus_minutes(1).as_minute()), ..Rule::default() }, 0),
            (Rule { from: Some(clock().as_minute()), until: Some(clock().as_minute()), ..Rule::default() }, 13),
            (Rule { until: Some(clock().plus_minutes(-1).as_minute()), ..Rule::default() }, 0),
            (from_country(""), 0),
        ] {
            let found = look(&mut tx, &petition.caller, clock(), &petition.id, &rule).await.unwrap();
            assert_eq!(found.total(), met, "{rule:?}");
        }
        let everybody = look(&mut tx, &petition.caller, clock(), &petition.id, &Rule::default()).await;
        assert!(matches!(everybody, Err(CampaignError::NoRule)));
        drop(tx);
        assert_eq!(take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap(), Asked::Done);
        let run = all_runs(&petition).await.remove(0);
        assert_eq!((run.signatures, run.counted, run.state), (13, 10, RunState::Done));
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'invalidated'").await, 13);
        assert_eq!(petition.head().await.totals.count(), 10, "the world sees it with the next head");
        assert_eq!(petition.close(&mut counts, clock()).await, 1, "and that waits for nobody");
        assert_eq!(told(&petition).await, (0, 0, 10));
        assert_eq!(batches(&petition).await, ["batch 1 invalidate 10 automated"]);
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(61)).await, 0, "who never counted has no leaf");
    }

    async fn another_number_than_was_shown_does_nothing(db: Db) {
        let (petition, _, _) = ten_counted(&db).await;
        let mut tx = db.write().await.unwrap();
        let reason = because(Cause::Automated);
        for shown in [0, 9, 11] {
            let came =
                invalidate(&mut tx, &petition.caller, clock(), &petition.id, &from_country("UA"), &reason, shown).await;
            assert!(matches!(came, Err(CampaignError::Changed)), "{shown}");
        }
        let nobody =
            invalidate(&mut tx, &petition.caller, clock(), &petition.id, &from_country("PL"), &reason, 0).await;
        assert!(matches!(nobody, Err(CampaignError::NothingMet)));
        tx.commit().await.unwrap();
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'invalidated'").await, 0);
        assert!(all_runs(&petition).await.is_empty());
    }

    async fn more_than_fifty_need_a_second_person_and_fifty_do_not(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let most = usize::try_from(MOST_ALONE).unwrap();
        let (one, other) = (campaigner("one"), campaigner("other"));
        let mut counts = Counts::default();
        confirmed(&petition, 0, most).await;
        petition.close(&mut counts, clock()).await;
        assert_eq!(take_out(&petition, &one, &from_country("UA")).await.unwrap(), Asked::Done);
        petition.close(&mut counts, clock()).await;
        assert_eq!(told(&petition).await, (0, 0, 50));
        assert_eq!(put_back(&petition, &one, 1).await.unwrap(), Asked::Done);
        confirmed(&petition, most, most + 1).await;
        assert_eq!(take_out(&petition, &one, &from_country("UA")).await.unwrap(), Asked::OfAnother);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'invalidated'").await, 0);

        let mut tx = db.write().await.unwrap();
        let alone = decide(&mut tx, &one, clock(), &petition.id, 3, 51).await;
        assert!(matches!(alone, Err(CampaignError::Unknown)), "one person is not two");
        for role in [Role::Viewer, Role::Caseworker, Role::Operator, Role::Auditor] {
            let stranger = with_role("stranger", role);
            let came = decide(&mut tx, &stranger, clock(), &petition.id, 3, 51).await;
            assert!(matches!(came, Err(CampaignError::Unknown)), "{role} decides nothing");
            let came = drop_asked(&mut tx, &stranger, clock(), &petition.id, 3).await;
            assert!(matches!(came, Err(CampaignError::Unknown)), "{role} drops nothing");
        }
        let changed = decide(&mut tx, &other, clock(), &petition.id, 3, 50).await;
        assert!(matches!(changed, Err(CampaignError::Changed)));
        decide(&mut tx, &other, clock(), &petition.id, 3, 51).await.unwrap();
        let twice = decide(&mut tx, &other, clock(), &petition.id, 3, 51).await;
        assert!(matches!(twice, Err(CampaignError::Unknown)));
        tx.commit().await.unwrap();
        let run = all_runs(&petition).await.remove(0);
        assert_eq!((run.asked_name.as_str(), run.done_by.as_str()), ("one", "other"));
        petition.close(&mut counts, clock()).await;

        // Putting as many back needs two as well; who thinks again drops it, and it can be asked for anew.
        assert_eq!(put_back(&petition, &other, 3).await.unwrap(), Asked::OfAnother);
        assert!(matches!(put_back(&petition, &other, 3).await, Err(CampaignError::Unknown)), "asked for already");
        let mut tx = db.write().await.unwrap();
        drop_asked(&mut tx, &other, clock(), &petition.id, 4).await.unwrap();
        tx.commit().await.unwrap();
        assert!(can_be_undone(&all_runs(&petition).await, 3));
        assert_eq!(put_back(&petition, &other, 3).await.unwrap(), Asked::OfAnother);
        let mut tx = db.write().await.unwrap();
        decide(&mut tx, &one, clock(), &petition.id, 5, 51).await.unwrap();
        tx.commit().await.unwrap();
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        petition.close(&mut counts, clock().plus_minutes(122)).await;
        assert_eq!(told(&petition).await, (51, 0, 0));
    }

    async fn an_undone_run_is_a_batch_of_its_own(db: Db) {
        let (petition, mut counts, codes) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        petition.close(&mut counts, clock()).await;
        assert_eq!(told(&petition).await, (0, 0, 10));
        take_back(&petition, &codes[0]).await;
        put_back(&petition, &petition.caller, 1).await.unwrap();
        take_back(&petition, &codes[1]).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        // Both were out already when they were taken back: no leaf tells it, and nobody puts them back.
        assert_eq!(told(&petition).await, (8, 0, 2));
        assert_eq!(batches(&petition).await, ["batch 1 invalidate 10 automated", "batch 2 restore 8 appeal"]);
        let announced = "SELECT COUNT(*) AS n FROM invalidation i JOIN petition_leaf l ON l.number = i.leaf \
                         WHERE l.line LIKE 'batch %' AND i.leaves IN (10, 8)";
        assert_eq!(petition.number(announced).await, 2, "each run knows the leaf that announces it");
        take_back(&petition, &codes[2]).await;
        petition.close(&mut counts, clock()).await;
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        assert_eq!(told(&petition).await, (7, 1, 2));
        assert!(matches!(put_back(&petition, &petition.caller, 1).await, Err(CampaignError::NothingMet | CampaignError::Unknown)));
    }

    async fn a_run_undone_before_it_was_told_has_no_leaf(db: Db) {
        let (petition, mut counts, _) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        put_back(&petition, &petition.caller, 1).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock()).await, 0, "there is nothing to sign");
        assert!(batches(&petition).await.is_empty());
        assert_eq!(all_runs(&petition).await.len(), 2, "the desk keeps both");
        assert!(all_runs(&petition).await.iter().all(|run| run.state == RunState::Told && run.batch.is_none()));
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        petition.close(&mut counts, clock()).await;
        assert_eq!(batches(&petition).await, ["batch 1 invalidate 10 automated"], "numbers have no gap");
    }

    async fn whoever_takes_back_before_the_batch_is_told_has_a_leaf_of_their_own(db: Db) {
        let (petition, mut counts, codes) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        take_back(&petition, &codes[0]).await;
        petition.close(&mut counts, clock()).await;
        assert_eq!(batches(&petition).await, ["batch 1 invalidate 9 automated"]);
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        assert_eq!(told(&petition).await, (0, 1, 9));
    }

    async fn one_that_is_taken_out_again_before_it_was_put_back_stays_out(db: Db) {
        let (petition, mut counts, _) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        petition.close(&mut counts, clock()).await;
        put_back(&petition, &petition.caller, 1).await.unwrap();
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock()).await, 0);
        assert_eq!(told(&petition).await, (0, 0, 10));
        put_back(&petition, &petition.caller, 3).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(told(&petition).await, (10, 0, 0));
        assert_eq!(batches(&petition).await[1..], ["batch 2 restore 10 appeal"]);
    }

    async fn a_batch_takes_none_of_the_few_along_who_wait(db: Db) {
        let (petition, mut counts, codes) = ten_counted(&db).await;
        let from_poland = |n: usize| NewSignature { country: "PL".to_owned(), ..petition.from(&format!("pl-{n}@example.org")) };
        for n in 0..ENOUGH - 2 {
            petition.writer.sign(from_poland(n), None).await.unwrap();
        }
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE signature SET state = 'confirmed' WHERE country = 'PL'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(petition.close(&mut counts, clock()).await, 0);
        take_back(&petition, &codes[0]).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(1)).await, 1);
        assert_eq!(told(&petition).await, (1, 0, 9), "seven wait, among them who took back");
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(59)).await, 0, "their hour goes on");
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(60)).await, 1);
        assert_eq!(told(&petition).await, (6, 1, 9));
    }

    async fn a_batch_that_was_cut_off_leaves_nothing_and_the_next_closing_writes_it(db: Db) {
        let (petition, mut counts, _) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        // The ninth leaf of the batch cannot be written: something lies in its place.
        let mut tx = db.write().await.unwrap();
        let sql = "INSERT INTO petition_leaf (petition_id, number, line) VALUES ($1, 19, 'in the way')";
        tx.execute(sql, values![petition.id.as_str()]).await.unwrap();
        tx.commit().await.unwrap();
        let lease = petition.lease(clock()).await;
        let mut mint = Mint::from_system();
        assert!(counts.close(&db, &lease, clock(), &mut mint).await.is_err());
        let mut tx = db.write().await.unwrap();
        assert_eq!(tx.execute("DELETE FROM petition_leaf WHERE number = 19", values![]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert!(batches(&petition).await.is_empty(), "no half of it");
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_leaf").await, 11);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE end_leaf IS NOT NULL").await, 0);
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(told(&petition).await, (0, 0, 10));
    }

    async fn a_batch_that_was_written_and_not_signed_is_signed_by_the_next_tick(db: Db) {
        let (petition, mut counts, _) = ten_counted(&db).await;
        take_out(&petition, &petition.caller, &from_country("UA")).await.unwrap();
        petition.close(&mut counts, clock()).await;
        let mut tx = db.write().await.unwrap();
        tx.execute("DELETE FROM petition_head WHERE number = 2", values![]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(public_batches(&petition).await.is_empty(), "no head tells it yet");
        assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1);
        assert_eq!(told(&petition).await, (0, 0, 10));
        assert_eq!(batches(&petition).await.len(), 1);
        assert_eq!(public_batches(&petition).await, [(1, false, 10, "automated".to_owned())]);
        put_back(&petition, &petition.caller, 1).await.unwrap();
        petition.close(&mut counts, clock()).await;
        assert_eq!(public_batches(&petition).await[1..], [(2, true, 10, "appeal".to_owned())]);
    }

    async fn whoever_keeps_no_petitions_takes_nobody_out(db: Db) {
        let (petition, _, _) = ten_counted(&db).await;
        let viewer = with_role("viewer", Role::Viewer);
        assert!(matches!(take_out(&petition, &viewer, &from_country("UA")).await, Err(CampaignError::Unknown)));
        assert!(matches!(put_back(&petition, &viewer, 1).await, Err(CampaignError::Unknown)));
        assert!(take_out(&petition, &Caller::Machine(Actor::machine()), &from_country("UA")).await.is_ok());
    }
}
