//! The command line: one table of commands and their options, from which help is printed and input is read.

mod placards;

use std::net::SocketAddr;
use std::path::PathBuf;

use byname_base::language::Language;
use byname_campaign::petition::Slug;
use byname_pursue::step::Level;
use byname_staff::account::{Access, Role};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub use placards::Placards;

/// A register of disappeared people, the steps taken for them, the campaigns, and what is published.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// The data folder: everything the group has, in one place
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    #[command(subcommand)]
    /// What to do.
    pub command: Command,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show the program on published facts: a fresh data folder with the Crimea starter register, served
    Demo(Listeners),
    /// Make a new, empty data folder
    Init,
    /// Serve the site to the world and the desk to the staff
    Serve(Serve),
    /// Say what is wrong with this installation
    Doctor,
    /// List every address the program answers
    Routes {
        /// As JSON: an array of {method, path, listener, who}
        #[arg(long)]
        json: bool,
    },
    /// Bring records in
    #[command(subcommand)]
    Import(Import),
    /// Write records out
    #[command(subcommand)]
    Export(Export),
    /// Make public what the gate lets through
    Release(Release),
    /// Take back a person, step, action or appeal; a stub with its day remains
    Withdraw(Withdraw),
    /// Find people by name, however it is written
    Find {
        /// The name
        name: String,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 10)]
        limit: usize,
        /// One object a line for programs
        #[arg(long)]
        json: bool,
    },
    /// Judge and rank names from files and pipes, without a register
    #[command(subcommand)]
    Names(Names),
    /// Write a report: of what is public, or for the staff
    #[command(subcommand)]
    Report(Report),
    /// Make a copy of the public site as files that need no server, or bring one up to the day
    Mirror(Mirror),
    /// Recompute the log and the publications and name what was changed; or check a copy of a site
    Verify(VerifyWhat),
    /// Write sheets with the names of those still missing, to be carried, put up or tied, as PDF
    Placards(Placards),
    /// Hand a petition over
    #[command(subcommand)]
    Petition(Petition),
    /// Write everything into one encrypted file, while the program serves
    Backup {
        /// The file to write; it must not be there
        file: PathBuf,
        /// To whom it is encrypted (`age1…`), several times for several; without it those of byname.toml
        #[arg(long = "to", value_name = "RECIPIENT")]
        to: Vec<String>,
    },
    /// Fill a new data folder from a backup, and verify it
    Restore {
        /// The backup
        file: PathBuf,
        /// The file with the key that opens it
        #[arg(long, value_name = "KEYFILE")]
        key: PathBuf,
        /// A PostgreSQL server with an empty database; without it the data goes into a file of the folder
        #[arg(long, value_name = "ADDRESS")]
        database: Option<String>,
    },
    /// Make keys
    #[command(subcommand)]
    Key(Key),
    /// Keep the people of the desk: the first one is added here, on the machine
    #[command(subcommand)]
    User(User),
}

/// Where to make a copy.
#[derive(Debug, Args)]
pub struct Mirror {
    /// The folder: new, empty, or an earlier copy, of which only what changed is made anew
    pub folder: PathBuf,
    /// Pack the copy into one file besides, a zip, to be passed from hand to hand
    #[arg(long, value_name = "FILE")]
    pub bundle: Option<PathBuf>,
    /// Print what was done as JSON
    #[arg(long)]
    pub json: bool,
}

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

/// Which key to make.
#[derive(Debug, Subcommand)]
pub enum Key {
    /// Make a key that opens backups, and print the recipient to whom they are to be encrypted
    New {
        /// The file to write the key into; it must not be there
        file: PathBuf,
    },
}

/// What to do about the people of the desk.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add somebody and print a one-time link, by which they set a password and a second factor
    Add {
        /// The name, by which they sign in and stand in the log
        name: String,
        /// What they do: viewer, caseworker, campaigner, publisher, keyholder, operator or auditor; several times for
        /// several
        #[arg(long = "role", value_name = "ROLE", required = true)]
        roles: Vec<Role>,
        /// Open every file to them, to read or to write; twice for both. Single files are opened at the desk
        #[arg(long = "every-file", value_name = "ACCESS")]
        every_file: Vec<Access>,
    },
    /// List everybody with roles and state
    List,
    /// Record that somebody left: every session of theirs ends at once
    Leave {
        /// The name
        name: String,
    },
    /// Let somebody back in who lost password or second factor: two officers, and a new one-time link
    Recover {
        /// The name
        name: String,
        /// The officer who asks: an operator or keyholder
        #[arg(long, value_name = "OFFICER")]
        by: String,
        /// The second officer
        #[arg(long, value_name = "OFFICER")]
        approved_by: String,
    },
}

/// Where to listen.
#[derive(Debug, Clone, Args)]
pub struct Listeners {
    /// Where the world reads; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub public: SocketAddr,
    /// Where the staff works: never an address that the world can reach
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8081")]
    pub desk: SocketAddr,
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    /// Where to listen.
    pub listeners: Listeners,
    /// Serve visitors alone, without the desk
    #[arg(long, value_name = "LISTENER")]
    pub only: Option<Only>,
}

/// A node that serves one listener alone.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Only {
    /// Visitors.
    Public,
}

/// What to bring in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A register folder (persons.csv, claims.csv, steps.csv …), all or nothing
    Register(ImportRegister),
}

/// Which register folder to bring in, and how.
#[derive(Debug, Args)]
pub struct ImportRegister {
    /// The folder
    pub folder: PathBuf,
    /// The language in which the folder's own words are written
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub text_lang: String,
    /// Tell what would be done, and who may already be here, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print what was done as JSON
    #[arg(long)]
    pub json: bool,
}

/// What to write out.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The whole register as a folder of CSV files; an empty register gives the form for a new group
    Register {
        /// The folder to write; files in it are never overwritten
        folder: PathBuf,
    },
}

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

/// What to do with names.
#[derive(Debug, Subcommand)]
pub enum Names {
    /// Read lines of two names, a tab between, and write the score and the reason of each
    Score {
        /// On how many threads; all by default
        #[arg(long, value_name = "N")]
        threads: Option<usize>,
    },
    /// Read lines of a query id and a name, and write the id, the rank, the id found and the score of each hit
    Rank {
        /// A file of lines: id, tab, name
        #[arg(long, value_name = "FILE")]
        index: PathBuf,
        /// How many hits a query at most
        #[arg(long, value_name = "N", default_value_t = 10)]
        top: usize,
        /// On how many threads; all by default
        #[arg(long, value_name = "N")]
        threads: Option<usize>,
    },
    /// Read text and write where it names people: first byte, byte behind the last, id and score of each mention
    Mentions {
        /// A file of lines: id, tab, name
        #[arg(long, value_name = "FILE")]
        index: PathBuf,
    },
}

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
