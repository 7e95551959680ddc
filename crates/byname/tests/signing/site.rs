//! A data folder with a petition that can be signed, and what is written beside the program there.

use std::fs;
use std::sync::LazyLock;
use std::time::Duration;

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_campaign::address::Canonical;
use byname_campaign::count::Counts;
use byname_campaign::jobs::HeldLease;
use byname_campaign::keys::DedupeKey;
use byname_campaign::link::LinkCode;
use byname_db::{Db, values};
use byname_testkit::program::{Program, ask};
use tokio::runtime::Runtime;

use super::client::{address_of, form_path};
use super::kept::Everything;
use super::open_petition::{SLUG, now, open_petition};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// Waits for something; the stories themselves are told without waiting.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    RUNTIME.block_on(work)
}

/// A data folder with a petition that can be signed.
pub(crate) struct Site {
    pub(crate) program: Program,
    key: DedupeKey,
}

/// The secret of every link here: that of real ones is random.
const SECRET: &str = "BwcHBwcHBwcHBwcHBwcHBw";
/// Links go to a server at its pace, here to one that nobody answers at: those that are pressed are written beside it.
const SETTINGS: &str =
    "trusted_proxy = \"127.0.0.1\"\nmail_server = \"smtp://127.0.0.1:9\"\nmail_from = \"a@example.org\"\n";

impl Site {
    pub(crate) fn on_sqlite() -> Self {
        Self::of(Program::new(env!("CARGO_BIN_EXE_byname")))
    }

    /// `None` when there is no test server.
    pub(crate) fn on_postgres() -> Option<Self> {
        wait(Program::on_postgres(env!("CARGO_BIN_EXE_byname"))).map(Self::of)
    }

    pub(crate) fn of(program: Program) -> Self {
        program.fill("invented");
        wait(open_petition(&program));
        set(&program, SETTINGS);
        let key = wait(async {
            let data = DataFolder::open(&program.data(), now()).await.unwrap();
            let mut tx = data.db.read().await.unwrap();
            let row = tx.row("SELECT dedupe FROM petition_key", values![]).await.unwrap().unwrap();
            let hex = row.text("dedupe").unwrap();
            DedupeKey::new(std::array::from_fn(|at| u8::from_str_radix(&hex[at * 2..][..2], 16).unwrap()))
        });
        Self { program, key }
    }

    /// A further node: another data folder on the same database.
    pub(crate) fn another_node(&self) -> Program {
        let settings = fs::read_to_string(self.program.data().join("byname.toml")).unwrap();
        let database = settings.lines().find(|line| line.starts_with("database = ")).unwrap();
        let node = Program::new(env!("CARGO_BIN_EXE_byname"));
        set(&node, &format!("{database}\n{SETTINGS}"));
        node
    }

    /// The database, as another process sees it.
    pub(crate) async fn database(&self) -> Db {
        DataFolder::open(&self.program.data(), now()).await.unwrap().db
    }

    /// The tag of the signer of a number.
    pub(crate) fn tag(&self, signer: usize) -> String {
        self.key.tag(&Canonical::of(&address_of(signer)))
    }

    /// What stands in the link of the signer of a number, after [`Site::give_links`].
    pub(crate) fn code(&self, signer: usize) -> LinkCode {
        LinkCode::read(&format!("{}{SECRET}", self.tag(signer))).unwrap()
    }

    /// Gives everybody who waits a link, as if a message had been sent. The program may be at the same rows, in another
    /// order: then once more.
    pub(crate) fn give_links(&self) {
        let hash = self.code(0).hash();
        let sql = "UPDATE signature SET tokens = $1, mail_due = NULL \
                   WHERE state = 'pending' AND mail_due IS NOT NULL";
        wait(async {
            let db = self.database().await;
            loop {
                let mut tx = db.write().await.unwrap();
                match tx.execute(sql, values![&hash]).await {
                    Err(cause) if cause.is_crossed() => {}
                    given => {
                        given.unwrap();
                        break tx.commit().await.unwrap();
                    }
                }
            }
            db.close().await;
        });
    }

    /// Closes the epoch while the program is down. Whoever held the lease has not renewed it for long enough; who comes
    /// next need not wait for it.
    pub(crate) fn close_epoch(&self) {
        wait(async {
            let db = self.database().await;
            let mut tx = db.write().await.unwrap();
            tx.execute("UPDATE petition_lease SET until = ''", values![]).await.unwrap();
            tx.commit().await.unwrap();
            let lease = HeldLease::new("test".to_owned()).renew(&db, now()).await.unwrap().unwrap();
            // An hour later, so that nothing waits for others.
            let later = now().plus_minutes(61);
            let mut counts = Counts::default();
            for at in [now(), later] {
                counts.close(&db, &lease, at, &mut Mint::from_system()).await.unwrap();
            }
            let mut tx = db.write().await.unwrap();
            tx.execute("UPDATE petition_lease SET until = ''", values![]).await.unwrap();
            tx.commit().await.unwrap();
            db.close().await;
        });
    }

    /// Everything that is kept.
    pub(crate) fn everything(&self) -> Everything {
        wait(async {
            let db = self.database().await;
            let everything = Everything::read(&db).await;
            db.close().await;
            everything
        })
    }

    /// The count that the world is shown.
    pub(crate) fn shown(address: &str) -> u64 {
        let summary = ask(address, "GET", &format!("/data/petitions/{SLUG}.json")).body;
        let summary: serde_json::Value = serde_json::from_str(&summary).unwrap();
        summary["count"].as_u64().unwrap()
    }

    /// Saves the public files and has both verifiers recompute them.
    pub(crate) fn verify(&self, address: &str) {
        let folder = self.program.scratch().join("saved");
        fs::create_dir_all(&folder).unwrap();
        for (from, to) in [(".json", "petition.json"), ("/leaves", "leaves"), ("/heads", "heads")] {
            let file = ask(address, "GET", &format!("/data/petitions/{SLUG}{from}")).body;
            fs::write(folder.join(to), file).unwrap();
        }
        self.program.must(&["verify", "petition", folder.to_str().unwrap()]);
        let script =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/verify_petition.py");
        let done = std::process::Command::new("python3").arg(script).arg(&folder).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

/// Puts lines before the settings.
fn set(program: &Program, lines: &str) {
    let file = program.data().join("byname.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{lines}{text}")).unwrap();
}

/// The stamp of a form that was served long enough ago for a person to have filled it in.
pub(crate) fn stamp(address: &str) -> String {
    let page = ask(address, "GET", &form_path()).body;
    let stamp = page.split("name=\"served\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    std::thread::sleep(Duration::from_millis(3_100));
    stamp.to_owned()
}

/// A number that the environment may ask for, for a longer proof.
pub(crate) fn number(name: &str, usual: usize) -> usize {
    #[expect(clippy::disallowed_methods, reason = "the longer proof is asked for by the environment")]
    let asked = std::env::var(name).ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(usual)
}
