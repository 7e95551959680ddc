//! The square that a telephone reads: an address as a picture.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// An address as a square of dark and light, as SVG; `None` for an address too long for any.
///
/// A quarter of it may be soiled or torn: it is carried through streets.
#[must_use]
pub fn code_square(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    Some(code.render::<svg::Color<'_>>().quiet_zone(false).module_dimensions(4, 4).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_square_unless_it_is_too_long() {
        let square = code_square("https://byname.example/uk/people/abc").unwrap();
        assert!(square.contains("<svg"), "{square}");
        assert_eq!(code_square(&"a".repeat(5_000)), None);
    }
}
