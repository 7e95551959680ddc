//! How Crimean Tatar written in Latin letters is written in Cyrillic ones.
//!
//! The rule is that of the orthography in use since 1938, as the Crimean Tatar Wikipedia describes it and converts by
//! it; the table of the test below was looked up there. What is not written by the rule stands in
//! [`cyrillic_words`](crate::cyrillic_words). Names of people, places and bodies are not for this rule: they are shown
//! as they are on record.

use crate::cyrillic_words::{LATIN, STEMS, WORDS};

/// The Latin alphabet, and each letter as it is written where nothing about it says otherwise.
const LETTERS: [(char, &str); 32] = [
    ('a', "а"),
    ('b', "б"),
    ('c', "дж"),
    ('d', "д"),
    ('e', "е"),
    ('f', "ф"),
    ('g', "г"),
    ('h', "х"),
    ('i', "и"),
    ('j', "ж"),
    ('k', "к"),
    ('l', "л"),
    ('m', "м"),
    ('n', "н"),
    ('o', "о"),
    ('p', "п"),
    ('q', "къ"),
    ('r', "р"),
    ('s', "с"),
    ('t', "т"),
    ('u', "у"),
    ('v', "в"),
    ('y', "й"),
    ('z', "з"),
    ('â', "я"),
    ('ç', "ч"),
    ('ñ', "нъ"),
    ('ö', "ё"),
    ('ü', "ю"),
    ('ğ', "гъ"),
    ('ı', "ы"),
    ('ş', "ш"),
];

/// Consonants after which the first “ö” and “ü” of a word are written as “о” and “у”.
const HARD_BEFORE: &str = "bcgkmpş";

/// Consonants that then show by a soft sign that the vowel before them was one of those.
const SOFTENED: &str = "çnrstz";

/// Writes words in Cyrillic letters, everything between them as it is. `goes_on` where a value stands right before the
/// text, so that it may begin with an ending.
pub(crate) fn text(latin: &str, goes_on: bool) -> String {
    let mut cyrillic = String::with_capacity(latin.len() * 2);
    let mut at = 0;
    while let Some(first) = latin[at..].chars().next() {
        let end = latin[at..].find(|c: char| !c.is_alphabetic()).map_or(latin.len(), |length| at + length);
        if end == at {
            cyrillic.push(first);
            at += first.len_utf8();
            continue;
        }
        let (before, found, after) = (&latin[..at], &latin[at..end], &latin[end..]);
        let ending = found.starts_with(char::is_lowercase) && is_ending(before, goes_on);
        if !ending && stays(before, found, after) {
            cyrillic.push_str(found);
        } else {
            cyrillic.push_str(&word(found, ending));
        }
        at = end;
    }
    cyrillic
}

/// Whether letters are an ending of what stands before them: of a number, as in “13-ünci”, or of a value.
fn is_ending(before: &str, goes_on: bool) -> bool {
    match before.strip_suffix('-') {
        Some("") => goes_on,
        Some(number) => number.ends_with(|c: char| c.is_ascii_digit()),
        None => before.is_empty() && goes_on,
    }
}

