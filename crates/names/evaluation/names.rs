//! `names score` judges lines of two names; `names rank INDEX` finds the names that lines ask for, ten for each, and
//! says how long that took. `RAYON_NUM_THREADS=1` keeps either to one thread.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write, sink, stdin, stdout};
use std::time::Instant;

use byname_names::lines;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (reader, writer) = (BufReader::new(stdin()), BufWriter::new(stdout()));
    match arguments.as_slice() {
        ["score"] => lines::score_lines(reader, writer)?,
        ["rank", path] => {
            let start = Instant::now();
            let index = lines::read_index(BufReader::new(File::open(path)?))?;
            writeln!(std::io::stderr(), "{} forms of names read in {:.2?}", index.len(), start.elapsed())?;
            let start = Instant::now();
            index.save(sink())?;
            writeln!(std::io::stderr(), "saved in {:.2?}", start.elapsed())?;
            let start = Instant::now();
            lines::rank_lines(&index, 10, reader, writer)?;
            writeln!(std::io::stderr(), "ranked in {:.2?}", start.elapsed())?;
        }
        _ => return Err("names score | names rank INDEX".into()),
    }
    Ok(())
}
