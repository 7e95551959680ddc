//! What comes wrong to the forms of signing: each time a page says so, nothing is kept, and the log holds nothing of it.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::Duration;

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::keep_petition::{NewPetition, draft, turn};
use byname_campaign::kiosk::{self, KioskCode};
use byname_campaign::petition::PetitionText;
use byname_campaign::store::petitions;
use byname_campaign::turn::Turn;
use byname_db::{Tx, Value, values};
use byname_pursue::store::institutions;
use byname_staff::Caller;
use byname_testkit::program::{Answer, Serving};

use super::client::{address_of, form_path};
use super::open_petition::now;
use super::site::{Site, stamp, wait};

const FORM: &str = "application/x-www-form-urlencoded";

/// A site that is written to, and where its log goes.
struct Room {
    site: Site,
    serving: Serving,
    stamp: String,
}

impl Room {
    fn open() -> Self {
        let site = Site::on_sqlite();
        let log = File::create(site.program.scratch().join("log")).unwrap();
        let serving = site.program.serve_in(|command| {
            command.stderr(log);
        });
        let stamp = stamp(&serving.public);
        Self { site, serving, stamp }
    }

    fn ask(&self, method: &str, path: &str, kind: &str, form: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.serving.public).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.0\r\nHost: {}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            self.serving.public,
            form.len()
        );
        // Who sends too much may be hung up on.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(form.as_bytes()));
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, page) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_lowercase(), body: page.to_owned() }
    }

    /// Sends the form with some fields in place of the right ones.
    fn sign(&self, changed: &[(&str, &str)]) -> Answer {
        self.ask("POST", &form_path(), FORM, &self.form(changed))
    }

    fn form(&self, changed: &[(&str, &str)]) -> String {
        let right = [
            ("name", "Marta Testenko"),
            ("country", "PL"),
            ("email", "marta@example.org"),
            ("seen", "public"),
            ("website", ""),
            ("served", &self.stamp),
        ];
        let kept = right.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        let pairs = kept.chain(changed).map(|(name, value)| format!("{name}={}", encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    fn rows(&self) -> usize {
        self.site.everything().rows.len()
    }

    /// Waits until letters to so many are to be tried once more: the server of these tests takes none.
    fn tries_again(&self, signers: i64) {
        let later = now().plus_minutes(2).as_stored();
        let sql = "SELECT COUNT(*) AS tried FROM signature WHERE mail_due > $1";
        let tried = || {
            wait(async {
                let db = self.site.database().await;
                let row = db.read().await.unwrap().row(sql, values![&later]).await.unwrap();
                db.close().await;
                row.unwrap().int("tried").unwrap()
            })
        };
        for _ in 0..100 {
            if tried() == signers {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("letters to {} of {signers} wait", tried());
    }

    /// A page of ours says so, and nothing was kept.
    fn refuses(&self, status: u16, answer: &Answer, what: &str) {
        assert_eq!(answer.status, status, "{what}: {}", answer.body);
        assert!(answer.head.contains("content-type: text/html"), "{what}: {}", answer.head);
        assert!(answer.body.ends_with("</html>\n") || answer.body.ends_with("</html>"), "{what}");
        assert!(!answer.body.contains("<script") && !answer.head.contains("bcc"), "{what}");
        assert_eq!(self.rows(), 0, "{what}");
    }

    /// Nothing of any signer stands in the log.
    fn logs_nothing(&self) {
        let log = fs::read_to_string(self.site.program.scratch().join("log")).unwrap();
        let told = |log: &str| ["example", "Marta", "Testenko", "Bcc"].iter().any(|word| log.contains(word));
        assert!(!told(&log), "{log}");
        assert!(told(&format!("{log}marta@example.org")), "an address went unseen");
    }

    fn change(&self, sql: &'static str, values: &[Value]) {
        wait(async {
            let db = self.site.database().await;
            let mut tx = db.write().await.unwrap();
            assert_eq!(tx.execute(sql, values).await.unwrap(), 1);
            tx.commit().await.unwrap();
            db.close().await;
        });
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn a_form_with_something_wrong_in_it_comes_back_and_keeps_nothing() {
    let room = Room::open();
    let label = "a".repeat(62);
    let long = format!("{label}@{label}.{label}.{label}.org");
    assert_eq!(long.len(), 255);
    let unaddressed = wait(async {
        let db = room.site.database().await;
        let all = institutions::all(&mut db.read().await.unwrap()).await.unwrap();
        db.close().await;
        all[2].public_id.as_str().to_owned()
    });
    for (field, value) in [
        ("name", "x".repeat(201).as_str()),
        ("name", "two\nlines"),
        ("name", "Marta\r\nBcc: all@example.org"),
        ("name", "nul\0byte"),
        ("name", "Marta\u{202E}oknetseT"),
        ("name", "Marta \u{2066}Testenko"),
        ("name", "Mаrta"),
        ("email", ""),
        ("email", "nobody"),
        ("email", "@example.org"),
        ("email", "marta@"),
        ("email", "marta@localhost"),
        ("email", "marta@127.0.0.1"),
        ("email", "marta@[127.0.0.1]"),
        ("email", "ma rta@example.org"),
        ("email", "a@b@example.org"),
        ("email", "<marta@example.org>"),
        ("email", "Marta <marta@example.org>"),
        ("email", "marta@example.org, petro@example.org"),
        ("email", "marta@example.org\r\nBcc: all@example.org"),
        ("email", "marta\r\nBcc:all@example.org"),
        ("email", "marta%0d%0aBcc:all@exa%0d%0ample.org"),
        ("email", "\"marta\r\nBcc: all\"@example.org"),
        ("email", "marta\0@example.org"),
        ("email", "mar\u{202E}ta@example.org"),
        ("email", "марта@example.org"),
        ("email", "marta(once)@example.org"),
        ("email", "marta@(once)example.org"),
        ("email", &long),
        ("email", &format!("marta@{}.org", "x".repeat(5_000))),
        ("country", "Poland"),
        ("country", "pl"),
        ("country", "QQ"),
        ("seen", ""),
        ("seen", "everybody"),
        ("to", "nobody"),
        ("to", &unaddressed),
    ] {
        room.refuses(422, &room.sign(&[(field, value)]), &format!("{field} {value:.60}"));
    }
    for form in ["", "&&&===", "email", "%", "%zz=%zz", "email=%FF%FE@example.org", "\0\0\0", "{\"email\":1}"]
    {
        room.refuses(422, &room.ask("POST", &form_path(), FORM, form), form);
    }
    room.logs_nothing();
    // The same form with nothing wrong in it, and what looks odd and is right: this is what nothing was kept of.
    for (n, address) in
        [&long[1..], "post@приклад.укр", "\"marta testenko\"@example.org"].into_iter().enumerate()
    {
        assert_eq!(room.sign(&[("email", address)]).status, 200, "{address}");
        assert_eq!(room.rows(), n + 1, "{address}");
    }
    let twice = format!("email=first%40example.org&{}", room.form(&[]));
    assert_eq!(room.ask("POST", &form_path(), FORM, &twice).status, 200);
    assert_eq!(room.rows(), 4, "of two addresses the first one counts");
    // Whoever no letter could be written to would be forgotten here.
    room.tries_again(4);
    room.logs_nothing();
}

#[test]
fn two_spellings_of_one_address_are_one_signer() {
    let room = Room::open();
    for address in [
        "marta@example.org",
        "Marta@EXAMPLE.org",
        " marta@example.org ",
        "marta@example.org.",
        "\"marta\"@example.org",
        "\"m\\arta\"@example.org",
        "marta@ｅxample.org",
    ] {
        let answer = room.sign(&[("email", address)]);
        assert!([200, 422].contains(&answer.status), "{address}");
        assert_eq!(room.rows(), 1, "{address}");
    }
}

#[test]
fn what_is_no_form_of_ours_is_not_read() {
    let room = Room::open();
    let right = room.form(&[]);
    for size in [33 << 10, 1 << 20] {
        room.refuses(413, &room.sign(&[("name", &"x".repeat(size))]), "too large");
    }
    for kind in
        ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "application/x-www-form"]
    {
        room.refuses(400, &room.ask("POST", &form_path(), kind, &right), kind);
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        room.refuses(405, &room.ask(method, &form_path(), FORM, &right), method);
    }
    let code = "a".repeat(44);
    for path in [format!("/en/confirm/{code}"), format!("/en/take-back/{code}")] {
        room.refuses(405, &room.ask("PUT", &path, FORM, ""), &path);
        room.refuses(400, &room.ask("POST", &path, "text/plain", "what=count"), &path);
        room.refuses(413, &room.ask("POST", &path, FORM, &"x".repeat(1 << 20)), &path);
    }
    for slug in ["nowhere", "where-are-they-2", "..", "%00", "WHERE-ARE-THEY", "where-are-they%0d%0a"] {
        room.refuses(404, &room.ask("POST", &format!("/en/petitions/{slug}"), FORM, &right), slug);
    }
    room.logs_nothing();
}

#[test]
fn a_link_that_is_not_its_signers_does_nothing() {
    let room = Room::open();
    for n in 1..=4 {
        assert_eq!(room.sign(&[("email", &address_of(n))]).status, 200);
    }
    room.site.give_links();
    let tag = |n: usize| room.site.tag(n);
    let own = "UPDATE signature SET tokens = $2 WHERE tag = $1";
    room.change(own, values![tag(2), "0".repeat(64)]);
    let long_ago = now().plus_days(-8).as_minute();
    room.change("UPDATE signature SET signed_at = $2 WHERE tag = $1", values![tag(3), long_ago]);
    let press = |way: &str, code: &str| {
        let what = if way == "confirm" { "what=count" } else { "what=take_back" };
        room.ask("POST", &format!("/en/{way}/{code}"), FORM, what).status
    };
    let states = || {
        let mut states: Vec<_> =
            room.site.everything().rows.into_iter().map(|row| (row.tag, row.state)).collect();
        states.sort();
        states
    };
    let before = states();
    // The secret of the first one is not that of the second, whose tag it stands behind here.
    let (swapped, unknown) = (room.site.code(2).to_string(), room.site.code(77).to_string());
    for code in
        ["x", &"a".repeat(43), &"a".repeat(45), &"%25".repeat(44), &"a".repeat(44), &swapped, &unknown]
    {
        for way in ["confirm", "take-back"] {
            assert_eq!(press(way, code), 404, "{way} {code}");
            assert_eq!(room.ask("GET", &format!("/en/{way}/{code}"), "", "").status, 404, "{way} {code}");
        }
        assert_eq!(states(), before, "{code}");
    }
    assert_eq!(press("confirm", &room.site.code(3).to_string()), 404, "eight days old");
    assert_eq!(states(), before, "eight days old");
    // Each in its own hand does what it says, once.
    let first = room.site.code(1).to_string();
    assert_eq!((press("confirm", &first), press("confirm", &first)), (200, 200));
    assert_eq!((press("take-back", &first), press("take-back", &first)), (200, 404));
    assert_eq!(press("confirm", &first), 404, "taken back");
    assert_eq!(states().len(), 3);
    room.logs_nothing();
}

#[test]
fn a_petition_that_stopped_meanwhile_takes_nobody_in() {
    let room = Room::open();
    let step = |step: Turn| {
        change_by_hand(&room.site, async |tx, caller, mint| {
            let id = petitions::all(tx).await.unwrap().remove(0).id;
            turn(tx, caller, now(), mint, &id, step, "localhost").await.unwrap();
        });
    };
    step(Turn::Pause);
    room.refuses(409, &room.sign(&[]), "paused");
    std::thread::sleep(std::time::Duration::from_millis(600));
    room.refuses(409, &room.sign(&[]), "paused, and known to be");
    step(Turn::Resume);
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(room.sign(&[]).status, 200);
    room.change("DELETE FROM signature", values![]);
    step(Turn::End);
    room.refuses(409, &room.sign(&[]), "closed");
    room.logs_nothing();
}

#[test]
fn a_code_of_a_device_that_is_used_up_too_old_or_of_elsewhere_lets_nobody_in() {
    let room = Room::open();
    let code = |most: i64, until: Now| {
        let mut made = String::new();
        change_by_hand(&room.site, async |tx, caller, mint| {
            let id = petitions::all(tx).await.unwrap().remove(0).id;
            let code = KioskCode {
                class: byname_tally::Class::Kiosk,
                place: "the square".to_owned(),
                until,
                most,
                used: 0,
            };
            made = kiosk::make(tx, caller, now(), mint, &id, &code).await.unwrap().secret().to_owned();
        });
        made
    };
    let (old, elsewhere) = (code(5, now().plus_minutes(-1)), code(5, now().plus_minutes(60)));
    change_by_hand(&room.site, async |tx, caller, mint| {
        let text = PetitionText {
            language: Language::En,
            title: "Another".to_owned(),
            body: "Another.".to_owned(),
            notice: String::new(),
            beside: None,
        };
        let new =
            NewPetition { slug: "another".parse().unwrap(), owner: "A".to_owned(), text, people: Vec::new() };
        let id = draft(tx, caller, now(), mint, &new).await.unwrap();
        let hash = byname_web::token::Token::from_text(&elsewhere).hash();
        let sql = "UPDATE kiosk_code SET petition_id = $2 WHERE code_hash = $1";
        assert_eq!(tx.execute(sql, values![hash, id.as_str()]).await.unwrap(), 1);
    });
    for wrong in ["x", &"a".repeat(44), &old, &elsewhere] {
        room.refuses(409, &room.sign(&[("code", wrong)]), wrong);
    }
    let good = code(2, now().plus_minutes(60));
    for rows in 1..=2 {
        assert_eq!(room.sign(&[("code", &good)]).status, 200);
        assert_eq!(room.rows(), rows);
    }
    assert_eq!(room.sign(&[("code", &good)]).status, 409, "used up");
    assert_eq!(room.rows(), 2);
    room.logs_nothing();
}

/// Does something as the staff does it on the machine itself.
fn change_by_hand(site: &Site, act: impl AsyncFnOnce(&mut Tx, &Caller, &mut Mint)) {
    wait(async {
        let db = site.database().await;
        let mut tx = db.write().await.unwrap();
        act(&mut tx, &Caller::Machine(Actor::machine()), &mut Mint::from_system()).await;
        tx.commit().await.unwrap();
        db.close().await;
    });
}
