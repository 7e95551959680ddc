//! The signed list of a copy's files: a C2SP signed note, and beside it nothing that anyone would need to believe.
//!
//! Its text begins with a few lines that say what it is of. Then comes a line a file: SHA-256, size, name.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use byname_tally::{Note, SigningKey, TallyError, VerifierKey};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

/// The file with the list.
pub const MANIFEST: &str = "manifest.txt";

/// The first line of the text.
const FORM: &str = "byname mirror 1";

/// What a copy says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The day to which its pages count.
    pub as_of: Date,
    /// Who keeps the site, in one line.
    pub group: String,
    /// Where the site itself stands; empty when that is not known.
    pub address: String,
    /// The key that signs, as it names itself.
    pub key: String,
    /// Every file but this one, by its name.
    pub files: BTreeMap<String, Line>,
}

/// A file of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// SHA-256, in hexadecimal letters.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

impl Manifest {
    /// The list as it is written, signed.
    pub(super) fn signed(&self, key: &SigningKey) -> String {
        let mut text = format!(
            "{FORM}\nday {}\ngroup {}\naddress {}\nkey {}\nfiles {}\n",
            self.as_of,
            self.group,
            self.address,
            self.key,
            self.files.len()
        );
        for (name, line) in &self.files {
            let _ = writeln!(text, "{} {} {name}", line.sha256, line.size);
        }
        Note::sign(text, key).to_string()
    }

    /// Reads a list, and checks its signature: by one of the keys, or without any by the one that it names.
    ///
    /// # Errors
    /// What the note's form forbids; `NoKnownSignature`; `BadSignature`.
    pub(super) fn read(note: &str, keys: &[VerifierKey]) -> Result<Self, TallyError> {
        let note = Note::read(note)?;
        let manifest = Self::read_text(note.text()).ok_or_else(|| TallyError::Unreadable {
            what: "the list of a copy's files",
            text: note.text().chars().take(80).collect(),
        })?;
        let own = [VerifierKey::read(&manifest.key)?];
        note.check(if keys.is_empty() { &own } else { keys })?;
        Ok(manifest)
    }

    fn read_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FORM {
            return None;
        }
        let mut told = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned);
        let as_of = told("day")?.parse().ok()?;
        let (group, address, key) = (told("group")?, told("address")?, told("key")?);
        let number: usize = told("files")?.parse().ok()?;
        let mut files = BTreeMap::new();
        for line in lines {
            let mut parts = line.splitn(3, ' ');
            let (sha256, size, name) = (parts.next()?, parts.next()?, parts.next()?);
            let line = Line { sha256: sha256.to_owned(), size: size.parse().ok()? };
            files.insert(name.to_owned(), line);
        }
        (files.len() == number).then_some(Self { as_of, group, address, key, files })
    }
}

/// SHA-256 in hexadecimal letters.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal letters.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
