//! The line of time: steps above the axis and below it, and the silence between them as length.

use std::fmt::Write as _;

use jiff::Span;
use jiff::civil::Date;

use super::lanes;
use super::mark::Mark;
use super::row::row;
use super::scale::{Measures, NARROW, Scale, WIDE};
use super::text::escaped;

/// From so many acts on one side on, that side is drawn in lanes.
const MANY: usize = 11;

/// The least room between two years on the axis.
const YEARS_APART: f64 = 48.0;

/// What the drawing shows.
pub struct LineOfTime {
    /// Beginning of the ids in the drawing, so that two drawings on one page do not collide.
    pub id: &'static str,
    /// Title for those who cannot see it.
    pub title: String,
    /// What the drawing shows, in words.
    pub desc: String,
    /// The first day, such as the day last seen; an earlier act moves it.
    pub from: Date,
    /// The day to which everything is counted.
    pub to: Date,
    /// Acts above the axis, in order of date.
    pub above: Vec<Mark>,
    /// Acts below it, in order of date.
    pub below: Vec<Mark>,
    /// The words at its edges.
    pub words: LineWords,
}

/// The words at the edges of the drawing, each for a wide and a narrow screen.
pub struct LineWords {
    /// Whose acts stand above.
    pub above: [String; 2],
    /// Whose acts stand below.
    pub below: [String; 2],
    /// The day to which everything is counted.
    pub to: [String; 2],
}

/// Draws the line twice: for wide screens and print, and for narrow ones.
#[must_use]
pub fn line_of_time(line: &LineOfTime) -> String {
    let first = line.above.iter().chain(&line.below).map(|mark| mark.when.earliest()).min();
    let from = first.map_or(line.from, |first| first.min(line.from));
    let from = if line.above.len().max(line.below.len()) >= MANY { with_room(from, line.to) } else { from };
    let wide = Drawing { line, measures: &WIDE, scale: Scale::new(from, line.to, &WIDE) };
    let narrow = Drawing { line, measures: &NARROW, scale: Scale::new(from, line.to, &NARROW) };
    format!("<figure class=\"silence\">{}{}</figure>", wide.svg(), narrow.svg())
}

/// The first day moved back a little, so that in lanes the number of the first act has room beside its band.
fn with_room(from: Date, to: Date) -> Date {
    let days = (to - from).get_days().max(90);
    from.saturating_sub(Span::new().days(days / 24))
}

struct Drawing<'a> {
    line: &'a LineOfTime,
    measures: &'a Measures,
    scale: Scale,
}

impl Drawing<'_> {
    fn svg(&self) -> String {
        let above = self.height_of(&self.line.above);
        let axis = if above == 0.0 { 34.0 } else { self.measures.first_above + above + 20.0 };
        let below = self.height_of(&self.line.below);
        let height = if below == 0.0 { axis + 40.0 } else { axis + self.measures.first_below + below + 34.0 };
        let (class, suffix) = if self.measures.narrow { ("w-narrow", "n") } else { ("w-wide", "w") };
        let id = self.line.id;
        let width = self.measures.width;
        let mut svg = format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height:.0}\" width=\"{width}\" height=\"{height:.0}\" \
             role=\"img\" aria-labelledby=\"{id}-{suffix}-t {id}-{suffix}-d\"><title id=\"{id}-{suffix}-t\">{}</title>\
             <desc id=\"{id}-{suffix}-d\">{}</desc>",
            escaped(&self.line.title),
            escaped(&self.line.desc)
        );
        let end = height - 6.0;
        let _ = write!(
            svg,
            "<path class=\"t-now\" d=\"M{:.1} 8V{end:.1}\"/><path class=\"t-axis\" d=\"M{:.1} 8V{end:.1}\"/>",
            self.scale.right(),
            self.scale.left()
        );
        svg.push_str(&self.edge_words(height));
        svg.push_str(&self.scale.axis(axis, YEARS_APART));
        svg.push_str(&self.side(&self.line.above, self.measures.first_above));
        svg.push_str(&self.side(&self.line.below, axis + self.measures.first_below));
        svg.push_str("</svg>");
        svg
    }

    /// From the top of a side's first band to the bottom of its last; 0 without acts.
    fn height_of(&self, marks: &[Mark]) -> f64 {
        if marks.is_empty() {
            0.0
        } else if marks.len() >= MANY {
            let lanes = lanes::lanes(marks, &self.scale).into_iter().max().map_or(0, |lane| lane + 1);
            lanes::PITCH * lanes as f64
        } else {
            self.measures.pitch * (marks.len() - 1) as f64 + self.measures.band
        }
    }

    fn side(&self, marks: &[Mark], first: f64) -> String {
        if marks.len() >= MANY {
            return lanes::drawn(marks, &self.scale, self.measures, first);
        }
        let rows = marks.iter().enumerate();
        rows.map(|(n, mark)| row(mark, &self.scale, self.measures, first + self.measures.pitch * n as f64))
            .collect()
    }

    fn edge_words(&self, height: f64) -> String {
        let of = |words: &[String; 2]| escaped(&words[usize::from(self.measures.narrow)]);
        let mut drawn = format!(
            "<text class=\"t-side\" x=\"{:.1}\" y=\"20\" text-anchor=\"end\">{}</text>",
            self.scale.right() - 6.0,
            of(&self.line.words.to)
        );
        if !self.line.above.is_empty() {
            let _ = write!(
                drawn,
                "<text class=\"t-side\" x=\"19\" y=\"20\">{}</text>",
                of(&self.line.words.above)
            );
        }
        if !self.line.below.is_empty() {
            let y = height - 8.0;
            let _ = write!(
                drawn,
                "<text class=\"t-side\" x=\"19\" y=\"{y:.0}\">{}</text>",
                of(&self.line.words.below)
            );
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::super::mark::{Form, When};
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn line(above: usize, below: usize) -> LineOfTime {
        let from = date(2016, 5, 24);
        let mark = |n: usize| Mark {
            number: format!("N{n}"),
            label: "A <label> & more".to_owned(),
            short_label: "label".to_owned(),
            when: When::Day(from.saturating_add((n as i64 * 10).days())),
            form: if n % 2 == 0 { Form::Dot } else { Form::Open(None) },
            words: "no answer recorded".to_owned(),
            short_words: String::new(),
        };
        let words = || ["wide".to_owned(), "narrow".to_owned()];
        LineOfTime {
            id: "line",
            title: "Title".to_owned(),
            desc: "Words".to_owned(),
            from,
            to: date(2026, 11, 23),
            above: (0..above).map(mark).collect(),
            below: (0..below).map(mark).collect(),
            words: LineWords { above: words(), below: words(), to: words() },
        }
    }

    #[test]
    fn every_number_of_acts_is_drawn_once_wide_and_once_narrow() {
        for (above, below) in [(0, 0), (1, 0), (0, 1), (5, 3), (11, 2), (40, 40), (200, 0)] {
            let svg = line_of_time(&line(above, below));
            assert_eq!(svg.matches("<svg").count(), 2);
            assert_eq!(svg.matches("class=\"t-lab").count(), 2 * (above + below), "{above} {below}");
            assert!(!svg.contains("<label>") && !svg.contains("style=") && !svg.contains("NaN"));
        }
    }

    #[test]
    fn five_and_three_stand_as_high_as_drawn_by_hand() {
        let svg = line_of_time(&line(5, 3));
        assert!(svg.contains("viewBox=\"0 0 1152 536\"") && svg.contains("viewBox=\"0 0 328 648\""), "{svg}");
    }
}
