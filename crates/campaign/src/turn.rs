//! What may be done with a petition or a campaign of letters besides writing it, and by whom. Both live one life: a draft,
//! opened by a second person, perhaps paused, ended for good.

use byname_base::id::AccountId;
use byname_staff::{Act, Caller, On, may};

use crate::error::CampaignError;

/// A change of where a petition or a campaign of letters stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Ask a second person to open it.
    Ask,
    /// Make it a draft again.
    SendBack,
    /// Open it, as the second person.
    Open,
    /// Let nobody sign or write for a while.
    Pause,
    /// Open it again.
    Resume,
    /// End it for good: a petition is closed, letters are stopped.
    End,
}

impl Turn {
    /// Every turn.
    pub const ALL: [Self; 6] = [Self::Ask, Self::SendBack, Self::Open, Self::Pause, Self::Resume, Self::End];

    /// As it stands in an address of the desk and in the keys of words. `end` is the word for ending what is turned.
    #[must_use]
    pub fn word(self, end: &'static str) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::SendBack => "back",
            Self::Open => "open",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::End => end,
        }
    }

    /// Whether whoever asks may take it. Opening is for somebody else than the one who asked for it; whoever opens may
    /// send back instead. Everything else is for whoever keeps it.
    pub(crate) fn may(
        self,
        caller: &Caller,
        keep: Act,
        open: Act,
        asked_by: Option<&AccountId>,
    ) -> Result<(), CampaignError> {
        let opens = may(caller, open, &On::asked_by(asked_by));
        match self {
            Self::Open => opens?,
            Self::SendBack if opens.is_ok() => {}
            _ => may(caller, keep, &On::Nothing)?,
        }
        Ok(())
    }
}
