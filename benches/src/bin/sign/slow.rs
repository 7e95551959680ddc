//! Clients that send a byte and then nothing for a long while.

use std::io::Write as _;
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Result;

use crate::wrk::Rate;

/// Seconds between two bytes.
const PAUSE: Duration = Duration::from_secs(10);

/// Honest readers beside so many slow clients.
pub(crate) fn beside_slow_clients(
    address: &str,
    clients: usize,
    readers: impl FnOnce() -> Result<Rate>,
) -> Result<Rate> {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| drip(address, clients, &over));
        std::thread::sleep(Duration::from_secs(2));
        let came = readers();
        over.store(true, Ordering::Relaxed);
        came
    })
}

/// Keeps the connections open and sends a byte on each now and then; one that was closed is opened again.
fn drip(address: &str, clients: usize, over: &AtomicBool) {
    let mut streams: Vec<Option<TcpStream>> = (0..clients).map(|_| None).collect();
    while !over.load(Ordering::Relaxed) {
        for stream in &mut streams {
            let sent = stream.as_mut().is_some_and(|stream| stream.write_all(b"G").is_ok());
            if !sent {
                *stream = TcpStream::connect(address).ok();
            }
        }
        let mut waited = Duration::ZERO;
        while waited < PAUSE && !over.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(200));
            waited += Duration::from_millis(200);
        }
    }
}
