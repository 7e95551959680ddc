//! How much of the machine one document may take, whoever asked for it and whether or not they still wait.

use rustix::io::Result;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Memory that a document may hold, in bytes: what the largest report may take.
const MEMORY_BYTES: u64 = 1536 << 20;

/// Seconds of all cores together that a document may take.
const CORE_SECONDS: u64 = 240;

/// Holds this program to its limits from here on. Where the machine has set narrower ones, those stand.
pub(crate) fn hold() -> Result<()> {
    for (resource, most) in [(Resource::Data, MEMORY_BYTES), (Resource::Cpu, CORE_SECONDS)] {
        let maximum = getrlimit(resource).maximum.map_or(most, |maximum| maximum.min(most));
        setrlimit(resource, Rlimit { current: Some(maximum), maximum: Some(maximum) })?;
    }
    Ok(())
}
