//! Who is named in words that stand together.

use std::ops::Range;
use std::rc::Rc;

use hashbrown::HashMap;

use super::known::Seen;
use super::passage::{Passage, Written};
use super::reader::{FLOOR, Mention, Mentions};
use crate::alignment::{Alignment, Pair};
use crate::evidence::Evidence;
use crate::meeting::{Manner, Meeting};
use crate::patronymic::Ending;
use crate::read::{self, Kind};
use crate::score::{log_odds, sure};
use crate::token::{Role, Word};

/// People with one word in their names beyond whom that word alone leads to nobody.
const CROWD: usize = 4096;
/// Sureness from which a person counts as named in full.
const IN_FULL: f32 = 0.5;
/// What a family name alone is worth once the text has named the person in full.
const INTRODUCED: f32 = 0.8;
/// What it is worth of the only person in the index who is called so.
const ALONE: f32 = 0.4;
/// What it is worth where a capital says nothing, because a sentence begins there.
const AT_SENTENCE: f32 = 0.25;
/// What speaks for a person who was named before, in nats.
const NAMED_BEFORE: f32 = 2.0;
/// Nats by which a namesake may be less likely and still be told.
const NAMESAKE: f32 = 3.0;

/// Somebody who may be named by some of the words.
#[derive(Debug, Clone, Copy)]
struct Guess {
    /// The first of the words.
    from: usize,
    /// One behind the last.
    to: usize,
    entry: u32,
    id: u32,
    /// The logarithm of the odds, or for a family name alone the order in which people were introduced.
    odds: f32,
    value: f32,
}

/// The words of a passage as the index sees them.
struct Reading<'p, 't> {
    passage: &'p Passage<'t>,
    seen: Vec<Rc<Seen>>,
}

impl<'i> Mentions<'i> {
    /// Tells who is named in a passage.
    pub(super) fn judge(&mut self, passage: &Passage<'_>, found: &mut Vec<Mention<'i>>) {
        let seen: Vec<Rc<Seen>> = passage.words.iter().map(|word| self.known.see(word.text)).collect();
        if seen.iter().all(|seen| seen.near.is_empty()) {
            return;
        }
        let reading = Reading { passage, seen };
        let mut guesses = self.guesses(&reading);
        guesses.sort_by(|x, y| {
            (y.value.total_cmp(&x.value))
                .then((y.to - y.from).cmp(&(x.to - x.from)))
                .then(x.entry.cmp(&y.entry))
        });
        let first = found.len();
        while let Some(best) = guesses.first().copied() {
            let (overlapping, others) =
                guesses.iter().partition(|guess| guess.from < best.to && best.from < guess.to);
            guesses = others;
            self.tell(passage, &best, overlapping, found);
        }
        found[first..].sort_by_key(|mention| mention.start);
    }

    /// Everybody who may be named.
    fn guesses(&self, reading: &Reading<'_, '_>) -> Vec<Guess> {
        let mut guesses = Vec::new();
        for (entry, words) in self.led_to(reading) {
            if !self.is_hopeful(reading, entry, words) {
                continue;
            }
            let mut rest = words;
            while rest != 0 {
                let from = rest.trailing_zeros();
                let length = (rest >> from).trailing_ones();
                rest &= !(((1_u32 << length) - 1) << from);
                guesses.extend(self.guess(reading, entry, from as usize, (from + length) as usize));
            }
        }
        guesses
    }

    /// Whether words can name somebody: one alone must be the family name.
    fn is_hopeful(&self, reading: &Reading<'_, '_>, entry: u32, words: u32) -> bool {
        words.count_ones() > 1 || {
            let family = self.known.index.members_of(entry).get(self.known.family_of(entry));
            let seen = &reading.seen[words.trailing_zeros() as usize];
            family.is_some_and(|family| seen.meeting(family.word) != Meeting::NONE)
        }
    }

