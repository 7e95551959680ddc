//! Somebody writes a letter in their own words: prints it, leaves it with the group, lets it go by mail. The campaign is
//! stopped meanwhile; the facts were withdrawn since, or are others by now.

use std::fs;
use std::sync::Arc;

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_campaign::letters::pace::is_office_hour;
use byname_db::{Row, values};
use byname_mail::Mailer;
use byname_publish::letter_post::LetterPost;
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};
use byname_web::words::Words;

use super::a_partner_group_reports_40_letters::{desk, first_addressee};
use super::a_reader_in_warsaw_signs_secretly::link_to;
use super::open_letters::{MODEL, open_letters};
use super::open_petition::{SLUG, now};
use super::{beside, eventually, on_each_database};

const WORDS: &str = "My pupils in Warsaw ask me about him every week.";

#[tokio::test]
async fn a_writer_prints_in_own_words_with_the_facts_of_the_release_and_nothing_is_kept() {
    with_letters(|program| {
        let serving = program.serve();
        let mut writer = look(&serving, WORDS);
        let page = writer.text();
        assert!(page.contains(WORDS) && page.contains("Erdem Tolgarov"), "{page}");
        assert!(page.contains("14 March 2016") && page.contains("bus depot, Yelqaya"), "{page}");
        assert!(page.contains(MODEL), "offered after own words");
        assert!(!page.contains("Much of this is the text"), "it is their own");
        assert_eq!(writer.send(&page_of(), &[("do", "print")]), 200);
        let sheets = writer.page.matches("<article class=\"letter sheet\"").count();
        assert_eq!(sheets, 2, "the letter, and the copy");
        assert!(writer.text().contains("Copies: Commissioner for the Missing"), "{}", writer.text());
        assert!(!writer.page.contains("<script"));
        assert!(look(&serving, MODEL).text().contains("Much of this is the text"), "it reads like the model");
        for (sent, status) in [("", 422), (&*"a".repeat(6_001), 422), (&*"a".repeat(6_000), 200)] {
            assert_eq!(wrote(&serving, sent).0, status, "{} letters", sent.len());
        }
        assert!(!in_database(program, "pupils in Warsaw"));
        let mut other = Browser::new(&serving.public);
        other.open(&page_of());
        assert_eq!(other.send(&page_of(), &[("do", "nameless")]), 200);
        other.open(&page_of());
        assert!(other.text().contains("1 person stands behind it without a name"), "{}", other.text());
    })
    .await;
}

#[tokio::test]
async fn no_mail_goes_to_a_de_facto_body_and_the_page_says_why_before_the_form() {
    with_letters(|program| {
        let serving = program.serve();
        let mut writer = Browser::new(&serving.public);
        writer.open(&page_of());
        let before = writer.page.split("id=\"words\"").next().unwrap();
        for said in ["30 March 2025", "to be checked", "/en/rules/RU-1c", "Count me without a name"] {
            assert!(before.contains(said), "{said}");
        }
        let second = writer.page.split("id=\"to-1\" name=\"to\" value=\"").nth(1).unwrap();
        let second = second.split('"').next().unwrap().to_owned();
        assert_eq!(writer.send(&page_of(), &[("words", WORDS), ("to", &second), ("name", "Olena")]), 200);
        assert!(!writer.page.contains("mailto:"), "{}", writer.text());
        assert!(!writer.page.contains("value=\"mail\""), "{}", writer.text());
        let sent =
            [("do", "mail"), ("words", WORDS), ("to", &*second), ("name", "O"), ("email", "o@example.org")];
        assert_eq!(writer.post(&page_of(), &sent).status, 409, "asked for all the same");
        assert!(look(&serving, WORDS).page.contains("mailto:office@ib01"), "where it has effect");
    })
    .await;
}

