//! Photographs as the program keeps and shows them. A library of its own: bytes in, bytes out.
//!
//! What somebody uploads is decoded once, turned upright, made small and written anew as JPEG. So nothing but its
//! pixels goes on: no place, no hour, no camera, no name, no second file behind the first. The file itself is not kept;
//! its SHA-256 is, so that whoever has it can show that it is the one.
//!
//! Of a photograph of many people a second picture is made, in which everything is covered but the cells that somebody
//! cleared. It is made of the working copy each time, and what is covered in it cannot be uncovered: each cell has one
//! colour.

mod cells;
mod covered;
mod encode;
mod fault;
mod grey;
mod working;

pub use cells::{COLUMNS, Cells, NotACell, ROWS};
pub use covered::{Grid, covered};
pub use encode::Picture;
pub use fault::PictureFault;
pub use grey::grey;
pub use working::{LARGEST_FILE_BYTES, LARGEST_PIXELS, LONGEST_SIDE, WorkingCopy, sha256, working_copy};
