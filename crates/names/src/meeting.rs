//! How two words of two names meet, and how dear that is.

use crate::edit::{self, HOPELESS, PathCost};
use crate::given;
use crate::spelling::Weight;
use crate::token::{Role, Token};

/// Cost of a word for each consonant up to which it counts as sounding the same, in sixteenths of a nat.
pub(crate) const ALIKE: u32 = 10;
/// What it costs that two words are one given name in two languages.
const SAME_GIVEN: PathCost = 16;
/// What it costs that one word is short for the other.
const SHORT_GIVEN: PathCost = 56;

/// Why two words can be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Manner {
    /// Letter for letter.
    Same,
    /// Their pieces sound alike.
    Sound,
    /// One given name in two languages.
    Given,
    /// One is short for the other.
    Short,
    /// One is the initial of the other.
    Initial,
}

/// Two words set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// The cheapest way from one to the other, in sixteenths of a nat.
    pub cost: PathCost,
    /// Which way that is.
    pub manner: Manner,
}

impl Meeting {
    /// Two words that have nothing to do with each other.
    pub const NONE: Self = Self { cost: HOPELESS, manner: Manner::Sound };

    /// Sets two words side by side.
    #[must_use]
    pub fn of(a: &Token, b: &Token) -> Self {
        match (a.role, b.role) {
            (Role::Initial, Role::Initial) => Self::by_spelling(a, b),
            (Role::Initial, _) => {
                Self { cost: edit::initial(&a.spelling, &b.spelling), manner: Manner::Initial }
            }
            (_, Role::Initial) => {
                Self { cost: edit::initial(&b.spelling, &a.spelling), manner: Manner::Initial }
            }
            _ => Self::by_spelling(a, b).or_given(a, b),
        }
    }

    fn by_spelling(a: &Token, b: &Token) -> Self {
        if a.spelling == b.spelling {
            return Self { cost: 0, manner: Manner::Same };
        }
        Self { cost: edit::distance(&a.spelling, &b.spelling), manner: Manner::Sound }
    }

    /// Two words that are one given name, or of which one is short for the other.
    #[must_use]
    pub fn given(short: bool) -> Self {
        if short {
            Self { cost: SHORT_GIVEN, manner: Manner::Short }
        } else {
            Self { cost: SAME_GIVEN, manner: Manner::Given }
        }
    }

    /// Whether two words with this meeting sound the same; the weight is that of one of them.
    pub(crate) fn is_alike_to(self, weight: Weight) -> bool {
        u32::from(self.cost) * 16 <= ALIKE * u32::from(weight)
    }

    /// The meeting, if something besides it costs so much.
    pub(crate) fn dearer_by(self, cost: PathCost) -> Self {
        let manner = if self.manner == Manner::Same { Manner::Sound } else { self.manner };
        Self { cost: self.cost + cost, manner: if cost == 0 { self.manner } else { manner } }
    }

    /// The meeting, or that of the two words as given names where it is cheaper.
    fn or_given(self, a: &Token, b: &Token) -> Self {
        let given = given::meeting(&a.given, &b.given).map(Self::given);
        given.filter(|given| given.cost < self.cost).unwrap_or(self)
    }
}
