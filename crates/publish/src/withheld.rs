//! What stays of a snapshot that speaks of people who must not be told of: those taken back, and children.
//!
//! The same rule holds when somebody is taken back and at every release after, so that nothing comes back by
//! running a release again.

use std::collections::HashSet;

use byname_base::id::PublicId;
use byname_register::person::Person;

use crate::gate::Records;
use crate::mention::{Names, Words};
use crate::public_action::{PublicAction, PublicAppeal, PublicQuote};
use crate::public_person::PublicPerson;
use crate::public_photo::PublicPhoto;
use crate::public_source::PublicSource;
use crate::public_step::PublicStep;
use crate::publication::Snapshot;

/// Records that were taken back and not named by a later release, and people of whom no row may speak.
#[derive(Debug, Default)]
pub struct Withheld {
    taken_back: HashSet<String>,
    people: Vec<WithheldPerson>,
}

#[derive(Debug)]
struct WithheldPerson {
    page: PublicId,
    names: Names,
}

impl Withheld {
    /// The records of these ids, with every name on record of the people among them and of the children.
    #[must_use]
    pub fn of(records: &Records, taken_back: HashSet<String>, children: &HashSet<String>) -> Self {
        let withheld = |id: &str| taken_back.contains(id) || children.contains(id);
        let people: Vec<&Person> =
            records.people.iter().filter(|person| withheld(person.id.as_str())).collect();
        if people.is_empty() {
            return Self { taken_back, people: Vec::new() };
        }
        let claims = records.claims_of();
        let people = people.into_iter().map(|person| {
            let claims = claims.get(&person.id).into_iter().flatten();
            let names = claims.filter(|claim| claim.field.holds_a_name()).map(|claim| claim.value.as_str());
            WithheldPerson { page: person.public_id.clone(), names: Names::of(names) }
        });
        Self { people: people.collect(), taken_back }
    }

    /// Whether a record was itself taken back.
    #[must_use]
    pub fn was_taken_back(&self, record_id: &str) -> bool {
        self.taken_back.contains(record_id)
    }

    /// What may still be told of a snapshot; `None` when nothing of it may.
    #[must_use]
    pub fn remains(&self, snapshot: Snapshot) -> Option<Snapshot> {
        if self.people.is_empty() {
            return Some(snapshot);
        }
        match snapshot {
            Snapshot::Person(person) => self.of_person(person).map(Snapshot::Person),
            Snapshot::Step(step) => self.of_step(step).map(Snapshot::Step),
            Snapshot::Action(action) => self.of_action(action).map(Snapshot::Action),
            Snapshot::Appeal(appeal) => self.of_appeal(appeal).map(Snapshot::Appeal),
            Snapshot::Source(source) => Some(Snapshot::Source(self.of_source(source))),
            Snapshot::Authority(authority) => Some(Snapshot::Authority(authority)),
        }
    }

    /// Another person's page loses each fact and remark that holds a withheld person's whole name, and a photograph that
    /// is said to be theirs or allowed by them.
    fn of_person(&self, mut person: PublicPerson) -> Option<PublicPerson> {
        if self.people.iter().any(|withheld| withheld.page == person.id) {
            return None;
        }
        person.facts.retain(|fact| !self.names_somebody(&fact.value) && !self.names_somebody(&fact.note));
        for name in person.names.iter_mut().chain(&mut person.other_spellings) {
            if self.names_somebody(&name.note) {
                name.note.clear();
            }
        }
        let names = |photo: &mut PublicPhoto| {
            self.names_somebody(&photo.author) || self.names_somebody(&photo.licence)
        };
        person.photo.take_if(|photo| names(photo));
        Some(person)
    }

    fn of_step(&self, mut step: Box<PublicStep>) -> Option<Box<PublicStep>> {
        let listed = self.listed_still(&step.person_ids, &step_texts(&step))?;
        step.person_ids = listed;
        Some(step)
    }

