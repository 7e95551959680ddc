//! What is remembered of a copy between two runs: of what each page was made and where it leads. It stays in the data
//! folder; the copy itself carries nothing of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use byname_base::id::PublicId;
use byname_db::Reads;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::MirrorError;
use super::manifest::sha256;

/// Where in the data folder the copies are remembered.
const FOLDER: &str = "mirrors";

/// What is remembered of a copy.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// What made it beside the records: the program, the settings, the day. Another makes every page anew.
    pub circumstances: String,
    /// The hash of its list of files.
    pub manifest: String,
    /// The publications that stood.
    pub standing: BTreeSet<String>,
    /// For whom there were campaigns of letters, and what each said.
    pub letters: BTreeSet<(PublicId, String)>,
    /// Its addresses; pages name them by their place.
    pub addresses: Vec<String>,
    /// A page an address.
    pub pages: Vec<KeptPage>,
}

/// A page, or a file, of a copy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptPage {
    /// SHA-256 of the file.
    pub sha256: String,
    /// Its bytes.
    pub size: u64,
    /// When it was written: nanoseconds as the disk tells them.
    pub written: i128,
    /// Marks of what was read for it; `None` when that is not known, and it is made anew each time.
    pub reads: Option<Vec<u32>>,
    /// The places of the addresses to which it leads.
    pub links: Vec<u32>,
}

impl KeptPage {
    /// What a page read, as it is remembered. A page that read nothing was not asked through the database: nobody knows.
    pub(super) fn read_of(reads: Reads) -> Option<Vec<u32>> {
        (!reads.everything && !reads.marks.is_empty()).then_some(reads.marks)
    }

    /// Whether nothing that it was made of is old.
    pub(super) fn is_true(&self, old: &BTreeSet<u32>) -> bool {
        self.reads.as_ref().is_some_and(|reads| !reads.iter().any(|mark| old.contains(mark)))
    }
}

impl Kept {
    /// What is remembered of a copy; `None` when nothing is, or it cannot be read any more.
    pub(super) fn read(file: &Path) -> Option<Self> {
        postcard::from_bytes(&fs::read(file).ok()?).ok()
    }

    /// Whether it is remembered of the copy with this list of files, and that was made under these circumstances.
    pub(super) fn is_of(&self, circumstances: &str, manifest: &[u8]) -> bool {
        self.circumstances == circumstances
            && self.manifest == sha256(manifest)
            && self.addresses.len() == self.pages.len()
    }

    /// Keeps it for the next run.
    ///
    /// # Errors
    /// `Disk`.
    pub(super) fn write(&self, file: &Path) -> Result<(), MirrorError> {
        let text = postcard::to_stdvec(self).expect("plain structs");
        let part = file.with_extension("part");
        fs::write(&part, text).map_err(MirrorError::disk(&part))?;
        fs::rename(&part, file).map_err(MirrorError::disk(file))
    }
}

/// The file in which the copy in a folder is remembered.
///
/// # Errors
/// `Disk`.
pub(super) fn file_of(data: &Path, folder: &Path) -> Result<PathBuf, MirrorError> {
    let kept = data.join(FOLDER);
    fs::create_dir_all(&kept).map_err(MirrorError::disk(&kept))?;
    let name = sha256(folder.as_os_str().as_encoded_bytes());
    Ok(kept.join(&name[..16]).with_extension("copy"))
}

/// What makes a copy beside the records.
pub(super) fn circumstances(settings: &str, as_of: Date) -> String {
    let program = std::env::current_exe().ok().and_then(|exe| fs::metadata(exe).ok());
    let program = program.map(|known| (known.len(), known.modified().ok()));
    format!("{} {program:?} {as_of} {}", env!("CARGO_PKG_VERSION"), sha256(settings.as_bytes()))
}
