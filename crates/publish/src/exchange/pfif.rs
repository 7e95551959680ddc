//! PFIF 1.4: people for search services, each with one note on where the file stands.
//!
//! No street, e-mail, telephone or photo, ever. Names stand whole: this register does not cut them into parts. Whoever
//! keeps a copy is told on which day it has to go, and from the day after that finds here a placeholder without a word.
//!
//! Source: PFIF 1.4 (zesty.ca/pfif/1.4), as the fields of Person Finder have it; the data dictionary, exchange maps.

use askama::Template;
use byname_register::case::Count;
use byname_register::claim::ClaimField;
use byname_register::fate::{Fate, Status};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::plain_date::plain_point;
use super::{World, instant};
use crate::public_person::PublicPerson;
use crate::store::{Term, Tombstone};

/// What stands before the people.
pub(crate) const HEAD: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\">\n";

/// What stands after them.
pub(crate) const FOOT: &str = "</pfif:pfif>\n";

#[derive(Template)]
#[template(path = "exchange/pfif_person.xml", escape = "xml")]
struct Person<'a> {
    world: &'a World,
    id: &'a str,
    entry_date: String,
    expiry_date: Option<String>,
    source_url: Option<String>,
    full_name: &'a str,
    alternate_names: String,
    description: &'a str,
    sex: Option<&'a str>,
    date_of_birth: Option<String>,
    status: &'static str,
    last_known_location: &'a str,
    said: &'a str,
}

#[derive(Template)]
#[template(path = "exchange/pfif_placeholder.xml", escape = "xml")]
struct Placeholder<'a> {
    world: &'a World,
    id: &'a str,
    entry_date: String,
    expiry_date: String,
}

/// A person as told on a day: everything that has a field, or from the day after the last the placeholder alone. `said`
/// is where the file stands, in a sentence.
pub(crate) fn person(world: &World, told: &PublicPerson, term: &Term, said: &str, today: Date) -> String {
    if let Some(gone_on) = term.gone_on.filter(|gone_on| is_over(*gone_on, today)) {
        return stub(world, told.id.as_str(), gone_on);
    }
    let shown = |field| told.shown(field).map_or("", |fact| fact.value.as_str());
    let name = told.name_in(byname_base::language::Language::En);
    let person = Person {
        world,
        id: told.id.as_str(),
        entry_date: instant(term.since),
        expiry_date: term.gone_on.map(instant),
        source_url: world.whole_address(&format!("/en/people/{}", told.id)),
        full_name: name.text,
        alternate_names: other_names(told, name.text),
        description: shown(ClaimField::Circumstances),
        sex: Some(shown(ClaimField::Sex)).filter(|sex| ["female", "male", "other"].contains(sex)),
        date_of_birth: plain_point(shown(ClaimField::Birth)),
        status: status(told),
        last_known_location: shown(ClaimField::LastSeenPlace),
        said,
    };
    line(&person)
}

/// What is left of a person who was taken back.
pub(crate) fn placeholder(world: &World, tombstone: &Tombstone) -> String {
    stub(world, tombstone.id.as_str(), tombstone.on)
}

fn stub(world: &World, id: &str, on: Date) -> String {
    let stub = Placeholder { world, id, entry_date: instant(on), expiry_date: instant(on) };
    line(&stub)
}

/// One record, with the end of its line.
fn line(record: &impl Template) -> String {
    let mut line = record.render().expect("writing into memory cannot fail");
    line.push('\n');
    line
}

/// Whether more than a day has passed since a record had to go.
///
/// Source: the data dictionary, exchange maps: "after `expiry_date` + 1 day serve only the placeholder" (S).
fn is_over(gone_on: Date, today: Date) -> bool {
    today > gone_on.saturating_add(1.day())
}

/// Every other name and spelling, a line each, as the format wants it.
fn other_names(person: &PublicPerson, shown: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in person.names.iter().chain(&person.other_spellings) {
        if name.text != shown && !names.contains(&name.text.as_str()) {
            names.push(&name.text);
        }
    }
    names.join("\n")
}

