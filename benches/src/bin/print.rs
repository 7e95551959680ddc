//! What `just bench-print` runs: the built program prints a hundred placards, and a report of 10,000 steps, of a
//! generated register. Prints a table; judges nothing.
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

#[path = "../register.rs"]
mod register;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

/// How many people and steps the generated register has.
const PEOPLE: usize = 1_000;
const STEPS: usize = 10_000;
/// How many names one series has.
const PLACARDS: usize = 100;

/// How often the memory of the printers is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

fn main() -> Result<()> {
    // Another build than the released one can be named, to see that it works.
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("target/release"), PathBuf::from);
    let scratch = tempfile::tempdir()?;
    let program = Program { exe: folder.join("byname"), data: scratch.path().join("data") };
    let from = scratch.path().join("register");
    register::write(&from, PEOPLE, STEPS).context("the register cannot be generated")?;
    program.run(&["init"])?;
    program.run(&["import", "register", &from.display().to_string()])?;
    let release = ["release", "--basis", "public_record", "--by", "Bench", "--approved-by", "Second"];
    program.run(&[&release[..], &["--reason", "bench", "--risk", "invented people"]].concat())?;

    println!("| what | seconds | peak memory of all printers, MB |\n|---|---|---|");
    let ids = some_missing(&from.join("persons.csv"))?;
    let chosen: Vec<&str> = ids.iter().flat_map(|id| ["--person", id]).collect();
    let out = scratch.path().join("made.pdf").display().to_string();
    let placards = ["placards", "--lang", "uk", "--on", "2026-11-28", "--out", &out];
    row(&format!("{PLACARDS} placards"), program.printing(&[&placards[..], &chosen].concat())?);
    let report = ["report", "steps", "--lang", "uk", "--format", "pdf", "--out", &out];
    row(&format!("report of {STEPS} steps, in parts, two at a time"), program.printing(&report)?);
    Ok(())
}

fn row(what: &str, (took, peak): (Duration, u64)) {
    println!("| {what} | {:.1} | {peak} |", took.as_secs_f64());
}

/// The ids of people for whom a placard can be printed.
fn some_missing(persons: &Path) -> Result<Vec<String>> {
    let mut table = csv::Reader::from_path(persons)?;
    let head = table.headers()?.clone();
    let column = |name: &str| head.iter().position(|column| column == name).context("a register has it");
    let (id, status) = (column("person_id")?, column("status")?);
    let mut ids = Vec::new();
    for record in table.records() {
        let record = record?;
        if &record[status] == "missing" && ids.len() < PLACARDS {
            ids.push(record[id].to_owned());
        }
    }
    ensure!(ids.len() == PLACARDS, "the register has only {} missing people", ids.len());
    Ok(ids)
}

/// The built program on a data folder.
struct Program {
    exe: PathBuf,
    data: PathBuf,
}

impl Program {
    fn start(&self, arguments: &[&str]) -> Result<Child> {
        Command::new(&self.exe)
            .arg("--data")
            .arg(&self.data)
            .args(arguments)
            .stdout(Stdio::null())
            .spawn()
            .context("build both programs first: cargo build --release -p byname -p byname-print")
    }

    fn run(&self, arguments: &[&str]) -> Result<()> {
        ensure!(self.start(arguments)?.wait()?.success(), "{arguments:?} failed");
        Ok(())
    }

    /// Runs a command, and looks meanwhile how much memory its printers hold together.
    fn printing(&self, arguments: &[&str]) -> Result<(Duration, u64)> {
        let begun = Instant::now();
        let mut child = self.start(arguments)?;
        let mut peak = 0;
        let status = loop {
            peak = peak.max(held_by_printers(child.id()));
            match child.try_wait()? {
                Some(status) => break status,
                None => std::thread::sleep(LOOK_EVERY),
            }
        };
        ensure!(status.success(), "{:?} failed", arguments.first());
        Ok((begun.elapsed(), peak))
    }
}

/// The memory in MB that the children of a process hold now.
fn held_by_printers(parent: u32) -> u64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let statuses = processes.filter_map(|process| fs::read_to_string(process.path().join("status")).ok());
    let number = |status: &str, name: &str| -> Option<u64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    let children = statuses.filter(|status| number(status, "PPid:") == Some(parent.into()));
    children.filter_map(|status| number(&status, "VmRSS:")).sum::<u64>() / 1024
}
