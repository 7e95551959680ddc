//! Many acts on one side: low bands with their numbers alone, sharing lanes where they do not touch.

use std::fmt::Write as _;

use super::band::{Band, begin, end};
use super::mark::{Form, Mark};
use super::scale::{Measures, Scale};
use super::text::{SMALL, escaped, width};

/// From one lane to the next, the height of a band in it, and the room over the first.
const PITCH: f64 = 22.0;
const BAND: f64 = 10.0;
const OVER: f64 = 6.0;

/// From a number to the lines of its act, and from one act to the number of the next.
const NEAR: f64 = 5.0;
const APART: f64 = 8.0;

/// Acts and the lane of each.
pub(super) struct Lanes<'a> {
    acts: Vec<(Act<'a>, usize)>,
    scale: &'a Scale,
    measures: &'a Measures,
}

/// One act with its number.
struct Act<'a> {
    mark: &'a Mark,
    /// Where the number stands: its right end before the act, its left end after it.
    number: f64,
    before: bool,
    /// From the first to the last of its lines and its number; without end while it lasts.
    from: f64,
    to: f64,
}

impl<'a> Lanes<'a> {
    /// Gives each act the first lane that is free where it begins. An open band keeps its lane to the end.
    pub(super) fn new(marks: &'a [Mark], scale: &'a Scale, measures: &'a Measures) -> Self {
        let mut ends: Vec<f64> = Vec::new();
        let place = |mark| {
            let act = Act::new(mark, scale);
            let free = ends.iter().position(|end| end + APART <= act.from);
            let lane = free.unwrap_or(ends.len());
            match free {
                Some(lane) => ends[lane] = act.to,
                None => ends.push(act.to),
            }
            (act, lane)
        };
        Self { acts: marks.iter().map(place).collect(), scale, measures }
    }

    /// From the room over the first lane to the bottom of the last.
    pub(super) fn height(&self) -> f64 {
        let last = self.acts.iter().map(|(_, lane)| *lane).max().unwrap_or(0);
        OVER + PITCH * last as f64 + BAND
    }

    /// Draws the acts from height `top` on.
    pub(super) fn drawn(&self, top: f64) -> String {
        let mut drawing = String::new();
        for (act, lane) in &self.acts {
            let y = top + OVER + PITCH * *lane as f64;
            let band = Band { scale: self.scale, measures: self.measures, y, height: BAND };
            drawing.push_str(&band.drawn(act.mark.when, act.mark.form));
            let _ = write!(
                drawing,
                "<text class=\"t-lab t-small\" x=\"{:.1}\" y=\"{:.1}\"{}>{}</text>",
                act.number,
                y + BAND,
                if act.before { " text-anchor=\"end\"" } else { "" },
                escaped(&act.mark.number)
            );
        }
        drawing
    }
}

impl<'a> Act<'a> {
    /// The number stands left of the act; where the axis leaves no room there, after it, or else on its lines.
    fn new(mark: &'a Mark, scale: &Scale) -> Self {
        let wide = width(&mark.number, &SMALL);
        let from = begin(mark.when, mark.form, scale);
        let to = end(mark.when, mark.form, scale);
        let number = from - NEAR;
        if number - wide > scale.left() {
            let to = to.unwrap_or(f64::INFINITY);
            return Self { mark, number, before: true, from: number - wide, to };
        }
        let after = to.unwrap_or_else(|| last_edge(mark, scale, wide)) + NEAR;
        let number = if after + wide < scale.right() { after } else { from + NEAR };
        Self { mark, number, before: false, from, to: to.map_or(f64::INFINITY, |to| to.max(number + wide)) }
    }
}

/// The edge of a lasting act after which its number stands: its due day where that is near, else its day.
fn last_edge(mark: &Mark, scale: &Scale, wide: f64) -> f64 {
    let day = scale.x(mark.when.latest());
    let due = match mark.form {
        Form::Open(due) => due.map_or(day, |due| scale.x(due.on)),
        _ => day,
    };
    if due < day + wide + 2.0 * NEAR { due } else { day }
}

#[cfg(test)]
mod tests {
    use super::super::mark::When;
    use super::super::scale::{NARROW, WIDE};
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn mark(days: i64, form: Form) -> Mark {
        Mark {
            number: "N1".to_owned(),
            label: String::new(),
            short_label: String::new(),
            when: When::Day(date(2014, 1, 1) + days.days()),
            form,
            words: String::new(),
            short_words: String::new(),
        }
    }

    fn lanes(marks: &[Mark]) -> Vec<usize> {
        let scale = Scale::new(date(2014, 1, 1), date(2024, 1, 1), &WIDE);
        Lanes::new(marks, &scale, &WIDE).acts.iter().map(|(_, lane)| *lane).collect()
    }

    #[test]
    fn dots_share_a_lane_and_open_bands_do_not() {
        let dots: Vec<Mark> = (0..5).map(|n| mark(n * 400, Form::Dot)).collect();
        assert_eq!(lanes(&dots), [0, 0, 0, 0, 0]);
        let open: Vec<Mark> = (0..3).map(|n| mark(n * 400, Form::Open(None))).collect();
        assert_eq!(lanes(&open), [0, 1, 2]);
        let near: Vec<Mark> = (0..3).map(|_| mark(100, Form::Dot)).collect();
        assert_eq!(lanes(&near), [0, 1, 2]);
    }

    #[test]
    fn a_number_stands_left_of_its_act_or_after_it_and_never_on_the_axis() {
        for measures in [&WIDE, &NARROW] {
            let scale = Scale::new(date(2014, 1, 1), date(2024, 1, 1), measures);
            for days in (0..3650).step_by(20) {
                let mark = mark(days, Form::Dot);
                let act = Act::new(&mark, &scale);
                let dot = scale.x(mark.when.latest());
                let left = act.number - if act.before { width("N1", &SMALL) } else { 0.0 };
                assert!(left > scale.left(), "{days}");
                assert_eq!(act.number < dot - 5.0, act.before, "{days}");
                assert_eq!(act.number > dot + 5.0, !act.before, "{days}");
            }
        }
    }
}
