//! Many acts on one side: low bands with their numbers alone, sharing lanes where they do not touch.

use std::fmt::Write as _;

use super::band::Band;
use super::mark::{Form, Mark};
use super::scale::{Measures, Scale};
use super::text::escaped;

/// From one lane to the next, and the height of a band in it.
pub(super) const PITCH: f64 = 22.0;
const BAND: f64 = 10.0;

/// The least room between two acts in one lane, which the number of the second fills.
const APART: f64 = 44.0;

/// The lane of each act: the first that is free where it begins. An open band keeps its lane to the end.
pub(super) fn lanes(marks: &[Mark], scale: &Scale) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    marks
        .iter()
        .map(|mark| {
            let begin = scale.x(mark.when.earliest());
            let lane = ends.iter().position(|end| end + APART <= begin).unwrap_or(ends.len());
            let end = end(mark, scale);
            if lane == ends.len() {
                ends.push(end)
            } else {
                ends[lane] = end
            }
            lane
        })
        .collect()
}

fn end(mark: &Mark, scale: &Scale) -> f64 {
    match mark.form {
        Form::Dot => scale.x(mark.when.latest()) + 5.0,
        Form::NotFollowed | Form::Open(_) => f64::INFINITY,
        Form::Answered(on, _) | Form::Ended(on) => scale.x(on).max(scale.x(mark.when.latest()) + 8.0),
    }
}

/// Draws the acts, the first lane at height `y`.
pub(super) fn drawn(marks: &[Mark], scale: &Scale, measures: &Measures, y: f64) -> String {
    let mut drawing = String::new();
    for (mark, lane) in marks.iter().zip(lanes(marks, scale)) {
        let top = y + PITCH * lane as f64;
        let band = Band { scale, measures, y: top, height: BAND };
        drawing.push_str(&band.drawn(mark.when, mark.form));
        let x = (scale.x(mark.when.earliest()) - 9.0).max(scale.left() + 26.0);
        let _ = write!(
            drawing,
            "<text class=\"t-lab t-small\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            top + BAND / 2.0 + 5.0,
            escaped(&mark.number)
        );
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::super::mark::When;
    use super::super::scale::WIDE;
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    #[test]
    fn dots_share_a_lane_and_open_bands_do_not() {
        let from = date(2014, 1, 1);
        let mark = |days: i32, form| Mark {
            number: "N1".to_owned(),
            label: String::new(),
            short_label: String::new(),
            when: When::Day(from + days.days()),
            form,
            words: String::new(),
            short_words: String::new(),
        };
        let scale = Scale::new(from, date(2024, 1, 1), &WIDE);
        let dots: Vec<Mark> = (0..5).map(|n| mark(n * 400, Form::Dot)).collect();
        assert_eq!(lanes(&dots, &scale), [0, 0, 0, 0, 0]);
        let open: Vec<Mark> = (0..3).map(|n| mark(n * 400, Form::Open(None))).collect();
        assert_eq!(lanes(&open, &scale), [0, 1, 2]);
        let near: Vec<Mark> = (0..3).map(|_| mark(100, Form::Dot)).collect();
        assert_eq!(lanes(&near, &scale), [0, 1, 2]);
    }
}
