//! No record, however absurd, makes the engine panic or tell a day without ground.

#[path = "due_date_oracle/seeded.rs"]
mod seeded;

use byname_base::edtf::Edtf;
use byname_pursue::channel::Channel;
use byname_pursue::due_date::{ClockFacts, Due, TransitDays, due};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::reply_rule::{ReplyRule, ReplyRules, ShortTerm, Standstill, Start, Term, Unit};
use byname_pursue::step::{Act, Stance};
use byname_pursue::step_kind::StepKind;
use byname_pursue::step_state::{ReplyFacts, State, StepFacts, state};
use byname_pursue::working_day::Calendar;
use jiff::civil::{Date, date};

use seeded::Seeded;

/// Every way of writing a date, at both ends of the calendar and around the changes of the clock.
const DATES: &[&str] = &[
    "0001-01-01",
    "0001",
    "9999-12-31",
    "9999-12-31T23:59:59",
    "9999-12-31T23:59:59-23:00",
    "0001-01-01T00:00:00+23:00",
    "9999",
    "999X",
    "XXXX-08-30",
    "XXXX",
    "2024-02-29",
    "2024-02-29~",
    "2024-02-29?",
    "2026-03-29T03:30:00",
    "2026-10-25T03:30:00",
    "2014-10-26T01:30:00",
    "2014-10-26T01:30:00Z",
    "2026-12-31T23:00:00Z",
    "2026-09",
    "2026-XX",
    "2014-05-2X",
    "2016-24",
    "2016",
    "201X",
    "../2017-03-28",
    "[..2016]",
    "[2016-09-07..]",
    "2017-01-01/..",
    "2018/",
    "/2018",
    "[1985-05-25..1985-10-11]",
    "2017/2018",
    "2022-02-24",
    "2027-12-31",
    "2028-01-01",
    "2013-12-31",
    "2026-11-23",
];

fn pick<'a, T>(random: &mut Seeded, from: &'a [T]) -> &'a T {
    &from[random.between(0, from.len() as i64) as usize]
}

fn date_or_none<'a>(random: &mut Seeded, dates: &'a [Edtf]) -> Option<&'a Edtf> {
    (!random.one_in(4)).then(|| pick(random, dates))
}

fn term(random: &mut Seeded) -> Term {
    let unit = *pick(random, Unit::ALL);
    let most = if unit == Unit::WorkingDay || !random.one_in(4) { 60 } else { 65_536 };
    Term { n: random.between(0, most) as u16, unit }
}

fn rule(random: &mut Seeded) -> ReplyRule {
    let rules: Vec<_> = ReplyRules::shipped().iter().collect();
    let shipped = (*pick(random, &rules)).clone();
    if random.one_in(3) {
        return shipped;
    }
    let short = shipped.short.clone();
    ReplyRule {
        base: random.one_in(2).then(|| term(random)),
        short: short.map(|short| ShortTerm { term: term(random), ..short }),
        extension: random.one_in(2).then(|| term(random)),
        start: *pick(random, Start::ALL),
        registration_max: random.one_in(2).then(|| term(random)),
        standstills: if random.one_in(3) { vec![STOOD_STILL, STANDS_STILL] } else { Vec::new() },
        calendar: *pick(random, &[None, Some(Calendar::Ua), Some(Calendar::Ru)]),
        check: None,
        ..shipped
    }
}

/// A time in which terms stood still, and one that lasts.
const STOOD_STILL: Standstill = Standstill { from: date(2022, 2, 24), to: Some(date(2022, 5, 9)) };
const STANDS_STILL: Standstill = Standstill { from: date(2025, 6, 1), to: None };

fn facts<'a>(random: &mut Seeded, dates: &'a [Edtf]) -> ClockFacts<'a> {
    ClockFacts {
        sent_on: date_or_none(random, dates),
        received_on: date_or_none(random, dates),
        registered_on: date_or_none(random, dates),
        proof: random.one_in(2),
        channel: random.one_in(2).then(|| *pick(random, Channel::ALL)),
        short_reason: random.one_in(2).then_some("reason"),
        extended_to: random.one_in(4).then(|| pick(random, dates)),
        extension_notice_on: random.one_in(3).then(|| pick(random, dates)),
    }
}

fn step<'a>(random: &mut Seeded, sent_on: Option<&'a Edtf>) -> StepFacts<'a> {
    StepFacts {
        stance: if random.one_in(8) { Stance::Against } else { Stance::For },
        kind: *pick(random, StepKind::ALL),
        has_addressee: !random.one_in(8),
        answers_followed: !random.one_in(4),
        act: random.one_in(4).then(|| *pick(random, Act::ALL)),
        sent_on,
    }
}

#[test]
fn a_hundred_thousand_inputs() {
    let dates: Vec<Edtf> = DATES.iter().map(|text| text.parse().expect(text)).collect();
    let days = [Date::MIN, Date::MAX, date(2014, 3, 18), date(2026, 11, 23), date(2027, 11, 23)];
    let random = &mut Seeded::new(7);
    let mut told = 0;
    for _ in 0..100_000 {
        let (rule, facts, as_of) = (rule(random), facts(random, &dates), *pick(random, &days));
        let most = random.between(1, 65_536) as u16;
        let slow = TransitDays { within_ukraine: most, to_russia_or_crimea: most, international: most };
        let transit = if random.one_in(2) { TransitDays::default() } else { slow };
        let due = due(&rule, &facts, &transit, as_of);
        told += i32::from(matches!(due, Due::Law { .. }));
        let replies: Vec<_> = (0..random.between(0, 3))
            .map(|_| ReplyFacts {
                kind: *pick(random, ReplyKind::ALL),
                received_on: date_or_none(random, &dates),
            })
            .collect();
        let step = step(random, facts.sent_on);
        let state = state(&step, &replies, &due, as_of);
        assert!(is_grounded(&step, &rule, &due, state, as_of), "{due:?} {state:?} {step:?} {rule:?}");
    }
    assert!(told > 100, "the inputs must reach the law's own days: {told}");
}

/// Lateness and silence are told only of followed steps, only for whole days, lateness only by a settled rule.
fn is_grounded(step: &StepFacts<'_>, rule: &ReplyRule, due: &Due, state: State, as_of: Date) -> bool {
    let by_law = matches!(due, Due::Law { .. }) && rule.is_settled(as_of);
    match state {
        State::AnsweredLate { days } => days > 0 && by_law && step.answers_followed,
        State::NoAnswerRecorded { days, .. } => {
            days > 0 && step.answers_followed && due.public_on().is_some_and(|on| on < as_of)
        }
        _ => true,
    }
}

#[test]
fn the_longest_terms_end_within_the_calendar() {
    let facts_on = |text: &str| text.parse::<Edtf>().unwrap();
    for (unit, on) in
        [(Unit::WorkingDay, "2026-01-01"), (Unit::WorkingDay, "9999-12-30"), (Unit::Month, "9999-12-31")]
    {
        let received_on = facts_on(on);
        let rule = ReplyRules::shipped().get("RU-3").unwrap();
        let rule = ReplyRule { base: Some(Term { n: u16::MAX, unit }), ..rule.clone() };
        let facts = ClockFacts { received_on: Some(&received_on), proof: true, ..ClockFacts::default() };
        let due = due(&rule, &facts, &TransitDays::default(), date(2026, 11, 23));
        assert!(matches!(due, Due::Law { on, approximate: true } if on > date(2200, 1, 1)), "{due:?}");
    }
}
