//! An open database.

use sqlx::{PgPool, SqlitePool};

use crate::engine::{postgres, sqlite};
use crate::tx::EngineTx;
use crate::{Address, DbError, Tx, reads};

/// An open database; clones share its connections.
#[derive(Clone)]
pub struct Db {
    pub(crate) pools: Pools,
}

#[derive(Clone)]
pub(crate) enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

impl Db {
    /// Opens the database at an address. Its tables are another matter: [`Db::migrate`].
    ///
    /// # Errors
    /// `Open` when the file or server cannot be reached.
    pub async fn open(address: &Address) -> Result<Self, DbError> {
        let opened = match address {
            Address::File(path) => {
                sqlite::open(path).await.map(|(writer, readers)| Pools::Sqlite { writer, readers })
            }
            Address::Postgres(url) => postgres::open(url).await.map(Pools::Postgres),
        };
        let pools = opened.map_err(|cause| DbError::Open { address: format!("{address:?}"), cause })?;
        Ok(Self { pools })
    }

    /// Begins a transaction that only reads: it sees one state of the database until it is dropped.
    ///
    /// # Errors
    /// `Query` when no connection is to be had.
    pub async fn read(&self) -> Result<Tx, DbError> {
        reads::note_everything();
        self.begin_reading().await
    }

    /// The same for whoever says what is read; see [`reads`].
    ///
    /// # Errors
    /// `Query` when no connection is to be had.
    pub async fn read_of(&self, names: &[String]) -> Result<Tx, DbError> {
        names.iter().for_each(|name| reads::note(name));
        self.begin_reading().await
    }

    async fn begin_reading(&self) -> Result<Tx, DbError> {
        let begin = self.pools.begin_read();
        Ok(Tx(match &self.pools {
            Pools::Sqlite { readers, .. } => EngineTx::Sqlite(readers.begin_with(begin).await?),
            Pools::Postgres(pool) => EngineTx::Postgres(pool.begin_with(begin).await?),
        }))
    }

    /// Begins a transaction that writes. Dropped without [`Tx::commit`], it leaves no trace.
    ///
    /// # Errors
    /// `Query` when no connection is to be had, or another process keeps writing for too long.
    pub async fn write(&self) -> Result<Tx, DbError> {
        let begin = self.pools.begin_write();
        Ok(Tx(match &self.pools {
            Pools::Sqlite { writer, .. } => EngineTx::Sqlite(writer.begin_with(begin).await?),
            Pools::Postgres(pool) => EngineTx::Postgres(pool.begin_with(begin).await?),
        }))
    }

    /// Closes every connection; what was committed stays.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}
