//! An address on which the program answers.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::{Extension, Router};
use byname_staff::guessing::Guesses;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};

/// The most bytes of a request's head that are read: room for an address of a megabyte, so that it can be
/// refused as too long instead of being cut off.
const LONGEST_HEAD_BYTES: usize = 1_200_000;

/// How long a visitor may take to send a request's head.
const HEAD_PATIENCE: Duration = Duration::from_secs(20);

/// How long to wait when the system hands out no connection, as when it has no file handles left.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Takes an address.
///
/// # Errors
/// The system's own, with what to do next when another program has it.
pub async fn bind(address: SocketAddr, option: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            anyhow::anyhow!("{address} is in use by another program. Give another address with {option}")
        }
        _ => anyhow::anyhow!("{address} cannot be listened on: {error}. Give another address with {option}"),
    })
}

/// Answers on a listener until the task is dropped.
pub async fn answer(listener: TcpListener, router: Router) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, router.clone()));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// Answers on the desk's listener until the task is dropped. Of a peer's address only what `guesses` makes of it goes
/// on: a keyed hash of its network, which is kept in memory alone.
pub async fn answer_desk(listener: TcpListener, router: Router, guesses: Arc<Guesses>) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                let router = match guesses.network(peer.ip()) {
                    Some(network) => router.clone().layer(Extension(network)),
                    None => router.clone(),
                };
                tokio::spawn(converse(stream, router));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// One connection from its first request to its last. The peer's address is never asked for.
async fn converse(stream: TcpStream, router: Router) {
    // Answers leave at once; without it small ones wait for the peer's acknowledgement.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_buf_size(LONGEST_HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    // A visitor who hangs up is no event.
    let _ = connection.await;
}
