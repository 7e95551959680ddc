//! Answers that are kept while many pages of one state are made: what each of them asks anew would be read ten thousand
//! times over.

use std::any::Any;
use std::collections::{HashMap, VecDeque};
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use byname_base::language::Language;
use byname_db::{Row, Tx, Value};
use serde::de::DeserializeOwned;
use tokio::sync::OnceCell;

use super::noted;
use super::publications::{self, PER_PAGE, Page, PublicStore, fifty};
use crate::error::PublishError;

type Kept = Arc<dyn Any + Send + Sync>;

/// An answer, or the place where it will stand: whoever asks meanwhile waits for it.
type Asked = Arc<OnceCell<Kept>>;

/// Answers by their questions.
#[derive(Default)]
pub(super) struct Memo {
    answers: Mutex<HashMap<String, Asked>>,
    /// The batches that were asked for first last, by their questions.
    batches: Mutex<VecDeque<(String, Asked)>>,
    /// How often a page of a list was asked for.
    pages: Mutex<HashMap<String, u32>>,
    /// Transactions in which nobody reads just now.
    readings: Mutex<Vec<Tx>>,
}

/// How many batches are kept: the files that tell everything of a kind are made side by side, and none of them stands
/// whole in memory.
const BATCHES: usize = 16;

/// How many transactions are kept begun: fewer than there are connections, so that whoever reads apart gets one.
const KEPT_BEGUN: usize = 2;

/// A transaction that only reads. Where answers of one state are kept it is not ended but left for the next reader:
/// to begin and to end one costs more than most of what is read in it.
pub(super) struct Reading {
    pub(super) tx: Option<Tx>,
    pub(super) memo: Option<Arc<Memo>>,
}

impl Deref for Reading {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        self.tx.as_ref().expect("it is there until it is dropped")
    }
}

impl DerefMut for Reading {
    fn deref_mut(&mut self) -> &mut Tx {
        self.tx.as_mut().expect("it is there until it is dropped")
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let (Some(tx), Some(memo)) = (self.tx.take(), &self.memo) {
            memo.leave_reading(tx);
        }
    }
}

impl Memo {
    pub(super) fn take_reading(&self) -> Option<Tx> {
        self.readings.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn answer(&self, question: String) -> Asked {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(answers.entry(question).or_default())
    }

    fn batch(&self, question: String) -> Asked {
        let mut batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, asked)) = batches.iter().find(|(of, _)| *of == question) {
            return Arc::clone(asked);
        }
        if batches.len() == BATCHES {
            batches.pop_front();
        }
        let asked = Asked::default();
        batches.push_back((question, Arc::clone(&asked)));
        asked
    }

    fn leave_reading(&self, tx: Tx) {
        let mut readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        if readings.len() < KEPT_BEGUN {
            readings.push(tx);
        }
    }
}

/// From so many pages on a list is read whole: whoever wants one or two reads those.
const MANY: u32 = 3;

/// A list in its order.
pub(super) struct List {
    /// What is asked, in words that no other list has, the order apart.
    pub(super) question: String,
    /// The query of how many there are, as `total`.
    pub(super) count: &'static str,
    /// The query of its publications in their order, as `publication_id`.
    pub(super) order: &'static str,
    /// The query of those of one page, as `order` gives them; the last two values are how many, and from where on. The
    /// records are read apart: a query that sorts would read every one of them first.
    pub(super) page: &'static str,
    /// The values of all three.
    pub(super) values: Vec<Value>,
    /// The language in whose order it is, the next value of `order` and `page`; `None` for what has one order.
    pub(super) reader: Option<Language>,
}

