//! The photographs of one action: what is kept, adding one. It stands here, beside that of a person, because changing one
//! ends what is public of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::ActionId;
use byname_base::language::Language;
use byname_campaign::CampaignError;
use byname_campaign::action::Action;
use byname_campaign::desk::action_name;
use byname_campaign::keep_photos::{NewActionPhoto, add, of_action};
use byname_campaign::photo::ActionPhoto;
use byname_campaign::store::actions;
use byname_db::Tx;
use byname_picture::{PictureFault, WorkingCopy};
use byname_register::desk::{cited, source_fields, uploaded};
use byname_register::keep_sources;
use byname_register::source::Source;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::upload::Upload;
use byname_web::words::Tr;

use super::action_photo::covered_with;
use super::photo_forms::field_of;

#[derive(Template)]
#[template(path = "desk/action_photos.html")]
struct PhotosPage<'a> {
    frame: DeskFrame<'a>,
    /// The action's page, and what it is called.
    home: String,
    name: String,
    photos: Vec<Shown>,
    add: Option<Form>,
}

/// One of them, as the world would see it.
struct Shown {
    href: String,
    address: String,
    width: i64,
    height: i64,
    alt: String,
    state: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    answer(&desk, &signed, &ActionId::from_text(id), None).await
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
    upload: Upload,
) -> Result<Response, Fault> {
    let id = ActionId::from_text(id);
    may(&signed.caller, Act::KeepActions, &On::Nothing)?;
    // Before the transaction: it takes a second or two, in which nobody else should have to wait to write.
    let brought = brought(upload).await?;
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepActions, &On::Nothing)?;
    let sources = keep_sources::all(&mut work.tx, &work.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id, &sources);
    form.fill(&fields, tr);
    if let Some(new) = read(&mut form, &fields, brought, tr, &desk) {
        match add(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &new).await {
            Ok(photo) => return work.end(&format!("/{}/actions/{id}/photos/{photo}", tr.language())).await,
            Err(CampaignError::Register(error)) => {
                let field = field_of(&error).ok_or(error)?;
                form.refuse(field.0, tr.t(field.1));
                form.refuse("file", tr.t("photo-again"));
            }
            Err(other) => return Err(other.into()),
        }
    }
    drop(work);
    answer(&desk, &signed, &id, Some((form, &fields))).await
}

/// What is kept of a photograph that came with the form, and the same covered all over.
async fn brought(
    upload: Upload,
) -> Result<Result<(WorkingCopy, byname_picture::Picture), PictureFault>, Fault> {
    let copy = match uploaded(upload).await? {
        Ok(copy) => copy,
        Err(fault) => return Ok(Err(fault)),
    };
    let covered = covered_with(copy.picture.jpeg.clone(), byname_picture::Cells::none()).await?;
    Ok(Ok((copy, covered)))
}

fn read(
    form: &mut Form,
    fields: &Fields,
    brought: Result<(WorkingCopy, byname_picture::Picture), PictureFault>,
    tr: Tr<'_>,
    desk: &Desk,
) -> Option<NewActionPhoto> {
    let alt = alt_of(fields);
    if alt.iter().all(|(_, text)| text.is_empty()) {
        form.refuse(&alt_field(tr.language()), tr.t("photo-without-alt"));
    }
    let (cited, _) = cited(form, fields, tr, desk);
    match brought {
        Err(fault) => form.refuse("file", tr.t(fault.word())),
        Ok(_) if !form.is_fine() => form.refuse("file", tr.t("photo-again")),
        Ok((copy, covered)) => {
            let (author, licence) = (fields.text("author").to_owned(), fields.text("licence").to_owned());
            return Some(NewActionPhoto { copy, covered, author, licence, alt, cited });
        }
    }
    None
}

/// What a form says is seen, in each language.
pub(super) fn alt_of(fields: &Fields) -> Vec<(Language, String)> {
    Language::ALL.into_iter().map(|one| (one, fields.text(&alt_field(one)).to_owned())).collect()
}

