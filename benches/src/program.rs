//! The built program on a data folder of its own.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

/// The program and the process that serves.
pub(crate) struct Program {
    data: PathBuf,
    serving: Option<Child>,
    address: String,
}

impl Program {
    /// Makes a data folder, imports the register and releases it.
    pub(crate) fn fill(data: PathBuf, register: &Path) -> Result<Self> {
        let program = Self { data, serving: None, address: String::new() };
        program.run(&["init"])?;
        program.run(&["import", "register", &register.display().to_string()])?;
        program.run(&[
            "release",
            "--basis",
            "public_record",
            "--by",
            "Bench",
            "--approved-by",
            "Second",
            "--reason",
            "bench",
            "--risk",
            "invented people",
        ])?;
        Ok(program)
    }

    fn run(&self, arguments: &[&str]) -> Result<()> {
        let begun = Instant::now();
        let done = self
            .command()
            .args(arguments)
            .output()
            .context("build the program first: cargo build --release")?;
        ensure!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        eprintln!(
            "{} {}: {:.1} s",
            arguments[0],
            arguments.get(1).unwrap_or(&""),
            begun.elapsed().as_secs_f64()
        );
        Ok(())
    }

    fn command(&self) -> Command {
        let mut command = Command::new("target/release/byname");
        command.arg("--data").arg(&self.data);
        command
    }

    /// Serves, and gives the time from the start of the process to its first answer.
    pub(crate) fn start(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let mut child = self
            .command()
            .args(["serve", "--public", "127.0.0.1:0", "--only", "public"])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("the program prints")?).lines();
        let line = lines.next().context("the program ended without a word")??;
        self.address = line.rsplit("http://").next().context("an address")?.trim_end_matches('/').to_owned();
        self.serving = Some(child);
        self.page("/healthz")?;
        Ok(begun.elapsed())
    }

    /// Where it serves, as `host:port`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The body of a page.
    pub(crate) fn page(&self, path: &str) -> Result<Vec<u8>> {
        // HTTP/1.0, so that a streamed answer comes whole and not in chunks.
        let mut stream = TcpStream::connect(&self.address)?;
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", self.address)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let head = answer.windows(4).position(|w| w == b"\r\n\r\n").context("an answer has a head")?;
        ensure!(answer.starts_with(b"HTTP/1.0 200"), "{path}: {}", String::from_utf8_lossy(&answer[..head]));
        Ok(answer.split_off(head + 4))
    }

    /// The public ids of everybody, from the table of data.
    pub(crate) fn people(&self) -> Result<Vec<String>> {
        let body = self.page("/data/people.csv")?;
        let mut reader = csv::Reader::from_reader(body.as_slice());
        let place = reader.headers()?.iter().position(|column| column == "id").context("people have ids")?;
        reader.records().map(|row| Ok(row?[place].to_owned())).collect()
    }

    /// Resident memory now and at its peak, in MB.
    pub(crate) fn memory(&self) -> Result<(u64, u64)> {
        let child = self.serving.as_ref().context("it serves")?;
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()))?;
        let of = |key: &str| {
            let line = status.lines().find(|line| line.starts_with(key))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1024)
        };
        Ok((of("VmRSS:").context("VmRSS")?, of("VmHWM:").context("VmHWM")?))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(mut child) = self.serving.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
