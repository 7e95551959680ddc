//! The signed head of a log: a C2SP checkpoint whose further lines tell the time, the count and the head before.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

use crate::count::Totals;
use crate::encoding::{Hash, base64, hash_from_base64, number};
use crate::error::TallyError;
use crate::leaf::is_slug;
use crate::note::{Note, SigningKey};

/// Whose log it is: `byname/HOST/petitions/SLUG`. It is also the name of the key that signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let parts: Vec<&str> = text.split('/').collect();
        let whole =
            matches!(parts[..], ["byname", host, "petitions", slug] if is_host(host) && is_slug(slug));
        whole
            .then(|| Self(text.to_owned()))
            .ok_or_else(|| TallyError::unreadable("the origin of a log", text))
    }

    /// The petition's name in addresses.
    #[must_use]
    pub fn slug(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// As it stands in a head.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn is_host(text: &str) -> bool {
    let known =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || b".-:".contains(&letter);
    !text.is_empty() && text.bytes().all(known)
}

/// An instant to the minute, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minute(DateTime);

impl Minute {
    const FORM: &str = "%Y-%m-%dT%H:%MZ";

    /// The minute in which an instant falls.
    #[must_use]
    pub fn of(instant: Timestamp) -> Self {
        let time = TimeZone::UTC.to_datetime(instant);
        Self(time.date().at(time.hour(), time.minute(), 0, 0))
    }

    /// Reads `2026-11-28T10:15Z`.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let time = DateTime::strptime(Self::FORM, text).ok().map(Self);
        time.filter(|time| time.to_string() == text).ok_or_else(|| TallyError::unreadable("a time", text))
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.strftime(Self::FORM))
    }
}

/// What a head says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Whose log it is.
    pub origin: Origin,
    /// How many leaves it is over.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// When it was made.
    pub time: Minute,
    /// What they count.
    pub totals: Totals,
    /// The hash of the head before; `None` for the first.
    pub previous: Option<Hash>,
}

impl Head {
    /// Reads the text of a note.
    ///
    /// # Errors
    /// `Unreadable` for anything but the lines of a head in their order; `Total` when the count is not the sum of
    /// the classes.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let head = read_head(text).ok_or_else(|| TallyError::unreadable("a head", text))?;
        head.check_sum(text)?;
        Some(head).filter(|head| head.text() == text).ok_or_else(|| TallyError::unreadable("a head", text))
    }

    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let start = format!("{}\n{}\n{}\ntime {}\n", self.origin, self.size, base64(&self.root), self.time);
        let numbers = self.totals.named().map(|(name, number)| format!("{name} {number}\n"));
        let previous = self.previous.as_ref().map_or_else(|| "-".to_owned(), |hash| base64(hash));
        format!("{start}{}previous {previous}\n", numbers.concat())
    }

    /// The hash by which the next head names this one: that of its text, without signatures.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Sha256::digest(self.text()).into()
    }

    /// Signs it.
    ///
    /// # Errors
    /// `Origin` when the key has another name than the log.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, TallyError> {
        let verifier = key.verifier();
        if verifier.name() != self.origin.as_str() {
            let expected = self.origin.to_string();
            return Err(TallyError::Origin { expected, found: verifier.name().to_owned() });
        }
        Ok(Note::sign(self.text(), key))
    }

    /// Whether this head may stand after `before`; what the leaves say of it is another question.
    pub(crate) fn follows(&self, before: Option<&Self>) -> Result<(), TallyError> {
        if self.previous != before.map(Self::hash) {
            return Err(TallyError::PreviousHash);
        }
        let Some(before) = before else {
            return Ok(());
        };
        if self.size <= before.size {
            return Err(TallyError::SizeFell { size: self.size, before: before.size });
        }
        if self.time < before.time {
            let (time, before) = (self.time.to_string(), before.time.to_string());
            return Err(TallyError::TimeFell { time, before });
        }
        Ok(())
    }

    fn check_sum(&self, text: &str) -> Result<(), TallyError> {
        let told = text.lines().find_map(|line| number(line.strip_prefix("count ")?));
        let expected = self.totals.count();
        match told {
            Some(found) if found != expected => Err(TallyError::Total {
                what: "the count (the sum of the classes)".to_owned(),
                expected,
                found,
            }),
            _ => Ok(()),
        }
    }
}

fn read_head(text: &str) -> Option<Head> {
    let mut lines = text.lines();
    let origin = Origin::read(lines.next()?).ok()?;
    let size = number(lines.next()?)?;
    let root = hash_from_base64(lines.next()?)?;
    let time = Minute::read(lines.next()?.strip_prefix("time ")?).ok()?;
    let mut numbers = [0; 7];
    for (place, (name, _)) in numbers.iter_mut().zip(Totals::default().named()) {
        *place = number(lines.next()?.strip_prefix(name)?.strip_prefix(' ')?)?;
    }
    let [_count, classes_and_more @ ..] = numbers;
    let previous = match lines.next()?.strip_prefix("previous ")? {
        "-" => None,
        hash => Some(hash_from_base64(hash)?),
    };
    Some(Head { origin, size, root, time, totals: Totals::from_numbers(classes_and_more), previous })
}