/// Whether letters are no word of the language: they have a letter that its alphabet has not, are part of an address or
/// a file, a name such as “iCalendar”, a single letter, an abbreviation in capitals such as “PDF”, or one of the list.
fn stays(before: &str, found: &str, after: &str) -> bool {
    let small: String = lower(found).into_iter().collect();
    if small.chars().any(|letter| plain(letter).is_none()) || LATIN.contains(&small.as_str()) {
        return true;
    }
    if !found.is_ascii() || whole(&small).is_some() {
        return false;
    }
    let mixed =
        found.chars().zip(found.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    found.len() == 1
        || found.chars().all(char::is_uppercase)
        || mixed
        || is_part_of_an_address(before, after)
        || compound(before, found, after).contains(['w', 'x', 'W', 'X'])
}

/// Whether a file, an address or a code goes on on either side.
fn is_part_of_an_address(before: &str, after: &str) -> bool {
    let (mut before, mut after) = (before.chars().rev(), after.chars());
    let joins = |near: Option<char>, far: Option<char>| match near {
        Some('/' | '@' | '_') => true,
        Some('.') => far.is_some_and(char::is_alphanumeric),
        Some(':') => far == Some('/'),
        Some(near) => near.is_ascii_digit(),
        None => false,
    };
    joins(before.next(), before.next()) || joins(after.next(), after.next())
}

/// The letters with what hangs on them by hyphens, as far as it is ASCII: “where-is-it”.
fn compound(before: &str, found: &str, after: &str) -> String {
    let part = |c: &char| c.is_ascii_alphabetic() || *c == '-';
    let head: String = before.chars().rev().take_while(part).collect();
    let tail: String = after.chars().take_while(part).collect();
    format!("{head}{found}{tail}")
}

fn whole(small: &str) -> Option<&'static str> {
    WORDS.iter().find(|(latin, _)| *latin == small).map(|(_, cyrillic)| *cyrillic)
}

/// One word with its capitals; an abbreviation keeps those of its own, its ending is an ending.
fn word(latin: &str, ending: bool) -> String {
    let capitals = latin.find(|c: char| !c.is_uppercase()).unwrap_or(latin.len());
    if latin[..capitals].chars().count() < 2 {
        let small = spell(&lower(latin), ending);
        return if capitals == 0 { small } else { capitalised(&small) };
    }
    let (head, tail) = latin.split_at(capitals);
    let head = if stays("", head, "") { head.to_owned() } else { spell(&lower(head), ending).to_uppercase() };
    if tail.is_empty() { head } else { head + &spell(&lower(tail), true) }
}

fn lower(latin: &str) -> Vec<char> {
    latin
        .chars()
        .flat_map(|c| match c {
            'I' => vec!['ı'],
            'İ' => vec!['i'],
            other => other.to_lowercase().collect(),
        })
        .collect()
}

fn capitalised(small: &str) -> String {
    let mut letters = small.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A word in small letters.
fn spell(latin: &[char], ending: bool) -> String {
    let small: String = latin.iter().collect();
    if let Some(cyrillic) = whole(&small).filter(|_| !ending) {
        return cyrillic.to_owned();
    }
    let mut writing = Writing { latin, at: 0, ending, first_vowel: !ending, cyrillic: String::new() };
    if let Some((stem, cyrillic)) = STEMS.iter().find(|(stem, _)| !ending && small.starts_with(stem)) {
        writing.begin_with(stem, cyrillic);
    }
    while writing.at < latin.len() {
        writing.step();
    }
    writing.cyrillic
}

/// A word half-way.
struct Writing<'a> {
    latin: &'a [char],
    /// The letter to be written next.
    at: usize,
    /// Whether the word is the ending of another.
    ending: bool,
    /// Whether no vowel is written yet.
    first_vowel: bool,
    cyrillic: String,
}

