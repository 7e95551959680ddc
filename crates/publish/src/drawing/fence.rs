//! By year: one ribbon a person, tied to two rails, as at the fence of the embassy; plain bars where there are
//! too many people for ribbons.

use std::fmt::Write as _;

use super::text::{SMALL, escaped, lines, width};

/// Measures of a ribbon and its row.
const RIBBON: f64 = 24.0;
const GAP: f64 = 5.0;
const LENGTH: f64 = 184.0;
const NOTCH: f64 = 9.0;

/// The longest line of a name; a longer name has several, and a single longer word is set smaller.
const LONGEST_LINE: f64 = 230.0;

/// From one line of a name to the next.
const LINE: f64 = 17.0;

/// The people of one year.
pub struct FenceYear {
    /// What the ribbons are, in words: shown below, and read to those who cannot see them.
    pub caption: String,
    /// Everybody, in order.
    pub people: Vec<FenceName>,
}

/// One ribbon.
pub struct FenceName {
    /// The name on it.
    pub name: String,
    /// The language of the name.
    pub lang: &'static str,
    /// How it is drawn.
    pub kind: FenceKind,
}

/// How a ribbon is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FenceKind {
    /// White: missing, or found alive.
    Sought,
    /// Filled: found dead.
    FoundDead,
    /// Dashed: reported missing, not verified.
    NotVerified,
}

/// The numbers of one year.
pub struct YearBar {
    /// The year.
    pub label: String,
    /// How many people.
    pub people: i64,
    /// The same in words.
    pub caption: String,
}

/// Draws the ribbons, a group a year.
#[must_use]
pub fn fence(years: &[FenceYear]) -> String {
    let groups: String = years.iter().map(group).collect();
    format!("<div class=\"fencewrap\"><ul class=\"fence\">{groups}</ul></div>")
}

fn group(year: &FenceYear) -> String {
    let names: Vec<Vec<String>> =
        year.people.iter().map(|person| lines(&person.name, &SMALL, LONGEST_LINE)).collect();
    let longest = names.iter().flatten().map(|line| width(line, &SMALL)).fold(0.0, f64::max);
    let length = LENGTH.max(longest.min(LONGEST_LINE) + 46.0);
    let wide = names.iter().map(|lines| breadth(lines) + GAP).sum::<f64>() + 7.0;
    let high = length + 12.0;
    let caption = escaped(&year.caption);
    let mut svg = format!(
        "<li><svg viewBox=\"0 0 {wide:.0} {high:.0}\" width=\"{wide:.0}\" height=\"{high:.0}\" role=\"img\" \
         aria-label=\"{caption}\"><path class=\"rail\" d=\"M0 22H{wide:.0}\"/>"
    );
    let mut x = 4.0;
    for (person, lines) in year.people.iter().zip(&names) {
        svg.push_str(&ribbon(person, lines, x, length));
        x += breadth(lines) + GAP;
    }
    let _ = write!(svg, "<path class=\"rail\" d=\"M0 11H{wide:.0}\"/></svg><p>{caption}</p></li>");
    svg
}

/// How broad a ribbon is that holds a name in so many lines.
fn breadth(lines: &[String]) -> f64 {
    RIBBON + LINE * (lines.len().max(1) - 1) as f64
}

fn ribbon(person: &FenceName, lines: &[String], x: f64, length: f64) -> String {
    let class = match person.kind {
        FenceKind::Sought => "rb",
        FenceKind::FoundDead => "rb-dead",
        FenceKind::NotVerified => "rb-open",
    };
    let (broad, half) = (breadth(lines), breadth(lines) / 2.0);
    let mut drawn = format!(
        "<path class=\"{class}\" d=\"M{x:.0} 5h{broad}v{length:.0}l-{half} -{NOTCH}l-{half} {NOTCH}z\"/>"
    );
    // The first line stands outermost on the right, as the words run down the ribbon.
    for (place, line) in lines.iter().rev().enumerate() {
        let at = x + 8.0 + LINE * place as f64;
        let smaller = LONGEST_LINE / width(line, &SMALL).max(LONGEST_LINE);
        let scale = if smaller < 1.0 { format!(" scale({smaller:.2})") } else { String::new() };
        let _ = write!(
            drawn,
            "<text class=\"{class}-t\" transform=\"translate({at:.0} 33) rotate(90){scale}\" lang=\"{}\">{}</text>",
            person.lang,
            escaped(line)
        );
    }
    drawn
}

/// Draws plain bars, a line a year, the longest over the whole width.
#[must_use]
pub fn bars(years: &[YearBar]) -> String {
    let most = years.iter().map(|year| year.people).max().unwrap_or(0).max(1);
    let lines = years.iter().map(|year| {
        let share = (year.people as f64 / most as f64 * 398.0).max(1.0);
        format!(
            "<li><span class=\"when\">{}</span><div><svg class=\"bar\" viewBox=\"0 0 400 16\" width=\"400\" \
             height=\"16\" aria-hidden=\"true\" focusable=\"false\"><path class=\"t-band\" \
             d=\"M1 2H{share:.0}V14H1z\"/></svg><p class=\"meta\">{}</p></div></li>",
            escaped(&year.label),
            escaped(&year.caption)
        )
    });
    format!("<ul class=\"rows\">{}</ul>", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_lengthens_its_ribbon_then_wraps_and_a_long_word_is_set_smaller() {
        let drawn = |name: String| {
            fence(&[FenceYear {
                caption: "2014: 1 missing".to_owned(),
                people: vec![FenceName { name, lang: "en", kind: FenceKind::Sought }],
            }])
        };
        let short = drawn("Ay Bee".to_owned());
        assert!(short.contains("viewBox=\"0 0 36 196\"") && short.contains("v184"));
        let wrapped = drawn("Twelve letters ".repeat(14));
        assert!(wrapped.matches("<text").count() > 4 && !wrapped.contains("scale("), "{wrapped}");
        let word = drawn("x".repeat(200));
        assert!(word.contains(&"x".repeat(200)) && word.contains("scale(0."), "whole, and within its ribbon");
        assert!(word.contains("v276"), "no ribbon is longer than the longest line: {word}");
    }

    #[test]
    fn the_longest_bar_fills_the_width() {
        let bar = |people| YearBar { label: "2014".to_owned(), people, caption: String::new() };
        let drawn = bars(&[bar(10), bar(5), bar(0)]);
        assert!(drawn.contains("H398V") && drawn.contains("H199V") && drawn.contains("H1V"));
        assert_eq!(bars(&[]), "<ul class=\"rows\"></ul>");
    }
}
