//! Every way in which the log can be found wrong.

/// Every way in which the log can be found wrong.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] byname_db::DbError),
    /// An entry's hash is not that of its content and the entry before it.
    #[error("log entry {position} was changed, or one before it was removed")]
    Changed {
        /// Which entry, counted from 1.
        position: i64,
    },
    /// The log's head names another length or hash than its entries have.
    #[error("the log was cut: its head speaks of {head} entries, {found} are there")]
    Cut {
        /// How many the head speaks of.
        head: i64,
        /// How many are there.
        found: i64,
    },
    /// The hashes of records are not those that an entry bound.
    #[error(
        "the hashes of records are not those that log entry {position} bound: some were changed or removed"
    )]
    RowsChanged {
        /// Which entry.
        position: i64,
    },
    /// Hashes of records that no entry binds.
    #[error("there are hashes of records that no log entry binds: they were added behind the program's back")]
    RowsUnbound,
}
