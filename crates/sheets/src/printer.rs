//! The program that sets pages, asked for one document at a time.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;

use crate::job::Job;

/// The name of the program.
const PROGRAM: &str = "byname-print";

/// A document takes a core and up to 1.5 GB: others wait their turn.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Every way in which no document comes; the text says what the person who asked can do next.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The program is not there.
    #[error(
        "no PDF can be made here: {PROGRAM} is not beside this program ({0}). Build it with `cargo build --release \
         -p byname-print` and put it there. Until then print the page itself from a browser: every page of the site \
         has a style for paper"
    )]
    NoPrinter(PathBuf),
    /// The program cannot be started or spoken to.
    #[error("{PROGRAM} could not be started or broke off: {0}")]
    Broken(#[from] std::io::Error),
    /// It took too long and was ended.
    #[error("the document was not ready after {} seconds and was given up; ask for a part of it", .0.as_secs())]
    TooLong(Duration),
    /// It refused, or ended for want of memory.
    #[error("the document was not made: {0}")]
    Refused(String),
}

/// Where documents are made.
#[derive(Debug, Clone)]
pub struct Printer {
    program: PathBuf,
}

impl Printer {
    /// The printer beside the running program.
    ///
    /// # Errors
    /// `NoPrinter` when it is not there; `Broken` when nobody knows where this program is.
    pub fn beside_this_program() -> Result<Self, PrintError> {
        let here = std::env::current_exe()?;
        let folder = here.parent().unwrap_or(Path::new("."));
        // Cargo puts the tests of a program one folder below it.
        let places = [Some(folder), folder.parent().filter(|_| folder.ends_with("deps"))];
        let found =
            places.into_iter().flatten().map(|folder| folder.join(PROGRAM)).find(|path| path.is_file());
        found.map(|program| Self { program }).ok_or_else(|| PrintError::NoPrinter(folder.to_owned()))
    }

    /// The printer at a place.
    #[must_use]
    pub fn at(program: PathBuf) -> Self {
        Self { program }
    }

    /// Makes a document, as PDF. The printer is ended when it has not answered within `limit`, or when nobody waits
    /// for it any more.
    ///
    /// # Errors
    /// `TooLong`; `Refused` with what the printer said; `Broken`.
    ///
    /// # Panics
    /// Never: turns are never closed, and a job is plain data.
    pub async fn print(&self, job: &Job, limit: Duration) -> Result<Vec<u8>, PrintError> {
        let _turn = TURNS.acquire().await.expect("turns are never closed");
        let job = serde_json::to_vec(job).expect("a job is plain data");
        let child = Command::new(&self.program)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let output = tokio::time::timeout(limit, hand_over(child, &job)).await;
        let output = output.map_err(|_| PrintError::TooLong(limit))??;
        if output.status.success() { Ok(output.stdout) } else { Err(PrintError::Refused(said(&output))) }
    }
}

/// Hands the job over while the answer is read: either may be larger than a pipe holds.
async fn hand_over(mut child: Child, job: &[u8]) -> std::io::Result<Output> {
    let mut input = child.stdin.take();
    let write = async {
        // A printer that refuses early closes its ears; what it says tells why.
        if let Some(input) = &mut input {
            let _ = input.write_all(job).await;
        }
        drop(input);
    };
    let ((), output) = tokio::join!(write, child.wait_with_output());
    output
}

/// What the printer said, or how it ended when it said nothing.
fn said(output: &Output) -> String {
    let words = String::from_utf8_lossy(&output.stderr);
    match words.trim() {
        "" => format!("{PROGRAM} ended by itself ({})", output.status),
        words => words.to_owned(),
    }
}
