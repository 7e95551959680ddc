//! What is known, field by field: one value, its grade, its sources. Conflicts stay side by side.

use std::cmp::Ordering;

use byname_base::actor::Actor;
use byname_base::codes;
use byname_base::id::{ClaimId, PersonId};
use byname_base::now::Now;
use byname_base::text::LanguageTag;
use byname_db::{DbError, Tx};

use crate::Change;
use crate::fate::LegalStatus;
use crate::name::NameKind;
use crate::store::claims;

codes! {
    /// How well a row of the register folder is supported. Not the Admiralty grade, which is set only at the desk.
    ///
    /// Source: the register folder's own scale, see its README.
    Grade {
        /// A court, the UN, a parliament or a ministry says it of its own act.
        A = "A",
        /// Two or more published sources agree.
        B = "B",
        /// One published source.
        C = "C",
        /// In conflict with a better source, or doubtful; kept, never shown as the value.
        D = "D",
    }
}

codes! {
    /// The fields whose claims may ever become public, in the order in which a page tells them.
    ClaimField {
        /// The name in English letters, one spelling of several.
        NameEn = "name_en",
        /// The name as printed in Ukrainian.
        NameUk = "name_uk",
        /// The name as printed in Russian.
        NameRu = "name_ru",
        /// The name as printed in Crimean Tatar.
        NameCrh = "name_crh",
        /// A spelling as printed somewhere, mistakes included.
        OtherSpelling = "other_spelling",
        /// female, male, other or unknown.
        Sex = "sex",
        /// Day of birth.
        Birth = "birth_edtf",
        /// Age in whole years when the person was last seen.
        AgeAtEvent = "age_at_event",
        /// Day on which the person was last seen.
        LastSeen = "last_seen_edtf",
        /// Hour of that day, as printed.
        LastSeenTime = "last_seen_time",
        /// Place where the person was last seen, as printed.
        LastSeenPlace = "last_seen_place",
        /// What happened, in words.
        Circumstances = "circumstances",
        /// Day on which a detained person was seized.
        Detained = "detained_edtf",
        /// Place of that.
        DetainedPlace = "detained_place",
        /// Day of a sentence.
        Sentenced = "sentenced_edtf",
        /// The sentence, in words.
        Sentence = "sentence",
        /// What the person did and belonged to.
        Affiliation = "affiliation",
        /// What became of the person, in the words of the register.
        Status = "status",
        /// The day for which the status was true.
        StatusAsOf = "status_as_of_edtf",
        /// Legal status codes of the data dictionary; several may stand together.
        LegalStatus = "legal_status",
        /// Day on which a body was found.
        BodyFound = "body_found_edtf",
        /// Place of that.
        BodyFoundPlace = "body_found_place",
    }
}

/// A field as entered: one of the known ones, an age on a given day, or one that stays with the staff.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field {
    /// A field that may become public.
    Known(ClaimField),
    /// `age_on_YYYY-MM-DD`: age in whole years on that day. May become public.
    AgeOn(jiff::civil::Date),
    /// `relation`, `home` and every field nobody has defined: never released.
    StaffOnly(String),
}

