//! One token as letters of one script, cut into all the pieces it can be cut into.

use std::sync::LazyLock;

use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::grapheme::{END, Inventory, LONGEST, Piece, START};
use crate::script::Script;
use crate::sound;

/// Letters of a token that are kept, marks of start and end included; what is longer is cut.
pub const MOST_LETTERS: usize = 32;

/// How much a token says, in sixteenths of a consonant.
pub type Weight = u16;

/// A piece that ends somewhere in a token, and how many letters it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Which piece.
    pub piece: Piece,
    /// Its letters.
    pub letters: u8,
}

/// The letters of one token between the marks of its start and end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    script: Script,
    letters: Vec<u8>,
    cuts: Vec<Cut>,
    /// Where the cuts that end at each letter begin in `cuts`; one more than there are letters.
    starts: Vec<u8>,
    weight: Weight,
}

static WRITTEN_OTHERWISE: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let table = include_str!("../data/letters.tsv").lines().filter(|line| !line.starts_with('#'));
    table
        .filter_map(|line| {
            let (letter, instead) = line.split_once('\t')?;
            Some((letter.chars().next()?, instead))
        })
        .collect()
});

impl Spelling {
    /// Spells a word that is in lower case and in NFKC; `None` when no letter of it has a place in the tables.
    #[must_use]
    pub fn of(word: &str, script: Script) -> Option<Self> {
        let inventory = Inventory::of(script);
        let mut letters = vec![START];
        for letter in word.chars() {
            push_letter(&mut letters, letter, inventory);
        }
        if letters.len() == 1 {
            return None;
        }
        letters.truncate(MOST_LETTERS - 1);
        letters.push(END);
        Some(Self::of_letters(script, letters))
    }

    /// The spelling with these letter codes, the marks of start and end among them.
    #[must_use]
    pub(crate) fn of_letters(script: Script, letters: Vec<u8>) -> Self {
        let inventory = Inventory::of(script);
        let mut cuts = Vec::with_capacity(letters.len() * 2);
        let mut starts = vec![0];
        for end in 1..=letters.len() {
            cuts.extend(cuts_at(inventory, &letters[..end]));
            starts.push(u8::try_from(cuts.len()).expect("at most four pieces end at each of 32 letters"));
        }
        let weight =
            letters[1..letters.len() - 1].iter().map(|code| weight_of(inventory, script, *code)).sum();
        Self { script, letters, cuts, starts, weight }
    }

    /// The spelling with letter codes that were kept; `None` when they are not the letters of a token.
    pub(crate) fn of_saved(script: Script, letters: &[u8]) -> Option<Self> {
        let (START, inner, END) = (*letters.first()?, letters.get(1..letters.len() - 1)?, *letters.last()?)
        else {
            return None;
        };
        let known = |code: &u8| *code > END && usize::from(*code) < Inventory::of(script).single();
        let sound = (1..=MOST_LETTERS - 2).contains(&inner.len()) && inner.iter().all(known);
        sound.then(|| Self::of_letters(script, letters.to_vec()))
    }

    /// The two spellings written as one word.
    #[must_use]
    pub fn joined(&self, next: &Self) -> Option<Self> {
        if self.script != next.script || self.letters.len() + next.letters.len() > MOST_LETTERS {
            return None;
        }
        let letters = [&self.letters[..self.letters.len() - 1], &next.letters[1..]].concat();
        Some(Self::of_letters(self.script, letters))
    }

    /// The first so many letters, and the rest, as two words.
    #[must_use]
    pub(crate) fn parted(&self, place: usize) -> (Self, Self) {
        let first = [&self.letters[..=place], &[END]].concat();
        let rest = [&[START], &self.letters[place + 1..]].concat();
        (Self::of_letters(self.script, first), Self::of_letters(self.script, rest))
    }

    /// Its script.
    #[must_use]
    pub fn script(&self) -> Script {
        self.script
    }

