//! Answers that are kept while many pages of one state are made: what each of them asks anew would be read ten thousand
//! times over.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use byname_db::Value;
use serde::de::DeserializeOwned;
use tokio::sync::OnceCell;

use super::noted;
use super::publications::{self, PER_PAGE, Page, PublicStore};
use crate::error::PublishError;

type Kept = Arc<dyn Any + Send + Sync>;

/// What was asked and what was read.
#[derive(Default)]
pub(super) struct Memo {
    /// Answers by their questions.
    answers: Mutex<HashMap<String, Arc<OnceCell<Kept>>>>,
    /// Records by their publications: each stands in a dozen lists.
    records: Mutex<HashMap<String, Listed>>,
}

/// A record of a list, read once.
#[derive(Clone)]
struct Listed {
    public_id: String,
    record: Kept,
}

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
        let cell = Arc::clone(
            memo.answers.lock().unwrap_or_else(PoisonError::into_inner).entry(question()).or_default(),
        );
        let kept =
            cell.get_or_try_init(|| async { read.await.map(|answer| Arc::new(answer) as Kept) }).await?;
        Ok(Arc::clone(kept).downcast().expect("a question has answers of one type"))
    }

    /// One page of a list whose publications are known in their order.
    pub(super) async fn page_of<T: DeserializeOwned + Clone + Send + Sync + 'static>(
        &self,
        order: &[String],
        page: u32,
    ) -> Result<Page<T>, PublishError> {
        let from = usize::try_from(publications::offset(page)).unwrap_or(usize::MAX);
        let ids: Vec<&String> = order.iter().skip(from).take(PER_PAGE as usize).collect();
        let records = self.records_of::<T>(&ids).await?;
        let mut items = Vec::with_capacity(ids.len());
        for Listed { public_id, record } in ids.iter().filter_map(|id| records.get(*id)) {
            noted::note(&noted::record(public_id));
            items.push(record.downcast_ref::<T>().expect("a list has records of one type").clone());
        }
        let total = i64::try_from(order.len()).unwrap_or(i64::MAX);
        Ok(Page { items, total, number: page.max(1), size: PER_PAGE })
    }

    /// The records of some publications, those not read yet in one query.
    async fn records_of<T: DeserializeOwned + Send + Sync + 'static>(
        &self,
        ids: &[&String],
    ) -> Result<HashMap<String, Listed>, PublishError> {
        let memo = self.memo.as_deref();
        let known = memo.map(|memo| {
            let records = memo.records.lock().unwrap_or_else(PoisonError::into_inner);
            ids.iter().filter_map(|id| Some(((*id).clone(), records.get(*id)?.clone()))).collect()
        });
        let mut found: HashMap<String, Listed> = known.unwrap_or_default();
        let mut values: Vec<Value> =
            ids.iter().filter(|id| !found.contains_key(**id)).map(|id| Value::from(id.as_str())).collect();
        if values.is_empty() {
            return Ok(found);
        }
        values.resize(PER_PAGE as usize, Value::from(""));
        let mut read = HashMap::new();
        for row in self.reading(&[]).await?.rows(OF_ONE_PAGE, &values).await? {
            let record: Kept = Arc::new(publications::read_body::<T>(&row)?);
            read.insert(row.text("id")?, Listed { public_id: row.text("public_id")?, record });
        }
        if let Some(memo) = memo {
            memo.records.lock().unwrap_or_else(PoisonError::into_inner).extend(read.clone());
        }
        found.extend(read);
        Ok(found)
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
