//! What is seen of a picture of which a few cells were cleared.

use byname_picture::{Cells, Picture, covered, working_copy};
use image::{ImageFormat, Rgb, RgbImage};

use crate::files::file;

/// A picture in which no two places are alike: a face would be seen in it.
fn busy(width: u32, height: u32) -> Vec<u8> {
    let mix = |x: u32, y: u32, by: u32| {
        let mixed = (x / 3).wrapping_mul(2_654_435_761) ^ (y / 3).wrapping_mul(by);
        u8::try_from((mixed >> 7) & 0xFF).unwrap()
    };
    let picture =
        RgbImage::from_fn(width, height, |x, y| Rgb([mix(x, y, 40_503), mix(x, y, 97), mix(x, y, 65_537)]));
    working_copy(&file(&picture, ImageFormat::Png)).unwrap().picture.jpeg
}

fn pixels(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).unwrap().to_rgb8()
}

/// The covered cells that show more than one colour, found by the edges that the picture of it has: sixteenths and
/// twelfths, down to the next whole square of sixteen pixels.
fn leaking(picture: &Picture, clear: &Cells) -> Vec<(u8, u8)> {
    let pixels = pixels(&picture.jpeg);
    let edge = |side: u32, of: u32, at: u32| if at == of { side } else { side * at / of / 16 * 16 };
    let mut leaking = Vec::new();
    for row in 0..12_u8 {
        for column in 0..16_u8 {
            if clear.contains(column, row) {
                continue;
            }
            let (left, right) = (
                edge(pixels.width(), 16, u32::from(column)),
                edge(pixels.width(), 16, u32::from(column) + 1),
            );
            let (top, bottom) =
                (edge(pixels.height(), 12, u32::from(row)), edge(pixels.height(), 12, u32::from(row) + 1));
            if left == right || top == bottom {
                continue;
            }
            let first = *pixels.get_pixel(left, top);
            let one_colour = (top..bottom).all(|y| (left..right).all(|x| *pixels.get_pixel(x, y) == first));
            if !one_colour {
                leaking.push((column, row));
            }
        }
    }
    leaking
}

#[test]
fn a_covered_cell_has_one_colour_and_no_more() {
    for (width, height) in [(1600, 1200), (900, 1600), (1000, 667), (300, 200), (40, 30), (1, 1)] {
        let copy = busy(width, height);
        for list in ["", "C3-F7", "A1, P12, H6", "A1-P12"] {
            let clear: Cells = list.parse().unwrap();
            let picture = covered(&copy, &clear).unwrap();
            assert_eq!((picture.width, picture.height), (width, height));
            assert_eq!(leaking(&picture, &clear), [], "{width} x {height}, clear: {list}");
        }
    }
}

#[test]
fn the_look_at_cells_finds_one_that_was_left_open() {
    let copy = busy(1600, 1200);
    let picture = covered(&copy, &"C3-D4, F9".parse().unwrap()).unwrap();
    let forgot = "C3-D4".parse().unwrap();
    assert_eq!(leaking(&picture, &forgot), [(5, 8)], "the fault that this test plants");
}

#[test]
fn a_cleared_cell_is_as_it_was_and_the_next_one_tells_nothing_of_it() {
    let copy = busy(1600, 1200);
    let (before, picture) = (pixels(&copy), covered(&copy, &"C3".parse().unwrap()).unwrap());
    let after = pixels(&picture.jpeg);
    // C is the third of sixteen hundred-pixel cells, 3 the third of twelve: 192 to 288 across, 192 to 288 down.
    let differs = |x: u32, y: u32| {
        let pairs = before.get_pixel(x, y).0.into_iter().zip(after.get_pixel(x, y).0);
        pairs.map(|(before, after)| u32::from(before.abs_diff(after))).sum::<u32>()
    };
    let mean =
        (192..288).flat_map(|y| (192..288).map(move |x| (x, y))).map(|(x, y)| differs(x, y)).sum::<u32>()
            / (96 * 96);
    assert!(mean < 40, "written anew it is still the same: {mean}");
    let mut other = before.clone();
    for y in 0..1200 {
        for x in 288..1600 {
            other.put_pixel(x, y, Rgb([0, 0, 0]));
        }
    }
    let other = covered(&file(&other, ImageFormat::Jpeg), &"C3".parse().unwrap()).unwrap();
    let other = pixels(&other.jpeg);
    let same = (200..280).all(|y| {
        (200..280).all(|x| {
            let pairs = other.get_pixel(x, y).0.into_iter().zip(after.get_pixel(x, y).0);
            pairs.map(|(a, b)| u32::from(a.abs_diff(b))).sum::<u32>() < 120
        })
    });
    assert!(same, "what stands beside a cleared cell changes nothing in it");
}

#[test]
fn it_is_made_anew_of_the_working_copy_each_time() {
    let copy = busy(800, 600);
    let first = covered(&copy, &"A1-H6".parse().unwrap()).unwrap();
    let second = covered(&copy, &Cells::none()).unwrap();
    assert_eq!(covered(&copy, &"A1-H6".parse().unwrap()).unwrap(), first);
    assert_eq!(leaking(&second, &Cells::none()), [], "what was clear before is covered now");
    assert_ne!(first.sha256, second.sha256);
    assert!(covered(b"no picture", &Cells::none()).is_err());
}
