//! `names score` judges lines of two names; `names rank INDEX` finds the names that lines ask for.
use std::io::{BufReader, BufWriter, stdin, stdout};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("score") => byname_names::lines::score_lines(BufReader::new(stdin()), BufWriter::new(stdout()))?,
        _ => return Err("names score".into()),
    }
    Ok(())
}
