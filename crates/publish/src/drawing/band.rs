//! The lines of one act: where it begins, how long it lasts, how it ends.

use super::fade::fade;
use super::mark::{DueMark, Form, When};
use super::scale::{Measures, Scale};

/// Width of the filled end of an answered band.
const BLOCK: f64 = 8.0;

/// How far dashes run in from the left before “not later than”.
const RUN_IN: f64 = 22.0;

/// How far a dashed line runs in before an act “about” a day that has no edge of its own.
const ABOUT: f64 = 9.0;

/// From a due day to the first dash, and the shortest end that still fades.
const AFTER_DUE: f64 = 5.5;
const SHORTEST_FADE: f64 = 24.0;

/// One act's lines between two heights.
pub(super) struct Band<'a> {
    pub(super) scale: &'a Scale,
    pub(super) measures: &'a Measures,
    /// Height of its upper edge.
    pub(super) y: f64,
    /// Distance of its edges.
    pub(super) height: f64,
}

/// How far left the lines of an act begin: before its day, where the day is not certain.
pub(super) fn begin(when: When, form: Form, scale: &Scale) -> f64 {
    let x = scale.x(when.latest());
    match when {
        When::About(earliest, _) if !has_edges(form) => {
            scale.x(earliest).min(x - ABOUT).max(scale.left()).min(x)
        }
        When::Between(earliest, _) => scale.x(earliest),
        When::NotLater(_) => x - (x - scale.left() - 2.0).clamp(0.0, RUN_IN),
        _ if matches!(form, Form::Dot) => x - 5.0,
        When::Day(_) | When::About(..) | When::NotEarlier(_) => x,
    }
}

/// How far right the lines of an act that ended reach; `None` while it lasts.
pub(super) fn end(when: When, form: Form, scale: &Scale) -> Option<f64> {
    let x = scale.x(when.latest());
    match form {
        Form::Dot if matches!(when, When::NotEarlier(_)) => Some((x + RUN_IN).min(scale.right())),
        Form::Dot => Some(x + 5.0),
        Form::NotFollowed | Form::Open(_) => None,
        Form::Answered(on, due) => {
            let due = drawn_due(due, scale).map_or(x, |due| scale.x(due.on) + 2.0);
            Some(scale.x(on).max(x + BLOCK).max(due))
        }
        Form::Ended(on) => Some(scale.x(on).max(x + 2.0)),
    }
}

/// Whether an act is drawn as two edges, not as a dot or a line.
fn has_edges(form: Form) -> bool {
    !matches!(form, Form::Dot | Form::NotFollowed)
}

/// A due day, unless it is still to come: the line ends today, and a tick there would say that it is today.
fn drawn_due(due: Option<DueMark>, scale: &Scale) -> Option<DueMark> {
    due.filter(|due| due.on <= scale.last())
}

