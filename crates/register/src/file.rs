//! The file of one person: who they are, the cases, everything claimed, the sources it rests on.

use std::collections::HashMap;

use byname_base::id::PersonId;
use byname_db::Tx;
use byname_staff::{Act, Caller, On, may};

use crate::RegisterError;
use crate::case::Case;
use crate::claim::{Claim, ClaimField, Field, picked};
use crate::person::Person;
use crate::source::Source;
use crate::stale;
use crate::store::{cases, claims, merges, people, sources};

/// The file of one person.
#[derive(Debug, Clone)]
pub struct File {
    /// Who.
    pub person: Person,
    /// Their cases.
    pub cases: Vec<Case>,
    /// What is claimed and stands.
    pub claims: Vec<Claim>,
    /// The sources of the claims, by number.
    pub sources: HashMap<String, Source>,
    /// The number of the case's present state; 0 without a case.
    pub case_rev: i64,
}

impl File {
    /// Reads a file.
    ///
    /// # Errors
    /// `Unknown` when there is none or it is not open to whoever asks; the database's own.
    pub async fn read(tx: &mut Tx, caller: &Caller, id: &PersonId) -> Result<Self, RegisterError> {
        may(caller, Act::SeeFile, &On::File(id.as_str()))?;
        let person = people::get(tx, id).await?.ok_or(RegisterError::Unknown)?;
        let cases = cases::of_person(tx, id).await?;
        let mut known = claims::of_person(tx, id).await?;
        for merge in merges::of_person(tx, id).await?.iter().filter(|merge| merge.kept == *id) {
            known.extend(claims::of_person(tx, &merge.gone).await?);
        }
        let mut cited = HashMap::new();
        for number in known.iter().flat_map(|claim| &claim.sources) {
            if !cited.contains_key(number)
                && let Some(source) = sources::get(tx, number).await?
            {
                cited.insert(number.clone(), source);
            }
        }
        let case_rev = match cases.first() {
            Some(case) => stale::present(tx, case.id.as_str()).await?,
            None => 0,
        };
        Ok(Self { person, cases, claims: known, sources: cited, case_rev })
    }

    /// The name by which the staff calls the person: that of the language asked for, else the first.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.claims, &self.person)
    }

    /// The value shown of a field.
    #[must_use]
    pub fn shown(&self, field: ClaimField) -> Option<&Claim> {
        picked(&self.claims, &Field::Known(field))
    }
}

/// The name by which the staff calls a person: English, Ukrainian, Crimean Tatar, Russian, the first there is; the
/// number without any.
#[must_use]
pub fn name_of(claims: &[Claim], person: &Person) -> String {
    use ClaimField::{NameCrh, NameEn, NameRu, NameUk, OtherSpelling};
    let named = [NameEn, NameUk, NameCrh, NameRu, OtherSpelling]
        .into_iter()
        .find_map(|field| picked(claims, &Field::Known(field)));
    named.map_or_else(|| person.folder_id.clone(), |claim| claim.value.clone())
}
