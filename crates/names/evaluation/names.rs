//! `names score` judges lines of two names; `names rank INDEX` finds the names that lines ask for.
use std::fs::File;
use std::io::{BufReader, BufWriter, stdin, stdout};
use std::time::Instant;

use byname_names::lines;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (reader, writer) = (BufReader::new(stdin()), BufWriter::new(stdout()));
    match arguments.as_slice() {
        ["score"] => lines::score_lines(reader, writer)?,
        ["rank", path] => {
            let now = Instant::now();
            let index = lines::read_index(BufReader::new(File::open(path)?))?;
            eprintln!("{} names in {:.2?}", index.len(), now.elapsed());
            let now = Instant::now();
            lines::rank_lines(&index, 10, reader, writer)?;
            eprintln!("ranked in {:.2?}", now.elapsed());
        }
        _ => return Err("names score | names rank INDEX".into()),
    }
    Ok(())
}
