//! The typefaces of printed sheets, which are part of the program: those of the pages, whole, and one for letters of
//! Arabic script. Where they come from stands in `fonts/make.py`.

use typst::foundations::Bytes;
use typst::text::Font;

const FACES: [&[u8]; 6] = [
    include_bytes!("../fonts/literata-sign.ttf"),
    include_bytes!("../fonts/literata-display.ttf"),
    include_bytes!("../fonts/literata-text.ttf"),
    include_bytes!("../fonts/arsenal-400.ttf"),
    include_bytes!("../fonts/arsenal-700.ttf"),
    include_bytes!("../fonts/noto-naskh-arabic.ttf"),
];

/// Every face.
pub(crate) fn all() -> Vec<Font> {
    FACES.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of the languages that the pages are written in, and of their punctuation.
    const LETTERS: &str = "АаҐґЄєІіЇїЁёЪъЫыЭэЎў ÂâÇçĞğIıİiÑñÖöŞşÜü «»„“”’ʼ№–—·… 0123456789";

    #[test]
    fn every_face_but_the_arabic_one_has_every_letter() {
        let fonts = all();
        assert_eq!(fonts.len(), FACES.len());
        for font in &fonts[..5] {
            let info = font.info();
            let missing: String =
                LETTERS.chars().filter(|c| !info.coverage.contains(u32::from(*c))).collect();
            assert_eq!(missing, "", "{}", info.family);
        }
        assert!(
            "محمد عبدالله"
                .chars()
                .filter(|c| *c != ' ')
                .all(|c| fonts[5].info().coverage.contains(u32::from(c)))
        );
    }
}
