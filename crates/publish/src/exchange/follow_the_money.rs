//! FollowTheMoney: the register as entities for investigators' tools, one a line.
//!
//! Names stand whole, as the register has them. Who is known only by the words of a row is no entity and stays in its
//! words. A de facto body carries those words in every name. A date with doubt stands in words, not as a date.
//!
//! Source: the model of followthemoney 4 (Person, PublicBody, Event, Document); the data dictionary, exchange maps.

use byname_base::hex::hex;
use byname_register::claim::{ClaimField, Grade};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::World;
use super::plain_date::{PlainDate, plain_date};
use crate::public_action::PublicAction;
use crate::public_person::PublicPerson;
use crate::public_source::PublicSource;
use crate::public_step::{PublicParty, PublicStep};
use crate::public_text::Support;

/// The languages of sources that the model has a code for; Crimean Tatar is not among them.
///
/// Source: ISO 639-3; `followthemoney.types.language`.
const LANGUAGES: [(&str, &str); 7] =
    [("en", "eng"), ("uk", "ukr"), ("ru", "rus"), ("de", "deu"), ("fr", "fra"), ("tr", "tur"), ("pl", "pol")];

/// One entity as it grows.
struct Entity {
    id: String,
    schema: &'static str,
    properties: Map<String, Value>,
}

/// A source that something released cites.
pub(crate) fn source(world: &World, source: &PublicSource) -> String {
    let mut entity = Entity::new(source_id(world, &source.id), "Document");
    // The model asks for the name of a file; the number by which the register cites it is the only one there is.
    entity.put("fileName", &source.id).put("title", &source.title).put("publisher", &source.publisher);
    if let Some(PlainDate::At(day)) = plain_date(&source.date) {
        entity.put("publishedAt", &day);
    }
    let primary = source.language.split('-').next().unwrap_or_default();
    let language = LANGUAGES.iter().find(|(tag, _)| *tag == primary);
    entity.put("language", language.map_or("", |(_, code)| code));
    entity.put_address("sourceUrl", &source.url);
    entity.line()
}

/// An institution under its names, each of which says “de facto” where that is due.
pub(crate) fn authority(
    world: &World,
    id: &str,
    names: &[String],
    kind: &str,
    level: &str,
    jurisdiction: &str,
) -> String {
    let mut entity = Entity::new(record_id(id), "PublicBody");
    for name in names {
        entity.put("name", name);
    }
    entity.put("classification", &level.replace('_', " ")).put("classification", kind);
    entity.put_country("jurisdiction", jurisdiction);
    entity.put_page(world, &format!("/en/authorities/{id}"));
    entity.line()
}

/// A person; `said` is since when, in a sentence.
pub(crate) fn person(world: &World, person: &PublicPerson, said: &str) -> String {
    let shown = |field| person.shown(field).map_or("", |fact| fact.value.as_str());
    let mut entity = Entity::new(record_id(person.id.as_str()), "Person");
    for name in &person.names {
        entity.put("name", &name.text);
    }
    for spelling in &person.other_spellings {
        entity.put("alias", &spelling.text);
    }
    if let Some(PlainDate::At(born)) = plain_date(shown(ClaimField::Birth)) {
        entity.put("birthDate", &born);
    }
    let sex = shown(ClaimField::Sex);
    entity.put("gender", if ["female", "male", "other"].contains(&sex) { sex } else { "" });
    entity.put("summary", said).put("description", shown(ClaimField::Circumstances));
    let names = person.names.iter().chain(&person.other_spellings).map(|name| &name.support);
    for support in names.chain(person.facts.iter().map(|fact| &fact.support)) {
        entity.put_proof(world, support);
    }
    entity.put_page(world, &format!("/en/people/{}", person.id));
    entity.line()
}

/// A step; `parties` is who turned to whom, in words.
pub(crate) fn step(world: &World, step: &PublicStep, parties: &str) -> String {
    let mut entity = Entity::new(record_id(step.id.as_str()), "Event");
    entity.put("name", &step.description).put("summary", parties).put("description", &step.outcome_text);
    entity.put_date(&step.sent_on);
    entity.put("organizer", &authority_of(&step.actor));
    entity.put("involved", &step.addressee.as_ref().map(authority_of).unwrap_or_default());
    for person in &step.person_ids {
        entity.put("involved", &record_id(person.as_str()));
    }
    for code in &step.jurisdiction {
        entity.put_country("country", code);
    }
    for word in ["step", &step.kind, &step.level, &step.stance] {
        entity.put("keywords", word);
    }
    entity.put("recordId", step.id.as_str()).put("notes", &step.note).put_proof(world, &step.support);
    let page = match step.person_ids.first() {
        Some(person) => format!("/en/people/{person}#{}", step.id),
        None => format!("/en/steps?kind={}#{}", step.kind, step.id),
    };
    entity.put_page(world, &page);
    entity.line()
}

/// A public event under its title; `place` is what may be told of the place now.
pub(crate) fn action(world: &World, action: &PublicAction, title: &str, place: &str) -> String {
    let mut entity = Entity::new(record_id(action.id.as_str()), "Event");
    entity.put("name", title).put("description", &action.description).put("location", place);
    entity.put_date(&action.date);
    for person in &action.held_for {
        entity.put("involved", &record_id(person.as_str()));
    }
    entity.put("keywords", "action").put("keywords", &action.kind).put("notes", &action.note);
    entity.put("recordId", action.id.as_str()).put_proof(world, &action.support);
    entity.put_page(world, &format!("/en/actions/{}", action.id));
    entity.line()
}

