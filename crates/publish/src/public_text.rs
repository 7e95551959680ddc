//! What every public record shares: how well it is supported, and by what.

use byname_register::claim::Grade;
use serde::{Deserialize, Serialize};

/// How well something is supported, and by what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// The register folder's grade.
    pub grade: Grade,
    /// The sources' ids as entered, sorted as entered.
    pub source_ids: Vec<String>,
    /// Whether the family tells it, with their consent, and no source does. Who agreed, and when, is never public.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_consent: bool,
}
