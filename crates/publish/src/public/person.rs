//! A person's page: the name, since when, the line of time, the facts, the steps, the actions, the sources.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use byname_base::edtf::Qualifier;
use byname_base::id::PublicId;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::card;
use super::embed::Lines;
use super::feeds;
use super::letters::LettersRow;
use super::parts::{
    ActionRow, AppealRow, Conflict, FactRow, NameLink, NameView, Numbered, PhotoView, Reader, Shelf,
    SourceList, StepView, SupportView, conflicts, fact_rows, names_by_id,
};
use super::silence::Silence;
use super::site::PublicSite;
use crate::exchange::json_ld::About;
use crate::public_action::{PublicAction, PublicAppeal};
use crate::public_person::{PublicName, PublicPerson};
use crate::public_step::PublicStep;

#[derive(Template)]
#[template(path = "public/person.html")]
struct PersonPage<'a> {
    frame: Frame<'a>,
    name: NameView,
    /// What kind of name that is; empty for the usual one.
    name_kind: String,
    other_names: Vec<OtherName>,
    since: Since,
    corrected: String,
    photo: Option<PhotoView>,
    silence: Option<Silence>,
    facts: Vec<FactRow>,
    spellings: Vec<Spelling>,
    conflicts: Vec<Conflict>,
    columns: [StepColumn; 2],
    steps_href: String,
    report_href: String,
    against: Vec<StepView>,
    actions: Vec<ActionRow>,
    /// Campaigns of letters for them.
    letters: Vec<LettersRow>,
    appeals: Vec<AppealRow>,
    by_family: bool,
    sources: SourceList,
    /// By which another site shows the card; `None` when this one does not know its own address.
    lines: Option<String>,
}

/// The name in another language.
struct OtherName {
    text: String,
    lang: &'static str,
    /// The language; what kind of name it is after it, where that is not the usual one.
    language: String,
}

/// A spelling as printed elsewhere.
struct Spelling {
    text: String,
    /// What kind of name it is; empty for a spelling as printed.
    kind: String,
    support: SupportView,
}

/// Since when, in a sentence, and what stands under it.
pub(super) struct Since {
    pub(super) sentence: String,
    pub(super) days: Option<Numbered>,
    pub(super) counted: String,
    pub(super) status: String,
}

/// The steps of one sphere.
struct StepColumn {
    title: String,
    summary: String,
    steps: Vec<StepView>,
}

/// Everything that is released of one person.
struct Record {
    person: PublicPerson,
    steps: Vec<PublicStep>,
    others: Vec<PublicPerson>,
    actions: Vec<PublicAction>,
    appeals: Vec<PublicAppeal>,
}

/// A person's page.
pub(super) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Fault> {
    let id = PublicId::from_text(id);
    let Some(person) = site.store.person(&id).await? else { return Err(site.absent(&id).await) };
    let steps = site.store.steps_for_person(&id).await?;
    let others: BTreeSet<PublicId> = steps.iter().flat_map(|step| step.person_ids.clone()).collect();
    let others: Vec<PublicId> = others.into_iter().filter(|other| *other != id).collect();
    let record = Record {
        others: site.store.people_by_ids(&others).await?,
        actions: site.store.actions_for_person(&id).await?,
        appeals: site.store.appeals_for_person(&id).await?,
        person,
        steps,
    };
    let sources = site.store.sources(&record.source_ids()).await?;
    let corrected = site.store.corrected_on(&id).await?;
    let reader = site.reader(&visit);
    let name = NameView::new(&reader, &record.person);
    let title = reader.tr.with("person-title", &[("name", name.text.clone().into())]);
    let frame = site.about(site.frame(&visit, title), about(&reader, &record.person, &name));
    let mut page = record.page(frame, name, &reader, SourceList::new(&reader, &sources));
    page.frame.head.description = page.since.sentence.clone();
    let feed = reader.tr.with("feed-person", &[("name", page.name.text.clone().into())]);
    page.frame.head.card = card::named(&reader, &id, &page.name, &page.since);
    let letters = site.petitions.letters.for_person(&id).await.map_err(|cause| Desk::broken(&cause))?;
    page.letters = letters.iter().map(|known| LettersRow::new(&reader, known)).collect();
    page.lines = Lines::of_person(&site, &reader, &id, &page.name.text);
    page.frame.head.feeds = vec![(feed, feeds::path_of(&id))];
    if let Some(day) = corrected {
        page.corrected = reader.tr.with("person-corrected", &[("date", reader.tr.day(day).into())]);
    }
    Page::of(&page)
}