    /// The entries that words lead to, and the words that do, a bit each.
    fn led_to(&self, reading: &Reading<'_, '_>) -> HashMap<u32, u32> {
        let index = self.known.index;
        let crowd = |seen: &Seen| -> usize {
            seen.near.iter().map(|(word, _)| index.words[*word as usize].entries.len()).sum()
        };
        let mut order: Vec<(usize, usize)> = reading.seen.iter().map(|seen| crowd(seen)).zip(0..).collect();
        order.sort_unstable();
        let mut led_to: HashMap<u32, u32> = HashMap::new();
        for (crowd, at) in order {
            let entries =
                reading.seen[at].near.iter().flat_map(|(word, _)| &index.words[*word as usize].entries);
            for entry in entries {
                if crowd <= CROWD {
                    *led_to.entry(*entry).or_default() |= 1 << at;
                } else if let Some(words) = led_to.get_mut(entry) {
                    *words |= 1 << at;
                }
            }
        }
        led_to
    }

    /// Whether some words, and the initials beside them, name somebody.
    fn guess(&self, reading: &Reading<'_, '_>, entry: u32, mut from: usize, mut to: usize) -> Option<Guess> {
        while from > 0 && reading.is_initial(from - 1) {
            from -= 1;
        }
        while to < reading.seen.len() && reading.is_initial(to) {
            to += 1;
        }
        let mut span = from..to;
        loop {
            if span.len() == 1 {
                return self.family_alone(reading, entry, span.start);
            }
            let (query, alignment) = self.aligned(reading, entry, &span);
            let met = || alignment.pairs.iter().map(|pair| span.start + pair.a);
            let met = met().min()?..met().max()? + 1;
            if met == span {
                return self.in_full(entry, &span, &query, &alignment);
            }
            span = met;
        }
    }

    /// Somebody named by more than one word of the name.
    fn in_full(
        &self,
        entry: u32,
        span: &Range<usize>,
        query: &[Word],
        alignment: &Alignment,
    ) -> Option<Guess> {
        let full = |pair: &&Pair| pair.meeting.manner != Manner::Initial;
        let family = self.known.family_of(entry);
        let names = alignment.pairs.iter().filter(full).count();
        if names < 2 && !alignment.pairs.iter().any(|pair| pair.b == family && full(&pair)) {
            return None;
        }
        let index = self.known.index;
        let words: Vec<Word> = index.members_of(entry).iter().map(|member| index.word_of(*member)).collect();
        let id = index.entries[entry as usize].id;
        let before = if self.introduced.contains_key(&id) { NAMED_BEFORE } else { 0.0 };
        let odds = log_odds(&Evidence::of(query, &words, alignment)) + before;
        Some(Guess { from: span.start, to: span.end, entry, id, odds, value: sure(odds) })
    }

    /// Somebody named by the family name alone.
    fn family_alone(&self, reading: &Reading<'_, '_>, entry: u32, at: usize) -> Option<Guess> {
        let index = self.known.index;
        let member = *index.members_of(entry).get(self.known.family_of(entry))?;
        let seen = &reading.seen[at];
        let meeting = seen.meeting(member.word);
        let weight = seen.token.as_ref()?.spelling.weight();
        if reading.passage.words[at].initial || !meeting.is_alike_to(weight) || !reading.stands_alone(at) {
            return None;
        }
        let id = index.entries[entry as usize].id;
        let introduced = self.introduced.get(&id);
        let value = match introduced {
            Some(_) => INTRODUCED,
            None if reading.passage.words[at].begins_sentence => AT_SENTENCE,
            None => ALONE,
        };
        #[expect(clippy::cast_precision_loss, reason = "an order of so many people has no need to be exact")]
        let order = introduced.map_or(0.0, |order| *order as f32 * NAMESAKE);
        let odds = order - f32::from(meeting.cost) / 16.0;
        Some(Guess { from: at, to: at + 1, entry, id, odds, value })
    }

