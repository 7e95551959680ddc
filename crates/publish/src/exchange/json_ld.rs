//! JSON-LD of a page, for search engines and archives: what the page itself says in the reader's language, and no more.
//!
//! Of a birth nothing but the year. No image of a person, no present tense of a fate, no word of what the page does not
//! show. schema.org has no type for a person gone missing; the sentence on the page stands as the description.

use byname_base::language::Language;
use serde_json::{Map, Value, json};

/// What a page is about.
pub(crate) enum About {
    /// A person.
    Person {
        name: String,
        /// Names in other languages and spellings as printed elsewhere.
        others: Vec<String>,
        /// The year of birth, where the register has it without doubt.
        born: Option<i16>,
        /// Since when, in a sentence.
        said: String,
    },
    /// A petition of the group.
    Petition { title: String, owner: String, opened_on: String, signed: u64, counted_at: String },
    /// A public event.
    Action {
        title: String,
        /// A certain day, with the hour where it is known; `None` when the day is not certain.
        starts: Option<String>,
        /// Code of its state; empty for a row that tells of an action as it was.
        state: String,
        /// What may be told of the place now.
        place: String,
        said: String,
    },
    /// A rule by which an answer is due.
    Rule {
        law: String,
        number: String,
        said: String,
        /// What a rule that may not be relied on carries beside it; empty for one that may.
        caution: String,
    },
}

/// The page that it stands in.
pub(crate) struct PageData<'a> {
    pub title: &'a str,
    pub language: Language,
    /// Its one address, where the site knows its own.
    pub address: Option<String>,
    /// Who keeps the register.
    pub group: &'a str,
    pub about: About,
}

/// The document as it stands in a page: no sign of it can end the element, or be taken for a comment.
pub(crate) fn block(page: &PageData<'_>) -> String {
    let mut document = Map::new();
    document.insert("@context".to_owned(), "https://schema.org".into());
    document.insert("@type".to_owned(), "WebPage".into());
    put(&mut document, "name", page.title);
    put(&mut document, "inLanguage", page.language.code());
    put(&mut document, "url", page.address.as_deref().unwrap_or_default());
    document.insert("publisher".to_owned(), json!({"@type": "Organization", "name": page.group}));
    document.insert("mainEntity".to_owned(), Value::Object(entity(&page.about)));
    escaped(&Value::Object(document).to_string())
}

fn entity(about: &About) -> Map<String, Value> {
    let mut entity = Map::new();
    match about {
        About::Person { name, others, born, said } => {
            put(&mut entity, "@type", "Person");
            put(&mut entity, "name", name);
            if !others.is_empty() {
                entity.insert("alternateName".to_owned(), json!(others));
            }
            put(&mut entity, "birthDate", &born.map(|year| format!("{year:04}")).unwrap_or_default());
            put(&mut entity, "description", said);
        }
        About::Petition { title, owner, opened_on, signed, counted_at } => {
            put(&mut entity, "@type", "CreativeWork");
            put(&mut entity, "name", title);
            entity.insert("creator".to_owned(), json!({"@type": "Organization", "name": owner}));
            put(&mut entity, "datePublished", opened_on);
            entity.insert(
                "interactionStatistic".to_owned(),
                json!({
                    "@type": "InteractionCounter",
                    "interactionType": "https://schema.org/EndorseAction",
                    "userInteractionCount": signed,
                    "endTime": counted_at,
                }),
            );
        }
        About::Action { title, starts, state, place, said } => {
            put(&mut entity, "@type", "Event");
            put(&mut entity, "name", title);
            put(&mut entity, "startDate", starts.as_deref().unwrap_or_default());
            put(&mut entity, "eventStatus", event_status(state));
            if !place.is_empty() {
                entity.insert("location".to_owned(), json!({"@type": "Place", "name": place}));
            }
            put(&mut entity, "description", said);
        }
        About::Rule { law, number, said, caution } => {
            put(&mut entity, "@type", "Legislation");
            put(&mut entity, "name", law);
            put(&mut entity, "legislationIdentifier", number);
            put(&mut entity, "description", said);
            put(&mut entity, "creativeWorkStatus", caution);
        }
    }
    entity
}

/// The word of the vocabulary for where an action stands: one that took place, took place as announced.
fn event_status(state: &str) -> &'static str {
    match state {
        "cancelled" => "https://schema.org/EventCancelled",
        "moved" => "https://schema.org/EventRescheduled",
        _ => "https://schema.org/EventScheduled",
    }
}

fn put(into: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        into.insert(name.to_owned(), text.into());
    }
}

/// JSON in which no sign of HTML is left: it says the same to whoever reads JSON.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> String {
        let about =
            About::Person { name: name.to_owned(), others: Vec::new(), born: Some(985), said: String::new() };
        block(&PageData { title: name, language: Language::Uk, address: None, group: "Lantern Watch", about })
    }

    #[test]
    fn a_name_cannot_end_the_block_and_is_read_back_as_it_was() {
        for name in ["</script><script>alert(1)</script>", "<!-- & -->", "a\u{2028}b\u{0}c", "]]>", "Ö\"\\"]
        {
            let written = person(name);
            assert!(!written.contains(['<', '>', '&', '\u{2028}', '\0']), "{written}");
            let read: Value = serde_json::from_str(&written).unwrap();
            assert_eq!(read["mainEntity"]["name"], name);
        }
    }

    #[test]
    fn what_is_not_known_is_not_there() {
        let read: Value = serde_json::from_str(&person("Marta")).unwrap();
        let keys: Vec<&String> = read["mainEntity"].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["@type", "birthDate", "name"]);
        assert_eq!(read["mainEntity"]["birthDate"], "0985");
        assert!(read.get("url").is_none());
    }
}
