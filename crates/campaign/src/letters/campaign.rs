//! A campaign of letters: for whom, to whom, what it says in which language, and where it stands.
//!
//! What it says is frozen while it is open. A campaign that was paused can become a draft again and needs a second person
//! anew; one that was stopped stays so.

use byname_base::codes;
use byname_base::id::{AccountId, InstitutionId, LetterCampaignId, PersonId};
use byname_base::language::Language;
use serde::{Deserialize, Serialize};

use super::addressee::Addressee;
use crate::beside::{self, Beside};
use crate::error::CampaignError;
use crate::petition::Slug;
use crate::turn::Turn;

codes! {
    /// Where a campaign of letters stands.
    LettersState {
        /// It is being written.
        Draft = "draft",
        /// A second person is asked to open it.
        Review = "review",
        /// Letters can be written.
        Open = "open",
        /// It can be read, no letter is written, and no e-mail leaves for a while.
        Paused = "paused",
        /// Nobody is to write any more, and nothing leaves.
        Stopped = "stopped",
    }
}

/// What a campaign says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// The language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Why to write, and what to ask for: paragraphs divided by an empty line.
    pub body: String,
    /// Sentences that a writer may take over after their own: paragraphs divided by an empty line. No fact of the person
    /// sought stands in them.
    pub model: String,
    /// The fingerprint of the first text beside which it was written, as [`Beside::beside`] tells. The world does not
    /// read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
}

impl Beside for LetterText {
    fn language(&self) -> Language {
        self.language
    }

    fn parts(&self) -> [&str; 3] {
        [&self.title, &self.body, &self.model]
    }

    fn beside(&self) -> Option<&str> {
        self.beside.as_deref()
    }

    fn written_beside(self, first: Option<String>) -> Self {
        Self { beside: first, ..self }
    }
}

/// A campaign of letters of the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterCampaign {
    /// The record id.
    pub id: LetterCampaignId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Whose it is, as readers see it.
    pub owner: String,
    /// Where it stands.
    pub state: LettersState,
    /// What it says, at most once a language, the one it was written in first.
    pub texts: Vec<LetterText>,
    /// Whom it addresses, and who gets copies.
    pub addressees: Vec<Addressee>,
    /// For whom it is.
    pub people: Vec<PersonId>,
    /// Whether the group prints letters and hands them over.
    pub prints: bool,
    /// Whether the group sends letters by e-mail where that has effect.
    pub mails: bool,
    /// Who asked that it be opened; `None` while nobody has.
    pub asked_by: Option<AccountId>,
    /// When it was first opened, as stored.
    pub opened_at: Option<String>,
    /// When it was stopped, as stored.
    pub stopped_at: Option<String>,
}

impl LetterCampaign {
    /// The text in a language; else the one in which it was written. `None` while it says nothing at all.
    #[must_use]
    pub fn text_in(&self, language: Language) -> Option<&LetterText> {
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
    /// `LettersNotNow` when it is no draft.
    pub fn with_text(&self, text: LetterText) -> Result<Self, CampaignError> {
        self.must_be(LettersState::Draft)?;
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
        self.state == LettersState::Draft
    }

    /// The same with somebody whom it addresses, in the place of what was said of them before; in a draft alone.
    ///
    /// # Errors
    /// `LettersNotNow`.
    pub fn with_addressee(&self, addressee: Addressee) -> Result<Self, CampaignError> {
        self.must_be(LettersState::Draft)?;
        let mut changed = self.clone();
        match changed.addressees.iter_mut().find(|known| known.institution == addressee.institution) {
            Some(known) => *known = addressee,
            None => changed.addressees.push(addressee),
        }
        Ok(changed)
    }

    /// The same without somebody whom it addressed; in a draft alone.
    ///
    /// # Errors
    /// `LettersNotNow`.
    pub fn without_addressee(&self, institution: &InstitutionId) -> Result<Self, CampaignError> {
        self.must_be(LettersState::Draft)?;
        let mut changed = self.clone();
        changed.addressees.retain(|one| one.institution != *institution);
        Ok(changed)
    }

    /// Whether a turn can be taken where it stands. It is stopped from every state in which the world knows of it.
    #[must_use]
    pub fn takes(&self, turn: Turn) -> bool {
        use LettersState::{Draft, Open, Paused, Review, Stopped};
        match turn {
            Turn::Ask => self.state == Draft,
            Turn::SendBack => matches!(self.state, Review | Paused),
            Turn::Open => self.state == Review,
            Turn::Pause => self.state == Open,
            Turn::Resume => self.state == Paused,
            Turn::End => self.opened_at.is_some() && self.state != Stopped,
        }
    }

    /// The same after a turn, taken `at` an instant as stored; `by` is kept of whoever asks that it be opened.
    ///
    /// # Errors
    /// `LettersNotNow`; `LettersIncomplete` when it is to be opened and says nothing, is for nobody, or addresses nobody
    /// who could be written to in a language that it has.
    pub fn turned(&self, turn: Turn, by: Option<AccountId>, at: &str) -> Result<Self, CampaignError> {
        if !self.takes(turn) {
            return Err(CampaignError::LettersNotNow(self.state));
        }
        if turn == Turn::Ask && !self.is_complete() {
            return Err(CampaignError::LettersIncomplete);
        }
        let at = Some(at.to_owned());
        let same = self.clone();
        Ok(match turn {
            Turn::Ask => Self { state: LettersState::Review, asked_by: by, ..same },
            Turn::SendBack => Self { state: LettersState::Draft, asked_by: None, ..same },
            Turn::Open => {
                Self { state: LettersState::Open, opened_at: same.opened_at.clone().or(at), ..same }
            }
            Turn::Pause => Self { state: LettersState::Paused, ..same },
            Turn::Resume => Self { state: LettersState::Open, ..same },
            Turn::End => Self { state: LettersState::Stopped, stopped_at: at, ..same },
        })
    }

    /// Refuses unless it stands there.
    ///
    /// # Errors
    /// `LettersNotNow`.
    pub fn must_be(&self, state: LettersState) -> Result<(), CampaignError> {
        if self.state == state { Ok(()) } else { Err(CampaignError::LettersNotNow(self.state)) }
    }

    fn is_complete(&self) -> bool {
        let main: Vec<&Addressee> = self.addressees.iter().filter(|one| !one.copy).collect();
        let reachable = |one: &&Addressee| {
            one.has_a_way() && self.texts.iter().any(|text| one.salutation_in(text.language).is_some())
        };
        !self.people.is_empty() && !main.is_empty() && main.iter().all(reachable)
    }
}

#[cfg(test)]
mod tests {
    use super::super::addressee::tests::ministry;
    use super::*;

