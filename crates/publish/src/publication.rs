//! A publication: one snapshot that the world may read while it stands.

use byname_base::codes;
use byname_base::hex::hex;
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_register::claim::Field;
use byname_register::consent::Covers;
use sha2::{Digest, Sha256};

use crate::public_action::{PublicAction, PublicAppeal, PublicQuote};
use crate::public_person::PublicPerson;
use crate::public_source::PublicSource;
use crate::public_step::{PublicAuthority, PublicStep};
use crate::public_text::Support;

codes! {
    /// What a publication is a snapshot of.
    Kind {
        /// A person with one case.
        Person = "person",
        /// A step.
        Step = "step",
        /// A public action.
        Action = "action",
        /// A petition or letter drive of somebody else.
        Appeal = "appeal",
        /// A source.
        Source = "source",
        /// An institution.
        Authority = "authority",
    }
}

/// What becomes public of one record, and nothing else of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Snapshot {
    /// A person.
    Person(PublicPerson),
    /// A step.
    Step(Box<PublicStep>),
    /// An action; it and a step have the most fields by far.
    Action(Box<PublicAction>),
    /// An appeal.
    Appeal(PublicAppeal),
    /// A source.
    Source(PublicSource),
    /// An institution.
    Authority(PublicAuthority),
}

impl Snapshot {
    /// What it is a snapshot of.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Person(_) => Kind::Person,
            Self::Step(_) => Kind::Step,
            Self::Action(_) => Kind::Action,
            Self::Appeal(_) => Kind::Appeal,
            Self::Source(_) => Kind::Source,
            Self::Authority(_) => Kind::Authority,
        }
    }

    /// The public id; of a source, the number by which everything cites it.
    #[must_use]
    pub fn public_id(&self) -> &str {
        match self {
            Self::Person(person) => person.id.as_str(),
            Self::Step(step) => step.id.as_str(),
            Self::Action(action) => action.id.as_str(),
            Self::Appeal(appeal) => appeal.id.as_str(),
            Self::Source(source) => &source.id,
            Self::Authority(authority) => authority.id.as_str(),
        }
    }

    /// The snapshot as it is kept and hashed.
    ///
    /// # Panics
    /// Never: snapshots are plain structs, which always serialise.
    #[must_use]
    pub fn body(&self) -> String {
        let body = match self {
            Self::Person(person) => serde_json::to_string(person),
            Self::Step(step) => serde_json::to_string(step),
            Self::Action(action) => serde_json::to_string(action),
            Self::Appeal(appeal) => serde_json::to_string(appeal),
            Self::Source(source) => serde_json::to_string(source),
            Self::Authority(authority) => serde_json::to_string(authority),
        };
        body.expect("snapshots are plain structs")
    }

    /// Reads a snapshot of a known kind.
    ///
    /// # Errors
    /// When the text is not one that [`Snapshot::body`] gave.
    pub fn read(kind: Kind, body: &str) -> Result<Self, serde_json::Error> {
        match kind {
            Kind::Person => serde_json::from_str(body).map(Self::Person),
            Kind::Step => serde_json::from_str(body).map(Self::Step),
            Kind::Action => serde_json::from_str(body).map(Self::Action),
            Kind::Appeal => serde_json::from_str(body).map(Self::Appeal),
            Kind::Source => serde_json::from_str(body).map(Self::Source),
            Kind::Authority => serde_json::from_str(body).map(Self::Authority),
        }
    }

    /// In a few words, for the one who releases it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Person(person) => person.name_in(Language::En).text,
            Self::Step(step) => &step.description,
            Self::Action(action) => {
                action.title_for(Language::En).map_or(&action.description, |(_, title)| title)
            }
            Self::Appeal(appeal) => &appeal.title,
            Self::Source(source) => &source.title,
            Self::Authority(authority) => authority.names.first().map_or("", |(_, name)| name.as_str()),
        }
    }

    /// Takes out the steps it names that are not public.
    pub fn forget_steps(&mut self, is_gone: impl Fn(&PublicId) -> bool) {
        let named = match self {
            Self::Step(step) => &mut step.forwarded_from,
            Self::Appeal(appeal) => &mut appeal.told_as_step,
            Self::Person(_) | Self::Action(_) | Self::Source(_) | Self::Authority(_) => return,
        };
        if named.as_ref().is_some_and(is_gone) {
            *named = None;
        }
    }

    /// What other public records it speaks of, each once.
    #[must_use]
    pub fn links(&self) -> Vec<(Link, &str)> {
        let mut links = match self {
            Self::Person(person) => person_links(person),
            Self::Step(step) => step_links(step),
            Self::Action(action) => action_links(action),
            Self::Appeal(appeal) => appeal_links(appeal),
            Self::Source(_) | Self::Authority(_) => Vec::new(),
        };
        links.sort_unstable();
        links.dedup();
        links
    }
}

