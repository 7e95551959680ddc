//! Making public: what the gate lets through becomes publications, resting on two people's word and a risk review.

use std::collections::{HashMap, HashSet};

use byname_base::actor::Actor;
use byname_base::codes;
use byname_base::id::{ActionId, Mint, PublicationId, ReleaseId};
use byname_base::now::{Now, kyiv};
use byname_base::text::fold;
use byname_campaign::keep_action;
use byname_db::Tx;
use byname_seal::{log, rows};
use jiff::civil::Date;
use serde_json::json;

use crate::consent_end;
use crate::error::PublishError;
use crate::find;
use crate::gate::{Candidate, Candidates, Consented, HeldBack, Records, Scope, candidates, children};
use crate::publication::{Kind, Snapshot, fingerprint};
use crate::review;
use crate::store::acts;
use crate::store::standing::{self, Standing};
use crate::take_back::{self, TakingBack};
use crate::withheld::Withheld;

codes! {
    /// Why a group may tell it.
    Basis {
        /// Every fact has a published source.
        PublicRecord = "public_record",
        /// The family agreed, for the files named or for all of which they did; sources carry what they can.
        FamilyConsent = "family_consent",
    }
}

/// What the one who releases says.
#[derive(Debug, Clone)]
pub struct NewRelease {
    /// Why the group may tell it.
    pub basis: Basis,
    /// Who releases, and answers the risk review.
    pub by: String,
    /// Who looked at it besides.
    pub approved_by: String,
    /// Why it is released.
    pub reason: String,
    /// The risk review's answer: could it harm the missing person, the family, a witness, a lawyer, talks?
    pub risk: String,
    /// The day of the risk review; `None` means today, in Kyiv.
    pub reviewed_on: Option<Date>,
    /// Ids of the people, steps, actions or appeals to release, each as in the folder, the record or public;
    /// `None` means everything. What was taken back comes back only when it is named here.
    pub cases: Option<Vec<String>>,
    /// Whether to look only, and change nothing.
    pub dry_run: bool,
}

/// One record in what a release tells of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// Its id in the register folder; the public id for what was taken back.
    pub id: String,
    /// The name, title or description.
    pub words: String,
}

/// What a release did, or would do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReleaseOutcome {
    /// What was not public before.
    pub released: Vec<Line>,
    /// What was public in another state.
    pub renewed: Vec<Line>,
    /// How many were public just so and now rest on this release.
    pub unchanged: usize,
    /// What was public and is not let through any more.
    pub taken_back: Vec<Line>,
    /// What stays back, and why.
    pub held_back: Vec<HeldBack>,
}

impl NewRelease {
    /// Everything, in nobody's name: a demonstration never records a person's.
    #[must_use]
    pub fn demonstration() -> Self {
        Self {
            basis: Basis::PublicRecord,
            by: "demonstration".to_owned(),
            approved_by: "demonstration (no second person)".to_owned(),
            reason: "demonstration from published sources".to_owned(),
            risk: "demonstration: not reviewed by the group".to_owned(),
            reviewed_on: None,
            cases: None,
            dry_run: false,
        }
    }

    fn check(&self, today: Date) -> Result<Date, PublishError> {
        let texts = [
            ("--by", &self.by),
            ("--approved-by", &self.approved_by),
            ("--reason", &self.reason),
            ("--risk", &self.risk),
        ];
        if let Some((name, _)) = texts.into_iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(PublishError::Empty(name));
        }
        if fold(&self.by) == fold(&self.approved_by) {
            return Err(PublishError::SamePerson(self.approved_by.clone()));
        }
        let reviewed_on = self.reviewed_on.unwrap_or(today);
        review::check(reviewed_on, today)?;
        Ok(reviewed_on)
    }
}

