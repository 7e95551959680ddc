//! Why signatures were taken out of the count or back into it: a word of a closed list, and words of one's own.

use std::fmt;

use crate::error::TallyError;

/// The reason of a batch. It stands in the log for good: words of one's own must name nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    cause: Cause,
    words: Option<String>,
}

/// A word of the closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// One person more than once.
    Duplicate,
    /// Made by a program.
    Automated,
    /// The person named did not sign.
    NotTheSigner,
    /// Made on addresses or names that were invented.
    Invented,
    /// Sheets that were miscounted or lost.
    Sheets,
    /// Somebody showed that it was right.
    Appeal,
    /// The group's own mistake.
    Mistake,
    /// Something else, told in words.
    Other,
}

impl Cause {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Duplicate,
        Self::Automated,
        Self::NotTheSigner,
        Self::Invented,
        Self::Sheets,
        Self::Appeal,
        Self::Mistake,
        Self::Other,
    ];

    /// Its word.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Automated => "automated",
            Self::NotTheSigner => "not-the-signer",
            Self::Invented => "invented",
            Self::Sheets => "sheets",
            Self::Appeal => "appeal",
            Self::Mistake => "mistake",
            Self::Other => "other",
        }
    }
}

impl Reason {
    /// A cause, with words or without.
    ///
    /// # Errors
    /// `Unreadable` for words that are empty, begin or end with a space, or hold what cannot be seen or turns the
    /// direction of writing.
    pub fn new(cause: Cause, words: Option<&str>) -> Result<Self, TallyError> {
        if let Some(words) = words.filter(|words| !are_plain(words)) {
            return Err(TallyError::unreadable("a reason", words));
        }
        Ok(Self { cause, words: words.map(str::to_owned) })
    }

    /// Reads it as it stands in a leaf.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let (code, words) = text.split_once(' ').map_or((text, None), |(code, words)| (code, Some(words)));
        let cause = Cause::ALL.into_iter().find(|cause| cause.code() == code);
        Self::new(cause.ok_or_else(|| TallyError::unreadable("a reason", text))?, words)
    }

    /// The word of the closed list.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// Words of one's own.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.cause.code())?;
        self.words.as_ref().map_or(Ok(()), |words| write!(out, " {words}"))
    }
}

fn are_plain(words: &str) -> bool {
    !words.is_empty() && !words.starts_with(' ') && !words.ends_with(' ') && !words.chars().any(is_unseen)
}

/// Letters that cannot be seen, end a line, or turn the direction of writing, and every space but the plain one. They are listed one by one, so that
/// every verifier means the same.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\0'..='\u{1F}'
            | '\u{7F}'..='\u{A0}'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{1680}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{2000}'..='\u{200F}'
            | '\u{2028}'..='\u{202F}'
            | '\u{205F}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3000}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_word_of_the_list_and_plain_words() {
        for text in
            ["duplicate", "other the same minute, one domain", "appeal двічі  перевірено", "mistake 1"]
        {
            assert_eq!(Reason::read(text).map(|reason| reason.to_string()).as_deref(), Ok(text));
        }
        for text in [
            "",
            "Other",
            "because",
            "other ",
            "other  x",
            "other x ",
            "other a\u{202E}b",
            "other a\tb",
            "other \u{A0}",
            "other \u{2800}",
        ] {
            assert!(Reason::read(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn every_cause_is_in_the_list_once() {
        let mut codes: Vec<_> = Cause::ALL.iter().map(|cause| cause.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 8);
        assert!(
            codes.iter().all(|code| Reason::read(code).is_ok_and(|reason| reason.cause().code() == *code))
        );
    }
}