#[tokio::test]
async fn somebody_writes_and_the_campaign_is_stopped_meanwhile() {
    with_letters(|program| {
        let serving = program.serve();
        let mut given = look(&serving, "I am a nurse, and I ask for an answer.");
        assert_eq!(given.send(&page_of(), &[("do", "give")]), 200, "{}", given.text());
        assert!(in_database(program, "I am a nurse"));
        let mut writer = look(&serving, WORDS);
        let mut fresh = Browser::new(&serving.public);
        fresh.open(&page_of());
        let people: serde_json::Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
        let erdem = |person: &&serde_json::Value| person["name_en"] == "Erdem Tolgarov";
        let erdem = people["people"].as_array().unwrap().iter().find(erdem).unwrap()["id"].as_str().unwrap();
        let person = format!("/en/people/{erdem}");
        let way = format!("href=\"{}\"", page_of());
        let led = || serving.get(&person).body.split("id=\"letters\"").nth(1).unwrap_or_default().to_owned();
        assert!(led().contains(&way) && led().contains("Letters can be written"), "{}", led());
        let (mut desk, home) = desk(program, &serving);
        desk.open(&format!("{home}/turn/stop"));
        assert_eq!(desk.send("/turn/stop", &[]), 200, "{}", desk.text());
        eventually("the page of the person saying that it was stopped", || {
            led().contains(&way) && !led().contains("Letters can be written")
        });
        for what in ["give", "print", "look", "posted", "nameless"] {
            let mut on_screen = writer.clone();
            assert_eq!(on_screen.send(&page_of(), &[("do", what)]), 409, "{what}");
            assert!(on_screen.text().contains("asked everybody to stop writing"), "{}", on_screen.text());
        }
        assert_eq!(writer.send(&page_of(), &[("do", "give")]), 409);
        assert!(writer.page.contains(WORDS), "what was written is given back");
        assert_eq!(fresh.send(&page_of(), &[("words", WORDS)]), 409);
        assert_eq!(fresh.open(&page_of()), 200);
        assert!(!fresh.page.contains("id=\"words\""), "no form any more");
        assert!(fresh.text().contains("asks everybody to stop writing"), "{}", fresh.text());
        assert!(!in_database(program, "I am a nurse"), "what was left with the group is forgotten");
    })
    .await;
}

#[tokio::test]
async fn the_facts_were_withdrawn_since_or_are_others_by_now() {
    with_letters(|program| {
        let serving = program.serve();
        let mut given = look(&serving, WORDS);
        assert_eq!(given.send(&page_of(), &[("do", "give")]), 200, "{}", given.text());
        let writer = look(&serving, WORDS);
        let (mut desk, home) = desk(program, &serving);
        let sheets = batch(&mut desk, &home);
        assert!(desk.text().contains("14 March 2016"), "{}", desk.text());

        program.must(&["withdraw", "IP01", "--by", "A", "--reason", "the family asks"]);
        let mut on_screen = writer.clone();
        assert_eq!(on_screen.send(&page_of(), &[("do", "print")]), 409);
        assert!(on_screen.page.contains(WORDS), "what was written is given back");
        let mut fresh = Browser::new(&serving.public);
        fresh.open(&page_of());
        assert!(fresh.text().contains("This form stands still"), "{}", fresh.text());
        assert!(!fresh.page.contains("Tolgarov") && !fresh.page.contains("id=\"words\""));
        desk.open(&sheets);
        assert!(desk.text().contains("Nothing can be printed"), "{}", desk.text());
        assert!(!desk.page.contains("14 March 2016"));

        // The day was corrected, and the person released anew.
        correct(program, &["IC014,IP01,last_seen_edtf,2016-03-14", ",28,2016-03-14,\"bus depot"]);
        let mut on_screen = writer.clone();
        assert_eq!(on_screen.send(&page_of(), &[("do", "print")]), 200);
        let page = on_screen.text();
        assert!(page.contains("13 March 2016") && !page.contains("14 March 2016"), "{page}");
        desk.open(&sheets);
        let page = desk.text();
        assert!(page.contains("13 March 2016") && !page.contains("14 March 2016"), "{page}");

        let today = now().day_in(&byname_base::now::kyiv()).to_string();
        let batch = sheets.trim_end_matches("/letters").to_owned();
        desk.open(&batch);
        let handed = [("what", "handed"), ("on", today.as_str()), ("registered", "RR123")];
        assert_eq!(desk.send(&batch, &handed), 200, "{}", desk.text());
        let step = desk.link("/en/steps/").unwrap();
        desk.open(&step);
        assert!(desk.text().contains("1 letter of a person who wrote in their own words"), "{}", desk.text());
        assert!(!in_database(program, "pupils in Warsaw"), "the letter is forgotten");
        let mut reader = Browser::new(&serving.public);
        reader.open(&page_of());
        assert!(
            reader.text().contains("batch 1: 1 printed letter to Police of Vitrohrad"),
            "{}",
            reader.text()
        );
    })
    .await;
}

