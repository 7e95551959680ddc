//! Petitions on both databases: who signs, who is counted.

mod counting;
mod handing_over;
mod opened;
mod showing_names;
mod signing;
mod tiles;
