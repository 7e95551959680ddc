//! Personal names in any script: reading them, judging whether two are one person's, finding one among many.

pub mod alignment;
pub mod costs;
pub mod edit;
pub mod evidence;
pub mod given;
pub mod grapheme;
pub mod index;
pub mod learning;
pub mod lines;
pub mod meeting;
pub mod name;
pub mod patronymic;
pub mod read;
pub mod reason;
pub mod score;
pub mod script;
pub mod sound;
pub mod spelling;
pub mod token;

pub use index::{CannotOpen, Hit, Index};
pub use name::Name;
pub use read::NotAName;
pub use reason::{Finding, Reason};
pub use score::{Score, score};
