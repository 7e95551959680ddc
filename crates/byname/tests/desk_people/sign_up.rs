//! Coming in as people do: a one-time link, a code app, a password.

use byname_staff::second_factor::SecondFactor;
use byname_testkit::browser::Browser;
use byname_testkit::program::{Program, Serving};

/// The password of everybody in tests.
pub(super) const PASSWORD: &str = "four words not together";

/// The instant now, moved by seconds: each code is taken once, so that a test takes that of the half minute before.
#[expect(clippy::disallowed_methods, reason = "the program under test reads the same clock")]
fn instant(seconds: i64) -> byname_base::now::Now {
    let now = jiff::Timestamp::now();
    byname_base::now::Now::at(jiff::Timestamp::from_second(now.as_second() + seconds).unwrap())
}

/// Seconds of a half minute in which the code of the one before may be asked too late.
const LATE_SECONDS: i64 = 5;

/// Waits until the half minute will not turn while a code is on its way.
#[expect(clippy::disallowed_methods, reason = "the program under test reads the same clock")]
fn wait_for_the_turn() {
    while jiff::Timestamp::now().as_second() % 30 >= 30 - LATE_SECONDS {
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}

/// Adds somebody and sets them up by the one-time link. Gives the secret of the code app.
pub(super) fn sign_up(program: &Program, serving: &Serving, name: &str, options: &[&str]) -> SecondFactor {
    let said = program.must(&[&["user", "add", name], options].concat());
    let link = said.split("/en/welcome/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let mut browser = Browser::new(&serving.desk);
    assert_eq!(browser.open(&format!("/en/welcome/{link}")), 200, "{}", browser.page);
    let secret = browser.page.split("secret=").nth(1).unwrap().split('&').next().unwrap();
    let factor = SecondFactor::from_text(secret);
    wait_for_the_turn();
    let code = factor.code(instant(-30)).unwrap();
    let fields = [("code", code.as_str()), ("password", PASSWORD), ("again", PASSWORD)];
    assert_eq!(browser.send(&link, &fields), 200);
    assert_eq!(browser.path, "/en/sign-in", "{}", browser.text());
    factor
}

/// Signs somebody in.
pub(super) fn sign_in(serving: &Serving, name: &str, factor: &SecondFactor) -> Browser {
    let mut browser = Browser::new(&serving.desk);
    browser.open("/en/sign-in");
    let code = factor.code(instant(0)).unwrap();
    let status = browser.send("/sign-in", &[("name", name), ("password", PASSWORD), ("code", &code)]);
    assert_eq!((status, browser.path.as_str()), (200, "/en/"), "{}", browser.text());
    browser
}

/// Adds somebody, sets them up, and signs them in.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn come_in(program: &Program, serving: &Serving, name: &str, options: &[&str]) -> Browser {
    let factor = sign_up(program, serving, name, options);
    sign_in(serving, name, &factor)
}

/// The code of the next half minute, which the program takes already: that of this one may be used.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(super) fn next_code(factor: &SecondFactor) -> String {
    factor.code(instant(30)).unwrap()
}
