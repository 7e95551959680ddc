//! Endings that a name takes in a sentence, from `data/endings.tsv`, and the forms it may have by itself.

use std::sync::LazyLock;

use crate::grapheme::{END, Inventory, START};
use crate::script::Script;
use crate::spelling::{MOST_LETTERS, Spelling};

/// Letters a name has before its ending.
const SHORTEST_STEM: usize = 3;

/// An ending and what may stand there instead, in letter codes.
struct Ending {
    script: Script,
    letters: Vec<u8>,
    instead: Vec<Vec<u8>>,
}

static ENDINGS: LazyLock<Vec<Ending>> = LazyLock::new(|| {
    lines()
        .map(|[ending, instead, ..]| {
            let script = ending.chars().find_map(Script::of).expect("an ending has letters");
            let codes = |text: &str| text.chars().filter_map(|c| Inventory::of(script).code(c)).collect();
            let instead = instead.split(' ').map(|text| codes(text.trim_matches('-'))).collect();
            Ending { script, letters: codes(&ending.replace('ı', "i")), instead }
        })
        .collect()
});

/// The columns of every line: ending, what may stand instead, a name written so, its form by itself.
fn lines() -> impl Iterator<Item = [&'static str; 4]> {
    let lines = include_str!("../data/endings.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        columns.try_into().expect("a line of endings has four columns")
    })
}

/// The letters a word may have by itself, if it stands in a case or with an ending; marks of start and end included.
/// The word as it stands is not among them.
pub(crate) fn by_itself(word: &Spelling) -> impl Iterator<Item = Vec<u8>> {
    let letters = &word.letters()[..word.letters().len() - 1];
    let fits = move |ending: &&Ending| {
        ending.script == word.script()
            && word.len() >= ending.letters.len() + SHORTEST_STEM
            && letters.ends_with(&ending.letters)
    };
    ENDINGS.iter().filter(fits).flat_map(move |ending| {
        let stem = &letters[..letters.len() - ending.letters.len()];
        ending.instead.iter().map(move |instead| {
            let mut whole = [stem, instead].concat();
            whole.truncate(MOST_LETTERS - 1);
            whole.push(END);
            debug_assert_eq!(whole[0], START, "a spelling begins with its mark");
            whole
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Name;

    #[test]
    fn every_line_of_the_endings_leads_back_to_its_example() {
        for [ending, _, example, alone] in lines() {
            let spelling = |text| Name::read(text).unwrap().forms()[0].tokens[0].spelling.clone();
            let (word, alone) = (spelling(example), spelling(alone));
            let forms: Vec<String> =
                by_itself(&word).map(|letters| Spelling::of_letters(word.script(), letters).text()).collect();
            assert!(word.text().ends_with(&ending.replace('ı', "i")), "{example} ends in {ending}");
            assert!(forms.contains(&alone.text()), "{example} as {}: {forms:?}", alone.text());
        }
    }
}
