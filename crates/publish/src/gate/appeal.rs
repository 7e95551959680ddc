//! What becomes public of a petition or letter drive of somebody else.

use byname_campaign::appeal::Appeal;
use byname_pursue::step::Step;
use byname_pursue::step_kind::StepKind;

use super::cited::Citable;
use super::named::Named;
use super::refusal::Refusal;
use super::step::text_of;
use crate::public_action::PublicAppeal;

/// Lets an appeal through.
///
/// # Errors
/// `NoSource`, `NamesUnreleased`, `NobodyWithAPage`.
pub fn appeal(
    appeal: &Appeal,
    urgent_actions: &[&Step],
    named: &Named<'_>,
    citable: &Citable,
) -> Result<PublicAppeal, Refusal> {
    let support = citable.support(appeal.grade, &appeal.sources).ok_or(Refusal::NoSource)?;
    let person_ids = named.pages_of_some(&appeal.people)?;
    let same = urgent_actions.iter().find(|step| is_told_by(appeal, step));
    Ok(PublicAppeal {
        id: appeal.public_id.clone(),
        kind: appeal.kind.code().to_owned(),
        kind_word: appeal.kind_word.clone(),
        title: appeal.title.clone(),
        owner: appeal.owner.clone(),
        addressee: appeal.addressee.clone(),
        opened: text_of(appeal.opened.as_ref()),
        person_ids,
        signatures: appeal.signatures,
        support,
        note: appeal.note.clone(),
        text_lang: appeal.text_lang.as_str().to_owned(),
        told_as_step: same.map(|step| step.public_id.clone()),
    })
}

/// An urgent action may stand in both files: it is one thing when a step of that kind for the same people shares
/// a source with it.
fn is_told_by(appeal: &Appeal, step: &Step) -> bool {
    step.kind == StepKind::UrgentAction
        && appeal.kind_word == "urgent action"
        && appeal.people == step.people
        && appeal.sources.iter().any(|source| step.sources.contains(source))
}
