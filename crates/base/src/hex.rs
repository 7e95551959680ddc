//! Bytes as hexadecimal letters: how hashes and keys are written.

use std::fmt::Write as _;

/// Two small letters a byte.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes of such a text; `None` when it is not one of `N` bytes.
#[must_use]
pub fn read_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.bytes().all(|letter| letter.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_and_read_back_and_nothing_else_is_read() {
        let bytes = [0x00, 0x0f, 0xa5, 0xff];
        assert_eq!(hex(&bytes), "000fa5ff");
        assert_eq!(read_hex("000fa5ff"), Some(bytes));
        for wrong in ["", "000fa5f", "000fa5ff0", "000fa5ff00", "000fa5fg", "000fa5+f", "00її5f"] {
            assert_eq!(read_hex::<4>(wrong), None, "{wrong}");
        }
    }
}
