//! wrk, the load tool: people who sign, and people who read.

use std::io::Write as _;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::folder::SLUG;

/// What is asked for.
pub(crate) struct Wrk {
    address: String,
    connections: u32,
    script: Script,
    from: u64,
}

enum Script {
    Signing { petitions: u32 },
    Reading(Vec<String>),
    Confirming(String),
}

/// How fast it was answered.
pub(crate) struct Rate {
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

impl Wrk {
    /// Everybody signs another time, from another address and network, into one or several petitions.
    pub(crate) fn signing(address: &str, petitions: u32) -> Self {
        Self { address: address.to_owned(), connections: 64, script: Script::Signing { petitions }, from: 0 }
    }

    /// Everybody reads, in turn.
    pub(crate) fn reading(address: &str, paths: &[&str]) -> Self {
        let paths = paths.iter().map(|path| (*path).to_owned()).collect();
        Self { address: address.to_owned(), connections: 64, script: Script::Reading(paths), from: 0 }
    }

    /// Everybody presses the button of a link, each of them once. `codes` is a file with a code a line.
    pub(crate) fn confirming(address: &str, codes: &str) -> Self {
        Self {
            address: address.to_owned(),
            connections: 64,
            script: Script::Confirming(codes.to_owned()),
            from: 0,
        }
    }

    pub(crate) fn connections(self, connections: u32) -> Self {
        Self { connections, ..self }
    }

    /// The number of the first signer, so that nobody signs twice.
    pub(crate) fn from(self, from: u64) -> Self {
        Self { from, ..self }
    }

    /// Two seconds of warm-up, then those that count.
    pub(crate) fn run(&self, seconds: u32) -> Result<Rate> {
        self.once(2, 1)?;
        self.once(seconds, 2)
    }

    /// Without warm-up.
    pub(crate) fn for_seconds(&self, seconds: u32) -> Result<Rate> {
        self.once(seconds, 1)
    }

    fn once(&self, seconds: u32, round: u64) -> Result<Rate> {
        let mut script = tempfile::NamedTempFile::new()?;
        script.write_all(self.text(round)?.as_bytes())?;
        let done = Command::new("wrk")
            .args(["--threads", "1", "--connections", &self.connections.to_string()])
            .args(["--duration", &format!("{seconds}s"), "--timeout", "10s", "--script"])
            .arg(script.path())
            .arg(format!("http://{}/", self.address))
            .output()
            .context("the load tool is missing: apt-get install wrk")?;
        let said = String::from_utf8_lossy(&done.stdout);
        let line =
            said.lines().find_map(|line| line.strip_prefix("figures ")).context("wrk gave no figures")?;
        let figures: Vec<f64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        ensure!(figures[3] == 0.0, "{} answers were wrong", figures[3]);
        Ok(Rate { per_second: figures[0], p50_ms: figures[1], p99_ms: figures[2] })
    }

    fn text(&self, round: u64) -> Result<String> {
        let request = match &self.script {
            Script::Signing { petitions } => self.signing_text(*petitions, round)?,
            Script::Reading(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| format!("'{path}'")).collect();
                format!(
                    "local paths = {{{}}}\nlocal at = 0\n\
                     request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end\n",
                    paths.join(", ")
                )
            }
            Script::Confirming(file) => format!(
                "local codes = {{}}\nfor line in io.lines('{file}') do codes[#codes + 1] = line end\n\
                 local at = {} * math.floor(#codes / 2)\n\
                 local headers = {{['Content-Type'] = 'application/x-www-form-urlencoded'}}\n\
                 request = function() at = at % #codes + 1\n\
                 return wrk.format('POST', '/uk/confirm/' .. codes[at], headers, 'what=count') end\n",
                round - 1
            ),
        };
        Ok(format!(
            "{request}done = function(summary, latency)\n\
             local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout\n\
             io.write(string.format('figures %f %f %f %d\\n', summary.requests / summary.duration * 1e6, \
             latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))\nend\n"
        ))
    }

    /// Each signer has an address and a network of their own, as the proxy would say it.
    fn signing_text(&self, petitions: u32, round: u64) -> Result<String> {
        let stamp = self.stamp()?;
        let first = self.from + round * 100_000_000 + u64::from(std::process::id() % 997) * 1_000_000_000;
        Ok(format!(
            "local n = {first}\n\
             local headers = {{['Content-Type'] = 'application/x-www-form-urlencoded'}}\n\
             local paths = {{}}\nfor i = 1, {petitions} do\n\
             paths[i] = '/uk/petitions/{SLUG}' .. (i > 1 and ('-' .. i) or '') end\n\
             request = function() n = n + 1\n\
             headers['X-Forwarded-For'] = string.format('10.%d.%d.1', math.floor(n / 256) % 256, n % 256)\n\
             local body = 'name=&country=PL&email=signer-' .. n .. '%40example.org&seen=secret&website=&served={stamp}'\n\
             return wrk.format('POST', paths[n % {petitions} + 1], headers, body) end\n"
        ))
    }

    /// The stamp of a form that was served some seconds ago.
    fn stamp(&self) -> Result<String> {
        let page = crate::folder::page(&self.address, &format!("/uk/petitions/{SLUG}"))?;
        let page = String::from_utf8(page)?;
        let stamp = page.split("name=\"served\" value=\"").nth(1).context("the form has a stamp")?;
        std::thread::sleep(std::time::Duration::from_millis(3_100));
        Ok(stamp.split('"').next().unwrap_or_default().to_owned())
    }
}
