//! Keeping an action of the group at the desk: it is planned, confirmed, moved or cancelled, and told of afterwards.
//!
//! Nothing here makes anything public: `publish` lets an action through only when a release names it by itself.

use byname_base::actor::Actor;
use byname_base::edtf::Edtf;
use byname_base::id::{ActionId, Mint, PersonId, PublicId};
use byname_base::now::{Now, kyiv};
use byname_base::text::LanguageTag;
use byname_db::Tx;
use byname_register::claim::Grade;
use byname_register::keep_sources::{Cited, cite};
use byname_register::{enter, stale};
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use serde_json::json;

use crate::action::{Action, ActionKind, ActionState, After, Plan};
use crate::action_check::check;
use crate::action_number;
use crate::error::CampaignError;
use crate::for_whom;
use crate::store::actions;

/// What is said of an action while it is planned.
#[derive(Debug, Clone)]
pub struct NewAction {
    /// What it is.
    pub kind: ActionKind,
    /// When; `None` for a draft without a day.
    pub date: Option<Edtf>,
    /// Hour `HH:MM`; empty for all day.
    pub time: String,
    /// The series it belongs to; empty for none.
    pub series: String,
    /// Its number in the series.
    pub number_in_series: Option<i64>,
    /// Where, in words that may be told at once.
    pub place: String,
    /// Who organises it, as the world reads it.
    pub organisers: String,
    /// For whom it is held, and who of the register will be there.
    pub people: Vec<PersonId>,
    /// What will happen.
    pub description: String,
    /// A remark for everybody.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// The rest; where it stands is not taken from here.
    pub plan: Plan,
}

/// To when and where an action is moved.
#[derive(Debug, Clone)]
pub struct NewTime {
    /// The new day.
    pub date: Option<Edtf>,
    /// The new hour `HH:MM`.
    pub time: String,
    /// The new end; empty when not known.
    pub ends: String,
    /// Where, in words that may be told at once.
    pub place: String,
    /// Why, in words for everybody.
    pub why: String,
}

/// What is told of an action afterwards.
#[derive(Debug, Clone)]
pub struct ToldAfter {
    /// Whether it was held to its end or broken up.
    pub dispersed: bool,
    /// Why it was broken up, in words for everybody; empty else.
    pub why: String,
    /// What happened.
    pub description: String,
    /// What was played, scene by scene.
    pub scenes: Vec<String>,
    /// The rest.
    pub after: After,
    /// A text that tells of it.
    pub coverage: Cited,
    /// How well all of it is supported.
    pub grade: Grade,
}

/// Begins an action as a draft. It rests on `announcement`: the group's own word that it holds it.
///
/// # Errors
/// `Unknown` when whoever asks keeps no actions, or a file is not open to them; `Empty` without any title;
/// `NumberTaken`, `NumberWithoutSeries`, `GapWithoutReason`; `HourWithoutDay`, `EndsBefore`, `NoZone`, `NoHour`;
/// `RevealWithoutPlace`, `RevealTooLate`, `ExactPlaceTold`; `NoSuchStep`; as adding a source.
pub async fn plan(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    new: &NewAction,
    announcement: &Cited,
) -> Result<ActionId, CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let id = ActionId::mint(mint);
    log::append(tx, now, caller.actor(), "plan_action", id.as_str(), &json!({})).await?;
    let (folder_id, position) = actions::next_number(tx, now.day_in(&kyiv()).year()).await?;
    let blank = blank(id.clone(), PublicId::mint(mint), folder_id, new.text_lang.clone());
    let mut action = new.written_on(&blank);
    action.plan.state = Some(ActionState::Planned);
    for_whom::check(tx, caller, &[], &action.people).await?;
    action_number::check(&mut action, &actions::all(tx).await?)?;
    check(tx, caller, now, &action).await?;
    action.sources = cite(tx, caller, now, mint, announcement).await?;
    enter(tx, caller.actor(), now, None, &action, position).await?;
    Ok(id)
}

/// An action that whoever asks may read at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn seen_by(tx: &mut Tx, caller: &Caller, id: &ActionId) -> Result<Action, CampaignError> {
    may(caller, Act::SeeActions, &On::Nothing)?;
    actions::get(tx, id).await?.ok_or(CampaignError::Unknown)
}

/// Every action, for whoever may read them at the desk.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn all(tx: &mut Tx, caller: &Caller) -> Result<Vec<Action>, CampaignError> {
    may(caller, Act::SeeActions, &On::Nothing)?;
    Ok(actions::all(tx).await?)
}

