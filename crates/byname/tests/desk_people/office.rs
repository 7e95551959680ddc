//! The desk itself: a file that is open to everybody in it, one that is not, one that was released and taken back.

use std::collections::BTreeMap;

use byname_db::{Address, Db, values};
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};

use super::photograph::photograph;
use super::sign_up::come_in;

/// A file with something of everything in it, by ids.
#[derive(Default, Clone)]
pub(crate) struct File {
    /// The person's record id.
    pub(crate) person: String,
    /// The number of a fact.
    pub(crate) fact: String,
    /// A step's record id.
    pub(crate) step: String,
    /// A relative's record id.
    pub(crate) relation: String,
    /// A photograph's record id.
    pub(crate) photo: String,
    /// A proposal's record id.
    pub(crate) proposal: String,
    /// The number by which people call it.
    pub(crate) number: String,
}

/// Somebody of every role, each signed in in a browser.
pub(crate) struct People {
    /// Their browsers, by role.
    pub(crate) browsers: BTreeMap<String, Browser>,
    /// Files: `own` and `withdrawn` are open to everybody here to read and write, `other's` to nobody.
    pub(crate) files: BTreeMap<String, File>,
    /// A petition's record id: a draft that lacks too much to be opened.
    pub(crate) petition: String,
    /// An action's record id: a draft without a day.
    pub(crate) action: String,
    /// The record id of a photograph of it, covered all over.
    pub(crate) action_photo: String,
    /// A campaign of letters' record id: a draft that lacks too much to be opened.
    pub(crate) letters: String,
    /// The account of somebody to whom things are done.
    pub(crate) dummy: String,
    leaving: Browser,
    unconfirmed: Browser,
}

const ROLES: [&str; 7] =
    ["viewer", "caseworker", "campaigner", "publisher", "keyholder", "operator", "auditor"];

/// Fills a data folder with a desk and serves it.
pub(crate) fn office(program: &Program) -> (Serving, People) {
    let serving = program.serve();
    let mut browsers = BTreeMap::new();
    for role in ROLES {
        browsers
            .insert(role.to_owned(), come_in(program, &serving, &format!("the {role}"), &["--role", role]));
    }
    let mut other = come_in(program, &serving, "another caseworker", &["--role", "caseworker"]);
    let every_role: Vec<&str> = ROLES.iter().flat_map(|role| ["--role", role]).collect();
    let every = [&every_role[..], &["--every-file", "read", "--every-file", "write"]].concat();
    let leaving = come_in(program, &serving, "somebody who leaves", &every);
    let unconfirmed = come_in(program, &serving, "somebody not confirmed", &every);
    program.must(&["user", "add", "somebody else", "--role", "viewer"]);
    let caseworker = browsers.get_mut("caseworker").unwrap();
    let mut files = BTreeMap::from([
        ("own".to_owned(), open_file(caseworker, "Arsen Testov")),
        ("withdrawn".to_owned(), open_file(caseworker, "Bohdan Probnyi")),
        ("other's".to_owned(), open_file(&mut other, "Halyna Vyhadana")),
    ]);
    for file in ["own", "withdrawn"] {
        share(caseworker, &files[file].person);
    }
    release_and_take_back(program, &files["withdrawn"].number);
    for (name, file) in &mut files {
        let browser = if name == "other's" { &mut other } else { &mut *caseworker };
        propose(browser, file);
    }
    let petition = draft_petition(browsers.get_mut("campaigner").unwrap());
    let action = draft_action(browsers.get_mut("campaigner").unwrap());
    let action_photo = photograph_of(browsers.get_mut("campaigner").unwrap(), &action);
    let letters = draft_letters(browsers.get_mut("campaigner").unwrap());
    let operator = browsers.get_mut("operator").unwrap();
    operator.open("/en/accounts");
    let dummy = account_of(operator, "somebody else");
    (
        serving,
        People { browsers, files, petition, action, action_photo, letters, dummy, leaving, unconfirmed },
    )
}

impl People {
    /// Browsers that get nothing: nobody's, that of one who left, that of one who is not confirmed any more.
    pub(crate) fn outsiders(&self, program: &Program) -> Vec<(&'static str, Browser)> {
        program.must(&["user", "leave", "somebody who leaves"]);
        unconfirm(program, "somebody not confirmed");
        let mut fresh = Browser::new(self.leaving.address());
        fresh.open("/en/sign-in");
        vec![
            ("nobody", fresh),
            ("one who left", self.leaving.clone()),
            ("one who is not confirmed", self.unconfirmed.clone()),
        ]
    }
}

fn unconfirm(program: &Program, name: &'static str) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(&Address::File(program.data().join("byname.db"))).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let sql = "UPDATE account SET state = 'unconfirmed' WHERE name = $1";
        assert_eq!(tx.execute(sql, values![name]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        db.close().await;
    });
}

