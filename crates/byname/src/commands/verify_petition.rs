//! `byname verify petition` and `byname verify receipt`: a stranger's check of a count, without a data folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use byname_tally::{Audited, Class, Files, Known, Note, Receipt, VerifierKey, audit, read_heads};

use crate::cli::VerifyPetition;
use crate::print;

/// Recomputes a petition's saved files.
pub(super) fn petition(options: &VerifyPetition) -> anyhow::Result<()> {
    let known = Known { keys: keys(&options.keys)?, heads: known_heads(&options.known_heads)? };
    let folder = &options.folder;
    let (petition, leaves, heads) = (summary_file(folder)?, file(folder, "leaves")?, file(folder, "heads")?);
    let files = Files { leaves: &read(&leaves)?, heads: &read(&heads)?, petition: &read(&petition)? };
    let audited = audit(&files, &known)?;
    tell(&audited, &known);
    Ok(())
}

/// Checks a receipt.
pub(super) fn receipt(file: &Path, given: &[String]) -> anyhow::Result<()> {
    let text = String::from_utf8(read(file)?).with_context(|| format!("{} is no text", file.display()))?;
    let receipt = Receipt::read(&text)?;
    let head = receipt.check(&keys(given)?)?;
    let area = receipt.area.map_or_else(|| "not told".to_owned(), |area| area.to_string());
    print::line(format!("signature  leaf {}, class {}, area {area}", receipt.index, receipt.class.code()));
    print::line(format!("is in      {}", head.origin));
    print::line(format!("as of      {}: {} leaves, count {}", head.time, head.size, head.totals.count()));
    print::line("Whether it was withdrawn or invalidated later stands in the leaves after it.");
    Ok(())
}

fn tell(audited: &Audited, known: &Known) {
    let totals = &audited.totals;
    print::line(format!("petition     {}", audited.origin));
    print::line(format!("leaves       {:>9}, each under the heads", audited.leaves));
    print::line(format!("heads        {:>9}, signed, each following the one before it", audited.heads));
    print::line(format!("count        {:>9}, as of {}", totals.count(), audited.as_of));
    for class in Class::ALL {
        print::line(format!("  {:<10} {:>9}", class.code(), totals.of(class)));
    }
    print::line(format!("withdrawn    {:>9}", totals.withdrawn()));
    print::line(format!("invalidated  {:>9}", totals.invalidated()));
    for key in &audited.keys {
        print::line(format!("key          {key}"));
    }
    if known.keys.is_empty() {
        print::line(
            "The key is the one the files name: compare it with one got elsewhere, and give it with --key.",
        );
    }
    if known.heads.is_empty() {
        print::line("No head seen earlier was given: with --known-head a past that was rewritten shows.");
    }
    print::line("That each leaf is a person, no log can show.");
}

fn keys(given: &[String]) -> anyhow::Result<Vec<VerifierKey>> {
    given.iter().map(|key| Ok(VerifierKey::read(key)?)).collect()
}

fn known_heads(files: &[PathBuf]) -> anyhow::Result<Vec<Note>> {
    let mut heads = Vec::new();
    for file in files {
        let text =
            String::from_utf8(read(file)?).with_context(|| format!("{} is no text", file.display()))?;
        heads.extend(read_heads(&text).with_context(|| file.display().to_string())?);
    }
    Ok(heads)
}

/// `petition.json`, or the one file that ends so: its address ends with the petition's name.
fn summary_file(folder: &Path) -> anyhow::Result<PathBuf> {
    let named = folder.join("petition.json");
    if named.is_file() {
        return Ok(named);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        found.push(entry?.path());
    }
    found.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    ensure!(
        found.len() == 1,
        "{} should hold petition.json, and holds no or several .json",
        folder.display()
    );
    Ok(found.remove(0))
}

/// A file by its name, or with the ending that some browsers add.
fn file(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let known = [folder.join(name), folder.join(format!("{name}.txt"))];
    let found = known.into_iter().find(|path| path.is_file());
    found.with_context(|| format!("{} should hold a file {name}", folder.display()))
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| file.display().to_string())
}
