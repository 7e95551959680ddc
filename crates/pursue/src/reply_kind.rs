//! What a reply amounts to. That nothing came, and that a step was ignored, are no replies.

use byname_base::codes;

codes! {
    /// The kind of a reply (HURIDOCS list 27).
    ReplyKind {
        /// Receipt is confirmed, nothing more.
        Acknowledged = "acknowledged",
        /// A first word; the answer is still to come.
        Interim = "interim",
        /// Sent on to another body, where a step of its own begins.
        Forwarded = "forwarded",
        /// The term is prolonged by notice.
        Extended = "extended",
        /// An answer to what was asked.
        AnsweredSubstance = "answered_substance",
        /// An answer without substance: it counts for the clock, not for the cause.
        AnsweredFormal = "answered_formal",
        /// Refused without considering what was asked.
        RefusedToConsider = "refused_to_consider",
        /// Considered and refused.
        RefusedOnMerits = "refused_on_merits",
        /// Part of what was asked was done.
        PartlyMet = "partly_met",
        /// What was asked was done.
        Met = "met",
        /// The letter came back.
        ReturnedUndelivered = "returned_undelivered",
    }
}

impl ReplyKind {
    /// Whether the institution has answered with this, well or badly, so that nothing is awaited any more.
    #[must_use]
    pub fn ends_clock(self) -> bool {
        matches!(
            self,
            Self::AnsweredSubstance
                | Self::AnsweredFormal
                | Self::RefusedToConsider
                | Self::RefusedOnMerits
                | Self::PartlyMet
                | Self::Met
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formal_answer_ends_the_clock_and_a_receipt_does_not() {
        let open: Vec<_> =
            ReplyKind::ALL.iter().filter(|kind| !kind.ends_clock()).map(|k| k.code()).collect();
        assert_eq!(open, ["acknowledged", "interim", "forwarded", "extended", "returned_undelivered"]);
        assert!("ignored".parse::<ReplyKind>().is_err() && "none_yet".parse::<ReplyKind>().is_err());
    }
}
