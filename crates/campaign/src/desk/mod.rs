//! Petitions at the desk: written, opened by a second person, watched, closed.

mod hand_over;
mod kiosk;
mod list;
mod matters;
mod names;
mod new;
mod petition;
mod routes;
mod text;
mod turn;

pub use routes::routes;
