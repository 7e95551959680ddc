//! What is asked when a photograph is added or taken away.

use byname_base::id::{PersonId, PortraitId};
use byname_picture::{PictureFault, WorkingCopy};
use byname_register::RegisterError;
use byname_register::desk::{cited, source_fields};
use byname_register::file::File;
use byname_register::keep_portraits::NewPortrait;
use byname_register::source::Source;
use byname_staff::desk::Desk;
use byname_web::date_field;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

pub(super) fn add_form(tr: Tr<'_>, file: &File, sources: &[Source]) -> Form {
    let own: Vec<&Source> =
        sources.iter().filter(|source| file.sources.contains_key(&source.folder_id)).collect();
    let alone = vec![Choice::of("yes", tr.t("photo-alone"))];
    let mut fields = vec![
        Field::new("file", tr.t("photo-file"), Kind::Photograph).hint(tr.t("photo-file-hint")),
        Field::new("alone", tr.t("photo-alone-title"), Kind::Ticks(alone)).hint(tr.t("photo-alone-hint")),
        Field::new("author", tr.t("photo-author"), Kind::Line).hint(tr.t("photo-author-hint")).required(),
        Field::new("licence", tr.t("photo-licence"), Kind::Line).hint(tr.t("photo-licence-hint")).required(),
        Field::new("taken_on", tr.t("photo-taken-on"), Kind::Short).hint(tr.t("date-typed-hint")),
    ];
    // A photograph is no claim that is graded: it shows who it shows.
    fields.extend(source_fields(tr, &own, sources).into_iter().filter(|field| field.name != "grade"));
    form(tr, &file.person.id, "add", "photo-add-button", fields)
}

pub(super) fn take_away_form(tr: Tr<'_>, id: &PersonId, photo: &PortraitId) -> Form {
    let fields =
        vec![Field::new("why", tr.t("photo-why"), Kind::Line).hint(tr.t("photo-why-hint")).required()];
    let mut form = form(tr, id, "take_away", "photo-take-away-button", fields);
    form.hidden.push(("photo", photo.to_string()));
    form
}

fn form(tr: Tr<'_>, id: &PersonId, what: &str, button: &str, fields: Vec<Field>) -> Form {
    let mut form = Form::new(tr, format!("/{}/people/{id}/photo", tr.language()), button, fields);
    form.hidden.push(("what", what.to_owned()));
    form
}

/// What the form of a new photograph says; `None` when it must be shown again. The browser does not keep the file then,
/// so that it is asked for again too.
pub(super) fn read(
    form: &mut Form,
    fields: &Fields,
    copy: Result<WorkingCopy, PictureFault>,
    tr: Tr<'_>,
    desk: &Desk,
) -> Option<NewPortrait> {
    let alone = fields.text("alone") == "yes";
    if !alone {
        form.refuse("alone", tr.t("photo-not-alone"));
    }
    let (cited, _) = cited(form, fields, tr, desk);
    let taken_on = date_field::take(form, fields, "taken_on", tr, desk.today());
    match copy {
        Err(fault) => form.refuse("file", tr.t(fault.word())),
        Ok(_) if !form.is_fine() => form.refuse("file", tr.t("photo-again")),
        Ok(copy) => {
            let (author, licence) = (fields.text("author").to_owned(), fields.text("licence").to_owned());
            return Some(NewPortrait { copy, alone, author, licence, taken_on, cited });
        }
    }
    None
}

/// The field with which something is wrong, and the words for it; `None` for what no form can mend.
pub(super) fn field_of(error: &RegisterError) -> Option<(&'static str, &'static str)> {
    let field = match error {
        RegisterError::NotAlone => "alone",
        RegisterError::WithoutAuthor => "author",
        RegisterError::WithoutLicence => "licence",
        RegisterError::WithoutAlt => "alt_en",
        RegisterError::NoSuchSource(_) => "source",
        _ => return None,
    };
    Some((field, error.word()))
}
