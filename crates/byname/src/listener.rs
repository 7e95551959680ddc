//! An address on which the program answers.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Bytes;
use axum::{BoxError, Extension, Router};
use byname_campaign::public::Petitions;
use byname_staff::guessing::Guesses;
use http::Request;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Sleep;
use tower::Service;
use tower::util::MapRequest;

/// The most bytes of a request's head that are read: room for an address of a megabyte, so that it can be
/// refused as too long instead of being cut off.
const LONGEST_HEAD_BYTES: usize = 1_200_000;

/// How long a visitor may take to send a request's head.
const HEAD_PATIENCE: Duration = Duration::from_secs(20);

/// How long a visitor may take to send the whole of a form.
const FORM_PATIENCE: Duration = Duration::from_secs(30);

/// How long the staff may, whose forms are longer and whose lines are slow.
const DESK_FORM_PATIENCE: Duration = Duration::from_secs(600);

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

/// The public listener's door: the router, and what marks the network from which somebody comes.
#[derive(Clone)]
pub struct Door {
    /// The pages and forms.
    pub router: Router,
    /// The room whose limits make the mark: a hash that cannot be turned back.
    pub petitions: Arc<Petitions>,
    /// The address of a proxy whose word is taken on where somebody comes from; `None` for nobody's.
    pub proxy: Option<IpAddr>,
}

impl Door {
    /// Marks a request with the network from which a peer comes. Of the address nothing else goes on with it.
    fn mark(&self, peer: IpAddr, mut request: Request<InTime>) -> Request<InTime> {
        let told = || {
            let header = request.headers().get("x-forwarded-for")?.to_str().ok()?;
            // The last one is what the proxy itself saw; what stands before it is anybody's word.
            header.rsplit(',').next()?.trim().parse().ok()
        };
        let address = if self.proxy == Some(peer) { told() } else { None };
        request.extensions_mut().insert(self.petitions.limits.mark(address.unwrap_or(peer)));
        request
    }
}

/// Answers on the public listener until the task is dropped.
pub async fn answer(listener: TcpListener, door: Door) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                let at = door.clone();
                let marked = move |request| at.mark(peer.ip(), request);
                let service = MapRequest::new(door.router.clone(), marked);
                tokio::spawn(converse(stream, service, FORM_PATIENCE));
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
                tokio::spawn(converse(stream, router, DESK_FORM_PATIENCE));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// One connection from its first request to its last. A form that takes longer than `patience` is not read to its end.
async fn converse<S>(stream: TcpStream, service: S, patience: Duration)
where
    S: Service<Request<InTime>, Response = axum::response::Response, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
{
    // Answers leave at once; without it small ones wait for the peer's acknowledgement.
    let _ = stream.set_nodelay(true);
    let service = MapRequest::new(service, move |request: Request<Incoming>| {
        request.map(|form| InTime { form, late: Box::pin(tokio::time::sleep(patience)) })
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_buf_size(LONGEST_HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    // A visitor who hangs up is no event.
    let _ = connection.await;
}

/// What follows a request's head, as long as it comes in time.
struct InTime {
    form: Incoming,
    late: Pin<Box<Sleep>>,
}

impl Body for InTime {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.form).poll_frame(context) {
            return Poll::Ready(frame.map(|frame| frame.map_err(BoxError::from)));
        }
        let late = || Some(Err(io::Error::from(io::ErrorKind::TimedOut).into()));
        self.late.as_mut().poll(context).map(|()| late())
    }

    fn is_end_stream(&self) -> bool {
        self.form.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.form.size_hint()
    }
}
