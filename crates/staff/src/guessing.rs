//! Slowing down those who guess: by name, and by the network they come from, without locking the owner out.
//!
//! A browser in which somebody signed in before is counted by itself, so that nobody's guessing keeps the owner of
//! the name waiting there. Everything is in memory and goes with the process; of a network only a keyed hash is kept,
//! never its address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use byname_base::hex::hex;
use byname_base::now::Now;
use byname_base::text::fold;
use sha2::{Digest, Sha256};

use crate::StaffError;

/// Wrong tries that cost nothing: fingers slip.
const FREE: u32 = 5;
/// The longest wait after a wrong try for a name, in seconds. Not longer, so that the owner in a new browser gets
/// through between the guesses.
const LONGEST_WAIT: i64 = 60;
/// Seconds after which a wrong try is forgotten.
const FORGET_AFTER: i64 = 60 * 60;
/// Names and networks that are remembered at once; beyond, the oldest tries go first.
const MOST: usize = 100_000;

/// The network from which somebody came, as a keyed hash: it cannot be turned back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Network(pub String);

/// Wrong tries in memory, and the key of this process for what must not be turned back.
#[derive(Default)]
pub struct Guesses {
    tries: Mutex<HashMap<Key, Tries>>,
    key: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Name(String),
    Network(Network),
    Browser(String, String),
}

#[derive(Debug, Clone, Copy)]
struct Tries {
    wrong: u32,
    last: i64,
}

/// Who is counted: one who tries a name, from a network, in a browser that knows it or does not.
pub struct Guesser {
    keys: Vec<Key>,
}

impl Guesser {
    /// Somebody who tries a name. `known` is what the browser holds when its owner signed in with that name before;
    /// `network` is `None` for the machine itself.
    #[must_use]
    pub fn new(name: &str, network: Option<Network>, known: Option<String>) -> Self {
        let name = fold(name);
        let keys = match known {
            Some(browser) => vec![Key::Browser(name, browser)],
            None => std::iter::once(Key::Name(name)).chain(network.map(Key::Network)).collect(),
        };
        Self { keys }
    }
}

impl Guesses {
    /// Nobody has tried anything yet; `key` is a secret of this process.
    #[must_use]
    pub fn new(key: String) -> Self {
        Self { tries: Mutex::default(), key }
    }

    /// What a browser is given when the owner of a name signed in with it. It opens nothing: it keeps the guesses of
    /// others from slowing this browser down, until the program is started again.
    #[must_use]
    pub fn mark(&self, name: &str) -> String {
        hash(&[&self.key, "name", &fold(name)])
    }

    /// The network of an address: the 24 or 48 leading bits that one house or provider shares. `None` for the
    /// machine itself, behind which a proxy may stand for everybody.
    #[must_use]
    pub fn network(&self, address: IpAddr) -> Option<Network> {
        let part = match address.to_canonical() {
            IpAddr::V4(address) => address.octets()[..3].to_vec(),
            IpAddr::V6(address) => address.octets()[..6].to_vec(),
        };
        let text = format!("{part:?}");
        (!address.to_canonical().is_loopback()).then(|| Network(hash(&[&self.key, "network", &text])))
    }

    /// Whether one more try is taken now.
    ///
    /// # Errors
    /// `SlowDown` with the seconds to wait.
    pub fn check(&self, who: &Guesser, now: Now) -> Result<(), StaffError> {
        let now = now.instant().as_second();
        let tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = who.keys.iter().filter_map(|key| tries.get(key)).map(|tries| tries.wait(now)).max();
        match wait {
            Some(seconds) if seconds > 0 => {
                Err(StaffError::SlowDown { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) })
            }
            _ => Ok(()),
        }
    }

    /// Counts a wrong try.
    pub fn wrong(&self, who: &Guesser, now: Now) {
        let now = now.instant().as_second();
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= MOST {
            tries.retain(|_, tries| now - tries.last < FORGET_AFTER);
        }
        if tries.len() >= MOST {
            tries.clear();
        }
        for key in &who.keys {
            let entry = tries.entry(key.clone()).or_insert(Tries { wrong: 0, last: now });
            entry.wrong = if now - entry.last >= FORGET_AFTER { 1 } else { entry.wrong.saturating_add(1) };
            entry.last = now;
        }
    }

    /// Forgets the wrong tries of somebody who got in.
    pub fn right(&self, who: &Guesser) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        who.keys.iter().for_each(|key| {
            tries.remove(key);
        });
    }
}

