//! Sheets of paper: entered by one, counted again by another, and in the count once.

use byname_base::id::{Mint, PaperBatchId};
use byname_campaign::CampaignError;
use byname_campaign::count::{Counts, ENOUGH};
use byname_campaign::keep_petition::turn;
use byname_campaign::paper::{NewPaper, PaperState, batches, confirm, enter, may_take_back, one, take_back};
use byname_campaign::petition::PetitionState;
use byname_campaign::turn::Turn;
use byname_db::values;
use byname_staff::Caller;
use byname_staff::account::Role;
use byname_tally::Class;
use byname_testkit::each_engine;

use crate::counting::{confirmed, recompute};
use crate::invalidated::with_role;
use crate::opened::{Opened, clock, open};

pub(crate) fn campaigner(id: &str) -> Caller {
    with_role(id, Role::Campaigner)
}

/// Sheets with a scan of their own.
pub(crate) fn some(sheets: &str, signatures: i64) -> NewPaper {
    let scan = sheets.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    NewPaper { sheets: sheets.to_owned(), signatures, scan: format!("{scan:0>64}") }
}

pub(crate) async fn entered(
    petition: &Opened,
    by: &Caller,
    new: NewPaper,
) -> Result<PaperBatchId, CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    let id = enter(&mut tx, by, clock(), &mut Mint::from_system(), &petition.id, new).await?;
    tx.commit().await.unwrap();
    Ok(id)
}

pub(crate) async fn counted_again(
    petition: &Opened,
    by: &Caller,
    id: &PaperBatchId,
    n: i64,
) -> Result<(), CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    confirm(&mut tx, by, clock(), &petition.id, id, n).await?;
    tx.commit().await.unwrap();
    Ok(())
}

pub(crate) async fn taken_back(
    petition: &Opened,
    by: &Caller,
    id: &PaperBatchId,
) -> Result<(), CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    take_back(&mut tx, by, clock(), &petition.id, id).await?;
    tx.commit().await.unwrap();
    Ok(())
}

/// Enters sheets and has them confirmed.
async fn by_two(petition: &Opened, new: NewPaper) -> PaperBatchId {
    let n = new.signatures;
    let id = entered(petition, &campaigner("one"), new).await.unwrap();
    counted_again(petition, &campaigner("other"), &id, n).await.unwrap();
    id
}

async fn state(petition: &Opened, id: &PaperBatchId) -> PaperState {
    let mut tx = petition.db.read().await.unwrap();
    one(&mut tx, &petition.caller, &petition.id, id).await.unwrap().state
}

/// All signatures and those on paper of the last head, after a stranger has recomputed them.
async fn told(petition: &Opened) -> (u64, u64) {
    let totals = petition.head().await.totals;
    assert_eq!(recompute(petition).await, totals.count());
    (totals.count(), totals.of(Class::Paper))
}

