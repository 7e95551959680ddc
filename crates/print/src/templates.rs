//! The forms of sheets, which are part of the program.

use byname_sheets::Template;

/// What the forms share.
pub(crate) const SHARED: (&str, &str) = ("/sheet.typ", include_str!("../templates/sheet.typ"));

/// The text of a form.
pub(crate) fn text(template: Template) -> &'static str {
    match template {
        Template::Placard => include_str!("../templates/placard.typ"),
        Template::Ribbon => include_str!("../templates/ribbon.typ"),
        Template::Letters => include_str!("../templates/letters.typ"),
        Template::Document => include_str!("../templates/document.typ"),
    }
}
