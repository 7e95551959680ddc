//! How many sign from one network: what comes too fast is held, never refused. Everything is in memory and goes with
//! the process; of a network only a hash is kept, keyed with a secret of this process, never its address.

use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Signings a minute that pass from one network without a second look, beside those that a code of a device lets pass.
const A_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
/// Networks that are remembered at once; beyond, those that have been quiet are forgotten.
const MOST: usize = 200_000;

/// A network, as a hash that cannot be turned back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NetworkMark(u64);

/// What is counted, and the key of this process.
pub struct Limits {
    tries: DefaultKeyedRateLimiter<NetworkMark>,
    key: RandomState,
}

impl Default for Limits {
    fn default() -> Self {
        Self { tries: RateLimiter::keyed(Quota::per_minute(A_MINUTE)), key: RandomState::new() }
    }
}

impl Limits {
    /// The mark of the network in which an address lies: of 256 addresses, or of a household's with the long ones.
    /// This machine's own is like any other.
    #[must_use]
    pub fn mark(&self, address: IpAddr) -> NetworkMark {
        NetworkMark(match address.to_canonical() {
            IpAddr::V4(four) => self.key.hash_one(&four.octets()[..3]),
            IpAddr::V6(six) => self.key.hash_one(&six.octets()[..6]),
        })
    }

    /// Notes that somebody signs from a network, and says whether that is few enough.
    #[must_use]
    pub fn passes(&self, network: NetworkMark) -> bool {
        if self.tries.len() > MOST {
            self.tries.retain_recent();
        }
        self.tries.check_key(&network).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_a_minute_pass_from_one_network_and_another_one_is_not_slowed() {
        let limits = Limits::default();
        let mark = |text: &str| limits.mark(text.parse().unwrap());
        let passed = (0..200).filter(|_| limits.passes(mark("127.0.0.1"))).count();
        assert!((60..=62).contains(&passed), "{passed}: this machine is like any other");
        assert!(!limits.passes(mark("127.0.0.77")), "the same network");
        assert!(limits.passes(mark("127.0.1.1")), "another one");
        assert!(limits.passes(mark("2001:db8:1::1")));
        assert_eq!(mark("2001:db8:1::1"), mark("2001:db8:1:ffff::2"));
        assert_eq!(mark("::ffff:192.0.2.1"), mark("192.0.2.9"));
    }

    #[test]
    fn another_process_makes_another_mark() {
        let address: IpAddr = "192.0.2.1".parse().unwrap();
        assert_ne!(Limits::default().mark(address), Limits::default().mark(address));
    }
}
