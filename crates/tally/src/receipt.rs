//! A signer's receipt: what proves, offline and to whoever has the key, that one signature is in the log.
//!
//! It is a C2SP tlog-proof. Its `extra` holds the sixteen secret bytes and what else stands in the leaf, so that the
//! leaf can be made again: `SECRET || "email UA"`.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::encoding::{Hash, base64, from_base64, hash_from_base64, number};
use crate::error::TallyError;
use crate::head::Head;
use crate::leaf::{Area, Class, Leaf};
use crate::note::{Note, VerifierKey};
use crate::proof::includes;
use crate::tree::leaf_hash;

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
const TAG: &str = "byname petition receipt v1";

/// Sixteen random bytes, best made in the signer's own browser. Whoever has them has the receipt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret(pub [u8; 16]);

impl Secret {
    /// What of it stands in the log.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        Sha256::new().chain_update(TAG).chain_update(self.0).finalize().into()
    }
}

/// A receipt.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What only the signer has.
    pub secret: Secret,
    /// How they signed.
    pub class: Class,
    /// From where, as the leaf tells it.
    pub area: Option<Area>,
    /// The leaf's place.
    pub index: u64,
    /// The hashes from the leaf to the root.
    pub path: Vec<Hash>,
    /// The signed head whose root that is.
    pub note: Note,
}

impl Receipt {
    /// Reads a receipt. It proves nothing until it is checked.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let fault = || TallyError::unreadable("a receipt", text);
        let (proof, note) = text.split_once("\n\n").ok_or_else(fault)?;
        let receipt = read_proof(proof, Note::read(note)?).ok_or_else(fault)?;
        Some(receipt).filter(|receipt| receipt.to_string() == text).ok_or_else(fault)
    }

    /// Checks that one of the keys signed the head and that the leaf is under it; tells the head.
    ///
    /// Whether the signature still stands in later heads, a receipt cannot tell.
    ///
    /// # Errors
    /// `NoKnownSignature`, `BadSignature`, `Origin`, `Unreadable`, `NotIncluded`.
    pub fn check(&self, keys: &[VerifierKey]) -> Result<Head, TallyError> {
        self.note.check(keys)?;
        let head = Head::read(self.note.text())?;
        check_names(&head, keys)?;
        let leaf = leaf_hash(self.leaf().to_string().as_bytes());
        if self.class != Class::Paper && includes(&leaf, self.index, &self.path, head.size, &head.root) {
            return Ok(head);
        }
        Err(TallyError::NotIncluded)
    }

    /// The leaf that it speaks of.
    #[must_use]
    pub fn leaf(&self) -> Leaf {
        Leaf::Add { class: self.class, area: self.area, commitment: self.secret.commitment() }
    }

    fn extra(&self) -> Vec<u8> {
        let area = self.area.map_or_else(|| "-".to_owned(), |area| area.to_string());
        [self.secret.0.as_slice(), format!("{} {area}", self.class.code()).as_bytes()].concat()
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{FIRST_LINE}\nextra {}\nindex {}", base64(&self.extra()), self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(out, "{}", base64(hash)))?;
        write!(out, "\n{}", self.note)
    }
}

/// Refuses a head that is not of the log whose keys these are.
pub(crate) fn check_names(head: &Head, keys: &[VerifierKey]) -> Result<(), TallyError> {
    match keys.iter().find(|key| key.name() != head.origin.as_str()) {
        None => Ok(()),
        Some(key) => {
            Err(TallyError::Origin { expected: key.name().to_owned(), found: head.origin.to_string() })
        }
    }
}

fn read_proof(proof: &str, note: Note) -> Option<Receipt> {
    let mut lines = proof.split('\n');
    if lines.next()? != FIRST_LINE {
        return None;
    }
    let extra = from_base64(lines.next()?.strip_prefix("extra ")?)?;
    let (secret, leaf) = extra.split_first_chunk::<16>()?;
    let (class, area) = std::str::from_utf8(leaf).ok()?.split_once(' ')?;
    let area = if area == "-" { None } else { Some(Area::read(area).ok()?) };
    let index = number(lines.next()?.strip_prefix("index ")?)?;
    let path = lines.map(hash_from_base64).collect::<Option<_>>()?;
    Some(Receipt { secret: Secret(*secret), class: Class::read_single(class)?, area, index, path, note })
}