    /// Sets words side by side with those of an entry.
    fn aligned(&self, reading: &Reading<'_, '_>, entry: u32, span: &Range<usize>) -> (Vec<Word>, Alignment) {
        let index = self.known.index;
        let query = reading.words(span);
        let members = index.members_of(entry);
        let words: Vec<Word> = members.iter().map(|member| index.word_of(*member)).collect();
        let alignment = Alignment::of(&query, &words, |i, j| {
            let (seen, member) = (&reading.seen[span.start + i], members[j]);
            if query[i].role == Role::Initial || member.role == Role::Initial {
                let spelling = seen.token.as_ref().map(|token| &token.spelling);
                return spelling.map_or(Meeting::NONE, |it| index.initial(it, query[i].role, member));
            }
            seen.meeting(member.word)
        });
        (query, alignment)
    }

    /// Tells the best guess, and the namesakes who may be meant by the same words.
    fn tell(
        &mut self,
        passage: &Passage<'_>,
        best: &Guess,
        others: Vec<Guess>,
        found: &mut Vec<Mention<'i>>,
    ) {
        let mut namesakes: Vec<Guess> = Vec::new();
        for guess in others {
            let same = (guess.from, guess.to) == (best.from, best.to) && guess.value > best.value / 2.0;
            if same && !namesakes.iter().any(|known| known.id == guess.id) {
                namesakes.push(guess);
            }
        }
        let most = namesakes.iter().map(|guess| guess.odds).fold(f32::MIN, f32::max);
        namesakes.retain(|guess| guess.odds > most - NAMESAKE);
        let share = |guess: &Guess| (guess.odds - most).exp();
        let all: f32 = namesakes.iter().map(share).sum();
        let (start, end) = (passage.words[best.from].start, passage.words[best.to - 1].whole_end());
        for guess in &namesakes {
            let value = guess.value * share(guess) / all;
            if value >= IN_FULL && best.to - best.from > 1 {
                let order = u32::try_from(self.introduced.len()).unwrap_or(u32::MAX);
                self.introduced.insert(guess.id, order);
            }
            if value >= FLOOR {
                let place =
                    |at: usize| self.before + u64::try_from(at).expect("a text has fewer than 2^64 bytes");
                let id = self.known.index.id(guess.id);
                found.push(Mention { start: place(start), end: place(end), id, value });
            }
        }
    }
}

impl Reading<'_, '_> {
    /// Whether a word is an initial that can be read.
    fn is_initial(&self, at: usize) -> bool {
        self.passage.words[at].initial && self.seen[at].token.is_some()
    }

    /// Words as words of one name.
    fn words(&self, span: &Range<usize>) -> Vec<Word> {
        let seen = span.clone().filter_map(|at| Some((self.seen[at].token.as_ref()?, at)));
        let mut words: Vec<Word> = seen
            .map(|(token, at)| {
                let word = Word::from(token);
                if self.passage.words[at].initial { Word { role: Role::Initial, ..word } } else { word }
            })
            .collect();
        let endings = span.clone().map(|at| self.seen[at].ending);
        if let Some(father) = read::the_father(words.iter().map(|word| word.role).zip(endings)) {
            words[father].role = Role::Patronymic;
        }
        words
    }

    /// Whether a family name stands without another given name beside it, and is not the name of a street.
    fn stands_alone(&self, at: usize) -> bool {
        let is_place = |word: &str| read::kind(word) == Some(Kind::Place);
        let first = at == 0;
        let last = at + 1 == self.seen.len();
        let street = (first && is_place(self.passage.before)) || (last && is_place(self.passage.behind));
        let beside = |at: usize| self.says_nothing(at);
        !street && (first || beside(at - 1)) && (last || beside(at + 1))
    }

    /// Whether a word beside a family name says nothing about whose it is.
    fn says_nothing(&self, at: usize) -> bool {
        let (word, seen): (&Written<'_>, &Seen) = (&self.passage.words[at], &self.seen[at]);
        match seen.kind {
            Some(Kind::Place) => false,
            Some(_) => true,
            None if word.initial || seen.is_given => false,
            None => {
                word.begins_sentence || word.is_short_for_something() || seen.ending == Some(Ending::Only)
            }
        }
    }
}
