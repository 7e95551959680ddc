//! Signing, confirming and taking back, over HTTP on the built program: while it is killed, in a race, on two nodes, on
//! a disk that fails. Nothing that was acknowledged is lost, nothing counts twice, nothing is half done.

#[path = "../desk_people/open_petition.rs"]
mod open_petition;

mod at_once;
mod bad_input;
mod client;
mod kept;
mod killed_at_random;
mod on_two_nodes;
mod site;
mod slow_clients;
mod with_faults;
