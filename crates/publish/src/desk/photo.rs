//! The photograph of one file: what is kept, what it lacks to be public, adding one, taking one away. It stands here
//! because taking one away ends what is public of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{PersonId, PortraitId};
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_register::desk::{FileHead, Tab, uploaded};
use byname_register::file::File;
use byname_register::keep_portraits::{self, of_file};
use byname_register::keep_sources;
use byname_register::portrait::Portrait;
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal_each};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};
use byname_web::upload::Upload;
use byname_web::words::Tr;
use http::header::CONTENT_TYPE;

use super::photo_forms::{add_form, field_of, read, take_away_form};
use crate::error::PublishError;
use crate::photo_end::take_away;
use crate::photo_lack::{PhotoLack, lacks};

#[derive(Template)]
#[template(path = "desk/photo.html")]
struct PhotoPage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    shown: Option<Shown>,
    earlier: Vec<Earlier>,
    add: Option<Form>,
    take_away: Option<Form>,
}

/// The photograph that counts.
struct Shown {
    address: String,
    width: i64,
    height: i64,
    alt: String,
    author: String,
    licence: String,
    taken: String,
    source: String,
    original: String,
    added: String,
    /// What it lacks to be public, in words; none when it may be released.
    lacks: Vec<String>,
    public: bool,
}

/// One that counts no more.
struct Earlier {
    address: String,
    when: String,
    author: String,
    why: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    answer(&desk, &signed, &PersonId::from_text(id), None).await
}

/// The picture itself, for the staff alone; nothing keeps it.
pub(super) async fn picture(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, photo)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (id, photo) = (PersonId::from_text(id), PortraitId::from_text(photo));
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let jpeg = keep_portraits::jpeg(&mut tx, &signed.caller, &id, &photo).await?;
    Ok(([(CONTENT_TYPE, "image/jpeg")], jpeg).into_response())
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
    upload: Upload,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    match fields.text("what") {
        "add" => add(&desk, &signed, &id, &fields, upload).await,
        "take_away" => end(&desk, &signed, &id, &fields).await,
        _ => {
            may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
            Err(Fault::Unreadable)
        }
    }
}

async fn add(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    fields: &Fields,
    upload: Upload,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    // Before the transaction: it takes a second, in which nobody else should have to wait to write.
    let copy = uploaded(upload).await?;
    let mut work = match desk.begin(signed, fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::ChangeFile, &On::File(id.as_str()))?;
    let file = File::read(&mut work.tx, &work.caller, id).await?;
    let sources = keep_sources::all(&mut work.tx, &work.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = add_form(tr, &file, &sources);
    form.fill(fields, tr);
    if let Some(new) = read(&mut form, fields, copy, tr, desk) {
        match keep_portraits::add(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &new).await {
            Ok(_) => return work.end(&format!("/{}/people/{id}/photo", tr.language())).await,
            Err(error) => {
                let field = field_of(&error).ok_or(error)?;
                form.refuse(field.0, tr.t(field.1));
                form.refuse("file", tr.t("photo-again"));
            }
        }
    }
    drop(work);
    answer(desk, signed, id, Some((form, fields))).await
}

async fn end(desk: &Desk, signed: &SignedIn, id: &PersonId, fields: &Fields) -> Result<Response, Fault> {
    let mut work = match desk.begin(signed, fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::Withdraw, &On::File(id.as_str()))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let photo = PortraitId::from_text(fields.text("photo"));
    let why = fields.text("why");
    match take_away(&mut work.tx, &work.caller, work.now, &mut work.mint, id, &photo, why).await {
        Ok(_) => work.end(&format!("/{}/people/{id}/photo", tr.language())).await,
        Err(PublishError::Empty(_)) => {
            drop(work);
            let mut form = take_away_form(tr, id, &photo);
            form.fill(fields, tr);
            form.refuse("why", tr.t("register-no-reason"));
            answer(desk, signed, id, Some((form, fields))).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn answer(
    desk: &Desk,
    signed: &SignedIn,
    id: &PersonId,
    refused: Option<(Form, &Fields)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let of = of_file(&mut tx, &signed.caller, id).await?;
    let file = File::read(&mut tx, &signed.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let allowed = |act| may(&signed.caller, act, &On::File(id.as_str())).is_ok();
    let standing = Portrait::standing(&of);
    let add = if allowed(Act::ChangeFile) {
        Some(add_form(tr, &file, &keep_sources::all(&mut tx, &signed.caller).await?))
    } else {
        None
    };
    let mut page = PhotoPage {
        frame: DeskFrame::new(
            desk,
            signed,
            format!("{}: {}", tr.t("file-photo"), file.name_in(tr.language())),
        ),
        head: FileHead::new(
            tr,
            &signed.caller,
            id,
            file.name_in(tr.language()),
            file.person.folder_id.clone(),
            Tab::Photo,
        ),
        shown: match standing {
            Some(portrait) => Some(shown(&mut tx, tr, portrait, &file, desk).await?),
            None => None,
        },
        earlier: of.iter().filter_map(|one| earlier(tr, one)).collect(),
        add,
        take_away: standing.filter(|_| allowed(Act::Withdraw)).map(|one| take_away_form(tr, id, &one.id)),
    };
    let fine = refused.is_none();
    page.frame.has_problem = refused.is_some();
    seal_each([("add", &mut page.add), ("take_away", &mut page.take_away)], desk, &signed.browser, refused);
    rendered(&page, fine)
}

async fn shown(
    tx: &mut Tx,
    tr: Tr<'_>,
    portrait: &Portrait,
    file: &File,
    desk: &Desk,
) -> Result<Shown, Fault> {
    let lacks = lacks(tx, portrait, desk.today()).await?;
    let word = |lack: &PhotoLack| {
        tr.t(match lack {
            PhotoLack::Source => "photo-lacks-source",
            PhotoLack::Consent => "photo-lacks-consent",
        })
    };
    let added = [("name", portrait.added_by.as_str().into()), ("date", day(tr, &portrait.added_at).into())];
    Ok(Shown {
        address: address(tr, portrait),
        width: portrait.picture.width,
        height: portrait.picture.height,
        alt: tr.with("photo-alt", &[("name", file.name_in(tr.language()).into())]),
        author: portrait.author.clone(),
        licence: portrait.licence.clone(),
        taken: portrait.taken_on.as_ref().map(|date| tr.date(date)).unwrap_or_default(),
        source: portrait.sources.join(", "),
        original: portrait.original_sha256.clone(),
        added: tr.with("photo-added", &added),
        lacks: lacks.iter().map(word).collect(),
        public: crate::photo_end::is_public(tx, portrait).await?,
    })
}

fn earlier(tr: Tr<'_>, portrait: &Portrait) -> Option<Earlier> {
    let end = portrait.end.as_ref()?;
    let by = [("name", end.by.as_str().into()), ("reason", end.why.as_str().into())];
    let word = if end.why.is_empty() { "photo-replaced" } else { "photo-taken-away" };
    Some(Earlier {
        address: address(tr, portrait),
        when: day(tr, &end.at),
        author: portrait.author.clone(),
        why: tr.with(word, &by),
    })
}

fn address(tr: Tr<'_>, portrait: &Portrait) -> String {
    format!("/{}/people/{}/photo/{}", tr.language(), portrait.person, portrait.id)
}

fn day(tr: Tr<'_>, stored: &str) -> String {
    Now::from_stored(stored).map(|now| tr.day(now.day_in(&kyiv()))).unwrap_or_default()
}
