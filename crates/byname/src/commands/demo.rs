//! `byname demo`: the Crimea starter register in a fresh data folder, published and served.

use std::path::{Path, PathBuf};

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::text::LanguageTag;
use byname_publish::release::{NewRelease, release};
use byname_staff::Caller;
use byname_staff::account::{self, Access, NewAccount, Role};

use super::{demo_petition, now, serve};
use crate::cli::Listeners;
use crate::data_folder::DataFolder;
use crate::listener::bind;
use crate::print;
use crate::register_folder::{Folder, Manner, import};
use crate::settings::Settings;
use crate::site::{Running, words_of};

/// A file of the starter register, part of the program.
macro_rules! crimea {
    ($file:literal) => {
        ($file, include_bytes!(concat!("../../../../examples/crimea/", $file)).as_slice())
    };
}

/// The starter register.
const CRIMEA: [(&str, &[u8]); 7] = [
    crimea!("persons.csv"),
    crimea!("claims.csv"),
    crimea!("steps.csv"),
    crimea!("actions.csv"),
    crimea!("appeals.csv"),
    crimea!("sources.csv"),
    crimea!("institutions.csv"),
];

pub(super) async fn run(path: Option<&Path>, listeners: &Listeners) -> anyhow::Result<()> {
    let public = bind(listeners.public, "--public").await?;
    let desk = bind(listeners.desk, "--desk").await?;
    let path = match path {
        Some(path) => path.to_owned(),
        None => fresh_folder()?,
    };
    let mut data = fill(&path).await?;
    // Here alone the address under which the world reaches the site is known without a setting; it is not written down.
    data.settings.base_url = Some(format!("http://{}", public.local_addr()?));
    let _lock = DataFolder::take(&path)?;
    let running = Running::start(&data, public, Some(desk)).await?;
    print::line("Demonstration from published sources, not checked by the group.");
    print::line(format!("Folder: {}", path.display()));
    serve::tell(&running);
    if let Some(desk) = running.desk {
        print::line(format!("Desk sign-in, once: http://{desk}/en/welcome/{}", sign_in(&data).await?));
    }
    running.until_told_to_end().await?;
    data.db.close().await;
    Ok(())
}

/// A folder of its own in the system's place for passing files. It stays when the demonstration ends.
fn fresh_folder() -> anyhow::Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix("byname-demo-").tempdir()?.keep())
}

/// Adds the one person of a demonstration and gives the secret of the one-time link.
async fn sign_in(data: &DataFolder) -> anyhow::Result<String> {
    let mut tx = data.db.write().await?;
    let new = NewAccount {
        name: "Demonstration".to_owned(),
        roles: vec![Role::Caseworker, Role::Campaigner, Role::Operator, Role::Auditor],
        every_file: Access::ALL.to_vec(),
    };
    let caller = Caller::Machine(Actor::machine());
    let (_, secret) = account::add(&mut tx, &caller, now(), &mut Mint::from_system(), &new).await?;
    tx.commit().await?;
    Ok(secret)
}

async fn fill(path: &Path) -> anyhow::Result<DataFolder> {
    let settings = Settings { group: "Demonstration".to_owned(), demonstration: true, ..Settings::new() };
    let data = DataFolder::make(path, settings, now()).await?;
    let files = CRIMEA.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
    let english: LanguageTag = "en".parse()?;
    let mut mint = Mint::from_system();
    import(&data.db, now(), &mut mint, &Folder::of(files), &english, Manner::ForGood, &mut |_, _| {}).await?;
    let mut tx = data.db.write().await?;
    let actor = Actor::program();
    release(&mut tx, &actor, now(), &mut mint, &NewRelease::demonstration(), &mut |_, _| {}).await?;
    tx.commit().await?;
    demo_petition::open(&data, &words_of(&data).settings.host()).await?;
    Ok(data)
}
