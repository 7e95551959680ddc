//! What a reply amounts to.

use byname_base::codes;

codes! {
    /// What a reply amounts to. `none_yet` and `ignored` are no replies and so not here.
    ReplyKind {
        /// It says that the step arrived.
        Acknowledged = "acknowledged",
        /// It says that an answer will come.
        Interim = "interim",
        /// It hands the step to another institution.
        Forwarded = "forwarded",
        /// It gives notice of a longer term.
        Extended = "extended",
        /// It answers what was asked.
        AnsweredSubstance = "answered_substance",
        /// It answers without substance: it counts for the clock, not for the cause.
        AnsweredFormal = "answered_formal",
        /// It refuses to consider the step.
        RefusedToConsider = "refused_to_consider",
        /// It considers and refuses.
        RefusedOnMerits = "refused_on_merits",
        /// Part of what was asked was done.
        PartlyMet = "partly_met",
        /// What was asked was done.
        Met = "met",
        /// The step came back undelivered.
        ReturnedUndelivered = "returned_undelivered",
    }
}

impl ReplyKind {
    /// Whether the term ends with it.
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