/// Makes public what the gate lets through, renews what is public already, and takes back what was public and is
/// let through no more. Run again it renews and changes nothing else.
/// `wrote` is called after each publication written, for a progress bar.
///
/// # Errors
/// `Empty`, `SamePerson`, `ReviewNotValid`; `UnknownRecord` for an id among the cases; `NoConsent` for a person among
/// them to whose release nobody of the family agreed, when it is to rest on that; the database's own.
pub async fn release(
    tx: &mut Tx,
    actor: &Actor,
    now: Now,
    mint: &mut Mint,
    new: &NewRelease,
    wrote: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<ReleaseOutcome, PublishError> {
    let today = now.day_in(&kyiv());
    let reviewed_on = new.check(today)?;
    let mut records = Records::load(tx).await?;
    let asked = asked(&records, new, today)?;
    let drafts = take_as_announced(&mut records, asked.as_ref());
    let standing = standing::all(tx).await?;
    let scope = scope(tx, &records, &standing, asked, new.basis, today).await?;
    check_consents(&records, &scope, new.basis, today)?;
    let plan = Plan::of(candidates(&records, &scope, today), standing);
    let outcome = plan.outcome();
    if new.dry_run {
        return Ok(outcome);
    }
    let release = ReleaseId::mint(mint);
    acts::insert_release(tx, now, &release, new, reviewed_on).await?;
    for record_id in scope.asked.iter().flatten() {
        acts::lift(tx, record_id, &release).await?;
    }
    announce(tx, actor, now, &drafts).await?;
    plan.carry_out(tx, mint, now, &release, wrote).await?;
    consent_end::write_ends(tx, today).await?;
    standing::raise_epoch(tx).await?;
    log::append(tx, now, actor, "release", release.as_str(), &outcome.numbers()).await?;
    Ok(outcome)
}

/// What a release would make public, side by side with what is public now.
#[derive(Debug)]
pub struct Preview {
    /// What the world would read of each record, and what it reads now; `None` when nothing.
    pub becomes: Vec<(Snapshot, Option<Snapshot>)>,
    /// What would end, be renewed, stay back.
    pub outcome: ReleaseOutcome,
    /// A hash of everything that would become public or end: another one means that it is not what was looked at.
    pub fingerprint: String,
}

/// Looks at what a release would do, and changes nothing. Names and words of the release are not asked for yet.
///
/// # Errors
/// `UnknownRecord`; the database's own.
pub async fn preview(
    tx: &mut Tx,
    now: Now,
    cases: Vec<String>,
    basis: Basis,
) -> Result<Preview, PublishError> {
    let new = NewRelease { basis, cases: Some(cases), dry_run: true, ..NewRelease::demonstration() };
    let today = now.day_in(&kyiv());
    let mut records = Records::load(tx).await?;
    let asked = asked(&records, &new, today)?;
    take_as_announced(&mut records, asked.as_ref());
    let standing = standing::all(tx).await?;
    let scope = scope(tx, &records, &standing, asked, basis, today).await?;
    let plan = Plan::of(candidates(&records, &scope, today), standing);
    let mut becomes = Vec::new();
    for (candidate, before) in &plan.let_through {
        let before = match before {
            Some(before) => Some(standing::snapshot(tx, before).await?),
            None => None,
        };
        becomes.push((candidate.snapshot.clone(), before));
    }
    let rests_on = rests_on(&records, &scope, basis, today);
    Ok(Preview { becomes, fingerprint: plan.fingerprint(rests_on), outcome: plan.outcome() })
}

/// The record ids of what was named; `None` for everything. On the family's consent everything is the files to which
/// somebody agreed, and leaves all others as they are.
fn asked(records: &Records, new: &NewRelease, today: Date) -> Result<Option<HashSet<String>>, PublishError> {
    let Some(ids) = &new.cases else {
        let agreed = records.consents.standing(today).map(|consent| consent.person.as_str().to_owned());
        return Ok((new.basis == Basis::FamilyConsent).then(|| agreed.collect()));
    };
    let found = |id: &String| {
        find::record_id(records, id).map(str::to_owned).ok_or_else(|| PublishError::UnknownRecord(id.clone()))
    };
    ids.iter().map(found).collect::<Result<_, _>>().map(Some)
}

/// A draft that is named is looked at as what it becomes by that. Gives those that were drafts.
fn take_as_announced(records: &mut Records, asked: Option<&HashSet<String>>) -> Vec<ActionId> {
    let named = |id: &ActionId| asked.is_some_and(|asked| asked.contains(id.as_str()));
    let drafts = records.actions.iter_mut().filter(|action| !action.plan.announced && named(&action.id));
    drafts
        .map(|action| {
            action.plan.announced = true;
            action.id.clone()
        })
        .collect()
}

/// Writes it down. The hashes of what is written are bound by the log at once: nobody else may do it after this.
async fn announce(tx: &mut Tx, actor: &Actor, now: Now, drafts: &[ActionId]) -> Result<(), PublishError> {
    let mut wrote = false;
    for id in drafts {
        wrote |= keep_action::announce(tx, actor, now, id).await?;
    }
    if wrote {
        rows::bind(tx, now, actor).await?;
    }
    Ok(())
}

/// Refuses a release that is to rest on a consent that nobody gave.
fn check_consents(records: &Records, scope: &Scope, basis: Basis, today: Date) -> Result<(), PublishError> {
    let agreed: HashSet<&str> =
        records.consents.standing(today).map(|consent| consent.person.as_str()).collect();
    let asked = |id: &str| scope.asked.as_ref().is_some_and(|asked| asked.contains(id));
    let lacks = records.people.iter().find(|one| asked(one.id.as_str()) && !agreed.contains(one.id.as_str()));
    match lacks {
        Some(person) if basis == Basis::FamilyConsent => {
            Err(PublishError::NoConsent(person.folder_id.clone()))
        }
        _ => Ok(()),
    }
}

/// The basis and the consents of whoever was named, for the fingerprint: when another one is given or one ends, it is
/// not what was looked at. Nothing on public record.
fn rests_on(records: &Records, scope: &Scope, basis: Basis, today: Date) -> Vec<String> {
    if basis == Basis::PublicRecord {
        return Vec::new();
    }
    let asked = |id: &str| scope.asked.as_ref().is_some_and(|asked| asked.contains(id));
    let consents = records.consents.standing(today).filter(|consent| asked(consent.person.as_str()));
    let consents = consents.map(|consent| format!("rests on {}", consent.id));
    std::iter::once(format!("rests on {basis}")).chain(consents).collect()
}

async fn scope(
    tx: &mut Tx,
    records: &Records,
    standing: &[Standing],
    asked: Option<HashSet<String>>,
    basis: Basis,
    today: Date,
) -> Result<Scope, PublishError> {
    let named = |record_id: &str| asked.as_ref().is_some_and(|asked| asked.contains(record_id));
    let taken_back = acts::asked_back(tx).await?.into_iter().filter(|id| !named(id)).collect();
    let resting = standing::resting(tx).await?.into_iter().map(|one| one.publication.public_id).collect();
    let consented = Consented::of(&records.consents, today, basis, resting);
    let stays =
        |one: &&Standing| consented.leaves(&one.public_id) || (asked.is_some() && !named(&one.record_id));
    Ok(Scope {
        standing: standing.iter().filter(stays).map(|one| one.public_id.clone()).collect(),
        withheld: Withheld::of(records, taken_back, &children(records, today)),
        consented,
        asked,
    })
}

/// What is to be done, side by side with what stands.
struct Plan {
    let_through: Vec<(Candidate, Option<Standing>)>,
    no_longer: Vec<Standing>,
    held_back: Vec<HeldBack>,
}

impl Plan {
    fn of(decided: Candidates, standing: Vec<Standing>) -> Self {
        let key = |kind: Kind, id: &str| (kind, id.to_owned());
        let mut standing: HashMap<(Kind, String), Standing> =
            standing.into_iter().map(|one| (key(one.kind, &one.public_id), one)).collect();
        let let_through = decided
            .let_through
            .into_iter()
            .map(|candidate| {
                let before = standing.remove(&key(candidate.snapshot.kind(), candidate.snapshot.public_id()));
                (candidate, before)
            })
            .collect();
        let mut no_longer: Vec<Standing> =
            standing.into_values().filter(|left| decided.looked_at.contains(&left.record_id)).collect();
        no_longer.sort_by(|a, b| (a.kind, &a.public_id).cmp(&(b.kind, &b.public_id)));
        Self { let_through, no_longer, held_back: decided.held_back }
    }

    fn outcome(&self) -> ReleaseOutcome {
        let mut outcome = ReleaseOutcome { held_back: self.held_back.clone(), ..ReleaseOutcome::default() };
        for (candidate, before) in &self.let_through {
            match before {
                None => outcome.released.push(Line::of(candidate)),
                Some(before) if is_unchanged(candidate, before) => outcome.unchanged += 1,
                Some(_) => outcome.renewed.push(Line::of(candidate)),
            }
        }
        outcome.taken_back = self.no_longer.iter().map(Line::of_ended).collect();
        outcome
    }

    fn fingerprint(&self, rests_on: Vec<String>) -> String {
        let told = self.let_through.iter().map(|(candidate, _)| {
            let snapshot = &candidate.snapshot;
            format!("{} {} {}", snapshot.kind(), snapshot.public_id(), fingerprint(&snapshot.body()))
        });
        let ends = self.no_longer.iter().map(|ended| format!("ends {} {}", ended.kind, ended.public_id));
        let mut lines: Vec<String> = told.chain(ends).chain(rests_on).collect();
        lines.sort_unstable();
        fingerprint(&lines.join("\n"))
    }

    async fn carry_out(
        self,
        tx: &mut Tx,
        mint: &mut Mint,
        now: Now,
        release: &ReleaseId,
        wrote: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), PublishError> {
        let revisions = standing::revisions(tx).await?;
        let all = self.let_through.len() as u64;
        for (done, (candidate, before)) in (1..).zip(&self.let_through) {
            let publication = renew(tx, mint, now, candidate, before.as_ref(), &revisions).await?;
            standing::rest_on(tx, &publication, release).await?;
            wrote(done, all);
        }
        let taking_back = TakingBack::what_lapsed(now, "the gate lets it through no more");
        take_back::take_back(tx, mint, &taking_back, self.no_longer, Vec::new()).await?;
        Ok(())
    }
}

/// Leaves an equal publication as it is, and puts a changed one in the place of what stood.
async fn renew(
    tx: &mut Tx,
    mint: &mut Mint,
    now: Now,
    candidate: &Candidate,
    before: Option<&Standing>,
    revisions: &HashMap<(Kind, String), i64>,
) -> Result<PublicationId, PublishError> {
    if let Some(before) = before {
        if is_unchanged(candidate, before) {
            return Ok(before.id.clone());
        }
        standing::end(tx, now, &before.id, None).await?;
    }
    let snapshot = &candidate.snapshot;
    let last = revisions.get(&(snapshot.kind(), snapshot.public_id().to_owned())).copied().unwrap_or(0);
    Ok(standing::begin(tx, mint, now, &candidate.record_id, snapshot, last + 1).await?)
}

fn is_unchanged(candidate: &Candidate, before: &Standing) -> bool {
    fingerprint(&candidate.snapshot.body()) == before.sha256
}

impl Line {
    fn of(candidate: &Candidate) -> Self {
        Self {
            kind: candidate.snapshot.kind(),
            id: candidate.folder_id.clone(),
            words: candidate.snapshot.words().to_owned(),
        }
    }

    pub(crate) fn of_ended(ended: &Standing) -> Self {
        Self { kind: ended.kind, id: ended.public_id.clone(), words: String::new() }
    }
}

impl ReleaseOutcome {
    fn numbers(&self) -> serde_json::Value {
        json!({
            "released": self.released.len(),
            "renewed": self.renewed.len(),
            "unchanged": self.unchanged,
            "taken_back": self.taken_back.len(),
            "held_back": self.held_back.len(),
        })
    }
}
