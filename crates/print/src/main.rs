//! `byname-print`: a job on standard input, a PDF on standard output.
//!
//! It reads no file, no clock and no network, so that the same job gives the same bytes, and it holds itself to limits
//! of time and memory, so that no document can take the machine.

mod fonts;
mod limits;
mod press;
mod room;
mod templates;

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use byname_sheets::Job;

/// Every way in which no document comes.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("the job cannot be read: {0}")]
    Job(#[from] serde_json::Error),
    #[error("{0}")]
    Limit(#[from] rustix::io::Errno),
    #[error("{0}")]
    Page(String),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            // Nobody is left to tell when this cannot be written.
            let _ = writeln!(io::stderr(), "{refusal}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Refusal> {
    limits::hold()?;
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let job: Job = serde_json::from_str(&text)?;
    drop(text);
    let pdf = press::print(job).map_err(Refusal::Page)?;
    io::stdout().write_all(&pdf)?;
    Ok(())
}
