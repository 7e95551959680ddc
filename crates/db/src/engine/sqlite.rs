//! SQLite: one file, one writer, readers beside it.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqlitePool};

/// Readers beside the writer: as many as two cores can use, few enough to keep their caches small.
const READERS: u32 = 4;

/// How long a command waits for a writer in another process.
const BUSY: Duration = Duration::from_secs(10);

/// How long one waits for a connection of the pool. To wait for the one writer is no fault to warn of; whoever
/// waits longer than this is told.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens the file: a pool of one writer and a pool of readers.
pub(crate) async fn open(path: &Path) -> Result<(SqlitePool, SqlitePool), sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // Nothing is acknowledged before it is durable.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        // Two megabytes a connection: the system keeps the file in memory besides.
        .pragma("cache_size", "-2048")
        // 32 megabytes go into the log before they are put in their places: a crowd changes the same pages again and
        // again, and each is put there once.
        .pragma("wal_autocheckpoint", "8000")
        // Rows go from the thread that reads to whoever asked in lots, not one by one.
        .row_buffer_size(1024)
        // What is taken out is written over: an address that is forgotten is in no free page of the file.
        .pragma("secure_delete", "ON")
        // A statement may hold what is not for the log.
        .disable_statement_logging();
    let pool = SqlitePoolOptions::new().acquire_timeout(PATIENCE).acquire_slow_threshold(PATIENCE);
    let writer = pool
        .clone()
        .max_connections(1)
        // On a full disk SQLite ends a transaction by itself; a connection that still counts it open is thrown away.
        .before_acquire(|writer, _| Box::pin(async move { Ok(!writer.is_in_transaction()) }))
        .connect_with(options.clone().create_if_missing(true))
        .await?;
    let readers = pool.max_connections(READERS).connect_lazy_with(options.pragma("query_only", "ON"));
    Ok((writer, readers))
}
