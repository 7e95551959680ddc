//! pursue
