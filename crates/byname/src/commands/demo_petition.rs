//! The petition of the demonstration: opened like any other, so that signing can be tried. Names go to a key that lies
//! in the data folder.

use std::fs;

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_campaign::keep_petition::{Matters, NewPetition, draft, set_matters, turn, write_text};
use byname_campaign::petition::PetitionText;
use byname_campaign::turn::Turn;
use byname_db::Tx;
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_register::store::people;
use byname_seal::rows;
use byname_staff::Caller;
use serde::Deserialize;

use super::now;
use crate::backup::new_key;
use crate::data_folder::DataFolder;

/// What the petition says, of whom and to whom.
#[derive(Deserialize)]
struct File {
    slug: String,
    owner: String,
    people: Vec<String>,
    recipients: Vec<String>,
    texts: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    language: Language,
    title: String,
    notice: String,
    body: String,
}

/// Opens the petition in a data folder that holds the starter register.
pub(super) async fn open(data: &DataFolder, host: &str) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../../../examples/demonstration/petition.toml"))?;
    let keys = data.path.join("keys");
    fs::create_dir_all(&keys)?;
    let keyholder = new_key(&keys.join("names-of-the-demonstration.txt"))?;
    let (caller, mut mint) = (Caller::Machine(Actor::program()), Mint::from_system());
    let mut tx = data.db.write().await?;
    let mut texts = file.texts.into_iter().map(|text| PetitionText {
        language: text.language,
        title: text.title,
        body: text.body,
        notice: text.notice,
        beside: None,
    });
    let matters = Matters {
        people: people_of(&mut tx, &file.people).await?,
        recipients: recipients_of(&mut tx, &file.recipients).await?,
        mail_sender: String::new(),
        mail_subject: String::new(),
        keyholders: vec![keyholder],
    };
    let new = NewPetition {
        slug: file.slug.parse()?,
        owner: file.owner,
        text: texts.next().ok_or_else(|| anyhow::anyhow!("the petition says nothing"))?,
        people: matters.people.clone(),
    };
    let id = draft(&mut tx, &caller, now(), &mut mint, &new).await?;
    for text in texts {
        let seen = stale::present(&mut tx, id.as_str()).await?;
        write_text(&mut tx, &caller, now(), &id, seen, text).await?;
    }
    let seen = stale::present(&mut tx, id.as_str()).await?;
    set_matters(&mut tx, &caller, now(), &id, seen, &matters).await?;
    for step in [Turn::Ask, Turn::Open] {
        turn(&mut tx, &caller, now(), &mut mint, &id, step, host).await?;
    }
    rows::bind(&mut tx, now(), caller.actor()).await?;
    Ok(tx.commit().await?)
}

async fn people_of(tx: &mut Tx, ids: &[String]) -> anyhow::Result<Vec<byname_base::id::PersonId>> {
    let all = people::all(tx).await?;
    Ok(all.into_iter().filter(|one| ids.contains(&one.folder_id)).map(|one| one.id).collect())
}

async fn recipients_of(tx: &mut Tx, ids: &[String]) -> anyhow::Result<Vec<byname_base::id::InstitutionId>> {
    let all = institutions::all(tx).await?;
    let of = |id: &String| all.iter().find(|one| one.folder_id == *id).map(|one| one.id.clone());
    Ok(ids.iter().filter_map(of).collect())
}
