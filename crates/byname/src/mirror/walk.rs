//! The walk through the site: from each address to those that its page leads to, on all cores.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

use axum::Router;
use axum::body::{Body, to_bytes};
use byname_db::Reads;
use futures_util::TryStreamExt as _;
use http::header::CONTENT_TYPE;
use http::{Request, StatusCode};
use indicatif::ProgressBar;
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use super::address::Address;
use super::copy::Copy;
use super::error::MirrorError;
use super::folder::{Seen, carry, seen};
use super::kept::KeptPage;
use super::manifest::hex;
use super::page::{Leading, as_copied};

/// How many files are taken over in one go.
const LOT: usize = 1024;

/// What an earlier run left.
pub(super) struct Before<'a> {
    /// Its addresses.
    pub addresses: Vec<String>,
    /// A page an address.
    pub pages: Vec<KeptPage>,
    /// Its folder.
    pub folder: &'a Path,
    /// The files there, as the disk tells of them.
    pub files: &'a HashMap<String, Seen>,
    /// Marks of what is another since.
    pub old: &'a BTreeSet<u32>,
}

/// A walk that ended: every address, and its page.
#[derive(Default)]
pub(super) struct Walked {
    /// The addresses; pages name them by their place.
    pub addresses: Vec<Address>,
    /// The file of each.
    pub files: Vec<String>,
    /// A page an address.
    pub pages: Vec<KeptPage>,
    /// How many were made; the others were taken over.
    pub made: usize,
}

/// Makes pages and writes them into a folder.
#[derive(Clone)]
pub(super) struct Walk {
    router: Router,
    copy: Arc<Copy>,
    into: PathBuf,
    folders: Arc<Mutex<HashSet<PathBuf>>>,
}

/// A page that was made, with the addresses to which it leads.
struct MadePage {
    at: usize,
    page: KeptPage,
    links: Vec<Address>,
}

impl Walk {
    pub(super) fn new(router: Router, copy: Arc<Copy>, into: PathBuf) -> Self {
        Self { router, copy, into, folders: Arc::default() }
    }

    /// Walks from the starts on. What an earlier run left and is still true is taken over.
    ///
    /// # Errors
    /// `Page`, `Disk`.
    pub(super) async fn from(
        &self,
        starts: Vec<Address>,
        before: Option<Before<'_>>,
        bar: &ProgressBar,
    ) -> Result<Walked, MirrorError> {
        let (mut way, mut earlier) = match before {
            Some(before) => {
                let (way, earlier) = Earlier::begin(before, self);
                (way, Some(earlier))
            }
            None => (Way::default(), None),
        };
        starts.into_iter().for_each(|start| {
            way.lead_to(start);
        });
        let walked = self.to_the_end(&mut way, earlier.as_mut(), bar).await;
        // Also after a failure: whoever gives up finds nobody writing.
        let carried = match earlier.and_then(|earlier| earlier.carrying) {
            Some(carrying) => carrying.end().await,
            None => Ok(()),
        };
        walked.and(carried)?;
        Ok(way.walked())
    }

    async fn to_the_end(
        &self,
        way: &mut Way,
        mut earlier: Option<&mut Earlier<'_>>,
        bar: &ProgressBar,
    ) -> Result<(), MirrorError> {
        let mut making: JoinSet<Result<MadePage, MirrorError>> = JoinSet::new();
        let at_once = available_parallelism().map_or(4, |cores| cores.get() * 3);
        let mut to_make = VecDeque::new();
        loop {
            // First what is taken over: behind it stands what else has to be made, and that takes longer.
            while let Some(at) = way.waiting.pop_front() {
                if earlier.as_mut().is_some_and(|earlier| earlier.gives(way, at)) {
                    bar.inc(1);
                } else {
                    to_make.push_back(at);
                }
            }
            while making.len() < at_once {
                let Some(at) = to_make.pop_front() else { break };
                let (walk, address, file) = (self.clone(), way.addresses[at].clone(), way.files[at].clone());
                making.spawn(async move { walk.make(at, address, &file).await });
            }
            bar.set_length(way.addresses.len() as u64);
            let Some(made) = making.join_next().await else { return Ok(()) };
            let MadePage { at, page, links } = made.expect("making a page does not panic")?;
            way.made += 1;
            bar.inc(1);
            way.arrive(at, page, links);
        }
    }

