//! The steps report: every step taken, told once more as one document to hand on. Made of publications alone, so
//! that it can say nothing that the site does not.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_pursue::step::{Level, Stance};
use byname_web::assets;
use byname_web::site::Site;
use byname_web::words::Tr;
use jiff::civil::Date;

use super::data;
use super::dataset::STEP;
use super::parts::{NameLink, NameView, Reader, Shelf, SourceList, StepView, names_by_id};
use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::public_step::PublicStep;
use crate::store::{PublicStore, StepFilter};

/// Which steps a report tells, and to whom.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Only steps for this person.
    pub person: Option<PublicId>,
    /// Only steps addressed to this institution.
    pub addressee: Option<PublicId>,
    /// Only this level.
    pub level: Option<Level>,
    /// Only steps that can have been taken on this day or later.
    pub from: Option<Date>,
    /// Only steps that can have been taken on this day or earlier.
    pub to: Option<Date>,
    /// The reader's language.
    pub language: Language,
    /// The day to which days are counted.
    pub as_of: Date,
}

/// A report with everything it tells, in order of level and date.
pub struct StepsReport {
    pub(super) wanted: Wanted,
    pub(super) steps: Vec<PublicStep>,
}

impl StepsReport {
    /// Reads the steps that are wanted; `read` is called with how many were read of how many.
    ///
    /// # Errors
    /// The database's own.
    pub async fn read(
        store: &PublicStore,
        wanted: Wanted,
        mut read: impl FnMut(usize, i64),
    ) -> Result<Self, PublishError> {
        let filter = StepFilter {
            from: wanted.from,
            to: wanted.to,
            level: wanted.level.map(|level| level.code().to_owned()),
            person: wanted.person.clone(),
            authority: wanted.addressee.clone(),
            ..StepFilter::default()
        };
        let mut steps = Vec::new();
        for number in 1.. {
            let page = store.steps(&filter, number).await?;
            steps.extend(page.items.iter().cloned());
            read(steps.len(), page.total);
            if number >= page.pages() {
                break;
            }
        }
        steps.sort_by_cached_key(|step| (step.level != Level::National.code(), order(step)));
        Ok(Self { wanted, steps })
    }

    /// How many steps it tells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether it tells of none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// As a document for programs: the fields of `/data/steps.json`.
    #[must_use]
    pub fn json(&self, site: &Site) -> String {
        data::document(&site.settings.licence, "steps", STEP, &self.steps, self.wanted.as_of)
    }

    /// As a table: the fields of `/data/steps.csv`.
    #[must_use]
    pub fn csv(&self) -> String {
        data::table(STEP, &self.steps, self.wanted.as_of)
    }

    /// As one page that needs nothing else.
    ///
    /// # Errors
    /// The database's own.
    ///
    /// # Panics
    /// Never: the template writes into memory.
    pub async fn html(&self, store: &PublicStore, site: &Site) -> Result<String, PublishError> {
        let Wanted { language, as_of, .. } = self.wanted;
        let reader = Reader::new(site.words.in_language(language), language, as_of)
            .with_a_file(site.settings.base_url.clone());
        let people = store.people_by_ids(&self.person_ids()).await?;
        let mut names = names_by_id(&reader, &people);
        names.values_mut().for_each(|name| name.href = anchor(&name.href));
        let page = ReportPage {
            tr: reader.tr,
            language,
            style: assets::style_text(),
            title: self.title(&reader, &people),
            period: self.period(&reader),
            as_of: reader.tr.day(as_of),
            total: reader.counted("steps-total", i64::try_from(self.steps.len()).unwrap_or(i64::MAX)),
            levels: self.levels(&reader, &names),
            people: people.iter().map(|person| Who::new(&reader, person)).collect(),
            sources: SourceList::new(&reader, &store.sources(&self.cited()).await?),
            demonstration: site.settings.demonstration,
            group: &site.settings.group_name,
        };
        Ok(page.render().expect("writing into memory cannot fail"))
    }

