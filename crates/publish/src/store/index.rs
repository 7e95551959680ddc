//! The rows by which standing publications are filtered and sorted; they hold nothing that the snapshot does not.

use std::sync::LazyLock;

use byname_base::collation::Collation;
use byname_base::id::PublicationId;
use byname_base::language::Language;
use byname_base::text::fold;
use byname_db::{DbError, Tx, values};
use byname_register::claim::ClaimField;

use super::date_key::{DateColumns, NO_DAY};
use super::photos;
use crate::course::Course;
use crate::public_person::PublicPerson;
use crate::public_step::{PublicParty, PublicStep};
use crate::publication::Snapshot;

/// Writes the rows of one publication.
pub(super) async fn write(tx: &mut Tx, id: &PublicationId, snapshot: &Snapshot) -> Result<(), DbError> {
    match snapshot {
        Snapshot::Person(person) => write_person(tx, id, person).await?,
        Snapshot::Step(step) => write_step(tx, id, step).await?,
        Snapshot::Action(_) | Snapshot::Appeal(_) | Snapshot::Source(_) | Snapshot::Authority(_) => {}
    }
    for (link, target) in snapshot.links() {
        tx.execute(
            "INSERT INTO public_link (publication_id, kind, target) VALUES ($1, $2, $3)",
            values![id.as_str(), link.code(), target],
        )
        .await?;
    }
    for sha256 in snapshot.photos() {
        photos::show(tx, id, sha256).await?;
    }
    for (person, covers) in snapshot.consented() {
        tx.execute(
            "INSERT INTO public_consent (publication_id, person, covers) VALUES ($1, $2, $3)",
            values![id.as_str(), person, covers.code()],
        )
        .await?;
    }
    Ok(())
}

/// Takes the rows of one publication away.
pub(super) async fn forget(tx: &mut Tx, id: &PublicationId) -> Result<(), DbError> {
    for sql in [
        "DELETE FROM public_person WHERE publication_id = $1",
        "DELETE FROM public_person_order WHERE publication_id = $1",
        "DELETE FROM public_step WHERE publication_id = $1",
        "DELETE FROM public_link WHERE publication_id = $1",
        "DELETE FROM public_consent WHERE publication_id = $1",
        "DELETE FROM public_photo WHERE publication_id = $1",
    ] {
        tx.execute(sql, values![id.as_str()]).await?;
    }
    Ok(())
}

/// By what lists choose and order a record: two states of it with the same stand at the same place of every list. The
/// words of a place are not among it.
pub(super) fn place_in_lists(snapshot: &Snapshot) -> Vec<String> {
    match snapshot {
        Snapshot::Person(person) => {
            let InLists { count, year, date_key, as_of_key } = InLists::of(person);
            let mut place = vec![count.to_owned(), format!("{year:?}"), date_key, as_of_key];
            place.extend(sort_keys(person).map(|(_, key)| key));
            place
        }
        Snapshot::Step(step) => {
            let sent = DateColumns::of(&step.sent_on);
            let (id, text) = addressee(step);
            let mut place = vec![sent.key, sent.earliest, sent.latest, id, text.to_owned()];
            place.extend([&step.level, &step.kind, &step.stance].map(String::clone));
            place.extend(
                snapshot.links().into_iter().map(|(link, target)| format!("{} {target}", link.code())),
            );
            place
        }
        Snapshot::Action(_) | Snapshot::Appeal(_) | Snapshot::Source(_) | Snapshot::Authority(_) => {
            Vec::new()
        }
    }
}

/// By what the list of people and its numbers choose and order them, their names apart.
struct InLists {
    count: &'static str,
    year: Option<i64>,
    date_key: String,
    as_of_key: String,
}

impl InLists {
    fn of(person: &PublicPerson) -> Self {
        Self {
            count: person.count.code(),
            year: person.last_seen().and_then(|date| date.year()).map(i64::from),
            date_key: DateColumns::of(shown(person, ClaimField::LastSeen)).key,
            as_of_key: DateColumns::of(shown(person, ClaimField::StatusAsOf)).key,
        }
    }
}

fn shown(person: &PublicPerson, field: ClaimField) -> &str {
    person.shown(field).map_or("", |fact| fact.value.as_str())
}

/// Where a name stands in the order of each language.
pub(super) fn sort_keys(person: &PublicPerson) -> impl Iterator<Item = (Language, String)> {
    ORDERS.iter().map(|(language, order)| (*language, order.key(person.name_in(*language).text)))
}

/// The id of the institution addressed, empty where it is known as text alone; and the text.
fn addressee(step: &PublicStep) -> (String, &str) {
    step.addressee.as_ref().map_or_else(Default::default, |party| (authority(party), party.text.as_str()))
}

fn authority(party: &PublicParty) -> String {
    party.authority.as_ref().map(|authority| authority.id.as_str().to_owned()).unwrap_or_default()
}

async fn write_person(tx: &mut Tx, id: &PublicationId, person: &PublicPerson) -> Result<(), DbError> {
    let InLists { count, year, date_key, as_of_key } = InLists::of(person);
    let place = fold(shown(person, ClaimField::LastSeenPlace));
    tx.execute(
        "INSERT INTO public_person (publication_id, count, year, date_key, as_of_key, place) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![id.as_str(), count, year, date_key, as_of_key, place],
    )
    .await?;
    for (language, sort_key) in sort_keys(person) {
        write_order(tx, id, person, language, &sort_key).await?;
    }
    Ok(())
}

/// Writes where a person stands in the list of a language.
pub(super) async fn write_order(
    tx: &mut Tx,
    id: &PublicationId,
    person: &PublicPerson,
    language: Language,
    sort_key: &str,
) -> Result<(), DbError> {
    let InLists { count, year, .. } = InLists::of(person);
    tx.execute(
        "INSERT INTO public_person_order (publication_id, language, sort_key, public_id, count, year) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![id.as_str(), language.code(), sort_key, person.id.as_str(), count, year],
    )
    .await?;
    Ok(())
}

/// The order of names in each language; its tables are read once.
static ORDERS: LazyLock<[(Language, Collation); 5]> =
    LazyLock::new(|| Language::ALL.map(|language| (language, Collation::of(language))));

async fn write_step(tx: &mut Tx, id: &PublicationId, step: &PublicStep) -> Result<(), DbError> {
    let sent = DateColumns::of(&step.sent_on);
    let course = Course::of(step);
    let silent_from = course.and_then(|course| course.silent_from);
    let (addressee_id, addressee_text) = addressee(step);
    tx.execute(
        "INSERT INTO public_step (publication_id, public_id, earliest, latest, date_key, month_known, level, stance, kind, \
         grade, actor_id, addressee_id, addressee_text, de_facto, rule, came, late, silent_from) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        values![
            id.as_str(),
            step.id.as_str(),
            sent.earliest,
            sent.latest,
            sent.key,
            sent.month_known,
            &step.level,
            &step.stance,
            &step.kind,
            step.support.grade.code(),
            authority(&step.actor),
            addressee_id,
            addressee_text,
            step.de_facto,
            &step.due.rule,
            course.map_or("", |course| course.came.code()),
            course.is_some_and(|course| course.late),
            silent_from.map_or(NO_DAY.to_owned(), |day| day.to_string()),
        ],
    )
    .await?;
    Ok(())
}
