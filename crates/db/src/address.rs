//! Where the data is kept.

use std::fmt;
use std::path::PathBuf;

/// Where the data is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A SQLite file; made when it is not there.
    File(PathBuf),
    /// A PostgreSQL address: `postgres://user:password@host:port/database`.
    Postgres(String),
}

impl fmt::Debug for Address {
    /// Never prints a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Postgres(_) => f.write_str("a PostgreSQL address"),
        }
    }
}
