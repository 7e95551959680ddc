//! A silence in a table: an open band as long as its share of the longest.

use super::fade::fade;

/// Width of the longest bar, in units of the drawing.
const WIDTH: f64 = 192.0;

/// The upper and the lower edge.
const EDGES: [f64; 2] = [2.0, 12.0];

/// How much of a bar breaks into dashes, since the silence goes on.
const FADE: f64 = 0.18;

/// The bar of a silence of some days beside the longest of the table; `words` say it to those who cannot see.
#[must_use]
pub fn silence_bar(days: i32, longest: i32, words: &str) -> String {
    let share = f64::from(days.max(0)) / f64::from(longest.max(1));
    let end = 1.0 + (WIDTH - 2.0) * share.min(1.0);
    let solid = end - (end - 1.0) * FADE;
    let [top, bottom] = EDGES;
    let edges =
        format!("<path class=\"t-band\" d=\"M1 {top}V{bottom}M1 {top}H{solid:.1}M1 {bottom}H{solid:.1}\"/>");
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 {WIDTH} 14\" preserveAspectRatio=\"xMinYMid meet\" role=\"img\" \
         aria-label=\"{}\">{edges}{}</svg>",
        super::text::escaped(words),
        fade("t-band", solid, end, EDGES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_fills_the_table_and_half_of_it_half() {
        assert!(silence_bar(400, 400, "400 days").contains("H156.8"));
        assert!(silence_bar(200, 400, "200 days").contains("H78.9"));
        assert!(silence_bar(0, 0, "0 days").contains("H1.0"), "nothing is divided by nothing");
    }
}