/// The word that the format has for where a file stands; empty when it has none that is true.
///
/// Source: the data dictionary, exchange maps. Only a disappearance is ever called missing.
fn status(person: &PublicPerson) -> &'static str {
    match (person.fate, person.status, person.count) {
        (Fate::ConfirmedAlive, ..) => "believed_alive",
        (Fate::ConfirmedDead, ..) => "believed_dead",
        (_, Status::Open, Count::Missing) => "believed_missing",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public::tests::invented;
    use byname_register::case::CaseKind;
    use jiff::civil::date;

    fn world() -> World {
        World {
            base: "https://example.org".to_owned(),
            host: "example.org".to_owned(),
            group: "Lantern Watch".to_owned(),
        }
    }

    fn term() -> Term {
        Term { since: date(2026, 11, 1), gone_on: Some(date(2027, 5, 1)) }
    }

    #[test]
    fn a_record_is_told_to_the_day_after_its_end_and_then_no_word_of_it() {
        let table = [
            (date(2027, 4, 30), true),
            (date(2027, 5, 1), true),
            (date(2027, 5, 2), true),
            (date(2027, 5, 3), false),
        ];
        for (today, told) in table {
            let xml = person(&world(), &invented::erdem(), &term(), "Missing.", today);
            assert_eq!(xml.contains("Tolgarov"), told, "{today}");
            assert!(xml.contains("<pfif:expiry_date>2027-04-30T21:00:00Z</pfif:expiry_date>"), "{xml}");
        }
        let stub = person(&world(), &invented::erdem(), &term(), "Missing.", date(2027, 5, 3));
        assert_eq!(stub.matches("<pfif:").count(), 5, "person and its four fields: {stub}");
    }

    #[test]
    fn a_word_of_the_format_is_used_only_where_it_is_true() {
        let of = |fate, status, kind| PublicPerson {
            fate,
            status,
            case_kind: kind,
            count: byname_register::case::count(
                kind,
                byname_register::fate::Standing {
                    status,
                    fate,
                    whereabouts: byname_register::fate::Whereabouts::Unknown,
                },
            ),
            ..invented::erdem()
        };
        let table = [
            (Fate::Unknown, Status::Open, CaseKind::Disappearance, "believed_missing"),
            (Fate::Unknown, Status::OpenNoNews, CaseKind::Disappearance, ""),
            (Fate::Unknown, Status::Verifying, CaseKind::Disappearance, ""),
            (Fate::Unknown, Status::Open, CaseKind::Prosecution, ""),
            (Fate::BelievedDead, Status::Clarified, CaseKind::Disappearance, ""),
            (Fate::ConfirmedAlive, Status::Clarified, CaseKind::Prosecution, "believed_alive"),
            (Fate::ConfirmedDead, Status::Clarified, CaseKind::Disappearance, "believed_dead"),
        ];
        for (fate, state, kind, expected) in table {
            assert_eq!(status(&of(fate, state, kind)), expected, "{fate:?} {state:?} {kind:?}");
        }
    }

    #[test]
    fn no_field_of_a_home_or_a_way_to_reach_somebody_is_ever_written() {
        let xml = person(&world(), &invented::erdem(), &term(), "Missing.", date(2026, 11, 24));
        for never in ["home_street", "home_city", "email", "phone", "photo_url", "given_name", "family_name"]
        {
            assert!(!xml.contains(never), "{never}: {xml}");
        }
        assert!(xml.contains("<pfif:full_name>Erdem Tolgarov &lt;Ğ&amp;&gt;</pfif:full_name>"));
        assert!(xml.contains("<pfif:alternate_names>Ердем Толгаров&#10;Erdem Tolğarov&#10;Erdem Tolharov<"));
        assert!(xml.contains("<pfif:author_made_contact>false</pfif:author_made_contact>"));
    }
}
