//! Why a copy was not made, or is not what it should be.

use std::io;
use std::path::{Path, PathBuf};

use byname_campaign::count::CountError;
use byname_db::DbError;
use byname_publish::error::PublishError;
use byname_publish::mirror_key::MirrorKeyError;
use byname_tally::TallyError;

/// Why a copy was not made, or is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum MirrorError {
    /// The folder holds something that no copy of ours put there.
    #[error(
        "{} holds what is no copy of this site: {}. Nothing was changed; name a new or empty folder, or take that \
         out of it",
        folder.display(),
        told(found)
    )]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// What was found there.
        found: Vec<String>,
    },
    /// The folder is a copy that another key signed.
    #[error(
        "{} is a copy of another site, signed by {key}. Nothing was changed; name another folder",
        folder.display()
    )]
    CopyOfAnother {
        /// The folder.
        folder: PathBuf,
        /// Whose.
        key: String,
    },
    /// Another process is making the same copy.
    #[error("another `byname mirror` writes into {}. Nothing was changed; let it end", .0.display())]
    InUse(PathBuf),
    /// The folder is where another disk begins, so that nothing can be put in its place at once.
    #[error(
        "{} is where a disk begins: name a folder on it, such as {}. Nothing was changed",
        .0.display(),
        .0.join("byname").display()
    )]
    DiskItself(PathBuf),
    /// A page could not be made.
    #[error(
        "{address} could not be made (status {status}); the cause stands above. The old copy is as it was"
    )]
    Page {
        /// Its address.
        address: String,
        /// What the router answered.
        status: u16,
    },
    /// Two addresses would be one file where capitals do not count.
    #[error(
        "{0} and another address would be one file where capitals do not count. The old copy is as it was"
    )]
    OneFile(String),
    /// People released or took back all the time.
    #[error(
        "while the copy was made something was released or taken back again and again. Try later; the old copy is as it was"
    )]
    NeverStill,
    /// The disk refused, or is full.
    #[error("{}: {cause}. The old copy is as it was", path.display())]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// The system's own words.
        cause: io::Error,
    },
    /// The file is no bundle, or is cut.
    #[error("{}: {cause}", path.display())]
    Bundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: zip::result::ZipError,
    },
    /// There is no list of files, or it is none of ours.
    #[error("{} is no copy of a site: {why}", of.display())]
    NoCopy {
        /// The folder or file.
        of: PathBuf,
        /// What is missing or wrong.
        why: &'static str,
    },
    /// The signature does not hold, or none is by a key that is known.
    #[error("the list of files cannot be trusted: {0}")]
    Signature(#[from] TallyError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// The count of a petition cannot be read.
    #[error(transparent)]
    Count(#[from] CountError),
    /// A publication cannot be read.
    #[error(transparent)]
    Publication(#[from] PublishError),
    /// The key cannot be had.
    #[error(transparent)]
    Key(#[from] MirrorKeyError),
}

impl MirrorError {
    /// What the disk said about a file or folder.
    pub(super) fn disk(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::Disk { path, cause }
    }
}

/// The first few of many, and how many more there are.
pub(super) fn told(found: &[String]) -> String {
    const FEW: usize = 10;
    let first = found.iter().take(FEW).cloned().collect::<Vec<_>>().join(", ");
    match found.len().saturating_sub(FEW) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}
