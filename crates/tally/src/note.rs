//! Signed notes and the keys that sign them, as C2SP signed-note has them: text, an empty line, signature lines.
//!
//! Only Ed25519 (signature type 0x01) is made and checked. A note may carry signatures by others, such as witnesses;
//! they are kept and not judged.

use std::fmt;

use ed25519_dalek::{Signer as _, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::encoding::{base64, from_base64, hex};
use crate::error::TallyError;

/// The signature type of Ed25519.
const ED25519: u8 = 1;

/// A key that signs, with its name. It is made of a seed that somebody else keeps, and is never written out.
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// A key of a seed. For heads of a log the name is the log's origin.
    ///
    /// # Errors
    /// `Unreadable` for a name that is empty or holds a space, a plus or a control character.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, TallyError> {
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        is_name(name)
            .then(|| Self { name: name.to_owned(), key })
            .ok_or_else(|| TallyError::unreadable("the name of a key", name))
    }

    /// What others check its signatures with.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey { name: self.name.clone(), key: self.key.verifying_key() }
    }
}

/// A key that checks signatures, as `name+hash+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key: VerifyingKey,
}

impl VerifierKey {
    /// Reads a key.
    ///
    /// # Errors
    /// `Unreadable`, also when hash and key do not belong together or it is not an Ed25519 key.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        Self::read_parts(text)
            .filter(|key| key.to_string() == text)
            .ok_or_else(|| TallyError::unreadable("a verifier key", text))
    }

    fn read_parts(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '+');
        let (name, _hash, key) = (parts.next()?, parts.next()?, from_base64(parts.next()?)?);
        let (kind, key) = key.split_first()?;
        let key = VerifyingKey::from_bytes(key.try_into().ok()?).ok()?;
        (*kind == ED25519 && is_name(name)).then(|| Self { name: name.to_owned(), key })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number by which signature lines name it, beside its name.
    fn id(&self) -> [u8; 4] {
        let hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', ED25519])
            .chain_update(self.key.as_bytes())
            .finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// Whether it made this signature; `None` when the line names another key.
    fn made(&self, text: &str, line: &Signature) -> Option<bool> {
        let (id, signature) = line.bytes.split_first_chunk::<4>()?;
        if line.name != self.name || *id != self.id() {
            return None;
        }
        let signature = ed25519_dalek::Signature::from_slice(signature);
        Some(signature.is_ok_and(|signature| self.key.verify_strict(text.as_bytes(), &signature).is_ok()))
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [[ED25519].as_slice(), self.key.as_bytes()].concat();
        write!(out, "{}+{}+{}", self.name, hex(&self.id()), base64(&key))
    }
}

/// A text with signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Signature {
    name: String,
    /// Four bytes of the key's id, then the signature.
    bytes: Vec<u8>,
}

impl Note {
    /// Signs a text. A log's heads are signed by [`Head::sign`](crate::Head::sign); this is for whoever signs
    /// beside it.
    #[must_use]
    pub fn sign(mut text: String, key: &SigningKey) -> Self {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        let verifier = key.verifier();
        let signature = key.key.sign(text.as_bytes());
        let bytes = [verifier.id().as_slice(), &signature.to_bytes()].concat();
        Self { text, signatures: vec![Signature { name: verifier.name, bytes }] }
    }

    /// Reads a note.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn read(note: &str) -> Result<Self, TallyError> {
        read_note(note).ok_or_else(|| TallyError::unreadable("a signed note", note))
    }

    /// The text that is signed, with its last line end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Checks the signatures that name one of the keys: there must be one, and each must hold.
    ///
    /// # Errors
    /// `NoKnownSignature`; `BadSignature`.
    pub fn check(&self, keys: &[VerifierKey]) -> Result<(), TallyError> {
        let judge = |line| keys.iter().find_map(|key| key.made(&self.text, line));
        let mut known = false;
        for line in &self.signatures {
            match judge(line) {
                Some(true) => known = true,
                Some(false) => return Err(TallyError::BadSignature { name: line.name.clone() }),
                None => {}
            }
        }
        if known { Ok(()) } else { Err(TallyError::NoKnownSignature) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.text)?;
        let mut lines = self.signatures.iter();
        lines.try_for_each(|line| writeln!(out, "— {} {}", line.name, base64(&line.bytes)))
    }
}

