//! An action of invented people, planned on a database of a test.

use byname_base::actor::Actor;
use byname_base::id::{AccountId, ActionId, Mint};
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::CampaignError;
use byname_campaign::action::{Action, ActionKind, ActionTitle, Plan};
use byname_campaign::keep_action::{NewAction, plan};
use byname_campaign::store::actions;
use byname_db::Db;
use byname_register::keep_sources::{Cited, NewSource};
use byname_register::stale;
use byname_staff::Caller;
use byname_staff::account::{Account, Role, State};
use byname_staff::caller::Member;
use byname_testkit::at;

/// Somebody on the machine, to whom everything is open.
pub(crate) fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

/// Somebody at the desk with one role, to whom no file is open.
pub(crate) fn somebody(role: Role) -> Caller {
    let id = AccountId::from_text(format!("account-{role}"));
    let account = Account { id, name: role.to_string(), roles: vec![role], state: State::Active };
    Caller::Member(Member::new(account, []))
}

/// The fifth evening at the lamps: the fourteenth of December, 21:40 to 23:00 in Kyiv.
pub(crate) fn fifth() -> NewAction {
    NewAction {
        kind: ActionKind::Rally,
        date: "2026-12-14".parse().ok(),
        time: "21:40".to_owned(),
        series: "The Light in the Window".to_owned(),
        number_in_series: Some(5),
        place: "Vitrohrad, near the embassy".to_owned(),
        organisers: "Lantern Watch".to_owned(),
        people: Vec::new(),
        description: "A chair stands empty.".to_owned(),
        note: String::new(),
        text_lang: "en".parse().unwrap(),
        plan: Plan {
            titles: vec![ActionTitle { language: Language::En, text: "The empty chair".to_owned() }],
            ends: "2026-12-14T23:00".to_owned(),
            exact_place: "the third lamp from the gate".to_owned(),
            reveal_at: Some(at("2026-12-14T17:00:00Z")),
            ..Plan::default()
        },
    }
}

/// The group's own word.
pub(crate) fn announcement() -> Cited {
    Cited::New(Box::new(NewSource {
        title: "Announcement".to_owned(),
        publisher: "Lantern Watch".to_owned(),
        date: None,
        language: "en".to_owned(),
        kind: "ngo".to_owned(),
        url: String::new(),
        note: String::new(),
    }))
}

/// Plans an action for good.
pub(crate) async fn planned(
    db: &Db,
    caller: &Caller,
    now: Now,
    new: &NewAction,
) -> Result<ActionId, CampaignError> {
    let mut tx = db.write().await.unwrap();
    let id = plan(&mut tx, caller, now, &mut Mint::from_system(), new, &announcement()).await?;
    tx.commit().await.unwrap();
    Ok(id)
}

/// An action as it stands, with the number of its state.
pub(crate) async fn standing(db: &Db, id: &ActionId) -> (Action, i64) {
    let mut tx = db.read().await.unwrap();
    let action = actions::get(&mut tx, id).await.unwrap().unwrap();
    (action, stale::present(&mut tx, id.as_str()).await.unwrap())
}
