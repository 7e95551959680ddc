//! Sheets from the built printer, read by programs of other projects.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use byname_sheets::placard::{Code, Paper as Size, Photo, Placard, Placards, Ribbons, Spelled};
use byname_sheets::{Job, PrintError, Printer, Template, code_square};
use byname_testkit::paper::{Paper, Placed};

const NAMES: [(&str, &str); 7] = [
    ("Ґалаґан-Їжакевич Євген", "uk"),
    ("Ñağıyeva İşğül Çöñgâr", "crh"),
    ("Ёлкина Съеста", "ru"),
    ("Ivan Example", "en"),
    ("Ы", "ru"),
    ("Олександр Сергійович Вигаданий-Придуманий огли", "uk"),
    ("محمد عبدالله", "crh"),
];

#[tokio::test]
async fn every_name_stands_whole_on_its_own_sheet() {
    let names = NAMES.map(|(text, lang)| spelled(text, lang));
    let paper = printed(placards(Size::A4, &names)).await;
    assert_eq!(paper.sizes_mm(), [(297, 210); 7]);
    for (page, name) in
        paper.pages().iter().zip(&names).filter(|(_, name)| name.text.is_ascii() || name.lang != "crh")
    {
        assert!(letters(page).contains(&letters(&name.text)), "{} is not on its sheet: {page}", name.text);
        assert!(page.contains("Missing since 24 May 2016, Nowhere"), "{page}");
    }
    let crimean_tatar = &paper.pages()[1];
    assert!(letters(crimean_tatar).contains("ÑağıyevaİşğülÇöñgâr"), "{crimean_tatar}");
    // A reader of text turns Arabic letters about as it sees fit; that all are there is what can be asked.
    let arabic = &paper.pages()[6];
    assert!("محمد عبدالله".chars().all(|letter| arabic.contains(letter)), "{arabic}");
}

#[tokio::test]
async fn a_larger_sheet_is_the_same_sheet() {
    let [name, ..] = NAMES.map(|(text, lang)| spelled(text, lang));
    let a4 = printed(placards(Size::A4, std::slice::from_ref(&name))).await;
    let a3 = printed(placards(Size::A3, std::slice::from_ref(&name))).await;
    assert_eq!(a3.sizes_mm(), [(420, 297)]);
    for (small, large) in a4.placed()[0].iter().zip(&a3.placed()[0]) {
        assert_eq!(small.word, large.word);
        assert!((small.left * 2_f64.sqrt() - large.left).abs() < 1.0, "{small:?} {large:?}");
    }
}

#[tokio::test]
async fn a_name_of_any_length_is_never_cut() {
    let lengths = [
        "Вигаданий".repeat(23)[..400].to_owned(),
        "Ab ".repeat(67)[..200].to_owned(),
        "Придуманенко-".repeat(15) + "Ю",
        "Щ".repeat(44),
        "Ґ".to_owned(),
    ];
    let names: Vec<Spelled> = lengths.iter().map(|name| spelled(name.trim(), "uk")).collect();
    for job in [placards(Size::A4, &names), ribbons(&names)] {
        let strips = job.template == Template::Ribbon;
        let paper = printed(job).await;
        let text = paper.pages().concat();
        for name in &names {
            assert!(letters(&text).contains(&letters(&name.text)), "{} is cut", name.text);
        }
        let placed = paper.placed();
        assert!(
            placed.iter().flatten().all(|word| inside(word, if strips { 1.0 } else { 10.0 })),
            "{placed:?}"
        );
    }
}

#[tokio::test]
async fn five_ribbons_stand_on_a_sheet() {
    let names: Vec<Spelled> = (1..=11).map(|n| spelled(&format!("Vyhadanyi Nomer{n}"), "en")).collect();
    let paper = printed(ribbons(&names)).await;
    assert_eq!(paper.sizes_mm(), [(297, 210); 3]);
    let of = |page: &str| page.matches("Nomer").count();
    assert_eq!(paper.pages().iter().map(|page| of(page)).collect::<Vec<_>>(), [5, 5, 1]);
    let left = |word: &Placed| word.left / 72.0 * 25.4;
    let first = &paper.placed()[0];
    assert!(first.iter().filter(|word| word.word == "Vyhadanyi").all(|word| (left(word) - 52.0).abs() < 1.0));
}

