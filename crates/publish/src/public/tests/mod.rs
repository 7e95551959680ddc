//! Every page, file and feed in every language, over hand-made publications of invented people.

mod files;
pub(crate) mod invented;
mod pack;
mod pages;
mod report;
mod reveal;
mod running;
mod scores;
mod to_the_world;

use running::Running;
