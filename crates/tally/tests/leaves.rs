//! Whatever is read as a leaf, a head or a receipt is written in the same bytes again.

use byname_tally::{Head, Leaf, Receipt};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

/// Lines that are leaves, or nearly.
fn nearly_a_leaf() -> impl Strategy<Value = String> {
    prop_oneof![
        "add (email|kiosk|partner|paper) (-|[A-Z]{2}|[A-Za-z]{1,3}) [A-Za-z0-9_-]{42}[A-Za-z0-9_=-]{1,2}",
        "(withdraw|invalidate|restore) [0-9]{1,3}( [0-9]{1,2}){0,2}",
        "batch [0-9]{1,2} (invalidate|restore) [0-9]{1,2} (other|appeal|bot)( \\PC{0,9}){0,2}",
        "paper [0-9]{1,7} [0-9]{1,3}(-[0-9]{1,3})?(,[0-9]{1,3}(-[0-9]{1,3})?){0,2} [0-9a-f]{64}",
        "petition [a-z0-9-]{1,9}( [a-z]{2,3}(-[A-Z][a-z]{1,3})?=[0-9a-f]{64}){1,2}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_line_that_is_read_is_written_as_it_was(line in nearly_a_leaf()) {
        if let Ok(leaf) = Leaf::read(&line) {
            prop_assert_eq!(leaf.to_string(), line);
        }
    }

    #[test]
    fn a_line_is_a_leaf_with_no_byte_more(line in nearly_a_leaf(), more in "[ \n\r\t\u{0}\u{A0}\u{202E}]{1,2}") {
        let (behind, before) = ([line.as_str(), &more].concat(), [more.as_str(), &line].concat());
        prop_assert!(Leaf::read(&behind).is_err(), "{:?}", behind);
        prop_assert!(Leaf::read(&before).is_err(), "{:?}", before);
    }

    #[test]
    fn no_text_does_harm(text in "[\\PC\n\u{0}]{0,200}") {
        prop_assert!(Leaf::read(&text).is_err());
        prop_assert!(Head::read(&text).is_err());
        prop_assert!(Receipt::read(&text).is_err());
    }
}

/// The strategy above would show nothing if it never made a leaf.
#[test]
fn many_of_the_lines_are_leaves() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let lines = (0..1_000).map(|_| nearly_a_leaf().new_tree(&mut runner).unwrap().current());
    let read = lines.filter(|line| Leaf::read(line).is_ok()).count();
    assert!((100..900).contains(&read), "{read} of 1,000");
}
