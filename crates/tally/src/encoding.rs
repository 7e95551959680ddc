//! Bytes as text, in one way each: base64 as notes have it, base64url without padding for commitments, lower-case
//! hex for hashes that `sha256sum` prints. What could be written in two ways is read in one.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// A SHA-256.
pub type Hash = [u8; 32];

/// Writes bytes as base64 with padding.
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads base64 with padding; `None` for anything that [`base64`] would write otherwise.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Reads a hash in base64 with padding.
pub(crate) fn hash_from_base64(text: &str) -> Option<Hash> {
    from_base64(text)?.try_into().ok()
}

/// Writes a hash as 43 letters of base64url.
pub(crate) fn base64url(hash: &Hash) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

/// Reads a hash of 43 letters of base64url.
pub(crate) fn hash_from_base64url(text: &str) -> Option<Hash> {
    let mut hash = Hash::default();
    let whole =
        text.len() == 43 && URL_SAFE_NO_PAD.decode_slice_unchecked(text, &mut hash).ok()? == hash.len();
    whole.then_some(hash)
}

/// Writes bytes as lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a hash of 64 lower-case hex digits.
pub(crate) fn hash_from_hex(text: &str) -> Option<Hash> {
    let digits: Vec<u8> = text.bytes().map(digit).collect::<Option<_>>()?;
    let pairs: Vec<u8> =
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    (digits.len() == 64).then_some(pairs)?.try_into().ok()
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    }
}

/// Reads a whole number in decimal digits, without sign or leading zeroes.
pub(crate) fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    (digits && (text == "0" || !text.starts_with('0'))).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_one_way() {
        let cases = [("0", Some(0)), ("7", Some(7)), ("18446744073709551615", Some(u64::MAX))];
        assert!(cases.iter().all(|(text, value)| number(text) == *value));
        for text in ["", "00", "07", "+7", "-7", " 7", "7 ", "٧", "18446744073709551616"] {
            assert_eq!(number(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_hash_is_written_in_one_way() {
        let hash: Hash = std::array::from_fn(|at| u8::try_from(at * 8 % 256).unwrap());
        assert_eq!(hash_from_base64(&base64(&hash)), Some(hash));
        assert_eq!(hash_from_base64url(&base64url(&hash)), Some(hash));
        assert_eq!(hash_from_hex(&hex(&hash)), Some(hash));
        // The last letter holds two bits too many, which must be nought.
        let zero = base64url(&Hash::default());
        assert_eq!(hash_from_base64url(&format!("{}B", &zero[..42])), None);
        assert_eq!(hash_from_base64url(&base64(&hash)), None);
        assert_eq!(hash_from_base64(&base64url(&hash)), None);
        assert_eq!(hash_from_hex(&hex(&hash).to_uppercase()), None);
        assert_eq!(hash_from_hex(&hex(&hash[1..])), None);
    }
}
