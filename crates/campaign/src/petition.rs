//! A petition of the group: what it asks of whom and for whom, in which languages, and where it stands.
//!
//! Its text is frozen when it opens: what somebody signed must stay what they signed. Each change of its state is a
//! verb that refuses from the wrong one.

use std::fmt;
use std::str::FromStr;

use byname_base::codes;
use byname_base::hex::hex;
use byname_base::id::{AccountId, InstitutionId, PersonId, PetitionId};
use byname_base::language::Language;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::beside::{self, Beside};
use crate::error::CampaignError;
use crate::turn::Turn;

codes! {
    /// Where a petition stands.
    PetitionState {
        /// It is being written.
        Draft = "draft",
        /// A second person is asked to open it.
        Review = "review",
        /// It can be signed; its text is frozen.
        Open = "open",
        /// It can be read, and not signed for a while.
        Paused = "paused",
        /// Nobody signs it any more; its count stands.
        Closed = "closed",
        /// It was handed over.
        Delivered = "delivered",
    }
}

/// The name of a petition in its address: letters a to z, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

/// A text that is no slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an address is 3 to 60 letters a to z, digits and hyphens, and begins with a letter")]
pub struct NotASlug;

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fine = (3..=60).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && !text.ends_with('-')
            && text.chars().all(plain);
        if fine { Ok(Self(text.to_owned())) } else { Err(NotASlug) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Slug {
    /// As it stands in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a petition says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PetitionText {
    /// The language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What is asked and why: paragraphs divided by an empty line.
    pub body: String,
    /// A notice that stands above it, such as what it is not; empty for none. It is no part of what is signed.
    pub notice: String,
    /// The fingerprint of the first text beside which it was written, as [`Beside::beside`] tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
}

impl PetitionText {
    /// The SHA-256 of what is signed, in hexadecimal: title, an empty line, body, in UTF-8.
    #[must_use]
    pub fn sha256(&self) -> String {
        let signed = format!("{}\n\n{}", self.title, self.body);
        hex(&Sha256::digest(signed.as_bytes()))
    }
}

impl Beside for PetitionText {
    fn language(&self) -> Language {
        self.language
    }

    fn parts(&self) -> [&str; 3] {
        [&self.title, &self.body, &self.notice]
    }

    fn beside(&self) -> Option<&str> {
        self.beside.as_deref()
    }

    fn written_beside(self, first: Option<String>) -> Self {
        Self { beside: first, ..self }
    }
}

/// A petition of the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Petition {
    /// The record id.
    pub id: PetitionId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is, as readers see it.
    pub owner: String,
    /// Where it stands.
    pub state: PetitionState,
    /// What it says, at most once a language, the one it was written in first.
    pub texts: Vec<PetitionText>,
    /// Whom it addresses: to each a signer may let their name go.
    pub recipients: Vec<InstitutionId>,
    /// For whom it is.
    pub people: Vec<PersonId>,
    /// Who a mailbox shows as the sender; empty for the group's name.
    pub mail_sender: String,
    /// The subject that a mailbox shows; empty for a plain one in the signer's language. Never the cause.
    pub mail_subject: String,
    /// To whom names are sealed: age recipients. Without any, nobody can be let through by name.
    pub keyholders: Vec<String>,
    /// Who asked that it be opened; `None` while nobody has.
    pub asked_by: Option<AccountId>,
    /// When it was opened, as stored.
    pub opened_at: Option<String>,
    /// When it was closed, as stored.
    pub closed_at: Option<String>,
    /// When it was handed over, as stored.
    pub delivered_at: Option<String>,
}

impl Petition {
    /// The text in a language; else the one in which it was written. `None` while it says nothing at all.
    #[must_use]
    pub fn text_in(&self, language: Language) -> Option<&PetitionText> {
        let own = language.nearest(|wanted| self.texts.iter().find(|text| text.language == wanted));
        own.or_else(|| self.texts.first())
    }

    /// Its title for a reader, in the language of [`text_in`](Self::text_in); empty while it says nothing at all.
    #[must_use]
    pub fn title_in(&self, language: Language) -> String {
        self.text_in(language).map(|text| text.title.clone()).unwrap_or_default()
    }

    /// The same with a text in one language, which fits the first one of now; in a draft alone.
    ///
    /// # Errors
    /// `NotNow` when it is no draft.
    pub fn with_text(&self, text: PetitionText) -> Result<Self, CampaignError> {
        self.must_be(PetitionState::Draft)?;
        let mut changed = self.clone();
        beside::write(&mut changed.texts, text);
        Ok(changed)
    }

    /// Whether what it says in a language was written beside a first text that says something else since.
    #[must_use]
    pub fn is_outdated_in(&self, language: Language) -> bool {
        beside::is_outdated(&self.texts, language)
    }

    /// Whether its texts can be written where it stands.
    #[must_use]
    pub fn takes_text(&self) -> bool {
        self.state == PetitionState::Draft
    }

    /// Whether a turn can be taken where it stands.
    #[must_use]
    pub fn takes(&self, turn: Turn) -> bool {
        use PetitionState::{Draft, Open, Paused, Review};
        match turn {
            Turn::Ask => self.state == Draft,
            Turn::SendBack | Turn::Open => self.state == Review,
            Turn::Pause => self.state == Open,
            Turn::Resume => self.state == Paused,
            Turn::End => matches!(self.state, Open | Paused),
        }
    }

