//! A transaction: every query of the program runs in one.

use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{Arguments, Transaction};

use crate::row::EngineRow;
use crate::{DbError, Row, Value};

/// A transaction. Dropped without [`Tx::commit`], it leaves no trace.
pub struct Tx(pub(crate) EngineTx);

pub(crate) enum EngineTx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement and gives the number of rows it touched.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    pub async fn execute(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, DbError> {
        Ok(match &mut self.0 {
            EngineTx::Sqlite(tx) => {
                sqlx::query_with(sql, sqlite_arguments(values)).execute(&mut **tx).await?.rows_affected()
            }
            EngineTx::Postgres(tx) => {
                sqlx::query_with(sql, postgres_arguments(values)).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Runs a query and gives all its rows. For answers of unknown size ask page by page.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    pub async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, DbError> {
        Ok(match &mut self.0 {
            EngineTx::Sqlite(tx) => {
                let rows: Vec<SqliteRow> =
                    sqlx::query_with(sql, sqlite_arguments(values)).fetch_all(&mut **tx).await?;
                rows.into_iter().map(|row| Row(EngineRow::Sqlite(row))).collect()
            }
            EngineTx::Postgres(tx) => {
                let rows: Vec<PgRow> =
                    sqlx::query_with(sql, postgres_arguments(values)).fetch_all(&mut **tx).await?;
                rows.into_iter().map(|row| Row(EngineRow::Postgres(row))).collect()
            }
        })
    }

    /// Runs a query and gives its first row, or `None` when it has none.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    pub async fn row(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<Row>, DbError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Takes hold, until the transaction ends, of the rows that a query gives, in the order in which it gives them. It
    /// ends with the text column by which it orders, which is taken byte by byte. Who changes many rows at once holds
    /// them first in the order in which others take them, so that no two wait for each other. On SQLite nothing is
    /// asked: it has one writer.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    pub async fn hold(&mut self, sql: &'static str, values: &[Value]) -> Result<(), DbError> {
        let EngineTx::Postgres(tx) = &mut self.0 else { return Ok(()) };
        // Only what the program itself says is put together here.
        let statement = sqlx::AssertSqlSafe(format!("{sql} COLLATE \"C\" FOR UPDATE"));
        sqlx::query_with(statement, postgres_arguments(values)).execute(&mut **tx).await?;
        Ok(())
    }

    /// Says that most of the database is going to be read, again and again: SQLite then reads the file as memory that it
    /// shares with the system, its first gigabyte, instead of having every page copied. Not for a listener: where the disk fails under
    /// shared memory, the program ends. PostgreSQL keeps what it keeps.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    pub async fn share_memory(&mut self) -> Result<(), DbError> {
        let EngineTx::Sqlite(tx) = &mut self.0 else { return Ok(()) };
        sqlx::query("PRAGMA mmap_size = 1073741824").execute(&mut **tx).await?;
        Ok(())
    }

    /// Makes an empty PostgreSQL schema, so that each test has tables of its own in one server.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    #[doc(hidden)]
    pub async fn create_schema_for_test(&mut self, name: &str) -> Result<(), DbError> {
        let EngineTx::Postgres(tx) = &mut self.0 else { return Ok(()) };
        let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let statement = sqlx::AssertSqlSafe(format!("CREATE SCHEMA {plain}"));
        sqlx::query(statement).execute(&mut **tx).await?;
        Ok(())
    }

    /// Makes everything done in this transaction durable.
    ///
    /// # Errors
    /// `Query` when the engine could not; nothing of it then stands.
    pub async fn commit(self) -> Result<(), DbError> {
        match self.0 {
            EngineTx::Sqlite(tx) => tx.commit().await?,
            EngineTx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

pub(crate) fn sqlite_arguments(values: &[Value]) -> SqliteArguments {
    let mut arguments = SqliteArguments::default();
    for value in values {
        let added = match value {
            Value::Text(text) => arguments.add(text.clone()),
            Value::Int(number) => arguments.add(*number),
            Value::Bytes(bytes) => arguments.add(bytes.clone()),
        };
        added.expect("text, whole numbers and bytes always encode");
    }
    arguments
}

pub(crate) fn postgres_arguments(values: &[Value]) -> PgArguments {
    let mut arguments = PgArguments::default();
    for value in values {
        let added = match value {
            Value::Text(text) => arguments.add(text.clone()),
            Value::Int(number) => arguments.add(*number),
            Value::Bytes(bytes) => arguments.add(bytes.clone()),
        };
        added.expect("text, whole numbers and bytes always encode");
    }
    arguments
}
