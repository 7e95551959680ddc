//! The few texts that must differ between the engines.

use crate::pool::Pools;

impl Pools {
    /// Opens a transaction that will write. SQLite takes the writer's place at once, so that no later statement
    /// can fail for want of it.
    pub(crate) fn begin_write(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "BEGIN IMMEDIATE",
            Self::Postgres(_) => "BEGIN",
        }
    }

    /// Opens a transaction that reads one state of the database from beginning to end.
    pub(crate) fn begin_read(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "BEGIN",
            Self::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }
}
