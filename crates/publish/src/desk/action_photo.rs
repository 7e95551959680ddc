//! One photograph of an action: the cells in which something is seen, a second person's word, taking it away; and its two
//! pictures, for the staff alone.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{ActionId, ActionPhotoId};
use byname_campaign::CampaignError;
use byname_campaign::desk::action_name;
use byname_campaign::keep_photos::{affirm, jpeg, may_affirm, one};
use byname_campaign::photo::ActionPhoto;
use byname_picture::{Cells, Picture};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, seal};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use tokio::task::spawn_blocking;

use super::action_photos::{action, alt, state};
use super::cell_grid::CellGrid;
use crate::error::PublishError;
use crate::photo_end::{clear_cells, take_action_photo_away};

#[derive(Template)]
#[template(path = "desk/action_photo.html")]
struct PhotoPage<'a> {
    frame: DeskFrame<'a>,
    action: String,
    back: String,
    alt: String,
    state: String,
    clear: String,
    original: String,
    /// The working copy under its cells, for whoever may clear or affirm.
    grid: Option<CellGrid>,
    covered: String,
    width: i64,
    height: i64,
    cells: Option<Form>,
    affirm: Option<Form>,
    take_away: Option<Form>,
}

type Which = Path<(String, String, String)>;

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, action, photo)): Which,
) -> Result<Response, Fault> {
    answer(&desk, &signed, &ActionId::from_text(action), &ActionPhotoId::from_text(photo), None).await
}

/// The picture with its cells covered, or the working copy for whoever clears or affirms; nothing keeps it.
pub(super) async fn picture(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, action, photo, what)): Path<(String, String, String, String)>,
) -> Result<Response, Fault> {
    let (action, photo) = (ActionId::from_text(action), ActionPhotoId::from_text(photo));
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let photo = one(&mut tx, &signed.caller, &action, &photo).await?;
    let picture = match what.as_str() {
        "covered" => &photo.covered,
        "working" if may_look(&signed.caller, &photo) => &photo.working,
        _ => return Err(Fault::NotFound),
    };
    let jpeg = jpeg(&mut tx, picture).await?;
    Ok(([(CONTENT_TYPE, "image/jpeg")], jpeg).into_response())
}

/// Whether somebody may see the people in it: whoever decides what stays covered.
fn may_look(caller: &Caller, photo: &ActionPhoto) -> bool {
    may(caller, Act::KeepActions, &On::Nothing).is_ok() || may_affirm(caller, photo).is_ok()
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, action, photo)): Which,
    fields: Fields,
) -> Result<Response, Fault> {
    let (action, photo) = (ActionId::from_text(action), ActionPhotoId::from_text(photo));
    let tr = desk.site.words.in_language(signed.visit.language);
    let refused = match fields.text("what") {
        "clear" => clear(&desk, &signed, &action, &photo, &fields).await?,
        "affirm" | "take_away" => settle(&desk, &signed, &action, &photo, &fields).await?,
        _ => {
            may(&signed.caller, Act::KeepActions, &On::Nothing)?;
            return Err(Fault::Unreadable);
        }
    };
    match refused {
        Done::Led(response) => Ok(response),
        Done::Refused(name, word) => {
            let mut form = form_of(tr, &action, &photo, &fields);
            form.fill(&fields, tr);
            form.refuse(name, tr.t(word));
            answer(&desk, &signed, &action, &photo, Some((form, &fields))).await
        }
    }
}

/// What became of a form.
enum Done {
    /// It was done; where it leads.
    Led(Response),
    /// The field with which something is wrong, and the words for it.
    Refused(&'static str, &'static str),
}

/// Chooses the cells in which something is seen. The picture is made before the transaction: it takes a second.
async fn clear(
    desk: &Desk,
    signed: &SignedIn,
    action: &ActionId,
    id: &ActionPhotoId,
    fields: &Fields,
) -> Result<Done, Fault> {
    may(&signed.caller, Act::KeepActions, &On::Nothing)?;
    let Ok(cells) = fields.text("cells").parse::<Cells>() else {
        return Ok(Done::Refused("cells", "photos-not-a-cell"));
    };
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let photo = one(&mut tx, &signed.caller, action, id).await?;
    let working = jpeg(&mut tx, &photo.working).await?;
    drop(tx);
    let covered = covered_with(working, cells.clone()).await?;
    let mut work = match desk.begin(signed, fields).await? {
        Begun::Before(response) => return Ok(Done::Led(response)),
        Begun::Now(work) => work,
    };
    one(&mut work.tx, &work.caller, action, id).await?;
    clear_cells(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &cells, &covered).await?;
    work.end(&address(signed, action, id)).await.map(Done::Led)
}

async fn settle(
    desk: &Desk,
    signed: &SignedIn,
    action: &ActionId,
    id: &ActionPhotoId,
    fields: &Fields,
) -> Result<Done, Fault> {
    let mut work = match desk.begin(signed, fields).await? {
        Begun::Before(response) => return Ok(Done::Led(response)),
        Begun::Now(work) => work,
    };
    one(&mut work.tx, &work.caller, action, id).await?;
    let (tx, caller, now) = (&mut work.tx, &work.caller, work.now);
    if fields.text("what") == "affirm" {
        if fields.text("nobody") != "yes" {
            may(caller, Act::SeeActions, &On::Nothing)?;
            return Ok(Done::Refused("nobody", "photos-not-affirmed"));
        }
        match affirm(tx, caller, now, id, fields.text("shown")).await {
            Ok(()) => {}
            Err(CampaignError::Stale { .. }) => return Ok(Done::Refused("nobody", "photos-changed")),
            Err(other) => return Err(other.into()),
        }
    } else {
        match take_action_photo_away(tx, caller, now, &mut work.mint, id, fields.text("why")).await {
            Ok(_) => {
                let photos = format!("/{}/actions/{action}/photos", signed.visit.language);
                return work.end(&photos).await.map(Done::Led);
            }
            Err(PublishError::Campaign(CampaignError::Empty(_))) => {
                return Ok(Done::Refused("why", "register-no-reason"));
            }
            Err(other) => return Err(other.into()),
        }
    }
    work.end(&address(signed, action, id)).await.map(Done::Led)
}