impl Field {
    /// Reads a field's name as entered; whatever is not known is staff-only.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        if let Ok(known) = name.parse() {
            return Self::Known(known);
        }
        let day = name.strip_prefix("age_on_").and_then(|day| day.parse().ok());
        day.map_or_else(|| Self::StaffOnly(name.to_owned()), Self::AgeOn)
    }

    /// The name as entered.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Known(field) => field.code().to_owned(),
            Self::AgeOn(day) => format!("age_on_{day}"),
            Self::StaffOnly(name) => name.clone(),
        }
    }

    /// Whether values of this field are EDTF dates.
    #[must_use]
    pub fn holds_a_date(&self) -> bool {
        matches!(self, Self::Known(_)) && self.name().ends_with("_edtf")
    }

    /// Whether values of this field are ages in whole years.
    #[must_use]
    pub fn holds_an_age(&self) -> bool {
        matches!(self, Self::AgeOn(_) | Self::Known(ClaimField::AgeAtEvent))
    }

    /// Whether values of this field are a person's name.
    #[must_use]
    pub fn holds_a_name(&self) -> bool {
        use ClaimField::{NameCrh, NameEn, NameRu, NameUk, OtherSpelling};
        matches!(self, Self::Known(NameEn | NameUk | NameRu | NameCrh | OtherSpelling))
    }

    /// The keys of the words for a value that is a code, or fixed words of the register; empty for what is told as it is
    /// printed. Several legal statuses may stand in one value.
    #[must_use]
    pub fn word_keys(&self, value: &str) -> Vec<String> {
        let legal =
            |code: &str| code.trim().parse::<LegalStatus>().ok().map(|of| format!("legal-status-{of}"));
        let key = match (self, value) {
            (Self::Known(ClaimField::LegalStatus), codes) => {
                return codes.split(';').map(legal).collect::<Option<_>>().unwrap_or_default();
            }
            (Self::Known(ClaimField::Sex), "female" | "male" | "other" | "unknown") => format!("sex-{value}"),
            (Self::Known(ClaimField::Status), "missing") => "standing-missing".to_owned(),
            (Self::Known(ClaimField::Status), "found dead") => "standing-found_dead".to_owned(),
            (Self::Known(ClaimField::Status), "reported missing; later fate not verified here") => {
                "standing-not_verified".to_owned()
            }
            (Self::Known(ClaimField::Status), "released") => "whereabouts-released".to_owned(),
            (Self::Known(ClaimField::Status), "released in an exchange") => {
                "whereabouts-exchanged".to_owned()
            }
            _ => return Vec::new(),
        };
        vec![key]
    }

    /// What kind of name a value of this field is unless its claim says another; `None` when it holds no name.
    #[must_use]
    pub fn usual_name_kind(&self) -> Option<NameKind> {
        use ClaimField::{NameCrh, NameEn, NameRu, NameUk, OtherSpelling};
        match self {
            Self::Known(NameEn) => Some(NameKind::Transliteration),
            Self::Known(NameUk | NameRu | NameCrh) => Some(NameKind::Common),
            Self::Known(OtherSpelling) => Some(NameKind::AsPrinted),
            _ => None,
        }
    }
}

/// One value of one field of one person, with how we know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The record id.
    pub id: ClaimId,
    /// The id in the register folder, such as `C001`.
    pub folder_id: String,
    /// Whom it is about.
    pub person: PersonId,
    /// What it is about.
    pub field: Field,
    /// The value as entered.
    pub value: String,
    /// How well it is supported.
    pub grade: Grade,
    /// The sources' folder ids, in the order entered.
    pub sources: Vec<String>,
    /// A remark that is public with the claim; empty when there is none.
    pub note: String,
    /// The language of its words.
    pub text_lang: LanguageTag,
    /// Why a person chose it to be shown, whatever the grades say; empty for none.
    pub picked_reason: String,
    /// What kind of name it is, as entered; `None` for the usual kind of its field, and for what is no name.
    pub name_kind: Option<NameKind>,
}

/// Enters a claim. Other content under a known folder id is a new claim; the old one stays, superseded.
///
/// # Errors
/// The database's own.
pub async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    known: Option<&Claim>,
    claim: &Claim,
    position: i64,
) -> Result<Change, DbError> {
    let change = match known {
        None => Change::New,
        Some(known) if claim.says_the_same_as(known) => return Ok(Change::Unchanged),
        Some(known) => {
            claims::supersede(tx, now, &known.id).await?;
            Change::Changed
        }
    };
    claims::insert(tx, actor, now, claim, position).await?;
    Ok(change)
}

impl Claim {
    /// Whether it is a spelling of the person's name.
    #[must_use]
    pub fn is_name(&self) -> bool {
        self.field.holds_a_name()
    }

    /// The kind of name where it is not the usual one of its field.
    #[must_use]
    pub fn unusual_name_kind(&self) -> Option<NameKind> {
        self.name_kind.filter(|kind| self.field.usual_name_kind() != Some(*kind))
    }

    fn says_the_same_as(&self, other: &Self) -> bool {
        // A choice made at the desk is no content: an import knows nothing of it.
        let picked_reason = other.picked_reason.clone();
        Self { id: other.id.clone(), picked_reason, ..self.clone() } == *other
    }
}

/// The claim that is shown for a field: the one that a person chose with a reason; else the best graded that is not
/// D, of equals the first by folder id. `None` when nothing but D, or nothing, is claimed.
#[must_use]
pub fn picked<'a>(claims: impl IntoIterator<Item = &'a Claim>, field: &Field) -> Option<&'a Claim> {
    claims.into_iter().filter(|claim| claim.field == *field && claim.grade != Grade::D).min_by(|a, b| {
        let by_grade = || a.grade.cmp(&b.grade).then_with(|| folder_order(&a.folder_id, &b.folder_id));
        a.picked_reason.is_empty().cmp(&b.picked_reason.is_empty()).then_with(by_grade)
    })
}

