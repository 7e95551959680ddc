//! Identities of records, one type per noun, and the mint that makes them.
//!
//! A record id is `kind-` and 26 random characters; a public id is a separate random value, so that neither
//! order nor number of records leaks to readers. No sequence: many nodes may write at once.

use std::fmt;

use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

/// Letters of an id: Crockford's base 32 in lower case, which has no `i l o u` to be misread.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Makes ids. The caller hands it in, as it hands in `now`, so that operations hold no randomness of their own.
#[derive(Debug)]
pub struct Mint(StdRng);

impl Mint {
    /// A mint fed by the operating system: the only one for real data.
    #[must_use]
    pub fn from_system() -> Self {
        Self(rand::make_rng())
    }

    /// A mint that gives the same ids at every run, for tests.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// A secret for one who is to be known again: 52 random letters (260 bits).
    pub fn secret(&mut self) -> String {
        self.letters(52)
    }

    /// A key of 256 bits.
    pub fn key(&mut self) -> [u8; 32] {
        let mut key = [0; 32];
        self.0.fill_bytes(&mut key);
        key
    }

    /// Puts a list into an order that nobody can foresee.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        list.shuffle(&mut self.0);
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(LETTERS[(self.0.next_u32() & 31) as usize])).collect()
    }
}

/// The address of a released record in the world: 16 random letters (80 bits), never derived from the record id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicId(String);

impl PublicId {
    /// A new public id.
    #[must_use]
    pub fn mint(mint: &mut Mint) -> Self {
        Self(mint.letters(16))
    }

    /// Reads a public id as the store or an address gives it; whether it exists is the store's word.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as written in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PublicId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident = $kind:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new random id.
            #[must_use]
            pub fn mint(mint: &mut Mint) -> Self {
                Self(format!("{}-{}", $kind, mint.letters(26)))
            }

            /// Reads an id that the store wrote.
            #[must_use]
            pub fn from_text(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as stored.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

record_ids! {
    /// Someone whom the register names: the one sought, or a relative, speaker, organiser.
    PersonId = "person";
    /// The file of one disappearance, detention or prosecution of one person.
    CaseId = "case";
    /// One value of one field, with its source and grade.
    ClaimId = "claim";
    /// Where claims come from.
    SourceId = "source";
    /// Whom a step addresses, or who acts.
    InstitutionId = "institution";
    /// One act for (or against) a person.
    StepId = "step";
    /// What an institution sent back.
    ReplyId = "reply";
    /// A public event.
    ActionId = "action";
    /// A petition or letter drive of somebody else, told as what it was.
    AppealId = "appeal";
    /// What someone said in public.
    QuoteId = "quote";
    /// One snapshot that the world may read.
    PublicationId = "publication";
    /// One act of releasing.
    ReleaseId = "release";
    /// One act of taking back.
    WithdrawalId = "withdrawal";
    /// One of the people of the desk.
    AccountId = "account";
    /// Two officers' act for an account that lost its password or second factor.
    RecoveryId = "recovery";
    /// What one person wants released, until a second one decides.
    ProposalId = "proposal";
    /// One event that several cases belong to.
    IncidentId = "incident";
    /// One act of taking two people for one.
    MergeId = "merge";
    /// A petition of the group.
    PetitionId = "petition";
    /// The names of some signers, sealed under one key.
    NameBatchId = "names";
    /// Some sheets of paper with signatures.
    PaperBatchId = "paper";
    /// A campaign of letters of the group.
    LetterCampaignId = "letters";
    /// A letter that somebody left with the group, until it is made and gone.
    LetterId = "letter";
    /// Letters that are printed and handed over together.
    LetterBatchId = "batch";
    /// What a partner group says of letters that its people posted.
    LetterReportId = "report";
    /// A relative or contact of the person sought.
    RelationId = "relation";
    /// The text of a letter as it was sent.
    SentTextId = "text";
    /// The family's word that something may be told.
    ConsentId = "consent";
    /// Something done about the consents of one file.
    ConsentActId = "consentact";
    /// A photograph of the person sought.
    PortraitId = "portrait";
    /// A photograph of a public action.
    ActionPhotoId = "photo";
    /// What the file of a translator changes.
    WordRunId = "words";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_carry_their_kind_and_do_not_repeat() {
        let mut mint = Mint::seeded(1);
        let first = PersonId::mint(&mut mint);
        let second = PersonId::mint(&mut mint);
        assert!(first.as_str().starts_with("person-"));
        assert_eq!(first.as_str().len(), "person-".len() + 26);
        assert_ne!(first, second);
        assert_eq!(PublicId::mint(&mut mint).as_str().len(), 16);
    }
}
