//! A public event in a list.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{Reader, Shelf, SupportView, Told};
use crate::public_action::PublicAction;

/// One row of actions.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/action_row.html")]
pub(in crate::public) struct ActionRow {
    href: String,
    when: String,
    time: String,
    title: String,
    own_title: Option<Told>,
    state: String,
    description: Told,
    place: Told,
    support: SupportView,
}

impl HtmlSafe for ActionRow {}

impl ActionRow {
    pub(in crate::public) fn new(reader: &Reader<'_>, action: &PublicAction, shelf: Shelf) -> Self {
        Self {
            href: reader.path(&format!("actions/{}", action.id)),
            when: reader.date_or_none(&action.date),
            time: action.time.clone(),
            title: title(reader, action),
            own_title: (!action.plan.titles.is_empty()).then(|| headline(reader, action)),
            state: state(reader, action),
            description: Told::marked(reader, &action.description, &action.text_lang),
            place: Told::beside(reader, &action.place, &action.text_lang),
            support: SupportView::new(reader, &action.support, shelf),
        }
    }
}

/// Where an action stands, as it was said: that it was announced, moved, cancelled. Empty for one that was held.
fn state(reader: &Reader<'_>, action: &PublicAction) -> String {
    match action.plan.state.as_str() {
        "" | "held" => String::new(),
        state => reader.code("action-was", state),
    }
}

/// What an action is called by those who hold it; else by its kind and number.
pub(in crate::public) fn headline(reader: &Reader<'_>, action: &PublicAction) -> Told {
    match action.title_for(reader.language) {
        Some((language, text)) => Told::marked(reader, text, language.code()),
        None => Told::own(title(reader, action)),
    }
}

/// What an action is called by its kind, and its number when it has one.
pub(in crate::public) fn title(reader: &Reader<'_>, action: &PublicAction) -> String {
    let kind = reader.code("action-kind", &action.kind);
    match action.number_in_series {
        Some(number) => {
            reader.tr.with("action-numbered", &[("kind", kind.into()), ("number", number.to_string().into())])
        }
        None => kind,
    }
}
