//! What `just bench-mirror` runs: a copy of a generated register, whole, and brought up to the day after one change.
//! Prints a table; judges nothing. Arguments: how many people, how many steps.
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

#[path = "../register.rs"]
mod register;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

fn main() -> Result<()> {
    let mut numbers = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let people = numbers.next().transpose()?.unwrap_or(10_000);
    let steps = numbers.next().transpose()?.unwrap_or(20_000);
    let scratch = tempfile::tempdir()?;
    let folder = scratch.path().join("register");
    register::write(&folder, people, steps).context("the register cannot be generated")?;
    let copying = Copying { data: scratch.path().join("data"), copy: scratch.path().join("copy") };
    copying.must(&["init"])?;
    copying.must(&["import", "register", &folder.display().to_string()])?;
    copying.release(&[])?;

    println!("A copy of a register of {people} people and {steps} steps, in five languages.\n");
    println!("| what | seconds | files | made anew |");
    println!("|---|---|---|---|");
    copying.row("whole, into a new folder", &[])?;
    copying.row("again, nothing changed", &[])?;
    copying.change_a_fact(&folder)?;
    copying.row("after another place in one person’s file", &[])?;
    copying.must(&["withdraw", "T7", "--by", "Bench", "--reason", "bench"])?;
    copying.row("after one step was taken back", &[])?;
    copying.must(&["withdraw", "P9", "--by", "Bench", "--reason", "bench"])?;
    copying.row("after one person was taken back", &[])?;
    let bundle = scratch.path().join("copy.zip").display().to_string();
    copying.row("the same, packed into one file", &["--bundle", &bundle])?;
    let begun = Instant::now();
    copying.must(&["verify", &copying.copy.display().to_string()])?;
    println!("| checked | {} | | |", seconds(begun.elapsed()));
    println!("\nThe one file: {} MB", std::fs::metadata(&bundle)?.len() / 1_000_000);
    Ok(())
}

/// The built program on a data folder, and a copy of it.
struct Copying {
    data: PathBuf,
    copy: PathBuf,
}

impl Copying {
    fn must(&self, words: &[&str]) -> Result<String> {
        let program =
            Command::new("target/release/byname").arg("--data").arg(&self.data).args(words).output();
        let done = program.context("build the program first: cargo build --release")?;
        ensure!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }

    fn release(&self, more: &[&str]) -> Result<()> {
        let who = ["release", "--basis", "public_record", "--by", "Bench", "--approved-by", "Second"];
        let why = ["--reason", "bench", "--risk", "invented people"];
        let words: Vec<&str> = who.into_iter().chain(why).chain(more.iter().copied()).collect();
        self.must(&words).map(|_| ())
    }

    /// Brings the register in again with another place in which one person was last seen.
    fn change_a_fact(&self, folder: &Path) -> Result<()> {
        for (file, of) in [("persons.csv", "P5,"), ("claims.csv", ",P5,last_seen_place,")] {
            let file = folder.join(file);
            let text = std::fs::read_to_string(&file)?;
            let lines = text.split_inclusive('\n').map(|line| {
                let theirs = line.starts_with(of) || (of.starts_with(',') && line.contains(of));
                if theirs { line.replace("market of Altyn", "another place") } else { line.to_owned() }
            });
            let changed = lines.collect::<String>();
            ensure!(changed != text, "nothing to change in {}", file.display());
            std::fs::write(&file, changed)?;
        }
        self.must(&["import", "register", &folder.display().to_string()])?;
        self.release(&[])
    }

    fn row(&self, what: &str, more: &[&str]) -> Result<()> {
        let copy = self.copy.display().to_string();
        let words: Vec<&str> = ["mirror", &copy, "--json"].into_iter().chain(more.iter().copied()).collect();
        let begun = Instant::now();
        let made: Value = serde_json::from_str(&self.must(&words)?)?;
        let took = begun.elapsed();
        println!("| {what} | {} | {} | {} |", seconds(took), made["files"], made["made"]);
        Ok(())
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.2}", took.as_secs_f64())
}
