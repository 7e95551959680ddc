//! Steps in the database.

use std::collections::HashMap;

use byname_base::edtf::Edtf;
use byname_base::id::{PersonId, PublicId, StepId};
use byname_base::text::LanguageTag;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Links};
use byname_register::store::numbers;
use byname_register::store::records::Record;

use crate::step::{Act, Step, Way};

/// Every step, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Step>, DbError> {
    Ok(all_placed(tx).await?.into_iter().map(|(_, step)| step).collect())
}

/// Every step with its place in the order entered.
pub(crate) async fn all_placed(tx: &mut Tx) -> Result<Vec<(i64, Step)>, DbError> {
    let mut links = links::of_kind(tx, "step").await?;
    let rows = tx.rows("SELECT * FROM step ORDER BY position", values![]).await?;
    rows.iter().map(|row| Ok((row.int("position")?, read(row, &mut links)?))).collect()
}

/// One step; `None` when there is none of that record id.
///
/// # Errors
/// The database's own.
pub async fn get(tx: &mut Tx, id: &StepId) -> Result<Option<Step>, DbError> {
    Ok(placed(tx, id).await?.map(|(_, step)| step))
}

/// One step with its place in the order entered.
pub(crate) async fn placed(tx: &mut Tx, id: &StepId) -> Result<Option<(i64, Step)>, DbError> {
    let links = links::of_record(tx, id.as_str()).await?;
    let mut links = HashMap::from([(id.as_str().to_owned(), links)]);
    let row = tx.row("SELECT * FROM step WHERE id = $1", values![id.as_str()]).await?;
    row.map(|row| Ok((row.int("position")?, read(&row, &mut links)?))).transpose()
}

/// The steps that name one person, the newest entered first.
///
/// # Errors
/// The database's own.
pub async fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Step>, DbError> {
    let rows = tx
        .rows(
            "SELECT step.* FROM step JOIN concerns ON concerns.record_id = step.id WHERE concerns.person_id = $1 \
             ORDER BY step.position DESC",
            values![person.as_str()],
        )
        .await?;
    let mut links = HashMap::new();
    for row in &rows {
        let id = row.text("id")?;
        let own = links::of_record(tx, &id).await?;
        links.insert(id, own);
    }
    rows.iter().map(|row| read(row, &mut links)).collect()
}

/// The next number of a step made at the desk, and its place in the order entered.
///
/// # Errors
/// The database's own.
pub(crate) async fn next_number(tx: &mut Tx, year: i16) -> Result<(String, i64), DbError> {
    let (first, end) = numbers::span("T", year);
    let row = tx
        .row(
            "SELECT (SELECT COUNT(*) FROM step WHERE folder_id > $1 AND folder_id < $2) AS here, \
             (SELECT COALESCE(MAX(position), 0) FROM step) AS last",
            values![&first, &end],
        )
        .await?
        .expect("two counts are one row");
    Ok((format!("T-{year}-{}", row.int("here")? + 1), row.int("last")? + 1))
}

fn read(row: &Row, links: &mut HashMap<String, Links>) -> Result<Step, DbError> {
    let id = row.text("id")?;
    let links = links.remove(&id).unwrap_or_default();
    Ok(Step {
        people: links.people,
        sources: links.cites,
        way: read_way(row, links.proves)?,
        id: StepId::from_text(id),
        public_id: PublicId::from_text(row.text("public_id")?),
        folder_id: row.text("folder_id")?,
        level: row.parsed("level")?,
        jurisdiction: row.text("jurisdiction")?,
        stance: row.parsed("stance")?,
        actor: row.text("actor")?,
        addressee: row.text("addressee")?,
        kind: row.parsed("kind")?,
        kind_word: row.text("kind_word")?,
        sent_on: row.maybe_parsed("date_edtf")?,
        description: row.text("description")?,
        outcome_text: row.text("outcome_text")?,
        grade: row.parsed("grade")?,
        note: row.text("note")?,
        text_lang: row.parsed::<LanguageTag>("text_lang")?,
    })
}