    async fn make(&self, at: usize, address: Address, file: &str) -> Result<MadePage, MirrorError> {
        let path = self.into.join(file);
        self.make_room(&path)?;
        let (answered, reads) = Reads::of(self.answer_into(&path, &address)).await;
        let (sha256, links) = answered?;
        let (size, written) = seen(&path)?;
        let page = KeptPage { sha256, size, written, reads: KeptPage::read_of(reads), links: Vec::new() };
        Ok(MadePage { at, page, links })
    }

    /// Writes what the site answers into a file, and gives its hash and where it leads. A data file is written as it
    /// comes, a page whole: its links are other ones in a copy.
    async fn answer_into(
        &self,
        path: &Path,
        address: &Address,
    ) -> Result<(String, Vec<Address>), MirrorError> {
        let (media_type, body) = self.ask(address).await?;
        let broken = |_| failed(address, StatusCode::INTERNAL_SERVER_ERROR);
        let mut file = created(path).map_err(MirrorError::disk(path))?;
        let mut hash = Sha256::new();
        let mut write = |bytes: &[u8]| {
            hash.update(bytes);
            file.write_all(bytes).map_err(MirrorError::disk(path))
        };
        let mut links = Vec::new();
        if let Some(leading) = Leading::of(&media_type) {
            let bytes = to_bytes(body, usize::MAX).await.map_err(broken)?;
            let (copied, found) = as_copied(&self.copy, address, leading, bytes.into());
            write(&copied)?;
            links = found;
        } else {
            let mut pieces = body.into_data_stream();
            while let Some(piece) = pieces.try_next().await.map_err(broken)? {
                write(&piece)?;
            }
        }
        Ok((hex(&hash.finalize()), links))
    }

    /// What the site answers. A page that says what was taken back, or that nothing is there, is a page too.
    async fn ask(&self, address: &Address) -> Result<(String, Body), MirrorError> {
        let request = Request::get(address.as_str()).body(Body::empty());
        let request = request.map_err(|_| failed(address, StatusCode::BAD_REQUEST))?;
        let Ok(answer) = self.router.clone().oneshot(request).await;
        let status = answer.status();
        let is_page =
            matches!(status, StatusCode::OK | StatusCode::FOUND | StatusCode::NOT_FOUND | StatusCode::GONE);
        if !is_page {
            return Err(failed(address, status));
        }
        let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        Ok((kind.unwrap_or_default().to_owned(), answer.into_body()))
    }

    /// Makes the folder of a file, once.
    fn make_room(&self, file: &Path) -> Result<(), MirrorError> {
        let Some(folder) = file.parent() else { return Ok(()) };
        if self.folders.lock().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(folder).map_err(MirrorError::disk(folder))?;
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
        Ok(())
    }
}

/// A file under a name of its own: an earlier one may have a second name in the copy that still stands.
fn created(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
        _ => {}
    }
    File::create(path)
}

fn failed(address: &Address, status: StatusCode) -> MirrorError {
    MirrorError::Page { address: address.to_string(), status: status.as_u16() }
}

/// Takes files over from an earlier copy, lot by lot, while pages are made.
struct Carrying {
    walk: Walk,
    folder: PathBuf,
    lot: Vec<String>,
    running: JoinSet<Result<(), MirrorError>>,
}

impl Carrying {
    fn add(&mut self, file: &str) {
        self.lot.push(file.to_owned());
        if self.lot.len() == LOT {
            self.send();
        }
    }

    fn send(&mut self) {
        let (walk, folder, lot) = (self.walk.clone(), self.folder.clone(), mem::take(&mut self.lot));
        self.running.spawn_blocking(move || {
            lot.iter().try_for_each(|file| {
                let to = walk.into.join(file);
                walk.make_room(&to)?;
                carry(&folder.join(file), &to)
            })
        });
    }

    async fn end(mut self) -> Result<(), MirrorError> {
        self.send();
        let lots = self.running.join_all().await;
        lots.into_iter().collect()
    }
}

