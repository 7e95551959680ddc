//! What came of the steps addressed to an institution, in one sentence; nothing here ranks anybody.

use super::parts::Reader;
use crate::store::Score;

/// How much of what was asked came to what, in words; nothing of what is nought.
pub(super) fn words(reader: &Reader<'_>, score: &Score) -> String {
    let numbers = [
        ("substance", score.substance),
        ("formal", score.formal),
        ("late", score.late),
        ("no_answer", score.no_answer),
        ("ignored", score.ignored),
        ("awaited", score.awaited),
        ("no_duty", score.no_duty),
        ("not_followed", score.not_followed),
    ];
    let told = numbers.into_iter().filter(|(_, number)| *number > 0);
    told.map(|(word, number)| reader.counted(&format!("tally-{word}"), number)).collect::<Vec<_>>().join("; ")
}
