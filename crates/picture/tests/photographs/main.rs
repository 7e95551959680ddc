//! Photographs as people have them, whole and broken, honest and not: what is kept of them, and what is seen of many.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod covered;
mod files;
mod taken;