impl Band<'_> {
    /// Everything of an act but its words.
    pub(super) fn drawn(&self, when: When, form: Form) -> String {
        let x = self.scale.x(when.latest());
        let mut lines = self.before(when, form, x);
        lines.push_str(&match form {
            Form::Dot => {
                let r = (self.height / 2.0 - 1.0).min(5.0);
                format!("<circle class=\"t-dot\" cx=\"{x:.1}\" cy=\"{:.1}\" r=\"{r}\"/>", self.middle())
            }
            Form::NotFollowed => {
                format!(
                    "<path class=\"t-unfollowed\" d=\"M{x:.1} {:.1}H{:.1}\"/>",
                    self.middle(),
                    self.scale.right()
                )
            }
            Form::Open(due) => self.left_edge(when, x) + &self.open(x, drawn_due(due, self.scale)),
            Form::Answered(on, due) => {
                self.left_edge(when, x) + &self.answered(x, self.scale.x(on), drawn_due(due, self.scale))
            }
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

    /// What is drawn beside the latest possible day, where the day is not certain.
    fn before(&self, when: When, form: Form, x: f64) -> String {
        let (middle, from) = (self.middle(), begin(when, form, self.scale));
        match when {
            When::Between(..) => {
                let stop = middle - 7.0_f64.min(self.height / 2.0);
                format!(
                    "<path class=\"t-band\" d=\"M{from:.1} {middle:.1}H{x:.1}M{from:.1} {stop:.1}v{:.1}\"/>",
                    2.0 * (middle - stop)
                )
            }
            When::About(..) if !has_edges(form) => {
                format!("<path class=\"t-band t-soft\" d=\"M{from:.1} {middle:.1}H{x:.1}\"/>")
            }
            When::Day(_) | When::About(..) => String::new(),
            When::NotLater(_) => {
                let part = |share: f64| (x - from) * share / RUN_IN;
                format!(
                    "<path class=\"t-band\" d=\"M{from:.1} {middle:.1}h{:.1}m{:.1} 0h{:.1}m{:.1} 0h{:.1}\"/>",
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

    /// A band without an end: its edges break into dashes before the last day, but not before its due day.
    fn open(&self, from: f64, due: Option<DueMark>) -> String {
        let right = self.scale.right();
        let solid = right - self.measures.fade;
        let fades_from = due.map_or(solid, |due| solid.max(self.scale.x(due.on) + AFTER_DUE));
        if from >= solid || right - fades_from < SHORTEST_FADE {
            return self.edges_with_due(from, right, due);
        }
        let class = if due.is_some_and(|due| !due.assumed) { "t-late" } else { "t-band" };
        self.edges_with_due(from, fades_from, due) + &fade(class, fades_from, right, [self.y, self.bottom()])
    }

    fn answered(&self, from: f64, on: f64, due: Option<DueMark>) -> String {
        let on = on.max(from + BLOCK);
        let block = format!(
            "<rect class=\"t-end\" x=\"{:.1}\" y=\"{:.1}\" width=\"{BLOCK}\" height=\"{:.1}\"/>",
            on - BLOCK,
            self.y - 0.6,
            self.height + 1.2
        );
        self.edges_with_due(from, on, due) + &block
    }
}

#[cfg(test)]
mod tests {
    use super::super::scale::{NARROW, WIDE};
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn drawn(form: Form, when: When, measures: &Measures) -> String {
        let scale = Scale::new(date(2016, 5, 24), date(2026, 11, 23), measures);
        Band { scale: &scale, measures, y: 54.0, height: 20.0 }.drawn(when, form)
    }

    #[test]
    fn a_breach_is_drawn_from_the_due_day_on_however_late_it_is() {
        let sent = When::Day(date(2020, 1, 1));
        for back in [1, 10, 90, 200, 400, 2000] {
            let on = date(2026, 11, 23) - back.days();
            for measures in [&WIDE, &NARROW] {
                let open = drawn(Form::Open(Some(DueMark { on, assumed: false })), sent, measures);
                assert!(open.contains("t-due") && open.contains("t-late"), "{back} {open}");
                let assumed = drawn(Form::Open(Some(DueMark { on, assumed: true })), sent, measures);
                assert!(assumed.contains("t-assumed") && !assumed.contains("t-late"), "{back} {assumed}");
            }
        }
    }

    #[test]
    fn a_due_day_that_is_still_to_come_has_no_tick() {
        let due = Some(DueMark { on: date(2026, 11, 24), assumed: false });
        let day = date(2026, 11, 1);
        for form in [Form::Open(due), Form::Answered(date(2026, 11, 10), due)] {
            let band = drawn(form, When::Day(day), &WIDE);
            assert!(!band.contains("t-due") && !band.contains("t-late"), "{band}");
        }
    }

    #[test]
    fn a_band_begins_at_the_latest_possible_day() {
        let (earliest, latest) = (date(2017, 1, 1), date(2017, 3, 28));
        let band = drawn(Form::Open(None), When::Between(earliest, latest), &WIDE);
        assert!(band.contains("M75.5 64.0H100.9") && band.contains("M100.9 54.0V74.0"), "{band}");
        let first = drawn(Form::NotFollowed, When::NotLater(date(2016, 5, 24)), &WIDE);
        assert!(first.contains("M10.0 64.0h0.0"), "nothing runs in from before the first day: {first}");
    }
}
