//! Figures that no line protocol shows: `figures INDEX PAIRS` reads lines `id<TAB>name` and lines `a<TAB>b` and prints
//! one document for programs: the time to build, the bytes kept, the time to open, to put in and to take out one name,
//! and pairs judged a second once they are read.

use std::fs;
use std::io::{self, Write};
use std::time::Instant;

use byname_names::{Index, Name, score};

/// Names put in and taken out again one by one.
const CHANGES: u32 = 2_000;
/// Pairs judged for the figure.
const JUDGED: u16 = 50_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [names, pairs] = arguments.as_slice() else { return Err("figures INDEX PAIRS".into()) };
    let text = fs::read_to_string(names)?;
    let names: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once('\t')).collect();
    // The tables are read once by a program, not once for each index.
    let _ = Name::read("Олександр Aleksandr אלכסנדר الكسندر")?;

    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
    let start = Instant::now();
    let mut index = pool.install(|| Index::build(names.iter().copied()));
    let build = start.elapsed();

    let mut bytes = Vec::new();
    index.save(&mut bytes)?;
    let start = Instant::now();
    let opened = Index::open(bytes.as_slice())?;
    let open = start.elapsed();
    assert_eq!(opened.len(), index.len(), "what is opened is what was saved");

    let read: Vec<Name> = names.iter().rev().filter_map(|(_, name)| Name::read(name).ok()).collect();
    let start = Instant::now();
    for (at, name) in (0..CHANGES).zip(&read) {
        index.insert(&format!("new {at}"), name);
    }
    let insert = start.elapsed() / CHANGES;
    let start = Instant::now();
    for at in 0..CHANGES {
        assert!(index.remove(&format!("new {at}")), "what was put in is taken out");
    }
    let remove = start.elapsed() / CHANGES;

    let text = fs::read_to_string(pairs)?;
    let pairs: Vec<(Name, Name)> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(a, b)| Some((Name::read(a).ok()?, Name::read(b).ok()?)))
        .collect();
    let start = Instant::now();
    let sum: f32 = pairs.iter().cycle().take(JUDGED.into()).map(|(a, b)| score(a, b).value).sum();
    let judged = start.elapsed();
    assert!(sum > 0.0, "some pairs are one person's");
    writeln!(
        io::stdout(),
        "{{\"build_s\":{:.2},\"file_bytes\":{},\"open_s\":{:.2},\"insert_us\":{:.1},\"remove_us\":{:.1},\"read_pairs_per_s\":{:.0}}}",
        build.as_secs_f64(),
        bytes.len(),
        open.as_secs_f64(),
        insert.as_secs_f64() * 1e6,
        remove.as_secs_f64() * 1e6,
        f64::from(JUDGED) / judged.as_secs_f64(),
    )?;
    Ok(())
}