impl Record {
    fn page<'a>(
        &self,
        frame: Frame<'a>,
        name: NameView,
        reader: &Reader<'_>,
        sources: SourceList,
    ) -> PersonPage<'a> {
        let names = names_by_id(reader, &self.others);
        let side = |level: &str| -> Vec<&PublicStep> {
            self.steps.iter().filter(|step| step.stance == "for" && step.level == level).collect()
        };
        let (national, international) = (side("national"), side("international"));
        PersonPage {
            corrected: String::new(),
            frame,
            other_names: other_names(reader, &self.person, &name),
            name_kind: self
                .person
                .names
                .iter()
                .find(|one| one.language.is_some_and(|language| language.code() == name.lang))
                .map(|one| name_kind(reader, one))
                .unwrap_or_default(),
            photo: self.person.photo.as_ref().map(|photo| PhotoView::new(reader, photo, &name.text)),
            name,
            since: Since::new(reader, &self.person),
            silence: Silence::of_person(reader, &self.person, &national, &international),
            facts: fact_rows(reader, &self.person),
            spellings: spellings(reader, &self.person),
            conflicts: conflicts(reader, &self.person),
            steps_href: reader.path(&format!("steps?person={}", self.person.id)),
            report_href: reader.path(&format!("report?person={}", self.person.id)),
            columns: [
                StepColumn::new(reader, "national", &national, &names),
                StepColumn::new(reader, "international", &international, &names),
            ],
            against: self
                .steps
                .iter()
                .filter(|step| step.stance == "against")
                .map(|step| StepView::new(reader, step, &names, Shelf::Here))
                .collect(),
            actions: self.actions.iter().map(|action| ActionRow::new(reader, action, Shelf::Here)).collect(),
            appeals: self.told_appeals().map(|appeal| AppealRow::new(reader, appeal, Shelf::Here)).collect(),
            letters: Vec::new(),
            by_family: self.tells_by_family(),
            sources,
            lines: None,
        }
    }

    /// Whether something on the page has no source and stands with the family's consent.
    fn tells_by_family(&self) -> bool {
        let person = &self.person;
        let names = person.names.iter().chain(&person.other_spellings).map(|name| &name.support);
        let steps = self.steps.iter().flat_map(|step| {
            std::iter::once(&step.support).chain(step.replies.iter().map(|reply| &reply.support))
        });
        let mut supports = names.chain(person.facts.iter().map(|fact| &fact.support)).chain(steps);
        supports.any(|support| support.by_consent)
    }

    /// The appeals that no step of the page tells already.
    fn told_appeals(&self) -> impl Iterator<Item = &PublicAppeal> {
        let told = |id: &PublicId| self.steps.iter().any(|step| step.id == *id);
        self.appeals.iter().filter(move |appeal| !appeal.told_as_step.as_ref().is_some_and(told))
    }

    /// The sources of everything on the page.
    fn source_ids(&self) -> Vec<String> {
        let person = &self.person;
        let names = person.names.iter().chain(&person.other_spellings).map(|name| &name.support);
        let supports = names
            .chain(person.facts.iter().map(|fact| &fact.support))
            .chain(self.steps.iter().map(|step| &step.support))
            .chain(self.steps.iter().flat_map(|step| step.replies.iter().map(|reply| &reply.support)))
            .chain(self.actions.iter().map(|action| &action.support))
            .chain(self.told_appeals().map(|appeal| &appeal.support));
        let quoted = self.steps.iter().flat_map(|step| &step.quotes).flat_map(|quote| &quote.source_ids);
        let of_photo = person.photo.iter().flat_map(|photo| &photo.source_ids);
        let cited = supports.flat_map(|support| &support.source_ids).chain(quoted).chain(of_photo);
        let ids: BTreeSet<String> = cited.cloned().collect();
        ids.into_iter().collect()
    }
}

