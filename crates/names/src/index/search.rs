//! From a query to its hits: words near its words, entries that several of them lead to, the exact score of the best.

use super::catalog::{Index, Member};
use super::tree::{Limit, NONE};
use crate::alignment::{Alignment, DEAREST};
use crate::evidence::Evidence;
use crate::meeting::{Manner, Meeting};
use crate::name::{Form, Name};
use crate::score::{log_odds, probability, sorted};
use crate::token::{Role, Token, Word};

/// Entries that are aligned exactly for each form of a query.
const EXACT: usize = 120;
/// Entries that are looked at for the common words of a query once the rarer ones have led to some.
const MOST_ENTRIES: usize = 60_000;

/// How dear words near a query word may be: first little, and more when nothing good was found so.
const LIMITS: [Limit; 2] = [Limit { base: 40, share: 16 }, Limit { base: 80, share: 16 }];
/// The value of a hit that makes looking further needless.
const GOOD: f32 = 0.8;

/// A name that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'i> {
    /// The id it was put in under.
    pub id: &'i str,
    /// The probability that it is the one sought, as `score` gives it.
    pub value: f32,
    /// The logarithm of the odds behind it, which orders hits that are equally sure.
    pub(super) log_odds: f32,
}

/// What a search needs for itself and leaves clean.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// What the query words explain of each entry so far.
    gains: Vec<u32>,
    touched: Vec<u32>,
}

/// A query word and the words near it.
struct Sought<'q> {
    token: &'q Token,
    /// Sorted by the number of the word.
    near: Vec<(u32, Meeting)>,
    /// How many entries have one of them.
    entries: usize,
}

pub(super) struct Search<'i, 's> {
    pub(super) index: &'i Index,
    pub(super) scratch: &'s mut Scratch,
}

impl<'i> Search<'i, '_> {
    pub(super) fn top(&mut self, name: &Name, count: usize) -> Vec<Hit<'i>> {
        let mut best: Vec<(u32, f32, f32)> = Vec::new();
        for limit in LIMITS {
            best.clear();
            for form in name.forms() {
                let sought: Vec<Sought> =
                    sorted(form).into_iter().map(|token| self.sought(token, limit)).collect();
                for entry in self.promising(&sought) {
                    best.push(self.judged(form, &sought, entry));
                }
            }
            if best.iter().any(|(_, value, _)| *value > GOOD) {
                break;
            }
        }
        best.sort_by(|x, y| y.2.total_cmp(&x.2).then(x.0.cmp(&y.0)));
        let mut seen = Vec::new();
        best.retain(|(id, ..)| {
            seen.len() < count && !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        best.into_iter()
            .map(|(id, value, log_odds)| Hit { id: self.index.ids.get(id), value, log_odds })
            .collect()
    }

    /// The words of the index near a query word; an initial is near too many to be looked up.
    fn sought<'q>(&self, token: &'q Token, limit: Limit) -> Sought<'q> {
        let near = if token.role == Role::Initial { Vec::new() } else { self.index.near(token, limit) };
        let entries = near.iter().map(|(word, _)| self.index.words[*word as usize].entries.len()).sum();
        Sought { token, near, entries }
    }

    /// The entries that the query words explain most of.
    fn promising(&mut self, sought: &[Sought]) -> Vec<u32> {
        self.scratch.gains.resize(self.index.entries.len(), 0);
        let mut order: Vec<&Sought> = sought.iter().filter(|sought| sought.entries > 0).collect();
        order.sort_by_key(|sought| sought.entries);
        for sought in order {
            if self.scratch.touched.len() + sought.entries > MOST_ENTRIES && !self.scratch.touched.is_empty()
            {
                break;
            }
            self.touch(sought);
        }
        let mut found: Vec<(u32, u32)> =
            self.scratch.touched.iter().map(|entry| (self.scratch.gains[*entry as usize], *entry)).collect();
        for entry in self.scratch.touched.drain(..) {
            self.scratch.gains[entry as usize] = 0;
        }
        if found.len() > EXACT {
            found.select_nth_unstable_by(EXACT, |x, y| y.cmp(x));
            found.truncate(EXACT);
        }
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    fn touch(&mut self, sought: &Sought) {
        for (number, meeting) in &sought.near {
            let word = &self.index.words[*number as usize];
            let explained = u32::from(word.weight.max(16)) * u32::from(DEAREST) / 16;
            let gain = explained.saturating_sub(meeting.cost.into()).max(1);
            for entry in &word.entries {
                let so_far = &mut self.scratch.gains[*entry as usize];
                if *so_far == 0 {
                    self.scratch.touched.push(*entry);
                }
                *so_far += gain;
            }
        }
    }

    fn judged(&self, form: &Form, sought: &[Sought], entry: u32) -> (u32, f32, f32) {
        let members = self.index.members_of(entry);
        let query: Vec<Word> = sought.iter().map(|sought| Word::from(sought.token)).collect();
        let words: Vec<Word> = members.iter().map(|member| self.index.word_of(*member)).collect();
        let alignment = Alignment::of(&query, &words, |i, j| self.meeting(&sought[i], members[j]));
        let evidence = Evidence::of(&query, &words, &alignment);
        let (id, odds) = (self.index.entries[entry as usize].id, log_odds(&evidence));
        debug_assert!(id != NONE, "entries that were taken out stand behind no word");
        let equal = form.counting().count() == members.len()
            && alignment.pairs.len() == members.len()
            && alignment.pairs.iter().all(|pair| pair.meeting.manner == Manner::Same);
        if equal { (id, 1.0, f32::INFINITY) } else { (id, probability(&evidence), odds) }
    }

    fn meeting(&self, sought: &Sought, member: Member) -> Meeting {
        if sought.token.role == Role::Initial || member.role == Role::Initial {
            return self.index.initial(&sought.token.spelling, sought.token.role, member);
        }
        let found = sought.near.binary_search_by_key(&member.word, |(word, _)| *word);
        found.map_or(Meeting::NONE, |at| sought.near[at].1)
    }
}
