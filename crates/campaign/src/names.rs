//! The names of signers, sealed so that whoever holds the server cannot read them.
//!
//! One key agreement seals a key for a batch of signers; under that key each name is sealed by itself, so that a name
//! that is taken back goes alone.

use std::str::FromStr as _;

use age::x25519::Recipient;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use byname_base::id::{Mint, NameBatchId};
use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{Key, KeyInit as _, XChaCha20Poly1305, XNonce};

use crate::error::CampaignError;

/// What goes before a batch's key in its sealed text, so that it is taken for nothing else.
const PURPOSE: &str = "byname names v1 ";

/// A key under which the names of one batch are sealed. It lives as long as the batch is written.
pub struct NameBatch {
    /// The batch's id.
    pub id: NameBatchId,
    /// Its key, encrypted to the keyholders.
    pub sealed_key: String,
    cipher: XChaCha20Poly1305,
}

/// What keeps a name from being sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum NamesError {
    /// Nothing can be encrypted to these keyholders.
    #[error("names cannot be sealed to these keyholders: {0}")]
    Seal(String),
    /// This key opens nothing of the batch.
    #[error("this key does not open the names of the batch")]
    Open,
}

/// Refuses what is no key of somebody to whom names can be sealed.
///
/// # Errors
/// `NotAKey`.
pub fn check_keyholder(key: &str) -> Result<(), CampaignError> {
    Recipient::from_str(key).map(|_| ()).map_err(|_| CampaignError::NotAKey(key.to_owned()))
}

impl NameBatch {
    /// A new batch for the keyholders of a petition.
    ///
    /// # Errors
    /// `Seal` when there is no keyholder, or a key is none.
    pub fn new(keyholders: &[String], mint: &mut Mint) -> Result<Self, NamesError> {
        let seal = |cause: String| NamesError::Seal(cause);
        let recipients: Vec<Recipient> = keyholders
            .iter()
            .map(|key| Recipient::from_str(key).map_err(str::to_owned))
            .collect::<Result<_, _>>()
            .map_err(seal)?;
        let encryptor =
            age::Encryptor::with_recipients(recipients.iter().map(|one| one as &dyn age::Recipient))
                .map_err(|cause| seal(cause.to_string()))?;
        let key = mint.key();
        let plain = format!("{PURPOSE}{}", STANDARD_NO_PAD.encode(key));
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed).map_err(|cause| seal(cause.to_string()))?;
        std::io::Write::write_all(&mut writer, plain.as_bytes()).map_err(|cause| seal(cause.to_string()))?;
        writer.finish().map_err(|cause| seal(cause.to_string()))?;
        Ok(Self {
            id: NameBatchId::mint(mint),
            sealed_key: STANDARD_NO_PAD.encode(sealed),
            cipher: XChaCha20Poly1305::new(Key::from_slice(&key)),
        })
    }

    /// Opens the key of a batch with a keyholder's own.
    ///
    /// # Errors
    /// `Open`.
    pub fn open(id: NameBatchId, sealed_key: &str, identity: &dyn age::Identity) -> Result<Self, NamesError> {
        let sealed = STANDARD_NO_PAD.decode(sealed_key).map_err(|_| NamesError::Open)?;
        let decryptor = age::Decryptor::new(&sealed[..]).map_err(|_| NamesError::Open)?;
        let mut reader = decryptor.decrypt(std::iter::once(identity)).map_err(|_| NamesError::Open)?;
        let mut plain = String::new();
        std::io::Read::read_to_string(&mut reader, &mut plain).map_err(|_| NamesError::Open)?;
        let key = plain.strip_prefix(PURPOSE).and_then(|text| STANDARD_NO_PAD.decode(text).ok());
        let key = key.filter(|key| key.len() == 32).ok_or(NamesError::Open)?;
        Ok(Self {
            id,
            sealed_key: sealed_key.to_owned(),
            cipher: XChaCha20Poly1305::new(Key::from_slice(&key)),
        })
    }

    /// Seals a name. The length is hidden up to blocks of 32 bytes.
    #[must_use]
    pub fn seal(&self, name: &str, mint: &mut Mint) -> String {
        let nonce = &mint.key()[..24];
        let mut plain = name.as_bytes().to_vec();
        plain.push(0);
        plain.resize(plain.len().next_multiple_of(32), 0);
        let sealed = self.cipher.encrypt(XNonce::from_slice(nonce), &plain[..]).expect("memory takes a name");
        format!("{}.{}", STANDARD_NO_PAD.encode(nonce), STANDARD_NO_PAD.encode(sealed))
    }

    /// Opens a name of this batch.
    ///
    /// # Errors
    /// `Open` when it is none, or was changed.
    pub fn name(&self, sealed: &str) -> Result<String, NamesError> {
        let (nonce, sealed) = sealed.split_once('.').ok_or(NamesError::Open)?;
        let bytes = |text: &str| STANDARD_NO_PAD.decode(text).map_err(|_| NamesError::Open);
        let (nonce, sealed) = (bytes(nonce)?, bytes(sealed)?);
        if nonce.len() != 24 {
            return Err(NamesError::Open);
        }
        let plain =
            self.cipher.decrypt(XNonce::from_slice(&nonce), &sealed[..]).map_err(|_| NamesError::Open)?;
        let end = plain.iter().position(|byte| *byte == 0).ok_or(NamesError::Open)?;
        String::from_utf8(plain[..end].to_vec()).map_err(|_| NamesError::Open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_keyholder_opens_a_name_and_a_changed_one_does_not_open() {
        let (holder, other) = (age::x25519::Identity::generate(), age::x25519::Identity::generate());
        let mut mint = Mint::seeded(1);
        let batch = NameBatch::new(&[holder.to_public().to_string()], &mut mint).unwrap();
        let names = ["Ñağıyeva İşğül", "", "Ґалаґан", &"a".repeat(200)];
        let sealed: Vec<String> = names.iter().map(|name| batch.seal(name, &mut mint)).collect();
        let opened = NameBatch::open(batch.id.clone(), &batch.sealed_key, &holder).unwrap();
        for (name, sealed) in names.iter().zip(&sealed) {
            assert_eq!(opened.name(sealed).unwrap(), *name);
            assert!(!sealed.contains(name) || name.is_empty());
        }
        assert_eq!(sealed[0].len(), sealed[2].len(), "lengths tell little");
        assert!(NameBatch::open(batch.id.clone(), &batch.sealed_key, &other).is_err());
        let last = sealed[0].chars().last().unwrap();
        let changed = format!("{}{}", &sealed[0][..sealed[0].len() - 1], if last == 'A' { 'B' } else { 'A' });
        assert!(opened.name(&changed).is_err() || opened.name(&changed).unwrap() != names[0]);
    }

    #[test]
    fn without_a_keyholder_nothing_is_sealed() {
        assert!(NameBatch::new(&[], &mut Mint::seeded(1)).is_err());
        assert!(check_keyholder("age1nothing").is_err());
    }
}
