//! Answers that are kept while many pages of one state are made: what each of them asks anew would be read ten thousand
//! times over.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use byname_db::{Row, Value};
use serde::de::DeserializeOwned;
use tokio::sync::OnceCell;

use super::noted;
use super::publications::{self, PER_PAGE, Page, PublicStore};
use crate::error::PublishError;

type Kept = Arc<dyn Any + Send + Sync>;

/// Answers by their questions.
#[derive(Default)]
pub(super) struct Memo(Mutex<HashMap<String, Arc<OnceCell<Kept>>>>);

/// The records of one page by their publications; places that nothing fills are empty.
const OF_ONE_PAGE: &str = "SELECT id, public_id, body FROM publication WHERE id IN (\
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, \
    $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, \
    $49, $50)";

impl PublicStore {
    /// The same store for whoever makes many pages of one state, and none of a later one: it keeps what it was asked.
    #[must_use]
    pub fn of_one_state(self) -> Self {
        Self { memo: Some(Arc::default()), ..self }
    }

    /// The answer to a question, read once when answers are kept.
    pub(super) async fn once<T: Send + Sync + 'static>(
        &self,
        question: impl FnOnce() -> String,
        read: impl Future<Output = Result<T, PublishError>>,
    ) -> Result<Arc<T>, PublishError> {
        let Some(memo) = &self.memo else { return read.await.map(Arc::new) };
        let cell =
            Arc::clone(memo.0.lock().unwrap_or_else(PoisonError::into_inner).entry(question()).or_default());
        let kept =
            cell.get_or_try_init(|| async { read.await.map(|answer| Arc::new(answer) as Kept) }).await?;
        Ok(Arc::clone(kept).downcast().expect("a question has answers of one type"))
    }

    /// One page of a list whose publications are known in their order.
    pub(super) async fn page_of<T: DeserializeOwned>(
        &self,
        order: &[String],
        page: u32,
    ) -> Result<Page<T>, PublishError> {
        let from = usize::try_from(publications::offset(page)).unwrap_or(usize::MAX);
        let ids: Vec<&String> = order.iter().skip(from).take(PER_PAGE as usize).collect();
        let mut values: Vec<Value> = ids.iter().map(|id| Value::from(id.as_str())).collect();
        values.resize(PER_PAGE as usize, Value::from(""));
        let mut tx = self.reading(&[]).await?;
        let rows = tx.rows(OF_ONE_PAGE, &values).await?;
        let by_id: HashMap<String, &Row> =
            rows.iter().map(|row| Ok((row.text("id")?, row))).collect::<Result<_, PublishError>>()?;
        let items = ids.iter().filter_map(|id| by_id.get(*id)).map(|row| noted::read_record(row));
        let total = i64::try_from(order.len()).unwrap_or(i64::MAX);
        Ok(Page { items: items.collect::<Result<_, _>>()?, total, number: page.max(1), size: PER_PAGE })
    }

    /// The publications of a list in their order, as a query gives them in `publication_id`.
    pub(super) async fn order(
        &self,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<String>, PublishError> {
        let mut tx = self.reading(&[]).await?;
        let rows = tx.rows(sql, values).await?;
        Ok(rows.iter().map(|row| row.text("publication_id")).collect::<Result<_, _>>()?)
    }
}