#[tokio::test]
async fn a_letter_by_mail_leaves_only_when_its_writer_presses_the_link() {
    with_letters(|program| {
        let serving = program.serve();
        let mut writer = look(&serving, WORDS);
        assert_eq!(writer.send(&page_of(), &[("do", "mail"), ("email", "nobody")]), 422);
        assert_eq!(writer.send(&page_of(), &[("do", "mail"), ("email", "olena@example.org")]), 200);
        let link = link_to(program, "olena@example.org");
        let mut by_link = Browser::new(&serving.public);
        assert_eq!(by_link.open(&link), 200);
        assert!(!by_link.page.contains(WORDS), "whoever finds the link does not read the letter");
        assert!(!outbox(program).iter().any(|mail| mail.contains("office@ib01")), "not before");
        assert_eq!(by_link.send(&link, &[("what", "let_go")]), 200, "{}", by_link.text());
        drop(serving);
        beside(send_in_office_hours(program));
        let mails = outbox(program);
        let mail = mails.iter().find(|mail| mail.contains("To: office@ib01.example.org")).unwrap();
        let (head, text) = mail.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("Reply-To: olena@example.org"), "{head}");
        assert!(head.contains("Subject: Letter\r\n") && !head.contains("Tolgarov"), "no cause: {head}");
        let text = text.replace("=\r\n", "");
        assert!(text.contains("Erdem Tolgarov") && text.contains("14 March 2016"), "{text}");
        assert!(!in_database(program, "olena@example.org"), "forgotten when it left");
        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        assert_eq!(reader.open(&link), 404);
        reader.open(&page_of());
        assert!(reader.text().contains("1 e-mail that the addressee"), "{}", reader.text());
    })
    .await;
}

/// Sends what may leave at the next office hour.
async fn send_in_office_hours(program: &Program) {
    let data = DataFolder::open(&program.data(), now()).await.unwrap();
    let from = "letters@example.org".parse().unwrap();
    let post = LetterPost {
        db: data.db.clone(),
        mailer: Mailer::open(program.data().join("outbox"), None, from),
        words: Arc::new(Words::load()),
        address: "http://example.org".to_owned(),
    };
    let mut hour = now();
    while !is_office_hour(hour) {
        hour = hour.plus_minutes(30);
    }
    while post.send_next(hour, &mut Mint::from_system()).await.unwrap() {}
    data.db.close().await;
}

/// What the messages in the outbox say.
fn outbox(program: &Program) -> Vec<String> {
    let files = fs::read_dir(program.data().join("outbox")).into_iter().flatten().filter_map(Result::ok);
    files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect()
}

/// Tells a story on each database, with a campaign for which anybody can write.
async fn with_letters(story: impl Fn(&Program)) {
    on_each_database(|program| {
        program.fill("invented");
        beside(open_letters(program));
        story(program);
    })
    .await;
}

fn page_of() -> String {
    format!("/en/letters/{SLUG}")
}

/// Writes to the first addressee; gives the status and the browser.
fn wrote(serving: &Serving, words: &str) -> (u16, Browser) {
    let mut writer = Browser::new(&serving.public);
    assert_eq!(writer.open(&page_of()), 200);
    let to = first_addressee(&writer.page);
    let fields = [("words", words), ("to", &*to), ("name", "Olena Vyhadana"), ("place", "Warsaw")];
    (writer.send(&page_of(), &fields), writer)
}

/// The page that shows somebody their letter.
fn look(serving: &Serving, words: &str) -> Browser {
    let (status, writer) = wrote(serving, words);
    assert_eq!(status, 200, "{}", writer.text());
    writer
}

/// Makes a batch of what waits; gives the path of its sheets, which the desk then shows.
fn batch(desk: &mut Browser, home: &str) -> String {
    desk.open(&format!("{home}/batches"));
    assert_eq!(desk.send("/batches", &[]), 200, "{}", desk.text());
    let sheets = format!("{}/letters", desk.path);
    assert_eq!(desk.open(&sheets), 200);
    sheets
}

/// Brings the register in with the fourteenth of March made the thirteenth in some cells, and releases it anew.
fn correct(program: &Program, cells: &[&str]) {
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/invented");
    let folder = program.data().with_file_name("corrected");
    fs::create_dir_all(&folder).unwrap();
    for file in fs::read_dir(from).unwrap().filter_map(Result::ok) {
        let mut text = fs::read_to_string(file.path()).unwrap();
        for cell in cells {
            text = text.replace(cell, &cell.replace("03-14", "03-13"));
        }
        fs::write(folder.join(file.file_name()), text).unwrap();
    }
    program.must(&["import", "register", &folder.display().to_string()]);
    let release = ["release", "--basis", "public_record", "--by", "A", "--approved-by", "B"];
    let why = ["--reason", "corrected", "--risk", "weighed", "--case", "IP01"];
    program.must(&[&release[..], &why[..]].concat());
}

/// Whether the database holds some words of a letter: in its table, or anywhere in its file.
fn in_database(program: &Program, words: &str) -> bool {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.read().await.unwrap();
        let rows = tx.rows("SELECT words, address FROM letter", values![]).await.unwrap();
        let said = |row: &Row| format!("{} {}", row.text("words").unwrap(), row.text("address").unwrap());
        let kept = rows.iter().any(|row| said(row).contains(words));
        drop(tx);
        data.db.close().await;
        let file = fs::read(program.data().join("byname.db")).unwrap_or_default();
        kept || String::from_utf8_lossy(&file).contains(words)
    })
}
