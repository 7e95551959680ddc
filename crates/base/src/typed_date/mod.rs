//! Dates as people type them, in English, Ukrainian and Russian, read into EDTF and never into a false day.
//!
//! Every sign of the text must be understood or nothing is: no word is skipped because it is not known, no century
//! is supplied, no day is moved to one that exists, and of two readings none is chosen.
//!
//! A text goes through three hands: it is cut into pieces, the pieces become signs by one table of words, and the
//! signs are read as dates and as what is said of them.

mod draft;
mod mark;
mod moment;
mod pair;
mod phrase;
mod piece;
mod sign;
mod typed;
mod why;
mod words;

pub use typed::{Typed, read};
pub use why::Why;
