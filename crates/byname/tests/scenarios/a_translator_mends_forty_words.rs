//! A campaigner brings the file of a translator who mended forty words; what is wrong in it is told line by line, a
//! publisher looks at the differences and takes them, readers have them within a second, and it can be undone.

use super::open_letters::open_letters;
use super::sign_up::come_in;
use super::{beside, eventually, on_each_database};

/// The file with so many of its words in another wording; those with braces are left alone.
fn mended(file: &str, words: usize) -> String {
    let (mut key, mut left) = ("", words);
    let mut lines: Vec<String> = Vec::new();
    for line in file.lines() {
        if let Some(rest) = line.strip_prefix("msgctxt ") {
            key = rest;
        }
        let plain = line.starts_with("msgstr \"") && line.len() > 9 && !line.contains('{') && !key.is_empty();
        if plain && left > 0 {
            left -= 1;
            lines.push(format!("{} (краще)\"", line.strip_suffix('"').unwrap()));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.join("\n") + "\n"
}

#[tokio::test]
async fn a_translator_mends_forty_words() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let mut campaigner = come_in(program, &serving, "campaigner", &["--role", "campaigner"]);
        let mut publisher = come_in(program, &serving, "publisher", &["--role", "publisher"]);
        let mut viewer = come_in(program, &serving, "viewer", &["--role", "viewer"]);

        viewer.open("/en/words/uk");
        assert!(!viewer.page.contains("type=\"file\""), "who only reads brings nothing");
        let file = viewer.ask("GET", "/en/words/uk/file", None, None).body;
        assert!(file.contains("msgctxt \"nav-people\"\nmsgid \"People\"\nmsgstr \"Люди\""), "{file}");

        campaigner.open("/en/words/uk");
        let broken = file.replace("msgstr \"Люди\"", "msgstr \"<b>Люди</b>\"");
        let line = broken.lines().position(|line| line == "msgctxt \"nav-people\"").unwrap() + 1;
        assert_eq!(campaigner.bring("/words/uk", &[], ("file", broken.as_bytes())), 422);
        let told = format!("Line {} nav-people: it holds markup", thousands(line));
        assert!(campaigner.text().contains(&told), "{told}: {}", campaigner.text());
        assert_eq!(campaigner.bring("/words/uk", &[], ("file", b"\xff\xfe")), 422, "it is no text");
        assert_eq!(campaigner.bring("/words/uk", &[], ("file", b"")), 422, "no file was chosen");

        assert_eq!(
            campaigner.bring("/words/uk", &[], ("file", mended(&file, 40).as_bytes())),
            200,
            "{}",
            campaigner.text()
        );
        let differences = campaigner.path.clone();
        assert!(campaigner.text().contains("It changes 40 words"), "{}", campaigner.text());
        assert!(!campaigner.page.contains("value=\"take\""), "nobody takes what they brought themselves");
        assert!(!serving.get("/uk/").body.contains("(краще)"), "nothing is on the site yet");

        publisher.open(&differences);
        assert_eq!(publisher.send(&differences, &[("what", "take")]), 200);
        assert!(publisher.text().contains("on the site"), "{}", publisher.text());
        eventually("readers having the words", || serving.get("/uk/").body.contains("(краще)"));
        assert!(!serving.get("/ru/").body.contains("(краще)"));
        viewer.open("/en/words");
        assert!(viewer.text().contains("40 of them in the group’s own translation"), "{}", viewer.text());

        campaigner.open(&differences);
        assert_eq!(campaigner.send(&differences, &[("what", "undo")]), 200);
        eventually("ours standing again", || !serving.get("/uk/").body.contains("(краще)"));
    })
    .await;
}

#[tokio::test]
async fn a_translator_sees_which_records_say_nothing_in_their_language() {
    on_each_database(|program| {
        program.fill("invented");
        beside(open_letters(program));
        let serving = program.serve();
        let mut viewer = come_in(program, &serving, "viewer", &["--role", "viewer"]);
        viewer.open("/en/words/en");
        assert!(!viewer.text().contains("text of a campaign of letters"), "{}", viewer.text());
        viewer.open("/en/words/crh");
        for words in ["text of a campaign of letters", "title of an action", "name of an institution"] {
            assert!(viewer.text().contains(words), "{words}: {}", viewer.text());
        }
        let way = viewer.link("/en/letters/letters-").expect("a way to where it is written");
        assert_eq!(viewer.open(&way), 200);
    })
    .await;
}

#[tokio::test]
async fn a_translator_looks_over_what_the_first_text_left_behind() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let mut campaigner = come_in(program, &serving, "campaigner", &["--role", "campaigner"]);
        campaigner.open("/en/petitions/new");
        let english = [("language", "en"), ("title", "Where is Arsen?"), ("body", "Look for him.")];
        let fields: Vec<_> = english.into_iter().chain([("slug", "where-is-arsen")]).collect();
        assert_eq!(campaigner.send("/petitions/new", &fields), 200, "{}", campaigner.text());
        let home = campaigner.path.clone();
        let of = |language: &str| format!("{home}/text/{language}");
        campaigner.open(&of("uk"));
        let ukrainian = [("title", "Де Арсен?"), ("body", "Шукайте його.")];
        assert_eq!(campaigner.send(&of("uk"), &ukrainian), 200, "{}", campaigner.text());
        assert!(!campaigner.text().contains("outdated"), "{}", campaigner.text());
        campaigner.open(&of("en"));
        assert_eq!(campaigner.send(&of("en"), &[("body", "Look for him, and tell his mother.")]), 200);
        assert!(campaigner.text().contains("Українська outdated The first text was changed"));

        campaigner.open("/en/words");
        assert!(campaigner.text().contains("1 is outdated."), "{}", campaigner.text());
        campaigner.open("/en/words/uk");
        assert!(campaigner.text().contains("outdated Where is Arsen? text of a petition"));
        let way = campaigner.link(&of("uk")).expect("a way to where it is written");
        assert_eq!(campaigner.open(&way), 200);
        let told = "The first text (English: Where is Arsen?) was changed after this one was written.";
        assert!(campaigner.text().contains(told), "{}", campaigner.text());
        assert_eq!(campaigner.send(&of("uk"), &[]), 200, "saved as it is: it still fits");
        assert!(!campaigner.text().contains("outdated"), "{}", campaigner.text());
        campaigner.open("/en/words/uk");
        assert!(!campaigner.text().contains("text of a petition"), "{}", campaigner.text());
    })
    .await;
}

/// A line's number as an English page writes it.
fn thousands(line: usize) -> String {
    if line < 1000 { line.to_string() } else { format!("{},{:03}", line / 1000, line % 1000) }
}
