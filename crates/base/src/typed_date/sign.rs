//! What each piece of a typed date is: a number, a year, a month, a word such as "before".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Why;
use super::piece::{Piece, pieces};
use super::words::{self, Suffix};

/// The smallest part of a typed date that means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One or two digits.
    Number(Number),
    /// Four digits that begin with no 0.
    Year(i16),
    /// The first year of "the 1980s".
    Decade(i16),
    /// 1 to 12.
    Month(i8),
    /// 21 to 24, as EDTF numbers them.
    Season(i8),
    Weekday(Weekday),
    Third(Third),
    /// So many days before today; never left in signs that were read.
    Ago(i8),
    Day(Date),
    About,
    Doubt,
    Before,
    NotLater,
    /// "Until", "до": the end of a time, and alone the same as "not later than".
    Until,
    NotEarlier,
    /// "From", "с": the beginning of a time, and alone the same as "not earlier than".
    From,
    To,
    Between,
    And,
    Or,
    Night,
    /// "На" in "в ночь на 24 мая".
    Onto,
    In,
    /// "Year", "р.", "г."; left in signs only where it follows no year.
    YearWord,
    Dot,
    Slash,
    /// A line without spaces round it.
    Hyphen,
    /// A line with spaces round it, or longer than a hyphen.
    Dash,
    /// "Evening", "pm": said of the time of the day.
    Clock,
    Unknown,
    /// "The", "of", a comma; never left in signs that were read.
    Skip,
}

/// One or two digits that may be a day, a month, or a year without its century.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: i16,
    /// Written as a year without its century is: two digits and no ending.
    pub(super) like_a_year: bool,
    /// How many digits were written.
    pub(super) width: usize,
}

/// A third of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Third {
    Early,
    Mid,
    Late,
}

/// The signs of a whole text.
pub(super) struct Meanings(Vec<Meaning>);

/// Reads every piece of a text whose letters are small and composed.
///
/// # Errors
/// `Time` where a time of the day is written, `YearOfTwoDigits` for "the 80s", `Words` at what is not known.
pub(super) fn signs(text: &str, today: Date) -> Result<Meanings, Why> {
    let pieces = pieces(text);
    let mut signs = Meanings(Vec::new());
    let mut rest = pieces.as_slice();
    while let [first, ..] = rest {
        let (sign, length) = if first.is_digits() { number(rest) } else { word(rest) }?;
        signs.push(on_its_day(sign, today)?);
        rest = &rest[length..];
    }
    if signs.0.contains(&Meaning::Clock) { Err(Why::Time) } else { Ok(signs) }
}

impl Meanings {
    pub(super) fn as_slice(&self) -> &[Meaning] {
        &self.0
    }

    /// "Unknown", "невідомо", or a question mark alone.
    pub(super) fn says_nothing_is_known(&self) -> bool {
        matches!(self.0.as_slice(), [Meaning::Unknown | Meaning::Doubt])
    }

    /// Adds a sign; words that add nothing where they stand are left out, and stay anywhere else.
    fn push(&mut self, sign: Meaning) {
        match (self.0.as_slice(), sign) {
            (_, Meaning::Skip) | ([.., Meaning::Year(_) | Meaning::Decade(_)], Meaning::YearWord) => {}
            ([.., Meaning::Month(_) | Meaning::Season(_), Meaning::In], Meaning::Year(_)) => {
                self.0.pop();
                self.0.push(sign);
            }
            _ => self.0.push(sign),
        }
    }
}

fn on_its_day(sign: Meaning, today: Date) -> Result<Meaning, Why> {
    let Meaning::Ago(days) = sign else { return Ok(sign) };
    today.checked_sub(i64::from(days).days()).map(Meaning::Day).map_err(|_| Why::NoSuchDay)
}

/// The word or mark that begins here, and of how many pieces it is made.
fn word(rest: &[Piece<'_>]) -> Result<(Meaning, usize), Why> {
    let (sign, length) = words::longest(rest).ok_or(Why::Words)?;
    let next = rest.get(length);
    match sign {
        Meaning::Hyphen if !(rest[0].tight && next.is_some_and(|next| next.tight)) => {
            Ok((Meaning::Dash, length))
        }
        _ if rest[length - 1].is_letters() && next.is_some_and(|next| next.tight && next.text == ".") => {
            Ok((sign, length + 1))
        }
        _ => Ok((sign, length)),
    }
}

/// The number that begins here with the ending written to it: "24th", "24-го", "1980-ті".
fn number(rest: &[Piece<'_>]) -> Result<(Meaning, usize), Why> {
    let digits = rest[0].text;
    let (suffix, length) =
        ending(&rest[1..]).map_or((None, 1), |(suffix, pieces)| (Some(suffix), 1 + pieces));
    let value: i16 = digits.parse().map_err(|_| Why::Words)?;
    let width = digits.len();
    let sign = match (width, suffix) {
        (2, Some(Suffix::Decade)) => return Err(Why::YearOfTwoDigits),
        (1 | 2, None | Some(Suffix::Ordinal | Suffix::Either)) => {
            Meaning::Number(Number { value, like_a_year: width == 2 && suffix.is_none(), width })
        }
        (4, Some(Suffix::Decade | Suffix::Either)) if value >= 1000 && value % 10 == 0 => {
            Meaning::Decade(value)
        }
        (4, None | Some(Suffix::Ordinal)) if value >= 1000 => Meaning::Year(value),
        _ => return Err(Why::Words),
    };
    Ok((sign, length))
}

/// The ending of a number, written to it or after a hyphen, and of how many pieces it is made.
fn ending(after: &[Piece<'_>]) -> Option<(Suffix, usize)> {
    let (letters, length) = match after {
        [hyphen, letters, ..] if hyphen.tight && words::is_hyphen(hyphen.text) => (letters, 2),
        [letters, ..] => (letters, 1),
        [] => return None,
    };
    let suffix = if letters.tight { words::suffix(letters.text)? } else { return None };
    Some((suffix, length))
}
