//! Why the gate holds something back, in words for the one who releases.

/// Why the gate holds something back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Nothing that can be cited supports it.
    #[error("none of its sources has both a title and a publisher")]
    NoSource,
    /// No name of the person can be released.
    #[error("no name rests on a source with title and publisher")]
    NoName,
    /// No status can be released.
    #[error("no status rests on a source with title and publisher")]
    NoStatus,
    /// A better graded status than the one that could be released rests on nothing that can be cited.
    #[error("the status that counts rests on no source with title and publisher")]
    StatusNotCitable,
    /// The file is not in a state to be shown.
    #[error("its case is {0}")]
    CaseNotOpen(&'static str),
    /// The family agreed, and this release does not rest on that.
    #[error("it rests on the family's consent; a release on the basis family_consent tells it")]
    RestsOnConsent,
    /// The person was, or may have been, a child.
    #[error(
        "may have been under 18: no child is released; it would take a guardian's consent and a best-interest note"
    )]
    Minor,
    /// It names somebody who is not released.
    #[error("it names {0}, who is not released")]
    NamesUnreleased(String),
    /// It is about people who have no page, so that it would read as if it were for all.
    #[error("everybody it lists has no page of their own")]
    NobodyWithAPage,
    /// An action of the group that no release named.
    #[error("it is a draft; a release that names it with --case announces it")]
    Draft,
    /// A text for everybody holds the exact place, which is told later or never.
    #[error("one of its texts for everybody holds the exact place, which is told later or never")]
    TellsExactPlace,
    /// A doubtful action that is no second account of another.
    #[error("it is graded D and no other action has its series and number")]
    DoubtfulAlone,
    /// A reply, quote or second account whose step or action is not released, or that has none.
    #[error("no step or action that it belongs to is released")]
    WithoutItsRecord,
    /// The record was taken back.
    #[error("it was taken back; it comes back when a release names it with --case")]
    TakenBack,
    /// It speaks of somebody of whom no row may speak.
    #[error("it speaks of somebody who was taken back, or who may have been under 18")]
    SpeaksOfWithheld,
}
