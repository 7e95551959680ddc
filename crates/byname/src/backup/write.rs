//! Writing a backup: one state of the database, row by row, encrypted as it goes.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use age::Encryptor;
use age::x25519::Recipient;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use byname_base::hex::hex;
use byname_base::now::Now;
use byname_db::{KNOWN_VERSION, Value};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::BackupError;
use super::key::{as_disk, private};
use crate::data_folder::DataFolder;

/// What is in a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Tables.
    pub tables: usize,
    /// Rows.
    pub rows: u64,
    /// Entries of the log.
    pub log_entries: i64,
}

/// Writes a backup into a file that is not there yet. It stands only when it is whole and on the disk. `wrote` is
/// called after each row, for a progress bar.
///
/// # Errors
/// `Disk`, also when the file is there; the database's own.
pub async fn write(
    data: &DataFolder,
    now: Now,
    file: &Path,
    recipients: &[Recipient],
    wrote: &mut (dyn FnMut(u64) + Send),
) -> Result<Contents, BackupError> {
    if file.exists() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("{} is there already", file.display()),
        )
        .into());
    }
    let part = part_of(file);
    let written = write_part(data, now, &part, recipients, wrote).await;
    match written {
        Ok(contents) => {
            fs::rename(&part, file)?;
            sync_folder(file)?;
            Ok(contents)
        }
        Err(error) => {
            let _ = fs::remove_file(&part);
            Err(error)
        }
    }
}

async fn write_part(
    data: &DataFolder,
    now: Now,
    part: &Path,
    recipients: &[Recipient],
    wrote: &mut (dyn FnMut(u64) + Send),
) -> Result<Contents, BackupError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    private(&mut options);
    let to = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(to).map_err(as_disk)?;
    let output = encryptor.wrap_output(BufWriter::new(options.open(part)?))?;
    let mut lines = Lines { output, hash: Sha256::new(), rows: 0 };
    let mut tx = data.db.read().await?;
    let mut tables = tx.tables().await?;
    // Whoever is signed in here is not signed in where it is restored.
    tables.retain(|table| table.name != "desk_session");
    lines.line(&json!({
        "byname_backup": 1,
        "version": KNOWN_VERSION,
        "made_at": now.as_stored(),
        "settings": data.settings.without_servers().as_file(),
    }))?;
    for table in &tables {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        lines.line(&json!({ "table": table.name, "columns": columns }))?;
        tx.copy_out(table, &mut |row| {
            lines.row(&row)?;
            wrote(lines.rows);
            Ok::<(), BackupError>(())
        })
        .await?;
    }
    let log_entries = byname_seal::log::size(&mut tx).await?;
    let rows = lines.end(log_entries)?;
    Ok(Contents { tables: tables.len(), rows, log_entries })
}

struct Lines<W: Write> {
    output: age::stream::StreamWriter<W>,
    hash: Sha256,
    rows: u64,
}

impl Lines<BufWriter<File>> {
    fn line(&mut self, line: &serde_json::Value) -> Result<(), BackupError> {
        let text = format!("{line}\n");
        self.hash.update(text.as_bytes());
        Ok(self.output.write_all(text.as_bytes())?)
    }

    fn row(&mut self, row: &[Value]) -> Result<(), BackupError> {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => json!(text),
            Value::Int(number) => json!(number),
            Value::Bytes(bytes) => json!(bytes.as_ref().map(|bytes| STANDARD.encode(bytes))),
        });
        self.rows += 1;
        self.line(&cells.collect())
    }

    /// Writes the last line, and gives the number of rows when all of it is on the disk.
    fn end(mut self, log_entries: i64) -> Result<u64, BackupError> {
        let hash = hex(&self.hash.clone().finalize());
        self.line(&json!({ "end": true, "rows": self.rows, "log_entries": log_entries, "sha256": hash }))?;
        let file = self.output.finish()?.into_inner().map_err(as_disk)?;
        file.sync_all()?;
        Ok(self.rows)
    }
}

fn part_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// Makes the new name durable too.
fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
