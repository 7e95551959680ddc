//! `byname serve`.

use std::path::Path;

use super::{now, open};
use crate::cli::Serve;
use crate::data_folder::DataFolder;
use crate::listener::bind;
use crate::print;
use crate::site::Running;

pub(super) async fn run(path: &Path, options: &Serve) -> anyhow::Result<()> {
    let data = open(path).await?;
    let _lock = DataFolder::take(path)?;
    let public = bind(options.listeners.public, "--public").await?;
    let desk = match options.only {
        Some(_) => None,
        None => Some(bind(options.listeners.desk, "--desk").await?),
    };
    let running = Running::start(&data, public, desk).await?;
    tell(&running);
    running.until_told_to_end().await?;
    data.db.close().await;
    Ok(())
}

/// Prints where the program answers.
pub(super) fn tell(running: &Running) {
    print::line(format!("Public: http://{}/", running.public));
    if let Some(desk) = running.desk {
        print::line(format!("Desk:   http://{desk}/"));
    }
    print::line(format!("As of {}. Ctrl-C ends it.", now().day_in(&byname_base::now::kyiv())));
}
