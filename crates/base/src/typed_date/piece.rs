//! A typed text cut into runs of digits, runs of letters, and single marks.

/// Digits, letters, or one mark, and whether anything parts it from what stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    /// No space stands before it.
    pub(super) tight: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digit,
    Letter,
    Mark,
}

impl Kind {
    /// Only the digits 0 to 9 are digits; any other number is a mark that no table knows.
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            _ if c.is_alphabetic() => Self::Letter,
            _ => Self::Mark,
        }
    }
}

impl Piece<'_> {
    pub(super) fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn is_letters(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }
}

/// The pieces in their order; the full stop at the end of all is none.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((piece, after)) = first(rest) {
        pieces.push(piece);
        rest = after;
    }
    pieces.pop_if(|last| last.text == ".");
    pieces
}

/// The first piece and the text after it; None when only space is left.
fn first(text: &str) -> Option<(Piece<'_>, &str)> {
    let start = text.trim_start();
    let first = start.chars().next()?;
    let end = match Kind::of(first) {
        Kind::Mark => first.len_utf8(),
        kind => start.find(|c| Kind::of(c) != kind).unwrap_or(start.len()),
    };
    let (found, after) = start.split_at(end);
    Some((Piece { text: found, tight: start.len() == text.len() }, after))
}
