//! Seventy-five sign at a rally through one network, and the last of them are held. A campaigner looks at it and lets
//! them in. Later it turns out to have been a program: one asks that they be taken out, another person does it, and
//! when somebody shows that it was right after all, it is undone.

use std::time::Duration;

use byname::data_folder::DataFolder;
use byname_db::values;
use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

use super::a_reader_in_warsaw_signs_secretly::{link_to, page, states, with_a_petition};
use super::beside;
use super::open_petition::now;
use super::sign_up::come_in;

/// More than pass from one network within a minute.
const AT_THE_RALLY: usize = 75;

#[tokio::test]
async fn a_burst_is_held_looked_at_and_let_in() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut campaigner = come_in(program, &serving, "campaigner", &["--role", "campaigner"]);
        let mut viewer = come_in(program, &serving, "viewer", &["--role", "viewer"]);
        let held = to_petition(&mut campaigner, "/held");
        campaigner.open(&held);
        assert!(campaigner.text().contains("Nothing is held"), "{}", campaigner.text());

        sign_at_the_rally(&serving.public);
        let n = states(program).split(' ').filter(|state| *state == "held").count();
        assert!((5..=15).contains(&n), "{n} of {AT_THE_RALLY} are held");
        let mut late = Browser::new(&serving.public);
        let link = link_to(program, &address(AT_THE_RALLY - 1));
        late.open(&link);
        assert_eq!(late.send(&link, &[]), 200);
        assert!(states(program).contains("held") && !states(program).contains("confirmed"), "held is held");

        viewer.open(&held);
        assert!(viewer.text().contains(&format!("Held: {n}. Would count at once: 1.")), "{}", viewer.text());
        assert!(!viewer.page.contains("Let all of them in"), "who only reads lets nobody in");
        campaigner.open(&held);
        assert_eq!(campaigner.send("/held", &[]), 422, "it is said why");
        assert_eq!(campaigner.send("/held", &[("why_burst", "the rally of today, one router")]), 200);
        assert!(campaigner.text().contains("Nothing is held"), "{}", campaigner.text());
        let told =
            format!("{n} ( many came from one network within a minute ), by campaigner : the rally of today");
        assert!(plain(&campaigner).contains(&plain_text(&told)), "{}", campaigner.text());
        assert_eq!(states(program).split(' ').filter(|state| *state == "held").count(), 0);
        assert_eq!(states(program).split(' ').filter(|state| *state == "confirmed").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn many_are_taken_out_by_two_people_and_put_back_by_two() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut campaigner = come_in(program, &serving, "campaigner", &["--role", "campaigner"]);
        let mut publisher = come_in(program, &serving, "publisher", &["--role", "publisher"]);
        sign_at_the_rally(&serving.public);
        everybody_confirms(program);
        let rule = to_petition(&mut campaigner, "/invalidate");
        campaigner.open(&rule);
        assert_eq!(campaigner.send("/invalidate", &[("cause", "automated")]), 422, "a rule says something");
        let poland = [("country", "PL"), ("cause", "automated"), ("words", "one network, the same second")];
        assert_eq!(campaigner.send("/invalidate", &poland), 200, "{}", campaigner.text());
        assert!(campaigner.text().contains("In the count: 0. Not counted yet: 75."), "{}", campaigner.text());
        assert!(!states(program).contains("invalidated"), "looking changes nothing");
        assert_eq!(campaigner.send("/invalidate", &[]), 200, "{}", campaigner.text());
        assert!(campaigner.text().contains("A second person must do it"), "{}", campaigner.text());
        assert!(!states(program).contains("invalidated"), "one person is not two");

        let run = campaigner.link(&format!("{rule}/")).unwrap();
        campaigner.open(&run);
        assert!(!campaigner.page.contains("value=\"do\""), "who asked can only drop it");
        let way = to_petition(&mut publisher, "/invalidate/");
        assert_eq!(way, run);
        publisher.open(&run);
        assert!(publisher.text().contains("one network, the same second"), "{}", publisher.text());
        assert_eq!(publisher.send(&run, &[("what", "do")]), 200);
        assert!(publisher.text().contains("Done by publisher"), "{}", publisher.text());
        assert_eq!(states(program).split(' ').filter(|state| *state == "invalidated").count(), AT_THE_RALLY);

        campaigner.open(&run);
        assert_eq!(campaigner.send(&run, &[("cause", "other")]), 422, "something else is told in words");
        assert_eq!(campaigner.send(&run, &[("cause", "appeal")]), 200, "{}", campaigner.text());
        let undoing = to_petition(&mut publisher, "/invalidate/");
        publisher.open(&undoing);
        assert_eq!(publisher.send(&undoing, &[("what", "do")]), 200);
        assert!(!states(program).contains("invalidated"), "{}", states(program));
        assert_eq!(publisher.open(&run), 200, "both stay to be read");
    })
    .await;
}

fn address(n: usize) -> String {
    format!("signer-{n}@example.org")
}

/// Everybody opens the form and sends it a while later.
fn sign_at_the_rally(public: &str) {
    let mut reader = Browser::new(public);
    assert_eq!(reader.open(&page()), 200);
    std::thread::sleep(Duration::from_millis(3_100));
    for n in 0..AT_THE_RALLY {
        let mut one = reader.clone();
        assert_eq!(one.send(&page(), &[("email", &address(n)), ("country", "PL")]), 200);
    }
}

/// The address of a page of the petition, by the way that its own page shows.
pub(super) fn to_petition(browser: &mut Browser, ends: &str) -> String {
    browser.open("/en/petitions");
    let petition = browser.link("/en/petitions/petition").unwrap();
    browser.open(&petition);
    browser.link(&format!("{petition}{ends}")).unwrap_or_else(|| panic!("no {ends}: {}", browser.text()))
}

/// As if each had pressed their link.
fn everybody_confirms(program: &Program) {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.write().await.unwrap();
        // In the order of whoever writes them too: the program is sending their links at this moment.
        tx.hold("SELECT tag FROM signature ORDER BY tag", values![]).await.unwrap();
        let sql = "UPDATE signature SET state = 'confirmed', proved = 1, address = NULL, mail_due = NULL";
        tx.execute(sql, values![]).await.unwrap();
        tx.commit().await.unwrap();
        data.db.close().await;
    });
}

fn plain(browser: &Browser) -> String {
    plain_text(&browser.text())
}

/// A text without its spaces: elements stand between the words of a page.
fn plain_text(text: &str) -> String {
    text.replace(' ', "")
}
