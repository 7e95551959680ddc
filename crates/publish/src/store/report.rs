//! In which order a report tells the steps that a filter chooses: person by person, then those for no one person, then
//! those against them.

use std::collections::{HashMap, HashSet};

use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_db::{Row, Value, values};

use super::memo::records;
use super::noted;
use super::publications::{self, PER_PAGE, Page, PublicStore};
use super::steps::{StepFilter, condition};
use crate::error::PublishError;
use crate::public_step::PublicStep;
use crate::publication::Kind;

/// Where a report tells a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chapter {
    /// Among those taken for a person.
    Of(PublicId),
    /// Among those taken for no one person.
    ForAll,
    /// Among those done against them.
    Against,
}

/// One page of a report.
#[derive(Debug, Clone)]
pub struct Told {
    /// How many steps the whole report tells, each once.
    pub steps: i64,
    /// The steps of the page, each where it is told. A step for several people stands in several chapters.
    pub page: Page<(Chapter, PublicStep)>,
}

/// The places of a report, in the order of one language.
struct Places {
    /// How many steps it tells, each once.
    steps: i64,
    /// Where, with the publication of the step that is told there.
    all: Vec<(Chapter, String)>,
}

/// The places of a report: the values of the filter, and `$10` the reader's language.
macro_rules! places {
    ($select:literal, $rest:expr) => {
        concat!(
            "SELECT ",
            $select,
            " FROM public_step i \
             LEFT JOIN (SELECT l.publication_id AS told, o.public_id AS person, o.sort_key FROM public_link l \
             JOIN public_person_order o ON o.public_id = l.target AND o.language = $10 WHERE l.kind = 'person') c \
             ON c.told = i.publication_id AND i.stance <> 'against' AND ($9 = '' OR c.person = $9) WHERE ",
            condition!(),
            $rest
        )
    };
}

/// The order of the places.
macro_rules! by_chapters {
    () => {
        "ORDER BY CASE WHEN i.stance = 'against' THEN 2 WHEN c.person IS NULL THEN 1 ELSE 0 END, c.sort_key, c.person, \
         CASE WHEN i.level = 'national' THEN 0 ELSE 1 END, CASE WHEN i.date_key = '' THEN 1 ELSE 0 END, i.date_key, \
         i.public_id "
    };
}

