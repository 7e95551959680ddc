//! Runs of rules in the database, and what they do to signatures.

use byname_base::id::{AccountId, PetitionId};
use byname_base::now::Now;
use byname_db::{DbError, Row, Tx, Value, values};
use byname_tally::Reason;

use super::json::json;
use crate::invalidation::{FoundRow, PublicBatch, Rule, Run, RunKind, RunState, Untold};
use crate::signature::HeldFor;

/// What a rule asks of a signature. `*` stands for anything.
macro_rules! meets_rule {
    () => {
        "petition_id = $1 AND state = 'confirmed' AND ($2 = '*' OR class = $2) AND ($3 = '*' OR country = $3) \
         AND ($4 = '*' OR language = $4) AND ($5 = '*' OR signed_at >= $5) AND ($6 = '*' OR signed_at <= $6) \
         AND ($7 = '*' OR held_for = $7)"
    };
}

/// How many of each hour and way, in order.
macro_rules! by_hour {
    ($condition:expr) => {
        concat!(
            "SELECT SUBSTR(signed_at, 1, 13) AS hour, class, COUNT(leaf) AS counted, \
             COUNT(*) - COUNT(leaf) AS waiting FROM signature WHERE ",
            $condition,
            " GROUP BY SUBSTR(signed_at, 1, 13), class ORDER BY SUBSTR(signed_at, 1, 13), class"
        )
    };
}

fn rule_values(petition: &PetitionId, rule: &Rule) -> Vec<Value> {
    let or_any = |value: Option<&str>| Value::from(value.unwrap_or("*"));
    vec![
        petition.as_str().into(),
        or_any(rule.class.as_deref()),
        or_any(rule.country.as_deref()),
        or_any(rule.language.map(byname_base::language::Language::code)),
        or_any(rule.from.as_deref()),
        or_any(rule.until.as_deref()),
        or_any(rule.held_for.map(HeldFor::code)),
    ]
}

/// How many signatures a rule meets.
pub(crate) async fn met_by(
    tx: &mut Tx,
    petition: &PetitionId,
    rule: &Rule,
) -> Result<Vec<FoundRow>, DbError> {
    found(&tx.rows(by_hour!(meets_rule!()), &rule_values(petition, rule)).await?)
}

/// How many signatures a run took out and nobody has taken back since.
pub(crate) async fn still_out(
    tx: &mut Tx,
    petition: &PetitionId,
    run: i64,
) -> Result<Vec<FoundRow>, DbError> {
    let sql = by_hour!("petition_id = $1 AND end_batch = $2 AND state = 'invalidated'");
    found(&tx.rows(sql, values![petition.as_str(), run]).await?)
}

