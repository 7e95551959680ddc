//! The home page: the promise, how many, the names, by year, the latest steps.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use byname_base::collation::Collation;
use byname_base::edtf::Edtf;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{NameLink, NameView, Numbered, Reader, StepRow};
use super::site::PublicSite;
use crate::drawing::{FenceKind, FenceName, FenceYear, YearBar, bars, fence};
use crate::public_person::PublicPerson;
use crate::store::{CountRow, YearRow};

/// With more people than this the names stand on the list of people, and this page leads to it year by year.
const LARGEST_WALL: u32 = 300;
const LATEST: u32 = 6;

#[derive(Template)]
#[template(path = "public/home.html")]
struct HomePage<'a> {
    frame: Frame<'a>,
    counts: Vec<CountSentence>,
    wall: Vec<WallYear>,
    years: Vec<YearLine>,
    fence: String,
    fence_key: Vec<(&'static str, String)>,
    latest: Vec<StepRow>,
    marked_names: bool,
}

/// One number in a sentence, with its dates and its rule.
struct CountSentence {
    sentence: Numbered,
    as_of: String,
    rule: String,
    href: String,
}

/// The names of one year.
struct WallYear {
    title: String,
    names: Vec<WallName>,
}

/// A name on the wall and the few words under it.
struct WallName {
    link: NameLink,
    words: String,
}

/// A year in the table and, when there are too many names, in the list of years.
struct YearLine {
    title: String,
    href: Option<String>,
    missing: String,
    found_dead: String,
    found_alive: String,
    not_verified: String,
}

/// The home page.
pub(super) async fn page(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    let reader = site.reader(&visit);
    let few = !site.store.are_more_than(LARGEST_WALL).await?;
    let people = if few { site.store.wall(LARGEST_WALL).await? } else { Vec::new() };
    let people = in_order(&reader, people.into_iter().filter(|person| person.count.disappeared()).collect());
    let counts = site.store.counts().await?;
    let years = site.store.counts_by_year().await?;
    let latest = site.store.latest_steps(LATEST).await?;
    let wall = if few { wall(&reader, &people) } else { Vec::new() };
    Page::of(&HomePage {
        frame: site.frame(&visit, reader.t("home-title")),
        counts: sentences(&reader, &counts),
        marked_names: wall.iter().flat_map(|year| &year.names).any(|name| name.link.name.mark.is_some()),
        fence: if few { fence(&ribbons(&reader, &people)) } else { bars(&year_bars(&reader, &years)) },
        fence_key: if few { fence_key(&reader) } else { Vec::new() },
        wall,
        years: years.iter().map(|row| YearLine::new(&reader, row)).collect(),
        latest: latest.iter().map(|step| StepRow::new(&reader, step)).collect(),
    })
}

/// The numbers in the order in which they are told.
fn sentences(reader: &Reader<'_>, counts: &[CountRow]) -> Vec<CountSentence> {
    let row = |count: &Count| counts.iter().find(|row| row.count == *count);
    Count::ALL.iter().filter_map(row).filter_map(|row| CountSentence::new(reader, row)).collect()
}

/// By the day last seen, as the store gives them; those of no certain year by name, as the reader looks names up.
fn in_order(reader: &Reader<'_>, mut people: Vec<PublicPerson>) -> Vec<PublicPerson> {
    let order = Collation::of(reader.language);
    people.sort_by_cached_key(|person| match person.last_seen().and_then(|date| date.year()) {
        Some(_) => (false, String::new()),
        None => (true, order.key(person.name_in(reader.language).text)),
    });
    people
}

impl CountSentence {
    /// `None` for what is in no number, and for nobody found alive: a nought there would say more than is known.
    fn new(reader: &Reader<'_>, row: &CountRow) -> Option<Self> {
        let code = row.count.code();
        if row.count == Count::Uncounted || (row.people == 0 && row.count == Count::FoundAlive) {
            return None;
        }
        Some(Self {
            sentence: Numbered::new(reader, &format!("count-{code}"), row.people),
            as_of: as_of(reader, row),
            rule: reader.t(&format!("count-{code}-rule")),
            href: reader.path(&format!("people?status={code}")),
        })
    }
}

/// For which days the status words behind a number are true, and how many have no day.
fn as_of(reader: &Reader<'_>, row: &CountRow) -> String {
    let undated = || reader.counted("count-without-date", row.without_as_of);
    let dated = match (&row.as_of_oldest, &row.as_of_newest) {
        (Some(oldest), Some(newest)) if oldest == newest => {
            Some(reader.tr.with("count-as-of-one", &[("date", reader.date(newest).into())]))
        }
        (Some(oldest), Some(newest)) => Some(reader.tr.with(
            "count-as-of",
            &[("oldest", reader.date(oldest).into()), ("newest", reader.date(newest).into())],
        )),
        _ => None,
    };
    match (dated, row.without_as_of) {
        (Some(dated), 0) => dated,
        (Some(dated), _) => format!("{dated} {}", undated()),
        (None, 0) => String::new(),
        (None, _) => undated(),
    }
}

