//! Recording a consent, and what is done about it: taken back, disputed, mediated.

use byname_base::id::{ConsentActId, ConsentId, Mint, PersonId};
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_seal::log;
use byname_staff::{Act, Caller, On, may};
use jiff::civil::Date;
use serde_json::json;

use crate::RegisterError;
use crate::consent::{ActKind, Consent, ConsentAct, ConsentState, Consents, Covers, GivenBy, Means, longest};
use crate::store::{consents, people};

/// What is said when a consent is recorded.
#[derive(Debug, Clone)]
pub struct NewConsent {
    /// What whoever agreed is to the person.
    pub relation: GivenBy,
    /// Initials or a by-name.
    pub alias: String,
    /// The day.
    pub given_on: Date,
    /// How.
    pub means: Means,
    /// Whether it was explained what becomes public, where, in which languages, and that it can be taken back.
    pub explained: bool,
    /// To what.
    pub scope: Vec<Covers>,
    /// The last day; `None` means the longest.
    pub valid_to: Option<Date>,
    /// The group's own note; empty for none.
    pub note: String,
}

/// Records that somebody of the family agreed.
///
/// # Errors
/// `Unknown` when the file is not open to be changed; `NotExplained`; `NotAValue` without an alias; `CoversNothing`;
/// `NotGivenYet`, `NotItsTerm`; the database's own.
pub async fn give(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    new: &NewConsent,
) -> Result<ConsentId, RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    let valid_to = check(new, now.day_in(&kyiv()))?;
    let consent = Consent {
        id: ConsentId::mint(mint),
        person: person.clone(),
        relation: new.relation,
        alias: new.alias.trim().to_owned(),
        given_on: new.given_on,
        means: new.means,
        scope: Covers::ALL.iter().copied().filter(|covers| new.scope.contains(covers)).collect(),
        valid_to,
        note: new.note.trim().to_owned(),
        entered_at: now.as_stored(),
        entered_by: caller.actor().name().to_owned(),
    };
    let detail = json!({ "file": person.as_str() });
    log::append(tx, now, caller.actor(), "give_consent", consent.id.as_str(), &detail).await?;
    consents::insert(tx, &consent).await?;
    Ok(consent.id)
}

/// The last day of a consent, when it may be recorded on this day.
fn check(new: &NewConsent, today: Date) -> Result<Date, RegisterError> {
    if !new.explained {
        return Err(RegisterError::NotExplained);
    }
    if new.alias.trim().is_empty() {
        return Err(RegisterError::NotAValue);
    }
    if new.scope.is_empty() {
        return Err(RegisterError::CoversNothing);
    }
    if new.given_on > today {
        return Err(RegisterError::NotGivenYet);
    }
    let valid_to = new.valid_to.unwrap_or_else(|| longest(new.given_on));
    let fits = new.given_on <= valid_to && today <= valid_to && valid_to <= longest(new.given_on);
    if fits { Ok(valid_to) } else { Err(RegisterError::NotItsTerm) }
}

/// The consents of a file, those of files that are read with it among them, for whoever may take back.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn of_file(tx: &mut Tx, caller: &Caller, person: &PersonId) -> Result<Consents, RegisterError> {
    may(caller, Act::Withdraw, &On::File(person.as_str()))?;
    people::get(tx, person).await?.ok_or(RegisterError::Unknown)?;
    let mut of = Consents::all(tx).await?;
    of.given.retain(|consent| consent.person == *person);
    of.acts.retain(|act| act.person == *person);
    Ok(of)
}

/// Takes one consent back. What is public on the family's word is ended by the part that made it public.
///
/// # Errors
/// `Unknown`, also when it was taken back before; `NoReason`; the database's own.
pub async fn revoke(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    id: &ConsentId,
    reason: &str,
) -> Result<(), RegisterError> {
    let of = of_file(tx, caller, person).await?;
    let consent = of.given.iter().find(|consent| consent.id == *id).ok_or(RegisterError::Unknown)?;
    if of.state(consent, now.day_in(&kyiv())) == ConsentState::Revoked {
        return Err(RegisterError::Unknown);
    }
    act(tx, caller, now, mint, person, ActKind::Revoked, id.as_str(), reason).await
}

