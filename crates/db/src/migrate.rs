//! The tables, brought from any known version to the newest. Each migration runs once, in one transaction.

use byname_base::hex::hex;
use sha2::{Digest, Sha256};
use sqlx::Executor as _;

use crate::pool::Pools;
use crate::tx::EngineTx;
use crate::{Db, DbError, Tx, values};
use byname_base::now::Now;

/// One step of the tables' history. Where the engines must differ it has two texts.
pub struct Migration {
    version: i64,
    sqlite: &'static str,
    postgres: &'static str,
}

/// A migration whose text both engines share.
macro_rules! shared {
    ($version:literal, $file:literal) => {
        Migration {
            version: $version,
            sqlite: include_str!(concat!("../../../migrations/", $file)),
            postgres: include_str!(concat!("../../../migrations/", $file)),
        }
    };
}

const MIGRATIONS: &[Migration] = &[
    shared!(1, "0001_base.sql"),
    shared!(2, "0002_register.sql"),
    shared!(3, "0003_pursue.sql"),
    shared!(4, "0004_campaign.sql"),
    shared!(5, "0005_publish.sql"),
    shared!(6, "0006_staff.sql"),
    shared!(7, "0007_desk.sql"),
    shared!(8, "0008_consent.sql"),
    shared!(9, "0009_names_and_letters.sql"),
    shared!(10, "0010_petitions.sql"),
    shared!(11, "0011_invalidations.sql"),
    shared!(12, "0012_paper_and_partners.sql"),
    shared!(13, "0013_hand_overs.sql"),
    shared!(14, "0014_sheets.sql"),
    shared!(15, "0015_actions_planned.sql"),
    shared!(16, "0016_letters.sql"),
    shared!(17, "0017_world.sql"),
    shared!(18, "0018_words.sql"),
    shared!(19, "0019_photographs.sql"),
    shared!(20, "0020_mirrors.sql"),
    shared!(21, "0021_photographs_taken_back.sql"),
    shared!(22, "0022_read_by_index.sql"),
    shared!(23, "0023_lists_by_their_order.sql"),
];

/// The newest version of the tables that this program knows.
pub const KNOWN_VERSION: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

/// The tables in the order in which migrations made them: each after those that it refers to. One that was made anew
/// stands where it was made last.
pub(crate) fn tables_in_order() -> Vec<&'static str> {
    let made = |migration: &'static Migration| migration.sqlite.split("CREATE TABLE ").skip(1);
    let mut tables: Vec<&str> = Vec::new();
    for table in MIGRATIONS.iter().flat_map(made).filter_map(|text| text.split([' ', '(']).next()) {
        tables.retain(|known| *known != table);
        tables.push(table);
    }
    tables
}

impl Db {
    /// Brings the tables to the newest version this program knows; does nothing when they are there already.
    ///
    /// # Errors
    /// `Newer` when a newer program wrote the database, `OtherMigration` when its history is not ours, `Query`.
    pub async fn migrate(&self, now: Now) -> Result<(), DbError> {
        let mut tx = self.write().await?;
        tx.execute(
            "CREATE TABLE IF NOT EXISTS schema_version (
                version BIGINT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)",
            values![],
        )
        .await?;
        let applied = applied(&mut tx).await?;
        for migration in MIGRATIONS {
            let text = match &self.pools {
                Pools::Sqlite { .. } => migration.sqlite,
                Pools::Postgres(_) => migration.postgres,
            };
            match applied.iter().find(|(version, _)| *version == migration.version) {
                Some((_, sha256)) if *sha256 == fingerprint(text) => {}
                Some((version, _)) => return Err(DbError::OtherMigration { version: *version }),
                None => tx.apply(migration.version, text, now).await?,
            }
        }
        tx.commit().await
    }

    /// The version of the tables, or `None` when there are none.
    ///
    /// # Errors
    /// `Newer` when a newer program wrote them, `Query`.
    pub async fn version(&self) -> Result<Option<i64>, DbError> {
        let mut tx = self.read().await?;
        Ok(applied(&mut tx).await?.iter().map(|(version, _)| *version).max())
    }
}

async fn applied(tx: &mut Tx) -> Result<Vec<(i64, String)>, DbError> {
    let rows = tx.rows("SELECT version, sha256 FROM schema_version ORDER BY version", values![]).await?;
    let applied: Vec<_> = rows
        .iter()
        .map(|row| Ok((row.int("version")?, row.text("sha256")?)))
        .collect::<Result<_, DbError>>()?;
    match applied.iter().map(|(version, _)| *version).max() {
        Some(found) if found > KNOWN_VERSION => Err(DbError::Newer { found, known: KNOWN_VERSION }),
        _ => Ok(applied),
    }
}

fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

impl Tx {
    async fn apply(&mut self, version: i64, text: &'static str, now: Now) -> Result<(), DbError> {
        match &mut self.0 {
            EngineTx::Sqlite(tx) => tx.execute(sqlx::raw_sql(text)).await.map(|_| ())?,
            EngineTx::Postgres(tx) => tx.execute(sqlx::raw_sql(text)).await.map(|_| ())?,
        }
        self.execute(
            "INSERT INTO schema_version (version, sha256, applied_at) VALUES ($1, $2, $3)",
            values![version, fingerprint(text), now],
        )
        .await?;
        Ok(())
    }
}
