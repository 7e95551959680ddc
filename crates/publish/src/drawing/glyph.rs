//! The small sign beside a state: its band as the line of time draws it. States differ by shape, never by colour.

/// What the sign stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// No answer: open to the right.
    Open,
    /// Answered: filled end.
    Answered,
    /// Answered late: filled end after a tick.
    Late,
    /// An act that asks for no answer.
    Dot,
    /// Ended without an answer.
    Ended,
    /// Answers are not followed.
    NotFollowed,
}

impl Glyph {
    /// Its code, for the words of a key.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Late => "late",
            Self::Dot => "dot",
            Self::Ended => "ended",
            Self::NotFollowed => "not_followed",
        }
    }
}

macro_rules! sign {
    ($drawn:literal) => {
        concat!(
            "<svg width=\"26\" height=\"14\" viewBox=\"0 0 26 14\" aria-hidden=\"true\" focusable=\"false\">",
            $drawn,
            "</svg>"
        )
    };
}

/// The sign as markup. It is silent: the words stand beside it.
#[must_use]
pub fn glyph(of: Glyph) -> &'static str {
    match of {
        Glyph::Open => sign!(
            "<path class=\"t-band\" d=\"M1 2V12M1 2H11M1 12H11M13 2h4m-4 10h4M20 2h2m-2 10h2M25 2h1m-1 10h1\"/>"
        ),
        Glyph::Answered => sign!(
            "<path class=\"t-band\" d=\"M1 2V12M1 2H19M1 12H19\"/><rect class=\"t-end\" x=\"18\" y=\"2\" width=\"7\" height=\"10\"/>"
        ),
        Glyph::Late => sign!(
            "<path class=\"t-band\" d=\"M1 2V12M1 2H19M1 12H19\"/><path class=\"t-due\" d=\"M9 0V14\"/><rect class=\"t-end\" x=\"18\" y=\"2\" width=\"7\" height=\"10\"/>"
        ),
        Glyph::Dot => sign!("<circle class=\"t-dot\" cx=\"13\" cy=\"7\" r=\"5\"/>"),
        Glyph::Ended => sign!("<path class=\"t-band\" d=\"M1 2H25V12H1z\"/>"),
        Glyph::NotFollowed => sign!("<path class=\"t-unfollowed\" d=\"M2 7H25\"/>"),
    }
}
