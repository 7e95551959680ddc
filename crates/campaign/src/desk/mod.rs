//! Actions, petitions and campaigns of letters at the desk: an action from plan to memory; a petition or letters written,
//! opened by a second person, watched, closed.

mod actions;
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
mod people;
mod petition;
mod routes;
mod run;
mod runs;
mod text;
mod turn;

pub use actions::action_name;
pub use routes::routes;
