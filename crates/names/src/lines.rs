//! The line protocols: names come in as lines, judgements go out as lines, one for one and in the same order.

use std::io::{self, BufRead, Write};

use crate::index::Index;
use crate::name::Name;
use crate::read::NotAName;
use crate::score::score;

/// Reads lines `name1<TAB>name2` and writes `score<TAB>reason`; for a line that cannot be judged, 0 and why.
///
/// # Errors
/// Those of reading and writing.
pub fn score_lines(reader: impl BufRead, mut writer: impl Write) -> io::Result<()> {
    for line in reader.split(b'\n') {
        writeln!(writer, "{}", score_line(&line?))?;
    }
    writer.flush()
}

fn score_line(line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    let Some((a, b)) = line.trim_end_matches('\r').split_once('\t') else {
        return "0\tno tab between two names".to_owned();
    };
    match (Name::read(a), Name::read(b)) {
        (Ok(a), Ok(b)) => {
            let score = score(&a, &b);
            let reasons: Vec<String> = score.reasons.iter().map(ToString::to_string).collect();
            format!("{:.4}\t{}", score.value, reasons.join("; "))
        }
        (Err(fault), _) | (_, Err(fault)) => refused(fault),
    }
}

fn refused(fault: NotAName) -> String {
    format!("0\t{fault}")
}

/// Reads lines `id<TAB>name` into an index; lines without a tab are left out.
///
/// # Errors
/// Those of reading.
pub fn read_index(mut reader: impl BufRead) -> io::Result<Index> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(Index::build(text.lines().filter_map(|line| line.split_once('\t'))))
}

/// Reads lines `qid<TAB>name` and writes for each its hits as `qid<TAB>rank<TAB>id<TAB>score`, the rank from 1.
///
/// # Errors
/// Those of reading and writing.
pub fn rank_lines(
    index: &Index,
    count: usize,
    reader: impl BufRead,
    mut writer: impl Write,
) -> io::Result<()> {
    for line in reader.split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let Some((query, name)) = line.split_once('\t') else { continue };
        let Ok(name) = Name::read(name) else { continue };
        for (at, hit) in index.top(&name, count).iter().enumerate() {
            writeln!(writer, "{query}\t{}\t{}\t{:.4}", at + 1, hit.id, hit.value)?;
        }
    }
    writer.flush()
}
