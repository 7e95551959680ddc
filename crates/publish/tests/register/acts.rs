//! Releasing and taking back, and looking at what is public then.

use byname_db::{Db, Tx, values};
use byname_publish::error::PublishError;
use byname_publish::release::{Basis, NewRelease, ReleaseOutcome, release};
use byname_publish::withdrawal::{WithdrawalOutcome, withdraw};
use byname_testkit::now;

use super::records::{Register, staff};

impl Register {
    /// Releases everything, as Ada with Bo's approval.
    pub(crate) async fn release(&mut self) -> ReleaseOutcome {
        self.release_with(&plain()).await.unwrap()
    }

    pub(crate) async fn release_with(&mut self, new: &NewRelease) -> Result<ReleaseOutcome, PublishError> {
        let mut tx = self.db.write().await?;
        let outcome = release(&mut tx, &staff(), now(), &mut self.mint, new, &mut |_, _| {}).await?;
        tx.commit().await?;
        Ok(outcome)
    }

    pub(crate) async fn withdraw(&mut self, id: &str) -> Result<WithdrawalOutcome, PublishError> {
        let mut tx = self.db.write().await?;
        let outcome =
            withdraw(&mut tx, &staff(), now(), &mut self.mint, id, "Ada", "the family asked").await?;
        tx.commit().await?;
        Ok(outcome)
    }
}

/// A release of everything, by Ada with Bo's approval.
pub(crate) fn plain() -> NewRelease {
    NewRelease {
        basis: Basis::PublicRecord,
        by: "Ada".to_owned(),
        approved_by: "Bo".to_owned(),
        reason: "ten years".to_owned(),
        risk: "none found".to_owned(),
        reviewed_on: None,
        cases: None,
        dry_run: false,
    }
}

/// Everything that the public side could come to read: snapshots that stand and every row they are found by.
pub(crate) async fn all_that_is_public(tx: &mut Tx) -> String {
    let queries = [
        ("SELECT body AS text FROM publication WHERE ended_at IS NULL", "text"),
        ("SELECT place AS text FROM public_person", "text"),
        ("SELECT addressee_text AS text FROM public_step", "text"),
        ("SELECT target AS text FROM public_link", "text"),
        ("SELECT public_id AS text FROM tombstone", "text"),
    ];
    let mut all = String::new();
    for (sql, column) in queries {
        for row in tx.rows(sql, values![]).await.unwrap() {
            all.push_str(&row.text(column).unwrap());
            all.push('\n');
        }
    }
    all
}

/// How many rows a count query finds.
pub(crate) async fn count(db: &Db, sql: &'static str) -> i64 {
    db.read().await.unwrap().row(sql, values![]).await.unwrap().unwrap().int("n").unwrap()
}
