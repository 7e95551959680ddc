//! `byname doctor`: what is wrong with this installation, and what will be.

use std::path::Path;
use std::time::Duration;

use byname_base::now::kyiv;
use byname_publish::verify::next_lapse;
use jiff::ToSpan as _;

use super::{now, open};
use crate::data_folder::{DataFolder, FolderError};
use crate::mail::mailer;
use crate::print;

/// How many days before a review lapses it is named.
const WARN_DAYS: i64 = 30;

/// How long the mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn run(path: &Path) -> anyhow::Result<()> {
    let data = open(path).await?;
    print::line(format!("data folder   {}: opens", path.display()));
    let version = data.db.version().await?.unwrap_or_default();
    let place = if data.settings.database.is_some() {
        "a PostgreSQL server"
    } else {
        "a file in the folder, not encrypted"
    };
    print::line(format!("database      {place}, tables of version {version}"));
    match DataFolder::take(path) {
        Ok(_) => print::line("serving       nobody serves from this folder"),
        Err(FolderError::InUse(_)) => print::line("serving       a byname serves from this folder"),
        Err(other) => return Err(other.into()),
    }
    if data.settings.base_url.is_none() {
        print::line(
            "base_url      not set in byname.toml: feeds name their entries without the site's address",
        );
    }
    if data.settings.desk_url.is_none() {
        print::line(
            "desk_url      not set in byname.toml: forms of the desk are taken over http only. Behind https, set it",
        );
    }
    print::line(format!("mail          {}", mail(&data).await));
    let entries = byname_seal::log::verify(&data.db).await?;
    print::line(format!("log           {entries} entries, whole"));
    print::line(format!("review        {}", review(&data).await?));
    Ok(())
}

/// Whether messages leave, and how many lie in the folder.
async fn mail(data: &DataFolder) -> String {
    let mailer = match mailer(data) {
        Ok(mailer) => mailer.with_patience(PATIENCE),
        Err(cause) => return format!("NOTHING LEAVES: {cause}"),
    };
    let waiting = match mailer.waiting() {
        Ok(count) => format!("messages in the folder outbox: {count}"),
        Err(cause) => format!("the folder outbox cannot be read: {cause}"),
    };
    match mailer.reach().await {
        None => format!("no server set in byname.toml; {waiting}"),
        Some(Ok(())) => format!("the server answers; {waiting}"),
        Some(Err(cause)) => format!("NOTHING LEAVES: {cause}. Look at mail_server in byname.toml; {waiting}"),
    }
}

/// When what is public lapses, and what to do about it.
async fn review(data: &DataFolder) -> anyhow::Result<String> {
    let today = now().day_in(&kyiv());
    Ok(match next_lapse(&data.db, today).await? {
        None => "nothing is public".to_owned(),
        Some(lapse) if lapse > today.saturating_add(WARN_DAYS.days()) => {
            format!("carries what is public until {lapse}")
        }
        Some(lapse) => {
            format!(
                "LAPSES on {lapse}: from that day its pages are taken back. Review again, or ask the family again, and release anew"
            )
        }
    })
}
