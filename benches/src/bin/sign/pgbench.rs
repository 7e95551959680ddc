//! The reference: pgbench writes one row a transaction into a table with the same unique key, and waits until it is
//! durable.

use std::io::Write as _;

use anyhow::{Context as _, Result, ensure};

use crate::postgres::Postgres;

/// A row as large as a signature, with a key as random.
const TABLE: &str = "CREATE TABLE plain (campaign BIGINT NOT NULL, tag TEXT NOT NULL, body TEXT NOT NULL, \
                     signed_at TIMESTAMPTZ NOT NULL DEFAULT now(), PRIMARY KEY (campaign, tag))";
const INSERT: &str = "\\set n random(1, 9000000000000000)\n\
                      INSERT INTO plain (campaign, tag, body) VALUES (1, md5(:n::text), repeat('x', 160)) \
                      ON CONFLICT DO NOTHING;\n";

/// Rows a second by 64 clients.
pub(crate) fn single_rows(server: &Postgres, seconds: u32) -> Result<f64> {
    server.database("reference")?;
    server.sql("reference", TABLE)?;
    let mut script = tempfile::NamedTempFile::new()?;
    script.write_all(INSERT.as_bytes())?;
    let file = script.path().display().to_string();
    let seconds = seconds.to_string();
    let done = server
        .program("pgbench", "reference")
        .args(["-n", "-c", "64", "-j", "2", "-M", "prepared", "-T", &seconds, "-f", &file])
        .output()
        .context("pgbench is missing: apt-get install postgresql-contrib")?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let said = String::from_utf8(done.stdout)?;
    let line = said.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench gave no figure")?;
    Ok(line.split(' ').next().unwrap_or_default().parse()?)
}