    /// The codes of its letters, the marks of start and end among them.
    #[must_use]
    pub fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// How many letters it has, the marks not counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.letters.len() - 2
    }

    /// Whether it holds no letter; never so for a spelling that was made from a word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How much the token says: vowels half of what consonants say.
    #[must_use]
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// How much the letter at this place says; the mark of the start stands at 0.
    #[must_use]
    pub fn weight_at(&self, at: usize) -> Weight {
        match self.letters[at] {
            START | END => 0,
            code => weight_of(Inventory::of(self.script), self.script, code),
        }
    }

    /// Whether the token can be read as these sounds of the internal alphabet, cut into pieces in any way.
    #[must_use]
    pub fn reads_as(&self, sounds: &str) -> bool {
        let inventory = Inventory::of(self.script);
        // Of each number of letters, the numbers of sounds that they can have been read as.
        let mut reached: Vec<Vec<usize>> = vec![Vec::new(); self.letters.len() + 1];
        reached[0].push(0);
        for end in 1..=self.letters.len() {
            for cut in self.cuts(end) {
                for from in reached[end - usize::from(cut.letters)].clone() {
                    let heard = inventory
                        .readings(cut.piece)
                        .iter()
                        .filter(|r| sounds[from..].starts_with(&r.sounds));
                    reached[end].extend(heard.map(|reading| from + reading.sounds.len()));
                }
            }
            reached[end].sort_unstable();
            reached[end].dedup();
        }
        reached[self.letters.len()].contains(&sounds.len())
    }

    /// The pieces that end with the letter at `end - 1`, the letter itself first.
    #[must_use]
    pub fn cuts(&self, end: usize) -> &[Cut] {
        &self.cuts[usize::from(self.starts[end - 1])..usize::from(self.starts[end])]
    }

    /// The token in the letters of the tables.
    #[must_use]
    pub fn text(&self) -> String {
        let inventory = Inventory::of(self.script);
        self.letters[1..self.letters.len() - 1]
            .iter()
            .map(|code| inventory.spelling(Piece::from(*code)))
            .collect()
    }
}

/// The pieces that end where these letters end, the last letter itself first.
pub(crate) fn cuts_at(inventory: &Inventory, letters: &[u8]) -> impl Iterator<Item = Cut> {
    (1..=LONGEST.min(letters.len())).filter_map(move |taken| {
        let piece = inventory.piece(&letters[letters.len() - taken..])?;
        Some(Cut { piece, letters: u8::try_from(taken).expect("a piece has at most four letters") })
    })
}

fn weight_of(inventory: &Inventory, script: Script, code: u8) -> Weight {
    let first = inventory.readings(Piece::from(code)).first();
    match first.and_then(|reading| reading.sounds.chars().next()) {
        None => 0,
        Some(sound) if sound::is_vowel(sound) => 8,
        Some(_) if script.leaves_vowels_out() => 20,
        Some(_) => 16,
    }
}

/// Adds a letter, or what stands for it; a consonant written twice counts once.
fn push_letter(letters: &mut Vec<u8>, letter: char, inventory: &Inventory) {
    let known = inventory.code(letter).filter(|code| *code > END);
    if let Some(code) = known {
        let vowel = inventory
            .readings(Piece::from(code))
            .first()
            .is_none_or(|reading| reading.sounds.chars().all(sound::is_vowel));
        let hebrew_pair = matches!(letter, 'ו' | 'י');
        if vowel || hebrew_pair || letters.last() != Some(&code) {
            letters.push(code);
        }
    } else if let Some(instead) = WRITTEN_OTHERWISE.get(&letter) {
        for letter in instead.chars() {
            push_letter(letters, letter, inventory);
        }
    } else {
        let mut bare = letter.nfd().filter(|c| !is_combining_mark(*c));
        if let Some(bare) = bare.next().filter(|bare| *bare != letter) {
            push_letter(letters, bare, inventory);
        }
    }
}
