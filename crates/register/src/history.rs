//! What was known of a person when, and who entered it: nothing is ever written over.

use byname_base::id::PersonId;
use byname_db::Tx;
use byname_staff::{Act, Caller, On, may};

use crate::RegisterError;
use crate::claim::{Field, Grade};
use crate::store::{cases, claims, revisions};

/// A claim as it was entered, in force or not.
#[derive(Debug, Clone)]
pub struct PastClaim {
    /// Its number.
    pub folder_id: String,
    /// What it is about.
    pub field: Field,
    /// The value.
    pub value: String,
    /// How well it was supported.
    pub grade: Grade,
    /// A remark.
    pub note: String,
    /// When it was entered, as stored.
    pub entered_at: String,
    /// By whom.
    pub entered_by: String,
    /// Since when it is not in force, as stored; `None` while it is.
    pub superseded_at: Option<String>,
}

/// Where a case stood before.
#[derive(Debug, Clone)]
pub struct PastStanding {
    /// Status, fate and whereabouts, as codes.
    pub codes: String,
    /// Until when, as stored.
    pub until: String,
    /// Who changed it then.
    pub ended_by: String,
}

/// The history of one file, the newest first.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Claims.
    pub claims: Vec<PastClaim>,
    /// Where the case stood before.
    pub standings: Vec<PastStanding>,
}

/// Reads the history of a file.
///
/// # Errors
/// `Unknown` when the file is not open to whoever asks; the database's own.
pub async fn of(tx: &mut Tx, caller: &Caller, person: &PersonId) -> Result<History, RegisterError> {
    may(caller, Act::SeeFile, &On::File(person.as_str()))?;
    let mut history = History { claims: claims::history(tx, person).await?, standings: Vec::new() };
    for case in cases::of_person(tx, person).await? {
        for revision in revisions::of(tx, case.id.as_str()).await? {
            let body: serde_json::Value = serde_json::from_str(&revision.body).unwrap_or_default();
            let code = |name: &str| body["standing"][name].as_str().unwrap_or_default().to_owned();
            history.standings.push(PastStanding {
                codes: format!("{}/{}/{}", code("status"), code("fate"), code("whereabouts")),
                until: revision.ended_at,
                ended_by: revision.ended_by,
            });
        }
    }
    Ok(history)
}
