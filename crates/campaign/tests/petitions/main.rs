//! Petitions on both databases: who signs, who is counted.

mod codes;
mod counting;
mod forgetting;
mod handing_over;
mod held;
mod invalidated;
mod opened;
mod sheets;
mod showing_names;
mod signing;
mod tiles;
mod walk;
