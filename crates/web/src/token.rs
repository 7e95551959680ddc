//! Secrets that a browser or a link carries: the database holds their hash alone.

use byname_base::hex::hex;
use byname_base::id::Mint;
use sha2::{Digest, Sha256};

/// A random secret of 260 bits and its uses. The text itself is never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn mint(mint: &mut Mint) -> Self {
        Self(mint.secret())
    }

    /// Takes what a browser or a link sent.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The secret itself, for the one who is to hold it.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What the database keeps of it. A secret of 260 random bits needs no salt.
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}
