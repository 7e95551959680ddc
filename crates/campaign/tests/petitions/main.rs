//! Petitions on both databases: who signs, who is counted.

mod codes;
mod counting;
mod forgetting;
mod opened;
mod signing;
