//! One act in a row of its own, with its words.

use std::fmt::Write as _;

use super::band::{Band, begin, end};
use super::mark::{Form, Mark};
use super::scale::{Measures, Scale};
use super::text::{LABEL, WORDS, escaped, lines, widest, width};

/// How far left a label may begin.
const LEAST: f64 = 19.0;

/// The least room between label and state words.
const APART: f64 = 16.0;

/// From words to the lines beside them.
const NEAR: f64 = 10.0;

/// From the last words over a band down to it, and from one line of words to the next.
const OVER: f64 = 7.0;
const LINE: f64 = 19.0;

/// One act and its words, in lines that fit.
pub(super) struct Row<'a> {
    mark: &'a Mark,
    scale: &'a Scale,
    measures: &'a Measures,
    /// Number and label.
    label: Vec<String>,
    /// State words; none for an act without any.
    words: Vec<String>,
}

/// Where the first line of a text stands.
#[derive(Debug, Clone, Copy)]
struct Spot {
    x: f64,
    y: f64,
    /// Whether it ends there instead of beginning.
    ends: bool,
}

/// Where label and state words of an act stand.
struct Place {
    label: Spot,
    words: Spot,
}

impl<'a> Row<'a> {
    pub(super) fn new(mark: &'a Mark, scale: &'a Scale, measures: &'a Measures) -> Self {
        let (label, words) = texts(mark, scale, measures);
        let room = most(scale) - LEAST;
        let label = lines(&numbered(mark, label), &LABEL, room);
        Self { mark, scale, measures, label, words: lines(words, &WORDS, room) }
    }

    /// How much higher than others it is, because its words need more lines.
    pub(super) fn more_room(&self) -> f64 {
        if self.beside(0.0).is_some() {
            return 0.0;
        }
        let lines = self.label.len() + self.words.len();
        LINE * lines.saturating_sub(self.measures.lines) as f64
    }

    /// Draws it with its band at height `y`.
    pub(super) fn drawn(&self, y: f64) -> String {
        let band = Band { scale: self.scale, measures: self.measures, y, height: self.measures.band };
        let place = self.beside(y).unwrap_or_else(|| self.stacked(y));
        let mut drawn = band.drawn(self.mark.when, self.mark.form);
        drawn.push_str(&place.label.text("t-lab", &self.label, &self.mark.number));
        if !self.words.is_empty() {
            drawn.push_str(&place.words.text("t-days", &self.words, ""));
        }
        drawn
    }

    /// Label and state words next to each other or next to the band; `None` where they have no room.
    fn beside(&self, y: f64) -> Option<Place> {
        if self.measures.narrow || self.label.len() > 1 || self.words.len() > 1 {
            return None;
        }
        let (when, form) = (self.mark.when, self.mark.form);
        let (label, words) = (widest(&self.label, &LABEL), widest(&self.words, &WORDS));
        let (x, most) = (self.scale.x(when.latest()), most(self.scale));
        let middle = y + self.measures.band / 2.0 + 6.0;
        let at_end = Spot { x: most, y: y - OVER, ends: true };
        let left_of_it = begin(when, form, self.scale) - NEAR;
        let left = (left_of_it - label >= LEAST)
            .then_some(Place { label: Spot { x: left_of_it, y: middle, ends: true }, words: at_end });
        let over = |x: f64| Spot { x: x.max(LEAST), y: y - OVER, ends: false };
        let last_start = most - words - APART - label;
        let moved =
            || (last_start >= LEAST).then_some(Place { label: over(last_start.min(x)), words: at_end });
        match (form, end(when, form, self.scale).map(|end| end + NEAR)) {
            (Form::Dot, Some(end)) if end + label <= most => {
                Some(Place { label: Spot { x: end, y: middle, ends: false }, words: at_end })
            }
            (Form::Answered(..) | Form::Ended(_), Some(end)) if end + words <= most => Some(Place {
                label: over(x.min(most - label)),
                words: Spot { x: end, y: middle - 1.0, ends: false },
            }),
            (Form::NotFollowed | Form::Open(_), _) if x.max(LEAST) <= last_start => {
                Some(Place { label: over(x), words: at_end })
            }
            (Form::Dot | Form::NotFollowed | Form::Open(_), _) => left.or_else(moved),
            (Form::Answered(..) | Form::Ended(_), _) => moved(),
        }
    }

    /// All lines over the band, the state words last.
    fn stacked(&self, y: f64) -> Place {
        let most = most(self.scale);
        let x = self.scale.x(self.mark.when.latest()).min(most - widest(&self.label, &LABEL)).max(LEAST);
        let first = |lines: usize| y - OVER - LINE * (lines as f64 - 1.0);
        Place {
            label: Spot { x, y: first(self.label.len() + self.words.len()), ends: false },
            words: Spot { x: most, y: first(self.words.len()), ends: true },
        }
    }
}

