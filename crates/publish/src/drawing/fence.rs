//! By year: one ribbon a person, tied to two rails, as at the fence of the embassy; plain bars where there are
//! too many people for ribbons.

use std::fmt::Write as _;

use super::text::{SMALL, escaped, width};

/// Measures of a ribbon and its row.
const STEP: f64 = 29.0;
const RIBBON: f64 = 24.0;
const LENGTH: f64 = 184.0;
const NOTCH: f64 = 9.0;

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
    let longest = year.people.iter().map(|person| width(&person.name, &SMALL)).fold(0.0, f64::max);
    let length = LENGTH.max(longest + 46.0);
    let (wide, high) = (STEP * year.people.len() as f64 + 7.0, length + 12.0);
    let caption = escaped(&year.caption);
    let mut svg = format!(
        "<li><svg viewBox=\"0 0 {wide:.0} {high:.0}\" width=\"{wide:.0}\" height=\"{high:.0}\" role=\"img\" \
         aria-label=\"{caption}\"><path class=\"rail\" d=\"M0 22H{wide:.0}\"/>"
    );
    for (place, person) in year.people.iter().enumerate() {
        svg.push_str(&ribbon(person, 4.0 + STEP * place as f64, length));
    }
    let _ = write!(svg, "<path class=\"rail\" d=\"M0 11H{wide:.0}\"/></svg><p>{caption}</p></li>");
    svg
}

fn ribbon(person: &FenceName, x: f64, length: f64) -> String {
    let class = match person.kind {
        FenceKind::Sought => "rb",
        FenceKind::FoundDead => "rb-dead",
        FenceKind::NotVerified => "rb-open",
    };
    let half = RIBBON / 2.0;
    format!(
        "<path class=\"{class}\" d=\"M{x:.0} 5h{RIBBON}v{length:.0}l-{half} -{NOTCH}l-{half} {NOTCH}z\"/>\
         <text class=\"{class}-t\" transform=\"translate({:.0} 33) rotate(90)\" lang=\"{}\">{}</text>",
        x + 8.0,
        person.lang,
        escaped(&person.name)
    )
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
    fn a_long_name_lengthens_the_ribbons_of_its_year() {
        let person = |name: String| FenceName { name, lang: "en", kind: FenceKind::Sought };
        let short = fence(&[FenceYear {
            caption: "2014: 1 missing".to_owned(),
            people: vec![person("Ay Bee".to_owned())],
        }]);
        assert!(short.contains("viewBox=\"0 0 36 196\"") && short.contains("v184"));
        let long = fence(&[FenceYear { caption: String::new(), people: vec![person("x".repeat(200))] }]);
        assert!(long.contains(&"x".repeat(200)) && !long.contains("v184"));
    }

    #[test]
    fn the_longest_bar_fills_the_width() {
        let bar = |people| YearBar { label: "2014".to_owned(), people, caption: String::new() };
        let drawn = bars(&[bar(10), bar(5), bar(0)]);
        assert!(drawn.contains("H398V") && drawn.contains("H199V") && drawn.contains("H1V"));
        assert_eq!(bars(&[]), "<ul class=\"rows\"></ul>");
    }
}
