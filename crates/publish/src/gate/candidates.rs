//! The whole register held against the gate: what may become public, and what stays back and why.

use std::collections::{HashMap, HashSet};

use byname_base::id::{ActionId, PersonId, StepId};
use byname_campaign::action::Action;
use byname_campaign::quote::Quote;
use byname_pursue::institution::Meanings;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use byname_pursue::step_kind::StepKind;
use byname_register::claim::Grade;
use jiff::civil::Date;

use super::action::{account, action, is_account_of};
use super::action_photo::action_photo;
use super::appeal::appeal;
use super::cited::Citable;
use super::grounds::{Consented, Grounds};
use super::named::Named;
use super::person::person;
use super::quote::quote;
use super::records::Records;
use super::refusal::Refusal;
use super::source::{authority, source};
use super::step::{public_reply, step};
use crate::public_action::{PublicAction, PublicQuote};
use crate::public_photo::PublicActionPhoto;
use crate::public_step::{PublicParty, PublicStep};
use crate::publication::{Link, Snapshot};
use crate::withheld::Withheld;

/// Which records are held against the gate, and what is settled before.
#[derive(Debug, Default)]
pub struct Scope {
    /// Record ids of the people, steps, actions and appeals asked for; rows that list such a person come with
    /// them. `None` asks for everything.
    pub asked: Option<HashSet<String>>,
    /// Public ids that stand whatever is decided here.
    pub standing: HashSet<String>,
    /// What was taken back, and of whom no row may speak.
    pub withheld: Withheld,
    /// To what families agreed, and whether this rests on it.
    pub consented: Consented,
}

/// What the gate decided.
#[derive(Debug, Default)]
pub struct Candidates {
    /// What may become public: people, steps, actions, appeals, then the sources and institutions they name.
    pub let_through: Vec<Candidate>,
    /// What stays back.
    pub held_back: Vec<HeldBack>,
    /// Record ids of everything that was looked at.
    pub looked_at: HashSet<String>,
}

/// A snapshot that may become public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The record's id.
    pub record_id: String,
    /// The record's id in the register folder.
    pub folder_id: String,
    /// What the world would read.
    pub snapshot: Snapshot,
}

/// A record that stays back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// The record's id in the register folder.
    pub id: String,
    /// Why.
    pub reason: Refusal,
}

/// Holds the register against the gate. `today` is the group's civil day.
#[must_use]
pub fn candidates(records: &Records, scope: &Scope, today: Date) -> Candidates {
    let citable = Citable::of(&records.sources);
    let mut decided = Candidates::default();
    let public = people(records, scope, &citable, today, &mut decided);
    let gate = Gate {
        records,
        scope,
        meanings: Meanings::of(&records.institutions),
        named: Named::of(records, public, today),
        citable,
        today,
    };
    gate.steps(&mut decided);
    gate.actions(&mut decided);
    gate.appeals(&mut decided);
    gate.quotes_of_nothing(&mut decided);
    decided.drop_links_to_nothing(scope);
    gate.sources(&mut decided);
    gate.authorities(&mut decided);
    decided
}

/// Decides on people, and gives those whom rows may list.
fn people<'a>(
    records: &'a Records,
    scope: &Scope,
    citable: &Citable,
    today: Date,
    decided: &mut Candidates,
) -> HashSet<&'a PersonId> {
    let (cases, claims) = (records.case_of(), records.claims_of());
    let portraits = records.portrait_of();
    let mut public = HashSet::new();
    for sought in &records.people {
        let id = sought.id.as_str();
        let Some(case) = cases.get(&sought.id) else { continue };
        if !scope.asks_for(id, &[]) {
            public.extend(scope.standing.contains(sought.public_id.as_str()).then_some(&sought.id));
            continue;
        }
        let public_id = sought.public_id.as_str();
        let grounds = Grounds::of(citable, &scope.consented).for_record(public_id);
        let claims = claims.get(&sought.id).map_or(&[][..], Vec::as_slice);
        let portrait = portraits.get(&sought.id).copied();
        let snapshot = person(sought, case, claims, portrait, grounds, today);
        if scope.consented.leaves(public_id) && snapshot.is_ok() {
            decided.hold_back(&sought.folder_id, Refusal::RestsOnConsent);
            public.insert(&sought.id);
            continue;
        }
        let snapshot = snapshot.map(Snapshot::Person);
        // Rows list somebody withheld until the last pass takes the name out of them, or them back.
        if decided.decide(scope, id, &sought.folder_id, snapshot) || scope.withheld.was_taken_back(id) {
            public.insert(&sought.id);
        }
    }
    public
}

struct Gate<'a> {
    records: &'a Records,
    scope: &'a Scope,
    meanings: Meanings,
    named: Named<'a>,
    citable: Citable,
    today: Date,
}