impl Tries {
    /// Seconds to wait. A clock set back makes nobody wait longer than once.
    fn wait(self, now: i64) -> i64 {
        let passed = (now - self.last).max(0);
        if self.wrong < FREE || passed >= FORGET_AFTER {
            return 0;
        }
        let doubled = 1_i64 << (self.wrong - FREE).min(6);
        (doubled.min(LONGEST_WAIT) - passed).max(0)
    }
}

fn hash(parts: &[&str]) -> String {
    let bound = serde_json::json!(parts).to_string();
    hex(&Sha256::digest(bound))
}

#[cfg(test)]
mod tests {
    use super::*;
    use byname_testkit::{at, now};

    fn network(number: usize) -> Option<Network> {
        Some(Network(number.to_string()))
    }

    #[test]
    fn fingers_may_slip_five_times_and_then_each_try_waits_longer() {
        let guesses = Guesses::default();
        let who = Guesser::new("Olena", network(1), None);
        for _ in 0..FREE {
            assert!(guesses.check(&who, now()).is_ok());
            guesses.wrong(&who, now());
        }
        assert!(matches!(guesses.check(&who, now()), Err(StaffError::SlowDown { seconds: 1 })));
        assert!(guesses.check(&who, at("2026-11-24T10:00:01Z")).is_ok());
        for _ in 0..20 {
            guesses.wrong(&who, now());
        }
        assert!(matches!(guesses.check(&who, now()), Err(StaffError::SlowDown { seconds: 60 })));
        assert!(guesses.check(&who, at("2026-11-24T10:01:00Z")).is_ok());
        assert!(guesses.check(&Guesser::new("Petro", network(2), None), now()).is_ok());
        assert!(guesses.check(&Guesser::new("Petro", network(1), None), now()).is_err(), "the same network");
        assert!(guesses.check(&Guesser::new("  oLENA", network(3), None), now()).is_err(), "the same name");
        guesses.right(&who);
        assert!(guesses.check(&who, now()).is_ok());
    }

    #[test]
    fn ten_thousand_guesses_from_a_thousand_networks_are_few_and_the_owner_gets_in() {
        let guesses = Guesses::default();
        let mut taken = 0;
        for guess in 0..10_000_usize {
            // Ten guesses a second.
            let now = now().instant().as_second() + i64::try_from(guess / 10).unwrap();
            let now = Now::at(jiff::Timestamp::from_second(now).unwrap());
            let who = Guesser::new("Olena", network(guess % 1000), None);
            if guesses.check(&who, now).is_ok() {
                taken += 1;
                guesses.wrong(&who, now);
            }
            let owner = Guesser::new("Olena", network(7), Some("her browser".to_owned()));
            assert!(guesses.check(&owner, now).is_ok(), "guess {guess}");
        }
        assert!(taken < 35, "{taken} of 10,000 guesses were looked at");
    }

    #[test]
    fn a_network_is_told_apart_and_never_named() {
        let guesses = Guesses::new("a secret".to_owned());
        let of = |address: &str| guesses.network(address.parse().unwrap());
        assert_eq!(of("192.0.2.7"), of("192.0.2.200"));
        assert_eq!(of("192.0.2.7"), of("::ffff:192.0.2.9"));
        assert_ne!(of("192.0.2.7"), of("192.0.3.7"));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert!(of("127.0.0.1").is_none() && of("::1").is_none());
        assert!(!of("192.0.2.7").unwrap().0.contains("192"), "an address is hashed");
        assert_ne!(of("192.0.2.7"), Guesses::new("another".to_owned()).network("192.0.2.7".parse().unwrap()));
        assert_ne!(guesses.mark("Olena"), guesses.mark("Petro"));
        assert_eq!(guesses.mark("Olena"), guesses.mark(" OLENA "));
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let guesses = Guesses::default();
        for number in 0..MOST + 10 {
            guesses.wrong(&Guesser::new(&format!("n{number}"), None, None), now());
        }
        assert!(guesses.tries.lock().unwrap().len() <= MOST);
    }
}
