//! Recording a step: one act, or one letter to several bodies, which is a step for each.

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, PersonId, PublicId, StepId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_register::claim::Grade;
use byname_register::enter;
use byname_register::keep_sources::{Cited, cite};
use byname_register::stale;
use byname_register::store::people;
use byname_seal::log;
use byname_staff::{Act as Deed, Caller, On, may};
use serde_json::json;

use crate::PursueError;
use crate::channel::Channel;
use crate::letter::Letter;
use crate::reply_rule::ReplyRules;
use crate::sent_text;
use crate::step::{Level, Stance, Step, Way};
use crate::step_kind::StepKind;
use crate::store::steps;

/// A step that is being recorded.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// For whom; none means for all.
    pub people: Vec<PersonId>,
    /// The sphere of who acts.
    pub level: Level,
    /// Whose jurisdiction.
    pub jurisdiction: String,
    /// For or against.
    pub stance: Stance,
    /// Who acted.
    pub actor: String,
    /// To whom, as written; each gets a step of its own. None is an act without addressee.
    pub addressees: Vec<String>,
    /// What it is.
    pub kind: StepKind,
    /// When; `None` when not known.
    pub sent_on: Option<Edtf>,
    /// What was asked or done.
    pub description: String,
    /// How it was sent; `None` when not known.
    pub channel: Option<Channel>,
    /// The day of receipt; `None` when not known.
    pub received_on: Option<Edtf>,
    /// The day of registration; `None` when not known.
    pub registered_on: Option<Edtf>,
    /// The rule by which an answer is due; empty when none is named.
    pub reply_rule: String,
    /// Whether the group follows the answers.
    pub answers_followed: bool,
    /// What it rests on.
    pub cited: Cited,
    /// What proves that it was sent or received.
    pub proof: Cited,
    /// How well it is supported.
    pub grade: Grade,
    /// The number that we gave it; empty for none.
    pub outgoing_no: String,
    /// The number under which the institution registered it; empty when not known.
    pub incoming_no: String,
    /// The text as it was sent; `None` when it is not kept.
    pub text: Option<Letter>,
    /// A remark that is public with the step.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// The number of the step that was forwarded as this one; empty for none.
    pub parent_step: String,
}

/// Records a step for each addressee and gives their ids.
///
/// # Errors
/// `Unknown` when a person is not there or not open to be changed; `Empty`, `NoSuchRule`; as adding a source.
pub async fn record(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewStep,
) -> Result<Vec<StepId>, PursueError> {
    let files: Vec<&str> = new.people.iter().map(PersonId::as_str).collect();
    may(caller, Deed::KeepSteps, &On::Files(&files))?;
    for person in &new.people {
        people::get(tx, person).await?.ok_or(PursueError::Unknown)?;
    }
    if new.actor.trim().is_empty() || new.description.trim().is_empty() {
        return Err(PursueError::Empty);
    }
    if !new.reply_rule.is_empty() && ReplyRules::shipped().get(&new.reply_rule).is_none() {
        return Err(PursueError::NoSuchRule(new.reply_rule.clone()));
    }
    let detail = json!({ "files": files, "bodies": new.addressees.len() });
    let first = StepId::mint(mint);
    log::append(tx, now, caller.actor(), "record_step", first.as_str(), &detail).await?;
    let cites = cite(tx, caller, now, mint, &new.cited).await?;
    // A new source that supports the step and proves its days is one source.
    let proves =
        if new.proof == new.cited { cites.clone() } else { cite(tx, caller, now, mint, &new.proof).await? };
    let nobody = vec![String::new()];
    let addressees = if new.addressees.is_empty() { &nobody } else { &new.addressees };
    let mut ids = Vec::new();
    for addressee in addressees {
        let id = if ids.is_empty() { first.clone() } else { StepId::mint(mint) };
        let (folder_id, position) = steps::next_number(tx, now.day_in(&kyiv()).year()).await?;
        let step = new.step(id.clone(), PublicId::mint(mint), folder_id, addressee, &cites, &proves);
        enter(tx, caller.actor(), now, None, &step, position).await?;
        ids.push(id);
    }
    if let Some(letter) = &new.text {
        sent_text::keep(tx, caller, now, mint, letter, &ids).await?;
    }
    Ok(ids)
}