impl Gate<'_> {
    fn grounds(&self) -> Grounds<'_> {
        Grounds::of(&self.citable, &self.scope.consented)
    }

    fn steps(&self, decided: &mut Candidates) {
        let mut replies: HashMap<&StepId, Vec<&Reply>> = HashMap::new();
        for reply in &self.records.replies {
            replies.entry(&reply.step).or_default().push(reply);
        }
        let by_folder_id: HashMap<&str, &Step> =
            self.records.steps.iter().map(|step| (step.folder_id.as_str(), step)).collect();
        let mut quotes = self.quotes(|quote| quote.step.as_ref());
        for row in &self.records.steps {
            if !self.scope.asks_for(row.id.as_str(), &row.people) {
                continue;
            }
            let grounds = self.grounds().for_record(row.public_id.as_str());
            let replies = replies.remove(&row.id).unwrap_or_default();
            let parent = by_folder_id.get(row.way.parent_step.as_str()).map(|step| step.public_id.clone());
            let told = step(row, &replies, parent, &self.meanings, &self.named, grounds, self.today);
            if told.is_ok() && self.scope.consented.leaves(row.public_id.as_str()) {
                decided.hold_back(&row.folder_id, Refusal::RestsOnConsent);
                continue;
            }
            let quotes = quotes.remove(&row.id).unwrap_or_default();
            let agreed = self.grounds().agreed_to_step(row, &self.named);
            self.tell_of_parts(decided, told.is_ok(), &replies, agreed, &quotes);
            let told = told.map(|told| PublicStep { quotes: self.public_quotes(&quotes), ..told });
            decided.decide(
                self.scope,
                row.id.as_str(),
                &row.folder_id,
                told.map(|told| Snapshot::Step(Box::new(told))).map_err(one),
            );
        }
    }

    fn actions(&self, decided: &mut Candidates) {
        let (doubtful, plain): (Vec<&Action>, Vec<&Action>) =
            self.records.actions.iter().partition(|action| action.grade == Grade::D);
        let mut quotes = self.quotes(|quote| quote.action.as_ref());
        for row in plain {
            if !self.scope.asks_for(row.id.as_str(), &row.people) {
                continue;
            }
            let quotes = quotes.remove(&row.id).unwrap_or_default();
            let told = action(row, &self.named, &self.citable, self.today);
            self.tell_of_parts(decided, told.is_ok(), &[], false, &quotes);
            let accounts: Vec<&Action> =
                doubtful.iter().copied().filter(|doubtful| is_account_of(doubtful, row)).collect();
            let told = match told {
                Ok(told) => {
                    let told = PublicAction { photos: self.photos(&row.id), ..told };
                    Ok(self.with_accounts(told, &accounts, &quotes, decided))
                }
                Err(reason) => {
                    accounts
                        .iter()
                        .for_each(|row| decided.hold_back(&row.folder_id, Refusal::WithoutItsRecord));
                    Err(reason)
                }
            };
            decided.decide(
                self.scope,
                row.id.as_str(),
                &row.folder_id,
                told.map(|told| Snapshot::Action(Box::new(told))).map_err(one),
            );
        }
        for row in doubtful.iter().filter(|row| self.scope.asks_for(row.id.as_str(), &row.people)) {
            if !self.records.actions.iter().any(|of| of.grade != Grade::D && is_account_of(row, of)) {
                decided.hold_back(&row.folder_id, Refusal::DoubtfulAlone);
            }
        }
    }

    /// The photographs of an action that may be shown.
    fn photos(&self, action: &ActionId) -> Vec<PublicActionPhoto> {
        let of = self.records.action_photos.iter().filter(|photo| photo.action == *action);
        of.filter_map(|photo| action_photo(photo, &self.citable)).collect()
    }

    fn with_accounts(
        &self,
        told: PublicAction,
        accounts: &[&Action],
        quotes: &[&Quote],
        decided: &mut Candidates,
    ) -> PublicAction {
        let mut other_accounts = Vec::new();
        for doubtful in accounts {
            if self.scope.withheld.was_taken_back(doubtful.id.as_str()) {
                decided.hold_back(&doubtful.folder_id, Refusal::TakenBack);
                continue;
            }
            match account(doubtful, &self.named, &self.citable) {
                Ok(account) => other_accounts.push(account),
                Err(reason) => decided.hold_back(&doubtful.folder_id, reason),
            }
        }
        PublicAction { other_accounts, quotes: self.public_quotes(quotes), ..told }
    }

    fn appeals(&self, decided: &mut Candidates) {
        let urgent: Vec<&Step> =
            self.records.steps.iter().filter(|step| step.kind == StepKind::UrgentAction).collect();
        for row in &self.records.appeals {
            if self.scope.asks_for(row.id.as_str(), &row.people) {
                let told = appeal(row, &urgent, &self.named, &self.citable);
                let told = told.map(Snapshot::Appeal).map_err(one);
                decided.decide(self.scope, row.id.as_str(), &row.folder_id, told);
            }
        }
    }

    /// The sources that anything let through cites.
    fn sources(&self, decided: &mut Candidates) {
        let cited: HashSet<String> = decided.linked(Link::Source).map(str::to_owned).collect();
        for row in self.records.sources.iter().filter(|source| cited.contains(&source.folder_id)) {
            let told = source(row).map(Snapshot::Source).map_err(one);
            decided.decide(self.scope, row.id.as_str(), &row.folder_id, told);
        }
    }

    /// The institutions that a step let through names.
    fn authorities(&self, decided: &mut Candidates) {
        let named: HashSet<String> = decided.authorities().map(str::to_owned).collect();
        for row in self.records.institutions.iter().filter(|row| named.contains(row.public_id.as_str())) {
            let told = Ok(Snapshot::Authority(authority(row)));
            decided.decide(self.scope, row.id.as_str(), &row.folder_id, told);
        }
    }

    fn quotes<'q, Id: Eq + std::hash::Hash>(
        &'q self,
        of: impl Fn(&'q Quote) -> Option<&'q Id>,
    ) -> HashMap<&'q Id, Vec<&'q Quote>> {
        let mut quotes: HashMap<&Id, Vec<&Quote>> = HashMap::new();
        for quote in &self.records.quotes {
            if let Some(id) = of(quote) {
                quotes.entry(id).or_default().push(quote);
            }
        }
        quotes
    }

    /// Tells of the quotes that belong to no step and no action, and so to no page.
    fn quotes_of_nothing(&self, decided: &mut Candidates) {
        for said in &self.records.quotes {
            let nowhere = said.step.is_none() && said.action.is_none();
            if nowhere && self.scope.asks_for(said.id.as_str(), said.person.as_slice()) {
                decided.hold_back(&said.folder_id, Refusal::WithoutItsRecord);
            }
        }
    }

    fn public_quotes(&self, quotes: &[&Quote]) -> Vec<PublicQuote> {
        quotes.iter().filter_map(|said| quote(said, &self.named, &self.citable).ok()).collect()
    }

    /// Tells of the replies and quotes that stay back while their row is let through.
    fn tell_of_parts(
        &self,
        decided: &mut Candidates,
        row_is_told: bool,
        replies: &[&Reply],
        agreed: bool,
        quotes: &[&Quote],
    ) {
        for reply in replies {
            if !row_is_told {
                decided.hold_back(&reply.folder_id, Refusal::WithoutItsRecord);
            } else if public_reply(reply, self.grounds(), agreed).is_none() {
                decided.hold_back(&reply.folder_id, Refusal::NoSource);
            }
        }
        for said in quotes {
            match quote(said, &self.named, &self.citable) {
                Err(reason) => decided.hold_back(&said.folder_id, reason),
                Ok(_) if !row_is_told => decided.hold_back(&said.folder_id, Refusal::WithoutItsRecord),
                Ok(_) => {}
            }
        }
    }
}