/// The entity of an institution; empty for a party that is known only as words.
fn authority_of(party: &PublicParty) -> String {
    party.authority.as_ref().map(|authority| record_id(authority.id.as_str())).unwrap_or_default()
}

/// Public ids are random; they need only a beginning of their own.
fn record_id(public_id: &str) -> String {
    format!("byname-{public_id}")
}

/// Sources are cited by numbers that every register begins anew.
fn source_id(world: &World, number: &str) -> String {
    let digest = Sha256::digest(format!("{} {number}", world.host).as_bytes());
    format!("byname-source-{}", hex(&digest[..12]))
}

impl Entity {
    fn new(id: String, schema: &'static str) -> Self {
        Self { id, schema, properties: Map::new() }
    }

    /// Adds a value, each once; none for an empty text.
    fn put(&mut self, property: &str, text: &str) -> &mut Self {
        let text = readable(text);
        if !text.is_empty() {
            let values = self.properties.entry(property).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(values) = values
                && !values.iter().any(|value| value == text.as_str())
            {
                values.push(text.into());
            }
        }
        self
    }

    /// Adds a date without doubt as one, and any other in words.
    fn put_date(&mut self, edtf: &str) -> &mut Self {
        match plain_date(edtf) {
            Some(PlainDate::At(date)) => self.put("date", &date),
            Some(PlainDate::Span(from, to)) => self.put("startDate", &from).put("endDate", &to),
            None if edtf.is_empty() => self,
            None => self.put("notes", &format!("Date on record (EDTF): {edtf}")),
        }
    }

    /// Adds a country by the first part of an ISO code; a jurisdiction that is none has no place in the model.
    fn put_country(&mut self, property: &str, code: &str) -> &mut Self {
        let country = code.split('-').next().unwrap_or_default();
        let is_code = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
        // Codes that ISO 3166 gives to nobody, which invented countries have.
        let is_nobodys = country.starts_with('X') || ["AA", "ZZ", "UN"].contains(&country);
        if is_code && !is_nobodys { self.put(property, &country.to_lowercase()) } else { self }
    }

    /// Adds an address that a browser may follow.
    fn put_address(&mut self, property: &str, url: &str) -> &mut Self {
        let followed = url.starts_with("https://") || url.starts_with("http://");
        if followed { self.put(property, url) } else { self }
    }

    fn put_page(&mut self, world: &World, path: &str) -> &mut Self {
        let address = world.whole_address(path).unwrap_or_default();
        self.put("sourceUrl", &address)
    }

    /// Adds the sources of what is not doubtful.
    fn put_proof(&mut self, world: &World, support: &Support) -> &mut Self {
        let cited = support.source_ids.iter().filter(|_| support.grade != Grade::D);
        for source in cited {
            self.put("proof", &source_id(world, source));
        }
        self
    }

    fn line(&self) -> String {
        let entity = json!({"id": self.id, "schema": self.schema, "properties": self.properties});
        format!("{entity}\n")
    }
}

/// A text without letters that only steer a machine; the model takes them out itself and would find another text.
fn readable(text: &str) -> String {
    let kept = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'));
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public::tests::invented;

    fn world() -> World {
        World { base: String::new(), host: "example.org".to_owned(), group: "Lantern Watch".to_owned() }
    }

    #[test]
    fn a_person_stands_under_every_name_and_nothing_is_made_of_one() {
        let line = person(&world(), &invented::erdem(), "Missing since 14 March 2016.");
        let read: Value = serde_json::from_str(&line).unwrap();
        assert_eq!((line.matches('\n').count(), &read["schema"]), (1, &json!("Person")));
        assert_eq!(read["properties"]["name"].as_array().unwrap().len(), 3);
        assert_eq!(read["properties"]["alias"], json!(["Erdem Tolharov"]));
        for never in ["firstName", "lastName", "fatherName", "ethnicity", "religion", "sourceUrl"] {
            assert!(read["properties"].get(never).is_none(), "{never}");
        }
    }

    #[test]
    fn a_date_with_doubt_is_told_in_words() {
        let of = |sent_on: &str| {
            let told = PublicStep { sent_on: sent_on.to_owned(), ..invented::asked_police() };
            let read: Value = serde_json::from_str(&step(&world(), &told, "")).unwrap();
            read["properties"].clone()
        };
        assert_eq!(of("2016-03-16")["date"], json!(["2016-03-16"]));
        assert_eq!(of("2016-03/2016-05")["endDate"], json!(["2016-05"]));
        let doubtful = of("2016-03-16~");
        assert!(doubtful.get("date").is_none());
        assert_eq!(doubtful["notes"], json!(["Date on record (EDTF): 2016-03-16~"]));
    }

    #[test]
    fn a_jurisdiction_is_a_country_or_left_out() {
        for (code, expected) in
            [("UA-43", json!(["ua"])), ("RU", json!(["ru"])), ("XN", json!(null)), ("CoE", json!(null))]
        {
            let line = authority(&world(), "a", &["A".to_owned()], "court", "national", code);
            let read: Value = serde_json::from_str(&line).unwrap();
            assert_eq!(read["properties"]["jurisdiction"], expected, "{code}");
        }
    }

    #[test]
    fn what_is_doubtful_proves_nothing_and_no_line_is_broken() {
        let doubtful = PublicStep {
            support: invented::support(Grade::D),
            description: "one\u{0}two\nthree ]]>".to_owned(),
            ..invented::asked_police()
        };
        let line = step(&world(), &doubtful, "");
        assert_eq!(line.matches('\n').count(), 1);
        let read: Value = serde_json::from_str(&line).unwrap();
        assert!(read["properties"].get("proof").is_none());
        assert_eq!(read["properties"]["name"], json!(["onetwo\nthree ]]>"]));
    }
}
