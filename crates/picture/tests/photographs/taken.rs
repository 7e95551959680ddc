//! What is taken, and what is left of it.

use std::time::{Duration, Instant};

use byname_picture::{LARGEST_FILE_BYTES, LONGEST_SIDE, PictureFault, WorkingCopy, working_copy};
use image::{ImageFormat, RgbImage};

use crate::files::{file, in_four_colours, moving, png_bomb, red_and_blue, telltale};

fn pixels(copy: &WorkingCopy) -> RgbImage {
    image::load_from_memory_with_format(&copy.picture.jpeg, ImageFormat::Jpeg).unwrap().to_rgb8()
}

fn colour(pixels: &RgbImage, x: u32, y: u32) -> &'static str {
    match pixels.get_pixel(x, y).0 {
        [200..=255, 0..60, 0..60] => "red",
        [0..60, 0..60, 200..=255] => "blue",
        [240..=255, 240..=255, 240..=255] => "white",
        _ => "another",
    }
}

/// The kinds of the segments of a JPEG up to its pixels.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let (mut at, mut kinds) = (2, Vec::new());
    while kinds.last() != Some(&0xDA) {
        assert_eq!(jpeg[at], 0xFF);
        kinds.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    kinds
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn nothing_but_pixels_goes_on_and_they_stand_upright() {
    let plain = file(&red_and_blue(200, 100), ImageFormat::Jpeg);
    let table = [
        (1, (200, 100), [("red", 20, 50), ("blue", 180, 50)]),
        (3, (200, 100), [("blue", 20, 50), ("red", 180, 50)]),
        (6, (100, 200), [("red", 50, 20), ("blue", 50, 180)]),
        (8, (100, 200), [("blue", 50, 20), ("red", 50, 180)]),
    ];
    for (orientation, size, seen) in table {
        let told = telltale(&plain, orientation);
        for word in ["Exif", "SECRET-CAMERA", "SECRET-XMP", "SECRET-ICC", "SECRET-IPTC", "SECRET-COMMENT"] {
            assert!(holds(&told, word), "the file tells {word}");
        }
        let copy = working_copy(&told).unwrap();
        assert_eq!((copy.picture.width, copy.picture.height), size, "{orientation}");
        let pixels = pixels(&copy);
        assert_eq!((pixels.width(), pixels.height()), size);
        for (expected, x, y) in seen {
            assert_eq!(colour(&pixels, x, y), expected, "{orientation} at {x}, {y}");
        }
        for word in ["Exif", "SECRET", "xmp", "ICC", "8BIM", "II*", "MM\0*"] {
            assert!(!holds(&copy.picture.jpeg, word), "{word}");
        }
        let own = |kind: &u8| matches!(kind, 0xE0 | 0xDB | 0xC0 | 0xC4 | 0xDA);
        assert!(segments(&copy.picture.jpeg).iter().all(own), "{:X?}", segments(&copy.picture.jpeg));
        assert_eq!(copy.original_sha256, byname_picture::sha256(&told));
        assert_eq!(copy.picture.sha256, byname_picture::sha256(&copy.picture.jpeg));
    }
    assert!(
        !segments(&telltale(&plain, 1)).iter().all(|kind| *kind != 0xE1),
        "the look at segments sees them"
    );
}

#[test]
fn every_kind_that_is_taken_becomes_the_same() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let copy = working_copy(&file(&red_and_blue(64, 48), format)).unwrap();
        let pixels = pixels(&copy);
        assert_eq!((colour(&pixels, 8, 24), colour(&pixels, 56, 24)), ("red", "blue"), "{format:?}");
    }
    let print = pixels(&working_copy(&in_four_colours()).unwrap());
    assert_eq!(colour(&print, 8, 8), "red", "the four colours of print");
    let mut clear = Vec::new();
    image::RgbaImage::new(10, 10).write_to(&mut std::io::Cursor::new(&mut clear), ImageFormat::Png).unwrap();
    assert_eq!(colour(&pixels(&working_copy(&clear).unwrap()), 5, 5), "white", "what can be seen through");
    let one = working_copy(&file(&red_and_blue(1, 1), ImageFormat::Png)).unwrap();
    assert_eq!((one.picture.width, one.picture.height), (1, 1));
}

