//! Where search engines find every page: the list of addresses, and what they are asked to leave alone.
//!
//! A site that does not know its own address has no list: the format takes whole addresses alone.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_pursue::reply_rule::ReplyRules;
use byname_web::error_page::Fault;
use byname_web::page::Page;

use super::parts::rule_path;
use super::site::PublicSite;
use super::streamed::{self, BATCH, Piece, next};
use crate::error::PublishError;
use crate::exchange::{World, sitemap};
use crate::publication::Kind;
use crate::store::Address;

/// Records in one list: each is an address in five languages, and one list may hold 50,000.
const PER_LIST: u64 = 10_000;

/// Pages that stand on every site.
const SECTIONS: [&str; 13] = [
    "/",
    "/people",
    "/names",
    "/map",
    "/steps",
    "/report",
    "/authorities",
    "/rules",
    "/actions",
    "/petitions",
    "/letters",
    "/sources",
    "/method",
];

const XML: &str = "application/xml; charset=utf-8";

/// What search engines are asked not to ask for: what is made anew for each question, what a link alone leads to, and
/// what stands inside pages of others.
const ROBOTS: &str = "User-agent: *\nDisallow: /*/search\nDisallow: /*/confirm/\nDisallow: /*/receipt/\n\
                      Disallow: /*/take-back/\nDisallow: /*/embed/\n";

/// A part of a list.
#[derive(Clone, Copy)]
enum Part {
    /// Sections, rules and petitions.
    Standing,
    /// Every record of a kind of which there are few.
    All(Kind),
    /// A batch of people from a place in the order of their ids.
    PeopleFrom(u64),
}

/// `/robots.txt`
pub(super) async fn robots(State(site): State<Arc<PublicSite>>) -> Page {
    let list = World::of(&site.site.settings).whole_address("/sitemap.xml");
    let list = list.map(|address| format!("\nSitemap: {address}\n")).unwrap_or_default();
    Page { media_type: "text/plain; charset=utf-8", body: format!("{ROBOTS}{list}") }
}

/// `/sitemap.xml`: the list itself, or the list of lists when one does not hold everything.
pub(super) async fn list(State(site): State<Arc<PublicSite>>) -> Result<Response, Fault> {
    let world = known(&site)?;
    let people = site.store.number_of(Kind::Person).await?;
    if rest_of(&site).await? + people <= PER_LIST {
        return Ok(written(site, rest_parts().chain(people_from(0))));
    }
    let lists = (0..people.div_ceil(PER_LIST)).map(|n| format!("/sitemap/people-{n}.xml"));
    let paths: Vec<String> = std::iter::once("/sitemap/rest.xml".to_owned()).chain(lists).collect();
    Ok(Page { media_type: XML, body: sitemap::index(&world, &paths) }.into_response())
}

/// `/sitemap/{file}`: one of several lists.
pub(super) async fn part(
    State(site): State<Arc<PublicSite>>,
    Path(file): Path<String>,
) -> Result<Response, Fault> {
    known(&site)?;
    if file == "rest.xml" {
        return Ok(written(site, rest_parts()));
    }
    let number = file.strip_prefix("people-").and_then(|rest| rest.strip_suffix(".xml"));
    let number: u64 = number.and_then(|number| number.parse().ok()).ok_or(Fault::NotFound)?;
    let first = number.checked_mul(PER_LIST).ok_or(Fault::NotFound)?;
    if first >= site.store.number_of(Kind::Person).await? {
        return Err(Fault::NotFound);
    }
    Ok(written(site, people_from(first)))
}

fn known(site: &PublicSite) -> Result<World, Fault> {
    let world = World::of(&site.site.settings);
    if world.base.is_empty() { Err(Fault::NotFound) } else { Ok(world) }
}

fn rest_parts() -> impl Iterator<Item = Part> {
    [Part::Standing, Part::All(Kind::Authority), Part::All(Kind::Action)].into_iter()
}

/// How many pages are no person's.
async fn rest_of(site: &PublicSite) -> Result<u64, PublishError> {
    let standing = SECTIONS.len() + ReplyRules::shipped().iter().count() + site.petitions.all().len();
    let records = site.store.number_of(Kind::Authority).await? + site.store.number_of(Kind::Action).await?;
    Ok(standing as u64 + records)
}

fn written(site: Arc<PublicSite>, parts: impl Iterator<Item = Part>) -> Response {
    streamed::answer(site, XML, (sitemap::HEAD, sitemap::FOOT), parts, async |site, part, after| {
        piece(&site, part, after).await
    })
}

/// One list of people: from a place on, batch by batch.
fn people_from(first: u64) -> impl Iterator<Item = Part> {
    (0..PER_LIST / u64::from(BATCH)).map(move |batch| Part::PeopleFrom(first + batch * u64::from(BATCH)))
}

async fn piece(site: &PublicSite, part: Part, after: Option<PublicId>) -> Piece {
    let world = World::of(&site.site.settings);
    match part {
        Part::Standing => Ok((standing(site, &world), None)),
        Part::All(kind) => {
            let batch = site.store.addresses_after(kind, after.as_ref(), BATCH).await?;
            let following = next(&batch, |address| &address.id);
            Ok((addresses(&world, kind, &batch), following))
        }
        Part::PeopleFrom(place) => {
            let before = site.store.last_of_the_first(Kind::Person, place).await?;
            if place > 0 && before.is_none() {
                return Ok((String::new(), None));
            }
            let batch = site.store.addresses_after(Kind::Person, before.as_ref(), BATCH).await?;
            Ok((addresses(&world, Kind::Person, &batch), None))
        }
    }
}

fn standing(site: &PublicSite, world: &World) -> String {
    let rules = ReplyRules::shipped().iter().map(|rule| format!("/{}", rule_path(rule)));
    let petitions = site.petitions.all();
    let petitions = petitions.iter().map(|live| format!("/petitions/{}", live.public.slug));
    let pages = SECTIONS.into_iter().map(str::to_owned).chain(rules).chain(petitions);
    pages.map(|rest| sitemap::url(world, &rest, None)).collect()
}

fn addresses(world: &World, kind: Kind, batch: &[Address]) -> String {
    let section = match kind {
        Kind::Authority => "authorities",
        Kind::Action => "actions",
        _ => "people",
    };
    let page =
        |address: &Address| sitemap::url(world, &format!("/{section}/{}", address.id), Some(address.changed));
    batch.iter().map(page).collect()
}