    fn campaign() -> LetterCampaign {
        LetterCampaign {
            id: LetterCampaignId::from_text("letters-1"),
            slug: "write-for-marta".parse().unwrap(),
            owner: "Lantern Watch".to_owned(),
            state: LettersState::Draft,
            texts: vec![LetterText {
                language: Language::Uk,
                title: "Напишіть за Марту".to_owned(),
                body: "Просимо.".to_owned(),
                model: String::new(),
                beside: None,
            }],
            addressees: vec![ministry()],
            people: vec![PersonId::from_text("person-1")],
            prints: true,
            mails: true,
            asked_by: None,
            opened_at: None,
            stopped_at: None,
        }
    }

    /// A change of state, as a verb of the campaign.
    type Verb = fn(&LetterCampaign) -> Result<LetterCampaign, CampaignError>;

    #[test]
    fn each_verb_works_from_its_own_states_and_refuses_from_every_other() {
        use LettersState::{Draft, Open, Paused, Review, Stopped};
        let table: [(&str, Verb, &[LettersState], LettersState); 9] = [
            ("text", |c| c.with_text(c.texts[0].clone()), &[Draft], Draft),
            ("addressee", |c| c.with_addressee(ministry()), &[Draft], Draft),
            ("no addressee", |c| c.without_addressee(&ministry().institution), &[Draft], Draft),
            ("ask", |c| c.turned(Turn::Ask, None, "now"), &[Draft], Review),
            ("send back", |c| c.turned(Turn::SendBack, None, "now"), &[Review, Paused], Draft),
            ("open", |c| c.turned(Turn::Open, None, "now"), &[Review], Open),
            ("pause", |c| c.turned(Turn::Pause, None, "now"), &[Open], Paused),
            ("resume", |c| c.turned(Turn::Resume, None, "now"), &[Paused], Open),
            ("stop", |c| c.turned(Turn::End, None, "now"), &[Draft, Review, Open, Paused], Stopped),
        ];
        for (word, verb, from, to) in table {
            for state in LettersState::ALL {
                let known =
                    LetterCampaign { state: *state, opened_at: Some("then".to_owned()), ..campaign() };
                let did = verb(&known).map(|campaign| campaign.state).ok();
                assert_eq!(did, from.contains(state).then_some(to), "{word} from {state}");
            }
        }
        assert!(campaign().turned(Turn::End, None, "now").is_err(), "what nobody knows of is not stopped");
    }

    #[test]
    fn a_campaign_that_lacks_something_is_not_opened() {
        let mute = Addressee { salutations: Vec::new(), ..ministry() };
        let elsewhere = Addressee { salutations: vec![(Language::En, "Dear".to_owned())], ..ministry() };
        let nowhere = Addressee { postal: String::new(), mail: String::new(), ..ministry() };
        let copy = Addressee { copy: true, ..ministry() };
        for lacking in [
            LetterCampaign { texts: Vec::new(), ..campaign() },
            LetterCampaign { people: Vec::new(), ..campaign() },
            LetterCampaign { addressees: Vec::new(), ..campaign() },
            LetterCampaign { addressees: vec![mute], ..campaign() },
            LetterCampaign { addressees: vec![elsewhere], ..campaign() },
            LetterCampaign { addressees: vec![nowhere], ..campaign() },
            LetterCampaign { addressees: vec![copy], ..campaign() },
        ] {
            assert!(matches!(lacking.turned(Turn::Ask, None, "now"), Err(CampaignError::LettersIncomplete)));
        }
        assert!(campaign().turned(Turn::Ask, None, "now").is_ok());
    }
}
