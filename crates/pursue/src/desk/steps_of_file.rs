//! The steps taken for one person, on the pages of their file.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PersonId;
use byname_db::{DbError, Tx};
use byname_register::desk::{FileHead, Tab};
use byname_register::file::File;
use byname_register::store::merges;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;

use super::told::{self, StepRow};
use crate::record_step::may_see;
use crate::step::Step;
use crate::store::{replies, steps};

#[derive(Template)]
#[template(path = "desk/steps_of_file.html")]
struct StepsPage<'a> {
    frame: DeskFrame<'a>,
    head: FileHead,
    rows: Vec<StepRow>,
    new: Option<String>,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let file = File::read(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut rows = Vec::new();
    let found = taken_for(&mut tx, &id).await.map_err(|cause| Desk::broken(&cause))?;
    for step in found.iter().filter(|step| may_see(&signed.caller, step)) {
        let came = replies::of_step(&mut tx, &step.id).await.map_err(|cause| Desk::broken(&cause))?;
        rows.push(told::row(tr, step, &came, desk.today()));
    }
    let may_add = may(&signed.caller, Act::KeepSteps, &On::File(id.as_str())).is_ok();
    let number = file.person.folder_id.clone();
    let page = StepsPage {
        frame: DeskFrame::new(
            &desk,
            &signed,
            format!("{}: {}", tr.t("file-steps"), file.name_in(tr.language())),
        ),
        head: FileHead::new(tr, &signed.caller, &id, file.name_in(tr.language()), number, Tab::Steps),
        rows,
        new: may_add.then(|| format!("/{}/steps/new?person={id}", tr.language())),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The steps for a person, also those recorded under a file that is said to be theirs.
async fn taken_for(tx: &mut Tx, id: &PersonId) -> Result<Vec<Step>, DbError> {
    let mut found = steps::of_person(tx, id).await?;
    for merge in merges::of_person(tx, id).await?.iter().filter(|merge| merge.kept == *id) {
        let others = steps::of_person(tx, &merge.gone).await?.into_iter();
        let new: Vec<Step> = others.filter(|step| found.iter().all(|known| known.id != step.id)).collect();
        found.extend(new);
    }
    Ok(found)
}
