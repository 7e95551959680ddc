//! One act in a row of its own, with its words.

use std::fmt::Write as _;

use super::band::Band;
use super::mark::{Form, Mark};
use super::scale::{Measures, Scale};
use super::text::{escaped, width};

/// Sizes of label and state words, in units.
const LABEL: f64 = 17.0;
const WORDS: f64 = 15.0;

/// How far left a label may begin.
const LEAST: f64 = 19.0;

/// The least room between label and state words.
const APART: f64 = 16.0;

/// Draws an act whose band begins at height `y`.
pub(super) fn row(mark: &Mark, scale: &Scale, measures: &Measures, y: f64) -> String {
    let band = Band { scale, measures, y, height: measures.band };
    let mut drawn = band.drawn(mark.when, mark.form);
    let place = Place::of(mark, scale, measures, y);
    let (label, words) = texts(mark, scale, measures);
    let _ = write!(
        drawn,
        "<text class=\"t-lab\" x=\"{:.1}\" y=\"{:.1}\"{}><tspan class=\"t-no\">{}</tspan> {}</text>",
        place.label.x,
        place.label.y,
        place.label.anchor(),
        escaped(&mark.number),
        escaped(label)
    );
    if !words.is_empty() {
        let _ = write!(
            drawn,
            "<text class=\"t-days\" x=\"{:.1}\" y=\"{:.1}\"{}>{}</text>",
            place.words.x,
            place.words.y,
            place.words.anchor(),
            escaped(words)
        );
    }
    drawn
}

/// Label and state words, each short where the long ones have no room.
fn texts<'a>(mark: &'a Mark, scale: &Scale, measures: &Measures) -> (&'a str, &'a str) {
    let room = scale.right() - 6.0 - LEAST;
    if measures.narrow {
        let words = if width(&mark.words, WORDS) <= room { &mark.words } else { &mark.short_words };
        return (&mark.short_label, words);
    }
    let both = width(&format!("{} {}", mark.number, mark.label), LABEL) + APART + width(&mark.words, WORDS);
    (if both <= room { &mark.label } else { &mark.short_label }, &mark.words)
}

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
struct Spot {
    x: f64,
    y: f64,
    /// Whether it ends there instead of beginning.
    ends: bool,
}

impl Spot {
    fn anchor(self) -> &'static str {
        if self.ends { " text-anchor=\"end\"" } else { "" }
    }

    /// The left and right end of a text of some width here.
    #[cfg(test)]
    fn span(self, width: f64) -> (f64, f64) {
        if self.ends { (self.x - width, self.x) } else { (self.x, self.x + width) }
    }
}

/// Where label and state words of an act stand.
struct Place {
    label: Spot,
    words: Spot,
}

impl Place {
    fn of(mark: &Mark, scale: &Scale, measures: &Measures, y: f64) -> Self {
        let x = scale.x(mark.when.latest());
        let (least, most) = (LEAST, scale.right() - 6.0);
        let middle = y + measures.band / 2.0 + 6.0;
        let (text, words) = texts(mark, scale, measures);
        let label_width = width(&format!("{} {text}", mark.number), LABEL);
        let words_width = width(words, WORDS);
        let at_end = Spot { x: most, y: y - 7.0, ends: true };
        if measures.narrow {
            let label = Spot { x: x.min(most - label_width).max(least), y: y - 26.0, ends: false };
            let dot = matches!(mark.form, Form::Dot);
            let label = if dot { Spot { y: y - 7.0, ..label } } else { label };
            let words = if dot { Spot { y: middle, ..at_end } } else { at_end };
            return Self { label, words };
        }
        match mark.form {
            Form::Dot if x + 14.0 + label_width <= most => {
                Self { label: Spot { x: x + 14.0, y: middle, ends: false }, words: at_end }
            }
            Form::Dot => Self {
                label: Spot { x: (x - 14.0).max(least + label_width), y: middle, ends: true },
                words: at_end,
            },
            Form::Answered(on, _) | Form::Ended(on) => {
                let end = scale.x(on).max(x + 8.0) + 10.0;
                let label = Spot { x: x.min(most - label_width).max(least), y: y - 7.0, ends: false };
                if end + words_width <= most {
                    Self { label, words: Spot { x: end, y: middle - 1.0, ends: false } }
                } else {
                    Self { label: above(x, label_width, words_width, most, y), words: at_end }
                }
            }
            Form::NotFollowed | Form::Open(_) => {
                let begins_free = x.max(least) + label_width + APART <= most - words_width;
                if !begins_free && x - 10.0 - label_width >= least {
                    return Self { label: Spot { x: x - 10.0, y: middle, ends: true }, words: at_end };
                }
                Self { label: above(x, label_width, words_width, most, y), words: at_end }
            }
        }
    }
}

/// A label above the band, moved left as far as the state words need.
fn above(x: f64, label: f64, words: f64, most: f64, y: f64) -> Spot {
    Spot { x: x.min(most - words - APART - label).max(LEAST), y: y - 7.0, ends: false }
}

#[cfg(test)]
mod tests {
    use super::super::mark::When;
    use super::super::scale::{NARROW, WIDE};
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    #[test]
    fn label_and_state_never_lie_on_one_another() {
        let (from, to) = (date(2014, 1, 1), date(2026, 11, 24));
        let forms = [Form::Dot, Form::NotFollowed, Form::Open(None)];
        for day in (0..4700).step_by(13) {
            for (place, form) in forms.into_iter().chain([Form::Ended(from + (day + 40).days())]).enumerate()
            {
                let mark = Mark {
                    number: "N12".to_owned(),
                    label: "Запит на інформацію: Прокуратура Автономної Республіки".to_owned(),
                    short_label: "Запит на інформацію".to_owned(),
                    when: When::Day(from + day.days()),
                    form,
                    short_words: "відповіді немає".to_owned(),
                    words: if place == 0 {
                        String::new()
                    } else {
                        "відповіді не зафіксовано, 3 832 дні".to_owned()
                    },
                };
                for measures in [&WIDE, &NARROW] {
                    let scale = Scale::new(from, to, measures);
                    let found = Place::of(&mark, &scale, measures, 100.0);
                    let (text, words) = texts(&mark, &scale, measures);
                    let label = found.label.span(width(&format!("N12 {text}"), LABEL));
                    let words = found.words.span(width(words, WORDS));
                    let apart = (found.label.y - found.words.y).abs() >= 12.0;
                    assert!(
                        apart || mark.words.is_empty() || label.1 <= words.0 || words.1 <= label.0,
                        "{day} {form:?}"
                    );
                    assert!(label.0 >= 0.0 && label.1 <= measures.width, "{day} {form:?} {label:?}");
                }
            }
        }
    }
}
