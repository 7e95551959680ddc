//! The end of an open band: two edges that break into dashes. Not a gradient, so that it prints.

use std::fmt::Write as _;

/// Dashes and gaps of a fading edge, before they are scaled to its length.
const DASHES: [f64; 6] = [14.0, 11.0, 8.0, 6.0, 4.0, 2.0];
const GAPS: [f64; 6] = [3.0, 5.0, 7.0, 9.0, 12.0, 0.0];

/// How much of its length the dashes and gaps fill.
const FILLED: f64 = 0.91;

/// Two edges at some heights, fading from one point towards another.
pub(super) fn fade(class: &str, from: f64, to: f64, heights: [f64; 2]) -> String {
    let scale = FILLED * (to - from) / DASHES.iter().chain(&GAPS).sum::<f64>();
    let mut path = String::new();
    let mut x = from;
    for (dash, gap) in DASHES.iter().zip(GAPS) {
        let end = x + dash * scale;
        for y in heights {
            let _ = write!(path, "M{x:.1} {y:.1}H{end:.1}");
        }
        x = end + gap * scale;
    }
    format!("<path class=\"{class}\" d=\"{path}\"/>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_dashes_grow_shorter_towards_the_end() {
        let drawn = fade("t-band", 1046.0, 1142.0, [54.0, 74.0]);
        assert!(drawn.contains("M1046.0 54.0H1061.1M1046.0 74.0H1061.1M1064.3 54.0H1076.2"), "{drawn}");
        assert!(drawn.ends_with("M1131.2 54.0H1133.4M1131.2 74.0H1133.4\"/>"), "{drawn}");
    }
}
