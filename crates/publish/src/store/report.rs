//! In which order a report tells the steps that a filter chooses: person by person, then those for no one person, then
//! those against them.

use std::collections::HashSet;

use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_db::Row;

use super::noted;
use super::publications::{Page, PublicStore};
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

/// The order of a report: the chapters, and of each place in them the publication of its step.
struct Order {
    chapters: Vec<Chapter>,
    publications: Vec<String>,
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
        let question = || format!("chapters {filter:?} {reader}");
        let order = self.once(question, self.order_of_chapters(filter, reader)).await?;
        let steps: Page<PublicStep> = self.page_of(&order.publications, page).await?;
        let first = (steps.number as usize - 1).saturating_mul(steps.size as usize);
        let chapters = order.chapters.iter().skip(first).cloned();
        let items = chapters.zip(steps.items).collect();
        let each: HashSet<&String> = order.publications.iter().collect();
        Ok(Told {
            steps: i64::try_from(each.len()).unwrap_or(i64::MAX),
            page: Page { items, total: steps.total, number: steps.number, size: steps.size },
        })
    }

    async fn order_of_chapters(&self, filter: &StepFilter, reader: Language) -> Result<Order, PublishError> {
        let sql = concat!(
            "SELECT i.publication_id, i.stance, COALESCE(c.person, '') AS person FROM public_step i \
             LEFT JOIN (SELECT l.publication_id AS told, o.public_id AS person, o.sort_key FROM public_link l \
             JOIN public_person_order o ON o.public_id = l.target AND o.language = $10 WHERE l.kind = 'person') c \
             ON c.told = i.publication_id AND i.stance <> 'against' AND ($9 = '' OR c.person = $9) WHERE ",
            condition!(),
            "ORDER BY CASE WHEN i.stance = 'against' THEN 2 WHEN c.person IS NULL THEN 1 ELSE 0 END, \
             c.sort_key, c.person, CASE WHEN i.level = 'national' THEN 0 ELSE 1 END, \
             CASE WHEN i.date_key = '' THEN 1 ELSE 0 END, i.date_key, i.public_id"
        );
        let mut values = filter.values();
        values.push(reader.code().into());
        let mut tx = self.reading(&[]).await?;
        let rows = tx.rows(sql, &values).await?;
        Ok(Order {
            chapters: rows.iter().map(chapter).collect::<Result<_, _>>()?,
            publications: rows.iter().map(|row| row.text("publication_id")).collect::<Result<_, _>>()?,
        })
    }
}

fn chapter(row: &Row) -> Result<Chapter, PublishError> {
    let person = row.text("person")?;
    Ok(match row.text("stance")?.as_str() {
        "against" => Chapter::Against,
        _ if person.is_empty() => Chapter::ForAll,
        _ => Chapter::Of(PublicId::from_text(person)),
    })
}
