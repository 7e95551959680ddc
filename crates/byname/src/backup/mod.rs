//! Backups: one encrypted file with everything that a data folder holds, of one form for both databases.
//!
//! Inside the encryption stand lines of JSON: a head, for each table its name and columns and then a line a row, and at
//! the end the number of rows and a hash over all before. Nothing of it ever lies in clear on a disk.

mod error;
mod key;
mod read;
mod write;

pub use error::BackupError;
pub(crate) use key::private;
pub use key::{new_key, read_key, recipients};
pub use read::restore;
pub use write::{Contents, write};
