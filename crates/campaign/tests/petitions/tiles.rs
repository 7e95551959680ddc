//! The count in pieces: what a program that follows the log fetches, while the log grows.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use byname_base::id::Mint;
use byname_campaign::count::Counts;
use byname_campaign::public::{Petitions, router};
use byname_db::values;
use byname_tally::{Log, Tile};
use byname_testkit::each_engine;
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;
use http::{Request, StatusCode};
use tower::ServiceExt as _;

use crate::opened::{Opened, clock, open};

const BASE: &str = "/data/petitions/where-is-marta";

impl Opened {
    /// The room of the listener, as it stands now.
    pub(crate) async fn room(&self) -> Arc<Petitions> {
        let settings = SiteSettings {
            group_name: "Lantern Watch".to_owned(),
            group_url: None,
            demonstration: false,
            licence: String::new(),
            base_url: None,
        };
        let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
        let (db, writer) = (self.db.clone(), self.writer.clone());
        Petitions::open(site, db, writer, clock, Mint::from_system).await.unwrap()
    }

    /// Confirmed signatures from a number on and below another, and a head over them.
    async fn counted(&self, counts: &mut Counts, from: usize, below: usize) {
        let mut tx = self.db.write().await.unwrap();
        for n in from..below {
            let sql = "INSERT INTO signature (tag, petition_id, state, class, visibility, recipients, country, language, \
                       signed_at, held_for, mails, proved, tokens) \
                       VALUES ($1, $2, 'confirmed', 'email', 'secret', '', '', 'uk', '2026-11-24T10:05Z', '', 1, 1, '')";
            tx.execute(sql, values![format!("tag-{n}"), self.id.as_str()]).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(self.close(counts, clock()).await, 1);
    }

    async fn log(&self) -> Log {
        let mut tx = self.db.read().await.unwrap();
        let rows = tx.rows("SELECT line FROM petition_leaf ORDER BY number", values![]).await.unwrap();
        let lines: Vec<String> = rows.iter().map(|row| row.text("line").unwrap()).collect();
        Log::read(lines.iter().map(String::as_str)).unwrap()
    }
}

async fn get(room: &Arc<Petitions>, path: &str) -> (StatusCode, String, Vec<u8>) {
    let request = Request::get(format!("{BASE}/{path}")).body(Body::empty()).unwrap();
    let response = router(room).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let keep = parts.headers.get("cache-control").map(|value| value.to_str().unwrap().to_owned());
    (parts.status, keep.unwrap_or_default(), to_bytes(body, usize::MAX).await.unwrap().to_vec())
}

async fn has_every_tile(room: &Arc<Petitions>, log: &Log) {
    for tile in Tile::all(log.tree().size()) {
        let (status, keep, hashes) = get(room, &tile.path()).await;
        assert_eq!((status, Some(hashes)), (StatusCode::OK, tile.hashes(log.tree())), "{}", tile.path());
        assert!(keep.contains("immutable"), "{}: {keep}", tile.path());
    }
}

each_engine! {
    async fn each_tile_is_that_of_the_log_while_it_grows_and_nothing_is_told_before_its_head(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        petition.counted(&mut counts, 0, 600).await;
        let room = petition.room().await;
        has_every_tile(&room, &petition.log().await).await;
        for beyond in ["tile/0/002.p/90", "tile/0/002", "tile/1/000.p/3", "tile/2/000.p/1", "tile/entries/002.p/90"] {
            let (status, keep, _) = get(&room, beyond).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{beyond}");
            assert!(!keep.contains("immutable"), "{beyond}: {keep}");
        }
        // Leaves of an epoch that has signed no head yet are nobody's business.
        let mut tx = db.write().await.unwrap();
        let sql = "INSERT INTO petition_leaf (petition_id, number, line) VALUES ($1, 601, 'not told')";
        tx.execute(sql, values![petition.id.as_str()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(get(&room, "tile/0/002.p/90").await.0, StatusCode::NOT_FOUND);
        let mut tx = db.write().await.unwrap();
        tx.execute("DELETE FROM petition_leaf WHERE number = 601", values![]).await.unwrap();
        tx.commit().await.unwrap();

        petition.counted(&mut counts, 600, 1_100).await;
        let watching = tokio::spawn(Arc::clone(&room).watch());
        let epoch = room.epoch();
        while room.epoch() == epoch {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        watching.abort();
        has_every_tile(&room, &petition.log().await).await;
        // What somebody fetched of a tile while it was narrow is still what it was.
        let old = Tile { level: 0, index: 2, width: 89 };
        assert_eq!(get(&room, &old.path()).await.2, old.hashes(petition.log().await.tree()).unwrap());
        assert_eq!(get(&room, "checkpoint").await.1, "no-cache");
    }
}
