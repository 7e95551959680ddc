//! What must hold of every name: order, case and form of writing change nothing, and no input does harm.

use byname_names::{Index, Name, NotAName, score};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Names as people write them: words of a script's letters, with the marks that stand between.
fn written() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[A-Z][a-zçğışöüñ']{1,9}",
        "[А-ЯЄІЇҐ][а-яєіїґьй]{1,9}",
        "[\u{621}-\u{63A}\u{641}-\u{64A}]{2,8}",
        "[א-ת']{2,8}",
        "[A-ZА-Я]\\.",
    ];
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

fn value(a: &str, b: &str) -> Option<f32> {
    Some(score(&Name::read(a).ok()?, &Name::read(b).ok()?).value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn the_order_of_two_names_changes_nothing(a in written(), b in written()) {
        prop_assert_eq!(value(&a, &b), value(&b, &a));
    }

    #[test]
    fn a_name_is_equal_to_itself_in_any_case_order_and_form(a in written()) {
        let turned: Vec<&str> = a.split(' ').rev().collect();
        let sure = Name::read(&a).ok().map(|_| 1.0);
        for other in [a.clone(), a.to_uppercase(), turned.join(" "), a.nfd().collect(), a.nfkc().collect()] {
            prop_assert_eq!(value(&a, &other), sure, "{} and {}", a, other);
        }
    }

    #[test]
    fn case_order_and_form_change_no_score(a in written(), b in written()) {
        let turned: Vec<&str> = b.split(' ').rev().collect();
        for other in [b.to_uppercase(), turned.join(" "), b.nfd().collect(), b.nfkd().collect()] {
            prop_assert_eq!(value(&a, &b), value(&a, &other), "{} with {} and {}", a, b, other);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn no_text_does_harm(a in ".{0,40}", b in "[\\PC\u{200E}-\u{202E}\u{0}0-9()\\[\\],.' -]{0,40}") {
        if let Some(value) = value(&a, &b) {
            prop_assert!((0.0..=1.0).contains(&value));
        }
    }
}

#[test]
fn what_cannot_be_a_name_is_refused_in_words() {
    for text in ["", " ", "...", "123 456", "🙂🙂", "\u{202E}\u{200F}", "\u{0378}", "'"] {
        assert_eq!(Name::read(text), Err(NotAName::NoLetters), "{text:?}");
    }
    for text in ["a".repeat(1 << 20), "ab ".repeat(10_000), "ab ".repeat(25)] {
        assert_eq!(Name::read(&text), Err(NotAName::TooLong));
    }
    assert!(Name::read("Я").is_ok());
    assert!(Name::read(&"а".repeat(500)).is_ok());
}

#[test]
fn relatives_stay_apart_and_one_person_comes_together() {
    let sure = |a, b| value(a, b).unwrap();
    for (a, b) in [
        ("Садиков Ільвер Ізетович", "Садыков Ильвер Изетович"),
        ("Айше Ґалаґан", "Aişe Halahan"),
        ("Мустафаєва Севіля", "Sevilya Mustafaeva"),
        ("Олексій Рибчук", "Рыбчук, Алексей"),
    ] {
        assert!(sure(a, b) > 0.8, "{a} and {b}: {}", sure(a, b));
    }
    for (a, b) in [
        ("Садиков Ільвер Ізетович", "Садыков Осман Изетович"),
        ("Якуб Абдураманович Япиджи", "Абдураман Якубович Япиджи"),
        ("Олексій Рибчук", "Олексій Рибалко"),
    ] {
        assert!(sure(a, b) < 0.3, "{a} and {b}: {}", sure(a, b));
    }
    // A single letter is an initial, never a particle, whatever it means in other languages.
    let (own, other) = (sure("Bekirov E.", "Ельдар Бекіров"), sure("Bekirov E.", "Умер Бекіров"));
    assert!(own > other + 0.1, "its own {own}, another's {other}");
}

#[test]
fn an_index_finds_forgets_and_is_kept() {
    let mut index = Index::build([("1", "Ільвер Садиков"), ("2", "Osman Sadykov"), ("3", "Айше Галаган")]);
    let first =
        |index: &Index, name| index.top(&Name::read(name).unwrap(), 10).first().map(|hit| hit.id.to_owned());
    for name in ["Садыкову Ильверу", "Sadıqov İlver", "Ilver Sadikov"] {
        assert_eq!(first(&index, name).as_deref(), Some("1"), "{name}");
    }
    index.insert("4", &Name::read("Тимур Бекиров").unwrap());
    assert_eq!(first(&index, "Bekirov T.").as_deref(), Some("4"));
    assert!(index.remove("2"));
    assert!(!index.remove("2"));
    let mut bytes = Vec::new();
    index.save(&mut bytes).unwrap();
    let opened = Index::open(bytes.as_slice()).unwrap();
    assert_eq!(opened.len(), index.len());
    assert_eq!(first(&opened, "Тимура Бекирова").as_deref(), Some("4"));
    assert!(opened.top(&Name::read("Osman Sadykov").unwrap(), 10).iter().all(|hit| hit.id != "2"));
    assert!(Index::open(&bytes[..bytes.len() - 3]).is_err());
    assert!(Index::open(&b"something else"[..]).is_err());
}