/// Reads a file of heads: notes, each divided from the next by an empty line.
///
/// # Errors
/// `NoText` when the file is cut; `Unreadable`.
pub fn read_heads(file: &str) -> Result<Vec<Note>, TallyError> {
    let blocks: Vec<&str> = file.strip_suffix('\n').ok_or(TallyError::NoText)?.split("\n\n").collect();
    let note = |pair: &[&str]| match pair {
        [text, signatures] => Note::read(&format!("{text}\n\n{signatures}\n")),
        _ => Err(TallyError::NoText),
    };
    blocks.chunks(2).map(note).collect()
}

/// Writes a file of heads.
#[must_use]
pub fn write_heads<'a>(notes: impl IntoIterator<Item = &'a Note>) -> String {
    let notes: Vec<String> = notes.into_iter().map(Note::to_string).collect();
    notes.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_written_in_one_way() {
        let text = head().text();
        assert_eq!(
            text,
            "byname/example.org/petitions/where-is-marta\n12\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\
             time 2026-11-28T10:15Z\ncount 10\nclass email 4\nclass kiosk 3\nclass paper 2\nclass partner 1\n\
             withdrawn 5\ninvalidated 6\nprevious -\n"
        );
        assert_eq!(Head::read(&text), Ok(head()));
        for (from, to) in [
            ("byname/", "byname"),
            ("where-is-marta", "Where"),
            ("\n12\n", "\n012\n"),
            ("AAA=", "AAB="),
            ("10:15Z", "10:15:00Z"),
            ("11-28", "11-31"),
            ("count 10", "count  10"),
            ("class kiosk 3\nclass paper 2", "class paper 2\nclass kiosk 3"),
            ("class kiosk 3\n", ""),
            ("previous -\n", "previous -\nmore\n"),
            ("previous -\n", "previous -"),
            ("previous -", "previous "),
        ] {
            assert!(Head::read(&text.replace(from, to)).is_err(), "{from} {to}");
        }
        let sum = Head::read(&text.replace("count 10", "count 11"));
        assert!(matches!(sum, Err(TallyError::Total { expected: 10, found: 11, .. })), "{sum:?}");
    }

    #[test]
    fn a_file_of_heads_is_read_as_it_was_written() {
        let key = SigningKey::from_seed(head().origin.as_str(), &[1; 32]).unwrap();
        let next = Head { size: 13, previous: Some(head().hash()), ..head() };
        let notes = [head().sign(&key).unwrap(), next.sign(&key).unwrap()];
        let file = write_heads(&notes);
        assert_eq!(read_heads(&file), Ok(notes.to_vec()));
        assert_eq!(read_heads(file.trim_end()), Err(TallyError::NoText));
        assert!(read_heads(&format!("{file}\n")).is_err());
        assert!(read_heads("").is_err());
        let other = SigningKey::from_seed("byname/example.com/petitions/where-is-marta", &[1; 32]).unwrap();
        assert!(matches!(head().sign(&other), Err(TallyError::Origin { .. })));
    }

    #[test]
    fn a_head_follows_the_one_before() {
        let first = head();
        let next = Head { size: 13, previous: Some(first.hash()), ..head() };
        assert_eq!(first.follows(None), Ok(()));
        assert_eq!(next.follows(Some(&first)), Ok(()));
        assert_eq!(next.follows(None), Err(TallyError::PreviousHash));
        assert_eq!(first.follows(Some(&first)), Err(TallyError::PreviousHash));
        let same = Head { size: 12, ..next.clone() };
        assert_eq!(same.follows(Some(&first)), Err(TallyError::SizeFell { size: 12, before: 12 }));
        let earlier = Head { time: Minute::read("2026-11-28T10:14Z").unwrap(), ..next };
        assert!(matches!(earlier.follows(Some(&first)), Err(TallyError::TimeFell { .. })));
    }

    #[test]
    fn a_minute_is_the_one_in_which_an_instant_falls() {
        for (instant, minute) in [
            ("2026-11-28T10:14:59.999Z", "2026-11-28T10:14Z"),
            ("2026-11-28T10:15:00Z", "2026-11-28T10:15Z"),
            ("2026-11-28T12:15:59+02:00", "2026-11-28T10:15Z"),
        ] {
            assert_eq!(Minute::of(instant.parse().unwrap()).to_string(), minute);
        }
        assert_eq!(Minute::of(Timestamp::UNIX_EPOCH).to_string(), "1970-01-01T00:00Z");
    }

    fn head() -> Head {
        Head {
            origin: Origin::read("byname/example.org/petitions/where-is-marta").unwrap(),
            size: 12,
            root: [0; 32],
            time: Minute::read("2026-11-28T10:15Z").unwrap(),
            totals: Totals::from_numbers([4, 3, 2, 1, 5, 6]),
            previous: None,
        }
    }
}
