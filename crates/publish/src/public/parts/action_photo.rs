//! Photographs of an action on its page: covered but for what may be seen, with what is seen in words.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Reader;
use super::support::{Shelf, source_links};
use crate::public_photo::PublicActionPhoto;

/// The photographs of an action, as a section of its page; nothing without any.
#[derive(Template)]
#[template(path = "public/parts/action_photos.html")]
pub(in crate::public) struct ActionPhotos {
    title: String,
    covered: String,
    photos: Vec<ActionPhotoView>,
}

struct ActionPhotoView {
    address: String,
    width: i64,
    height: i64,
    alt: String,
    /// The language of those words.
    lang: &'static str,
    author: String,
    licence: String,
    /// Each source's id and address.
    sources: Vec<(String, String)>,
}

impl HtmlSafe for ActionPhotos {}

impl ActionPhotos {
    pub(in crate::public) fn new(reader: &Reader<'_>, photos: &[PublicActionPhoto]) -> Self {
        let view = |photo: &PublicActionPhoto| {
            let (language, alt) = photo.alt_in(reader.language).unwrap_or((reader.language, ""));
            ActionPhotoView {
                address: photo.path(),
                width: photo.width,
                height: photo.height,
                alt: alt.to_owned(),
                lang: language.code(),
                author: reader.tr.with("photo-by", &[("name", photo.author.as_str().into())]),
                licence: photo.licence.clone(),
                sources: source_links(reader, &photo.source_ids, Shelf::Here),
            }
        };
        Self {
            title: reader.t("photos-title"),
            covered: reader.t("photos-covered"),
            photos: photos.iter().map(view).collect(),
        }
    }
}
