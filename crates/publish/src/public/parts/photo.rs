//! A photograph on a page: modest, with whose it is and on what it rests.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Reader;
use super::support::{Shelf, source_links};
use crate::public_photo::PublicPhoto;

/// A photograph of a person.
#[derive(Template)]
#[template(path = "public/parts/photo.html")]
pub(in crate::public) struct PhotoView {
    address: String,
    width: i64,
    height: i64,
    /// Whose photograph it is, for those who do not see it.
    alt: String,
    author: String,
    licence: String,
    /// When it was taken, in words; empty when not known.
    taken: String,
    /// Each source's id and address.
    sources: Vec<(String, String)>,
    /// That the family agreed.
    by_family: String,
}

impl HtmlSafe for PhotoView {}

impl PhotoView {
    /// The photograph of somebody of this name.
    pub(in crate::public) fn new(reader: &Reader<'_>, photo: &PublicPhoto, name: &str) -> Self {
        let taken = photo.taken_on.parse().map(|date| reader.tr.date(&date));
        Self {
            address: photo.path(),
            width: photo.width,
            height: photo.height,
            alt: reader.tr.with("photo-alt", &[("name", name.into())]),
            author: reader.tr.with("photo-by", &[("name", photo.author.as_str().into())]),
            licence: photo.licence.clone(),
            taken: taken.map_or_else(
                |_| String::new(),
                |date| reader.tr.with("photo-taken-when", &[("date", date.into())]),
            ),
            sources: source_links(reader, &photo.source_ids, Shelf::Here),
            by_family: reader.t("photo-by-consent"),
        }
    }
}
