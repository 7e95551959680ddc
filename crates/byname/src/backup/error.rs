//! Every way in which a backup or a restore can refuse.

use byname_db::DbError;

/// Every way in which a backup or a restore can refuse; the text says what was kept and what to do next.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Nobody to encrypt to.
    #[error(
        "nobody is named to whom the backup is encrypted. Make a key on another machine with `byname key new FILE`, and \
         give the recipient that it prints with --to, or write it into backup_recipients of byname.toml"
    )]
    NoRecipient,
    /// A recipient that is none.
    #[error("“{0}” is no recipient: one begins with age1 and is printed by `byname key new FILE`")]
    NotARecipient(String),
    /// A key file that holds no key.
    #[error("the key file holds no key: it has a line that begins with AGE-SECRET-KEY-1")]
    NoKey,
    /// The key does not open the file, or the file is no backup.
    #[error(
        "this key does not open that file, or the file is no backup, or it was changed. Nothing was restored"
    )]
    NotOpened,
    /// The file was cut or changed.
    #[error("the backup was cut or changed at line {line}. Nothing was restored; try an older one")]
    Damaged {
        /// The line inside it.
        line: u64,
    },
    /// A newer program wrote it.
    #[error("the backup was written by a newer byname, with tables of version {found}. Nothing was restored")]
    Newer {
        /// The version.
        found: i64,
    },
    /// The database it is to go into holds something.
    #[error("the database is not empty; nothing was changed. Name an empty one")]
    NotEmpty,
    /// The file could not be written.
    #[error("the file cannot be written or read: {0}")]
    Disk(#[from] std::io::Error),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}
