//! A copy as one file that anyone opens: a zip with the folder in it, the same bytes for the same copy.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Cursor, Read as _, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::check::Hashed;
use super::error::MirrorError;
use super::folder::files_in;
use super::manifest::hex;

/// How many files are packed together, by one core.
const TOGETHER: usize = 256;

/// How many such lots are in memory at once.
const LOTS: usize = 16;

/// The most bytes of a list of files that are read.
const LARGEST_LIST: u64 = 512 * 1024 * 1024;

/// Endings of files that are packed already.
const PACKED: [&str; 5] = [".woff2", ".png", ".jpg", ".webp", ".pdf"];

/// Packs a folder into a file. It stands only when it is whole.
///
/// # Errors
/// `Disk`, `Bundle`.
pub(super) fn write(folder: &Path, file: &Path, as_of: &str) -> Result<(), MirrorError> {
    let part = part_of(file);
    let written = pack(folder, &part, as_of);
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written?;
    fs::rename(&part, file).map_err(MirrorError::disk(file))
}

fn pack(folder: &Path, part: &Path, as_of: &str) -> Result<(), MirrorError> {
    let zip = |cause: ZipError| match cause {
        ZipError::Io(cause) => MirrorError::Disk { path: part.to_owned(), cause },
        cause => MirrorError::Bundle { path: part.to_owned(), cause },
    };
    let mut names: Vec<String> = files_in(folder)?.0.into_keys().collect();
    names.sort();
    let root = format!("byname-copy-{as_of}");
    let output = File::create(part).map_err(MirrorError::disk(part))?;
    let mut whole = ZipWriter::new(BufWriter::new(output));
    let lots: Vec<&[String]> = names.chunks(TOGETHER).collect();
    for some in lots.chunks(LOTS) {
        let packed: Vec<_> = some.par_iter().map(|names| pack_lot(folder, names, &root, as_of)).collect();
        for lot in packed {
            whole
                .merge_archive(ZipArchive::new(Cursor::new(lot.map_err(zip)?)).map_err(zip)?)
                .map_err(zip)?;
        }
    }
    let mut output = whole.finish().map_err(zip)?;
    output.flush().map_err(MirrorError::disk(part))?;
    output.get_ref().sync_all().map_err(MirrorError::disk(part))
}

/// Packs some files into an archive in memory.
fn pack_lot(folder: &Path, names: &[String], root: &str, as_of: &str) -> Result<Vec<u8>, ZipError> {
    let mut lot = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let packed = PACKED.iter().any(|ending| name.ends_with(ending));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(day(as_of))
            .unix_permissions(0o644);
        lot.start_file(format!("{root}/{name}"), options)?;
        lot.write_all(&fs::read(folder.join(name))?)?;
    }
    Ok(lot.finish()?.into_inner())
}

/// The day of the copy as a zip tells it: every file is of that day, whenever it was written.
fn day(as_of: &str) -> DateTime {
    let day: Option<Date> = as_of.parse().ok();
    day.and_then(|day| {
        let part = |number: i8| u8::try_from(number).ok();
        let year = u16::try_from(day.year()).ok()?;
        DateTime::from_date_and_time(year, part(day.month())?, part(day.day())?, 0, 0, 0).ok()
    })
    .unwrap_or_default()
}

/// The hash and size of each file of a bundle, by its name below the one folder; and the text of one of them.
///
/// # Errors
/// `Disk`, `Bundle`.
pub(super) fn read(file: &Path, wanted: &str) -> Result<(Hashed, Option<Vec<u8>>), MirrorError> {
    let zip = |cause: ZipError| MirrorError::Bundle { path: file.to_owned(), cause };
    let input = File::open(file).map_err(MirrorError::disk(file))?;
    let mut archive = ZipArchive::new(BufReader::new(input)).map_err(zip)?;
    let (mut files, mut text) = (Hashed::new(), None);
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(zip)?;
        let name = entry.name().map_err(zip)?.into_owned();
        let name = name.split_once('/').map_or(name.clone(), |(_, below)| below.to_owned());
        if name == wanted && text.is_none() {
            let mut bytes = Vec::new();
            entry.by_ref().take(LARGEST_LIST).read_to_end(&mut bytes).map_err(MirrorError::disk(file))?;
            text = Some(bytes);
            continue;
        }
        let mut hash = Hashing(Sha256::new(), 0);
        io::copy(&mut entry, &mut hash).map_err(MirrorError::disk(file))?;
        // Of two files with one name a reader sees either: neither is the one that was signed.
        let hashed = (hex(&hash.0.finalize()), hash.1);
        let twice = files.insert(name.clone(), hashed).is_some() || (name == wanted);
        if twice {
            files.insert(format!("{name} (twice)"), (String::new(), 0));
        }
    }
    Ok((files, text))
}

/// Counts and hashes what is written into it, however much that is.
struct Hashing(Sha256, u64);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        self.1 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn part_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}
