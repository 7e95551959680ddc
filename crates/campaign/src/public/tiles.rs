//! The count in pieces that never change, as C2SP tlog-tiles has them: whoever follows a log fetches what is new alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_db::{Db, DbError};
use byname_tally::{Tile, UpperTiles, entry_bundle, leaf_hashes};
use byname_web::error_page::Fault;
use http::HeaderValue;
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use tokio::sync::Mutex as Turns;

use super::{Live, Petitions};
use crate::store::counts;

/// What stands in an address in the place of a level for the leaves themselves.
const ENTRIES: &str = "entries";
/// Leaves under a full tile of level 0.
const UNDER_FULL: usize = 256;

/// The upper tiles of each petition that somebody asked for. They are made once, in turn, and grow with the log: whoever
/// asks again and again makes nobody read again what was read.
#[derive(Default)]
pub(super) struct KeptTiles(Mutex<HashMap<PetitionId, Arc<Turns<UpperTiles>>>>);

/// `/data/petitions/{slug}/checkpoint`: the last head, as it was signed.
pub(super) async fn checkpoint(
    State(room): State<Arc<Petitions>>,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let live = room.get(&slug).ok_or(Fault::NotFound)?;
    Ok(answer("text/plain; charset=utf-8", "no-cache", live.note.clone()))
}

/// `/data/petitions/{slug}/tile/{level}/{place}`: hashes, or for `entries` the leaves. Nothing beyond the last head is
/// there, and what is there never changes.
pub(super) async fn tile(
    State(room): State<Arc<Petitions>>,
    Path((slug, level, place)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let live = room.get(&slug).ok_or(Fault::NotFound)?;
    let tile = read(&level, &place).filter(|tile| tile.is_in(live.head.size)).ok_or(Fault::NotFound)?;
    let bytes = made(&room, &live, &tile, level == ENTRIES).await.map_err(|cause| {
        tracing::error!(%cause, "a tile of a petition cannot be read");
        Fault::Broken
    })?;
    let bytes = bytes.ok_or(Fault::NotFound)?;
    Ok(answer("application/octet-stream", "public, max-age=31536000, immutable", bytes))
}

/// Reads a level in its one form: a single digit, or the word for leaves.
fn read(level: &str, place: &str) -> Option<Tile> {
    let number = match level.as_bytes() {
        [digit @ b'0'..=b'9'] => digit - b'0',
        _ if level == ENTRIES => 0,
        _ => return None,
    };
    Tile::read(number, place)
}

async fn made(room: &Petitions, live: &Live, tile: &Tile, entries: bool) -> Result<Option<Vec<u8>>, DbError> {
    if tile.level > 0 {
        return room.tiles.hashes(&room.db, live, tile).await;
    }
    let Some((first, end)) = tile.range() else { return Ok(None) };
    let lines = leaves(&room.db, &live.id, first, end).await?;
    let lines = lines.iter().map(String::as_str);
    Ok(Some(if entries { entry_bundle(lines) } else { leaf_hashes(lines) }))
}

impl KeptTiles {
    async fn hashes(&self, db: &Db, live: &Live, tile: &Tile) -> Result<Option<Vec<u8>>, DbError> {
        let kept = Arc::clone(
            self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(live.id.clone()).or_default(),
        );
        let mut upper = kept.lock().await;
        loop {
            // What this tile needs, and no more: full tiles below it.
            let told = upper.hashes(tile);
            if told.is_some() {
                return Ok(told);
            }
            let from = upper.leaves();
            let lines = leaves(db, &live.id, from, live.head.size).await?;
            let full = lines.chunks_exact(UNDER_FULL);
            if full.len() == 0 {
                return Ok(None);
            }
            full.for_each(|lines| upper.append(lines.iter().map(String::as_str)));
        }
    }
}

/// Leaves from a number on and below another, at most a page.
async fn leaves(db: &Db, id: &PetitionId, from: u64, below: u64) -> Result<Vec<String>, DbError> {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut tx = db.read().await?;
    counts::leaves(&mut tx, id, number(from), number(below)).await
}

fn answer(kind: &'static str, keep: &'static str, body: impl Into<Bytes>) -> Response {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, keep)];
    let mut response = (headers, body.into()).into_response();
    // A count is for every program, whatever page it stands on.
    response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}
