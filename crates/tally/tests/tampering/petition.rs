//! An invented petition and its files, made by hand: whoever cheats does not ask the library.

use byname_tally::{Leaf, Log, Note, SigningKey, Tree};
use sha2::{Digest as _, Sha256};

use crate::dice::Dice;

/// The three files, in the order petition.json, leaves, heads.
pub(crate) type Files = [Vec<u8>; 3];

/// What a head tells before it is signed, for whoever wants to change it.
pub(crate) struct Telling {
    pub(crate) size: usize,
    pub(crate) time: String,
    /// Count, email, kiosk, paper, partner, withdrawn, invalidated.
    pub(crate) numbers: [i64; 7],
    pub(crate) previous: String,
}

#[derive(Clone)]
pub(crate) struct Petition {
    pub(crate) origin: String,
    pub(crate) seed: [u8; 32],
    pub(crate) lines: Vec<String>,
    /// How many leaves each head is over.
    pub(crate) sizes: Vec<usize>,
}

impl Petition {
    /// A petition of a few epochs, as good ones are.
    pub(crate) fn generate(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let slug = format!("where-is-person-{}", dice.below(1000));
        let mut lines = vec![format!("petition {slug} en={} uk={}", hex(&dice.hash()), hex(&dice.hash()))];
        let mut log = Log::read([lines[0].as_str()]).unwrap();
        let mut sizes = Vec::new();
        // There is always something to take back, restore and change.
        let certain = ["add", "add", "add", "add", "paper", "add", "invalidate", "withdraw"];
        for kind in certain {
            happen(kind, &mut dice, &mut log, &mut lines);
        }
        for _ in 0..3 + dice.below(3) {
            for _ in 0..1 + dice.below(8) {
                let kind =
                    ["add", "add", "add", "add", "withdraw", "paper", "invalidate", "restore"][dice.below(8)];
                happen(kind, &mut dice, &mut log, &mut lines);
            }
            happen("add", &mut dice, &mut log, &mut lines);
            sizes.push(lines.len());
        }
        let key = u8::try_from(seed % 8).unwrap();
        Self { origin: format!("byname/example.org/petitions/{slug}"), seed: [key; 32], lines, sizes }
    }

    pub(crate) fn key(&self) -> SigningKey {
        SigningKey::from_seed(&self.origin, &self.seed).unwrap()
    }

    pub(crate) fn files(&self) -> Files {
        self.files_telling(|_, _| ())
    }

    /// The files, with something else told by each head, by its place.
    pub(crate) fn files_telling(&self, change: impl FnMut(usize, &mut Telling)) -> Files {
        let notes = self.notes_telling(change);
        let head = notes.last().unwrap();
        [self.summary(head).to_string().into_bytes(), self.leaves(), join(&notes)]
    }

    pub(crate) fn leaves(&self) -> Vec<u8> {
        self.lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>().into_bytes()
    }

    pub(crate) fn notes(&self) -> Vec<Note> {
        self.notes_telling(|_, _| ())
    }

    pub(crate) fn notes_telling(&self, mut change: impl FnMut(usize, &mut Telling)) -> Vec<Note> {
        let mut previous = "-".to_owned();
        let mut notes = Vec::new();
        for (at, size) in self.sizes.iter().enumerate() {
            let numbers = count(&self.lines[..*size]);
            let time = format!("2026-11-28T10:{:02}Z", 10 + at);
            let mut telling = Telling { size: *size, time, numbers, previous: previous.clone() };
            change(at, &mut telling);
            let text = self.head_text(&telling);
            previous = base64(&Sha256::digest(&text).into());
            notes.push(Note::sign(text, &self.key()));
        }
        notes
    }

    pub(crate) fn head_text(&self, told: &Telling) -> String {
        let mut tree = Tree::default();
        self.lines[..told.size].iter().for_each(|line| tree.append(line.as_bytes()));
        let [count, email, kiosk, paper, partner, withdrawn, invalidated] = told.numbers;
        format!(
            "{}\n{}\n{}\ntime {}\ncount {count}\nclass email {email}\nclass kiosk {kiosk}\nclass paper {paper}\n\
             class partner {partner}\nwithdrawn {withdrawn}\ninvalidated {invalidated}\nprevious {}\n",
            self.origin,
            told.size,
            base64(&tree.root()),
            told.time,
            told.previous
        )
    }

