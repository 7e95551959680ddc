//! What is handed over or posted to an institution for several people at once: a step in the record of each, so that what
//! becomes of one file takes nothing from another.

use byname_base::edtf::Edtf;
use byname_base::id::{Mint, PersonId, StepId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_pursue::PursueError;
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::record_end::{NewEnd, end};
use byname_pursue::record_step::{NewStep, record};
use byname_pursue::step::{Act as End, Level, Stance};
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::steps;
use byname_register::claim::Grade;
use byname_register::keep_sources::Cited;
use byname_register::stale;
use byname_staff::Caller;
use jiff::civil::Date;

use crate::error::CampaignError;

/// What was delivered to whom, in words that stand in the step of each person.
pub(crate) struct Delivery<'a> {
    pub(crate) kind: StepKind,
    pub(crate) owner: &'a str,
    pub(crate) to: &'a Institution,
    pub(crate) on: Date,
    pub(crate) channel: Channel,
    pub(crate) incoming_no: &'a str,
    /// Whether they refused to take it.
    pub(crate) refused: bool,
    /// The rule by which an answer is due; `None` when there is no such rule.
    pub(crate) rule: Option<&'static str>,
    /// Whether the group learns of answers: only then an answer is due to it.
    pub(crate) answers_followed: bool,
    pub(crate) description: &'a str,
    pub(crate) text_lang: &'a LanguageTag,
    pub(crate) proof: &'a Cited,
}

/// Refuses a day to come, and one before there was anything to deliver.
///
/// # Errors
/// `NotThatDay`.
pub(crate) fn check_day(now: Now, on: Date, since: Option<Date>) -> Result<(), CampaignError> {
    let wrong = on > now.day_in(&kyiv()) || since.is_some_and(|since| on < since);
    if wrong { Err(CampaignError::NotThatDay) } else { Ok(()) }
}

impl Delivery<'_> {
    /// Records it for each person. The proof is one source for all.
    ///
    /// # Errors
    /// As recording a step.
    pub(crate) async fn record(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        now: Now,
        mint: &mut Mint,
        people: &[PersonId],
    ) -> Result<Vec<StepId>, CampaignError> {
        let mut recorded = Vec::new();
        let mut step = self.step();
        for person in people {
            step.people = vec![person.clone()];
            let ids = record(tx, caller, now, mint, &step).await.map_err(refused)?;
            for id in &ids {
                if self.refused {
                    let seen = stale::present(tx, id.as_str()).await?;
                    let on = self.day();
                    let returned = NewEnd { act: End::Returned, on, inboxes_checked: String::new(), seen };
                    end(tx, caller, now, id, &returned).await.map_err(refused)?;
                }
                let proofs = steps::get(tx, id).await?.map(|step| step.way.proofs).unwrap_or_default();
                step.proof = proofs.into_iter().next().map_or(Cited::None, Cited::Known);
            }
            recorded.extend(ids);
        }
        Ok(recorded)
    }

    fn step(&self) -> NewStep {
        // What goes by post is received on a day that nobody knows yet.
        let received = self.channel == Channel::InPerson && !self.refused;
        NewStep {
            people: Vec::new(),
            level: Level::National,
            jurisdiction: self.to.jurisdiction.clone(),
            stance: Stance::For,
            actor: self.owner.to_owned(),
            addressees: vec![self.to.texts.first().cloned().unwrap_or_else(|| self.to.name_en.clone())],
            kind: self.kind,
            sent_on: self.day(),
            description: self.description.to_owned(),
            channel: Some(self.channel),
            received_on: received.then(|| self.day()).flatten(),
            registered_on: None,
            reply_rule: self.rule.unwrap_or_default().to_owned(),
            answers_followed: self.answers_followed,
            cited: Cited::None,
            proof: self.proof.clone(),
            grade: Grade::C,
            outgoing_no: String::new(),
            incoming_no: self.incoming_no.to_owned(),
            text: None,
            note: String::new(),
            text_lang: self.text_lang.clone(),
            parent_step: String::new(),
        }
    }

    fn day(&self) -> Option<Edtf> {
        self.on.to_string().parse().ok()
    }
}

fn refused(error: PursueError) -> CampaignError {
    match error {
        PursueError::Database(cause) => CampaignError::Database(cause),
        PursueError::Register(cause) => cause.into(),
        _ => CampaignError::Unknown,
    }
}
