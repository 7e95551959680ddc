//! One petition: what it asks, for whom, of whom, how many signed, and the form. The number is the last head's, and no
//! other.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::collation::Collation;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_campaign::invalidation::PublicBatch;
use byname_campaign::public::{Live, SERVED, SignForm};
use byname_campaign::public_petition::PublicPetition;
use byname_tally::Class;
use byname_web::cache::Stamp;
use byname_web::error_page::Fault;
use byname_web::form::Form;
use byname_web::page::{Frame, written};
use byname_web::visit::Visit;
use bytes::{Bytes, BytesMut};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use quick_cache::sync::Cache;

use super::embed::Lines;
use super::parts::{NameView, Reader, Told, names_by_id};
use super::site::PublicSite;
use crate::exchange::json_ld::About;
use crate::public_person::PublicPerson;

/// Pages of petitions that are kept: some petitions in every language.
const PAGES: usize = 200;

/// Rendered pages of petitions. Each goes out with the moment of its serving put in, so that the form knows its age.
pub(super) struct PetitionPages(Cache<(String, Stamp, i64), Arc<Parts>>);

/// A page before and after the place of that moment; all of it is `before` where there is no form.
struct Parts {
    before: Bytes,
    after: Option<Bytes>,
}

#[derive(Template)]
#[template(path = "public/petition.html")]
struct PetitionPage<'a> {
    frame: Frame<'a>,
    title: Told,
    notice: Told,
    owner: String,
    count: String,
    body: Vec<Told>,
    people: Vec<SoughtPerson>,
    recipients: Vec<RecipientRow>,
    names: Vec<String>,
    form: Option<Form>,
    state: String,
    classes: Vec<(String, String)>,
    batches: Vec<(String, String)>,
    sha256: String,
    files: [(&'static str, String); 3],
    /// By which another site shows the count; `None` when this one does not know its own address.
    lines: Option<String>,
}

/// Somebody whom it addresses, and what came of handing it over.
struct RecipientRow {
    name: Told,
    /// When it was handed over, or that they refused to take it.
    handed: Vec<String>,
    /// The steps recorded with it, on the pages of their people.
    steps: Vec<(String, String)>,
}

struct SoughtPerson {
    href: String,
    name: NameView,
    words: String,
}

pub(super) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let live = site.petitions.get(&slug).ok_or(Fault::NotFound)?;
    let key = (format!("{} {slug}", visit.language), site.stamp(), site.petitions.epoch());
    let parts = match site.petition_pages.0.get(&key) {
        Some(parts) => parts,
        None => {
            let parts = Arc::new(render(&site, &visit, &live, None).await?);
            site.petition_pages.0.insert(key, Arc::clone(&parts));
            parts
        }
    };
    Ok(parts.served(&live, site.petitions.now()))
}

/// The same on a volunteer's device: no address is asked.
pub(super) async fn at_device(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, slug, code)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let live = site.petitions.get(&slug).ok_or(Fault::NotFound)?;
    let good = site.petitions.is_good_code(&live, &code).await.map_err(crate::error::PublishError::from)?;
    if !good {
        return Err(Fault::NotFound);
    }
    Ok(render(&site, &visit, &live, Some(&code)).await?.served(&live, site.petitions.now()))
}

async fn render(site: &PublicSite, visit: &Visit, live: &Live, code: Option<&str>) -> Result<Parts, Fault> {
    let reader = site.reader(visit);
    let petition = &live.public;
    let text = petition.text_for(visit.language);
    let lang = text.language.code();
    let people = site.store.people_by_ids(&petition.people).await?;
    let told = |words: &str| Told::beside(&reader, words, lang);
    let frame = site.frame(visit, text.title.clone());
    // What stands on a volunteer's device is for whoever holds it.
    let frame =
        if code.is_some() { frame.unlisted() } else { site.about(frame, about(live, visit.language)) };
    let page = PetitionPage {
        frame,
        title: Told::marked(&reader, &text.title, lang),
        notice: told(&text.notice),
        owner: reader.tr.with(
            "petition-owned",
            &[("owner", petition.owner.as_str().into()), ("date", reader.date(&petition.opened_on).into())],
        ),
        count: counted(&reader, live),
        body: text.body.split("\n\n").filter(|part| !part.trim().is_empty()).map(told).collect(),
        people: people.iter().map(|person| SoughtPerson::new(&reader, person)).collect(),
        recipients: recipients(site, &reader, petition, &people).await?,
        names: names(site, &reader, live).await?,
        form: petition.is_open().then(|| SignForm::of(reader.tr, live, code)),
        state: reader.code("petition-told", petition.state.code()),
        classes: classes(&reader, live),
        batches: live.batches.iter().map(|batch| batch_words(&reader, batch)).collect(),
        sha256: text.sha256.clone(),
        lines: Lines::of_petition(site, &reader, live, &text.title).filter(|_| code.is_none()),
        files: [
            ("petition-file-summary", format!("/data/petitions/{}.json", petition.slug)),
            ("petition-file-leaves", format!("/data/petitions/{}/leaves", petition.slug)),
            ("petition-file-heads", format!("/data/petitions/{}/heads", petition.slug)),
        ],
    };
    let body = written(&page)?;
    Ok(match body.split_once(SERVED) {
        Some((before, after)) => {
            Parts { before: Bytes::from(before.to_owned()), after: Some(Bytes::from(after.to_owned())) }
        }
        None => Parts { before: Bytes::from(body), after: None },
    })
}