impl Spot {
    /// Lines of a text from here on; a number before the first is set apart.
    fn text(self, class: &str, lines: &[String], number: &str) -> String {
        let (x, anchor) = (self.x, if self.ends { " text-anchor=\"end\"" } else { "" });
        let mut drawn = format!("<text class=\"{class}\" x=\"{x:.1}\" y=\"{:.1}\"{anchor}>", self.y);
        for (place, line) in lines.iter().enumerate() {
            let _ = match line.strip_prefix(number) {
                Some(rest) if place == 0 && !number.is_empty() => {
                    let (number, rest) = (escaped(number), escaped(rest));
                    write!(drawn, "<tspan class=\"t-no\">{number}</tspan>{rest}")
                }
                _ if place == 0 => write!(drawn, "{}", escaped(line)),
                _ => write!(drawn, "<tspan x=\"{x:.1}\" dy=\"{LINE}\">{}</tspan>", escaped(line)),
            };
        }
        drawn + "</text>"
    }
}

/// How far right words may reach.
fn most(scale: &Scale) -> f64 {
    scale.right() - 6.0
}

/// A label after its number, from which it is never parted.
fn numbered(mark: &Mark, label: &str) -> String {
    format!("{}\u{A0}\u{A0}{label}", mark.number)
}

/// Label and state words, each short where the long ones have no room.
fn texts<'a>(mark: &'a Mark, scale: &Scale, measures: &Measures) -> (&'a str, &'a str) {
    let room = most(scale) - LEAST;
    let words = width(&mark.words, &WORDS);
    if measures.narrow {
        return (&mark.short_label, if words <= room { &mark.words } else { &mark.short_words });
    }
    let both = width(&numbered(mark, &mark.label), &LABEL) + APART + words;
    (if both <= room { &mark.label } else { &mark.short_label }, &mark.words)
}

#[cfg(test)]
mod tests {
    use super::super::mark::{DueMark, When};
    use super::super::scale::{NARROW, WIDE};
    use super::super::text::Type;
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::{Date, date};

    /// Left, right, top and bottom of each line of a text at a spot.
    fn boxes(spot: Spot, lines: &[String], set: &Type) -> Vec<[f64; 4]> {
        let left = |width: f64| if spot.ends { spot.x - width } else { spot.x };
        let line = |(place, line): (usize, &String)| {
            let (width, y) = (width(line, set), spot.y + LINE * place as f64);
            [left(width), left(width) + width, y - 12.0, y + 4.0]
        };
        lines.iter().enumerate().map(line).collect()
    }

    fn apart(one: [f64; 4], other: [f64; 4]) -> bool {
        one[1] <= other[0] || other[1] <= one[0] || one[3] <= other[2] || other[3] <= one[2]
    }

    fn mark(day: Date, place: i64, label: &str, words: &str) -> Mark {
        let due = Some(DueMark { on: day + (place * 7).days(), assumed: false });
        let (before, after) = (day - 200.days(), day + 40.days());
        let whens = [
            When::Day(day),
            When::Between(before, day),
            When::NotLater(day),
            When::NotEarlier(day),
            When::About(day, day),
        ];
        let forms =
            [Form::Dot, Form::NotFollowed, Form::Open(due), Form::Ended(after), Form::Answered(after, due)];
        Mark {
            number: "N12".to_owned(),
            label: label.to_owned(),
            short_label: label.chars().take(34).collect(),
            when: whens[(place / 5) as usize % 5],
            form: forms[place as usize % 5],
            short_words: words.to_owned(),
            words: words.to_owned(),
        }
    }

    #[test]
    fn no_words_lie_on_others_or_leave_the_drawing() {
        let (from, to) = (date(2014, 1, 1), date(2026, 11, 24));
        let labels =
            ["Report", "Звернення: Прокуратура Автономної Республіки", &"дуже довга назва ".repeat(12)];
        let words = ["", "no answer recorded", "у цьому реєстрі немає відомостей про відповідь"];
        for (n, day) in (0..4711_i64).step_by(31).enumerate() {
            for place in 0..25 {
                let (label, words) = (labels[n % 3], words[n / 3 % 3]);
                let mark = mark(from + day.days(), place, label, words);
                for measures in [&WIDE, &NARROW] {
                    let scale = Scale::new(from, to, measures);
                    let row = Row::new(&mark, &scale, measures);
                    let found = row.beside(100.0).unwrap_or_else(|| row.stacked(100.0));
                    let mut all = boxes(found.label, &row.label, &LABEL);
                    all.extend(boxes(found.words, &row.words, &WORDS));
                    let top = 100.0 - measures.over - row.more_room();
                    for (place, one) in all.iter().enumerate() {
                        assert!(one[0] >= LEAST && one[1] <= most(&scale) + 0.1, "{mark:?} {one:?}");
                        assert!(one[2] >= top, "{mark:?} {one:?}");
                        assert!(all[..place].iter().all(|other| apart(*one, *other)), "{mark:?} {all:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_that_wrap_keep_their_number_once() {
        let (from, to) = (date(2014, 1, 1), date(2026, 11, 24));
        let scale = Scale::new(from, to, &NARROW);
        let mark = Mark {
            short_label: "дуже довга назва <i> ".repeat(4), ..mark(from, 1, "", "немає")
        };
        let drawn = Row::new(&mark, &scale, &NARROW).drawn(100.0);
        assert_eq!(drawn.matches("N12").count(), 1);
        assert_eq!(drawn.matches("&lt;i&gt;").count(), 4, "{drawn}");
        assert!(drawn.contains("dy=\"19\""));
    }
}