/// The names by year; those whose year is not certain come last.
fn wall(reader: &Reader<'_>, people: &[PublicPerson]) -> Vec<WallYear> {
    let mut years: Vec<(Option<i16>, Vec<WallName>)> = Vec::new();
    for person in people {
        let year = person.last_seen().and_then(|date| date.year());
        let name = WallName { link: NameLink::new(reader, person), words: under_name(reader, person) };
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, names)) => names.push(name),
            None => years.push((year, vec![name])),
        }
    }
    years.sort_by_key(|(year, _)| (year.is_none(), *year));
    years.into_iter().map(|(year, names)| WallYear { title: year_title(reader, year), names }).collect()
}

/// One ribbon a person, by year.
fn ribbons(reader: &Reader<'_>, people: &[PublicPerson]) -> Vec<FenceYear> {
    let mut years: Vec<(Option<i16>, Vec<&PublicPerson>)> = Vec::new();
    for person in people {
        let year = person.last_seen().and_then(|date| date.year());
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, known)) => known.push(person),
            None => years.push((year, vec![person])),
        }
    }
    years.sort_by_key(|(year, _)| (year.is_none(), *year));
    let of = |(year, people): (Option<i16>, Vec<&PublicPerson>)| FenceYear {
        caption: caption(reader, year, |count| {
            people.iter().filter(|person| person.count == count).count() as i64
        }),
        people: people.iter().map(|person| ribbon(reader, person)).collect(),
    };
    years.into_iter().map(of).collect()
}

fn ribbon(reader: &Reader<'_>, person: &PublicPerson) -> FenceName {
    let name = NameView::new(reader, person);
    let kind = match person.count {
        Count::FoundDead => FenceKind::FoundDead,
        Count::NotVerified => FenceKind::NotVerified,
        _ => FenceKind::Sought,
    };
    FenceName { name: name.text, lang: name.lang, kind }
}

fn year_bars(reader: &Reader<'_>, years: &[YearRow]) -> Vec<YearBar> {
    let of = |row: &YearRow| {
        let number = |count| match count {
            Count::Missing => row.missing,
            Count::FoundDead => row.found_dead,
            Count::FoundAlive => row.found_alive,
            Count::NotVerified => row.not_verified,
            Count::Freed | Count::Uncounted => 0,
        };
        YearBar {
            label: year_title(reader, row.year),
            people: row.missing + row.found_dead + row.found_alive + row.not_verified,
            caption: caption(reader, row.year, number),
        }
    };
    years.iter().map(of).collect()
}

/// “2014: 8 missing, 2 found dead”; what is nought is left out.
fn caption(reader: &Reader<'_>, year: Option<i16>, number: impl Fn(Count) -> i64) -> String {
    let told: Vec<String> = [Count::Missing, Count::FoundDead, Count::FoundAlive, Count::NotVerified]
        .into_iter()
        .map(|count| (count, number(count)))
        .filter(|(_, people)| *people > 0)
        .map(|(count, people)| reader.counted(&format!("fence-{}", count.code()), people))
        .collect();
    format!("{}: {}", year_title(reader, year), told.join(", "))
}

/// What each ribbon means.
fn fence_key(reader: &Reader<'_>) -> Vec<(&'static str, String)> {
    [("rb", Count::Missing), ("rb-dead", Count::FoundDead), ("rb-open", Count::NotVerified)]
        .map(|(class, count)| (class, reader.code("group", count.code())))
        .into()
}

fn year_title(reader: &Reader<'_>, year: Option<i16>) -> String {
    year.map_or_else(|| reader.t("year-none"), |year| year.to_string())
}

/// When the person was last seen, and what came after when something did.
fn under_name(reader: &Reader<'_>, person: &PublicPerson) -> String {
    let last_seen = person.last_seen();
    let year = last_seen.as_ref().and_then(Edtf::year);
    let seen = last_seen.map(|date| under_year(reader, &date, year)).unwrap_or_default();
    let after = match person.count {
        Count::FoundDead => person.date(ClaimField::BodyFound).map_or_else(
            || reader.t("wall-found_dead"),
            |date| reader.tr.with("wall-found_dead-on", &[("date", under_year(reader, &date, year).into())]),
        ),
        Count::FoundAlive => reader.t("wall-found_alive"),
        Count::NotVerified => reader.t("wall-not_verified"),
        Count::Missing | Count::Freed | Count::Uncounted => return seen,
    };
    if seen.is_empty() { after } else { format!("{seen}; {after}") }
}

/// A date under the title of a year: its own year is told only when it is another.
fn under_year(reader: &Reader<'_>, date: &Edtf, year: Option<i16>) -> String {
    if date.year() == year { reader.tr.date_without_year(date) } else { reader.tr.date(date) }
}

impl YearLine {
    fn new(reader: &Reader<'_>, row: &YearRow) -> Self {
        let number = |n| reader.tr.number(n);
        Self {
            title: year_title(reader, row.year),
            href: row.year.map(|year| reader.path(&format!("people?year={year}"))),
            missing: number(row.missing),
            found_dead: number(row.found_dead),
            found_alive: number(row.found_alive),
            not_verified: number(row.not_verified),
        }
    }
}
