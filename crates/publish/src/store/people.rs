//! Released people: one, a page of the list, the wall of names, and how many of each kind there are.

use std::sync::Arc;

use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_base::text::fold;
use byname_db::{Row, Value, values};
use byname_register::case::Count;
use jiff::civil::Date;

use super::date_key;
use super::memo::List;
use super::noted;
use super::publications::{self, Page, PublicStore};
use crate::error::PublishError;
use crate::last_seen::LastSeen;
use crate::public_person::PublicPerson;
use crate::publication::Kind;

/// How many people are read at a time by whoever reads all of them.
const BATCH: u32 = 500;

/// What a reader asks of the list of people; an empty filter asks for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// The number of the home page in which they stand.
    pub count: Option<Count>,
    /// The year in which they were last seen.
    pub year: Option<i16>,
    /// Words that all stand in the place where they were last seen, in any case; from the fourth word on in
    /// their order.
    pub place: String,
}

/// One number of the home page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRow {
    /// Which number.
    pub count: Count,
    /// How many people.
    pub people: i64,
    /// The oldest day for which one of their statuses was true, as EDTF; `None` when none has such a day.
    pub as_of_oldest: Option<String>,
    /// The newest such day.
    pub as_of_newest: Option<String>,
    /// How many of them have no such day.
    pub without_as_of: i64,
}

/// The people last seen in one year, by what became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearRow {
    /// The year; `None` for those last seen in no certain year.
    pub year: Option<i16>,
    /// Still sought.
    pub missing: i64,
    /// Found dead.
    pub found_dead: i64,
    /// Found alive.
    pub found_alive: i64,
    /// Reported missing; what came after is not verified.
    pub not_verified: i64,
}

/// The condition of a filter on `public_person_order o`: `$1` count, `$2` year, `$3` to `$6` patterns of the place. Only
/// who is asked for by place is looked at apart; everything else stands in the index of the order.
macro_rules! condition {
    () => {
        "($1 = '' OR o.count = $1) AND ($2 = 0 OR o.year = $2) AND ($3 = '%' OR EXISTS (SELECT 1 FROM public_person i \
         WHERE i.publication_id = o.publication_id AND i.place LIKE $3 AND i.place LIKE $4 AND i.place LIKE $5 \
         AND i.place LIKE $6)) "
    };
}

/// The filtered in the order of a language, `$7`.
macro_rules! in_order {
    ($rest:literal) => {
        concat!(
            "SELECT o.publication_id FROM public_person_order o WHERE o.language = $7 AND ",
            condition!(),
            "ORDER BY o.sort_key, o.public_id ",
            $rest
        )
    };
}

/// How many there are: everybody stands in the list of each language once.
const EVERYBODY: &str =
    concat!("SELECT COUNT(*) AS total FROM public_person_order o WHERE o.language = 'en' AND ", condition!());

