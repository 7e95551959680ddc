//! Released people by the beginning of their names, in the order of a reader's language.

use byname_base::language::Language;
use byname_db::values;

use super::noted;
use super::publications::{Page, PublicStore};
use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::publication::Kind;

/// How many names one page holds: whoever looks for one runs through them by eye.
const NAMES_PER_PAGE: u32 = 1_000;

impl PublicStore {
    /// How many people stand from one sort key on and before another.
    ///
    /// # Errors
    /// The database's own.
    pub async fn number_of_names(
        &self,
        reader: Language,
        from: &str,
        before: &str,
    ) -> Result<i64, PublishError> {
        let mut tx = self.reading(&[noted::list_of(Kind::Person)]).await?;
        let sql = "SELECT COUNT(*) AS total FROM public_person_order \
                   WHERE language = $1 AND sort_key >= $2 AND sort_key < $3";
        let row = tx.row(sql, values![reader.code(), from, before]).await?;
        Ok(row.expect("a count is one row").int("total")?)
    }

    /// One page of them.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn names(
        &self,
        reader: Language,
        from: &str,
        before: &str,
        page: u32,
    ) -> Result<Page<PublicPerson>, PublishError> {
        let total = self.number_of_names(reader, from, before).await?;
        let offset = i64::from(page.saturating_sub(1)) * i64::from(NAMES_PER_PAGE);
        let mut tx = self.reading(&[]).await?;
        let sql = "SELECT o.public_id, (SELECT p.body FROM publication p WHERE p.id = o.publication_id) AS body \
                   FROM public_person_order o WHERE o.language = $1 AND o.sort_key >= $2 AND o.sort_key < $3 \
                   ORDER BY o.sort_key, o.public_id LIMIT $4 OFFSET $5";
        let values = values![reader.code(), from, before, i64::from(NAMES_PER_PAGE), offset];
        let rows = tx.rows(sql, values).await?;
        let items = rows.iter().map(noted::read_record).collect::<Result<_, _>>()?;
        Ok(Page { items, total, number: page.max(1), size: NAMES_PER_PAGE })
    }
}
