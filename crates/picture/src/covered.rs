//! The picture of which only cleared cells can be seen.

use image::{ImageFormat, Rgb, RgbImage};

use crate::cells::{COLUMNS, Cells, ROWS};
use crate::{Picture, PictureFault};

/// The sides of a cell end where the squares of a JPEG do, so that no square holds something of two cells.
const JPEG_SQUARE: u32 = 16;

/// Makes a picture of a working copy in which every cell but the cleared ones has one colour. What was in them is not in
/// it: nothing can bring it back.
///
/// # Errors
/// `Broken` when the working copy is not one.
pub fn covered(working_copy: &[u8], clear: &Cells) -> Result<Picture, PictureFault> {
    let read = image::load_from_memory_with_format(working_copy, ImageFormat::Jpeg);
    let mut pixels = read.map_err(|_| PictureFault::Broken)?.to_rgb8();
    let grid = Grid::of(pixels.width(), pixels.height());
    for (row, top) in (0..).zip(grid.down.windows(2)) {
        for (column, left) in (0..).zip(grid.across.windows(2)) {
            if !clear.contains(column, row) {
                cover(&mut pixels, left[0]..left[1], top[0]..top[1]);
            }
        }
    }
    Ok(Picture::of(&pixels))
}

/// Where the cells of a picture begin, and where the last ones end, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// From the left: one more than there are columns.
    pub across: Vec<u32>,
    /// From the top: one more than there are rows.
    pub down: Vec<u32>,
}

impl Grid {
    /// The cells of a picture of a size.
    #[must_use]
    pub fn of(width: u32, height: u32) -> Self {
        Self { across: edges(width, COLUMNS), down: edges(height, ROWS) }
    }
}

/// Where the cells of one side begin, and where the last one ends.
fn edges(side: u32, cells: u8) -> Vec<u32> {
    let at = |cell: u8| (side * u32::from(cell) / u32::from(cells)) / JPEG_SQUARE * JPEG_SQUARE;
    (0..cells).map(at).chain([side]).collect()
}

/// Gives a part of the picture its mean colour.
fn cover(pixels: &mut RgbImage, across: std::ops::Range<u32>, down: std::ops::Range<u32>) {
    let places = || down.clone().flat_map(|y| across.clone().map(move |x| (x, y)));
    let count = u64::from(across.end - across.start) * u64::from(down.end - down.start);
    if count == 0 {
        return;
    }
    let mut sum = [0_u64; 3];
    for (x, y) in places() {
        for (sum, colour) in sum.iter_mut().zip(pixels.get_pixel(x, y).0) {
            *sum += u64::from(colour);
        }
    }
    let mean = Rgb(sum.map(|sum| u8::try_from(sum / count).expect("a mean of bytes is a byte")));
    places().for_each(|(x, y)| pixels.put_pixel(x, y, mean));
}