/// The field for what is seen, in a language.
pub(super) fn alt_field(language: Language) -> String {
    format!("alt_{language}")
}

/// The fields for what is seen, one a language.
pub(super) fn alt_fields(tr: Tr<'_>) -> impl Iterator<Item = Field> {
    Language::ALL.into_iter().map(move |language| {
        let label = tr.with("photos-alt", &[("language", language.native_name().into())]);
        Field::new(alt_field(language), label, Kind::Line).hint(tr.t("photos-alt-hint"))
    })
}

fn form(tr: Tr<'_>, id: &ActionId, sources: &[Source]) -> Form {
    let mut fields = vec![
        Field::new("file", tr.t("photo-file"), Kind::Photograph).hint(tr.t("photo-file-hint")),
        Field::new("author", tr.t("photo-author"), Kind::Line).hint(tr.t("photos-author-hint")).required(),
        Field::new("licence", tr.t("photo-licence"), Kind::Line).hint(tr.t("photos-licence-hint")).required(),
    ];
    fields.extend(alt_fields(tr));
    // A photograph is no claim that is graded.
    fields.extend(source_fields(tr, &[], sources).into_iter().filter(|field| field.name != "grade"));
    Form::new(tr, format!("/{}/actions/{id}/photos", tr.language()), "photo-add-button", fields)
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &ActionId,
    refused: Option<(Form, &Fields)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let of = of_action(&mut tx, &signed.caller, id).await?;
    let action = action(&mut tx, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let fine = refused.is_none();
    let form_id = refused.as_ref().map_or("", |(_, fields)| fields.text("form_id")).to_owned();
    let mut add = if may(&signed.caller, Act::KeepActions, &On::Nothing).is_ok() {
        let sources = keep_sources::all(&mut tx, &signed.caller).await?;
        Some(refused.map_or_else(|| form(tr, id, &sources), |(form, _)| form))
    } else {
        None
    };
    if let Some(form) = &mut add {
        seal(form, desk, &signed.browser, &form_id);
    }
    let name = action_name(tr, &action);
    let mut page = PhotosPage {
        frame: DeskFrame::new(desk, signed, format!("{}: {name}", tr.t("photos-title"))),
        home: format!("/{}/actions/{id}", tr.language()),
        name,
        photos: of.iter().map(|photo| shown(tr, photo)).collect(),
        add,
    };
    page.frame.has_problem = !fine;
    rendered(&page, fine)
}

/// The action whose photographs these are.
pub(super) async fn action(tx: &mut Tx, id: &ActionId) -> Result<Action, Fault> {
    actions::get(tx, id).await.map_err(|cause| Desk::broken(&cause))?.ok_or(Fault::NotFound)
}

fn shown(tr: Tr<'_>, photo: &ActionPhoto) -> Shown {
    let href = format!("/{}/actions/{}/photos/{}", tr.language(), photo.action, photo.id);
    Shown {
        address: format!("{href}/covered"),
        href,
        width: photo.covered.width,
        height: photo.covered.height,
        alt: alt(tr, photo),
        state: state(tr, photo),
    }
}

/// What is seen, in the reader's language, else as it was said first.
pub(super) fn alt(tr: Tr<'_>, photo: &ActionPhoto) -> String {
    let own = tr.language().nearest(|wanted| photo.alt.iter().find(|(language, _)| *language == wanted));
    own.or_else(|| photo.alt.first()).map(|(_, text)| text.clone()).unwrap_or_default()
}

/// Whether it may be shown, or waits for a second person.
pub(super) fn state(tr: Tr<'_>, photo: &ActionPhoto) -> String {
    match &photo.affirmed {
        Some(affirmed) => tr.with("photos-affirmed", &[("name", affirmed.by.as_str().into())]),
        None => tr.t("photos-waits"),
    }
}
