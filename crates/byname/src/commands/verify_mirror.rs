//! `byname verify FOLDER`: a stranger's check of a copy of a site, without a data folder.

use std::path::Path;

use anyhow::ensure;
use byname_tally::VerifierKey;

use crate::mirror::{Checked, check};
use crate::print;

/// How many files of each kind are named.
const NAMED: usize = 20;

pub(super) fn run(copy: &Path, given: &[String]) -> anyhow::Result<()> {
    ensure!(copy.exists(), "{} is not there. Name the folder or the file of a copy", copy.display());
    let keys = given.iter().map(|key| Ok(VerifierKey::read(key)?)).collect::<anyhow::Result<Vec<_>>>()?;
    let checked = check(copy, &keys)?;
    let manifest = &checked.manifest;
    print::line(format!(
        "copy of    {} ({})",
        manifest.group,
        if manifest.address.is_empty() { "no address" } else { &manifest.address }
    ));
    print::line(format!("as of      {}", manifest.as_of));
    print::line(format!("key        {}", manifest.key));
    if keys.is_empty() {
        print::line(
            "The key is the one the copy names: compare it with one got elsewhere, and give it with --key.",
        );
    }
    name("missing", &checked.missing);
    name("changed", &checked.changed);
    name("extra", &checked.extra);
    ensure!(checked.is_whole(), "{}", wrong(&checked));
    print::line(format!("files      {}, each as it was signed", manifest.files.len()));
    Ok(())
}

fn name(what: &str, files: &[String]) {
    files.iter().take(NAMED).for_each(|file| print::line(format!("{what:<10} {file}")));
    if files.len() > NAMED {
        print::line(format!("{what:<10} and {} more", files.len() - NAMED));
    }
}

fn wrong(checked: &Checked) -> String {
    format!(
        "this copy is not as it was signed: {} missing, {} changed, {} extra. Do not hand it on; get another one",
        checked.missing.len(),
        checked.changed.len(),
        checked.extra.len()
    )
}
