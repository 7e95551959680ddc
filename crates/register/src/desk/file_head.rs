//! The head of every page of one file: the name, the number, and the ways through it.

use askama::Template;
use byname_base::id::PersonId;
use byname_staff::{Act, Caller, On, may};
use byname_web::words::Tr;

/// A page of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What is known.
    Facts,
    /// Steps taken.
    Steps,
    /// The photograph.
    Photo,
    /// To what the family agreed.
    Consent,
    /// What becomes public.
    Release,
    /// What was known before.
    History,
    /// To whom it is open.
    Share,
}

/// The head of a file's page, as HTML.
#[derive(Template)]
#[template(path = "desk/file_head.html")]
pub struct FileHead {
    name: String,
    number: String,
    label: String,
    tabs: Vec<(String, String, bool)>,
}

impl FileHead {
    /// The head of one page of a file.
    #[must_use]
    pub fn new(
        tr: Tr<'_>,
        caller: &Caller,
        person: &PersonId,
        name: String,
        number: String,
        here: Tab,
    ) -> Self {
        let home = format!("/{}/people/{person}", tr.language());
        let allowed = |act| may(caller, act, &On::File(person.as_str())).is_ok();
        let tabs = [
            (Tab::Facts, "file-facts", "", true),
            (Tab::Steps, "file-steps", "/steps", true),
            (Tab::Photo, "file-photo", "/photo", true),
            (Tab::Consent, "file-consent", "/consent", allowed(Act::Withdraw)),
            (Tab::Release, "file-release", "/release", true),
            (Tab::History, "file-history", "/history", true),
            (Tab::Share, "file-share", "/share", allowed(Act::ShareFile)),
        ];
        let tabs = tabs.into_iter().filter(|(_, _, _, shown)| *shown);
        Self {
            name,
            number,
            label: tr.t("file-parts"),
            tabs: tabs
                .map(|(tab, word, path, _)| (tr.t(word), format!("{home}{path}"), tab == here))
                .collect(),
        }
    }
}
