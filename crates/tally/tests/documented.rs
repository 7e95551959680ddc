//! What `docs/reference/petition_log.md` shows is what the program writes.

use std::fs;
use std::path::Path;

use byname_tally::{
    Act, Area, Cause, Class, Leaf, Log, Minute, Origin, Reason, Receipt, Secret, Sheets, SigningKey,
};

const ORIGIN: &str = "byname/example.org/petitions/where-is-marta";

#[test]
fn the_page_shows_a_log_its_head_and_a_receipt_as_they_are() {
    let mut log = Log::default();
    let text =
        Leaf::Petition { slug: "where-is-marta".to_owned(), texts: vec![("uk".to_owned(), [0xab; 32])] };
    let add = |class, area, seed| Leaf::Add { class, area, commitment: Secret([seed; 16]).commitment() };
    let ukraine = Area::read("UA").ok();
    let leaves = [
        text,
        add(Class::Email, None, 1),
        add(Class::Kiosk, ukraine, 2),
        Leaf::Paper { signatures: 12, sheets: Sheets::read("101-103,107").unwrap(), scan: [0xcd; 32] },
        add(Class::Email, None, 3),
        Leaf::Withdraw { index: 1 },
        Leaf::Batch {
            number: 1,
            act: Act::Invalidate,
            count: 1,
            reason: Reason::new(Cause::Automated, Some("one domain, the same second")).unwrap(),
        },
        Leaf::Review { act: Act::Invalidate, index: 4, batch: 1 },
    ];
    let lines: String = leaves.iter().map(|leaf| log.append(leaf).unwrap() + "\n").collect();
    let key = SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap();
    let time = Minute::read("2026-11-28T10:15Z").unwrap();
    let note = log.head(&Origin::read(ORIGIN).unwrap(), time, None).unwrap().sign(&key).unwrap();
    let path = log.tree().inclusion(2, 8).unwrap();
    let receipt = Receipt {
        secret: Secret([2; 16]),
        class: Class::Kiosk,
        area: ukraine,
        index: 2,
        path,
        note: note.clone(),
    };

    let page = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/petition_log.md"),
    );
    let page = page.unwrap();
    for shown in [lines, note.to_string(), key.verifier().to_string() + "\n", receipt.to_string()] {
        assert!(page.contains(&format!("```\n{shown}```\n")), "the page does not show\n{shown}");
    }
}
