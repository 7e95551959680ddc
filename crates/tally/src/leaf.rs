//! What a leaf of the log says, and the one line of text it is.
//!
//! A line has its words divided by one space. Only the reason of a batch may hold letters other than ASCII.

use std::fmt;

use crate::encoding::{Hash, base64url, hash_from_base64url, hash_from_hex, hex, number};
use crate::error::TallyError;
use crate::reason::Reason;
use crate::sheets::Sheets;

/// How long a leaf may be, so that it fits into a bundle of C2SP tiles.
pub const LONGEST: usize = 65_535;

/// How many signatures one paper leaf may count.
const MOST_ON_PAPER: u64 = 999_999;

/// How somebody signed. The codes are those of the data dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Confirmed by a letter to an e-mail address.
    Email,
    /// At a stand, before a volunteer.
    Kiosk,
    /// On a sheet of paper.
    Paper,
    /// Vouched for by a partner group.
    Partner,
}

impl Class {
    /// All, in the order in which heads name them.
    pub const ALL: [Self; 4] = [Self::Email, Self::Kiosk, Self::Paper, Self::Partner];

    /// Its word.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Kiosk => "kiosk",
            Self::Paper => "paper",
            Self::Partner => "partner",
        }
    }

    /// Reads the class of a single signature: paper is counted by the sheet.
    pub(crate) fn read_single(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code && *class != Self::Paper)
    }
}

/// A country by its two letters of ISO 3166-1. Whether there is such a country is not looked up here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Area([u8; 2]);

impl Area {
    /// How many signatures from an area make it safe to tell.
    pub const ENOUGH: u64 = 10;

    /// Reads two capital letters.
    ///
    /// # Errors
    /// `Unreadable` for anything else.
    pub fn read(code: &str) -> Result<Self, TallyError> {
        match *code.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([a, b])),
            _ => Err(TallyError::unreadable("an area", code)),
        }
    }

    /// What a leaf may tell of the area somebody signed from: nothing until ten signatures from it are in the log
    /// and in the epoch that is about to be appended, told or not, this one among them.
    #[must_use]
    pub fn area_to_tell(self, in_log: u64, in_epoch: u64) -> Option<Self> {
        (in_log.saturating_add(in_epoch) >= Self::ENOUGH).then_some(self)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(out, "{}", char::from(*letter)))
    }
}

/// Whether a batch takes signatures out of the count or back into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Out of it.
    Invalidate,
    /// Back into it.
    Restore,
}

impl Act {
    /// Its word.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Invalidate => "invalidate",
            Self::Restore => "restore",
        }
    }
}

/// A leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaf {
    /// Which petition this is: the first leaf, and only that.
    Petition {
        /// Its name in addresses.
        slug: String,
        /// Of each language, in the order of the alphabet, the SHA-256 of the text that is signed.
        texts: Vec<(String, Hash)>,
    },
    /// One signature.
    Add {
        /// How; never on paper.
        class: Class,
        /// From where; `None` when it is not told.
        area: Option<Area>,
        /// The hash of what only the signer's receipt holds.
        commitment: Hash,
    },
    /// Signatures on paper.
    Paper {
        /// How many.
        signatures: u64,
        /// On which sheets.
        sheets: Sheets,
        /// The SHA-256 of the scan, which is not public.
        scan: Hash,
    },
    /// A signer took a signature back, for good.
    Withdraw {
        /// The leaf that added it.
        index: u64,
    },
    /// Why the next `count` leaves take signatures out of the count, or back into it.
    Batch {
        /// Counted from 1.
        number: u64,
        /// What they do.
        act: Act,
        /// How many they are.
        count: u64,
        /// Why.
        reason: Reason,
    },
    /// A leaf of a batch: takes one leaf out of the count, or back into it.
    Review {
        /// What is done.
        act: Act,
        /// The leaf that added a signature, or those on paper.
        index: u64,
        /// The batch that announced it.
        batch: u64,
    },
}

