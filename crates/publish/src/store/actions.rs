//! Released actions, appeals of others, and the sources that something released cites.

use byname_base::id::PublicId;
use byname_base::now::Now;
use byname_db::{Row, Value, reads, values};
use byname_register::claim::folder_order;

use super::date_key;
use super::noted;
use super::publications::{self, PublicStore};
use crate::error::PublishError;
use crate::public_action::{PublicAction, PublicAppeal};
use crate::public_source::PublicSource;
use crate::publication::Kind;

impl PublicStore {
    /// Every action by date, those without a known year last.
    ///
    /// # Errors
    /// The database's own; `UnreadableSnapshot`.
    pub async fn actions(&self) -> Result<Vec<PublicAction>, PublishError> {
        let sql = "SELECT p.public_id, p.body, p.rev FROM publication p WHERE p.kind = 'action' AND p.ended_at IS NULL";
        self.read_actions(noted::kind(Kind::Action), sql, values![]).await.map(actions_by_date)
    }

    /// A released action.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn action(&self, id: &PublicId) -> Result<Option<PublicAction>, PublishError> {
        let sql = "SELECT p.public_id, p.body, p.rev FROM publication p \
                   WHERE p.kind = 'action' AND p.public_id = $1 AND p.ended_at IS NULL";
        Ok(self.read_actions(noted::record(id.as_str()), sql, values![id.as_str()]).await?.pop())
    }

    /// The actions held for a person or at which they were present, by date.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn actions_for_person(&self, id: &PublicId) -> Result<Vec<PublicAction>, PublishError> {
        let sql = "SELECT p.public_id, p.body, p.rev FROM public_link l JOIN publication p ON p.id = l.publication_id \
                   WHERE l.kind = 'person' AND l.target = $1 AND p.kind = 'action'";
        let name = noted::told_of(Kind::Action, id.as_str());
        self.read_actions(name, sql, values![id.as_str()]).await.map(actions_by_date)
    }

    /// The moments at which an action is told in another way though nobody does anything, in order.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn turns(&self) -> Result<Vec<Now>, PublishError> {
        let mut turns: Vec<Now> = self.actions().await?.iter().flat_map(PublicAction::turns).collect();
        turns.sort_unstable();
        turns.dedup();
        Ok(turns)
    }

    /// The one way by which an action is read: what may not be told yet is taken out here, so that no page, feed or
    /// file can hold it.
    async fn read_actions(
        &self,
        name: String,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<PublicAction>, PublishError> {
        let mut tx = self.reading(&[name]).await?;
        let now = self.now();
        let read = |row: &Row| {
            let action: PublicAction = publications::read_body(row)?;
            // What is told in another way later today is another without a release.
            if action.turns().into_iter().any(|turn| now.is_none_or(|now| now < turn)) {
                reads::note_everything();
            }
            Ok(PublicAction { revision: row.int("rev")?, ..action }.told_at(now))
        };
        tx.rows(sql, values).await?.iter().map(read).collect()
    }

    /// Every appeal by date, those without a known year last.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn appeals(&self) -> Result<Vec<PublicAppeal>, PublishError> {
        self.every(Kind::Appeal).await.map(appeals_by_date)
    }

    /// The appeals for a person, by date.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn appeals_for_person(&self, id: &PublicId) -> Result<Vec<PublicAppeal>, PublishError> {
        self.told_of(Kind::Appeal, id).await.map(appeals_by_date)
    }

    /// Those of the sources that are released, in the order of their ids as people count.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn sources(&self, ids: &[String]) -> Result<Vec<PublicSource>, PublishError> {
        let names: Vec<String> = ids.iter().map(|id| noted::record(id)).collect();
        let mut tx = self.reading(&names).await?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        publications::standing_of(&mut tx, Kind::Source, &ids).await.map(sources_in_order)
    }

    /// Every released source, in the order of their ids as people count.
    ///
    /// # Errors
    /// As [`PublicStore::actions`].
    pub async fn all_sources(&self) -> Result<Vec<PublicSource>, PublishError> {
        self.every(Kind::Source).await.map(sources_in_order)
    }
}

fn actions_by_date(mut actions: Vec<PublicAction>) -> Vec<PublicAction> {
    actions.sort_by_cached_key(|action| {
        (date_key::by_date(&action.date), action.time.clone(), action.id.clone())
    });
    actions
}

fn appeals_by_date(mut appeals: Vec<PublicAppeal>) -> Vec<PublicAppeal> {
    appeals.sort_by_cached_key(|appeal| (date_key::by_date(&appeal.opened), appeal.id.clone()));
    appeals
}

fn sources_in_order(mut sources: Vec<PublicSource>) -> Vec<PublicSource> {
    sources.sort_by(|a, b| folder_order(&a.id, &b.id));
    sources
}
