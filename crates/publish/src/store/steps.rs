//! Released steps: one, a page of the list, those of one person or authority.

use std::sync::Arc;

use byname_base::id::PublicId;
use byname_db::{Value, values};
use jiff::civil::Date;

use super::date_key;
use super::memo::List;
use super::noted;
use super::publications::{Page, PublicStore};
use crate::error::PublishError;
use crate::public_step::PublicStep;
use crate::publication::Kind;

/// What a reader asks of the list of steps; an empty filter asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepFilter {
    /// The first day of the period; a step without a known year is in no period.
    pub from: Option<Date>,
    /// The last day of the period.
    pub to: Option<Date>,
    /// Code of the level.
    pub level: Option<String>,
    /// The authority addressed.
    pub authority: Option<PublicId>,
    /// The exact words of an addressee that is known only as text.
    pub addressee_text: Option<String>,
    /// Code of the kind.
    pub kind: Option<String>,
    /// The person it was taken for.
    pub person: Option<PublicId>,
    /// Code of the stance.
    pub stance: Option<String>,
}

/// The condition of a filter on `public_step i`: `$1` whether a period is asked, `$2` and `$3` its days, `$4` level,
/// `$5` kind, `$6` stance, `$7` and `$8` addressee, `$9` person.
macro_rules! condition {
    () => {
        "($1 = 0 OR (i.date_key <> '' AND i.latest >= $2 AND i.earliest <= $3)) \
         AND ($4 = '' OR i.level = $4) AND ($5 = '' OR i.kind = $5) AND ($6 = '' OR i.stance = $6) \
         AND ($7 = '' OR i.addressee_id = $7) \
         AND ($8 = '' OR (i.addressee_text = $8 AND i.addressee_id = '')) \
         AND ($9 = '' OR EXISTS (SELECT 1 FROM public_link l WHERE l.publication_id = i.publication_id \
         AND l.kind = 'person' AND l.target = $9)) "
    };
}
pub(super) use condition;

macro_rules! filtered {
    ($select:literal, $rest:literal) => {
        concat!("SELECT ", $select, " FROM public_step i WHERE ", condition!(), $rest)
    };
}

impl PublicStore {
    /// A released step.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn step(&self, id: &PublicId) -> Result<Option<PublicStep>, PublishError> {
        self.one(Kind::Step, id.as_str()).await
    }

    /// One page of the list, newest first, those without a known year last. Doubtful ones stand among them.
    ///
    /// # Errors
    /// As [`PublicStore::step`].
    pub async fn steps(&self, filter: &StepFilter, page: u32) -> Result<Page<PublicStep>, PublishError> {
        noted::note(&noted::list_of(Kind::Step));
        let list = List {
            question: format!("steps {filter:?}"),
            count: filtered!("COUNT(*) AS total", ""),
            order: filtered!("i.publication_id", "ORDER BY i.date_key DESC, i.public_id DESC"),
            page: filtered!(
                "i.publication_id",
                "ORDER BY i.date_key DESC, i.public_id DESC LIMIT $10 OFFSET $11"
            ),
            values: filter.values(),
            reader: None,
        };
        self.page_in_order(list, page).await
    }

    /// The newest steps for people whose month is known and which nobody doubts; at most `limit`.
    ///
    /// # Errors
    /// As [`PublicStore::step`].
    pub async fn latest_steps(&self, limit: u32) -> Result<Vec<PublicStep>, PublishError> {
        let sql = "SELECT i.public_id, (SELECT p.body FROM publication p WHERE p.id = i.publication_id) AS body \
                   FROM public_step i WHERE i.month_known = 1 AND i.stance = 'for' AND i.grade <> 'D' \
                   ORDER BY i.date_key DESC, i.public_id DESC LIMIT $1";
        self.bodies(noted::kind(Kind::Step), sql, values![i64::from(limit)]).await
    }

    /// Every step that names a person, by date, those without a known year last.
    ///
    /// # Errors
    /// As [`PublicStore::step`].
    pub async fn steps_for_person(&self, id: &PublicId) -> Result<Vec<PublicStep>, PublishError> {
        let mut steps: Vec<PublicStep> = self.told_of(Kind::Step, id).await?;
        steps.sort_by_cached_key(|step| (date_key::by_date(&step.sent_on), step.id.clone()));
        Ok(steps)
    }

    /// One page of the steps addressed to an authority or taken by it, newest first.
    ///
    /// # Errors
    /// As [`PublicStore::step`].
    pub async fn steps_of_authority(
        &self,
        id: &PublicId,
        page: u32,
    ) -> Result<Page<PublicStep>, PublishError> {
        noted::note(&noted::steps_of(id.as_str()));
        let list = List {
            question: format!("steps of {id}"),
            count: "SELECT COUNT(*) AS total FROM public_step WHERE addressee_id = $1 OR actor_id = $1",
            order: "SELECT publication_id FROM public_step WHERE addressee_id = $1 OR actor_id = $1 \
                    ORDER BY date_key DESC, public_id DESC",
            page: "SELECT publication_id FROM public_step WHERE addressee_id = $1 OR actor_id = $1 \
                   ORDER BY date_key DESC, public_id DESC LIMIT $2 OFFSET $3",
            values: vec![id.as_str().into()],
            reader: None,
        };
        self.page_in_order(list, page).await
    }

    /// Steps after a public id, in order of public id, for data files that are written piece by piece.
    ///
    /// # Errors
    /// As [`PublicStore::step`].
    pub async fn steps_after(
        &self,
        after: Option<&PublicId>,
        limit: u32,
    ) -> Result<Arc<Vec<PublicStep>>, PublishError> {
        self.after(Kind::Step, after, limit).await
    }

    /// The kinds of which there is at least one step.
    ///
    /// # Errors
    /// The database's own.
    pub async fn kinds_in_use(&self) -> Result<Arc<Vec<String>>, PublishError> {
        noted::note(&noted::kind(Kind::Step));
        let read = async {
            let mut tx = self.reading(&[]).await?;
            let rows = tx.rows("SELECT DISTINCT kind FROM public_step ORDER BY kind", values![]).await?;
            Ok(rows.iter().map(|row| row.text("kind")).collect::<Result<_, _>>()?)
        };
        self.once(|| "kinds in use".to_owned(), read).await
    }
}

impl StepFilter {
    /// The values of the condition, in its order.
    pub(super) fn values(&self) -> Vec<Value> {
        let text = |text: &Option<String>| Value::from(text.as_deref().unwrap_or_default());
        let id = |id: &Option<PublicId>| Value::from(id.as_ref().map_or("", PublicId::as_str));
        let day =
            |day: Option<Date>, open: &str| Value::from(day.map_or(open.to_owned(), |day| day.to_string()));
        vec![
            (self.from.is_some() || self.to.is_some()).into(),
            day(self.from, ""),
            day(self.to, date_key::NO_DAY),
            text(&self.level),
            text(&self.kind),
            text(&self.stance),
            id(&self.authority),
            text(&self.addressee_text),
            id(&self.person),
        ]
    }
}
