//! The address of somebody who signs: as it was written, and as it is told from another.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// An address in the form in which two spellings of one mailbox are the same. It is never sent to, shown or stored:
/// only its keyed tag is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical(String);

impl Canonical {
    /// The canonical form of an address that can be written to; its domain is in ASCII letters.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let address = address.to_lowercase();
        let Some((local, domain)) = address.rsplit_once('@') else { return Self(address) };
        let local = unquoted(local);
        let Some(rule) = RULES.get(domain) else { return Self(format!("{local}@{domain}")) };
        let local = rule.extension.and_then(|sign| local.split_once(sign)).map_or(&*local, |(name, _)| name);
        let local = if rule.dots { local.replace('.', "") } else { local.to_owned() };
        Self(format!("{local}@{}", rule.stands_for))
    }

    /// The form itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a mailbox without quotation marks and what they make necessary: they are no part of it (RFC 5321, 4.1.2).
fn unquoted(local: &str) -> String {
    let Some(inside) = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return local.to_owned();
    };
    let mut name = String::new();
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        name.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    name
}

struct Rule {
    stands_for: String,
    dots: bool,
    extension: Option<char>,
}

#[derive(Deserialize)]
struct File {
    provider: Vec<Provider>,
}

#[derive(Deserialize)]
struct Provider {
    domains: Vec<String>,
    #[serde(default)]
    dots: bool,
    extension: Option<char>,
}

static RULES: LazyLock<HashMap<String, Rule>> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../mail_domains.toml")).expect("the shipped rules are read by a test");
    let rules = file.provider.into_iter().flat_map(|provider| {
        let first = provider.domains[0].clone();
        let rule = move |_: &String| Rule {
            stands_for: first.clone(),
            dots: provider.dots,
            extension: provider.extension,
        };
        provider.domains.into_iter().map(move |domain| (domain.clone(), rule(&domain))).collect::<Vec<_>>()
    });
    rules.collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_one_mailbox_are_one_and_two_mailboxes_are_two() {
        let same = [
            ("Ann.Smith@GMail.com", "annsmith@googlemail.com"),
            ("ann+petition@gmail.com", "ann@gmail.com"),
            ("ann+a@outlook.com", "ann@OUTLOOK.com"),
            ("olena@ya.ru", "olena@yandex.com"),
            ("ANN@example.org", "ann@example.org"),
            ("\"ann\"@example.org", "ann@example.org"),
            ("\"a\\nn\"@example.org", "ann@example.org"),
            ("\"a.nn+x\"@gmail.com", "ann@gmail.com"),
        ];
        for (one, other) in same {
            assert_eq!(Canonical::of(one), Canonical::of(other), "{one} {other}");
        }
        let two = [
            ("a.nn@example.org", "ann@example.org"),
            ("ann+a@example.org", "ann@example.org"),
            ("ann@outlook.com", "ann@hotmail.com"),
            ("a.nn@ukr.net", "ann@ukr.net"),
            ("\"an n\"@example.org", "ann@example.org"),
            ("\"a\\\\nn\"@example.org", "ann@example.org"),
        ];
        for (one, other) in two {
            assert_ne!(Canonical::of(one), Canonical::of(other), "{one} {other}");
        }
    }
}