    fn of_action(&self, mut action: Box<PublicAction>) -> Option<Box<PublicAction>> {
        action
            .present
            .retain(|presence| !self.is_somebody_without_page(&presence.name, presence.person_id.as_ref()));
        let present = action.present.iter().filter_map(|presence| presence.person_id.clone());
        let listed: Vec<PublicId> = action.held_for.iter().cloned().chain(present).collect();
        let still = self.listed_still(&listed, &action_texts(&action))?;
        action.present.retain(|presence| presence.person_id.as_ref().is_none_or(|id| still.contains(id)));
        let names = |text: &str| self.names_somebody(text);
        action.photos.retain(|photo| {
            let mut texts = photo.alt.iter().map(|(_, text)| text).chain([&photo.author, &photo.licence]);
            !texts.any(|text| names(text))
        });
        let had_a_subject = !action.held_for.is_empty();
        action.held_for.retain(|id| still.contains(id));
        (!had_a_subject || !action.held_for.is_empty()).then_some(action)
    }

    fn of_appeal(&self, mut appeal: PublicAppeal) -> Option<PublicAppeal> {
        let texts = [&appeal.title, &appeal.owner, &appeal.addressee, &appeal.note].map(String::as_str);
        appeal.person_ids = self.listed_still(&appeal.person_ids, &texts)?;
        Some(appeal)
    }

    /// A source stays cited; only a title or address that holds a withheld person's whole name is emptied.
    fn of_source(&self, mut source: PublicSource) -> PublicSource {
        for text in [&mut source.title, &mut source.url] {
            if self.names_somebody(text) {
                text.clear();
            }
        }
        source
    }

    /// Whom a row still lists. `None` when the row may not be told: everybody it listed is withheld, it lists
    /// somebody withheld and one of its texts holds a word of their name, or it holds the whole name of somebody
    /// withheld whom it does not list.
    fn listed_still(&self, listed: &[PublicId], texts: &[&str]) -> Option<Vec<PublicId>> {
        let texts: Vec<Words> = texts.iter().map(|text| Words::of(text)).collect();
        let told = |person: &WithheldPerson| {
            texts.iter().any(|text| {
                if listed.contains(&person.page) {
                    person.names.any_word_in(text)
                } else {
                    person.names.full_name_in(text)
                }
            })
        };
        if self.people.iter().any(told) {
            return None;
        }
        let is_withheld = |id: &PublicId| self.people.iter().any(|person| person.page == *id);
        let still: Vec<PublicId> = listed.iter().filter(|id| !is_withheld(id)).cloned().collect();
        (listed.is_empty() || !still.is_empty()).then_some(still)
    }

    fn is_somebody_without_page(&self, name: &str, page: Option<&PublicId>) -> bool {
        page.is_none() && self.people.iter().any(|person| person.names.is_one(&Words::of(name)))
    }

    fn names_somebody(&self, text: &str) -> bool {
        let text = Words::of(text);
        self.people.iter().any(|person| person.names.full_name_in(&text))
    }
}

fn step_texts(step: &PublicStep) -> Vec<&str> {
    let addressee = step.addressee.as_ref().map_or("", |party| &party.text);
    let mut texts =
        vec![step.actor.text.as_str(), addressee, &step.description, &step.outcome_text, &step.note];
    texts.extend(step.replies.iter().flat_map(|reply| [reply.summary.as_str(), &reply.note]));
    texts.extend(step.quotes.iter().flat_map(quote_texts));
    texts
}

fn action_texts(action: &PublicAction) -> Vec<&str> {
    let mut texts =
        vec![action.series.as_str(), &action.place, &action.organisers, &action.description, &action.note];
    let plan = &action.plan;
    texts.extend(plan.titles.iter().map(|(_, title)| title.as_str()));
    texts.extend([plan.state_note.as_str(), &plan.exact_place, &plan.press_note]);
    texts.extend([plan.attendance_method.as_str(), &plan.incidents]);
    texts.extend(plan.scenes.iter().map(String::as_str));
    texts.extend(plan.lined_up.iter().flat_map(|one| [one.who.as_str(), &one.place]));
    let others = action.present.iter().filter(|presence| presence.person_id.is_none());
    texts.extend(others.flat_map(|presence| [presence.name.as_str(), &presence.capacity]));
    let accounts = action.other_accounts.iter();
    texts.extend(accounts.flat_map(|account| [account.place.as_str(), &account.description, &account.note]));
    texts.extend(action.quotes.iter().flat_map(quote_texts));
    texts
}

fn quote_texts(quote: &PublicQuote) -> [&str; 4] {
    [&quote.speaker_name, &quote.capacity, &quote.text, &quote.note]
}
