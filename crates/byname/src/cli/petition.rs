//! The options of handing a petition over.

use std::path::PathBuf;

use byname_base::language::Language;
use byname_campaign::petition::Slug;
use clap::{Args, Subcommand};

/// What to do with a petition: freeze it where the database is, open it where the key is.
#[derive(Debug, Subcommand)]
pub enum Petition {
    /// Write what is handed over to a recipient, at the last signed count, into one file; names stay sealed
    Freeze {
        /// The petition, by its name in addresses
        slug: Slug,
        /// To whom: an institution that it addresses, by any of its ids
        #[arg(long, value_name = "INSTITUTION")]
        to: String,
        /// The file to write; it must not be there
        file: PathBuf,
    },
    /// Open the names of a frozen petition and write the pack to hand over; needs no data folder
    HandOver(HandOver),
}

/// Which pack to write.
#[derive(Debug, Args)]
pub struct HandOver {
    /// The frozen petition
    pub file: PathBuf,
    /// The folder to write; it must be new or empty
    pub folder: PathBuf,
    /// The file with a keyholder's key, needed as soon as names are sealed in it
    #[arg(long, value_name = "KEYFILE")]
    pub key: Option<PathBuf>,
    /// The language of the pack: en, uk, crh, crh-Cyrl or ru; without it that of the recipient's country, else Ukrainian
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Language>,
}
