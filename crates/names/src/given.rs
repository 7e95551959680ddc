//! Which given names are one name in several languages, and which are short for which: `data/given_names.tsv`.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::endings;
use crate::script::Script;
use crate::spelling::Spelling;

/// A given name whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identity {
    /// The line of the table.
    pub group: u16,
    /// Whether the word is a short form of it (Саша, Bill) and so says less.
    pub short: bool,
}

/// Given names by script and letter codes.
type Groups = HashMap<(Script, Box<[u8]>), Vec<Identity>>;

static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    let mut known = Groups::new();
    let lines = include_str!("../data/given_names.tsv").lines().filter(|line| !line.starts_with('#'));
    for (group, line) in lines.enumerate() {
        let group = u16::try_from(group).expect("fewer than 65,536 given names");
        for (short, names) in line.split('\t').enumerate() {
            for name in names.split(' ').filter(|name| !name.is_empty()) {
                let script =
                    Script::of(name.chars().next().expect("no empty name")).expect("a script with tables");
                let spelling = Spelling::of(name, script).expect("a name has letters");
                known
                    .entry((script, spelling.letters().into()))
                    .or_default()
                    .push(Identity { group, short: short > 0 });
            }
        }
    }
    known
});

/// The given names that a word is, in the form of a dictionary or, in Cyrillic, in another case.
#[must_use]
pub fn identities(word: &Spelling) -> Vec<Identity> {
    let find = |letters: &[u8]| GROUPS.get(&(word.script(), letters.into())).cloned();
    find(word.letters())
        .or_else(|| {
            let cyrillic = word.script() == Script::Cyrillic;
            cyrillic.then(|| endings::by_itself(word).find_map(|letters| find(&letters)))?
        })
        .unwrap_or_default()
}

/// How two words meet as given names: `Some(true)` when one is short for the other, `Some(false)` when both are one
/// name, `None` when no table joins them.
#[must_use]
pub fn meeting(a: &[Identity], b: &[Identity]) -> Option<bool> {
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    pairs.filter(|(x, y)| x.group == y.group).map(|(x, y)| x.short || y.short).min()
}
