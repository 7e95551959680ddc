//! What becomes public of a step and of what was sent back to it.

use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_pursue::institution::Meanings;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use jiff::civil::Date;

use super::cited::Citable;
use super::due::public_due;
use super::named::Named;
use super::parties::{jurisdiction, party};
use super::refusal::Refusal;
use crate::public_step::{PublicAct, PublicReply, PublicStep};

/// Lets a step through with those of its replies that rest on a source; quotes are added by the caller.
/// `forwarded_from` is the public id of the step it names as its parent.
///
/// # Errors
/// `NoSource`, `NamesUnreleased`, `NobodyWithAPage`.
pub fn step(
    step: &Step,
    replies: &[&Reply],
    forwarded_from: Option<PublicId>,
    meanings: &Meanings,
    named: &Named<'_>,
    citable: &Citable,
    today: Date,
) -> Result<PublicStep, Refusal> {
    let support = citable.support(step.grade, &step.sources).ok_or(Refusal::NoSource)?;
    let person_ids = named.pages_of_some(&step.people)?;
    let (jurisdiction, de_facto) = jurisdiction(&step.jurisdiction);
    Ok(PublicStep {
        id: step.public_id.clone(),
        person_ids,
        level: step.level.code().to_owned(),
        stance: step.stance.code().to_owned(),
        jurisdiction,
        de_facto,
        kind: step.kind.code().to_owned(),
        actor: party(&step.actor, meanings),
        addressee: (!step.addressee.is_empty()).then(|| party(&step.addressee, meanings)),
        sent_on: text_of(step.sent_on.as_ref()),
        description: step.description.clone(),
        outcome_text: step.outcome_text.clone(),
        support,
        note: step.note.clone(),
        text_lang: step.text_lang.as_str().to_owned(),
        answers_followed: step.way.answers_followed == Some(true),
        act: act(step),
        replies: public_replies(replies, citable),
        quotes: Vec::new(),
        due: public_due(step, today),
        forwarded_from,
    })
}

fn act(step: &Step) -> Option<PublicAct> {
    step.way.act.map(|act| PublicAct { act: act.code().to_owned(), on: text_of(step.way.act_on.as_ref()) })
}

fn public_replies(replies: &[&Reply], citable: &Citable) -> Vec<PublicReply> {
    let mut replies = replies.to_vec();
    replies.sort_by_key(|reply| (reply.received_on.is_none(), reply.received_on.clone()));
    replies.into_iter().filter_map(|reply| public_reply(reply, citable)).collect()
}

/// `None` for a reply that rests on no source that can be cited.
pub(super) fn public_reply(reply: &Reply, citable: &Citable) -> Option<PublicReply> {
    Some(PublicReply {
        received_on: text_of(reply.received_on.as_ref()),
        kind: reply.kind.code().to_owned(),
        summary: reply.summary.clone(),
        support: citable.support(reply.grade, &reply.sources)?,
        note: reply.note.clone(),
    })
}

pub(super) fn text_of(date: Option<&Edtf>) -> String {
    date.map(|date| date.as_str().to_owned()).unwrap_or_default()
}