/// Opens a file that could be released, with a step.
fn open_file(browser: &mut Browser, name: &str) -> File {
    browser.open("/en/people/new");
    let fields = [
        ("name", name),
        ("name_in", "name_en"),
        ("last_seen", "25.05.2014"),
        ("place", "Testville"),
        ("source", "new"),
        ("source_title", "A report"),
        ("source_publisher", "Test Gazette"),
    ];
    assert_eq!(browser.send("/people/new", &fields), 200, "{}", browser.text());
    let person = browser.path.rsplit('/').next().unwrap().to_owned();
    let fact = browser.link(&format!("/en/people/{person}/facts/C")).unwrap();
    let number = browser.text().split_whitespace().find(|word| word.starts_with("BN-")).unwrap().to_owned();
    browser.open(&format!("/en/steps/new?person={person}"));
    let fields = [
        ("description", "asks to search"),
        ("others", "Police of Testville"),
        ("sent_on", "1.9.2026"),
        ("sent_text", "We ask you to search"),
    ];
    assert_eq!(browser.send("/steps/new", &fields), 200, "{}", browser.text());
    let step = browser.path.rsplit('/').next().unwrap().to_owned();
    browser.open(&format!("/en/people/{person}/relations/new"));
    assert_eq!(browser.send("/relations/new", &[("who", "A. T.")]), 200, "{}", browser.text());
    let relation = browser.link(&format!("/en/people/{person}/relations/relation-")).unwrap();
    let relation = relation.rsplit('/').next().unwrap().to_owned();
    browser.open(&format!("/en/people/{person}/photo"));
    let said =
        [("what", "add"), ("alone", "yes"), ("author", "the family"), ("licence", "By leave of the family")];
    assert_eq!(browser.bring("/photo", &said, ("file", &photograph())), 200, "{}", browser.text());
    let photo = browser.page.split("/photo/portrait-").nth(1).unwrap().split('"').next().unwrap();
    let photo = format!("portrait-{photo}");
    File {
        person,
        photo,
        fact: fact.rsplit('/').next().unwrap().to_owned(),
        step,
        relation,
        proposal: String::new(),
        number,
    }
}

/// Begins a petition that is for nobody yet and addresses nobody.
fn draft_petition(browser: &mut Browser) -> String {
    browser.open("/en/petitions/new");
    let fields = [("slug", "where-is-arsen"), ("title", "Where is Arsen?"), ("body", "Look for him.")];
    assert_eq!(browser.send("/petitions/new", &fields), 200, "{}", browser.text());
    browser.path.rsplit('/').next().unwrap().to_owned()
}

/// Brings a photograph of an action.
fn photograph_of(browser: &mut Browser, action: &str) -> String {
    browser.open(&format!("/en/actions/{action}/photos"));
    let said = [
        ("author", "the group"),
        ("licence", "By leave of the photographer"),
        ("alt_en", "White ribbons"),
        ("source_title", "Photographs of the action"),
    ];
    assert_eq!(browser.bring("/photos", &said, ("file", &photograph())), 200, "{}", browser.text());
    browser.path.rsplit('/').next().unwrap().to_owned()
}

/// Begins an action that has no day yet.
fn draft_action(browser: &mut Browser) -> String {
    browser.open("/en/actions/new");
    assert_eq!(browser.send("/actions/new", &[("title_0", "Where is Arsen?")]), 200, "{}", browser.text());
    browser.path.rsplit('/').next().unwrap().to_owned()
}

fn draft_letters(browser: &mut Browser) -> String {
    browser.open("/en/letters/new");
    let fields = [("slug", "write-for-arsen"), ("title", "Write for Arsen"), ("body", "Ask where he is.")];
    assert_eq!(browser.send("/letters/new", &fields), 200, "{}", browser.text());
    browser.path.rsplit('/').next().unwrap().to_owned()
}

/// Opens a file to everybody who can be chosen, both ways.
fn share(browser: &mut Browser, person: &str) {
    browser.open(&format!("/en/people/{person}/share"));
    let list =
        browser.page.split("name=\"to\"").nth(1).unwrap().split("</select>").next().unwrap().to_owned();
    let ids: Vec<String> = list
        .split("<option value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    let names: Vec<&str> = list.split("</option>").filter_map(|rest| rest.rsplit('>').next()).collect();
    for (id, name) in ids.iter().zip(names).filter(|(_, name)| name.starts_with("the ")) {
        browser.open(&format!("/en/people/{person}/share"));
        let status = browser.send("/share", &[("to", id), ("access", "read"), ("access", "write")]);
        assert_eq!(status, 200, "{name}: {}", browser.text());
    }
}

fn propose(browser: &mut Browser, file: &mut File) {
    browser.open(&format!("/en/people/{}/release", file.person));
    let status = browser.send("/release", &[("risk", "weighed"), ("reason", "public record")]);
    assert_eq!(status, 200, "{}", browser.text());
    file.proposal = browser.link("/en/releases/").unwrap().rsplit('/').next().unwrap().to_owned();
}

fn release_and_take_back(program: &Program, number: &str) {
    let release =
        ["release", "--basis", "public_record", "--by", "Olena Test", "--approved-by", "Petro Test"];
    let said = ["--reason", "published record", "--risk", "no harm found", "--case", number];
    program.must(&[&release[..], &said[..]].concat());
    program.must(&["withdraw", number, "--by", "Olena Test", "--reason", "asked"]);
}

fn account_of(browser: &Browser, name: &str) -> String {
    let rest = browser.page.split(&format!("\">{name}</a>")).next().unwrap();
    rest.rsplit("/accounts/").next().unwrap().to_owned()
}
