//! Steps in the database.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::edtf::Edtf;
use byname_base::id::{PersonId, PublicId, StepId};
use byname_base::now::Now;
use byname_base::text::LanguageTag;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_register::store::links::{self, Role};
use byname_register::store::revisions;

use crate::step::{Act, Step, Way};

/// Every step, in the order entered.
///
/// # Errors
/// The database's own.
pub async fn all(tx: &mut Tx) -> Result<Vec<Step>, DbError> {
    let mut links = Links {
        people: links::people(tx, "step").await?,
        cited: links::citations(tx, "step", Role::Cites).await?,
        proving: links::citations(tx, "step", Role::Proves).await?,
    };
    let rows = tx.rows("SELECT * FROM step ORDER BY position", values![]).await?;
    rows.iter().map(|row| read(row, &mut links)).collect()
}

struct Links {
    people: HashMap<String, Vec<PersonId>>,
    cited: HashMap<String, Vec<String>>,
    proving: HashMap<String, Vec<String>>,
}

fn read(row: &Row, links: &mut Links) -> Result<Step, DbError> {
    let id = row.text("id")?;
    Ok(Step {
        people: links.people.remove(&id).unwrap_or_default(),
        sources: links.cited.remove(&id).unwrap_or_default(),
        way: read_way(row, links.proving.remove(&id).unwrap_or_default())?,
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
    })
}

/// The columns that a new revision may change, in the order of both statements below.
fn changeable(step: &Step) -> Vec<Value> {
    let way = &step.way;
    let day = |date: &Option<Edtf>| Value::from(date.as_ref().map(|date| date.as_str()));
    vec![
        step.level.code().into(),
        (&step.jurisdiction).into(),
        step.stance.code().into(),
        (&step.actor).into(),
        (&step.addressee).into(),
        step.kind.code().into(),
        (&step.kind_word).into(),
        day(&step.sent_on),
        (&step.description).into(),
        (&step.outcome_text).into(),
        step.grade.code().into(),
        (&step.note).into(),
        step.text_lang.as_str().into(),
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
    ]
}

pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    step: &Step,
    position: i64,
) -> Result<(), DbError> {
    let mut row = vec![step.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(step));
    row.extend([step.public_id.as_str().into(), (&step.folder_id).into(), position.into()]);
    tx.execute(
        "INSERT INTO step (id, updated_at, updated_by, level, jurisdiction, stance, actor, addressee, kind, \
         kind_word, date_edtf, description, outcome_text, grade, note, text_lang, channel, received_on, \
         registered_on, reply_rule, short_reason, extended_to, extension_notice_on, parent_step, act, act_on, \
         act_by, inboxes_checked, answers_followed, public_id, folder_id, position, rev) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
         $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, 1)",
        &row,
    )
    .await?;
    link(tx, step).await
}

pub(crate) async fn replace(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    old: &Step,
    new: &Step,
) -> Result<(), DbError> {
    let mut row = vec![old.id.as_str().into(), now.into(), actor.name().into()];
    row.extend(changeable(new));
    let row = tx
        .row(
            "UPDATE step SET updated_at = $2, updated_by = $3, level = $4, jurisdiction = $5, stance = $6, \
             actor = $7, addressee = $8, kind = $9, kind_word = $10, date_edtf = $11, description = $12, \
             outcome_text = $13, grade = $14, note = $15, text_lang = $16, channel = $17, received_on = $18, \
             registered_on = $19, reply_rule = $20, short_reason = $21, extended_to = $22, \
             extension_notice_on = $23, parent_step = $24, act = $25, act_on = $26, act_by = $27, \
             inboxes_checked = $28, answers_followed = $29, rev = rev + 1 WHERE id = $1 RETURNING rev",
            &row,
        )
        .await?
        .expect("a known step has a row");
    revisions::keep(tx, actor, now, old.id.as_str(), row.int("rev")? - 1, old).await?;
    links::forget(tx, old.id.as_str()).await?;
    link(tx, new).await
}

async fn link(tx: &mut Tx, step: &Step) -> Result<(), DbError> {
    let id = step.id.as_str();
    links::name_people(tx, id, &step.people).await?;
    links::cite(tx, id, Role::Cites, &step.sources).await?;
    links::cite(tx, id, Role::Proves, &step.way.proofs).await
}
