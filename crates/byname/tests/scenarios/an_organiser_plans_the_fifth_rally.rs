//! An organiser plans the fifth rally of a series, a second person lets the world read of it, readers say that they
//! come, and afterwards the page of the same address remembers it.

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_publish::jobs::release_due;
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};
use jiff::ToSpan as _;

use super::open_petition::now;
use super::sign_up::come_in;
use super::{beside, eventually, on_each_database};

/// What only the staff may read.
const STAFF_ONLY: [&str; 4] = ["Petronela", "twenty ribbons", "call the lawyer", "the third lamp"];

#[tokio::test]
async fn an_organiser_plans_the_fifth_rally_and_the_page_remembers_it() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let mut olena =
            come_in(program, &serving, "Olena", &["--role", "campaigner", "--every-file", "read"]);
        let mut petro = come_in(program, &serving, "Petro", &["--role", "publisher"]);

        what_no_action_can_be_is_said_in_the_form(&mut olena);
        let desk = planned(&mut olena);
        prepared(&mut olena, &desk);
        released(program, &mut olena, &mut petro, &desk);

        let public = public_address(&serving);
        let mut reader = Browser::new(&serving.public);
        eventually("the announcement is public", || Browser::new(&serving.public).open(&public) == 200);
        announced(&mut reader, &public);
        readers_say_that_they_come(&serving, &public);
        olena.open(&desk);
        assert!(olena.text().contains("54 people in 3 forms."), "{}", olena.text());

        held_yesterday(&mut olena, &desk);
        released(program, &mut olena, &mut petro, &desk);
        remembered(&serving, &public);
    })
    .await;
}

/// A day so many days from today.
fn day(days: i64) -> String {
    (now().day_in(&byname_base::now::kyiv()) + days.days()).to_string()
}

fn what_no_action_can_be_is_said_in_the_form(olena: &mut Browser) {
    olena.open("/en/actions");
    let next = olena.link("/en/actions/new?series=The").expect("the next of a series");
    olena.open(&next);
    assert!(
        olena.page.contains("name=\"number\"") && olena.page.contains("value=\"126\""),
        "the next number"
    );
    let title = ("title_0", "The empty chair");
    let tomorrow = day(1);
    for (fields, words) in [
        (vec![("title_0", "")], "Title: English"),
        (vec![title, ("number", "124")], "Number 124 of this series is IA15 (Two cups, 2026-11-14) already."),
        (vec![title, ("number", "130")], "The last number before it is 125."),
        (vec![title, ("number", "one")], "Write a whole number from 1."),
        (vec![title, ("time", "21:40")], "An hour needs a full and certain day."),
        (vec![title, ("date", &tomorrow), ("time", "half past nine")], "Write an hour as 10:30."),
        (
            vec![title, ("date", &tomorrow), ("time", "21:40"), ("ends_at", "20:00")],
            "It would end before it begins.",
        ),
        (vec![title, ("zone", "Europe/Atlantis")], "This is no time zone."),
        (
            vec![title, ("exact_place", "the third lamp"), ("place", "By the third lamp!")],
            "The exact place stands in another text that everybody reads.",
        ),
    ] {
        olena.open(&next);
        assert_eq!(olena.send("/actions/new", &fields), 422, "{fields:?}: {}", olena.text());
        assert!(olena.text().contains(words), "{words}: {}", olena.text());
    }
    olena.open("/en/actions");
    assert!(!olena.text().contains("The empty chair"), "nothing was kept: {}", olena.text());
}

