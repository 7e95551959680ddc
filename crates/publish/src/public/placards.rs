//! Placards and ribbons: the names of those still missing, to be carried through the street. Made of publications
//! alone, so that no sheet says more than the site does.

use std::collections::BTreeMap;

use byname_base::codes;
use byname_base::collation::Collation;
use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_sheets::placard::{Code, Paper, Photo, Placard, Placards, Ribbons, Spelled};
use byname_sheets::{Job, Template, code_square};
use byname_web::site::Site;
use jiff::civil::Date;
use tokio::task::spawn_blocking;

use super::parts::Reader;
use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::store::{PeopleFilter, PublicStore};

codes! {
    /// The sheet that names are printed on.
    PlacardSize {
        /// One name a sheet, 297 x 210 mm.
        A4 = "a4",
        /// One name a sheet, 420 x 297 mm.
        A3 = "a3",
        /// Five names to a sheet of A4, to be cut and tied.
        Ribbon = "ribbon",
    }
}

/// Which names, and how.
#[derive(Debug, Clone)]
pub struct WantedPlacards {
    /// The sheet.
    pub size: PlacardSize,
    /// The language of the crowd.
    pub language: Language,
    /// Whose names; empty means everybody who is still missing.
    pub people: Vec<PublicId>,
    /// The day of the action, to which days are counted.
    pub on: Date,
    /// Whether a square leads to each person's page.
    pub code: bool,
    /// Whether those of whom a photograph is public are shown.
    pub photo: bool,
}

/// A series of sheets, ready for the printer.
#[derive(Debug)]
pub struct Series {
    /// What the printer reads.
    pub job: Job,
    /// How many people it names.
    pub people: usize,
}

/// Somebody for whom a placard can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The public id.
    pub id: PublicId,
    /// The name as a reader of a language sees it.
    pub name: String,
    /// The language of the name.
    pub lang: &'static str,
    /// Whether a photograph is public.
    pub has_photo: bool,
}

/// Everybody who is still missing, as a language sorts them.
///
/// # Errors
/// The database's own.
pub async fn still_missing(store: &PublicStore, language: Language) -> Result<Vec<Missing>, PublishError> {
    let of = |person: PublicPerson| {
        let shown = person.name_in(language);
        Missing {
            name: shown.text.to_owned(),
            lang: shown.language.code(),
            has_photo: person.photo.is_some(),
            id: person.id,
        }
    };
    Ok(missing(store, language).await?.into_iter().map(of).collect())
}

impl Series {
    /// Sets the sheets of those who are asked for, sorted as the language sorts.
    ///
    /// # Errors
    /// `NotOnAPlacard` names the first who is not public or not missing; `NobodyMissing`; `NoAddress` and
    /// `CodeOnRibbon` when a square has nowhere to lead or to stand; `PhotoOnRibbon`; the database's own.
    pub async fn make(
        store: &PublicStore,
        site: &Site,
        wanted: &WantedPlacards,
    ) -> Result<Self, PublishError> {
        let base = match (wanted.code, wanted.size, &site.settings.base_url) {
            (false, ..) => None,
            (true, PlacardSize::Ribbon, _) => return Err(PublishError::CodeOnRibbon),
            (true, _, None) => return Err(PublishError::NoAddress),
            (true, _, Some(base)) => Some(base.trim_end_matches('/')),
        };
        if wanted.photo && wanted.size == PlacardSize::Ribbon {
            return Err(PublishError::PhotoOnRibbon);
        }
        let people = chosen(store, wanted).await?;
        let photos = if wanted.photo { photos(store, &people).await? } else { Photos::new() };
        let reader = Reader::new(site.words.in_language(wanted.language), wanted.language, wanted.on);
        let job = match wanted.size {
            PlacardSize::Ribbon => ribbons(&reader, &people),
            PlacardSize::A4 => placards(&reader, Paper::A4, &people, base, photos),
            PlacardSize::A3 => placards(&reader, Paper::A3, &people, base, photos),
        };
        Ok(Self { job, people: people.len() })
    }
}

async fn missing(store: &PublicStore, language: Language) -> Result<Vec<PublicPerson>, PublishError> {
    let filter = PeopleFilter { count: Some(Count::Missing), ..PeopleFilter::default() };
    let mut people = Vec::new();
    for number in 1.. {
        let page = store.people(&filter, language, number).await?;
        let last = number >= page.pages();
        people.extend(page.items);
        if last {
            break;
        }
    }
    Ok(people)
}

async fn chosen(store: &PublicStore, wanted: &WantedPlacards) -> Result<Vec<PublicPerson>, PublishError> {
    if wanted.people.is_empty() {
        let people = missing(store, wanted.language).await?;
        return if people.is_empty() { Err(PublishError::NobodyMissing) } else { Ok(people) };
    }
    let mut people: Vec<PublicPerson> = Vec::new();
    for id in &wanted.people {
        let person = store.person(id).await?.filter(|person| person.count == Count::Missing);
        let person = person.ok_or_else(|| PublishError::NotOnAPlacard(id.to_string()))?;
        if people.iter().all(|chosen| chosen.id != person.id) {
            people.push(person);
        }
    }
    let order = Collation::of(wanted.language);
    people.sort_by_cached_key(|person| order.key(person.name_in(wanted.language).text));
    Ok(people)
}

fn ribbons(reader: &Reader<'_>, people: &[PublicPerson]) -> Job {
    let names = people.iter().map(|person| name(reader, person)).collect();
    let (language, title) = (reader.language.primary(), reader.t("ribbon-title"));
    Job::new(Template::Ribbon, language, &title, Some(reader.as_of), &Ribbons { names })
}

/// Photographs by their names, in greys.
type Photos = BTreeMap<String, Vec<u8>>;

