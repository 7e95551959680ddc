//! The second factor: the code that an app on a phone shows for half a minute. Works without a script.
//!
//! Source: RFC 6238 (time-based one-time passwords).

use byname_base::now::Now;
use qrcode::QrCode;
use qrcode::render::svg;
use totp_rs::{Builder, Secret, Totp};

/// Half minutes before and after now whose code is taken as well: clocks of phones differ.
const SKEW: u16 = 1;

/// The secret that program and app share.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor(String);

impl SecondFactor {
    /// A new one from random bytes of the system.
    #[must_use]
    pub fn mint(mint: &mut byname_base::id::Mint) -> Self {
        // 32 random letters of five bits each: the 160 bits that the RFC asks for.
        let secret = mint.secret();
        let bytes: Vec<u8> =
            sha2::Digest::finalize(sha2::Digest::chain_update(sha2::Sha256::default(), secret))
                .iter()
                .take(20)
                .copied()
                .collect();
        Self(Secret::from(bytes).to_base32())
    }

    /// Takes the secret as the store kept it.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret as an app takes it, in base 32.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// The secret in groups of four, to be typed by hand.
    #[must_use]
    pub fn to_type(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// The address that an app reads, from a picture or a tap.
    #[must_use]
    pub fn address(&self, name: &str, group: &str) -> String {
        let plain = |text: &str| -> String {
            text.bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                        char::from(byte).to_string()
                    }
                    other => format!("%{other:02X}"),
                })
                .collect()
        };
        format!("otpauth://totp/{}:{}?secret={}&issuer={0}", plain(group), plain(name), self.0)
    }

    /// The same as a picture for the app's camera: an SVG.
    #[must_use]
    pub fn picture(&self, name: &str, group: &str) -> String {
        QrCode::new(self.address(name, group)).map_or_else(
            |_| String::new(),
            |code| {
                let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
                drawn.split_once("?>").map(|(_, svg)| svg.to_owned()).unwrap_or(drawn)
            },
        )
    }

    /// The half minute whose code it is, when it is later than the last one taken; `None` for every other code.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Now, last: i64) -> Option<i64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(now.instant().as_second()).ok()?;
        let step = i64::try_from(self.totp()?.check(&code, seconds)?).ok()?;
        (step > last).then_some(step)
    }

    /// The code that an app shows now.
    #[must_use]
    pub fn code(&self, now: Now) -> Option<String> {
        let seconds = u64::try_from(now.instant().as_second()).ok()?;
        Some(self.totp()?.generate(seconds).to_string())
    }

    fn totp(&self) -> Option<Totp> {
        let secret = Secret::try_from_base32(&self.0).ok()?;
        Builder::new().with_secret(secret).with_skew(SKEW).build().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byname_base::id::Mint;
    use byname_testkit::at;

    #[test]
    fn a_code_is_taken_once_and_in_its_time() {
        let factor = SecondFactor::mint(&mut Mint::seeded(1));
        let now = at("2026-11-24T10:00:10Z");
        let code = factor.code(now).unwrap();
        let step = factor.step_of(&code, now, 0).expect("the code of now");
        assert_eq!(factor.step_of(&format!("{} {}", &code[..3], &code[3..]), now, step - 1), Some(step));
        assert_eq!(factor.step_of(&code, now, step), None, "replayed");
        assert!(factor.step_of(&code, at("2026-11-24T10:00:50Z"), 0).is_some(), "one half minute later");
        assert_eq!(factor.step_of(&code, at("2026-11-24T10:01:30Z"), 0), None, "too late");
        assert_eq!(factor.step_of(&code, at("2025-11-24T10:00:10Z"), 0), None, "a clock set back a year");
        let other = SecondFactor::mint(&mut Mint::seeded(2));
        assert_eq!(other.step_of(&code, now, 0), None, "somebody else's");
        for wrong in ["", "000", "abcdef", "123456789012", "１２３４５６"] {
            assert_eq!(factor.step_of(wrong, now, 0), None, "{wrong}");
        }
    }

    #[test]
    fn the_secret_can_be_typed_tapped_or_shown_to_a_camera() {
        let factor = SecondFactor::mint(&mut Mint::seeded(1));
        assert_eq!(factor.secret().len(), 32);
        assert_eq!(factor.to_type().replace(' ', ""), factor.secret());
        let address = factor.address("Олена K", "Byname");
        assert!(address.starts_with("otpauth://totp/Byname:%D0%9E"), "{address}");
        let picture = factor.picture("Olena", "Byname");
        assert!(picture.starts_with("<svg") && !picture.contains("style="), "{picture}");
    }
}
