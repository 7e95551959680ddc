//! Who acts and whom a step addresses, and under whose jurisdiction.

use byname_pursue::institution::Meanings;

use crate::public_step::{AuthorityRef, PublicParty};

/// The code under which the register files the de facto authorities' own jurisdiction.
const UNDER_DE_FACTO_CONTROL: &str = "UA-43";

/// An actor or addressee as the row says, with the institution that the words mean letter for letter.
pub(super) fn party(text: &str, meanings: &Meanings) -> PublicParty {
    let authority = meanings.of_text(text).map(|institution| AuthorityRef {
        id: institution.public_id.clone(),
        names: institution.names(),
        level: institution.level.code().to_owned(),
    });
    PublicParty { text: text.to_owned(), authority }
}

/// The codes of a step's jurisdiction, and whether all of it is that of de facto authorities. Words that are no
/// known jurisdiction are told as they are.
pub(super) fn jurisdiction(as_entered: &str) -> (Vec<String>, bool) {
    let words: Vec<&str> = as_entered.split("; ").filter(|word| !word.is_empty()).collect();
    let is_de_facto = |word: &&str| *word == "de facto authorities in Crimea";
    let code = |word: &&str| match *word {
        "Ukraine" => "UA".to_owned(),
        word if is_de_facto(&word) => UNDER_DE_FACTO_CONTROL.to_owned(),
        other => other.to_owned(),
    };
    (words.iter().map(code).collect(), !words.is_empty() && words.iter().all(is_de_facto))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crimea_is_ukraine_under_de_facto_control_and_other_words_stay() {
        let table: [(&str, &[&str], bool); 5] = [
            ("", &[], false),
            ("Ukraine", &["UA"], false),
            ("de facto authorities in Crimea", &["UA-43"], true),
            ("Ukraine; de facto authorities in Crimea", &["UA", "UA-43"], false),
            ("Autonomous Quarter of Solonchak", &["Autonomous Quarter of Solonchak"], false),
        ];
        for (as_entered, codes, de_facto) in table {
            assert_eq!(jurisdiction(as_entered), (codes.iter().map(|c| (*c).to_owned()).collect(), de_facto));
        }
    }
}
