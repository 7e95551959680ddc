//! The map: a mark with its number at each settlement, on the land that lies there. The extent follows from the places,
//! so that a register of another country has its own coast.

use std::fmt::Write as _;

use super::land::{self, Extent, Point};
use super::text::{LABEL, SMALL, escaped, width};

/// From the lower to the upper edge at least so many degrees, so that a coast can be known again.
const LEAST_HEIGHT: f64 = 3.4;

/// How much larger than the places the extent is, in each direction.
const ROOM: f64 = 1.5;

/// Nothing is drawn nearer to a pole than this.
const FARTHEST_NORTH: f64 = 84.0;

/// From one line of words to the next, and half of one.
const LINE: f64 = 20.0;
const HALF_LINE: f64 = 10.0;

/// What the map shows.
pub struct PlacesMap {
    /// Title for those who cannot see it.
    pub title: String,
    /// What it shows, in words.
    pub desc: String,
    /// The settlements.
    pub marks: Vec<PlaceMark>,
    /// Names of countries and seas, each with points where it may stand; the first that has room is taken.
    pub labels: Vec<(String, &'static [(f64, f64)])>,
}

/// A settlement and how many people were last seen there.
pub struct PlaceMark {
    /// Where the people of this settlement are listed.
    pub href: String,
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub lang: &'static str,
    /// How many people.
    pub people: usize,
    /// Name and number in words.
    pub words: String,
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
}

/// The measures of one drawing.
#[derive(Clone, Copy)]
struct Sheet {
    class: &'static str,
    width: f64,
    height: f64,
}

const WIDE: Sheet = Sheet { class: "w-wide", width: 1152.0, height: 620.0 };
const NARROW: Sheet = Sheet { class: "w-narrow", width: 328.0, height: 340.0 };

/// Draws the map twice: for wide screens and print, and for narrow ones. Empty without a place.
#[must_use]
pub fn places_map(map: &PlacesMap) -> String {
    if map.marks.is_empty() {
        return String::new();
    }
    let drawings: String = [WIDE, NARROW].iter().map(|sheet| Drawing::new(map, *sheet).svg()).collect();
    format!("<figure class=\"silence places\">{drawings}</figure>")
}

struct Drawing<'a> {
    map: &'a PlacesMap,
    sheet: Sheet,
    extent: Extent,
    /// Units for a degree, eastward and northward.
    scale: (f64, f64),
}

