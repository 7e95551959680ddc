//! Making a copy: walk, sign, change places. Until then the old copy stands as it was.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use byname_base::id::{Mint, PublicId};
use byname_base::now::{Now, kyiv};
use byname_campaign::letters::public_letters::KnownLetters;
use byname_campaign::public::{Letters as LettersRoom, Petitions};
use byname_campaign::writer::Writer;
use byname_db::reads;
use byname_publish::find_person::PeopleIndex;
use byname_publish::mirror_key;
use byname_publish::public::{PublicSite, router};
use byname_publish::store::{Changes, PublicStore};
use byname_publish::translation;
use byname_tally::SigningKey;
use byname_web::site::Site;
use indicatif::ProgressBar;
use serde::Serialize;

use super::bundle;
use super::copy::Copy;
use super::error::MirrorError;
use super::folder::{Found, Place, files_in};
use super::kept::{Kept, circumstances, file_of};
use super::manifest::{Line, MANIFEST, Manifest, sha256};
use super::starts::starts;
use super::walk::{Before, Walk, Walked};
use crate::data_folder::DataFolder;
use crate::site::words_of;

/// How often the walk is begun again when something is released meanwhile.
const ROUNDS: usize = 5;

/// What is asked for.
#[derive(Debug)]
pub struct Order<'a> {
    /// The folder of the copy.
    pub folder: &'a Path,
    /// The file into which it is packed besides.
    pub bundle: Option<&'a Path>,
    /// The clock; it stands still while the copy is made.
    pub now: fn() -> Now,
}

/// What was made.
#[derive(Debug, Serialize)]
pub struct Made {
    /// The day to which the copy counts.
    pub as_of: String,
    /// Its files, the list of them not counted.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// How many of them were made anew.
    pub made: usize,
    /// How many were taken over from the copy before.
    pub carried: usize,
    /// How many of the copy before are gone.
    pub gone: usize,
    /// What the copy is checked with.
    pub key: String,
}

/// Makes a copy, or brings one up to the day.
///
/// # Errors
/// Every one of [`MirrorError`] but those of checking; the old copy then stands.
pub async fn make(data: &DataFolder, order: &Order<'_>, bar: &ProgressBar) -> Result<Made, MirrorError> {
    let site = words_of(data);
    let own_words = translation::refresh(&data.db, &site.words).await?;
    let key = key(data, (order.now)(), &site.settings.host()).await?;
    let place = Place::of(order.folder)?;
    let remembered = file_of(&data.path, &place.folder)?;
    let _lock = lock(&remembered, &place.folder)?;
    let (found, kept) = rayon::join(|| place.look(&key.verifier()), || Kept::read(&remembered));
    let making = Making { data, site, own_words, order, key, place, found: found?, remembered, bar };
    let made = making.run(kept).await;
    if made.is_err() {
        making.place.give_up();
    }
    let made = made?;
    if let Some(file) = order.bundle {
        bundle::write(&making.place.folder, file, &made.as_of)?;
    }
    Ok(made)
}

async fn key(data: &DataFolder, now: Now, host: &str) -> Result<SigningKey, MirrorError> {
    let mut tx = data.db.write().await?;
    let key = mirror_key::get_or_make(&mut tx, now, &mut Mint::from_system(), host).await?;
    tx.commit().await?;
    Ok(key)
}

/// Keeps a second run away from the same copy.
fn lock(remembered: &Path, folder: &Path) -> Result<File, MirrorError> {
    let path = remembered.with_extension("lock");
    let lock = File::create(&path).map_err(MirrorError::disk(&path))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(MirrorError::InUse(folder.to_owned())),
        Err(TryLockError::Error(cause)) => Err(MirrorError::Disk { path, cause }),
    }
}

/// For whom there are campaigns of letters, and what each says.
type Letters = BTreeSet<(PublicId, String)>;

async fn letters(site: &PublicSite) -> Result<Letters, MirrorError> {
    let known = site.petitions.letters.all().await?;
    let of = |known: &KnownLetters| {
        let said = serde_json::to_string(&known.public).expect("a campaign is a plain struct");
        let said = sha256(said.as_bytes());
        known.public.people.iter().map(move |id| (id.clone(), said.clone())).collect::<Vec<_>>()
    };
    Ok(known.iter().flat_map(of).collect())
}

/// What is old, with the people for whom a campaign was opened or says something else; a page leads to it.
fn with_letters(old: Option<BTreeSet<u32>>, kept: Option<&Kept>, letters: &Letters) -> Option<BTreeSet<u32>> {
    let mut old = old?;
    let changed = kept?.letters.symmetric_difference(letters);
    old.extend(changed.map(|(id, _)| reads::mark(&LettersRoom::noted_for(id))));
    Some(old)
}

struct Making<'a> {
    data: &'a DataFolder,
    site: Site,
    /// The fingerprint of the group's own words: other words make every page anew.
    own_words: String,
    order: &'a Order<'a>,
    key: SigningKey,
    place: Place,
    found: Found,
    /// Where the copy is remembered.
    remembered: PathBuf,
    bar: &'a ProgressBar,
}