    /// What petition.json says of a head.
    pub(crate) fn summary(&self, head: &Note) -> serde_json::Value {
        let text = head.text();
        let told = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.trim().to_owned()
        };
        let number = |name: &str| told(name).parse::<i64>().unwrap();
        serde_json::json!({
            "slug": self.origin.rsplit('/').next().unwrap(),
            "state": "open",
            "count": number("count "),
            "as_of": told("time "),
            "classes": {
                "email": number("class email "),
                "kiosk": number("class kiosk "),
                "paper": number("class paper "),
                "partner": number("class partner "),
            },
            "withdrawn": number("withdrawn "),
            "invalidated": number("invalidated "),
            "keys": [self.key().verifier().to_string()],
            "head": head.to_string(),
        })
    }

    /// The indices of leaves that begin so.
    pub(crate) fn places(&self, start: &str) -> Vec<usize> {
        (0..self.lines.len()).filter(|at| self.lines[*at].starts_with(start)).collect()
    }

    /// Puts a line behind the last one, under the last head.
    pub(crate) fn append(&mut self, line: String) {
        self.lines.push(line);
        *self.sizes.last_mut().unwrap() = self.lines.len();
    }
}

/// Lets something happen to a log if it can.
fn happen(kind: &str, dice: &mut Dice, log: &mut Log, lines: &mut Vec<String>) {
    let counted = |lines: &[String], kinds: &[&str], stands: bool, log: &Log| -> Vec<usize> {
        let of_kind = |at: &usize| kinds.iter().any(|kind| lines[*at].starts_with(kind));
        (0..lines.len()).filter(of_kind).filter(|at| log.stands(*at as u64) == stands).collect()
    };
    let mut new = match kind {
        "add" => vec![add(dice)],
        "paper" => {
            let first = lines.len() * 10;
            vec![format!(
                "paper {} {first}-{},{} {}",
                1 + dice.below(40),
                first + 4,
                first + 6,
                hex(&dice.hash())
            )]
        }
        "withdraw" => match counted(lines, &["add"], true, log)[..] {
            [] => return,
            ref some => vec![format!("withdraw {}", dice.of(some))],
        },
        act => {
            let found: Vec<usize> = if act == "restore" {
                counted(lines, &["paper"], false, log).into_iter().take(1).collect()
            } else {
                let stands = counted(lines, &["add", "paper"], true, log);
                stands.into_iter().rev().take(1 + dice.below(3)).collect()
            };
            if found.is_empty() {
                return;
            }
            let number = lines.iter().filter(|line| line.starts_with("batch")).count() + 1;
            let reason =
                ["automated", "duplicate", "other двоє з одним ім’ям", "mistake one, two"][dice.below(4)];
            let mut batch = vec![format!("batch {number} {act} {} {reason}", found.len())];
            batch.extend(found.iter().map(|at| format!("{act} {at} {number}")));
            batch
        }
    };
    for line in new.drain(..) {
        log.append(&Leaf::read(&line).unwrap()).unwrap();
        lines.push(line);
    }
}

/// A signature that nobody made before.
pub(crate) fn add(dice: &mut Dice) -> String {
    let class = ["email", "kiosk", "partner"][dice.below(3)];
    let area = ["-", "UA", "DE"][dice.below(3)];
    let commitment = base64(&dice.hash()).replace('+', "-").replace('/', "_");
    format!("add {class} {area} {}", commitment.trim_end_matches('='))
}

/// What the leaves count when every one is believed, whether it may stand there or not.
fn count(lines: &[String]) -> [i64; 7] {
    let mut numbers = [0; 7];
    let signatures = |index: &str| -> Option<(usize, i64)> {
        let line: Vec<&str> = lines.get(index.parse::<usize>().ok()?)?.split(' ').collect();
        let class = |name| ["email", "kiosk", "paper", "partner"].iter().position(|class| *class == name);
        match line[..] {
            ["add", name, ..] => Some((class(name)? + 1, 1)),
            ["paper", many, ..] => Some((3, many.parse().ok()?)),
            _ => None,
        }
    };
    for (at, line) in lines.iter().enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        let (index, sign, other) = match words[..] {
            ["add" | "paper", ..] => (at.to_string(), 1, None),
            ["withdraw", index] => (index.to_owned(), -1, Some((5, 1))),
            ["invalidate", index, _] => (index.to_owned(), -1, Some((6, 1))),
            ["restore", index, _] => (index.to_owned(), 1, Some((6, -1))),
            _ => continue,
        };
        let Some((class, many)) = signatures(&index) else { continue };
        numbers[class] += sign * many;
        if let Some((place, sign)) = other {
            numbers[place] += sign * many;
        }
    }
    numbers = numbers.map(|number| number.max(0));
    numbers[0] = numbers[1..5].iter().sum();
    numbers
}

pub(crate) fn join(notes: &[Note]) -> Vec<u8> {
    let notes: Vec<String> = notes.iter().map(Note::to_string).collect();
    notes.join("\n").into_bytes()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn base64(hash: &[u8; 32]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(hash)
}
