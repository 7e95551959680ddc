//! A writer leaves a letter with the group, or says that one was posted; and takes it back before it leaves.
//!
//! Everything is asked again inside of the transaction that writes: a campaign that was stopped while somebody wrote takes
//! nothing, whatever their screen still shows.

use byname_base::codes;
use byname_base::id::{InstitutionId, LetterCampaignId, LetterId, Mint, PublicId};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::{DbError, Tx};
use byname_mail::Address;
use byname_pursue::store::institutions;

use super::addressee::Way;
use super::public_letters::KnownLetters;
use super::written::Said;
use crate::store::letters::{campaigns, left, tallies};

/// Letters that a text may have; longer ones no official reads.
pub const LONGEST_WORDS: usize = 6_000;
/// Days after which a letter that nobody printed or sent is forgotten.
pub const KEPT_DAYS: i64 = 30;
/// Days within which the link must be pressed by which an e-mail is let go.
pub const ASKED_DAYS: i64 = 7;

codes! {
    /// Where a letter stands that was left with the group.
    LetterState {
        /// It waits for paper.
        Waits = "waits",
        /// It is in a batch that was not handed over yet.
        Printed = "printed",
        /// Its writer is asked by mail whether it is theirs.
        Asked = "asked",
        /// Its writer let it go; it leaves when its turn comes.
        LetGo = "let_go",
        /// The addressee's mail server will not take it.
        Refused = "refused",
    }
}

/// A letter as it is kept until it has left. No fact of the person sought is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLetter {
    /// Its id.
    pub id: LetterId,
    /// Of which campaign.
    pub campaign: LetterCampaignId,
    /// To whom.
    pub institution: InstitutionId,
    /// By which way it goes: `WePrint` or `Email`.
    pub way: Way,
    /// The language it is written in.
    pub language: Language,
    /// The writer's words.
    pub words: String,
    /// The writer's name.
    pub name: String,
    /// Where they are; empty for none.
    pub place: String,
    /// The writer's mail address, for the answer; empty on paper.
    pub address: String,
    /// Where it stands.
    pub state: LetterState,
}

/// What is said when a letter is left with the group.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// To whom.
    pub to: PublicId,
    /// The writer's language.
    pub language: Language,
    /// What they wrote.
    pub said: Said,
    /// Their mail address: then it goes by e-mail, else on paper.
    pub address: Option<Address>,
}

/// What came of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// It is kept, or counted.
    Kept,
    /// The campaign takes no letters now.
    NotOpen,
    /// By this way no letter goes to them.
    NoSuchWay,
}

/// Keeps a letter until it is printed, or until its writer lets it go by mail.
///
/// # Errors
/// The database's own.
pub async fn give(
    tx: &mut Tx,
    now: Now,
    mint: &mut Mint,
    slug: &str,
    new: &NewLetter,
) -> Result<Given, DbError> {
    let Some(known) = open(tx, slug).await? else { return Ok(Given::NotOpen) };
    let way = if new.address.is_some() { Way::Email } else { Way::WePrint };
    let Some(institution) = reached(tx, &known, &new.to, way).await? else { return Ok(Given::NoSuchWay) };
    let to = known.public.addressee(new.to.as_str());
    let letter = KeptLetter {
        id: LetterId::mint(mint),
        campaign: known.id.clone(),
        institution,
        way,
        language: to.map_or(new.language, |to| to.language_for(new.language)),
        words: new.said.words.clone(),
        name: new.said.name.clone(),
        place: new.said.place.clone(),
        address: new.address.as_ref().map(ToString::to_string).unwrap_or_default(),
        state: if way == Way::Email { LetterState::Asked } else { LetterState::Waits },
    };
    let due_at = if way == Way::Email { now.as_stored() } else { String::new() };
    let kept = left::add(tx, &letter, &due_at, now.day_in(&kyiv())).await?;
    Ok(if kept { Given::Kept } else { Given::NotOpen })
}

/// Counts one letter that its writer says to have posted or mailed, or one who stands behind it without a name.
///
/// # Errors
/// The database's own.
pub async fn count(tx: &mut Tx, slug: &str, to: &PublicId, way: Way) -> Result<Given, DbError> {
    let Some(known) = open(tx, slug).await? else { return Ok(Given::NotOpen) };
    let institution = match way {
        Way::WithoutName => String::new(),
        Way::UserPosts | Way::UserMails => match reached(tx, &known, to, way).await? {
            Some(institution) => institution.as_str().to_owned(),
            None => return Ok(Given::NoSuchWay),
        },
        Way::WePrint | Way::Email => return Ok(Given::NoSuchWay),
    };
    tallies::add(tx, &known.id, &institution, way, 1, "").await?;
    Ok(Given::Kept)
}

/// The letter of a link that was sent, and its campaign; `None` when there is none any more.
///
/// # Errors
/// The database's own.
pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<(KnownLetters, KeptLetter)>, DbError> {
    let Some(letter) = left::by_token(tx, token_hash).await? else { return Ok(None) };
    let public = campaigns::public_of(tx, &letter.campaign).await?;
    Ok(public.map(|public| (KnownLetters { id: letter.campaign.clone(), public }, letter)))
}

/// Lets the letter of a link go: it leaves when its turn comes. Pressed again, it does nothing more.
///
/// # Errors
/// The database's own.
pub async fn let_go(tx: &mut Tx, now: Now, token_hash: &str) -> Result<Given, DbError> {
    let Some(letter) = left::by_token(tx, token_hash).await? else { return Ok(Given::NoSuchWay) };
    if letter.state == LetterState::LetGo {
        return Ok(Given::Kept);
    }
    let went = left::let_go(tx, &letter.id, &now.as_stored()).await?;
    Ok(if went { Given::Kept } else { Given::NotOpen })
}

/// Forgets the letter of a link, as long as it has not left; gives whether it was there.
///
/// # Errors
/// The database's own.
pub async fn forget(tx: &mut Tx, token_hash: &str) -> Result<bool, DbError> {
    match left::by_token(tx, token_hash).await? {
        Some(letter) => left::forget(tx, &letter.id).await,
        None => Ok(false),
    }
}

async fn open(tx: &mut Tx, slug: &str) -> Result<Option<KnownLetters>, DbError> {
    Ok(campaigns::public_by_slug(tx, slug).await?.filter(|known| known.public.is_open()))
}

/// The institution, when a letter goes to it by this way.
async fn reached(
    tx: &mut Tx,
    known: &KnownLetters,
    to: &PublicId,
    way: Way,
) -> Result<Option<InstitutionId>, DbError> {
    let offered =
        known.public.addressee(to.as_str()).is_some_and(|to| known.public.ways_to(to).contains(&way));
    if !offered {
        return Ok(None);
    }
    Ok(institutions::all(tx).await?.into_iter().find(|one| one.public_id == *to).map(|one| one.id))
}
