//! The line of time: steps above the axis and below it, and the silence between them as length.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::mark::Mark;
use super::scale::{Measures, NARROW, Scale, WIDE};
use super::side::Side;
use super::text::escaped;

/// Room above everything for the words at the edge, and below everything.
const HEAD: f64 = 26.0;
const FOOT: f64 = 34.0;

/// From the axis up to the last band above it, and down to what stands below it.
const ABOVE_AXIS: f64 = 20.0;
const BELOW_AXIS: f64 = 36.0;

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
    let wide = Drawing { line, measures: &WIDE, scale: Scale::new(from, line.to, &WIDE) };
    let narrow = Drawing { line, measures: &NARROW, scale: Scale::new(from, line.to, &NARROW) };
    format!("<figure class=\"silence\">{}{}</figure>", wide.svg(), narrow.svg())
}

struct Drawing<'a> {
    line: &'a LineOfTime,
    measures: &'a Measures,
    scale: Scale,
}

impl Drawing<'_> {
    fn svg(&self) -> String {
        let above = Side::new(&self.line.above, &self.scale, self.measures);
        let below = Side::new(&self.line.below, &self.scale, self.measures);
        let axis = above.height().map_or(34.0, |above| HEAD + above + ABOVE_AXIS);
        let height = axis + below.height().map_or(40.0, |below| BELOW_AXIS + below + FOOT);
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
        svg.push_str(&above.drawn(HEAD));
        svg.push_str(&below.drawn(axis + BELOW_AXIS));
        svg.push_str("</svg>");
        svg
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
            form: if n.is_multiple_of(2) { Form::Dot } else { Form::Open(None) },
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

    #[test]
    fn a_label_that_wraps_makes_its_drawing_higher() {
        let mut long = line(5, 3);
        long.above[0].short_label =
            "Сообщение о мести в Рабочую группу ООН по насильственным исчезновениям".to_owned();
        let svg = line_of_time(&long);
        assert!(
            svg.contains("viewBox=\"0 0 1152 536\"") && !svg.contains("viewBox=\"0 0 328 648\""),
            "{svg}"
        );
        assert!(svg.contains("исчезновениям"));
    }
}
