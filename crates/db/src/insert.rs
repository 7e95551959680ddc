//! Many rows by one statement: what a crowd writes costs one round to the engine, not one each.

use std::sync::{Arc, OnceLock};

use sqlx::AssertSqlSafe;

use crate::row::EngineRow;
use crate::tx::{EngineTx, postgres_arguments, sqlite_arguments};
use crate::{DbError, Row, Tx, Value};

/// Rows that one statement writes: a large step for a crowd, small ones for what is left.
const STEPS: [usize; 3] = [128, 16, 1];

/// A statement that writes many rows. It stands as a `static`, so that its texts are made once.
pub struct Insert {
    before: &'static str,
    row: &'static str,
    after: &'static str,
    sqlite: OnceLock<Texts>,
    postgres: OnceLock<Texts>,
}

/// A text for each step.
type Texts = [Arc<str>; STEPS.len()];

impl Insert {
    /// `before` is what stands before the rows, `INSERT INTO … VALUES`; `row` one row in parentheses, with a `?` for
    /// each value that is given; `after` what follows, such as `ON CONFLICT …`.
    #[must_use]
    pub const fn new(before: &'static str, row: &'static str, after: &'static str) -> Self {
        Self { before, row, after, sqlite: OnceLock::new(), postgres: OnceLock::new() }
    }

    /// Values of a row.
    fn columns(&self) -> usize {
        self.row.matches('?').count()
    }

    fn text(&self, rows: &str) -> Arc<str> {
        format!("{} {rows} {}", self.before, self.after).into()
    }

    /// SQLite looks a name of a value up among all names of the statement: its values have none.
    fn for_sqlite(&self) -> &Texts {
        self.sqlite.get_or_init(|| STEPS.map(|rows| self.text(&vec![self.row; rows].join(", "))))
    }

    fn for_postgres(&self) -> &Texts {
        self.postgres.get_or_init(|| STEPS.map(|rows| self.text(&numbered(&vec![self.row; rows].join(", ")))))
    }
}

/// Gives each value the number by which PostgreSQL knows it.
fn numbered(rows: &str) -> String {
    let mut parts = rows.split('?');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |text, (at, part)| format!("{text}${}{part}", at + 1))
}

impl Tx {
    /// Writes rows, `values` one after the other; gives what the statement returns of them, in no order.
    ///
    /// # Errors
    /// `Query` when the engine refuses it.
    ///
    /// # Panics
    /// When the values do not make whole rows.
    pub async fn insert(&mut self, insert: &'static Insert, values: &[Value]) -> Result<Vec<Row>, DbError> {
        let columns = insert.columns();
        assert!(values.len().is_multiple_of(columns), "each row has a value for each of its columns");
        let (mut left, mut returned) = (values, Vec::new());
        for (step, rows) in STEPS.into_iter().enumerate() {
            while left.len() >= rows * columns {
                let (now, rest) = left.split_at(rows * columns);
                self.insert_step(insert, step, now, &mut returned).await?;
                left = rest;
            }
        }
        Ok(returned)
    }

    async fn insert_step(
        &mut self,
        insert: &Insert,
        step: usize,
        values: &[Value],
        returned: &mut Vec<Row>,
    ) -> Result<(), DbError> {
        match &mut self.0 {
            EngineTx::Sqlite(tx) => {
                let text = AssertSqlSafe(Arc::clone(&insert.for_sqlite()[step]));
                let rows = sqlx::query_with(text, sqlite_arguments(values)).fetch_all(&mut **tx).await?;
                returned.extend(rows.into_iter().map(|row| Row(EngineRow::Sqlite(row))));
            }
            EngineTx::Postgres(tx) => {
                let text = AssertSqlSafe(Arc::clone(&insert.for_postgres()[step]));
                let rows = sqlx::query_with(text, postgres_arguments(values)).fetch_all(&mut **tx).await?;
                returned.extend(rows.into_iter().map(|row| Row(EngineRow::Postgres(row))));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_nameless_for_one_engine_and_numbered_for_the_other() {
        static INSERT: Insert = Insert::new("INSERT INTO t (a, b, c) VALUES", "(?, ?, 0)", "RETURNING a");
        assert_eq!(&*INSERT.for_sqlite()[2], "INSERT INTO t (a, b, c) VALUES (?, ?, 0) RETURNING a");
        assert_eq!(&*INSERT.for_postgres()[2], "INSERT INTO t (a, b, c) VALUES ($1, $2, 0) RETURNING a");
        assert!(INSERT.for_postgres()[1].contains("($31, $32, 0) RETURNING"));
    }
}
