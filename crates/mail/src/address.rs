//! Where a message can be sent.

use std::fmt;
use std::str::FromStr;

use url::Host;

/// Octets of the longest address (RFC 5321, 4.5.3.1.3, without the brackets).
const MOST_OCTETS: usize = 254;

/// A text that is no address, or none that every server can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is no mail address")]
pub struct NotAnAddress;

/// An address of one mailbox. Its domain is in ASCII: `пошта@…` is refused, `post@приклад.укр` is kept as
/// `post@xn--…`, since not every server carries other letters before the `@`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(lettre::Address);

impl Address {
    /// The address as the library has it.
    pub(crate) fn inner(&self) -> &lettre::Address {
        &self.0
    }

    /// The part after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.domain()
    }
}

impl FromStr for Address {
    type Err = NotAnAddress;

    /// Reads one address without a name, brackets or spaces around it.
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let (user, domain) = text.rsplit_once('@').ok_or(NotAnAddress)?;
        // A quoted name may hold nearly everything, but never what could begin another line.
        if !user.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
            return Err(NotAnAddress);
        }
        // A machine's number is no place at which somebody has mail, and a domain without a dot is none of the world's.
        let Ok(Host::Domain(domain)) = Host::parse(domain) else { return Err(NotAnAddress) };
        if !domain.trim_end_matches('.').contains('.') {
            return Err(NotAnAddress);
        }
        let address = lettre::Address::new(user, domain).map_err(|_| NotAnAddress)?;
        if address.to_string().len() > MOST_OCTETS {
            return Err(NotAnAddress);
        }
        Ok(Self(address))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_servers_carry_it() {
        for (given, kept) in [
            ("petro@example.org", "petro@example.org"),
            ("petro.t+desk@mail.example.org", "petro.t+desk@mail.example.org"),
            ("o'test@example.org", "o'test@example.org"),
            ("\"petro test\"@example.org", "\"petro test\"@example.org"),
            ("\"a@b\"@example.org", "\"a@b\"@example.org"),
            ("post@приклад.укр", "post@xn--80aikifvh.xn--j1amh"),
            ("Petro@EXAMPLE.org", "Petro@example.org"),
        ] {
            assert_eq!(given.parse::<Address>().map(|kept| kept.to_string()).as_deref(), Ok(kept), "{given}");
        }
    }

    #[test]
    fn what_is_none_or_could_begin_another_line_is_refused() {
        for bad in [
            "",
            "@",
            "petro",
            "@example.org",
            "petro@",
            "petro@example",
            "petro@127.0.0.1",
            "petro@[127.0.0.1]",
            "petro@[::1]",
            "<petro@example.org>",
            "Petro <petro@example.org>",
            "a b@example.org",
            "a@b@example.org",
            "a@example.org, b@example.org",
            "a@example.org\r\nBcc: x@example.org",
            "a\r\nBcc: x@example.org",
            "\"a\r\n\"@example.org",
            "\"a\n\"@example.org",
            "\"a\0\"@example.org",
            "a\"@example.org",
            "\"a\"b@example.org",
            "a@exa\rmple.org",
            "a@example.org>",
            "a@exa mple.org",
            " a@example.org",
            "a@example.org ",
            "пошта@example.org",
        ] {
            assert_eq!(bad.parse::<Address>(), Err(NotAnAddress), "{bad:?}");
        }
    }

    #[test]
    fn the_longest_address_has_254_octets() {
        let of = |octets: usize| {
            let label = "d".repeat(60);
            let domain = format!("{label}.{label}.{label}.org");
            format!("{}@{domain}", "a".repeat(octets - domain.len() - 1))
        };
        assert!(of(64 + 1 + 186).parse::<Address>().is_ok(), "64 before the @ are the most");
        assert!(of(65 + 1 + 186).parse::<Address>().is_err());
        let long = |last: usize| {
            let label = "d".repeat(60);
            format!("{}@{label}.{label}.{label}.{}", "a".repeat(64), "o".repeat(last))
        };
        assert_eq!(long(6).len(), 254);
        assert!(long(6).parse::<Address>().is_ok());
        assert!(long(7).parse::<Address>().is_err());
    }
}
