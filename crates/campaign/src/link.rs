//! The secret in a link that was sent: it finds one signature, and is kept as a hash alone.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname_base::hex::hex;
use byname_base::id::Mint;
use sha2::{Digest, Sha256};

/// Letters of a tag, and of a secret of 128 bits.
const LETTERS: usize = 22;

/// What stands in a link: the tag of a signature, and a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCode {
    tag: String,
    secret: String,
}

impl LinkCode {
    /// A new secret for a signature.
    #[must_use]
    pub fn mint(tag: &str, mint: &mut Mint) -> Self {
        Self { tag: tag.to_owned(), secret: URL_SAFE_NO_PAD.encode(&mint.key()[..16]) }
    }

    /// Reads what an address holds; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let fine = text.len() == 2 * LETTERS && text.bytes().all(letter);
        fine.then(|| Self { tag: text[..LETTERS].to_owned(), secret: text[LETTERS..].to_owned() })
    }

    /// The signature's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What is kept of the secret. It has 128 random bits and needs no salt.
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.secret.as_bytes()))
    }
}

impl fmt::Display for LinkCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.tag, self.secret)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_was_written_and_nothing_else_is_one() {
        let code = LinkCode::mint("abcdefghijklmnopqrst-_", &mut Mint::seeded(1));
        assert_eq!(LinkCode::read(&code.to_string()).as_ref(), Some(&code));
        assert_eq!(code.hash().len(), 64);
        for wrong in ["", "abc", &"a".repeat(45), &"%".repeat(44), &"я".repeat(22)] {
            assert_eq!(LinkCode::read(wrong), None, "{wrong}");
        }
    }
}
