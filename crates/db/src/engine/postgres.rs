//! PostgreSQL: a server that many nodes share.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions as _, PgPool};

const CONNECTIONS: u32 = 8;

/// How long a node waits for a connection before it says that the server is not there. To wait less is no fault to
/// warn of.
const PATIENCE: Duration = Duration::from_secs(10);

/// Opens a pool on the address and tries it once.
pub(crate) async fn open(address: &str) -> Result<PgPool, sqlx::Error> {
    // A statement may hold what is not for the log.
    let options: PgConnectOptions = address.parse::<PgConnectOptions>()?.disable_statement_logging();
    PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .acquire_slow_threshold(PATIENCE)
        .connect_with(options)
        .await
}