/// Orders ids of a register folder as people count: `C9` before `C10`.
#[must_use]
pub fn folder_order(a: &str, b: &str) -> Ordering {
    let split = |id: &str| {
        let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (letters, number) = id.split_at(id.len() - digits);
        (letters.to_owned(), number.trim_start_matches('0').len(), number.to_owned())
    };
    split(a).cmp(&split(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
pub(crate) mod tests {
    use byname_base::language::Language;
    use byname_web::catalog::built_in;

    use super::*;

    pub(crate) fn claim(folder_id: &str, field: &str, value: &str, grade: Grade) -> Claim {
        Claim {
            id: ClaimId::from_text("claim-1"),
            folder_id: folder_id.to_owned(),
            person: PersonId::from_text("person-1"),
            field: Field::from_name(field),
            value: value.to_owned(),
            grade,
            sources: Vec::new(),
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            picked_reason: String::new(),
            name_kind: None,
        }
    }

    #[test]
    fn the_best_graded_claim_is_picked_and_never_a_doubtful_one() {
        let status = Field::Known(ClaimField::Status);
        let claims = [
            claim("C10", "status", "missing", Grade::B),
            claim("C9", "status", "freed", Grade::B),
            claim("C1", "status", "dead", Grade::D),
            claim("C2", "status", "gone", Grade::C),
        ];
        assert_eq!(picked(&claims, &status).map(|c| c.value.as_str()), Some("freed"));
        assert_eq!(picked(&claims[2..3], &status), None);
        let chosen = |at: usize| {
            let mut claims = claims.to_vec();
            claims[at].picked_reason = "the mother says so".to_owned();
            picked(&claims, &status).map(|claim| claim.value.clone())
        };
        assert_eq!(chosen(3).as_deref(), Some("gone"), "a person's choice comes before the grades");
        assert_eq!(chosen(2).as_deref(), Some("freed"), "a doubtful one is never shown");
    }

    #[test]
    fn a_kind_of_name_is_told_where_it_is_not_the_usual_one() {
        for (field, entered, told) in [
            ("name_en", None, None),
            ("name_en", Some(NameKind::Transliteration), None),
            ("name_en", Some(NameKind::Common), Some(NameKind::Common)),
            ("name_uk", Some(NameKind::Common), None),
            ("name_crh", Some(NameKind::Nickname), Some(NameKind::Nickname)),
            ("other_spelling", Some(NameKind::AsPrinted), None),
            ("other_spelling", Some(NameKind::MisspellingInDocument), Some(NameKind::MisspellingInDocument)),
        ] {
            let claim = Claim { name_kind: entered, ..claim("C1", field, "Arsen", Grade::C) };
            assert_eq!(claim.unusual_name_kind(), told, "{field} {entered:?}");
        }
        assert_eq!(Field::from_name("affiliation").usual_name_kind(), None);
    }

    #[test]
    fn a_field_nobody_defined_stays_with_the_staff() {
        assert_eq!(Field::from_name("home"), Field::StaffOnly("home".to_owned()));
        assert_eq!(Field::from_name("shoe_size"), Field::StaffOnly("shoe_size".to_owned()));
        assert!(matches!(Field::from_name("age_on_2016-10-11"), Field::AgeOn(_)));
        assert!(matches!(Field::from_name("age_on_2016-13-11"), Field::StaffOnly(_)));
    }

    #[test]
    fn every_code_that_a_value_may_hold_has_words_in_every_language() {
        let legal = LegalStatus::ALL.iter().map(|status| ("legal_status", status.code().to_owned()));
        let sex = ["female", "male", "other", "unknown"].map(|sex| ("sex", sex.to_owned()));
        let standing = [
            "missing",
            "found dead",
            "reported missing; later fate not verified here",
            "released",
            "released in an exchange",
        ]
        .map(|words| ("status", words.to_owned()));
        for (field, value) in legal.chain(sex).chain(standing) {
            let keys = Field::from_name(field).word_keys(&value);
            assert_eq!(keys.len(), 1, "{field}: {value}");
            for language in Language::ALL {
                let known =
                    built_in(language).iter().any(|entry| entry.key == keys[0] && !entry.text.is_empty());
                assert!(known, "{language} has no words for {}", keys[0]);
            }
        }
    }

    #[test]
    fn what_is_no_code_is_told_as_it_is_printed() {
        let of = |field: &str, value: &str| Field::from_name(field).word_keys(value);
        assert_eq!(
            of("legal_status", "declared_dead_court; detained_civilian"),
            ["legal-status-declared_dead_court", "legal-status-detained_civilian"]
        );
        for (field, value) in [
            ("legal_status", "declared_dead_court; of another land"),
            ("legal_status", ""),
            ("sex", "Female"),
            ("status", "freed and flown to Kyiv"),
            ("circumstances", "missing"),
            ("home", "female"),
        ] {
            assert_eq!(of(field, value), Vec::<String>::new(), "{field}: {value}");
        }
    }
}