/// Changes what is planned. `seen` is the state that the writer looked at. What the writer may not see stays.
///
/// # Errors
/// `Unknown`, `Stale`; as [`plan`].
pub async fn change(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionId,
    seen: i64,
    new: &NewAction,
) -> Result<(), CampaignError> {
    let before = kept_by(tx, caller, id, seen).await?;
    let mut changed = new.written_on(&before);
    changed.people = with_hidden(caller, &before.people, &new.people);
    for_whom::check(tx, caller, &before.people, &changed.people).await?;
    note(tx, caller, now, "change_action", &before).await?;
    if (&before.series, before.number_in_series) != (&changed.series, changed.number_in_series) {
        action_number::check(&mut changed, &actions::all(tx).await?)?;
    }
    check(tx, caller, now, &changed).await?;
    Ok(enter(tx, caller.actor(), now, Some(&before), &changed, 0).await.map(drop)?)
}

/// Says that a planned action is sure to be held.
///
/// # Errors
/// `Unknown`, `Stale`; `ActionNotNow` when it is not to come; `NoDay` for a draft without a certain day.
pub async fn confirm(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionId,
    seen: i64,
) -> Result<(), CampaignError> {
    let before = kept_by(tx, caller, id, seen).await?;
    must_be_to_come(&before)?;
    before.when().ok_or(CampaignError::NoDay)?;
    let mut changed = before.clone();
    changed.plan.state = Some(ActionState::Confirmed);
    note(tx, caller, now, "confirm_action", &before).await?;
    Ok(enter(tx, caller.actor(), now, Some(&before), &changed, 0).await.map(drop)?)
}

/// Says that an action is held on another day, at another hour or place. The exact place stays with the staff from
/// then on: it was said for another time.
///
/// # Errors
/// `Unknown`, `Stale`; `ActionNotNow`; `Empty` without a reason; `NoDay`; as [`plan`].
pub async fn move_to(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionId,
    seen: i64,
    to: &NewTime,
) -> Result<(), CampaignError> {
    let before = kept_by(tx, caller, id, seen).await?;
    must_be_to_come(&before)?;
    if to.why.trim().is_empty() {
        return Err(CampaignError::Empty("why"));
    }
    let mut changed =
        Action { date: to.date.clone(), time: to.time.clone(), place: to.place.clone(), ..before.clone() };
    changed.plan.ends.clone_from(&to.ends);
    changed.plan.reveal_at = None;
    changed.plan.state = Some(ActionState::Moved);
    changed.plan.state_note.clone_from(&to.why);
    changed.plan.moved_from = before.date.as_ref().map_or("", Edtf::as_str).to_owned();
    changed.when().ok_or(CampaignError::NoDay)?;
    note(tx, caller, now, "move_action", &before).await?;
    check(tx, caller, now, &changed).await?;
    Ok(enter(tx, caller.actor(), now, Some(&before), &changed, 0).await.map(drop)?)
}

/// Says that an action is not held.
///
/// # Errors
/// `Unknown`, `Stale`; `ActionNotNow`; `Empty` without a reason.
pub async fn cancel(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    id: &ActionId,
    seen: i64,
    why: &str,
) -> Result<(), CampaignError> {
    let before = kept_by(tx, caller, id, seen).await?;
    must_be_to_come(&before)?;
    if why.trim().is_empty() {
        return Err(CampaignError::Empty("why"));
    }
    let mut changed = before.clone();
    changed.plan.state = Some(ActionState::Cancelled);
    why.clone_into(&mut changed.plan.state_note);
    note(tx, caller, now, "cancel_action", &before).await?;
    Ok(enter(tx, caller.actor(), now, Some(&before), &changed, 0).await.map(drop)?)
}

/// Tells what came of an action.
///
/// # Errors
/// `Unknown`, `Stale`; `ActionNotNow` when it was cancelled; `NotBegun` before its first moment; `Empty` without a word
/// on what happened; as adding a source.
pub async fn tell_after(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    id: &ActionId,
    seen: i64,
    told: &ToldAfter,
) -> Result<(), CampaignError> {
    let before = kept_by(tx, caller, id, seen).await?;
    if before.plan.state == Some(ActionState::Cancelled) {
        return Err(CampaignError::ActionNotNow(ActionState::Cancelled));
    }
    if before.when().is_some_and(|when| now < when.begins) {
        return Err(CampaignError::NotBegun);
    }
    if told.description.trim().is_empty() {
        return Err(CampaignError::Empty("description"));
    }
    note(tx, caller, now, "tell_action", &before).await?;
    let mut changed = Action {
        description: told.description.clone(),
        grade: told.grade,
        after: told.after.clone(),
        ..before.clone()
    };
    changed.plan.scenes.clone_from(&told.scenes);
    changed.plan.state_note.clone_from(&told.why);
    changed.plan.state = Some(if told.dispersed { ActionState::Dispersed } else { ActionState::Held });
    check(tx, caller, now, &changed).await?;
    let coverage = cite(tx, caller, now, mint, &told.coverage).await?;
    changed.sources.extend(coverage.into_iter().filter(|one| !before.sources.contains(one)));
    Ok(enter(tx, caller.actor(), now, Some(&before), &changed, 0).await.map(drop)?)
}

