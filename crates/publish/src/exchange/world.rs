//! How records of this site are named in the world: by its host, which they keep wherever they are copied.

use byname_base::now::kyiv;
use byname_web::site::SiteSettings;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// The year in which this program began to make tags; a tag must not change afterwards.
const TAGGED_SINCE: &str = "2026";

/// The site as others name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct World {
    /// Its address without a slash at the end; empty when it does not know it.
    pub base: String,
    /// Its host; `localhost` when it does not know it.
    pub host: String,
    /// Who keeps the register.
    pub group: String,
}

impl World {
    /// The site of these settings.
    pub(crate) fn of(settings: &SiteSettings) -> Self {
        Self {
            base: settings.base_url.clone().unwrap_or_default(),
            host: host(settings.base_url.as_deref().or(settings.group_url.as_deref())).to_owned(),
            group: settings.group_name.clone(),
        }
    }

    /// A name that no other record in the world has.
    ///
    /// Source: RFC 4151 (tag URIs).
    pub(crate) fn tag(&self, name: &str) -> String {
        format!("tag:{},{TAGGED_SINCE}:{name}", self.host)
    }

    /// A path of the site as an address.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The same where a format takes whole addresses alone; `None` when the site does not know its own.
    pub(crate) fn whole_address(&self, path: &str) -> Option<String> {
        (!self.base.is_empty()).then(|| self.address(path))
    }
}

/// The instant at which a civil day begins in Kyiv, in UTC. Days are all that is told of when something became public
/// or was taken back.
pub(crate) fn instant(day: Date) -> String {
    let begins = kyiv().to_timestamp(day.to_datetime(Time::midnight())).unwrap_or(Timestamp::UNIX_EPOCH);
    begins.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The host of an address, without a port.
fn host(address: Option<&str>) -> &str {
    let after_scheme = address.and_then(|address| address.split("://").nth(1));
    after_scheme
        .and_then(|rest| rest.split(['/', ':']).next())
        .filter(|host| !host.is_empty())
        .unwrap_or("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn names_are_of_the_host_and_do_not_change_with_path_or_port() {
        let named =
            |address| World { base: String::new(), host: host(address).to_owned(), group: String::new() };
        assert_eq!(named(Some("https://example.org:8443/x")).tag("abc"), "tag:example.org,2026:abc");
        assert_eq!(host(None), "localhost");
        assert_eq!(host(Some("nonsense")), "localhost");
    }

    #[test]
    fn a_day_begins_at_midnight_in_kyiv() {
        assert_eq!(instant(date(2026, 11, 20)), "2026-11-19T22:00:00Z");
        assert_eq!(instant(date(2026, 7, 1)), "2026-06-30T21:00:00Z", "summer time");
    }
}