    /// The same after a turn, taken `at` an instant as stored; `by` is kept of whoever asks that it be opened.
    ///
    /// # Errors
    /// `NotNow`; `Incomplete` when it is to be opened and says nothing, addresses nobody, or is for nobody.
    pub fn turned(&self, turn: Turn, by: Option<AccountId>, at: &str) -> Result<Self, CampaignError> {
        if !self.takes(turn) {
            return Err(CampaignError::NotNow(self.state));
        }
        if turn == Turn::Ask && !self.is_complete() {
            return Err(CampaignError::Incomplete);
        }
        let at = Some(at.to_owned());
        let same = self.clone();
        Ok(match turn {
            Turn::Ask => Self { state: PetitionState::Review, asked_by: by, ..same },
            Turn::SendBack => Self { state: PetitionState::Draft, asked_by: None, ..same },
            Turn::Open => Self { state: PetitionState::Open, opened_at: at, ..same },
            Turn::Pause => Self { state: PetitionState::Paused, ..same },
            Turn::Resume => Self { state: PetitionState::Open, ..same },
            Turn::End => Self { state: PetitionState::Closed, closed_at: at, ..same },
        })
    }

    /// The same, handed over.
    ///
    /// # Errors
    /// `NotNow`.
    pub fn delivered(&self, at: &str) -> Result<Self, CampaignError> {
        self.must_be(PetitionState::Closed)?;
        Ok(Self { state: PetitionState::Delivered, delivered_at: Some(at.to_owned()), ..self.clone() })
    }

    /// Refuses unless it stands there.
    ///
    /// # Errors
    /// `NotNow`.
    pub fn must_be(&self, state: PetitionState) -> Result<(), CampaignError> {
        if self.state == state { Ok(()) } else { Err(CampaignError::NotNow(self.state)) }
    }

    fn is_complete(&self) -> bool {
        !self.texts.is_empty() && !self.recipients.is_empty() && !self.people.is_empty()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn petition() -> Petition {
        Petition {
            id: PetitionId::from_text("petition-1"),
            slug: "where-are-they".parse().unwrap(),
            owner: "Group".to_owned(),
            state: PetitionState::Draft,
            texts: vec![PetitionText {
                language: Language::Uk,
                title: "Де вони?".to_owned(),
                body: "Просимо розслідувати.".to_owned(),
                notice: String::new(),
                beside: None,
            }],
            recipients: vec![InstitutionId::from_text("institution-1")],
            people: vec![PersonId::from_text("person-1")],
            mail_sender: String::new(),
            mail_subject: String::new(),
            keyholders: Vec::new(),
            asked_by: None,
            opened_at: None,
            closed_at: None,
            delivered_at: None,
        }
    }

    /// A change of state, as a verb of the petition.
    type Verb = fn(&Petition) -> Result<Petition, CampaignError>;

    #[test]
    fn each_verb_works_from_its_own_states_and_refuses_from_every_other() {
        use PetitionState::{Closed, Delivered, Draft, Open, Paused, Review};
        let table: [(&str, Verb, &[PetitionState], PetitionState); 8] = [
            ("text", |p| p.with_text(p.texts[0].clone()), &[Draft], Draft),
            ("ask", |p| p.turned(Turn::Ask, None, "now"), &[Draft], Review),
            ("send back", |p| p.turned(Turn::SendBack, None, "now"), &[Review], Draft),
            ("open", |p| p.turned(Turn::Open, None, "now"), &[Review], Open),
            ("pause", |p| p.turned(Turn::Pause, None, "now"), &[Open], Paused),
            ("resume", |p| p.turned(Turn::Resume, None, "now"), &[Paused], Open),
            ("close", |p| p.turned(Turn::End, None, "now"), &[Open, Paused], Closed),
            ("deliver", |p| p.delivered("now"), &[Closed], Delivered),
        ];
        for (word, verb, from, to) in table {
            for state in PetitionState::ALL {
                let did = verb(&Petition { state: *state, ..petition() }).map(|petition| petition.state).ok();
                assert_eq!(did, from.contains(state).then_some(to), "{word} from {state}");
            }
        }
    }

    #[test]
    fn a_petition_that_lacks_something_is_not_opened() {
        for lacking in [
            Petition { texts: Vec::new(), ..petition() },
            Petition { recipients: Vec::new(), ..petition() },
            Petition { people: Vec::new(), ..petition() },
        ] {
            assert!(matches!(lacking.turned(Turn::Ask, None, "now"), Err(CampaignError::Incomplete)));
        }
    }

    #[test]
    fn a_slug_is_an_address_that_anybody_can_type() {
        for fine in ["umerov-ibragimov", "abc", "a1-2"] {
            assert!(fine.parse::<Slug>().is_ok(), "{fine}");
        }
        for wrong in ["ab", "Abc", "1abc", "a b", "де-вони", "a/b", "abc-", "a.b", &"a".repeat(61)] {
            assert!(wrong.parse::<Slug>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_hash_is_of_title_and_body_and_of_nothing_else() {
        let text = &petition().texts[0];
        let other = PetitionText { notice: "not the petition of 2016".to_owned(), ..text.clone() };
        assert_eq!(text.sha256(), other.sha256());
        let other =
            PetitionText { body: "Просимо розслідувати!".to_owned(), ..text.clone() };
        assert_ne!(text.sha256(), other.sha256());
    }
}
