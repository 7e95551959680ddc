//! The sheets of a batch, for the group's printer: each letter with the facts of the release that stands now, on a page to
//! be printed from a browser or as PDF with envelopes, and the way to leave one out.

use std::time::Duration;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{LetterBatchId, LetterCampaignId};
use byname_campaign::CampaignError;
use byname_campaign::letters::batch::{kept, letters_of};
use byname_campaign::letters::campaign::LettersState;
use byname_campaign::letters::give::KeptLetter;
use byname_campaign::letters::public_letters::{PublicAddressee, PublicLetters};
use byname_campaign::letters::written::{Said, WrittenLetter};
use byname_campaign::store::letters::campaigns;
use byname_db::DbError;
use byname_pursue::store::institutions;
use byname_sheets::letter::{LetterPaper, Letters};
use byname_sheets::{self as sheets, Job, Printer};
use byname_staff::desk::{Desk, DeskFrame, SignedIn, seal};
use byname_web::error_page::Fault;
use byname_web::form::Form;
use byname_web::page::Page;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::error::PublishError;
use crate::letter_facts::facts;
use crate::letter_paper::on_paper;
use crate::public::Sheet;
use crate::store::PublicStore;

/// How long a batch may take to be set: five hundred letters take a few seconds.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Template)]
#[template(path = "desk/letter_sheets.html")]
struct SheetsPage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    /// Whether somebody for whom the letters are is not released: then nothing is printed.
    gone: bool,
    /// Whether a PDF was asked for and none can be made here.
    no_pdf: bool,
    /// Each letter with its copies, and the form that leaves it out.
    sheets: Vec<(Vec<Sheet>, Form)>,
    pdfs: Vec<(String, String)>,
    back: String,
}

/// A batch that is open to be printed.
struct Opened {
    number: i64,
    letters: Vec<KeptLetter>,
    /// Each letter, and then its copies; `None` while somebody for whom they are is not released.
    made: Option<Vec<Vec<WrittenLetter>>>,
    back: String,
}

/// What is printed of a batch, by its word in an address and the key of its words.
const FORMS: [(&str, &str, LetterPaper); 3] = [
    ("letters", "letters-pdf-letters", LetterPaper::A4),
    ("dl", "letters-pdf-dl", LetterPaper::Dl),
    ("c6", "letters-pdf-c6", LetterPaper::C6),
];

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let opened = open(&desk, &signed, &id, &batch).await?;
    show(&desk, &signed, opened, false)
}

/// The letters or the envelopes as PDF.
pub(super) async fn pdf(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, batch, form)): Path<(String, String, String, String)>,
) -> Result<Response, Fault> {
    let form = FORMS.iter().find(|(word, ..)| *word == form);
    let (word, key, paper) = form.ok_or(Fault::NotFound)?;
    let mut opened = open(&desk, &signed, &id, &batch).await?;
    let Some(made) = opened.made.take() else { return show(&desk, &signed, opened, false) };
    let numbered = made.iter().enumerate();
    let letters = numbered.flat_map(|(n, letters)| {
        let mark = format!("{}/{}", opened.number, n + 1);
        letters.iter().map(move |letter| on_paper(letter, &mark))
    });
    let tr = desk.site.words.in_language(signed.visit.language);
    let title = format!("{} {}", tr.t(key), opened.number);
    let letters = Letters { paper: *paper, letters: letters.collect() };
    let job =
        Job::new(sheets::Template::Letters, tr.language().primary(), &title, Some(desk.today()), &letters);
    let printed = match Printer::beside_this_program() {
        Ok(printer) => printer.print(&job, PATIENCE).await,
        Err(none) => Err(none),
    };
    let pdf = match printed {
        Ok(pdf) => pdf,
        Err(cause) => {
            // Its words may repeat a letter: only that there is none goes into the log.
            tracing::warn!(kind = ?std::mem::discriminant(&cause), "a batch of letters could not be set");
            opened.made = Some(made);
            return show(&desk, &signed, opened, true);
        }
    };
    let name = format!("attachment; filename=\"letters-{}-{word}.pdf\"", opened.number);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response())
}

/// Reads a batch and makes its letters.
async fn open(desk: &Desk, signed: &SignedIn, id: &str, batch: &str) -> Result<Opened, Fault> {
    let (id, batch_id) = (LetterCampaignId::from_text(id), LetterBatchId::from_text(batch));
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (campaign, batch) = kept(&mut tx, &signed.caller, &batch_id).await?;
    if campaign.id != id || campaign.state == LettersState::Stopped {
        return Err(Fault::NotFound);
    }
    let letters = letters_of(&mut tx, &signed.caller, &batch_id).await?;
    let broken = |cause: DbError| Fault::from(CampaignError::from(cause));
    let public = campaigns::public_of(&mut tx, &id).await.map_err(broken)?.ok_or(Fault::NotFound)?;
    let bodies = institutions::all(&mut tx).await.map_err(broken)?;
    drop(tx);
    let body = bodies.iter().find(|one| one.id == batch.institution).ok_or(Fault::NotFound)?;
    let to = public.addressee(body.public_id.as_str()).ok_or(Fault::NotFound)?;
    let made = made(desk, &public, to, &letters).await?;
    let back = format!("/{}/letters/{id}/batches/{batch_id}", signed.visit.language);
    Ok(Opened { number: batch.number, letters, made, back })
}

/// The letters as they are printed now; `None` while somebody for whom they are is not released.
async fn made(
    desk: &Desk,
    campaign: &PublicLetters,
    to: &PublicAddressee,
    letters: &[KeptLetter],
) -> Result<Option<Vec<Vec<WrittenLetter>>>, PublishError> {
    let store = PublicStore::new(desk.db.clone());
    let mut made = Vec::with_capacity(letters.len());
    for letter in letters {
        let tr = desk.site.words.in_language(letter.language);
        let Some(facts) = facts(&store, &campaign.people, tr).await? else { return Ok(None) };
        let said =
            Said { words: letter.words.clone(), name: letter.name.clone(), place: letter.place.clone() };
        let own = WrittenLetter::new(tr, campaign, to, facts, &said, desk.today());
        let copies: Vec<WrittenLetter> = campaign.copies().map(|one| own.copied_to(tr, one)).collect();
        made.push(std::iter::once(own).chain(copies).collect());
    }
    Ok(Some(made))
}

fn show(desk: &Desk, signed: &SignedIn, opened: Opened, no_pdf: bool) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let Opened { number, letters, made, back } = opened;
    let forms = letters.iter().map(|letter| leave_out(desk, signed, &back, letter));
    let on_sheets = |letters: Vec<WrittenLetter>| letters.into_iter().map(Sheet).collect();
    let page = SheetsPage {
        lead: tr.with("letters-sheets-lead", &[("batch", tr.number(number).into())]),
        gone: made.is_none(),
        no_pdf,
        sheets: made.unwrap_or_default().into_iter().map(on_sheets).zip(forms).collect(),
        pdfs: FORMS.iter().map(|(word, key, _)| (tr.t(key), format!("{back}/pdf/{word}"))).collect(),
        back: back.clone(),
        frame: DeskFrame::new(desk, signed, tr.t("letters-sheets")),
    };
    let status = if no_pdf { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    let body = Page::of(&page)?;
    Ok((status, body).into_response())
}

/// The form that leaves one letter out.
fn leave_out(desk: &Desk, signed: &SignedIn, batch: &str, letter: &KeptLetter) -> Form {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = Form::new(tr, batch, "letters-leave-out", Vec::new());
    form.hidden.push(("leave_out", letter.id.to_string()));
    seal(&mut form, desk, &signed.browser, "");
    form
}
