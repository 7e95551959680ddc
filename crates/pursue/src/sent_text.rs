//! The text of a letter as it was sent, kept with the steps that it was: it can be read and printed again when the file
//! says something else by now. Never changed, never public.

use byname_base::id::{Mint, SentTextId, StepId};
use byname_base::now::Now;
use byname_db::Tx;
use byname_seal::log;
use byname_staff::Caller;
use serde_json::json;

use crate::PursueError;
use crate::letter::Letter;
use crate::record_step::seen_by;
use crate::step::Step;
use crate::store::sent_texts;

/// A text that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentText {
    /// The record id.
    pub id: SentTextId,
    /// The letter, whole.
    pub letter: Letter,
    /// The hash of the letter as it is stored, in hexadecimal letters.
    pub sha256: String,
    /// The steps that it was, one for each body.
    pub steps: Vec<StepId>,
}

/// Keeps the text with the steps that are being recorded.
pub(crate) async fn keep(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    letter: &Letter,
    steps: &[StepId],
) -> Result<SentTextId, PursueError> {
    let body = letter.stored();
    let id = SentTextId::mint(mint);
    let sha256 = byname_seal::rows::digest(&body);
    let detail = json!({ "steps": steps, "sha256": sha256 });
    log::append(tx, now, caller.actor(), "keep_sent_text", id.as_str(), &detail).await?;
    let text = SentText { id: id.clone(), letter: letter.clone(), sha256, steps: steps.to_vec() };
    sent_texts::insert(tx, caller.actor(), now, &text).await?;
    Ok(id)
}

/// A step with the text that was sent; `None` where none was kept.
///
/// # Errors
/// `Unknown` when the step is not open to whoever asks; the database's own.
pub async fn of_step(
    tx: &mut Tx,
    caller: &Caller,
    step: &StepId,
) -> Result<(Step, Option<SentText>), PursueError> {
    let step = seen_by(tx, caller, step).await?;
    let text = sent_texts::of_step(tx, &step.id).await?;
    Ok((step, text))
}