/// Notes that a release named an action: from now on it is no draft any more, and stays public when its people's files
/// are released again. Says whether it was one.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn announce(tx: &mut Tx, actor: &Actor, now: Now, id: &ActionId) -> Result<bool, CampaignError> {
    let before = actions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    if before.plan.announced || before.plan.state.is_none() {
        return Ok(false);
    }
    let mut changed = before.clone();
    changed.plan.announced = true;
    enter(tx, actor, now, Some(&before), &changed, 0).await?;
    Ok(true)
}

fn must_be_to_come(action: &Action) -> Result<(), CampaignError> {
    match action.plan.state {
        Some(state) if !state.is_to_come() => Err(CampaignError::ActionNotNow(state)),
        Some(_) => Ok(()),
        // A row of a register tells what was.
        None => Err(CampaignError::ActionNotNow(ActionState::Held)),
    }
}

async fn kept_by(tx: &mut Tx, caller: &Caller, id: &ActionId, seen: i64) -> Result<Action, CampaignError> {
    may(caller, Act::KeepActions, &On::Nothing)?;
    let action = actions::get(tx, id).await?.ok_or(CampaignError::Unknown)?;
    stale::check(tx, id.as_str(), seen).await?;
    Ok(action)
}

async fn note(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    act: &'static str,
    action: &Action,
) -> Result<(), CampaignError> {
    Ok(log::append(tx, now, caller.actor(), act, action.id.as_str(), &json!({})).await?)
}

/// Whom a writer chose, with those whom they could not see and so could not leave out.
fn with_hidden(caller: &Caller, before: &[PersonId], chosen: &[PersonId]) -> Vec<PersonId> {
    let hidden = |person: &&PersonId| may(caller, Act::SeeFile, &On::File(person.as_str())).is_err();
    before
        .iter()
        .filter(|person| chosen.contains(person) || hidden(person))
        .chain(chosen.iter().filter(|person| !before.contains(person)))
        .cloned()
        .collect()
}

fn blank(id: ActionId, public_id: PublicId, folder_id: String, text_lang: LanguageTag) -> Action {
    Action {
        id,
        public_id,
        folder_id,
        date: None,
        time: String::new(),
        kind: ActionKind::Other,
        kind_word: String::new(),
        series: String::new(),
        number_in_series: None,
        place: String::new(),
        organisers: String::new(),
        people: Vec::new(),
        description: String::new(),
        // One text says so: the group's own.
        grade: Grade::C,
        sources: Vec::new(),
        note: String::new(),
        text_lang,
        plan: Plan::default(),
        after: After::default(),
    }
}

impl NewAction {
    /// What is said of an action as it stands.
    #[must_use]
    pub fn of(action: &Action) -> Self {
        let action = action.clone();
        Self {
            kind: action.kind,
            date: action.date,
            time: action.time,
            series: action.series,
            number_in_series: action.number_in_series,
            place: action.place,
            organisers: action.organisers,
            people: action.people,
            description: action.description,
            note: action.note,
            text_lang: action.text_lang,
            plan: action.plan,
        }
    }

    /// What is said, written on an action; where it stands, and whether it was announced, stays.
    fn written_on(&self, action: &Action) -> Action {
        let before = &action.plan;
        // The words of a register row stay while they still mean the kind.
        let kind_word = if self.kind == action.kind && !action.kind_word.is_empty() {
            action.kind_word.clone()
        } else {
            self.kind.code().to_owned()
        };
        Action {
            date: self.date.clone(),
            time: self.time.clone(),
            kind: self.kind,
            kind_word,
            series: self.series.clone(),
            number_in_series: self.number_in_series,
            place: self.place.clone(),
            organisers: self.organisers.clone(),
            people: self.people.clone(),
            description: self.description.clone(),
            note: self.note.clone(),
            text_lang: self.text_lang.clone(),
            plan: Plan {
                state: before.state,
                state_note: before.state_note.clone(),
                moved_from: before.moved_from.clone(),
                announced: before.announced,
                ..self.plan.clone()
            },
            ..action.clone()
        }
    }
}
