//! The line protocols: names come in as lines, judgements go out as lines, one for one and in the same order.

use std::io::{self, BufRead, Write};

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
