//! `byname import register FOLDER`.

use anyhow::{Context as _, bail};
use byname_base::id::Mint;

use super::now;
use crate::cli::ImportRegister;
use crate::data_folder::DataFolder;
use crate::print;
use crate::register_folder::{Fault, Folder, ImportError, Manner, import};

pub(super) async fn run(data: &DataFolder, options: &ImportRegister) -> anyhow::Result<()> {
    let ImportRegister { folder: from, json, .. } = options;
    let (text_lang, json) = (options.text_lang.parse()?, *json);
    let manner = if options.dry_run { Manner::Trial } else { Manner::ForGood };
    let folder = Folder::read(from).context("the register folder cannot be read; nothing was imported")?;
    let bar = print::progress();
    let mut wrote = |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    };
    let mut mint = Mint::from_system();
    let imported = import(&data.db, now(), &mut mint, &folder, &text_lang, manner, &mut wrote).await;
    bar.finish_and_clear();
    match imported {
        Ok(report) if json => print::line(serde_json::to_string(&report)?),
        Ok(report) => {
            print::line(format!("{report}").trim_end());
            if options.dry_run {
                print::line("This was a trial: nothing was kept. Leave --dry-run out to import.");
            }
        }
        Err(ImportError::Faults(faults)) => {
            tell(&faults, json)?;
            bail!(
                "{} wrong in {}; nothing was imported, the register is as before. Mend them and import again",
                counted(faults.len()),
                from.display()
            );
        }
        Err(other) => return Err(other.into()),
    }
    Ok(())
}

fn counted(faults: usize) -> String {
    if faults == 1 { "1 thing is".to_owned() } else { format!("{faults} things are") }
}

/// Every fault on standard error, a line each; with `--json` as a document on standard output.
fn tell(faults: &[Fault], json: bool) -> anyhow::Result<()> {
    if json {
        print::line(serde_json::to_string(&serde_json::json!({ "faults": faults }))?);
    } else {
        faults.iter().for_each(|fault| eprintln!("{fault}"));
    }
    Ok(())
}
