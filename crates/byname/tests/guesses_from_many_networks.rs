//! Thousands of guesses at one name over HTTP, from many networks: none comes in, few are even looked at, and the owner
//! comes in at once in the browser that she used before.

#[path = "desk_people/sign_up.rs"]
mod sign_up;

use std::net::{IpAddr, Ipv4Addr};
use std::process::Command;
use std::time::{Duration, Instant};

use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

/// Guesses, unless `BYNAME_GUESSES` says another number.
const GUESSES: usize = 1_000;
/// Networks from which they come; each is as wide as one that is told apart.
const NETWORKS: usize = 250;
/// Says to this test that it runs where it may come from any address of [`address_in`].
const APART: &str = "BYNAME_GUESSES_APART";

#[test]
fn guesses_from_many_networks_open_nothing_and_the_owner_comes_in() {
    if environment(APART).is_some() {
        return guess(address_in);
    }
    // All of a machine's own addresses count as no network. So the test runs once more in a network of its own, where
    // foreign ones are this machine's; where no such is made, the guesses come from the machine itself.
    let script =
        "ip link set lo up && ip route add local 198.18.0.0/15 dev lo || exit 99; exec \"$0\" --nocapture";
    let this = std::env::current_exe().unwrap();
    for options in ["-n", "-rn"] {
        let inside =
            Command::new("unshare").args([options, "sh", "-c", script]).arg(&this).env(APART, "1").output();
        let Ok(inside) = inside else { break };
        let said = String::from_utf8_lossy(&inside.stdout);
        if said.contains("running 1 test") {
            let faults = String::from_utf8_lossy(&inside.stderr);
            assert!(inside.status.success(), "{said}{faults}");
            eprintln!("{faults}");
            return;
        }
    }
    eprintln!("no network of its own is made here: the guesses come from this machine");
    guess(|_| Ipv4Addr::LOCALHOST.into());
}

/// An address in one of the networks: those of 198.18.0.0/15 are for such measurements (RFC 2544).
fn address_in(network: usize) -> IpAddr {
    let [high, low] = u16::try_from(network).unwrap().to_be_bytes();
    Ipv4Addr::new(198, 18 + high, low, 7).into()
}

fn guess(from: impl Fn(usize) -> IpAddr) {
    let guesses = environment("BYNAME_GUESSES").map_or(GUESSES, |number| number.parse().unwrap());
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let serving = program.serve();
    let factor = sign_up::sign_up(&program, &serving, "Olena Test", &["--role", "caseworker"]);
    let mut owner = sign_up::sign_in(&serving, "Olena Test", &factor);
    owner.open("/en/");
    owner.send("/sign-out", &[]);
    owner.open("/en/sign-in");
    let mut guesser = Browser::new(&serving.desk);
    guesser.comes_from(from(0));
    guesser.open("/en/sign-in");
    let begun = Instant::now();
    let (mut looked_at, mut slowed) = (0, 0);
    for guess in 0..guesses {
        guesser.comes_from(from(guess % NETWORKS));
        let password = format!("guess number {guess}");
        let code = format!("{:06}", guess * 7919 % 1_000_000);
        let fields = [("name", "Olena Test"), ("password", password.as_str()), ("code", code.as_str())];
        assert_eq!(guesser.send("/sign-in", &fields), 422, "guess {guess} came in: {}", guesser.text());
        if guesser.text().contains("Too many tries") {
            slowed += 1;
        } else {
            looked_at += 1;
        }
    }
    let took = begun.elapsed();
    assert_eq!(looked_at + slowed, guesses);
    // Five are free; then each waits twice as long as the one before, up to a minute.
    let most = 5 + 7 + took.as_secs() / 60;
    assert!(
        looked_at <= usize::try_from(most).unwrap(),
        "{looked_at} of {guesses} were looked at in {took:?}"
    );
    let code = sign_up::next_code(&factor);
    let fields = [("name", "Olena Test"), ("password", sign_up::PASSWORD), ("code", code.as_str())];
    let begun = Instant::now();
    assert_eq!(owner.send("/sign-in", &fields), 200, "{}", owner.text());
    assert_eq!(owner.path, "/en/", "her own browser is not slowed by others: {}", owner.text());
    assert!(begun.elapsed() < Duration::from_secs(10), "she comes in at once: {:?}", begun.elapsed());
    eprintln!(
        "{guesses} guesses in {took:?}: {looked_at} looked at, none came in; the owner in {:?}",
        begun.elapsed()
    );
}

fn environment(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the longer proof is asked for by the environment")]
    std::env::var(name).ok()
}