impl PublicStore {
    /// A released person.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn person(&self, id: &PublicId) -> Result<Option<PublicPerson>, PublishError> {
        self.one(Kind::Person, id.as_str()).await
    }

    /// The day on which what is told of a person took the place of something else; `None` when it never did.
    ///
    /// # Errors
    /// The database's own.
    pub async fn corrected_on(&self, id: &PublicId) -> Result<Option<Date>, PublishError> {
        let mut tx = self.reading(&[noted::record(id.as_str())]).await?;
        let row = tx
            .row(
                "SELECT began_at FROM publication s WHERE kind = $1 AND public_id = $2 AND ended_at IS NULL \
                 AND EXISTS (SELECT 1 FROM publication o WHERE o.kind = s.kind AND o.public_id = s.public_id \
                 AND o.ended_at IS NOT NULL AND o.sha256 <> s.sha256)",
                values![Kind::Person.code(), id.as_str()],
            )
            .await?;
        let began_at = row.map(|row| row.text("began_at")).transpose()?;
        Ok(began_at.as_deref().and_then(Now::from_stored).map(|now| now.day_in(&kyiv())))
    }

    /// Those of the people who are released, in the order asked.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn people_by_ids(&self, ids: &[PublicId]) -> Result<Vec<PublicPerson>, PublishError> {
        let names: Vec<String> = ids.iter().map(|id| noted::record(id.as_str())).collect();
        let mut tx = self.reading(&names).await?;
        let ids: Vec<&str> = ids.iter().map(PublicId::as_str).collect();
        publications::standing_of(&mut tx, Kind::Person, &ids).await
    }

    /// One page of the list, in the order of the reader's language.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn people(
        &self,
        filter: &PeopleFilter,
        reader: Language,
        page: u32,
    ) -> Result<Page<PublicPerson>, PublishError> {
        // A place is told in words that may change where a person stands.
        let list = if filter.place.is_empty() { noted::list_of } else { noted::kind };
        noted::note(&list(Kind::Person));
        let list = List {
            question: format!("people {filter:?}"),
            count: EVERYBODY,
            order: in_order!(""),
            page: in_order!("LIMIT $8 OFFSET $9"),
            values: filter.values(),
            reader: Some(reader),
        };
        self.page_in_order(list, page).await
    }

    /// Everybody by the day they were last seen, those without a certain year last; at most `limit`.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn wall(&self, limit: u32) -> Result<Vec<PublicPerson>, PublishError> {
        let sql = "SELECT p.public_id, p.body FROM public_person i JOIN publication p ON p.id = i.publication_id \
                   ORDER BY CASE WHEN i.date_key = '' THEN 1 ELSE 0 END, i.date_key, p.public_id LIMIT $1";
        self.bodies(noted::kind(Kind::Person), sql, values![i64::from(limit)]).await
    }

    /// Whether more people are released than this.
    ///
    /// # Errors
    /// The database's own.
    pub async fn are_more_than(&self, number: u32) -> Result<bool, PublishError> {
        let mut tx = self.reading(&[noted::number_of_people()]).await?;
        let sql = "SELECT publication_id FROM public_person LIMIT 1 OFFSET $1";
        Ok(tx.row(sql, values![i64::from(number)]).await?.is_some())
    }

    /// The numbers of the home page that are not zero.
    ///
    /// # Errors
    /// The database's own.
    pub async fn counts(&self) -> Result<Vec<CountRow>, PublishError> {
        let mut tx = self.reading(&[noted::list_of(Kind::Person)]).await?;
        let sql = "SELECT count, COUNT(*) AS people, \
                   COUNT(CASE WHEN as_of_key = '' THEN 1 END) AS without_as_of, \
                   MIN(CASE WHEN as_of_key <> '' THEN as_of_key END) AS oldest, \
                   MAX(CASE WHEN as_of_key <> '' THEN as_of_key END) AS newest \
                   FROM public_person GROUP BY count ORDER BY count";
        tx.rows(sql, values![]).await?.iter().map(read_count).collect()
    }

    /// The disappeared by the year in which they were last seen; those of no certain year last.
    ///
    /// # Errors
    /// The database's own.
    pub async fn counts_by_year(&self) -> Result<Vec<YearRow>, PublishError> {
        let mut tx = self.reading(&[noted::list_of(Kind::Person)]).await?;
        let sql = "SELECT year, COUNT(CASE WHEN count = 'missing' THEN 1 END) AS missing, \
                   COUNT(CASE WHEN count = 'found_dead' THEN 1 END) AS found_dead, \
                   COUNT(CASE WHEN count = 'found_alive' THEN 1 END) AS found_alive, \
                   COUNT(CASE WHEN count = 'not_verified' THEN 1 END) AS not_verified FROM public_person \
                   WHERE count IN ('missing', 'found_dead', 'found_alive', 'not_verified') \
                   GROUP BY year ORDER BY CASE WHEN year IS NULL THEN 1 ELSE 0 END, year";
        tx.rows(sql, values![]).await?.iter().map(read_year).collect()
    }

    /// People after a public id, in order of public id, for data files that are written piece by piece.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn people_after(
        &self,
        after: Option<&PublicId>,
        limit: u32,
    ) -> Result<Arc<Vec<PublicPerson>>, PublishError> {
        self.after(Kind::Person, after, limit).await
    }

    /// Where everybody was last seen.
    ///
    /// # Errors
    /// As [`PublicStore::person`].
    pub async fn last_seen(&self) -> Result<Arc<LastSeen>, PublishError> {
        noted::note(&noted::kind(Kind::Person));
        self.once(|| "last seen".to_owned(), self.read_last_seen()).await
    }

    async fn read_last_seen(&self) -> Result<LastSeen, PublishError> {
        let (mut last_seen, mut after) = (LastSeen::default(), None);
        loop {
            let people = self.people_after(after.as_ref(), BATCH).await?;
            let Some(last) = people.last() else { return Ok(last_seen) };
            after = Some(last.id.clone());
            people.iter().for_each(|person| last_seen.add(person));
        }
    }
}

