//! The working copy: of what was uploaded only the pixels, upright and no larger than a page needs.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use sha2::{Digest, Sha256};

use crate::{Picture, PictureFault};

/// The largest file that is taken.
pub const LARGEST_FILE_BYTES: usize = 15 * 1024 * 1024;
/// The most pixels that a picture may have before it is decoded: more than telephones take, far fewer than a bomb.
pub const LARGEST_PIXELS: u64 = 40_000_000;
/// The longest side that is decoded, in pixels: that of a panorama.
const LONGEST_READ_SIDE: u32 = 20_000;
/// The longest side of what is kept, in pixels.
pub const LONGEST_SIDE: u32 = 1600;
/// What decoding may take of memory: four bytes a pixel, and room for the decoder.
const MOST_MEMORY_BYTES: u64 = 4 * LARGEST_PIXELS + 32 * 1024 * 1024;
/// What stands behind a picture without colour of its own.
const GROUND: u32 = 255;

/// What is kept of an uploaded photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCopy {
    /// The picture.
    pub picture: Picture,
    /// SHA-256 of the file as it was uploaded, which is not kept.
    pub original_sha256: String,
}

/// SHA-256 in hexadecimal letters.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes the working copy of a file. It takes a second of a processor for a large photograph.
///
/// The file's kind is read from its first bytes, never from a name; how large it is, from its head, before anything is
/// decoded.
///
/// # Errors
/// Every [`PictureFault`].
pub fn working_copy(file: &[u8]) -> Result<WorkingCopy, PictureFault> {
    if file.is_empty() {
        return Err(PictureFault::Empty);
    }
    if file.len() > LARGEST_FILE_BYTES {
        return Err(PictureFault::TooLarge);
    }
    let (picture, orientation) = decode(file)?;
    let mut picture = if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle)
    } else {
        picture
    };
    picture.apply_orientation(orientation);
    Ok(WorkingCopy { picture: Picture::of(&on_white(&picture)), original_sha256: sha256(file) })
}

fn decode(file: &[u8]) -> Result<(DynamicImage, Orientation), PictureFault> {
    let format = image::guess_format(file).map_err(|_| PictureFault::NotAPicture)?;
    refuse_unfit(file, format)?;
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > LARGEST_PIXELS {
        return Err(PictureFault::TooLarge);
    }
    // Metadata that cannot be read turns nothing; it goes anyway.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    Ok((picture, orientation))
}

/// Refuses other kinds, what moves, and a JPEG without its end, of which a decoder would guess the rest.
fn refuse_unfit(file: &[u8], format: ImageFormat) -> Result<(), PictureFault> {
    let moves = match format {
        ImageFormat::Jpeg if !has_its_end(file) => return Err(PictureFault::Broken),
        ImageFormat::Jpeg => false,
        ImageFormat::Png => {
            let decoder =
                PngDecoder::with_limits(Cursor::new(file), limits()).map_err(|error| fault(&error))?;
            decoder.is_apng().map_err(|error| fault(&error))?
        }
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(file)).map_err(|error| fault(&error))?.has_animation()
        }
        _ => return Err(PictureFault::NotAPicture),
    };
    if moves { Err(PictureFault::Moves) } else { Ok(()) }
}

/// Whether a JPEG has the mark of its end behind its pixels; the one in a small picture of its head does not count.
fn has_its_end(file: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xFF, kind, high, low]) = file.get(at..at + 4) {
        let length = usize::from(*high) << 8 | usize::from(*low);
        at += 2 + length;
        if *kind == 0xDA {
            let pixels = file.get(at..).unwrap_or_default();
            return pixels.windows(2).any(|pair| pair == [0xFF, 0xD9]);
        }
    }
    false
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_READ_SIDE);
    limits.max_image_height = Some(LONGEST_READ_SIDE);
    limits.max_alloc = Some(MOST_MEMORY_BYTES);
    limits
}

fn fault(error: &image::ImageError) -> PictureFault {
    match error {
        image::ImageError::Limits(_) => PictureFault::TooLarge,
        _ => PictureFault::Broken,
    }
}

/// The picture in red, green and blue; what can be seen through stands on white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let pixels = picture.to_rgba8();
    RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [red, green, blue, seen] = pixels.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|colour| over_ground(colour, seen)))
    })
}

fn over_ground(colour: u8, seen: u8) -> u8 {
    let seen = u32::from(seen);
    let mixed = (u32::from(colour) * seen + GROUND * (255 - seen)) / 255;
    u8::try_from(mixed).expect("a mean of two bytes is a byte")
}
