//! Copying every table out of one database and into another, of either engine, row by row: what a backup is made of.

use futures_util::TryStreamExt as _;
use sqlx::AssertSqlSafe;

use crate::migrate::tables_in_order;
use crate::row::EngineRow;
use crate::tx::{EngineTx, postgres_arguments, sqlite_arguments};
use crate::{DbError, Row, Tx, Value, values};

/// A table and its columns, in order. Names come from the catalogue of the database itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, each with what it holds.
    pub columns: Vec<(String, Holds)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text.
    Text,
    /// Whole numbers.
    Numbers,
    /// Bytes.
    Bytes,
}

impl Tx {
    /// Every table but that of the versions, each after those that it refers to.
    ///
    /// # Errors
    /// The database's own; `Unreadable` for a table that no migration made.
    pub async fn tables(&mut self) -> Result<Vec<Table>, DbError> {
        let rows = self.rows(self.catalogue(), values![]).await?;
        let mut tables: Vec<Table> = Vec::new();
        for row in rows {
            let (name, column) = (row.text("table_name")?, row.text("column_name")?);
            let holds = Holds::of(&row.text("column_type")?);
            match tables.iter_mut().find(|table| table.name == name) {
                Some(table) => table.columns.push((column, holds)),
                None => tables.push(Table { name, columns: vec![(column, holds)] }),
            }
        }
        let order = tables_in_order();
        let place = |table: &Table| order.iter().position(|name| *name == table.name);
        if let Some(stranger) = tables.iter().find(|table| place(table).is_none() || !table.is_plain()) {
            return Err(DbError::Unreadable {
                column: "table_name".to_owned(),
                found: stranger.name.clone(),
            });
        }
        tables.sort_by_key(place);
        Ok(tables)
    }

    /// Hands over every row of a table, one after the other, without holding them.
    ///
    /// # Errors
    /// The database's own; what `each` gives back ends it.
    pub async fn copy_out<E: From<DbError>>(
        &mut self,
        table: &Table,
        each: &mut (dyn FnMut(Vec<Value>) -> Result<(), E> + Send),
    ) -> Result<(), E> {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let sql = AssertSqlSafe(format!("SELECT {} FROM {} ORDER BY 1", columns.join(", "), table.name));
        let failed = |cause: sqlx::Error| E::from(DbError::from(cause));
        match &mut self.0 {
            EngineTx::Sqlite(tx) => {
                let mut rows = sqlx::query(sql).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    each(table.read(&Row(EngineRow::Sqlite(row)))?)?;
                }
            }
            EngineTx::Postgres(tx) => {
                let mut rows = sqlx::query(sql).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    each(table.read(&Row(EngineRow::Postgres(row)))?)?;
                }
            }
        }
        Ok(())
    }

    /// Puts one row into a table.
    ///
    /// # Errors
    /// The database's own.
    pub async fn copy_in(&mut self, table: &Table, row: &[Value]) -> Result<(), DbError> {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
        let sql =
            format!("INSERT INTO {} ({}) VALUES ({})", table.name, columns.join(", "), places.join(", "));
        match &mut self.0 {
            EngineTx::Sqlite(tx) => {
                sqlx::query_with(AssertSqlSafe(sql), sqlite_arguments(row)).execute(&mut **tx).await?;
            }
            EngineTx::Postgres(tx) => {
                sqlx::query_with(AssertSqlSafe(sql), postgres_arguments(row)).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }

    /// Empties a table before rows are put into it; gives how many it had.
    ///
    /// # Errors
    /// The database's own.
    pub async fn empty(&mut self, table: &Table) -> Result<u64, DbError> {
        let sql = AssertSqlSafe(format!("DELETE FROM {}", table.name));
        Ok(match &mut self.0 {
            EngineTx::Sqlite(tx) => sqlx::query(sql).execute(&mut **tx).await?.rows_affected(),
            EngineTx::Postgres(tx) => sqlx::query(sql).execute(&mut **tx).await?.rows_affected(),
        })
    }
}

impl Holds {
    /// The type as a catalogue gives it.
    fn of(column_type: &str) -> Self {
        match column_type.to_ascii_lowercase().as_str() {
            "bigint" => Self::Numbers,
            "bytea" => Self::Bytes,
            _ => Self::Text,
        }
    }
}

impl Table {
    /// Whether every name is of small letters, digits and underscores, so that it can stand in a statement.
    fn is_plain(&self) -> bool {
        let plain = |name: &str| {
            !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        plain(&self.name) && self.columns.iter().all(|(name, _)| plain(name))
    }

    fn read(&self, row: &Row) -> Result<Vec<Value>, DbError> {
        let value = |(name, holds): &(String, Holds)| {
            Ok(match holds {
                Holds::Text => Value::Text(row.maybe_text(name)?),
                Holds::Numbers => Value::Int(row.maybe_int(name)?),
                Holds::Bytes => Value::Bytes(row.maybe_bytes(name)?),
            })
        };
        self.columns.iter().map(value).collect()
    }
}
