//! Somebody to whom letters are written: how they are greeted, where they are reached, and by which ways a letter to them
//! may go.
//!
//! The one rule of ways stands here. E-mail through the group is offered only where it has legal effect, and by no way is
//! e-mail offered to a Russian or de facto body: there it is no appeal since 30 March 2025 (rule RU-1c, mark S, to be
//! checked), and it would tell them who wrote.

use byname_base::codes;
use byname_base::id::InstitutionId;
use byname_base::language::Language;
use byname_mail::Address;
use byname_pursue::institution::{Institution, InstitutionLevel};
use serde::{Deserialize, Serialize};

use crate::error::CampaignError;

codes! {
    /// Whether an e-mail to somebody is an appeal that must be answered.
    LegalEffect {
        /// It is.
        Full = "full",
        /// It is not.
        None = "none",
        /// Nobody has looked it up.
        Unknown = "unknown",
    }
}

codes! {
    /// The ways by which letters go, and by which they are counted. No two are ever summed.
    Way {
        /// The writer prints it and posts it.
        UserPosts = "user_posts",
        /// The writer sends it by their own mail program.
        UserMails = "user_mails",
        /// The group prints it and hands it over.
        WePrint = "we_print",
        /// The group sends it, at a pace.
        Email = "e-mail",
        /// No letter: somebody who stands behind it and gives no name.
        WithoutName = "without_name",
    }
}

/// Somebody to whom letters are written, or who gets a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// Which institution.
    pub institution: InstitutionId,
    /// Whether it only gets copies, as an embassy does.
    pub copy: bool,
    /// How it is greeted, by language: these are the languages in which it is written to.
    pub salutations: Vec<(Language, String)>,
    /// The lines of its postal address, as they stand on an envelope; empty for none.
    pub postal: String,
    /// Its mail address; empty for none.
    pub mail: String,
    /// Whether an e-mail to it is an appeal that must be answered.
    pub mail_effect: LegalEffect,
}

impl Addressee {
    /// How it is greeted in a language; `None` when it is not written to in that one.
    #[must_use]
    pub fn salutation_in(&self, language: Language) -> Option<&str> {
        self.salutations.iter().find(|(of, _)| *of == language).map(|(_, words)| words.as_str())
    }

    /// Whether it can be reached at all.
    #[must_use]
    pub fn has_a_way(&self) -> bool {
        !self.postal.is_empty() || !self.mail.is_empty()
    }

    /// Refuses what cannot be: a mail address that is none, or an effect that e-mail to such a body has not.
    ///
    /// # Errors
    /// `Empty` with the field that is wrong; `NoEffectThere`.
    pub fn check(&self, institution: &Institution) -> Result<(), CampaignError> {
        if !self.mail.is_empty() && self.mail.parse::<Address>().is_err() {
            return Err(CampaignError::Empty("mail"));
        }
        if may_harm(institution) && self.mail_effect == LegalEffect::Full {
            return Err(CampaignError::NoEffectThere);
        }
        Ok(())
    }
}

/// Whether an institution is of the power that may harm whoever writes: a de facto body, or one of the Russian state.
#[must_use]
pub fn may_harm(institution: &Institution) -> bool {
    institution.level == InstitutionLevel::DeFacto || institution.jurisdiction == "RU"
}

/// The ways by which a letter may go, in the order in which they are offered.
#[must_use]
pub fn ways(postal: bool, mail: Option<LegalEffect>, may_harm: bool, prints: bool, mails: bool) -> Vec<Way> {
    let mailed = mail.is_some() && !may_harm;
    let full = mailed && mail == Some(LegalEffect::Full);
    [
        (Way::UserPosts, postal),
        (Way::WePrint, postal && prints),
        (Way::Email, full && mails),
        (Way::UserMails, mailed),
    ]
    .into_iter()
    .filter_map(|(way, offered)| offered.then_some(way))
    .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use byname_base::id::PublicId;
    use byname_pursue::institution::InstitutionKind;

    use super::*;

    pub(crate) fn ministry() -> Addressee {
        Addressee {
            institution: InstitutionId::from_text("institution-1"),
            copy: false,
            salutations: vec![(Language::Uk, "Шановний пане міністре!".to_owned())],
            postal: "Міністерство відповідей\nвул. Тиха, 1".to_owned(),
            mail: "office@ministry.example.org".to_owned(),
            mail_effect: LegalEffect::Full,
        }
    }

    fn body(level: InstitutionLevel, jurisdiction: &str) -> Institution {
        Institution {
            id: InstitutionId::from_text("institution-1"),
            public_id: PublicId::from_text("aaaa"),
            folder_id: "N01".to_owned(),
            name_en: "Ministry of Answers".to_owned(),
            name_uk: String::new(),
            name_ru: String::new(),
            name_crh: String::new(),
            kind: InstitutionKind::Ministry,
            kind_word: "ministry".to_owned(),
            level,
            jurisdiction: jurisdiction.to_owned(),
            texts: Vec::new(),
            note: String::new(),
        }
    }

    /// Post, the effect of e-mail, harm, whether the group prints and mails, and what is offered.
    type Row = (bool, Option<LegalEffect>, bool, (bool, bool), &'static [Way]);

    #[test]
    fn e_mail_is_offered_where_it_has_effect_and_never_to_those_who_may_harm() {
        use LegalEffect::{Full, None as No, Unknown};
        use Way::{Email, UserMails, UserPosts, WePrint};
        let both = (true, true);
        let table: [Row; 10] = [
            (true, Some(Full), false, both, &[UserPosts, WePrint, Email, UserMails]),
            (true, Some(No), false, both, &[UserPosts, WePrint, UserMails]),
            (true, Some(Unknown), false, both, &[UserPosts, WePrint, UserMails]),
            (true, None, false, both, &[UserPosts, WePrint]),
            (false, Some(Full), false, both, &[Email, UserMails]),
            (true, Some(Full), false, (false, false), &[UserPosts, UserMails]),
            (true, Some(Full), true, both, &[UserPosts, WePrint]),
            (true, Some(No), true, both, &[UserPosts, WePrint]),
            (true, Some(Unknown), true, (false, true), &[UserPosts]),
            (false, Some(Unknown), true, both, &[]),
        ];
        for (postal, mail, harm, (prints, mails), offered) in table {
            assert_eq!(ways(postal, mail, harm, prints, mails), offered, "{postal} {mail:?} {harm}");
        }
    }

    #[test]
    fn nobody_says_that_e_mail_to_a_russian_or_de_facto_body_has_effect() {
        use InstitutionLevel::{DeFacto, ForeignState, National};
        for (level, jurisdiction, fine) in [
            (National, "UA", true),
            (ForeignState, "PL", true),
            (ForeignState, "RU", false),
            (DeFacto, "UA", false),
        ] {
            assert_eq!(ministry().check(&body(level, jurisdiction)).is_ok(), fine, "{level} {jurisdiction}");
            let none = Addressee { mail_effect: LegalEffect::None, ..ministry() };
            assert!(none.check(&body(level, jurisdiction)).is_ok());
        }
        let wrong = Addressee { mail: "office".to_owned(), ..ministry() };
        assert!(matches!(wrong.check(&body(National, "UA")), Err(CampaignError::Empty("mail"))));
    }
}
