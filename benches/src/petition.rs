//! How long it takes to build, prove and recompute the log of a petition with a million signatures.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use byname_tally::{
    Files, Head, Known, Log, Minute, Note, Origin, SigningKey, Summary, audit, leaf_hash, write_heads,
};

const ORIGIN: &str = "byname/example.org/petitions/where-is-marta";
/// How many leaves stand under each head.
const EPOCH: usize = 1_000;
/// How many proofs the mean is taken of.
const PROOFS: u64 = 1_000;

/// What was measured.
pub(crate) struct Measured {
    /// Reading kept lines into a log, as at the start of the server, with the root.
    pub(crate) build: Duration,
    /// One inclusion proof.
    pub(crate) proof: Duration,
    /// Recomputing all files.
    pub(crate) audit: Duration,
}

/// Measures a petition with so many leaves.
pub(crate) fn measure(leaves: usize) -> Result<Measured> {
    let lines = lines(leaves);
    let started = Instant::now();
    let log = Log::read(lines.lines()).map_err(|(_, error)| error)?;
    black_box(log.tree().root());
    let build = started.elapsed();

    let size = log.tree().size();
    let started = Instant::now();
    for at in 0..PROOFS {
        black_box(log.tree().inclusion(at * (size / PROOFS), size).context("there is such a leaf")?);
    }
    let proof = started.elapsed() / u32::try_from(PROOFS)?;

    let (heads, summary) = heads(&lines)?;
    let files = Files { leaves: lines.as_bytes(), heads: heads.as_bytes(), petition: summary.as_bytes() };
    let started = Instant::now();
    audit(&files, &Known::default())?;
    Ok(Measured { build, proof, audit: started.elapsed() })
}

fn lines(leaves: usize) -> String {
    let mut lines = format!("petition where-is-marta uk={}\n", "0".repeat(64));
    for at in 1..leaves {
        let commitment = commitment(at);
        let _ = writeln!(lines, "add email UA {commitment}");
    }
    lines
}

/// Forty-three letters of base64url that no other number gives.
fn commitment(at: usize) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let hash = leaf_hash(&at.to_be_bytes());
    let letters = hash.iter().chain(&hash[..10]).map(|byte| char::from(LETTERS[usize::from(byte % 64)]));
    letters.chain(['A']).collect()
}

fn heads(lines: &str) -> Result<(String, String)> {
    let (origin, key) = (Origin::read(ORIGIN)?, SigningKey::from_seed(ORIGIN, &[7; 32])?);
    let time = Minute::read("2026-11-28T10:15Z")?;
    let (mut log, mut last): (_, Option<(Head, Note)>) = (Log::default(), None);
    let mut notes = Vec::new();
    for (at, line) in lines.lines().enumerate() {
        log.append_line(line)?;
        if (at + 1) % EPOCH == 0 {
            let head = log.head(&origin, time, last.as_ref().map(|(head, _)| head))?;
            let note = head.sign(&key)?;
            notes.push(note.clone());
            last = Some((head, note));
        }
    }
    let (head, note) = last.context("there is an epoch")?;
    let summary = Summary::of(&head, &note, "open", &[key.verifier()]);
    Ok((write_heads(&notes), serde_json::to_string(&summary)?))
}
