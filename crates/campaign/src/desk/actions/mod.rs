//! Actions at the desk: planned, prepared, confirmed, moved or cancelled, told of afterwards.

mod after;
mod fields;
mod kept;
mod kit;
mod list;
mod page;
mod plan;
mod quote;
mod routes;
mod turn;

pub use fields::name as action_name;
pub(super) use routes::routes;
