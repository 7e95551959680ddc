//! `byname mirror FOLDER`.

use std::sync::OnceLock;

use byname_base::now::Now;
use byname_publish::jobs::list_in_every_language;

use super::now;
use crate::cli::Mirror;
use crate::data_folder::DataFolder;
use crate::mirror::{Made, Order, make};
use crate::print;

/// The instant at which the copy was begun: all of its pages are of one day.
static BEGUN: OnceLock<Now> = OnceLock::new();

pub(super) async fn run(data: &DataFolder, options: &Mirror) -> anyhow::Result<()> {
    list_in_every_language(&data.db).await?;
    let bar = print::progress();
    let order = Order { folder: &options.folder, bundle: options.bundle.as_deref(), now: begun };
    let made = make(data, &order, &bar).await;
    bar.finish_and_clear();
    let made = made?;
    if options.json {
        print::line(serde_json::to_string(&made)?);
    } else {
        tell(&made, options);
    }
    Ok(())
}

fn begun() -> Now {
    *BEGUN.get_or_init(now)
}

fn tell(made: &Made, options: &Mirror) {
    let Made { as_of, files, bytes, made: anew, gone, key, .. } = made;
    print::line(format!(
        "Copy of {as_of} in {}: {files} files, {} MB",
        options.folder.display(),
        bytes / 1_000_000
    ));
    print::line(format!("made anew {anew}, gone {gone}"));
    if let Some(file) = &options.bundle {
        print::line(format!("in one file: {}", file.display()));
    }
    print::line(format!("Open index.html there. Anyone checks it with: byname verify FOLDER --key {key}"));
}
