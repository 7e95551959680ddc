//! A petition frozen at its last head for one of those whom it addresses: what a hand-over may say of it, and no more.
//!
//! The same database and the same head give the same, whatever order the rows lie in. Names stay sealed: whoever holds
//! the server learns nothing by freezing. Nothing of a signer who did not let the name go to this recipient is in it,
//! and no tag, address or hour of anybody.

use std::collections::BTreeMap;

use byname_base::id::{NameBatchId, PublicId};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_pursue::institution::{Institution, InstitutionLevel};
use byname_pursue::record_step::usual_rule;
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::institutions;
use byname_tally::{Head, Log, Note, SigningKey};
use serde::{Deserialize, Serialize};

use crate::count::{self, CountError};
use crate::error::CampaignError;
use crate::names::{NameBatch, NamesError};
use crate::petition::{Petition, Slug};
use crate::public_petition::{PublicPetition, PublicRecipient};
use crate::signature::Visibility;
use crate::store::frozen::{self, Signed};
use crate::store::{counts, keys, petitions};

/// How many signatures a country needs to be told by name: the rule of the log for areas.
pub const FEWEST_TOLD: u64 = 10;

/// A petition frozen for one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPetition {
    /// What the world reads of it.
    pub petition: PublicPetition,
    /// To whom it is handed over.
    pub recipient: PublicRecipient,
    /// Whether that is a body that acts without title.
    pub de_facto: bool,
    /// The recipient's jurisdiction: an ISO 3166 code or an organisation; may be empty.
    pub jurisdiction: String,
    /// The id of the rule by which an answer is due; `None` when no rule was made for such a recipient.
    pub rule: Option<String>,
    /// The head, as it was signed.
    pub head: String,
    /// The key by which the head is checked.
    pub key: String,
    /// How many signed from each country, by code; those with fewer than ten are in `elsewhere`.
    pub countries: BTreeMap<String, u64>,
    /// How many signed from all countries with fewer than ten each.
    pub elsewhere: u64,
    /// How many signed in each month, as `2026-11`, counted in the group's own days. Sheets of paper have none, nor has
    /// what was taken back since.
    pub months: BTreeMap<String, u64>,
    /// The keys to which names are sealed.
    pub keyholders: Vec<String>,
    /// Names that were let go to this recipient, sealed.
    pub sealed: Vec<SealedNames>,
    /// Names that everybody may see.
    pub public_names: Vec<String>,
}

/// Names that were sealed under one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedNames {
    /// The batch.
    pub batch: String,
    /// Its key, encrypted to the keyholders.
    pub key: String,
    /// The names, in no order that tells when they were given.
    pub names: Vec<String>,
}

/// Freezes a petition at its last head. `recipient` is one of those whom it addresses, by any of its ids.
///
/// # Errors
/// `Unknown` when there is no such petition, or it was never opened; `NoSuchRecipient`; `Count` when its log does not
/// hold together; the database's own.
pub async fn freeze(tx: &mut Tx, slug: &Slug, recipient: &str) -> Result<FrozenPetition, CampaignError> {
    let id = petitions::id_of(tx, slug).await?.ok_or(CampaignError::Unknown)?;
    let petition = petitions::get(tx, &id).await?.ok_or(CampaignError::Unknown)?;
    let public = petitions::public_of(tx, &id).await?.ok_or(CampaignError::Unknown)?;
    let institution = recipient_of(tx, &petition, recipient).await?;
    let told = public.recipients.iter().find(|one| one.id == institution.public_id);
    let told = told.cloned().ok_or(CampaignError::Unknown)?;
    let (_, note) = counts::last_head(tx, &id).await?.ok_or(CountError::NotOpened)?;
    let head = Head::read(Note::read(&note).map_err(CountError::from)?.text()).map_err(CountError::from)?;
    let seed = keys::get(tx, &id).await?.ok_or(CountError::NotOpened)?.log_seed;
    let key = SigningKey::from_seed(head.origin.as_str(), &seed).map_err(CountError::from)?;
    let log = count::log_at(tx, &id, &head).await?;
    let mut totals = Totals::default();
    let mut after = String::new();
    loop {
        let page = frozen::signed(tx, &id, &after, head.size).await?;
        let Some(last) = page.last() else { break };
        after.clone_from(&last.tag);
        page.iter().filter(|one| stands(&log, one)).for_each(|one| totals.take(one, &institution.public_id));
    }
    let batches = frozen::batch_keys(tx, &id).await?;
    let (countries, elsewhere) = totals.told_countries();
    Ok(FrozenPetition {
        recipient: told,
        de_facto: institution.level == InstitutionLevel::DeFacto,
        rule: rule_of(&institution).map(str::to_owned),
        jurisdiction: institution.jurisdiction,
        head: note,
        key: key.verifier().to_string(),
        countries,
        elsewhere,
        months: std::mem::take(&mut totals.months),
        keyholders: petition.keyholders,
        sealed: totals.sealed(&batches),
        public_names: totals.public_names(),
        // What came of other hand-overs is no part of this one, and must not change its bytes.
        petition: PublicPetition { hand_overs: Vec::new(), ..public },
    })
}

