//! Due days to be read by a person: the day before, the day, the day after; month ends, the leap day, holidays.

use byname_base::edtf::Edtf;
use byname_pursue::channel::Channel;
use byname_pursue::due_date::{ClockFacts, Due, TransitDays, due};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::reply_rule::{Mark, ReplyRule, ReplyRules, Standstill, Start, Term, Unit};
use byname_pursue::step::Stance;
use byname_pursue::step_kind::StepKind;
use byname_pursue::step_state::{ReplyFacts, StepFacts, state};
use byname_pursue::working_day::Calendar;
use jiff::civil::{Date, date};

const AS_OF: Date = date(2026, 11, 23);

fn edtf(text: &str) -> Option<Edtf> {
    (!text.is_empty()).then(|| text.parse().expect("a date as EDTF writes it"))
}

/// The row as it would be once a person has checked it, so that its day is told.
fn settled(id: &str) -> ReplyRule {
    let rule = ReplyRules::shipped().get(id).expect("a shipped row");
    ReplyRule { mark: Mark::V, check: None, ..rule.clone() }
}

fn words(due: Due) -> String {
    match due {
        Due::Law { on, approximate } => format!("{on}{}", if approximate { " about" } else { "" }),
        Due::Assumed { on } => format!("assumed {on}"),
        Due::ToBeChecked { on } => format!("to be checked {on}"),
        Due::Unclear { reason } => format!("unclear: {reason}"),
        other => other.code().to_owned(),
    }
}

/// The day told when receipt is proved.
fn received(rule: &ReplyRule, on: &str) -> String {
    let received_on = edtf(on);
    let facts = ClockFacts { received_on: received_on.as_ref(), proof: true, ..ClockFacts::default() };
    words(due(rule, &facts, &TransitDays::default(), AS_OF))
}

fn check(rule: &ReplyRule, table: &[(&str, &str, &str)]) {
    for (on, expected, why) in table {
        assert_eq!(received(rule, on), *expected, "{} received {on}: {why}", rule.id);
    }
}

#[test]
fn months() {
    let table = [
        ("2026-09-15", "2026-10-15", "the same day number"),
        ("2025-01-31", "2025-02-28", "the last of a shorter month"),
        ("2024-01-31", "2024-02-29", "the leap day"),
        ("2024-01-30", "2024-02-29", "the leap day again"),
        ("2024-02-29", "2024-03-29", "from the leap day"),
        ("2025-11-30", "2025-12-30", "a month end is not kept"),
        ("2021-07-23", "2021-08-25", "Monday moved, Tuesday Independence Day: Wednesday"),
        ("2026-07-24", "2026-08-25", "a holiday under martial law is disputed: the later day"),
        ("2026-10-14", "2026-11-16", "ends on a Saturday: Monday"),
        ("2013-11-29", "2013-12-30 about", "a Sunday of a year without table"),
    ];
    check(&settled("UA-1a"), &table);
}

#[test]
fn calendar_days() {
    let table = [
        ("2026-09-01", "2026-09-04", "a Friday"),
        ("2026-09-02", "2026-09-07", "a Saturday: Monday"),
        ("2026-09-03", "2026-09-07", "a Sunday: Monday"),
        ("2026-09-04", "2026-09-07", "a Monday"),
        ("2023-12-29", "2024-01-09", "the New Year holidays"),
        ("2024-02-26", "2024-02-29", "the leap day"),
        ("2021-02-17", "2021-02-24", "a Saturday worked by decree is disputed, then two days off"),
        ("2027-12-28", "2028-01-03 about", "a day off, then a year without table"),
    ];
    check(&settled("RU-2a"), &table);
}

#[test]
fn working_days() {
    let table = [
        ("2026-09-07", "2026-09-14", "Monday to Monday"),
        ("2026-09-04", "2026-09-11", "from a Friday"),
        ("2026-09-05", "2026-09-11", "from a Saturday: the first day is Monday"),
        ("2021-08-19", "2021-08-30", "two days off and a Saturday worked for one of them"),
        ("2023-08-21", "2023-08-29", "Independence Day under martial law is disputed: the later day"),
        ("2024-02-26", "2024-03-04", "over the leap day"),
        ("2027-12-24", "2028-01-03 about", "into a year without table"),
    ];
    check(&settled("UA-2"), &table);
}

#[test]
fn hours() {
    let table = [
        ("2026-09-14", "2026-09-15", "a day without time counts to its end"),
        ("2026-09-14T09:30:00", "2026-09-15", "24 hours later"),
        ("2026-09-14T23:30:00Z", "2026-09-16", "02:30 of the next day in Kyiv"),
        ("2026-09-18", "2026-09-19", "hours do not wait for a working day"),
        ("2024-02-28T12:00:00", "2024-02-29", "the leap day"),
        ("2026-03-28T23:30:00", "2026-03-30", "the night that has an hour less"),
        ("2026-10-24T23:30:00", "2026-10-25", "the night that has an hour more"),
    ];
    check(&settled("UA-6a"), &table);
}

