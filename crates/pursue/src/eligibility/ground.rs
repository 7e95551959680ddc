//! What the verdicts rest on, with the mark of how well it was read. Data, in `mechanisms.toml`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::reply_rule::{Mark, Wording};

/// One rule or fact of a mechanism.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Its name.
    pub id: String,
    /// What it says, in our words.
    pub says: Wording,
    /// How well it was read.
    pub mark: Mark,
    /// Where.
    pub source: String,
}

/// Every ground.
#[derive(Debug)]
pub struct Grounds(Vec<Ground>);

impl Grounds {
    /// The grounds that are part of the program.
    ///
    /// # Panics
    /// Never: the file is read by this crate's tests.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Grounds> = LazyLock::new(|| {
            let file: File = toml::from_str(include_str!("../../mechanisms.toml"))
                .expect("the shipped grounds are read by a test");
            Grounds(file.ground)
        });
        &SHIPPED
    }

    /// The ground of that name.
    ///
    /// # Panics
    /// When there is none: the names stand in this crate's code, and a test runs every check.
    pub(super) fn get(&'static self, id: &str) -> &'static Ground {
        self.0.iter().find(|ground| ground.id == id).expect("checks name grounds that there are")
    }

    /// Every ground, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Ground> {
        self.0.iter()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ground: Vec<Ground>,
}
