//! What became another since somebody last looked, for whoever keeps a copy of the site.

use std::collections::{BTreeSet, HashMap};

use byname_db::{Tx, reads, values};

use super::index::place_in_lists;
use super::noted;
use super::publications::PublicStore;
use crate::error::PublishError;
use crate::publication::{Kind, Snapshot};

/// After more changes than this everything is looked at anew: it takes no longer.
const MOST: usize = 5_000;

/// What stands now, and what of it is another than before.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// The ids of all publications that stand.
    pub standing: BTreeSet<String>,
    /// Marks of what is another, as [`byname_db::Reads`] has them; `None` when that is everything.
    pub old: Option<BTreeSet<u32>>,
}

impl PublicStore {
    /// What changed since these publications, and no others, stood.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn changes_since(&self, known: Option<&BTreeSet<String>>) -> Result<Changes, PublishError> {
        let mut tx = self.db.read().await?;
        let rows = tx.rows("SELECT id FROM publication WHERE ended_at IS NULL", values![]).await?;
        let standing = rows.iter().map(|row| row.text("id")).collect::<Result<BTreeSet<String>, _>>()?;
        let old = match known {
            None => None,
            Some(known) => made_old(&mut tx, known, &standing).await?,
        };
        Ok(Changes { standing, old })
    }
}

async fn made_old(
    tx: &mut Tx,
    known: &BTreeSet<String>,
    standing: &BTreeSet<String>,
) -> Result<Option<BTreeSet<u32>>, PublishError> {
    let changed: Vec<&String> = standing.symmetric_difference(known).take(MOST + 1).collect();
    if changed.len() > MOST {
        return Ok(None);
    }
    let (mut old, mut people) = (BTreeSet::new(), 0_i64);
    let (mut ended, mut begun_again) = (BTreeSet::new(), BTreeSet::new());
    let mut moved = HashMap::new();
    for id in changed {
        let sql = "SELECT kind, rev, body FROM publication WHERE id = $1";
        let Some(row) = tx.row(sql, values![id]).await? else { return Ok(None) };
        let kind: Kind = row.parsed("kind")?;
        let snapshot = Snapshot::read(kind, &row.text("body")?)
            .map_err(|cause| PublishError::UnreadableSnapshot { id: id.clone(), cause })?;
        old.extend(noted::made_old_by(&snapshot).iter().map(|name| reads::mark(name)));
        let named = (kind, snapshot.public_id().to_owned());
        let place = place_in_lists(&snapshot);
        // The state that ended and the one that took its place: lists are others only when it moved.
        match moved.remove(&named) {
            Some(other) if other == place => {}
            _ => {
                moved.insert(named.clone(), place);
            }
        }
        if !standing.contains(id) {
            ended.insert(named);
        } else if row.int("rev")? > 1 {
            begun_again.insert(named);
        }
        if kind == Kind::Person {
            people += if standing.contains(id) { 1 } else { -1 };
        }
    }
    // What only took the place of another state of itself was neither taken back nor came back.
    let taken = ended.symmetric_difference(&begun_again);
    old.extend(taken.map(|(kind, _)| reads::mark(&noted::taken_back(*kind))));
    old.extend(moved.keys().map(|(kind, _)| reads::mark(&noted::list_of(*kind))));
    if people != 0 {
        old.insert(reads::mark(&noted::number_of_people()));
    }
    Ok(Some(old))
}
