//! `byname verify`: recomputes the log and the publications.

use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder) -> anyhow::Result<()> {
    let entries = byname_seal::log::verify(&data.db).await?;
    print::line(format!("log           {entries:>7} entries, each bound to the one before it"));
    let (whole, changed) = byname_publish::verify::records(&data.db).await?;
    anyhow::ensure!(
        changed.is_empty(),
        "these records are not as the program wrote them: {}. Their earlier states stand in the history; restore a \
         backup, or find out who changed the database",
        changed.join(", ")
    );
    print::line(format!("records       {whole:>7} rows, each as it was last written"));
    let publications = byname_publish::verify::verify(&data.db).await?;
    print::line(format!(
        "publications  {publications:>7} snapshots, each with the hash it was released with"
    ));
    Ok(())
}
