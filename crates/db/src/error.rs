//! What can go wrong between the program and its database.

/// What can go wrong between the program and its database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The database does not open.
    #[error("the database does not open ({address}): {cause}")]
    Open {
        /// Which one, without passwords.
        address: String,
        /// The engine's own words.
        cause: sqlx::Error,
    },
    /// The database was written by a newer version of the program.
    #[error(
        "the database is of version {found}, this program knows versions up to {known}: it was written by a newer \
         byname. Nothing was changed; start that newer version again"
    )]
    Newer {
        /// The version found.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// A migration in the database is not the one that this program carries.
    #[error("migration {version} in the database differs from this program's; nothing was changed")]
    OtherMigration {
        /// Which migration.
        version: i64,
    },
    /// A query failed.
    #[error("the database refused a query")]
    Query(#[from] sqlx::Error),
    /// A column holds what the program never writes.
    #[error("column {column} holds {found:?}, which this program never writes; run `byname doctor`")]
    Unreadable {
        /// The column.
        column: String,
        /// What it holds.
        found: String,
    },
}

impl DbError {
    /// Whether the disk has no room left: reading goes on, nothing can be kept.
    #[must_use]
    pub fn is_full(&self) -> bool {
        // SQLite's SQLITE_FULL, and PostgreSQL's class 53 (insufficient resources) for a full disk.
        let Self::Query(sqlx::Error::Database(cause)) = self else { return false };
        cause.code().is_some_and(|code| code == "13" || code == "53100")
    }

    /// Whether the transaction and another one waited for each other, so that the engine ended this one. Nothing of it
    /// stands, and it can be done again.
    #[must_use]
    pub fn is_crossed(&self) -> bool {
        // PostgreSQL's deadlock_detected and serialization_failure. SQLite has one writer, who waits for nobody.
        let Self::Query(sqlx::Error::Database(cause)) = self else { return false };
        cause.code().is_some_and(|code| code == "40P01" || code == "40001")
    }

    /// Whether the disk failed while something was to be made durable: what the system holds of it cannot be trusted
    /// any more.
    #[must_use]
    pub fn is_not_durable(&self) -> bool {
        // SQLite's SQLITE_IOERR and its extended codes (10 in the low byte). A PostgreSQL server ends by itself.
        let Self::Query(sqlx::Error::Database(cause)) = self else { return false };
        let code = cause.code().and_then(|code| code.parse::<u32>().ok());
        code.is_some_and(|code| code < 100_000 && code & 0xff == 10) && self.is_sqlite()
    }

    fn is_sqlite(&self) -> bool {
        let Self::Query(sqlx::Error::Database(cause)) = self else { return false };
        cause.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some()
    }
}
