//! All that a template can reach: its own text, what the forms share, the job's data and pictures. Nothing else is
//! there: no disk, no packages, no clock.

use std::collections::HashMap;

use byname_sheets::Job;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::{fonts, templates};

/// A room with one job in it.
pub(crate) struct Room {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl Room {
    /// Lays a job out. `Err` says which name of a picture is none.
    pub(crate) fn new(job: Job) -> Result<Self, String> {
        let fonts = fonts::all();
        let main = at("/main.typ")?;
        let mut room = Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs(&job)).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            sources: HashMap::new(),
            files: HashMap::new(),
        };
        room.sources.insert(main, Source::new(main, templates::text(job.template).to_owned()));
        let (path, text) = templates::SHARED;
        let shared = at(path)?;
        room.sources.insert(shared, Source::new(shared, text.to_owned()));
        room.files.insert(at("/data.json")?, Bytes::from_string(job.data.to_string()));
        for (name, bytes) in job.files {
            room.files.insert(at(&format!("/files/{name}"))?, Bytes::new(bytes.0));
        }
        Ok(room)
    }
}

/// What a template is told besides its data.
fn inputs(job: &Job) -> Dict {
    [("language", &job.language), ("title", &job.title)]
        .into_iter()
        .map(|(key, value)| (key.into(), value.as_str().into_value()))
        .collect()
}

fn at(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|fault| format!("{path}: {fault}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
