//! Letters and envelopes from the built printer, read by programs of other projects.

use std::time::Duration;

use byname_sheets::letter::{Letter, LetterPaper, LetterPerson, Letters};
use byname_sheets::placard::Spelled;
use byname_sheets::{Job, Printer, Template};
use byname_testkit::paper::{Paper, Placed};

#[tokio::test]
async fn the_addressee_stands_in_the_window_and_every_word_on_the_sheet() {
    let paper = printed(LetterPaper::A4, vec![letter("uk"), letter("crh")]).await;
    assert_eq!(paper.sizes_mm(), [(210, 297); 2]);
    for page in paper.pages() {
        for words in
            ["Поліція Вітрограда", "Ñağıyeva İşğül", "Учні питають про неї.", "Олена Вигадана", "Копії:"]
        {
            assert!(plain(&page).contains(&plain(words)), "{words} is not on its sheet: {page}");
        }
    }
    let page = &paper.placed()[0];
    let window = page.iter().find(|word| word.word == "Поліція").unwrap();
    let mm = |points: f64| points / 72.0 * 25.4;
    assert!((45.0..90.0).contains(&mm(window.top)) && (20.0..105.0).contains(&mm(window.left)), "{window:?}");
    let sender = page.iter().find(|word| word.word == "Львів").unwrap();
    assert!(mm(sender.bottom) < 45.0, "above the window: {sender:?}");
}

#[tokio::test]
async fn a_long_letter_goes_on_on_a_second_sheet_and_nothing_of_it_is_cut() {
    let words: Vec<String> = (1..=60).map(|n| format!("Речення номер{n} про те саме. ").repeat(3)).collect();
    let paper = printed(LetterPaper::A4, vec![Letter { words, ..letter("uk") }]).await;
    assert!(paper.sizes_mm().len() > 1);
    let all = paper.text();
    assert!((1..=60).all(|n| all.contains(&format!("номер{n}"))), "{all}");
    assert!(paper.placed().iter().flatten().all(inside), "inside of the sheet");
}

#[tokio::test]
async fn envelopes_are_of_the_size_asked_for_and_bear_both_addresses() {
    for (size, mm) in [(LetterPaper::Dl, (220, 110)), (LetterPaper::C6, (162, 114))] {
        let paper = printed(size, vec![letter("uk"), letter("uk")]).await;
        assert_eq!(paper.sizes_mm(), [mm; 2]);
        let page = &paper.pages()[1];
        for words in ["Поліція Вітрограда", "вул. Тиха, 1", "Олена Вигадана", "3/2"]
        {
            assert!(plain(page).contains(&plain(words)), "{words}: {page}");
        }
        assert!(!page.contains("Учні"), "nothing of the letter: {page}");
    }
}

fn letter(lang: &str) -> Letter {
    Letter {
        lang: lang.into(),
        from: vec!["Олена Вигадана".into(), "Львів".into()],
        to: vec!["Поліція Вітрограда".into(), "вул. Тиха, 1".into(), "Вітроград".into()],
        mark: "3/2".into(),
        day: "24 листопада 2026".into(),
        copy_of: String::new(),
        salutation: "Шановні пані та панове!".into(),
        about: "Пишу про людину, доля якої невідома її родині:".into(),
        facts: vec![LetterPerson {
            name: Spelled { text: "Ñağıyeva İşğül".into(), lang: "crh".into() },
            known: vec!["Востаннє бачили: 14 березня 2016".into()],
        }],
        words: vec!["Учні питають про неї.".into(), "#read(\"x\") *зірки* _лишаються_".into()],
        regards: "З повагою,".into(),
        copies: "Копії: Уповноважений".into(),
    }
}

async fn printed(paper: LetterPaper, letters: Vec<Letter>) -> Paper {
    let job =
        Job::new(Template::Letters, "uk", "Листи", "2026-11-24".parse().ok(), &Letters { paper, letters });
    let printer = Printer::at(env!("CARGO_BIN_EXE_byname-print").into());
    let paper = Paper::new(&printer.print(&job, Duration::from_secs(60)).await.unwrap());
    assert_eq!(paper.faults(), "");
    paper
}

fn inside(word: &Placed) -> bool {
    let (wide, high) = (210.0 / 25.4 * 72.0, 297.0 / 25.4 * 72.0);
    word.left >= 0.0 && word.right <= wide && word.top >= 0.0 && word.bottom <= high
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}
