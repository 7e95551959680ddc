//! “I come, we are so many”: a number and nothing else, so that the group knows how many signs to print.
//!
//! Nobody is known again, so nobody is counted out: whoever sends the form twice stands in it twice, and the page says
//! so. No name, address, hour or network is kept.

use byname_base::id::PublicId;
use byname_db::Tx;
use byname_staff::{Act, Caller, On, may};

use crate::error::CampaignError;
use crate::store::coming;

/// The most people for whom one form can speak.
pub const MOST_TOGETHER: i64 = 50;

/// Forms that one action takes; beyond, the number says nothing more.
const MOST_FORMS: i64 = 100_000;

/// How many people come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together(i64);

impl Together {
    /// Reads a number of people, 1 to 50; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| (1..=MOST_TOGETHER).contains(number));
        number.filter(|_| plain).map(Self)
    }
}

/// How many said that they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coming {
    /// Forms that were sent.
    pub forms: i64,
    /// The people for whom they speak.
    pub people: i64,
}

/// Notes that some people come to an action. Whether it takes such words is for the caller to know: it reads what is
/// public.
///
/// # Errors
/// `Full` when the action has all the forms that it takes; the database's own.
pub async fn note(tx: &mut Tx, action: &PublicId, together: Together) -> Result<(), CampaignError> {
    if coming::add(tx, action, together.0, MOST_FORMS).await? { Ok(()) } else { Err(CampaignError::Full) }
}

/// How many said that they come, for whoever reads actions at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn to(tx: &mut Tx, caller: &Caller, action: &PublicId) -> Result<Coming, CampaignError> {
    may(caller, Act::SeeActions, &On::Nothing)?;
    Ok(coming::of(tx, action).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_is_one_to_fifty_in_plain_digits() {
        for (text, read) in [
            ("1", Some(1)),
            ("50", Some(50)),
            ("07", Some(7)),
            ("0", None),
            ("51", None),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("٣", None),
            ("", None),
            ("1000000000000000000000", None),
        ] {
            assert_eq!(Together::read(text), read.map(Together), "{text}");
        }
    }
}
