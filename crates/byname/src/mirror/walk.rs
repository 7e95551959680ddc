//! The walk through the site: from each address to those that its page leads to, on all cores.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::{fs, io};

use axum::Router;
use axum::body::{Body, to_bytes};
use byname_db::Reads;
use http::header::CONTENT_TYPE;
use http::{Request, StatusCode};
use indicatif::ProgressBar;
use rayon::prelude::*;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use super::address::Address;
use super::copy::Copy;
use super::error::MirrorError;
use super::folder::{Seen, carry, seen};
use super::kept::{Kept, KeptPage};
use super::manifest::sha256;
use super::page::as_copied;

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
        let known = before.as_ref().map(|before| (before, before.kept.by_address()));
        let mut carried: Vec<usize> = Vec::new();
        let mut making: JoinSet<Result<MadePage, MirrorError>> = JoinSet::new();
        let at_once = available_parallelism().map_or(4, |cores| cores.get() * 3);
        loop {
            while making.len() < at_once {
                let Some(at) = way.waiting.pop_front() else { break };
                let address = way.addresses[at].clone();
                match known.as_ref().and_then(|(before, by_address)| still_true(before, by_address, &address))
                {
                    Some((page, links)) => {
                        carried.push(at);
                        way.arrive(at, page, links);
                    }
                    None => {
                        let walk = self.clone();
                        making.spawn(async move { walk.make(at, address).await });
                    }
                }
            }
            bar.set_length(way.addresses.len() as u64);
            let Some(made) = making.join_next().await else { break };
            let MadePage { at, page, links } = made.expect("making a page does not panic")?;
            way.made += 1;
            bar.inc(1);
            way.arrive(at, page, links);
        }
        if let Some(before) = before.filter(|before| before.folder != self.into) {
            self.carry(before.folder, &way, &carried)?;
            bar.inc(carried.len() as u64);
        }
        Ok(Walked { addresses: way.addresses, pages: way.pages, made: way.made })
    }

    /// Takes files over from the earlier copy, on all cores.
    fn carry(&self, folder: &Path, way: &Way, carried: &[usize]) -> Result<(), MirrorError> {
        carried.par_iter().try_for_each(|at| {
            let file = way.addresses[*at].file();
            let to = self.into.join(&file);
            self.make_room(&to)?;
            carry(&folder.join(&file), &to)
        })
    }

    async fn make(&self, at: usize, address: Address) -> Result<MadePage, MirrorError> {
        let (answer, reads) = Reads::of(self.ask(&address)).await;
        let (media_type, bytes) = answer?;
        let (bytes, links) = as_copied(&self.copy, &address, &media_type, bytes);
        let path = self.into.join(address.file());
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

/// The page of an earlier run, when nothing that it was made of is another and its file is as it was written.
fn still_true(
    before: &Before<'_>,
    by_address: &HashMap<&str, usize>,
    address: &Address,
) -> Option<(KeptPage, Vec<Address>)> {
    let page = by_address.get(address.as_str()).and_then(|at| before.kept.pages.get(*at))?;
    let found = before.files.get(&address.file())?;
    let is_same = *found == (page.size, page.written) && page.is_true(before.old);
    is_same.then(|| (page.clone(), before.kept.links_of(page)))
}

/// What is known of the way so far.
#[derive(Default)]
struct Way {
    addresses: Vec<Address>,
    places: HashMap<Address, usize>,
    pages: Vec<KeptPage>,
    waiting: VecDeque<usize>,
    made: usize,
}

impl Way {
    /// The place of an address; a new one waits to be walked.
    fn place(&mut self, address: Address) -> usize {
        if let Some(at) = self.places.get(&address) {
            return *at;
        }
        let at = self.addresses.len();
        self.places.insert(address.clone(), at);
        self.addresses.push(address);
        self.pages.push(KeptPage::default());
        self.waiting.push_back(at);
        at
    }

    fn arrive(&mut self, at: usize, mut page: KeptPage, links: Vec<Address>) {
        let places =
            links.into_iter().map(|link| u32::try_from(self.place(link)).expect("fewer pages than that"));
        page.links = places.collect();
        self.pages[at] = page;
    }
}
