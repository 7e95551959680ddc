//! `byname restore FILE`.

use std::path::Path;

use super::{backup, now, verify};
use crate::backup::{read_key, restore};
use crate::print;

pub(super) async fn run(
    path: &Path,
    file: &Path,
    key: &Path,
    database: Option<String>,
) -> anyhow::Result<()> {
    let key = read_key(key)?;
    let bar = print::progress();
    let restored = restore(path, now(), file, &key, database, &mut |rows| bar.set_position(rows)).await;
    bar.finish_and_clear();
    let (data, contents) = restored?;
    backup::tell(&contents);
    verify::run(&data).await?;
    data.db.close().await;
    print::line(format!("Restored into {}.", path.display()));
    Ok(())
}
