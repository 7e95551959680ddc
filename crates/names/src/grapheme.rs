//! Pieces of spelling and the sounds they may stand for: the reading tables of `data/readings`.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::script::Script;

/// The number of a piece in its script's inventory. Letters come first, so a letter's code is its piece.
pub type Piece = u16;

/// The piece that stands for nothing: what a sound that is not written is set against.
pub const NOTHING: Piece = 0;
/// The mark before the first letter of a token.
pub const START: u8 = 1;
/// The mark behind the last letter of a token.
pub const END: u8 = 2;
/// Letters in the longest piece.
pub const LONGEST: usize = 4;

const LATIN: [&str; 8] = [
    include_str!("../data/readings/latin.tsv"),
    include_str!("../data/readings/english.tsv"),
    include_str!("../data/readings/german.tsv"),
    include_str!("../data/readings/french.tsv"),
    include_str!("../data/readings/romance.tsv"),
    include_str!("../data/readings/central.tsv"),
    include_str!("../data/readings/turkic.tsv"),
    include_str!("../data/readings/east_asian.tsv"),
];
const CYRILLIC: [&str; 1] = [include_str!("../data/readings/cyrillic.tsv")];
const ARABIC: [&str; 1] = [include_str!("../data/readings/arabic.tsv")];
const HEBREW: [&str; 1] = [include_str!("../data/readings/hebrew.tsv")];

static INVENTORIES: LazyLock<[Inventory; 4]> =
    LazyLock::new(|| [&LATIN[..], &CYRILLIC[..], &ARABIC[..], &HEBREW[..]].map(Inventory::of_tables));

