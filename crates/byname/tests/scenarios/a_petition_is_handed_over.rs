//! A petition is closed, frozen on the server, opened by a keyholder and handed over; the term of the answer runs.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_campaign::count::Counts;
use byname_campaign::jobs::HeldLease;
use byname_db::values;
use byname_tally::{Head, Log, Note, Tile};
use byname_testkit::browser::Browser;
use byname_testkit::paper::Paper;
use byname_testkit::program::Program;
use serde_json::Value;

use super::open_petition::{SLUG, now, open_petition_for};
use super::sign_up::come_in;
use super::{beside, eventually, on_each_database};

#[tokio::test]
async fn a_petition_is_closed_frozen_opened_by_a_keyholder_and_handed_over_and_the_term_runs() {
    on_each_database(|program| {
        program.fill("invented");
        let key = key(program, "names.key");
        beside(open_petition_for(program, key.recipient.clone()));
        program.must(&[
            "release",
            "--basis",
            "public_record",
            "--by",
            "A",
            "--approved-by",
            "B",
            "--reason",
            "r",
            "--risk",
            "n",
        ]);
        let serving = program.serve();
        let mut reader = Browser::new(&serving.public);
        assert_eq!(reader.open(&format!("/en/petitions/{SLUG}")), 200);
        let to = recipients(&reader);
        sign(&mut reader, &[("name", "Їжак Оля"), ("seen", "deliver"), ("to", &to[0])]);
        sign(&mut reader, &[("name", "=HYPERLINK(\"x\")"), ("seen", "deliver"), ("to", &to[0])]);
        sign(&mut reader, &[("name", "Another's"), ("seen", "deliver"), ("to", &to[1])]);
        sign(&mut reader, &[("name", "Ґава Іван"), ("seen", "public")]);
        sign(&mut reader, &[]);
        count(program);
        let page = format!("/en/petitions/{SLUG}");
        eventually("five are counted", || {
            Browser::new(&serving.public)
                .at(&serving.public)
                .ask("GET", &page, None, None)
                .body
                .contains("5 signatures")
        });
        every_tile_is_there_and_nothing_beyond(&serving.public);

        let mut olena = come_in(
            program,
            &serving,
            "Olena",
            &[
                "--role",
                "campaigner",
                "--role",
                "caseworker",
                "--every-file",
                "read",
                "--every-file",
                "write",
            ],
        );
        olena.open("/en/petitions");
        let desk = olena.link("/en/petitions/petition-").unwrap();
        assert_eq!(olena.open(&format!("{desk}/hand-over")), 404, "an open one is not handed over");
        look_at_the_name(&mut olena, &desk, &serving.public);
        olena.open(&format!("{desk}/turn/close"));
        assert_eq!(olena.send("/turn/close", &[]), 200, "{}", olena.text());

        pack(program, &key);
        handed_over_once(&mut olena, &desk);
        let agenda = program.must(&["report", "agenda", "--days", "60", "--format", "json"]);
        let agenda: Value = serde_json::from_str(&agenda).unwrap();
        let due = |one: &&Value| {
            one["rule"] == "UA-1a" && one["step"].as_str().is_some_and(|id| id.starts_with("T-"))
        };
        let due: Vec<&Value> = agenda["agenda"].as_array().unwrap().iter().filter(due).collect();
        assert_eq!(due.len(), 2, "a term for each of the two people: {due:#?}");
        assert!(due.iter().all(|one| one["day"].as_str().unwrap() > now().as_stored().as_str()), "{due:#?}");
        eventually("the page says so", || {
            let mut reader = Browser::new(&serving.public);
            reader.open(&page);
            reader.text().contains("Handed over on")
        });
    })
    .await;
}

/// A keyholder's key: its file, and to whom names are sealed.
struct KeyFile {
    file: String,
    recipient: String,
}

fn key(program: &Program, name: &str) -> KeyFile {
    let file = program.scratch().join(name).display().to_string();
    let said = program.must(&["key", "new", &file]);
    KeyFile { file, recipient: said.lines().next().unwrap().to_owned() }
}

