//! The line protocols: names come in as lines, judgements go out as lines, one for one and in the same order.

use std::fmt::Write as _;
use std::io::{self, BufRead, Write};

use rayon::prelude::*;

use crate::index::Index;
use crate::mentions::Mentions;
use crate::name::Name;
use crate::read::NotAName;
use crate::score::score;

/// Of a line no more than this is kept; what is longer is no name, and is refused as such.
const LONGEST_LINE: usize = 1 << 20;

/// Reads lines `name1<TAB>name2` and writes `score<TAB>reason`; for a line that cannot be judged, 0 and why.
///
/// # Errors
/// Those of reading and writing.
pub fn score_lines(reader: impl BufRead, writer: impl Write) -> io::Result<()> {
    answer_lines(reader, writer, |line| score_line(line) + "\n")
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

/// Reads lines `qid<TAB>name` and writes for each its hits as `qid<TAB>rank<TAB>id<TAB>score`, the rank from 1;
/// nothing for a line without hits.
///
/// # Errors
/// Those of reading and writing.
pub fn rank_lines(index: &Index, count: usize, reader: impl BufRead, writer: impl Write) -> io::Result<()> {
    answer_lines(reader, writer, |line| rank_line(index, count, line))
}

fn rank_line(index: &Index, count: usize, line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    let mut answer = String::new();
    let Some((query, name)) = line.trim_end_matches('\r').split_once('\t') else { return answer };
    let Ok(name) = Name::read(name) else { return answer };
    for (rank, hit) in (1..).zip(index.top(&name, count)) {
        let _ = writeln!(answer, "{query}\t{rank}\t{}\t{:.4}", hit.id, hit.value);
    }
    answer
}

/// Reads text and writes every mention of somebody in the index as `start<TAB>end<TAB>id<TAB>score`, in the order of
/// the text; start and end are bytes. Bytes that are no UTF-8 are passed over, and end a name.
///
/// # Errors
/// Those of reading and writing.
pub fn mention_lines(index: &Index, mut reader: impl BufRead, mut writer: impl Write) -> io::Result<()> {
    let mut mentions = Mentions::of(index);
    let mut pending: Vec<u8> = Vec::new();
    loop {
        let come = reader.fill_buf()?;
        let (length, ended) = (come.len(), come.is_empty());
        pending.extend_from_slice(come);
        reader.consume(length);
        let whole = if ended || pending.len() > LONGEST_LINE { pending.len() } else { last_end(&pending) };
        for chunk in pending[..whole].utf8_chunks() {
            for mention in mentions.read(chunk.valid()) {
                writeln!(writer, "{}\t{}\t{}\t{:.4}", mention.start, mention.end, mention.id, mention.value)?;
            }
            mentions.skip(chunk.invalid().len());
        }
        writer.flush()?;
        if ended {
            return Ok(());
        }
        pending.drain(..whole);
    }
}

/// Answers the lines that have come so far on all threads of the pool, in their order, before it waits for more.
fn answer_lines(
    mut reader: impl BufRead,
    mut writer: impl Write,
    answer: impl Fn(&[u8]) -> String + Sync,
) -> io::Result<()> {
    let mut pending: Vec<u8> = Vec::new();
    loop {
        let come = reader.fill_buf()?;
        let (length, ended) = (come.len(), come.is_empty());
        pending.extend_from_slice(come);
        reader.consume(length);
        let whole = if ended { pending.len() } else { last_end(&pending) };
        let lines: Vec<&[u8]> = lines(&pending[..whole]).collect();
        let answers: Vec<String> = lines.par_iter().with_min_len(32).map(|line| answer(line)).collect();
        for answer in answers {
            writer.write_all(answer.as_bytes())?;
        }
        writer.flush()?;
        if ended {
            return Ok(());
        }
        pending.drain(..whole);
        pending.truncate(LONGEST_LINE);
    }
}

/// The length of all lines that have ended.
fn last_end(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// Lines without their ends; nothing comes after the last end.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let none = bytes.is_empty();
    bytes.split(|byte| *byte == b'\n').filter(move |_| !none)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(text: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        score_lines(text, &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_has_one_answer_in_its_place() {
        let answers = scored("Erdem Tolgarov\tErdem Tolgarov\nno tab\n\tx\n1\t2\r\nМарта\tMarta".as_bytes());
        assert_eq!(answers.len(), 5);
        assert!(answers[0].starts_with("1.0000\t"), "{answers:?}");
        assert_eq!(answers[1..4], ["0\tno tab between two names", "0\tno letters", "0\tno letters"]);
        assert!(!answers[4].starts_with("0\t"));
        assert!(scored(b"").is_empty());
        let hostile = [b"\xff\xfe\t\xff\n".as_slice(), &vec![b'a'; 3 << 20], b"\tb\nlast\tlast\n"].concat();
        assert_eq!(scored(&hostile).len(), 3, "a line of 3 MiB is one line, and refused");
    }

    #[test]
    fn hits_are_counted_from_one_and_a_query_without_any_has_no_line() {
        let index = read_index("a\tErdem Tolgarov\nb\tMarta Vitrolom\nno tab\n".as_bytes()).unwrap();
        let mut out = Vec::new();
        rank_lines(&index, 1, "q1\tМарта Вітролом\nq2\t123\nq3\tTolgarov Erdem\n".as_bytes(), &mut out)
            .unwrap();
        let out = String::from_utf8(out).unwrap();
        let lines: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(
            lines.iter().map(|line| &line[..3]).collect::<Vec<_>>(),
            [["q1", "1", "b"], ["q3", "1", "a"]]
        );
    }
}
