//! The mail server that the settings name.

use std::str::FromStr;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;
use percent_encoding::percent_decode_str;
use url::{Host, Url};

/// A text that names no mail server. It does not say what the text was: it may hold a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "it is no mail server. Write smtps://user:password@mail.example.org or smtp://mail.example.org:587; \
     of user and password, write what is no letter or digit as %40"
)]
pub struct NotAServer;

/// How what is said to the server is kept from others on the way.
#[derive(Clone)]
pub(crate) enum Cover {
    /// From the first word (`smtps`).
    Always(TlsParameters),
    /// After STARTTLS, without which nothing is said.
    After(TlsParameters),
    /// Not at all: the server is on this machine.
    None,
}

/// A mail server, with what signs in to it.
#[derive(Clone)]
pub struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) cover: Cover,
    pub(crate) credentials: Option<Credentials>,
}

impl FromStr for Server {
    type Err = NotAServer;

    /// Reads `smtps://user:password@host:port` or `smtp://…`; user and password may be missing, and the port is that
    /// of the scheme when it is.
    fn from_str(text: &str) -> Result<Self, NotAServer> {
        let url = Url::parse(text).map_err(|_| NotAServer)?;
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(NotAServer);
        }
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(NotAServer)?;
        let bare = host.trim_matches(['[', ']']).to_owned();
        let secured = || TlsParameters::new(bare.clone()).map_err(|_| NotAServer);
        let (cover, port) = match url.scheme() {
            "smtps" => (Cover::Always(secured()?), 465),
            "smtp" if is_here(host) => (Cover::None, 25),
            "smtp" => (Cover::After(secured()?), 587),
            _ => return Err(NotAServer),
        };
        let credentials = credentials(&url)?;
        Ok(Self { host: bare, port: url.port().unwrap_or(port), cover, credentials })
    }
}

/// Whether a host is this machine.
fn is_here(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Ipv4(address)) => address.is_loopback(),
        Ok(Host::Ipv6(address)) => address.is_loopback(),
        Ok(Host::Domain(name)) => name == "localhost",
        Err(_) => false,
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, NotAServer> {
    let plain = |part: &str| {
        percent_decode_str(part).decode_utf8().map(|text| text.into_owned()).map_err(|_| NotAServer)
    };
    match url.password() {
        Some(password) => Ok(Some(Credentials::new(plain(url.username())?, plain(password)?))),
        None if url.username().is_empty() => Ok(None),
        None => Err(NotAServer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_without_cover() {
        for (text, port, covered) in [
            ("smtps://u:p@mail.example.org", 465, "always"),
            ("smtps://mail.example.org:4650", 4650, "always"),
            ("smtps://127.0.0.1", 465, "always"),
            ("smtp://mail.example.org", 587, "after"),
            ("smtp://mail.example.org:25", 25, "after"),
            ("smtp://localhost.example.org", 587, "after"),
            ("smtp://10.0.0.1:25", 25, "after"),
            ("smtp://127.0.0.1:2525", 2525, "none"),
            ("smtp://127.1.2.3", 25, "none"),
            ("smtp://[::1]", 25, "none"),
            ("smtp://localhost/", 25, "none"),
        ] {
            let server: Server = text.parse().unwrap();
            let cover = match server.cover {
                Cover::Always(_) => "always",
                Cover::After(_) => "after",
                Cover::None => "none",
            };
            assert_eq!((server.port, cover), (port, covered), "{text}");
        }
    }

    #[test]
    fn user_and_password_are_read_as_an_address_writes_them() {
        let server: Server = "smtps://post%40example.org:p%2F%D1%96@mail.example.org".parse().unwrap();
        assert_eq!(
            server.credentials,
            Some(Credentials::new("post@example.org".to_owned(), "p/і".to_owned()))
        );
    }

    #[test]
    fn what_is_no_server_is_refused_without_its_words() {
        for bad in [
            "",
            "mail.example.org",
            "https://mail.example.org",
            "smtp://",
            "smtps://user@mail.example.org",
            "smtps://u:p@mail.example.org/path",
            "smtp://mail.example.org?tls=none",
            "smtp://mail.example.org#x",
            "smtps://u:%ff@mail.example.org",
        ] {
            let refused = bad.parse::<Server>().err();
            assert_eq!(refused, Some(NotAServer), "{bad}");
        }
        assert!(!NotAServer.to_string().contains("secret"));
    }
}