/// A rectangle that words or a mark take up.
#[derive(Clone, Copy)]
struct Taken {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl<'a> Drawing<'a> {
    fn new(map: &'a PlacesMap, sheet: Sheet) -> Self {
        let span = |of: fn(&PlaceMark) -> f64| {
            let (least, most) = map
                .marks
                .iter()
                .map(of)
                .fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(at), most.max(at)));
            ((least + most) / 2.0, most - least)
        };
        let (east, broad) = span(|mark| mark.longitude);
        let (north, high) = span(|mark| mark.latitude);
        // A degree eastward is shorter the farther from the equator.
        let shrink = north.to_radians().cos().max(0.1);
        let height = LEAST_HEIGHT.max(high * ROOM).max(broad * ROOM * shrink * sheet.height / sheet.width);
        let northward = sheet.height / height;
        let eastward = northward * shrink;
        let (half_broad, half_high) = (sheet.width / eastward / 2.0, height / 2.0);
        let extent = Extent {
            west: east - half_broad,
            south: (north - half_high).max(-FARTHEST_NORTH),
            east: east + half_broad,
            north: (north + half_high).min(FARTHEST_NORTH),
        };
        Self { map, sheet, extent, scale: (eastward, northward) }
    }

    fn at(&self, (east, north): Point) -> Point {
        ((east - self.extent.west) * self.scale.0, (self.extent.north - north) * self.scale.1)
    }

    fn svg(&self) -> String {
        let Sheet { class, width, height } = self.sheet;
        let mut marks: Vec<&PlaceMark> = self.map.marks.iter().collect();
        // The largest first, so that no small one is hidden; of equals the more northern.
        marks.sort_by(|a, b| b.people.cmp(&a.people).then(b.latitude.total_cmp(&a.latitude)));
        let mut taken: Vec<Taken> = marks.iter().map(|mark| self.circle(mark)).collect();
        let drawn: String = marks.iter().map(|mark| self.mark(mark, &mut taken)).collect();
        let labels: String = self.map.labels.iter().map(|label| self.label(label, &mut taken)).collect();
        format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"group\" aria-labelledby=\"map-{class}-t map-{class}-d\"><title id=\"map-{class}-t\">{}</title>\
             <desc id=\"map-{class}-d\">{}</desc>{}{labels}{drawn}</svg>",
            escaped(&self.map.title),
            escaped(&self.map.desc),
            self.land()
        )
    }

    /// The land a little beyond the edge, so that where it was cut is not seen.
    fn land(&self) -> String {
        let beyond = (self.extent.north - self.extent.south) * 0.02;
        let extent = Extent {
            west: self.extent.west - beyond,
            south: self.extent.south - beyond,
            east: self.extent.east + beyond,
            north: self.extent.north + beyond,
        };
        let mut path = String::new();
        for ring in land::within(extent) {
            for (place, point) in ring.iter().enumerate() {
                let (x, y) = self.at(*point);
                let _ = write!(path, "{}{x:.1} {y:.1}", if place == 0 { 'M' } else { 'L' });
            }
            path.push('z');
        }
        format!("<path class=\"m-land\" d=\"{path}\"/>")
    }

    fn circle(&self, mark: &PlaceMark) -> Taken {
        let (x, y) = self.at((mark.longitude, mark.latitude));
        let radius = radius(mark.people);
        Taken { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    /// A circle with its number, and the name beside it where that has room; the list tells every name.
    fn mark(&self, mark: &PlaceMark, taken: &mut Vec<Taken>) -> String {
        let (x, y) = self.at((mark.longitude, mark.latitude));
        let radius = radius(mark.people);
        let name = self.name(mark, (x, y), radius, taken).map_or_else(String::new, |(x, at, anchor)| {
            // A name a line away is tied to its mark.
            let away = if (at - y).abs() > radius + 2.0 * HALF_LINE { leader((x, y), at, radius) } else { String::new() };
            format!(
                "{away}<text class=\"m-lab\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" lang=\"{}\">{}</text>",
                at + 5.5,
                mark.lang,
                escaped(&mark.name)
            )
        });
        // Name and number in the order in which they are said, so that who speaks to the page finds what they see.
        format!(
            "<a href=\"{}\" aria-label=\"{}\"><circle class=\"m-mark\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>{name} \
             <text class=\"m-n\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text></a>",
            escaped(&mark.href),
            escaped(&mark.words),
            y + 5.2,
            mark.people
        )
    }

    /// Where the name of a mark stands: right of it, left, above, below, or a line farther above or below, where nothing
    /// else does.
    fn name(
        &self,
        mark: &PlaceMark,
        (x, y): Point,
        radius: f64,
        taken: &mut Vec<Taken>,
    ) -> Option<(f64, f64, &'static str)> {
        let wide = width(&mark.name, &LABEL);
        let (beside, over) = (radius + 6.0, radius + 2.0 + HALF_LINE);
        let places = [
            (x + beside, y, "start", x + beside),
            (x - beside, y, "end", x - beside - wide),
            (x, y - over, "middle", x - wide / 2.0),
            (x, y + over, "middle", x - wide / 2.0),
            (x, y - over - LINE, "middle", x - wide / 2.0),
            (x, y + over + LINE, "middle", x - wide / 2.0),
        ];
        places.into_iter().find_map(|(at, y, anchor, left)| {
            let words = Taken { left, top: y - HALF_LINE, right: left + wide, bottom: y + HALF_LINE };
            self.take(words, taken).then_some((at, y, anchor))
        })
    }

    /// The name of a country or sea at the first of its points that has room.
    fn label(&self, (words, points): &(String, &'static [(f64, f64)]), taken: &mut Vec<Taken>) -> String {
        let half = width(words, &SMALL) / 2.0 + 4.0;
        let place = points.iter().find_map(|point| {
            let (x, y) = self.at(*point);
            let needed = Taken { left: x - half, top: y - HALF_LINE, right: x + half, bottom: y + HALF_LINE };
            self.take(needed, taken).then_some((x, y + 5.0))
        });
        place.map_or_else(String::new, |(x, y)| {
            let words = escaped(words);
            format!("<text class=\"t-side\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\">{words}</text>")
        })
    }

    /// Takes room up, where it is free and on the sheet.
    fn take(&self, needed: Taken, taken: &mut Vec<Taken>) -> bool {
        let on_sheet = needed.left >= 2.0
            && needed.top >= 2.0
            && needed.right <= self.sheet.width - 2.0
            && needed.bottom <= self.sheet.height - 2.0;
        let free = on_sheet && !taken.iter().any(|other| other.meets(needed));
        if free {
            taken.push(needed);
        }
        free
    }
}

impl Taken {
    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// From a mark up or down to a name that stands a line away.
fn leader((x, y): Point, name: f64, radius: f64) -> String {
    let side = (name - y).signum();
    format!("<path class=\"m-tie\" d=\"M{x:.1} {:.1}V{:.1}\"/>", y + side * radius, name - side * HALF_LINE)
}

/// By area, so that four people are drawn twice as broad as one, over a least size that holds a number.
fn radius(people: usize) -> f64 {
    (9.0 + 3.2 * (people as f64).sqrt()).min(40.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(name: &str, people: usize, longitude: f64, latitude: f64) -> PlaceMark {
        PlaceMark {
            href: "#at-1".to_owned(),
            name: name.to_owned(),
            lang: "en",
            people,
            words: format!("{name}: {people}"),
            longitude,
            latitude,
        }
    }

    fn drawn(marks: Vec<PlaceMark>) -> String {
        let ukraine: (String, &'static [(f64, f64)]) = ("Ukraine".to_owned(), &[(33.9, 46.5)]);
        places_map(&PlacesMap {
            title: "Title".to_owned(),
            desc: "Words".to_owned(),
            marks,
            labels: vec![ukraine],
        })
    }

    fn crimea() -> Vec<PlaceMark> {
        vec![
            mark("Simferopol", 4, 34.11, 44.96),
            mark("Bakhchysarai", 1, 33.86, 44.76),
            mark("Kerch", 2, 36.48, 45.36),
            mark("Saky", 1, 33.60, 45.13),
        ]
    }

    #[test]
    fn every_settlement_has_its_mark_and_number_on_both_sheets() {
        let map = drawn(crimea());
        assert_eq!(map.matches("<svg").count(), 2);
        assert_eq!(map.matches("<circle").count(), 8);
        assert_eq!(map.matches(">4</text>").count(), 2);
        assert_eq!(map.matches("aria-label=\"Kerch: 2\"").count(), 2);
        assert_eq!(map.matches(">Ukraine</text>").count(), 2);
        assert!(!map.contains("style=") && !map.contains("NaN"));
    }

    #[test]
    fn another_country_has_its_own_coast() {
        let map = drawn(vec![mark("Santiago", 300, -70.65, -33.46), mark("Valparaiso", 1, -71.6, -33.0)]);
        assert!(!map.contains("Ukraine"), "no name stands where its country is not");
        assert!(map.contains("m-land\" d=\"M"), "{map}");
    }

    #[test]
    fn no_name_lies_on_another_and_none_leaves_the_sheet() {
        let many: Vec<PlaceMark> = (0..40)
            .map(|n| mark("A settlement", 1, 34.0 + f64::from(n % 8) * 0.01, 45.0 + f64::from(n / 8) * 0.01))
            .collect();
        let map = drawn(many);
        assert_eq!(map.matches("<circle").count(), 80, "no mark is left out");
        assert!(map.matches("m-lab").count() < 12, "names that have no room are told in the list alone");
        assert!(drawn(Vec::new()).is_empty());
    }

    #[test]
    fn words_cannot_become_markup() {
        assert!(!drawn(vec![mark("<b>\"x\"", 1, 34.0, 45.0)]).contains("<b>"));
    }
}
