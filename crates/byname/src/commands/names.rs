//! `byname names`.

use std::fs::File;
use std::io::{BufReader, BufWriter, stdin, stdout};
use std::path::Path;

use anyhow::Context as _;
use byname_names::lines;

use crate::cli::Names;

/// How much is read at a time: a longer piece has more lines to share among the threads.
const PIECE: usize = 1 << 20;

pub(super) fn run(options: Names) -> anyhow::Result<()> {
    let reader = BufReader::with_capacity(PIECE, stdin());
    let writer = BufWriter::new(stdout());
    match options {
        Names::Score { threads } => on(threads, || Ok(lines::score_lines(reader, writer)?)),
        Names::Rank { index, top, threads } => on(threads, || {
            let index = lines::read_index(BufReader::new(open(&index)?))?;
            Ok(lines::rank_lines(&index, top, reader, writer)?)
        }),
        Names::Mentions { index } => on(None, || {
            let index = lines::read_index(BufReader::new(open(&index)?))?;
            Ok(lines::mention_lines(&index, reader, writer)?)
        }),
    }
}

fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Runs on so many threads, or on as many as the machine has. A closed pipe ends the work, and is no fault.
fn on(threads: Option<usize>, work: impl FnOnce() -> anyhow::Result<()> + Send) -> anyhow::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build()?;
    match pool.install(work) {
        Err(fault) if is_closed_pipe(&fault) => Ok(()),
        done => done,
    }
}

fn is_closed_pipe(fault: &anyhow::Error) -> bool {
    let cause = fault.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
