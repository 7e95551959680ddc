//! Endings of fathers' names, from `data/patronymics.tsv`.

use std::sync::LazyLock;

use crate::script::Script;
use crate::spelling::Spelling;

/// Letters a patronymic has before its ending.
const SHORTEST_STEM: usize = 2;

static ENDINGS: LazyLock<Vec<(Spelling, bool)>> = LazyLock::new(|| {
    let lines = include_str!("../data/patronymics.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (ending, kind) = line.split_once('\t')?;
            let script = Script::of(ending.chars().next()?)?;
            Some((Spelling::of(ending, script)?, kind == "only"))
        })
        .collect()
});

/// Whether a word ends as fathers' names do; family names may end so too (Abramovych).
#[must_use]
pub fn has_ending(word: &Spelling) -> bool {
    ENDINGS.iter().any(|(ending, _)| ends(word, ending))
}

/// Whether a word ends as only fathers' names do.
#[must_use]
pub fn is_certain(word: &Spelling) -> bool {
    ENDINGS.iter().any(|(ending, only)| *only && ends(word, ending))
}

fn ends(word: &Spelling, ending: &Spelling) -> bool {
    word.script() == ending.script()
        && word.len() >= ending.len() + SHORTEST_STEM
        && word.letters().ends_with(&ending.letters()[1..])
}
