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
use super::parts::{NameLink, NameView, PartyView, Reader, Shelf, SourceList, StepView, names_by_id};
use super::report_tally::ReportTally;
use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::public_step::{PublicAuthority, PublicStep};
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

impl Wanted {
    /// The same as the store asks for it.
    pub(super) fn filter(&self) -> StepFilter {
        StepFilter {
            from: self.from,
            to: self.to,
            level: self.level.map(|level| level.code().to_owned()),
            person: self.person.clone(),
            authority: self.addressee.clone(),
            ..StepFilter::default()
        }
    }

    /// What the report is called; `person` is the one whom it is about.
    pub(super) fn title(reader: &Reader<'_>, person: Option<&PublicPerson>) -> String {
        match person {
            Some(person) => {
                reader.tr.with("report-title-person", &[("name", NameView::new(reader, person).text.into())])
            }
            None => reader.t("report-title"),
        }
    }

    /// Which steps of all: their days, level and addressee, in words; nothing for those of which all are wanted.
    pub(super) fn bounds(&self, reader: &Reader<'_>, addressee: Option<&PublicAuthority>) -> Vec<String> {
        let level = self.level.map(|level| reader.code("level", level.code()));
        let addressee = self.addressee.as_ref().map(|id| {
            let name = addressee.map(|found| PartyView::of_authority(reader, found).text());
            let name = name.unwrap_or_else(|| id.to_string());
            reader.tr.with("report-addressed", &[("name", name.into())])
        });
        self.period(reader).into_iter().chain(level).chain(addressee).collect()
    }

    fn period(&self, reader: &Reader<'_>) -> Option<String> {
        let day = |day: Option<Date>| day.map(|day| reader.tr.day(day));
        match (day(self.from), day(self.to)) {
            (None, None) => None,
            (Some(from), None) => Some(reader.tr.with("date-onward", &[("from", from.into())])),
            (None, Some(to)) => Some(reader.tr.with("date-not-later", &[("date", to.into())])),
            (Some(from), Some(to)) => {
                Some(reader.tr.with("date-span", &[("from", from.into()), ("to", to.into())]))
            }
        }
    }
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
        let filter = wanted.filter();
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
            title: Wanted::title(&reader, self.about(&people)),
            bounds: self.wanted.bounds(&reader, self.addressee(store).await?.as_ref()),
            tally: self.tally(&reader, store).await?,
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

    /// Whom the report is about, when it is about one.
    pub(super) fn about<'a>(&self, people: &'a [PublicPerson]) -> Option<&'a PublicPerson> {
        people.iter().find(|person| self.wanted.person.as_ref() == Some(&person.id))
    }

    /// What it counts.
    pub(super) async fn tally(
        &self,
        reader: &Reader<'_>,
        store: &PublicStore,
    ) -> Result<ReportTally, PublishError> {
        let tally = store.tally(&self.wanted.filter(), reader.as_of).await?;
        Ok(ReportTally::new(reader, &tally, &store.authorities().await?))
    }

    /// The institution to which the steps are addressed, when the report is about one.
    pub(super) async fn addressee(
        &self,
        store: &PublicStore,
    ) -> Result<Option<PublicAuthority>, PublishError> {
        match &self.wanted.addressee {
            Some(id) => store.authority(id).await,
            None => Ok(None),
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

/// The sources of a step and of what came back.
pub(super) fn cited(step: &PublicStep) -> Vec<String> {
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
    /// Which steps of all.
    bounds: Vec<String>,
    tally: ReportTally,
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
