//! Petitions on both databases: who signs, who is counted.

mod counting;
mod forgetting;
mod opened;
mod signing;
