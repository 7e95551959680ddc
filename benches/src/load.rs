//! wrk, the load tool, as a function.

use std::io::Write as _;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// What is asked for.
pub(crate) struct Load {
    address: String,
    paths: Vec<String>,
    gzip: bool,
}

/// How fast it was answered.
pub(crate) struct Rate {
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

impl Load {
    /// Paths of one address, asked for in turn.
    pub(crate) fn of(address: &str, paths: &[String]) -> Self {
        Self { address: address.to_owned(), paths: paths.to_vec(), gzip: false }
    }

    /// The same by a visitor who takes gzip.
    pub(crate) fn gzip(mut self) -> Self {
        self.gzip = true;
        self
    }

    /// Two seconds of warm-up, then eight that count.
    pub(crate) fn run(&self) -> Result<Rate> {
        let mut script = tempfile::NamedTempFile::new()?;
        script.write_all(self.script().as_bytes())?;
        let path = script.path().display().to_string();
        self.wrk(&path, 2)?;
        self.wrk(&path, 8)
    }

    /// wrk asks in turn and prints its own figures as one line.
    fn script(&self) -> String {
        let encoding = if self.gzip { "wrk.headers['Accept-Encoding'] = 'gzip'\n" } else { "" };
        let paths: Vec<String> = self.paths.iter().map(|path| format!("'{path}'")).collect();
        format!(
            "{encoding}local paths = {{{}}}\nlocal at = 0\n\
             request = function() at = at % #paths + 1; return wrk.format(nil, paths[at]) end\n\
             done = function(summary, latency)\n\
             local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout\n\
             io.write(string.format('figures %f %f %f %d\\n', summary.requests / summary.duration * 1e6, \
             latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))\nend\n",
            paths.join(", ")
        )
    }

    fn wrk(&self, script: &str, seconds: u32) -> Result<Rate> {
        let address = format!("http://{}/", self.address);
        let duration = format!("{seconds}s");
        let done = Command::new("wrk")
            .args([
                "--threads",
                "1",
                "--connections",
                "64",
                "--duration",
                &duration,
                "--script",
                script,
                &address,
            ])
            .output()
            .context("the load tool is missing: apt-get install wrk")?;
        let said = String::from_utf8_lossy(&done.stdout);
        let line =
            said.lines().find_map(|line| line.strip_prefix("figures ")).context("wrk gave no figures")?;
        let figures: Vec<f64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        ensure!(figures[3] == 0.0, "{} answers were wrong", figures[3]);
        Ok(Rate { per_second: figures[0], p50_ms: figures[1], p99_ms: figures[2] })
    }
}
