//! Whatever comes in, an answer or a refusal comes out, in bounded time; and the answer does not depend on what a
//! name does not mean: case, order, normal form, which of the two comes first.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use byname_names::{Index, Name, NotAName, score};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

/// Invented names in the scripts that the tables know.
const NAMES: [&str; 12] = [
    "Erdem Tolgarov",
    "Ердем Толгаров",
    "Эрдем Толгаров Ильясович",
    "Marta Vitrolom-Kostak",
    "Марта Вітролом",
    "Yeva Ćwierk",
    "إردم تولغاروف",
    "ארדם טולגרוב",
    "Erdem Tolğarov",
    "Толгаров Е. І.",
    "von Listvirna, Solomiia",
    "Tolgarov (Ibrahimoğlu), Erdem",
];

fn value(a: &str, b: &str) -> Option<f32> {
    Some(score(&Name::read(a).ok()?, &Name::read(b).ok()?).value)
}

/// Letters, marks, controls, digits, emoji, unassigned code points: anything that a `char` can be.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        2 => "[а-яёіїєґА-ЯЁІЇЄҐ'ʼ -]{0,12}",
        1 => "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{300}-\u{36f}\u{fe0f}]{0,6}",
        1 => prop::collection::vec(any::<char>(), 0..8).prop_map(String::from_iter),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_texts_are_judged_alike_from_both_sides(a in any_text(), b in any_text()) {
        let (one, other) = (value(&a, &b), value(&b, &a));
        prop_assert_eq!(one, other, "{:?} {:?}", a, b);
        if let Some(value) = one {
            prop_assert!((0.0..=1.0).contains(&value));
        }
        if let Some(itself) = value(&a, &a) {
            prop_assert_eq!(itself, 1.0, "{:?}", a);
        }
    }
}

#[test]
fn case_and_normal_form_and_order_change_nothing() {
    for a in NAMES {
        for b in NAMES {
            let plain = value(a, b);
            assert_eq!(value(&a.to_lowercase(), b), plain, "{a} {b}");
            assert_eq!(value(&a.nfd().collect::<String>(), &b.nfc().collect::<String>()), plain, "{a} {b}");
        }
    }
    let order = |text: &str| text.split(' ').rev().collect::<Vec<_>>().join(" ");
    for a in ["Erdem Tolgarov", "Марта Вітролом", "Erdem Tolğarov"] {
        for b in NAMES {
            assert_eq!(value(&order(a), b), value(a, b), "{a} {b}");
        }
    }
}

#[test]
fn what_is_no_name_is_refused_with_a_word() {
    assert_eq!(Name::read("").unwrap_err(), NotAName::NoLetters);
    assert_eq!(Name::read("2014 😀 \u{202e}").unwrap_err(), NotAName::NoLetters);
    assert_eq!(Name::read(&"а".repeat(1 << 20)).unwrap_err(), NotAName::TooLong);
    assert_eq!(Name::read(&"an ".repeat(10_000)).unwrap_err(), NotAName::TooLong);
    assert!(Name::read("Я").is_ok() && Name::read("O").is_ok(), "one letter is a name");
}

#[test]
fn an_index_finds_what_was_put_in_and_forgets_what_was_taken_out() {
    let numbered: Vec<(String, &str)> = (0..).map(|n: usize| n.to_string()).zip(NAMES).collect();
    let mut index = Index::build(numbered.iter().map(|(id, name)| (id.as_str(), *name)));
    for (id, name) in &numbered {
        let found = index.top(&Name::read(name).unwrap(), 12);
        assert!(found.iter().any(|hit| hit.id == id && hit.value > 0.9), "{name}");
    }
    let mut kept = Vec::new();
    index.save(&mut kept).unwrap();
    let opened = Index::open(kept.as_slice()).unwrap();
    let asked = Name::read("Ердем Толгаров").unwrap();
    let ids = |index: &Index| index.top(&asked, 3).iter().map(|hit| hit.id.to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&opened), ids(&index));
    assert!(Index::open(&kept[..kept.len() / 2]).is_err(), "half an index is none");
    assert!(index.remove("1") && !index.remove("1"));
    assert!(!ids(&index).contains(&"1".to_owned()));
}
