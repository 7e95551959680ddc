//! The command line: one table of commands and their options, from which help is printed and input is read.

mod petition;
mod placards;
mod release;
mod report;
mod verify;

use std::net::SocketAddr;
use std::path::PathBuf;

use byname_staff::account::{Access, Role};
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use petition::{HandOver, Petition};
pub use placards::Placards;
pub use release::{Basis, Release, Withdraw};
pub use report::{AgendaFormat, AgendaReport, Format, Report, StepsReport};
pub use verify::{Verify, VerifyPetition, VerifyWhat};

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
