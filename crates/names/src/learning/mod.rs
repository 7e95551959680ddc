//! Learning what the tables cannot say: costs of pieces from pairs of tokens, weights of evidence from pairs of names.
//!
//! No part of matching calls this; the programs in `evaluation/` do, and keep what it finds in `data/`.

pub mod calibration;
pub mod pieces;