/// What the form of the shown page sends for each recipient.
fn recipients(reader: &Browser) -> Vec<String> {
    let ticks = reader.page.split("name=\"to\" value=\"").skip(1);
    ticks.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

fn sign(reader: &mut Browser, fields: &[(&str, &str)]) {
    let page = format!("/en/petitions/{SLUG}");
    let address = format!("signer-{}@example.org", reader.loads);
    reader.open(&page);
    std::thread::sleep(Duration::from_millis(3_100));
    let fields = [fields, &[("email", &address), ("country", "UA")]].concat();
    assert_eq!(reader.send(&page, &fields), 200, "{}", reader.text());
    assert!(reader.text().contains("One step is left"), "{}", reader.text());
}

/// Confirms everybody, as if each had pressed the link, and closes the epoch an hour later.
fn count(program: &Program) {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.write().await.unwrap();
        tx.hold("SELECT tag FROM signature ORDER BY tag", values![]).await.unwrap();
        let sql = "UPDATE signature SET state = 'confirmed', address = NULL, mail_due = NULL, proved = 1";
        assert_eq!(tx.execute(sql, values![]).await.unwrap(), 5);
        // The listener beside holds the lease: it is taken from it for this moment.
        tx.execute("UPDATE petition_lease SET until = ''", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let (mut counts, mut mint) = (Counts::default(), Mint::from_system());
        for minutes in [0, 61] {
            let lease = HeldLease::new("a story".to_owned()).renew(&data.db, now()).await.unwrap().unwrap();
            let at = now().plus_minutes(minutes);
            counts.close(&data.db, &lease, at, &mut mint).await.unwrap();
        }
        data.db.close().await;
    });
}

fn bytes(address: &str, path: &str) -> (u16, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let status = String::from_utf8_lossy(&answer[9..12]).parse().unwrap();
    (status, answer[end + 4..].to_vec())
}

/// As a program follows a log: checkpoint, then the tiles that it speaks of.
fn every_tile_is_there_and_nothing_beyond(address: &str) {
    let text = |path: &str| String::from_utf8(bytes(address, path).1).unwrap();
    let base = format!("/data/petitions/{SLUG}");
    let head = Head::read(Note::read(&text(&format!("{base}/checkpoint"))).unwrap().text()).unwrap();
    let leaves = text(&format!("{base}/leaves"));
    let log = Log::read(leaves.lines()).unwrap();
    assert_eq!((head.size, head.root), (6, log.tree().root()));
    for tile in Tile::all(head.size) {
        let (status, hashes) = bytes(address, &format!("{base}/{}", tile.path()));
        assert_eq!((status, Some(hashes)), (200, tile.hashes(log.tree())), "{}", tile.path());
    }
    let tile = Tile { level: 0, index: 0, width: 6 };
    let bundle = byname_tally::entry_bundle(leaves.lines());
    assert_eq!(bytes(address, &format!("{base}/{}", tile.entries_path())), (200, bundle));
    for beyond in [
        "tile/0/000.p/7",
        "tile/0/000",
        "tile/0/001.p/1",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/8/000.p/1",
    ] {
        assert_eq!(bytes(address, &format!("{base}/{beyond}")).0, 404, "{beyond}");
    }
    for wrong in ["tile/0/0.p/6", "tile/00/000.p/6", "tile/x/000.p/6", "tile/0/000.p/6/", "tile/-1/000.p/6"] {
        assert_eq!(bytes(address, &format!("{base}/{wrong}")).0, 404, "{wrong}");
    }
    assert_eq!(bytes(address, "/data/petitions/nobody-knows/checkpoint").0, 404);
}

