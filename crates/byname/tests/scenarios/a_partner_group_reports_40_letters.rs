//! A partner group reports 40 letters: it gets a link from the desk, tells, mends and takes back; everybody reads it in a
//! line of its own, until the campaign is stopped.

use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};

use super::open_letters::open_letters;
use super::open_petition::{SLUG, now};
use super::sign_up::come_in;
use super::{beside, on_each_database};

#[tokio::test]
async fn a_partner_group_tells_mends_and_takes_back_and_a_stopped_campaign_takes_nothing_more() {
    on_each_database(|program| {
        program.fill("invented");
        beside(open_letters(program));
        let serving = program.serve();
        let (mut desk, home) = desk(program, &serving);
        let link = link(&mut desk, &home, "Poruch, Warsaw");
        let mut partner = Browser::new(&serving.public);
        assert_eq!(partner.open(&link), 200);
        assert!(partner.text().contains("Poruch, Warsaw"), "{}", partner.text());
        let today = now().day_in(&byname_base::now::kyiv()).to_string();
        let to = first_addressee(&partner.page);
        let told = [("letters", "40"), ("on", today.as_str()), ("to", to.as_str())];
        assert_eq!(partner.send(&link, &[&told[1..], &[("letters", "none")]].concat()), 422);
        assert_eq!(partner.send(&link, &[&told[1..], &[("letters", "0")]].concat()), 422);
        assert_eq!(partner.send(&link, &[&told[..1], &told[2..], &[("on", "2014-01-01")]].concat()), 422);
        assert_eq!(partner.send(&link, &told), 200, "{}", partner.text());
        assert!(
            public(&serving).contains("Poruch, Warsaw: 40 letters to Police of Vitrohrad"),
            "{}",
            public(&serving)
        );

        let mend = partner.link(&format!("{link}?mend=")).unwrap();
        assert_eq!(partner.open(&mend), 200);
        assert_eq!(partner.send(&link, &[("letters", "38")]), 200, "{}", partner.text());
        let page = public(&serving);
        assert!(page.contains("Poruch, Warsaw: 38 letters") && !page.contains("40 letters"), "{page}");
        assert!(page.contains("There is no sum"), "{page}");

        assert_eq!(Browser::new(&serving.public).open(&link.replace("/report/", "/report/x")), 404);
        desk.open(&format!("{home}/turn/stop"));
        assert_eq!(desk.send("/turn/stop", &[]), 200, "{}", desk.text());
        assert_eq!(partner.send(&link, &told), 409, "what is still on the screen is refused too");
        assert!(partner.text().contains("Nothing new can be told"), "{}", partner.text());
        let id = partner.page.split("name=\"take_back\" value=\"").nth(1).unwrap();
        let id = id.split('"').next().unwrap().to_owned();
        assert_eq!(partner.send(&link, &[("take_back", &id)]), 200);
        assert!(!public(&serving).contains("Poruch"), "{}", public(&serving));
    })
    .await;
}

/// Somebody of the desk who keeps letters and steps, and the page of the campaign.
pub(super) fn desk(program: &Program, serving: &Serving) -> (Browser, String) {
    let roles =
        ["--role", "campaigner", "--role", "caseworker", "--every-file", "read", "--every-file", "write"];
    let mut olena = come_in(program, serving, "Olena", &roles);
    olena.open("/en/letters");
    let home = olena.link("/en/letters/letters-").unwrap();
    (olena, home)
}

/// Makes a link for a partner group; gives its path.
fn link(desk: &mut Browser, home: &str, name: &str) -> String {
    desk.open(&format!("{home}/partners"));
    let made = desk.post(&format!("{home}/partners"), &[("name", name), ("days", "60"), ("form_id", "1")]);
    assert_eq!(made.status, 200, "{}", made.body);
    let code = made.body.split("<code>").nth(1).unwrap();
    code.split("</code>").next().unwrap().to_owned()
}

pub(super) fn first_addressee(page: &str) -> String {
    let rest = page.split("id=\"to-0\" name=\"to\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// What everybody reads.
fn public(serving: &Serving) -> String {
    let mut reader = Browser::new(&serving.public);
    assert_eq!(reader.open(&format!("/en/letters/{SLUG}")), 200);
    reader.text()
}
