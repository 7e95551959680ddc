//! Letters on both databases: what is kept of whoever writes, what leaves, and what is counted.

mod batches;
mod leaving;
mod opened;
mod partners;
mod stopping;
