//! What becomes public of a step and of what was sent back to it.

use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_pursue::institution::Meanings;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use jiff::civil::Date;

use super::due::public_due;
use super::grounds::Grounds;
use super::named::Named;
use super::parties::{jurisdiction, party};
use super::refusal::Refusal;
use crate::public_step::{PublicAct, PublicReply, PublicStep};

/// Lets a step through with those of its replies that rest on a ground; quotes are added by the caller.
/// `forwarded_from` is the public id of the step it names as its parent.
///
/// # Errors
/// `NoSource`, `RestsOnConsent`, `NamesUnreleased`, `NobodyWithAPage`.
pub fn step(
    step: &Step,
    replies: &[&Reply],
    forwarded_from: Option<PublicId>,
    meanings: &Meanings,
    named: &Named<'_>,
    grounds: Grounds<'_>,
    today: Date,
) -> Result<PublicStep, Refusal> {
    let agreed = grounds.agreed_to_step(step, named);
    let support = grounds.support(step.grade, &step.sources, agreed);
    let support = support.ok_or(if agreed { Refusal::RestsOnConsent } else { Refusal::NoSource })?;
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
        replies: public_replies(replies, grounds, agreed),
        quotes: Vec::new(),
        due: public_due(step, today),
        forwarded_from,
    })
}

fn act(step: &Step) -> Option<PublicAct> {
    step.way.act.map(|act| PublicAct { act: act.code().to_owned(), on: text_of(step.way.act_on.as_ref()) })
}

fn public_replies(replies: &[&Reply], grounds: Grounds<'_>, agreed: bool) -> Vec<PublicReply> {
    let mut replies = replies.to_vec();
    replies.sort_by_key(|reply| (reply.received_on.is_none(), reply.received_on.clone()));
    replies.into_iter().filter_map(|reply| public_reply(reply, grounds, agreed)).collect()
}

/// `None` for a reply that no ground carries. `agreed`: to its step.
pub(super) fn public_reply(reply: &Reply, grounds: Grounds<'_>, agreed: bool) -> Option<PublicReply> {
    Some(PublicReply {
        received_on: text_of(reply.received_on.as_ref()),
        kind: reply.kind.code().to_owned(),
        summary: reply.summary.clone(),
        support: grounds.support(reply.grade, &reply.sources, agreed)?,
        note: reply.note.clone(),
    })
}

pub(super) fn text_of(date: Option<&Edtf>) -> String {
    date.map(|date| date.as_str().to_owned()).unwrap_or_default()
}
