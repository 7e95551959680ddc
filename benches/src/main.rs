//! What `just bench` runs: the built program on a generated register, under a load tool, beside the same bytes
//! served as static files by nginx in the same run. Prints a table; judges nothing.
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

mod agenda;
mod clocks;
mod load;
mod petition;
mod program;
mod reference;
mod register;

use std::path::Path;

use anyhow::{Context as _, Result};

use load::{Load, Rate};
use program::Program;
use reference::Reference;

/// How many people and steps the generated register has.
const PEOPLE: usize = 10_000;
const STEPS: usize = 100_000;
/// How many leaves the petition has.
const LEAVES: usize = 1_000_000;

fn main() -> Result<()> {
    let scratch = tempfile::tempdir()?;
    desk(scratch.path())?;
    let folder = scratch.path().join("register");
    register::write(&folder, PEOPLE, STEPS).context("the register cannot be generated")?;
    let mut program = Program::fill(scratch.path().join("data"), &folder)?;
    let start = program.start()?;
    let people = program.people()?;
    let one = format!("/en/people/{}", people[PEOPLE / 2]);
    let many: Vec<String> =
        people.iter().step_by(PEOPLE / 1_000).map(|id| format!("/uk/people/{id}")).collect();
    let list = "/en/people".to_owned();
    let reference =
        Reference::start(scratch.path(), &[("one", program.page(&one)?), ("list", program.page(&list)?)])?;

    println!(
        "A register of {PEOPLE} people and {STEPS} steps; 64 connections, 8 s after 2 s of warm-up, loopback.\n"
    );
    println!("| what | requests/s | p50 ms | p99 ms | beside nginx with the same bytes |");
    println!("|---|---|---|---|---|");
    let base = program.address();
    let person = Load::of(base, std::slice::from_ref(&one)).run()?;
    row("one person's page", &person, Some(&Load::of(reference.address(), &["/one".to_owned()]).run()?));
    row("1,000 people's pages in turn", &Load::of(base, &many).run()?, None);
    let people_list = Load::of(base, &[list]).run()?;
    row(
        "the list of people",
        &people_list,
        Some(&Load::of(reference.address(), &["/list".to_owned()]).run()?),
    );
    row("one person's page, gzip", &Load::of(base, &[one]).gzip().run()?, None);
    println!("\nStart to first answer: {} ms", start.as_millis());
    let (now, peak) = program.memory()?;
    println!("Resident memory after the load: {now} MB (peak {peak} MB)");
    drop(program);
    clocks(scratch.path())?;
    let petition = petition::measure(LEAVES)?;
    println!(
        "A petition of {LEAVES} leaves: read with its root in {} ms, a proof in {} µs, recomputed from its files in {} ms",
        petition.build.as_millis(),
        petition.proof.as_micros(),
        petition.audit.as_millis()
    );
    Ok(())
}

fn desk(scratch: &Path) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let times = runtime.block_on(agenda::agenda(scratch))?;
    let acts = &times.after_an_act;
    println!(
        "Agenda of 10,000 open steps: read anew {} ms; at once after an act median {} ms, worst {} ms\n",
        times.anew.as_millis(),
        acts[acts.len() / 2].as_millis(),
        acts[acts.len() - 1].as_millis()
    );
    Ok(())
}

fn clocks(scratch: &Path) -> Result<()> {
    println!("State of 1,000,000 steps on one core: {} ms", clocks::states(1_000_000).as_millis());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (ours, count) = runtime.block_on(clocks::scoreboard(scratch))?;
    println!(
        "Scoreboard over 1,000,000 published steps: {} ms; {:.1} times a bare count of them",
        ours.as_millis(),
        ours.as_secs_f64() / count.as_secs_f64()
    );
    Ok(())
}

fn row(what: &str, ours: &Rate, reference: Option<&Rate>) {
    let beside = reference.map_or_else(
        || "–".to_owned(),
        |reference| format!("{:.2} of {:.0}", ours.per_second / reference.per_second, reference.per_second),
    );
    println!("| {what} | {:.0} | {:.2} | {:.2} | {beside} |", ours.per_second, ours.p50_ms, ours.p99_ms);
}
