//! The picture as a printer with black ink alone prints it well.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::{Picture, PictureFault};

/// The longest side, in pixels: on A3 a photograph is 100 mm wide, and a printer shows no more.
const LONGEST_SIDE: u32 = 1000;

/// How many of a hundred pixels may be blacker than black and whiter than white: a spot of light is not the paper.
const LOST_OF_100: u32 = 1;

/// Makes of a working copy the same in greys, from black ink to white paper.
///
/// # Errors
/// `Broken` when the working copy is not one.
pub fn grey(working_copy: &[u8]) -> Result<Picture, PictureFault> {
    let read = image::load_from_memory_with_format(working_copy, ImageFormat::Jpeg);
    let mut read = read.map_err(|_| PictureFault::Broken)?;
    if read.width().max(read.height()) > LONGEST_SIDE {
        read = read.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    let pixels = DynamicImage::to_luma8(&read);
    let (black, white) = ends(pixels.as_raw());
    let stretched = |grey: u8| {
        let above = u32::from(grey.clamp(black, white) - black) * 255;
        u8::try_from(above / u32::from(white - black).max(1)).unwrap_or(u8::MAX)
    };
    let (width, height) = pixels.dimensions();
    Ok(Picture::of(&RgbImage::from_fn(
        width,
        height,
        |x, y| Rgb([stretched(pixels.get_pixel(x, y).0[0]); 3]),
    )))
}

/// The greys that become black and white. A picture of one grey keeps it.
fn ends(greys: &[u8]) -> (u8, u8) {
    let mut sorted = greys.to_vec();
    sorted.sort_unstable();
    let lost = sorted.len() * LOST_OF_100 as usize / 100;
    match (sorted.get(lost), sorted.iter().rev().nth(lost)) {
        (Some(black), Some(white)) if black < white => (*black, *white),
        _ => (0, 255),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(colour: impl Fn(u32) -> [u8; 3]) -> Vec<u8> {
        Picture::of(&RgbImage::from_fn(160, 16, |x, _| Rgb(colour(x)))).jpeg
    }

    fn greys(picture: &Picture) -> Vec<u8> {
        let read = image::load_from_memory(&picture.jpeg).unwrap().to_rgb8();
        assert!(read.pixels().all(|one| one.0[0].abs_diff(one.0[2]) < 4), "no colour is left");
        (0..10).map(|n| read.get_pixel(n * 16 + 8, 8).0[0]).collect()
    }

    #[test]
    fn pale_colours_become_black_and_white_and_keep_their_order() {
        let pale = jpeg(|x| [100 + u8::try_from(x / 16).unwrap() * 8, 110, 140]);
        let greys = greys(&grey(&pale).unwrap());
        assert!(greys[0] < 20 && greys[9] > 235, "{greys:?}");
        assert!(greys.is_sorted(), "{greys:?}");
    }

    #[test]
    fn one_grey_stays_it_and_what_is_no_picture_is_refused() {
        let plain = greys(&grey(&jpeg(|_| [120, 120, 120])).unwrap());
        assert!(plain.iter().all(|grey| grey.abs_diff(120) < 4), "{plain:?}");
        assert!(grey(b"no picture").is_err());
    }
}
