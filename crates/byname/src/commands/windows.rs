//! `byname report windows`.

use byname_base::now::kyiv;
use byname_pursue::desk::WindowsReport;

use super::now;
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, json: bool) -> anyhow::Result<()> {
    let windows = WindowsReport::read(&data.db, now().day_in(&kyiv())).await?;
    print::line(if json { windows.json() } else { windows.text() }.trim_end());
    Ok(())
}
