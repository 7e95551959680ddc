//! The words of an index near a word: by sound, and as the same given name.

use super::catalog::{Index, Member};
use super::tree::Limit;
use crate::edit::{self, PathCost};
use crate::given::{self, Identity};
use crate::meeting::{Manner, Meeting};
use crate::spelling::Spelling;
use crate::token::{Role, Token, Word};

/// What a word may cost for each consonant, in sixteenths of a nat, to be taken for a misspelt given name.
const MISSPELT: u32 = 16;

impl Index {
    /// The words near a word, sorted by their number, none twice.
    pub(crate) fn near(&self, token: &Token, limit: Limit) -> Vec<(u32, Meeting)> {
        let mut near: Vec<(u32, Meeting)> = Vec::new();
        for tree in &self.trees {
            tree.near(&token.spelling, limit, &mut |word, cost| {
                let same = cost == 0 && self.words[word as usize].letters[..] == *token.spelling.letters();
                near.push((word, Meeting { cost, manner: if same { Manner::Same } else { Manner::Sound } }));
            });
        }
        self.add_given(token, &mut near);
        near.sort_by_key(|(word, meeting)| (*word, meeting.cost));
        near.dedup_by_key(|(word, _)| *word);
        near
    }

    /// Adds the words that are the same given name as the word, or as a word near it that is spelt better.
    fn add_given(&self, token: &Token, near: &mut Vec<(u32, Meeting)>) {
        if !token.given.is_empty() {
            return self.add_same_given(&token.given, 0, near);
        }
        let known = |(word, meeting): &&(u32, Meeting)| {
            u32::from(meeting.cost) * 16 <= MISSPELT * u32::from(token.spelling.weight())
                && !self.words[*word as usize].given.is_empty()
        };
        if let Some((word, meeting)) =
            near.iter().filter(known).min_by_key(|(word, meeting)| (meeting.cost, *word))
        {
            let (given, cost) = (&self.words[*word as usize].given, meeting.cost);
            self.add_same_given(given, cost, near);
        }
    }

    fn add_same_given(&self, given: &[Identity], besides: PathCost, near: &mut Vec<(u32, Meeting)>) {
        for identity in given {
            for word in self.given.get(&identity.group).into_iter().flatten() {
                let met = given::meeting(given, &self.words[*word as usize].given);
                near.extend(met.map(|short| (*word, Meeting::given(short).dearer_by(besides))));
            }
        }
    }

    /// A word of an entry as alignment and evidence must know it.
    pub(crate) fn word_of(&self, member: Member) -> Word {
        let word = &self.words[member.word as usize];
        Word { role: member.role, script: word.script, weight: word.weight }
    }

    /// How an initial, of the word or of the entry, meets the other.
    pub(crate) fn initial(&self, spelling: &Spelling, role: Role, member: Member) -> Meeting {
        let word = &self.words[member.word as usize];
        let short = word.letters.len().min(5);
        let other = Spelling::of_letters(word.script, word.letters[..short].to_vec());
        let cost: PathCost = match (role, member.role) {
            (Role::Initial, Role::Initial) => edit::distance(spelling, &other),
            (Role::Initial, _) => edit::initial(spelling, &other),
            _ => edit::initial(&other, spelling),
        };
        let manner = if role == member.role { Manner::Sound } else { Manner::Initial };
        Meeting { cost, manner }
    }
}
