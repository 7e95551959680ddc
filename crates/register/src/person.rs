//! Someone whom the register names: the one sought, or a relative, speaker or organiser.

use byname_base::id::{PersonId, PublicId};
use serde::Serialize;

/// Someone whom the register names. What is known of them stands in claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The record id.
    pub id: PersonId,
    /// The address they have once released.
    pub public_id: PublicId,
    /// The id in the register folder, such as `CR01`.
    pub folder_id: String,
    /// Their role as entered; it decides whether they have a case.
    pub role: String,
    /// A remark for the staff, never public.
    pub note: String,
}
