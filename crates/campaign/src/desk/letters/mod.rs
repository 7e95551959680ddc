//! Campaigns of letters at the desk: written, opened by a second person, printed, handed over, stopped.

mod addressee;
mod batch;
mod batches;
mod campaign;
mod matters;
mod new;
mod partners;
mod routes;
mod text;
mod turn;

pub(super) use routes::routes;
