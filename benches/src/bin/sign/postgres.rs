//! A PostgreSQL server of our own, which makes every commit durable.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// A running server, gone when it is dropped.
pub(crate) struct Postgres {
    programs: PathBuf,
    data: PathBuf,
    pub(crate) port: u16,
}

impl Postgres {
    /// Starts a server on a free port, with everything that durability asks for.
    pub(crate) fn start(scratch: &Path) -> Result<Self> {
        let initdb =
            Command::new("sh").args(["-c", "ls -d /usr/lib/postgresql/*/bin | tail -n 1"]).output()?;
        let programs = PathBuf::from(String::from_utf8(initdb.stdout)?.trim());
        let data = scratch.join("postgres");
        std::fs::create_dir_all(&data)?;
        run(Command::new("chmod").args(["711"]).arg(scratch))?;
        if is_root()? {
            run(Command::new("chown").arg("postgres").arg(&data))?;
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let server = Self { programs, data, port };
        let options = ["-U", "byname", "--auth=trust", "--encoding=UTF8", "--locale=C"];
        run(server.as_owner("initdb")?.arg("-D").arg(&server.data).args(options))?;
        let settings = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=1GB \
             -c max_wal_size=4GB -c max_connections=200"
        );
        let log = server.data.join("log");
        run(server
            .as_owner("pg_ctl")?
            .arg("-D")
            .arg(&server.data)
            .arg("-l")
            .arg(log)
            .args(["-w", "start", "-o", &settings]))?;
        Ok(server)
    }

    /// A fresh database, as an address.
    pub(crate) fn database(&self, name: &str) -> Result<String> {
        let sql = format!("CREATE DATABASE {name}");
        run(Command::new(self.programs.join("psql")).args(self.options("postgres")).args(["-qc", &sql]))?;
        Ok(format!("postgres://byname@127.0.0.1:{}/{name}", self.port))
    }

    /// Runs some SQL in a database.
    pub(crate) fn sql(&self, database: &str, sql: &str) -> Result<()> {
        run(Command::new(self.programs.join("psql")).args(self.options(database)).args(["-qc", sql]))
    }

    /// A program of the server's, and how it reaches a database.
    pub(crate) fn program(&self, name: &str, database: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.args(self.options(database));
        command
    }

    fn options(&self, database: &str) -> [String; 8] {
        let port = self.port.to_string();
        ["-h", "127.0.0.1", "-p", &port, "-U", "byname", "-d", database].map(str::to_owned)
    }

    /// The server refuses to run as root.
    fn as_owner(&self, program: &str) -> Result<Command> {
        let program = self.programs.join(program);
        if !is_root()? {
            return Ok(Command::new(program));
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
        Ok(command)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Ok(mut command) = self.as_owner("pg_ctl") {
            let _ = command.arg("-D").arg(&self.data).args(["-m", "immediate", "stop"]).output();
        }
    }
}

fn is_root() -> Result<bool> {
    Ok(Command::new("id").arg("-u").output()?.stdout.starts_with(b"0\n"))
}

fn run(command: &mut Command) -> Result<()> {
    let done = command.output().with_context(|| format!("{command:?}"))?;
    ensure!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
