//! `byname report steps`.

use anyhow::Context as _;
use byname_base::id::PublicId;
use byname_base::now::kyiv;
use byname_publish::public::{StepsReport, Wanted};
use byname_publish::store::PublicStore;
use byname_publish::translation;
use byname_register::store::people;

use super::now;
use crate::cli::{Format, StepsReport as Options};
use crate::data_folder::DataFolder;
use crate::{print, site};

pub(super) async fn run(data: &DataFolder, options: Options) -> anyhow::Result<()> {
    let person = match &options.person {
        Some(id) => Some(public_id(data, id).await?),
        None => None,
    };
    let wanted = Wanted {
        person,
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
    let text = match options.format {
        Format::Html => report.html(&store, &words).await?,
        Format::Csv => report.csv(),
        Format::Json => report.json(&words),
    };
    let out = &options.out;
    std::fs::write(out, text).with_context(|| format!("{} cannot be written", out.display()))?;
    print::line(format!("{} steps in {}", report.len(), out.display()));
    Ok(())
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
