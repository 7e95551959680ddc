//! Confirming, moving, cancelling: each form says first what it does.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_staff::desk::{Begun, Desk, FormPage, SignedIn, Work};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::fields::{form_page, read_when, refuse, when_fields};
use super::kept::kept;
use crate::action::{Action, ActionState};
use crate::error::CampaignError;
use crate::keep_action::{NewTime, cancel, confirm, move_to};

/// What may become of an action that is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Confirm,
    Move,
    Cancel,
}

impl Turn {
    /// Every turn.
    pub(super) const ALL: [Self; 3] = [Self::Confirm, Self::Move, Self::Cancel];

    /// As it stands in an address of the desk, and at the end of its words' keys.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Move => "move",
            Self::Cancel => "cancel",
        }
    }

    /// Whether it can be done with an action that stands here.
    pub(super) fn fits(self, state: Option<ActionState>) -> bool {
        match state {
            Some(ActionState::Confirmed) => self != Self::Confirm,
            Some(state) => state.is_to_come(),
            None => false,
        }
    }

    fn read(word: &str) -> Result<Self, Fault> {
        Self::ALL.into_iter().find(|turn| turn.code() == word).ok_or(Fault::NotFound)
    }
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let turn = Turn::read(&word)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (action, seen) = kept(&mut tx, &signed.caller, id).await?;
    if !turn.fits(action.plan.state) {
        return Err(Fault::NotFound);
    }
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &action, turn, seen);
    turn_page(&desk, &signed, &action, turn, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn act(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, word)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let turn = Turn::read(&word)?;
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let (action, present) = kept(&mut work.tx, &work.caller, id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &action, turn, present);
    form.fill(&fields, tr);
    let to = new_time(&mut form, &fields, tr, turn, &desk);
    if form.is_fine() {
        match carry_out(&mut work, turn, &action, &fields, &to).await {
            Ok(()) => return work.end(&format!("/{}/actions/{}", tr.language(), action.id)).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    turn_page(&desk, &signed, &action, turn, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

async fn carry_out(
    work: &mut Work,
    turn: Turn,
    action: &Action,
    fields: &Fields,
    to: &NewTime,
) -> Result<(), CampaignError> {
    let seen = fields.text("seen").parse().unwrap_or(0);
    let (tx, caller, now, id) = (&mut work.tx, &work.caller, work.now, &action.id);
    match turn {
        Turn::Confirm => confirm(tx, caller, now, id, seen).await,
        Turn::Move => move_to(tx, caller, now, id, seen, to).await,
        Turn::Cancel => cancel(tx, caller, now, id, seen, &to.why).await,
    }
}

fn new_time(form: &mut Form, fields: &Fields, tr: Tr<'_>, turn: Turn, desk: &Desk) -> NewTime {
    let (date, time, ends) = if turn == Turn::Move {
        read_when(form, fields, tr, desk.today())
    } else {
        (None, String::new(), String::new())
    };
    NewTime { date, time, ends, place: fields.text("place").to_owned(), why: fields.text("why").to_owned() }
}

fn form(tr: Tr<'_>, action: &Action, turn: Turn, seen: i64) -> Form {
    let mut fields = Vec::new();
    if turn == Turn::Move {
        fields.extend(when_fields(tr, Some(action)));
        let place = Field::new("place", tr.t("action-place"), Kind::Line).hint(tr.t("action-place-hint"));
        fields.push(place.value(&action.place));
    }
    if turn != Turn::Confirm {
        let word = format!("action-{}-why", turn.code());
        fields.push(Field::new("why", tr.t(&word), Kind::Line).hint(tr.t("action-why-hint")).required());
    }
    let (language, word) = (tr.language(), turn.code());
    let address = format!("/{language}/actions/{}/turn/{word}", action.id);
    let mut form = Form::new(tr, address, &format!("action-turn-{word}"), fields);
    form.hidden.push(("seen", seen.to_string()));
    form
}

fn turn_page<'a>(desk: &'a Desk, signed: &SignedIn, action: &Action, turn: Turn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let word = format!("action-turn-{}", turn.code());
    let mut page = form_page(desk, signed, &word, action, form);
    page.warning = tr.t(&format!("{word}-what"));
    page
}
