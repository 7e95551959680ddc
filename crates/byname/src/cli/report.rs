//! The options of reports, for everybody and for the staff.

use std::path::PathBuf;

use byname_base::language::Language;
use byname_pursue::step::Level;
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

/// Which report to write.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// Every step taken: by whom, to whom, when, what came of it
    Steps(StepsReport),
    /// For the staff: terms that end or have passed, records to mend, rules to read again
    Agenda(AgendaReport),
    /// For the staff: which international mechanisms are open to each disappearance; a lawyer decides
    Windows {
        /// One document for programs
        #[arg(long)]
        json: bool,
    },
}

/// Which days, in which form.
#[derive(Debug, Args)]
pub struct AgendaReport {
    /// How many days ahead to look
    #[arg(long, value_name = "N", default_value_t = 14)]
    pub days: u16,
    /// The language of the page and the calendar: en, uk, crh, crh-Cyrl or ru
    #[arg(long, value_name = "LANG", default_value = "en")]
    pub lang: Language,
    /// Its form
    #[arg(long, value_name = "FORMAT")]
    pub format: AgendaFormat,
}

/// The form of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgendaFormat {
    /// One page that needs nothing else.
    Html,
    /// A document for programs.
    Json,
    /// A calendar of whole days, without names.
    Ics,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One page that needs nothing else.
    Html,
    /// Sheets to print and hand on, tagged for screen readers.
    Pdf,
    /// A table.
    Csv,
    /// A document for programs.
    Json,
}

/// Which steps, in which form.
#[derive(Debug, Args)]
pub struct StepsReport {
    /// Only steps for this person
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
    /// Only steps addressed to this institution
    #[arg(long, value_name = "ID")]
    pub addressee: Option<String>,
    /// Only this level: national or international
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<Level>,
    /// Only steps that can have been taken on this day or later
    #[arg(long, value_name = "DAY")]
    pub from: Option<Date>,
    /// Only steps that can have been taken on this day or earlier
    #[arg(long, value_name = "DAY")]
    pub to: Option<Date>,
    /// The language of the report: en, uk, crh, crh-Cyrl or ru
    #[arg(long, value_name = "LANG")]
    pub lang: Language,
    /// Its form
    #[arg(long, value_name = "FORMAT")]
    pub format: Format,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}
