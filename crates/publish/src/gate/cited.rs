//! Which sources may carry a release: those with a title and a publisher.

use std::collections::HashSet;

use byname_register::claim::Grade;
use byname_register::source::Source;

use crate::public_text::Support;

/// The sources on whose word something may be released, by the number under which everything cites them.
#[derive(Debug, Default)]
pub struct Citable(HashSet<String>);

impl Citable {
    /// Those of the sources that have a title and a publisher.
    #[must_use]
    pub fn of(sources: &[Source]) -> Self {
        let citable = sources.iter().filter(|source| source.can_be_cited());
        Self(citable.map(|source| source.folder_id.clone()).collect())
    }

    /// The support that may be told: the sources that can be cited, in the order entered. `None` when there is
    /// none, and what rests on them is then not released.
    #[must_use]
    pub fn support(&self, grade: Grade, sources: &[String]) -> Option<Support> {
        let source_ids = self.kept(sources);
        (!source_ids.is_empty()).then_some(Support { grade, source_ids, by_consent: false })
    }

    /// Those of the sources that can be cited.
    #[must_use]
    pub fn kept(&self, sources: &[String]) -> Vec<String> {
        sources.iter().filter(|source| self.0.contains(*source)).cloned().collect()
    }
}
