//! What is handed over of a petition, frozen into one file: the petition at its last head, its names still sealed, and
//! the people for whom it is as far as they are released.
//!
//! The file is made where the database is and opened where the key is; the two never meet on one machine.

use byname_campaign::frozen::{FrozenPetition, freeze};
use byname_campaign::petition::{PetitionText, Slug};
use byname_db::Db;
use byname_tally::TallyError;
use byname_web::site::SiteSettings;
use serde::{Deserialize, Serialize};

use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::store::PublicStore;

/// What the file says of itself.
const FORMAT: &str = "byname frozen petition v1";

/// A petition frozen for one recipient, as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    format: String,
    /// The group, as it is called on its site.
    pub group: String,
    /// Where the site is; `None` when nobody said so.
    pub site: Option<String>,
    /// The petition.
    pub frozen: FrozenPetition,
    /// The people for whom it is and whose pages are public, in the petition's order.
    pub people: Vec<PublicPerson>,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// It is something else, or cut off.
    #[error("it is no frozen petition, or is cut off; make it anew with `byname petition freeze`")]
    Unreadable,
    /// Its head is not what was signed.
    #[error("the head in it does not hold: {0}")]
    Head(#[from] TallyError),
    /// A text in it is not the one that was signed.
    #[error("the text in it ({0}) was changed: its SHA-256 is another one")]
    Text(&'static str),
}

impl Pack {
    /// Freezes a petition for one of its recipients, named by any id of the institution.
    ///
    /// # Errors
    /// As freezing; the database's own.
    pub async fn freeze(
        db: &Db,
        settings: &SiteSettings,
        slug: &Slug,
        recipient: &str,
    ) -> Result<Self, PublishError> {
        let frozen = freeze(&mut db.read().await?, slug, recipient).await?;
        let people = PublicStore::new(db.clone()).people_by_ids(&frozen.petition.people).await?;
        Ok(Self::of(frozen, people, settings))
    }

    /// What is handed over of a frozen petition, for the people in it who are released.
    #[must_use]
    pub fn of(frozen: FrozenPetition, people: Vec<PublicPerson>, settings: &SiteSettings) -> Self {
        let (group, site) = (settings.group_name.clone(), settings.base_url.clone());
        Self { format: FORMAT.to_owned(), group, site, frozen, people }
    }

    /// The file: the same for the same.
    ///
    /// # Panics
    /// Never: it is made of plain structs.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a pack is a plain struct");
        bytes.push(b'\n');
        bytes
    }

    /// Reads a file, and holds the head against its key and the texts against their hashes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, PackError> {
        let pack: Self = serde_json::from_slice(bytes).map_err(|_| PackError::Unreadable)?;
        if pack.format != FORMAT || pack.frozen.petition.texts.is_empty() {
            return Err(PackError::Unreadable);
        }
        pack.frozen.checked_head()?;
        for text in &pack.frozen.petition.texts {
            let signed = PetitionText {
                language: text.language,
                title: text.title.clone(),
                body: text.body.clone(),
                notice: String::new(),
                beside: None,
            };
            if signed.sha256() != text.sha256 {
                return Err(PackError::Text(text.language.code()));
            }
        }
        Ok(pack)
    }
}
