//! Writing a picture: JPEG with nothing in it but pixels.

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;

use crate::sha256;

/// How well a JPEG is kept, of 100: no difference is seen at the size of a page.
const QUALITY: u8 = 84;

/// A picture as it is kept and served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// JPEG, without any metadata.
    pub jpeg: Vec<u8>,
    /// SHA-256 of it, in hexadecimal letters: its name everywhere.
    pub sha256: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Picture {
    pub(crate) fn of(pixels: &RgbImage) -> Self {
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
        pixels
            .write_with_encoder(encoder)
            .expect("a picture with sides of 1 to 1600 pixels is written to memory");
        Self { sha256: sha256(&jpeg), jpeg, width: pixels.width(), height: pixels.height() }
    }
}
