//! Where a day stands, and the measures of the two drawings.

use std::fmt::Write as _;

use jiff::civil::Date;

/// The shortest time that is drawn.
const LEAST_DAYS: i32 = 90;

/// Room left and right of the time.
const EDGE: f64 = 10.0;

/// The measures of one drawing, in its own units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) width: f64,
    /// From one row to the next.
    pub(super) pitch: f64,
    /// Height of a band.
    pub(super) band: f64,
    /// Room for the words over a band.
    pub(super) over: f64,
    /// How many lines of words that room holds.
    pub(super) lines: usize,
    /// How long an open band fades.
    pub(super) fade: f64,
    /// Whether it is the drawing for a narrow screen.
    pub(super) narrow: bool,
}

/// The drawing for a wide screen and for print.
pub(super) const WIDE: Measures =
    Measures { width: 1152.0, pitch: 54.0, band: 20.0, over: 28.0, lines: 1, fade: 96.0, narrow: false };

/// The drawing for a narrow screen.
pub(super) const NARROW: Measures =
    Measures { width: 328.0, pitch: 68.0, band: 16.0, over: 46.0, lines: 2, fade: 49.3, narrow: true };

/// A linear scale from the first day to the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    from: Date,
    to: Date,
    days: i32,
    width: f64,
}

impl Scale {
    pub(super) fn new(from: Date, to: Date, measures: &Measures) -> Self {
        let days = days_between(from, to).max(LEAST_DAYS);
        let from = to.saturating_sub(jiff::Span::new().days(days));
        Self { from, to, days, width: measures.width }
    }

    /// Where a day stands; never outside the time that is drawn.
    pub(super) fn x(&self, day: Date) -> f64 {
        let share = f64::from(days_between(self.from, day)) / f64::from(self.days);
        EDGE + (self.width - 2.0 * EDGE) * share.clamp(0.0, 1.0)
    }

    /// The left end of time.
    pub(super) fn left(&self) -> f64 {
        EDGE
    }

    /// The last day, to which everything is counted.
    pub(super) fn right(&self) -> f64 {
        self.width - EDGE
    }

    /// The day at its right end.
    pub(super) fn last(&self) -> Date {
        self.to
    }

    /// The axis at a height, with a tick at each first of January and as many years as have room.
    pub(super) fn axis(&self, y: f64, least_apart: f64) -> String {
        let mut drawn =
            format!("<path class=\"t-axis\" d=\"M{:.1} {y:.1}H{:.1}\"/>", self.left(), self.right());
        let a_year = (self.width - 2.0 * EDGE) * 365.25 / f64::from(self.days);
        let every = (1..).find(|years| f64::from(*years) * a_year >= least_apart).unwrap_or(1);
        for year in self.from.year() + 1..=self.to.year() {
            let Ok(day) = Date::new(year, 1, 1) else { continue };
            let x = self.x(day);
            let _ = write!(drawn, "<path class=\"t-tick\" d=\"M{x:.1} {y:.1}v6\"/>");
            let has_room = x > self.left() + 18.0 && x < self.right() - 18.0;
            if i32::from(year) % every == 0 && has_room {
                let _ = write!(
                    drawn,
                    "<text class=\"t-year\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{year}</text>",
                    y + 22.0
                );
            }
        }
        drawn
    }
}

/// Whole days from one day to another; negative when the second is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn time_is_linear_from_edge_to_edge() {
        let scale = Scale::new(date(2016, 5, 24), date(2026, 11, 23), &WIDE);
        assert!((scale.x(date(2016, 5, 24)) - 10.0).abs() < 0.01);
        assert!((scale.x(date(2026, 11, 23)) - 1142.0).abs() < 0.01);
        assert!((scale.x(date(2017, 1, 1)) - 75.5).abs() < 0.1);
        assert!((scale.x(date(1990, 1, 1)) - 10.0).abs() < 0.01, "nothing stands outside");
    }

    #[test]
    fn a_short_time_is_drawn_as_ninety_days() {
        let scale = Scale::new(date(2026, 11, 20), date(2026, 11, 23), &WIDE);
        assert!((scale.x(date(2026, 8, 25)) - 10.0).abs() < 0.01);
        assert!((scale.x(date(2026, 11, 23)) - 1142.0).abs() < 0.01);
    }

    #[test]
    fn many_years_are_named_as_far_as_there_is_room() {
        let scale = Scale::new(date(1926, 1, 1), date(2026, 11, 23), &NARROW);
        let names = scale.axis(0.0, 48.0).matches("t-year").count();
        assert!((3..=6).contains(&names), "{names}");
    }
}
