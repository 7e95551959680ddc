//! Whether the publications are what they were when they were released.

use byname_campaign::store::{petitions, photos as action_photos};
use byname_db::{Db, Tx};
use byname_pursue::store::sent_texts;
use byname_register::store::records::{Record, content};
use byname_register::store::{claims, consents, incidents, pictures, portraits, relations};
use byname_seal::rows;
use jiff::civil::Date;

use crate::consent_end;
use crate::error::PublishError;
use crate::gate::Records;
use crate::publication::fingerprint;
use crate::store::{acts, photos};

/// How many snapshots are read at a time.
const BATCH: i64 = 500;

/// Recomputes the hash of every snapshot, ended ones too, and gives their number.
///
/// # Errors
/// `ChangedSnapshot` at the first one that is not what was released; the database's own.
pub async fn verify(db: &Db) -> Result<i64, PublishError> {
    let mut tx = db.read().await?;
    let (mut count, mut after) = (0, String::new());
    loop {
        let rows = crate::store::snapshots_after(&mut tx, &after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        after.clone_from(&last.id);
        for row in rows {
            if fingerprint(&row.body) != row.sha256 {
                return Err(PublishError::ChangedSnapshot { id: row.id });
            }
            count += 1;
        }
    }
}

/// Holds every record against the hash with which it was last written, and gives the number of those that are as they
/// were and the ids of those that are not: changed, added or removed behind the program's back.
///
/// # Errors
/// When the hashes themselves are not what the log bound; the database's own.
pub async fn records(db: &Db) -> Result<(usize, Vec<String>), PublishError> {
    let mut tx = db.read().await?;
    let mut sealed = rows::verify(&mut tx).await?;
    let (mut whole, mut changed) = (0, Vec::new());
    for (id, content) in contents(&mut tx).await? {
        if sealed.remove(&id).is_some_and(|hash| hash == rows::digest(&content)) {
            whole += 1;
        } else {
            changed.push(id);
        }
    }
    changed.extend(sealed.into_keys().map(|id| format!("{id} (gone)")));
    changed.extend(changed_pictures(&mut tx).await?);
    changed.sort_unstable();
    Ok((whole, changed))
}

/// The pictures whose bytes are not those of their name, kept ones and public ones.
async fn changed_pictures(tx: &mut Tx) -> Result<Vec<String>, PublishError> {
    let mut changed = Vec::new();
    for name in pictures::names(tx).await? {
        let jpeg = pictures::jpeg(tx, &name).await?.unwrap_or_default();
        changed.extend((byname_picture::sha256(&jpeg) != name).then(|| format!("picture {name}")));
    }
    for (publication, name) in photos::public(tx).await? {
        let jpeg = photos::jpeg(tx, &publication, &name).await?;
        changed.extend((byname_picture::sha256(&jpeg) != name).then(|| format!("public photo {name}")));
    }
    Ok(changed)
}

/// Every record with the content that is sealed of it.
async fn contents(tx: &mut Tx) -> Result<Vec<(String, String)>, PublishError> {
    fn of<R: Record>(records: &[R]) -> Vec<(String, String)> {
        records.iter().map(|record| (record.id().to_owned(), content(record))).collect()
    }
    let records = Records::as_written(tx).await?;
    let mut all = claims::contents(tx).await?;
    all.extend(of(&records.people));
    all.extend(of(&records.cases));
    all.extend(of(&records.sources));
    all.extend(of(&records.institutions));
    all.extend(of(&records.steps));
    all.extend(of(&records.replies));
    all.extend(of(&records.actions));
    all.extend(of(&records.appeals));
    all.extend(of(&records.quotes));
    all.extend(of(&incidents::all(tx).await?));
    all.extend(byname_staff::account::contents(tx).await?);
    all.extend(of(&petitions::all(tx).await?));
    all.extend(of(&relations::all(tx).await?));
    all.extend(sent_texts::contents(tx).await?);
    all.extend(consents::contents(tx).await?);
    let photos = records.action_photos.iter();
    all.extend(photos.map(|photo| (photo.id.to_string(), action_photos::content(photo))));
    let portraits = records.portraits.iter();
    all.extend(portraits.map(|portrait| (portrait.id.to_string(), portraits::content(portrait))));
    Ok(all)
}

/// The first day on which something public lapses, a review or a consent; `None` when nothing is public.
///
/// # Errors
/// The database's own.
pub async fn next_lapse(db: &Db, today: Date) -> Result<Option<Date>, PublishError> {
    let mut tx = db.read().await?;
    let review = acts::next_lapse(&mut tx).await?;
    let consent = consent_end::next_lapse(&mut tx, today).await?;
    Ok(review.into_iter().chain(consent).min())
}
