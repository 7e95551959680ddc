//! A series of actions: a ribbon with its number for each, tied to a rail for each year at its month. A year in which
//! none is on record keeps its rail, empty.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;

use super::text::{SMALL, escaped, width};

/// Where the two rails run in a row, and where a ribbon is tied.
const RAILS: [f64; 2] = [11.0, 20.0];
const TOP: f64 = 5.0;

/// The swallow tail of a ribbon, and the room under a row.
const NOTCH: f64 = 6.0;
const UNDER: f64 = 8.0;

/// Room for the names of the months.
const HEAD: f64 = 26.0;

/// A series as it is drawn.
pub struct Series {
    /// Beginning of the ids in the drawing, so that two drawings on one page do not collide.
    pub id: String,
    /// Title for those who cannot see it.
    pub title: String,
    /// What it shows, in words.
    pub desc: String,
    /// Short names of the twelve months.
    pub months: [String; 12],
    /// The actions whose month is on record.
    pub ribbons: Vec<SeriesRibbon>,
}

/// One action.
pub struct SeriesRibbon {
    /// Its number; empty when it has none.
    pub number: String,
    /// The day, or the first of the month when only that is on record.
    pub on: Date,
    /// How it is drawn.
    pub form: RibbonForm,
    /// How many came, for a wide screen; empty when that is not on record.
    pub came: String,
}

/// How a ribbon is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RibbonForm {
    /// White: it was held, on a day that is on record.
    Held,
    /// White with a dashed edge: held about that time.
    About,
    /// Dashed and hollow: it is announced.
    Announced,
}

/// The measures of one drawing.
struct Measures {
    class: &'static str,
    width: f64,
    /// Where the first month begins, and from one month to the next.
    left: f64,
    month: f64,
    /// Breadth and length of a ribbon.
    ribbon: (f64, f64),
    narrow: bool,
}

const WIDE: Measures =
    Measures { class: "w-wide", width: 1152.0, left: 72.0, month: 90.0, ribbon: (40.0, 44.0), narrow: false };
const NARROW: Measures =
    Measures { class: "w-narrow", width: 328.0, left: 46.0, month: 23.5, ribbon: (20.0, 50.0), narrow: true };

/// A ribbon at its place in a row.
type Placed<'a> = (f64, &'a SeriesRibbon);

/// Draws the series twice: for wide screens and print, and for narrow ones. Empty where no month is on record.
#[must_use]
pub fn series(series: &Series) -> String {
    let years = series.ribbons.iter().map(|ribbon| ribbon.on.year());
    let (Some(first), Some(last)) = (years.clone().min(), years.max()) else { return String::new() };
    let drawings: String =
        [WIDE, NARROW].iter().map(|measures| drawing(series, measures, first, last)).collect();
    format!("<figure class=\"silence series\">{drawings}</figure>")
}

fn drawing(series: &Series, measures: &Measures, first: i16, last: i16) -> String {
    let mut y = HEAD;
    let mut rows = String::new();
    for year in first..=last {
        let lanes = lanes(series, measures, year);
        rows.push_str(&row(measures, year, &lanes, y));
        y += height(measures) * lanes.len().max(1) as f64;
    }
    let Measures { class, width, .. } = measures;
    let id = format!("{}-{class}", series.id);
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {y:.0}\" width=\"{width}\" height=\"{y:.0}\" role=\"img\" \
         aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{}{rows}</svg>",
        escaped(&series.title),
        escaped(&series.desc),
        months(series, measures)
    )
}

/// The height of one lane.
fn height(measures: &Measures) -> f64 {
    TOP + measures.ribbon.1 + UNDER + if measures.narrow { 0.0 } else { 16.0 }
}

fn months(series: &Series, measures: &Measures) -> String {
    let mut drawn = String::new();
    for (place, name) in series.months.iter().enumerate() {
        let x = measures.left + measures.month * (place as f64 + 0.5);
        let name = if measures.narrow { (place + 1).to_string() } else { escaped(name) };
        let _ = write!(
            drawn,
            "<text class=\"t-side\" x=\"{x:.1}\" y=\"16\" text-anchor=\"middle\">{name}</text>"
        );
    }
    drawn
}

/// The ribbons of a year in as many lanes as they need, each in order of date.
fn lanes<'a>(series: &'a Series, measures: &Measures, year: i16) -> Vec<Vec<Placed<'a>>> {
    let mut of_year: BTreeMap<(Date, usize), &SeriesRibbon> = BTreeMap::new();
    for (place, ribbon) in series.ribbons.iter().enumerate().filter(|(_, ribbon)| ribbon.on.year() == year) {
        of_year.insert((ribbon.on, place), ribbon);
    }
    let mut lanes: Vec<Vec<Placed<'a>>> = Vec::new();
    for ribbon in of_year.into_values() {
        let x = left_of(ribbon.on, measures);
        let free = |lane: &&mut Vec<Placed<'a>>| {
            lane.last().is_none_or(|(before, _)| before + measures.ribbon.0 + 1.0 <= x)
        };
        match lanes.iter_mut().find(free) {
            Some(lane) => lane.push((x, ribbon)),
            None => lanes.push(vec![(x, ribbon)]),
        }
    }
    lanes
}

