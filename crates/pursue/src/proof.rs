//! What proves that something was sent or received. A proof is a source like any other: one without a publisher, so that
//! it stays with the staff.

use byname_base::codes;
use byname_base::edtf::Edtf;
use byname_register::keep_sources::{Cited, NewSource};

codes! {
    /// What kind of proof something is.
    ProofKind {
        /// The receipt of a post office, with the number of the letter.
        PostalReceipt = "postal_receipt",
        /// The institution's stamp on our copy.
        Stamp = "stamp",
        /// A picture of a page or message.
        Screenshot = "screenshot",
        /// The institution's own word that it has the letter.
        Acknowledgement = "acknowledgement",
        /// Something else.
        Other = "other",
    }
}

/// A proof that is in no list of sources yet: `kind_word` in words, `reference` a number or where it is kept.
#[must_use]
pub fn as_source(kind: ProofKind, kind_word: &str, reference: &str, day: Option<&Edtf>) -> Cited {
    Cited::New(Box::new(NewSource {
        title: format!("{kind_word}: {reference}"),
        publisher: String::new(),
        date: day.cloned(),
        language: String::new(),
        kind: kind.code().to_owned(),
        url: String::new(),
        note: String::new(),
    }))
}
