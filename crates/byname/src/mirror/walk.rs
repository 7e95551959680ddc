//! The walk through the site: from each address to those that its page leads to, on all cores.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::{fs, io, mem};

use axum::Router;
use axum::body::{Body, to_bytes};
use byname_db::Reads;
use http::header::CONTENT_TYPE;
use http::{Request, StatusCode};
use indicatif::ProgressBar;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use super::address::Address;
use super::copy::Copy;
use super::error::MirrorError;
use super::folder::{Seen, carry, seen};
use super::kept::{Kept, KeptPage};
use super::manifest::sha256;
use super::page::as_copied;

/// How many files are taken over in one go.
const LOT: usize = 1024;

/// What an earlier run left.
pub(super) struct Before<'a> {
    /// What is remembered of it.
    pub kept: &'a Kept,
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
        let mut way = Way::default();
        starts.into_iter().for_each(|start| {
            way.place(start);
        });
        let mut earlier = before.as_ref().map(|before| Earlier::new(before, self));
        let walked = self.to_the_end(&mut way, earlier.as_mut(), bar).await;
        // Also after a failure: whoever gives up finds nobody writing.
        let carried = match earlier.and_then(|earlier| earlier.carrying) {
            Some(carrying) => carrying.end().await,
            None => Ok(()),
        };
        walked.and(carried)?;
        Ok(Walked { addresses: way.addresses, files: way.files, pages: way.pages, made: way.made })
    }

    async fn to_the_end(
        &self,
        way: &mut Way,
        mut earlier: Option<&mut Earlier<'_>>,
        bar: &ProgressBar,
    ) -> Result<(), MirrorError> {
        let mut making: JoinSet<Result<MadePage, MirrorError>> = JoinSet::new();
        let at_once = available_parallelism().map_or(4, |cores| cores.get() * 3);
        loop {
            while making.len() < at_once {
                let Some(at) = way.waiting.pop_front() else { break };
                if earlier.as_mut().is_some_and(|earlier| earlier.gives(way, at)) {
                    continue;
                }
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
        let (answer, reads) = Reads::of(self.ask(&address)).await;
        let (media_type, bytes) = answer?;
        let (bytes, links) = as_copied(&self.copy, &address, &media_type, bytes);
        let path = self.into.join(file);
        self.make_room(&path)?;
        write(&path, &bytes).map_err(MirrorError::disk(&path))?;
        let (size, written) = seen(&path)?;
        let page = KeptPage {
            sha256: sha256(&bytes),
            size,
            written,
            reads: KeptPage::read_of(reads),
            links: Vec::new(),
        };
        Ok(MadePage { at, page, links })
    }

    /// What the site answers. A page that says what was taken back, or that nothing is there, is a page too.
    async fn ask(&self, address: &Address) -> Result<(String, Vec<u8>), MirrorError> {
        let failed =
            |status: StatusCode| MirrorError::Page { address: address.to_string(), status: status.as_u16() };
        let request = Request::get(address.as_str()).body(Body::empty());
        let request = request.map_err(|_| failed(StatusCode::BAD_REQUEST))?;
        let Ok(answer) = self.router.clone().oneshot(request).await;
        let status = answer.status();
        let is_page =
            matches!(status, StatusCode::OK | StatusCode::FOUND | StatusCode::NOT_FOUND | StatusCode::GONE);
        if !is_page {
            return Err(failed(status));
        }
        let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await;
        Ok((kind, bytes.map_err(|_| failed(StatusCode::INTERNAL_SERVER_ERROR))?.into()))
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

/// Writes a file under a name of its own: an earlier one may have a second name in the copy that still stands.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
        _ => {}
    }
    fs::write(path, bytes)
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

/// The pages of an earlier run, and where its addresses stand on this way.
struct Earlier<'a> {
    before: &'a Before<'a>,
    by_address: HashMap<&'a str, usize>,
    /// The place on this way of each address of that run, once it was asked for.
    places: Vec<Option<u32>>,
    /// What takes its files over; `None` when they stand where they are to stand.
    carrying: Option<Carrying>,
}

impl<'a> Earlier<'a> {
    fn new(before: &'a Before<'a>, walk: &Walk) -> Self {
        let places = vec![None; before.kept.addresses.len()];
        let carrying = (before.folder != walk.into).then(|| Carrying {
            walk: walk.clone(),
            folder: before.folder.to_owned(),
            lot: Vec::with_capacity(LOT),
            running: JoinSet::new(),
        });
        Self { before, by_address: before.kept.by_address(), places, carrying }
    }

    /// Gives the way a page of the earlier run, when nothing that it was made of is another and its file is as it was
    /// written.
    fn gives(&mut self, way: &mut Way, at: usize) -> bool {
        let Before { kept, files, old, .. } = self.before;
        let known = self.by_address.get(way.addresses[at].as_str()).and_then(|place| kept.pages.get(*place));
        let Some(page) = known else { return false };
        let as_written = files.get(&way.files[at]).is_some_and(|found| *found == (page.size, page.written));
        if !as_written || !page.is_true(old) {
            return false;
        }
        let links = page.links.iter().map(|link| self.place(way, *link)).collect();
        way.pages[at] = KeptPage { links, ..page.clone() };
        if let Some(carrying) = &mut self.carrying {
            carrying.add(&way.files[at]);
        }
        true
    }

    fn place(&mut self, way: &mut Way, link: u32) -> u32 {
        let link = link as usize;
        *self.places[link]
            .get_or_insert_with(|| way.place(Address::as_kept(&self.before.kept.addresses[link])))
    }
}

/// What is known of the way so far.
#[derive(Default)]
struct Way {
    addresses: Vec<Address>,
    files: Vec<String>,
    places: HashMap<Address, u32>,
    pages: Vec<KeptPage>,
    waiting: VecDeque<usize>,
    made: usize,
}

impl Way {
    /// The place of an address; a new one waits to be walked.
    fn place(&mut self, address: Address) -> u32 {
        if let Some(at) = self.places.get(&address) {
            return *at;
        }
        let at = self.addresses.len();
        let place = u32::try_from(at).expect("fewer pages than that");
        self.places.insert(address.clone(), place);
        self.files.push(address.file());
        self.addresses.push(address);
        self.pages.push(KeptPage::default());
        self.waiting.push_back(at);
        place
    }

    fn arrive(&mut self, at: usize, mut page: KeptPage, links: Vec<Address>) {
        page.links = links.into_iter().map(|link| self.place(link)).collect();
        self.pages[at] = page;
    }
}
