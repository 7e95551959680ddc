//! Crimean Tatar words that are not written in Cyrillic letters by the rule, and what stays in Latin ones. A word that the
//! rule spells wrongly is added here.

/// Whole words that are not written by the rule, in small letters: initials among them.
pub(crate) const WORDS: [(&str, &str); 6] = [
    ("bmt", "бмт"),
    ("e", "э"),
    // The letters of the two spheres of a step.
    ("h", "х"),
    ("m", "м"),
    ("o", "о"),
    ("s", "с"),
];

/// How a word begins that is not written by the rule, in small letters. A soft sign at the end is left out before a
/// vowel and before the same consonant.
pub(crate) const STEMS: [(&str, &str); 22] = [
    ("abzats", "абзац"),
    ("bugün", "бугунь"),
    ("dekabr", "декабрь"),
    ("deral", "деръал"),
    ("fevral", "февраль"),
    ("işğal", "ишгъаль"),
    ("iyün", "июнь"),
    ("kiril", "кирил"),
    ("kyiv", "киев"),
    ("malzeme", "мальземе"),
    ("mesül", "месуль"),
    ("misal", "мисаль"),
    ("noyabr", "ноябрь"),
    ("oktâbr", "октябрь"),
    ("parol", "пароль"),
    ("rayon", "район"),
    ("reestr", "реестр"),
    ("regional", "региональ"),
    ("rol", "роль"),
    ("sentâbr", "сентябрь"),
    ("sual", "суаль"),
    ("yanvar", "январь"),
];

/// Names of programs and formats, what is typed for a program, and the name by which it is shown that any letters find
/// somebody; in small letters, known by nothing else. What else stays Latin `cyrillic::stays` knows.
pub(crate) const LATIN: [&str; 27] = [
    "aegis",
    "age",
    "build",
    "byname",
    "cargo",
    "cookie",
    "court",
    "crh",
    "earth",
    "en",
    "fuzzy",
    "ibragimov",
    "key",
    "lantern",
    "msgid",
    "msgstr",
    "natural",
    "ngo",
    "official",
    "petition",
    "placards",
    "print",
    "release",
    "ru",
    "uk",
    "un",
    "verify",
];
