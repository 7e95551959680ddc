//! Any bytes as names, as an index, as lines and as running text: nothing may panic, and scores stay within 0 and 1.

#![no_main]

use byname_names::{Index, Mentions, Name, lines, score};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (a, b) = text.split_once('\n').unwrap_or((&text, "Ервін Толгаров"));
    if let (Ok(a), Ok(b)) = (Name::read(a), Name::read(b)) {
        let (there, back) = (score(&a, &b).value, score(&b, &a).value);
        assert!((0.0..=1.0).contains(&there));
        assert_eq!(there.to_bits(), back.to_bits(), "the order of two names changes nothing");
    }
    let index = Index::build([("a", a), ("b", b), ("c", "Erdem Tolğarov")]);
    if let Ok(name) = Name::read(b) {
        assert!(index.top(&name, 3).iter().all(|hit| (0.0..=1.0).contains(&hit.value)));
    }
    let length = u64::try_from(text.len()).expect("a short text");
    for mention in Mentions::of(&index).read(&text) {
        assert!(mention.start < mention.end && mention.end <= length);
    }
    let _ = Index::open(bytes);
    let mut out = Vec::new();
    lines::score_lines(bytes, &mut out).expect("memory takes all");
    lines::mention_lines(&index, bytes, &mut out).expect("memory takes all");
});
