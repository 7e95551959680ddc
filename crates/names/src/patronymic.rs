//! Endings of fathers' names, from `data/patronymics.tsv`.

use std::sync::LazyLock;

use crate::script::Script;
use crate::spelling::Spelling;

/// Letters a patronymic has before its ending.
const SHORTEST_STEM: usize = 2;

/// Whose names end as a word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// Fathers' names do, and family names may (Abramovych).
    May,
    /// Only fathers' names do.
    Only,
}

static ENDINGS: LazyLock<Vec<(Spelling, Ending)>> = LazyLock::new(|| {
    let lines = include_str!("../data/patronymics.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (ending, kind) = line.split_once('\t')?;
            let script = Script::of(ending.chars().next()?)?;
            let says = if kind == "only" { Ending::Only } else { Ending::May };
            Some((Spelling::of(ending, script)?, says))
        })
        .collect()
});

/// Whether a word ends as fathers' names do; `None` when it does not.
#[must_use]
pub fn ending(word: &Spelling) -> Option<Ending> {
    ENDINGS.iter().filter(|(ending, _)| ends(word, ending)).map(|(_, says)| *says).max()
}

fn ends(word: &Spelling, ending: &Spelling) -> bool {
    word.script() == ending.script()
        && word.len() >= ending.len() + SHORTEST_STEM
        && word.letters().ends_with(&ending.letters()[1..])
}
