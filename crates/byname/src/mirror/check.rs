//! Checking a copy, without the data folder: its list is signed, and its files are those of the list.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use byname_tally::VerifierKey;
use rayon::prelude::*;

use super::bundle;
use super::error::MirrorError;
use super::folder::files_in;
use super::manifest::{MANIFEST, Manifest, sha256};

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// What the copy says of itself.
    pub manifest: Manifest,
    /// Files of the list that are not there.
    pub missing: Vec<String>,
    /// Files that are not as the list has them.
    pub changed: Vec<String>,
    /// Files that the list does not have.
    pub extra: Vec<String>,
}

impl Checked {
    /// Whether it is all as it was signed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty() && self.extra.is_empty()
    }
}

/// Checks a folder, or a bundle, against the keys; without any, against the one that it names itself.
///
/// # Errors
/// `NoCopy`, `Signature`, `Disk`, `Bundle`.
pub fn check(copy: &Path, keys: &[VerifierKey]) -> Result<Checked, MirrorError> {
    let no_copy = |why| MirrorError::NoCopy { of: copy.to_owned(), why };
    let (files, note, strange) = if copy.is_file() {
        let (files, note) = bundle::read(copy, MANIFEST)?;
        (files, note, Vec::new())
    } else {
        read_folder(copy)?
    };
    let note = note.ok_or_else(|| no_copy("it has no manifest.txt"))?;
    let note = String::from_utf8(note).map_err(|_| no_copy("its manifest.txt is no text"))?;
    let manifest = Manifest::read(&note, keys)?;
    Ok(compare(manifest, &files, strange))
}

/// The hash and size of each file, by its name.
pub(super) type Hashed = BTreeMap<String, (String, u64)>;

/// The files of a folder, the text of its manifest, and what is neither file nor folder.
type Folder = (Hashed, Option<Vec<u8>>, Vec<String>);

fn read_folder(folder: &Path) -> Result<Folder, MirrorError> {
    let (found, strange) = files_in(folder)?;
    let names: Vec<String> = found.into_keys().collect();
    let hashed = names.into_par_iter().map(|name| {
        let path = folder.join(&name);
        let bytes = fs::read(&path).map_err(MirrorError::disk(&path))?;
        Ok((name, (sha256(&bytes), bytes.len() as u64)))
    });
    let hashed = hashed.collect::<Result<Hashed, MirrorError>>()?;
    Ok((hashed, fs::read(folder.join(MANIFEST)).ok(), strange))
}

fn compare(manifest: Manifest, found: &Hashed, strange: Vec<String>) -> Checked {
    let (mut missing, mut changed) = (Vec::new(), Vec::new());
    for (name, line) in &manifest.files {
        match found.get(name) {
            None => missing.push(name.clone()),
            Some((sha256, size)) if *sha256 != line.sha256 || *size != line.size => {
                changed.push(name.clone())
            }
            Some(_) => {}
        }
    }
    let known = |name: &&String| *name != MANIFEST && !manifest.files.contains_key(*name);
    let mut extra: Vec<String> = found.keys().filter(known).cloned().chain(strange).collect();
    extra.sort();
    Checked { missing, changed, extra, manifest }
}
