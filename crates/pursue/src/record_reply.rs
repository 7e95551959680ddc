//! Noting what an institution sent back: an answer, a first word, a longer term, a forwarding.

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, ReplyId, StepId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_register::claim::Grade;
use byname_register::enter;
use byname_register::keep_sources::{Cited, cite};
use byname_seal::log;
use byname_staff::Caller;
use serde_json::json;

use crate::PursueError;
use crate::record_step::{NewStep, open_to, record, usual_rule};
use crate::reply::Reply;
use crate::reply_kind::ReplyKind;
use crate::step::{Step, Way};
use crate::store::replies;

/// A reply that is being noted.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// What it amounts to.
    pub kind: ReplyKind,
    /// When it came; `None` when not known.
    pub received_on: Option<Edtf>,
    /// What it says, in our words.
    pub summary: String,
    /// What it rests on.
    pub cited: Cited,
    /// How well it is supported.
    pub grade: Grade,
    /// A remark that is public with the reply.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// To whom it was forwarded, for `Forwarded`; empty otherwise.
    pub forwarded_to: String,
    /// To which day the term reaches, for `Extended`.
    pub extended_to: Option<Edtf>,
    /// The number under which the institution registered the step, as an acknowledgement tells it; empty when it says
    /// nothing of that.
    pub incoming_no: String,
}

/// Notes a reply. A forwarding opens a step of its own with the body that has it now; an extension moves the term. A
/// late answer leaves the record of the silence before it as it was.
///
/// # Errors
/// `Unknown`; `ForwardedToNobody`, `ExtensionWithoutDays`; as adding a source.
pub async fn note(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    step: &StepId,
    new: &NewReply,
) -> Result<ReplyId, PursueError> {
    let step = open_to(tx, caller, step).await?;
    new.check()?;
    let id = ReplyId::mint(mint);
    let detail = json!({ "step": step.id.as_str(), "kind": new.kind });
    log::append(tx, now, caller.actor(), "note_reply", id.as_str(), &detail).await?;
    let sources = cite(tx, caller, now, mint, &new.cited).await?;
    let (folder_id, position) = replies::next_number(tx, now.day_in(&kyiv()).year()).await?;
    let reply = Reply {
        id: id.clone(),
        folder_id,
        step: step.id.clone(),
        received_on: new.received_on.clone(),
        kind: new.kind,
        summary: new.summary.clone(),
        grade: new.grade,
        sources,
        note: new.note.clone(),
        text_lang: new.text_lang.clone(),
    };
    enter(tx, caller.actor(), now, None, &reply, position).await?;
    match new.kind {
        ReplyKind::Extended => extend(tx, caller, now, &step, new).await?,
        ReplyKind::Forwarded => {
            record(tx, caller, now, mint, &forwarded(&step, new)).await?;
        }
        _ if !new.incoming_no.is_empty() => {
            let way = Way { incoming_no: new.incoming_no.clone(), ..step.way.clone() };
            enter(tx, caller.actor(), now, Some(&step), &Step { way, ..step.clone() }, 0).await?;
        }
        _ => {}
    }
    Ok(id)
}

async fn extend(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    step: &Step,
    new: &NewReply,
) -> Result<(), PursueError> {
    let way = Way {
        extended_to: new.extended_to.clone(),
        extension_notice_on: new.received_on.clone(),
        ..step.way.clone()
    };
    enter(tx, caller.actor(), now, Some(step), &Step { way, ..step.clone() }, 0).await?;
    Ok(())
}

/// The step that begins where the letter was sent on to. Its day of sending is that of the notice, if known.
fn forwarded(step: &Step, new: &NewReply) -> NewStep {
    let rule = usual_rule(step.kind, &step.jurisdiction).unwrap_or_default();
    NewStep {
        people: step.people.clone(),
        level: step.level,
        jurisdiction: step.jurisdiction.clone(),
        stance: step.stance,
        actor: step.addressee.clone(),
        addressees: vec![new.forwarded_to.clone()],
        kind: step.kind,
        sent_on: new.received_on.clone(),
        description: step.description.clone(),
        channel: None,
        received_on: None,
        registered_on: None,
        reply_rule: rule.to_owned(),
        answers_followed: true,
        cited: step.sources.first().cloned().map_or(Cited::None, Cited::Known),
        proof: Cited::None,
        grade: step.grade,
        note: String::new(),
        text_lang: step.text_lang.clone(),
        parent_step: step.folder_id.clone(),
        outgoing_no: String::new(),
        incoming_no: String::new(),
        text: None,
    }
}

impl NewReply {
    fn check(&self) -> Result<(), PursueError> {
        match self.kind {
            ReplyKind::Forwarded if self.forwarded_to.trim().is_empty() => {
                Err(PursueError::ForwardedToNobody)
            }
            ReplyKind::Extended if self.extended_to.is_none() || self.received_on.is_none() => {
                Err(PursueError::ExtensionWithoutDays)
            }
            _ => Ok(()),
        }
    }
}
