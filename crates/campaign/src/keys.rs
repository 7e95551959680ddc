//! What a petition's keys are for: tags by which nobody signs twice, stamps by which a form's age is known.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname_base::id::Mint;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::address::Canonical;

/// The keys of one petition.
#[derive(Clone)]
pub struct PetitionKeys {
    /// Makes tags of addresses; `None` once it was destroyed.
    pub dedupe: Option<DedupeKey>,
    /// The seed of the key that signs the heads of the count.
    pub log_seed: [u8; 32],
}

/// Makes tags of addresses and stamps of forms. Without it a tag tells nothing of an address.
#[derive(Clone)]
pub struct DedupeKey(Hmac<Sha256>);

/// Bytes of a tag or stamp that are kept.
const KEPT_BYTES: usize = 16;

/// A tag of no address: of whoever signs on a device, and of what is left of a signature that was taken back.
#[must_use]
pub fn random_tag(mint: &mut Mint) -> String {
    URL_SAFE_NO_PAD.encode(&mint.key()[..KEPT_BYTES])
}

impl DedupeKey {
    /// Takes a key.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self(Hmac::new_from_slice(&key).expect("any length is a key"))
    }

    /// The tag of an address: 16 bytes of its HMAC-SHA-256, written as 22 letters.
    #[must_use]
    pub fn tag(&self, address: &Canonical) -> String {
        self.mac(&[b"signer", address.as_str().as_bytes()])
    }

    /// The mark that a form served at an instant carries, so that nobody makes it older than it is.
    #[must_use]
    pub fn stamp_mark(&self, served_ms: i64) -> String {
        self.mac(&[b"served", &served_ms.to_be_bytes()])
    }

    fn mac(&self, parts: &[&[u8]]) -> String {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..KEPT_BYTES])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_of_one_address_under_one_key() {
        let (one, other) = (DedupeKey::new([1; 32]), DedupeKey::new([2; 32]));
        let (ann, bob) = (Canonical::of("ann@example.org"), Canonical::of("bob@example.org"));
        assert_eq!(one.tag(&ann), one.tag(&ann));
        assert_ne!(one.tag(&ann), one.tag(&bob));
        assert_ne!(one.tag(&ann), other.tag(&ann), "nobody is known again in another petition");
        assert_eq!(one.tag(&ann).len(), 22);
    }
}
