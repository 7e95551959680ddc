//! Petitions and campaigns of letters at the desk: written, opened by a second person, watched, closed.

mod hand_over;
mod held;
mod invalidate;
mod kiosk;
mod letters;
mod list;
mod matters;
mod names;
mod new;
mod paper;
mod paper_batch;
mod petition;
mod routes;
mod run;
mod runs;
mod text;
mod turn;

pub use routes::routes;
