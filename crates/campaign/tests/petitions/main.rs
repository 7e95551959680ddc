//! Petitions on both databases: who signs, who is counted.

mod counting;
mod opened;
mod signing;
