//! The options of making public and of taking back.

use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// On which ground something is made public.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Basis {
    /// Every fact has a published source with title and publisher.
    PublicRecord,
    /// The family agreed: for the files named, or for all of which they did.
    FamilyConsent,
}

/// What to make public, on whose word.
#[derive(Debug, Args)]
pub struct Release {
    /// On which ground
    #[arg(long)]
    pub basis: Basis,
    /// Who releases, and answers for the risk review
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The second person who approves
    #[arg(long, value_name = "NAME")]
    pub approved_by: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// The risk review's answer: could this harm the person, the family, a witness, a lawyer, an exchange?
    #[arg(long, value_name = "TEXT")]
    pub risk: String,
    /// The day of the risk review, if it was not today; it lasts six months
    #[arg(long, value_name = "DAY")]
    pub reviewed_on: Option<Date>,
    /// Only these cases, by the id of the person; also the way to release again what was taken back
    #[arg(long = "case", value_name = "ID")]
    pub cases: Vec<String>,
    /// Show what would become public, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What to take back, on whose word.
#[derive(Debug, Args)]
pub struct Withdraw {
    /// A person's, step's, action's or appeal's id: of the register folder, of the record, or public
    pub id: String,
    /// Who takes it back
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Why; kept in the register, never public
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}