impl PeopleFilter {
    fn values(&self) -> Vec<Value> {
        let mut values: Vec<Value> =
            vec![self.count.map_or("", Count::code).into(), i64::from(self.year.unwrap_or(0)).into()];
        values.extend(self.place_patterns().map(Value::from));
        values
    }

    /// Folding leaves letters, digits and spaces alone, so that no word holds a wildcard.
    fn place_patterns(&self) -> [String; 4] {
        let folded = fold(&self.place);
        let mut words = folded.splitn(4, ' ');
        std::array::from_fn(|_| match words.next() {
            Some(words) if !words.is_empty() => format!("%{}%", words.replace(' ', "%")),
            _ => "%".to_owned(),
        })
    }
}

fn read_count(row: &Row) -> Result<CountRow, PublishError> {
    let edtf = |key: Option<String>| key.map(|key| date_key::edtf(&key).to_owned());
    Ok(CountRow {
        count: row.parsed("count")?,
        people: row.int("people")?,
        as_of_oldest: edtf(row.maybe_text("oldest")?),
        as_of_newest: edtf(row.maybe_text("newest")?),
        without_as_of: row.int("without_as_of")?,
    })
}

fn read_year(row: &Row) -> Result<YearRow, PublishError> {
    Ok(YearRow {
        year: row.maybe_int("year")?.and_then(|year| i16::try_from(year).ok()),
        missing: row.int("missing")?,
        found_dead: row.int("found_dead")?,
        found_alive: row.int("found_alive")?,
        not_verified: row.int("not_verified")?,
    })
}

#[cfg(test)]
mod tests {
    use byname_db::Db;
    use byname_testkit::TestDb;

    use super::*;

    async fn plan(db: &Db) -> Vec<String> {
        let sql = concat!("EXPLAIN QUERY PLAN ", in_order!("LIMIT $8 OFFSET $9"));
        let mut values = PeopleFilter::default().values();
        values.extend([Language::Uk.code().into(), 50_i64.into(), 9_950_i64.into()]);
        let rows = db.read().await.unwrap().rows(sql, &values).await.unwrap();
        rows.iter().map(|row| row.text("detail").unwrap()).collect()
    }

    /// Otherwise a page far back in a long list looks at each person who stands before.
    #[tokio::test]
    async fn a_page_of_the_list_is_found_in_one_index() {
        let test = TestDb::sqlite().await;
        let by_order = "SEARCH o USING COVERING INDEX public_person_order_key (language=?)";
        let found = plan(&test.db).await;
        assert!(found.iter().any(|step| step == by_order), "{found:?}");
        assert!(!found.iter().any(|step| step.contains("TEMP B-TREE")), "nothing is sorted: {found:?}");
        let mut tx = test.db.write().await.unwrap();
        tx.execute("DROP INDEX public_person_order_key", values![]).await.unwrap();
        tx.commit().await.unwrap();
        // A connection that knows nothing of before.
        let without = plan(&Db::open(&test.address).await.unwrap()).await;
        assert!(!without.iter().any(|step| step == by_order), "without it that is noticed: {without:?}");
    }
}
