//! The frame round every page of the desk.

use byname_base::language::Language;
use byname_web::assets;
use byname_web::page::{LanguageLink, SectionLink};
use byname_web::site::SiteSettings;
use byname_web::visit::Visit;
use byname_web::words::Tr;

use super::{Desk, SignedIn};
use crate::may::{Act, could};

/// The parts of the desk, by word, path and the act that somebody must be able to do there.
const SECTIONS: [(&str, &str, Act); 11] = [
    ("desk-agenda", "", Act::SeeAgenda),
    ("desk-files", "people", Act::SeeFiles),
    ("desk-sources", "sources", Act::SeeSources),
    ("desk-releases", "releases", Act::SeeAgenda),
    ("desk-petitions", "petitions", Act::SeePetitions),
    ("desk-actions", "actions", Act::SeeActions),
    ("desk-letters", "letters", Act::SeeLetters),
    ("desk-words", "words", Act::SeeWords),
    ("desk-placards", "placards", Act::SeeFiles),
    ("desk-accounts", "accounts", Act::SeeAccounts),
    ("desk-log", "log", Act::SeeLog),
];

/// What the frame needs to know of a page.
pub struct DeskFrame<'a> {
    /// The words in the reader's language.
    pub tr: Tr<'a>,
    /// The reader's language.
    pub language: Language,
    /// The page's own title.
    pub title: String,
    /// The same page in each language.
    pub languages: Vec<LanguageLink>,
    /// The parts of the desk that are of use to whoever is signed in; none for nobody.
    pub sections: Vec<SectionLink>,
    /// Who keeps the register.
    pub settings: &'a SiteSettings,
    /// Whether the page shows a form with something wrong in it.
    pub has_problem: bool,
    /// Who is signed in; `None` before.
    pub signed_in_as: Option<String>,
    /// What they do, in words.
    pub roles: String,
    /// The token of this browser's forms.
    pub form_token: String,
}

impl<'a> DeskFrame<'a> {
    /// The frame of a page for somebody signed in.
    #[must_use]
    pub fn new(desk: &'a Desk, signed: &SignedIn, title: impl Into<String>) -> Self {
        let mut frame = Self::before(desk, &signed.visit, title);
        let part = signed.visit.rest.split('/').nth(1).unwrap_or_default();
        let sections = SECTIONS.into_iter().filter(|(_, _, act)| could(&signed.caller, *act));
        frame.sections = sections
            .map(|(word, path, _)| SectionLink {
                name: frame.tr.t(word),
                href: format!("/{}/{path}", frame.language),
                current: part == path,
            })
            .collect();
        frame.form_token = signed.browser.form_token();
        if let Some(member) = signed.caller.member() {
            frame.signed_in_as = Some(member.account.name.clone());
            let roles = member.account.roles.iter().map(|role| frame.tr.t(&format!("role-{role}")));
            frame.roles = roles.collect::<Vec<_>>().join(", ");
        }
        frame
    }

    /// The frame of a page before anybody signed in.
    #[must_use]
    pub fn before(desk: &'a Desk, visit: &Visit, title: impl Into<String>) -> Self {
        Self {
            tr: desk.site.words.in_language(visit.language),
            language: visit.language,
            title: title.into(),
            languages: Language::ALL.into_iter().map(|language| LanguageLink::new(visit, language)).collect(),
            sections: Vec::new(),
            settings: &desk.site.settings,
            has_problem: false,
            signed_in_as: None,
            roles: String::new(),
            form_token: String::new(),
        }
    }

    /// The address of the style sheet.
    #[must_use]
    pub fn style_sheet(&self) -> &'static str {
        assets::style_sheet()
    }

    /// The address of the icon.
    #[must_use]
    pub fn icon(&self) -> &'static str {
        assets::icon()
    }
}
