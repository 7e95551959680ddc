//! Campaigns of letters: whom to write to, for whom, what to say in one's own words, and by which ways letters go.
//!
//! It is not `pursue::letter`, which is one letter of the desk about one file to one institution. Here the public writes,
//! everybody in their own name; of a writer only that is kept without which a letter could not leave, and only until it
//! has left. What is known of the person sought is no part of what anybody types: it is put in from the release that
//! stands when a letter is made, by whoever calls.

pub mod addressee;
pub mod batch;
pub mod campaign;
pub mod counts;
pub mod give;
pub mod keep;
pub mod leave;
pub mod likeness;
pub mod pace;
pub mod partner;
pub mod public_letters;
pub mod written;