fn read_way(row: &Row, proofs: Vec<String>) -> Result<Way, DbError> {
    Ok(Way {
        channel: row.text("channel")?,
        received_on: row.maybe_parsed("received_on")?,
        registered_on: row.maybe_parsed("registered_on")?,
        proofs,
        reply_rule: row.text("reply_rule")?,
        short_reason: row.text("short_reason")?,
        extended_to: row.maybe_parsed("extended_to")?,
        extension_notice_on: row.maybe_parsed("extension_notice_on")?,
        parent_step: row.text("parent_step")?,
        act: row.text("act")?.parse::<Act>().ok(),
        act_on: row.maybe_parsed("act_on")?,
        act_by: row.text("act_by")?,
        inboxes_checked: row.text("inboxes_checked")?,
        answers_followed: match row.text("answers_followed")?.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        outgoing_no: row.text("outgoing_no")?,
        incoming_no: row.text("incoming_no")?,
    })
}

impl Record for Step {
    const INSERT: &'static str = "INSERT INTO step (id, updated_at, updated_by, level, jurisdiction, stance, actor, addressee, \
         kind, kind_word, date_edtf, description, outcome_text, grade, note, text_lang, channel, \
         received_on, registered_on, reply_rule, short_reason, extended_to, extension_notice_on, \
         parent_step, act, act_on, act_by, inboxes_checked, answers_followed, outgoing_no, incoming_no, \
         public_id, folder_id, position, rev) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
         $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, 1)";

    const REPLACE: &'static str = "UPDATE step SET updated_at = $2, updated_by = $3, level = $4, jurisdiction = $5, stance = $6, \
         actor = $7, addressee = $8, kind = $9, kind_word = $10, date_edtf = $11, description = $12, \
         outcome_text = $13, grade = $14, note = $15, text_lang = $16, channel = $17, received_on = $18, \
         registered_on = $19, reply_rule = $20, short_reason = $21, extended_to = $22, \
         extension_notice_on = $23, parent_step = $24, act = $25, act_on = $26, act_by = $27, \
         inboxes_checked = $28, answers_followed = $29, outgoing_no = $30, incoming_no = $31, rev = rev + 1 WHERE id = $1 RETURNING rev";

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn changing(&self) -> Vec<Value> {
        let way = &self.way;
        let day = |date: &Option<Edtf>| Value::from(date.as_ref().map(|date| date.as_str()));
        vec![
            self.level.code().into(),
            (&self.jurisdiction).into(),
            self.stance.code().into(),
            (&self.actor).into(),
            (&self.addressee).into(),
            self.kind.code().into(),
            (&self.kind_word).into(),
            day(&self.sent_on),
            (&self.description).into(),
            (&self.outcome_text).into(),
            self.grade.code().into(),
            (&self.note).into(),
            self.text_lang.as_str().into(),
            (&way.channel).into(),
            day(&way.received_on),
            day(&way.registered_on),
            (&way.reply_rule).into(),
            (&way.short_reason).into(),
            day(&way.extended_to),
            day(&way.extension_notice_on),
            (&way.parent_step).into(),
            way.act.map_or("", Act::code).into(),
            day(&way.act_on),
            (&way.act_by).into(),
            (&way.inboxes_checked).into(),
            way.answers_followed.map_or("", |yes| if yes { "yes" } else { "no" }).into(),
            (&way.outgoing_no).into(),
            (&way.incoming_no).into(),
        ]
    }

    fn lasting(&self, position: i64) -> Vec<Value> {
        vec![self.public_id.as_str().into(), (&self.folder_id).into(), position.into()]
    }

    fn links(&self) -> Links {
        Links { people: self.people.clone(), cites: self.sources.clone(), proves: self.way.proofs.clone() }
    }
}
