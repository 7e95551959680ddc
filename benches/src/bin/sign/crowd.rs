//! Several things at once: two crowds, a crowd beside readers, a crowd that confirms.

use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Result, anyhow};

use crate::folder::{Folder, SLUG};
use crate::wrk::{Rate, Wrk};

/// Pending signatures whose links are pressed.
const CONFIRMS: u64 = 200_000;

/// Two crowds at once, told as one.
pub(crate) fn at_once(
    one: impl FnOnce() -> Result<Rate> + Send,
    other: impl FnOnce() -> Result<Rate> + Send,
) -> Result<Rate> {
    std::thread::scope(|scope| {
        let beside = scope.spawn(other);
        let one = one()?;
        let other = beside.join().map_err(|_| anyhow!("a crowd broke off"))??;
        Ok(Rate {
            per_second: one.per_second + other.per_second,
            p50_ms: one.p50_ms.max(other.p50_ms),
            p99_ms: one.p99_ms.max(other.p99_ms),
        })
    })
}

/// Readers, while others sign at about so many a second.
pub(crate) fn at_half_load(
    address: &str,
    per_second: f64,
    readers: impl FnOnce() -> Result<Rate>,
) -> Result<Rate> {
    let over = AtomicBool::new(false);
    // As many connections as bring about half of what all of them bring.
    let connections = if per_second > 0.0 { 8 } else { 1 };
    std::thread::scope(|scope| {
        let over = &over;
        scope.spawn(move || {
            let mut from = 300_000_000;
            while !over.load(Ordering::Relaxed) {
                let signing = Wrk::signing(address, 1).connections(connections).from(from);
                match signing.for_seconds(3) {
                    Ok(rate) => eprintln!("signing beside the readers: {:.0} a second", rate.per_second),
                    Err(cause) => eprintln!("signing beside the readers: {cause}"),
                }
                from += 1_000_000;
            }
        });
        let came = readers();
        over.store(true, Ordering::Relaxed);
        came
    })
}

/// Links pressed, each once.
pub(crate) fn confirms(folder: &mut Folder) -> Result<Rate> {
    let mut from = 600_000_000;
    while folder.signatures()? < CONFIRMS {
        Wrk::signing(folder.address(), 1).connections(256).from(from).for_seconds(5)?;
        from += 10_000_000;
    }
    let codes = folder.give_links()?;
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(codes.join("\n").as_bytes())?;
    eprintln!("{} links of {SLUG} are pressed", codes.len());
    Wrk::confirming(folder.address(), &file.path().display().to_string()).connections(256).run(5)
}
