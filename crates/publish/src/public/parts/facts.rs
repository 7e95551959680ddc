//! What is known of a person, field by field, and where the sources do not agree.

use byname_register::claim::{ClaimField, Field};

use super::{Reader, Shelf, SupportView, Told};
use crate::public_person::{PublicFact, PublicPerson};

/// One line of the facts: a field and what stands for it.
pub(in crate::public) struct FactRow {
    /// What the field is called.
    pub label: String,
    /// The value shown first, then those that stand beside it.
    pub values: Vec<FactValue>,
}

/// One value with how it is known.
pub(in crate::public) struct FactValue {
    /// The value in words.
    pub value: Told,
    /// Whether it is the one shown among the facts.
    pub shown: bool,
    /// Grade and sources.
    pub support: SupportView,
    /// A remark.
    pub note: Told,
}

/// One field whose sources do not agree: every version at the same size.
pub(in crate::public) struct Conflict {
    /// What the field is called.
    pub label: String,
    /// The versions, the shown one first.
    pub versions: Vec<FactValue>,
}

/// The facts of a person, in the order in which the register tells them.
pub(in crate::public) fn rows(reader: &Reader<'_>, person: &PublicPerson) -> Vec<FactRow> {
    fields(person)
        .into_iter()
        .map(|(field, facts)| FactRow {
            label: label(reader, field),
            values: facts
                .iter()
                .filter(|fact| fact.shown || stands_beside(field))
                .map(|fact| FactValue::new(reader, person, fact))
                .collect(),
        })
        .filter(|row| !row.values.is_empty())
        .collect()
}

/// The fields of a person whose claims differ and cannot both hold.
pub(in crate::public) fn conflicts(reader: &Reader<'_>, person: &PublicPerson) -> Vec<Conflict> {
    fields(person)
        .into_iter()
        .filter(|(field, facts)| {
            !stands_beside(field) && facts.iter().any(|fact| fact.value != facts[0].value)
        })
        .map(|(field, mut facts)| {
            facts.sort_by_key(|fact| !fact.shown);
            Conflict {
                label: label(reader, field),
                versions: facts.iter().map(|fact| FactValue::new(reader, person, fact)).collect(),
            }
        })
        .collect()
}

/// The facts field by field; each field once, where it first stands.
fn fields(person: &PublicPerson) -> Vec<(&str, Vec<&PublicFact>)> {
    let mut fields: Vec<(&str, Vec<&PublicFact>)> = Vec::new();
    for fact in &person.facts {
        match fields.iter_mut().find(|(field, _)| *field == fact.field) {
            Some((_, facts)) => facts.push(fact),
            None => fields.push((&fact.field, vec![fact])),
        }
    }
    fields
}

/// Fields of which several values may hold together.
fn stands_beside(field: &str) -> bool {
    let together =
        [ClaimField::Affiliation, ClaimField::Circumstances, ClaimField::Sentence, ClaimField::LegalStatus];
    together.iter().any(|one| one.code() == field)
}

fn label(reader: &Reader<'_>, field: &str) -> String {
    match field.strip_prefix("age_on_") {
        Some(day) => reader.tr.with("fact-age_on", &[("date", reader.date(day).into())]),
        None => reader.code("fact", field),
    }
}

impl FactValue {
    fn new(reader: &Reader<'_>, person: &PublicPerson, fact: &PublicFact) -> Self {
        let value = value(reader, person, fact);
        // One mark is enough: the value's own, or the remark's where the value needs none.
        let note = if value.mark.is_some() {
            Told::beside(reader, &fact.note, &person.text_lang)
        } else {
            Told::marked(reader, &fact.note, &person.text_lang)
        };
        Self { value, shown: fact.shown, support: SupportView::new(reader, &fact.support, Shelf::Here), note }
    }
}

fn value(reader: &Reader<'_>, person: &PublicPerson, fact: &PublicFact) -> Told {
    let text = fact.value.as_str();
    if fact.field.ends_with("_edtf") {
        return Told::own(reader.date(text));
    }
    if !text.contains(char::is_alphabetic) {
        return Told::own(text.to_owned());
    }
    let words: Vec<String> =
        Field::from_name(&fact.field).word_keys(text).iter().map(|key| reader.t(key)).collect();
    if words.is_empty() { Told::marked(reader, text, &person.text_lang) } else { Told::own(words.join("; ")) }
}
