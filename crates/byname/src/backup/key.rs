//! Keys of backups: X25519, as the age tool makes and reads them.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

use age::secrecy::ExposeSecret as _;
use age::x25519::{Identity, Recipient};

use super::BackupError;

/// Makes a key in a new file that only its owner reads, and gives the recipient to whom backups are encrypted.
///
/// # Errors
/// `Disk`, also when the file is there already.
pub fn new_key(file: &Path) -> Result<String, BackupError> {
    let key = Identity::generate();
    let recipient = key.to_public().to_string();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private(&mut options);
    let mut written = options.open(file)?;
    writeln!(written, "# recipient: {recipient}")?;
    writeln!(written, "{}", key.to_string().expose_secret())?;
    written.sync_all()?;
    Ok(recipient)
}

/// Reads a key file, ours or that of the age tool.
///
/// # Errors
/// `NoKey`; `Disk`.
pub fn read_key(file: &Path) -> Result<Identity, BackupError> {
    let text = std::fs::read_to_string(file)?;
    let key = text.lines().map(str::trim).find(|line| line.starts_with("AGE-SECRET-KEY-1"));
    key.and_then(|line| line.parse().ok()).ok_or(BackupError::NoKey)
}

/// Reads the recipients that the command or the settings name.
///
/// # Errors
/// `NoRecipient`, `NotARecipient`.
pub fn recipients(named: &[String]) -> Result<Vec<Recipient>, BackupError> {
    if named.is_empty() {
        return Err(BackupError::NoRecipient);
    }
    let read = |text: &String| text.trim().parse().map_err(|_| BackupError::NotARecipient(text.clone()));
    named.iter().map(read).collect()
}

/// Only the account that runs the program reads what it opens so.
#[cfg(unix)]
pub(crate) fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600);
}

#[cfg(not(unix))]
pub(crate) fn private(_options: &mut OpenOptions) {}

/// Turns a failure inside the encryption into one of the disk.
pub(super) fn as_disk(cause: impl std::error::Error + Send + Sync + 'static) -> BackupError {
    BackupError::Disk(io::Error::other(cause))
}