impl Scope {
    fn asks_for(&self, record_id: &str, people: &[PersonId]) -> bool {
        let asked = |id: &str| self.asked.as_ref().is_none_or(|asked| asked.contains(id));
        asked(record_id) || people.iter().any(|person| asked(person.as_str()))
    }
}

impl Candidates {
    /// Takes a record in, or holds it back. Says whether it is let through.
    fn decide(
        &mut self,
        scope: &Scope,
        record_id: &str,
        folder_id: &str,
        told: Result<Snapshot, Vec<Refusal>>,
    ) -> bool {
        self.looked_at.insert(record_id.to_owned());
        let told =
            if scope.withheld.was_taken_back(record_id) { Err(vec![Refusal::TakenBack]) } else { told };
        let told = told.and_then(|snapshot| {
            scope.withheld.remains(snapshot).ok_or_else(|| vec![Refusal::SpeaksOfWithheld])
        });
        match told {
            Ok(snapshot) => {
                let (record_id, folder_id) = (record_id.to_owned(), folder_id.to_owned());
                self.let_through.push(Candidate { record_id, folder_id, snapshot });
                true
            }
            Err(reasons) => {
                reasons.into_iter().for_each(|reason| self.hold_back(folder_id, reason));
                false
            }
        }
    }

    fn hold_back(&mut self, folder_id: &str, reason: Refusal) {
        self.held_back.push(HeldBack { id: folder_id.to_owned(), reason });
    }

    fn linked(&self, link: Link) -> impl Iterator<Item = &str> {
        let links = self.let_through.iter().flat_map(|candidate| candidate.snapshot.links());
        links.filter(move |(kind, _)| *kind == link).map(|(_, target)| target)
    }

    fn authorities(&self) -> impl Iterator<Item = &str> {
        let steps = self.let_through.iter().filter_map(|candidate| match &candidate.snapshot {
            Snapshot::Step(step) => Some(step.as_ref()),
            _ => None,
        });
        let parties = steps.flat_map(|step| std::iter::once(&step.actor).chain(&step.addressee));
        parties.filter_map(|party: &PublicParty| Some(party.authority.as_ref()?.id.as_str()))
    }

    /// A step or appeal names another step only while that one is public.
    fn drop_links_to_nothing(&mut self, scope: &Scope) {
        let mut public = scope.standing.clone();
        public.extend(self.let_through.iter().map(|candidate| candidate.snapshot.public_id().to_owned()));
        for candidate in &mut self.let_through {
            candidate.snapshot.forget_steps(|id| !public.contains(id.as_str()));
        }
    }
}

fn one(reason: Refusal) -> Vec<Refusal> {
    vec![reason]
}
