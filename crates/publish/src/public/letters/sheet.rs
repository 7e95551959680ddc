//! A letter as a sheet of A4: the addressee stands where the window of an envelope shows it when the sheet is folded in
//! three.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_campaign::letters::written::WrittenLetter;

/// One sheet.
#[derive(Template)]
#[template(path = "public/parts/letter_sheet.html")]
pub(crate) struct Sheet(pub(crate) WrittenLetter);

impl HtmlSafe for Sheet {}
