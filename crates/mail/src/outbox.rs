//! The folder in which messages lie while no server is named.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// How a message's file ends.
const ENDING: &str = "eml";

/// Puts a message into the folder, whole or not at all: it is written under another name first.
pub(crate) fn put(folder: &Path, id: &str, text: &[u8]) -> io::Result<()> {
    make(folder)?;
    let half = folder.join(format!("{id}.part"));
    let mut file = File::create(&half)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(half, folder.join(format!("{id}.{ENDING}")))
}

/// How many messages lie in the folder.
pub(crate) fn count(folder: &Path) -> io::Result<usize> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut count = 0;
    for entry in entries {
        count += usize::from(entry?.path().extension().is_some_and(|ending| ending == ENDING));
    }
    Ok(count)
}

/// Makes the folder if it is not there; only the account that runs the program reads it.
#[cfg(unix)]
fn make(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}
