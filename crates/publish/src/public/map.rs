//! The map of places last seen: how many at which settlement, who they are, and who stands on no map and why.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_base::collation::Collation;
use byname_base::id::PublicId;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{NameLink, Reader, Told};
use super::site::PublicSite;
use crate::drawing::{PlaceMark, PlacesMap, places_map};
use crate::last_seen::{At, LastSeen};
use crate::public_person::PublicPerson;

/// With more people than this the page tells how many, and leads to the list of people.
const LARGEST_LIST: usize = 300;

/// The numbers of the table, in its order.
const COUNTS: [Count; 4] = [Count::Missing, Count::FoundDead, Count::FoundAlive, Count::NotVerified];

/// Countries and seas named on the map, with points where the name may stand. Where none of them is on it, the name is
/// not either; a country that is missing here has its coast and no name.
const LABELS: [(&str, &[(f64, f64)]); 3] = [
    ("map-ukraine", &[(34.35, 46.45), (31.6, 48.9), (33.2, 45.75)]),
    ("map-black-sea", &[(32.7, 43.9), (34.9, 44.1), (34.5, 42.9)]),
    ("map-azov-sea", &[(36.2, 46.05), (35.9, 45.85)]),
];

#[derive(Template)]
#[template(path = "public/map.html")]
struct MapPage<'a> {
    frame: Frame<'a>,
    lead: String,
    drawing: String,
    places: Vec<Place>,
    off: Vec<Off>,
    listed: bool,
}

/// One settlement.
struct Place {
    anchor: String,
    name: Told,
    people: String,
    /// How many of each number, with what the number is.
    numbers: Vec<(String, String)>,
    href: String,
    listed: Vec<Seen>,
}

/// People who stand on no map, and why.
struct Off {
    why: String,
    people: String,
    listed: Vec<Seen>,
}

/// One person, and the words of the place.
struct Seen {
    link: NameLink,
    words: Told,
}

/// The map.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let seen = site.store.last_seen().await?;
    let listed = seen.everybody() <= LARGEST_LIST;
    let people = if listed { everybody(&site, &seen).await? } else { HashMap::new() };
    let order = Collation::of(reader.language);
    let mut at: Vec<&At> = seen.at.values().collect();
    at.sort_by_cached_key(|at| {
        (std::cmp::Reverse(at.people.len()), order.key(at.settlement.name_in(reader.language).0))
    });
    Page::of(&MapPage {
        frame: site.frame(&visit, reader.t("map-title")),
        lead: lead(&reader, &seen),
        drawing: places_map(&drawing(&reader, &at)),
        places: at.iter().map(|at| Place::new(&reader, at, &people)).collect(),
        off: off(&reader, &seen, &people),
        listed,
    })
}

/// The people of the map and of the lists under it. Whoever was taken back since is not among them.
async fn everybody(site: &PublicSite, seen: &LastSeen) -> Result<HashMap<PublicId, PublicPerson>, Fault> {
    let placed = seen.at.values().flat_map(|at| &at.people).map(|(id, _)| id);
    let ids: Vec<PublicId> =
        placed.chain(&seen.unrecorded).chain(&seen.unnamed).chain(&seen.several).cloned().collect();
    let people = site.store.people_by_ids(&ids).await?;
    Ok(people.into_iter().map(|person| (person.id.clone(), person)).collect())
}

/// “10 of 23 people …”.
fn lead(reader: &Reader<'_>, seen: &LastSeen) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (placed, all) = (number(seen.placed()), number(seen.everybody()));
    let values = [("number", reader.tr.number(placed).into()), ("all", reader.tr.number(all).into())];
    reader.tr.with("map-lead", &values)
}

fn drawing(reader: &Reader<'_>, at: &[&At]) -> PlacesMap {
    let marks: Vec<PlaceMark> = at.iter().map(|at| mark(reader, at)).collect();
    let told: Vec<&str> = marks.iter().map(|mark| mark.words.as_str()).collect();
    PlacesMap {
        title: reader.t("map-title"),
        desc: reader.tr.with("map-desc", &[("places", told.join("; ").into())]),
        labels: LABELS.map(|(word, points)| (reader.t(word), points)).into(),
        marks,
    }
}

fn mark(reader: &Reader<'_>, at: &At) -> PlaceMark {
    let (name, language) = at.settlement.name_in(reader.language);
    PlaceMark {
        href: format!("#{}", anchor(at)),
        name: name.to_owned(),
        lang: language.code(),
        people: at.people.len(),
        words: format!("{name}: {}", reader.counted_len("map-people", at.people.len())),
        longitude: at.settlement.longitude,
        latitude: at.settlement.latitude,
    }
}

fn anchor(at: &At) -> String {
    format!("at-{}", at.settlement.id)
}

fn off(reader: &Reader<'_>, seen: &LastSeen, people: &HashMap<PublicId, PublicPerson>) -> Vec<Off> {
    [("map-several", &seen.several), ("map-unnamed", &seen.unnamed), ("map-unrecorded", &seen.unrecorded)]
        .into_iter()
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(why, ids)| Off {
            why: reader.t(why),
            people: reader.counted_len("map-people", ids.len()),
            listed: listed(reader, ids.iter(), people),
        })
        .collect()
}

/// Those of the people who are still public, by name as the reader looks names up.
fn listed<'a>(
    reader: &Reader<'_>,
    ids: impl Iterator<Item = &'a PublicId>,
    people: &HashMap<PublicId, PublicPerson>,
) -> Vec<Seen> {
    let order = Collation::of(reader.language);
    let mut people: Vec<&PublicPerson> = ids.filter_map(|id| people.get(id)).collect();
    people.sort_by_cached_key(|person| order.key(person.name_in(reader.language).text));
    people.into_iter().map(|person| Seen::new(reader, person)).collect()
}

impl Place {
    fn new(reader: &Reader<'_>, at: &At, people: &HashMap<PublicId, PublicPerson>) -> Self {
        let (name, language) = at.settlement.name_in(reader.language);
        let of = |count: Count| at.people.iter().filter(|(_, other)| *other == count).count();
        let number = |count: Count| {
            let people = i64::try_from(of(count)).unwrap_or(i64::MAX);
            (reader.code("group", count.code()), reader.tr.number(people))
        };
        Self {
            anchor: anchor(at),
            name: Told::marked(reader, name, language.code()),
            people: reader.counted_len("map-people", at.people.len()),
            numbers: COUNTS.map(number).into(),
            href: reader.path(&format!("people?place={}", name.replace(' ', "+"))),
            listed: listed(reader, at.people.iter().map(|(id, _)| id), people),
        }
    }
}

impl Seen {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        let words = person.shown(ClaimField::LastSeenPlace).map_or("", |place| &place.value);
        Self { link: NameLink::new(reader, person), words: Told::marked(reader, words, &person.text_lang) }
    }
}
