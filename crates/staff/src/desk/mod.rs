//! The desk's door: who is signed in, the frame round every page, one way to do what a form asks, and the pages on
//! which people come in, leave, and keep the accounts.

mod accounts;
mod form_page;
mod frame;
mod kept;
mod log;
mod own_account;
mod room;
mod routes;
mod sign_in;
mod signed_in;
mod welcome;
mod work;

pub use form_page::{FormPage, rendered, seal, seal_each};
pub use frame::DeskFrame;
pub use kept::Kept;
pub use room::Desk;
pub use routes::routes;
pub use signed_in::SignedIn;
pub use work::{Begun, Work};