/// The petition for programs: its number is the last head's, with the instant of that head.
fn about(live: &Live, language: Language) -> About {
    About::Petition {
        title: live.public.text_for(language).title.clone(),
        owner: live.public.owner.clone(),
        opened_on: live.public.opened_on.clone(),
        signed: live.head.totals.count(),
        counted_at: live.head.time.to_string(),
    }
}

/// The names of those who let everybody see theirs, in the order of the reader's alphabet.
async fn names(site: &PublicSite, reader: &Reader<'_>, live: &Live) -> Result<Vec<String>, Fault> {
    let mut names = site.petitions.names_of(live).await.map_err(crate::error::PublishError::from)?;
    let order = Collation::of(reader.language);
    names.sort_by_cached_key(|name| (order.key(name), name.clone()));
    Ok(names)
}

/// “12 signatures, counted on 28 November 2026 at 12:15”.
pub(super) fn counted(reader: &Reader<'_>, live: &Live) -> String {
    let n = i64::try_from(live.head.totals.count()).unwrap_or(i64::MAX);
    let at = live.head.time.to_string().parse().map(Now::at).ok();
    let day = at.map(|at| reader.tr.day(at.day_in(&kyiv()))).unwrap_or_default();
    let hour = at.map(|at| at.hour_in(&kyiv())).unwrap_or_default();
    reader.tr.with(
        "petition-counted-as-of",
        &[
            ("n", n.into()),
            ("number", reader.tr.number(n).into()),
            ("date", day.into()),
            ("time", hour.into()),
        ],
    )
}

/// How many came by each way, those by which nobody came left out.
fn classes(reader: &Reader<'_>, live: &Live) -> Vec<(String, String)> {
    let of = |class: Class| i64::try_from(live.head.totals.of(class)).unwrap_or(i64::MAX);
    let came = Class::ALL.into_iter().filter(|class| of(*class) > 0);
    let row = |class: Class| (reader.code("petition-class", class.code()), reader.tr.number(of(class)));
    came.map(row).collect()
}

/// Whom it addresses. Of the steps of a hand-over those alone are told that were released.
async fn recipients(
    site: &PublicSite,
    reader: &Reader<'_>,
    petition: &PublicPetition,
    people: &[PublicPerson],
) -> Result<Vec<RecipientRow>, Fault> {
    let names = names_by_id(reader, people);
    let mut rows = Vec::new();
    for one in &petition.recipients {
        let (name, language) = one.name_for(reader.language);
        let name = Told::beside(reader, name, language.code());
        let mut row = RecipientRow { name, handed: Vec::new(), steps: Vec::new() };
        for hand_over in petition.hand_overs.iter().filter(|hand_over| hand_over.to == one.id) {
            let key = if hand_over.refused { "petition-refused-on" } else { "petition-handed-on" };
            row.handed.push(reader.tr.with(key, &[("date", reader.date(&hand_over.on).into())]));
            for id in &hand_over.steps {
                let Some(step) = site.store.step(id).await? else { continue };
                let links = step.person_ids.iter().filter_map(|person| names.get(person));
                row.steps.extend(links.map(|link| {
                    let words =
                        reader.tr.with("petition-handed-step", &[("name", link.name.text.clone().into())]);
                    (words, format!("{}#{}", link.href, step.id))
                }));
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// When signatures were taken out or put back, how many, and why.
fn batch_words(reader: &Reader<'_>, batch: &PublicBatch) -> (String, String) {
    let cause = reader.code("cause", batch.reason.cause().code());
    let why = batch.reason.words().map_or(cause.clone(), |words| format!("{cause}: {words}"));
    let values = [
        ("number", reader.tr.number(batch.number).into()),
        ("n", reader.tr.number(batch.signatures).into()),
        ("why", why.into()),
    ];
    let key = if batch.puts_back { "petition-batch-back" } else { "petition-batch-out" };
    (reader.tr.day(batch.at.day_in(&kyiv())), reader.tr.with(key, &values))
}

impl SoughtPerson {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self {
            href: reader.path(&format!("people/{}", person.id)),
            name: NameView::new(reader, person),
            words: reader.code("standing", person.count.code()),
        }
    }
}

impl Default for PetitionPages {
    fn default() -> Self {
        Self(Cache::new(PAGES))
    }
}

impl Parts {
    /// The page with the moment of its serving; nothing between here and the reader keeps it.
    fn served(&self, live: &Live, now: Now) -> Response {
        let body = match &self.after {
            None => self.before.clone(),
            Some(after) => {
                let stamp = live.stamp(now);
                let mut body = BytesMut::with_capacity(self.before.len() + stamp.len() + after.len());
                body.extend_from_slice(&self.before);
                body.extend_from_slice(stamp.as_bytes());
                body.extend_from_slice(after);
                body.freeze()
            }
        };
        ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")], body).into_response()
    }
}
