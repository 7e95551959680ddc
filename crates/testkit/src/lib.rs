//! What tests share: a fixed now, a fresh database on each engine.

pub mod browser;
mod database;
pub mod paper;
pub mod program;

pub use database::TestDb;

use byname_base::now::Now;

/// The instant at which tests happen unless they say otherwise: noon in Kyiv on 24 November 2026.
///
/// # Panics
/// Never: the text is an instant.
#[must_use]
pub fn now() -> Now {
    at("2026-11-24T10:00:00Z")
}

/// An instant given as RFC 3339 text.
///
/// # Panics
/// When the text is none.
#[must_use]
pub fn at(instant: &str) -> Now {
    Now::at(instant.parse().expect("an RFC 3339 instant"))
}

/// Runs a test on a fresh, migrated database of each engine: SQLite always, PostgreSQL when
/// `BYNAME_TEST_POSTGRES` holds an address (as `./check` sets it).
///
/// ```text
/// each_engine! {
///     async fn a_claim_is_kept_when_another_takes_its_place(db: Db) { … }
/// }
/// ```
#[macro_export]
macro_rules! each_engine {
    ($($(#[$doc:meta])* async fn $name:ident($db:ident: Db) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn story($db: ::byname_db::Db) $body

            #[::tokio::test]
            async fn sqlite() {
                let test = $crate::TestDb::sqlite().await;
                story(test.db.clone()).await;
                test.drop_all().await;
            }

            #[::tokio::test]
            async fn postgres() {
                let Some(test) = $crate::TestDb::postgres().await else { return };
                story(test.db.clone()).await;
                test.drop_all().await;
            }
        }
    )+};
}