each_engine! {
    async fn sheets_count_when_another_person_has_counted_them(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let (one_person, other) = (campaigner("one"), campaigner("other"));
        let mut counts = Counts::default();
        let id = entered(&petition, &one_person, some("101-103,107", 12)).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(61)).await, 0, "one person is not two");

        let alone = counted_again(&petition, &one_person, &id, 12).await;
        assert!(matches!(alone, Err(CampaignError::Unknown)));
        for role in [Role::Viewer, Role::Caseworker, Role::Operator, Role::Auditor] {
            let stranger = with_role("stranger", role);
            assert!(matches!(counted_again(&petition, &stranger, &id, 12).await, Err(CampaignError::Unknown)), "{role}");
            assert!(matches!(taken_back(&petition, &stranger, &id).await, Err(CampaignError::Unknown)), "{role}");
            assert!(matches!(entered(&petition, &stranger, some("1", 1)).await, Err(CampaignError::Unknown)), "{role}");
        }
        let publisher = with_role("publisher", Role::Publisher);
        assert!(matches!(entered(&petition, &publisher, some("1", 1)).await, Err(CampaignError::Unknown)));
        let otherwise = counted_again(&petition, &publisher, &id, 13).await;
        assert!(matches!(otherwise, Err(CampaignError::CountedOtherwise)));
        assert_eq!(state(&petition, &id).await, PaperState::Entered);

        counted_again(&petition, &publisher, &id, 12).await.unwrap();
        assert!(matches!(counted_again(&petition, &other, &id, 12).await, Err(CampaignError::Unknown)), "it is done");
        assert_eq!(petition.head().await.totals.count(), 0, "the world sees it with the next head");
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(told(&petition).await, (12, 12));
        let line = petition.one("SELECT line FROM petition_leaf WHERE number = 1", "line").await;
        assert!(line.starts_with("paper 12 101-103,107 "), "{line}");

        let mut tx = db.read().await.unwrap();
        let batch = batches(&mut tx, &petition.caller, &petition.id).await.unwrap().remove(0);
        assert_eq!((batch.entered_by.as_str(), batch.decided_by.as_str(), batch.leaf), ("one", "publisher", Some(1)));
        assert!(may_take_back(&petition.caller, &batch).is_err());
        drop(tx);
        assert!(matches!(taken_back(&petition, &one_person, &id).await, Err(CampaignError::Unknown)), "it is counted");
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(61)).await, 0, "and once");
        let entries = "SELECT COUNT(*) AS n FROM log_entry WHERE act IN ('enter_paper', 'confirm_paper')";
        assert_eq!(petition.number(entries).await, 2);
    }

    async fn what_no_log_takes_is_refused_at_the_form(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let by = campaigner("one");
        for sheets in ["", "0-0", "7-7", "3,1", "1-3,3", "01", "1, 2", "x", "1000000000", "1\n2"] {
            let refused = entered(&petition, &by, NewPaper { sheets: sheets.to_owned(), ..some("1", 5) }).await;
            assert!(matches!(refused, Err(CampaignError::NoSheets)), "{sheets:?}");
        }
        let endless = (0..20_000).map(|n| (n * 2).to_string()).collect::<Vec<_>>().join(",");
        let refused = entered(&petition, &by, NewPaper { sheets: endless, ..some("1", 5) }).await;
        assert!(matches!(refused, Err(CampaignError::NoSheets)), "longer than a leaf");
        for signatures in [-1, 0, 1_000_000, i64::MAX] {
            let refused = entered(&petition, &by, some("1", signatures)).await;
            assert!(matches!(refused, Err(CampaignError::NotOnPaper)), "{signatures}");
        }
        let right = some("1", 5).scan;
        for scan in [String::new(), right[1..].to_owned(), format!("{right}0"), right.replacen('0', "g", 1), right.replacen('0', "A", 1)] {
            let refused = entered(&petition, &by, NewPaper { scan: scan.clone(), ..some("1", 5) }).await;
            assert!(matches!(refused, Err(CampaignError::NoScan)), "{scan}");
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM paper_batch").await, 0);
        by_two(&petition, some("0", 1)).await;
        by_two(&petition, some("1-999999999", 999_999)).await;
        assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1, "what is taken is counted");
        assert_eq!(told(&petition).await, (1_000_000, 1_000_000));
    }

    async fn no_sheet_and_no_scan_is_entered_twice(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let (by, mut counts) = (campaigner("one"), Counts::default());
        by_two(&petition, some("10-20", 9)).await;
        petition.close(&mut counts, clock()).await;
        by_two(&petition, some("30-40", 9)).await;
        let waits = entered(&petition, &by, some("50-60", 9)).await.unwrap();
        for sheets in ["10", "1-10", "35", "40,41", "55", "1-99", "9,60"] {
            let refused = entered(&petition, &by, some(sheets, 1)).await;
            assert!(matches!(refused, Err(CampaignError::SheetTwice(_))), "{sheets}");
        }
        for of in ["10-20", "30-40", "50-60"] {
            let refused = entered(&petition, &by, NewPaper { sheets: "70".to_owned(), ..some(of, 1) }).await;
            assert!(matches!(refused, Err(CampaignError::ScanTwice)), "{of}");
        }
        taken_back(&petition, &by, &waits).await.unwrap();
        by_two(&petition, some("50-60", 8)).await;
        petition.close(&mut counts, clock()).await;
        assert_eq!(told(&petition).await, (26, 26), "what was taken back can be entered anew, and counts once");
    }

    async fn of_many_who_enter_the_same_sheet_at_once_one_does(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let people: Vec<Caller> = (0..6).map(|n| campaigner(&format!("person {n}"))).collect();
        let both = |n: usize| entered(&petition, &people[n], some(&format!("{n},7"), 2));
        let came = tokio::join!(both(0), both(1), both(2), both(3), both(4), both(5));
        let came = [came.0, came.1, came.2, came.3, came.4, came.5];
        assert_eq!(came.iter().filter(|one| one.is_ok()).count(), 1, "{came:?}");
        assert!(came.iter().flat_map(|one| one.as_ref().err()).all(|error| matches!(error, CampaignError::SheetTwice(_))));
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM log_entry WHERE act = 'enter_paper'").await, 1);
    }

    async fn what_is_taken_back_before_it_is_counted_counts_nothing(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        let id = by_two(&petition, some("1-5", 50)).await;
        taken_back(&petition, &campaigner("other"), &id).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(61)).await, 0);
        assert_eq!(state(&petition, &id).await, PaperState::TakenBack);
        let again = counted_again(&petition, &campaigner("third"), &id, 50).await;
        assert!(matches!(again, Err(CampaignError::Unknown)));
        let entries = "SELECT COUNT(*) AS n FROM log_entry WHERE act = 'take_back_paper'";
        assert_eq!(petition.number(entries).await, 1);
    }

    async fn paper_takes_none_of_the_few_along_who_wait(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        confirmed(&petition, 0, ENOUGH - 1).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 0);
        by_two(&petition, some("1-5", 50)).await;
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(1)).await, 1);
        assert_eq!(told(&petition).await, (50, 50), "who waits for others is not shown by paper");
        by_two(&petition, some("6", 3)).await;
        confirmed(&petition, ENOUGH - 1, ENOUGH).await;
        assert_eq!(petition.close(&mut counts, clock().plus_minutes(2)).await, 1);
        assert_eq!(told(&petition).await, (61, 53));
    }

    async fn a_closing_that_was_cut_off_counts_them_once(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        confirmed(&petition, 0, ENOUGH).await;
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        confirmed(&petition, ENOUGH, 2 * ENOUGH).await;
        let (first, second) = (by_two(&petition, some("1", 5)).await, by_two(&petition, some("2", 6)).await);
        // The second paper leaf cannot be written: something lies in its place.
        let mut tx = db.write().await.unwrap();
        let sql = "INSERT INTO petition_leaf (petition_id, number, line) VALUES ($1, 18, 'in the way')";
        tx.execute(sql, values![petition.id.as_str()]).await.unwrap();
        tx.commit().await.unwrap();
        let lease = petition.lease(clock()).await;
        assert!(counts.close(&db, &lease, clock(), &mut Mint::from_system()).await.is_err());
        let mut tx = db.write().await.unwrap();
        tx.execute("DELETE FROM petition_leaf WHERE number = 18", values![]).await.unwrap();
        tx.commit().await.unwrap();
        for id in [&first, &second] {
            assert_eq!(state(&petition, id).await, PaperState::Confirmed, "none of it");
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_leaf").await, 17, "who signed has a leaf already");
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(told(&petition).await, (27, 11));

        // As a kill leaves it between the leaves and the head.
        let mut tx = db.write().await.unwrap();
        tx.execute("DELETE FROM petition_head WHERE number = 2", values![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1);
        assert_eq!(told(&petition).await, (27, 11));
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'paper %'").await, 2);
    }

    async fn paper_comes_in_after_the_closing_and_not_after_the_hand_over(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let by = campaigner("one");
        let mut tx = db.write().await.unwrap();
        let mut mint = Mint::from_system();
        turn(&mut tx, &petition.caller, clock(), &mut mint, &petition.id, Turn::End, "example.org").await.unwrap();
        tx.commit().await.unwrap();
        let mut counts = Counts::default();
        by_two(&petition, some("1", 9)).await;
        let late = entered(&petition, &by, some("2", 9)).await.unwrap();
        assert_eq!(petition.close(&mut counts, clock()).await, 1);
        assert_eq!(told(&petition).await, (9, 9));
        for state in [PetitionState::Delivered, PetitionState::Draft, PetitionState::Review] {
            let mut tx = db.write().await.unwrap();
            let opened = (state == PetitionState::Delivered).then(|| clock().as_stored());
            tx.execute("UPDATE petition SET state = $1, opened_at = $2", values![state.code(), opened]).await.unwrap();
            tx.commit().await.unwrap();
            let refused = entered(&petition, &by, some("3", 9)).await;
            assert!(matches!(refused, Err(CampaignError::NotNow(now)) if now == state), "{state}");
            let refused = counted_again(&petition, &campaigner("other"), &late, 9).await;
            assert!(matches!(refused, Err(CampaignError::NotNow(now)) if now == state), "{state}");
        }
        taken_back(&petition, &by, &late).await.unwrap();
    }
}
