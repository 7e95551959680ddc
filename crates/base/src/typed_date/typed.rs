//! What is answered to a typed date.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::Why;
use super::phrase::phrase;
use super::sign::signs;
use crate::edtf::Edtf;

/// The length of the longest text that is looked at, in characters.
const LONGEST: usize = 200;

/// What a person may have meant by a typed date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// No date: the text is empty, or says that the date is not known.
    Nothing,
    /// The one date it can mean.
    Understood(Edtf),
    /// The two dates or more it can mean, in their order; a person must choose, and no program may.
    Ambiguous(Vec<Edtf>),
    /// No date could be made of it without guessing.
    NotUnderstood(Why),
}

/// Reads a date as people type it, or as EDTF, which is taken letter for letter.
///
/// `today` serves "today" and "yesterday" alone: a date in the future is read like any other.
///
/// What is a convention of this program and not of the language:
/// - Of a month, "early" is the 1st to the 10th, "mid" the 11th to the 20th, "late" the 21st to the end.
/// - "Before" leaves the day out. "Until" and "до" say nothing sure of the day itself and keep it in, as they claim
///   less so; and so does "after", which may be later on the same day.
/// - A night is one of its two days. "The night of 24 May" does not say which two, and is not understood.
/// - With dots the day comes first. With `/` and `-` either may, unless one is over 12 or the year comes first.
/// - "24 or 25 May" is one of the two only when no day lies between.
/// - A time of the day is refused rather than dropped: who typed it should see that it is not kept.
#[must_use]
pub fn read(text: &str, today: Date) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Nothing;
    }
    if text.chars().nth(LONGEST).is_some() {
        return Typed::NotUnderstood(Why::TooLong);
    }
    if text.chars().any(char::is_control) {
        return Typed::NotUnderstood(Why::ControlCharacter);
    }
    match written_as_edtf(text) {
        Some(date) => Typed::Understood(date),
        None => in_words(&plain(text), today).unwrap_or_else(Typed::NotUnderstood),
    }
}

/// EDTF as it stands, also with the X small or Cyrillic, for which nothing else can be meant.
fn written_as_edtf(text: &str) -> Option<Edtf> {
    text.parse().or_else(|_| text.replace(['x', 'х', 'Х'], "X").parse()).ok()
}

/// One way of writing each letter: composed, small, without the dots of i and ё, with one apostrophe.
///
/// Compatibility forms stay as they are: a raised footnote mark must never become a digit of the day.
fn plain(text: &str) -> String {
    let small: String = text.nfc().flat_map(char::to_lowercase).collect();
    small.replace("i\u{307}", "i").replace('ı', "i").replace('ё', "е").replace(['\'', '’', '`'], "ʼ")
}

fn in_words(text: &str, today: Date) -> Result<Typed, Why> {
    let signs = signs(text, today)?;
    if signs.says_nothing_is_known() {
        return Ok(Typed::Nothing);
    }
    let mut readings = Vec::new();
    for draft in phrase(signs.as_slice())? {
        readings.push(draft.edtf()?);
    }
    readings.sort();
    readings.dedup();
    match <[Edtf; 1]>::try_from(readings) {
        Ok([only]) => Ok(Typed::Understood(only)),
        Err(several) => Ok(Typed::Ambiguous(several)),
    }
}