/// Those that are public at this moment, so that one taken back meanwhile is on no sheet.
async fn photos(store: &PublicStore, people: &[PublicPerson]) -> Result<Photos, PublishError> {
    let mut photos = Photos::new();
    for photo in people.iter().filter_map(|person| person.photo.as_ref()) {
        let Some(jpeg) = store.photo(&photo.sha256).await? else { continue };
        let grey = spawn_blocking(move || byname_picture::grey(&jpeg)).await;
        match grey {
            Ok(Ok(grey)) => drop(photos.insert(photo.sha256.clone(), grey.jpeg)),
            _ => tracing::error!(photo = photo.sha256, "a photograph cannot be read"),
        }
    }
    Ok(photos)
}

fn placards(
    reader: &Reader<'_>,
    paper: Paper,
    people: &[PublicPerson],
    base: Option<&str>,
    photos: Photos,
) -> Job {
    let mut squares = Vec::new();
    let mut sheet = |person: &PublicPerson| {
        let code = base.and_then(|base| {
            let address = format!("{base}{}", reader.path(&format!("people/{}", person.id)));
            let file = format!("{}.svg", person.id);
            squares.push((file.clone(), code_square(&address)?));
            Some(Code { file, address })
        });
        Placard { photo: photo(reader, person, &photos), ..placard(reader, person, code) }
    };
    let sheets = people.iter().map(&mut sheet).collect();
    let (language, title) = (reader.language.primary(), reader.t("placard-title"));
    let job = Job::new(Template::Placard, language, &title, Some(reader.as_of), &Placards { paper, sheets });
    let job = squares.into_iter().fold(job, |job, (file, square)| job.with_file(&file, square.into_bytes()));
    photos.into_iter().fold(job, |job, (name, jpeg)| job.with_file(&format!("{name}.jpg"), jpeg))
}

/// The photograph beside a name; `None` when none was read.
fn photo(reader: &Reader<'_>, person: &PublicPerson, photos: &Photos) -> Option<Photo> {
    let photo = person.photo.as_ref().filter(|photo| photos.contains_key(&photo.sha256))?;
    let name = person.name_in(reader.language).text;
    Some(Photo {
        file: format!("{}.jpg", photo.sha256),
        words: reader.tr.with("photo-alt", &[("name", name.into())]),
        credit: reader.tr.with("photo-by", &[("name", photo.author.as_str().into())]),
    })
}

fn placard(reader: &Reader<'_>, person: &PublicPerson, code: Option<Code>) -> Placard {
    let name = name(reader, person);
    let own = own_spelling(person).filter(|own| own.text != name.text);
    let told = |spelled: &Spelled| *spelled == name || own.as_ref() == Some(spelled);
    Placard {
        line: line(reader, person),
        others: recorded(person).filter(|other| !told(other)).collect(),
        days: days(reader, person),
        code,
        photo: None,
        name,
        own,
    }
}

fn name(reader: &Reader<'_>, person: &PublicPerson) -> Spelled {
    let shown = person.name_in(reader.language);
    Spelled { text: shown.text.to_owned(), lang: shown.language.primary().to_owned() }
}

fn recorded(person: &PublicPerson) -> impl Iterator<Item = Spelled> {
    person
        .names
        .iter()
        .filter_map(|name| Some(Spelled { text: name.text.clone(), lang: name.language?.code().to_owned() }))
}

/// The name in the person's own language as far as the register knows it: Crimean Tatar where it is recorded, else
/// Ukrainian. Never the form of another office, and never made from another spelling.
fn own_spelling(person: &PublicPerson) -> Option<Spelled> {
    let of = |language: Language| recorded(person).find(|name| name.lang == language.code());
    of(Language::Crh).or_else(|| of(Language::Uk))
}

/// Since when, and where; the place in the words of the register.
fn line(reader: &Reader<'_>, person: &PublicPerson) -> String {
    let sex = person.shown(ClaimField::Sex).map_or("unknown", |fact| fact.value.as_str()).to_owned();
    let since = match person.last_seen() {
        None => reader.t("placard-undated"),
        Some(date) => {
            let key = if date.certain_day().is_some() { "placard-since" } else { "placard-since-about" };
            reader.tr.with(key, &[("date", reader.tr.date(&date).into()), ("sex", sex.into())])
        }
    };
    match person.shown(ClaimField::LastSeenPlace) {
        Some(place) => format!("{since}, {}", place.value),
        None => since,
    }
}

/// Whole days from the latest day on which the person can have been last seen to the day of the action; empty when
/// that is not on record or not before it.
fn days(reader: &Reader<'_>, person: &PublicPerson) -> String {
    let Some(seen) = person.last_seen() else { return String::new() };
    let Some(days) = days_between(&seen, reader.as_of) else { return String::new() };
    let key = if seen.certain_day().is_some() { "placard-days" } else { "placard-days-at-least" };
    let words = [
        ("n", days.into()),
        ("number", reader.tr.number(days).into()),
        ("date", reader.tr.day(reader.as_of).into()),
    ];
    reader.tr.with(key, &words)
}

fn days_between(seen: &Edtf, on: Date) -> Option<i64> {
    let days = i64::from(seen.latest()?.until(on).ok()?.get_days());
    (days > 0).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_the_latest_possible_day_to_the_day_of_the_action() {
        let on: Date = "2016-06-01".parse().unwrap();
        for (seen, days) in [
            ("2016-05-24", Some(8)),
            ("2016-05-31", Some(1)),
            ("2016-06-01", None),
            ("2016-06-02", None),
            ("[2016-05-20..2016-05-24]", Some(8)),
            ("2016-05", Some(1)),
            ("2016", None),
        ] {
            assert_eq!(days_between(&seen.parse().unwrap(), on), days, "{seen}");
        }
    }
}
