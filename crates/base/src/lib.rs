//! Words that every part shares: ids, instants and days, EDTF dates and dates as typed, languages, text, bytes as
//! letters, who acts.
//!
//! Nothing here knows a record, a table or a page.

pub mod actor;
pub mod code;
pub mod collation;
pub mod edtf;
pub mod hex;
pub mod id;
pub mod language;
pub mod now;
pub mod text;
pub mod typed_date;