#[test]
fn without_calendar_nothing_moves() {
    let table = [
        ("2025-08-31", "2026-02-28", "six months, the last of a shorter month, a Saturday"),
        ("2026-02-28", "2026-08-28", "from a month end"),
    ];
    check(&settled("IN-3"), &table);
}

#[test]
fn the_term_depends_on_what_is_recorded() {
    let (rule, on, notice) = (settled("UA-2"), edtf("2026-09-07"), edtf("2026-09-10"));
    let plain = ClockFacts { received_on: on.as_ref(), proof: true, ..ClockFacts::default() };
    let told = |rule: &ReplyRule, facts| words(due(rule, &facts, &TransitDays::default(), AS_OF));
    assert_eq!(told(&rule, plain), "2026-09-14");
    assert_eq!(told(&rule, ClockFacts { short_reason: Some("life in danger"), ..plain }), "2026-09-09");
    assert_eq!(told(&rule, ClockFacts { short_reason: Some(" "), ..plain }), "2026-09-14");
    let extended = ClockFacts { extension_notice_on: notice.as_ref(), extended_to: on.as_ref(), ..plain };
    assert_eq!(told(&rule, extended), "2026-10-06", "20 working days, one of them disputed");
    let fault = "unclear: an extension is recorded without the day of its notice";
    assert_eq!(told(&rule, ClockFacts { extension_notice_on: None, ..extended }), fault);
    assert_eq!(told(&settled("UA-1b"), plain), "no_term", "its fifteen days need a reason");
    let reasoned = ClockFacts { short_reason: Some("they say that nothing needs study"), ..plain };
    assert_eq!(told(&settled("UA-1b"), reasoned), "2026-09-22");
    assert_eq!(told(&settled("RU-2b"), plain), "no_term", "its thirty days need a notice");
    assert_eq!(told(&settled("IN-7"), plain), "no_term");
    assert_eq!(told(&settled("IN-11"), plain), "no_duty");
    assert_eq!(told(&settled("IN-2"), plain), "assumed 2026-09-21", "a practice is no law");
}

#[test]
fn the_start_is_proved_or_guessed() {
    let of = |rule: &str, [sent, received, registered]: [&str; 3], proof, channel| {
        let (sent, received, registered) = (edtf(sent), edtf(received), edtf(registered));
        let facts = ClockFacts {
            sent_on: sent.as_ref(),
            received_on: received.as_ref(),
            registered_on: registered.as_ref(),
            proof,
            channel,
            ..ClockFacts::default()
        };
        words(due(&settled(rule), &facts, &TransitDays::default(), AS_OF))
    };
    let (post, portal) = (Some(Channel::PostRegistered), Some(Channel::Portal));
    let table = [
        ("UA-1a", ["2026-09-01", "2026-09-03", ""], true, post, "2026-10-05", "proved receipt"),
        (
            "UA-1a",
            ["2026-09-01", "2026-09-03", ""],
            false,
            post,
            "assumed 2026-10-06",
            "no proof: post of 5 days",
        ),
        (
            "UA-1a",
            ["2026-09-01", "", ""],
            true,
            portal,
            "assumed 2026-10-02",
            "no time by portal; 1 October is disputed",
        ),
        ("UA-1a", ["2026-09", "", ""], true, None, "assumed 2026-11-05", "a month: its last day"),
        (
            "UA-1a",
            ["2026-09-01", "2026-09-03~", ""],
            true,
            post,
            "assumed 2026-10-06",
            "about is no full day",
        ),
        ("UA-1a", ["", "2026-09-03", ""], true, post, "2026-10-05", "proved receipt needs no sending"),
        ("UA-1a", ["", "2026-09-03", ""], false, post, "unclear: the day of sending is not on record", ""),
        (
            "UA-1a",
            ["[2026-09-01..]", "", ""],
            true,
            post,
            "unclear: the day of sending has no latest possible day",
            "",
        ),
        (
            "UA-1a",
            ["2026-09-05", "2026-09-03", ""],
            true,
            post,
            "unclear: the day of receipt is before the day of sending",
            "",
        ),
        (
            "UA-1a",
            ["2026-09", "2026-09-03", ""],
            true,
            post,
            "2026-10-05",
            "the month began before the receipt",
        ),
        (
            "RU-1a",
            ["2026-06-01", "2026-06-30", "2026-07-01"],
            true,
            post,
            "2026-07-31",
            "proved registration",
        ),
        (
            "RU-1a",
            ["2026-06-01", "2026-06-30", ""],
            true,
            post,
            "2026-08-03",
            "receipt and the last day to register: 3 July",
        ),
        (
            "RU-1a",
            ["2026-06-01", "", ""],
            true,
            post,
            "assumed 2026-08-05",
            "30 days of post, then 3 days and a weekend",
        ),
        (
            "RU-1a",
            ["2026-06-01", "2026-07-03", "2026-07-01"],
            true,
            post,
            "unclear: the day of registration is before the day of receipt",
            "",
        ),
        (
            "UA-12",
            ["2026-09-01", "2026-09-01", ""],
            true,
            portal,
            "unclear: the day of registration is not proved and the rule sets no last day for it",
            "",
        ),
        ("UA-12", ["2026-09-01", "", "2026-09-07"], true, portal, "2026-09-21", "ten working days"),
        (
            "IN-3",
            ["2026-01-05", "", ""],
            true,
            None,
            "assumed 2026-07-19",
            "14 days to a body between states",
        ),
    ];
    for (rule, days, proof, channel, expected, why) in table {
        assert_eq!(of(rule, days, proof, channel), expected, "{rule} {days:?} {why}");
    }
}

