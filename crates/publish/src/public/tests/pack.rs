//! The pack of a petition: the same for the same, its names in order, and nothing that a name can do to it.

use std::collections::BTreeMap;

use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_campaign::frozen::FrozenPetition;
use byname_campaign::petition::{PetitionState, PetitionText};
use byname_campaign::public_petition::{PublicPetition, PublicPetitionText, PublicRecipient};
use byname_tally::{Class, Leaf, Log, Minute, Origin, SigningKey};
use byname_web::site::SiteSettings;
use byname_web::words::Words;
use sha2::{Digest as _, Sha256};

use super::invented;
use crate::pack::{Pack, PackError};
use crate::public::OpenedPack;

/// What people write into a field for a name.
const HOSTILE: [&str; 8] = [
    "=HYPERLINK(\"http://bad.example\";\"click\")",
    "<script>alert(1)</script>",
    "</ol><h1>Free \u{202E}beer",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+380 44 000 00 00",
    "two\r\nlines,\"quoted\"",
    "\u{2066}\u{200F}\n",
    "'; DROP TABLE signature; --",
];

fn text(language: Language, title: &str, body: &str) -> PublicPetitionText {
    let text = PetitionText {
        language,
        title: title.to_owned(),
        body: body.to_owned(),
        notice: String::new(),
        beside: None,
    };
    let sha256 = text.sha256();
    PublicPetitionText { language, title: text.title, body: text.body, notice: text.notice, sha256 }
}

