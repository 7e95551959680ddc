//! Every way to cheat: by somebody who changes the files, and by the server itself, which has the key and signs
//! whatever it likes. The server's heads tell what a verifier would find that believed the cheat.

use byname_tally::{Note, SigningKey};

use crate::dice::Dice;
use crate::petition::{Files, Petition, Telling, add, hex, join};

/// What a verifier must have got from elsewhere to see the cheat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// Nothing: the files contradict each other.
    Files,
    /// The key.
    Key,
    /// The key, and a head that was seen before.
    KeyAndHead,
}

pub(crate) type Tamper = fn(Petition, &mut Dice) -> Files;

/// Which of the signed heads, counted from 0, was seen before.
pub(crate) const SEEN: usize = 1;

pub(crate) const MUTANTS: [(&str, Trust, Tamper); 59] = [
    ("flipped byte in petition.json", Trust::Files, |p, dice| flip(p.files(), 0, dice)),
    ("flipped byte in leaves", Trust::Files, |p, dice| flip(p.files(), 1, dice)),
    ("flipped byte in heads", Trust::Files, |p, dice| flip(p.files(), 2, dice)),
    ("cut petition.json", Trust::Files, |p, dice| cut(p.files(), 0, dice)),
    ("cut leaves", Trust::Files, |p, dice| cut(p.files(), 1, dice)),
    ("cut heads", Trust::Files, |p, dice| cut(p.files(), 2, dice)),
    ("empty line at the end of leaves", Trust::Files, |p, _| put_at_end(p.files(), 1)),
    ("empty line at the end of heads", Trust::Files, |p, _| put_at_end(p.files(), 2)),
    ("dropped leaf", Trust::Files, |p, dice| leaves(p, |lines| drop(lines.remove(dice.below(lines.len()))))),
    ("doubled leaf", Trust::Files, |p, dice| {
        leaves(p, |lines| {
            let at = dice.below(lines.len());
            lines.insert(at, lines[at].clone());
        })
    }),
    ("reordered leaves", Trust::Files, |p, dice| {
        leaves(p, |lines| {
            let at = dice.below(lines.len() - 1);
            lines.swap(at, at + 1);
        })
    }),
    ("added leaf", Trust::Files, |p, dice| leaves(p, |lines| lines.push(add(dice)))),
    ("changed class", Trust::Files, |p, dice| {
        let at = dice.of(&p.places("add "));
        leaves(p, |lines| lines[at] = other_class(&lines[at]))
    }),
    ("changed area", Trust::Files, |p, dice| {
        let at = dice.of(&p.places("add "));
        leaves(p, |lines| lines[at] = other_area(&lines[at]))
    }),
    ("changed total, not signed", Trust::Files, |p, _| instead(&p, "\ncount ", "\ncount 1")),
    ("changed time, not signed", Trust::Files, |p, _| {
        let last = format!("T10:{}Z", 9 + p.sizes.len());
        instead(&p, &last, "T19:00Z")
    }),
    ("dropped first head", Trust::Files, |p, _| heads(&p, |notes| drop(notes.remove(0)))),
    ("dropped head between", Trust::Files, |p, _| heads(&p, |notes| drop(notes.remove(1)))),
    ("dropped last head", Trust::Files, |p, _| heads(&p, |notes| drop(notes.pop()))),
    ("doubled head", Trust::Files, |p, _| heads(&p, |notes| notes.push(notes[notes.len() - 1].clone()))),
    ("reordered heads", Trust::Files, |p, _| heads(&p, |notes| notes.swap(0, 1))),
    ("petition.json with another count", Trust::Files, |p, _| said(&p, "count", 1_000.into())),
    ("petition.json with other classes", Trust::Files, |p, _| {
        said(&p, "classes", serde_json::json!({"email": 0, "kiosk": 0, "paper": 0, "partner": 9}))
    }),
    ("petition.json with another day", Trust::Files, |p, _| said(&p, "as_of", "2026-11-29T10:15Z".into())),
    ("petition.json with more withdrawn", Trust::Files, |p, _| said(&p, "withdrawn", 1_000.into())),
    ("petition.json with less invalidated", Trust::Files, |p, _| said(&p, "invalidated", (-1).into())),
    ("petition.json of another petition", Trust::Files, |p, _| said(&p, "slug", "where-is-nobody".into())),
    ("petition.json in no state", Trust::Files, |p, _| said(&p, "state", "draft".into())),
    ("petition.json with an older head", Trust::Files, |p, _| {
        let older = p.notes()[0].to_string();
        said(&p, "head", older.into())
    }),
    ("petition.json with another key", Trust::Files, |p, _| {
        let key = SigningKey::from_seed(&p.origin, &[99; 32]).unwrap();
        said(&p, "keys", vec![key.verifier().to_string()].into())
    }),
    ("swapped key", Trust::Key, |p, _| Petition { seed: [99; 32], ..p }.files()),
    ("another host", Trust::Key, |p, _| {
        Petition { origin: p.origin.replace("example.org", "example.com"), ..p }.files()
    }),
    ("origin of another petition", Trust::Files, |p, _| {
        Petition { origin: format!("{}-2", p.origin), ..p }.files()
    }),
    ("changed total, signed", Trust::Files, |p, dice| {
        let place = 1 + dice.below(4);
        last_head(&p, move |told| {
            told.numbers[0] += 1;
            told.numbers[place] += 1;
        })
    }),
    ("moved total, signed", Trust::Files, |p, _| {
        last_head(&p, |told| {
            told.numbers[1] += 1;
            told.numbers[3] -= 1;
        })
    }),
    ("hidden invalidations, signed", Trust::Files, |p, _| last_head(&p, |told| told.numbers[6] += 1)),
    ("changed class, signed, totals kept", Trust::Files, |p, dice| {
        let honest: Vec<Telling> = tellings(&p);
        let mut changed = p;
        let at = standing_add(&changed, dice);
        changed.lines[at] = other_class(&changed.lines[at]);
        changed.files_telling(|at, told| told.numbers = honest[at].numbers)
    }),
    ("count that is no sum, signed", Trust::Files, |p, _| last_head(&p, |told| told.numbers[0] += 1)),
    ("previous hash broken, signed", Trust::Files, |p, dice| {
        let other = crate::petition::base64(&dice.hash());
        let at = 1 + dice.below(p.sizes.len() - 1);
        p.files_telling(|place, told| {
            if place == at {
                told.previous.clone_from(&other);
            }
        })
    }),
    ("first head that follows another, signed", Trust::Files, |p, dice| {
        let other = crate::petition::base64(&dice.hash());
        p.files_telling(|place, told| {
            if place == 0 {
                told.previous.clone_from(&other);
            }
        })
    }),
    ("time that falls, signed", Trust::Files, |p, _| {
        last_head(&p, |told| "2026-11-28T09:59Z".clone_into(&mut told.time))
    }),
    ("day that is not, signed", Trust::Files, |p, _| {
        last_head(&p, |told| "2026-11-31T09:59Z".clone_into(&mut told.time))
    }),
    ("two heads of one size, signed", Trust::Files, |mut p, _| {
        p.sizes.push(p.lines.len());
        p.files()
    }),
    ("withdrawn twice, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let at = standing_add(p, dice);
            vec![format!("withdraw {at}"), format!("withdraw {at}")]
        })
    }),
    ("withdrawn what is not there, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| vec![format!("withdraw {}", dice.of(&[0, p.lines.len(), p.lines.len() + 7]))])
    }),
    ("withdrawn paper, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, _| vec![paper(9_001), format!("withdraw {}", p.lines.len())])
    }),
    ("invalidation without batch, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            vec![format!("invalidate {} {}", standing_add(p, dice), batches(p) + dice.below(2))]
        })
    }),
    ("invalidation under another batch, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let (at, number) = (standing_add(p, dice), batches(p) + 1);
            let other = dice.of(&[number - 1, number + 1]);
            vec![format!("batch {number} invalidate 1 automated"), format!("invalidate {at} {other}")]
        })
    }),
    ("signature between the leaves of a batch, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let (at, number) = (standing_add(p, dice), batches(p) + 1);
            let (new, second) = (add(dice), format!("invalidate {} {number}", p.lines.len() + 2));
            vec![
                format!("batch {number} invalidate 2 automated"),
                format!("invalidate {at} {number}"),
                new,
                second,
            ]
        })
    }),
    ("head in the middle of a batch, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let (at, number) = (standing_add(p, dice), batches(p) + 1);
            vec![format!("batch {number} invalidate 2 automated"), format!("invalidate {at} {number}")]
        })
    }),
    ("batch with a number left out, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let (at, number) = (standing_add(p, dice), batches(p) + 2);
            vec![format!("batch {number} invalidate 1 automated"), format!("invalidate {at} {number}")]
        })
    }),
    ("restored what was not invalidated, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let (at, number) = (standing_add(p, dice), batches(p) + 1);
            vec![format!("batch {number} restore 1 appeal"), format!("restore {at} {number}")]
        })
    }),
    ("one signature twice, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| vec![other_class(&p.lines[dice.of(&p.places("add "))])])
    }),
    ("one sheet twice, signed", Trust::Files, |p, dice| {
        then(p, dice, |_, _| vec![paper(9_001), paper(9_001)])
    }),
    ("leaf that is none, signed", Trust::Files, |p, dice| {
        then(p, dice, |p, dice| {
            let number = batches(p) + 1;
            let [at, long] = [standing_add(p, dice).to_string(), "a".repeat(65_600)];
            let batch = |reason: &str| {
                vec![format!("batch {number} invalidate 1 {reason}"), format!("invalidate {at} {number}")]
            };
            match dice.below(8) {
                0 => vec!["bonus 100".to_owned()],
                1 => vec![format!("{} ", add(dice))],
                2 => vec![format!("withdraw 0{at}")],
                3 => batch(&format!(
                    "other {}.",
                    dice.of(&['\u{202E}', '\u{A0}', '\u{2800}', '\u{E0100}', '\u{7F}', '\u{FEFF}'])
                )),
                4 => batch("because"),
                5 => batch(&format!("other {long}")),
                6 => vec![format!("{}B", &add(dice)[..add(dice).len().min(54) - 1])],
                _ => vec![String::new()],
            }
        })
    }),
    ("fork, signed", Trust::KeyAndHead, |mut p, dice| {
        let under = p.places("add ").into_iter().filter(|at| *at < p.sizes[SEEN]).collect::<Vec<_>>();
        let at = dice.of(&under);
        p.lines[at] = add(dice);
        p.files()
    }),
    ("rollback, signed", Trust::KeyAndHead, |mut p, _| {
        p.sizes.truncate(SEEN);
        p.lines.truncate(p.sizes[SEEN - 1]);
        p.files()
    }),
    ("head that is gone, signed", Trust::KeyAndHead, |mut p, _| {
        p.sizes.remove(SEEN);
        p.files()
    }),
    ("head told otherwise, signed", Trust::KeyAndHead, |p, _| {
        p.files_telling(|at, told| {
            if at == SEEN {
                "2026-11-28T10:10Z".clone_into(&mut told.time);
            }
        })
    }),
];