impl Writing<'_> {
    fn begin_with(&mut self, stem: &str, cyrillic: &str) {
        (self.at, self.first_vowel) = (stem.chars().count(), false);
        let hard = self.letter(0).is_some_and(is_vowel) || (self.at > 0 && self.letter(0) == self.letter(-1));
        self.cyrillic = if hard { cyrillic.trim_end_matches('ь') } else { cyrillic }.to_owned();
    }

    /// A letter as far from the next one as told; `None` outside the word.
    fn letter(&self, away: isize) -> Option<char> {
        self.at.checked_add_signed(away).and_then(|at| self.latin.get(at)).copied()
    }

    fn step(&mut self) {
        let letter = self.latin[self.at];
        match (letter, self.letter(1)) {
            ('y', Some(vowel)) if iotated(vowel).is_some() => self.iotated(vowel),
            ('y', Some('i')) if self.letter(-1).is_some_and(is_consonant) => {
                self.soften();
                self.write("и", 2);
            }
            ('t', Some('s')) if self.is_one_sound() => self.write("ц", 2),
            ('ö' | 'ü', _) => self.rounded(letter),
            ('e', _) => {
                let open = if self.at == 0 { !self.ending } else { self.letter(-1).is_some_and(is_vowel) };
                self.write(if open { "э" } else { "е" }, 1);
            }
            ('l', next) => {
                self.plainly();
                if self.letter(-2).is_some_and(|vowel| "eiöü".contains(vowel))
                    && next.is_none_or(|next| is_consonant(next) && next != 'l')
                {
                    self.cyrillic.push('ь');
                }
            }
            _ => self.plainly(),
        }
    }

    fn write(&mut self, cyrillic: &str, letters: usize) {
        self.first_vowel &= !self.latin[self.at..self.at + letters].iter().copied().any(is_vowel);
        self.cyrillic.push_str(cyrillic);
        self.at += letters;
    }

    fn plainly(&mut self) {
        let cyrillic = plain(self.latin[self.at]).expect("words with other letters are left as they are");
        self.write(cyrillic, 1);
    }

    /// The sign between a consonant and a vowel that begins with “й”.
    fn soften(&mut self) {
        if !self.cyrillic.ends_with(['ь', 'ъ']) {
            self.cyrillic.push('ь');
        }
    }

    /// “y” with the vowel after it.
    fn iotated(&mut self, vowel: char) {
        if self.letter(-1).is_some_and(is_consonant) {
            self.soften();
        }
        let first = self.first_vowel && "öü".contains(vowel);
        self.write(iotated(vowel).expect("looked at before"), 2);
        if first {
            self.close();
        }
    }

    /// “ö” and “ü”: soft letters, but the first of a word a hard one at its start and after some consonants.
    fn rounded(&mut self, letter: char) {
        let before = self.letter(-1);
        let hard = self.first_vowel && before.is_none_or(|consonant| HARD_BEFORE.contains(consonant));
        let written = match (letter, hard) {
            ('ö', true) => "о",
            ('ö', false) => "ё",
            (_, true) => "у",
            (_, false) => "ю",
        };
        self.write(written, 1);
        // Words of Arabic that begin with “mü” are written without the sign.
        if hard && before != Some('m') {
            self.close();
        }
    }

    /// The consonant that closes the first syllable, with its soft sign.
    fn close(&mut self) {
        let Some(closing) = self.letter(0).filter(|letter| SOFTENED.contains(*letter)) else { return };
        if self.letter(1).is_none_or(|next| is_consonant(next) && next != closing) {
            self.plainly();
            self.cyrillic.push('ь');
        }
    }

    /// Whether “ts” here is the one sound of words such as “tsitata” and “petitsiya”, and not of “et-se”.
    fn is_one_sound(&self) -> bool {
        let followed =
            self.letter(2) == Some('i') && self.letter(3).is_some_and(|next| next == 'y' || is_vowel(next));
        (self.at == 0 && !self.ending) || followed
    }
}

fn is_vowel(letter: char) -> bool {
    "aâeıioöuü".contains(letter)
}

fn is_consonant(letter: char) -> bool {
    !is_vowel(letter)
}

fn iotated(vowel: char) -> Option<&'static str> {
    Some(match vowel {
        'a' | 'â' => "я",
        'e' => "е",
        'o' | 'ö' => "ё",
        'u' | 'ü' => "ю",
        _ => return None,
    })
}