impl Leaf {
    /// Reads a line, without its end. Whatever is read is written in the same bytes again.
    ///
    /// # Errors
    /// `LeafTooLong`; `Unreadable`.
    pub fn read(line: &str) -> Result<Self, TallyError> {
        if line.len() > LONGEST {
            return Err(TallyError::LeafTooLong(line.len()));
        }
        read_leaf(line).ok_or_else(|| TallyError::unreadable("a leaf", line))
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Petition { slug, texts } => {
                write!(out, "petition {slug}")?;
                texts.iter().try_for_each(|(language, hash)| write!(out, " {language}={}", hex(hash)))
            }
            Self::Add { class, area: Some(area), commitment } => {
                write!(out, "add {} {area} {}", class.code(), base64url(commitment))
            }
            Self::Add { class, area: None, commitment } => {
                write!(out, "add {} - {}", class.code(), base64url(commitment))
            }
            Self::Paper { signatures, sheets, scan } => {
                write!(out, "paper {signatures} {sheets} {}", hex(scan))
            }
            Self::Withdraw { index } => write!(out, "withdraw {index}"),
            Self::Batch { number, act, count, reason } => {
                write!(out, "batch {number} {} {count} {reason}", act.code())
            }
            Self::Review { act, index, batch } => write!(out, "{} {index} {batch}", act.code()),
        }
    }
}

fn read_leaf(line: &str) -> Option<Leaf> {
    let (kind, rest) = line.split_once(' ')?;
    match kind {
        "add" => read_add(rest),
        "withdraw" => Some(Leaf::Withdraw { index: number(rest)? }),
        "invalidate" => read_review(Act::Invalidate, rest),
        "restore" => read_review(Act::Restore, rest),
        "batch" => read_batch(rest),
        "paper" => read_paper(rest),
        "petition" => read_petition(rest),
        _ => None,
    }
}

fn read_add(rest: &str) -> Option<Leaf> {
    let (class, rest) = rest.split_once(' ')?;
    let (area, commitment) = rest.split_once(' ')?;
    let area = if area == "-" { None } else { Some(Area::read(area).ok()?) };
    Some(Leaf::Add { class: Class::read_single(class)?, area, commitment: hash_from_base64url(commitment)? })
}

fn read_review(act: Act, rest: &str) -> Option<Leaf> {
    let (index, batch) = rest.split_once(' ')?;
    Some(Leaf::Review { act, index: number(index)?, batch: number(batch)? })
}

fn read_batch(rest: &str) -> Option<Leaf> {
    let mut words = rest.splitn(4, ' ');
    let batch = number(words.next()?)?;
    let act = match words.next()? {
        "invalidate" => Act::Invalidate,
        "restore" => Act::Restore,
        _ => return None,
    };
    let count = number(words.next()?).filter(|count| *count > 0)?;
    Some(Leaf::Batch { number: batch, act, count, reason: Reason::read(words.next()?).ok()? })
}

fn read_paper(rest: &str) -> Option<Leaf> {
    let (signatures, rest) = rest.split_once(' ')?;
    let (sheets, scan) = rest.split_once(' ')?;
    let signatures = number(signatures).filter(|count| (1..=MOST_ON_PAPER).contains(count))?;
    Some(Leaf::Paper { signatures, sheets: Sheets::read(sheets).ok()?, scan: hash_from_hex(scan)? })
}

fn read_petition(rest: &str) -> Option<Leaf> {
    let (slug, rest) = rest.split_once(' ')?;
    let texts = rest.split(' ').map(read_text).collect::<Option<Vec<_>>>()?;
    let in_order = texts.is_sorted_by(|(a, _), (b, _)| a < b);
    (is_slug(slug) && in_order).then(|| Leaf::Petition { slug: slug.to_owned(), texts })
}

