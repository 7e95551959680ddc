//! The options of verifying: the data folder, a copy of a site, or files of a petition.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What to verify: the data folder when nothing is named.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct VerifyWhat {
    /// A copy made by `byname mirror`, as a folder or as one file; no data folder is needed
    pub copy: Option<PathBuf>,
    /// The key of the copy (`name+hash+base64`), got elsewhere than from it; without it the one that the copy names,
    /// which shows only that its files go together
    #[arg(long = "key", value_name = "KEY", requires = "copy")]
    pub keys: Vec<String>,
    #[command(subcommand)]
    /// Files of a petition instead.
    pub of: Option<Verify>,
}

/// What to verify instead of the data folder: files saved from the site of whoever runs a petition.
#[derive(Debug, Subcommand)]
pub enum Verify {
    /// Recompute a petition's count from its saved files: petition.json, leaves and heads
    Petition(VerifyPetition),
    /// Check a signer's receipt, without the server
    Receipt {
        /// The receipt
        file: PathBuf,
        /// The log's key (`name+hash+base64`), several times after it was replaced; got from elsewhere than the receipt
        #[arg(long = "key", value_name = "KEY", required = true)]
        keys: Vec<String>,
    },
}

/// Which petition to recompute, and what is known of it.
#[derive(Debug, Args)]
pub struct VerifyPetition {
    /// The folder
    pub folder: PathBuf,
    /// The log's key (`name+hash+base64`), several times after it was replaced; without it those that petition.json
    /// names, which shows only that the files go together
    #[arg(long = "key", value_name = "KEY")]
    pub keys: Vec<String>,
    /// A head that was saved earlier or got from somebody else, or several: the log must still have them
    #[arg(long = "known-head", value_name = "FILE")]
    pub known_heads: Vec<PathBuf>,
}