impl PublicStore {
    /// One page of the steps by chapters: people as the reader's language sorts them, national steps first, by date.
    /// A step for several people stands in the chapter of each; when the filter asks for one person, in theirs alone.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn steps_by_chapters(
        &self,
        filter: &StepFilter,
        reader: Language,
        page: u32,
    ) -> Result<Told, PublishError> {
        noted::note(&noted::list_of(Kind::Step));
        noted::note(&noted::list_of(Kind::Person));
        let mut values = filter.values();
        values.push(reader.code().into());
        if self.memo.is_none() {
            return self.one_page_of_chapters(values, page).await;
        }
        // To sort the places takes long, and the languages differ only in the order of the people.
        let places = self.once(|| format!("chapters {filter:?}"), self.all_places(&values)).await?;
        let people = self.once(|| format!("people in the order of {reader}"), self.ranks(reader)).await?;
        let order = async { Ok(in_order(&places.all, &people)) };
        let order = self.once(|| format!("chapters {filter:?} {reader}"), order).await?;
        let from = usize::try_from(publications::offset(page)).unwrap_or(usize::MAX);
        let of_page = order.iter().skip(from).take(PER_PAGE as usize).map(|place| places.all[*place].clone());
        let (chapters, ids): (Vec<Chapter>, Vec<String>) = of_page.unzip();
        let steps = records(&mut *self.reading(&[]).await?, &ids).await?;
        let items = chapters.into_iter().zip(steps).collect();
        let total = i64::try_from(order.len()).unwrap_or(i64::MAX);
        let page = Page { items, total, number: page.max(1), size: PER_PAGE };
        Ok(Told { steps: places.steps, page })
    }

    async fn one_page_of_chapters(&self, mut values: Vec<Value>, page: u32) -> Result<Told, PublishError> {
        let mut tx = self.reading(&[]).await?;
        let sql = places!("COUNT(*) AS places, COUNT(DISTINCT i.publication_id) AS steps", "");
        let counted = tx.row(sql, &values).await?.expect("a count is one row");
        values.extend([i64::from(PER_PAGE).into(), publications::offset(page).into()]);
        let sql = places!(
            "i.publication_id, i.stance, COALESCE(c.person, '') AS person",
            concat!(by_chapters!(), "LIMIT $11 OFFSET $12")
        );
        let rows = tx.rows(sql, &values).await?;
        let chapters: Vec<Chapter> = rows.iter().map(chapter).collect::<Result<_, _>>()?;
        let ids: Vec<String> = rows.iter().map(|row| row.text("publication_id")).collect::<Result<_, _>>()?;
        let items = chapters.into_iter().zip(records(&mut tx, &ids).await?).collect();
        let page = Page { items, total: counted.int("places")?, number: page.max(1), size: PER_PAGE };
        Ok(Told { steps: counted.int("steps")?, page })
    }

    async fn all_places(&self, values: &[Value]) -> Result<Places, PublishError> {
        let sql = places!("i.publication_id, i.stance, COALESCE(c.person, '') AS person", by_chapters!());
        let rows = self.reading(&[]).await?.rows(sql, values).await?;
        let place = |row| Ok((chapter(row)?, row.text("publication_id")?));
        let all: Vec<(Chapter, String)> = rows.iter().map(place).collect::<Result<_, PublishError>>()?;
        let each: HashSet<&str> = all.iter().map(|(_, publication)| publication.as_str()).collect();
        Ok(Places { steps: i64::try_from(each.len()).unwrap_or(i64::MAX), all })
    }

    /// Where everybody stands in the order of a language.
    async fn ranks(&self, reader: Language) -> Result<HashMap<PublicId, usize>, PublishError> {
        let sql =
            "SELECT public_id FROM public_person_order WHERE language = $1 ORDER BY sort_key, public_id";
        let rows = self.reading(&[]).await?.rows(sql, values![reader.code()]).await?;
        rows.iter()
            .enumerate()
            .map(|(rank, row)| Ok((PublicId::from_text(row.text("public_id")?), rank)))
            .collect()
    }
}

/// Places in the order that people have in another language; within a chapter they stay as they are.
fn in_order(places: &[(Chapter, String)], people: &HashMap<PublicId, usize>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_cached_key(|place| match &places[*place].0 {
        Chapter::Of(person) => (0, people.get(person).copied()),
        Chapter::ForAll => (1, None),
        Chapter::Against => (2, None),
    });
    order
}

fn chapter(row: &Row) -> Result<Chapter, PublishError> {
    let person = row.text("person")?;
    Ok(match row.text("stance")?.as_str() {
        "against" => Chapter::Against,
        _ if person.is_empty() => Chapter::ForAll,
        _ => Chapter::Of(PublicId::from_text(person)),
    })
}

#[cfg(test)]
mod tests {
    use byname_db::{Db, values};
    use byname_testkit::TestDb;

    use super::*;

    async fn plan(db: &Db) -> String {
        let sql = concat!("EXPLAIN QUERY PLAN ", places!("COUNT(*) AS places", ""));
        let mut values = StepFilter::default().values();
        values.push(Language::Uk.code().into());
        let rows = db.read().await.unwrap().rows(sql, &values).await.unwrap();
        rows.iter().map(|row| row.text("detail").unwrap() + "\n").collect()
    }

    /// Otherwise a report of 20,000 steps takes twelve seconds, and five of them leave nobody a connection.
    #[tokio::test]
    async fn where_a_person_stands_is_asked_by_the_person() {
        let test = TestDb::sqlite().await;
        let by_person = "public_person_order_person (public_id=? AND language=?)";
        let found = plan(&test.db).await;
        assert!(found.contains(by_person), "{found}");
        let mut tx = test.db.write().await.unwrap();
        tx.execute("DROP INDEX public_person_order_person", values![]).await.unwrap();
        tx.commit().await.unwrap();
        // A connection that knows nothing of before.
        let without = plan(&Db::open(&test.address).await.unwrap()).await;
        assert!(!without.contains(by_person), "without the index that is noticed: {without}");
    }
}
