//! Petitions on both databases: who signs, who is counted.

mod counting;
mod held;
mod invalidated;
mod opened;
mod signing;
mod walk;