fn read_text(word: &str) -> Option<(String, Hash)> {
    let (language, hash) = word.split_once('=')?;
    let parts = language.split('-').all(|part| {
        (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
    });
    parts.then(|| Some((language.to_owned(), hash_from_hex(hash)?)))?
}

/// Whether this can be a petition's name in addresses: lower-case letters, digits and single hyphens inside.
pub(crate) fn is_slug(text: &str) -> bool {
    text.len() <= 100
        && text.split('-').all(|part| {
            !part.is_empty()
                && part.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMITMENT: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    const SHA: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    #[test]
    fn what_is_read_is_written_in_the_same_bytes() {
        for line in [
            format!("petition where-is-marta en={SHA} uk={SHA} uk-Latn={SHA}"),
            format!("add email UA {COMMITMENT}"),
            format!("add kiosk - {COMMITMENT}"),
            format!("add partner DE {COMMITMENT}"),
            format!("paper 12 101-103,107 {SHA}"),
            format!("paper 999999 1 {SHA}"),
            "withdraw 0".to_owned(),
            "batch 1 invalidate 3 automated".to_owned(),
            "batch 2 restore 1 mistake те саме ім’я, дві людини".to_owned(),
            "invalidate 7 1".to_owned(),
            "restore 7 2".to_owned(),
        ] {
            assert_eq!(Leaf::read(&line).map(|leaf| leaf.to_string()).as_deref(), Ok(line.as_str()));
        }
    }

    #[test]
    fn what_could_be_written_otherwise_is_not_read() {
        for line in [
            String::new(),
            "add".to_owned(),
            format!("add email UA {COMMITMENT} "),
            format!("add  email UA {COMMITMENT}"),
            format!("add email ua {COMMITMENT}"),
            format!("add email UKR {COMMITMENT}"),
            format!("add paper UA {COMMITMENT}"),
            format!("add Email UA {COMMITMENT}"),
            format!("add email UA {}B", &COMMITMENT[..42]),
            format!("add email UA {COMMITMENT}="),
            format!("add email UA {SHA}"),
            format!("petition where-is-marta uk={SHA} en={SHA}"),
            format!("petition where-is-marta uk={SHA} uk={SHA}"),
            format!("petition Where uk={SHA}"),
            format!("petition where--is uk={SHA}"),
            "petition where-is-marta".to_owned(),
            format!("paper 0 1 {SHA}"),
            format!("paper 1000000 1 {SHA}"),
            format!("paper 5 3-3 {SHA}"),
            format!("paper 5 07 {SHA}"),
            format!("paper 5 1 {}", SHA.to_uppercase()),
            "withdraw 07".to_owned(),
            "withdraw 7\r".to_owned(),
            "withdraw -1".to_owned(),
            "withdraw".to_owned(),
            "batch 1 invalidate 0 automated".to_owned(),
            "batch 1 remove 3 automated".to_owned(),
            "batch 1 invalidate 3 because".to_owned(),
            "batch 1 invalidate 3".to_owned(),
            "invalidate 7".to_owned(),
            "invalidate 7 1 1".to_owned(),
            "Withdraw 7".to_owned(),
        ] {
            assert!(Leaf::read(&line).is_err(), "{line:?}");
        }
        let long = |letters| format!("batch 1 invalidate 1 other {}", "a".repeat(letters));
        assert!(Leaf::read(&long(LONGEST - 27)).is_ok());
        assert_eq!(Leaf::read(&long(LONGEST - 26)), Err(TallyError::LeafTooLong(LONGEST + 1)));
    }

    #[test]
    fn an_area_is_told_from_the_tenth_signature_on() {
        let area = Area::read("UA").unwrap();
        assert_eq!(area.area_to_tell(8, 1), None);
        assert_eq!(area.area_to_tell(9, 1), Some(area));
        assert_eq!(area.area_to_tell(0, 9), None);
        assert_eq!(area.area_to_tell(0, 10), Some(area));
        assert_eq!(area.area_to_tell(u64::MAX, 1), Some(area));
    }
}
