//! What `just bench-sign` runs: signing, confirming and reading counts over HTTP beside single-row inserts into
//! PostgreSQL with the same unique key, each made durable before it is answered, in one run. Prints a table; judges
//! nothing.
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

mod crowd;
mod folder;
mod pgbench;
mod postgres;
mod slow;
mod wrk;

use std::time::Duration;

use anyhow::Result;

use folder::{Folder, SLUG};
use postgres::Postgres;
use wrk::{Rate, Wrk};

/// Connections of the load tool.
const CONNECTIONS: u32 = 256;
/// Seconds that count, after two of warm-up.
const SECONDS: u32 = 8;
/// Signatures of the large run.
const MANY: u64 = 1_000_000;

fn main() -> Result<()> {
    let scratch = tempfile::tempdir()?;
    let server = Postgres::start(scratch.path())?;
    println!(
        "{CONNECTIONS} connections, {SECONDS} s after 2 s of warm-up, loopback, keep-alive, two cores shared with the load tool.\n"
    );
    println!("| what | a second | p50 ms | p99 ms | beside pgbench in this run |");
    println!("|---|---|---|---|---|");
    let reference = pgbench::single_rows(&server, SECONDS)?;
    println!("| pgbench: one row with a unique key, 64 clients | {reference:.0} | – | – | 1.00 |");
    let beside = |rate: &Rate| format!("{:.2}", rate.per_second / reference);

    let mut sqlite = Folder::make(&scratch.path().join("sqlite"), None)?;
    sqlite.serve()?;
    let signing = Wrk::signing(sqlite.address(), 1).connections(CONNECTIONS).run(SECONDS)?;
    row("signing, SQLite", &signing, &beside(&signing));
    let summary = format!("/data/petitions/{SLUG}.json");
    row("the count as a file", &Wrk::reading(sqlite.address(), &[&summary]).run(SECONDS)?, "–");
    let page = format!("/uk/petitions/{SLUG}");
    row("the page of the petition", &Wrk::reading(sqlite.address(), &[&page]).run(SECONDS)?, "–");
    let half = crowd::at_half_load(sqlite.address(), signing.per_second / 2.0, || {
        Wrk::reading(sqlite.address(), &[&summary, &page]).run(SECONDS)
    })?;
    row("count and page, signing at half load beside", &half, "–");
    let confirms = crowd::confirms(&mut sqlite)?;
    row("confirming, SQLite", &confirms, "–");
    let honest = slow::beside_slow_clients(sqlite.address(), 2_000, || {
        Wrk::reading(sqlite.address(), &[&page]).connections(64).run(SECONDS)
    })?;
    row("the page, 2,000 slow clients beside", &honest, "–");
    drop(sqlite);

    spread(scratch.path())?;
    many(scratch.path())?;
    nodes(scratch.path(), &server, &beside)?;
    Ok(())
}

/// One petition that everybody signs, against twenty.
fn spread(scratch: &std::path::Path) -> Result<()> {
    let mut hot = Folder::make(&scratch.join("hot"), None)?;
    hot.serve()?;
    let one = Wrk::signing(hot.address(), 1).connections(CONNECTIONS).run(SECONDS)?;
    drop(hot);
    let mut twenty = Folder::make(&scratch.join("twenty"), None)?;
    twenty.add_petitions(19)?;
    twenty.serve()?;
    let spread = Wrk::signing(twenty.address(), 20).connections(CONNECTIONS).run(SECONDS)?;
    row("signing, spread over 20 petitions", &spread, "–");
    println!("| one petition against 20 | {:.2} times | – | – | – |", one.per_second / spread.per_second);
    Ok(())
}

/// A million signatures: memory at the end.
fn many(scratch: &std::path::Path) -> Result<()> {
    let mut folder = Folder::make(&scratch.join("many"), None)?;
    folder.serve()?;
    let mut signed = 0;
    while signed < MANY {
        Wrk::signing(folder.address(), 1).connections(CONNECTIONS).from(signed).for_seconds(10)?;
        signed = folder.signatures()?;
        eprintln!("{signed} of {MANY} signatures");
    }
    let (now, peak) = folder.memory()?;
    println!("| resident memory at {signed} signatures | {now} MB, at most {peak} MB | – | – | – |");
    Ok(())
}

/// Two nodes on one PostgreSQL.
fn nodes(scratch: &std::path::Path, server: &Postgres, beside: &dyn Fn(&Rate) -> String) -> Result<()> {
    let database = server.database("nodes")?;
    let mut one = Folder::make(&scratch.join("node-1"), Some(&database))?;
    let mut other = Folder::join(&scratch.join("node-2"), &database)?;
    one.serve()?;
    other.serve()?;
    let both = crowd::at_once(
        || Wrk::signing(one.address(), 1).connections(CONNECTIONS / 2).run(SECONDS),
        || Wrk::signing(other.address(), 1).connections(CONNECTIONS / 2).from(50_000_000).run(SECONDS),
    )?;
    row("signing, PostgreSQL, two nodes", &both, &beside(&both));
    std::thread::sleep(Duration::from_millis(1));
    Ok(())
}

fn row(what: &str, rate: &Rate, beside: &str) {
    println!("| {what} | {:.0} | {:.2} | {:.2} | {beside} |", rate.per_second, rate.p50_ms, rate.p99_ms);
}