fn found(rows: &[Row]) -> Result<Vec<FoundRow>, DbError> {
    let read = |row: &Row| {
        Ok(FoundRow {
            hour: row.text("hour")?,
            class: row.text("class")?,
            counted: row.int("counted")?,
            waiting: row.int("waiting")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Holds the signatures that a rule meets, in the order in which whoever writes takes them.
pub(crate) async fn hold_met(tx: &mut Tx, petition: &PetitionId, rule: &Rule) -> Result<(), DbError> {
    let sql = concat!("SELECT tag FROM signature WHERE ", meets_rule!(), " ORDER BY tag");
    tx.hold(sql, &rule_values(petition, rule)).await
}

/// Holds the signatures of a run, in the same order.
pub(crate) async fn hold_run(tx: &mut Tx, petition: &PetitionId, run: i64) -> Result<(), DbError> {
    let sql = "SELECT tag FROM signature WHERE petition_id = $1 AND end_batch = $2 ORDER BY tag";
    tx.hold(sql, values![petition.as_str(), run]).await
}

/// Takes out what a rule meets; gives how many.
pub(crate) async fn take_out(
    tx: &mut Tx,
    petition: &PetitionId,
    rule: &Rule,
    run: i64,
) -> Result<u64, DbError> {
    let mut values = rule_values(petition, rule);
    values.push(run.into());
    let sql = concat!("UPDATE signature SET state = 'invalidated', end_batch = $8 WHERE ", meets_rule!());
    tx.execute(sql, &values).await
}

/// Puts back what a run took out; gives how many. What no leaf has taken out stands again at once; for the rest the
/// run `by` has leaves to come.
pub(crate) async fn put_back(tx: &mut Tx, petition: &PetitionId, run: i64, by: i64) -> Result<u64, DbError> {
    tx.execute(
        "UPDATE signature SET state = 'confirmed', end_batch = CASE WHEN end_leaf IS NULL THEN NULL ELSE $3 END \
         WHERE petition_id = $1 AND end_batch = $2 AND state = 'invalidated'",
        values![petition.as_str(), run, by],
    )
    .await
}

/// How many are held for each reason, and how many of them would count as soon as they are let in.
pub(crate) async fn held(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<(HeldFor, i64, i64)>, DbError> {
    let rows = tx
        .rows(
            "SELECT held_for, COUNT(*) AS n, COUNT(CASE WHEN proved = 1 OR class <> 'email' THEN 1 END) AS ready \
             FROM signature WHERE petition_id = $1 AND state = 'held' GROUP BY held_for ORDER BY held_for",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parsed("held_for")?, row.int("n")?, row.int("ready")?))).collect()
}

/// Lets in what is held for a reason and was signed up to a minute; gives how many. To whom no message could be sent
/// yet, the link goes now, and their days begin with it.
pub(crate) async fn let_in(
    tx: &mut Tx,
    now: Now,
    petition: &PetitionId,
    held_for: HeldFor,
    until: &str,
) -> Result<u64, DbError> {
    // As whoever writes takes them.
    let held =
        "SELECT tag FROM signature WHERE petition_id = $1 AND state = 'held' AND held_for = $2 ORDER BY tag";
    tx.hold(held, values![petition.as_str(), held_for.code()]).await?;
    tx.execute(
        "UPDATE signature SET \
         state = CASE WHEN proved = 1 OR class <> 'email' THEN 'confirmed' ELSE 'pending' END, \
         signed_at = CASE WHEN proved = 0 AND address IS NOT NULL AND mails = 0 THEN $4 ELSE signed_at END, \
         mail_due = CASE WHEN proved = 0 AND address IS NOT NULL AND mails = 0 THEN $5 ELSE mail_due END \
         WHERE petition_id = $1 AND state = 'held' AND held_for = $2 AND signed_at <= $3",
        values![petition.as_str(), held_for.code(), until, now.as_minute(), now.as_stored()],
    )
    .await
}

/// The number of the next run.
pub(crate) async fn next_number(tx: &mut Tx, petition: &PetitionId) -> Result<i64, DbError> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM invalidation WHERE petition_id = $1";
    tx.row(sql, values![petition.as_str()]).await?.map_or(Ok(1), |row| row.int("next"))
}

/// Keeps a run.
pub(crate) async fn add(tx: &mut Tx, petition: &PetitionId, run: &Run) -> Result<(), DbError> {
    let rule = serde_json::to_string(&run.rule).expect("codes and text are always JSON");
    tx.execute(
        "INSERT INTO invalidation (petition_id, number, kind, rule, reason, signatures, done_at, done_by, undoes, \
         state, asked_by, asked_name, counted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            petition.as_str(),
            run.number,
            run.kind.code(),
            &rule,
            &run.reason,
            run.signatures,
            &run.at,
            &run.done_by,
            run.undoes,
            run.state.code(),
            run.asked_by.as_ref().map_or("", AccountId::as_str),
            &run.asked_name,
            run.counted
        ],
    )
    .await?;
    Ok(())
}

/// Notes that a run that was asked for is done, or will not be.
pub(crate) async fn decide(tx: &mut Tx, petition: &PetitionId, run: &Run) -> Result<(), DbError> {
    tx.execute(
        "UPDATE invalidation SET state = $3, signatures = $4, counted = $5, done_at = $6, done_by = $7 \
         WHERE petition_id = $1 AND number = $2",
        values![
            petition.as_str(),
            run.number,
            run.state.code(),
            run.signatures,
            run.counted,
            &run.at,
            &run.done_by
        ],
    )
    .await?;
    Ok(())
}

/// Every run of a petition, the newest first.
pub(crate) async fn of_petition(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<Run>, DbError> {
    let rows = tx
        .rows(
            "SELECT number, kind, state, rule, reason, signatures, counted, asked_by, asked_name, done_by, done_at, \
             undoes, batch FROM invalidation WHERE petition_id = $1 ORDER BY number DESC",
            values![petition.as_str()],
        )
        .await?;
    rows.iter().map(run).collect()
}

fn run(row: &Row) -> Result<Run, DbError> {
    let asked_by = row.text("asked_by")?;
    Ok(Run {
        number: row.int("number")?,
        kind: row.parsed("kind")?,
        state: row.parsed("state")?,
        rule: json(row, "rule")?,
        reason: row.text("reason")?,
        signatures: row.int("signatures")?,
        counted: row.int("counted")?,
        asked_by: (!asked_by.is_empty()).then(|| AccountId::from_text(asked_by)),
        asked_name: row.text("asked_name")?,
        done_by: row.text("done_by")?,
        at: row.text("done_at")?,
        undoes: row.maybe_int("undoes")?,
        batch: row.maybe_int("batch")?,
    })
}

/// The runs that are done and told by no head yet, in their order.
pub(crate) async fn untold(tx: &mut Tx, petition: &PetitionId) -> Result<Vec<Untold>, DbError> {
    let rows = tx
        .rows(
            "SELECT number, kind, reason FROM invalidation WHERE petition_id = $1 AND state = 'done' ORDER BY number",
            values![petition.as_str()],
        )
        .await?;
    let read = |row: &Row| {
        let reason = row.text("reason")?;
        Ok(Untold {
            number: row.int("number")?,
            kind: row.parsed("kind")?,
            reason: Reason::read(&reason)
                .map_err(|_| DbError::Unreadable { column: "reason".to_owned(), found: reason })?,
        })
    };
    rows.iter().map(read).collect()
}

/// Takes hold of the signatures of a run for which leaves are due, so that nobody takes one back meanwhile; gives their
/// leaves, in order. Of those that are put back nothing more is noted; [`number_ends`] notes the leaves of the others.
pub(crate) async fn claim(tx: &mut Tx, petition: &PetitionId, run: &Untold) -> Result<Vec<i64>, DbError> {
    hold_run(tx, petition, run.number).await?;
    let sql = match run.kind {
        RunKind::Restore => {
            "UPDATE signature SET end_leaf = NULL, end_batch = NULL WHERE petition_id = $1 AND end_batch = $2 \
             AND state = 'confirmed' AND leaf IS NOT NULL AND end_leaf IS NOT NULL RETURNING leaf"
        }
        RunKind::Invalidate | RunKind::LetIn => {
            "UPDATE signature SET end_leaf = 0 WHERE petition_id = $1 AND end_batch = $2 \
             AND state = 'invalidated' AND leaf IS NOT NULL AND end_leaf IS NULL RETURNING leaf"
        }
    };
    let rows = tx.rows(sql, values![petition.as_str(), run.number]).await?;
    let mut leaves: Vec<i64> = rows.iter().map(|row| row.int("leaf")).collect::<Result<_, _>>()?;
    leaves.sort_unstable();
    Ok(leaves)
}

/// Notes the leaves that take out what was claimed: the one after `announced`, and so on, in the order of their leaves.
pub(crate) async fn number_ends(
    tx: &mut Tx,
    petition: &PetitionId,
    run: i64,
    announced: i64,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE signature SET end_leaf = $3 + placed.place FROM \
         (SELECT tag AS of_tag, ROW_NUMBER() OVER (ORDER BY leaf) AS place FROM signature \
         WHERE petition_id = $1 AND end_batch = $2 AND end_leaf = 0) AS placed WHERE signature.tag = placed.of_tag",
        values![petition.as_str(), run, announced],
    )
    .await?;
    Ok(())
}

/// The number of the next batch of a petition.
pub(crate) async fn next_batch(tx: &mut Tx, petition: &PetitionId) -> Result<i64, DbError> {
    let sql = "SELECT COALESCE(MAX(batch), 0) + 1 AS next FROM invalidation WHERE petition_id = $1";
    tx.row(sql, values![petition.as_str()]).await?.map_or(Ok(1), |row| row.int("next"))
}

/// Where in the count a run is told.
pub(crate) struct Told {
    /// The number of its batch.
    pub(crate) batch: i64,
    /// The leaf that announces it.
    pub(crate) leaf: i64,
    /// How many leaves follow that one.
    pub(crate) leaves: u64,
}

/// Notes that nothing of a run is still to be told; `None` when there was nothing to tell.
pub(crate) async fn told(
    tx: &mut Tx,
    petition: &PetitionId,
    run: i64,
    told: Option<&Told>,
    now: Now,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE invalidation SET state = $3, batch = $4, leaf = $5, leaves = $6, told_at = $7 \
         WHERE petition_id = $1 AND number = $2",
        values![
            petition.as_str(),
            run,
            RunState::Told.code(),
            told.map(|told| told.batch),
            told.map(|told| told.leaf),
            told.map_or(0, |told| i64::try_from(told.leaves).unwrap_or(i64::MAX)),
            now.as_stored()
        ],
    )
    .await?;
    Ok(())
}

/// The batches that a head over so many leaves tells, in their order.
pub(crate) async fn batches(
    tx: &mut Tx,
    petition: &PetitionId,
    size: u64,
) -> Result<Vec<PublicBatch>, DbError> {
    let rows = tx
        .rows(
            "SELECT batch, kind, reason, leaves, told_at FROM invalidation \
             WHERE petition_id = $1 AND batch IS NOT NULL AND leaf < $2 ORDER BY batch",
            values![petition.as_str(), i64::try_from(size).unwrap_or(i64::MAX)],
        )
        .await?;
    let read = |row: &Row| {
        let (reason, told_at) = (row.text("reason")?, row.text("told_at")?);
        let unreadable = |column: &str, found: &str| DbError::Unreadable {
            column: column.to_owned(),
            found: found.to_owned(),
        };
        Ok(PublicBatch {
            number: row.int("batch")?,
            puts_back: row.text("kind")? == RunKind::Restore.code(),
            reason: Reason::read(&reason).map_err(|_| unreadable("reason", &reason))?,
            signatures: row.int("leaves")?,
            at: Now::from_stored(&told_at).ok_or_else(|| unreadable("told_at", &told_at))?,
        })
    };
    rows.iter().map(read).collect()
}
