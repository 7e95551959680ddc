//! `byname petition freeze` on the server, where no name can be read; `byname petition hand-over` on the machine of a
//! keyholder, where no database is.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use byname_base::hex::hex;
use byname_campaign::frozen::FrozenPetition;
use byname_campaign::petition::Slug;
use byname_publish::pack::Pack;
use byname_publish::public::OpenedPack;
use byname_sheets::Printer;
use byname_web::words::Words;
use sha2::{Digest as _, Sha256};

use crate::backup::{private, read_key};
use crate::cli::HandOver;
use crate::data_folder::DataFolder;
use crate::{print, site};

/// How long the pack may take on the printer.
const LIMIT: Duration = Duration::from_secs(240);

/// Freezes a petition into a file.
pub(super) async fn freeze(data: &DataFolder, slug: &Slug, to: &str, file: &Path) -> anyhow::Result<()> {
    let settings = site::words_of(data).settings;
    let pack = Pack::freeze(&data.db, &settings, slug, to).await?;
    let bytes = pack.to_bytes();
    write(file, &bytes)?;
    let head = pack.frozen.checked_head()?;
    print::line(format!("{} signatures as of {}, in {}", head.totals.count(), head.time, file.display()));
    print::line(format!("SHA-256 {}", sha256(&bytes)));
    if pack.frozen.has_sealed_names() {
        print::line(
            "Names are sealed in it: `byname petition hand-over` opens them on a keyholder's machine.",
        );
    }
    Ok(())
}

/// Writes the pack of a frozen petition.
pub(super) async fn hand_over(options: &HandOver) -> anyhow::Result<()> {
    let file = &options.file;
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    let pack = Pack::read(&bytes).with_context(|| file.display().to_string())?;
    let names = names(&pack.frozen, options.key.as_deref())?;
    let language = options.lang.unwrap_or_else(|| pack.frozen.language());
    let opened = OpenedPack::new(pack, &names, sha256(&bytes), language)?;
    let folder = &options.folder;
    make_empty(folder)?;
    let words = Words::load();
    let pdf = pdf(&opened, &words).await;
    let paper = pdf.as_ref().map_or("Print pack.html from a browser", |_| "Print pack.pdf");
    for (name, bytes) in opened.files(&words, pdf, sha256) {
        write(&folder.join(name), &bytes)?;
    }
    print::line(format!("{} names in {}", opened.names(), folder.display()));
    print::line(format!("{paper}; hand over what you printed, and keep the folder sealed or destroy it."));
    Ok(())
}

/// The pack as PDF; `None` when there is no printer or it cannot print what strangers wrote, which is told.
async fn pdf(opened: &OpenedPack, words: &Words) -> Option<Vec<u8>> {
    let bar = print::waiting("setting pages");
    let printed = match Printer::beside_this_program() {
        Ok(printer) => printer.print(&opened.sheets(words), LIMIT).await,
        Err(refused) => Err(refused),
    };
    bar.finish_and_clear();
    printed.map_err(|refused| print::line(format!("pack.pdf was left out: {refused}"))).ok()
}

/// Opens the names, with words that help when a key is not the right one.
fn names(frozen: &FrozenPetition, key: Option<&Path>) -> anyhow::Result<Vec<String>> {
    let keyholders = frozen.keyholders.join(", ");
    let Some(key) = key else {
        if frozen.has_sealed_names() {
            bail!(
                "names are sealed in it to {keyholders}. Nothing was written; give the key of one of them with --key"
            );
        }
        return Ok(frozen.open_names(None)?);
    };
    let identity = read_key(key).with_context(|| key.display().to_string())?;
    let own = identity.to_public().to_string();
    if frozen.has_sealed_names() && !frozen.keyholders.contains(&own) {
        bail!(
            "the key in {} is that of {own}, and the names are sealed to {keyholders}. Nothing was written; give the \
             key file of one of these keyholders",
            key.display()
        );
    }
    frozen.open_names(Some(&identity)).with_context(|| {
        format!(
            "a name in it does not open with the key in {}: the file was changed. Nothing was written; freeze the \
             petition anew",
            key.display()
        )
    })
}

fn make_empty(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        let mut there = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
        ensure!(
            there.next().is_none(),
            "{} is not empty. Nothing was written; name a new folder",
            folder.display()
        );
        return Ok(());
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}

/// Writes a new file that only its owner reads.
fn write(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private(&mut options);
    let mut written = options.open(file).with_context(|| format!("{} cannot be made", file.display()))?;
    written.write_all(bytes).and_then(|()| written.sync_all()).with_context(|| file.display().to_string())
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
