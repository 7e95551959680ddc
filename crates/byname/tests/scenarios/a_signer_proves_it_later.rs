//! Somebody signs, lets the name go to a recipient, asks for a receipt, and shows a month later without the site that the
//! signature was counted. The line that was shown once opens the proof of that signature and of no other.

use std::fs;
use std::time::Duration;

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_campaign::count::Counts;
use byname_campaign::jobs::HeldLease;
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};
use serde_json::Value;

use super::a_reader_in_warsaw_signs_secretly::{link_to, page, with_a_petition};
use super::beside;
use super::open_petition::{SLUG, now};

#[tokio::test]
async fn a_receipt_is_a_proof_after_the_count_and_for_its_own_signer_alone() {
    with_a_petition(|program| {
        let serving = program.serve();
        let (marta, line) = sign_for_a_receipt(program, &serving, "marta@example.org");
        let (petro, other_line) = sign_for_a_receipt(program, &serving, "petro@example.org");
        let mut reader = Browser::new(&serving.public);
        assert_eq!(fetch(&mut reader, &marta, &line), 422);
        assert!(reader.text().contains("in no signed number yet"), "{}", reader.text());
        serving.end();
        beside(close_epoch(program));

        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        assert_eq!(fetch(&mut reader, &marta, &line), 200);
        assert!(reader.page.starts_with("c2sp.org/tlog-proof@v1\n"), "{}", reader.page);
        let proof = reader.page.clone();
        for (whose, wrong) in [(&marta, &other_line), (&petro, &line)] {
            assert_eq!(fetch(&mut reader, whose, wrong), 422);
            assert!(reader.text().contains("not the line of this signature"), "{}", reader.text());
        }
        assert_eq!(fetch(&mut reader, &marta, "AAAAAAAAAAAAAAAAAAAAAA"), 422, "a guessed line");
        assert_eq!(reader.open(&marta.replace("/receipt/", "/receipt/x")), 404, "a link that was never sent");
        let summary: Value =
            serde_json::from_str(&serving.get(&format!("/data/petitions/{SLUG}.json")).body).unwrap();
        serving.end();

        let key = summary["keys"][0].as_str().unwrap();
        let file = program.scratch().join("receipt.txt");
        fs::write(&file, &proof).unwrap();
        let file = file.display().to_string();
        let said = program.must(&["verify", "receipt", &file, "--key", key]);
        assert!(said.contains("class email, area not told"), "{said}");
        // One letter of the log's line that the proof makes again is another one.
        fs::write(&file, proof.replacen("index 1", "index 0", 1).replacen("index 2", "index 1", 1)).unwrap();
        assert_ne!(program.run(&["verify", "receipt", &file, "--key", key]).code, 0, "another leaf's number");
    })
    .await;
}

/// Signs with a name for a recipient, confirms with a receipt; gives the address of the proof and the line.
fn sign_for_a_receipt(program: &Program, serving: &Serving, address: &str) -> (String, String) {
    let mut reader = Browser::new(&serving.public);
    assert_eq!(reader.open(&page()), 200);
    std::thread::sleep(Duration::from_millis(3_100));
    let fields = [("email", address), ("name", "Marta Testenko"), ("seen", "deliver")];
    assert_eq!(reader.send(&page(), &fields), 200);
    let link = link_to(program, address);
    reader.open(&link);
    assert_eq!(reader.send(&link, &[("receipt", "yes")]), 200);
    let line = reader.page.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let proof = reader.link("/en/receipt/").unwrap();
    assert!(!proof.contains(&line), "the line is in no address");
    reader.open(&link);
    assert_eq!(
        reader.link("/en/receipt/").as_ref(),
        Some(&proof),
        "the link that was sent leads there too: {}",
        reader.text()
    );
    assert!(!reader.page.contains(&line), "it is shown once");
    (proof, line)
}

fn fetch(reader: &mut Browser, proof: &str, line: &str) -> u16 {
    assert_eq!(reader.open(proof), 200);
    reader.send(proof, &[("secret", line)])
}

/// Closes the epoch as an hour later.
async fn close_epoch(program: &Program) {
    let data = DataFolder::open(&program.data(), now()).await.unwrap();
    let (mut counts, lease) = (Counts::default(), HeldLease::new("a test".to_owned()));
    let mut heads = 0;
    for minutes in [1, 62] {
        let then = now().plus_minutes(minutes);
        let lease = lease.renew(&data.db, then).await.unwrap().unwrap();
        heads += counts.close(&data.db, &lease, then, &mut Mint::from_system()).await.unwrap();
    }
    assert_eq!(heads, 1);
    data.db.close().await;
}
