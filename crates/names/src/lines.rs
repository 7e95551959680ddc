//! The line protocols: names come in as lines, judgements go out as lines, one for one and in the same order.

use std::io::{self, BufRead, BufReader, Read, Write};

use rayon::prelude::*;

use crate::index::Index;
use crate::name::Name;
use crate::read::NotAName;
use crate::score::score;

/// Lines that are worked on together at most.
const MOST_LINES: usize = 4096;

/// Reads lines `name1<TAB>name2` and writes `score<TAB>reason`; for a line that cannot be judged, 0 and why.
///
/// Works on the lines that have come on all threads of the pool, and waits for no more of them.
///
/// # Errors
/// Those of reading and writing.
pub fn score_lines(reader: BufReader<impl Read>, writer: impl Write) -> io::Result<()> {
    each_line(reader, writer, |line| score_line(line) + "\n")
}

/// Answers every line in its order, several at once.
fn each_line(
    mut reader: BufReader<impl Read>,
    mut writer: impl Write,
    answer: impl Fn(&[u8]) -> String + Sync,
) -> io::Result<()> {
    loop {
        let mut lines: Vec<Vec<u8>> = Vec::new();
        while lines.is_empty() || (lines.len() < MOST_LINES && reader.buffer().contains(&b'\n')) {
            let mut line = Vec::new();
            if reader.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            line.pop_if(|last| *last == b'\n');
            lines.push(line);
        }
        if lines.is_empty() {
            return Ok(());
        }
        let answers: Vec<String> = lines.par_iter().map(|line| answer(line)).collect();
        for answer in answers {
            writer.write_all(answer.as_bytes())?;
        }
        writer.flush()?;
    }
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

/// Reads lines `qid<TAB>name` and writes for each its hits as `qid<TAB>rank<TAB>id<TAB>score`, the rank from 1; for a
/// query without hits nothing.
///
/// # Errors
/// Those of reading and writing.
pub fn rank_lines(
    index: &Index,
    count: usize,
    reader: BufReader<impl Read>,
    writer: impl Write,
) -> io::Result<()> {
    each_line(reader, writer, |line| rank_line(index, count, line))
}

fn rank_line(index: &Index, count: usize, line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    let Some((query, name)) = line.split_once('\t') else { return String::new() };
    let Ok(name) = Name::read(name) else { return String::new() };
    let mut answer = String::new();
    for (at, hit) in index.top(&name, count).iter().enumerate() {
        answer += &format!("{query}\t{}\t{}\t{:.4}\n", at + 1, hit.id, hit.value);
    }
    answer
}
