//! `petition.json`: the last head for programs and pages, with the keys that check it.

use serde::{Deserialize, Serialize};

use crate::error::TallyError;
use crate::head::Head;
use crate::leaf::Class;
use crate::note::{Note, VerifierKey};

/// The states in which a petition is public.
pub const PUBLIC_STATES: [&str; 4] = ["open", "paused", "closed", "delivered"];

/// What `petition.json` says. The file may say more; a check looks at this alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The petition's name in addresses.
    pub slug: String,
    /// One of [`PUBLIC_STATES`].
    pub state: String,
    /// How many signatures stand.
    pub count: u64,
    /// The time of the last head.
    pub as_of: String,
    /// Those of each class.
    pub classes: Classes,
    /// How many were withdrawn.
    pub withdrawn: u64,
    /// How many are invalidated.
    pub invalidated: u64,
    /// The keys that sign the log's heads, as `name+hash+base64`: one, or several after one was replaced.
    pub keys: Vec<String>,
    /// The last head, as it is signed.
    pub head: String,
}

/// How many signatures of each class stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the classes are told in `Class`")]
pub struct Classes {
    pub email: u64,
    pub kiosk: u64,
    pub paper: u64,
    pub partner: u64,
}

impl Summary {
    /// What is to be said of a head that is signed in this note.
    #[must_use]
    pub fn of(head: &Head, note: &Note, state: &str, keys: &[VerifierKey]) -> Self {
        let of = |class| head.totals.of(class);
        Self {
            slug: head.origin.slug().to_owned(),
            state: state.to_owned(),
            count: head.totals.count(),
            as_of: head.time.to_string(),
            classes: Classes {
                email: of(Class::Email),
                kiosk: of(Class::Kiosk),
                paper: of(Class::Paper),
                partner: of(Class::Partner),
            },
            withdrawn: head.totals.withdrawn(),
            invalidated: head.totals.invalidated(),
            keys: keys.iter().map(VerifierKey::to_string).collect(),
            head: note.to_string(),
        }
    }

    /// The keys.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn keys(&self) -> Result<Vec<VerifierKey>, TallyError> {
        self.keys.iter().map(|key| VerifierKey::read(key)).collect()
    }

    /// Refuses what is not said by this head, signed in this note.
    pub(crate) fn check(&self, head: &Head, note: &Note) -> Result<(), TallyError> {
        let true_one = Self { keys: self.keys.clone(), ..Self::of(head, note, &self.state, &[]) };
        let fields = [
            ("slug", self.slug == true_one.slug),
            ("state", PUBLIC_STATES.contains(&self.state.as_str())),
            ("count", self.count == true_one.count),
            ("as_of", self.as_of == true_one.as_of),
            ("classes", self.classes == true_one.classes),
            ("withdrawn", self.withdrawn == true_one.withdrawn),
            ("invalidated", self.invalidated == true_one.invalidated),
            ("head", self.head == true_one.head),
        ];
        match fields.into_iter().find(|(_, right)| !right) {
            None => Ok(()),
            Some((field, _)) => Err(TallyError::Summary { field }),
        }
    }
}