/// Brings the way of a step up to date: the days of receipt and registration, the numbers, the rule. A `proof` stands
/// beside those that are there.
///
/// # Errors
/// `Unknown`; `Stale` when somebody changed it since the state `seen`; `NoSuchRule`; as adding a source.
pub async fn change(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    changed: &Step,
    proof: &Cited,
    seen: i64,
) -> Result<(), PursueError> {
    let step = open_to(tx, caller, &changed.id).await?;
    stale::check(tx, step.id.as_str(), seen).await?;
    if !changed.way.reply_rule.is_empty() && changed.rule().is_none() {
        return Err(PursueError::NoSuchRule(changed.way.reply_rule.clone()));
    }
    log::append(tx, now, caller.actor(), "change_step", step.id.as_str(), &json!({})).await?;
    let mut changed = changed.clone();
    let proves = cite(tx, caller, now, mint, proof).await?;
    changed.way.proofs.extend(proves.into_iter().filter(|one| !step.way.proofs.contains(one)));
    enter(tx, caller.actor(), now, Some(&step), &changed, 0).await?;
    Ok(())
}

/// A step that whoever asks may change.
pub(crate) async fn open_to(tx: &mut Tx, caller: &Caller, id: &StepId) -> Result<Step, PursueError> {
    let step = steps::get(tx, id).await?.ok_or(PursueError::Unknown)?;
    may(caller, Deed::KeepSteps, &On::Files(&files(&step)))?;
    Ok(step)
}

/// A step that whoever asks may read: every person whom it names is open to them. One for all of them is open to
/// everybody who reads files.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn seen_by(tx: &mut Tx, caller: &Caller, id: &StepId) -> Result<Step, PursueError> {
    let step = steps::get(tx, id).await?.ok_or(PursueError::Unknown)?;
    if may_see(caller, &step) { Ok(step) } else { Err(PursueError::Unknown) }
}

/// Whether whoever asks may read a step.
#[must_use]
pub fn may_see(caller: &Caller, step: &Step) -> bool {
    may(caller, Deed::SeeFile, &On::Files(&files(step))).is_ok()
}

fn files(step: &Step) -> Vec<&str> {
    step.people.iter().map(PersonId::as_str).collect()
}

impl NewStep {
    fn step(
        &self,
        id: StepId,
        public_id: PublicId,
        folder_id: String,
        addressee: &str,
        cites: &[String],
        proves: &[String],
    ) -> Step {
        Step {
            id,
            public_id,
            folder_id,
            people: self.people.clone(),
            level: self.level,
            jurisdiction: self.jurisdiction.clone(),
            stance: self.stance,
            actor: self.actor.clone(),
            addressee: addressee.to_owned(),
            kind: self.kind,
            kind_word: self.kind.code().to_owned(),
            sent_on: self.sent_on.clone(),
            description: self.description.clone(),
            outcome_text: String::new(),
            grade: self.grade,
            sources: cites.to_vec(),
            note: self.note.clone(),
            text_lang: self.text_lang.clone(),
            way: Way {
                channel: self.channel.map_or_else(String::new, |channel| channel.code().to_owned()),
                received_on: self.received_on.clone(),
                registered_on: self.registered_on.clone(),
                proofs: proves.to_vec(),
                reply_rule: self.reply_rule.clone(),
                parent_step: self.parent_step.clone(),
                answers_followed: Some(self.answers_followed),
                outgoing_no: self.outgoing_no.clone(),
                incoming_no: self.incoming_no.clone(),
                ..Way::default()
            },
        }
    }
}

/// The rule that a step of this kind names by itself, in a jurisdiction: the first that is made for it. `None` when
/// none is; a person may always name another.
#[must_use]
pub fn usual_rule(kind: StepKind, jurisdiction: &str) -> Option<&'static str> {
    let prefix = match jurisdiction {
        "UA" => "UA-",
        "RU" => "RU-",
        _ => "IN-",
    };
    let rules = ReplyRules::shipped().iter();
    rules
        .filter(|rule| rule.id.starts_with(prefix))
        .find(|rule| rule.triggers.contains(&kind))
        .map(|rule| rule.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_names_the_rule_made_for_its_kind_where_it_was_sent() {
        assert_eq!(usual_rule(StepKind::Appeal, "UA"), Some("UA-1a"));
        assert_eq!(usual_rule(StepKind::Appeal, "RU"), Some("RU-1a"));
        assert_eq!(usual_rule(StepKind::UnWgeidUrgent, "UN"), Some("IN-1"));
        assert_eq!(usual_rule(StepKind::Meeting, "UA"), None);
    }
}
