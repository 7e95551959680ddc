//! Who acts: every act in the log and every revision names one.

use serde::{Deserialize, Serialize};

/// The one who acts, as written into the log: a name given on the command line, or the program itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(String);

impl Actor {
    /// A person named by whoever runs the command; the name is kept as given, without surrounding space.
    /// `None` when nothing is left of it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        (!name.is_empty()).then(|| Self(name.to_owned()))
    }

    /// The program acting by rule, such as taking back what has lapsed.
    #[must_use]
    pub fn program() -> Self {
        Self("byname".to_owned())
    }

    /// Whoever runs a command on the machine and gives no name.
    #[must_use]
    pub fn machine() -> Self {
        Self("machine".to_owned())
    }

    /// The import of a register folder.
    #[must_use]
    pub fn import() -> Self {
        Self("import".to_owned())
    }

    /// The name as written.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}