impl Making<'_> {
    async fn run(&self, kept: Option<Kept>) -> Result<Made, MirrorError> {
        let as_of = (self.order.now)().day_in(&kyiv());
        let copy = Arc::new(Copy { site: self.site.clone(), as_of });
        let circumstances = circumstances(
            &format!("{:?} {} {}", self.site.settings, self.own_words, self.key.verifier()),
            as_of,
        );
        let kept = kept.filter(|kept| kept.is_of(&circumstances, &self.found.manifest));
        let (walked, standing, letters) = self.walk(&copy, kept).await?;
        let manifest = self.manifest(&copy, &walked)?;
        let text = manifest.signed(&self.key);
        let file = self.place.part.join(MANIFEST);
        fs::write(&file, &text).map_err(MirrorError::disk(&file))?;
        self.place.change()?;
        let made = Made {
            as_of: as_of.to_string(),
            files: manifest.files.len(),
            bytes: manifest.files.values().map(|line| line.size).sum(),
            made: walked.made,
            carried: manifest.files.len() - walked.made,
            gone: self
                .found
                .files
                .keys()
                .filter(|name| *name != MANIFEST && !manifest.files.contains_key(*name))
                .count(),
            key: manifest.key,
        };
        let kept = Kept {
            circumstances,
            manifest: sha256(text.as_bytes()),
            standing,
            letters,
            addresses: walked.addresses.iter().map(ToString::to_string).collect(),
            pages: walked.pages,
        };
        let (cleared, written) = rayon::join(|| self.place.clear(), || kept.write(&self.remembered));
        cleared.and(written)?;
        Ok(made)
    }

    /// Walks until nothing was released or taken back meanwhile, so that all pages are of one state.
    async fn walk(
        &self,
        copy: &Arc<Copy>,
        mut kept: Option<Kept>,
    ) -> Result<(Walked, BTreeSet<String>, Letters), MirrorError> {
        fs::create_dir_all(&self.place.part).map_err(MirrorError::disk(&self.place.part))?;
        let (mut folder, mut made) = (self.place.folder.clone(), 0);
        for round in 0..ROUNDS {
            let site = self.open(copy).await?;
            let state = (site.store.epoch().await?, site.petitions.epoch());
            let changes = site.store.changes_since(kept.as_ref().map(|kept| &kept.standing)).await?;
            let letters = letters(&site).await?;
            let changes = Changes { old: with_letters(changes.old, kept.as_ref(), &letters), ..changes };
            let later = if round == 0 { HashMap::new() } else { files_in(&folder)?.0 };
            let files = if round == 0 { &self.found.files } else { &later };
            let before = match (kept.take(), &changes.old) {
                (Some(Kept { addresses, pages, .. }), Some(old)) => {
                    Some(Before { addresses, pages, folder: &folder, files, old })
                }
                _ => None,
            };
            let walk = Walk::new(router(&site), Arc::clone(copy), self.place.part.clone());
            self.bar.set_position(0);
            let mut walked = walk.from(starts(&site).await?, before, self.bar).await?;
            made += walked.made;
            if (site.store.epoch().await?, self.petitions(copy).await?.epoch()) == state {
                self.tidy(&walked, round)?;
                walked.made = made.min(walked.pages.len());
                return Ok((walked, changes.standing, letters));
            }
            kept = Some(Kept {
                standing: changes.standing,
                addresses: walked.addresses.iter().map(ToString::to_string).collect(),
                pages: walked.pages,
                ..Kept::default()
            });
            folder.clone_from(&self.place.part);
        }
        Err(MirrorError::NeverStill)
    }

    /// The site as it is served, without a listener: nobody signs here, so that the one who would write is never begun.
    async fn open(&self, copy: &Copy) -> Result<Arc<PublicSite>, MirrorError> {
        let store = PublicStore::new(self.data.db.clone()).of_one_state();
        // In a copy nobody searches.
        let nobody = PeopleIndex::default();
        Ok(PublicSite::open(store, nobody, self.petitions(copy).await?, self.order.now).await?)
    }

    async fn petitions(&self, copy: &Copy) -> Result<Arc<Petitions>, MirrorError> {
        let db = || self.data.db.clone();
        let (writer, _) = Writer::new(db(), self.order.now, Mint::from_system);
        Ok(Petitions::open(copy.site.clone(), db(), writer, self.order.now, Mint::from_system).await?)
    }

    /// After more than one round, files may lie there that no page leads to any more.
    fn tidy(&self, walked: &Walked, rounds: usize) -> Result<(), MirrorError> {
        if rounds == 0 {
            return Ok(());
        }
        let led_to: HashSet<&String> = walked.files.iter().collect();
        for name in files_in(&self.place.part)?.0.keys().filter(|name| !led_to.contains(name)) {
            let path = self.place.part.join(name);
            fs::remove_file(&path).map_err(MirrorError::disk(&path))?;
        }
        Ok(())
    }

    fn manifest(&self, copy: &Copy, walked: &Walked) -> Result<Manifest, MirrorError> {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut files = BTreeMap::new();
        let mut lower = HashSet::new();
        for (name, page) in walked.files.iter().zip(&walked.pages) {
            if !lower.insert(name.to_lowercase()) || name == MANIFEST {
                return Err(MirrorError::OneFile(name.clone()));
            }
            files.insert(name.clone(), Line { sha256: page.sha256.clone(), size: page.size });
        }
        Ok(Manifest {
            as_of: copy.as_of,
            group: one_line(&copy.site.settings.group_name),
            address: one_line(copy.live().unwrap_or_default()),
            key: self.key.verifier().to_string(),
            files,
        })
    }
}
