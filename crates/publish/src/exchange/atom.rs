//! Atom: what was released last, and what was taken back.
//!
//! Source: RFC 4287 (Atom), RFC 6721 (deleted entries).

use askama::Template;
use jiff::civil::Date;

use super::{World, instant};
use crate::tombstone::Tombstone;

/// A feed.
#[derive(Template)]
#[template(path = "exchange/feed.xml", escape = "xml")]
pub(crate) struct Feed<'a> {
    pub world: &'a World,
    /// What it is called among the tags of the site.
    pub name: String,
    /// Its own path.
    pub path: String,
    /// The path of the page that tells the same to people.
    pub page: String,
    pub title: String,
    /// The day to which the site counts, for a feed without entries.
    pub as_of: Date,
    pub entries: Vec<Entry>,
    pub deleted: Vec<Deleted>,
}

/// One record.
pub(crate) struct Entry {
    /// Its public id.
    pub id: String,
    /// The path at which it can be read.
    pub path: String,
    /// The day on which it became public as it is.
    pub since: Date,
    pub title: String,
    /// The language of title and summary.
    pub lang: String,
    pub summary: String,
}

/// One record that was taken back: its id and the day.
pub(crate) struct Deleted {
    pub id: String,
    pub on: Date,
}

impl Feed<'_> {
    /// When something in it changed last.
    fn updated(&self) -> String {
        let days =
            self.entries.iter().map(|entry| entry.since).chain(self.deleted.iter().map(|gone| gone.on));
        instant(days.max().unwrap_or(self.as_of))
    }
}

impl Entry {
    fn updated(&self) -> String {
        instant(self.since)
    }
}

impl Deleted {
    fn when(&self) -> String {
        instant(self.on)
    }
}

impl From<&Tombstone> for Deleted {
    fn from(tombstone: &Tombstone) -> Self {
        Self { id: tombstone.id.to_string(), on: tombstone.on }
    }
}
