//! The few texts that must differ between the engines.

use crate::Tx;
use crate::pool::Pools;
use crate::tx::EngineTx;

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

impl Tx {
    /// Every column of every table of ours, but that of the versions: `table_name`, `column_name`, `column_type`.
    pub(crate) fn catalogue(&self) -> &'static str {
        match self.0 {
            EngineTx::Sqlite(_) => {
                "SELECT m.name AS table_name, c.name AS column_name, c.type AS column_type \
                 FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_version' \
                 ORDER BY m.name, c.cid"
            }
            EngineTx::Postgres(_) => {
                "SELECT table_name::text AS table_name, column_name::text AS column_name, \
                 data_type::text AS column_type FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND table_name <> 'schema_version' \
                 ORDER BY table_name, ordinal_position"
            }
        }
    }
}
