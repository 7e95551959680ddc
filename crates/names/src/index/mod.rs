//! Finding one name among many.
//!
//! Every distinct word stands once, in a tree of letters for each script; behind it stand the names that have it.
//! A query word walks the tree and leaves a branch as soon as it has become too dear, so that the work of fuzziness is
//! paid by the word and not by the name. Names that several query words lead to are aligned exactly, the most
//! promising first.

mod catalog;
mod ids;
mod near;
mod search;
mod storage;
mod tree;

pub use catalog::Index;
pub use search::Hit;
pub use storage::CannotOpen;
pub(crate) use tree::Limit;
