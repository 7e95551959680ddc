//! Actions on both databases: from plan to memory, and what is refused on the way.

mod afterwards;
mod coming;
mod planned;
mod planning;
