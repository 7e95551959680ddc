//! The internal alphabet of sounds, and how far one sound lies from another before anything is learnt.
//!
//! Vowels: `a e i o u`, `Y` (ы), `U` (ü), `O` (ö), `E` (ä, ə). Consonants as in Latin, and `S` (sh), `Z` (zh),
//! `c` (ts), `C` (ch), `J` (as in jam), `x` (kh), `G` (ğ, غ), `q`, `N` (ng), `T` (as in thin), `A` (ع).

/// A distance between sounds in sixteenths of a nat: how surprising it is to meet one where the other stood.
pub type Distance = u16;

/// The distance of two sounds that have nothing in common.
pub const FAR: Distance = 88;

/// Pairs of sounds that are written for one another, with their distance. Neighbours in mouth or in spelling.
const NEAR: [(char, char, Distance); 64] = [
    ('i', 'Y', 5),
    ('e', 'i', 14),
    ('a', 'E', 5),
    ('e', 'E', 5),
    ('o', 'a', 14),
    ('o', 'u', 13),
    ('u', 'U', 5),
    ('o', 'O', 5),
    ('e', 'O', 9),
    ('i', 'j', 7),
    ('u', 'w', 7),
    ('v', 'w', 7),
    ('i', 'U', 12),
    ('e', 'Y', 18),
    ('u', 'v', 18),
    ('e', 'j', 20),
    ('p', 'b', 30),
    ('t', 'd', 30),
    ('k', 'g', 30),
    ('k', 'q', 3),
    ('g', 'G', 6),
    ('g', 'h', 14),
    ('G', 'h', 14),
    ('x', 'h', 5),
    ('x', 'k', 20),
    ('x', 'G', 22),
    ('s', 'z', 16),
    ('S', 'Z', 20),
    ('s', 'S', 28),
    ('z', 'Z', 28),
    ('c', 's', 22),
    ('c', 'C', 22),
    ('C', 'S', 22),
    ('C', 'J', 20),
    ('J', 'Z', 10),
    ('J', 'j', 28),
    ('J', 'g', 24),
    ('f', 'v', 18),
    ('v', 'b', 22),
    ('f', 'p', 24),
    ('T', 't', 8),
    ('T', 's', 12),
    ('T', 'f', 24),
    ('n', 'N', 4),
    ('m', 'n', 40),
    ('l', 'r', 45),
    ('q', 'g', 14),
    ('c', 'z', 20),
    ('q', 'G', 14),
    ('q', 'x', 20),
    ('x', 'g', 30),
    ('Z', 'g', 36),
    ('k', 'h', 48),
    ('c', 'k', 40),
    ('C', 'k', 44),
    ('S', 'x', 48),
    ('j', 'Z', 40),
    ('x', 'Z', 52),
    ('t', 'C', 36),
    ('s', 'C', 44),
    ('t', 'c', 32),
    ('d', 'z', 40),
    ('A', 'h', 30),
    ('w', 'b', 50),
];

/// Whether a sound is a vowel.
#[must_use]
pub fn is_vowel(sound: char) -> bool {
    matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | 'Y' | 'U' | 'O' | 'E')
}

/// How far two strings of sounds lie apart. `vowels_may_lack`: one of them comes from a script that leaves vowels
/// out, so that a vowel too many says little.
#[must_use]
pub fn distance(a: &str, b: &str, vowels_may_lack: bool) -> Distance {
    let b: Vec<char> = b.chars().collect();
    let lost = |sound| loss(sound, vowels_may_lack);
    let mut row: Vec<Distance> = vec![0];
    for (at, sound) in b.iter().enumerate() {
        row.push(row[at] + lost(*sound));
    }
    for sound in a.chars() {
        let mut next = vec![row[0] + lost(sound)];
        for (at, other) in b.iter().enumerate() {
            let changed = row[at] + between(sound, *other);
            next.push(changed.min(row[at + 1] + lost(sound)).min(next[at] + lost(*other)));
        }
        row = next;
    }
    row[b.len()]
}

fn between(a: char, b: char) -> Distance {
    if a == b {
        return 0;
    }
    let near = NEAR.iter().find(|(x, y, _)| (*x, *y) == (a, b) || (*x, *y) == (b, a));
    match near {
        Some((_, _, distance)) => *distance,
        None if is_vowel(a) && is_vowel(b) => 20,
        None => FAR,
    }
}

fn loss(sound: char, vowels_may_lack: bool) -> Distance {
    match sound {
        _ if is_vowel(sound) => {
            if vowels_may_lack {
                7
            } else {
                28
            }
        }
        'A' => 4,
        'j' | 'w' => {
            if vowels_may_lack {
                12
            } else {
                16
            }
        }
        'h' => 24,
        'r' | 't' => 52,
        _ => 64,
    }
}