impl Since {
    pub(super) fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        let missing = person.count == Count::Missing;
        let days = if missing { days_since(reader, person) } else { None };
        let today = [("date", reader.tr.day(reader.as_of).into())];
        Self {
            sentence: since_sentence(reader, person),
            counted: days.as_ref().map_or_else(String::new, |_| reader.tr.with("since-counted", &today)),
            days,
            status: status_sentence(reader, person),
        }
    }
}

/// The person for programs: as the page tells them, and of the birth no more than its year.
fn about(reader: &Reader<'_>, person: &PublicPerson, shown: &NameView) -> About {
    let names = person.names.iter().chain(&person.other_spellings).map(|name| name.text.clone());
    let mut others: Vec<String> = names.filter(|name| *name != shown.text).collect();
    others.dedup();
    let born = person.date(ClaimField::Birth).filter(|date| date.qualifier() == Qualifier::Certain);
    About::Person {
        name: shown.text.clone(),
        others,
        born: born.and_then(|date| date.year()),
        said: since_sentence(reader, person),
    }
}

/// Whole days from the latest day on which the person can have been last seen: at least so many, when that day is
/// not certain.
fn days_since(reader: &Reader<'_>, person: &PublicPerson) -> Option<Numbered> {
    let seen = person.last_seen()?;
    let days = i64::from(seen.latest()?.until(reader.as_of).ok()?.get_days());
    let key = if seen.certain_day().is_some() { "since-days" } else { "since-days-at-least" };
    Some(Numbered::new(reader, key, days))
}

pub(super) fn since_sentence(reader: &Reader<'_>, person: &PublicPerson) -> String {
    let code = person.count.code();
    let sex = person.shown(ClaimField::Sex).map_or("unknown", |fact| fact.value.as_str()).to_owned();
    let Some(date) = person.last_seen() else {
        return reader.tr.with(&format!("since-{code}-undated"), &[("sex", sex.into())]);
    };
    let words = [("date", reader.tr.date(&date).into()), ("sex", sex.into())];
    let about = if person.count == Count::Missing && date.certain_day().is_none() { "-about" } else { "" };
    reader.tr.with(&format!("since-{code}{about}"), &words)
}

/// The last status on record and the day for which it is true.
pub(super) fn status_sentence(reader: &Reader<'_>, person: &PublicPerson) -> String {
    let standing = reader.code("standing", person.count.code());
    match person.date(ClaimField::StatusAsOf) {
        Some(date) => reader
            .tr
            .with("since-status", &[("date", reader.tr.date(&date).into()), ("standing", standing.into())]),
        None => reader.tr.with("since-status-undated", &[("standing", standing.into())]),
    }
}

fn other_names(reader: &Reader<'_>, person: &PublicPerson, shown: &NameView) -> Vec<OtherName> {
    let others = person.names.iter().filter_map(|name| Some((name, name.language?.code())));
    others
        .filter(|(_, code)| *code != shown.lang)
        .map(|(name, lang)| OtherName {
            text: name.text.clone(),
            lang,
            language: [reader.language_name(lang), name_kind(reader, name)]
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
        })
        .collect()
}

/// What kind of name it is, where that is not the usual one.
fn name_kind(reader: &Reader<'_>, name: &PublicName) -> String {
    name.kind.map(|kind| reader.code("name-kind", kind.code())).unwrap_or_default()
}

fn spellings(reader: &Reader<'_>, person: &PublicPerson) -> Vec<Spelling> {
    let view = |name: &PublicName| Spelling {
        text: name.text.clone(),
        kind: name_kind(reader, name),
        support: SupportView::new(reader, &name.support, Shelf::Here),
    };
    person.other_spellings.iter().map(view).collect()
}

impl StepColumn {
    fn new(
        reader: &Reader<'_>,
        level: &str,
        steps: &[&PublicStep],
        names: &HashMap<PublicId, NameLink>,
    ) -> Self {
        let letter = reader.code("level-letter", level);
        Self {
            title: reader.code("level", level),
            summary: reader.counted_len("person-steps-number", steps.len()),
            steps: (1..)
                .zip(steps)
                .map(|(n, step)| {
                    StepView::new(reader, step, names, Shelf::Here)
                        .numbered(format!("{letter}{n}"))
                        .below_a_level()
                })
                .collect(),
        }
    }
}
