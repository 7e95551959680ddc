//! Words of the interface in the hands of translators: which are missing or outdated, out as a file and back in. Words of
//! the group stand over ours; nothing is put on the site that a second person did not see.

mod keep;
pub mod po;
mod records;
mod refresh;
mod run;
mod standing;

pub use keep::{Offered, offer, refuse, run, runs, take, undo};
pub use records::{OpenText, open_texts};
pub use refresh::refresh;
pub use run::{Change, Own, RunState, WordRun};
pub use standing::{Progress, Standing, StandingWord, progress, standing};
