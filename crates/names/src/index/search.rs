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

/// How dear words near a query word may be: first little, and more as long as no hit is as good as this.
const DEEPER: [(Limit, f32); 3] = [
    (Limit { base: 24, share: 8 }, 0.97),
    (Limit { base: 40, share: 16 }, 0.9),
    (Limit { base: 80, share: 16 }, 0.3),
];

/// Letters of the shortest word that may be two names without a space, and words of a name with such a word.
const SHORTEST_PARTED: usize = 8;
const MOST_PARTED: usize = 2;
/// Letters of the shortest part of a word that is two names without a space.
const SHORTEST_PART: usize = 3;

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

/// The number of an id, its value, and the logarithm of the odds behind it.
type Judged = (u32, f32, f32);

/// Whether a hit among these is at least so good.
fn is_good(hits: &[Judged], good: f32) -> bool {
    hits.iter().any(|(_, value, _)| *value > good)
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
        let mut best = self.deeper_and_deeper(name.forms());
        let (_, poor) = DEEPER[DEEPER.len() - 1];
        if !is_good(&best, poor) {
            let parted: Vec<Form> = name.forms().iter().flat_map(|form| self.parted(form)).collect();
            best.extend(self.deeper_and_deeper(&parted));
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

    /// Looks among words near those of the forms, and farther as long as nothing good was found.
    fn deeper_and_deeper(&mut self, forms: &[Form]) -> Vec<Judged> {
        let mut best: Vec<Judged> = Vec::new();
        for (limit, good) in DEEPER {
            best.clear();
            for form in forms {
                let sought: Vec<Sought> =
                    sorted(form).into_iter().map(|token| self.sought(token, limit)).collect();
                for entry in self.promising(&sought) {
                    best.push(self.judged(form, &sought, entry));
                }
            }
            if is_good(&best, good) {
                break;
            }
        }
        best
    }

    /// The form with its longest word parted in two, where both parts are words of the index or nearly so: people lose
    /// the space between two names.
    fn parted(&self, form: &Form) -> Option<Form> {
        let at = (0..form.tokens.len()).max_by_key(|at| form.tokens[*at].spelling.len())?;
        let word = &form.tokens[at];
        if word.spelling.len() < SHORTEST_PARTED || form.tokens.len() > MOST_PARTED {
            return None;
        }
        let (limit, _) = DEEPER[0];
        let cheapest = |part: &Token| self.index.near(part, limit).iter().map(|(_, met)| met.cost).min();
        let places = SHORTEST_PART..=word.spelling.len().checked_sub(SHORTEST_PART)?;
        let parts = places.filter_map(|place| {
            let (first, second) = word.spelling.parted(place);
            let parts = [first, second].map(|part| Token::new(part, Role::Name, false));
            Some((cheapest(&parts[0])? + cheapest(&parts[1])?, parts))
        });
        let (_, parts) = parts.min_by_key(|(cost, _)| *cost)?;
        let mut tokens = form.tokens.clone();
        tokens.splice(at..=at, parts);
        Some(Form { tokens })
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

    fn judged(&self, form: &Form, sought: &[Sought], entry: u32) -> Judged {
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
