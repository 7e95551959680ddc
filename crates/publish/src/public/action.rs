//! One action: announced before it, remembered after it; for whom it is, who was there, what its sources say.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use byname_base::id::PublicId;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::action_told::{ActionTold, when};
use super::calendar;
use super::parts::{
    ActionPhotos, ActionRow, NameView, QuoteView, Reader, Shelf, SourceList, SupportView, Told, action_title,
    headline,
};
use super::site::PublicSite;
use crate::exchange::json_ld::About;
use crate::public_action::{PublicAccount, PublicAction, PublicPresence};
use crate::public_person::PublicPerson;

#[derive(Template)]
#[template(path = "public/action.html")]
struct ActionPage<'a> {
    frame: Frame<'a>,
    title: Told,
    /// Kind, number and series, when the title does not say them.
    numbered: String,
    place: Told,
    when: String,
    organisers: Told,
    support: SupportView,
    description: Told,
    note: Told,
    held_for: Vec<HeldFor>,
    present: Vec<Present>,
    quotes: Vec<QuoteView>,
    photos: ActionPhotos,
    told: ActionTold,
    accounts: Vec<Account>,
    series: Vec<ActionRow>,
    sources: SourceList,
}

/// Someone for whom the action was held.
struct HeldFor {
    href: String,
    name: NameView,
    words: String,
}

/// Someone who was there.
struct Present {
    href: Option<String>,
    name: String,
    capacity: Told,
}

/// A doubtful second account.
struct Account {
    date: String,
    place: Told,
    description: Told,
    support: SupportView,
    note: Told,
}

/// The page of an action.
pub(super) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Fault> {
    let id = PublicId::from_text(id);
    let Some(action) = site.store.action(&id).await? else { return Err(site.absent(&id).await) };
    let reader = site.reader(&visit);
    let people = site.store.people_by_ids(&action.held_for).await?;
    let sources = site.store.sources(&source_ids(&action)).await?;
    let actions = if action.series.is_empty() { Vec::new() } else { site.store.actions().await? };
    let mut series: Vec<_> =
        actions.iter().filter(|other| other.series == action.series && other.id != action.id).collect();
    // By number where there is one; the sort keeps the order of date among the others.
    series.sort_by_key(|other| (other.number_in_series.is_none(), other.number_in_series));
    let title = headline(&reader, &action);
    let text = |text: &str| Told::beside(&reader, text, &action.text_lang);
    let place = text(&action.place);
    let about = About::Action {
        title: title.text.clone(),
        starts: calendar::starts(&action),
        state: action.plan.state.clone(),
        // The exact place is empty until it may be told.
        place: [place.text.as_str(), &action.plan.exact_place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        said: action.description.clone(),
    };
    let frame = site.frame(&visit, format!("{}, {}", title.text, reader.date_or_none(&action.date)));
    Page::of(&ActionPage {
        frame: site.about(frame, about),
        title,
        numbered: numbered(&reader, &action),
        when: when(&reader, &action),
        place,
        organisers: text(&action.organisers),
        support: SupportView::new(&reader, &action.support, Shelf::Here),
        description: Told::marked(&reader, &action.description, &action.text_lang),
        note: text(&action.note),
        held_for: people.iter().map(|person| HeldFor::new(&reader, person)).collect(),
        present: action.present.iter().map(|one| Present::new(&reader, one, &action.text_lang)).collect(),
        told: ActionTold::new(&reader, &action, (site.clock())()),
        quotes: action.quotes.iter().map(|quote| QuoteView::new(&reader, quote, Shelf::Here)).collect(),
        photos: ActionPhotos::new(&reader, &action.photos),
        accounts: action
            .other_accounts
            .iter()
            .map(|account| Account::new(&reader, account, &action.text_lang))
            .collect(),
        series: series.into_iter().map(|other| ActionRow::new(&reader, other, Shelf::SourcesPage)).collect(),
        sources: SourceList::new(&reader, &sources),
    })
}

/// Its kind and number, and the series, for an action whose title is its own.
fn numbered(reader: &Reader<'_>, action: &PublicAction) -> String {
    if action.plan.titles.is_empty() {
        return String::new();
    }
    let numbered = action_title(reader, action);
    if action.series.is_empty() { numbered } else { format!("{numbered}, {}", action.series) }
}

fn source_ids(action: &PublicAction) -> Vec<String> {
    let accounts = action.other_accounts.iter().flat_map(|account| &account.support.source_ids);
    let quotes = action.quotes.iter().flat_map(|quote| &quote.source_ids);
    let photos = action.photos.iter().flat_map(|photo| &photo.source_ids);
    let cited = action.support.source_ids.iter().chain(accounts).chain(quotes).chain(photos);
    let ids: BTreeSet<&String> = cited.collect();
    ids.into_iter().cloned().collect()
}

impl HeldFor {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self {
            href: reader.path(&format!("people/{}", person.id)),
            name: NameView::new(reader, person),
            words: reader.code("standing", person.count.code()),
        }
    }
}

impl Present {
    fn new(reader: &Reader<'_>, presence: &PublicPresence, lang: &str) -> Self {
        Self {
            href: presence.person_id.as_ref().map(|id| reader.path(&format!("people/{id}"))),
            name: presence.name.clone(),
            capacity: Told::marked(reader, &presence.capacity, lang),
        }
    }
}

impl Account {
    fn new(reader: &Reader<'_>, account: &PublicAccount, lang: &str) -> Self {
        Self {
            date: reader.date_or_none(&account.date),
            place: Told::beside(reader, &account.place, lang),
            description: Told::beside(reader, &account.description, lang),
            support: SupportView::new(reader, &account.support, Shelf::Here),
            note: Told::beside(reader, &account.note, lang),
        }
    }
}
