//! The files of a register folder: their names and columns, read from a disk or from the program itself.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// One file of the folder.
pub(super) struct Form {
    /// Its name.
    pub(super) file: &'static str,
    /// Whether the folder must have it.
    pub(super) needed: bool,
    /// Its columns, in the order of an export.
    pub(super) columns: &'static [&'static str],
    /// Columns that may be missing; an export writes them up to the last one that a row uses.
    pub(super) optional: &'static [&'static str],
}

/// The rows of people, derived from their claims but for role and note.
pub(super) const PERSONS: Form = Form {
    file: "persons.csv",
    needed: true,
    columns: &[
        "person_id",
        "role",
        "name_en",
        "name_uk",
        "name_ru",
        "name_crh",
        "other_spellings",
        "sex",
        "birth_edtf",
        "age_at_event",
        "last_seen_edtf",
        "last_seen_place",
        "status",
        "status_as_of_edtf",
        "affiliation",
        "circumstances",
        "grade",
        "source_ids",
        "note",
    ],
    optional: &[],
};

/// One row a fact.
pub(super) const CLAIMS: Form = Form {
    file: "claims.csv",
    needed: true,
    columns: &["claim_id", "person_id", "field", "value", "grade", "source_ids", "note"],
    optional: &["name_kind"],
};

/// One row an act.
pub(super) const STEPS: Form = Form {
    file: "steps.csv",
    needed: true,
    columns: &[
        "step_id",
        "person_ids",
        "level",
        "jurisdiction",
        "stance",
        "actor",
        "addressee",
        "kind",
        "date_edtf",
        "description",
        "outcome",
        "grade",
        "source_ids",
        "note",
    ],
    optional: &[
        "channel",
        "received_on",
        "registered_on",
        "proof_source_ids",
        "reply_rule",
        "short_reason",
        "extended_to",
        "extension_notice_on",
        "parent_step_id",
        "act",
        "act_on",
        "act_by",
        "inboxes_checked",
        "answers_followed",
        "outgoing_no",
        "incoming_no",
    ],
};

/// One row a public event.
pub(super) const ACTIONS: Form = Form {
    file: "actions.csv",
    needed: true,
    columns: &[
        "action_id",
        "date_edtf",
        "time",
        "kind",
        "number_in_series",
        "place",
        "organisers",
        "person_ids",
        "description",
        "grade",
        "source_ids",
        "note",
        "series",
    ],
    optional: &[
        "state",
        "state_note",
        "moved_from",
        "announced",
        "gap_reason",
        "zone",
        "ends",
        "title_en",
        "title_uk",
        "title_crh",
        "title_ru",
        "exact_place",
        "reveal_at",
        "scenes",
        "roles",
        "materials",
        "safety",
        "press_note",
        "notice_step_id",
        "presence",
        "attendance",
        "attendance_method",
        "incidents",
        "title_crh_cyrl",
    ],
};

/// One row a petition or letter drive of somebody else.
pub(super) const APPEALS: Form = Form {
    file: "appeals.csv",
    needed: true,
    columns: &[
        "appeal_id",
        "kind",
        "title",
        "owner",
        "addressee",
        "opened_edtf",
        "person_ids",
        "signatures",
        "grade",
        "source_ids",
        "note",
    ],
    optional: &[],
};

/// One row a published text.
pub(super) const SOURCES: Form = Form {
    file: "sources.csv",
    needed: true,
    columns: &["source_id", "title", "publisher", "date_edtf", "language", "kind", "url", "note"],
    optional: &[],
};

/// One row a body.
pub(super) const INSTITUTIONS: Form = Form {
    file: "institutions.csv",
    needed: false,
    columns: &[
        "institution_id",
        "name_en",
        "name_uk",
        "name_ru",
        "name_crh",
        "kind",
        "level",
        "jurisdiction",
        "texts",
        "note",
    ],
    optional: &[],
};

/// One row what an institution sent back.
pub(super) const REPLIES: Form = Form {
    file: "replies.csv",
    needed: false,
    columns: &["reply_id", "step_id", "received_edtf", "kind", "summary", "grade", "source_ids", "note"],
    optional: &[],
};

/// One row what someone said in public.
pub(super) const QUOTES: Form = Form {
    file: "quotes.csv",
    needed: false,
    columns: &[
        "quote_id",
        "speaker_name",
        "person_id",
        "capacity",
        "language",
        "text",
        "said_on_edtf",
        "action_id",
        "step_id",
        "source_ids",
        "note",
    ],
    optional: &[],
};

/// Every file, in the order in which they are read: what is cited comes before what cites it.
pub(super) const FORMS: [&Form; 9] =
    [&SOURCES, &INSTITUTIONS, &PERSONS, &CLAIMS, &STEPS, &REPLIES, &ACTIONS, &APPEALS, &QUOTES];

/// The bytes of a folder's files, by name; files that no form names are left out.
#[derive(Debug, Default)]
pub struct Folder(BTreeMap<&'static str, Vec<u8>>);

impl Folder {
    /// Reads the folder from the disk. A file that is not there is not in it.
    ///
    /// # Errors
    /// The disk's own, with the file's name.
    pub fn read(path: &Path) -> io::Result<Self> {
        if !path.is_dir() {
            return Err(io::Error::new(
                io::ErrorKind::NotFound,
                format!("{} is not a folder", path.display()),
            ));
        }
        let mut files = BTreeMap::new();
        for form in FORMS {
            match std::fs::read(path.join(form.file)) {
                Ok(bytes) => {
                    files.insert(form.file, bytes);
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(io::Error::new(error.kind(), format!("{}: {error}", form.file))),
            }
        }
        Ok(Self(files))
    }

    /// A folder made of bytes in the program or a test.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let known = |name: &str| FORMS.iter().map(|form| form.file).find(|file| *file == name);
        Self(files.into_iter().filter_map(|(name, bytes)| Some((known(&name)?, bytes))).collect())
    }

    /// The bytes of one file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

/// Writes files into a folder that must be new or hold nothing of those names.
///
/// # Errors
/// `AlreadyExists` before anything is written, or the disk's own.
pub fn write_folder(path: &Path, files: &[(&'static str, Vec<u8>)]) -> io::Result<()> {
    std::fs::create_dir_all(path)?;
    if let Some((taken, _)) = files.iter().find(|(name, _)| path.join(name).exists()) {
        let what = format!("{} is there already; nothing was written", path.join(taken).display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, what));
    }
    files.iter().try_for_each(|(name, bytes)| std::fs::write(path.join(name), bytes))
}
