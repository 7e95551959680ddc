//! The built program on a data folder with a petition that can be signed.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use byname::data_folder::DataFolder;
use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::keep_petition::{Matters, NewPetition, draft, set_matters, turn};
use byname_campaign::petition::PetitionText;
use byname_campaign::turn::Turn;
use byname_db::{Tx, values};
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_register::store::people;
use byname_staff::Caller;
use sha2::{Digest as _, Sha256};

/// The petition that is signed.
pub(crate) const SLUG: &str = "where-are-they";
/// The secret of every link of a bench: that of real ones is random.
const SECRET: [u8; 16] = [7; 16];

/// A data folder and the process that serves it.
pub(crate) struct Folder {
    data: PathBuf,
    serving: Option<Child>,
    address: String,
    runtime: tokio::runtime::Runtime,
}

impl Folder {
    /// A new folder with the invented register and one open petition.
    pub(crate) fn make(data: &Path, database: Option<&str>) -> Result<Self> {
        let folder = Self::join_or_make(data, database)?;
        folder.run(&["import", "register", "examples/invented"])?;
        folder.runtime.block_on(folder.open(SLUG))?;
        Ok(folder)
    }

    /// A further node on a database that another folder filled.
    pub(crate) fn join(data: &Path, database: &str) -> Result<Self> {
        Self::join_or_make(data, Some(database))
    }

    fn join_or_make(data: &Path, database: Option<&str>) -> Result<Self> {
        let runtime = tokio::runtime::Runtime::new()?;
        let folder = Self { data: data.to_owned(), serving: None, address: String::new(), runtime };
        folder.run(&["init"])?;
        let settings = data.join("byname.toml");
        let database = database.map(|address| format!("database = \"{address}\"\n")).unwrap_or_default();
        // The load tool plays the proxy, so that each signer comes from a network of their own. Links go to a server
        // at its pace, as on a real site: here to one that nobody answers at.
        let own = "trusted_proxy = \"127.0.0.1\"\nmail_server = \"smtp://127.0.0.1:9\"\nmail_from = \"a@example.org\"\n";
        let text = fs::read_to_string(&settings)?;
        fs::write(&settings, format!("{database}{own}{text}"))?;
        Ok(folder)
    }

    /// Opens further petitions: the second one is `…-2`.
    pub(crate) fn add_petitions(&mut self, more: u32) -> Result<()> {
        for n in 2..more + 2 {
            self.runtime.block_on(self.open(&format!("{SLUG}-{n}")))?;
        }
        Ok(())
    }

    async fn open(&self, slug: &str) -> Result<()> {
        let data = DataFolder::open(&self.data, now()).await?;
        let mut tx = data.db.write().await?;
        open_petition(&mut tx, slug).await?;
        tx.commit().await?;
        data.db.close().await;
        Ok(())
    }

    /// Serves visitors.
    pub(crate) fn serve(&mut self) -> Result<()> {
        let mut child = self
            .command()
            .args(["serve", "--public", "127.0.0.1:0", "--only", "public"])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("the program prints")?).lines();
        let line = lines.next().context("the program ended without a word")??;
        self.address = line.rsplit("http://").next().context("an address")?.trim_end_matches('/').to_owned();
        self.serving = Some(child);
        page(&self.address, "/healthz").map(|_| ())
    }

    /// Where it serves, as `host:port`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// How many signatures are kept.
    pub(crate) fn signatures(&self) -> Result<u64> {
        self.runtime.block_on(async {
            let data = DataFolder::open(&self.data, now()).await?;
            let mut tx = data.db.read().await?;
            let row = tx
                .row("SELECT COUNT(*) AS n FROM signature", values![])
                .await?
                .context("a count is a row")?;
            let n = row.int("n")?;
            drop(tx);
            data.db.close().await;
            Ok(u64::try_from(n)?)
        })
    }

    /// Gives every pending signature a link, as if its message had been sent; gives what stands in the links.
    pub(crate) fn give_links(&mut self) -> Result<Vec<String>> {
        let secret = URL_SAFE_NO_PAD.encode(SECRET);
        let hash: String =
            Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        self.runtime.block_on(async {
            let data = DataFolder::open(&self.data, now()).await?;
            let mut tx = data.db.write().await?;
            let sql =
                "UPDATE signature SET tokens = $1, mail_due = NULL WHERE state = 'pending' RETURNING tag";
            let rows = tx.rows(sql, values![&hash]).await?;
            tx.commit().await?;
            let codes = rows.iter().map(|row| Ok(format!("{}{secret}", row.text("tag")?)));
            let codes = codes.collect::<Result<_>>();
            data.db.close().await;
            codes
        })
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

    fn run(&self, arguments: &[&str]) -> Result<()> {
        let done = self.command().args(arguments).output().context("build first: cargo build --release")?;
        ensure!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        Ok(())
    }

    fn command(&self) -> Command {
        let mut command = Command::new("target/release/byname");
        command.arg("--data").arg(&self.data);
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Some(mut child) = self.serving.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The body of a page.
pub(crate) fn page(address: &str, path: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let head = answer.windows(4).position(|w| w == b"\r\n\r\n").context("an answer has a head")?;
    ensure!(answer.starts_with(b"HTTP/1.0 200"), "{path}: {}", String::from_utf8_lossy(&answer[..head]));
    Ok(answer.split_off(head + 4))
}

async fn open_petition(tx: &mut Tx, slug: &str) -> Result<()> {
    let (caller, mut mint) = (Caller::Machine(Actor::machine()), Mint::from_system());
    let people: Vec<_> = people::all(tx).await?.into_iter().take(2).map(|one| one.id).collect();
    let recipients = institutions::all(tx).await?.into_iter().take(2).map(|one| one.id).collect();
    let new = NewPetition {
        slug: slug.parse()?,
        owner: "Bench".to_owned(),
        text: PetitionText {
            language: Language::En,
            title: "Where are they?".to_owned(),
            body: "Look for them.".to_owned(),
            notice: String::new(),
            beside: None,
        },
        people: people.clone(),
    };
    let id = draft(tx, &caller, now(), &mut mint, &new).await?;
    let matters = Matters {
        people,
        recipients,
        mail_sender: String::new(),
        mail_subject: String::new(),
        keyholders: vec![age::x25519::Identity::generate().to_public().to_string()],
    };
    let seen = stale::present(tx, id.as_str()).await?;
    set_matters(tx, &caller, now(), &id, seen, &matters).await?;
    for step in [Turn::Ask, Turn::Open] {
        turn(tx, &caller, now(), &mut mint, &id, step, "localhost").await?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the program that is measured reads the same clock")]
fn now() -> Now {
    Now::at(jiff::Timestamp::now())
}
