//! `byname find`.

use anyhow::bail;
use byname_names::Name;
use byname_register::find::{Likely, NamesOfAll};
use serde::Serialize;

use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, name: &str, limit: usize, json: bool) -> anyhow::Result<()> {
    let read = match Name::read(name) {
        Ok(read) => read,
        Err(fault) => bail!("“{name}” cannot be read as a name: {fault}"),
    };
    let found = NamesOfAll::read(&mut data.db.read().await?).await?.find(&read, limit);
    for likely in &found {
        if json {
            print::line(serde_json::to_string(&Line::of(likely))?);
        } else {
            let reasons: Vec<String> = likely.reasons.iter().map(ToString::to_string).collect();
            print::line(format!("{:.2} {} {}", likely.value, likely.folder_id, likely.name));
            print::line(format!("     {}: {}", likely.matched, reasons.join("; ")));
        }
    }
    if found.is_empty() && !json {
        print::line(format!("nobody in the register is called anything like “{name}”"));
    }
    Ok(())
}

#[derive(Serialize)]
struct Line<'a> {
    person: &'a str,
    name: &'a str,
    score: f32,
    matched: &'a str,
}

impl<'a> Line<'a> {
    fn of(likely: &'a Likely) -> Self {
        Self { person: &likely.folder_id, name: &likely.name, score: likely.value, matched: &likely.matched }
    }
}
