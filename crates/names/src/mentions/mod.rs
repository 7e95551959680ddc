//! The people of an index in running text: where each is named, in whatever case, order and script.
//!
//! Words that begin with a capital are set beside the words of the index, as they stand and without the endings of
//! cases. Names that stand together are judged as names are; a family name alone says less, more once the text has
//! named the person in full, and nothing where another given name stands beside it.

mod judging;
mod known;
mod passage;
mod reader;

pub use reader::{Mention, Mentions};
