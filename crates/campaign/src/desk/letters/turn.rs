//! Changing where a campaign of letters stands: each turn says first what it does.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::LetterCampaignId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_web::error_page::Fault;
use byname_web::form::{Fields, Form};

use crate::desk::text;
use crate::error::CampaignError;
use crate::letters::campaign::LetterCampaign;
use crate::letters::keep::{may_turn, seen_by, turn};
use crate::turn::Turn;

/// The word for ending a campaign of letters.
pub(super) const STOP: &str = "stop";

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let (id, turn) = (LetterCampaignId::from_text(id), read(&word)?);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, &id).await?;
    may_turn(&signed.caller, &campaign, turn)?;
    form_page(&desk, &signed, &campaign, turn, None).answer(&desk, &signed.browser, "")
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (id, asked) = (LetterCampaignId::from_text(id), read(&word)?);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    match turn(&mut work.tx, &work.caller, work.now, &id, asked).await {
        Ok(()) => work.end(&format!("/{}/letters/{id}", signed.visit.language)).await,
        Err(error @ (CampaignError::LettersNotNow(_) | CampaignError::LettersIncomplete)) => {
            let campaign = seen_by(&mut work.tx, &work.caller, &id).await?;
            drop(work);
            form_page(&desk, &signed, &campaign, asked, Some(error.word())).answer(
                &desk,
                &signed.browser,
                fields.text("form_id"),
            )
        }
        Err(other) => Err(other.into()),
    }
}

fn read(word: &str) -> Result<Turn, Fault> {
    Turn::ALL.into_iter().find(|turn| turn.word(STOP) == word).ok_or(Fault::NotFound)
}

fn form_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    campaign: &LetterCampaign,
    turn: Turn,
    problem: Option<&'static str>,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/letters/{}", tr.language(), campaign.id);
    let word = turn.word(STOP);
    let action = format!("{home}/turn/{word}");
    let mut form = Form::new(tr, action, &format!("letters-turn-{word}"), Vec::new());
    form.problem = problem.map(|key| tr.t(key));
    let title = campaign.title_in(tr.language());
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t(&format!("letters-turn-{word}"))), form);
    page.lead = title;
    page.warning = tr.t(&format!("letters-turn-{word}-what"));
    page.side = text::outdated(tr, turn, |language| campaign.is_outdated_in(language));
    page.ways = vec![(tr.t("desk-back"), home)];
    page
}
