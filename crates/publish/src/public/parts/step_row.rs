//! A step in one line: when, what, who to whom.

use askama::Template;
use askama::filters::HtmlSafe;

use super::step::{actor, addressee, sphere};
use super::{PartyView, Reader, Shelf, SupportView, Told};
use crate::public_step::PublicStep;

/// One line of the latest steps.
#[derive(Template)]
#[template(path = "public/parts/step_row.html")]
pub(in crate::public) struct StepRow {
    when: String,
    sphere: String,
    description: Told,
    actor: PartyView,
    to: String,
    addressee: Option<PartyView>,
    support: SupportView,
}

impl HtmlSafe for StepRow {}

impl StepRow {
    pub(in crate::public) fn new(reader: &Reader<'_>, step: &PublicStep) -> Self {
        Self {
            when: reader.date_or_none(&step.sent_on),
            sphere: sphere(reader, step),
            description: Told::marked(reader, &step.description, &step.text_lang),
            actor: actor(reader, step),
            to: reader.t("word-to"),
            addressee: addressee(reader, step),
            support: SupportView::new(reader, &step.support, Shelf::SourcesPage),
        }
    }
}
