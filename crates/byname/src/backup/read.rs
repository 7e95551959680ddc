//! Reading a backup into a new data folder: all of it or nothing.

use std::fs;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use age::Decryptor;
use age::x25519::Identity;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use byname_base::hex::hex;
use byname_base::now::Now;
use byname_db::{Holds, KNOWN_VERSION, Table, Tx, Value};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{BackupError, Contents};
use crate::data_folder::DataFolder;
use crate::settings::Settings;

/// Tables that hold one row from the beginning.
const FILLED_WHEN_MADE: [&str; 4] = ["log_head", "publication_epoch", "petition_epoch", "petition_lease"];

/// Fills a data folder that is not there yet, or is empty. When anything is wrong, nothing of it stays. `read` is
/// called after each row, for a progress bar.
///
/// # Errors
/// `NotOpened`, `Damaged`, `Newer`; `NotEmpty` for a database that holds something; `Disk`; the database's own; what a
/// new data folder refuses.
pub async fn restore(
    path: &Path,
    now: Now,
    file: &Path,
    key: &Identity,
    database: Option<String>,
    read: &mut (dyn FnMut(u64) + Send),
) -> anyhow::Result<(DataFolder, Contents)> {
    let mut lines = Lines::open(file, key)?;
    let head = lines.next()?;
    let version = head["version"].as_i64().filter(|_| head["byname_backup"] == 1);
    let version = version.ok_or(BackupError::NotOpened)?;
    if version > KNOWN_VERSION {
        return Err(BackupError::Newer { found: version }.into());
    }
    let settings = Settings::read(head["settings"].as_str().ok_or(BackupError::NotOpened)?)?;
    let was_there = path.exists();
    let data = DataFolder::make(path, Settings { database, ..settings }, now).await?;
    let filled = fill(&data, &mut lines, read).await;
    if filled.is_err() {
        data.db.close().await;
        clear(path, was_there);
    }
    Ok((data, filled?))
}

/// Takes away what a failed restore began. A folder that was there and empty stays empty.
fn clear(path: &Path, was_there: bool) {
    let _ = fs::remove_dir_all(path);
    if was_there {
        let _ = fs::create_dir(path);
    }
}

async fn fill(
    data: &DataFolder,
    lines: &mut Lines,
    read: &mut (dyn FnMut(u64) + Send),
) -> Result<Contents, BackupError> {
    let mut tx = data.db.write().await?;
    let known = tx.tables().await?;
    make_room(&mut tx, &known).await?;
    let (mut table, mut tables, mut rows): (Option<Table>, usize, u64) = (None, 0, 0);
    loop {
        let before = lines.hash_so_far();
        let line = lines.next()?;
        match &line {
            Json::Array(cells) => {
                let table = table.as_ref().ok_or_else(|| lines.damaged())?;
                let row = table_row(table, cells).ok_or_else(|| lines.damaged())?;
                tx.copy_in(table, &row).await?;
                rows += 1;
                read(rows);
            }
            Json::Object(object) if object.contains_key("table") => {
                table = Some(table_of(&known, &line).ok_or_else(|| lines.damaged())?);
                tables += 1;
            }
            Json::Object(object) if object.contains_key("end") => {
                let whole = line["sha256"] == before.as_str() && line["rows"].as_u64() == Some(rows);
                if !whole || !lines.is_at_end()? {
                    return Err(lines.damaged());
                }
                let log_entries = line["log_entries"].as_i64().unwrap_or_default();
                tx.commit().await?;
                return Ok(Contents { tables, rows, log_entries });
            }
            _ => return Err(lines.damaged()),
        }
    }
}

/// Takes out the few rows that the migrations put in. A database with anything else in it is refused.
async fn make_room(tx: &mut Tx, tables: &[Table]) -> Result<(), BackupError> {
    for table in tables.iter().rev() {
        let most = u64::from(FILLED_WHEN_MADE.contains(&table.name.as_str()));
        if tx.empty(table).await? > most {
            return Err(BackupError::NotEmpty);
        }
    }
    Ok(())
}

/// The table that a line names, with the columns in the order of the line.
fn table_of(known: &[Table], line: &Json) -> Option<Table> {
    let known = known.iter().find(|table| line["table"] == table.name.as_str())?;
    let column = |name: &Json| known.columns.iter().find(|(column, _)| name == column.as_str()).cloned();
    let columns = line["columns"].as_array()?.iter().map(column).collect::<Option<_>>()?;
    Some(Table { name: known.name.clone(), columns })
}

fn table_row(table: &Table, cells: &[Json]) -> Option<Vec<Value>> {
    let value = |((_, holds), cell): (&(String, Holds), &Json)| match (holds, cell) {
        (Holds::Numbers, Json::Null) => Some(Value::Int(None)),
        (Holds::Numbers, Json::Number(number)) => number.as_i64().map(|number| Value::Int(Some(number))),
        (Holds::Text, Json::Null) => Some(Value::Text(None)),
        (Holds::Text, Json::String(text)) => Some(Value::Text(Some(text.clone()))),
        (Holds::Bytes, Json::Null) => Some(Value::Bytes(None)),
        (Holds::Bytes, Json::String(text)) => {
            STANDARD.decode(text).ok().map(|bytes| Value::Bytes(Some(bytes)))
        }
        _ => None,
    };
    (cells.len() == table.columns.len()).then(|| table.columns.iter().zip(cells).map(value).collect())?
}

/// The lines inside the encryption.
struct Lines {
    input: BufReader<age::stream::StreamReader<BufReader<File>>>,
    hash: Sha256,
    line: u64,
}

impl Lines {
    fn open(file: &Path, key: &Identity) -> Result<Self, BackupError> {
        let decryptor =
            Decryptor::new(BufReader::new(File::open(file)?)).map_err(|_| BackupError::NotOpened)?;
        let keys = std::iter::once(key as &dyn age::Identity);
        let opened = decryptor.decrypt(keys).map_err(|_| BackupError::NotOpened)?;
        Ok(Self { input: BufReader::new(opened), hash: Sha256::new(), line: 0 })
    }

    /// The next line. Its end must be there: what was cut is no line.
    fn next(&mut self) -> Result<Json, BackupError> {
        let mut text = String::new();
        self.line += 1;
        let read = self.input.read_line(&mut text);
        if read.is_err() || !text.ends_with('\n') {
            return Err(self.damaged());
        }
        self.hash.update(text.as_bytes());
        serde_json::from_str(&text).map_err(|_| self.damaged())
    }

    fn is_at_end(&mut self) -> Result<bool, BackupError> {
        self.input.fill_buf().map(<[u8]>::is_empty).map_err(|_| BackupError::Damaged { line: self.line })
    }

    fn hash_so_far(&self) -> String {
        hex(&self.hash.clone().finalize())
    }

    fn damaged(&self) -> BackupError {
        BackupError::Damaged { line: self.line }
    }
}
