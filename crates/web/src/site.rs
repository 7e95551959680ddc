//! What every page of one running site shares: its words and what its owner said about it.

use std::sync::Arc;

use crate::words::Words;

/// What the owner of a site says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteSettings {
    /// Who keeps the register.
    pub group_name: String,
    /// Where that group can be read; `None` when it has no address.
    pub group_url: Option<String>,
    /// Whether every page says that the register is a demonstration.
    pub demonstration: bool,
    /// Under which licence the data may be used: a name or an address.
    pub licence: String,
    /// Where the site stands in the world, such as `https://example.org`, without a slash at its end; `None` when
    /// that is not known. Pages link by path alone; feeds name their entries by it.
    pub base_url: Option<String>,
}

impl SiteSettings {
    /// The host under which the site stands; `localhost` when that is not known.
    #[must_use]
    pub fn host(&self) -> String {
        let address = self.base_url.as_deref().unwrap_or("http://localhost");
        let host = address.split("//").nth(1).unwrap_or(address).split('/').next().unwrap_or_default();
        if host.is_empty() { "localhost".to_owned() } else { host.to_lowercase() }
    }
}

/// The words and the settings.
#[derive(Clone)]
pub struct Site {
    /// Every word in every language.
    pub words: Arc<Words>,
    /// What the owner said.
    pub settings: Arc<SiteSettings>,
}
