//! The rows by which standing publications are filtered and sorted; they hold nothing that the snapshot does not.

use std::sync::LazyLock;

use byname_base::collation::Collation;
use byname_base::id::PublicationId;
use byname_base::language::Language;
use byname_base::text::fold;
use byname_db::{DbError, Tx, values};
use byname_register::claim::ClaimField;

use super::date_key::{DateColumns, NO_DAY};
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
        tx.execute(
            "INSERT INTO public_photo (publication_id, sha256, jpeg) \
             SELECT $1, sha256, jpeg FROM picture WHERE sha256 = $2",
            values![id.as_str(), sha256],
        )
        .await?;
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

async fn write_person(tx: &mut Tx, id: &PublicationId, person: &PublicPerson) -> Result<(), DbError> {
    let shown = |field| person.shown(field).map_or("", |fact| fact.value.as_str());
    let year = person.last_seen().and_then(|date| date.year());
    tx.execute(
        "INSERT INTO public_person (publication_id, count, year, date_key, as_of_key, place) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            id.as_str(),
            person.count.code(),
            year.map(i64::from),
            DateColumns::of(shown(ClaimField::LastSeen)).key,
            DateColumns::of(shown(ClaimField::StatusAsOf)).key,
            fold(shown(ClaimField::LastSeenPlace)),
        ],
    )
    .await?;
    for (language, order) in ORDERS.iter() {
        tx.execute(
            "INSERT INTO public_person_order (publication_id, language, sort_key, public_id) VALUES ($1, $2, $3, $4)",
            values![id.as_str(), language.code(), order.key(person.name_in(*language).text), person.id.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// The order of names in each language; its tables are read once.
static ORDERS: LazyLock<[(Language, Collation); 5]> =
    LazyLock::new(|| Language::ALL.map(|language| (language, Collation::of(language))));

async fn write_step(tx: &mut Tx, id: &PublicationId, step: &PublicStep) -> Result<(), DbError> {
    let sent = DateColumns::of(&step.sent_on);
    let course = Course::of(step);
    let silent_from = course.and_then(|course| course.silent_from);
    let authority =
        |party: &PublicParty| party.authority.as_ref().map(|authority| authority.id.as_str().to_owned());
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
            authority(&step.actor).unwrap_or_default(),
            step.addressee.as_ref().and_then(authority).unwrap_or_default(),
            step.addressee.as_ref().map_or("", |party| &party.text),
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
