//! A consent in words, for the staff.

use byname_base::id::PersonId;
use byname_db::Tx;
use byname_staff::{Act, Caller, On, may};
use byname_web::words::Tr;
use jiff::civil::Date;

use crate::RegisterError;
use crate::consent::Consent;
use crate::keep_consents::of_file;

/// “Brother or sister (L.), by phone, 24 November 2026; holds to 24 November 2027: names, circumstances”.
#[must_use]
pub fn consent_told(tr: Tr<'_>, consent: &Consent) -> String {
    let groups: Vec<String> =
        consent.scope.iter().map(|group| tr.t(&format!("consent-covers-{group}"))).collect();
    let values = [
        ("relation", tr.t(&format!("consent-relation-{}", consent.relation)).into()),
        ("alias", consent.alias.as_str().into()),
        ("means", tr.t(&format!("consent-means-{}", consent.means)).into()),
        ("given", tr.day(consent.given_on).into()),
        ("until", tr.day(consent.valid_to).into()),
        ("groups", groups.join(", ").into()),
    ];
    tr.with("consent-told", &values)
}

/// The consents of a file that stand, in words, for whoever may take back; nothing for others.
///
/// # Errors
/// `Unknown`; the database's own.
pub async fn standing_consents(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    person: &PersonId,
    today: Date,
) -> Result<Vec<String>, RegisterError> {
    if may(caller, Act::Withdraw, &On::File(person.as_str())).is_err() {
        return Ok(Vec::new());
    }
    let of = of_file(tx, caller, person).await?;
    Ok(of.standing(today).map(|consent| consent_told(tr, consent)).collect())
}