/// A number that changes with the reading tables: what is kept with piece numbers in it must be made anew then.
#[must_use]
pub fn tables_mark() -> u64 {
    let tables = [&LATIN[..], &CYRILLIC[..], &ARABIC[..], &HEBREW[..]].concat();
    let bytes = tables.iter().flat_map(|table| table.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// What a piece may sound like, and how rare that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Sounds of the internal alphabet; empty for a silent piece.
    pub sounds: String,
    /// Whether the table marks the reading as rare.
    pub rare: bool,
}

/// The pieces of one script.
#[derive(Debug)]
pub struct Inventory {
    letters: HashMap<char, u8>,
    pieces: Vec<String>,
    readings: Vec<Vec<Reading>>,
    by_code: HashMap<u32, Piece>,
    /// Beginnings of pieces that are longer.
    beginnings: HashMap<u32, ()>,
    /// The first piece that stands in no table.
    tables_end: usize,
}

impl Inventory {
    /// The inventory of a script.
    #[must_use]
    pub fn of(script: Script) -> &'static Self {
        &INVENTORIES[script as usize]
    }

    fn of_tables(tables: &[&'static str]) -> Self {
        let lines: Vec<[&str; 4]> = tables.iter().flat_map(|table| lines_of(table)).collect();
        let mut it = Self {
            letters: HashMap::new(),
            pieces: ["", "^", "$"].map(str::to_owned).to_vec(),
            readings: vec![vec![Reading { sounds: String::new(), rare: false }]; 3],
            by_code: HashMap::new(),
            beginnings: HashMap::new(),
            tables_end: 0,
        };
        // Letters first: their codes must fit a byte, and a letter and its piece are one number.
        for [spelling, ..] in &lines {
            for letter in spelling.chars().filter(|c| !matches!(c, '^' | '$')) {
                if !it.letters.contains_key(&letter) {
                    let code = u8::try_from(it.pieces.len()).expect("a script has fewer than 256 letters");
                    it.letters.insert(letter, code);
                    it.pieces.push(letter.to_string());
                    it.readings.push(Vec::new());
                }
            }
        }
        for code in 1..it.pieces.len() {
            it.by_code.insert(
                u32::try_from(code).expect("a letter's code is small"),
                Piece::try_from(code).expect("a letter's code is small"),
            );
        }
        for [spelling, sounds, ..] in lines {
            it.add(spelling, sounds);
        }
        it.tables_end = it.pieces.len();
        it.add_edges();
        it
    }

    /// Adds every letter at the edges of a token, so that pieces which the tables name there find their like.
    fn add_edges(&mut self) {
        for letter in 3..self.single() {
            let (spelling, readings) = (self.pieces[letter].clone(), self.readings[letter].clone());
            for edge in [format!("^{spelling}"), format!("{spelling}$")] {
                let codes: Vec<u8> = edge.chars().filter_map(|c| self.code(c)).collect();
                if self.piece(&codes).is_none() {
                    self.beginnings.insert(pack(&codes[..1]), ());
                    self.by_code.insert(
                        pack(&codes),
                        Piece::try_from(self.pieces.len()).expect("a script has a few hundred pieces"),
                    );
                    self.pieces.push(edge);
                    self.readings.push(readings.clone());
                }
            }
        }
    }

    /// Whether a piece stands in the tables and was not made of a letter at an edge.
    #[must_use]
    pub fn is_from_tables(&self, piece: Piece) -> bool {
        usize::from(piece) < self.tables_end
    }

    fn add(&mut self, spelling: &str, sounds: &str) {
        let codes: Vec<u8> =
            spelling.chars().map(|c| self.code(c).expect("the letters of every line were added")).collect();
        assert!(codes.len() <= LONGEST, "{spelling} is longer than a piece may be");
        let packed = pack(&codes);
        let piece = *self.by_code.entry(packed).or_insert_with(|| {
            self.pieces.push(spelling.to_owned());
            self.readings.push(Vec::new());
            Piece::try_from(self.pieces.len() - 1).expect("a script has a few hundred pieces")
        });
        for end in 1..codes.len() {
            self.beginnings.insert(pack(&codes[..end]), ());
        }
        for sounds in sounds.split(' ') {
            let rare = sounds.starts_with('?');
            let sounds = sounds.trim_start_matches('?').replace('-', "");
            let known = &mut self.readings[usize::from(piece)];
            if !known.iter().any(|reading| reading.sounds == sounds) {
                known.push(Reading { sounds, rare });
            }
        }
    }

    /// The code of a letter or of the marks `^` and `$`.
    #[must_use]
    pub fn code(&self, letter: char) -> Option<u8> {
        match letter {
            '^' => Some(START),
            '$' => Some(END),
            _ => self.letters.get(&letter).copied(),
        }
    }

    /// The piece that is spelt with these letter codes.
    #[must_use]
    pub fn piece(&self, codes: &[u8]) -> Option<Piece> {
        self.by_code.get(&pack(codes)).copied()
    }

    /// Whether a longer piece begins with these letter codes.
    #[must_use]
    pub fn is_beginning(&self, codes: &[u8]) -> bool {
        self.beginnings.contains_key(&pack(codes))
    }

    /// How many pieces there are, `NOTHING` and the two marks among them.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pieces.len()
    }

    /// How many letters there are, with `NOTHING` and the two marks: pieces from here on have several letters.
    #[must_use]
    pub fn single(&self) -> usize {
        self.letters.len() + 3
    }

    /// How a piece is spelt.
    #[must_use]
    pub fn spelling(&self, piece: Piece) -> &str {
        &self.pieces[usize::from(piece)]
    }

    /// What a piece may sound like.
    #[must_use]
    pub fn readings(&self, piece: Piece) -> &[Reading] {
        &self.readings[usize::from(piece)]
    }

    /// The piece spelt so in the tables; the empty spelling is `NOTHING`.
    #[must_use]
    pub fn find(&self, spelling: &str) -> Option<Piece> {
        if spelling.is_empty() {
            return Some(NOTHING);
        }
        let codes: Option<Vec<u8>> = spelling.chars().map(|c| self.code(c)).collect();
        self.piece(&codes?)
    }
}

fn pack(codes: &[u8]) -> u32 {
    codes.iter().fold(0, |packed, code| packed << 8 | u32::from(*code))
}

/// The lines of a table in four columns: spelling, sounds, example, a reading of the example.
fn lines_of(table: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        [(); 4].map(|()| columns.next().expect("a line of a reading table has four columns"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Name;

    #[test]
    fn every_line_of_the_reading_tables_reads_its_example() {
        let mut faults = Vec::new();
        for (script, tables) in Script::ALL.into_iter().zip([&LATIN[..], &CYRILLIC, &ARABIC, &HEBREW]) {
            for [spelling, _, example, reading] in tables.iter().flat_map(|table| lines_of(table)) {
                let name = Name::read(example).unwrap();
                let token = &name.forms()[0].tokens[0].spelling;
                let codes: Vec<u8> = spelling.chars().filter_map(|c| Inventory::of(script).code(c)).collect();
                let stands_in_it = token.letters().windows(codes.len()).any(|letters| letters == codes);
                if token.script() != script || !stands_in_it || !token.reads_as(reading) {
                    faults.push(format!("{spelling} in {example} as {reading}"));
                }
            }
        }
        assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
    }
}
