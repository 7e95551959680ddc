//! The built program on a data folder of its own: commands run, pages read, as anyone outside would.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use tempfile::TempDir;

use crate::TestDb;

/// The program and its data folder, which goes when it is dropped.
pub struct Program {
    exe: PathBuf,
    scratch: TempDir,
    data: Option<PathBuf>,
    /// Keeps the PostgreSQL schema's address for the data folder.
    _database: Option<TestDb>,
}

/// What a command said.
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The program serving.
pub struct Serving {
    child: Child,
    /// Where the world reads, as `host:port`.
    pub public: String,
    /// Where the staff works.
    pub desk: String,
}

/// An answer over HTTP.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The head, as sent, in lower case.
    pub head: String,
    /// The body; what is not UTF-8 in it is replaced.
    pub body: String,
}

impl Program {
    /// A new data folder on SQLite.
    ///
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn new(exe: &str) -> Self {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        let program = Self { exe: exe.into(), scratch, data: None, _database: None };
        program.must(&["init"]);
        program
    }

    /// A new data folder on PostgreSQL; `None` when there is no test server.
    ///
    /// # Panics
    /// When the folder cannot be made.
    pub async fn on_postgres(exe: &str) -> Option<Self> {
        let database = TestDb::postgres().await?;
        let byname_db::Address::Postgres(server) = &database.address else { return None };
        let line = format!("database = \"{server}\"\n");
        let program = Self::new(exe);
        let settings = program.data().join("byname.toml");
        let text = std::fs::read_to_string(&settings).expect("init wrote the settings");
        std::fs::write(&settings, line + &text).expect("the settings can be written");
        Some(Self { _database: Some(database), ..program })
    }

    /// A folder for whatever a test writes.
    #[must_use]
    pub fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    /// The data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| self.scratch.path().join("data"))
    }

    /// The same with its data folder elsewhere.
    #[must_use]
    pub fn with_data(self, data: &Path) -> Self {
        Self { data: Some(data.to_owned()), ..self }
    }

    /// Runs a command.
    ///
    /// # Panics
    /// When the program cannot be started.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> Said {
        let done = Command::new(&self.exe).arg("--data").arg(self.data()).args(arguments).output();
        Said::of(&done.expect("the program starts"))
    }

    /// Runs a command on another data folder.
    ///
    /// # Panics
    /// When the program cannot be started.
    #[must_use]
    pub fn run_on(&self, data: &Path, arguments: &[&str]) -> Said {
        let done = Command::new(&self.exe).arg("--data").arg(data).args(arguments).output();
        Said::of(&done.expect("the program starts"))
    }

    /// Runs a command that must succeed, and gives what it printed.
    ///
    /// # Panics
    /// When it does not succeed.
    pub fn must(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {}{}", said.out, said.err);
        said.out
    }

    /// Brings in one of the example registers and releases what the gate lets through.
    pub fn fill(&self, example: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
        self.must(&["import", "register", &folder.display().to_string()]);
        self.must(&RELEASE);
    }

    /// Serves on free ports.
    ///
    /// # Panics
    /// When it does not.
    #[must_use]
    pub fn serve(&self) -> Serving {
        self.serve_in(|_| {})
    }

    /// Serves on free ports in surroundings that a test makes: variables, where standard error goes.
    ///
    /// # Panics
    /// When it does not.
    #[must_use]
    pub fn serve_in(&self, surroundings: impl FnOnce(&mut Command)) -> Serving {
        let mut command = Command::new(&self.exe);
        command
            .arg("--data")
            .arg(self.data())
            .args(["serve", "--public", "127.0.0.1:0", "--desk", "127.0.0.1:0"])
            .stdout(Stdio::piped());
        surroundings(&mut command);
        let mut child = command.spawn().expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("it prints")).lines();
        let mut address = || {
            let line = lines.next().expect("it prints its addresses").expect("it prints text");
            line.rsplit("http://").next().expect("an address").trim_end_matches('/').to_owned()
        };
        let (public, desk) = (address(), address());
        Serving { child, public, desk }
    }
}

/// A release as two people of a test make it.
pub const RELEASE: [&str; 11] = [
    "release",
    "--basis",
    "public_record",
    "--by",
    "Olena Test",
    "--approved-by",
    "Petro Test",
    "--reason",
    "published record",
    "--risk",
    "no harm found",
];

impl Said {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            code: output.status.code().unwrap_or(-1),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }
}

impl Serving {
    /// Reads a public page.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        ask(&self.public, "GET", path)
    }

    /// Kills the program, as a power cut would.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Ends the program as an operator does, and gives how long it took.
    ///
    /// # Panics
    /// When it does not end.
    pub fn end(mut self) -> std::time::Duration {
        let begun = std::time::Instant::now();
        self.signal("TERM");
        self.child.wait().expect("the program ends");
        begun.elapsed()
    }

    /// Sends the program a signal by its name, such as `STOP`.
    ///
    /// # Panics
    /// When there is no such program any more.
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().expect("kill runs").success());
    }

    /// How the program ended, if it has.
    ///
    /// # Panics
    /// When the system does not tell.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("the system tells")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks an address for a path; HTTP/1.0, so that the answer comes whole.
///
/// # Panics
/// When nobody answers.
#[must_use]
pub fn ask(address: &str, method: &str, path: &str) -> Answer {
    let mut stream = TcpStream::connect(address).expect("it listens");
    // A server that refuses a long address may hang up before it has read all of it.
    let _ = write!(stream, "{method} {path} HTTP/1.0\r\nHost: {address}\r\n\r\n");
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_lowercase(), body: body.to_owned() }
}
