//! A publication: one snapshot that the world may read while it stands.

use byname_base::codes;

codes! {
    /// What a publication is a snapshot of.
    Kind {
        /// A person with one case.
        Person = "person",
        /// A step.
        Step = "step",
        /// A public action.
        Action = "action",
        /// A petition or letter drive of somebody else.
        Appeal = "appeal",
        /// A source.
        Source = "source",
        /// An institution.
        Authority = "authority",
    }
}
