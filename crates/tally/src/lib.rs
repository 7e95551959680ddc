//! The count of a petition as a proof: leaves, tree, signed heads, receipts, and the check of all of it.
//!
//! Every signature is a line of a log that only grows. The server signs heads: how many lines there are, the root of
//! the Merkle tree over them, and what they count. The number on the page is that of the last head, so a stranger can
//! recompute it, and whoever kept an old head sees when the past was changed. The formats stand in
//! `docs/reference/petition_log.md`; they are those of RFC 9162 and C2SP (signed-note, tlog-checkpoint, tlog-tiles,
//! tlog-proof) wherever these say something.
//!
//! ```
//! use byname_tally::{Class, Leaf, Log, Minute, Origin, Receipt, Secret, SigningKey};
//!
//! // At the start: the log of the lines that were kept.
//! let text = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
//! let petition = format!("petition where-is-marta uk={text}");
//! let mut log = Log::read([petition.as_str()]).map_err(|(_, error)| error)?;
//!
//! // An epoch: leaves, then a head over all of them.
//! let secret = Secret([7; 16]);
//! let (class, index) = (Class::Email, log.tree().size());
//! let line = log.append(&Leaf::Add { class, area: None, commitment: secret.commitment() })?;
//! let origin = Origin::read("byname/example.org/petitions/where-is-marta")?;
//! let key = SigningKey::from_seed(origin.as_str(), &[1; 32])?;
//! let head = log.head(&origin, Minute::read("2026-11-28T10:15Z")?, None)?;
//! let note = head.sign(&key)?;
//! assert_eq!(head.totals.count(), 1);
//!
//! // A receipt for the signer, who checks it without the server.
//! let path = log.tree().inclusion(index, head.size).expect("the leaf is under the head");
//! let receipt = Receipt { secret, class, area: None, index, path, note };
//! let told = Receipt::read(&receipt.to_string())?.check(&[key.verifier()])?;
//! assert_eq!(told, head);
//! # Ok::<(), byname_tally::TallyError>(())
//! ```
//!
//! Nothing here reads a file, a clock or a source of randomness: time, seeds and secrets are arguments.

mod audit;
mod count;
mod encoding;
mod error;
mod head;
mod leaf;
mod log;
mod note;
mod proof;
mod reason;
mod receipt;
mod sheets;
mod summary;
mod tiles;
mod tree;

pub use audit::{Audited, Fault, Files, Known, Place, audit};
pub use count::Totals;
pub use encoding::Hash;
pub use error::TallyError;
pub use head::{Head, Minute, Origin, read_heads, write_heads};
pub use leaf::{Act, Area, Class, LONGEST, Leaf};
pub use log::Log;
pub use note::{Note, SigningKey, VerifierKey};
pub use proof::{includes, only_grew};
pub use reason::{Cause, Reason};
pub use receipt::{Receipt, Secret};
pub use sheets::Sheets;
pub use summary::{Classes, PUBLIC_STATES, Summary};
pub use tiles::{Tile, UpperTiles, entry_bundle, leaf_hashes};
pub use tree::{Tree, leaf_hash};
