//! `byname placards`.

use std::time::Duration;

use anyhow::Context as _;
use byname_base::now::kyiv;
use byname_publish::public::{Series, WantedPlacards};
use byname_publish::store::PublicStore;
use byname_sheets::Printer;

use super::{now, report};
use crate::cli::Placards as Options;
use crate::data_folder::DataFolder;
use crate::{print, site};

/// A sheet takes hundredths of a second; this is for thousands of them.
const LIMIT: Duration = Duration::from_secs(120);

pub(super) async fn run(data: &DataFolder, options: Options) -> anyhow::Result<()> {
    let printer = Printer::beside_this_program()?;
    let mut people = Vec::with_capacity(options.people.len());
    for id in &options.people {
        people.push(report::public_id(data, id).await?);
    }
    let wanted = WantedPlacards {
        size: options.size,
        language: options.lang,
        people,
        on: options.on.unwrap_or_else(|| now().day_in(&kyiv())),
        code: options.code,
        photo: options.photo,
    };
    let series = Series::make(&PublicStore::new(data.db.clone()), &site::words_of(data), &wanted).await?;
    let pdf = printer.print(&series.job, LIMIT).await?;
    let out = &options.out;
    std::fs::write(out, pdf).with_context(|| format!("{} cannot be written", out.display()))?;
    print::line(format!("{} names in {}", series.people, out.display()));
    Ok(())
}