#[test]
fn a_rule_that_starts_with_sending() {
    let term = Term { n: 10, unit: Unit::CalendarDay };
    let rule = ReplyRule { start: Start::Sent, base: Some(term), ..settled("UA-4") };
    let sent_on = edtf("2026-09-01");
    let facts = ClockFacts { sent_on: sent_on.as_ref(), proof: true, ..ClockFacts::default() };
    assert_eq!(words(due(&rule, &facts, &TransitDays::default(), AS_OF)), "2026-09-11");
}

#[test]
fn both_zones_read_one_instant_on_their_own_clock() {
    let hours = |calendar| ReplyRule { calendar: Some(calendar), ..settled("UA-6a") };
    assert_eq!(received(&hours(Calendar::Ua), "2026-12-01T21:30:00Z"), "2026-12-02", "23:30 in Kyiv");
    assert_eq!(received(&hours(Calendar::Ru), "2026-12-01T21:30:00Z"), "2026-12-03", "00:30 in Moscow");
}

#[test]
fn terms_that_stand_still() {
    let still = |from, to| Standstill { from, to };
    let closed = still(date(2026, 9, 10), Some(date(2026, 9, 20)));
    let rule = ReplyRule { standstills: vec![closed], ..settled("UA-1a") };
    check(
        &rule,
        &[
            ("2026-08-07", "2026-09-07", "over before it begins"),
            ("2026-08-09", "2026-09-09", "over on the day before"),
            (
                "2026-08-10",
                "2026-09-21",
                "its last day is the first that stands still: one day is left after",
            ),
            ("2026-08-21", "2026-10-02", "eleven days stood still"),
            ("2026-09-20", "2026-10-20", "begins on the last of them: the day itself never counts"),
        ],
    );
    let days = ReplyRule { standstills: vec![closed], ..settled("UA-2") };
    check(&days, &[("2026-09-08", "2026-09-24", "one working day before, four after")]);
    let open = ReplyRule { standstills: vec![still(date(2026, 9, 10), None)], ..settled("UA-1a") };
    let unknown = "unclear: the law lets the term stand still, and it is not known until when";
    check(
        &open,
        &[("2026-08-09", "2026-09-09", "over on the day before"), ("2026-08-10", unknown, "it does not end")],
    );
}

/// The whole promise: not one shipped row that is not settled can accuse anybody.
#[test]
fn a_rule_that_is_not_settled_never_tells_lateness_or_silence() {
    let (sent_on, received_on) = (edtf("2020-03-02"), edtf("2020-03-03"));
    let facts = ClockFacts {
        sent_on: sent_on.as_ref(),
        received_on: received_on.as_ref(),
        registered_on: received_on.as_ref(),
        proof: true,
        ..ClockFacts::default()
    };
    let step = StepFacts {
        stance: Stance::For,
        kind: StepKind::Appeal,
        has_addressee: true,
        answers_followed: true,
        act: None,
        sent_on: sent_on.as_ref(),
    };
    let late = edtf("2026-03-03");
    let answer = ReplyFacts { kind: ReplyKind::AnsweredFormal, received_on: late.as_ref() };
    for as_of in [AS_OF, date(2027, 11, 23)] {
        for rule in ReplyRules::shipped().iter().filter(|rule| !rule.is_settled(as_of)) {
            let due = due(rule, &facts, &TransitDays::default(), as_of);
            assert_eq!(due.public_on(), None, "{}", rule.id);
            let (silent, answered) = (state(&step, &[], &due, as_of), state(&step, &[answer], &due, as_of));
            assert!(matches!(silent.code(), "awaiting" | "no_duty"), "{}", rule.id);
            assert_eq!(answered.code(), "answered", "{}", rule.id);
        }
    }
}