    /// Everybody whom a step of it names, once.
    pub(super) fn person_ids(&self) -> Vec<PublicId> {
        let ids: BTreeSet<&PublicId> = self.steps.iter().flat_map(|step| &step.person_ids).collect();
        ids.into_iter().cloned().collect()
    }

    /// The sources that it cites, once.
    pub(super) fn cited(&self) -> Vec<String> {
        let ids: BTreeSet<String> = self.steps.iter().flat_map(cited).collect();
        ids.into_iter().collect()
    }

    pub(super) fn title(&self, reader: &Reader<'_>, people: &[PublicPerson]) -> String {
        let person = self.wanted.person.as_ref().and_then(|id| people.iter().find(|person| person.id == *id));
        match person {
            Some(person) => {
                reader.tr.with("report-title-person", &[("name", NameView::new(reader, person).text.into())])
            }
            None => reader.t("report-title"),
        }
    }

    pub(super) fn period(&self, reader: &Reader<'_>) -> Option<String> {
        let day = |day: Option<Date>| day.map(|day| reader.tr.day(day));
        match (day(self.wanted.from), day(self.wanted.to)) {
            (None, None) => None,
            (Some(from), None) => Some(reader.tr.with("date-onward", &[("from", from.into())])),
            (None, Some(to)) => Some(reader.tr.with("date-not-later", &[("date", to.into())])),
            (Some(from), Some(to)) => {
                Some(reader.tr.with("date-span", &[("from", from.into()), ("to", to.into())]))
            }
        }
    }

    /// The steps for the people, by level, and those against them apart.
    fn levels(&self, reader: &Reader<'_>, names: &HashMap<PublicId, NameLink>) -> Vec<ReportLevel> {
        let against = |step: &PublicStep| step.stance == Stance::Against.code();
        let of = |word: String, chosen: &dyn Fn(&PublicStep) -> bool| ReportLevel {
            word,
            steps: self
                .steps
                .iter()
                .filter(|step| chosen(step))
                .map(|step| StepView::new(reader, step, names, Shelf::Here))
                .collect(),
        };
        let mut levels: Vec<ReportLevel> = Level::ALL
            .iter()
            .map(|level| {
                of(reader.code("level", level.code()), &|step| step.level == level.code() && !against(step))
            })
            .collect();
        levels.push(of(reader.t("report-against"), &against));
        levels.retain(|level| !level.steps.is_empty());
        levels
    }
}

/// The place of a step among those of its level: by date, undated last.
fn order(step: &PublicStep) -> (bool, Option<Edtf>) {
    let date: Option<Edtf> = step.sent_on.parse().ok();
    (date.is_none(), date)
}

fn cited(step: &PublicStep) -> Vec<String> {
    let replies = step.replies.iter().flat_map(|reply| reply.support.source_ids.clone());
    step.support.source_ids.iter().cloned().chain(replies).collect()
}

/// The anchor in the report in place of the address on the site.
fn anchor(href: &str) -> String {
    format!("#{}", href.rsplit('/').next().unwrap_or_default())
}

#[derive(Template)]
#[template(path = "report/steps.html")]
struct ReportPage<'a> {
    tr: Tr<'a>,
    language: Language,
    style: &'static str,
    title: String,
    period: Option<String>,
    as_of: String,
    total: String,
    levels: Vec<ReportLevel>,
    people: Vec<Who>,
    sources: SourceList,
    demonstration: bool,
    group: &'a str,
}

struct ReportLevel {
    word: String,
    steps: Vec<StepView>,
}

/// A person of the report: the name and how the case stands.
struct Who {
    id: String,
    name: NameView,
    standing: String,
}

impl Who {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self {
            id: person.id.to_string(),
            name: NameView::new(reader, person),
            standing: reader.code("standing", person.count.code()),
        }
    }
}