/// One of those whom a petition addresses, by its record id, public id or folder id.
async fn recipient_of(tx: &mut Tx, petition: &Petition, wanted: &str) -> Result<Institution, CampaignError> {
    let known = institutions::all(tx).await?;
    let addressed: Vec<&Institution> =
        known.iter().filter(|one| petition.recipients.contains(&one.id)).collect();
    let is = |one: &&&Institution| {
        [one.id.as_str(), one.public_id.as_str(), one.folder_id.as_str()].contains(&wanted)
    };
    addressed.iter().find(is).map(|one| (**one).clone()).ok_or_else(|| {
        let offered = addressed.iter().map(|one| format!("{} ({})", one.folder_id, one.name_en));
        CampaignError::NoSuchRecipient(offered.collect::<Vec<_>>().join(", "))
    })
}

/// The rule by which an answer to a petition is due from an institution. The one for bodies of the European Union, which
/// is the only one made for this kind of step outside of Ukraine, binds nobody else.
#[must_use]
pub fn rule_of(institution: &Institution) -> Option<&'static str> {
    let made_for = ["UA", "EU"].contains(&institution.jurisdiction.as_str());
    made_for.then(|| usual_rule(StepKind::PetitionDelivery, &institution.jurisdiction)).flatten()
}

fn stands(log: &Log, one: &Signed) -> bool {
    u64::try_from(one.leaf).is_ok_and(|leaf| log.stands(leaf))
}

/// What is summed up of the signatures under the head.
#[derive(Default)]
struct Totals {
    countries: BTreeMap<String, u64>,
    months: BTreeMap<String, u64>,
    sealed: BTreeMap<String, Vec<String>>,
    public: Vec<String>,
}

impl Totals {
    fn take(&mut self, one: &Signed, recipient: &PublicId) {
        if !one.is_confirmed {
            // It was taken back or out since: it stands under this head, and nothing more is told of it.
            return;
        }
        if !one.country.is_empty() {
            *self.countries.entry(one.country.clone()).or_default() += 1;
        }
        if let Some(at) = Now::from_stored(&one.signed_at) {
            let day = at.day_in(&kyiv());
            *self.months.entry(day.strftime("%Y-%m").to_string()).or_default() += 1;
        }
        let Some(name) = &one.name else { return };
        match (one.visibility, &one.batch) {
            (Visibility::Public, None) => self.public.push(name.clone()),
            (Visibility::Deliver, Some(batch)) if one.recipients.contains(recipient) => {
                self.sealed.entry(batch.clone()).or_default().push(name.clone());
            }
            _ => {}
        }
    }

    fn told_countries(&self) -> (BTreeMap<String, u64>, u64) {
        let (told, few): (BTreeMap<_, _>, BTreeMap<_, _>) =
            self.countries.clone().into_iter().partition(|(_, signatures)| *signatures >= FEWEST_TOLD);
        (told, few.values().sum())
    }

    /// The names by batch. Sealed texts begin with random bytes, so that their order tells nothing.
    fn sealed(&mut self, keys: &BTreeMap<String, String>) -> Vec<SealedNames> {
        let batches = std::mem::take(&mut self.sealed).into_iter().map(|(batch, mut names)| {
            names.sort();
            SealedNames { key: keys.get(&batch).cloned().unwrap_or_default(), batch, names }
        });
        batches.collect()
    }

    fn public_names(&mut self) -> Vec<String> {
        let mut names = std::mem::take(&mut self.public);
        names.sort();
        names
    }
}

impl FrozenPetition {
    /// The head, read and checked by the key beside it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn checked_head(&self) -> Result<Head, byname_tally::TallyError> {
        let note = Note::read(&self.head)?;
        note.check(&[byname_tally::VerifierKey::read(&self.key)?])?;
        Head::read(note.text())
    }

    /// Whether names are sealed in it, so that a keyholder's key is needed to open it.
    #[must_use]
    pub fn has_sealed_names(&self) -> bool {
        self.sealed.iter().any(|batch| !batch.names.is_empty())
    }

    /// Every name in it, opened with a keyholder's key; `identity` may be `None` where nothing is sealed.
    ///
    /// # Errors
    /// `Open` when the key opens a batch or a name not, or there is none.
    pub fn open_names(&self, identity: Option<&dyn age::Identity>) -> Result<Vec<String>, NamesError> {
        let mut names = self.public_names.clone();
        for sealed in self.sealed.iter().filter(|batch| !batch.names.is_empty()) {
            let id = NameBatchId::from_text(&sealed.batch);
            let batch = NameBatch::open(id, &sealed.key, identity.ok_or(NamesError::Open)?)?;
            for name in &sealed.names {
                names.push(batch.name(name)?);
            }
        }
        Ok(names)
    }

    /// The reader's language that fits the recipient best: that of its jurisdiction, or Ukrainian when it has none.
    #[must_use]
    pub fn language(&self) -> Language {
        match self.jurisdiction.as_str() {
            "" => Language::Uk,
            jurisdiction if jurisdiction.starts_with("UA") => Language::Uk,
            "RU" | "BY" => Language::Ru,
            _ => Language::En,
        }
    }
}