fn flip(mut files: Files, file: usize, dice: &mut Dice) -> Files {
    let at = dice.below(files[file].len());
    files[file][at] ^= 1 << dice.below(8);
    files
}

fn cut(mut files: Files, file: usize, dice: &mut Dice) -> Files {
    let length = dice.below(files[file].len());
    files[file].truncate(length);
    files
}

fn put_at_end(mut files: Files, file: usize) -> Files {
    files[file].push(b'\n');
    files
}

/// Other leaves under the heads that were signed.
fn leaves(p: Petition, change: impl FnOnce(&mut Vec<String>)) -> Files {
    let [summary, _, heads] = p.files();
    let mut changed = p;
    change(&mut changed.lines);
    [summary, changed.leaves(), heads]
}

/// Other words in petition.json and in the heads, whose signatures stay.
fn instead(p: &Petition, from: &str, to: &str) -> Files {
    let [summary, leaves, heads] = p.files();
    let notes = String::from_utf8(heads).unwrap().replace(from, to);
    let mut said: serde_json::Value = serde_json::from_slice(&summary).unwrap();
    for field in ["as_of", "head"] {
        said[field] = said[field].as_str().unwrap().replace(from, to).into();
    }
    [said.to_string().into_bytes(), leaves, notes.into_bytes()]
}