fn planned(olena: &mut Browser) -> String {
    olena.open("/en/actions/new");
    let fields = [
        ("title_0", "The empty chair"),
        ("title_1", "Порожній стілець"),
        ("series", "Where is Erdem?"),
        ("number", "5"),
        ("date", &day(2)),
        ("time", "21:40"),
        ("ends_at", "23:00"),
        ("place", "Vitrohrad <b>near</b> the embassy"),
        ("exact_place", "the third lamp from the gate"),
        ("reveal_time", "18:00"),
        ("organisers", "Lantern Watch"),
        ("description", "A chair stands empty. <script>alert(1)</script>"),
    ];
    assert_eq!(olena.send("/actions/new", &fields), 200, "{}", olena.text());
    assert!(olena.text().contains("A draft: only the staff reads it"), "{}", olena.text());
    olena.path.clone()
}

fn prepared(olena: &mut Browser, desk: &str) {
    olena.open(&format!("{desk}/kit"));
    let fields = [
        ("scenes", "A mother sets two cups.\nNobody drinks."),
        ("roles", "mother: Petronela Vartova"),
        ("materials", "twenty ribbons"),
        ("safety", "If somebody is taken, call the lawyer."),
        ("press_note", "The press is welcome."),
        ("notice_step", "IT99"),
    ];
    assert_eq!(olena.send("/kit", &fields), 422, "{}", olena.text());
    assert!(olena.text().contains("No step that you may see has this number."), "{}", olena.text());
    assert_eq!(olena.send("/kit", &[("notice_step", "IT77")]), 200, "{}", olena.text());
    assert!(olena.text().contains("IT77: Council of Vitrohrad"), "{}", olena.text());
    assert_eq!(olena.open(&format!("{desk}/after")), 200);
    let too_soon = [("description", "Nothing yet.")];
    assert_eq!(olena.send("/after", &too_soon), 422, "{}", olena.text());
    assert!(olena.text().contains("The action has not begun yet."), "{}", olena.text());
}

/// One asks, another one looks and approves, ten minutes pass.
fn released(program: &Program, olena: &mut Browser, petro: &mut Browser, desk: &str) {
    olena.open(&format!("{desk}/release"));
    assert!(olena.text().contains("The empty chair"), "{}", olena.text());
    assert_eq!(olena.send("/release", &[("risk", "weighed"), ("reason", "announcement")]), 200);
    assert_eq!(petro.open("/en/"), 200);
    let proposal = petro.link("/en/releases/proposal-").expect("it waits for the second person");
    petro.open(&proposal);
    assert!(petro.text().contains("Petronela Vartova"), "what stays is shown too: {}", petro.text());
    assert_eq!(petro.send(&proposal, &[("what", "approve")]), 200, "{}", petro.text());
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let later = now().plus_minutes(11);
        assert_eq!(release_due(&data.db, later, &mut Mint::from_system()).await.unwrap(), 1);
        data.db.close().await;
    });
}

fn public_address(serving: &Serving) -> String {
    eventually("it is in the data", || serving.get("/data/actions.json").body.contains("The empty chair"));
    let data: serde_json::Value = serde_json::from_str(&serving.get("/data/actions.json").body).unwrap();
    let actions = data["actions"].as_array().unwrap();
    let own = actions.iter().find(|action| action["title"] == "The empty chair").unwrap();
    assert_eq!((own["state"].as_str(), own["exact_place"].as_str()), (Some("planned"), Some("")));
    format!("/en/actions/{}", own["id"].as_str().unwrap())
}

fn announced(reader: &mut Browser, public: &str) {
    assert_eq!(reader.open(public), 200);
    for words in ["Rally no. 5, Where is Erdem?", "Announced.", "21:40 to 23:00", "from 18:00 local time"] {
        assert!(reader.text().contains(words), "{words}: {}", reader.text());
    }
    assert!(!reader.page.contains("<script>") && !reader.page.contains("<b>near"), "hostile text is text");
    assert!(!reader.text().contains("two cups"), "what is played is told afterwards");
    let calendar = public.replace("/en/actions/", "/calendar/") + ".ics";
    let list = "/calendar.ics";
    for address in [public, "/en/actions", "/uk/actions", &calendar, list, "/data/actions.json"] {
        let answer = reader.ask("GET", address, None, None);
        assert_eq!(answer.status, 200, "{address}");
        for word in STAFF_ONLY {
            assert!(!answer.body.contains(word), "{word} on {address}");
        }
    }
    let file = reader.ask("GET", &calendar, None, None).body;
    assert!(file.contains("STATUS:TENTATIVE") && !file.contains("LOCATION"), "{file}");
    assert!(reader.ask("GET", list, None, None).body.contains("The empty chair"));
    assert_eq!(reader.open(&public.replace("/en/", "/uk/")), 200);
    assert!(reader.text().contains("Порожній стілець"), "{}", reader.text());
}

