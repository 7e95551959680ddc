//! placeholder
/// x
#[derive(Debug)]
pub enum CannotOpen {}
