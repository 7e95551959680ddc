//! `byname report steps`.

use std::time::Duration;

use anyhow::Context as _;
use byname_base::id::PublicId;
use byname_base::now::kyiv;
use byname_publish::public::{StepsReport, Wanted};
use byname_publish::store::PublicStore;
use byname_publish::translation;
use byname_pursue::store::institutions;
use byname_register::store::people;
use byname_sheets::Printer;
use byname_web::site::Site;

use super::now;
use crate::cli::{Format, StepsReport as Options};
use crate::data_folder::DataFolder;
use crate::{print, site};

/// How long a report may take on the printer.
const LIMIT: Duration = Duration::from_secs(240);

pub(super) async fn run(data: &DataFolder, options: Options) -> anyhow::Result<()> {
    let person = match &options.person {
        Some(id) => Some(public_id(data, id).await?),
        None => None,
    };
    let addressee = match &options.addressee {
        Some(id) => Some(institution(data, id).await?),
        None => None,
    };
    let wanted = Wanted {
        person,
        addressee,
        level: options.level,
        from: options.from,
        to: options.to,
        language: options.lang,
        as_of: now().day_in(&kyiv()),
    };
    let (store, words) = (PublicStore::new(data.db.clone()), site::words_of(data));
    translation::refresh(&data.db, &words.words).await?;
    let bar = print::progress();
    let report = StepsReport::read(&store, wanted, |done, total| {
        bar.set_length(total.unsigned_abs());
        bar.set_position(done as u64);
    })
    .await?;
    bar.finish_and_clear();
    let bytes = match options.format {
        Format::Html => report.html(&store, &words).await?.into_bytes(),
        Format::Pdf => sheets(&report, &store, &words).await?,
        Format::Csv => report.csv().into_bytes(),
        Format::Json => report.json(&words).into_bytes(),
    };
    let out = &options.out;
    std::fs::write(out, bytes).with_context(|| format!("{} cannot be written", out.display()))?;
    print::line(format!("{} steps in {}", report.len(), out.display()));
    Ok(())
}

/// The report from the printer. What it does in there it does not tell, so that the terminal shows only that it works.
async fn sheets(report: &StepsReport, store: &PublicStore, site: &Site) -> anyhow::Result<Vec<u8>> {
    let printer = Printer::beside_this_program()?;
    let job = report.sheets(store, site).await?;
    let bar = print::waiting("setting pages");
    let pdf = printer.print(&job, LIMIT).await?;
    bar.finish_and_clear();
    Ok(pdf)
}

/// The public id of an institution named by any of its ids.
async fn institution(data: &DataFolder, id: &str) -> anyhow::Result<PublicId> {
    let institutions = institutions::all(&mut data.db.read().await?).await?;
    institutions
        .into_iter()
        .find(|one| [&one.folder_id, one.id.as_str(), one.public_id.as_str()].contains(&id))
        .map(|one| one.public_id)
        .with_context(|| format!("no institution has the id “{id}”; nothing was written"))
}

/// The public id of a person named by any of their ids.
pub(super) async fn public_id(data: &DataFolder, id: &str) -> anyhow::Result<PublicId> {
    let people = people::all(&mut data.db.read().await?).await?;
    people
        .into_iter()
        .find(|person| [&person.folder_id, person.id.as_str(), person.public_id.as_str()].contains(&id))
        .map(|person| person.public_id)
        .with_context(|| format!("no person has the id “{id}”; nothing was written"))
}