fn readers_say_that_they_come(serving: &Serving, public: &str) {
    for people in ["1", "3", "50"] {
        let mut reader = Browser::new(&serving.public);
        reader.open(public);
        assert_eq!(reader.send(public, &[("people", people)]), 200, "{}", reader.text());
        assert!(reader.text().contains("it is a rough number"), "{}", reader.text());
    }
    let mut reader = Browser::new(&serving.public);
    for wrong in ["0", "51", "-3", "many", ""] {
        reader.open(public);
        assert_eq!(reader.send(public, &[("people", wrong)]), 422, "{wrong}: {}", reader.text());
    }
    reader.open(public);
    assert_eq!(reader.send(public, &[("people", "2"), ("website", "x")]), 400, "a program");
    let json = reader.ask("POST", public, Some("people=1&".repeat(2_000).as_str()), None);
    assert_eq!(json.status, 413, "no larger than a number");
    let nowhere = reader.ask("POST", "/en/actions/0000000000000000", Some("people=1"), None);
    assert_eq!(nowhere.status, 404);
}

fn held_yesterday(olena: &mut Browser, desk: &str) {
    olena.open(&format!("{desk}/plan"));
    let fields = [("date", day(-1)), ("exact_place", String::new()), ("reveal_time", String::new())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(olena.send("/plan", &fields), 200, "{}", olena.text());
    olena.open(&format!("{desk}/after"));
    let fields = [
        ("description", "A chair stood empty for an hour."),
        ("presence", "city police: across the street"),
        ("attendance", "40"),
        ("attendance_method", ""),
        ("source", "new"),
        ("source_title", "Forty at the embassy"),
        ("source_publisher", "Vitrohrad Gazette"),
        ("grade", "B"),
    ];
    assert_eq!(olena.send("/after", &fields), 422, "a number alone: {}", olena.text());
    assert!(olena.text().contains("Say how they were counted"), "{}", olena.text());
    assert_eq!(olena.send("/after", &[("attendance_method", "two stewards")]), 200, "{}", olena.text());
    olena.open(&format!("{desk}/quote"));
    let said = [
        ("speaker", "Соломія Ліствірна"),
        ("capacity", "speaker"),
        ("text", "Мовчання теж відповідь."),
        ("language", "uk"),
    ];
    assert_eq!(olena.send("/quote", &said), 200, "{}", olena.text());
}

fn remembered(serving: &Serving, public: &str) {
    eventually("the page remembers", || {
        let mut reader = Browser::new(&serving.public);
        reader.open(public);
        reader.text().contains("A chair stood empty for an hour.")
    });
    let mut reader = Browser::new(&serving.public);
    reader.open(public);
    for words in [
        "Nobody drinks.",
        "across the street",
        "40 people came.",
        "two stewards",
        "Мовчання теж відповідь.",
        "Forty at the embassy",
    ] {
        assert!(reader.text().contains(words), "{words}: {}", reader.text());
    }
    assert!(!reader.page.contains("name=\"people\""), "the form is closed");
    let late = reader.ask("POST", public, Some("people=1"), None);
    assert_eq!(late.status, 409, "{}", late.body);
    for word in STAFF_ONLY {
        assert!(!reader.page.contains(word), "{word}");
    }
}