/// A letter as it is written where nothing about it says otherwise.
fn plain(letter: char) -> Option<&'static str> {
    LETTERS.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs as the Crimean Tatar Wikipedia writes them in either letters.
    const PAIRS: [(&str, &str); 59] = [
        ("Qırım", "Къырым"),
        ("Qırımtatarca", "Къырымтатарджа"),
        ("insan aqları", "инсан акълары"),
        ("adaletsizlik", "адалетсизлик"),
        ("cevap", "джевап"),
        ("Cevaplar", "Джеваплар"),
        ("Bağçasaray", "Багъчасарай"),
        ("tuvğan", "тувгъан"),
        ("eñ", "энъ"),
        ("selâm", "селям"),
        ("ruzgârnıñ", "рузгярнынъ"),
        ("yol", "ёл"),
        ("rayonınıñ", "районынынъ"),
        ("milliy", "миллий"),
        ("akimiyet", "акимиет"),
        ("şeer", "шеэр"),
        ("etti", "этти"),
        ("esas", "эсас"),
        ("boyunca", "боюнджа"),
        ("oquyıcı", "окъуйыджы"),
        // “ö” and “ü”: at the start, after some consonants, after others, after “y”, and in a later syllable.
        ("ölüm", "олюм"),
        ("özü", "озю"),
        ("üç", "учь"),
        ("köz", "козь"),
        ("közyaşsız", "козьяшсыз"),
        ("kün", "кунь"),
        ("künü", "куню"),
        ("künni", "кунни"),
        ("bütün", "бутюн"),
        ("bugünge", "бугуньге"),
        ("böyle", "бойле"),
        ("mümkün", "мумкюн"),
        ("mündericeli", "мундериджели"),
        ("cümlesi", "джумлеси"),
        ("cürmek", "джурьмек"),
        ("köyünden", "коюнден"),
        ("dört", "дёрт"),
        ("söz", "сёз"),
        ("türkçe", "тюркче"),
        ("çöküç", "чёкюч"),
        ("tüşünmemek", "тюшюнмемек"),
        ("yüz", "юзь"),
        ("yüzünci", "юзюнджи"),
        ("Yürtü", "Юрьтю"),
        ("büyük", "буюк"),
        ("dünya", "дюнья"),
        // “l” is soft after “e”, “i”, “ö” and “ü” where no vowel follows, and in words that came with a soft one.
        ("keldi", "кельди"),
        ("til", "тиль"),
        ("tiller", "тиллер"),
        ("ölgen", "ольген"),
        ("iyül", "июль"),
        ("işğalcilerine", "ишгъальджилерине"),
        ("rol", "роль"),
        ("roller", "роллер"),
        ("oktâbrniñ", "октябрьнинъ"),
        ("ilyi", "ильи"),
        // “ts” is one sound in words that came with it.
        ("politsiyası", "полициясы"),
        ("tsitata", "цитата"),
        ("ketsin", "кетсин"),
    ];

    #[test]
    fn words_are_written_as_their_readers_write_them() {
        for (latin, cyrillic) in PAIRS {
            assert_eq!(text(latin, false), cyrillic);
        }
        assert_eq!(text("13-ünci, 25-i, AHİTniñ, BMTniñ", false), "13-юнджи, 25-и, АХИТнинъ, БМТнинъ");
        assert_eq!(text("-ünci", true), "-юнджи", "an ending of the value before it");
        assert_eq!(text("ev ve ev", true), "ев ве эв");
        assert_eq!(text(" ev", true), " эв");
    }

    #[test]
    fn what_is_no_word_of_the_language_stays() {
        for text in [
            "PDF, PNG, SHA-256, UTF-8, A4, XIV, T-2026-3, RU-1c, A1-D5",
            "Byname, FreeOTP, WebP, CoE, iCalendar, Aegis, Lantern Watch",
            "https://example.org/uz/kun, name@example.org, byname.toml, base_url, Europe/Kyiv",
            "byname verify CILT --key, cargo build --release -p byname-print, where-is-ervin",
            "Кримський, Ukraïna",
        ] {
            assert_eq!(super::text(text, false), text);
        }
        assert_eq!(text("PDF-ni. Ad", false), "PDF-ни. Ад");
        assert_eq!(text("byname.toml-daki, a-dan z-ge", false), "byname.toml-даки, a-дан z-ге");
        assert_eq!(text("Ad: «Kün» (PO)", false), "Ад: «Кунь» (PO)");
    }
}
