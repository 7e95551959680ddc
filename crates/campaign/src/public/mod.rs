//! Signing, over HTTP: the form that comes back, the link that was sent, the count as files; and the links of letters. Whoever asks has no
//! account, no cookie and no script, and no address of theirs is kept.

mod confirm;
mod files;
mod letter_link;
mod letter_report;
mod letters;
mod live;
mod pages;
mod proofs;
mod receipt;
mod room;
mod routes;
mod sign;
mod sign_form;
mod take_back;
mod tiles;

pub use letters::Letters;
pub use live::Live;
pub use room::Petitions;
pub use routes::{router, routes};
pub use sign::read_form;
pub use sign_form::{SERVED, SignForm};