/// What says which pages of an earlier run are taken over. They stand first on the way, at the places they had.
struct Earlier<'a> {
    /// How many there are.
    pages: usize,
    files: &'a HashMap<String, Seen>,
    old: &'a BTreeSet<u32>,
    /// What takes its files over; `None` when they stand where they are to stand.
    carrying: Option<Carrying>,
}

impl<'a> Earlier<'a> {
    /// A way on which everything of the earlier run has its place, and nothing of it is reached yet.
    fn begin(before: Before<'a>, walk: &Walk) -> (Way, Self) {
        let Before { addresses, pages, folder, files, old } = before;
        let carrying = (folder != walk.into).then(|| Carrying {
            walk: walk.clone(),
            folder: folder.to_owned(),
            lot: Vec::with_capacity(LOT),
            running: JoinSet::new(),
        });
        let earlier = Self { pages: pages.len(), files, old, carrying };
        (Way::of(addresses.into_iter().map(Address::as_kept).collect(), pages), earlier)
    }

    /// Whether the page at this place of the way is taken over: nothing that it was made of is another, and its file
    /// is as it was written.
    fn gives(&mut self, way: &mut Way, at: usize) -> bool {
        if at >= self.pages {
            return false;
        }
        let (page, file) = (&way.pages[at], &way.files[at]);
        let as_written = self.files.get(file).is_some_and(|found| *found == (page.size, page.written));
        if !as_written || !page.is_true(self.old) {
            return false;
        }
        if let Some(carrying) = &mut self.carrying {
            carrying.add(file);
        }
        way.lead_on(at);
        true
    }
}

/// What is known of the way so far.
#[derive(Default)]
struct Way {
    addresses: Vec<Address>,
    files: Vec<String>,
    places: HashMap<Address, u32>,
    pages: Vec<KeptPage>,
    /// Whether something that was reached leads there.
    reached: Vec<bool>,
    waiting: VecDeque<usize>,
    made: usize,
}

impl Way {
    fn of(addresses: Vec<Address>, pages: Vec<KeptPage>) -> Self {
        let files = addresses.par_iter().map(Address::file).collect();
        let places = addresses.iter().cloned().zip(0..).collect();
        let reached = vec![false; pages.len()];
        Self { addresses, files, places, pages, reached, ..Self::default() }
    }

    /// The place of an address, which waits to be walked when it was not reached before.
    fn lead_to(&mut self, address: Address) -> u32 {
        let known = self.places.get(&address).copied();
        let place = known.unwrap_or_else(|| self.append(address));
        self.reach(place as usize);
        place
    }

    fn append(&mut self, address: Address) -> u32 {
        let place = u32::try_from(self.addresses.len()).expect("fewer pages than that");
        self.places.insert(address.clone(), place);
        self.files.push(address.file());
        self.addresses.push(address);
        self.pages.push(KeptPage::default());
        self.reached.push(false);
        place
    }

    fn reach(&mut self, at: usize) {
        if !mem::replace(&mut self.reached[at], true) {
            self.waiting.push_back(at);
        }
    }

    /// To where the page at a place leads.
    fn lead_on(&mut self, at: usize) {
        let links = mem::take(&mut self.pages[at].links);
        links.iter().for_each(|link| self.reach(*link as usize));
        self.pages[at].links = links;
    }

    fn arrive(&mut self, at: usize, mut page: KeptPage, links: Vec<Address>) {
        page.links = links.into_iter().map(|link| self.lead_to(link)).collect();
        self.pages[at] = page;
    }

    /// What was reached. Where something of the earlier run was not, the places behind it move up.
    fn walked(self) -> Walked {
        let mut next = 0..;
        let moved: Vec<Option<u32>> =
            self.reached.iter().map(|reached| reached.then(|| next.next()).flatten()).collect();
        let mut walked = Walked { made: self.made, ..Walked::default() };
        let pages = self.addresses.into_iter().zip(self.files).zip(self.pages).zip(self.reached);
        for (((address, file), mut page), _) in pages.filter(|(_, reached)| *reached) {
            page.links.iter_mut().for_each(|link| {
                *link = moved[*link as usize].expect("whoever is reached leads to what is reached");
            });
            walked.addresses.push(address);
            walked.files.push(file);
            walked.pages.push(page);
        }
        walked
    }
}