fn heads(p: &Petition, change: impl FnOnce(&mut Vec<Note>)) -> Files {
    let mut notes = p.notes();
    change(&mut notes);
    let [_, leaves, _] = p.files();
    // The summary goes with what is left, so that it gives nothing away.
    [p.summary(notes.last().unwrap()).to_string().into_bytes(), leaves, join(&notes)]
}

fn said(p: &Petition, field: &str, value: serde_json::Value) -> Files {
    let [_, leaves, heads] = p.files();
    let mut summary = p.summary(p.notes().last().unwrap());
    assert_ne!(summary[field], value);
    summary[field] = value;
    [summary.to_string().into_bytes(), leaves, heads]
}

fn last_head(p: &Petition, change: impl Fn(&mut Telling)) -> Files {
    let last = p.sizes.len() - 1;
    p.files_telling(|at, told| {
        if at == last {
            change(told);
        }
    })
}

fn then(mut p: Petition, dice: &mut Dice, lines: impl Fn(&Petition, &mut Dice) -> Vec<String>) -> Files {
    for line in lines(&p, dice) {
        p.append(line);
    }
    p.files()
}

fn tellings(p: &Petition) -> Vec<Telling> {
    let mut all = Vec::new();
    p.notes_telling(|_, told| {
        let (time, previous) = (told.time.clone(), told.previous.clone());
        all.push(Telling { size: told.size, time, numbers: told.numbers, previous });
    });
    all
}

fn other_class(line: &str) -> String {
    match line.strip_prefix("add email") {
        Some(rest) => format!("add kiosk{rest}"),
        None => line.replace("add kiosk", "add email").replace("add partner", "add email"),
    }
}

fn other_area(line: &str) -> String {
    let mut words: Vec<&str> = line.split(' ').collect();
    words[2] = if words[2] == "UA" { "DE" } else { "UA" };
    words.join(" ")
}

/// A signature that nothing was said of since.
fn standing_add(p: &Petition, dice: &mut Dice) -> usize {
    let spoken_of = |at: &usize| {
        let of_it = |line: &String| {
            let mut words = line.split(' ');
            let kind = words.next().unwrap();
            ["withdraw", "invalidate", "restore"].contains(&kind) && words.next() == Some(&at.to_string())
        };
        p.lines.iter().any(of_it)
    };
    let standing: Vec<usize> = p.places("add ").into_iter().filter(|at| !spoken_of(at)).collect();
    dice.of(&standing)
}

fn batches(p: &Petition) -> usize {
    p.places("batch ").len()
}

fn paper(sheet: u64) -> String {
    format!("paper 3 {sheet} {}", hex(&[0; 32]))
}
