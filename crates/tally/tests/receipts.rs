//! A signer keeps a receipt and shows it to somebody who has nothing but the log's key.

use byname_tally::{
    Area, Class, Head, Leaf, Log, Minute, Note, Origin, Receipt, Secret, SigningKey, TallyError, VerifierKey,
};

const ORIGIN: &str = "byname/example.org/petitions/where-is-marta";

/// A log of `signatures`, the third class and area in turn, and its signed head.
fn signed_log(signatures: u8) -> (Log, Head, Note, VerifierKey) {
    let text = "00".repeat(32);
    let mut log = Log::read([format!("petition where-is-marta uk={text}").as_str()]).unwrap();
    for seed in 1..=signatures {
        let (class, area) = told(seed);
        log.append(&Leaf::Add { class, area, commitment: Secret([seed; 16]).commitment() }).unwrap();
    }
    let origin = Origin::read(ORIGIN).unwrap();
    let key = SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap();
    let head = log.head(&origin, Minute::read("2026-11-28T10:15Z").unwrap(), None).unwrap();
    let note = head.sign(&key).unwrap();
    (log, head, note, key.verifier())
}

fn told(seed: u8) -> (Class, Option<Area>) {
    let class = [Class::Email, Class::Kiosk, Class::Partner][usize::from(seed % 3)];
    (class, (seed.is_multiple_of(2)).then(|| Area::read("UA").unwrap()))
}

fn receipt(log: &Log, note: &Note, seed: u8) -> Receipt {
    let (class, area) = told(seed);
    let (index, size) = (u64::from(seed), log.tree().size());
    let path = log.tree().inclusion(index, size).unwrap();
    Receipt { secret: Secret([seed; 16]), class, area, index, path, note: note.clone() }
}

#[test]
fn every_receipt_holds_and_is_read_as_it_was_written() {
    for signatures in 1..20 {
        let (log, head, note, key) = signed_log(signatures);
        for seed in 1..=signatures {
            let text = receipt(&log, &note, seed).to_string();
            let read = Receipt::read(&text).unwrap();
            assert_eq!(read.to_string(), text);
            assert_eq!(read.check(std::slice::from_ref(&key)), Ok(head.clone()), "{text}");
        }
    }
}

#[test]
fn a_receipt_is_the_text_of_the_specification() {
    let (log, _, note, _) = signed_log(2);
    let text = receipt(&log, &note, 2).to_string();
    let lines: Vec<&str> = text.lines().collect();
    // Sixteen bytes of two, then “partner UA”.
    assert_eq!(
        lines[..3],
        ["c2sp.org/tlog-proof@v1", "extra AgICAgICAgICAgICAgICAnBhcnRuZXIgVUE=", "index 2"]
    );
    assert_eq!((lines[3].len(), lines[4], lines[5]), (44, "", ORIGIN));
    assert!(text.ends_with(&format!("\n\n{note}")));
}

#[test]
fn no_byte_of_a_receipt_can_be_changed() {
    let (log, _, note, key) = signed_log(11);
    let text = receipt(&log, &note, 4).to_string();
    let keys = [key];
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1 << bit;
            let good = String::from_utf8(changed)
                .is_ok_and(|text| Receipt::read(&text).is_ok_and(|receipt| receipt.check(&keys).is_ok()));
            assert!(!good, "byte {at}, bit {bit} of\n{text}");
        }
    }
}

#[test]
fn a_receipt_of_another_log_place_or_signer_does_not_hold() {
    let (log, _, note, key) = signed_log(11);
    let keys = [key];
    let good = receipt(&log, &note, 4);
    let not_included = Err(TallyError::NotIncluded);
    assert_eq!(Receipt { secret: Secret([5; 16]), ..good.clone() }.check(&keys), not_included);
    assert_eq!(Receipt { class: Class::Partner, ..good.clone() }.check(&keys), not_included);
    assert_eq!(Receipt { area: None, ..good.clone() }.check(&keys), not_included);
    assert_eq!(Receipt { index: 5, ..good.clone() }.check(&keys), not_included);
    let (_, _, other_note, _) = signed_log(12);
    assert_eq!(Receipt { note: other_note, ..good.clone() }.check(&keys), not_included);
    let stranger = SigningKey::from_seed(ORIGIN, &[8; 32]).unwrap();
    assert_eq!(good.check(&[stranger.verifier()]), Err(TallyError::NoKnownSignature));
    let text = good.to_string();
    assert!(Receipt::read(&text.replace("@v1", "@v2")).is_err());
    assert!(Receipt::read(&text.replace("index 4", "index 04")).is_err());
    assert!(Receipt::read(&text[..text.len() - 1]).is_err());
}
