//! A petition or letter drive of somebody else, told as what it was.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{Reader, Shelf, SupportView, Told};
use crate::public_action::PublicAppeal;

/// One row of petitions and letters.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/appeal_row.html")]
pub(in crate::public) struct AppealRow {
    id: String,
    when: String,
    kind: String,
    title: Told,
    owner: Told,
    addressee: Told,
    to: String,
    signatures: String,
    support: SupportView,
    note: Told,
}

impl HtmlSafe for AppealRow {}

impl AppealRow {
    pub(in crate::public) fn new(reader: &Reader<'_>, appeal: &PublicAppeal, shelf: Shelf) -> Self {
        let signatures = match appeal.signatures {
            Some(number) => reader.counted("appeal-signatures", number),
            None if appeal.kind == "petition" => reader.t("appeal-signatures-none"),
            None => String::new(),
        };
        Self {
            id: appeal.id.to_string(),
            when: reader.date_or_none(&appeal.opened),
            kind: reader.code("appeal-kind", &appeal.kind),
            title: Told::marked(reader, &appeal.title, &appeal.text_lang),
            owner: Told::beside(reader, &appeal.owner, &appeal.text_lang),
            addressee: Told::beside(reader, &appeal.addressee, &appeal.text_lang),
            to: reader.t("word-to"),
            signatures,
            support: SupportView::new(reader, &appeal.support, shelf),
            note: Told::beside(reader, &appeal.note, &appeal.text_lang),
        }
    }
}
