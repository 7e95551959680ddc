//! The way a step was sent.

use byname_base::codes;

codes! {
    /// The way a step was sent.
    Channel {
        /// Registered post.
        PostRegistered = "post_registered",
        /// Post.
        Post = "post",
        /// Handed over.
        InPerson = "in_person",
        /// A body's own site or the state portal.
        Portal = "portal",
        /// E-mail.
        Email = "email",
        /// Fax.
        Fax = "fax",
        /// Filed with a court.
        CourtFiling = "court_filing",
        /// Spoken.
        Oral = "oral",
        /// Between states.
        Diplomatic = "diplomatic",
    }
}
