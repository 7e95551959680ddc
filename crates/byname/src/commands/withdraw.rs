//! `byname withdraw ID`.

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_publish::withdrawal::withdraw;

use super::{now, release};
use crate::cli::Withdraw;
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, options: Withdraw) -> anyhow::Result<()> {
    let actor = Actor::named(&options.by).unwrap_or_else(Actor::program);
    let mut tx = data.db.write().await?;
    let mut mint = Mint::from_system();
    let Withdraw { id, by, reason } = &options;
    let outcome = withdraw(&mut tx, &actor, now(), &mut mint, id, by, reason).await?;
    tx.commit().await?;
    release::lines(&outcome.taken_back, "is taken back");
    release::lines(&outcome.remade, "says less now");
    print::line(format!("{} taken back, {} say less now", outcome.taken_back.len(), outcome.remade.len()));
    Ok(())
}