fn read_note(note: &str) -> Option<Note> {
    if note.chars().any(|letter| letter < ' ' && letter != '\n') {
        return None;
    }
    let (text, signatures) = note.strip_suffix('\n')?.rsplit_once("\n\n")?;
    let signatures = signatures.split('\n').map(read_signature).collect::<Option<_>>()?;
    Some(Note { text: format!("{text}\n"), signatures })
}

fn read_signature(line: &str) -> Option<Signature> {
    let (name, bytes) = line.strip_prefix("— ")?.split_once(' ')?;
    let bytes = from_base64(bytes).filter(|bytes| bytes.len() > 4)?;
    is_name(name).then(|| Signature { name: name.to_owned(), bytes })
}

fn is_name(name: &str) -> bool {
    let other = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '+';
    !name.is_empty() && !name.contains(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The note by which Go's `note` package shows the form.
    const NEUMANN: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\
        \n\
        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    const NEUMANN_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    #[test]
    fn a_note_of_go_is_read_and_made() {
        let key = VerifierKey::read(NEUMANN_KEY).unwrap();
        let note = Note::read(NEUMANN).unwrap();
        assert_eq!(note.check(std::slice::from_ref(&key)), Ok(()));
        assert_eq!(note.to_string(), NEUMANN);
        // PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
        let secret = from_base64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").unwrap();
        let ours = SigningKey::from_seed("PeterNeumann", secret[1..].try_into().unwrap()).unwrap();
        assert_eq!(ours.verifier(), key);
        assert_eq!(Note::sign(note.text, &ours).to_string(), NEUMANN);
    }

    #[test]
    fn a_key_carries_the_hash_of_itself() {
        let known = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assert_eq!(VerifierKey::read(known).map(|key| key.to_string()).as_deref(), Ok(known));
        for wrong in [
            "",
            "sum.golang.org",
            "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "sum.golang.com+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "sum.golang.org+033de0ae+Bc4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuA==",
        ] {
            assert!(VerifierKey::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_note_needs_a_known_signature_and_no_false_one() {
        let (ours, theirs) = (key("a.example", 1), key("witness.example", 2));
        let keys = [ours.verifier()];
        let note = Note::sign("text\n".to_owned(), &ours);
        let seen = Note::sign("text\n".to_owned(), &theirs);
        let both = format!("{note}{}", &seen.to_string()["text\n\n".len()..]);
        assert_eq!(Note::read(&both).unwrap().check(&keys), Ok(()));
        assert_eq!(seen.check(&keys), Err(TallyError::NoKnownSignature));
        let mut false_one = Note::read(&both).unwrap();
        false_one.text = "another text\n".to_owned();
        assert_eq!(false_one.check(&keys), Err(TallyError::BadSignature { name: "a.example".to_owned() }));
        assert_eq!(false_one.check(&[key("a.example", 3).verifier()]), Err(TallyError::NoKnownSignature));
    }

    #[test]
    fn a_note_has_one_form() {
        for wrong in [
            NEUMANN.trim_end().to_owned(),
            NEUMANN.replace('—', "-"),
            NEUMANN.replace("AM=", "AN="),
            NEUMANN.replace("PeterNeumann ", "Peter Neumann "),
            NEUMANN.replace("PeterNeumann ", "Peter+Neumann "),
            NEUMANN.replace('\n', "\r\n"),
            format!("{NEUMANN}\n"),
            "text\n\n".to_owned(),
            "text\n".to_owned(),
        ] {
            assert!(Note::read(&wrong).is_err(), "{wrong:?}");
        }
        assert!(SigningKey::from_seed("two words", &[1; 32]).is_err());
    }

    fn key(name: &str, seed: u8) -> SigningKey {
        SigningKey::from_seed(name, &[seed; 32]).unwrap()
    }
}