/// Writes down that another relative disagrees: no consent of the file holds until somebody mediated.
///
/// # Errors
/// `Unknown`; `NoReason` without a word on who disagrees with what; the database's own.
pub async fn object(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    reason: &str,
) -> Result<(), RegisterError> {
    of_file(tx, caller, person).await?;
    act(tx, caller, now, mint, person, ActKind::Objected, "", reason).await
}

/// Writes down that an objection was settled, and how: the consents that are neither revoked nor run out hold again.
///
/// # Errors
/// `Unknown` when the file is not open to be changed, or there is no such open objection; `NoReason`; the database's
/// own.
pub async fn mediate(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    objection: &ConsentActId,
    reason: &str,
) -> Result<(), RegisterError> {
    may(caller, Act::ChangeFile, &On::File(person.as_str()))?;
    let of = of_file(tx, caller, person).await?;
    let is_open = of.open_objections().any(|act| act.id == *objection);
    if !is_open {
        return Err(RegisterError::Unknown);
    }
    act(tx, caller, now, mint, person, ActKind::Mediated, objection.as_str(), reason).await
}

#[expect(clippy::too_many_arguments, reason = "who, when, on what, and what was done")]
async fn act(
    tx: &mut Tx,
    caller: &Caller,
    now: Now,
    mint: &mut Mint,
    person: &PersonId,
    kind: ActKind,
    concerns: &str,
    reason: &str,
) -> Result<(), RegisterError> {
    if reason.trim().is_empty() {
        return Err(RegisterError::NoReason);
    }
    let done = ConsentAct {
        id: ConsentActId::mint(mint),
        person: person.clone(),
        kind,
        concerns: concerns.to_owned(),
        reason: reason.trim().to_owned(),
        acted_at: now.as_stored(),
        acted_by: caller.actor().name().to_owned(),
    };
    let word = match kind {
        ActKind::Revoked => "revoke_consent",
        ActKind::Objected => "object_to_consent",
        ActKind::Mediated => "mediate_consent",
    };
    let detail = json!({ "file": person.as_str() });
    log::append(tx, now, caller.actor(), word, done.id.as_str(), &detail).await?;
    Ok(consents::insert_act(tx, &done).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn it_lasts_twelve_months_at_most_and_is_never_of_a_day_to_come() {
        let today = date(2026, 11, 24);
        let new = |given_on, valid_to| NewConsent {
            relation: GivenBy::Parent,
            alias: "M.".to_owned(),
            given_on,
            means: Means::Phone,
            explained: true,
            scope: vec![Covers::Names],
            valid_to,
            note: String::new(),
        };
        let table = [
            (date(2026, 11, 23), None, Some(date(2027, 11, 23))),
            (today, None, Some(date(2027, 11, 24))),
            (date(2026, 11, 25), None, None),
            (today, Some(date(2027, 11, 23)), Some(date(2027, 11, 23))),
            (today, Some(date(2027, 11, 24)), Some(date(2027, 11, 24))),
            (today, Some(date(2027, 11, 25)), None),
            (date(2025, 11, 23), None, None),
            (date(2025, 11, 24), None, Some(today)),
            (date(2024, 2, 29), None, None),
        ];
        for (given_on, valid_to, expected) in table {
            assert_eq!(check(&new(given_on, valid_to), today).ok(), expected, "{given_on} {valid_to:?}");
        }
        assert_eq!(longest(date(2024, 2, 29)), date(2025, 2, 28));
        let silent = NewConsent { explained: false, ..new(today, None) };
        assert!(matches!(check(&silent, today), Err(RegisterError::NotExplained)));
        let nothing = NewConsent { scope: Vec::new(), ..new(today, None) };
        assert!(matches!(check(&nothing, today), Err(RegisterError::CoversNothing)));
    }
}
