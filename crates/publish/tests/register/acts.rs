//! Releasing and taking back, and looking at what is public then.

use std::io::Cursor;

use byname_base::id::{ConsentId, PortraitId};
use byname_db::{Db, Tx, values};
use byname_picture::working_copy;
use byname_publish::consent_end::{object, revoke};
use byname_publish::error::PublishError;
use byname_publish::photo_end::take_away;
use byname_publish::release::{Basis, NewRelease, ReleaseOutcome, release};
use byname_publish::withdrawal::{WithdrawalOutcome, withdraw};
use byname_register::consent::{Covers, GivenBy, Means};
use byname_register::keep_consents::{NewConsent, give, mediate, of_file};
use byname_register::keep_portraits::{self, NewPortrait};
use byname_register::keep_sources::Cited;
use byname_staff::Caller;
use byname_testkit::now;
use jiff::civil::date;

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

    /// Records somebody's consent.
    pub(crate) async fn consent(&mut self, folder_id: &str, new: &NewConsent) -> ConsentId {
        let (mut tx, person) = (self.db.write().await.unwrap(), self.id(folder_id));
        let id = give(&mut tx, &machine(), now(), &mut self.mint, &person, new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Adds a photograph of one colour, from a source, and gives its record id and name.
    pub(crate) async fn photograph(
        &mut self,
        folder_id: &str,
        colour: u8,
        source: &str,
    ) -> (PortraitId, String) {
        let (mut tx, person) = (self.db.write().await.unwrap(), self.id(folder_id));
        let copy = working_copy(&png(colour)).unwrap();
        let name = copy.picture.sha256.clone();
        let new = NewPortrait {
            copy,
            alone: true,
            author: "the family".to_owned(),
            licence: "By leave of the family".to_owned(),
            taken_on: Some("2015~".parse().unwrap()),
            cited: Cited::Known(source.to_owned()),
        };
        let id =
            keep_portraits::add(&mut tx, &machine(), now(), &mut self.mint, &person, &new).await.unwrap();
        tx.commit().await.unwrap();
        (id, name)
    }

    /// Takes a photograph away. Says whether something public showed it.
    pub(crate) async fn take_photo_away(
        &mut self,
        folder_id: &str,
        id: &PortraitId,
    ) -> Result<bool, PublishError> {
        let (mut tx, person) = (self.db.write().await?, self.id(folder_id));
        let why = "SECRET it shows his brother";
        let shown = take_away(&mut tx, &machine(), now(), &mut self.mint, &person, id, why).await?;
        tx.commit().await?;
        Ok(shown)
    }

    /// Takes a consent back. Gives how many publications ended.
    pub(crate) async fn revoke(&mut self, folder_id: &str, id: &ConsentId) -> usize {
        let (mut tx, person) = (self.db.write().await.unwrap(), self.id(folder_id));
        let why = "SECRET she fears for her son";
        let ended = revoke(&mut tx, &machine(), now(), &mut self.mint, &person, id, why).await.unwrap();
        tx.commit().await.unwrap();
        ended
    }

    /// Notes that another relative disagrees. Gives how many publications ended.
    pub(crate) async fn object(&mut self, folder_id: &str) -> usize {
        let (mut tx, person) = (self.db.write().await.unwrap(), self.id(folder_id));
        let why = "SECRET his brother, with all of it";
        let ended = object(&mut tx, &machine(), now(), &mut self.mint, &person, why).await.unwrap();
        tx.commit().await.unwrap();
        ended
    }

    /// Notes that the family was mediated.
    pub(crate) async fn mediate(&mut self, folder_id: &str) {
        let (mut tx, person) = (self.db.write().await.unwrap(), self.id(folder_id));
        let of = of_file(&mut tx, &machine(), &person).await.unwrap();
        let objection = of.open_objections().next().unwrap().id.clone();
        let how = "SECRET they spoke on Sunday";
        mediate(&mut tx, &machine(), now(), &mut self.mint, &person, &objection, how).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn withdraw(&mut self, id: &str) -> Result<WithdrawalOutcome, PublishError> {
        let mut tx = self.db.write().await?;
        let outcome =
            withdraw(&mut tx, &staff(), now(), &mut self.mint, id, "Ada", "the family asked").await?;
        tx.commit().await?;
        Ok(outcome)
    }
}

/// A small picture of one colour, as a file.
fn png(colour: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 30, image::Rgb([colour; 3]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Somebody's consent by phone today, to these groups.
pub(crate) fn agreed(scope: &[Covers]) -> NewConsent {
    NewConsent {
        relation: GivenBy::Sibling,
        alias: "SECRET L. of the harbour".to_owned(),
        given_on: date(2026, 11, 24),
        means: Means::Phone,
        explained: true,
        scope: scope.to_vec(),
        valid_to: None,
        note: "SECRET note of a consent".to_owned(),
    }
}

/// Whoever works at the machine.
pub(crate) fn machine() -> Caller {
    Caller::Machine(staff())
}

/// A release of everything to which a family agreed, by Ada with Bo's approval.
pub(crate) fn on_consent() -> NewRelease {
    NewRelease { basis: Basis::FamilyConsent, ..plain() }
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
        ("SELECT sha256 AS text FROM public_photo", "text"),
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
