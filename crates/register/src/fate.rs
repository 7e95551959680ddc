//! What became of a person: status of the file, fate, whereabouts and legal status, each on an axis of its own.
//!
//! A legal status never changes the fate; a fate never says where somebody is.

use byname_base::codes;

codes! {
    /// Where the file stands.
    Status {
        /// Being written; nobody outside has it.
        Draft = "draft",
        /// Reported; what came after is not verified.
        Verifying = "verifying",
        /// The person is sought.
        Open = "open",
        /// The person is sought and nothing new was claimed for twelve months.
        OpenNoNews = "open_no_news",
        /// Fate or whereabouts became known.
        Clarified = "clarified",
        /// Sought again after having been clarified.
        Reopened = "reopened",
        /// Closed by the family's wish.
        ClosedByFamily = "closed_by_family",
        /// Opened by mistake.
        ClosedError = "closed_error",
        /// The same file as another one.
        Merged = "merged",
    }
}

codes! {
    /// Whether the person lives, as far as is known. Death is never presumed.
    Fate {
        /// Not known.
        Unknown = "unknown",
        /// Believed to be alive.
        BelievedAlive = "believed_alive",
        /// Known to be alive, or to have been at the day of the status.
        ConfirmedAlive = "confirmed_alive",
        /// Believed to be dead.
        BelievedDead = "believed_dead",
        /// Dead: remains identified, or a document that says so.
        ConfirmedDead = "confirmed_dead",
    }
}

codes! {
    /// Where the person is or was last known to be.
    Whereabouts {
        /// Not known.
        Unknown = "unknown",
        /// Told by hearsay.
        Rumoured = "rumoured",
        /// Held, and the holder denies it.
        UnacknowledgedDetention = "unacknowledged_detention",
        /// Held, and the holder says so.
        AcknowledgedDetention = "acknowledged_detention",
        /// Released.
        Released = "released",
        /// Released in an exchange.
        Exchanged = "exchanged",
        /// Out of the country.
        Abroad = "abroad",
        /// A body was found.
        RemainsFound = "remains_found",
        /// A body was found and identified.
        RemainsIdentified = "remains_identified",
    }
}

codes! {
    /// A status that a law gives; it says nothing about fate or whereabouts.
    LegalStatus {
        /// Missing under special circumstances (Ukraine, law 2505-VIII).
        MissingSpecialCircumstancesUa = "missing_special_circumstances_ua",
        /// Declared absent by a court.
        DeclaredAbsentCourt = "declared_absent_court",
        /// Declared dead by a court: a legal fiction.
        DeclaredDeadCourt = "declared_dead_court",
        /// Confirmed as a prisoner of war by the ICRC.
        PowConfirmedIcrc = "pow_confirmed_icrc",
        /// Held as a civilian.
        DetainedCivilian = "detained_civilian",
        /// Wanted by the occupying power. Sealed: never released.
        WantedByOccupier = "wanted_by_occupier",
    }
}

/// The three codes of a file that change together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Standing {
    /// Where the file stands.
    pub status: Status,
    /// Whether the person lives.
    pub fate: Fate,
    /// Where the person is.
    pub whereabouts: Whereabouts,
}

impl Standing {
    /// Reads a status cell: words of the register, a status code, or `status/fate/whereabouts`.
    /// `None` when the words are none of them; the caller then keeps them as text with [`Standing::unread`].
    #[must_use]
    pub fn from_words(words: &str) -> Option<Self> {
        use {Fate as F, Status as S, Whereabouts as W};
        let of = |status, fate, whereabouts| Some(Self { status, fate, whereabouts });
        match words {
            "missing" => of(S::Open, F::Unknown, W::Unknown),
            "found dead" => of(S::Clarified, F::ConfirmedDead, W::RemainsFound),
            "reported missing; later fate not verified here" => of(S::Verifying, F::Unknown, W::Unknown),
            "released in an exchange" => of(S::Clarified, F::ConfirmedAlive, W::Exchanged),
            "released" => of(S::Clarified, F::ConfirmedAlive, W::Released),
            freed if freed.starts_with("freed and flown ") => {
                of(S::Clarified, F::ConfirmedAlive, W::Released)
            }
            codes => Self::from_codes(codes),
        }
    }

    fn from_codes(codes: &str) -> Option<Self> {
        let mut parts = codes.split('/');
        let status = parts.next()?.parse().ok()?;
        let fate = parts.next().map_or(Ok(Fate::Unknown), str::parse).ok()?;
        let whereabouts = parts.next().map_or(Ok(Whereabouts::Unknown), str::parse).ok()?;
        parts.next().is_none().then_some(Self { status, fate, whereabouts })
    }

    /// The standing of a file whose status words nobody has defined: to be verified.
    #[must_use]
    pub fn unread() -> Self {
        Self { status: Status::Verifying, fate: Fate::Unknown, whereabouts: Whereabouts::Unknown }
    }

    /// The codes as one cell, as a change at the desk is exported.
    #[must_use]
    pub fn as_codes(self) -> String {
        format!("{}/{}/{}", self.status, self.fate, self.whereabouts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_codes_are_read_and_others_are_not_guessed() {
        let table = [
            ("missing", Some("open/unknown/unknown")),
            ("found dead", Some("clarified/confirmed_dead/remains_found")),
            ("reported missing; later fate not verified here", Some("verifying/unknown/unknown")),
            ("released in an exchange", Some("clarified/confirmed_alive/exchanged")),
            ("freed and flown to Türkiye; arrived in Kyiv", Some("clarified/confirmed_alive/released")),
            ("open_no_news", Some("open_no_news/unknown/unknown")),
            ("clarified/confirmed_alive/abroad", Some("clarified/confirmed_alive/abroad")),
            ("clarified/alive", None),
            ("clarified/confirmed_alive/abroad/x", None),
            ("gone fishing", None),
            ("", None),
        ];
        for (words, codes) in table {
            assert_eq!(Standing::from_words(words).map(Standing::as_codes).as_deref(), codes, "{words}");
        }
    }
}
