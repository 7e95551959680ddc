//! The folder of a copy: what is there already, the new one beside it, and the moment in which they change places.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use byname_tally::VerifierKey;
use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with, syncfs};

use super::error::MirrorError;
use super::manifest::{MANIFEST, Manifest};

/// A file as the disk tells of it: bytes, and when it was written.
pub(super) type Seen = (u64, i128);

/// What stands in a folder before a copy is made.
pub(super) struct Found {
    /// Its files by name; empty for a folder that is new or empty.
    pub files: HashMap<String, Seen>,
    /// The list of files as it is written; empty when there is none.
    pub manifest: Vec<u8>,
}

/// The two places of a copy.
pub(super) struct Place {
    /// Where it is to stand.
    pub folder: PathBuf,
    /// Where it is made.
    pub part: PathBuf,
    /// Where the old one waits on a disk that cannot change two places at once.
    old: PathBuf,
}

impl Place {
    /// The places for a folder that may not be there yet.
    ///
    /// # Errors
    /// `Disk`; `DiskItself`.
    pub(super) fn of(folder: &Path) -> Result<Self, MirrorError> {
        let absolute = std::path::absolute(folder).map_err(MirrorError::disk(folder))?;
        let folder = fs::canonicalize(&absolute).unwrap_or(absolute);
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(MirrorError::DiskItself(folder));
        };
        fs::create_dir_all(parent).map_err(MirrorError::disk(parent))?;
        if is_on_another_disk(&folder, parent) {
            return Err(MirrorError::DiskItself(folder));
        }
        let beside = |ending: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(ending);
            parent.join(hidden)
        };
        let place = Self { part: beside(".byname-part"), old: beside(".byname-old"), folder };
        place.mend()?;
        Ok(place)
    }

    /// Takes away what a run left that was cut short, and puts back the old copy if it was cut between two renames.
    fn mend(&self) -> Result<(), MirrorError> {
        if !self.folder.exists() && self.old.exists() {
            fs::rename(&self.old, &self.folder).map_err(MirrorError::disk(&self.folder))?;
        }
        self.clear()
    }

    /// Looks what stands in the folder: nothing, or a copy signed by this key.
    ///
    /// # Errors
    /// `Foreign`, `CopyOfAnother`, `Disk`.
    pub(super) fn look(&self, key: &VerifierKey) -> Result<Found, MirrorError> {
        let (files, strange) = files_in(&self.folder)?;
        let manifest = fs::read(self.folder.join(MANIFEST)).unwrap_or_default();
        let mut names: Vec<String> = strange;
        if manifest.is_empty() {
            names.extend(files.keys().cloned());
            return if names.is_empty() { Ok(Found { files, manifest }) } else { Err(self.foreign(names)) };
        }
        let text = String::from_utf8_lossy(&manifest);
        let listed = match Manifest::read(&text, &[]) {
            Ok(listed) if listed.key == key.to_string() => listed,
            Ok(listed) => {
                return Err(MirrorError::CopyOfAnother { folder: self.folder.clone(), key: listed.key });
            }
            Err(_) => return Err(self.foreign(vec![MANIFEST.to_owned()])),
        };
        names.extend(
            files.keys().filter(|name| *name != MANIFEST && !listed.files.contains_key(*name)).cloned(),
        );
        if names.is_empty() { Ok(Found { files, manifest }) } else { Err(self.foreign(names)) }
    }

    fn foreign(&self, mut found: Vec<String>) -> MirrorError {
        found.sort();
        MirrorError::Foreign { folder: self.folder.clone(), found }
    }

    /// Puts the new copy in the place of the old one, once all of it is on the disk.
    ///
    /// # Errors
    /// `Disk`; then the old copy stands.
    pub(super) fn change(&self) -> Result<(), MirrorError> {
        let disk = || MirrorError::disk(&self.folder);
        let part = File::open(&self.part).map_err(disk())?;
        syncfs(&part).map_err(io::Error::from).map_err(disk())?;
        if !self.folder.exists() {
            fs::rename(&self.part, &self.folder).map_err(disk())?;
        } else if renameat_with(CWD, &self.part, CWD, &self.folder, RenameFlags::EXCHANGE).is_err() {
            fs::rename(&self.folder, &self.old).map_err(disk())?;
            fs::rename(&self.part, &self.folder).map_err(disk())?;
        }
        if let Some(parent) = self.folder.parent() {
            File::open(parent).and_then(|parent| parent.sync_all()).map_err(disk())?;
        }
        Ok(())
    }

    /// Takes away what stood there before.
    ///
    /// # Errors
    /// `Disk`; the new copy stands, and the next run takes it away.
    pub(super) fn clear(&self) -> Result<(), MirrorError> {
        remove(&self.part)?;
        remove(&self.old)
    }

    /// Takes the unfinished copy away.
    pub(super) fn give_up(&self) {
        let _ = fs::remove_dir_all(&self.part);
    }
}

/// Every file below a folder, by its name from there; and what is neither file nor folder.
///
/// # Errors
/// `Disk`.
pub(super) fn files_in(folder: &Path) -> Result<(HashMap<String, Seen>, Vec<String>), MirrorError> {
    let (mut names, mut strange, mut waiting) = (Vec::new(), Vec::new(), vec![String::new()]);
    while let Some(below) = waiting.pop() {
        let path = folder.join(&below);
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound && below.is_empty() => break,
            Err(cause) => return Err(MirrorError::Disk { path, cause }),
        };
        for entry in entries {
            let entry = entry.map_err(MirrorError::disk(&path))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let name = if below.is_empty() { name } else { format!("{below}/{name}") };
            let kind = entry.file_type().map_err(MirrorError::disk(&path))?;
            if kind.is_dir() {
                waiting.push(name);
            } else if kind.is_file() {
                names.push(name);
            } else {
                strange.push(name);
            }
        }
    }
    let files = names.into_par_iter().map(|name| Ok((name.clone(), seen(&folder.join(name))?)));
    Ok((files.collect::<Result<_, MirrorError>>()?, strange))
}

/// What the disk tells of a file.
///
/// # Errors
/// `Disk`.
pub(super) fn seen(path: &Path) -> Result<Seen, MirrorError> {
    let known = fs::symlink_metadata(path).map_err(MirrorError::disk(path))?;
    let written = known.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let written = written.map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(i128::MAX));
    Ok((known.len(), written))
}

/// Gives a file a second name; on a disk that knows no second names, a second file.
///
/// # Errors
/// `Disk`.
pub(super) fn carry(from: &Path, to: &Path) -> Result<(), MirrorError> {
    if fs::hard_link(from, to).is_err() {
        fs::copy(from, to).map_err(MirrorError::disk(to))?;
    }
    Ok(())
}

/// Takes a folder away, on all cores.
fn remove(folder: &Path) -> Result<(), MirrorError> {
    let rooms: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    rooms.into_par_iter().filter(|room| room.is_dir()).try_for_each(|room| remove_all(&room))?;
    remove_all(folder)
}

fn remove_all(folder: &Path) -> Result<(), MirrorError> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(MirrorError::Disk { path: folder.to_owned(), cause })
        }
        _ => Ok(()),
    }
}

fn is_on_another_disk(folder: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| fs::metadata(path).map(|known| known.dev());
    matches!((disk(folder), disk(parent)), (Ok(of_folder), Ok(of_parent)) if of_folder != of_parent)
}
