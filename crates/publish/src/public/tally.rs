//! What came of the steps addressed to an institution, in one sentence; nothing here ranks anybody.

use super::parts::Reader;
use crate::public_step::PublicStep;
use crate::step_reading;

/// How many steps stand in each state, in words, the most frequent first. Doubtful steps and those against a
/// person are in no total.
pub(super) fn words<'a>(reader: &Reader<'_>, steps: impl IntoIterator<Item = &'a PublicStep>) -> String {
    let mut states: Vec<(&'static str, i64)> = Vec::new();
    for step in steps.into_iter().filter(|step| counts(step)) {
        let state = step_reading::read(step, reader.as_of).code();
        match states.iter_mut().find(|(known, _)| *known == state) {
            Some((_, number)) => *number += 1,
            None => states.push((state, 1)),
        }
    }
    states.sort_by_key(|(_, number)| -number);
    let words = states.iter().map(|(state, n)| reader.counted(&format!("tally-{state}"), *n));
    words.collect::<Vec<_>>().join("; ")
}

/// Whether a step may stand in a total.
fn counts(step: &PublicStep) -> bool {
    step.stance == "for" && step.support.grade != byname_register::claim::Grade::D
}
