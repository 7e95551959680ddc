//! What kind of name a name is. Names are claims; which letters one is written in is read from it, never stored.

use byname_base::codes;

codes! {
    /// What kind of name a name is.
    NameKind {
        /// As in a passport or register of the state.
        Official = "official",
        /// Given at birth, when it changed since.
        Birth = "birth",
        /// Before a marriage.
        MarriedBefore = "married_before",
        /// By which the person is commonly known.
        Common = "common",
        /// Used in place of the person's own.
        Alias = "alias",
        /// Used among friends and kin.
        Nickname = "nickname",
        /// In the form that Russian or Soviet offices gave it.
        Russified = "russified",
        /// Letters of one script put for those of another; the claim's remark says by which system.
        Transliteration = "transliteration",
        /// Written wrongly in a document, where it must be looked for as it stands.
        MisspellingInDocument = "misspelling_in_document",
        /// Used on the radio.
        CallSign = "call_sign",
        /// As printed somewhere, mistakes included.
        AsPrinted = "as_printed",
    }
}