#[tokio::test]
async fn nothing_runs_into_the_square() {
    for words in
        ["Ivan Example", "Ab Cd Ef", "Wwwwwwwwww Mmmmmmmmmm", "Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm Nn Oo"]
    {
        let mut job = placards(Size::A4, &[spelled(words, "en")]);
        let address = "https://byname.example/en/people/abc";
        job.data["sheets"][0]["code"] =
            serde_json::json!(Code { file: "a.svg".into(), address: address.into() });
        let paper = printed(job.with_file("a.svg", code_square(address).unwrap().into_bytes())).await;
        let page = &paper.placed()[0];
        let line = page.iter().find(|word| word.word == "Missing").unwrap();
        let (left, top) = ((297.0 - 14.0 - 24.0) / 25.4 * 72.0, line.top - 33.0 / 25.4 * 72.0);
        let meets = |word: &&Placed| word.right > left && word.bottom > top && word.top < line.top - 5.0;
        assert_eq!(page.iter().find(meets), None, "{words}");
    }
}

#[tokio::test]
async fn a_photo_has_its_place_beside_the_name() {
    let drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='40'><rect width='30' height='40'/></svg>";
    let long = "Ab ".repeat(67)[..200].to_owned();
    for (name, code) in
        [("Ivan Example", false), ("Іван-Максиміліян Вигаданий-Придуманий", true), (&*long, true)]
    {
        let mut job = placards(Size::A4, &[spelled(name, "uk")]);
        let credit = "Photograph: nobody.".to_owned();
        let photo = Photo { file: "p.svg".into(), words: "A drawing".into(), credit };
        job.data["sheets"][0]["photo"] = serde_json::json!(photo);
        job.data["sheets"][0]["own"] = serde_json::json!(spelled(name, "crh"));
        if code {
            let square = Code { file: "c.svg".into(), address: "https://example.org/".into() };
            job.data["sheets"][0]["code"] = serde_json::json!(square);
        }
        let job = job.with_file("p.svg", drawing.into()).with_file("c.svg", drawing.into());
        let paper = printed(job).await;
        assert!(letters(&paper.pages()[0]).contains(&letters(name)), "whole: {name}");
        assert!(paper.pages()[0].contains("Photograph: nobody."), "whose it is");
        let page = &paper.placed()[0];
        let beside = page.iter().filter(|word| letters(name).contains(&letters(&word.word)));
        assert!(
            beside.map(|word| word.right / 72.0 * 25.4).all(|right| right < 297.0 - 14.0 - 70.0),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_document_says_what_it_is_and_is_the_same_each_time() {
    let job = placards(Size::A4, &[spelled("Ivan Example", "en")]);
    let (first, second) = (print(&job).await.unwrap(), print(&job).await.unwrap());
    assert_eq!(first, second);
    let paper = Paper::new(&first);
    assert_eq!([paper.told("Title"), paper.told("Tagged"), paper.told("Pages")], ["Placards", "yes", "1"]);
    let plain =
        Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(paper.file()).arg("-").output();
    let plain = String::from_utf8_lossy(&plain.unwrap().stdout).into_owned();
    assert!(
        plain.contains("/Lang (en)") && plain.contains("pdfuaid:part"),
        "language and PDF/UA are declared"
    );
}

#[tokio::test]
async fn what_cannot_be_printed_is_refused_in_words() {
    let refused = |job: Job| async move { print(&job).await.unwrap_err().to_string() };
    let job = |name: &str| placards(Size::A4, &[spelled(name, "en")]);
    assert!(refused(job("გიორგი")).await.contains("გ"));
    let mut broken = job("Ivan");
    broken.data["sheets"][0]["photo"] =
        serde_json::json!(Photo { file: "p.jpg".into(), words: "A photo".into(), credit: String::new() });
    assert!(refused(broken.clone()).await.contains("not"), "a picture that is not there");
    assert!(refused(broken.with_file("p.jpg", vec![0; 40])).await.contains("decode"));
    assert!(refused(job("Ivan").with_file("../../main.typ", vec![])).await.contains("main.typ"));
    let mut bare = job("Ivan");
    bare.data = serde_json::json!({});
    assert!(!refused(bare).await.is_empty());
}

#[tokio::test]
async fn data_is_never_code_and_the_disk_is_out_of_reach() {
    let secret = tempfile::tempdir().unwrap();
    let secret = secret.path().join("secret.svg");
    std::fs::write(&secret, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").unwrap();
    let name = "#read(\"/etc/passwd\") $x$ *b* <l> @r";
    let paper = printed(placards(Size::A4, &[spelled(name, "en")])).await;
    assert!(letters(&paper.pages()[0]).contains(&letters(name)), "{}", paper.text());
    let mut job = placards(Size::A4, &[spelled("Ivan", "en")]);
    let outside = format!("../../../../../../{}", secret.display());
    job.data["sheets"][0]["photo"] =
        serde_json::json!(Photo { file: outside, words: "A photo".into(), credit: String::new() });
    assert!(print(&job).await.is_err());
}

#[test]
fn what_is_no_job_is_refused_in_words() {
    for (job, told) in [("", "EOF"), ("{}", "template"), ("{\"template\":\"poster\"}", "poster")] {
        let mut printer = Command::new(env!("CARGO_BIN_EXE_byname-print"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        printer.stdin.take().unwrap().write_all(job.as_bytes()).unwrap();
        let output = printer.wait_with_output().unwrap();
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && output.stdout.is_empty() && words.contains(told), "{words}");
    }
}

#[test]
fn it_holds_itself_to_its_limits() {
    let mut printer = Command::new(env!("CARGO_BIN_EXE_byname-print")).stdin(Stdio::piped()).spawn().unwrap();
    let limits = || std::fs::read_to_string(format!("/proc/{}/limits", printer.id())).unwrap();
    let holds = |text: String| {
        let line =
            |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        line("Max data size").contains("1610612736") && line("Max cpu time").contains("240")
    };
    // It reads its job only when it is held.
    let held = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        holds(limits())
    });
    printer.kill().unwrap();
    printer.wait().unwrap();
    assert!(held);
}

fn placards(paper: Size, names: &[Spelled]) -> Job {
    let sheet = |name: &Spelled| Placard {
        name: name.clone(),
        own: None,
        line: "Missing since 24 May 2016, Nowhere".into(),
        others: vec![spelled("Other Spelling", "en")],
        days: "3,835 days, as of 23 November 2026".into(),
        code: None,
        photo: None,
    };
    let series = Placards { paper, sheets: names.iter().map(sheet).collect() };
    Job::new(Template::Placard, "en", "Placards", "2026-11-23".parse().ok(), &series)
}

fn ribbons(names: &[Spelled]) -> Job {
    Job::new(Template::Ribbon, "en", "Ribbons", None, &Ribbons { names: names.to_vec() })
}

fn spelled(text: &str, lang: &str) -> Spelled {
    Spelled { text: text.into(), lang: lang.into() }
}

async fn printed(job: Job) -> Paper {
    let paper = Paper::new(&print(&job).await.unwrap());
    assert_eq!(paper.faults(), "");
    paper
}

async fn print(job: &Job) -> Result<Vec<u8>, PrintError> {
    Printer::at(env!("CARGO_BIN_EXE_byname-print").into()).print(job, Duration::from_secs(60)).await
}

fn inside(word: &Placed, margin_mm: f64) -> bool {
    let margin = margin_mm / 25.4 * 72.0;
    let (wide, high) = (297.0 / 25.4 * 72.0, 210.0 / 25.4 * 72.0);
    word.left >= margin && word.right <= wide - margin && word.top >= 0.0 && word.bottom <= high
}

/// The letters alone: a name may stand in several lines, and a hyphen at the end of one is left out by readers of text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}
