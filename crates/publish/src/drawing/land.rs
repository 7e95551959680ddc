//! Shores: which land lies in some part of the world, as rings of points in degrees. No border of any country.
//!
//! `map/land.txt` holds the Black Sea and the Sea of Azov finely and the world roughly, both from Natural Earth.

use std::sync::LazyLock;

/// A point in degrees: east, north.
pub(super) type Point = (f64, f64);

/// A part of the world in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    pub(super) west: f64,
    pub(super) south: f64,
    pub(super) east: f64,
    pub(super) north: f64,
}

/// The land of one part of the world, drawn as finely as it is known.
struct Part {
    extent: Extent,
    rings: Vec<Vec<Point>>,
}

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| read(include_str!("../../map/land.txt")));

/// The land within an extent, of the first part that holds the whole of it; the ends of a ring that was cut lie on the
/// edge of the extent.
pub(super) fn within(extent: Extent) -> Vec<Vec<Point>> {
    let part = PARTS.iter().find(|part| part.extent.holds(extent)).or(PARTS.last());
    let rings = part.map_or(&[][..], |part| &part.rings);
    rings.iter().map(|ring| clipped(ring, extent)).filter(|ring| ring.len() > 2).collect()
}

impl Extent {
    fn holds(self, other: Self) -> bool {
        self.west <= other.west
            && self.south <= other.south
            && self.east >= other.east
            && self.north >= other.north
    }
}

/// A heading (`@ unit west south east north`) begins a part; each line after it is a ring, as the file's head says.
fn read(file: &str) -> Vec<Part> {
    let mut parts: Vec<(f64, Part)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let numbers = |line: &str| -> Vec<f64> {
            line.split(' ').map(|number| number.parse().expect("a test reads every number")).collect()
        };
        if let Some(heading) = line.strip_prefix("@ ") {
            let numbers = numbers(heading);
            let extent = Extent { west: numbers[1], south: numbers[2], east: numbers[3], north: numbers[4] };
            parts.push((numbers[0], Part { extent, rings: Vec::new() }));
        } else if let Some((unit, part)) = parts.last_mut() {
            part.rings.push(ring(&numbers(line), *unit));
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

/// From steps between points to the points.
fn ring(steps: &[f64], unit: f64) -> Vec<Point> {
    let mut at = (0.0, 0.0);
    let points = steps.chunks_exact(2).map(|step| {
        at = (at.0 + step[0], at.1 + step[1]);
        (at.0 * unit, at.1 * unit)
    });
    points.collect()
}

/// The part of a ring within an extent, side by side, as Sutherland and Hodgman do it.
fn clipped(ring: &[Point], extent: Extent) -> Vec<Point> {
    let east = |point: Point| point.0;
    let north = |point: Point| point.1;
    let ring = cut(ring, |point| east(point) - extent.west);
    let ring = cut(&ring, |point| extent.east - east(point));
    let ring = cut(&ring, |point| north(point) - extent.south);
    cut(&ring, |point| extent.north - north(point))
}

/// The part of a ring where a measure is not negative.
fn cut(ring: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(ring.len());
    let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
    for (&before, &here) in before.zip(ring) {
        let (was, is) = (inside(before), inside(here));
        if (was < 0.0) != (is < 0.0) {
            let share = was / (was - is);
            kept.push((before.0 + (here.0 - before.0) * share, before.1 + (here.1 - before.1) * share));
        }
        if is >= 0.0 {
            kept.push(here);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(east: f64, north: f64, reach: f64) -> Extent {
        Extent { west: east - reach, south: north - reach, east: east + reach, north: north + reach }
    }

    /// Whether a point lies on land, by the shores of an extent around it.
    fn is_land(east: f64, north: f64, reach: f64) -> bool {
        let crossed = |ring: &Vec<Point>| {
            let ends = ring.iter().zip(ring.iter().cycle().skip(1));
            ends.filter(|((x1, y1), (x2, y2))| {
                (*y1 > north) != (*y2 > north) && east < (x2 - x1) * (north - y1) / (y2 - y1) + x1
            })
            .count()
        };
        within(around(east, north, reach)).iter().map(crossed).sum::<usize>() % 2 == 1
    }

    #[test]
    fn land_is_land_and_sea_is_sea() {
        for (east, north, land, place) in [
            (34.11, 44.96, true, "Simferopol"),
            (36.48, 45.36, true, "Kerch"),
            (33.69, 46.15, true, "Perekop"),
            (33.9, 46.6, true, "the steppe north of it"),
            (33.0, 43.8, false, "the Black Sea"),
            (36.0, 46.0, false, "the Sea of Azov"),
            (31.0, 46.2, false, "the bay of Odesa"),
            (-70.65, -33.45, true, "Santiago"),
            (-30.0, 0.0, false, "the Atlantic"),
        ] {
            assert_eq!(is_land(east, north, 1.5), land, "{place}");
        }
    }

    #[test]
    fn no_shore_crosses_the_land_bridge_of_crimea() {
        let bridge = Extent { west: 33.66, south: 46.12, east: 33.70, north: 46.18 };
        let rings = within(bridge);
        let corners = |point: &Point| {
            (point.0 - bridge.west).abs() < 1e-9
                || (point.0 - bridge.east).abs() < 1e-9
                || (point.1 - bridge.south).abs() < 1e-9
                || (point.1 - bridge.north).abs() < 1e-9
        };
        assert_eq!(rings.len(), 1, "one land");
        assert!(rings[0].iter().all(corners), "and nothing but land: {rings:?}");
    }

    #[test]
    fn a_ring_is_cut_at_the_edge_and_one_outside_is_gone() {
        let square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        let half = clipped(&square, Extent { west: 5.0, south: -5.0, east: 20.0, north: 20.0 });
        assert_eq!(half, [(5.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 10.0)]);
        assert!(clipped(&square, around(50.0, 50.0, 1.0)).is_empty());
        assert!(clipped(&[], around(0.0, 0.0, 1.0)).is_empty());
    }
}
