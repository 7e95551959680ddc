//! Files made here: what cameras, telephones and ill will put into a picture.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageFormat, Rgb, RgbImage};

/// Red on the left, blue on the right.
pub(crate) fn red_and_blue(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| Rgb(if x < width / 2 { [220, 20, 20] } else { [20, 20, 220] }))
}

/// A picture as a file without any metadata.
pub(crate) fn file(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    match format {
        ImageFormat::Jpeg => {
            picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 90)).unwrap();
        }
        other => picture.write_to(&mut Cursor::new(&mut bytes), other).unwrap(),
    }
    bytes
}

/// A JPEG with everything in its head that tells where, when, by whom and with what it was taken.
pub(crate) fn telltale(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut told = jpeg[..2].to_vec();
    told.extend(segment(0xE1, &exif(orientation)));
    told.extend(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET-XMP</x:xmpmeta>"));
    told.extend(segment(0xE2, b"ICC_PROFILE\0\x01\x01SECRET-ICC"));
    told.extend(segment(0xED, b"Photoshop 3.0\08BIM\x04\x04SECRET-IPTC"));
    told.extend(segment(0xFE, b"SECRET-COMMENT"));
    told.extend(&jpeg[2..]);
    told
}

fn segment(kind: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, kind][..], &length, content].concat()
}

/// EXIF as a telephone writes it: which side is up, the maker, and the place in degrees, minutes and seconds.
fn exif(orientation: u8) -> Vec<u8> {
    let maker = b"SECRET-CAMERA\0";
    let after_entries = 8 + 2 + 3 * 12 + 4;
    let gps = after_entries + maker.len();
    let at = |place: usize| u32::try_from(place).unwrap().to_le_bytes();
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(3_u16.to_le_bytes());
    tiff.extend(entry(0x010F, 2, maker.len(), at(after_entries)));
    tiff.extend(entry(0x0112, 3, 1, [orientation, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, at(gps)));
    tiff.extend([0; 4]);
    tiff.extend(maker);
    tiff.extend(2_u16.to_le_bytes());
    let degrees = gps + 2 + 2 * 12 + 4;
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(2, 5, 3, at(degrees)));
    tiff.extend([0; 4]);
    for part in [44_u32, 1, 57, 1, 8, 1] {
        tiff.extend(part.to_le_bytes());
    }
    [&b"Exif\0\0"[..], &tiff].concat()
}

fn entry(tag: u16, kind: u16, count: usize, value: [u8; 4]) -> Vec<u8> {
    let count = u32::try_from(count).unwrap().to_le_bytes();
    [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count, &value].concat()
}

/// A PNG whose head says how large it is and whose pixels are nowhere.
pub(crate) fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut head = b"IHDR".to_vec();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 6, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, &head);
    // Two bytes of packed zeros stand for as many as anybody wants.
    chunk(&mut png, b"IDAT\x78\x01\x01\0\0\xff\xff\0\0\0\x01");
    chunk(&mut png, b"IEND");
    png
}

fn chunk(png: &mut Vec<u8>, kind_and_content: &[u8]) {
    png.extend(u32::try_from(kind_and_content.len() - 4).unwrap().to_be_bytes());
    png.extend(kind_and_content);
    let mut sum = u32::MAX;
    for byte in kind_and_content {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    png.extend((!sum).to_be_bytes());
}

/// A red JPEG in the four colours of print, as Pillow writes it.
pub(crate) fn in_four_colours() -> Vec<u8> {
    STANDARD
        .decode(
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5g\
             jZeMfZZzfoF8/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/a\
             AA4EQwBNAFkASwAAPwCzRiMWYAAAD//Z",
        )
        .unwrap()
}

/// Two pictures after one another, as WebP and as PNG.
pub(crate) fn moving() -> [Vec<u8>; 2] {
    [
        "UklGRsQAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAAAAAAAAABBTk1GSgAAAAAAAAAAAAcAAAcAAAAAAAJWUDggMgAAADABAJ0B\
         KggACAABQCYloAADcAD+8ut///mwP/bz/wR6Af//0uD//pcH//S4P/SkAAAAQU5NRkYAAAAAAAAAAAAHAAAHAAAAAAAAVlA4IC4AAAA0AQCd\
         ASoIAAgAAAAmJaAAA3AA/vtV4///S4P/+lwf/9Lg/9Lg//rV5Vesq6AA",
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACGFjVEwAAAACAAAAAPONk3AAAAAaZmNUTAAAAAAAAAAIAAAACAAAAAAAAAAA\
         AAAAAQAAw3t8MwAAABJJREFUeJxj/M+AHTDhEB+kEgDNQQEP6EHibwAAABpmY1RMAAAAAQAAAAgAAAAIAAAAAAAAAAAAAAAAAQAAWAiW5wAA\
         ABhmZEFUAAAAAnicY2Rg+M+ADTBhFR20EgDLQwEPi558rAAAAABJRU5ErkJggg==",
    ]
    .map(|text| STANDARD.decode(text).unwrap())
}