/// The records of one page by their publications; places that nothing fills are empty.
const OF_ONE_PAGE: &str = concat!("SELECT id, public_id, body FROM publication WHERE id IN (", fifty!(), ")");

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
        let read = Box::pin(read);
        let Some(memo) = &self.memo else { return read.await.map(Arc::new) };
        first_read(memo.answer(question()), read).await
    }

    /// A batch of what several files go through, read once for those who ask for it at about the same time.
    pub(super) async fn abreast<T: Send + Sync + 'static>(
        &self,
        question: impl FnOnce() -> String,
        read: impl Future<Output = Result<T, PublishError>>,
    ) -> Result<Arc<T>, PublishError> {
        let read = Box::pin(read);
        let Some(memo) = &self.memo else { return read.await.map(Arc::new) };
        first_read(memo.batch(question()), read).await
    }

    /// Whether many pages of a list are asked for, so that it is worth the while to read it whole once.
    pub(super) fn is_asked_often(&self, question: &str) -> bool {
        let Some(memo) = &self.memo else { return false };
        let mut pages = memo.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let times = pages.entry(question.to_owned()).or_default();
        *times += 1;
        *times >= MANY
    }

    /// One page of a list. Notes the records on it; the list itself is noted by whoever asks.
    pub(super) async fn page_in_order<T: DeserializeOwned>(
        &self,
        list: List,
        page: u32,
    ) -> Result<Page<T>, PublishError> {
        let List { question, count, order, page: sql, mut values, reader } = list;
        let in_order = format!("{question} in the order of {reader:?}");
        let language = reader.map(|reader| reader.code().into());
        if self.is_asked_often(&in_order) {
            values.extend(language);
            let order = self.once(|| in_order, self.order(order, &values)).await?;
            return self.page_of(&order, page).await;
        }
        // The number and the page are of one state.
        let mut tx = self.reading(&[]).await?;
        let total = *self.once(|| format!("number of {question}"), total(&mut tx, count, &values)).await?;
        values.extend(language);
        values.extend([i64::from(PER_PAGE).into(), publications::offset(page).into()]);
        let rows = tx.rows(sql, &values).await?;
        let ids: Vec<String> = rows.iter().map(|row| row.text("publication_id")).collect::<Result<_, _>>()?;
        Ok(Page { items: records(&mut tx, &ids).await?, total, number: page.max(1), size: PER_PAGE })
    }

    /// One page of a list whose publications are known in their order.
    async fn page_of<T: DeserializeOwned>(
        &self,
        order: &[String],
        page: u32,
    ) -> Result<Page<T>, PublishError> {
        let from = usize::try_from(publications::offset(page)).unwrap_or(usize::MAX);
        let ids: Vec<String> = order.iter().skip(from).take(PER_PAGE as usize).cloned().collect();
        let items = records(&mut *self.reading(&[]).await?, &ids).await?;
        let total = i64::try_from(order.len()).unwrap_or(i64::MAX);
        Ok(Page { items, total, number: page.max(1), size: PER_PAGE })
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

/// The answer, read by whoever asks first. What reads it comes in a box: one question asks another, and each would stand
/// several times over on the thread's stack.
async fn first_read<T: Send + Sync + 'static>(
    asked: Asked,
    read: Pin<Box<impl Future<Output = Result<T, PublishError>>>>,
) -> Result<Arc<T>, PublishError> {
    let kept = asked.get_or_try_init(|| async { read.await.map(|answer| Arc::new(answer) as Kept) }).await?;
    Ok(Arc::clone(kept).downcast().expect("a question has answers of one type"))
}

async fn total(tx: &mut Tx, sql: &'static str, values: &[Value]) -> Result<i64, PublishError> {
    let counted = tx.row(sql, values).await?;
    Ok(counted.expect("a count is one row").int("total")?)
}

/// The records of one page, in the order of their publications, each noted as read.
pub(super) async fn records<T: DeserializeOwned>(
    tx: &mut Tx,
    ids: &[String],
) -> Result<Vec<T>, PublishError> {
    let mut values: Vec<Value> = ids.iter().map(|id| Value::from(id.as_str())).collect();
    values.resize(PER_PAGE as usize, Value::from(""));
    let rows = tx.rows(OF_ONE_PAGE, &values).await?;
    let by_id: HashMap<String, &Row> =
        rows.iter().map(|row| Ok((row.text("id")?, row))).collect::<Result<_, PublishError>>()?;
    ids.iter().filter_map(|id| by_id.get(id)).map(|row| noted::read_record(row)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use byname_testkit::TestDb;

    use super::*;

    #[tokio::test]
    async fn a_batch_is_read_once_for_those_who_go_abreast_and_is_not_kept_for_ever() {
        let test = TestDb::sqlite().await;
        let store = PublicStore::new(test.db.clone()).of_one_state();
        let times = AtomicUsize::new(0);
        let ask = async |batch: usize| {
            let read = async { Ok((batch, times.fetch_add(1, Ordering::Relaxed))) };
            store.abreast(|| format!("batch {batch}"), read).await.unwrap().0
        };
        assert_eq!(tokio::join!(ask(0), ask(0)), (0, 0));
        assert_eq!(times.load(Ordering::Relaxed), 1, "once for both");
        for batch in 1..=BATCHES {
            assert_eq!((ask(batch).await, ask(batch).await), (batch, batch));
        }
        assert_eq!(times.load(Ordering::Relaxed), BATCHES + 1);
        assert_eq!(ask(0).await, 0, "what had to make room is read again");
        assert_eq!(times.load(Ordering::Relaxed), BATCHES + 2);
    }
}