/// The left edge of a ribbon: by its day within the month.
fn left_of(on: Date, measures: &Measures) -> f64 {
    let share = f64::from(on.day() - 1) / f64::from(on.days_in_month());
    let room = measures.month - measures.ribbon.0 - 1.0;
    measures.left + measures.month * f64::from(on.month() - 1) + room * share
}

fn row(measures: &Measures, year: i16, lanes: &[Vec<Placed<'_>>], top: f64) -> String {
    let mut drawn = format!("<text class=\"t-year\" x=\"0\" y=\"{:.1}\">{year}</text>", top + RAILS[1]);
    for lane in 0..lanes.len().max(1) {
        let y = top + height(measures) * lane as f64;
        let rail = |at: f64| {
            format!("<path class=\"rail\" d=\"M{} {:.1}H{}\"/>", measures.left, y + at, measures.width)
        };
        drawn.push_str(&rail(RAILS[1]));
        for (x, ribbon) in lanes.get(lane).into_iter().flatten() {
            drawn.push_str(&ribbon_at(measures, ribbon, *x, y));
        }
        drawn.push_str(&rail(RAILS[0]));
    }
    drawn
}

fn ribbon_at(measures: &Measures, ribbon: &SeriesRibbon, x: f64, y: f64) -> String {
    let (broad, long) = measures.ribbon;
    let (half, top) = (broad / 2.0, y + TOP);
    let outline = format!("M{x:.1} {top:.1}h{broad}v{long}l-{half} -{NOTCH}l-{half} {NOTCH}z");
    let class = if ribbon.form == RibbonForm::Announced { "rb-open" } else { "rb" };
    let mut drawn = match ribbon.form {
        RibbonForm::Held | RibbonForm::Announced => format!("<path class=\"{class}\" d=\"{outline}\"/>"),
        RibbonForm::About => format!(
            "<path class=\"rb rb-edgeless\" d=\"{outline}\"/><path class=\"rb-about\" d=\"{outline}\"/>"
        ),
    };
    let number = escaped(&ribbon.number);
    // A number that is broader than its ribbon runs down it, as names do on the fence.
    let turned = measures.narrow || width(&ribbon.number, &SMALL) > broad - 4.0;
    let (at_x, at_y, turn) =
        if turned { (x + half - 5.0, y + 27.0, " rotate(90)") } else { (x + half, y + 37.0, "") };
    let anchor = if turned { "start" } else { "middle" };
    let _ = write!(
        drawn,
        "<text class=\"{class}-t\" transform=\"translate({at_x:.1} {at_y:.1}){turn}\" text-anchor=\"{anchor}\">{number}</text>"
    );
    if !measures.narrow && !ribbon.came.is_empty() {
        let _ = write!(
            drawn,
            "<text class=\"t-side t-small\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            x + half,
            top + long + 15.0,
            escaped(&ribbon.came)
        );
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn ribbon(number: &str, on: Date, form: RibbonForm) -> SeriesRibbon {
        SeriesRibbon { number: number.to_owned(), on, form, came: "40".to_owned() }
    }

    fn drawn(ribbons: Vec<SeriesRibbon>) -> String {
        let months = std::array::from_fn(|month| format!("m{month}"));
        series(&Series { id: "s1".to_owned(), title: "T<".to_owned(), desc: "D".to_owned(), months, ribbons })
    }

    #[test]
    fn each_action_hangs_once_on_each_drawing_and_an_empty_year_keeps_its_rail() {
        let svg = drawn(vec![
            ribbon("1", date(2016, 7, 27), RibbonForm::Held),
            ribbon("8", date(2018, 2, 24), RibbonForm::About),
            ribbon("9", date(2018, 12, 31), RibbonForm::Announced),
        ]);
        assert_eq!(svg.matches("<svg").count(), 2);
        assert_eq!(svg.matches(">8</text>").count(), 3, "twice the number, once the month of August");
        assert_eq!(svg.matches("class=\"rail\"").count(), 2 * 2 * 3);
        assert!(svg.contains(">2017</text>") && svg.matches("rb-open\"").count() == 2);
        assert!(!svg.contains("T<") && !svg.contains("style=") && !svg.contains("NaN"));
        assert!(drawn(Vec::new()).is_empty());
    }

    #[test]
    fn two_of_one_month_never_lie_on_each_other() {
        let two = drawn(vec![
            ribbon("1", date(2016, 7, 1), RibbonForm::Held),
            ribbon("2", date(2016, 7, 2), RibbonForm::Held),
        ]);
        let one = drawn(vec![ribbon("1", date(2016, 7, 1), RibbonForm::Held)]);
        let high = |svg: &str| {
            svg.split("viewBox=\"0 0 328 ").nth(1).unwrap().split('"').next().unwrap().parse::<u32>().unwrap()
        };
        assert!(high(&two) > high(&one));
    }

    #[test]
    fn the_last_ribbon_of_a_year_stays_on_the_sheet() {
        for measures in [WIDE, NARROW] {
            let right = left_of(date(2016, 12, 31), &measures) + measures.ribbon.0;
            assert!(right <= measures.width, "{right}");
            let left = left_of(date(2016, 12, 1), &measures);
            assert!(left_of(date(2016, 11, 30), &measures) + measures.ribbon.0 < left, "months stay apart");
        }
    }
}
