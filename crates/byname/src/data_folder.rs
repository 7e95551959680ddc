//! The data folder: everything a group has, in one place. Copy it and you have moved.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use byname_base::now::Now;
use byname_db::{Address, Db, DbError};

use crate::settings::{Settings, SettingsError};

/// Where the settings stand in the folder.
pub const SETTINGS_FILE: &str = "byname.toml";

/// Where the database stands, unless the settings name a server.
pub const DATABASE_FILE: &str = "byname.db";

/// What can be wrong with a data folder.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It is not there, or is no data folder.
    #[error("{0} is not a data folder of Byname. `byname --data {0} init` makes one")]
    Missing(PathBuf),
    /// It is there already.
    #[error("{0} is there already and not empty; nothing was changed. Name a new folder with --data")]
    Taken(PathBuf),
    /// Another process serves from it.
    #[error("{0} is in use: another `byname serve` or `demo` runs on it. Stop that one first")]
    InUse(PathBuf),
    /// The settings are wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The database is wrong.
    #[error(transparent)]
    Database(#[from] DbError),
    /// The disk is.
    #[error("{path}: {cause}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// The system's own words.
        cause: io::Error,
    },
}

/// An open data folder.
pub struct DataFolder {
    /// Where it is.
    pub path: PathBuf,
    /// Its settings.
    pub settings: Settings,
    /// Its database, with the newest tables.
    pub db: Db,
}

impl DataFolder {
    /// Makes a new folder with settings and an empty database.
    ///
    /// # Errors
    /// `Taken` when something is there; `Disk`, `Database`.
    pub async fn make(path: &Path, settings: Settings, now: Now) -> Result<Self, FolderError> {
        let disk = |cause| FolderError::Disk { path: path.to_owned(), cause };
        fs::create_dir_all(path).map_err(disk)?;
        if fs::read_dir(path).map_err(disk)?.next().is_some() {
            return Err(FolderError::Taken(path.to_owned()));
        }
        keep_private(path).map_err(disk)?;
        fs::write(path.join(SETTINGS_FILE), settings.as_file()).map_err(disk)?;
        Self::open(path, now).await
    }

    /// Opens a folder and brings its tables to the newest version.
    ///
    /// # Errors
    /// `Missing`, `Settings`, `Database`.
    pub async fn open(path: &Path, now: Now) -> Result<Self, FolderError> {
        let file = path.join(SETTINGS_FILE);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(FolderError::Missing(path.to_owned()));
            }
            Err(cause) => return Err(FolderError::Disk { path: file, cause }),
        };
        let settings = Settings::read(&text)?;
        let address = match &settings.database {
            Some(server) => Address::Postgres(server.clone()),
            None => Address::File(path.join(DATABASE_FILE)),
        };
        let db = Db::open(&address).await?;
        db.migrate(now).await?;
        Ok(Self { path: path.to_owned(), settings, db })
    }

    /// Takes the folder for serving; the lock ends with the returned file.
    ///
    /// # Errors
    /// `InUse` when another process serves from it; `Disk`.
    pub fn take(path: &Path) -> Result<File, FolderError> {
        let lock_path = path.join("serve.lock");
        let disk = |cause| FolderError::Disk { path: lock_path.clone(), cause };
        let lock =
            OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path).map_err(disk)?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(TryLockError::WouldBlock) => Err(FolderError::InUse(path.to_owned())),
            Err(TryLockError::Error(cause)) => Err(disk(cause)),
        }
    }
}

/// Only the account that runs the program reads the folder.
#[cfg(unix)]
fn keep_private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn keep_private(_path: &Path) -> io::Result<()> {
    Ok(())
}
