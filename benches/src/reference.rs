//! nginx with the same bytes as static files.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use anyhow::{Context as _, Result};

/// A running nginx.
pub(crate) struct Reference {
    child: Child,
    address: String,
}

impl Reference {
    /// Serves files of these names and bytes from a folder of the scratch.
    pub(crate) fn start(scratch: &Path, files: &[(&str, Vec<u8>)]) -> Result<Self> {
        let root = scratch.join("nginx");
        fs::create_dir_all(&root)?;
        for (name, bytes) in files {
            fs::write(root.join(name), bytes)?;
        }
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let root = root.display();
        let user = if is_root() { "user root;" } else { "" };
        let settings = format!(
            "{user} daemon off; worker_processes 2; pid {root}/pid; error_log /dev/null;\n\
             events {{ worker_connections 1024; }}\n\
             http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; \
             default_type text/html; keepalive_requests 100000000;\n\
             client_body_temp_path {root}/t; proxy_temp_path {root}/t; fastcgi_temp_path {root}/t; \
             uwsgi_temp_path {root}/t; scgi_temp_path {root}/t;\n\
             server {{ listen {address}; root {root}; }} }}\n"
        );
        let file = scratch.join("nginx.conf");
        fs::write(&file, settings)?;
        let child =
            Command::new("nginx").arg("-c").arg(&file).spawn().context("apt-get install nginx-light")?;
        while TcpStream::connect(&address).is_err() {
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { child, address })
    }

    /// Where it serves, as `host:port`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

/// Whether this process is root, whose files nginx would else not read.
fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| status.contains("\nUid:\t0\t"))
}

impl Drop for Reference {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}
