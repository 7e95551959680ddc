//! From the command line to the one command it names.

use std::path::PathBuf;

use byname_base::now::Now;
use jiff::Timestamp;

use super::{
    agenda, backup, demo, doctor, export, find, import, init, key, mirror, names, petition, placards,
    release, report, restore, routes, serve, user, verify, verify_mirror, verify_petition, windows, withdraw,
};
use crate::cli::{Cli, Command, Export, Import, Key, Petition, Report, Verify, VerifyWhat};
use crate::data_folder::DataFolder;

/// The data folder when none is named.
const USUAL_FOLDER: &str = "byname-data";

/// Runs the command that the command line names.
///
/// # Errors
/// Whatever the command says to the person at the keyboard.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    tokio::runtime::Runtime::new()?.block_on(dispatch(cli))
}

async fn dispatch(cli: Cli) -> anyhow::Result<()> {
    let folder = cli.data.clone().unwrap_or_else(|| PathBuf::from(USUAL_FOLDER));
    match cli.command {
        Command::Demo(listeners) => demo::run(cli.data.as_deref(), &listeners).await,
        Command::Init => init::run(&folder).await,
        Command::Serve(options) => serve::run(&folder, &options).await,
        Command::Doctor => doctor::run(&folder).await,
        Command::Routes { json } => routes::run(json),
        Command::Import(Import::Register(options)) => import::run(&open(&folder).await?, &options).await,
        Command::Export(Export::Register { folder: to }) => export::run(&open(&folder).await?, &to).await,
        Command::Release(options) => release::run(&open(&folder).await?, options).await,
        Command::Withdraw(options) => withdraw::run(&open(&folder).await?, options).await,
        Command::Find { name, limit, json } => find::run(&open(&folder).await?, &name, limit, json).await,
        Command::Names(options) => names::run(options),
        Command::Report(Report::Steps(options)) => report::run(&open(&folder).await?, options).await,
        Command::Report(Report::Agenda(options)) => agenda::run(&open(&folder).await?, &options).await,
        Command::Report(Report::Windows { json }) => windows::run(&open(&folder).await?, json).await,
        Command::Placards(options) => placards::run(&open(&folder).await?, options).await,
        Command::Petition(Petition::Freeze { slug, to, file }) => {
            petition::freeze(&open(&folder).await?, &slug, &to, &file).await
        }
        Command::Petition(Petition::HandOver(options)) => petition::hand_over(&options).await,
        Command::Backup { file, to } => backup::run(&open(&folder).await?, &file, &to).await,
        Command::Restore { file, key, database } => restore::run(&folder, &file, &key, database).await,
        Command::Key(Key::New { file }) => key::run(&file),
        Command::User(options) => user::run(&open(&folder).await?, options).await,
        Command::Mirror(options) => mirror::run(&open(&folder).await?, &options).await,
        Command::Verify(what) => verify_what(&folder, &what).await,
    }
}

async fn verify_what(folder: &std::path::Path, what: &VerifyWhat) -> anyhow::Result<()> {
    match (&what.of, &what.copy) {
        (Some(Verify::Petition(options)), _) => verify_petition::petition(options),
        (Some(Verify::Receipt { file, keys }), _) => verify_petition::receipt(file, keys),
        (None, Some(copy)) => verify_mirror::run(copy, &what.keys),
        (None, None) => verify::run(&open(folder).await?).await,
    }
}

pub(super) async fn open(folder: &std::path::Path) -> anyhow::Result<DataFolder> {
    Ok(DataFolder::open(folder, now()).await?)
}

/// The clock: read here and handed on.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(crate) fn now() -> Now {
    Now::at(Timestamp::now())
}
