//! The database: one SQL text with `$1` parameters on SQLite (a file in the data folder) or PostgreSQL.
//!
//! No table is known here. What must differ between the engines stands in `engine/` and `dialect`; nothing
//! else asks which engine runs.

mod address;
mod copy;
mod dialect;
mod engine;
mod error;
mod insert;
mod migrate;
mod pool;
pub mod reads;
mod row;
mod tx;
mod value;

pub use address::Address;
pub use copy::{Holds, Table};
pub use error::DbError;
pub use insert::Insert;
pub use migrate::{KNOWN_VERSION, Migration};
pub use pool::Db;
pub use reads::Reads;
pub use row::Row;
pub use tx::Tx;
pub use value::Value;
