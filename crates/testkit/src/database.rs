//! A fresh database for one test.

use byname_base::id::Mint;
use byname_db::{Address, Db};
use tempfile::TempDir;

/// A fresh, migrated database that one test owns.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// Where it is, for tests that open it again.
    pub address: Address,
    _folder: Option<TempDir>,
}

impl TestDb {
    /// A SQLite file in a temporary folder.
    ///
    /// # Panics
    /// When no temporary file can be made.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let address = Address::File(folder.path().join("byname.db"));
        Self::open(address, Some(folder)).await
    }

    /// A schema of its own in the PostgreSQL server that `./check` started; `None` when there is none.
    ///
    /// # Panics
    /// When the address is there and the server is not.
    pub async fn postgres() -> Option<Self> {
        let address = Self::empty_postgres().await?;
        Some(Self::open(Address::Postgres(address), None).await)
    }

    /// The address of an empty schema in that server, for tests that fill it themselves; `None` when there is none.
    ///
    /// # Panics
    /// As [`TestDb::postgres`].
    pub async fn empty_postgres() -> Option<String> {
        #[expect(clippy::disallowed_methods, reason = "tests learn from the environment where the server is")]
        let server = std::env::var("BYNAME_TEST_POSTGRES").ok()?;
        // A server that lives long has met every process id before.
        let schema = format!("test_{}", Mint::from_system().secret());
        let owner = Db::open(&Address::Postgres(server.clone())).await.expect("the test server answers");
        let mut tx = owner.write().await.expect("the test server takes transactions");
        tx.create_schema_for_test(&schema).await.expect("the test server makes schemas");
        tx.commit().await.expect("the test server commits");
        owner.close().await;
        let joint = if server.contains('?') { '&' } else { '?' };
        Some(format!("{server}{joint}options=-c%20search_path%3D{schema}"))
    }

    async fn open(address: Address, folder: Option<TempDir>) -> Self {
        let db = Db::open(&address).await.expect("the test database opens");
        db.migrate(crate::now()).await.expect("the test database takes its tables");
        Self { db, address, _folder: folder }
    }

    /// Ends the test's connections; a PostgreSQL schema goes with the server that `./check` throws away.
    pub async fn drop_all(self) {
        self.db.close().await;
    }
}
