//! `byname init`: a new data folder, without questions.

use std::path::Path;

use super::now;
use crate::data_folder::{DataFolder, SETTINGS_FILE};
use crate::print;
use crate::settings::Settings;

pub(super) async fn run(path: &Path) -> anyhow::Result<()> {
    let folder = DataFolder::make(path, Settings::new(), now()).await?;
    folder.db.close().await;
    print::line(format!("A new data folder: {}", path.display()));
    print::line(format!("Settings: {}", path.join(SETTINGS_FILE).display()));
    print::line("The database is not encrypted: keep the folder on an encrypted disk.");
    let data = path.display();
    print::line(format!(
        "Next: byname --data {data} import register FOLDER, then byname --data {data} serve"
    ));
    Ok(())
}
