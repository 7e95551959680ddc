//! The file of one person: who they are, the cases, everything claimed, the sources it rests on.

use std::collections::HashMap;

use byname_base::id::PersonId;
use byname_base::language::Language;
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

    /// The name by which the staff calls the person in a language, as [`name_of`] tells.
    #[must_use]
    pub fn name_in(&self, language: Language) -> String {
        name_of(&self.claims, &self.person, language)
    }

    /// The value shown of a field.
    #[must_use]
    pub fn shown(&self, field: ClaimField) -> Option<&Claim> {
        picked(&self.claims, &Field::Known(field))
    }
}

/// The name by which the staff calls a person in a language, as a person's public page does: the one recorded in it; else,
/// in Ukrainian, the Crimean Tatar one; else the English one, else the first there is; the number without any. No name is
/// made of another.
#[must_use]
pub fn name_of(claims: &[Claim], person: &Person, language: Language) -> String {
    use ClaimField::{NameCrh, NameEn, NameRu, NameUk, OtherSpelling};
    let own: &[ClaimField] = match language {
        Language::En => &[],
        Language::Uk => &[NameUk, NameCrh],
        Language::Crh | Language::CrhCyrl => &[NameCrh],
        Language::Ru => &[NameRu],
    };
    let any = [NameEn, NameUk, NameCrh, NameRu, OtherSpelling];
    let named = own.iter().chain(&any).find_map(|field| picked(claims, &Field::Known(*field)));
    named.map_or_else(|| person.folder_id.clone(), |claim| claim.value.clone())
}

#[cfg(test)]
mod tests {
    use byname_base::id::PublicId;

    use super::*;
    use crate::claim::Grade;
    use crate::claim::tests::claim;

    #[test]
    fn a_name_stands_as_recorded_in_the_readers_language_and_is_never_made_of_another() {
        use Language::{Crh, CrhCyrl, En, Ru, Uk};
        const ENGLISH: (&str, &str) = ("name_en", "Marta Testenko");
        const UKRAINIAN: (&str, &str) = ("name_uk", "Марта Тестенко");
        const TATAR: (&str, &str) = ("name_crh", "Marta Testenkova");
        const RUSSIAN: (&str, &str) = ("name_ru", "Марта Тестенкова");
        const PRINTED: (&str, &str) = ("other_spelling", "Testenko M.");
        type Named = (&'static str, &'static str);
        let table: [(Language, &[Named], &str); 11] = [
            (Uk, &[ENGLISH, UKRAINIAN, TATAR], UKRAINIAN.1),
            (Uk, &[ENGLISH, TATAR, RUSSIAN], TATAR.1),
            (Uk, &[ENGLISH, RUSSIAN], ENGLISH.1),
            (Crh, &[ENGLISH, UKRAINIAN, TATAR], TATAR.1),
            (CrhCyrl, &[ENGLISH, UKRAINIAN, TATAR], TATAR.1),
            (Ru, &[ENGLISH, UKRAINIAN, RUSSIAN], RUSSIAN.1),
            (Ru, &[UKRAINIAN, TATAR], UKRAINIAN.1),
            (En, &[UKRAINIAN, ENGLISH], ENGLISH.1),
            (En, &[RUSSIAN, UKRAINIAN], UKRAINIAN.1),
            (En, &[PRINTED], PRINTED.1),
            (Uk, &[], "P01"),
        ];
        let person = Person {
            id: PersonId::from_text("person-1"),
            public_id: PublicId::from_text("public-1"),
            folder_id: "P01".to_owned(),
            role: String::new(),
            note: String::new(),
        };
        for (language, recorded, told) in table {
            let claims: Vec<Claim> =
                recorded.iter().map(|(field, value)| claim("C1", field, value, Grade::B)).collect();
            assert_eq!(name_of(&claims, &person, language), told, "{language}: {recorded:?}");
        }
        let doubtful = [claim("C1", "name_uk", "Марта", Grade::D), claim("C2", "name_en", "Marta", Grade::B)];
        assert_eq!(name_of(&doubtful, &person, Uk), "Marta", "what is doubtful is not shown");
    }
}