/// Makes the picture in which only these cells are seen, off the threads that answer.
pub(super) async fn covered_with(working: Vec<u8>, cells: Cells) -> Result<Picture, Fault> {
    let made = spawn_blocking(move || byname_picture::covered(&working, &cells)).await;
    made.ok().and_then(Result::ok).ok_or_else(|| {
        tracing::error!("a photograph could not be covered");
        Fault::Broken
    })
}

fn address(signed: &SignedIn, action: &ActionId, id: &ActionPhotoId) -> String {
    format!("/{}/actions/{action}/photos/{id}", signed.visit.language)
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    action_id: &ActionId,
    id: &ActionPhotoId,
    refused: Option<(Form, &Fields)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let photo = one(&mut tx, &signed.caller, action_id, id).await?;
    let action = action(&mut tx, action_id).await?;
    drop(tx);
    let tr = desk.site.words.in_language(signed.visit.language);
    let own = address(signed, action_id, id);
    let allowed = |act| may(&signed.caller, act, &On::Nothing).is_ok();
    let asks = photo.affirmed.is_none() && may_affirm(&signed.caller, &photo).is_ok();
    let mut page = PhotoPage {
        frame: DeskFrame::new(desk, signed, alt(tr, &photo)),
        action: action_name(tr, &action),
        back: format!("/{}/actions/{action_id}/photos", tr.language()),
        alt: alt(tr, &photo),
        state: state(tr, &photo),
        clear: photo.clear.to_string(),
        original: photo.original_sha256.clone(),
        grid: may_look(&signed.caller, &photo).then(|| CellGrid::of(tr, &photo, format!("{own}/working"))),
        covered: format!("{own}/covered"),
        width: photo.covered.width,
        height: photo.covered.height,
        cells: allowed(Act::KeepActions).then(|| cells_form(tr, action_id, id, &photo.clear.to_string())),
        affirm: asks.then(|| affirm_form(tr, action_id, id, &photo.covered.sha256)),
        take_away: allowed(Act::WithdrawAction).then(|| take_away_form(tr, action_id, id)),
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.frame.has_problem = refused.is_some();
    let form_id = refused.as_ref().map_or("", |(_, fields)| fields.text("form_id"));
    let what = refused.as_ref().map_or("", |(_, fields)| fields.text("what"));
    let mut wrong = refused.map(|(form, _)| form);
    let forms =
        [("clear", &mut page.cells), ("affirm", &mut page.affirm), ("take_away", &mut page.take_away)];
    for (name, form) in forms {
        if name == what && form.is_some() {
            *form = wrong.take();
        }
        if let Some(form) = form {
            seal(form, desk, &signed.browser, if name == what { form_id } else { "" });
        }
    }
    let body = page.render().map_err(|_| Fault::Broken)?;
    Ok((status, Page::html(body)).into_response())
}

/// The form that was sent, to be shown again.
fn form_of(tr: Tr<'_>, action: &ActionId, id: &ActionPhotoId, fields: &Fields) -> Form {
    match fields.text("what") {
        "clear" => cells_form(tr, action, id, fields.text("cells")),
        "affirm" => affirm_form(tr, action, id, fields.text("shown")),
        _ => take_away_form(tr, action, id),
    }
}

fn cells_form(tr: Tr<'_>, action: &ActionId, id: &ActionPhotoId, clear: &str) -> Form {
    let cells = Field::new("cells", tr.t("photos-cells"), Kind::Line).hint(tr.t("photos-cells-hint"));
    form(tr, action, id, "clear", "photos-cells-button", vec![cells.value(clear)])
}

fn affirm_form(tr: Tr<'_>, action: &ActionId, id: &ActionPhotoId, shown: &str) -> Form {
    let nobody = vec![Choice::of("yes", tr.t("photos-nobody"))];
    let field = Field::new("nobody", tr.t("photos-affirm-title"), Kind::Ticks(nobody));
    let field = field.hint(tr.t("photos-affirm-hint"));
    let mut form = form(tr, action, id, "affirm", "photos-affirm-button", vec![field]);
    form.hidden.push(("shown", shown.to_owned()));
    form
}

fn take_away_form(tr: Tr<'_>, action: &ActionId, id: &ActionPhotoId) -> Form {
    let why = Field::new("why", tr.t("photo-why"), Kind::Line).hint(tr.t("photo-why-hint")).required();
    form(tr, action, id, "take_away", "photo-take-away-button", vec![why])
}

fn form(
    tr: Tr<'_>,
    action: &ActionId,
    id: &ActionPhotoId,
    what: &str,
    button: &str,
    fields: Vec<Field>,
) -> Form {
    let address = format!("/{}/actions/{action}/photos/{id}", tr.language());
    let mut form = Form::new(tr, address, button, fields);
    form.hidden.push(("what", what.to_owned()));
    form
}
