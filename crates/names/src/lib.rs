//! Personal names in any script: reading them, judging whether two are one person's, finding one among many.
//!
//! A word of a name is never romanised. It is cut into all the pieces of spelling it can be cut into (`sch`, `дж`, a
//! silent `e` at the end); tables per language say what sounds a piece may stand for, and learnt costs per pair of
//! scripts say how surprising it is to meet one piece where another stood. The cheapest way through two words is what
//! they cost; words are assigned to each other whatever their order; what met, what was left over and the dearest word
//! are weighed into a probability.
//!
//! ```
//! use byname_names::{Index, Name, score};
//!
//! let (a, b) = (Name::read("Ільвер Садиков")?, Name::read("Садыкову Ильверу")?);
//! assert!(score(&a, &b).value > 0.8);
//!
//! let index = Index::build([("7", "Ilver Sadykov"), ("8", "Osman Sadykov")]);
//! assert_eq!(index.top(&a, 10)[0].id, "7");
//! # Ok::<(), byname_names::NotAName>(())
//! ```
//!
//! Nothing here reads a file, a clock or the environment. What was read of a name is for comparing and never shown to
//! people as if it were the name.

pub mod alignment;
pub mod costs;
pub mod edit;
pub(crate) mod endings;
pub mod evidence;
pub mod given;
pub mod grapheme;
pub mod index;
pub mod learning;
pub mod lines;
pub mod meeting;
pub mod mentions;
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
pub use mentions::{Mention, Mentions};
pub use name::Name;
pub use read::NotAName;
pub use reason::{Finding, Reason};
pub use score::{Score, score};
