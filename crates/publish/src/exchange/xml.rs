//! Texts inside XML: its own signs are written out, and a letter that XML forbids is replaced by the sign that says so.
//!
//! Source: XML 1.0, fifth edition, production 2 (`Char`).

use std::fmt::{self, Write};

use askama::filters::Escaper;

/// Writes texts into XML.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Xml;

impl Escaper for Xml {
    fn write_escaped_str<W: Write>(&self, mut dest: W, text: &str) -> fmt::Result {
        for letter in text.chars() {
            match letter {
                '&' => dest.write_str("&amp;")?,
                '<' => dest.write_str("&lt;")?,
                '>' => dest.write_str("&gt;")?,
                '"' => dest.write_str("&quot;")?,
                '\'' => dest.write_str("&apos;")?,
                // Written as it is, an attribute would lose it.
                '\t' | '\n' | '\r' => write!(dest, "&#{};", u32::from(letter))?,
                letter if is_forbidden(letter) => dest.write_char(char::REPLACEMENT_CHARACTER)?,
                letter => dest.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Whether no XML document may hold the letter, not even written as a number.
fn is_forbidden(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_no_element_and_holds_nothing_forbidden() {
        let written = |text: &str| {
            let mut xml = String::new();
            Xml.write_escaped_str(&mut xml, text).unwrap();
            xml
        };
        assert_eq!(
            written("]]> <b a=\"1\" c='2'> & \u{202e}ñ"),
            "]]&gt; &lt;b a=&quot;1&quot; c=&apos;2&apos;&gt; &amp; \u{202e}ñ"
        );
        assert_eq!(written("a\u{0}b\u{b}c\u{1f}d\u{ffff}e"), "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e");
        assert_eq!(written("one\ttwo\r\nthree"), "one&#9;two&#13;&#10;three");
    }
}
