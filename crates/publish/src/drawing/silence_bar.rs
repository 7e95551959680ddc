//! The longest silence of an institution as a bar, for a table sorted by it.

use super::fade::fade;

/// Length of the longest bar of a table, and the share of a bar that fades.
const LONGEST: f64 = 190.0;
const FADING: f64 = 0.19;

/// Draws a silence of a share of the longest, from 0 to 1; an open one fades, an ended one is closed.
///
/// It is silent: the days stand beside it.
#[must_use]
pub fn silence_bar(share_of_longest: f64, open: bool) -> String {
    let end = 1.0 + (LONGEST * share_of_longest).clamp(1.0, LONGEST);
    let solid = if open { end - FADING * (end - 1.0) } else { end };
    let tail = if open { fade("t-band", solid, end, [2.0, 12.0]) } else { String::new() };
    let edge = if open { String::new() } else { format!("M{end:.1} 2V12") };
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 192 14\" preserveAspectRatio=\"xMinYMid meet\" width=\"192\" \
         height=\"14\" aria-hidden=\"true\" focusable=\"false\"><path class=\"t-band\" \
         d=\"M1 2V12M1 2H{solid:.1}M1 12H{solid:.1}{edge}\"/>{tail}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_silence_fades() {
        assert_eq!(silence_bar(1.0, true).matches("<path").count(), 2);
        assert!(silence_bar(0.5, false).contains("H96.0M1 12H96.0M96.0 2V12"));
        assert!(silence_bar(7.0, false).contains("H191.0"), "nothing is longer than the longest");
    }
}