/// A petition with so many confirmed signatures, frozen; its names are public, so that no key is needed.
fn frozen(signatures: u8, names: &[&str]) -> FrozenPetition {
    let texts = vec![text(Language::Uk, "Де Ердем?", "Знайдіть його.\n\nСкажіть родині.")];
    let mut log = Log::default();
    let hash = |text: &PublicPetitionText| {
        std::array::from_fn(|at| u8::from_str_radix(&text.sha256[at * 2..at * 2 + 2], 16).unwrap())
    };
    let hashes = texts.iter().map(|text| (text.language.code().to_owned(), hash(text))).collect();
    log.append(&Leaf::Petition { slug: "where-is-erdem".to_owned(), texts: hashes }).unwrap();
    for n in 0..signatures {
        log.append(&Leaf::Add { class: Class::Email, area: None, commitment: [n; 32] }).unwrap();
    }
    let origin = Origin::read("byname/example.org/petitions/where-is-erdem").unwrap();
    let key = SigningKey::from_seed(origin.as_str(), &[1; 32]).unwrap();
    let head = log.head(&origin, Minute::read("2026-11-28T10:15Z").unwrap(), None).unwrap();
    let recipient = PublicRecipient {
        id: PublicId::from_text("ministry00000000"),
        names: vec![(Language::En, "Ministry of Answers".to_owned())],
        may_harm: false,
    };
    FrozenPetition {
        petition: PublicPetition {
            slug: "where-is-erdem".parse().unwrap(),
            owner: "Lantern Watch".to_owned(),
            state: PetitionState::Closed,
            texts,
            recipients: vec![recipient.clone()],
            people: vec![PublicId::from_text(invented::ERDEM)],
            opened_on: "2026-11-01".to_owned(),
            closed_on: Some("2026-11-28".to_owned()),
            takes_names: true,
            hand_overs: Vec::new(),
        },
        recipient,
        de_facto: false,
        jurisdiction: "UA".to_owned(),
        rule: Some("UA-1a".to_owned()),
        head: head.sign(&key).unwrap().to_string(),
        key: key.verifier().to_string(),
        countries: BTreeMap::from([("UA".to_owned(), 11), ("PL".to_owned(), 10)]),
        elsewhere: 3,
        months: BTreeMap::from([("2026-11".to_owned(), 25)]),
        keyholders: Vec::new(),
        sealed: Vec::new(),
        public_names: names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn pack(frozen: FrozenPetition) -> Pack {
    let settings = SiteSettings {
        group_name: "Lantern Watch".to_owned(),
        group_url: None,
        demonstration: false,
        licence: String::new(),
        base_url: Some("https://byname.example/".to_owned()),
    };
    Pack::of(frozen, vec![invented::erdem()], &settings)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes the pack as the command does, and gives its files by name.
fn written(pack: &Pack, language: Language) -> BTreeMap<&'static str, String> {
    let bytes = pack.to_bytes();
    let read = Pack::read(&bytes).unwrap();
    let names = read.frozen.open_names(None).unwrap();
    let opened = OpenedPack::new(read, &names, sha256(&bytes), language).unwrap();
    let files = opened.files(&Words::load(), None, sha256);
    files.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn the_same_file_gives_the_same_bytes_and_says_which_they_are() {
    let names = ["Яна", "Ірина", "Їжак", "Ґалаґан", "Гнат", "Zarema", "Ірина"];
    let pack = pack(frozen(30, &names));
    let (first, again) = (written(&pack, Language::Uk), written(&pack, Language::Uk));
    assert_eq!(first, again);
    let mut other = frozen(30, &names);
    other.public_names.reverse();
    let other = written(&super::pack::pack(other), Language::Uk);
    assert_eq!(first["names.csv"], other["names.csv"], "in whatever order they came");
    assert_eq!(
        first["names.csv"],
        "number,name\r\n1,Гнат\r\n2,Ґалаґан\r\n3,Ірина\r\n4,Ірина\r\n5,Їжак\r\n6,Яна\r\n7,Zarema\r\n"
    );
    for name in ["head.txt", "names.csv", "pack.html", "totals.csv"] {
        let line = format!("{}  {name}\n", sha256(first[name].as_bytes()));
        assert!(first["SHA256SUMS"].contains(&line), "{name}");
    }
    assert_eq!(first["head.txt"], pack.frozen.head);
    assert!(first["pack.html"].contains(&sha256(&pack.to_bytes())), "the frozen file stands on it");
}

#[test]
fn the_page_tells_everything_that_is_handed_over_and_needs_nothing_else() {
    let pack = pack(frozen(30, &["Ґалаґан", "Їжак"]));
    for (language, says) in [
        (Language::Uk, ["Де Ердем?", "Правова підстава", "Має перевірити людина", "і ще 28", "Польща"]),
        (
            Language::En,
            ["Де Ердем?", "Legal basis", "To be checked by a person", "and 28 who sign", "Poland"],
        ),
        (Language::Ru, ["Де Ердем?", "Правовое основание", "Должен проверить", "и ещё 28", "Польша"]),
        (Language::Crh, ["Де Ердем?", "Uquqiy esas", "teşkermek kerek", "daa 28", "Poland"]),
        (Language::CrhCyrl, ["Де Ердем?", "Укъукъий эсас", "тешкермек керек", "даа 28", "Poland"]),
    ] {
        let page = &written(&pack, language)["pack.html"];
        for words in says {
            assert!(page.contains(words), "{language}: {words}");
        }
        for words in [
            "Ministry of Answers",
            "Lantern Watch",
            "393/96-",
            // The rest of the name is markup, which is escaped.
            invented::erdem().name_in(language).text.split(' ').next().unwrap(),
            "Ґалаґан",
            "Їжак",
        ] {
            assert!(page.contains(words), "{language}: {words}");
        }
        for root in [&pack.frozen.key, pack.frozen.head.lines().nth(2).unwrap()] {
            assert!(page.contains(&root.replace('+', "&#43;")) || page.contains(root), "{language}: {root}");
        }
        assert!(page.contains("https://byname.example/data/petitions/where-is-erdem"));
        for loaded in ["<script", "<img", "<link", "src=", "url(", "@import", "href=\"http"] {
            assert!(!page.contains(loaded), "{language}: {loaded}");
        }
    }
    let totals = &written(&pack, Language::Uk)["totals.csv"];
    for row in [
        "all,,30",
        "class,email,30",
        "country,PL,10",
        "country,elsewhere,3",
        "country,not said,6",
        "month,2026-11,25",
        "month,not known,5",
        "names,named here,2",
        "names,in confidence,28",
    ] {
        assert!(totals.contains(&format!("{row}\r\n")), "{row} in {totals}");
    }
}

#[test]
fn nothing_that_is_written_as_a_name_does_anything() {
    let pack = pack(frozen(30, &HOSTILE));
    let files = written(&pack, Language::En);
    let mut reader = csv::Reader::from_reader(files["names.csv"].as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 7, "what is nothing but marks is no name, and each other one is one row");
    for row in &rows {
        assert_eq!(row.len(), 2);
        assert!(!row[1].starts_with(['=', '+', '-', '@', '\t', '\r']), "{row:?}");
        assert!(
            !row[1].chars().any(|c| c.is_control() || byname_base::text::is_direction_mark(c)),
            "{row:?}"
        );
    }
    let page = &files["pack.html"];
    assert!(!page.contains("<script") && !page.contains("<h1>Free"), "{page}");
    assert_eq!(page.matches("<li><bdi>").count(), 7);
    assert!(!page.contains('\u{202E}') && !page.contains('\u{2066}'));
    assert!(page.contains("and 23 who sign in confidence"), "who wrote no name signs in confidence");
}

#[test]
fn a_file_that_was_changed_is_not_opened() {
    let good = pack(frozen(12, &["Ann"]));
    let text = String::from_utf8(good.to_bytes()).unwrap();
    assert!(Pack::read(text.as_bytes()).is_ok());
    let read = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        Pack::read(text.replacen(from, to, 1).as_bytes())
    };
    assert!(matches!(read("count 12", "count 13"), Err(PackError::Head(_))));
    assert!(matches!(read("Знайдіть", "Забудьте"), Err(PackError::Text("uk"))));
    assert!(matches!(read("petition v1", "petition v2"), Err(PackError::Unreadable)));
    assert!(matches!(Pack::read(&text.as_bytes()[..text.len() / 2]), Err(PackError::Unreadable)));
    assert!(matches!(Pack::read(b"age-encryption.org/v1"), Err(PackError::Unreadable)));
}
