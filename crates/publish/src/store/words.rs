//! Words of the group, and the files that brought them.

use byname_base::id::{AccountId, WordRunId};
use byname_base::language::Language;
use byname_db::{DbError, Row, Tx, values};

use crate::error::PublishError;
use crate::translation::{Own, WordRun};

/// Words of the group, and whose place they take.
pub(crate) struct OwnRow {
    pub(crate) language: Language,
    pub(crate) key: String,
    pub(crate) own: Own,
}

/// Every word of the group.
pub(crate) async fn own(tx: &mut Tx) -> Result<Vec<OwnRow>, DbError> {
    let rows = tx.rows("SELECT * FROM own_word ORDER BY language, word", values![]).await?;
    rows.iter().map(read_own).collect()
}

fn read_own(row: &Row) -> Result<OwnRow, DbError> {
    Ok(OwnRow {
        language: row.parsed("language")?,
        key: row.text("word")?,
        own: Own {
            text: row.text("text")?,
            of_english: row.text("of_english")?,
            run: WordRunId::from_text(row.text("run_id")?),
        },
    })
}

/// Puts words in the place of what stood under a key.
pub(crate) async fn put(tx: &mut Tx, language: Language, key: &str, own: &Own) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO own_word (language, word, text, of_english, run_id) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (language, word) DO UPDATE SET text = excluded.text, of_english = excluded.of_english, \
         run_id = excluded.run_id",
        values![language.code(), key, &own.text, &own.of_english, own.run.as_str()],
    )
    .await?;
    Ok(())
}

/// Takes the group's words away, so that ours stand again.
pub(crate) async fn forget(tx: &mut Tx, language: Language, key: &str) -> Result<(), DbError> {
    let sql = "DELETE FROM own_word WHERE language = $1 AND word = $2";
    tx.execute(sql, values![language.code(), key]).await.map(|_| ())
}

pub(crate) async fn insert(tx: &mut Tx, run: &WordRun) -> Result<(), DbError> {
    let changes = serde_json::to_string(&run.changes).expect("texts can be written");
    tx.execute(
        "INSERT INTO word_run (id, language, state, changes, offered_at, offered_by, offerer, decided_at, decider) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            run.id.as_str(),
            run.language.code(),
            run.state.code(),
            changes,
            &run.offered_at,
            run.offered_by.as_str(),
            &run.offerer,
            &run.decided_at,
            &run.decider,
        ],
    )
    .await?;
    Ok(())
}

/// Notes what became of a file.
pub(crate) async fn settle(tx: &mut Tx, run: &WordRun) -> Result<(), DbError> {
    tx.execute(
        "UPDATE word_run SET state = $2, decided_at = $3, decider = $4 WHERE id = $1",
        values![run.id.as_str(), run.state.code(), &run.decided_at, &run.decider],
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(tx: &mut Tx, id: &WordRunId) -> Result<Option<WordRun>, PublishError> {
    let row = tx.row("SELECT * FROM word_run WHERE id = $1", values![id.as_str()]).await?;
    row.map(|row| read_run(&row)).transpose()
}

/// The files of a language, the newest first.
pub(crate) async fn runs(tx: &mut Tx, language: Language) -> Result<Vec<WordRun>, PublishError> {
    let sql = "SELECT * FROM word_run WHERE language = $1 ORDER BY offered_at DESC, id";
    let rows = tx.rows(sql, values![language.code()]).await?;
    rows.iter().map(read_run).collect()
}

fn read_run(row: &Row) -> Result<WordRun, PublishError> {
    let id = row.text("id")?;
    let unreadable = |cause| PublishError::UnreadableSnapshot { id: id.clone(), cause };
    Ok(WordRun {
        language: row.parsed("language")?,
        state: row.parsed("state")?,
        changes: serde_json::from_str(&row.text("changes")?).map_err(unreadable)?,
        offered_at: row.text("offered_at")?,
        offered_by: AccountId::from_text(row.text("offered_by")?),
        offerer: row.text("offerer")?,
        decided_at: row.text("decided_at")?,
        decider: row.text("decider")?,
        id: WordRunId::from_text(id),
    })
}
