//! The options of sheets to be carried.

use std::path::PathBuf;

use byname_base::language::Language;
use byname_publish::public::PlacardSize;
use clap::Args;
use jiff::civil::Date;

/// Whose names, on which sheets.
#[derive(Debug, Args)]
pub struct Placards {
    /// The sheet: a4 or a3, one name each, or ribbon, five names to an A4 sheet, to be cut and tied
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub size: PlacardSize,
    /// The language of the crowd: en, uk, crh, crh-Cyrl or ru
    #[arg(long, value_name = "LANG")]
    pub lang: Language,
    /// Only this person, several times for several; without it everybody who is still missing
    #[arg(long = "person", value_name = "ID")]
    pub people: Vec<String>,
    /// The day of the action, to which days missing are counted; without it today
    #[arg(long, value_name = "DAY")]
    pub on: Option<Date>,
    /// Print a QR code that leads to the person's page; needs base_url in byname.toml
    #[arg(long)]
    pub code: bool,
    /// Print the photograph of whoever has a public one; the others have their sheet without
    #[arg(long)]
    pub photo: bool,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}