impl Snapshot {
    /// Takes out photographs by their names.
    pub fn forget_photos(&mut self, is_gone: impl Fn(&str) -> bool) {
        match self {
            Self::Person(person) => drop(person.photo.take_if(|photo| is_gone(&photo.sha256))),
            Self::Action(action) => action.photos.retain(|photo| !is_gone(&photo.sha256)),
            Self::Step(_) | Self::Appeal(_) | Self::Source(_) | Self::Authority(_) => {}
        }
    }

    /// The names of the photographs that it shows.
    #[must_use]
    pub fn photos(&self) -> Vec<&str> {
        match self {
            Self::Person(person) => person.photo.iter().map(|photo| photo.sha256.as_str()).collect(),
            Self::Action(action) => action.photos.iter().map(|photo| photo.sha256.as_str()).collect(),
            Self::Step(_) | Self::Appeal(_) | Self::Source(_) | Self::Authority(_) => Vec::new(),
        }
    }

    /// What it tells on the family's consent alone: of whom, by public id, and which groups; each once.
    #[must_use]
    pub fn consented(&self) -> Vec<(&str, Covers)> {
        let mut told = match self {
            Self::Person(person) => person_consented(person),
            Self::Step(step) => step_consented(step),
            Self::Action(_) | Self::Appeal(_) | Self::Source(_) | Self::Authority(_) => Vec::new(),
        };
        told.sort_unstable();
        told.dedup();
        told
    }
}

codes! {
    /// How one public record speaks of another.
    Link {
        /// It is told on the page of this person.
        Person = "person",
        /// It cites this source.
        Source = "source",
        /// It was forwarded from this step, or tells of the same thing.
        Step = "step",
    }
}

/// The fingerprint of a snapshot: SHA-256 in hexadecimal letters.
#[must_use]
pub fn fingerprint(body: &str) -> String {
    hex(&Sha256::digest(body.as_bytes()))
}

fn cited<'a>(supports: impl Iterator<Item = &'a Support>) -> Vec<(Link, &'a str)> {
    supports.flat_map(|support| &support.source_ids).map(|id| (Link::Source, id.as_str())).collect()
}

fn person_support(person: &PublicPerson) -> impl Iterator<Item = &Support> {
    let names = person.names.iter().chain(&person.other_spellings).map(|name| &name.support);
    names.chain(person.facts.iter().map(|fact| &fact.support))
}

fn person_links(person: &PublicPerson) -> Vec<(Link, &str)> {
    let of_photo = person.photo.iter().flat_map(|photo| &photo.source_ids);
    let mut links = cited(person_support(person));
    links.extend(of_photo.map(|id| (Link::Source, id.as_str())));
    links
}

fn person_consented(person: &PublicPerson) -> Vec<(&str, Covers)> {
    let names = person.names.iter().chain(&person.other_spellings);
    let names = names.filter(|name| name.support.by_consent).map(|_| Covers::Names);
    let facts = person.facts.iter().filter(|fact| fact.support.by_consent);
    let facts = facts.filter_map(|fact| Covers::of(&Field::from_name(&fact.field)));
    let photo = person.photo.iter().map(|_| Covers::Photo);
    names.chain(facts).chain(photo).map(|group| (person.id.as_str(), group)).collect()
}

fn step_consented(step: &PublicStep) -> Vec<(&str, Covers)> {
    let mut supports = std::iter::once(&step.support).chain(step.replies.iter().map(|reply| &reply.support));
    if supports.any(|support| support.by_consent) {
        step.person_ids.iter().map(|id| (id.as_str(), Covers::Steps)).collect()
    } else {
        Vec::new()
    }
}

fn step_links(step: &PublicStep) -> Vec<(Link, &str)> {
    let replies = step.replies.iter().map(|reply| &reply.support);
    let mut links = cited(std::iter::once(&step.support).chain(replies));
    links.extend(quoted(&step.quotes));
    links.extend(step.person_ids.iter().map(|id| (Link::Person, id.as_str())));
    links.extend(step.forwarded_from.iter().map(|id| (Link::Step, id.as_str())));
    links
}

fn action_links(action: &PublicAction) -> Vec<(Link, &str)> {
    let accounts = action.other_accounts.iter().map(|account| &account.support);
    let mut links = cited(std::iter::once(&action.support).chain(accounts));
    links.extend(quoted(&action.quotes));
    let of_photos = action.photos.iter().flat_map(|photo| &photo.source_ids);
    links.extend(of_photos.map(|id| (Link::Source, id.as_str())));
    let present = action.present.iter().filter_map(|presence| presence.person_id.as_ref());
    links.extend(action.held_for.iter().chain(present).map(|id| (Link::Person, id.as_str())));
    links
}

fn appeal_links(appeal: &PublicAppeal) -> Vec<(Link, &str)> {
    let mut links = cited(std::iter::once(&appeal.support));
    links.extend(appeal.person_ids.iter().map(|id| (Link::Person, id.as_str())));
    links.extend(appeal.told_as_step.iter().map(|id| (Link::Step, id.as_str())));
    links
}

fn quoted(quotes: &[PublicQuote]) -> impl Iterator<Item = (Link, &str)> {
    quotes.iter().flat_map(|quote| &quote.source_ids).map(|id| (Link::Source, id.as_str()))
}