#[test]
fn a_large_one_becomes_small_and_keeps_its_shape() {
    for (width, height, expected) in
        [(4000, 3000, (1600, 1200)), (1600, 20, (1600, 20)), (1601, 801, (1600, 800)), (20_000, 2, (1600, 1))]
    {
        let copy = working_copy(&file(&red_and_blue(width, height), ImageFormat::Png)).unwrap();
        assert_eq!((copy.picture.width, copy.picture.height), expected, "{width} x {height}");
        assert!(copy.picture.width <= LONGEST_SIDE);
    }
}

#[test]
fn what_is_no_photograph_is_refused_in_words() {
    use PictureFault::{Broken, Empty, Moves, NotAPicture, TooLarge};
    let jpeg = file(&red_and_blue(200, 100), ImageFormat::Jpeg);
    let with_small_one = {
        // The end of the small picture in the head is not that of the large one.
        let small = telltale(&jpeg, 1);
        let mut cut = small[..small.len() - 40].to_vec();
        cut.splice(2..2, [&[0xFF, 0xE3, 0, 6][..], &[0xFF, 0xD9, 0, 0]].concat());
        cut
    };
    let png = file(&red_and_blue(200, 100), ImageFormat::Png);
    let webp = file(&red_and_blue(200, 100), ImageFormat::WebP);
    let [moving_webp, moving_png] = moving();
    let large = vec![0xFF; LARGEST_FILE_BYTES + 1];
    let table: [(&str, &[u8], PictureFault); 18] = [
        ("nothing", b"", Empty),
        ("a text called .jpg", b"Dear all, here is the photo.", NotAPicture),
        ("SVG", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", NotAPicture),
        ("GIF", b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;", NotAPicture),
        ("HTML", b"<!doctype html><p>", NotAPicture),
        ("BMP", b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", NotAPicture),
        ("a JPEG of three bytes", &jpeg[..3], Broken),
        ("half a JPEG", &jpeg[..jpeg.len() / 2], Broken),
        ("a JPEG without its last bytes", &jpeg[..jpeg.len() - 2], Broken),
        ("a JPEG cut off behind a small picture in its head", &with_small_one, Broken),
        ("half a PNG", &png[..png.len() / 2], Broken),
        ("half a WebP", &webp[..webp.len() / 2], Broken),
        ("a moving WebP", &moving_webp, Moves),
        ("a moving PNG", &moving_png, Moves),
        ("a bomb", &png_bomb(60_000, 60_000), TooLarge),
        ("a bomb within the sides", &png_bomb(19_000, 19_000), TooLarge),
        ("a PNG without its pixels", &png_bomb(5_000, 5_000), Broken),
        ("sixteen million bytes", &large, TooLarge),
    ];
    for (what, bytes, expected) in table {
        let before = Instant::now();
        assert_eq!(working_copy(bytes).unwrap_err(), expected, "{what}");
        assert!(before.elapsed() < Duration::from_secs(1), "{what}: {:?}", before.elapsed());
    }
}

#[test]
fn what_hides_behind_a_picture_does_not_go_on() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let mut two = file(&red_and_blue(64, 48), format);
        two.extend(b"<script>SECRET</script>PK\x03\x04SECRET.zip");
        let copy = working_copy(&two).unwrap();
        assert!(!holds(&copy.picture.jpeg, "SECRET") && !holds(&copy.picture.jpeg, "script"), "{format:?}");
    }
}

proptest::proptest! {
    /// Whatever bytes come, they are read or refused.
    #[test]
    fn any_bytes_are_taken_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..2_000), kind in 0..4_usize) {
        let begins: [&[u8]; 4] = [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8 "];
        let _ = working_copy(&[begins[kind], &bytes].concat());
    }

    /// A photograph in which a few bytes are others is read or refused, and what is kept of it can be read.
    #[test]
    fn a_damaged_one_is_taken_or_refused(places in proptest::collection::vec((0..6_000_usize, proptest::num::u8::ANY), 1..9)) {
        let mut bytes = telltale(&file(&red_and_blue(120, 90), ImageFormat::Jpeg), 6);
        for (at, byte) in places {
            let length = bytes.len();
            bytes[at % length] = byte;
        }
        if let Ok(copy) = working_copy(&bytes) {
            pixels(&copy);
        }
    }
}
