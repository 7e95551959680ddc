//! A signature: one person, once, for one petition; and of who it was only what the signer let go.

use byname_base::codes;
use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_tally::Class;

codes! {
    /// Who may see the name of a signer.
    Visibility {
        /// Nobody: no name and no address is kept after it is confirmed.
        Secret = "secret",
        /// The recipients that were ticked, and nobody else.
        Deliver = "deliver",
        /// Everybody.
        Public = "public",
    }
}

codes! {
    /// Whether a name that everybody may see stands on the petition's page.
    NameShown {
        /// Nobody of the desk has looked at it yet.
        Waits = "waits",
        /// It stands there.
        Shown = "shown",
        /// Somebody looked at it and left it out: it is no name, or somebody else's.
        Hidden = "hidden",
    }
}

codes! {
    /// Where a signature stands.
    SignatureState {
        /// The link was not pressed yet.
        Pending = "pending",
        /// It looked odd: somebody of the desk looks at it. Never refused by a machine.
        Held = "held",
        /// It counts, from the next head on.
        Confirmed = "confirmed",
        /// Taken out by a rule, with a reason that is public.
        Invalidated = "invalidated",
        /// Taken back by the signer.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// Why a signature is held.
    HeldFor {
        /// The form came back sooner than anybody reads, or with a mark that is not ours.
        TooSoon = "too_soon",
        /// A field that nobody sees was filled in.
        Honeypot = "honeypot",
        /// Many came from one network within a minute.
        Burst = "burst",
    }
}

/// A signature that is about to be kept.
#[derive(Debug, Clone)]
pub struct NewSignature {
    /// The keyed tag of the address; a random one where there is none.
    pub tag: String,
    /// For which petition.
    pub petition: PetitionId,
    /// Confirmed at once where a face was seen; else pending or held.
    pub state: SignatureState,
    /// By which way.
    pub class: Class,
    /// Who may see the name.
    pub visibility: Visibility,
    /// Public ids of the recipients who may have the name.
    pub recipients: Vec<String>,
    /// ISO 3166 code of the country; empty when not said.
    pub country: String,
    /// The language in which it was signed, and in which mail is written.
    pub language: Language,
    /// When; kept to the minute.
    pub at: Now,
    /// Where the link goes; `None` where there is no address.
    pub address: Option<String>,
    /// The name, where it may be seen by anybody at all.
    pub name: Option<String>,
    /// Why it is held; `None` when it is not.
    pub held_for: Option<HeldFor>,
}

/// The longest name that is kept, in letters.
pub const LONGEST_NAME: usize = 200;
/// Days for which a signature waits to be confirmed; then everything of it goes.
pub const PENDING_DAYS: i64 = 7;
/// Days after its hand-over for which names and countries are kept; then nothing but leaf and state.
pub const DELIVERED_DAYS: i64 = 30;
/// Messages that an address gets at most for one petition: the link, and two reminders.
pub const MOST_MAILS: i64 = 3;
/// Days after which the two reminders are sent.
pub const REMIND_AFTER_DAYS: [i64; 2] = [2, 5];
