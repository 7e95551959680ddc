//! The card of a released person as a picture. It exists from the release on and goes with it: it is drawn from the
//! publication when it is asked for first, and kept as rendered pages are, until something changes.

use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_web::cache::Keepable;
use byname_web::error_page::Fault;
use byname_web::head;
use byname_web::visit::Visit;
use http::header::CONTENT_TYPE;
use tokio::sync::Semaphore;

use super::parts::{NameView, Reader};
use super::person::Since;
use super::site::PublicSite;
use crate::drawing::card::{self, Card};
use crate::public_person::PublicPerson;

/// Cards are drawn one after the other: a crowd that asks for many leaves the other cores to readers.
static TURN: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));

/// `/{lang}/people/{id}/card.png`
pub(super) async fn picture(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PublicId::from_text(id);
    let Some(person) = site.store.person(&id).await? else { return Err(site.absent(&id).await) };
    let card = of(&site, &site.reader(&visit), &person);
    let _turn = TURN.acquire().await.map_err(|_| Fault::Broken)?;
    let drawn = tokio::task::spawn_blocking(move || card.png()).await.map_err(|_| Fault::Broken)?;
    let png = drawn.ok_or(Fault::NotFound)?;
    let mut response = ([(CONTENT_TYPE, "image/png")], png).into_response();
    response.extensions_mut().insert(Keepable);
    Ok(response)
}

/// The card as the head of a page names it; `None` for a name that none can be drawn of.
pub(super) fn named(
    reader: &Reader<'_>,
    id: &PublicId,
    name: &NameView,
    since: &Since,
) -> Option<head::Card> {
    card::can_write(&name.text).then(|| head::Card {
        path: reader.path(&format!("people/{id}/card.png")),
        words: format!("{}. {}", name.text, since.sentence),
        size: card::SIZE,
    })
}

fn of(site: &PublicSite, reader: &Reader<'_>, person: &PublicPerson) -> Card {
    let (name, since) = (NameView::new(reader, person), Since::new(reader, person));
    let others = person.names.iter().map(|other| other.text.as_str());
    let others = others.filter(|other| *other != name.text && card::can_write(other));
    // A name that is not in the reader's language says in which it is.
    let others: Vec<&str> = name.mark.as_deref().into_iter().chain(others).collect();
    let foot = if site.site.settings.demonstration { "frame-demonstration" } else { "frame-promise" };
    Card {
        others: others.join(" · "),
        said: since.sentence,
        days: since.days.map(|days| days.plain()).unwrap_or_default(),
        as_of: reader.tr.with("card-as-of", &[("date", reader.tr.day(reader.as_of).into())]),
        foot: reader.t(foot),
        name: name.text,
    }
}