/// The name that its signer lets everybody see stands on the page once somebody has looked at it.
fn look_at_the_name(olena: &mut Browser, desk: &str, public: &str) {
    let page = || {
        let mut reader = Browser::new(public);
        reader.open(&format!("/en/petitions/{SLUG}"));
        reader.text()
    };
    assert!(!page().contains("Ґава Іван"));
    olena.open(desk);
    let names = olena.link(&format!("{desk}/names")).unwrap();
    olena.open(&names);
    assert!(olena.text().contains("Ґава Іван") && !olena.text().contains("Їжак"), "{}", olena.text());
    let leaf =
        olena.page.split("name=\"show\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(olena.send("/names", &[("show", &leaf)]), 200);
    assert!(olena.text().contains("Take these off the page"), "{}", olena.text());
    eventually("the name is shown", || page().contains("Ґава Іван"));
    assert!(!page().contains("Їжак"));
}

/// Freezes, and opens with the wrong key and with the right one, twice.
fn pack(program: &Program, key: &KeyFile) {
    let path = |name: &str| program.scratch().join(name).display().to_string();
    let (file, again) = (path("frozen.json"), path("again.json"));
    let wrong = program.run(&["petition", "freeze", SLUG, "--to", "N99", &file]);
    assert!(wrong.code != 0 && wrong.err.contains("it addresses"), "{}", wrong.err);
    let said = program.must(&["petition", "freeze", SLUG, "--to", &first_recipient(program), &file]);
    assert!(said.contains("5 signatures") && said.contains("sealed"), "{said}");
    program.must(&["petition", "freeze", SLUG, "--to", &first_recipient(program), &again]);
    assert_eq!(fs::read(&file).unwrap(), fs::read(&again).unwrap());
    let over = program.run(&["petition", "freeze", SLUG, "--to", &first_recipient(program), &file]);
    assert_ne!(over.code, 0, "nothing is overwritten");

    let other = self::key(program, "other.key");
    let refused = program.run(&["petition", "hand-over", &file, &path("pack"), "--key", &other.file]);
    assert!(refused.code != 0 && refused.err.contains(&other.recipient), "{}", refused.err);
    assert!(refused.err.contains(&key.recipient) && refused.err.contains("Nothing was written"));
    let refused = program.run(&["petition", "hand-over", &file, &path("pack")]);
    assert!(refused.code != 0 && refused.err.contains("--key"), "{}", refused.err);
    assert!(!Path::new(&path("pack")).exists());
    for folder in ["pack", "pack-again"] {
        let options = ["petition", "hand-over", &file, &path(folder), "--key", &key.file, "--lang", "uk"];
        assert!(program.must(&options).starts_with("3 names"));
    }
    let read =
        |folder: &str, name: &str| fs::read_to_string(program.scratch().join(folder).join(name)).unwrap();
    for name in ["SHA256SUMS", "head.txt", "names.csv", "pack.html", "pack.pdf", "totals.csv"] {
        let bytes = |folder: &str| fs::read(program.scratch().join(folder).join(name)).unwrap();
        assert!(bytes("pack") == bytes("pack-again"), "{name}");
    }
    let paper = Paper::new(&fs::read(program.scratch().join("pack/pack.pdf")).unwrap());
    assert_eq!(paper.faults(), "");
    assert_eq!(paper.told("Tagged"), "yes");
    let text = paper.text();
    let root = read("pack", "head.txt").lines().nth(2).unwrap().to_owned();
    for told in ["Ґава Іван", "Їжак Оля", "=HYPERLINK", "і ще 2, хто підписується довірчо"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(text.replace(' ', "").contains(&root), "the root stands on the cover: {text}");
    assert!(read("pack", "SHA256SUMS").contains("  pack.pdf\n"));
    let names = "number,name\r\n1,\"'=HYPERLINK(\"\"x\"\")\"\r\n2,Ґава Іван\r\n3,Їжак Оля\r\n";
    assert_eq!(read("pack", "names.csv"), names);
    assert!(read("pack", "pack.html").contains("і ще 2, хто підписується довірчо"));
    let full = program.run(&["petition", "hand-over", &file, &path("pack"), "--key", &key.file]);
    assert!(full.code != 0 && full.err.contains("not empty"), "{}", full.err);
}

/// The id in the register folder of the first institution that the petition addresses.
fn first_recipient(program: &Program) -> String {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.read().await.unwrap();
        let sql = "SELECT i.folder_id FROM institution i JOIN petition p ON p.recipients LIKE i.id || '%'";
        let row = tx.row(sql, values![]).await.unwrap().unwrap();
        drop(tx);
        data.db.close().await;
        row.text("folder_id").unwrap()
    })
}

/// Records the hand-over at the desk: the same form twice is one, and its term is on the step.
fn handed_over_once(olena: &mut Browser, desk: &str) {
    olena.open(desk);
    let form = olena.link(&format!("{desk}/hand-over")).unwrap();
    olena.open(&form);
    assert_eq!(olena.page.matches(" checked").count(), 1, "of two recipients none is chosen before");
    let to = recipients(olena).remove(0);
    let to = ("to", to.as_str());
    let today = now().day_in(&byname_base::now::kyiv()).to_string();
    assert_eq!(olena.send("/hand-over", &[to, ("on", "2014")]), 422);
    assert!(olena.text().contains("Write a day"), "{}", olena.text());
    assert_eq!(olena.send("/hand-over", &[to, ("on", &today), ("taken", "no"), ("incoming_no", "7")]), 422);
    assert_eq!(olena.send("/hand-over", &[("on", &today)]), 422, "to whom must be said");
    olena.open(&form);
    let fields = [to, ("on", &today), ("incoming_no", "K-7/26"), ("handed_by", "Olena")];
    let (address, body) = olena.filled("/hand-over", &fields);
    let origin = format!("http://{}", olena.address());
    for _ in 0..2 {
        let answer = olena.ask("POST", &address, Some(&body), Some(&origin));
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    olena.open(desk);
    let text = olena.text();
    assert_eq!(text.matches("K-7/26").count(), 1, "{text}");
    assert!(text.contains("Closed") && text.contains("Step 1") && text.contains("Step 2"), "{text}");
    olena.open(&form);
    assert_eq!(olena.send("/hand-over", &[to, ("on", &today)]), 422, "once a day");
    olena.open(desk);
    let step = olena.link("/en/steps/step-").unwrap();
    olena.open(&step);
    let text = olena.text();
    assert!(text.contains("Petition handed over") && text.contains("K-7/26"), "{text}");
    assert!(text.contains("5 signatures"), "{text}");
}
