//! A reader in Warsaw signs secretly and confirms by the link. A program that reads the mail before counts nothing. The
//! signer takes the signature back.

use std::fs;
use std::time::Duration;

use byname::data_folder::DataFolder;
use byname_db::values;
use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

use super::open_petition::{SLUG, now, open_petition};
use super::{beside, eventually, on_each_database};

#[tokio::test]
async fn a_link_that_is_only_opened_counts_nothing_and_one_that_is_pressed_counts_once() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        let link = sign(program, &mut reader, "marta@example.org");
        let mut scanner = Browser::new(&serving.public);
        for _ in 0..3 {
            assert_eq!(scanner.open(&link), 200);
        }
        assert!(scanner.page.contains("Count my signature"));
        assert!(!scanner.page.contains("<script"));
        assert_eq!(states(program), "pending", "opening alone changes nothing");
        reader.open(&link);
        assert_eq!(reader.send(&link, &[]), 200);
        assert!(reader.text().contains("Your signature counts"), "{}", reader.text());
        assert_eq!(states(program), "confirmed");
        let database = fs::read(program.data().join("byname.db")).unwrap_or_default();
        let kept = String::from_utf8_lossy(&database).contains("marta@example.org");
        assert!(!kept, "no address is left in the file");
        let back = reader.link("/en/take-back/").unwrap();
        reader.open(&back);
        assert_eq!(reader.send(&back, &[]), 200);
        assert!(reader.text().contains("It is gone"), "{}", reader.text());
        assert_eq!(states(program), "");
    })
    .await;
}

#[tokio::test]
async fn new_repeated_and_held_are_told_alike() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        sign(program, &mut reader, "petro@example.org");
        let new = reader.page.clone();
        fill_in(&mut reader, "petro@example.org", Duration::from_millis(3_100));
        assert_eq!(reader.page, new, "the same address again");
        fill_in(&mut reader, "bohdan@example.org", Duration::ZERO);
        assert_eq!(reader.page, new, "sooner than anybody reads");
        assert_eq!(states(program), "held pending");
        reader.open(&page());
        assert_eq!(reader.send(&page(), &[("email", "nobody")]), 422);
        assert!(reader.text().contains("no address to which a message can be sent"), "{}", reader.text());
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_too_old_offers_no_press_that_would_do_nothing() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        let link = sign(program, &mut reader, "olena@example.org");
        for (age, status) in [(7 * 24 * 60 - 2, 200), (7 * 24 * 60 + 2, 404)] {
            beside(signed_ago(program, age));
            assert_eq!(reader.open(&link), status, "{age} minutes");
            assert_eq!(reader.page.contains("Count my signature"), status == 200, "{age} minutes");
        }
        assert!(reader.text().contains("There is nothing by this link"), "{}", reader.text());
    })
    .await;
}

/// Makes every signature so many minutes old.
async fn signed_ago(program: &Program, minutes: i64) {
    let data = DataFolder::open(&program.data(), now()).await.unwrap();
    let mut tx = data.db.write().await.unwrap();
    let at = now().plus_minutes(-minutes).as_minute();
    tx.execute("UPDATE signature SET signed_at = $1", values![at]).await.unwrap();
    tx.commit().await.unwrap();
    data.db.close().await;
}

/// Tells a story on each database, with a petition that anyone can sign.
pub(super) async fn with_a_petition(story: impl Fn(&Program)) {
    on_each_database(|program| {
        program.fill("invented");
        beside(open_petition(program));
        story(program);
    })
    .await;
}

pub(super) fn page() -> String {
    format!("/en/petitions/{SLUG}")
}

/// Signs as a person does, and gives the path of the link that was sent.
fn sign(program: &Program, reader: &mut Browser, address: &str) -> String {
    fill_in(reader, address, Duration::from_millis(3_100));
    assert!(reader.text().contains("One step is left"), "{}", reader.text());
    link_to(program, address)
}

/// The path of the link that was sent to an address.
pub(super) fn link_to(program: &Program, address: &str) -> String {
    let outbox = program.data().join("outbox");
    let letters = || -> Vec<String> {
        let files = fs::read_dir(&outbox).into_iter().flatten().filter_map(Result::ok);
        let eml = files.filter(|file| file.path().extension().is_some_and(|end| end == "eml"));
        eml.filter_map(|file| fs::read_to_string(file.path()).ok())
            .filter(|text| text.contains(address))
            .collect()
    };
    eventually("the link lies in the outbox", || !letters().is_empty());
    let letter = letters().remove(0);
    assert!(!letter.to_lowercase().split("\r\n\r\n").next().unwrap().contains("where"), "{letter}");
    let text = letter.replace("=\r\n", "").replace("=3D", "=");
    let link = text.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    let path = link.split_once("//").unwrap().1;
    path[path.find('/').unwrap()..].to_owned()
}

/// Fills the form in and sends it after a while.
fn fill_in(reader: &mut Browser, address: &str, after: Duration) {
    assert_eq!(reader.open(&page()), 200);
    std::thread::sleep(after);
    assert_eq!(reader.send(&page(), &[("email", address), ("country", "PL")]), 200);
}

/// The states of all signatures, in order.
pub(super) fn states(program: &Program) -> String {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.read().await.unwrap();
        let rows = tx.rows("SELECT state FROM signature ORDER BY state", values![]).await.unwrap();
        rows.iter().map(|row| row.text("state").unwrap()).collect::<Vec<_>>().join(" ")
    })
}
