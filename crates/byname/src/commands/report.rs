//! `byname report steps`.

use std::path::{Path, PathBuf};
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
use futures_util::{StreamExt as _, stream};

use super::now;
use crate::cli::{Format, StepsReport as Options};
use crate::data_folder::DataFolder;
use crate::{print, site};

/// How many parts are set at once.
const AT_ONCE: usize = 2;

/// How long a part may take on the printer.
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
    let out = &options.out;
    let bytes = match options.format {
        Format::Html => report.html(&store, &words).await?.into_bytes(),
        Format::Pdf => return sheets(&report, &store, &words, out).await,
        Format::Csv => report.csv().into_bytes(),
        Format::Json => report.json(&words).into_bytes(),
    };
    std::fs::write(out, bytes).with_context(|| format!("{} cannot be written", out.display()))?;
    print::line(format!("{} steps in {}", report.len(), out.display()));
    Ok(())
}

/// The report from the printer: into the file, or, when it is long, into one file a part beside it.
async fn sheets(report: &StepsReport, store: &PublicStore, site: &Site, out: &Path) -> anyhow::Result<()> {
    let printer = Printer::beside_this_program()?;
    let jobs = report.sheets(store, site).await?;
    let parts = jobs.len();
    let bar = print::progress();
    bar.set_length(parts as u64);
    bar.set_message("parts");
    let mut printed = stream::iter(&jobs).map(|job| printer.print(job, LIMIT)).buffered(AT_ONCE);
    let mut files = Vec::with_capacity(parts);
    while let Some(pdf) = printed.next().await {
        let file = part(out, files.len() + 1, parts);
        std::fs::write(&file, pdf?).with_context(|| format!("{} cannot be written", file.display()))?;
        files.push(file.display().to_string());
        bar.inc(1);
    }
    bar.finish_and_clear();
    print::line(format!("{} steps in {}", report.len(), files.join(", ")));
    Ok(())
}

/// `report.pdf` for a whole, `report-2.pdf` for the second of several parts.
fn part(out: &Path, number: usize, parts: usize) -> PathBuf {
    if parts == 1 {
        return out.to_owned();
    }
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let ending = out.extension().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-{number}.{ending}"))
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
