//! The lines of one act: where it begins, how long it lasts, how it ends.

use std::fmt::Write as _;

use super::mark::{DueMark, Form, When};
use super::scale::{Measures, Scale};

/// Dashes and gaps of a fading edge, before they are scaled to its length.
const DASHES: [f64; 6] = [14.0, 11.0, 8.0, 6.0, 4.0, 2.0];
const GAPS: [f64; 5] = [3.0, 5.0, 7.0, 9.0, 12.0];

/// How far dashes run in from the left before “not later than”.
const RUN_IN: f64 = 22.0;

/// One act's lines between two heights.
pub(super) struct Band<'a> {
    pub(super) scale: &'a Scale,
    pub(super) measures: &'a Measures,
    /// Height of its upper edge.
    pub(super) y: f64,
    /// Distance of its edges.
    pub(super) height: f64,
}

impl Band<'_> {
    /// Everything of an act but its words.
    pub(super) fn drawn(&self, when: When, form: Form) -> String {
        let x = self.scale.x(when.latest());
        let mut lines = self.before(when, x, matches!(form, Form::Dot | Form::NotFollowed));
        lines.push_str(&match form {
            Form::Dot => {
                format!("<circle class=\"t-dot\" cx=\"{x:.1}\" cy=\"{:.1}\" r=\"5\"/>", self.middle())
            }
            Form::NotFollowed => {
                format!(
                    "<path class=\"t-unfollowed\" d=\"M{x:.1} {:.1}H{:.1}\"/>",
                    self.middle(),
                    self.scale.right()
                )
            }
            Form::Open(due) => self.left_edge(when, x) + &self.open(x, due),
            Form::Answered(on, due) => self.left_edge(when, x) + &self.answered(x, self.scale.x(on), due),
            Form::Ended(on) => {
                let end = self.scale.x(on).max(x + 2.0);
                let edge =
                    format!("<path class=\"t-lapse\" d=\"M{end:.1} {:.1}V{:.1}\"/>", self.y, self.bottom());
                self.left_edge(when, x) + &self.edges("t-band", x, end) + &edge
            }
        });
        lines
    }

    fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// What is drawn before the latest possible day, where the day is not certain.
    fn before(&self, when: When, x: f64, is_line: bool) -> String {
        let middle = self.middle();
        match when {
            When::Day(_) => String::new(),
            When::Between(earliest, _) => {
                let from = self.scale.x(earliest);
                format!(
                    "<path class=\"t-band\" d=\"M{from:.1} {middle:.1}H{x:.1}M{from:.1} {:.1}v14\"/>",
                    middle - 7.0
                )
            }
            When::About(earliest, _) if is_line => {
                let from = self.scale.x(earliest).min(x - 9.0).max(2.0);
                format!("<path class=\"t-band t-soft\" d=\"M{from:.1} {middle:.1}H{x:.1}\"/>")
            }
            When::About(..) => String::new(),
            When::NotLater(_) => {
                let run = (x - self.scale.left() - 2.0).clamp(0.0, RUN_IN);
                let part = |share: f64| run * share / RUN_IN;
                format!(
                    "<path class=\"t-band\" d=\"M{:.1} {middle:.1}h{:.1}m{:.1} 0h{:.1}m{:.1} 0h{:.1}\"/>",
                    x - run,
                    part(2.2),
                    part(4.0),
                    part(4.8),
                    part(3.1),
                    part(7.9)
                )
            }
            When::NotEarlier(_) => {
                format!(
                    "<path class=\"t-band t-soft\" d=\"M{x:.1} {middle:.1}h{:.1}\"/>",
                    RUN_IN.min(self.scale.right() - x)
                )
            }
        }
    }

    fn left_edge(&self, when: When, x: f64) -> String {
        let soft = if matches!(when, When::About(..)) { " t-soft" } else { "" };
        format!("<path class=\"t-band{soft}\" d=\"M{x:.1} {:.1}V{:.1}\"/>", self.y, self.bottom())
    }

    fn edges(&self, class: &str, from: f64, to: f64) -> String {
        if to <= from {
            return String::new();
        }
        let (top, bottom) = (self.y, self.bottom());
        format!("<path class=\"{class}\" d=\"M{from:.1} {top:.1}H{to:.1}M{from:.1} {bottom:.1}H{to:.1}\"/>")
    }

    /// Edges up to a point, heavier from the law's due day on, with the tick of that day.
    fn edges_with_due(&self, from: f64, to: f64, due: Option<DueMark>) -> String {
        let Some(due) = due else { return self.edges("t-band", from, to) };
        let at = self.scale.x(due.on).max(from);
        let tick = |class: &str| {
            format!("<path class=\"{class}\" d=\"M{at:.1} {:.1}V{:.1}\"/>", self.y - 4.0, self.bottom() + 4.0)
        };
        if due.assumed {
            self.edges("t-band", from, to) + &tick("t-due t-assumed")
        } else {
            self.edges("t-band", from, at.min(to)) + &self.edges("t-late", at, to) + &tick("t-due")
        }
    }

    /// A band without an end: its edges break into dashes before the last day.
    fn open(&self, from: f64, due: Option<DueMark>) -> String {
        let right = self.scale.right();
        let solid = right - self.measures.fade;
        if from >= solid {
            return self.edges_with_due(from, right, due);
        }
        let late = due.is_some_and(|due| !due.assumed && self.scale.x(due.on) <= solid);
        let class = if late { "t-late" } else { "t-band" };
        let due_in_solid = due.filter(|due| self.scale.x(due.on) <= solid);
        self.edges_with_due(from, solid, due_in_solid) + &self.fading(class, solid)
    }

    fn fading(&self, class: &str, from: f64) -> String {
        let scale = 0.91 * self.measures.fade / (DASHES.iter().sum::<f64>() + GAPS.iter().sum::<f64>());
        let mut path = String::new();
        let mut x = from;
        for (place, dash) in DASHES.iter().enumerate() {
            let end = x + dash * scale;
            for y in [self.y, self.bottom()] {
                let _ = write!(path, "M{x:.1} {y:.1}H{end:.1}");
            }
            x = end + GAPS.get(place).unwrap_or(&0.0) * scale;
        }
        format!("<path class=\"{class}\" d=\"{path}\"/>")
    }

    fn answered(&self, from: f64, on: f64, due: Option<DueMark>) -> String {
        let on = on.max(from + 8.0);
        let block = format!(
            "<rect class=\"t-end\" x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"{:.1}\"/>",
            on - 8.0,
            self.y,
            self.height
        );
        self.edges_with_due(from, on, due) + &block
    }
}
