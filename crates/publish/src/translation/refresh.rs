//! The words of the group over ours.

use byname_db::Db;
use byname_web::catalog::fingerprint;
use byname_web::words::{OwnWord, Words};

use crate::error::PublishError;
use crate::store::words as store;

/// Puts the words of the group, as the database has them, over ours. Gives their fingerprint, by which it is known that
/// they are others than before.
///
/// # Errors
/// The database's own.
pub async fn refresh(db: &Db, words: &Words) -> Result<String, PublishError> {
    let own = store::own(&mut db.read().await?).await?;
    let told: String =
        own.iter().map(|row| format!("{} {}\n{}\n", row.language, row.key, row.own.text)).collect();
    let word = |row: store::OwnRow| OwnWord { language: row.language, key: row.key, text: row.own.text };
    words.put_own(&own.into_iter().map(word).collect::<Vec<_>>());
    Ok(fingerprint(&told))
}
